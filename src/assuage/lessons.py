"""What the store's past teaches: recurring causes (C15), and scenarios to practise on (C16).

The command line, the API and the console all ask here; `insights` does the work on values.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Final

from assuage.casework import turn_name
from assuage.counsel import messages_of
from assuage.domain import Record
from assuage.insights.causes import Causes, causes, reach
from assuage.insights.picking import difficult, various
from assuage.insights.scenarios import Said, Scenario, scenario
from assuage.masking.masking import Known
from assuage.recent import Recent
from assuage.replay.past import Past
from assuage.roster import Roster
from assuage.store.protocol import Store
from assuage.store.values import Reply

MOST_CAUSES: Final = 100
MOST_SCENARIOS: Final = 100
_LOOKED_AT: Final = 3
"""So many times as many conversations are looked at as scenarios are asked for."""
_SHORTEST_NAME: Final = 3
_AT_THE_END: Final = datetime.max.replace(tzinfo=UTC)


def causes_of(store: Store, since: datetime, until: datetime, limit: int, recent: Recent | None = None) -> Causes:
    """Recurring causes of a period under the policy in force; `recent` spares reading the store where it reaches."""
    readings = _readings(store, reach(since, until), until, recent)
    return causes(readings, store.current_policy().policy, since, until, limit)


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which scenarios: of a period, at most so many, and with `codes` (kinds and codes) only those of a cause."""

    since: datetime
    until: datetime
    count: int = 10
    codes: Mapping[str, str] = field(default_factory=dict)


def scenarios_of(store: Store, wanted: Wanted, recent: Recent | None = None) -> list[Scenario]:
    """Difficult conversations of the period with what identifies anybody taken out; a person must still read them."""
    readings = _readings(store, wanted.since, wanted.until, recent)
    found = difficult(readings, store.current_policy().policy, wanted.codes, _LOOKED_AT * wanted.count)
    roster, keep = store.current_roster().roster, (store.current_wordings().wordings.company or "",)
    made = (_scenario(store, thread, roster, keep) for thread in found)
    return various([each for each in made if each], wanted.count)


def _readings(store: Store, since: datetime, until: datetime, recent: Recent | None) -> Past:
    if recent is not None and recent.ready() and recent.since <= since:
        recent.refresh()
        return recent.readings(since, until)
    return store.history(since, until)


def _scenario(store: Store, thread: str, roster: Roster, keep: tuple[str, ...]) -> Scenario | None:
    records, replies = messages_of(store, thread), store.replies(thread)
    products = tuple(each.message.product for each in records if each.message.product)
    conversation = store.find_conversation(thread)
    times = {turn.id: turn.at for turn in conversation.turns} if conversation else {}
    told = (*(_asked(each, times) for each in records), *(_answered(each, times) for each in replies))
    said = sorted(told, key=lambda each: each.at)
    channel = next((each.message.channel for each in records if each.message.channel), None)
    return scenario(said, Known(_people(records, replies, roster), (*keep, *products)), channel)


def _asked(record: Record, times: Mapping[str, datetime]) -> Said:
    """A customer's message, as the model had it: without quoted mails and mark-up."""
    message, reading = record.message, record.reading
    at = times.get(message.id) or min(message.sent_at or record.received_at, record.received_at)
    if reading is None:
        return Said("customer", at, message.text)
    return Said("customer", at, reading.scored_text, reading.anger, record.decision)


def _answered(reply: Reply, times: Mapping[str, datetime]) -> Said:
    """Without a known time it stands at the end."""
    return Said("agent", times.get(turn_name(reply)) or reply.sent_at or _AT_THE_END, reply.text)


def _people(records: Sequence[Record], replies: Sequence[Reply], roster: Roster) -> tuple[str, ...]:
    """Everybody who is known to have to do with it: the customer, those who answered, everyone in the roster."""
    written = [name for each in records for name in (each.message.customer_name, each.message.customer)]
    ours = [name for agent in roster.agents.values() for name in (agent.name, agent.id)]
    return tuple(_told((*written, *ours, *(reply.agent for reply in replies))))


def _told(names: Iterable[str | None]) -> Iterable[str]:
    return dict.fromkeys(name for name in names if name and len(name.strip()) >= _SHORTEST_NAME)
