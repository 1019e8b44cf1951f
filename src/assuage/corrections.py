"""People's corrections as labelled messages, in the form that `assuage train` reads."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any, Final

from assuage.domain import Message
from assuage.replay.past import Feedback
from assuage.score.text import is_blank
from assuage.store.protocol import Store

SOURCE: Final = "feedback"
NO_ANGER: Final = "correct other things than the anger"
NO_TEXT: Final = "are of messages without a text"
_AT_ONCE: Final = 500
_ALWAYS: Final = datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Period:
    """When the corrected messages were received; without an end it has none."""

    since: datetime | None = None
    until: datetime | None = None


def label_lines(store: Store, period: Period, left_out: Counter[str]) -> Iterator[str]:
    """A line of JSON for each corrected message, in the order of their first corrections.

    The store is asked for the corrections at once and for the texts as the lines are taken. What cannot be learnt
    from is counted in `left_out`, by why.
    """
    since, until = period.since or _ALWAYS[0], period.until or _ALWAYS[1]
    return _lines(store, latest(store.feedback(since, until)), left_out)


def latest(corrections: Iterable[Feedback]) -> list[Feedback]:
    """One a message; of several corrections the latest word on each question counts, as in replays."""
    found: dict[str, Feedback] = {}
    for each in sorted(corrections, key=lambda correction: correction.at):
        before = found.get(each.message_id, each)
        found[each.message_id] = replace(
            each,
            anger=before.anger if each.anger is None else each.anger,
            needs_human=before.needs_human if each.needs_human is None else each.needs_human,
            reasons=before.reasons if each.reasons is None else each.reasons,
        )
    return list(found.values())


def _lines(store: Store, corrections: Sequence[Feedback], left_out: Counter[str]) -> Iterator[str]:
    for start in range(0, len(corrections), _AT_ONCE):
        some = corrections[start : start + _AT_ONCE]
        records = store.records([each.message_id for each in some])
        for each in some:
            record = records.get(each.message_id)
            if each.anger is None:
                left_out[NO_ANGER] += 1
            elif record is None or is_blank(record.message.text):
                left_out[NO_TEXT] += 1
            else:
                yield json.dumps(label(record.message, each), ensure_ascii=False) + "\n"


def label(message: Message, said: Feedback) -> dict[str, Any]:
    """A training row; what nobody spoke of is left out of it."""
    row = {
        "id": message.id,
        "text": message.text,
        "subject": message.subject or None,
        "channel": message.channel,
        "anger": said.anger,
        "needs_human": said.needs_human,
        "reasons": None if said.reasons is None else list(said.reasons),
        "source": SOURCE,
    }
    return {name: value for name, value in row.items() if value is not None}
