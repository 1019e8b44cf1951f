"""That something changed, told to every open page at once; what changed, each page asks for itself.

One look at the store a second serves all listeners, and none is made while nobody listens. No data travels here, so
there is nothing in it that a role must not see.
"""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from typing import Final, cast

import anyio
from anyio.to_thread import run_sync
from fastapi import APIRouter, Request
from fastapi.sse import EventSourceResponse, ServerSentEvent

from assuage.accounts import session_of
from assuage.console.access import At, Viewer
from assuage.errors import StoreUnavailable
from assuage.store.protocol import Store

events: Final = APIRouter()

_EVERY_SECONDS: Final = 1.0
_CHECKED_SECONDS: Final = 60.0
"""How often it is looked whether the listener's session still holds."""


class Pulse:
    """The store's mark of change, read at most once a second however many listen."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._mark = ""
        self._read_at = -_EVERY_SECONDS

    async def mark(self) -> str:
        if time.monotonic() - self._read_at >= _EVERY_SECONDS:
            self._read_at = time.monotonic()
            try:
                self._mark = await run_sync(self._store.changed)
            except StoreUnavailable:
                pass  # the pages say it; a listener just hears nothing new
        return self._mark


@events.get("/events", response_class=EventSourceResponse)
async def listen(request: Request, at: At, seat: Viewer) -> AsyncIterator[ServerSentEvent]:
    """`hello` at once and `changed` whenever something has; ends with the session and with the server."""
    pulse = cast("Pulse", request.app.state.pulse)
    known, checked = await pulse.mark(), time.monotonic()
    yield ServerSentEvent(event="hello", data="", retry=3000)
    while not at.closing.is_set():
        await anyio.sleep(_EVERY_SECONDS / 2)
        if (mark := await pulse.mark()) != known:
            known = mark
            yield ServerSentEvent(event="changed", data="")
        if time.monotonic() - checked > _CHECKED_SECONDS:
            checked = time.monotonic()
            if await run_sync(session_of, at.store, seat.token, datetime.now(UTC)) is None:
                return
