"""What an operator watches, in Prometheus' format; one registry an application, so that two can live in one process."""

from __future__ import annotations

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

from assuage.store.values import Backlog, Standing


class Metrics:
    def __init__(self) -> None:
        self._registry = CollectorRegistry()
        self.accepted = Counter(
            "assuage_messages_accepted", "Messages committed to the inbox", ["duplicate"], registry=self._registry
        )
        self.decided = Counter("assuage_messages_decided", "Messages a worker read here", registry=self._registry)
        self.batch_seconds = Histogram(
            "assuage_batch_seconds", "Seconds from claiming a batch to its record", registry=self._registry
        )
        self.worker_errors = Counter("assuage_worker_errors", "Batches that failed as a whole", registry=self._registry)
        self.deliveries = Counter(
            "assuage_deliveries",
            "Calls of help-desks: accepted, duplicate, refused, quarantined",
            ["connection", "outcome"],
            registry=self._registry,
        )
        self.errands = Counter(
            "assuage_errands", "Errands to help-desks: done, left, dead, postponed", ["state"], registry=self._registry
        )
        self.sender_errors = Counter("assuage_sender_errors", "Rounds that failed as a whole", registry=self._registry)
        self._waiting = Gauge("assuage_inbox_waiting", "Messages that wait for a decision", registry=self._registry)
        self._oldest = Gauge("assuage_inbox_oldest_seconds", "Age of the oldest waiting one", registry=self._registry)
        self._placed = Gauge("assuage_places_waiting", "Conversations without a person", registry=self._registry)
        self._alarmed = Gauge("assuage_alarms", "Conversations that waited too long", registry=self._registry)
        self._owed = Gauge("assuage_tasks_owed", "Follow-ups due, promises due or broken", registry=self._registry)

    def text(self, backlog: Backlog, standing: Standing) -> bytes:
        """All metrics, with backlog and standing as they are now."""
        self._placed.set(standing.placed)
        self._alarmed.set(standing.alarmed)
        self._owed.set(standing.owed)
        self._waiting.set(backlog.waiting)
        self._oldest.set(backlog.oldest_seconds)
        return generate_latest(self._registry)
