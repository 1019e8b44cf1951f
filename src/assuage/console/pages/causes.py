"""Causes (C15): what makes more customers angry than before, what goes on doing so, and scenarios to train on (C16)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Annotated, Any, Final, Literal
from urllib.parse import urlencode
from weakref import WeakKeyDictionary

from fastapi import APIRouter, Query
from pydantic import BeforeValidator
from starlette.responses import Response

from assuage.console.access import At, Supervisor, Viewer
from assuage.console.render import show
from assuage.decide.triage import band_of
from assuage.domain import Band
from assuage.insights import words
from assuage.insights.causes import Cause, Causes, causes, reach
from assuage.insights.writing import scenarios_text
from assuage.lessons import Wanted, scenarios_of
from assuage.parts import Parts
from assuage.policy import Policy, PolicyVersion
from assuage.recent import Recent

causes_page: Final = APIRouter()

Days = Literal[7, 28, 90]
Asked = Annotated[Days, BeforeValidator(int)]
A_LIST: Final = 8
SCENARIOS: Final = 10
_PATIENCE_SECONDS: Final = 1.5
_ANEW_MINUTES: Final = 5
"""Causes are told of whole five minutes, so that many who look at them cost one look at the readings."""
_KEPT: Final = 3
_CODE_CHARS: Final = 500


@dataclass(frozen=True, slots=True)
class ExampleLine:
    """A message to open, as far as a line holds it."""

    conversation_id: str
    text: str
    anger: float
    band: Band


@dataclass(frozen=True, slots=True)
class Column:
    """A place of a small trend, in an image 100 wide and 28 high; `now` is true for the period itself."""

    left: float
    width: float
    height: float
    now: bool


@dataclass(frozen=True, slots=True)
class CauseLine:
    """A cause with its trend as columns; `scenarios` is the address of training scenarios made of it."""

    cause: Cause
    band: Band
    columns: tuple[Column, ...]
    trend: str
    examples: tuple[ExampleLine, ...]
    scenarios: str


@dataclass(frozen=True, slots=True)
class CausesPage:
    """`found` is None while the readings of the last months are being loaded. `reaches_back` is false where fewer days
    are known than the period and as long before it.
    """

    days: Days
    found: Causes | None
    rising: tuple[CauseLine, ...] = ()
    steady: tuple[CauseLine, ...] = ()
    reaches_back: bool = True

    @property
    def grown(self) -> str:
        """How much more is to be expected of everything, "" for nothing to speak of."""
        return words.grown_overall(self.found.growth) if self.found and self.found.growth else ""

    @property
    def scenarios(self) -> str:
        return f"causes/scenarios?{urlencode({'days': self.days})}"


_told: WeakKeyDictionary[Recent, dict[tuple[Any, ...], Causes]] = WeakKeyDictionary()


@causes_page.get("/causes")
def show_causes(at: At, seat: Viewer, days: Asked = 7) -> Any:
    if not at.recent.ready(_PATIENCE_SECONDS):
        return show("causes.html", seat, CausesPage(days, None))
    at.recent.refresh()
    return show("causes.html", seat, causes_of_days(at, days, datetime.now(UTC)))


@causes_page.get("/causes/scenarios")
def download_scenarios(
    at: At,
    _seat: Supervisor,
    days: Asked = 28,
    product: Annotated[str, Query(max_length=_CODE_CHARS)] = "",
    issue: Annotated[str, Query(max_length=_CODE_CHARS)] = "",
    treatment: Annotated[str, Query(max_length=_CODE_CHARS)] = "",
    reason: Annotated[str, Query(max_length=_CODE_CHARS)] = "",
) -> Response:
    """Markdown with what identifies anybody taken out; it begins with the demand that a person reads it first."""
    codes = {"product": product, "issue": issue, "treatment": treatment, "reason": reason}
    now = datetime.now(UTC)
    wanted = Wanted(now - timedelta(days=days), now, SCENARIOS, {kind: code for kind, code in codes.items() if code})
    text = scenarios_text(scenarios_of(at.store, wanted, at.recent))
    name = f"scenarios-{now:%Y-%m-%d}.md"
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(text, media_type="text/markdown; charset=utf-8", headers=headers)


def causes_of_days(at: Parts, days: Days, now: datetime) -> CausesPage:
    until = now.replace(second=0, microsecond=0) - timedelta(minutes=now.minute % _ANEW_MINUTES)
    since = until - timedelta(days=days)
    saved = at.store.current_policy()
    found = _found(at.recent, saved, since, until)
    lines = (*found.rising, *found.steady)
    texts = _texts(at, [each.message_id for cause in lines for each in cause.examples])
    rising, steady = (
        tuple(_line(cause, texts, saved.policy, days) for cause in each) for each in (found.rising, found.steady)
    )
    return CausesPage(days, found, rising, steady, at.recent.since <= reach(since, until))


def _found(recent: Recent, saved: PolicyVersion, since: datetime, until: datetime) -> Causes:
    """The last answers are kept until the time, the messages or the policy are others."""
    readings = recent.readings(reach(since, until), until)
    key = (since, until, len(readings), saved.version)
    kept = _told.setdefault(recent, {})
    if key not in kept:
        while len(kept) >= _KEPT:
            kept.pop(next(iter(kept)), None)
        kept[key] = causes(readings, saved.policy, since, until, A_LIST)
    return kept[key]


def _texts(at: Parts, message_ids: Sequence[str]) -> dict[str, str]:
    records = at.store.records(message_ids)
    return {name: each.reading.scored_text if each.reading else each.message.text for name, each in records.items()}


def _line(cause: Cause, texts: Mapping[str, str], policy: Policy, days: int) -> CauseLine:
    examples = (
        ExampleLine(each.conversation_id, texts[each.message_id], each.anger, band_of(each.anger, policy))
        for each in cause.examples
        if each.message_id in texts
    )
    return CauseLine(
        cause=cause,
        band=band_of(cause.mean_anger, policy),
        columns=_columns(cause.trend),
        trend=", ".join(map(str, cause.trend)),
        examples=tuple(examples),
        scenarios=f"causes/scenarios?{urlencode({'days': days, **dict(sorted(cause.codes))})}",
    )


def _columns(trend: Sequence[int]) -> tuple[Column, ...]:
    width, most, half = 100 / max(1, len(trend)), max((*trend, 1)), len(trend) - len(trend) // 2
    return tuple(
        Column(round(place * width, 2), round(0.8 * width, 2), round(28 * count / most, 1), now=place >= half)
        for place, count in enumerate(trend)
    )
