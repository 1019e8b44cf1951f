"""The road of one message, on one screen.

    receive.accept   the message is a committed row before anyone is told 202
    work_once        claim a batch under a lease
      -> read        one reading a message; the model's failure costs a message its reading, never its answer
      -> decide      pure: reading and policy in, decision out
      -> record      readings and decisions in one transaction, only for messages still ours

A batch whose process dies is claimed again when its lease runs out; a message that keeps killing its process is
decided without the model after a few tries.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from typing import Final

from assuage.decide import decide
from assuage.domain import Message, Reading
from assuage.errors import ScoringFailed
from assuage.score.keywords import KeywordScorer
from assuage.score.scorer import Scorer
from assuage.store.protocol import Claimed, Outcome, Store

log = logging.getLogger(__name__)

MOST_ATTEMPTS: Final = 3
"""Claims of a message after which the model is no longer asked about it."""


def work_once(store: Store, scorer: Scorer, batch_size: int, lease_seconds: float) -> int:
    """Decides up to `batch_size` waiting messages; returns how many it took on (0: nothing is waiting)."""
    claim = store.claim(batch_size, lease_seconds)
    if claim.messages:
        readings = read(claim.messages, scorer)
        saved = store.current_policy()
        decisions = [decide(reading, saved.policy, saved.version) for reading in readings]
        outcomes = [
            Outcome(claimed.message.id, reading, decision)
            for claimed, reading, decision in zip(claim.messages, readings, decisions, strict=True)
        ]
        recorded = store.record(claim.token, outcomes)
        log.info("decided %d of %d claimed messages", recorded, len(claim.messages))
    return len(claim.messages)


def read(batch: Sequence[Claimed], scorer: Scorer) -> list[Reading]:
    """One reading a message, in order; those the model cannot read get the word list's, marked `fallback`."""
    tired = [claimed.attempts > MOST_ATTEMPTS for claimed in batch]
    fit = [claimed.message for claimed, is_tired in zip(batch, tired, strict=True) if not is_tired]
    readings = iter(read_all(fit, scorer))
    return [
        stand_in(claimed.message) if is_tired else next(readings)
        for claimed, is_tired in zip(batch, tired, strict=True)
    ]


def read_all(messages: Sequence[Message], scorer: Scorer) -> list[Reading]:
    """Scores all at once; when that fails, halves, so that one bad message costs only its own reading."""
    try:
        return scorer.score(messages)
    except ScoringFailed as error:
        log.warning("%s", error)
    if len(messages) == 1:
        return [stand_in(messages[0])]
    middle = len(messages) // 2
    return read_all(messages[:middle], scorer) + read_all(messages[middle:], scorer)


def stand_in(message: Message) -> Reading:
    """What a word list makes of a message that the model could not read."""
    return KeywordScorer(fallback=True).score([message])[0]
