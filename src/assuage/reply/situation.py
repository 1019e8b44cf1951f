"""From what was heard and decided to what an opener is written for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from assuage.domain import BANDS, Decision, Reading
from assuage.reply.facts import facts_of
from assuage.reply.values import Situation

Heard = tuple[Reading, Decision]


def situation(heard: Sequence[Heard], **known: Any) -> Situation:
    """One or more messages that are answered together, oldest first: the gravest band, all that was found in any.

    `known` is what else the situation says: channel, names, whether a second person answers.
    """
    decisions = [decision for _, decision in heard]
    return Situation(
        facts=facts_of("\n".join(reading.scored_text for reading, _ in heard)),
        anger=max(reading.anger for reading, _ in heard),
        band=max((decision.band for decision in decisions), key=BANDS.index),
        reasons=frozenset(found.code for decision in decisions for found in decision.reasons),
        issues=frozenset(found.code for decision in decisions for found in decision.issues),
        treatment=frozenset(found.code for decision in decisions for found in decision.treatment),
        **known,
    )
