"""The loop around the pipeline and the clock: until told to stop, and through every trouble of the database."""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from threading import Event, Thread
from typing import Final

from assuage.casework import tick
from assuage.errors import StoreUnavailable
from assuage.metrics import Metrics
from assuage.pipeline import work_once
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store

log = logging.getLogger(__name__)

_PAUSE_AFTER_ERROR_SECONDS: Final = 2.0


@dataclass(frozen=True, slots=True)
class Pace:
    """How many messages at once, how long a lease lasts, how often to look when nobody calls, and at the clock."""

    batch_size: int = 32
    lease_seconds: float = 120.0
    poll_seconds: float = 0.5
    tick_seconds: float = 1.0


@dataclass(slots=True)
class Worker:
    """Decides messages in a thread; `wake` tells it at once that there is something to do."""

    store: Store
    scorer: Scorer
    pace: Pace = field(default_factory=Pace)
    metrics: Metrics = field(default_factory=Metrics)
    _stop: Event = field(default_factory=Event)
    _call: Event = field(default_factory=Event)
    _thread: Thread | None = None
    _ticked: float = -math.inf

    def start(self) -> None:
        self._thread = Thread(target=self.run, name="assuage-worker", daemon=True)
        self._thread.start()

    def wake(self) -> None:
        self._call.set()

    def stop(self, patience_seconds: float = 90.0) -> None:
        """Lets the batch in hand be finished and recorded; what was not begun stays in the inbox."""
        self._stop.set()
        self._call.set()
        if self._thread is not None:
            self._thread.join(patience_seconds)

    def is_alive(self) -> bool:
        return self._thread is not None and self._thread.is_alive()

    def run(self) -> None:
        """Works until stopped; waits only when the inbox is empty or the database does not answer."""
        while not self._stop.is_set():
            taken = self.run_once()
            self.look_at_the_clock()
            if taken == 0:
                self._call.wait(self.pace.poll_seconds)
                self._call.clear()

    def run_once(self) -> int:
        """One batch; an error costs a pause, never the worker, and the batch comes back when its lease runs out."""
        started = time.perf_counter()
        pace = self.pace
        taken = self._safely(
            "a batch failed", lambda: work_once(self.store, self.scorer, pace.batch_size, pace.lease_seconds)
        )
        if taken:
            self.metrics.decided.inc(taken)
            self.metrics.batch_seconds.observe(time.perf_counter() - started)
        return taken

    def look_at_the_clock(self) -> None:
        """Alarms, due follow-ups and promises, waiting places; not more often than every `tick_seconds`."""
        if self._stop.is_set() or time.monotonic() - self._ticked < self.pace.tick_seconds:
            return
        self._ticked = time.monotonic()
        self._safely("looking at the clock failed", lambda: tick(self.store))

    def _safely(self, trouble: str, work: Callable[[], int | None]) -> int:
        """What `work` returns, or 0 after a pause when it failed."""
        try:
            return work() or 0
        except StoreUnavailable as error:
            return self._pause(str(error))
        except Exception:
            log.exception("%s", trouble)
            return self._pause(trouble)

    def _pause(self, why: str) -> int:
        log.error("%s; trying again in %.0f s", why, _PAUSE_AFTER_ERROR_SECONDS)
        self.metrics.worker_errors.inc()
        self._stop.wait(_PAUSE_AFTER_ERROR_SECONDS)
        return 0
