"""Small conversations for tests, written as tuples: what the customer's anger was, who replied."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

from assuage.domain import Turn

START = datetime(2026, 3, 2, 9, tzinfo=UTC)
RECEIPT, BOT = "receipt", "bot"


def customer(anger: float, weight: float = 1.0, **reasons: float) -> Turn:
    return Turn("customer", "c", START, anger=anger, reasons=reasons, weight=weight)


def turns(*said: float | str | Turn) -> list[Turn]:
    """A number is a customer's anger, a name an agent's real reply, "Ann: receipt" none, "bot" a machine."""
    return [_at(number, one) for number, one in enumerate(said)]


def _at(number: int, one: float | str | Turn) -> Turn:
    place: dict[str, Any] = {"id": str(number), "at": START + timedelta(minutes=number)}
    if isinstance(one, Turn):
        return Turn(one.by, **place, anger=one.anger, reasons=one.reasons, weight=one.weight, agent=one.agent)
    if isinstance(one, str):
        name, _, kind = one.partition(": ")
        return Turn("bot", **place) if name == BOT else Turn("agent", **place, agent=name, attempt=kind != RECEIPT)
    return Turn("customer", **place, anger=one)


def angers(conversation: Sequence[Turn]) -> list[float]:
    return [turn.anger for turn in conversation if turn.by == "customer"]
