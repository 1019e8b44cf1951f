"""The cookies of the console: the session, the way through an identity provider, the colours one likes.

Behind https the names of the first two begin with __Secure-, so that nobody who meddles with plain http can set them.
"""

from __future__ import annotations

import re
from typing import Final, Literal, cast
from urllib.parse import unquote, urlsplit

from fastapi import Request
from starlette.responses import Response

from assuage.parts import Parts

ROOT: Final = "/console"
SESSION: Final = "assuage_session"
JOURNEY: Final = "assuage_journey"
THEME: Final = "assuage_theme"
JOURNEY_SECONDS: Final = 600
_THEME_SECONDS: Final = 365 * 24 * 3600
_SECURE: Final = "__Secure-"
_SAFE_SITES: Final = ("same-origin", "none")

Theme = Literal["auto", "light", "dark"]


def home_of(parts: Parts, request: Request) -> str:
    """The address of this server as people see it, without a slash at its end."""
    return (parts.public_url or f"{request.url.scheme}://{request.url.netloc}").rstrip("/")


def token_in(parts: Parts, request: Request) -> str:
    return request.cookies.get(_named(SESSION, parts, request), "")


def give_token(response: Response, token: str, parts: Parts, request: Request) -> None:
    _give(response, SESSION, token, parts, request, ROOT)


def take_token(response: Response, parts: Parts, request: Request) -> None:
    _take(response, SESSION, parts, request, ROOT)


def journey_in(parts: Parts, request: Request) -> str:
    return request.cookies.get(_named(JOURNEY, parts, request), "")


def give_journey(response: Response, sealed: str, parts: Parts, request: Request) -> None:
    _give(response, JOURNEY, sealed, parts, request, f"{ROOT}/sign-in", JOURNEY_SECONDS)


def take_journey(response: Response, parts: Parts, request: Request) -> None:
    _take(response, JOURNEY, parts, request, f"{ROOT}/sign-in")


def theme_in(request: Request) -> Theme:
    asked = request.cookies.get(THEME)
    return cast("Theme", asked) if asked in ("light", "dark") else "auto"


def give_theme(response: Response, theme: Theme) -> None:
    response.set_cookie(THEME, theme, max_age=_THEME_SECONDS, path=ROOT, httponly=True, samesite="lax")


def is_from_here(parts: Parts, request: Request) -> bool:
    """Whether a form that nobody signed in sends stood on a page of ours; browsers say so, and only they matter."""
    site, origin = request.headers.get("sec-fetch-site"), request.headers.get("origin")
    if site is not None:
        return site in _SAFE_SITES
    return origin is None or urlsplit(origin).netloc in (request.url.netloc, urlsplit(home_of(parts, request)).netloc)


def inside(path: str) -> str:
    """The path, if it leads to a page below /console; else the first page."""
    if not path.startswith("/") or path.startswith("//") or "\\" in path or not path.isprintable():
        return "/"
    steps = [unquote(step) for step in re.split("[?#]", path)[0].split("/")[1:]]
    leads_out = {".", ".."} & set(steps) or "" in steps[:-1]
    return "/" if leads_out or steps[0] == "sign-in" else path


def _named(name: str, parts: Parts, request: Request) -> str:
    return f"{_SECURE}{name}" if _is_secure(parts, request) else name


def _is_secure(parts: Parts, request: Request) -> bool:
    return request.url.scheme == "https" or home_of(parts, request).startswith("https:")


def _give(
    response: Response, name: str, value: str, parts: Parts, request: Request, path: str, seconds: int | None = None
) -> None:
    secure = _is_secure(parts, request)
    response.set_cookie(
        _named(name, parts, request), value, seconds, path=path, httponly=True, samesite="lax", secure=secure
    )


def _take(response: Response, name: str, parts: Parts, request: Request, path: str) -> None:
    secure = _is_secure(parts, request)
    response.delete_cookie(_named(name, parts, request), path=path, httponly=True, samesite="lax", secure=secure)
