"""Signing in, by name and password or through the company's identity provider, and out."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Final

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from assuage import accounts
from assuage.console.access import At, Viewer
from assuage.console.cookies import (
    JOURNEY_SECONDS,
    ROOT,
    give_journey,
    give_token,
    home_of,
    inside,
    is_from_here,
    journey_in,
    take_journey,
    take_token,
    token_in,
)
from assuage.console.render import redirect, show
from assuage.errors import Busy, InvalidInput, NotAllowed, NotFound, SignInRefused
from assuage.parts import Parts

if TYPE_CHECKING:
    from assuage.act.oidc import Door

log = logging.getLogger(__name__)

sign_in: Final = APIRouter()


@dataclass(frozen=True, slots=True)
class SignInPage:
    """`to` is where to go afterwards, below /console; `company` what the other way in is called, if there is one.

    `wrong` says why the try before failed.
    """

    to: str
    name: str = ""
    wrong: str = ""
    company: str | None = None


@sign_in.get("/sign-in", name="show_sign_in")
def show_sign_in(request: Request, at: At, to: str = "/") -> Any:
    if accounts.session_of(at.store, token_in(at, request), datetime.now(UTC)):
        return redirect(inside(to))
    return _page(at, inside(to))


@sign_in.post("/sign-in")
def do_sign_in(
    request: Request,
    at: At,
    name: Annotated[str, Form()] = "",
    password: Annotated[str, Form()] = "",
    to: Annotated[str, Form()] = "/",
) -> Any:
    if not is_from_here(at, request):
        raise NotAllowed("this form came from another place: sign in on the page of this console", known=True)
    try:
        token = accounts.sign_in(at.store, name, password, datetime.now(UTC))
    except (Busy, SignInRefused) as error:
        log.warning("a sign-in from %s was refused", _from(request))
        return _page(at, inside(to), name, str(error))
    return _signed_in(at, request, token, inside(to))


@sign_in.post("/sign-out")
def do_sign_out(request: Request, at: At, seat: Viewer) -> Any:
    accounts.sign_out(at.store, seat.token)
    response = redirect("/sign-in")
    take_token(response, at, request)
    return response


@sign_in.get("/sign-in/company")
def begin_at_company(request: Request, at: At, to: str = "/") -> Any:
    """To the identity provider; what must be the same on coming back stays sealed in a cookie."""
    door = _door(at)
    try:
        url, journey = door.lead(_back(at, request), inside(to))
    except SignInRefused as error:
        return _page(at, inside(to), wrong=str(error))
    response = RedirectResponse(url, 303, {"Cache-Control": "no-store"})
    give_journey(response, at.vault().seal_note(journey.packed()), at, request)
    return response


@sign_in.get("/sign-in/company/back")
def come_from_company(request: Request, at: At) -> Any:
    door, now = _door(at), datetime.now(UTC)
    packed = at.vault().open_note(journey_in(at, request), JOURNEY_SECONDS) or {}
    to = inside(packed.get("wanted", "/"))
    try:
        identity = door.arrive(packed, _back(at, request), request.query_params)
        token = accounts.welcome(at.store, identity, door.provider.role_of(identity), now)
    except (InvalidInput, SignInRefused) as error:
        log.warning("a sign-in through the identity provider from %s was refused", _from(request))
        response: Response = _page(at, to, wrong=str(error))
    else:
        response = _signed_in(at, request, token, to)
    take_journey(response, at, request)
    return response


def _door(at: Parts) -> Door:
    if at.door is None:
        raise NotFound("there is no such page")
    return at.door


def _back(at: Parts, request: Request) -> str:
    return f"{home_of(at, request)}{ROOT}/sign-in/company/back"


def _signed_in(at: Parts, request: Request, token: str, to: str) -> Response:
    """On to the page that was wanted; a session that this browser had before ends."""
    accounts.sign_out(at.store, token_in(at, request))
    response = redirect(to)
    give_token(response, token, at, request)
    return response


def _page(at: Parts, to: str, name: str = "", wrong: str = "") -> Response:
    company = at.door.provider.title if at.door else None
    return show("sign_in.html", None, SignInPage(to, name, wrong, company), 401 if wrong else 200)


def _from(request: Request) -> str:
    return request.client.host if request.client else "somewhere"
