"""The data of a conversation's page, and how it is gathered: a function of what the store holds."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from assuage.console.access import Seat
from assuage.console.cases import CaseLine, May, case_line
from assuage.console.colleagues import Colleague, colleagues, team_at
from assuage.console.highlights import Known
from assuage.console.pages.conversation.decided import Explained, explained
from assuage.console.pages.conversation.thread import (
    A_PAGE,
    FROM_BEGINNING,
    Point,
    Said,
    line_of_anger,
    message_said,
    thread,
    times_of,
)
from assuage.console.pages.conversation.trail import TrailLine, trail
from assuage.counsel import messages_of
from assuage.decide.team import Team
from assuage.domain import Conversation, Record, Task, TaskState
from assuage.errors import NotFound
from assuage.replay.past import Feedback
from assuage.roster import Roster
from assuage.store.protocol import Store
from assuage.store.values import TasksAsked

_EVERY_STATE: Final[tuple[TaskState, ...]] = ("waiting", "due", "broken", "done", "cancelled")


@dataclass(frozen=True, slots=True)
class Owed:
    """A promise or a follow-up; `late_minutes` after it was due, while it is still owed."""

    task: Task
    owner: str | None
    is_open: bool
    late_minutes: float


@dataclass(frozen=True, slots=True)
class Correcting:
    """The message whose score can be corrected, the latest unless another was asked for, and how it was heard."""

    message_id: str
    text: str
    anger: float | None
    needs_human: bool | None
    reasons: tuple[str, ...]
    is_latest: bool


@dataclass(frozen=True, slots=True)
class ConversationPage:
    """Everything about one conversation.

    `line` is what lists show of it too, with what whoever looks may do. `earlier` counts what was said before `thread`
    begins. `points` is the anger over the episode, `series` the same for the chart: seconds since 1970, anger 0 to 100
    or None, what happened, and what to mark. `latest` is the customer's latest message, None before any came in;
    `is_decided` whether it is. `zone` is the time zone of forms for those whose browser does not tell one.
    """

    line: CaseLine
    episode: int
    opened_at: datetime
    resolved_at: datetime | None
    contacts: tuple[str, ...]
    former_owner: str | None
    thread: tuple[Said, ...]
    earlier: int
    is_sought: bool
    points: tuple[Point, ...]
    owed: tuple[Owed, ...]
    explained: Explained
    trail: tuple[TrailLine, ...]
    colleagues: tuple[Colleague, ...]
    correcting: Correcting | None
    latest: str | None
    is_decided: bool
    zone: str

    @property
    def series(self) -> list[dict[str, Any]]:
        return [
            {
                "at": point.at.timestamp(),
                "anger": None if point.anger is None else round(point.anger * 100),
                "what": point.what,
                "mark": point.mark,
            }
            for point in self.points
        ]


@dataclass(frozen=True, slots=True)
class Asked:
    """Which conversation, whether from its beginning, and the message to be corrected (None: the latest)."""

    conversation_id: str
    from_beginning: bool = False
    correct: str | None = None


def conversation_of(store: Store, seat: Seat, asked: Asked, known: Known, now: datetime) -> ConversationPage:
    """NotFound when nothing is known of it; `known` gives the words that made a message angry."""
    records = messages_of(store, asked.conversation_id)
    stored = store.find_conversation(asked.conversation_id)
    if stored is None and not records:
        raise NotFound("there is no conversation with this id")
    conversation = stored or Conversation(asked.conversation_id, records[0].received_at, now)
    team = team_at(store, now)
    latest = _latest(conversation, records)
    corrections = store.feedback_for([record.message.id for record in records])
    journal = store.journal(asked.conversation_id)
    line = case_line(conversation, latest, known, team, seat, now)
    replies = times_of(store.replies(conversation.id), conversation)
    most = FROM_BEGINNING if asked.from_beginning else A_PAGE
    shown = thread(records, replies, known, _by_message(corrections), team.roster, most)
    return ConversationPage(
        line=line if stored else replace(line, may=May()),
        episode=conversation.episode,
        opened_at=conversation.opened_at,
        resolved_at=conversation.resolved_at,
        contacts=tuple(map(team.roster.name, conversation.contacts)),
        former_owner=team.roster.name(conversation.former_owner) if conversation.former_owner else None,
        thread=tuple(shown),
        earlier=len(records) + len(replies) - len(shown),
        is_sought=any(each.is_sought for each in shown),
        points=tuple(line_of_anger(conversation, journal, team.roster)),
        owed=_owed(store, asked.conversation_id, team, now),
        explained=explained(store, conversation, latest, line.parts, journal, team),
        trail=tuple(trail(journal, corrections, team.roster)),
        colleagues=colleagues(team),
        correcting=_correcting(records, asked.correct, latest) if line.may.correct else None,
        latest=latest.message.id if latest else None,
        is_decided=any(record.decision for record in records),
        zone=team.policy.time_zone,
    )


def _latest(conversation: Conversation, records: Sequence[Record]) -> Record | None:
    """What the customer said last, by the conversation's own order where it is decided."""
    heard = [turn.id for turn in conversation.turns if turn.by == "customer"]
    known = {record.message.id: record for record in records}
    decided = [known[name] for name in heard if name in known]
    return next(reversed(decided or list(records)), None)


def _by_message(corrections: Sequence[Feedback]) -> dict[str, list[Feedback]]:
    found: dict[str, list[Feedback]] = {}
    for each in corrections:
        found.setdefault(each.message_id, []).append(each)
    return found


def _owed(store: Store, conversation_id: str, team: Team, now: datetime) -> tuple[Owed, ...]:
    """What is still owed first, by when it is due; then what is over."""
    asked = TasksAsked(states=_EVERY_STATE, conversation_id=conversation_id, with_shadow=True)
    found = [_owed_task(task, team.roster, now) for task in store.tasks(asked)]
    return tuple(sorted(found, key=lambda each: (not each.is_open, each.task.due_at)))


def _owed_task(task: Task, roster: Roster, now: datetime) -> Owed:
    is_open = task.state in ("waiting", "due", "broken")
    late = (now - task.due_at).total_seconds() / 60 if is_open else 0.0
    return Owed(task, roster.name(task.owner) if task.owner else None, is_open, max(0.0, late))


def _correcting(records: Sequence[Record], wanted: str | None, latest: Record | None) -> Correcting | None:
    record = next((each for each in records if each.message.id == wanted), latest)
    if record is None or record.decision is None:
        return None
    said = message_said(record, ())
    return Correcting(
        message_id=record.message.id,
        text="".join(piece.text for piece in said.pieces),
        anger=said.anger,
        needs_human=record.decision.needs_human,
        reasons=tuple(each.code for each in record.decision.reasons),
        is_latest=latest is not None and record.message.id == latest.message.id,
    )
