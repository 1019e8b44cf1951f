"""Whose a conversation is: handed on, taken over, never dropped, begun anew (C6, C10, C11; complaints 11, 20, 21)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest

from assuage import casework
from assuage.errors import NotFound, NotPossible
from assuage.roster import Presence
from tests.unit.road import HELP, MONDAY, RECEIPT, Road, agent

AMA, BO, CY = agent("ama"), agent("bo"), agent("cy")
NIA = agent("nia", "new")


def furious(*people: Any, **policy: Any) -> Road:
    """A furious customer whom Ama has (the first of equal ones)."""
    road = Road(*(people or (AMA, BO)), **policy)
    assert road.writes().owner == "ama"
    return road


# by hand


def test_taking_a_conversation_flags_it_and_puts_it_on_record() -> None:
    road = Road(AMA)
    road.writes(0.1)
    it = road.takes("ama")
    assert (it.owner, it.flagged_at, it.contacts) == ("ama", MONDAY, ("ama",))
    assert [(e.kind, e.actor, e.because) for e in road.journal()] == [("taken", "ama", ("Ama took it.",))]


def test_a_person_may_take_more_than_we_would_give_them_and_it_counts() -> None:
    """Manual load counts: whoever took one by hand gets fewer from us."""
    road = Road(agent("nia", "new", capacity=1))
    for number in range(2):
        road.writes(0.3, f"c-{number}", vulnerable=0.9)
        road.takes("nia", f"c-{number}")
    assert road.store.loads(road.now)["nia"].open == 2
    assert road.writes(0.3, "c-2", vulnerable=0.9).owner is None


def test_handing_on_names_both_and_the_note() -> None:
    """C6: handed on explicitly, on record; the owner before stays in the list."""
    road = furious()
    it = road.hands_on("bo", actor="ama", note="She knows the depot.")
    assert (it.owner, it.contacts) == ("bo", ("ama", "bo"))
    assert [(e.actor, e.agent, e.because) for e in road.journal("handed_on")] == [
        ("ama", "bo", ("To Bo.", "She knows the depot."))
    ]


def test_handing_back_and_forth_lists_everyone_once() -> None:
    road = furious()
    road.hands_on("bo")
    assert road.hands_on("ama").contacts == ("bo", "ama")


def test_what_is_given_back_goes_to_somebody_else() -> None:
    """C6: not straight back to the one who could not keep it."""
    road = furious(pause_minutes=0)
    it = road.hands_on(None, actor="ama")
    assert (it.owner, it.contacts, it.declined) == ("bo", ("ama", "bo"), ("ama",))
    assert road.kinds()[-2:] == ["released", "assigned"]


def test_what_everyone_gave_back_waits_and_says_so() -> None:
    road = furious(AMA)
    it = road.hands_on(None, actor="ama")
    assert it.owner is None
    assert it.place is not None
    assert it.place.because == "Ama gave it back, and nobody else may take it."
    assert road.later(minutes=10).it().alarm is not None


def test_who_gave_it_back_may_still_take_it_by_hand() -> None:
    road = furious(AMA)
    road.hands_on(None, actor="ama")
    assert (road.takes("ama").owner, road.it().declined) == ("ama", ())


def test_a_proposal_that_is_declined_goes_to_the_next() -> None:
    road = Road(AMA, BO, stages={"assignment": "suggest"})
    road.writes()
    it = road.hands_on(None, actor="ama")
    assert (it.owner, it.proposed) == ("bo", True)


def test_resolving_keeps_the_owner_on_record_and_frees_their_place() -> None:
    road = furious()
    it = road.resolves("ama")
    assert (it.state, it.owner, it.resolved_at, it.place, it.alarm) == ("resolved", "ama", MONDAY, None, None)
    assert road.store.loads(road.now)["ama"].open == 0
    assert road.later(days=2).it().alarm is None


@pytest.mark.parametrize(
    ("act", "says"),
    [
        pytest.param(lambda road: road.takes("gone"), "agent is not in the roster: add them", id="taken by a stranger"),
        pytest.param(lambda road: road.hands_on("gone"), "this agent is not in the roster", id="handed to a stranger"),
        pytest.param(lambda road: road.hands_on("ama"), "Ama has this conversation already", id="handed to its owner"),
    ],
)
def test_what_cannot_be_done_says_why_and_changes_nothing(act: Callable[[Road], object], says: str) -> None:
    road = furious()
    before = (road.it(), road.journal())
    with pytest.raises(NotPossible, match=says):
        act(road)
    assert (road.it(), road.journal()) == before


@pytest.mark.parametrize(
    "act",
    [
        lambda road: road.takes("ama"),
        lambda road: road.hands_on("bo"),
        lambda road: road.hands_on(None),
        lambda road: road.wants_second(),
        lambda road: road.resolves(),
    ],
    ids=["take", "hand on", "give back", "second contact", "resolve"],
)
def test_a_resolved_conversation_is_left_alone(act: Callable[[Road], object]) -> None:
    road = furious()
    road.resolves()
    with pytest.raises(NotPossible, match="is resolved; a new message of the customer opens it again"):
        act(road)


@pytest.mark.parametrize(
    "act",
    [
        lambda road: road.takes("ama", "none"),
        lambda road: road.hands_on("ama", conversation="none"),
        lambda road: road.resolves(conversation="none"),
        lambda road: road.answers("ama", conversation="none"),
        lambda road: road.promises("ama", conversation="none", hours=1),
        lambda road: road.presence("nobody"),
    ],
    ids=["take", "hand on", "resolve", "reply", "promise", "presence"],
)
def test_what_there_is_not_is_not_found(act: Callable[[Road], object]) -> None:
    with pytest.raises(NotFound):
        act(Road(AMA))


# second contact


def test_the_second_contact_is_another_experienced_person() -> None:
    """C11: the anger stays after a real reply; neither the first nor a new colleague gets it."""
    road = furious(AMA, BO, NIA)
    road.answers("ama")
    it = road.later(minutes=5).writes()
    assert (it.owner, it.second_contact, it.contacts, it.place) == ("bo", "made", ("ama", "bo"), None)
    assert "second contact wanted" in road.journal("assigned")[-1].because[0]
    assert road.journal("second_contact")[0].because == (
        "Anger stays at 90 of 100 after a real reply by the same person.",
    )


def test_the_first_owner_keeps_it_until_the_second_is_there() -> None:
    """C6 and C11: nobody drops it in between; the place has a clock and an alarm of its own."""
    road = furious(AMA, NIA)
    road.answers("ama")
    it = road.later(minutes=5).writes()
    assert (it.owner, it.second_contact) == ("ama", "wanted")
    assert it.place is not None
    assert it.place.because == "A second person is wanted, and Ama had it already."
    assert road.later(minutes=10).it().alarm is not None
    road.staff(AMA, NIA, BO)
    assert (road.it().owner, road.it().alarm, road.it().place) == ("bo", None, None)


def test_the_first_owners_answer_neither_ends_nor_restarts_the_wait_for_the_second() -> None:
    road = furious(AMA)
    road.answers("ama")
    road.later(minutes=5).writes()
    since = road.now
    road.later(minutes=3).answers("ama")
    road.takes("ama")
    it = road.wants_second()
    assert it.place is not None
    assert (it.owner, it.place.since) == ("ama", since)


def test_a_third_person_follows_when_the_second_does_not_help_either() -> None:
    road = furious(AMA, BO, CY)
    for minutes in (5, 40):
        road.answers(road.it().owner)
        road.later(minutes=minutes).writes()
    assert road.it().contacts == ("ama", "bo", "cy")


def test_a_second_contact_begins_at_nought() -> None:
    """The first person's replies do not count against the second, who has not written yet."""
    road = furious(AMA, BO, CY)
    road.answers("ama")
    road.later(minutes=5).writes()
    assert road.later(minutes=5).writes().owner == "bo"


def test_a_receipt_is_no_reason_for_a_second_contact() -> None:
    road = furious()
    road.answers("ama", RECEIPT)
    assert road.later(minutes=5).writes().owner == "ama"


def test_a_person_may_ask_for_a_second_contact() -> None:
    road = furious(AMA, BO)
    it = road.wants_second("ama")
    assert (it.owner, it.second_contact) == ("bo", "made")


def test_nobody_can_follow_a_first_contact_there_is_not() -> None:
    road = Road(NIA)
    road.writes()
    with pytest.raises(NotPossible, match="there is no first contact to follow"):
        road.wants_second()


def test_handing_it_to_a_new_colleague_makes_the_second_contact() -> None:
    road = furious(AMA, NIA)
    road.answers("ama")
    road.later(minutes=5).writes()
    it = road.hands_on("nia")
    assert (it.owner, it.second_contact, it.place) == ("nia", "made", None)


@pytest.mark.parametrize(
    ("policy", "state", "stage"),
    [
        pytest.param({"stages": {"second_contact": "shadow"}}, None, "shadow", id="shadow: recorded only"),
        pytest.param({"stages": {"second_contact": "suggest"}}, "suggested", "suggest", id="suggest"),
        pytest.param(
            {"second_contact_automatic_from": 0.95}, "suggested", "suggest", id="not sure enough for automatic"
        ),
    ],
)
def test_before_automatic_the_second_contact_moves_nobody(policy: Any, state: str | None, stage: str) -> None:
    road = furious(AMA, BO, **policy)
    road.answers("ama")
    it = road.later(minutes=5).writes()
    assert (it.owner, it.second_contact, it.place) == ("ama", state, None)
    assert [event.stage for event in road.journal("second_contact")] == [stage]


# more experience


def test_anger_that_grows_before_anyone_answered_moves_to_more_experience() -> None:
    """C10: the angriest go to the experienced."""
    road = Road(NIA, agent("ama", hours="mon 10:00-17:00"))
    assert road.writes(0.3, vulnerable=0.9).owner == "nia"
    it = road.later(minutes=1).writes(0.9)
    assert it.place is not None
    assert (it.owner, it.place.because) == ("nia", "Ama is not at work.")
    it = road.later(hours=1).it()
    assert (it.owner, it.place, it.contacts, it.second_contact) == ("ama", None, ("nia", "ama"), None)


@pytest.mark.parametrize("stage", ["shadow", "suggest"])
def test_before_automatic_more_experience_is_only_proposed_and_the_owner_keeps_it(stage: str) -> None:
    """C6: a proposal takes the conversation from nobody, and is made once."""
    road = Road(NIA, AMA, BO, stages={"assignment": stage})
    road.writes(0.3, vulnerable=0.9)
    road.takes("nia")
    it = road.later(minutes=1).writes(0.9)
    road.later(minutes=1).later(minutes=1)
    assert it.place is not None
    assert (it.owner, it.proposed, it.place.proposed_to) == ("nia", False, "ama")
    assert [event.agent for event in road.journal("proposed")] == ["nia", "ama"]
    assert (road.answers("ama").owner, road.it().contacts, road.it().place) == ("ama", ("nia", "ama"), None)


def test_what_was_proposed_beside_an_owner_is_given_when_the_stage_becomes_automatic() -> None:
    road = Road(NIA, AMA, stages={"assignment": "suggest"})
    road.writes(0.3, vulnerable=0.9)
    road.takes("nia")
    road.later(minutes=1).writes(0.9)
    road.rules(pause_minutes=0)
    assert road.later(minutes=1).it().owner == "ama"


def test_a_proposal_beside_an_owner_does_not_outlive_the_agent() -> None:
    road = Road(NIA, AMA, stages={"assignment": "suggest"})
    road.writes(0.3, vulnerable=0.9)
    road.takes("nia")
    road.later(minutes=1).writes(0.9)
    road.staff(NIA, BO)
    place = road.it().place
    assert place is not None
    assert (road.it().owner, place.proposed_to) == ("nia", "bo")


def test_after_a_real_reply_growing_anger_is_a_matter_of_the_second_contact() -> None:
    road = Road(NIA, AMA, second_contact_from=1, second_contact_automatic_from=1)
    road.writes(0.3, vulnerable=0.9)
    road.answers("nia", HELP)
    assert road.later(minutes=1).writes(0.65).owner == "nia"


# another episode


def test_an_angry_message_after_resolution_begins_another_episode() -> None:
    """Complaint 21: an old escalation does not leak; C6: whoever had it is preferred."""
    road = furious(AMA, BO, CY)
    road.answers("ama")
    road.later(minutes=5).writes(legal_or_regulator=0.9)
    assert road.resolves().contacts == ("ama", "bo")
    it = road.later(days=1).writes(0.7)
    assert (it.episode, it.state, it.owner, it.former_owner) == (2, "open", "bo", "bo")
    assert (it.second_contact, it.contacts, it.reasons, it.broken_promises) == (None, ("bo",), (), 0)
    assert [turn.id for turn in it.turns] == [road.journal("reopened")[0].message_id]
    assert road.journal("reopened")[0].because == ("The customer wrote again after episode 1 was resolved.",)


def test_thanks_after_resolution_bother_nobody() -> None:
    road = furious()
    road.resolves()
    it = road.later(days=1).writes(0.02)
    assert (it.episode, it.flagged_at, it.owner, it.place) == (2, None, None, None)
    assert road.journal("reopened") == []


def test_a_long_silence_ends_an_episode_nobody_had_to_look_at() -> None:
    road = Road(AMA)
    road.writes(0.5)
    assert road.later(days=13).writes(0.1).episode == 1
    assert road.later(days=15).writes(0.1).episode == 2


def test_a_flagged_conversation_never_falls_asleep() -> None:
    """C6: until it is resolved."""
    road = furious()
    assert road.later(days=60).writes(0.1).episode == 1
    assert road.it().owner == "ama"


# people who leave


def test_a_deleted_agents_conversations_are_given_to_others() -> None:
    """Bad input: deleted agents who own conversations; nothing is orphaned."""
    road = furious(pause_minutes=0)
    road.staff(BO)
    it = road.it()
    assert (it.owner, it.contacts) == ("bo", ("ama", "bo"))
    assert road.journal("released")[0].because == ("ama is no longer in the roster.",)


def test_a_deleted_agents_conversations_wait_where_nobody_else_may() -> None:
    road = furious(AMA)
    road.staff()
    it = road.it()
    assert it.owner is None
    assert it.place is not None
    assert it.place.because.startswith("There is nobody in the roster")


def test_a_resolved_conversation_of_a_deleted_agent_finds_another() -> None:
    road = furious(pause_minutes=0)
    road.resolves()
    road.staff(BO)
    assert road.later(days=1).writes().owner == "bo"


# turns


def test_a_reply_that_comes_twice_is_applied_once() -> None:
    """Complaint 20 and exactly once: the second delivery changes nothing."""
    road = furious()
    road.answers("ama", id="same")
    before = (road.it(), road.journal(), road.store.replies("c"))
    road.later(minutes=1).answers("ama", id="same")
    assert (road.it(), road.journal(), road.store.replies("c")) == before


def test_turns_stand_in_the_order_they_were_written() -> None:
    """A reply heard of late still answers the message before it, and a late message does not un-answer one."""
    road = Road(AMA)
    road.writes(0.9)
    road.later(minutes=10).writes(0.2, sent_at=MONDAY + timedelta(minutes=8))
    it = road.answers("ama", sent_at=MONDAY + timedelta(minutes=4))
    assert [(turn.by, turn.at - MONDAY) for turn in it.turns] == [
        ("customer", timedelta()),
        ("agent", timedelta(minutes=4)),
        ("customer", timedelta(minutes=8)),
    ]


def test_a_message_from_the_future_is_heard_now() -> None:
    road = Road(AMA)
    assert road.writes(sent_at=MONDAY + timedelta(days=9)).turns[0].at == MONDAY


def test_who_is_passed_over_gets_the_room_that_a_hand_over_makes() -> None:
    """Nobody less urgent is served first, and nobody is given twice: one desk, one place that becomes free in it."""
    road = Road(agent("ama", capacity=1, pause_minutes=0), agent("bo", pause_minutes=0))
    road.writes(0.75, "handed")
    road.takes("ama", "handed")
    road.writes(0.95, "grave")
    road.takes("bo", "grave")
    assert road.wants_second(conversation="grave").owner == "bo"
    road.answers("ama", conversation="handed")
    road.later(minutes=1).writes(0.78, "handed")
    assert road.owners("handed", "grave") == ["bo", "ama"]
    assert [len(road.journal("second_contact", each)) for each in ("handed", "grave")] == [1, 1]
    assert {each.at for each in road.journal("assigned", "grave")[-1:]} == {road.now}


def test_given_back_twice_is_given_back_once() -> None:
    """A client that tells it again neither takes it from the next one nor winds back a clock that runs."""
    road = Road(AMA, BO, fallback_owner="boss")
    road.writes()
    assert road.hands_on(None, actor="ama").owner == "bo"
    with pytest.raises(NotPossible, match="somebody else"):
        casework.hand_on(road.store, "c", None, "ama", owner="ama", now=road.now)
    assert road.it().owner == "bo"
    alone = Road(NIA)
    since = alone.writes().place
    again = alone.later(minutes=5).hands_on(None, actor="boss").place
    assert since is not None
    assert again is not None
    assert again.since == since.since


def test_an_owner_who_answers_after_hours_keeps_it() -> None:
    """C6: the place made while they were away ends with their answer, and no alarm rings."""
    day = agent("ama", hours="mon-fri 09:00-17:00")
    road = Road(day, agent("bo", hours="mon-fri 09:00-17:00", capacity=0))
    road.writes()
    road.answers("ama")
    it = road.later(hours=9).writes(0.3)
    assert it.place is not None
    assert it.place.because == "Bo is full (0 of 0)." or "not at work" in it.place.because
    it = road.later(minutes=1).answers("ama")
    assert (it.owner, it.place, road.later(hours=1).it().alarm) == ("ama", None, None)


def test_one_taken_by_hand_counts_at_once_for_the_pause() -> None:
    """C10: nobody is given a furious customer in the moment they took another."""
    road = Road(agent("ama", hours="always"))
    road.presence("ama", available=False)
    road.writes(conversation="a")
    road.writes(conversation="b")
    road.store.set_presence("ama", Presence(available=True))
    road.takes("ama", "a")
    assert road.owners("a", "b") == ["ama", None]
