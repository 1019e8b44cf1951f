"""From a page's data to HTML: the Jinja environment, its filters, and a page or the way to another as the answer."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Final
from urllib.parse import quote

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, RedirectResponse

from assuage import __version__
from assuage.console import words
from assuage.console.access import Notice, Seat, forget_notice, leave_notice
from assuage.console.cookies import ROOT
from assuage.decide.words import percent, plural, span
from assuage.domain.account import Role

HERE: Final = Path(__file__).parent
STATIC: Final = HERE / "static"


@dataclass(frozen=True, slots=True)
class Entry:
    """A page of the navigation, and the least role that sees it."""

    path: str
    name: str
    role: Role = "viewer"

    def holds(self, path: str) -> bool:
        """Whether what is looked at belongs to this page; conversations belong to Now."""
        if self.path == "/":
            return path == "/" or path.startswith(("/?", "/conversations"))
        return path.startswith(self.path)


_MOMENT: Final = re.compile(r"\b(\d{4}-\d\d-\d\d) (\d\d:\d\d) UTC\b", re.ASCII)

NAVIGATION: Final = (
    Entry("/", "Now"),
    Entry("/thresholds", "Thresholds"),
    Entry("/people", "People"),
    Entry("/follow-ups", "Follow-ups"),
    Entry("/causes", "Causes"),
    Entry("/health", "Health"),
    Entry("/accounts", "Accounts", "admin"),
)


def show(template: str, seat: Seat | None, page: object, status: int = 200) -> HTMLResponse:
    """The page; a notice that waited for it is shown with it and forgotten. `seat` is None before sign-in."""
    text = environment().get_template(template).render(page=page, seat=seat, now=datetime.now(UTC))
    response = HTMLResponse(text, status, {"Cache-Control": "no-store"})
    if seat is not None and seat.notice is not None:
        forget_notice(response)
    return response


def redirect(path: str, said: str = "", wrong: str = "") -> RedirectResponse:
    """To a page below /console, with something to tell there."""
    response = RedirectResponse(ROOT + path, 303)
    if said or wrong:
        leave_notice(response, Notice("wrong", wrong) if wrong else Notice("said", said))
    return response


def conversation_url(conversation_id: str) -> str:
    """Where a conversation's page is; ids may hold slashes, colons, spaces and anything else."""
    return f"{ROOT}/conversations/{quote(conversation_id, safe='')}"


@cache
def environment() -> Environment:
    """Everything is escaped, and a name that is not there is an error."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.globals.update(
        root=ROOT,
        version=__version__,
        navigation=NAVIGATION,
        static=static_url,
        conversation_url=conversation_url,
        csrf=_csrf,
        may=_may,
        words=words,
    )
    made.filters.update(
        percent=percent,
        span=span,
        plural=plural,
        number=_number,
        spark=_spark,
        short=_short,
        key=_key,
        moments=_moments,
        a_week=_a_week,
        said=words.said,
    )
    made.globals["m"] = made.get_template("macros.html").module
    return made


def static_url(name: str) -> str:
    """The address of a file of ours, which changes with its content, so that it may be kept for ever."""
    return f"{ROOT}/static/{name}?{_fingerprint(name)}"


@cache
def _fingerprint(name: str) -> str:
    return hashlib.sha256((STATIC / name).read_bytes()).hexdigest()[:12]


def _number(value: float) -> str:
    return f"{value:,}"


def _a_week(count: float) -> str:
    """Small rates with a decimal, so that they do not all look like none."""
    return f"{count:.1f}".removesuffix(".0") if count < 10 else f"{count:,.0f}"


def _spark(values: Sequence[float], width: int, height: int) -> str:
    """The points of a line through values of 0..1, for an SVG of that size."""
    step = width / max(1, len(values) - 1)
    return " ".join(f"{place * step:.1f},{height - 2 - value * (height - 4):.1f}" for place, value in enumerate(values))


def _short(text: str, most: int) -> str:
    line = " ".join(text.removeprefix("Subject: ").split())
    return line if len(line) <= most else f"{line[: most - 1].rstrip()}…"


def _moments(sentence: str) -> Markup:
    """A sentence in which every moment, written as routing writes it, is a time in the viewer's zone."""
    told = _MOMENT.sub(r'<time datetime="\1T\2+00:00" data-time>\1 \2 UTC</time>', str(escape(sentence)))
    return Markup(told)  # noqa: S704  escaped above


def _key(name: str) -> str:
    """A name as an element's id may have it."""
    return hashlib.sha256(name.encode("utf-8", "replace")).hexdigest()[:16]


@pass_context
def _csrf(context: Context) -> Markup:
    """The field that every changing form carries."""
    seat: Seat = context["seat"]
    return Markup('<input type="hidden" name="csrf" value="{}">').format(seat.csrf)


@pass_context
def _may(context: Context, role: Role) -> bool:
    seat: Seat | None = context["seat"]
    return seat is not None and seat.may(role)
