"""The console as an application of its own, mounted at /console: its pages, errors as pages, security headers."""

from __future__ import annotations

import logging
from http import HTTPStatus
from typing import Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.datastructures import MutableHeaders
from starlette.exceptions import HTTPException
from starlette.responses import RedirectResponse, Response
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from assuage.console.access import Notice, SignInNeeded, came_from, leave_notice
from assuage.console.cookies import ROOT
from assuage.console.events import Pulse, events
from assuage.console.highlights import Highlights
from assuage.console.pages.account import account_page
from assuage.console.pages.accounts import accounts_page
from assuage.console.pages.actions import actions
from assuage.console.pages.causes import causes_page
from assuage.console.pages.conversation import conversation_page, conversation_parts
from assuage.console.pages.follow_ups import follow_ups
from assuage.console.pages.health.kept import quarantine
from assuage.console.pages.health.page import health
from assuage.console.pages.now import now_page
from assuage.console.pages.past import past_page
from assuage.console.pages.people.files import roster_files
from assuage.console.pages.people.form import agent_form
from assuage.console.pages.people.page import people_page
from assuage.console.pages.people.versions import roster_versions
from assuage.console.pages.sign_in import sign_in
from assuage.console.pages.thresholds.routes import thresholds_page
from assuage.console.pages.thresholds.versions import versions_page
from assuage.console.render import STATIC, show
from assuage.console.trouble import TroublePage
from assuage.errors import AssuageError, NotAllowed
from assuage.parts import Parts
from assuage.statuses import STATUS

log = logging.getLogger(__name__)

ROUTERS: Final = (
    sign_in,
    events,
    now_page,
    past_page,
    actions,
    account_page,
    accounts_page,
    thresholds_page,
    versions_page,
    conversation_page,
    conversation_parts,
    people_page,
    agent_form,
    roster_files,
    roster_versions,
    follow_ups,
    causes_page,
    quarantine,
    health,
)

_HEADERS: Final = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
}


def mount_console(app: FastAPI, parts: Parts) -> None:
    """The console below /console of the whole application; who opens the bare address is led there."""
    app.mount(ROOT, build_console(parts))
    app.add_route("/", lambda _request: RedirectResponse(f"{ROOT}/"), include_in_schema=False)


def build_console(parts: Parts) -> FastAPI:
    console = FastAPI(title="assuage console", openapi_url=None, docs_url=None, redoc_url=None)
    console.state.parts = parts
    console.state.pulse = Pulse(parts.store)
    console.state.highlights = Highlights(parts.scorer)
    for router in ROUTERS:
        console.include_router(router)
    console.mount("/static", _Kept(directory=STATIC))
    console.add_exception_handler(SignInNeeded, _to_sign_in)
    console.add_exception_handler(AssuageError, _known)
    console.add_exception_handler(RequestValidationError, _invalid)
    console.add_exception_handler(HTTPException, _http)
    console.add_exception_handler(Exception, _unexpected)
    console.add_middleware(SecurityHeaders)
    return console


class SecurityHeaders:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in _HEADERS.items():
                    headers.setdefault(name, value)
            await send(message)

        await self.app(scope, receive, with_headers)


class _Kept(StaticFiles):
    """Files whose addresses change with their content."""

    def file_response(self, *args: object, **kwargs: object) -> Response:
        response = super().file_response(*args, **kwargs)  # type: ignore[arg-type]
        response.headers["Cache-Control"] = "public, max-age=31536000, immutable"
        return response


def _to_sign_in(request: Request, error: Exception) -> Response:
    """htmx is told to load the whole page: the sign-in has no navigation beside it."""
    assert isinstance(error, SignInNeeded)  # noqa: S101  Starlette hands over what it was registered for
    if request.headers.get("accept", "").startswith("text/event-stream"):
        return Response(status_code=HTTPStatus.UNAUTHORIZED)
    where = request.url_for("show_sign_in").include_query_params(to=error.path)
    target = f"{where.path}?{where.query}"
    if "hx-request" in request.headers:
        return Response(status_code=HTTPStatus.UNAUTHORIZED, headers={"HX-Redirect": target})
    return RedirectResponse(target, HTTPStatus.SEE_OTHER)


def _known(request: Request, error: Exception) -> Response:
    assert isinstance(error, AssuageError)  # noqa: S101  as above
    status = HTTPStatus.FORBIDDEN if isinstance(error, NotAllowed) else STATUS[type(error)]
    told = str(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s %s: %s", request.method, request.url.path, error)
    return _told(request, status, told)


def _invalid(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)  # noqa: S101  as above
    fields = ", ".join(str(each["loc"][-1]) for each in error.errors() if each["loc"][0] in ("body", "query", "form"))
    return _told(request, HTTPStatus.UNPROCESSABLE_ENTITY, f"something in the form cannot be used: {fields}")


def _http(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)  # noqa: S101  as above
    missing = error.status_code == HTTPStatus.NOT_FOUND
    return _told(request, HTTPStatus(error.status_code), "there is no such page" if missing else str(error.detail))


def _unexpected(request: Request, error: Exception) -> Response:
    log.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return _told(request, HTTPStatus.INTERNAL_SERVER_ERROR, "something broke on our side; the server's log says what")


def _told(request: Request, status: HTTPStatus, why: str) -> Response:
    """What could not be changed is told where the person was; a page that cannot be shown, on a page of its own."""
    sentence = why[:1].upper() + why[1:] + ("" if why.endswith((".", "!", "?")) else ".")
    if request.method == "POST" and status != HTTPStatus.FORBIDDEN and "x-fragment" not in request.headers:
        response = RedirectResponse(ROOT + came_from(request), HTTPStatus.SEE_OTHER)
        leave_notice(response, Notice("wrong", sentence))
        return response
    return show("trouble.html", None, TroublePage(status.value, sentence), status)
