"""Who takes a conversation: hurdles, then a small explained sum (C10, C11; complaints 11, 12, 15, 16, 17)."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest

from assuage.decide.assignment import Choice, choose, decide_again
from assuage.decide.hurdles import Need
from assuage.decide.team import Load, Team
from assuage.policy import Policy
from assuage.roster import Agent
from tests.unit.road import MONDAY, agent, roster

FURIOUS = Need("experienced", "furious")
CALM = Need("new", "calm")


def team(*agents: Agent, loads: dict[str, Load] | None = None, **policy: Any) -> Team:
    return Team(roster(*agents), Policy(**policy), MONDAY, loads or {})


def given(minutes: float, **fields: Any) -> Load:
    """The load of someone who was given a furious one so long ago."""
    moment = MONDAY - timedelta(minutes=minutes)
    return Load(**{"given": 1.0, "last_given_at": moment, "last_furious_at": moment, **fields})


def points(choice: Choice, name: str) -> float:
    return next(part.points for part in choice.parts if part.name == name)


AMA, BO = agent("ama"), agent("bo")

# hurdles


@pytest.mark.parametrize(
    ("need", "people", "words"),
    [
        pytest.param(FURIOUS, team(), "There is nobody in the roster: add agents with", id="an empty roster"),
        pytest.param(
            FURIOUS, team(agent("ama", "standard")), "Nobody in the roster is experienced", id="C10: no experience"
        ),
        pytest.param(
            Need("standard", "angry"), team(agent("ama", "new")), "Nobody in the roster is standard or more", id="tier"
        ),
        pytest.param(
            replace(FURIOUS, excluded=("ama",)),
            team(AMA),
            "A second person is wanted, and Ama had it already",
            id="C11: only the first contact is left",
        ),
        pytest.param(
            replace(FURIOUS, declined=("ama", "bo")),
            team(AMA, BO),
            "Ama and Bo gave it back, and nobody else may take it",
            id="C6: nobody is left who has not given it back",
        ),
        pytest.param(
            replace(FURIOUS, language="de"),
            team(agent("ama", languages=("en",)), agent("bo", "new", languages=("de",))),
            "Nobody experienced answers in de",
            id="language",
        ),
        pytest.param(
            FURIOUS, team(agent("ama", hours="sat 10:00-14:00")), "Ama is not at work", id="complaint 16: off duty"
        ),
        pytest.param(
            FURIOUS, team(AMA, loads={"ama": Load(available=False)}), "Ama is not at work", id="complaint 16: away"
        ),
        pytest.param(
            FURIOUS, team(AMA, BO, loads={"ama": Load(8), "bo": Load(9)}), "Ama and Bo are full (8 of 8 and 9 of 8)",
            id="complaint 15: full",
        ),
        pytest.param(
            CALM, team(AMA, loads={"ama": Load(7)}), "Ama is full (7 of 7)", id="the last place is kept for anger"
        ),
        pytest.param(
            FURIOUS, team(AMA, loads={"ama": Load(3, elsewhere=5)}), "Ama is full (8 of 8)",
            id="manual load counts: conversations only the help-desk knows",
        ),
        pytest.param(
            FURIOUS, team(agent("ama", capacity=2), loads={"ama": Load(2)}), "Ama is full (2 of 2)",
            id="complaint 15: her own capacity",
        ),
        pytest.param(
            FURIOUS, team(AMA, loads={"ama": Load(3, 3)}), "Ama is full of angry conversations (3 of 3)",
            id="C10: enough anger",
        ),
        pytest.param(
            FURIOUS, team(agent("ama", angry_capacity=0)), "Ama is full of angry conversations (0 of 0)",
            id="who takes no anger at all",
        ),
        pytest.param(
            FURIOUS, team(AMA, loads={"ama": given(10)}), "Ama is in a pause after a furious customer",
            id="C10: no furious one straight after another",
        ),
        pytest.param(
            FURIOUS,
            team(*(agent(name, hours="sat 10:00-14:00") for name in "abcde")),
            "A, B, C and 2 others are not at work",
            id="long lists are cut",
        ),
    ],
)  # fmt: skip
def test_when_nobody_may_the_words_say_why(need: Need, people: Team, words: str) -> None:
    choice = choose(need, people)
    assert choice.agent is None
    assert choice.because[0].startswith(words)


@pytest.mark.parametrize(
    ("need", "people"),
    [
        pytest.param(CALM, team(agent("ama", "new")), id="new agents take calm ones"),
        pytest.param(Need("standard", "angry"), team(AMA), id="more experience than asked for"),
        pytest.param(replace(FURIOUS, language="fr"), team(agent("ama", languages=("en",))), id="nobody has French"),
        pytest.param(
            replace(FURIOUS, product="pan"), team(agent("ama", products=("kettle",))), id="an unknown product"
        ),
        pytest.param(
            replace(FURIOUS, issues=("other",)), team(agent("ama", issues=("refund",))), id="an issue of none"
        ),
        pytest.param(
            replace(FURIOUS, language="de"), team(agent("ama", languages=())), id="no list means any language"
        ),
        pytest.param(
            replace(FURIOUS, issues=("refund", "other")),
            team(agent("ama", issues=("refund",))),
            id="one issue suffices",
        ),
        pytest.param(FURIOUS, team(AMA, loads={"ama": Load(7)}), id="the last place takes anger"),
        pytest.param(CALM, team(AMA, loads={"ama": Load(5, 5)}), id="full of anger still takes calm ones"),
        pytest.param(CALM, team(AMA, loads={"ama": given(1)}), id="a pause is from anger only"),
        pytest.param(FURIOUS, team(AMA, loads={"ama": given(30)}), id="the pause is over after 30 minutes"),
        pytest.param(FURIOUS, team(agent("ama", pause_minutes=0), loads={"ama": given(0)}), id="who needs no pause"),
        pytest.param(FURIOUS, team(AMA, pause_minutes=5, loads={"ama": given(6)}), id="the policy's pause"),
        pytest.param(
            FURIOUS, team(AMA, loads={"ama": given(-45)}), id="a clock set back by far makes no endless pause"
        ),
    ],
)
def test_these_may_take_it(need: Need, people: Team) -> None:
    """Skills nobody has are not asked for, an empty list means any, and hurdles end where they should."""
    assert choose(need, people).agent == "ama"


@pytest.mark.parametrize(
    ("people", "minutes"),
    [
        pytest.param(team(agent("ama", hours="mon 10:00-12:00"), agent("bo", hours="mon 11:00-12:00")), 60, id="shift"),
        pytest.param(team(AMA, BO, loads={"ama": given(10), "bo": given(25)}), 5, id="the first pause to end"),
        pytest.param(team(AMA, loads={"ama": Load(8)}), None, id="when someone is free, no roster tells"),
        pytest.param(team(AMA, loads={"ama": Load(available=False)}), None, id="when someone returns, no roster tells"),
    ],
)
def test_the_next_chance_is_when_the_roster_says_so(people: Team, minutes: float | None) -> None:
    """Complaint 16: a waiting place knows when the next shift begins or a pause ends."""
    expected = None if minutes is None else MONDAY + timedelta(minutes=minutes)
    assert choose(FURIOUS, people).next_chance == expected


# the sum


@pytest.mark.parametrize(
    ("part", "need", "who", "load", "expected"),
    [
        pytest.param("skill", CALM, AMA, Load(), 12.5, id="no list: half"),
        pytest.param("skill", replace(CALM, issues=("refund",)), agent("ama", issues=("refund", "billing")), Load(), 25,
                     id="the first thing she is good at"),
        pytest.param("skill", replace(CALM, issues=("billing",)), agent("ama", issues=("refund", "billing")), Load(),
                     12.5, id="the second of two"),
        pytest.param("skill", replace(CALM, issues=("other",), product="pan"),
                     agent("ama", issues=("refund", "other"), products=("pan",)), Load(), 25, id="the best one counts"),
        pytest.param("room", CALM, agent("ama", "new"), Load(), 20, id="nothing open"),
        pytest.param("room", CALM, agent("ama", "new"), Load(4, elsewhere=2), 5, id="six of eight, two elsewhere"),
        pytest.param("room", CALM, AMA, Load(6), 20 / 7, id="experienced: a place is kept for anger"),
        pytest.param("known", replace(CALM, known=("ama",)), AMA, Load(), 20, id="had this conversation before"),
        pytest.param("known", CALM, AMA, Load(), 0, id="new to it"),
        pytest.param("burst", CALM, AMA, Load(), 15, id="given nothing lately"),
        pytest.param("burst", CALM, AMA, given(0), 0, id="just given one"),
        pytest.param("burst", CALM, AMA, given(4), 6, id="four of ten minutes ago"),
        pytest.param("burst", CALM, AMA, given(60), 15, id="long ago"),
        pytest.param("burst", CALM, AMA, given(-5), 0, id="a clock set back"),
        pytest.param("tier", CALM, agent("ama", "new"), Load(), 15, id="exactly the experience asked for"),
        pytest.param("tier", CALM, agent("ama", "standard"), Load(), 7.5, id="one step more"),
        pytest.param("tier", CALM, AMA, Load(), 0, id="two steps more"),
        pytest.param("fairness", CALM, AMA, Load(), 25, id="nobody was given anything"),
        pytest.param("fairness", CALM, AMA, given(60), 0, id="most of all"),
    ],
)  # fmt: skip
def test_each_part_of_the_sum(part: str, need: Need, who: Agent, load: Load, expected: float) -> None:
    assert points(choose(need, team(who, loads={"ama": load})), part) == pytest.approx(expected)


def test_without_burst_minutes_nobody_is_spared() -> None:
    assert points(choose(CALM, team(AMA, burst_minutes=0, loads={"ama": given(0)})), "burst") == 15


def test_fairness_is_measured_against_whoever_had_most() -> None:
    """C10: half of the most given earns half of the points."""
    loads = {"ama": Load(given=1.0), "bo": Load(given=2.0)}
    choice = choose(FURIOUS, team(AMA, BO, loads=loads))
    assert (choice.agent, points(choice, "fairness")) == ("ama", 12.5)


@pytest.mark.parametrize(
    ("need", "people", "best"),
    [
        pytest.param(CALM, team(AMA, agent("bo", "new")), "bo", id="experience is spared for those who need it"),
        pytest.param(
            replace(FURIOUS, issues=("refund",)), team(AMA, agent("bo", issues=("refund",))), "bo", id="good at it"
        ),
        pytest.param(FURIOUS, team(AMA, BO, loads={"ama": Load(3)}), "bo", id="complaint 12: the one with more room"),
        pytest.param(FURIOUS, team(AMA, BO, loads={"ama": given(60)}), "bo", id="C10: less anger this shift"),
        pytest.param(replace(CALM, known=("bo",)), team(AMA, BO, loads={"bo": Load(2)}), "bo", id="C6: knew it before"),
        pytest.param(CALM, team(AMA, BO, loads={"ama": given(1, given=0)}), "bo", id="complaint 17: just given one"),
        pytest.param(CALM, team(BO, AMA), "ama", id="a tie goes by id, not by the order of the roster"),
        pytest.param(
            CALM, team(AMA, BO, burst_minutes=0, loads={"ama": given(60, given=0), "bo": given(90, given=0)}), "bo",
            id="a tie goes to whoever was given nothing for longest",
        ),
    ],
)  # fmt: skip
def test_the_best_fit_gets_it(need: Need, people: Team, best: str) -> None:
    assert choose(need, people).agent == best


def test_equal_facts_give_equal_answers_in_whatever_order_they_come() -> None:
    """An old decision is made again from need, loads, roster and policy: words and parts are the same."""
    people = [agent(name, issues=("refund", "other") if name in "ace" else ()) for name in "abcdef"]
    loads = {name: given(20 * number + 31, given=number / 2) for number, name in enumerate("abcdef")}
    need = replace(FURIOUS, issues=("other",), known=("d",))
    first = choose(need, Team(roster(*people), Policy(), MONDAY, dict(loads)))
    backwards = dict(reversed(loads.items()))
    again = decide_again(need, backwards, roster(*reversed(people)), Policy(), MONDAY)
    assert first == again
    assert loads == dict(reversed(backwards.items()))


def hand_out(people: Team, need: Need, count: int, minutes: float) -> list[str | None]:
    """So many conversations, one after the other, nobody finishing any; who was given each."""
    chosen: list[str | None] = []
    for _ in range(count):
        agent_id = choose(need, people).agent
        chosen.append(agent_id)
        if agent_id is not None:
            people.give(agent_id, need.band)
            people.change(agent_id, 1, need.band in ("angry", "furious"))
        people.now += timedelta(minutes=minutes)
    return chosen


def test_a_burst_is_spread() -> None:
    """Complaint 17: the emptiest agent is not flooded; six at once go to more than one, also when one has most room."""
    people = team(agent("ama", "new"), agent("bo", "new"), agent("cy", "new"), loads={"bo": Load(2), "cy": Load(2)})
    chosen = hand_out(people, CALM, 6, 0)
    assert max(Counter(chosen).values()) <= 3
    assert chosen[0] != chosen[1]


def test_nobody_gets_one_furious_customer_after_another() -> None:
    """C10: over a shift anger is shared out evenly, and no two in a row come to the same person."""
    people = team(*(agent(name, angry_capacity=20, capacity=40) for name in ("ama", "bo", "cy")))
    chosen = hand_out(people, FURIOUS, 30, 12)
    assert set(Counter(chosen).values()) == {10}
    assert all(one != other for one, other in pairwise(chosen))


def test_capacity_holds_within_one_burst() -> None:
    """Complaint 15: each agent's own capacity, not one for all; what is too much waits."""
    people = team(agent("ama", "new", capacity=1), agent("bo", "new", capacity=3), agent("cy", "new", capacity=0))
    assert Counter(hand_out(people, CALM, 6, 0)) == {"bo": 3, "ama": 1, None: 2}


# words


def test_the_reasons_are_words_a_supervisor_understands() -> None:
    """The issue's own example: who, how full, how long since the last furious one."""
    people = team(AMA, BO, loads={"ama": given(40, open=4, angry=2), "bo": given(31, open=4, angry=2)})
    assert choose(FURIOUS, people).because == (
        "Ama is experienced, has 2 of 3 angry conversations, 4 of 8 open, last furious one 40 min ago.",
        "Ama is best of 2 who may: burst 15, tier 15, skill 12, room 10.",
    )


def test_a_calm_one_needs_fewer_words() -> None:
    assert choose(CALM, team(agent("ama", "new"))).because == (
        "Ama is new, 0 of 8 open.",
        "Ama is the only one who may: fairness 25, room 20, burst 15, tier 15, skill 12.",
    )


def test_the_parts_add_up_to_the_points() -> None:
    choice = choose(CALM, team(agent("ama", "new")))
    assert choice.points == sum(part.points for part in choice.parts) == 87.5
    assert all(part.because for part in choice.parts if part.points)


@pytest.mark.parametrize(
    ("need", "less_experienced"),
    [
        pytest.param(replace(FURIOUS, product="kettle"), agent("bo", "new", products=("kettle",)), id="product"),
        pytest.param(
            replace(FURIOUS, issues=("fraud_privacy",)), agent("bo", "new", issues=("fraud_privacy",)), id="issue"
        ),
    ],
)
def test_a_skill_that_only_the_less_experienced_have_keeps_nobody_waiting(need: Need, less_experienced: Agent) -> None:
    """C10: the furious go to the experienced, whatever the beginners know."""
    ama = agent("ama", products=("pan",), issues=("refund",))
    assert choose(need, team(ama, less_experienced)).agent == "ama"
