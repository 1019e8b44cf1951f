"""The road of a message, over the store in memory and scorers that fail."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from assuage.domain import Message, Reading
from assuage.errors import ScoringFailed
from assuage.pipeline import MOST_ATTEMPTS, work_once
from assuage.policy import Policy
from assuage.score.keywords import KeywordScorer
from assuage.store.memory import MemoryStore


class Choosy(KeywordScorer):
    """Breaks on any batch that holds the word `poison`."""

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        if any("poison" in message.text for message in messages):
            raise ScoringFailed("the model failed")
        return super().score(messages)


class Shattered(KeywordScorer):
    """Breaks on everything."""

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        raise ScoringFailed("the model failed")


@pytest.fixture
def store() -> MemoryStore:
    return MemoryStore()


def put(store: MemoryStore, *texts: str) -> None:
    for number, text in enumerate(texts):
        store.accept(Message(id=f"m-{number}", text=text))


def test_a_waiting_message_becomes_a_decided_one(store: MemoryStore) -> None:
    put(store, "I am furious, this is a disgrace")
    assert work_once(store, KeywordScorer(), 10, 60) == 1
    record = store.find("m-0")
    assert record is not None
    assert record.state == "decided"
    assert record.decision is not None
    assert record.decision.policy_version == 1
    assert work_once(store, KeywordScorer(), 10, 60) == 0


def test_a_text_that_breaks_the_model_goes_to_a_person_and_costs_no_other_its_reading(store: MemoryStore) -> None:
    put(store, "hello", "poison", "thanks", "bye")
    work_once(store, Choosy(), 10, 60)
    records = [store.find(f"m-{n}") for n in range(4)]
    readings = [record.reading for record in records if record]
    assert [reading.fallback for reading in readings if reading] == [False, True, False, False]
    assert records[1] is not None
    assert records[1].decision is not None
    assert records[1].decision.queue == "person"


def test_a_message_that_keeps_killing_its_worker_is_decided_without_the_model(store: MemoryStore) -> None:
    put(store, "poison")
    for _ in range(MOST_ATTEMPTS):
        store.claim(1, 0)
    work_once(store, KeywordScorer(), 10, 60)
    record = store.find("m-0")
    assert record is not None
    assert record.reading is not None
    assert record.reading.fallback


def test_the_newest_policy_decides_from_the_next_claim_on(store: MemoryStore) -> None:
    put(store, "I am so disappointed")
    store.save_policy(Policy(annoyed_from=0.01, angry_from=0.02), "ann", "")
    work_once(store, KeywordScorer(), 10, 60)
    record = store.find("m-0")
    assert record is not None
    assert record.decision is not None
    assert (record.decision.band, record.decision.policy_version) == ("angry", 2)


def test_when_the_model_is_down_everything_still_goes_to_a_person(store: MemoryStore) -> None:
    put(store, "hello", "<v\ufffe>><blockquote>> thanks")
    assert work_once(store, Shattered(), 10, 60) == 2
    decisions = [record.decision for n in range(2) if (record := store.find(f"m-{n}"))]
    assert [decision.queue for decision in decisions if decision] == ["person", "person"]
