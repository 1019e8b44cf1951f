"""Thresholds: defaults, ranges, comparison."""

from __future__ import annotations

from typing import Any

import pytest

from assuage.errors import InvalidPolicy
from assuage.policy import Change, Policy, diff, parse_policy


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"annoyed_from": 1.2}, "annoyed_from: .*less than or equal to 1"),
        ({"annoyed_from": 0.7}, "the bands must rise"),
        ({"anoyed_from": 0.3}, "anoyed_from: Extra inputs"),
        ({"reasons_from": {"abuse": "much"}}, "reasons_from.abuse"),
        ({"reasons_from": {"swearing": 0.5}}, "unknown keys: swearing"),
        ({"tier_for_band": {"furious": "expert"}}, "tier_for_band.furious"),
        ([], "valid dictionary"),
    ],
)
def test_an_error_names_the_field_and_the_fault(raw: Any, says: str) -> None:
    with pytest.raises(InvalidPolicy, match=says):
        parse_policy(raw)


def test_fields_and_reasons_left_out_keep_their_defaults() -> None:
    policy = parse_policy({"furious_from": 0.9, "reasons_from": {"abuse": 0.7}})
    assert (policy.furious_from, policy.annoyed_from) == (0.9, Policy().annoyed_from)
    assert (policy.reasons_from["abuse"], policy.reasons_from["vulnerable"]) == (0.7, 0.3)


def test_a_policy_survives_json() -> None:
    policy = Policy(annoyed_from=0.3)
    assert parse_policy(policy.model_dump(mode="json")) == policy


def test_diff_names_only_what_changed() -> None:
    after = parse_policy({"furious_from": 0.9, "reasons_from": {"abuse": 0.7}})
    assert diff(Policy(), after) == [Change("furious_from", 0.8, 0.9), Change("reasons_from.abuse", 0.4, 0.7)]
    assert diff(after, after) == []


@pytest.mark.parametrize("name", Policy.model_fields)
def test_every_field_has_help_and_a_unit(name: str) -> None:
    field = Policy.model_fields[name]
    assert field.description
    assert isinstance(field.json_schema_extra, dict)
    assert field.json_schema_extra["unit"]
