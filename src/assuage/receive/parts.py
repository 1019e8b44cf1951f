"""What every route works with, and what every route may answer."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import BoundedSemaphore
from typing import Annotated, Any, Final

from fastapi import Depends, Request

from assuage.errors import Busy
from assuage.metrics import Metrics
from assuage.receive.schemas import Problem
from assuage.score.replies import ReplyScorer, RulesAlone
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store
from assuage.worker import Worker


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


@dataclass(frozen=True, slots=True)
class Parts:
    """What the routes work with; `worker` is None when another process decides."""

    store: Store
    scorer: Scorer
    metrics: Metrics
    gate: Gate
    replies: ReplyScorer = field(default_factory=RulesAlone)
    most_messages: int = 256
    worker: Worker | None = None


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


At = Annotated[Parts, Depends(_parts)]


def storable(name: str) -> str:
    """No stored name holds NUL, and PostgreSQL cannot even be asked for one."""
    return name.replace("\x00", "\ufffd")


def problems_of(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": Problem, "content": {"application/problem+json": {}}} for status in statuses}


ALWAYS: Final = problems_of(401, 403, 422, 503)
