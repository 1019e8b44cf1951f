"""How a wish becomes a change in a ticket: look first, leave to people what people have set, then one change.

The same for every help-desk. Begun again after any failure, it does nothing twice: what is there already is done.
"""

from __future__ import annotations

from dataclasses import dataclass

from assuage.helpdesks.protocol import Helpdesk
from assuage.helpdesks.values import (
    PRIORITIES,
    Account,
    Assign,
    Change,
    Note,
    Prioritise,
    Priority,
    Steps,
    Tag,
    Ticket,
    with_mark,
)


@dataclass(frozen=True, slots=True)
class TagWish:
    """All tags of ours that the ticket should have; those that begin with `prefix` and are not among them go.

    `written` are those we wrote before: one of them that is gone was taken away by a person.
    """

    tags: frozenset[str]
    prefix: str
    written: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class PriorityWish:
    """`written` is what we wrote last, if we did."""

    to: Priority
    written: Priority | None = None


@dataclass(frozen=True, slots=True)
class OwnerWish:
    """The help-desk's ids of person and group, and those we wrote last, if we did."""

    owner: str | None
    group: str | None = None
    written: str | None = None
    written_group: str | None = None


@dataclass(frozen=True, slots=True)
class NoteWish:
    reference: str
    text: str


Wish = TagWish | PriorityWish | OwnerWish | NoteWish


@dataclass(frozen=True, slots=True)
class Written:
    """How it ended: `done` (changed now, or so already) or `left`, and why; `ticket` is as it was found."""

    ticket: Ticket
    state: str
    why: str


def write(helpdesk: Helpdesk, at: Account, ticket_id: str, wish: Wish) -> Steps[Written]:
    ticket = yield from helpdesk.look(at, ticket_id)
    if not ticket.is_open:
        return Written(ticket, "left", "the ticket is closed there")
    change = change_for(wish, ticket)
    if isinstance(change, str):
        return Written(ticket, "left", change)
    if change is None:
        return Written(ticket, "done", "it was so already")
    yield from helpdesk.change(at, ticket, change)
    return Written(ticket, "done", "written")


def change_for(wish: Wish, ticket: Ticket) -> Change | str | None:
    """The change that fulfils a wish; None when nothing is left to do; a sentence when people have the say."""
    match wish:
        case TagWish():
            return _tags(wish, ticket)
        case PriorityWish():
            return _priority(wish, ticket)
        case OwnerWish():
            return _owner(wish, ticket)
        case NoteWish():
            return None if with_mark(ticket.notes, wish.reference) else Note(wish.text)


def _tags(wish: TagWish, ticket: Ticket) -> Tag | None:
    ours = frozenset(tag for tag in ticket.tags if tag.startswith(wish.prefix))
    change = Tag(wish.tags - ticket.tags - wish.written, ours - wish.tags)
    return change if change.add or change.remove else None


def _priority(wish: PriorityWish, ticket: Ticket) -> Prioritise | str | None:
    """Raised once; after that, and to be lowered, only from what we wrote ourselves."""
    now = ticket.priority
    if now == wish.to:
        return None
    if wish.written is None and (now is None or PRIORITIES.index(wish.to) > PRIORITIES.index(now)):
        return Prioritise(wish.to)
    if wish.written is not None and now == wish.written:
        return Prioritise(wish.to)
    return "a person has set the priority there"


def _owner(wish: OwnerWish, ticket: Ticket) -> Assign | str | None:
    """A ticket somebody has is theirs, and one that a person took from whom we gave it to, or moved, is left so."""
    if ticket.owner is not None and ticket.owner not in (wish.owner, wish.written):
        return "somebody has the ticket there"
    if ticket.owner is None and wish.owner is not None and wish.owner == wish.written:
        return "a person has taken the owner away"
    owner = wish.owner if wish.owner != ticket.owner else None
    group = wish.group if wish.group not in (ticket.group, wish.written_group) else None
    return Assign(owner, group) if owner or group else None
