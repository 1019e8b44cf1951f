"""Thresholds: defaults, ranges, comparison."""

from __future__ import annotations

from typing import Any

import pytest

from assuage.errors import InvalidPolicy
from assuage.policy import Change, Policy, diff, parse_policy


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"holiday_calendar": "XX"}, "holiday_calendar: is no country whose holidays are known"),
        ({"holiday_calendar": "GB-ZZ"}, "holiday_calendar: GB has no part ZZ"),
        ({"office_hours": [17, 9]}, "office_hours: 17 to 9 is no stretch of a day"),
        ({"office_days": []}, "office_days is empty"),
        ({"office_days": ["mon", "mon"]}, "office_days names a day twice"),
        ({"fault_verdicts": {"rudeness": "block"}}, "fault_verdicts"),
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
    assert (policy.reasons_from["abuse"], policy.reasons_from["vulnerable"]) == (0.7, 0.2)


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


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        pytest.param(
            {"angry_from": 0.9}, "bands must rise: .* not 0.25, 0.9, 0.8", id="bands that cross name the numbers"
        ),
        pytest.param({"annoyed_from": 0.6}, "the bands must rise", id="two bands that begin together"),
        pytest.param(
            {"tier_for_band": {"annoyed": "experienced"}},
            "tier_for_band: an angrier band cannot ask for less experience",
            id="angry asks for less than annoyed",
        ),
        pytest.param(
            {"response_target_minutes": {"furious": 90}},
            "response_target_minutes: an angrier band cannot wait longer",
            id="furious waits longer than angry",
        ),
        pytest.param({"response_target_minutes": {"furious": 0}}, "no target is 0", id="a target of nothing"),
        pytest.param(
            {"second_contact_from": 0.7, "second_contact_automatic_from": 0.6},
            "second_contact_automatic_from is looser than second_contact_from",
            id="automatic looser than suggested",
        ),
        pytest.param({"follow_up_hours": [17, 9]}, "follow_up_hours: 17 to 9 is no stretch", id="hours backwards"),
        pytest.param({"follow_up_hours": [9, 9]}, "follow_up_hours: 9 to 9 is no stretch", id="no hour at all"),
        pytest.param({"follow_up_days": [21, 3]}, "follow_up_days must rise", id="days that fall"),
        pytest.param({"follow_up_days": [0, 3]}, "follow_up_days must rise and be above 0", id="a follow-up at once"),
        pytest.param({"open_cap": 2}, "angry_cap 3 is more than open_cap 2", id="more angry than open"),
        pytest.param({"stages": {"moods": "shadow"}}, "stages.moods", id="a rule there is not"),
        pytest.param({"stages": {"assignment": "often"}}, "stages.assignment: .*'shadow', 'suggest'", id="no stage"),
        pytest.param({"severity_of_reasons": {"rain": 1}}, "severity_of_reasons names unknown keys: rain", id="reason"),
        pytest.param({"time_zone": "UTC" * 40}, "time_zone: String should have at most 100", id="a long time zone"),
        pytest.param({"fallback_owner": "a\x00b"}, "fallback_owner: holds a control character", id="NUL in a name"),
        pytest.param({"fallback_owner": "a\ud800"}, "fallback_owner: ", id="half a character in a name"),
        pytest.param({"x" * 99: 1}, f"^{'x' * 60}: Extra inputs", id="a long field is cut"),
        pytest.param({"time_zone": "Mars"}, "time_zone: is no time zone this machine knows: write", id="time zone"),
        pytest.param({"burst_minutes": -1}, "burst_minutes: .*greater than or equal to 0", id="below its range"),
        pytest.param({"open_cap": 2.5}, "open_cap: .*integer", id="half a conversation"),
    ],
)
def test_what_cannot_be_meant_is_explained(raw: Any, says: str) -> None:
    """Bad input: contradictory policies are clear errors, and `automatic` is never looser than `suggest`."""
    with pytest.raises(InvalidPolicy, match=says):
        parse_policy(raw)


def test_every_contradiction_is_named_at_once() -> None:
    with pytest.raises(InvalidPolicy) as error:
        parse_policy({"angry_from": 0.9, "open_cap": 2, "follow_up_days": [9, 3]})
    assert all(name in str(error.value) for name in ("angry_from", "open_cap", "follow_up_days"))


@pytest.mark.parametrize(
    "raw",
    [
        pytest.param({"angry_cap": 8}, id="all open ones may be angry"),
        pytest.param({"second_contact_from": 0.4}, id="suggested earlier than done"),
        pytest.param({"follow_up_days": []}, id="no follow-ups"),
        pytest.param({"follow_up_days": [0.5, 1, 30]}, id="three follow-ups, one after half a day"),
        pytest.param({"follow_up_hours": [0, 24]}, id="day and night"),
        pytest.param({"tier_for_band": dict.fromkeys(("calm", "annoyed", "angry", "furious"), "new")}, id="anyone"),
        pytest.param({"response_target_minutes": {"calm": 60, "annoyed": 60}}, id="the same target for three bands"),
        pytest.param({"reserved_for_angry": 9}, id="experienced agents for the angry only"),
    ],
)
def test_what_may_be_meant_is_accepted(raw: Any) -> None:
    parse_policy(raw)


@pytest.mark.parametrize(
    ("field", "given"),
    [
        ("tier_for_band", {"furious": "standard"}),
        ("response_target_minutes", {"furious": 10}),
        ("severity_of_reasons", {"abuse": 0.5}),
        ("stages", {"assignment": "shadow"}),
    ],
)
def test_single_keys_of_a_mapping_keep_the_others(field: str, given: Any) -> None:
    assert getattr(parse_policy({field: given}), field) == {**getattr(Policy(), field), **given}


def test_a_policy_of_an_older_installation_is_read_with_todays_defaults() -> None:
    """What was stored before a field existed is completed, not refused."""
    old = {"annoyed_from": 0.3, "angry_from": 0.6, "furious_from": 0.85, "needs_human_from": 0.4}
    policy = parse_policy(old)
    assert (policy.annoyed_from, policy.furious_from) == (0.3, 0.85)
    assert policy == Policy(annoyed_from=0.3, furious_from=0.85)
