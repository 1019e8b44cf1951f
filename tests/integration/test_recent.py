"""What is kept in memory is what the store holds, whatever the order in which it came, over every store."""

from __future__ import annotations

import itertools
import threading
from dataclasses import fields, replace
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import insert

from assuage.decide import decide
from assuage.domain import Message
from assuage.policy import Policy, parse_policy
from assuage.recent import Pace, Recent
from assuage.replay.labels import labels
from assuage.replay.past import Feedback, Past
from assuage.replay.report import Frame
from assuage.roster import parse_roster
from assuage.score.keywords import KeywordScorer
from assuage.store.codec import READING
from assuage.store.memory import MemoryStore
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from assuage.store.tables import clock, readings
from assuage.store.values import Outcome
from assuage.whatif import recommend_recent, recommend_stored, replay_recent, replay_stored

AT_ONCE = Pace(refresh_seconds=0)
TEXTS = (
    "hello",
    "I am furious, nobody helps",
    "third time I ask where my refund is",
    "thanks",
    "awful, get me a manager",
)
NUMBERS = itertools.count()
FROM, UNTIL = datetime.now(UTC) - timedelta(days=2), datetime.now(UTC) + timedelta(days=2)


def come(store: Store, many: int) -> list[str]:
    numbers = list(itertools.islice(NUMBERS, many))
    for number in numbers:
        asked: dict[str, Any] = {"conversation_id": f"t-{number // 2}", "customer": "k"} if number % 3 else {}
        store.accept(Message(id=f"m-{number}", text=TEXTS[number % len(TEXTS)], **asked))
    return [f"m-{number}" for number in numbers]


def decide_some(store: Store, many: int) -> None:
    claim = store.claim(many, 60)
    messages = [each.message for each in claim.messages]
    heard = KeywordScorer().score(messages)
    made = [Outcome(m.id, r, decide(r, Policy(), 1)) for m, r in zip(messages, heard, strict=True)]
    with store.desk() as desk:
        held = desk.still_held(claim.token, [each.id for each in messages])
        desk.keep([each for each in made if each.message_id in held])


def read_again(store: Store, message_id: str, anger: float) -> None:
    """As another model would; no command does it yet, the tables allow it."""
    known = store.find(message_id)
    if known is None or known.reading is None:
        return
    reading = replace(known.reading, anger=anger, model=f"other@{next(NUMBERS)}")
    if isinstance(store, MemoryStore):
        entry = store._entries[message_id]
        entry.reading, entry.decided_at = reading, datetime.now(UTC)
        return
    assert isinstance(store, SqlStore)
    row = {"message_id": message_id, "model": reading.model, "anger": anger, "body": READING.to_json(reading)}
    with store._engine.begin() as db:
        db.execute(insert(readings).values(read_at=clock(), **row))


def correct(store: Store, message_id: str, anger: float) -> None:
    store.add_feedback(Feedback(message_id, "ama", datetime.now(UTC), anger=anger, needs_human=anger > 0.5))


def rows(past: Past) -> list[tuple[Any, ...]]:
    """Every column of every row; what came in the same instant, by its id."""
    columns = [getattr(past, each.name) for each in fields(past)]
    plain = [column.tolist() if isinstance(column, np.ndarray) else list(column) for column in columns]
    assert past.received_at.tolist() == sorted(past.received_at.tolist())
    found = [tuple(map(str, row)) for row in zip(*plain, strict=True)]
    return sorted(found)


def same(recent: Recent, store: Store, since: datetime = FROM, until: datetime = UNTIL) -> None:
    recent.refresh()
    held, fresh = recent.readings(since, until), store.history(since, until)
    assert rows(held) == rows(fresh)
    known = labels(store.feedback(since, until))
    assert recent.labels(since, until) == {name: known[name] for name in fresh.ids if name in known}


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("come"), st.integers(1, 4)),
        st.tuples(st.just("decide"), st.integers(1, 5)),
        st.tuples(st.just("again"), st.integers(1, 12)),
        st.tuples(st.just("correct"), st.integers(1, 12)),
        st.tuples(st.just("look"), st.just(0)),
    ),
    max_size=14,
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS, anger=st.sampled_from([0.0, 0.3, 0.9]))
def test_what_is_held_is_what_the_store_holds_after_any_order_of_arrivals(
    store: Store, steps: list[tuple[str, int]], anger: float
) -> None:
    recent = Recent(store, pace=AT_ONCE)
    ids = come(store, 2)
    for step, number in steps:
        if step == "come":
            ids += come(store, number)
        elif step == "decide":
            decide_some(store, number)
        elif step == "again":
            read_again(store, ids[-number % len(ids)], anger)
        elif step == "correct":
            correct(store, ids[-number % len(ids)], anger)
        else:
            same(recent, store)
    same(recent, store)


def test_a_message_that_waited_is_there_as_soon_as_it_is_decided(store: Store) -> None:
    recent = Recent(store, pace=AT_ONCE)
    come(store, 3)
    recent.refresh()
    assert len(recent.readings(FROM, UNTIL)) == 0
    decide_some(store, 3)
    same(recent, store)
    assert len(recent.readings(FROM, UNTIL)) == 3


def test_what_has_not_changed_is_the_very_same_object(store: Store) -> None:
    recent = Recent(store, pace=AT_ONCE)
    come(store, 3)
    decide_some(store, 2)
    before = recent.readings(FROM, UNTIL)
    recent.refresh()
    assert recent.readings(FROM, UNTIL) is before
    decide_some(store, 1)
    recent.refresh()
    assert recent.readings(FROM, UNTIL) is not before


def test_a_period_is_cut_as_the_store_cuts_it(store: Store) -> None:
    come(store, 4)
    decide_some(store, 4)
    at = datetime.fromtimestamp(float(store.history(FROM, UNTIL).received_at[2]), UTC)
    recent = Recent(store, pace=AT_ONCE)
    for since, until in ((FROM, at), (at, UNTIL), (at, at)):
        same(recent, store, since, until)


def test_only_the_newest_are_held_and_from_when_on_is_said(store: Store) -> None:
    come(store, 5)
    decide_some(store, 5)
    recent = Recent(store, most=3, pace=AT_ONCE)
    whole = store.history(FROM, UNTIL)
    assert len(recent.readings(FROM, UNTIL)) in range(3, 6)  # more only where several came in one instant
    assert recent.since.timestamp() == pytest.approx(whole.received_at[2], abs=1e-3)
    same(recent, store, recent.since, UNTIL)
    assert Recent(store, days=30).since < datetime.now(UTC) - timedelta(days=29)


def test_a_what_if_in_memory_says_what_the_store_says(store: Store) -> None:
    come(store, 12)
    decide_some(store, 12)
    for row, name in enumerate(store.history(FROM, UNTIL).ids[:6]):
        correct(store, name, row / 6)
    recent = Recent(store)
    roster = parse_roster([{"id": "a", "name": "A", "tier": "experienced", "hours": "always"}])
    frame, candidate = Frame(FROM, UNTIL, roster=roster), parse_policy({"angry_from": 0.3, "furious_from": 0.5})
    for _ in range(2):  # the second time from what was kept
        held, stored = replay_recent(recent, store, candidate, frame), replay_stored(store, candidate, frame)
        assert replace(held, changes=stored.changes) == stored
        assert {each.message_id for each in held.changes.listed} == {each.message_id for each in stored.changes.listed}
    from assuage.replay.recommend import Aim

    assert recommend_recent(recent, store, frame, Aim()) == recommend_stored(store, frame, Aim())


class Counting(MemoryStore):
    """Counts how often it is asked, and answers only when it may."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[float | None] = []
        self.may_answer = threading.Event()
        self.may_answer.set()

    def news(self, mark: float | None, since: datetime, most: int) -> Any:
        self.asked.append(mark)
        assert self.may_answer.wait(10)
        return super().news(mark, since, most)


def test_the_first_page_need_not_wait_for_the_first_load() -> None:
    store = Counting()
    store.may_answer.clear()
    recent = Recent(store)
    assert recent.ready(0.01) is False
    assert recent.ready() is False
    store.may_answer.set()
    assert recent.ready(10) is True
    assert store.asked == [None]


def test_the_store_is_asked_no_oftener_than_the_pace_allows() -> None:
    store = Counting()
    recent = Recent(store, pace=Pace(refresh_seconds=60))
    for _ in range(5):
        recent.refresh()
        recent.readings(FROM, UNTIL)
    assert store.asked == [None]


def test_everything_is_loaded_anew_after_a_while() -> None:
    store = Counting()
    recent = Recent(store, pace=Pace(refresh_seconds=0, anew_seconds=0))
    recent.refresh()
    recent.refresh()
    for thread in threading.enumerate():
        if thread.name == "assuage-recent":
            thread.join(10)
    assert store.asked.count(None) >= 2


def test_many_may_look_while_messages_come(store: Store) -> None:
    recent = Recent(store, pace=AT_ONCE)
    wrong: list[BaseException] = []

    def look() -> None:
        try:
            for _ in range(10):
                recent.refresh()
                held = recent.readings(FROM, UNTIL)
                assert len(held.anger) == len(held.ids) == len(set(held.ids))
        except BaseException as error:  # noqa: BLE001
            wrong.append(error)

    threads = [threading.Thread(target=look) for _ in range(4)]
    for each in threads:
        each.start()
    for _ in range(6):
        come(store, 2)
        decide_some(store, 2)
    for each in threads:
        each.join()
    assert wrong == []
    same(recent, store)
