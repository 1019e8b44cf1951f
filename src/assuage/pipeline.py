"""The road of one message, on one screen.

    receive.accept   the message is a committed row before anyone is told 202
    work_once        claim a batch under a lease (decide_now: the caller's own message, at once)
      -> read        one reading a message; the model's failure costs a message its reading, never its answer
      -> desk        one transaction in which nobody else decides, for messages still ours:
         -> hear     pure: triage by the policy, the conversation's anger, an owner or a waiting place
         -> keep     readings, decisions, conversations and the journal, all or nothing

What else happens to a conversation (replies, people, resolution, time) is in `casework`, on the same desk.

A batch whose process dies is claimed again when its lease runs out; a message that keeps killing its process is
decided without the model after a few tries.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from assuage.casework import hear
from assuage.domain import Message, Reading
from assuage.errors import ScoringFailed
from assuage.score.keywords import KeywordScorer
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store
from assuage.store.values import Accepted, Claim, Claimed, Reply

log = logging.getLogger(__name__)

MOST_ATTEMPTS: Final = 3
"""Claims of a message after which the model is no longer asked about it."""


def work_once(store: Store, scorer: Scorer, batch_size: int, lease_seconds: float, now: datetime | None = None) -> int:
    """Decides up to `batch_size` waiting messages; returns how many it took on (0: nothing is waiting).

    `now` is for simulations; otherwise the database's clock counts.
    """
    claim = store.claim(batch_size, lease_seconds)
    if claim.messages:
        decide_claim(store, scorer, claim, now=now)
    return len(claim.messages)


def decide_now(
    store: Store, scorer: Scorer, message: Message, before: Sequence[Message | Reply], lease_seconds: float
) -> Accepted:
    """Takes in one message, with what was said before it, and decides it at once instead of leaving it to the worker.

    A message that came before is not decided again; it may still be under way elsewhere.
    """
    messages = [each for each in before if isinstance(each, Message)]
    accepted, claim = store.accept_held([*messages, message], lease_seconds)
    if claim.messages:
        whole = len(claim.messages) == len(messages) + 1  # otherwise another call has brought the same history
        decide_claim(store, scorer, claim, [each for each in before if isinstance(each, Reply)] if whole else ())
    return accepted[-1]


def decide_claim(
    store: Store, scorer: Scorer, claim: Claim, replies: Sequence[Reply] = (), now: datetime | None = None
) -> None:
    """Reads the messages of a claim, and decides those that are still under it, with the replies between them."""
    readings = read(claim.messages, scorer)
    messages = [_timed(claimed) for claimed in claim.messages]
    with store.desk(now) as desk:
        held = desk.still_held(claim.token, [message.id for message in messages])
        heard = [pair for pair in zip(messages, readings, strict=True) if pair[0].id in held]
        desk.keep(hear(desk, sorted([*heard, *replies], key=_said_at) if replies else heard))
    log.info("decided %d of %d claimed messages", len(heard), len(messages))


def _said_at(said: tuple[Message, Reading] | Reply) -> datetime:
    at = said.sent_at if isinstance(said, Reply) else said[0].sent_at
    return at or datetime.max.replace(tzinfo=UTC)


def _timed(claimed: Claimed) -> Message:
    """The message with a time: when it was sent, else when it came in."""
    return replace(claimed.message, sent_at=claimed.message.sent_at or claimed.received_at)


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
