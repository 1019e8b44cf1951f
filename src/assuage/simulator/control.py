"""What a person does to the simulated help-desk from outside: customers write, agents answer, tickets are solved."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any, Final

from assuage.helpdesks.values import MARK
from assuage.simulator.api import Request
from assuage.simulator.desk import ROBOT, Refused, Ticket
from assuage.simulator.helpdesk import Simulator

PREFIX: Final = "/simulator/"
_TICKET: Final = re.compile(r"/simulator/tickets/([0-9]+)/(says|answers|solves|deletes)")
_REFERENCE: Final = re.compile(re.escape(MARK) + r"([\w.:-]+)")


def control(simulator: Simulator, request: Request) -> tuple[int, Any]:
    try:
        return 200, _done(simulator, request)
    except Refused as refused:
        return refused.status, refused.body


def _done(simulator: Simulator, request: Request) -> Any:
    if request.method == "GET" and request.path == "/simulator/written":
        with simulator.desk.lock:
            return {number: written(ticket) for number, ticket in simulator.desk.tickets.items()}
    if request.method == "POST" and request.path == "/simulator/tickets":
        about = request.json()
        customer, subject = str(about.get("customer") or "Kirsi Halonen"), str(about.get("subject") or "")
        return {"ticket": simulator.customer_says(None, _text(about), customer, subject)}
    if request.method == "POST" and (found := _TICKET.fullmatch(request.path)):
        return _on_ticket(simulator, int(found[1]), found[2], request)
    raise Refused(404, "InvalidEndpoint", "Not found")


def _on_ticket(simulator: Simulator, number: int, what: str, request: Request) -> Any:
    match what:
        case "says":
            simulator.customer_says(number, _text(request.json()))
        case "answers":
            simulator.agent_says(number, _text(request.json()))
        case "solves":
            simulator.close(number)
        case _:
            simulator.desk.delete(number)
    return {"ticket": number}


def _text(about: dict[str, Any]) -> str:
    text = about.get("text")
    if not isinstance(text, str) or not text.strip():
        raise Refused(422, "RecordInvalid", "text: is needed")
    return text


def written(ticket: Ticket) -> dict[str, Any]:
    """The ticket as it stands, and how often each thing was written into it by call."""
    notes = [each for each in ticket.comments if not each.public and each.author == ROBOT]
    references = Counter(found for each in notes for found in _REFERENCE.findall(each.body))
    return {
        "status": ticket.status,
        "priority": ticket.priority,
        "assignee": ticket.assignee,
        "group": ticket.group,
        "tags": sorted(ticket.tags),
        "tags_of_people_lost": sorted(ticket.theirs - ticket.tags),
        "notes": dict(references),
        "writes": dict(Counter(each.kind for each in ticket.writes)),
        "writes_without_effect": sum(not each.changed for each in ticket.writes),
    }
