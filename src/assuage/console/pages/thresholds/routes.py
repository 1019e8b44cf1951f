"""The page Thresholds: look, try, ask for advice, save."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Annotated, Any, Final
from urllib.parse import parse_qsl

from fastapi import APIRouter, Depends, Request
from starlette.datastructures import FormData, QueryParams

from assuage.console.access import At, Seat, Supervisor, Viewer
from assuage.console.pages.thresholds.advice import advice_of
from assuage.console.pages.thresholds.asked import Asked, frame_of, read_asked
from assuage.console.pages.thresholds.form import Typed, merged, read_draft
from assuage.console.pages.thresholds.page import Extra, Form, Meanwhile, author_of, thresholds_of
from assuage.console.pages.thresholds.tried import Tried, tried_of
from assuage.console.render import redirect, show
from assuage.errors import InvalidInput, Superseded
from assuage.parts import Parts
from assuage.policy import PolicyVersion

thresholds_page: Final = APIRouter(prefix="/thresholds")

_PATIENCE_SECONDS: Final = 1.5
_MOST_NOTE: Final = 2000
_OUT_OF_DATE: Final = "This form is out of date: load the page again."


@dataclass(frozen=True, slots=True)
class Loading:
    """The messages are being loaded; `days` is how far back."""

    days: int


async def _typed(request: Request) -> Typed:
    """All fields of the form, or of the address when a link fills the form."""
    fields = request.query_params if request.method == "GET" else await request.form()
    return _as_typed(fields)


def _as_typed(fields: FormData | QueryParams) -> Typed:
    texts = {name: tuple(each for each in fields.getlist(name) if isinstance(each, str)) for name in fields}
    tried = dict(parse_qsl(texts.get("try", ("",))[0], max_num_fields=20))
    return {**texts, **{name: (value,) for name, value in tried.items()}}


Fields = Annotated[Typed, Depends(_typed)]


@thresholds_page.get("")
def show_thresholds(at: At, seat: Viewer, typed: Fields) -> Any:
    return _shown(at, seat, _asked(typed), _form(at, typed))


@thresholds_page.get("/what-if")
@thresholds_page.get("/recommend")
def show_again(_seat: Viewer) -> Any:
    """What was posted cannot be looked at again: the address leads back to the page."""
    return redirect("/thresholds")


@thresholds_page.post("/what-if")
def try_thresholds(request: Request, at: At, seat: Viewer, typed: Fields) -> Any:
    """The part of the page that says what the change would do; all of it for a browser without JavaScript."""
    asked, form = _asked(typed), _form(at, typed)
    if request.headers.get("hx-target") == "what-if":
        return show("thresholds_tried.html", seat, _tried(at, asked, form))
    tried = _tried(at, asked, form) if at.recent.ready(_PATIENCE_SECONDS) else None
    return _shown(at, seat, asked, _with(form, tried=tried))


@thresholds_page.post("/recommend")
def recommend_thresholds(at: At, seat: Viewer, typed: Fields) -> Any:
    asked, form = _asked(typed), _form(at, typed)
    if not at.recent.ready(_PATIENCE_SECONDS):
        return _shown(at, seat, asked, form)
    frame = frame_of(at.recent, asked, datetime.now(UTC))
    advice = advice_of(at, at.store.current_policy().policy, frame, asked.aim())
    return _shown(at, seat, asked, _with(form, advice=advice))


@thresholds_page.post("")
def save_thresholds(at: At, seat: Supervisor, typed: Fields) -> Any:
    """A new version; what cannot be saved is shown again as it was typed, with what is wrong."""
    asked, form = _asked(typed), _form(at, typed)
    policy, note = form.draft.policy, form.extra.note
    if policy is None:
        return _shown(at, seat, asked, form, 422)
    if policy == form.saved.policy:
        return _shown(at, seat, asked, _with(form, trouble="Nothing was changed, so there is nothing to save."), 422)
    if not note or len(note) > _MOST_NOTE:
        return _shown(at, seat, asked, _with(form, trouble="Write a short note why: later someone will ask."), 422)
    try:
        saved = at.store.save_policy(policy, seat.actor, note, form.saved.version)
    except Superseded:
        return _shown(at, seat, asked, _on_top(at, form), 409)
    said = f"Saved as version {saved.version}. It holds from the next message on."
    return redirect(f"/thresholds?days={asked.days}", said=said)


def _asked(typed: Typed) -> Asked:
    try:
        return read_asked(typed)
    except InvalidInput:
        return Asked()


def _form(at: Parts, typed: Typed) -> Form:
    """What was typed, on the version that the form was made from; a link fills a form on what is in force."""
    in_force = at.store.current_policy()
    saved = _version(at, typed, in_force)
    draft = read_draft(typed, saved.policy)
    return Form(draft, saved, Extra(note=typed.get("note", ("",))[0].strip(), trouble=_trouble(typed)))


def _trouble(typed: Typed) -> str | None:
    try:
        read_asked(typed)
    except InvalidInput as error:
        return f"{str(error)[:1].upper()}{str(error)[1:]}."
    return None


def _version(at: Parts, typed: Mapping[str, tuple[str, ...]], in_force: PolicyVersion) -> PolicyVersion:
    asked = typed.get("based_on", ("",))[0]
    if not asked or asked == str(in_force.version):
        return in_force
    known = at.store.policy_version(int(asked)) if asked.isascii() and asked.isdigit() and len(asked) < 10 else None
    if known is None:
        raise InvalidInput(_OUT_OF_DATE)
    return known


def _with(form: Form, **more: Any) -> Form:
    return replace(form, extra=replace(form.extra, **more))


def _on_top(at: Parts, form: Form) -> Form:
    """The same changes on the version that someone saved meanwhile."""
    theirs = at.store.current_policy()
    meanwhile = Meanwhile(theirs.version, author_of(theirs, at.store.current_roster().roster), form.saved.version)
    again = Form(merged(form.draft, theirs.policy), theirs, form.extra)
    return _with(again, meanwhile=meanwhile)


def _tried(at: Parts, asked: Asked, form: Form) -> Tried:
    if not at.recent.ready(_PATIENCE_SECONDS):
        return Tried(trouble="The messages of the last weeks are still being loaded; try again in a moment.")
    candidate = form.draft.policy
    if candidate is None or form.extra.trouble:
        return Tried(trouble=form.extra.trouble or form.draft.trouble)
    frame = frame_of(at.recent, asked, datetime.now(UTC))
    return tried_of(at, at.store.current_policy().policy, candidate, frame)


def _shown(at: Parts, seat: Seat, asked: Asked, form: Form, status: int = 200) -> Any:
    if not at.recent.ready(_PATIENCE_SECONDS):
        return show("thresholds_loading.html", seat, Loading(asked.days))
    at.recent.refresh()
    return show("thresholds.html", seat, thresholds_of(at, asked, form, datetime.now(UTC)), status)
