"""What the page of the people says of each is what routing would do (C10; complaints 11, 15)."""

from __future__ import annotations

from datetime import timedelta

import pytest

from assuage.console.access import Seat
from assuage.console.pages.people.who import Person, in_order, people_at, start_of_day
from assuage.decide.assignment import choose
from assuage.decide.hurdles import Need
from assuage.decide.team import Team
from assuage.domain import BANDS, Account, Role
from tests.unit.road import MONDAY, Road, agent


def seat(role: Role = "viewer", who: str | None = None) -> Seat:
    return Seat(Account("x", "X", role, who), "", "", "/people")


def people(road: Road, looking: Seat | None = None) -> dict[str, Person]:
    team = Team(road.store.current_roster().roster, road.policy, road.now, road.store.loads(road.now))
    given = road.store.given_since(start_of_day(road.policy, road.now))
    return {each.id: each for each in people_at(team, given, looking or seat())}


def test_who_can_take_what_is_what_routing_would_say() -> None:
    """For each band, whoever routing would choose among this one alone is exactly whoever the page says may take it."""
    road = Road(
        agent("ama", capacity=3, angry_capacity=1),
        agent("bo", tier="standard"),
        agent("cy", tier="new", capacity=1),
        agent("dee", hours="tue 09:00-17:00"),
        agent("eli"),
        agent("fay", tier="standard", capacity=2),
    )
    for number, anger in enumerate((0.9, 0.9, 0.7, 0.1, 0.7, 0.3)):
        road.writes(anger, f"c-{number}", asks_for_person=0.9)
    road.presence("eli", available=False)
    store = road.store
    for name, each in people(road).items():
        alone = Team(
            type(store.current_roster().roster)({name: each.agent}), road.policy, road.now, store.loads(road.now)
        )
        for band in BANDS:
            chosen = choose(Need(road.policy.tier_for_band[band], band), alone).agent
            assert (chosen == name) == (band in each.takes), (name, band)
        assert bool(each.held_up) == (set(each.takes) != set(able(road, each)))


def able(road: Road, person: Person) -> list[str]:
    tiers = ("new", "standard", "experienced")
    return [band for band in BANDS if tiers.index(person.agent.tier) >= tiers.index(road.policy.tier_for_band[band])]


def test_after_a_furious_customer_the_pause_is_told_with_its_end_and_its_reason() -> None:
    """C10: nobody gets one furious customer after another without a pause."""
    road = Road(agent("ama"), pause_minutes=30)
    road.writes(0.95)
    road.now += timedelta(minutes=10)
    (ama,) = people(road).values()
    assert ama.paused_until == MONDAY + timedelta(minutes=30)
    assert ama.furious_at == MONDAY
    assert ama.held_up == ("Ama is in a pause after a furious customer.",)
    assert ama.takes == ("calm", "annoyed")
    road.now += timedelta(minutes=20)
    (ama,) = people(road).values()
    assert (ama.paused_until, ama.held_up, ama.takes) == (None, (), BANDS)


def test_what_one_carries_is_counted_with_what_only_the_helpdesk_knows_of() -> None:
    road = Road(agent("ama", capacity=8, angry_capacity=3), pause_minutes=0)
    road.presence("ama", elsewhere=2)
    road.writes(0.95)
    road.writes(0.1, "d", asks_for_person=0.9)
    (ama,) = people(road).values()
    assert (ama.has, ama.most, ama.elsewhere, ama.angry, ama.most_angry) == (4, 8, 2, 1, 3)
    assert (ama.given_today, ama.angry_today) == (2, 1)


def test_the_places_that_are_kept_for_anger_are_named() -> None:
    road = Road(agent("ama", capacity=2), reserved_for_angry=2)
    (ama,) = people(road).values()
    assert ama.takes == ("angry", "furious")
    assert ama.held_up == ("The last 2 places are kept for angry customers.",)


def test_what_was_given_yesterday_is_not_given_today() -> None:
    road = Road(agent("ama"), time_zone="Europe/London")
    road.writes(0.9)
    road.now += timedelta(days=1)
    (ama,) = people(road).values()
    assert (ama.given_today, ama.has) == (0, 1)


def test_off_duty_and_away_are_two_things_and_the_next_start_is_told() -> None:
    road = Road(agent("ama", hours="tue 09:00-17:00", time_zone="Asia/Tokyo"), agent("bo"))
    road.presence("bo", available=False)
    found = people(road)
    ama, bo = found["ama"], found["bo"]
    assert (ama.on_duty, ama.available, ama.at_work) == (False, True, False)
    assert ama.next_start == MONDAY.replace(day=3, hour=0)
    assert (bo.on_duty, bo.available, bo.at_work, bo.takes) == (True, False, False, ())
    assert bo.held_up == ("Bo is not at work.",)


@pytest.mark.parametrize(
    ("role", "who", "may"),
    [
        ("viewer", "ama", set()),
        ("agent", "ama", {"ama"}),
        ("agent", None, set()),
        ("supervisor", None, {"ama", "bo"}),
        ("admin", "bo", {"ama", "bo"}),
    ],
)
def test_agents_come_and_go_themselves_and_supervisors_say_it_for_everybody(
    role: Role, who: str | None, may: set[str]
) -> None:
    found = people(Road(agent("ama"), agent("bo")), seat(role, who))
    assert {name for name, each in found.items() if each.may_come_and_go} == may


def test_the_table_is_sorted_as_asked_and_then_by_name() -> None:
    road = Road(
        agent("zoe", tier="new", capacity=1),
        agent("bo", capacity=8),
        agent("cy", tier="standard", hours="tue 09:00-17:00"),
        pause_minutes=0,
    )
    road.writes(0.95, "x")
    road.writes(0.05, "y", asks_for_person=0.9)
    everybody = list(people(road).values())

    def order(sort: str) -> list[str]:
        return [each.id for each in in_order(everybody, sort)]  # type: ignore[arg-type]

    assert order("name") == ["bo", "cy", "zoe"]
    assert order("experience") == ["bo", "cy", "zoe"]
    assert order("duty") == ["bo", "zoe", "cy"]
    assert order("angry")[0] == "bo"
    assert order("today")[0] == "bo"
    assert sorted(order("open")) == ["bo", "cy", "zoe"]
