"""The last months' readings and corrections, kept in memory so that a what-if need not read the store anew.

What is promised: everything that was read or corrected up to the last refresh is in it, also of messages that waited
for days and of messages that another model read again. Only what a transaction longer than a minute wrote may be
missing; everything is loaded anew every hour, which brings that and drops what is too old by then. A reading takes some
400 bytes. All methods may be called from several threads.
"""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from threading import Event, Lock, Thread
from typing import Any, Final

from assuage.policy import Policy
from assuage.replay.labels import Label, labelled_rows, labels
from assuage.replay.past import Feedback, Past
from assuage.replay.report import Frame, Side, side
from assuage.store.protocol import Store

log = logging.getLogger(__name__)

DAYS: Final = 92
"""How far back a what-if may look."""
HELD_DAYS: Final = 184
"""A period as long as that, and as long before it to hold it against."""
MOST: Final = 400_000
_OVERLAP_SECONDS: Final = 60.0
_KEPT: Final = 6
"""Periods and sides of what-ifs that are kept; the oldest goes first."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How often the store is asked for news, and how often for everything."""

    refresh_seconds: float = 3.0
    anew_seconds: float = 3600.0


@dataclass(frozen=True, slots=True, eq=False)
class _Held:
    """What was loaded, complete from `since` on; `slices` are periods cut out of it."""

    since: datetime
    mark: float
    readings: Past
    said: tuple[Feedback, ...]
    slices: dict[tuple[datetime, datetime], tuple[Past, Mapping[str, Label]]] = field(default_factory=dict)


class Recent:
    """At most the newest `most` messages of the last `days` days."""

    def __init__(self, store: Store, days: int = HELD_DAYS, most: int = MOST, pace: Pace | None = None) -> None:
        self._store = store
        self._days = days
        self._most = most
        self._pace = pace or Pace()
        self._lock = Lock()
        self._guard = Lock()
        self._loading: Thread | None = None
        self._loaded = Event()
        self._held: _Held | None = None
        self._asked_at = self._anew_at = 0.0
        self._sides: dict[tuple[Any, ...], Side] = {}

    def begin(self) -> None:
        """Starts loading in a thread of its own, unless it is loaded or loading."""
        if not self._loaded.is_set():
            self._in_thread(self.refresh)

    def ready(self, wait_seconds: float = 0.0) -> bool:
        """Whether it is loaded; begins it, and waits for it no longer than so."""
        self.begin()
        return self._loaded.wait(wait_seconds)

    def refresh(self) -> None:
        """Asks the store for what came since, but not oftener than the pace allows; loads what is not loaded."""
        with self._lock:
            now = time.monotonic()
            if self._held is None:
                self._take(self._fetched(), now)
            elif now - self._asked_at >= self._pace.refresh_seconds:
                self._held = self._with_news(self._held)
                self._asked_at = now
            is_old = now - self._anew_at >= self._pace.anew_seconds
        if is_old:
            self._in_thread(self._anew)

    @property
    def since(self) -> datetime:
        """From when on it knows every message that has been read."""
        return self._now_held().since

    def readings(self, since: datetime, until: datetime) -> Past:
        """As `Store.history`, of what is held; the very same object as long as there is no news."""
        return self._slice(since, until)[0]

    def labels(self, since: datetime, until: datetime) -> Mapping[str, Label]:
        """What people said of those messages, by id."""
        return self._slice(since, until)[1]

    def side(self, readings: Past, policy: Policy, frame: Frame) -> Side:
        """What a policy does with readings that came from here; the last few sides are kept."""
        agents = None if frame.roster is None else tuple(frame.roster.agents.values())
        key = (readings, policy.model_dump_json(), agents, frame.work, frame.since, frame.until)
        if (known := self._sides.get(key)) is None:
            known = side(readings, policy, frame)
            with self._guard:
                _keep(self._sides, key, known)
        return known

    def _slice(self, since: datetime, until: datetime) -> tuple[Past, Mapping[str, Label]]:
        held = self._now_held()
        if (known := held.slices.get((since, until))) is None:
            readings = held.readings.between(since, until)
            known = readings, {readings.ids[row]: label for row, label in labelled_rows(readings, labels(held.said))}
            with self._guard:
                _keep(held.slices, (since, until), known)
        return known

    def _now_held(self) -> _Held:
        if self._held is None:
            self.refresh()
        assert self._held is not None  # noqa: S101  a refresh loads or raises
        return self._held

    def _fetched(self) -> _Held:
        since = datetime.now(UTC) - timedelta(days=self._days)
        news = self._store.news(None, since, self._most)
        return _Held(news.since, news.mark, news.readings, news.corrections)

    def _take(self, held: _Held, asked_at: float) -> None:
        self._held, self._asked_at, self._anew_at = held, asked_at, time.monotonic()
        self._loaded.set()

    def _with_news(self, held: _Held) -> _Held:
        news = self._store.news(held.mark - _OVERLAP_SECONDS, held.since, self._most)
        readings = held.readings.with_news(news.readings.between(held.since, datetime.max.replace(tzinfo=UTC)))
        known = set(held.said)
        said = (*held.said, *(each for each in news.corrections if each not in known))
        if readings is held.readings and len(said) == len(held.said):
            return replace(held, mark=news.mark)
        return _Held(held.since, news.mark, readings, said)

    def _anew(self) -> None:
        """Loads everything again beside what is held; who asks meanwhile is answered from that."""
        held = self._fetched()
        with self._lock:
            self._take(held, -self._pace.refresh_seconds)

    def _in_thread(self, work: Callable[[], None]) -> None:
        with self._guard:
            if self._loading is None or not self._loading.is_alive():
                self._loading = Thread(target=_logged, args=(work,), name="assuage-recent", daemon=True)
                self._loading.start()


def _logged(work: Callable[[], None]) -> None:
    try:
        work()
    except Exception:
        log.exception("recent readings could not be loaded; whoever asks next tries again")


def _keep(kept: dict[Any, Any], key: object, value: object) -> None:
    kept[key] = value
    while len(kept) > _KEPT:
        del kept[next(iter(kept))]
