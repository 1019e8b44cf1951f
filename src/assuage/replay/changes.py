"""What another policy changes message by message, the most consequential first."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, datetime

import numpy as np

from assuage.domain import BANDS, TIERS, Band, Queue, Tier
from assuage.replay.outcomes import QUEUES, Outcomes
from assuage.replay.past import Past


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one policy does with one message; `tier` is the least experience its band asks for."""

    band: Band
    queue: Queue
    tier: Tier


@dataclass(frozen=True, slots=True)
class Moved:
    """A message that the two policies treat differently."""

    message_id: str
    conversation_id: str
    customer: str | None
    received_at: datetime
    anger: float
    before: Outcome
    after: Outcome


@dataclass(frozen=True, slots=True)
class Move:
    """How many messages go from one queue to another."""

    before: Queue
    after: Queue
    messages: int


@dataclass(frozen=True, slots=True)
class Changes:
    """`messages` counts all whose band, tier or queue differs; `listed` holds the most consequential of them."""

    messages: int
    moves: tuple[Move, ...]
    listed: tuple[Moved, ...]


def changes(readings: Past, before: Outcomes, after: Outcomes, most: int) -> Changes:
    """Those who lose a person or experience first (by how far, then by anger), then those who gain, then the rest."""
    differs = (before.queue != after.queue) | (before.band != after.band) | (before.tier != after.tier)
    rows = np.flatnonzero(differs)
    lost = before.queue[rows] - after.queue[rows]
    order = np.lexsort((rows, -readings.anger[rows], -np.abs(lost), lost <= 0))
    listed = tuple(_moved(readings, before, after, int(row)) for row in rows[order[:most]])
    return Changes(len(rows), _moves(before, after), listed)


def _moves(before: Outcomes, after: Outcomes) -> tuple[Move, ...]:
    differs = before.queue != after.queue
    pairs = Counter(zip(before.queue[differs].tolist(), after.queue[differs].tolist(), strict=True))
    return tuple(Move(QUEUES[old], QUEUES[new], count) for (old, new), count in sorted(pairs.items(), reverse=True))


def _moved(readings: Past, before: Outcomes, after: Outcomes, row: int) -> Moved:
    return Moved(
        message_id=readings.ids[row],
        conversation_id=readings.thread(row),
        customer=readings.customers[row],
        received_at=datetime.fromtimestamp(float(readings.received_at[row]), UTC),
        anger=float(readings.anger[row]),
        before=_outcome(before, row),
        after=_outcome(after, row),
    )


def _outcome(decided: Outcomes, row: int) -> Outcome:
    return Outcome(BANDS[decided.band[row]], QUEUES[decided.queue[row]], TIERS[decided.tier[row]])
