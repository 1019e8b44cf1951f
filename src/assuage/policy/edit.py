"""Policies saved, read from files and compared."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from pydantic import ValidationError

from assuage.domain import shown
from assuage.errors import InvalidPolicy
from assuage.policy.model import Policy


@dataclass(frozen=True, slots=True)
class PolicyVersion:
    """A saved policy: who saved it, when and why."""

    version: int
    policy: Policy
    author: str
    note: str
    created_at: datetime


@dataclass(frozen=True, slots=True)
class Change:
    """One field that differs; `field` is dotted for a reason's threshold (`reasons_from.abuse`)."""

    field: str
    before: object
    after: object


def parse_policy(raw: object) -> Policy:
    """A policy from JSON values; what is left out keeps its default, single keys of a mapping too."""
    try:
        return Policy.model_validate(_completed(raw) if isinstance(raw, dict) else raw)
    except ValidationError as error:
        raise InvalidPolicy("; ".join(_plain(detail) for detail in error.errors())) from error


def _completed(raw: Mapping[str, object]) -> dict[str, object]:
    """The values given, with the defaults of a mapping's keys that are not."""
    defaults = {name: field.default for name, field in Policy.model_fields.items()}
    return {
        name: {**defaults[name], **value}
        if isinstance(value, dict) and isinstance(defaults.get(name), Mapping)
        else value
        for name, value in raw.items()
    }


def _plain(detail: Mapping[str, Any]) -> str:
    field = shown(".".join(str(part) for part in detail["loc"]))
    text = str(detail["msg"]).removeprefix("Value error, ")
    return f"{field}: {text}" if field else text


def diff(before: Policy, after: Policy) -> list[Change]:
    """The fields that differ, in the order of the form."""
    old, new = _flat(before), _flat(after)
    return [Change(field, old[field], new[field]) for field in new if old[field] != new[field]]


def _flat(policy: Policy) -> dict[str, object]:
    flat: dict[str, object] = {}
    for field, value in policy.model_dump(mode="json").items():
        if isinstance(value, dict):
            flat |= {f"{field}.{key}": value[key] for key in sorted(value)}
        else:
            flat[field] = value
    return flat
