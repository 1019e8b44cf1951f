"""The routes of a conversation's page, and of what is only done there."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any, Final
from zoneinfo import ZoneInfo

from fastapi import APIRouter, Form, Query, Request

from assuage import casework
from assuage.casework import Promised
from assuage.console.access import Agent, At, Viewer, came_from
from assuage.console.highlights import Highlights
from assuage.console.pages.conversation.page import Asked, conversation_of
from assuage.console.render import redirect, show
from assuage.errors import InvalidInput

conversation_page: Final = APIRouter()


@conversation_page.get("/conversations/{conversation_id:path}")
def show_conversation(
    request: Request,
    conversation_id: str,
    at: At,
    seat: Viewer,
    begin: bool = False,
    correct: Annotated[str | None, Query(max_length=2000)] = None,
) -> Any:
    """`begin` shows a long one from its beginning; `correct` is the message whose score is to be corrected."""
    asked = Asked(conversation_id.replace("\x00", "\ufffd"), begin, correct)
    words: Highlights = request.app.state.highlights
    return show("conversation.html", seat, conversation_of(at.store, seat, asked, words.known, datetime.now(UTC)))


@conversation_page.post("/do/promise")
def promise(
    request: Request,
    at: At,
    seat: Agent,
    conversation: Annotated[str, Form(max_length=2000)],
    what: Annotated[str, Form(max_length=1000)],
    due: Annotated[str, Form(max_length=40)],
    zone: Annotated[str, Form(max_length=100)],
    agent: Annotated[str, Form(max_length=200)] = "",
) -> Any:
    """A promise made outside a reply, on the telephone say, by `agent` or whoever is signed in.

    `due` is on the clock of `zone`.
    """
    if not what.strip():
        raise InvalidInput("say what was promised")
    promised = Promised(what.strip(), _moment(due, zone))
    casework.add_promise(at.store, conversation, promised, agent or seat.actor)
    return redirect(came_from(request), said="Kept in mind: whoever promised it is reminded before it is due.")


def _moment(due: str, zone: str) -> datetime:
    try:
        return datetime.fromisoformat(due).replace(tzinfo=ZoneInfo(zone))
    except (LookupError, ValueError, OSError) as error:
        raise InvalidInput("choose a day and a time, such as 2026-03-02 14:00") from error
