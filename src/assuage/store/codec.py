"""Readings and decisions as JSON for a column, and back."""

from __future__ import annotations

from typing import Any, Final

from pydantic import TypeAdapter

from assuage.domain import Decision, Reading

_READING: Final = TypeAdapter(Reading)
_DECISION: Final = TypeAdapter(Decision)


def reading_to_json(reading: Reading) -> dict[str, Any]:
    dumped: dict[str, Any] = _READING.dump_python(reading, mode="json")
    return dumped


def reading_from_json(body: dict[str, Any]) -> Reading:
    return _READING.validate_python(body)


def decision_to_json(decision: Decision) -> dict[str, Any]:
    dumped: dict[str, Any] = _DECISION.dump_python(decision, mode="json")
    return dumped


def decision_from_json(body: dict[str, Any]) -> Decision:
    return _DECISION.validate_python(body)
