"""What was said in a conversation, oldest first, and how angry it was over time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from assuage.casework import turn_name
from assuage.console.highlights import Known, Piece, Spans, pieces
from assuage.decide.anger import standing_anger
from assuage.domain import Band, Conversation, Event, Finding, Record
from assuage.replay.past import Feedback
from assuage.roster import Roster
from assuage.score.text import tidy
from assuage.store.values import Reply

A_PAGE: Final = 60
"""What was said before is shown when asked for."""
FROM_BEGINNING: Final = 600
"""So much of a very long one is shown then."""
LONGEST_SHOWN_CHARS: Final = 20_000
"""More of one message is not shown; the help-desk has it."""
_FOLDED_FROM_CHARS: Final = 3_000
UNSURE_FROM: Final = 0.115
"""So unsure is the model of a fifth of the messages it was tried on."""

_NOT_READ: Final = {
    "no_text": "There were no words to read, so a person decides.",
    "language": "It is in a language the model was not trained on, so a person decides.",
    "machine_mail": "A program seems to have written it, so a person decides whether there is a customer behind it.",
    "not_language": "It holds no sentences (a log, data, struck keys), so a person decides what is meant.",
}


@dataclass(frozen=True, slots=True)
class Said:
    """One message or reply. `by` is what to call whoever wrote it.

    Of a customer's message `anger` is what was heard in it alone (None where the model had no say), `is_sought`
    while the words that made it angry are still to be found; `whole` is all that came in, where it is more than the
    customer's own new words; `notes` are what to know of how it was read.
    """

    kind: Literal["customer", "agent", "bot"]
    id: str
    by: str
    at: datetime
    pieces: tuple[Piece, ...]
    is_long: bool = False
    subject: str | None = None
    anger: float | None = None
    band: Band | None = None
    is_sought: bool = False
    whole: str | None = None
    reasons: tuple[Finding, ...] = ()
    issues: tuple[Finding, ...] = ()
    treatment: tuple[Finding, ...] = ()
    notes: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Point:
    """A place on the line of anger: what stood after somebody wrote, or the moment it changed hands (no anger)."""

    at: datetime
    what: str
    anger: float | None = None
    mark: Literal["customer", "reply", "hands"] = "customer"


def thread(
    records: Sequence[Record],
    replies: Sequence[tuple[Reply, datetime]],
    known: Known,
    corrections: Mapping[str, Sequence[Feedback]],
    roster: Roster,
    most: int = A_PAGE,
) -> list[Said]:
    """The last of the messages and replies, up to `most`, in the order in which they were sent.

    `known` gives the words of the messages that were looked into.
    """
    return [
        _reply_said(each, at, roster)
        if isinstance(each, Reply)
        else message_said(each, known(each), corrections.get(each.message.id, ()))
        for at, each in shown(records, replies, most)
    ]


def shown(
    records: Sequence[Record], replies: Sequence[tuple[Reply, datetime]], most: int = A_PAGE
) -> list[tuple[datetime, Record | Reply]]:
    """What a thread shows, oldest first."""
    items: list[tuple[datetime, Record | Reply]] = [*((sent_at(each), each) for each in records)]
    items += [(at, reply) for reply, at in replies]
    return sorted(items, key=lambda item: item[0])[-most:]


def message_said(record: Record, spans: Spans | None, corrections: Sequence[Feedback] = ()) -> Said:
    message, reading, decision = record.message, record.reading, record.decision
    found = pieces(record, spans or ())
    whole = message.text[:LONGEST_SHOWN_CHARS]
    return Said(
        kind="customer",
        id=message.id,
        by=message.customer_name or message.customer or "A customer",
        at=sent_at(record),
        pieces=_cut(found),
        is_long=sum(len(each.text) for each in found) > _FOLDED_FROM_CHARS,
        subject=message.subject or None,
        anger=None if reading is None or reading.undetermined else reading.anger,
        band=decision.band if decision else None,
        is_sought=spans is None,
        whole=whole if "".join(tidy(whole).split()) != "".join("".join(p.text for p in found).split()) else None,
        reasons=decision.reasons if decision else (),
        issues=decision.issues if decision else (),
        treatment=decision.treatment if decision else (),
        notes=_notes(record),
        corrections=tuple(map(correction, corrections)),
    )


def sent_at(record: Record) -> datetime:
    return min(record.message.sent_at or record.received_at, record.received_at)


def _cut(found: Sequence[Piece]) -> tuple[Piece, ...]:
    left, kept = LONGEST_SHOWN_CHARS, []
    for piece in found:
        kept.append(Piece(piece.text[:left], piece.is_marked))
        left -= len(piece.text)
        if left <= 0:
            break
    return (*kept, Piece(" …")) if left < 0 else tuple(kept)


def _notes(record: Record) -> tuple[str, ...]:
    reading = record.reading
    if reading is None:
        return ("It is being read; that takes a second.",)
    notes = []
    if reading.fallback:
        notes.append("The model could not be asked: a list of words stood in for it, so a person decides.")
    if reading.undetermined:
        notes.append(_NOT_READ[reading.undetermined])
    elif reading.uncertainty is not None and reading.uncertainty >= UNSURE_FROM:
        off = round(reading.uncertainty * 100)
        notes.append(f"Not sure: in messages like this one the anger heard is off by about {off} of 100.")
    if reading.truncated:
        notes.append("It is very long: only its beginning and its end were read.")
    if len(record.message.text) > LONGEST_SHOWN_CHARS:
        notes.append("It is too long to be shown in full; your help-desk has all of it.")
    return tuple(notes)


def correction(given: Feedback) -> str:
    """A person's correction as a sentence."""
    said = []
    if given.anger is not None:
        said.append(f"the anger is {round(given.anger * 100)} of 100")
    if given.needs_human is not None:
        said.append("a person is needed" if given.needs_human else "no person is needed")
    if given.reasons is not None:
        said.append("the reasons are others" if given.reasons else "there are no reasons for a person")
    note = f" “{given.note}”" if given.note else ""
    return f"{given.author} says: {', '.join(said)}.{note}"


def _reply_said(reply: Reply, at: datetime, roster: Roster) -> Said:
    text = tidy(reply.text)
    by = roster.name(reply.agent) if reply.agent else "Automatic reply"
    return Said(
        "agent" if reply.agent else "bot", reply.id, by, at, _cut([Piece(text)]), len(text) > _FOLDED_FROM_CHARS
    )


def times_of(replies: Sequence[Reply], conversation: Conversation | None) -> list[tuple[Reply, datetime]]:
    """Each reply with its time; one that was told without any has that of its turn, else that of the conversation."""
    turns = {turn.id: turn.at for turn in conversation.turns} if conversation else {}
    fall_back = conversation.updated_at if conversation else None
    found = [(reply, turns.get(turn_name(reply)) or reply.sent_at or fall_back) for reply in replies]
    return [(reply, at) for reply, at in found if at is not None]


def line_of_anger(conversation: Conversation, journal: Sequence[Event], roster: Roster) -> list[Point]:
    """The anger that stood after each turn of the episode, replies, and when it changed hands."""
    points = []
    for anger, turn in zip(standing_anger(conversation.turns), conversation.turns, strict=True):
        if turn.by == "customer":
            points.append(Point(turn.at, "the customer wrote", anger))
        else:
            who = roster.name(turn.agent) if turn.agent else "an automatic reply"
            points.append(Point(turn.at, f"{who} answered", anger, "reply"))
    begun = min((point.at for point in points), default=conversation.opened_at)
    points += [
        Point(event.at, f"{roster.name(event.agent)} has it", None, "hands")
        for event in journal
        if event.kind in ("assigned", "taken", "handed_on", "confirmed") and event.agent and event.at >= begun
    ]
    return sorted(points, key=lambda point: point.at)
