"""Deliveries that could not be understood: listed, looked at, read again, dropped.

What they say is customers' own words, so only supervisors see it.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Query, Request

from assuage import liaison
from assuage.console.access import At, Supervisor, Viewer, came_from
from assuage.console.render import redirect, show
from assuage.errors import NotFound
from assuage.intake import Taken
from assuage.store.protocol import Store
from assuage.store.values import Quarantined
from assuage.store.watched import Kept

quarantine: Final = APIRouter()

A_PAGE: Final = 50
MOST_SHOWN: Final = 4000
"""Characters of a delivery that are shown."""
Number = Annotated[int | None, Query(ge=1, le=2**53)]


@dataclass(frozen=True, slots=True)
class QuarantinePage:
    """What is in quarantine, newest first, 50 at a time; `older` is the number before which the next ones are."""

    kept: tuple[Kept, ...]
    older: int | None


@dataclass(frozen=True, slots=True)
class DeliveryPage:
    """One delivery: as much of its text as is shown, and whether that is all; `size` is its length in bytes."""

    kept: Quarantined
    text: str
    is_cut: bool
    size: int


@quarantine.get("/health/quarantine")
def show_quarantine(at: At, seat: Viewer, before: Number = None) -> Any:
    kept = at.store.quarantine_list(A_PAGE, before)
    older = kept[-1].id if len(kept) == A_PAGE else None
    return show("quarantine.html", seat, QuarantinePage(tuple(kept), older))


@quarantine.get("/health/quarantine/{number}")
def show_delivery(number: int, at: At, seat: Supervisor) -> Any:
    return show("delivery.html", seat, delivery_of(at.store, number))


def delivery_of(store: Store, number: int) -> DeliveryPage:
    kept = store.find_quarantined(number) if 0 < number < 2**53 else None
    if kept is None:
        raise NotFound("this delivery is not in quarantine any more")
    text = kept.body.decode("utf-8", "replace")
    return DeliveryPage(kept, text[:MOST_SHOWN], len(text) > MOST_SHOWN, len(kept.body))


@quarantine.post("/health/quarantine/{number}/again")
def read_again(number: int, request: Request, at: At, seat: Supervisor) -> Any:
    """As if it came in now; it leaves the quarantine when it is understood."""
    taken = liaison.replay(at.store, number)
    if taken.messages and at.worker is not None:
        at.worker.wake()
    return redirect(_back(request, number), said=_told(taken))


@quarantine.post("/health/quarantine/{number}/drop")
def drop(number: int, request: Request, at: At, seat: Supervisor) -> Any:
    if not at.store.leave_quarantine(number):
        raise NotFound("this delivery is not in quarantine any more")
    return redirect(_back(request, number), said="The delivery is dropped.")


def _told(taken: Taken) -> str:
    if taken.duplicate:
        return "Understood now: it had come in before, so nothing is new."
    if taken.messages:
        new = "1 message is" if taken.messages == 1 else f"{taken.messages} messages are"
        return f"Understood now: {new} decided like any other."
    return "Understood now: there is nothing in it that a customer said."


def _back(request: Request, number: int) -> str:
    """Where the person was, unless that page is gone with the delivery."""
    before = came_from(request)
    return "/health/quarantine" if before.startswith(f"/health/quarantine/{number}") else before
