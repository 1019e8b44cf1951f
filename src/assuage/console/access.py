"""Who looks: the account that is signed in, whether its role suffices, and that a change comes from our own page.

A route asks for a `Seat` by the role it needs: `seat: Viewer`, `Agent`, `Supervisor` or `Admin`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final, Literal, cast
from urllib.parse import quote, unquote, urlsplit

from fastapi import Depends, Request
from starlette.responses import Response

from assuage.accounts import check_csrf, session_of
from assuage.console.cookies import ROOT, Theme, theme_in, token_in
from assuage.domain.account import Account, Role, may
from assuage.errors import NotAllowed
from assuage.parts import Parts

_NOTICE: Final = "assuage_notice"
_MOST_NOTICE: Final = 600
"""Characters of a notice; a cookie holds some 4,000 bytes."""

Tone = Literal["said", "wrong"]


@dataclass(frozen=True, slots=True)
class Notice:
    """What is told once at the top of the next page: that something was done, or why it was not."""

    tone: Tone
    text: str


@dataclass(frozen=True, slots=True)
class Seat:
    """Somebody signed in who looks at a page. `path` is what they asked for, with its query, below /console."""

    account: Account
    csrf: str
    token: str
    path: str
    notice: Notice | None = None
    theme: Theme = "auto"

    @property
    def actor(self) -> str:
        """Who a journal names: the agent of the roster that this account is, else the account."""
        return self.account.agent or self.account.name

    def may(self, role: Role) -> bool:
        return may(self.account.role, role)


class SignInNeeded(Exception):
    """Nobody is signed in; `path` is where they wanted to go."""

    def __init__(self, path: str) -> None:
        super().__init__(path)
        self.path = path


def _parts(request: Request) -> Parts:
    return cast("Parts", request.app.state.parts)


At = Annotated[Parts, Depends(_parts)]


async def _sent_token(request: Request) -> str | None:
    """The CSRF token of a changing call: from the header that htmx sends, else from the form."""
    if request.method in ("GET", "HEAD"):
        return None
    if header := request.headers.get("x-csrf-token"):
        return header
    field = (await request.form()).get("csrf")
    return field if isinstance(field, str) else None


def _needs(role: Role) -> Any:
    def sit(request: Request, at: At, sent: Annotated[str | None, Depends(_sent_token)]) -> Seat:
        token = token_in(at, request)
        session = session_of(at.store, token, datetime.now(UTC)) if token else None
        path = _path(request)
        if session is None:
            raise SignInNeeded(path if request.method == "GET" else "/")
        if request.method not in ("GET", "HEAD") and not check_csrf(token, sent or ""):
            raise NotAllowed("this form is out of date: load the page again and repeat it", known=True)
        if not may(session.account.role, role):
            wanted = "administrators" if role == "admin" else f"the role {role} and above"
            raise NotAllowed(f"this is for {wanted}; you are signed in as {session.account.role}", known=True)
        return Seat(session.account, session.csrf, token, path, notice_in(request), theme_in(request))

    return Depends(sit)


Viewer = Annotated[Seat, _needs("viewer")]
Agent = Annotated[Seat, _needs("agent")]
Supervisor = Annotated[Seat, _needs("supervisor")]
Admin = Annotated[Seat, _needs("admin")]


def _path(request: Request) -> str:
    path = request.url.path.removeprefix(ROOT) or "/"
    return path + (f"?{request.url.query}" if request.url.query else "")


def came_from(request: Request) -> str:
    """The page of ours, below /console, that a form stood on."""
    there = urlsplit(request.headers.get("hx-current-url") or request.headers.get("referer") or "")
    if there.netloc != request.url.netloc or not there.path.startswith(f"{ROOT}/"):
        return "/"
    return there.path.removeprefix(ROOT) + (f"?{there.query}" if there.query else "")


def notice_in(request: Request) -> Notice | None:
    tone, _, text = request.cookies.get(_NOTICE, "").partition(":")
    if tone not in ("said", "wrong"):
        return None
    return Notice(cast("Tone", tone), unquote(text)[:_MOST_NOTICE])


def leave_notice(response: Response, notice: Notice) -> None:
    value = f"{notice.tone}:{quote(notice.text[:_MOST_NOTICE])}"
    response.set_cookie(_NOTICE, value, max_age=60, path=ROOT, httponly=True, samesite="lax")


def forget_notice(response: Response) -> None:
    response.delete_cookie(_NOTICE, path=ROOT, httponly=True, samesite="lax")
