"""The calls of Zendesk's API that assuage makes, answered strictly: what is not understood is refused."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final
from urllib.parse import parse_qs, urlsplit

from assuage.simulator.desk import AGENTS, ROBOT, Comment, Desk, Refused, Ticket, stamp

_TICKET: Final = re.compile(r"/api/v2/tickets/([0-9]+)(?:\.json|/(comments|tags)(?:\.json)?)?")
_PAGE: Final = 100


@dataclass(frozen=True, slots=True)
class Request:
    method: str
    target: str
    headers: Mapping[str, str]
    body: bytes

    @property
    def path(self) -> str:
        return urlsplit(self.target).path

    def query(self, name: str) -> str | None:
        return parse_qs(urlsplit(self.target).query).get(name, [None])[0]

    def json(self) -> dict[str, Any]:
        """The body's object; a call that changes something must bring one."""
        if not self.headers.get("content-type", "").startswith("application/json"):
            raise Refused(415, "UnsupportedMediaType", "the body must be application/json")
        try:
            found = json.loads(self.body.decode("utf-8"))
        except ValueError as error:
            raise Refused(400, "InvalidJSON", "the body is no JSON") from error
        if not isinstance(found, dict):
            raise Refused(400, "BadRequest", "the body is no object")
        return found


def ticket_in(request: Request) -> int | None:
    """The number of the ticket that a call is about."""
    found = _TICKET.fullmatch(request.path)
    return int(found[1]) if found else None


def answer(desk: Desk, request: Request) -> Any:
    """What a call with the right credentials brings; Refused for all that is not right."""
    if request.path in ("/api/v2/users/me.json", "/api/v2/users/me"):
        return {"user": _user(desk, ROBOT)}
    found = _TICKET.fullmatch(request.path)
    if found is None:
        raise Refused(404, "InvalidEndpoint", "Not found")
    with desk.lock:
        return _on_ticket(desk, int(found[1]), found[2] or "", request)


def _on_ticket(desk: Desk, number: int, part: str, request: Request) -> Any:
    match request.method, part:
        case "GET", "":
            return {"ticket": _ticket(desk.find(number))}
        case "PUT", "":
            change = request.json().get("ticket")
            if not isinstance(change, dict):
                raise Refused(400, "ParameterMissing", "param is missing or the value is empty: ticket")
            return {"ticket": _ticket(desk.update(number, change))}
        case "GET", "comments":
            return _comments(desk, desk.find(number), request)
        case "PUT" | "DELETE", "tags":
            return {"tags": sorted(desk.tag(number, request.json(), add=request.method == "PUT").tags)}
        case _:
            raise Refused(405, "MethodNotAllowed", "this cannot be called so")


def _comments(desk: Desk, ticket: Ticket, request: Request) -> dict[str, Any]:
    order = request.query("sort_order") or "asc"
    if order not in ("asc", "desc"):
        raise Refused(400, "BadRequest", "sort_order is asc or desc")
    found = (ticket.comments if order == "asc" else ticket.comments[::-1])[:_PAGE]
    users = {comment.author for comment in found} if request.query("include") == "users" else set()
    listed = {"comments": [_comment(each) for each in found], "count": len(ticket.comments)}
    return listed | ({"users": [_user(desk, each) for each in sorted(users)]} if users else {})


def _ticket(ticket: Ticket) -> dict[str, Any]:
    return {
        "id": ticket.id,
        "subject": ticket.subject,
        "status": ticket.status,
        "priority": ticket.priority,
        "requester_id": ticket.requester,
        "assignee_id": ticket.assignee,
        "group_id": ticket.group,
        "tags": sorted(ticket.tags),
        "created_at": stamp(ticket.created),
        "updated_at": stamp(ticket.updated),
        "via": {"channel": "email"},
    }


def _comment(comment: Comment) -> dict[str, Any]:
    about = {"id": comment.id, "type": "Comment", "author_id": comment.author, "public": comment.public}
    return about | {"body": comment.body, "plain_body": comment.body, "created_at": stamp(comment.at)}


def _user(desk: Desk, user: int) -> dict[str, Any]:
    return {"id": user, "name": desk.users[user], "role": "agent" if user in (ROBOT, *AGENTS) else "end-user"}
