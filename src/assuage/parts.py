"""What the sides that people and programs call work with: the API in `receive`, the pages in `console`."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore, Event, Lock
from typing import TYPE_CHECKING

from assuage.act.sender import Sender
from assuage.errors import Busy, InvalidSettings
from assuage.metrics import Metrics
from assuage.recent import Recent
from assuage.score.replies import ReplyScorer, RulesAlone
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store
from assuage.vault import Vault
from assuage.worker import Worker

if TYPE_CHECKING:  # with the libraries of an extra, which few need
    from assuage.act.oidc import Door


class Gate:
    """Lets `calls` pass at once and turns the rest away, so that direct scoring never starves the inbox."""

    def __init__(self, calls: int) -> None:
        self.calls = calls
        self._slots = BoundedSemaphore(calls)

    @contextmanager
    def passed(self) -> Iterator[None]:
        if not self._slots.acquire(blocking=False):
            raise Busy(f"{self.calls} scoring calls are under way: try again, or post to /v1/messages", 1)
        try:
            yield
        finally:
            self._slots.release()


class Seldom:
    """Lets something be noted once in so many seconds for each name: a flood of forged calls costs no writes."""

    def __init__(self, seconds: float = 1.0) -> None:
        self._seconds = seconds
        self._last: dict[str, float] = {}

    def may_note(self, name: str) -> bool:
        now = time.monotonic()
        if now - self._last.get(name, -self._seconds) < self._seconds:
            return False
        self._last[name] = now
        return True


def _no_vault() -> Vault:
    raise InvalidSettings("this server keeps no secrets: set ASSUAGE_SECRET_KEY")


@dataclass(frozen=True, slots=True)
class Parts:
    """What the routes work with; `worker` and `sender` are None when another process decides and calls out.

    `recent` holds the last months' readings for what-ifs. `door` is the way into the console through an identity
    provider, if there is one. `replaying` lets one what-if of the API run at a time. `closing` is set when the server
    is told to stop, so that what streams without an end ends.
    """

    store: Store
    scorer: Scorer
    metrics: Metrics
    gate: Gate
    recent: Recent = field(kw_only=True)
    replies: ReplyScorer = field(default_factory=RulesAlone)
    most_messages: int = 256
    worker: Worker | None = None
    sender: Sender | None = None
    vault: Callable[[], Vault] = _no_vault
    public_url: str | None = None
    door: Door | None = None
    refusals: Seldom = field(default_factory=Seldom)
    replaying: Lock = field(default_factory=Lock)
    closing: Event = field(default_factory=Event)
