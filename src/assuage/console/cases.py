"""A conversation as lists and its own page show it: how angry, why, whose, waiting how long, and what can be done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assuage.console.access import Seat
from assuage.console.highlights import Known, Piece, excerpt, pieces
from assuage.decide.anger import Trend, anger_of, standing_anger
from assuage.decide.assignment import Part
from assuage.decide.priority import priority, total, waits_since
from assuage.decide.team import Team
from assuage.domain import Band, Conversation, Record, alone
from assuage.policy import Policy

EXCERPT_CHARS: Final = 220


@dataclass(frozen=True, slots=True)
class Waiting:
    """How long the customer has waited for a person's answer, beside the target of their band, in minutes."""

    minutes: float
    target: float

    @property
    def ratio(self) -> float:
        """1 is the target; 2 at most."""
        return min(2.0, self.minutes / self.target) if self.target else 2.0

    @property
    def is_late(self) -> bool:
        return self.minutes > self.target


@dataclass(frozen=True, slots=True)
class May:
    """What whoever looks may do with a conversation as it stands."""

    take: bool = False
    hand_on: bool = False
    give_back: bool = False
    second_contact: bool = False
    resolve: bool = False
    correct: bool = False


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Some of a message, with the words marked that made it angry; `is_sought` while these are still to be found."""

    message_id: str
    pieces: tuple[Piece, ...] = ()
    is_sought: bool = False


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One conversation on one line. Anger is 0..1; `angers` is what stood after each turn, oldest first.

    `owner` is a name to show and `owner_id` the roster's; `place` says why nobody has it. `said` is the customer's
    latest message, `message_id` its id.
    """

    id: str
    customer: str
    channel: str | None
    state: str
    band: Band
    anger: float
    trend: Trend
    angers: tuple[float, ...]
    reasons: tuple[str, ...]
    treatment: tuple[str, ...]
    owner: str | None
    owner_id: str | None
    is_proposed: bool
    place: str | None
    place_since: datetime | None
    waiting: Waiting | None
    alarm: str | None
    alarmed_at: datetime | None
    second_contact: str | None
    priority: float
    parts: tuple[Part, ...]
    message_id: str | None
    said: Excerpt
    at: datetime
    may: May


def case_line(
    conversation: Conversation, record: Record | None, known: Known, team: Team, seat: Seat, now: datetime
) -> CaseLine:
    """`record` is the customer's latest message, where it is known."""
    policy, roster = team.policy, team.roster
    anger = anger_of(conversation.turns)
    parts = priority(conversation, anger.current, policy, now)
    decision = record.decision if record else None
    return CaseLine(
        id=conversation.id,
        customer=customer_of(conversation, record),
        channel=conversation.channel,
        state=conversation.state,
        band=conversation.band,
        anger=anger.current,
        trend=anger.trend,
        angers=heard(conversation),
        reasons=tuple(each.code for each in conversation.reasons),
        treatment=tuple(each.code for each in decision.treatment) if decision else (),
        owner=roster.name(conversation.owner) if conversation.owner else None,
        owner_id=conversation.owner,
        is_proposed=conversation.proposed,
        place=conversation.place.because if conversation.place else None,
        place_since=conversation.place.since if conversation.place else None,
        waiting=_waiting(conversation, policy, now),
        alarm=conversation.alarm,
        alarmed_at=conversation.alarmed_at,
        second_contact=conversation.second_contact,
        priority=total(parts),
        parts=parts,
        message_id=record.message.id if record else None,
        said=excerpt_of(record, known) if record else Excerpt(""),
        at=conversation.updated_at,
        may=allowed(conversation, seat),
    )


def excerpt_of(record: Record, known: Known) -> Excerpt:
    """The message with what is known of its words by now."""
    spans = known(record)
    return Excerpt(record.message.id, excerpt(pieces(record, spans or ()), EXCERPT_CHARS), spans is None)


def customer_of(conversation: Conversation, record: Record | None) -> str:
    """What to call whoever writes, where anybody said so."""
    named = record.message.customer_name if record else None
    return named or conversation.customer or (record.message.customer if record else None) or "A customer"


def heard(conversation: Conversation) -> tuple[float, ...]:
    """The anger that stood after each of the customer's turns."""
    standing = zip(standing_anger(conversation.turns), conversation.turns, strict=True)
    return tuple(value for value, turn in standing if turn.by == "customer")


def latest_message(conversation: Conversation) -> str | None:
    """The id of what the customer said last."""
    theirs = [turn.id for turn in conversation.turns if turn.by == "customer"]
    return theirs[-1] if theirs else alone(conversation.id)


def allowed(conversation: Conversation, seat: Seat) -> May:
    """What routing would refuse is not offered; nor what the role may not do."""
    is_open, agent = conversation.state == "open", seat.account.agent
    works = is_open and seat.may("agent")
    has_owner = conversation.owner is not None and not conversation.proposed
    return May(
        take=works and agent is not None and (conversation.owner != agent or conversation.proposed),
        hand_on=works,
        give_back=works and conversation.owner is not None,
        second_contact=works and has_owner and conversation.second_contact != "wanted",
        resolve=works,
        correct=seat.may("supervisor"),
    )


def _waiting(conversation: Conversation, policy: Policy, now: datetime) -> Waiting | None:
    since = waits_since(conversation)
    if since is None or conversation.state != "open":
        return None
    return Waiting(max(0.0, (now - since).total_seconds() / 60), policy.response_target_minutes[conversation.band])
