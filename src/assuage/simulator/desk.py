"""The help-desk itself: tickets, comments and tags in memory, changed under Zendesk's rules, every change counted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count
from threading import RLock
from typing import Any, Final, Literal

from assuage.helpdesks.values import PRIORITIES

ROBOT: Final = 9000
"""Who assuage is here."""
AGENTS: Final[Mapping[int, str]] = {9001: "Ama", 9002: "Bo", 9003: "Nia", 9004: "Ruth", 9005: "Tom"}
GROUPS: Final[Mapping[int, str]] = {40: "Everyone", 41: "Experienced"}
_MOST_COMMENTS: Final = 5000
_BEGINNING: Final = datetime.min.replace(tzinfo=UTC)


class Refused(Exception):
    """What the help-desk answers instead of doing it."""

    def __init__(self, status: int, error: str, description: str) -> None:
        super().__init__(f"{status} {error}: {description}")
        self.status = status
        self.body = {"error": error, "description": description}


@dataclass(frozen=True, slots=True)
class Comment:
    id: int
    author: int
    body: str
    public: bool
    at: datetime


@dataclass(frozen=True, slots=True)
class Write:
    """One change by call that was done; `changed` is False where it was so already."""

    kind: Literal["tags", "priority", "owner", "note"]
    value: Any
    changed: bool


@dataclass(slots=True)
class Ticket:
    """`theirs` are tags that people added; `broken` refuses every change, as where a needed field is empty."""

    id: int
    requester: int
    subject: str
    created: datetime
    updated: datetime
    status: str = "new"
    priority: str | None = None
    assignee: int | None = None
    group: int | None = None
    tags: set[str] = field(default_factory=set)
    comments: list[Comment] = field(default_factory=list)
    theirs: set[str] = field(default_factory=set)
    broken: bool = False
    writes: list[Write] = field(default_factory=list)


@dataclass(slots=True)
class Desk:
    """Calls may come from many threads; every change has a time of its own."""

    tickets: dict[int, Ticket] = field(default_factory=dict)
    users: dict[int, str] = field(default_factory=lambda: {ROBOT: "assuage", **AGENTS})
    lock: RLock = field(default_factory=RLock)
    _ids: Any = field(default_factory=lambda: count(1))
    _last: datetime = _BEGINNING

    def open(self, customer: str, text: str, subject: str) -> Ticket:
        with self.lock:
            requester = next((user for user, name in self.users.items() if name == customer), None)
            if requester is None:
                requester = 8000 + next(self._ids)
                self.users[requester] = customer
            number, now = next(self._ids), self._now()
            ticket = Ticket(number, requester, subject, now, now)
            self.tickets[number] = ticket
            self.say(number, requester, text)
            return ticket

    def say(self, ticket_id: int, author: int, text: str, public: bool = True) -> Comment:
        with self.lock:
            ticket = self.find(ticket_id)
            if ticket.status == "solved" and author == ticket.requester:
                ticket.status = "open"
            comment = Comment(next(self._ids), author, text, public, self._touch(ticket))
            ticket.comments.append(comment)
            return comment

    def edit(self, ticket_id: int) -> None:
        """Somebody adds a tag of their own."""
        with self.lock:
            ticket = self.find(ticket_id)
            tag = f"theirs-{len(ticket.theirs) + 1}"
            ticket.theirs.add(tag)
            ticket.tags.add(tag)
            self._touch(ticket)

    def solve(self, ticket_id: int) -> None:
        with self.lock:
            ticket = self.find(ticket_id)
            ticket.status = "solved"
            self._touch(ticket)

    def assign(self, ticket_id: int, agent: int | None) -> None:
        with self.lock:
            ticket = self.find(ticket_id)
            ticket.assignee = agent
            self._touch(ticket)

    def delete(self, ticket_id: int) -> None:
        with self.lock:
            self.find(ticket_id)
            del self.tickets[ticket_id]

    def find(self, ticket_id: int) -> Ticket:
        ticket = self.tickets.get(ticket_id)
        if ticket is None:
            raise Refused(404, "RecordNotFound", "Not found")
        return ticket

    def update(self, ticket_id: int, change: Mapping[str, Any]) -> Ticket:
        """A call's changes to a ticket, all or none."""
        with self.lock:
            ticket = self._open_for(ticket_id, change)
            _must_be_known(change, ("priority", "assignee_id", "group_id", "comment", "safe_update", "updated_stamp"))
            _check(change, ticket)
            if "priority" in change:
                ticket.writes.append(Write("priority", change["priority"], ticket.priority != change["priority"]))
                ticket.priority = change["priority"]
            if "assignee_id" in change or "group_id" in change:
                self._give(ticket, change)
            if "comment" in change:
                self.say(ticket_id, ROBOT, change["comment"]["body"], change["comment"].get("public", True))
                ticket.writes.append(Write("note", change["comment"]["body"], True))
            self._touch(ticket)
            return ticket

    def tag(self, ticket_id: int, body: Mapping[str, Any], add: bool) -> Ticket:
        """Tags added, or taken away."""
        with self.lock:
            ticket = self._open_for(ticket_id, body)
            _must_be_known(body, ("tags", "safe_update", "updated_stamp"))
            tags = body.get("tags")
            if not isinstance(tags, list) or not all(isinstance(tag, str) and _is_tag(tag) for tag in tags):
                raise _invalid("tags: a list of words without spaces is needed")
            after = ticket.tags | set(tags) if add else ticket.tags - set(tags)
            sign = "+" if add else "-"
            ticket.writes.append(Write("tags", tuple(f"{sign}{tag}" for tag in tags), after != ticket.tags))
            ticket.tags = after
            self._touch(ticket)
            return ticket

    def _give(self, ticket: Ticket, change: Mapping[str, Any]) -> None:
        after = (change.get("assignee_id", ticket.assignee), change.get("group_id", ticket.group))
        ticket.writes.append(Write("owner", after, after != (ticket.assignee, ticket.group)))
        ticket.assignee, ticket.group = after

    def _open_for(self, ticket_id: int, change: Mapping[str, Any]) -> Ticket:
        """The ticket, if it may be changed, and if it is as the caller has read it where that is asked."""
        ticket = self.find(ticket_id)
        if ticket.broken or ticket.status == "closed":
            raise _invalid("Order number: is required when updating a ticket")
        if change.get("safe_update") in (True, "true"):
            if "updated_stamp" not in change:
                raise Refused(400, "BadRequest", "updated_stamp is missing")
            if change["updated_stamp"] != stamp(ticket.updated):
                raise Refused(409, "UpdateConflict", "Safe update prevented the update: the ticket was updated since")
        return ticket

    def _touch(self, ticket: Ticket) -> datetime:
        ticket.updated = self._now()
        return ticket.updated

    def _now(self) -> datetime:
        self._last = max(datetime.now(UTC), self._last + timedelta(microseconds=1))
        return self._last


def stamp(moment: datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _check(change: Mapping[str, Any], ticket: Ticket) -> None:
    comment = change.get("comment", {"body": "x"})
    if "priority" in change and change["priority"] not in PRIORITIES:
        raise _invalid(f"Priority: {change['priority']} is not valid")
    if change.get("assignee_id") is not None and change["assignee_id"] not in AGENTS:
        raise _invalid(f"Assignee: {change['assignee_id']} is no agent")
    if change.get("group_id") is not None and change["group_id"] not in GROUPS:
        raise _invalid(f"Group: {change['group_id']} is no group")
    if not isinstance(comment, dict) or not isinstance(comment.get("body"), str) or not comment["body"].strip():
        raise _invalid("Comment: cannot be blank")
    if len(ticket.comments) >= _MOST_COMMENTS and "comment" in change:
        raise _invalid("Comments: there are too many")


def _must_be_known(change: Mapping[str, Any], known: Sequence[str]) -> None:
    for name in change:
        if name not in known:
            raise _invalid(f"{name}: is not known")


def _is_tag(text: str) -> bool:
    return bool(text) and not any(letter.isspace() or letter in ",;" for letter in text)


def _invalid(description: str) -> Refused:
    return Refused(422, "RecordInvalid", f"Record validation errors: {description}")
