"""What a person does with a conversation from any page: take it, hand it on, ask for a second contact, resolve it.

Each is a form that is posted; afterwards the person is back where they were.
"""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Form, Request

from assuage import casework
from assuage.console.access import Agent, At, Seat, Supervisor, came_from
from assuage.console.render import redirect
from assuage.domain import REASONS
from assuage.errors import InvalidInput, NotFound, NotPossible
from assuage.replay.past import Feedback

actions: Final = APIRouter()

Id = Annotated[str, Form(max_length=2000)]
Name = Annotated[str, Form(max_length=200)]
Note = Annotated[str, Form(max_length=2000)]


@actions.post("/do/take")
def take(request: Request, at: At, seat: Agent, conversation: Id) -> Any:
    casework.take(at.store, conversation, _agent(seat))
    return redirect(came_from(request), said="It is yours now.")


@actions.post("/do/hand-on")
def hand_on(
    request: Request, at: At, seat: Agent, conversation: Id, to: Name, owner: Name = "", note: Note = ""
) -> Any:
    """To a colleague, or with an empty `to` back to where it waits; `owner` is whose it was on the page."""
    casework.hand_on(at.store, conversation, to or None, seat.actor, note.strip(), owner or None)
    name = at.store.current_roster().roster.name(to) if to else ""
    return redirect(
        came_from(request), said=f"{name} has it now." if to else "It was given back and waits for another."
    )


@actions.post("/do/second-contact")
def second_contact(request: Request, at: At, seat: Agent, conversation: Id, note: Note = "") -> Any:
    casework.want_second(at.store, conversation, seat.actor, note.strip())
    return redirect(came_from(request), said="A second person is asked for; until then it stays with whoever has it.")


@actions.post("/do/resolve")
def resolve(request: Request, at: At, seat: Agent, conversation: Id, note: Note = "") -> Any:
    casework.resolve(at.store, conversation, seat.actor, note.strip())
    return redirect(came_from(request), said="Resolved. Follow-ups are scheduled where a person was needed.")


@actions.post("/do/correct")
def correct(
    request: Request,
    at: At,
    seat: Supervisor,
    message: Id,
    anger: Annotated[str, Form(max_length=10)] = "",
    needs_human: Annotated[Literal["", "yes", "no"], Form()] = "",
    reasons: Annotated[list[str] | None, Form()] = None,
    judge_reasons: Annotated[bool, Form()] = False,
    note: Note = "",
) -> Any:
    """A label: `anger` 0 to 100; `reasons` count only where the person says that they judged them."""
    given = Feedback(
        message,
        seat.account.name,
        datetime.now(UTC),
        _anger(anger),
        {"yes": True, "no": False}.get(needs_human),
        _reasons(reasons or []) if judge_reasons else None,
        note.strip(),
    )
    if given.anger is None and given.needs_human is None and given.reasons is None:
        raise InvalidInput("say how angry it really is, whether a person is needed, or which reasons apply")
    if at.store.add_feedback(given) is None:
        raise NotFound("this message is not here any more")
    return redirect(came_from(request), said="Thank you: kept as a correction. Thresholds are recommended from these.")


def _agent(seat: Seat) -> str:
    if seat.account.agent is None:
        raise NotPossible("your account is nobody in the roster: an administrator links it under Accounts")
    return seat.account.agent


def _anger(text: str) -> float | None:
    if not text.strip():
        return None
    try:
        value = float(text) / 100
    except ValueError:
        value = -1.0
    if not 0 <= value <= 1:
        raise InvalidInput("anger is a number from 0 to 100")
    return value


def _reasons(codes: list[str]) -> tuple[str, ...]:
    if set(codes) - set(REASONS):
        raise InvalidInput("one of these reasons is not known here")
    return tuple(dict.fromkeys(codes))
