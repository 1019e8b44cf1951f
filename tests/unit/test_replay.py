"""Replay: the same outcomes as live, and what it says of load, waits, labels and changes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.decide import decide
from assuage.domain import BANDS, ISSUES, REASONS, TIERS, TREATMENTS, Reading
from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.replay.crew import Work, crew, duty, hour_starts, room
from assuage.replay.labels import Label, labels
from assuage.replay.outcomes import QUEUES, outcomes
from assuage.replay.past import FACTS, Feedback, Past, past
from assuage.replay.report import NO_LABELS, NO_ROSTER, NOTHING_READ, Frame, Report, replay, waits
from assuage.replay.waiting import Desk
from assuage.replay.words import report_text
from assuage.roster import Agent, Roster

MONDAY = datetime(2026, 5, 4, tzinfo=UTC)
CODES = len(REASONS) + len(ISSUES)


def stored(readings: Sequence[Reading], minutes: Sequence[float] | None = None) -> Past:
    """As a store would give them: messages m-0, m-1 ..., a minute apart from Monday on."""
    at = [MONDAY.timestamp() + 60 * m for m in (minutes or range(len(readings)))]
    rows = [(f"m-{n}", None, "k", None, at[n], r.model, r.undetermined) for n, r in enumerate(readings)]
    numbers = [
        [r.anger, r.needs_human, r.fallback, *(heard.get(c) for heard, codes in judged(r) for c in codes)]
        for r in readings
    ]
    return past([[row[place] for row in rows] for place in range(len(FACTS))], np.array(numbers, dtype=np.float64))


def judged(reading: Reading) -> Sequence[tuple[Mapping[str, float], Sequence[str]]]:
    return (reading.reasons, REASONS), (reading.issues, ISSUES), (reading.treatment, TREATMENTS)


def heard(anger: float = 0.05, **changes: Any) -> Reading:
    reasons = {**dict.fromkeys(REASONS, 0.0), **changes.pop("reasons", {})}
    plain: dict[str, Any] = {"needs_human": 0.0, "issues": dict.fromkeys(ISSUES, 0.0), "treatment": {}, "model": "m@1"}
    return Reading(anger=anger, reasons=reasons, scored_text="", **{**plain, **changes})


def agent(name: str = "a", tier: str = "experienced", hours: str = "always", **more: Any) -> Agent:
    return Agent.model_validate({"id": name, "name": name, "tier": tier, "hours": hours, **more})


def roster(*agents: Agent) -> Roster:
    return Roster({each.id: each for each in agents})


def frame(days: float = 1, **more: Any) -> Frame:
    return Frame(MONDAY, MONDAY + timedelta(days=days), **more)


CALM_PAUSE = Policy(pause_minutes=0)

# the same as live

PERCENT = st.integers(0, 100).map(lambda n: n / 100)


@st.composite
def readings_st(draw: st.DrawFn) -> Reading:
    def some(codes: Sequence[str]) -> dict[str, float]:
        return draw(st.dictionaries(st.sampled_from(codes), PERCENT))

    return Reading(
        anger=draw(PERCENT | st.floats(0, 1)),
        needs_human=draw(PERCENT),
        reasons=some(REASONS),
        issues=some(ISSUES),
        treatment=some(TREATMENTS),
        model="m@1",
        scored_text="",
        undetermined=draw(st.sampled_from([None, None, None, "no_text", "language"])),
        fallback=draw(st.sampled_from([False, False, False, True])),
    )


@st.composite
def policies_st(draw: st.DrawFn) -> Policy:
    bands = sorted(draw(st.sets(PERCENT, min_size=3, max_size=3)))
    tiers = sorted(draw(st.lists(st.sampled_from(TIERS), min_size=4, max_size=4)), key=TIERS.index)
    return Policy.model_validate(
        {
            **dict(zip(("annoyed_from", "angry_from", "furious_from"), bands, strict=True)),
            "needs_human_from": draw(PERCENT),
            "reasons_from": {code: draw(PERCENT) for code in REASONS},
            "tier_for_band": dict(zip(BANDS, tiers, strict=True)),
        }
    )


@settings(max_examples=120, deadline=None)
@given(st.lists(readings_st(), min_size=1, max_size=8), policies_st())
def test_a_replay_decides_exactly_as_live(readings: list[Reading], policy: Policy) -> None:
    replayed = outcomes(stored(readings), policy)
    for row, reading in enumerate(readings):
        live = decide(reading, policy, 1)
        assert BANDS[replayed.band[row]] == live.band
        assert TIERS[replayed.tier[row]] == live.tier
        assert QUEUES[replayed.queue[row]] == live.queue
        assert bool(replayed.needs_human[row]) is live.needs_human


# the report


def report(readings: Past, after: Policy, by_id: dict[str, Label] | None = None, **more: Any) -> Report:
    return replay(readings, CALM_PAUSE, after, by_id or {}, frame(**more))


LOUDER = Policy(pause_minutes=0, furious_from=0.7, angry_from=0.65)
FOUR = stored([heard(0.62), heard(0.75), heard(0.9), heard(0.1)])


def test_counts_stand_beside_each_other() -> None:
    found = report(FOUR, LOUDER)
    assert {name: (c.before, c.after) for name, c in found.queues.items()} == {
        "script": (1, 2),
        "person": (2, 0),
        "experienced": (1, 2),
    }
    assert (found.bands["angry"].before, found.bands["angry"].after) == (2, 0)
    assert (found.tiers["experienced"].before, found.tiers["experienced"].after) == (1, 2)
    assert [(each.field, each.before, each.after) for each in found.policy] == [
        ("angry_from", 0.6, 0.65),
        ("furious_from", 0.8, 0.7),
    ]


def test_those_who_lose_a_person_are_listed_first() -> None:
    found = report(FOUR, LOUDER).changes
    assert found.messages == 2
    assert [each.message_id for each in found.listed] == ["m-0", "m-1"]
    assert (found.listed[0].before.queue, found.listed[0].after.queue) == ("person", "script")
    assert [(m.before, m.after, m.messages) for m in found.moves] == [
        ("person", "experienced", 1),
        ("person", "script", 1),
    ]
    assert [e.message_id for e in report(FOUR, LOUDER, most_changes=1).changes.listed] == ["m-0"]


def test_the_further_someone_falls_and_the_angrier_the_earlier_they_are_listed() -> None:
    before = Policy(tier_for_band={**Policy().tier_for_band, "angry": "experienced"})
    readings = stored([heard(0.61), heard(0.5, needs_human=0.45), heard(0.62)])
    after = Policy(angry_from=0.7, needs_human_from=0.5)
    found = replay(readings, before, after, {}, frame())
    assert [each.message_id for each in found.changes.listed] == ["m-2", "m-0", "m-1"]


def test_the_policy_in_force_changes_nothing() -> None:
    found = report(FOUR, CALM_PAUSE)
    assert (found.policy, found.changes.messages, found.changes.listed) == ((), 0, ())
    assert "nothing changes" in report_text(found)


def test_an_empty_period_is_a_report_too() -> None:
    found = report(stored([]), LOUDER, roster=roster(agent()))
    assert (found.messages, found.changes.messages) == (0, 0)
    assert NOTHING_READ in found.notes
    assert NOTHING_READ in report_text(found)


def test_what_is_missing_is_said() -> None:
    found = report(FOUR, LOUDER)
    assert (found.waiting.before, found.waiting.after, found.labels) == (None, None, None)
    assert {NO_ROSTER, NO_LABELS} <= set(found.notes)
    assert found.load.tiers[0].on_duty_hours is None


# labels


@pytest.mark.parametrize(
    ("label", "wants"),
    [
        pytest.param(Label(0.6, None), True, id="angry"),
        pytest.param(Label(0.6, False), True, id="angry, whatever else"),
        pytest.param(Label(0.1, True), True, id="calm but needs a person"),
        pytest.param(Label(0.1, False), False, id="calm, a script will do"),
        pytest.param(Label(None, False), False, id="a script will do"),
        pytest.param(Label(0.1, None), None, id="calm alone does not tell"),
        pytest.param(Label(), None, id="nothing"),
    ],
)
def test_what_a_label_wants(label: Label, wants: bool | None) -> None:
    assert label.wants_person(0.6) is wants


def test_the_latest_word_on_each_question_counts() -> None:
    later = MONDAY + timedelta(hours=1)
    said = [
        Feedback("m-0", "bob", later, needs_human=True),
        Feedback("m-0", "ama", MONDAY, anger=0.9, needs_human=False),
        Feedback("m-1", "ama", MONDAY, reasons=("abuse",)),
    ]
    assert labels(said) == {"m-0": Label(0.9, True), "m-1": Label()}


def test_misses_and_false_alarms_are_counted_against_labels() -> None:
    by_id = {"m-0": Label(0.7), "m-1": Label(None, False), "m-3": Label(0.1, True), "m-2": Label(None, None)}
    found = report(FOUR, LOUDER, by_id).labels
    assert found is not None
    assert (found.before.missed.count, found.before.missed.of) == (1, 2)
    assert (found.after.missed.count, found.after.missed.of) == (2, 2)
    assert (found.after.false_alarms.count, found.after.false_alarms.of) == (1, 1)
    assert 0 < found.before.missed.low < 0.5 < found.before.missed.high < 1
    assert "2 of 2 (100.0%" in report_text(report(FOUR, LOUDER, by_id))


# who is on duty


def hours_of(someone: Agent, days: float = 7, start: datetime = MONDAY) -> list[tuple[float, float]]:
    zero = start.timestamp()
    return [((a - zero) / 3600, (b - zero) / 3600) for a, b in duty(someone, start, start + timedelta(days=days))]


@pytest.mark.parametrize(
    ("hours", "zone", "stretches"),
    [
        ("always", "UTC", [(0, 48)]),
        ("mon 09:00-17:00", "UTC", [(9, 17)]),
        ("mon-tue 09:00-17:00", "Europe/London", [(8, 16), (32, 40)]),
        ("sun 22:00-06:00", "UTC", [(0, 6)]),
        ("tue 22:00-06:00", "UTC", [(46, 48)]),
        ("mon 09:00-12:00, mon 12:00-14:00", "UTC", [(9, 14)]),
        ("mon 08:00-14:00, mon 12:00-16:00", "UTC", [(8, 16)]),
        ("wed 09:00-17:00", "UTC", []),
    ],
)
def test_duty_is_cut_to_the_period(hours: str, zone: str, stretches: list[tuple[float, float]]) -> None:
    assert hours_of(agent(hours=hours, time_zone=zone), 2) == stretches


@pytest.mark.parametrize("hours", ["mon-fri 09:00-17:00", "mon-sun 22:00-06:00", "sat 10:00-02:00, sun 12:00-13:00"])
def test_duty_agrees_with_the_roster_also_over_a_change_of_the_clock(hours: str) -> None:
    someone = agent(hours=hours, time_zone="Europe/London")
    start = datetime(2026, 10, 24, tzinfo=UTC)  # the clock goes back in the night to the 25th
    stretches = duty(someone, start, start + timedelta(days=3))
    for step in range(3 * 24 * 4):
        moment = start + timedelta(minutes=15 * step)
        inside = any(begin <= moment.timestamp() < end for begin, end in stretches)
        assert inside is someone.on_duty(moment), moment


def test_room_is_minutes_on_duty_times_places() -> None:
    hands = crew(
        roster(agent("a", hours="mon 00:30-02:00"), agent("b", tier="new", capacity=2), agent("c", capacity=0)),
        Policy(),
        Work(at_once=3),
        MONDAY,
        MONDAY + timedelta(hours=2),
    )
    minutes = room(hands, hour_starts(MONDAY, MONDAY + timedelta(hours=2)))
    assert minutes.tolist() == [[120, 120], [0, 0], [90, 180]]


def test_load_is_set_against_room_by_tier_and_hour() -> None:
    found = report(FOUR, LOUDER, roster=roster(agent(hours="mon 01:00-02:00")), work=Work(30)).load
    experienced, standard, anyone = found.tiers
    assert (experienced.messages_before, experienced.work_hours_after, experienced.on_duty_hours) == (1, 1.0, 1.0)
    assert (standard.messages_before, standard.messages_after, anyone.messages_before) == (3, 2, 3)
    assert (experienced.overloaded_before, experienced.overloaded_after) == (1, 1)
    first = found.hours[0]
    assert (first.tier, first.weekday, first.hour, first.work_minutes_after, first.room_minutes) == (
        "experienced", 0, 0, 60.0, 0.0,
    )  # fmt: skip


@pytest.mark.parametrize("work", [{"handling_minutes": 0}, {"handling_minutes": float("nan")}, {"at_once": 0}])
def test_impossible_work_is_refused(work: dict[str, Any]) -> None:
    with pytest.raises(InvalidInput, match="must be"):
        Work(**work)


# waits


def waited(
    readings: Past, *agents: Agent, policy: Policy = CALM_PAUSE, work: Work | None = None
) -> dict[str, tuple[float | None, float | None]]:
    """Median and 95th percentile by band, in minutes."""
    found = waits(readings, outcomes(readings, policy), policy, frame(roster=roster(*agents), work=work or Work(10)))
    assert found is not None
    return {each.band: (each.median_minutes, each.most_minutes) for each in found if each.messages}


@pytest.mark.parametrize(
    ("readings", "agents", "expected"),
    [
        pytest.param(stored([heard(0.9)]), [agent()], {"furious": (0, 0)}, id="someone is free"),
        pytest.param(
            stored([heard(0.9)] * 3, [0, 0, 0]), [agent()], {"furious": (10, 20)}, id="one after the other"
        ),
        pytest.param(
            stored([heard(0.61), heard(0.7), heard(0.9)], [0, 1, 2]),
            [agent()],
            {"furious": (8, 8), "angry": (0, 19)},
            id="the angriest first",
        ),
        pytest.param(
            stored([heard(0.9), heard(0.7)], [0, 0]),
            [agent(), agent("b", "standard")],
            {"furious": (0, 0), "angry": (0, 0)},
            id="the least experienced who may, so the experienced stay free",
        ),
        pytest.param(
            stored([heard(0.9)]), [agent(hours="mon 03:00-04:00")], {"furious": (180, 180)}, id="until the shift"
        ),
        pytest.param(
            stored([heard(0.9), heard(0.9)], [0, 30]),
            [agent(hours="mon 00:00-00:05, tue 00:00-01:00")],
            {"furious": (0, 23.5 * 60)},
            id="until the next shift",
        ),
        pytest.param(stored([heard(0.9)]), [agent(tier="standard")], {"furious": (None, None)}, id="nobody may"),
        pytest.param(stored([heard(0.9)]), [], {"furious": (None, None)}, id="nobody there"),
    ],
)  # fmt: skip
def test_waits_of_small_days(readings: Past, agents: list[Agent], expected: dict[str, Any]) -> None:
    assert waited(readings, *agents) == expected


def test_a_pause_keeps_the_angry_away_and_lets_the_calm_through() -> None:
    readings = stored([heard(0.9), heard(0.9), heard(0.1, needs_human=1.0)], [0, 0, 0])
    found = waited(readings, agent(pause_minutes=30))
    assert found == {"furious": (0, 30), "calm": (10, 10)}


def test_caps_on_angry_ones_hold_and_places_are_used() -> None:
    readings = stored([heard(0.7)] * 4, [0, 0, 0, 0])
    assert waited(readings, agent(), work=Work(10, at_once=4)) == {"angry": (0, 10)}
    assert waited(readings, agent(angry_capacity=1), work=Work(10, at_once=4)) == {"angry": (10, 30)}
    assert waited(readings, agent(angry_capacity=0), work=Work(10, at_once=4)) == {"angry": (None, None)}


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 600), st.sampled_from([0.1, 0.4, 0.7, 0.9, 0.95])), min_size=1, max_size=40),
    st.integers(1, 4),
    st.sampled_from([0, 15, 45]),
)
def test_nobody_is_forgotten_while_someone_always_there_may_take_them(
    arrivals: list[tuple[int, float]], agents: int, pause: int
) -> None:
    arrivals.sort()
    readings = stored([heard(anger, needs_human=1.0) for _, anger in arrivals], [minute for minute, _ in arrivals])
    crewed = [agent(f"a{n}", pause_minutes=pause) for n in range(agents)]
    found = waits(readings, outcomes(readings, Policy()), Policy(), frame(roster=roster(*crewed), work=Work(10)))
    assert found is not None
    assert sum(each.messages for each in found) == len(arrivals)
    assert not sum(each.never_reached for each in found)
    longest = max(each.most_minutes or 0 for each in found)
    assert longest <= len(arrivals) * max(10, pause) + 10


def by_the_minute(arrivals: Sequence[tuple[int, float]], servers: int, on_duty: set[int]) -> list[int]:
    """The same queue counted out minute by minute: those free take the angriest waiting, then come the new ones."""
    free_at, waits = [0] * servers, dict.fromkeys(range(len(arrivals)), -1)
    waiting: list[tuple[float, int]] = []
    coming = {minute: (anger, row) for row, (minute, anger) in enumerate(arrivals)}
    for minute in range(3 * 24 * 60):
        for offered in (waiting, [coming[minute]] if minute in coming else []):
            for anger, row in sorted(offered, key=lambda each: (-each[0], arrivals[each[1]][0])):
                server = min(range(servers), key=free_at.__getitem__)
                if minute in on_duty and free_at[server] <= minute:
                    free_at[server] = minute + 10
                    waits[row] = minute - arrivals[row][0]
                    if offered is waiting:
                        waiting.remove((anger, row))
                elif offered is not waiting:
                    waiting.append((anger, row))
    return list(waits.values())


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.tuples(st.integers(0, 400), st.integers(80, 100)), min_size=1, max_size=50, unique_by=lambda a: a[0]),
    st.integers(1, 2),
    st.integers(1, 2),
)
def test_waits_are_those_counted_out_minute_by_minute(
    arrivals: list[tuple[int, int]], agents: int, at_once: int
) -> None:
    arrivals.sort()
    came = [(minute, level / 100) for minute, level in arrivals]
    readings = stored([heard(anger) for _, anger in came], [minute for minute, _ in came])
    people = [agent(f"a{n}", hours="mon-tue 00:30-02:00, mon-tue 03:00-06:00") for n in range(agents)]
    hands = crew(roster(*people), CALM_PAUSE, Work(10, at_once), MONDAY, MONDAY + timedelta(days=3))
    decided = outcomes(readings, CALM_PAUSE)
    found = Desk(hands, [0, 0, 1, 2], 600).serve(readings.received_at, decided.band, readings.anger) / 60
    day = 24 * 60
    on_duty = {d + m for d in (0, day) for m in (*range(30, 120), *range(180, 360))}
    expected = by_the_minute(came, agents * at_once, on_duty)
    assert [-1 if np.isinf(wait) else round(wait) for wait in found] == expected


def test_the_text_names_every_part() -> None:
    text = report_text(report(FOUR, LOUDER, {"m-0": Label(0.7)}, roster=roster(agent(hours="mon 01:00-02:00"))))
    for part in ("furious_from: 0.8 -> 0.7", "goes to", "who may take it", "Monday 00:00", "simulated", "corrections",
                 "2 messages are treated differently", "from a person to a script", "m-0"):  # fmt: skip
        assert part in text
