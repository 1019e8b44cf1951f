"""What `console_store.py` lets customers say: moments, texts and readings, drawn beforehand in bulk (seed 7)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

import numpy as np

from assuage.domain import ISSUES, REASONS, TREATMENTS, Reading, Span

MODEL: Final = "anger-minilm@de8bc54c"
WORDS: Final = ("the", "my", "order", "refund", "call", "nobody", "again", "days", "late", "broken", "please", "never")


def starts(generator: np.random.Generator, count: int, since: datetime, days: int) -> list[float]:
    """Seconds since 1970, in order: five times as many at noon as at midnight, fewer on weekends."""
    hours = np.arange(days * 24)
    busy = 1.5 - np.cos(2 * np.pi * (hours % 24) / 24)
    busy[[(since + timedelta(hours=int(hour))).weekday() >= 5 for hour in hours]] *= 0.6
    chosen = generator.choice(hours, count, p=busy / busy.sum())
    return sorted((since.timestamp() + 3600 * (chosen + generator.random(count))).tolist())


class Readings:
    """Endless readings: most are calm; every reason is rare and clear when it is there."""

    def __init__(self, generator: np.random.Generator, at_once: int = 10_000) -> None:
        self._generator, self._at_once = generator, at_once
        self._ready: list[Reading] = []

    def next(self) -> Reading:
        if not self._ready:
            self._ready = self._draw()
        return self._ready.pop()

    def _draw(self) -> list[Reading]:
        draw, count = self._generator, self._at_once
        anger = np.where(draw.random(count) < 0.1, draw.beta(6, 2, count), draw.beta(1, 5, count)).round(4).tolist()
        person, reasons = self._some(("p",), 0.12), self._some(REASONS, 0.012)
        issues, treatment = self._some(ISSUES, 0.1), self._some(TREATMENTS, 0.05)
        words = draw.integers(0, len(WORDS), (count, 44)).tolist()
        return [
            Reading(
                anger=anger[n],
                needs_human=person[n][0],
                reasons=dict(zip(REASONS, reasons[n], strict=True)),
                issues=dict(zip(ISSUES, issues[n], strict=True)),
                treatment=dict(zip(TREATMENTS, treatment[n], strict=True)),
                model=MODEL,
                scored_text=" ".join([WORDS[word] for word in words[n]]),
                language="en",
                spans=tuple(Span(place, place + 8, "of words", 0.11) for place in (0, 20, 60)),
            )
            for n in range(count)
        ]

    def _some(self, codes: Sequence[str], clear: float) -> list[list[float]]:
        size, draw = (self._at_once, len(codes)), self._generator
        drawn = np.where(draw.random(size) < clear, draw.beta(6, 2, size), draw.beta(0.3, 8, size))
        return [list(map(float, row)) for row in drawn.round(4)]
