"""What the console's lists ask of a store, over every store: one suite."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest

from assuage.casework import save_roster
from assuage.domain import Conversation, Message
from assuage.policy import Policy
from assuage.roster import Presence, Roster
from assuage.store.looked import CallingAsked, PastAsked
from assuage.store.protocol import Store
from tests.integration.test_store_desk import conversation, given, keep, waits
from tests.unit.road import MONDAY, agent

SOON = MONDAY + timedelta(minutes=5)


def names(found: Sequence[Conversation]) -> list[str]:
    return [each.id for each in found]


def test_only_open_conversations_that_need_a_person_call(store: Store) -> None:
    keep(
        store,
        conversation("calm"),
        conversation("calls", flagged_at=MONDAY, owner="ama"),
        conversation("over", flagged_at=MONDAY, state="resolved", resolved_at=SOON),
        waits("waits", 3),
    )
    assert sorted(names(store.calling(CallingAsked()))) == ["calls", "waits"]
    assert store.count_calling() == 2


def test_those_who_call_are_listed_by_owner_and_band(store: Store) -> None:
    keep(
        store,
        conversation("a", flagged_at=MONDAY, owner="ama", band="angry"),
        conversation("b", flagged_at=MONDAY, owner="ama", band="furious"),
        conversation("c", flagged_at=MONDAY, owner="bo", band="furious"),
    )
    assert sorted(names(store.calling(CallingAsked(owner="ama")))) == ["a", "b"]
    assert sorted(names(store.calling(CallingAsked(band="furious")))) == ["b", "c"]
    assert names(store.calling(CallingAsked(owner="ama", band="furious"))) == ["b"]


def test_the_most_urgent_and_the_oldest_are_both_among_them(store: Store) -> None:
    grave = conversation("grave", flagged_at=SOON, broken_promises=1)
    old = conversation("old", flagged_at=MONDAY - timedelta(days=9))
    keep(store, grave, old, *(conversation(f"c-{n}", flagged_at=MONDAY) for n in range(5)))
    assert sorted(names(store.calling(CallingAsked(limit=1)))) == ["grave", "old"]


def test_past_conversations_come_by_their_last_change_page_by_page(store: Store) -> None:
    keep(
        store,
        *(conversation(f"c-{n}", updated_at=MONDAY + timedelta(minutes=n)) for n in range(4)),
        conversation("over", state="resolved", updated_at=MONDAY + timedelta(minutes=9)),
    )
    first = store.past_conversations(PastAsked(limit=2))
    assert names(first) == ["over", "c-3"]
    assert names(store.past_conversations(PastAsked(limit=2, before=first[-1].updated_at))) == ["c-2", "c-1"]
    assert names(store.past_conversations(PastAsked(state="resolved"))) == ["over"]


def test_a_customers_conversations_are_found_by_name_and_a_conversation_by_its_id(store: Store) -> None:
    store.accept(Message("m-1", "text", conversation_id="zen:1/2", customer="kirsi@example.com"))
    store.accept(Message("m-2", "text", customer="kirsi@example.com"))
    store.accept(Message("m-3", "text", conversation_id="other", customer="tom"))
    keep(store, conversation("zen:1/2"), conversation("message:m-2"), conversation("other"))
    assert sorted(names(store.past_conversations(PastAsked(words="kirsi@example.com")))) == ["message:m-2", "zen:1/2"]
    assert names(store.past_conversations(PastAsked(words="zen:1/2"))) == ["zen:1/2"]
    assert store.past_conversations(PastAsked(words="kirsi")) == []


def test_messages_are_read_many_at_once(store: Store) -> None:
    for name in ("m-1", "m-2", "m-3"):
        store.accept(Message(name, f"text of {name}"))
    found = store.records(["m-3", "m-1", "m-9"])
    assert {name: each.message.text for name, each in found.items()} == {"m-1": "text of m-1", "m-3": "text of m-3"}
    assert store.records([]) == {}


@pytest.mark.parametrize(
    "happens",
    [
        lambda store: keep(store, conversation("new", updated_at=SOON)),
        lambda store: keep(store, given("assigned", "ama", 1)),
        lambda store: store.save_policy(Policy(angry_from=0.55), "test", ""),
        lambda store: store.set_presence("ama", Presence(available=False)),
        lambda store: save_roster(store, Roster({"ama": agent("ama")}), "test", ""),
    ],
    ids=["a conversation", "something with it", "a policy", "who is there", "the roster"],
)
def test_the_mark_of_change_differs_after(store: Store, happens: object) -> None:
    keep(store, conversation("c"))
    before = store.changed()
    assert store.changed() == before
    happens(store)  # type: ignore[operator]
    assert store.changed() != before


def test_a_simulation_tells_when_a_message_came_in(store: Store) -> None:
    store.accept(Message("m-1", "text"), MONDAY)
    record = store.find("m-1")
    assert record is not None
    assert record.received_at == MONDAY
