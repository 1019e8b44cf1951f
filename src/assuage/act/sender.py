"""The loop that does errands: what help-desks told is worked in, what was decided is written into tickets.

A round is one connection's: nobody else calls that help-desk meanwhile, so its rate is kept and nothing is written
twice. What fails is tried again as `retry` says; what dies with the process is due again when its lease has run out.
"""

from __future__ import annotations

import logging
import math
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from threading import Event, Thread
from typing import Final

import httpx

from assuage.act import inward
from assuage.act.bucket import Bucket
from assuage.act.calling import Line
from assuage.act.outward import do
from assuage.act.polling import is_due, poll
from assuage.act.rests import TRIES_UNNOTED, Rests
from assuage.act.retry import MOST_COUNTED, OF_ALL, Later, next_try
from assuage.connections import account_of
from assuage.errors import AssuageError, CallFailed, HelpdeskTrouble, InvalidSettings, StoreUnavailable
from assuage.metrics import Metrics
from assuage.store.protocol import Store
from assuage.store.values import TOLD_KINDS, Connection, Round, StoredErrand
from assuage.vault import Vault

log = logging.getLogger(__name__)

_EARLY_SECONDS: Final = 0.5
_PAUSE_AFTER_ERROR_SECONDS: Final = 2.0
_LEAST_BETWEEN_POLLS_SECONDS: Final = 5.0
_TIDY_SECONDS: Final = 3600.0
KEPT_DELIVERIES: Final = timedelta(days=30)
_LONGEST_EARLY_SECONDS: Final = 30.0
_TALK_SHARE: Final = 0.4
"""Of the lease, what one talk may take at most; with the half in which errands are begun, something is left over."""


@dataclass(frozen=True, slots=True)
class SenderPace:
    """Errands of a round, its lease, how often to look when nobody calls, minutes between polls (0: never).

    No errand is begun after half of the lease. `threads` help-desks are called at once. `wait_ratio` shortens the waits
    between tries, for simulations.
    """

    round_size: int = 32
    lease_seconds: float = 300.0
    idle_seconds: float = 0.5
    poll_minutes: float = 5.0
    threads: int = 3
    wait_ratio: float = 1.0


@dataclass(slots=True)
class Sender:
    """Does errands in threads of its own; `wake` tells it at once that there is something to do."""

    store: Store
    vault: Callable[[], Vault]
    pace: SenderPace = field(default_factory=SenderPace)
    metrics: Metrics = field(default_factory=Metrics)
    transport: httpx.BaseTransport | None = None
    rng: random.Random = field(default_factory=random.Random)
    _lines: dict[str, Line] = field(default_factory=dict)
    _looks_again: dict[str, float] = field(default_factory=dict)
    _rests: Rests = field(init=False)
    _tidied: float = -math.inf
    _stop: Event = field(default_factory=Event)
    _call: Event = field(default_factory=Event)
    _threads: list[Thread] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._rests = Rests(self.store)

    def start(self) -> None:
        for number in range(self.pace.threads):
            thread = Thread(target=self.run, args=(number == 0,), name=f"assuage-sender-{number}", daemon=True)
            self._threads.append(thread)
            thread.start()

    def wake(self) -> None:
        self._call.set()

    def stop(self, patience_seconds: float = 60.0) -> None:
        """Lets errands in hand be finished; the others stay in the outbox."""
        self._stop.set()
        self._call.set()
        for thread in self._threads:
            thread.join(patience_seconds)
        for line in self._lines.values():
            line.close()

    def is_alive(self) -> bool:
        return all(thread.is_alive() for thread in self._threads)

    def run(self, polls: bool = True) -> None:
        while not self._stop.is_set():
            done = self._safely(self.run_once)
            if polls:
                self._safely(self.poll_due)
                self._safely(self.forget_old)
            if not done:
                self._call.wait(self.pace.idle_seconds)
                self._call.clear()

    def run_once(self) -> int:
        """One round of errands; returns how many there were (0: nothing is due)."""
        claimed = self.store.claim_round(self.pace.round_size, self.pace.lease_seconds)
        if claimed is None:
            return 0
        try:
            self._do(claimed)
        finally:
            self.store.end_round(claimed)
        return len(claimed.errands)

    def poll_due(self) -> int:
        """Asks where it is time for what was not delivered; returns how many messages were found."""
        if self.pace.poll_minutes == 0:
            return 0
        states, now = self.store.connection_states(), datetime.now(UTC)
        known = [each for each in self.store.connections() if each.name in states]
        due = [each for each in known if is_due(each, states[each.name], self.pace.poll_minutes, now)]
        return sum(self.poll(each) for each in due if self._may_look(each))

    def forget_old(self) -> int:
        """Once an hour: a delivery so old is not tried again by anybody, and its messages are known by their ids."""
        if time.monotonic() - self._tidied < _TIDY_SECONDS:
            return 0
        self._tidied = time.monotonic()
        return self.store.forget_deliveries(datetime.now(UTC) - KEPT_DELIVERIES)

    def _may_look(self, connection: Connection) -> bool:
        """A poll that failed is not tried again at once, and nobody is called while they are left alone."""
        return not self._rests.left(connection.name) and time.monotonic() >= self._looks_again.get(connection.name, 0.0)

    def poll(self, connection: Connection) -> int:
        """What was said there since the last poll; returns how many messages we had missed."""
        state, name = self.store.connection_states()[connection.name], connection.name
        self._looks_again[name] = time.monotonic() + _LEAST_BETWEEN_POLLS_SECONDS
        try:
            taken = poll(self.store, self._line(connection), account_of(connection, self.vault()), connection, state)
        except HelpdeskTrouble as error:
            self._polled_in_vain(connection, error)
            return 0
        self._rests.over(name)
        if taken.messages:
            log.info("connection %s: %d messages were missed and are fetched", name, taken.messages)
        return taken.messages

    def _polled_in_vain(self, connection: Connection, error: HelpdeskTrouble) -> None:
        """What ails the poll alone, an answer we cannot read say, is no reason to write nothing."""
        if isinstance(error, CallFailed) and error.trouble in OF_ALL:
            self._rest(connection, error)
            return
        self._rests.note(connection.name, str(error))
        self._looks_again[connection.name] = time.monotonic() + self.pace.poll_minutes * 60

    def _do(self, claimed: Round) -> None:
        """What was told comes first, since it may settle what is to be written."""
        until = time.monotonic() + self.pace.lease_seconds / 2
        told = [each for each in claimed.errands if each.errand.kind in TOLD_KINDS]
        for each in sorted(told, key=lambda one: one.id):
            self._work_in(claimed, each)
        for each in claimed.errands:
            if each.errand.kind in TOLD_KINDS:
                continue
            if left := self._rests.left(claimed.connection.name):
                self.store.rest(claimed, left, "the connection is left alone for a while")
                return
            if self._stop.is_set() or time.monotonic() > until:
                return
            self._write(claimed, each)

    def _work_in(self, claimed: Round, stored: StoredErrand) -> None:
        try:
            came_of_it = inward.work_in(self.store, claimed.connection, stored, datetime.now(UTC))
        except inward.TooEarly:
            seconds = min(_LONGEST_EARLY_SECONDS, _EARLY_SECONDS * 1.5 ** min(stored.attempts, 20))
            self.store.postpone_errand(claimed, stored, seconds * self.pace.wait_ratio, "what came before is under way")
        except StoreUnavailable:
            raise
        except Exception as error:  # noqa: BLE001  whatever it is, the other errands go on
            self._stumbled(claimed, stored, error)
        else:
            self.store.finish_errand(claimed, stored, "done", came_of_it)

    def _write(self, claimed: Round, stored: StoredErrand) -> None:
        connection = claimed.connection
        try:
            account = account_of(connection, self.vault())
            line = self._line(connection, self.pace.lease_seconds * _TALK_SHARE)
            ended = do(self.store, line, account, connection, stored)
        except StoreUnavailable:
            raise
        except InvalidSettings as error:
            self._failed(claimed, stored, CallFailed("refused", str(error)))
        except AssuageError as error:
            self._failed(claimed, stored, error if isinstance(error, CallFailed) else CallFailed("broken", str(error)))
        except Exception as error:  # noqa: BLE001  whatever it is, the other errands go on
            self._stumbled(claimed, stored, error)
        else:
            self.store.finish_errand(claimed, stored, ended.state, ended.why, ended.written)
            self.metrics.errands.labels(state=ended.state).inc()
            self._rests.over(connection.name)

    def _stumbled(self, claimed: Round, stored: StoredErrand, error: Exception) -> None:
        """A fault of ours: it costs this errand its tries, and nobody else theirs."""
        log.error("an errand failed (%s)", stored.errand.kind, exc_info=error)
        self._failed(claimed, stored, CallFailed("broken", f"something broke on our side ({type(error).__name__})"))

    def _failed(self, claimed: Round, stored: StoredErrand, failed: CallFailed) -> None:
        again = next_try(failed.trouble, stored.attempts + 1, failed.retry_after, self.rng)
        of_all = failed.trouble in OF_ALL
        if not isinstance(again, Later):
            self.store.finish_errand(claimed, stored, "dead", str(failed))
            self.metrics.errands.labels(state="dead").inc()
            log.warning(
                "connection %s: gave up an errand (%s): %s", claimed.connection.name, stored.errand.kind, failed
            )
        else:
            counts = not of_all or stored.attempts < MOST_COUNTED
            self.store.postpone_errand(claimed, stored, again.seconds * self.pace.wait_ratio, str(failed), counts)
            self.metrics.errands.labels(state="postponed").inc()
        if of_all:
            self._troubled(claimed, stored, failed)
        else:
            self._rests.over(claimed.connection.name)

    def _troubled(self, claimed: Round, stored: StoredErrand, failed: CallFailed) -> None:
        """Leaves the connection alone when it says so, or when it fails for one ticket after the other.

        One ticket that is never answered must not hold up all others.
        """
        failing = self._rests.of(claimed.connection.name)
        failing.tickets.add(stored.errand.conversation_id)
        if failed.trouble == "too_many" or len(failing.tickets) > 1:
            self._rest(claimed.connection, failed)
        elif failed.trouble == "refused" or stored.attempts >= TRIES_UNNOTED:
            self._rests.note(claimed.connection.name, str(failed))

    def _rest(self, connection: Connection, failed: CallFailed) -> None:
        self._rests.note(connection.name, str(failed))
        failing = self._rests.of(connection.name)
        failing.rests += 1
        pause = next_try(failed.trouble, failing.rests, failed.retry_after, self.rng)
        if isinstance(pause, Later):
            self._rests.begin(connection.name, pause.seconds * self.pace.wait_ratio)

    def _line(self, connection: Connection, talk_seconds: float | None = None) -> Line:
        """The open line to a help-desk; another one when its address or rate has changed."""
        known = self._lines.get(connection.name)
        if known is None or (known.url, known.bucket.per_minute) != (connection.url, connection.per_minute):
            if known is not None:
                known.close()
            bucket = Bucket(connection.per_minute)
            known = Line(connection.url, bucket, wait=self._stop.wait, transport=self.transport)
            self._lines[connection.name] = known
        if talk_seconds is not None:
            known.talk_seconds = talk_seconds
        return known

    def _safely(self, work: Callable[[], int]) -> int:
        """What `work` returns, or 0 after a pause when it failed."""
        try:
            return work()
        except StoreUnavailable as error:
            log.warning("%s; trying again in %.0f s", error, _PAUSE_AFTER_ERROR_SECONDS)
        except Exception:
            log.exception("errands failed")
        self.metrics.sender_errors.inc()
        self._stop.wait(_PAUSE_AFTER_ERROR_SECONDS)
        return 0
