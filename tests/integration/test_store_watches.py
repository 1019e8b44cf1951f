"""What the console watches: people, promises, deliveries and readings, over every store (C12, C14)."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from assuage.decide import decide
from assuage.domain import Event, Message
from assuage.policy import Policy
from assuage.roster import Roster
from assuage.store.protocol import Store
from assuage.store.values import Outcome, TasksAsked
from assuage.store.watched import Kept, Work
from tests.integration.linked import claim, connect, errand, want
from tests.integration.test_store_desk import conversation, given, keep, task
from tests.unit.road import MONDAY, agent, reading, roster

HOUR = timedelta(hours=1)


def ids(store: Store, **asked: Any) -> list[str]:
    return [each.id for each in store.tasks(TasksAsked(**asked))]


def test_tasks_come_page_by_page_even_when_many_are_due_at_the_same_time(store: Store) -> None:
    """C14: follow-ups are due when the office opens, all of them."""
    keep(store, *(task(f"t-{number}", 0 if number < 5 else number) for number in range(9)))
    seen, after = [], None
    while page := store.tasks(TasksAsked(limit=2, after=after)):
        seen += [each.id for each in page]
        after = (page[-1].due_at, page[-1].id)
    assert seen == [f"t-{number}" for number in range(9)]


def test_tasks_that_are_over_come_newest_first_page_by_page(store: Store) -> None:
    keep(store, *(task(f"t-{number}", number // 3, state="done") for number in range(7)))
    first = store.tasks(TasksAsked(states=("done",), limit=4, newest_first=True))
    last = first[-1]
    rest = ids(store, states=("done",), newest_first=True, after=(last.due_at, last.id))
    assert [each.id for each in first] + rest == [f"t-{number}" for number in range(6, -1, -1)]


def test_tasks_are_counted_as_they_are_listed_up_to_the_limit(store: Store) -> None:
    keep(
        store,
        *(task(f"t-{number}", number, state="due", owner="ama" if number % 2 else "bo") for number in range(6)),
        task("promise", 9, kind="promise", state="broken", owner="ama"),
        task("recorded", 9, state="due", stage="shadow"),
    )
    assert store.count_tasks(TasksAsked(states=("due",))) == 6
    assert store.count_tasks(TasksAsked(states=("due",), limit=4)) == 4
    assert store.count_tasks(TasksAsked(states=("due", "broken"), owner="ama")) == 4
    assert store.count_tasks(TasksAsked(kind="promise", states=("due", "broken"))) == 1
    assert store.count_tasks(TasksAsked(states=("due",), due_before=MONDAY + timedelta(minutes=2))) == 2
    assert store.count_tasks(TasksAsked(states=("done",))) == 0


def test_conversations_are_found_by_name_all_at_once(store: Store) -> None:
    keep(store, conversation("a"), conversation("b"))
    assert set(store.named_conversations(["a", "b", "none"])) == {"a", "b"}
    assert store.named_conversations([]) == {}


def test_what_everyone_was_given_is_counted_by_band_since_a_time(store: Store) -> None:
    keep(
        store,
        given("assigned", "ama", 10),
        given("taken", "ama", 20, "angry"),
        given("handed_on", "ama", 30),
        given("assigned", "ama", 90),
        given("assigned", "bo", 5, "calm"),
        given("replied", "bo", 5),
        Event("released", "c", MONDAY, "boss", agent="bo", band="calm"),
    )
    assert store.given_since(MONDAY - HOUR) == {"ama": {"furious": 2, "angry": 1}, "bo": {"calm": 1}}
    assert store.given_since(MONDAY) == {}


def test_saved_rosters_are_listed_newest_first_without_what_is_in_them(store: Store) -> None:
    assert store.roster_notes(10) == []
    for number, people in enumerate((roster(agent("ama")), Roster(), roster(agent("bo"))), 1):
        with store.desk() as desk:
            desk.save_roster(people, f"author {number}", f"note {number}")
    notes = store.roster_notes(2)
    assert [(each.version, each.author, each.note) for each in notes] == [
        (3, "author 3", "note 3"),
        (2, "author 2", "note 2"),
    ]
    assert abs(notes[0].created_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert [each.version for each in store.roster_notes(2, before=2)] == [1]


def test_one_delivery_in_quarantine_is_found_by_its_number(store: Store) -> None:
    connect(store)
    first = store.quarantine("acme", "it has no id", [("x-kind", "ticket")], b'{"a": "\xc3\xa9"}')
    second = store.quarantine("acme", "another form", [], b"\xff\xfe")
    found = store.find_quarantined(first)
    assert found is not None
    assert (found.id, found.connection, found.why, found.headers) == (
        first,
        "acme",
        "it has no id",
        (("x-kind", "ticket"),),
    )
    assert found.body == b'{"a": "\xc3\xa9"}'
    store.leave_quarantine(first)
    assert store.find_quarantined(first) is None
    assert store.find_quarantined(second) is not None


def test_the_quarantine_is_listed_with_sizes_and_without_texts(store: Store) -> None:
    connect(store)
    kept = [store.quarantine("acme", "why", [], body) for body in (b"", b"\x00\xff\xfe", "é😡".encode() * 1000)]
    (last, middle), (first,) = store.quarantine_list(2), store.quarantine_list(2, before=kept[1])
    assert [(each.id, each.size) for each in (last, middle, first)] == [(kept[2], 6000), (kept[1], 3), (kept[0], 0)]
    assert isinstance(last, Kept)
    assert abs(last.received_at - datetime.now(UTC)) < timedelta(minutes=1)


def test_what_there_is_to_do_for_each_connection_is_counted(store: Store) -> None:
    connect(store, "acme", "b", "idle")
    assert store.work() == {}
    want(store, *(errand(key) for key in "wxyz"), errand("b-1", connection="b"))
    claimed = claim(store, 2)
    for each, state in zip(claimed.errands, ("dead", "done"), strict=True):
        store.finish_errand(claimed, each, state, "so it ended")  # type: ignore[arg-type]
    store.quarantine("b", "why", [], b"1")
    store.quarantine("b", "why", [], b"2")
    found = store.work()
    assert set(found) == {"acme", "b"}
    assert (found["acme"].waiting, found["acme"].dead, found["acme"].quarantined) == (2, 1, 0)
    assert (found["b"].waiting, found["b"].dead, found["b"].quarantined) == (1, 0, 2)
    oldest = found["b"].oldest_at
    assert oldest is not None
    assert abs(oldest - datetime.now(UTC)) < timedelta(minutes=1)
    assert Work() == Work(0, None, 0, 0)


@pytest.mark.parametrize(("limit", "count"), [(100, 5), (3, 3)])
def test_the_latest_readings_say_by_which_model_and_how_many_it_could_not_make(
    store: Store, limit: int, count: int
) -> None:
    for number in range(5):
        store.accept(Message(f"m-{number}", "text", conversation_id="c"))
    claimed = store.claim(10, 60)
    readings = [reading(0.2), reading(0.3), replace(reading(0.4), model="other@2")]
    readings += [replace(reading(0.5), fallback=True, model="words@1")] * 2
    with store.desk() as desk:
        outcomes = [
            Outcome(each.message.id, read, decide(read, Policy(), 1))
            for each, read in zip(claimed.messages, readings, strict=True)
        ]
        desk.keep(outcomes)
    found = store.latest_readings(datetime.now(UTC) - HOUR, limit)
    assert found.count == count
    assert found.fallback == 2
    assert sum(found.models.values()) == count - 2
    assert store.latest_readings(datetime.now(UTC) + HOUR, limit).count == 0


def test_messages_that_wait_are_no_readings(store: Store) -> None:
    store.accept(Message("m-1", "text"))
    assert store.latest_readings(datetime.now(UTC) - HOUR, 10).count == 0


def test_a_store_says_what_it_is(store: Store) -> None:
    found = store.database()
    assert found.kind in ("memory", "SQLite", "PostgreSQL")
    assert found.schema == "none" or found.schema.isdigit()
