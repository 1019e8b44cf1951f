"""Readings of a period as a store would give them, made of a few words each."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

import numpy as np

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.replay.past import Past, past

END = datetime(2026, 6, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Heard:
    """A message so many days before END; `codes` have a probability of 0.9 each."""

    days: float
    codes: tuple[str, ...] = ()
    anger: float = 0.7
    customer: str | None = None
    conversation: str | None = None
    product: str | None = None
    needs_human: float = 0.0
    model: str = "m@1"
    undetermined: str | None = None
    fallback: bool = False
    id: str | None = None
    more: Mapping[str, float] = field(default_factory=dict)


def columns(messages: Iterable[Heard]) -> Past:
    rows = sorted(messages, key=lambda each: -each.days)
    names = [each.id or f"m-{number}" for number, each in enumerate(rows)]
    at = [END.timestamp() - 86_400 * each.days for each in rows]
    facts: list[list[Any]] = [
        names,
        [each.conversation for each in rows],
        [each.customer for each in rows],
        [each.product for each in rows],
        at,
        [each.model for each in rows],
        [each.undetermined for each in rows],
    ]
    numbers = [
        [each.anger, each.needs_human, each.fallback]
        + [each.more.get(code, 0.9 * (code in each.codes)) for code in (*REASONS, *ISSUES, *TREATMENTS)]
        for each in rows
    ]
    return past(facts, np.array(numbers, dtype=np.float64))
