"""Openers that were offered, wordings, and messages decided by whoever brought them, over every store (C4)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assuage.domain import Message
from assuage.errors import IdempotencyClash, Superseded
from assuage.reply.wordings import Wordings
from assuage.store.protocol import Store
from assuage.store.values import Offer
from tests.unit.road import MONDAY


def offer(text: str, message: str = "m-1", conversation: str = "c", customer: str | None = None) -> Offer:
    return Offer(message, conversation, "plain", text, customer)


def offered(store: Store, *offers: Offer, minutes: float = 0) -> None:
    with store.desk(MONDAY + timedelta(minutes=minutes)) as desk:
        desk.add_offers(offers)


def test_what_was_offered_for_a_message_is_known_in_order(store: Store) -> None:
    offered(store, offer("One."), Offer("m-1", "c", "warm", "Two.", "kim", second_contact=True, round=2))
    offered(store, offer("Another's.", message="m-2"))
    with store.desk(MONDAY) as desk:
        assert desk.offers_for("m-1") == [
            offer("One."),
            Offer("m-1", "c", "warm", "Two.", "kim", second_contact=True, round=2),
        ]


def test_a_customer_is_remembered_over_conversations_and_strangers_are_not_mixed(store: Store) -> None:
    offered(store, offer("Here.", conversation="c"), offer("Elsewhere.", conversation="d", customer="kim"))
    offered(store, offer("A stranger's.", conversation="e", customer="lee"), offer("Nobody's.", conversation="f"))
    with store.desk(MONDAY) as desk:
        assert desk.offered_to("c", "kim") == ["Elsewhere.", "Here."]
        assert desk.offered_to("c", None) == ["Here."]


def test_the_latest_offers_of_a_day_come_newest_first(store: Store) -> None:
    for minutes, text in ((0, "Old."), (60, "Later."), (120, "Latest.")):
        offered(store, offer(text), minutes=minutes)
    with store.desk(MONDAY) as desk:
        assert desk.offered_lately(MONDAY + timedelta(minutes=30), 10) == ["Latest.", "Later."]
        assert desk.offered_lately(MONDAY, 1) == ["Latest."]


def test_the_latest_offers_follow_what_is_offered_and_what_grows_old(store: Store) -> None:
    def lately(since: float, limit: int = 3) -> list[str]:
        with store.desk(MONDAY) as desk:
            return desk.offered_lately(MONDAY + timedelta(minutes=since), limit)

    for minutes in range(3):
        offered(store, offer(f"At {minutes}."), minutes=minutes)
        assert lately(0)[0] == f"At {minutes}."
    assert lately(0) == ["At 2.", "At 1.", "At 0."]
    offered(store, offer("At 3."), minutes=3)
    assert lately(0) == ["At 3.", "At 2.", "At 1."]
    assert lately(2) == ["At 3.", "At 2."]
    assert lately(0, limit=9) == ["At 3.", "At 2.", "At 1.", "At 0."]


def test_what_was_offered_in_vain_is_not_remembered(store: Store) -> None:
    def in_vain() -> None:
        with store.desk(MONDAY) as desk:
            desk.add_offers([offer("Never.")])
            assert desk.offered_lately(MONDAY, 3) == ["Never."]
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        in_vain()
    offered(store, offer("Kept."))
    with store.desk(MONDAY) as desk:
        assert desk.offered_lately(MONDAY, 3) == ["Kept."]


def test_wordings_are_versioned_like_policies(store: Store) -> None:
    assert (store.current_wordings().version, store.current_wordings().wordings) == (0, Wordings())
    saved = store.save_wordings(Wordings(company="Harbour Rail"), "ann", "our name", based_on=0)
    assert (saved.version, saved.author, saved.wordings.company) == (1, "ann", "Harbour Rail")
    with store.desk() as desk:
        assert desk.wordings() == saved
    with pytest.raises(Superseded, match="version 1 is in force"):
        store.save_wordings(Wordings(), "bob", "", based_on=0)
    store.save_wordings(Wordings(), "bob", "")
    assert [each.version for each in store.wordings_versions()] == [2, 1]


def test_a_message_that_is_brought_under_a_claim_is_nobody_elses(store: Store) -> None:
    message = Message("m-1", "Where is it?", external_id="k", customer_name="Kirsi")
    accepted, claim = store.accept_held([message], 60)
    assert [each.duplicate for each in accepted] == [False]
    assert [(held.message, held.attempts) for held in claim.messages] == [(message, 1)]
    assert store.claim(10, 60).messages == ()
    with store.desk() as desk:
        assert desk.still_held(claim.token, ["m-1"]) == {"m-1"}


def test_a_message_brought_twice_is_claimed_once(store: Store) -> None:
    message = Message("m-1", "Where is it?", external_id="k")
    store.accept_held([message], 60)
    accepted, claim = store.accept_held([message, Message("m-2", "And when?")], 60)
    assert [(each.message_id, each.duplicate) for each in accepted] == [("m-1", True), ("m-2", False)]
    assert [held.message.id for held in claim.messages] == ["m-2"]


def test_of_messages_that_are_brought_together_all_are_taken_or_none(store: Store) -> None:
    store.accept(Message("m-2", "Said before.", external_id="k"))
    with pytest.raises(IdempotencyClash):
        store.accept_held([Message("m-1", "Where?"), Message("m-3", "Something else.", external_id="k")], 60)
    assert store.find("m-1") is None
