"""The records as JSON for a column, and back."""

from __future__ import annotations

from typing import Any, Final, Generic, TypeVar

from pydantic import TypeAdapter

from assuage.domain import Conversation, Decision, Event, Reading, Task

_Record = TypeVar("_Record")


class Codec(Generic[_Record]):
    """One record type to JSON values and back; fields that were added since are read with their defaults."""

    def __init__(self, record: type[_Record]) -> None:
        self._adapter = TypeAdapter(record)

    def to_json(self, record: _Record) -> dict[str, Any]:
        dumped: dict[str, Any] = self._adapter.dump_python(record, mode="json")
        return dumped

    def from_json(self, body: dict[str, Any]) -> _Record:
        return self._adapter.validate_python(body)


READING: Final = Codec(Reading)
DECISION: Final = Codec(Decision)
CONVERSATION: Final = Codec(Conversation)
EVENT: Final = Codec(Event)
TASK: Final = Codec(Task)
