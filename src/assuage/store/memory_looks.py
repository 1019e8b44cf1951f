"""The console's lists in memory: the twin of `looks`."""

from __future__ import annotations

from collections.abc import Sequence

from assuage.domain import Conversation, Record
from assuage.store.looked import CallingAsked, PastAsked
from assuage.store.memory_cases import MemoryCases
from assuage.store.memory_desk import Entry


class MemoryLooks(MemoryCases):
    """The part of `MemoryStore` that the console looks at."""

    def calling(self, asked: CallingAsked) -> list[Conversation]:
        found = [each for each in self._cases.conversations.values() if _is_asked(each[0], asked)]
        urgent = sorted(found, key=lambda each: -each[2])[: asked.limit]
        oldest = sorted(found, key=lambda each: each[0].flagged_at or each[0].opened_at)[: asked.limit]
        return list({conversation.id: conversation for conversation, _, _ in [*urgent, *oldest]}.values())

    def count_calling(self) -> int:
        return sum(_is_asked(each, CallingAsked()) for each in self._cases.all())

    def past_conversations(self, asked: PastAsked) -> list[Conversation]:
        theirs = {e.message.thread for e in self._entries.values() if e.message.customer == asked.words}
        found = [
            each
            for each in self._cases.all()
            if asked.state in (None, each.state)
            and (asked.before is None or each.updated_at < asked.before)
            and (not asked.words or each.id == asked.words or each.id in theirs)
        ]
        return sorted(found, key=lambda each: (-each.updated_at.timestamp(), each.id))[: asked.limit]

    def records(self, message_ids: Sequence[str]) -> dict[str, Record]:
        with self._lock:
            return {name: as_record(self._entries[name]) for name in message_ids if name in self._entries}

    def changed(self) -> str:
        with self._lock:
            updated = max((each.updated_at for each in self._cases.all()), default=None)
            presences = sorted(self._presences.items())
            counts = (len(self._cases.events), len(self._policies), len(self._cases.rosters))
            return str((*counts, updated, presences))


def as_record(entry: Entry) -> Record:
    return Record(
        message=entry.message,
        state="decided" if entry.decision else "waiting",
        received_at=entry.received_at,
        reading=entry.reading,
        decision=entry.decision,
        decided_at=entry.decided_at,
        attempts=entry.attempts,
    )


def _is_asked(conversation: Conversation, asked: CallingAsked) -> bool:
    return (
        conversation.state == "open"
        and conversation.flagged_at is not None
        and asked.owner in (None, conversation.owner)
        and asked.band in (None, conversation.band)
    )
