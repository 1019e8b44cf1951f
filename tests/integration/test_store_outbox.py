"""Errands for help-desks and the rounds in which they are done, over every store."""

from __future__ import annotations

import threading
import time
from collections import Counter
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from assuage.store.protocol import Store
from assuage.store.values import Round, StoredErrand
from tests.integration.conftest import Opener
from tests.integration.linked import claim, connect, connection, errand, keys, together, want

SHORT = 0.5
"""A lease in seconds that runs out while a test sleeps `LONGER`."""
LONGER = 0.6


def only(store: Store) -> StoredErrand:
    (found,) = store.errands()
    return found


def finish(store: Store, claimed: Round, written: str | None = None) -> None:
    for each in claimed.errands:
        assert store.finish_errand(claimed, each, "done", "written", written) is True
    store.end_round(claimed)


# adding


def test_a_new_errand_waits_and_is_due_at_once(opener: Opener) -> None:
    store = opener()
    connect(store)
    wanted = errand("k", 2**40, '{"text": "é"}', kind="fetch", conversation_id="acme:7")
    want(store, wanted)
    found = only(opener())
    assert (found.errand, found.state, found.attempts, found.written, found.why) == (wanted, "waiting", 0, None, None)
    assert abs(found.due_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert found.changed_at is not None


def test_the_same_occasion_or_a_lower_one_changes_nothing(store: Store) -> None:
    connect(store)
    want(store, errand("k", 5, "first"))
    before = only(store)
    want(store, errand("k", 5, "again"), errand("k", 4, "late"))
    assert only(store) == before


def test_an_errand_that_is_done_does_not_come_back_with_the_same_occasion(store: Store) -> None:
    connect(store)
    want(store, errand("k", 5))
    finish(store, claim(store))
    want(store, errand("k", 5))
    assert store.claim_round(10, 60) is None
    assert only(store).state == "done"


@pytest.mark.parametrize("state", ["done", "left", "dead"])
def test_a_higher_occasion_makes_an_ended_errand_wait_anew_and_keeps_what_was_written(store: Store, state: str) -> None:
    connect(store)
    want(store, errand("k", 5, "first"))
    claimed = claim(store)
    store.finish_errand(claimed, claimed.errands[0], state, "that is how it ended", "what we wrote")  # type: ignore[arg-type]
    store.end_round(claimed)
    want(store, errand("k", 6, "second"))
    (anew,) = claim(store).errands
    assert (anew.id, anew.errand) == (claimed.errands[0].id, errand("k", 6, "second"))
    assert (anew.state, anew.attempts, anew.written, anew.why) == ("waiting", 0, "what we wrote", None)


def test_a_higher_occasion_is_due_at_once_whatever_was_tried_before(store: Store) -> None:
    connect(store)
    want(store, errand("k", 5))
    claimed = claim(store)
    store.postpone_errand(claimed, claimed.errands[0], 600, "it answers 500")
    store.end_round(claimed)
    assert store.claim_round(10, 60) is None
    want(store, errand("k", 6))
    assert [each.attempts for each in claim(store).errands] == [0]


def test_the_highest_of_several_occasions_counts_in_whatever_order_they_come(store: Store) -> None:
    connect(store)
    want(store, errand("k", 1, "one"), errand("k", 3, "three"), errand("k", 2, "two"))
    assert only(store).errand == errand("k", 3, "three")


def test_errands_of_a_connection_that_is_gone_are_dropped(store: Store) -> None:
    connect(store)
    want(store, errand("a"), errand("b", connection="nobody"))
    assert keys(store.errands()) == ["a"]


def test_a_desk_that_fails_leaves_no_errands_behind(store: Store) -> None:
    connect(store)
    want(store, errand("k", 1, "one"))
    before = store.errands()
    with pytest.raises(RuntimeError), store.desk() as desk:  # noqa: PT012 - the desk fails after it wrote
        desk.add_errands([errand("k", 2, "two"), errand("other")])
        raise RuntimeError
    assert store.errands() == before


def test_a_desk_may_add_nothing(store: Store) -> None:
    want(store)
    assert store.errands() == []


def test_errands_of_a_delivery_follow_the_same_rules(store: Store) -> None:
    connect(store)
    store.deliver("acme", "d-1", [], [errand("k", 2, "two")])
    store.deliver("acme", "d-2", [], [errand("k", 1, "one"), errand("l", kind="answered")])
    assert {each.errand.key: each.errand.what for each in store.errands()} == {"k": "two", "l": ""}


# claiming


def test_nothing_to_do_is_no_round(store: Store) -> None:
    assert store.claim_round(10, 60) is None
    connect(store)
    assert store.claim_round(10, 60) is None


def test_a_round_holds_the_connection_and_its_errands_in_the_order_they_are_due(store: Store) -> None:
    connect(store)
    want(store, errand("b"), errand("a"))
    want(store, errand("c"))
    first = claim(store, limit=2)
    assert (first.connection, keys(first)) == (connection(), ["b", "a"])
    finish(store, first)
    assert keys(claim(store, limit=2)) == ["c"]


def test_a_round_is_of_one_connection_and_the_one_that_waits_longest_comes_first(store: Store) -> None:
    connect(store, "acme", "b", "c")
    for name in ("b", "acme", "c"):
        want(store, errand(f"{name}-1", connection=name), errand(f"{name}-2", connection=name))
        time.sleep(0.01)
    rounds = [claim(store) for _ in range(3)]
    assert [keys(each) for each in rounds] == [["b-1", "b-2"], ["acme-1", "acme-2"], ["c-1", "c-2"]]
    assert store.claim_round(10, 60) is None


def test_a_leased_connection_gives_no_second_round_until_its_round_has_ended(store: Store) -> None:
    connect(store)
    want(store, errand("a"), errand("b"))
    claimed = claim(store, limit=1)
    assert store.claim_round(10, 60) is None
    store.end_round(claimed)
    assert keys(claim(store)) == ["a", "b"]


def test_a_paused_connection_gives_no_round_until_it_goes_on(store: Store) -> None:
    store.save_connection(connection(paused=True))
    connect(store, "b")
    want(store, errand("a"))
    want(store, errand("b", connection="b"))
    assert keys(claim(store)) == ["b"]
    assert store.claim_round(10, 60) is None
    connect(store)
    assert keys(claim(store)) == ["a"]


def test_a_round_tells_of_the_connection_as_it_is_now(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    store.save_connection(connection(url="https://moved.example"))
    assert claim(store).connection.url == "https://moved.example"


def test_a_lease_that_ran_out_frees_the_connection_and_the_late_one_changes_nothing(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    late = claim(store, lease_seconds=SHORT)
    assert store.claim_round(10, 60) is None
    time.sleep(LONGER)
    current = claim(store)
    before = only(store)
    assert store.finish_errand(late, late.errands[0], "done", "", "what the late one wrote") is False
    store.postpone_errand(late, late.errands[0], 600, "it answers 500")
    store.end_round(late)
    assert only(store) == before
    assert store.claim_round(10, 60) is None
    finish(store, current)


def test_a_lease_that_ran_out_is_still_good_while_nobody_took_the_connection(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    late = claim(store, lease_seconds=SHORT)
    time.sleep(LONGER)
    finish(store, late)
    assert only(store).state == "done"


def test_releasing_all_leases_frees_connections_too(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    lost = claim(store, lease_seconds=600)
    assert store.release_all() == 0
    current = claim(store)
    assert store.finish_errand(lost, lost.errands[0], "done", "") is False
    finish(store, current)


def test_many_workers_never_have_an_errand_in_two_rounds_at_once(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    names = ["acme", "b", "c"]
    connect(stores[0], *names)
    wanted = [errand(f"{name}-{n}", connection=name) for n in range(20) for name in names]
    want(stores[0], *wanted)
    busy: Counter[str] = Counter()
    done: list[str] = []
    guard = threading.Lock()
    clashes: list[str] = []

    def work(store: Store) -> None:
        while len(done) < len(wanted):
            if (claimed := store.claim_round(4, 60)) is None:
                time.sleep(0.002)
                continue
            with guard:
                busy[claimed.connection.name] += 1
                clashes.extend(name for name, count in busy.items() if count > 1)
            for each in claimed.errands:
                assert store.finish_errand(claimed, each, "done", "")
                done.append(each.errand.key)
            with guard:
                busy[claimed.connection.name] -= 1
            store.end_round(claimed)

    together(*(partial(work, stores[number % 4]) for number in range(8)))
    assert clashes == []
    assert sorted(done) == sorted(each.key for each in wanted)


def test_one_connection_is_given_to_one_of_many_who_ask_at_once(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    connect(stores[0])
    want(stores[0], errand("a"))
    got: list[Round | None] = []
    together(*(lambda store=stores[n % 4]: got.append(store.claim_round(10, 60)) for n in range(8)))
    assert sum(each is not None for each in got) == 1


def test_each_of_many_who_ask_at_once_gets_a_connection_while_there_are_some(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    names = [f"c-{number}" for number in range(8)]
    connect(stores[0], *names)
    want(stores[0], *(errand(name, connection=name) for name in names))
    got: list[Round | None] = []
    together(*(lambda store=stores[n % 4]: got.append(store.claim_round(10, 60)) for n in range(8)))
    assert sorted(each.connection.name for each in got if each) == names


# ending and trying again


@pytest.mark.parametrize("state", ["done", "left", "dead"])
def test_an_errand_ends_with_its_reason_and_what_was_written(store: Store, state: str) -> None:
    connect(store)
    want(store, errand("a"))
    claimed = claim(store)
    assert store.finish_errand(claimed, claimed.errands[0], state, "so it ended", "our note")  # type: ignore[arg-type]
    found = only(store)
    assert (found.state, found.why, found.written) == (state, "so it ended", "our note")
    store.end_round(claimed)
    assert store.claim_round(10, 60) is None


def test_an_errand_ends_once(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    claimed = claim(store)
    assert store.finish_errand(claimed, claimed.errands[0], "done", "first") is True
    assert store.finish_errand(claimed, claimed.errands[0], "dead", "second") is False
    assert (only(store).state, only(store).why) == ("done", "first")


def test_what_was_written_stands_when_the_next_occasion_writes_nothing(store: Store) -> None:
    connect(store)
    want(store, errand("a", 1))
    finish(store, claim(store), written="our note")
    want(store, errand("a", 2))
    finish(store, claim(store))
    assert (only(store).written, only(store).errand.occasion) == ("our note", 2)


def test_a_higher_occasion_that_came_in_meanwhile_goes_on_waiting_and_knows_what_was_written(store: Store) -> None:
    connect(store)
    want(store, errand("a", 1, "one"))
    claimed = claim(store)
    want(store, errand("a", 2, "two"))
    assert store.finish_errand(claimed, claimed.errands[0], "done", "", "what one wrote") is False
    store.postpone_errand(claimed, claimed.errands[0], 600, "it answers 500")
    store.end_round(claimed)
    (again,) = claim(store).errands
    assert (again.errand, again.attempts, again.why) == (errand("a", 2, "two"), 0, None)
    assert again.written == "what one wrote"


def test_a_lower_occasion_that_came_in_meanwhile_changes_nothing(store: Store) -> None:
    connect(store)
    want(store, errand("a", 2))
    claimed = claim(store)
    want(store, errand("a", 1), errand("a", 2))
    finish(store, claimed)
    assert only(store).state == "done"


def test_a_postponed_errand_comes_back_when_its_time_has_come_with_its_attempts_counted(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    for attempts in (1, 2):
        claimed = claim(store)
        store.postpone_errand(claimed, claimed.errands[0], SHORT, "it answers 500")
        store.end_round(claimed)
        assert store.claim_round(10, 60) is None
        assert (only(store).attempts, only(store).why, only(store).state) == (attempts, "it answers 500", "waiting")
        time.sleep(LONGER)
    assert keys(claim(store)) == ["a"]


def test_a_postponed_errand_lets_the_others_pass(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    want(store, errand("b"))
    claimed = claim(store, limit=1)
    store.postpone_errand(claimed, claimed.errands[0], 600, "it answers 500")
    store.end_round(claimed)
    assert keys(claim(store)) == ["b"]


def test_an_attempt_need_not_count(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    claimed = claim(store)
    store.postpone_errand(claimed, claimed.errands[0], 600, "no answer", counts=False)
    assert (only(store).attempts, only(store).why) == (0, "no answer")


def test_a_connection_that_rests_is_not_called_and_what_it_told_is_worked_in(store: Store) -> None:
    connect(store, "acme", "other")
    want(store, errand("a"), errand("b"), errand("c", connection="other"), errand("told", kind="answered"))
    claimed = claim(store, limit=1)
    store.rest(claimed, 600, "no answer")
    store.end_round(claimed)
    assert sorted([*keys(claim(store)), *keys(claim(store))]) == ["c", "told"]
    assert store.claim_round(10, 60) is None
    assert {each.errand.key: (each.attempts, each.why) for each in store.errands("acme")} == {
        "a": (0, "no answer"),
        "b": (0, "no answer"),
        "told": (0, None),
    }


def test_a_rest_makes_nothing_due_sooner_and_ends(store: Store) -> None:
    connect(store)
    want(store, errand("a"), errand("b"))
    claimed = claim(store)
    later = next(each for each in claimed.errands if each.errand.key == "b")
    store.postpone_errand(claimed, later, 600, "it answers 500")
    store.rest(claimed, SHORT, "no answer")
    store.end_round(claimed)
    assert store.claim_round(10, 60) is None
    time.sleep(LONGER)
    assert keys(claim(store)) == ["a"]


def test_whoever_lost_the_lease_lets_nothing_rest(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    late = claim(store, lease_seconds=SHORT)
    time.sleep(LONGER)
    claimed = claim(store)
    store.rest(late, 600, "no answer")
    store.end_round(claimed)
    assert keys(claim(store)) == ["a"]


def test_a_round_ends_no_errand_of_another_connection(store: Store) -> None:
    connect(store, "acme", "b")
    want(store, errand("a"), errand("b", connection="b"))
    one, other = claim(store), claim(store)
    assert store.finish_errand(one, other.errands[0], "done", "") is False
    assert keys(store.errands(states=["waiting"])) == ["b", "a"] or keys(store.errands(states=["waiting"])) == [
        "a",
        "b",
    ]


def test_ending_a_round_twice_takes_nothing_from_the_next(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    first = claim(store)
    store.end_round(first)
    second = claim(store)
    store.end_round(first)
    assert store.claim_round(10, 60) is None
    finish(store, second)


def test_a_round_of_a_connection_that_was_removed_changes_nothing(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    claimed = claim(store)
    store.remove_connection("acme")
    assert store.finish_errand(claimed, claimed.errands[0], "done", "", "our note") is False
    store.postpone_errand(claimed, claimed.errands[0], 1, "")
    store.end_round(claimed)
    assert store.errands() == []


def test_adding_and_ending_at_once_loses_no_occasion(opener: Opener) -> None:
    stores = [opener() for _ in range(2)]
    connect(stores[0])
    want(stores[0], errand("a", 0))
    seen: list[int] = []
    last = 25

    def add() -> None:
        for occasion in range(1, last + 1):
            want(stores[0], errand("a", occasion))

    def work() -> None:
        deadline = time.monotonic() + 60
        while last not in seen and time.monotonic() < deadline:
            if (claimed := stores[1].claim_round(10, 60)) is not None:
                ended = [each for each in claimed.errands if stores[1].finish_errand(claimed, each, "done", "")]
                seen.extend(each.errand.occasion for each in ended)
                stores[1].end_round(claimed)

    together(add, work)
    assert (seen[-1], only(stores[0]).state) == (last, "done")
    assert seen == sorted(set(seen))


# looking and reviving


def test_errands_are_listed_by_their_newest_change_and_can_be_asked_for_by_connection_and_state(store: Store) -> None:
    connect(store, "acme", "b")
    for key, name in (("1", "acme"), ("2", "b"), ("3", "acme")):
        want(store, errand(key, connection=name))
        time.sleep(0.005)
    claimed = claim(store, limit=1)
    store.finish_errand(claimed, claimed.errands[0], "dead", "404")
    assert keys(store.errands()) == ["1", "3", "2"]
    assert keys(store.errands("acme")) == ["1", "3"]
    assert keys(store.errands(states=["dead"])) == ["1"]
    assert keys(store.errands(states=["done"])) == []
    assert keys(store.errands("acme", ["waiting", "dead"])) == ["1", "3"]
    assert keys(store.errands("b", ["dead", "left"])) == []
    assert keys(store.errands(limit=2)) == ["1", "3"]


@pytest.mark.parametrize("state", ["dead", "left"])
def test_a_dead_or_left_errand_can_be_made_to_wait_anew(store: Store, state: str) -> None:
    connect(store)
    want(store, errand("a"))
    claimed = claim(store)
    store.postpone_errand(claimed, claimed.errands[0], 0, "it answers 500")
    store.finish_errand(claimed, claimed.errands[0], state, "404", "our note")  # type: ignore[arg-type]
    store.end_round(claimed)
    assert (only(store).attempts, store.claim_round(10, 60)) == (1, None)
    assert store.revive_errand(only(store).id) is True
    (anew,) = claim(store).errands
    assert (anew.state, anew.attempts, anew.written) == ("waiting", 0, "our note")


def test_only_a_dead_or_left_errand_is_revived(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    assert store.revive_errand(only(store).id) is False
    finish(store, claim(store))
    assert store.revive_errand(only(store).id) is False
    assert store.revive_errand(only(store).id + 1) is False
    assert only(store).state == "done"


def test_the_number_of_an_errand_never_means_another(store: Store) -> None:
    connect(store)
    want(store, errand("a"))
    first = only(store).id
    store.remove_connection("acme")
    connect(store)
    want(store, errand("b"))
    assert only(store).id > first
