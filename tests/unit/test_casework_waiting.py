"""From the first flag to an owner, or a waiting place with a clock (C6, C10; complaints 11 to 17)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from assuage.decide.assignment import decide_again
from assuage.decide.serving import facts_of
from tests.unit.road import MONDAY, RECEIPT, Road, agent

AMA, BO = agent("ama"), agent("bo")
NEW = agent("nia", "new")
LONDON = {"hours": "mon-fri 09:00-17:00", "time_zone": "Europe/London"}


def test_a_flagged_conversation_gets_an_owner_at_once() -> None:
    """C6: one named person from the first flag on, and the journal says why."""
    road = Road(AMA)
    it = road.writes(0.9, churn_threat=0.94)
    assert (it.owner, it.proposed, it.place, it.flagged_at) == ("ama", False, None, MONDAY)
    assert road.kinds() == ["flagged", "assigned"]
    assert road.journal("assigned")[0].because == (
        "churn threat (0.94); furious; priority 42.",
        "Ama is experienced, has 0 of 3 angry conversations, 0 of 8 open.",
        "Ama is the only one who may: fairness 25, room 20, burst 15, tier 15, skill 12.",
    )


def test_what_a_script_may_answer_gets_nobody() -> None:
    road = Road(AMA)
    it = road.writes(0.1)
    assert (it.flagged_at, it.owner, it.place, road.journal()) == (None, None, None, [])


def test_polite_and_severe_is_flagged_and_served_before_loud() -> None:
    """C10: with one place left, the vulnerable customer gets it, not the one who wrote first and louder."""
    road = Road(agent("ama", capacity=0))
    road.writes(0.95, "loud")
    road.later(minutes=1).writes(0.1, "polite", safety_or_harm=0.9)
    road.staff(agent("ama", "experienced", capacity=2))
    assert road.owners("polite", "loud") == ["ama", "ama"]
    given = [event.conversation_id for event in road.store._cases.events if event.kind == "assigned"]
    assert given == ["polite", "loud"]


@pytest.mark.parametrize(
    ("people", "because"),
    [
        pytest.param([], "There is nobody in the roster", id="nobody in the roster"),
        pytest.param([NEW], "Nobody in the roster is experienced.", id="C10: nobody experienced"),
        pytest.param([agent("ama", capacity=0)], "Ama is full (0 of 0).", id="complaint 14: full"),
        pytest.param([agent("ama", hours="sat 10:00-14:00")], "Ama is not at work.", id="complaint 16: off duty"),
    ],
)
def test_when_nobody_may_take_it_it_waits_with_a_reason_and_a_clock(people: list[Any], because: str) -> None:
    """Never unassigned with nobody aware."""
    road = Road(*people)
    it = road.writes()
    assert it.place is not None
    assert it.owner is None
    assert it.place.since == MONDAY
    assert it.place.because.startswith(because)
    assert [each.id for each in road.store.waiting_places()] == ["c"]
    assert road.journal("waits")[0].because == (it.place.because,)


def test_the_journal_is_not_filled_by_waiting() -> None:
    road = Road(agent("ama", hours="sat 10:00-14:00"), agent("bo", capacity=0))
    road.writes()
    for _ in range(5):
        road.later(minutes=3)
    assert road.kinds() == ["flagged", "waits", "alarm"]


# taken up when the reason is gone


def test_it_is_taken_up_the_moment_capacity_frees() -> None:
    """Complaint 14: caps reached, then never picked up."""
    road = Road(agent("ama", capacity=1, pause_minutes=0))
    road.writes(conversation="first")
    road.writes(conversation="second")
    assert road.owners("first", "second") == ["ama", None]
    road.resolves(conversation="first")
    assert road.it("second").owner == "ama"


def test_it_is_taken_up_when_someone_signs_on() -> None:
    """Complaints 14 and 16: agents coming online get nothing."""
    road = Road(AMA)
    road.presence("ama", available=False)
    assert road.writes().owner is None
    road.presence("ama")
    assert road.it().owner == "ama"


def test_it_is_taken_up_when_manual_work_elsewhere_is_done() -> None:
    road = Road(AMA)
    road.presence("ama", elsewhere=8)
    assert road.writes().owner is None
    road.presence("ama", elsewhere=2)
    assert road.it().owner == "ama"


def test_it_is_taken_up_when_hours_begin() -> None:
    """Complaint 16: the place knows when; in London, over the change to summer time."""
    road = Road(agent("ama", **LONDON))
    road.later(days=25, hours=8).writes()  # Friday 27 March, 17:00
    place = road.it().place
    assert place is not None
    assert place.next_chance == MONDAY + timedelta(days=28, hours=-1)  # Monday 09:00 in London is 08:00 UTC
    assert road.later(days=2, hours=14, minutes=59).it().owner is None
    assert road.later(minutes=1).it().owner == "ama"


def test_it_is_taken_up_when_a_pause_ends() -> None:
    """C10: the second furious customer waits out the pause, to the minute."""
    road = Road(AMA, pause_minutes=30)
    road.writes(conversation="first")
    it = road.later(minutes=1).writes(conversation="second")
    assert it.place is not None
    assert it.place.next_chance == MONDAY + timedelta(minutes=30)
    assert road.later(minutes=28).it("second").owner is None
    assert road.later(minutes=1).it("second").owner == "ama"


def test_it_is_taken_up_when_the_roster_grows() -> None:
    road = Road()
    road.writes()
    road.staff(AMA)
    assert road.it().owner == "ama"


def test_whoever_answers_it_has_taken_it() -> None:
    """Complaint 11: no second one grabs it."""
    road = Road(NEW)
    road.writes()
    it = road.answers("nia", RECEIPT)
    assert (it.owner, it.place, it.contacts) == ("nia", None, ("nia",))
    assert road.journal("taken")[0].because == ("They answered it.",)


@pytest.mark.parametrize("who", ["stranger", None], ids=["someone outside the roster", "a bot"])
def test_an_answer_of_nobody_we_know_ends_no_wait(who: str | None) -> None:
    road = Road(NEW)
    road.writes()
    it = road.answers(who)
    assert it.owner is None
    assert it.place is not None


# alarms


def test_an_old_place_raises_an_alarm_exactly_once_and_names_the_fall_back_owner() -> None:
    """C6: ageing without an owner is heard of, by someone with a name."""
    road = Road(NEW, fallback_owner="boss", waiting_alarm_minutes=10)
    road.writes()
    assert road.later(minutes=9).journal("alarm") == []
    it = road.later(minutes=1).it()
    assert it.alarm == "Waiting 10 min without a person: Nobody in the roster is experienced. boss answers for it."
    assert it.place is not None
    assert (it.place.watcher, it.place.alarmed_at) == ("boss", road.now)
    assert [each.id for each in road.store.alarms()] == ["c"]
    road.later(minutes=1).later(hours=3).later(days=2)
    assert [(event.agent, event.because) for event in road.journal("alarm")] == [("boss", (it.alarm,))]


def test_without_a_fall_back_owner_the_alarm_says_so() -> None:
    road = Road(NEW)
    road.writes()
    assert str(road.later(minutes=10).it().alarm).endswith("No fall-back owner is set.")


@pytest.mark.parametrize("who", ["stranger", None], ids=["someone outside the roster", "a bot"])
def test_an_alarmed_place_stays_alarmed_until_someone_has_it(who: str | None) -> None:
    """C6: an automatic answer must not silence it."""
    road = Road(NEW)
    road.writes()
    road.later(minutes=10)
    assert road.answers(who).alarm is not None
    assert road.takes("nia").alarm is None


def test_an_owner_who_keeps_the_customer_waiting_raises_an_alarm_once() -> None:
    """C6: having an owner is not enough; furious means 15 minutes, and twice that is an alarm."""
    road = Road(AMA)
    road.writes()
    assert road.later(minutes=29).it().alarm is None
    it = road.later(minutes=1).it()
    assert it.alarm == "The customer has waited 30 min for Ama; the target is 15 min."
    road.later(hours=1).later(hours=1)
    assert len(road.journal("alarm")) == 1
    assert road.answers("ama").alarm is None
    assert road.later(days=1).it().alarm is None


def test_an_answered_owner_is_asked_again_only_by_the_customers_next_message() -> None:
    road = Road(AMA)
    road.writes(0.3, vulnerable=0.9)
    road.answers("ama")
    road.later(days=1).writes(0.3)
    assert road.later(minutes=479).it().alarm is None
    assert road.later(minutes=1).it().alarm is not None


# stages


def test_in_shadow_the_same_road_runs_and_nobody_is_asked() -> None:
    """Complaint 25: shadow runs the identical road and only skips the action; no alarm rings."""
    road = Road(AMA, stages={"assignment": "shadow"})
    it = road.writes()
    assert (it.owner, it.proposed) == ("ama", True)
    assert it.place is not None
    assert it.place.because == "Recorded only; Ama fits best."
    assert [(event.kind, event.stage) for event in road.journal("proposed")] == [("proposed", "shadow")]
    road.later(minutes=30).later(days=3)
    assert road.journal("alarm") == []
    assert road.it().alarm is None


def test_in_shadow_no_alarm_rings_where_nobody_may_either() -> None:
    road = Road(NEW, stages={"assignment": "shadow"})
    road.writes()
    road.later(days=1)
    assert (road.it().alarm, road.journal("alarm")) == (None, [])


def test_shadow_finds_whom_automatic_would_have_chosen() -> None:
    def chosen(stage: str) -> list[tuple[str | None, Any]]:
        road = Road(AMA, BO, agent("cy", "standard"), stages={"assignment": stage})
        for number, anger in enumerate([0.9, 0.7, 0.85, 0.65, 0.95]):
            road.writes(anger, f"c-{number}")
            road.later(minutes=7)
        return [(event.agent, event.because) for event in road.store._cases.events if event.agent and event.facts]

    assert chosen("shadow") == chosen("automatic") == chosen("suggest")


def test_a_suggested_owner_has_it_only_after_taking_it() -> None:
    """The proposal keeps its waiting place and clock, and raises the alarm like any other."""
    road = Road(AMA, stages={"assignment": "suggest"})
    it = road.writes()
    assert it.place is not None
    assert (it.owner, it.proposed, it.contacts, it.place.since) == ("ama", True, (), MONDAY)
    assert it.place.because == "Ama is proposed and has not taken it yet."
    assert "Ama is proposed and has not taken it yet." in str(road.later(minutes=10).it().alarm)
    it = road.takes("ama")
    assert (it.owner, it.proposed, it.contacts, it.place, it.alarm) == ("ama", False, ("ama",), None, None)


def test_answering_takes_up_a_proposal() -> None:
    road = Road(AMA, stages={"assignment": "suggest"})
    road.writes()
    it = road.answers("ama")
    assert (it.owner, it.proposed, it.place) == ("ama", False, None)
    assert road.journal("confirmed")[0].because == ("They answered it, as was proposed.",)


def test_someone_else_may_take_what_was_proposed() -> None:
    road = Road(AMA, NEW, stages={"assignment": "suggest"})
    road.writes()
    it = road.answers("nia")
    assert (it.owner, it.proposed, it.contacts) == ("nia", False, ("nia",))


def test_a_proposal_is_made_anew_when_the_customer_grows_angrier() -> None:
    road = Road(agent("nia", "standard"), AMA, stages={"assignment": "suggest"})
    assert road.writes(0.65).owner == "nia"
    it = road.later(minutes=1).writes(0.9)
    assert (it.owner, it.proposed) == ("ama", True)


def test_a_proposal_does_not_hop_from_one_to_the_next_with_every_message() -> None:
    road = Road(AMA, BO, stages={"assignment": "suggest"})
    assert road.writes().owner == "ama"
    assert [road.later(minutes=1).writes().owner for _ in range(3)] == ["ama"] * 3
    assert len(road.journal("proposed")) == 1


@pytest.mark.parametrize("stage", ["shadow", "suggest"])
def test_what_was_only_proposed_is_given_when_the_stage_becomes_automatic(stage: str) -> None:
    """The ladder shadow, suggest, automatic leaves nobody behind: old proposals hold nobody's place for ever."""
    road = Road(agent("ama", capacity=1), stages={"assignment": stage}, pause_minutes=0)
    road.writes()
    road.rules(stages={"assignment": "automatic"}, pause_minutes=0)
    it = road.later(minutes=1).it()
    assert (it.owner, it.proposed, it.place) == ("ama", False, None)


def test_what_waited_in_shadow_raises_its_alarm_once_the_stage_is_left() -> None:
    road = Road(NEW, stages={"assignment": "shadow"})
    road.writes()
    road.later(hours=1)
    road.rules(stages={"assignment": "suggest"})
    assert road.later(minutes=1).it().alarm is not None


# whatever the order


def test_a_clock_set_back_orphans_nothing() -> None:
    """Bad input: a clock that jumps; the pause, the place and the alarm go on."""
    road = Road(AMA)
    road.writes(conversation="first")
    road.later(minutes=-10)
    road.writes(conversation="second")
    assert (road.it("first").owner, road.it("second").place is not None) == ("ama", True)
    assert road.later(minutes=39).it("second").owner is None
    assert road.later(minutes=1).it("second").owner == "ama"


def test_a_clock_set_back_by_hours_keeps_nobody_in_an_endless_pause() -> None:
    road = Road(AMA)
    road.writes(conversation="first")
    road.later(hours=-2)
    assert road.writes(conversation="second").owner == "ama"


def test_the_same_facts_lead_to_the_same_answer_again() -> None:
    """Every decision is made again from what is stored: need, loads, roster and policy of that time."""
    road = Road(AMA, BO, agent("cy", issues=("refund",)))
    for number in range(5):
        road.writes(0.9, f"c-{number}", issue="refund", asks_for_person=0.8)
        road.later(minutes=11)
    road.staff(agent("dee"))
    road.rules(open_cap=1, angry_cap=1)
    decided = [event for event in road.store._cases.events if event.kind == "assigned"]
    assert len(decided) >= 3
    for event in decided:
        need, loads = facts_of(dict(event.facts))
        people = road.store.roster_version(event.roster_version or 0)
        policy = road.store.policy_version(event.policy_version or 0)
        if people is None or policy is None:
            pytest.fail("the versions of a decision are kept")
        again = decide_again(need, loads, people.roster, policy.policy, event.at)
        assert (again.agent, again.because) == (event.agent, event.because[1:])
        assert [part["name"] for part in event.facts["parts"]] == [part.name for part in again.parts]


def test_other_facts_lead_to_another_answer() -> None:
    road = Road(AMA, BO)
    road.writes()
    (event,) = road.journal("assigned")
    need, loads = facts_of(dict(event.facts))
    roster, policy = road.store.current_roster().roster, road.policy
    assert decide_again(need, loads, roster, policy, event.at).agent == "ama"
    assert decide_again(replace(need, excluded=("ama",)), loads, roster, policy, event.at).agent == "bo"
