"""The roster: working hours as people write them, and errors that name agent and field (C10; complaints 15, 16)."""

from __future__ import annotations

from datetime import UTC, datetime, time
from typing import Any

import pytest

from assuage.domain import ISSUES
from assuage.errors import InvalidRoster
from assuage.roster import Agent, Roster, parse_roster, shifts

AMA: dict[str, Any] = {"id": "ama", "name": "Ama", "tier": "experienced", "hours": "mon-fri 09:00-17:00"}


def someone(hours: str, time_zone: str = "UTC") -> Agent:
    return Agent(id="ama", name="Ama", tier="experienced", hours=hours, time_zone=time_zone)


def at(text: str) -> datetime:
    """A moment in UTC, such as `2026-03-02 09:00`."""
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "days", "start", "end"),
    [
        pytest.param("mon-fri 09:00-17:00", (0, 1, 2, 3, 4), time(9), time(17), id="a working week"),
        pytest.param("sat 10:00-14:30", (5,), time(10), time(14, 30), id="one day"),
        pytest.param("Mon-Fri  9:00 - 17:00", (0, 1, 2, 3, 4), time(9), time(17), id="capitals, spaces, one digit"),
        pytest.param("fri-mon 08:00-12:00", (4, 5, 6, 0), time(8), time(12), id="over the weekend"),
        pytest.param("sun-sun 08:00-12:00", (6,), time(8), time(12), id="from a day to the same day"),
        pytest.param("mon 16:00-24:00", (0,), time(16), time(0), id="until midnight"),
        pytest.param("mon 22:00-06:00", (0,), time(22), time(6), id="over midnight"),
    ],
)
def test_hours_are_read_as_people_write_them(hours: str, days: tuple[int, ...], start: time, end: time) -> None:
    (shift,) = shifts(hours)
    assert (shift.days, shift.start, shift.end) == (days, start, end)


def test_several_shifts_have_commas_between_and_always_has_none() -> None:
    assert len(shifts("mon-fri 09:00-12:00, mon-fri 13:00-17:00, sat 10:00-14:00")) == 3
    assert shifts(" Always ") == ()


@pytest.mark.parametrize(
    "hours",
    [
        "",
        "mon",
        "09:00-17:00",
        "montag 09:00-17:00",
        "mon-fry 09:00-17:00",
        "mon 9-17",
        "mon,tue 09:00-17:00",
        "mon 09:00-17:00,",
        "mon 09:00-17:00, always",
    ],
)
def test_other_hours_are_refused_with_an_example(hours: str) -> None:
    with pytest.raises(ValueError, match=r"no working hours: write e\.g\. 'mon-fri 09:00-17:00'"):
        shifts(hours)


@pytest.mark.parametrize("hours", ["mon 09:00-25:00", "mon 24:30-08:00", "mon 09:61-17:00"])
def test_a_time_that_is_none_is_named(hours: str) -> None:
    with pytest.raises(ValueError, match="is no time of day"):
        shifts(hours)


@pytest.mark.parametrize(
    ("hours", "zone", "moment", "on_duty"),
    [
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-02 08:59", False, id="a minute early"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-02 09:00", True, id="on the hour"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-02 17:00", False, id="the end is not part of it"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-07 12:00", False, id="a Saturday"),
        pytest.param("always", "UTC", "2026-03-07 03:00", True, id="always"),
        pytest.param("fri 22:00-06:00", "UTC", "2026-03-07 05:59", True, id="over midnight, the morning after"),
        pytest.param("fri 22:00-06:00", "UTC", "2026-03-06 05:00", False, id="over midnight, not the morning before"),
        pytest.param("sun 22:00-06:00", "UTC", "2026-03-09 01:00", True, id="over midnight from Sunday to Monday"),
        pytest.param("mon 16:00-24:00", "UTC", "2026-03-02 23:59", True, id="until midnight"),
        pytest.param("mon 16:00-24:00", "UTC", "2026-03-03 00:00", False, id="not after midnight"),
        pytest.param("mon 08:00-08:00", "UTC", "2026-03-03 07:59", True, id="same start and end: a whole day"),
        pytest.param(
            "mon-fri 09:00-17:00", "America/New_York", "2026-03-02 13:59", False, id="before nine in New York"
        ),
        pytest.param("mon-fri 09:00-17:00", "Asia/Tokyo", "2026-03-02 00:00", True, id="Monday in Tokyo already"),
    ],
)
def test_who_is_on_duty(hours: str, zone: str, moment: str, on_duty: bool) -> None:
    assert someone(hours, zone).on_duty(at(moment)) is on_duty


@pytest.mark.parametrize(
    ("hours", "moment", "on_duty"),
    [
        pytest.param("mon-fri 09:00-17:00", "2026-03-27 08:59", False, id="winter: nine is nine UTC"),
        pytest.param("mon-fri 09:00-17:00", "2026-03-27 09:00", True, id="winter: begins"),
        pytest.param("mon-fri 09:00-17:00", "2026-03-30 08:00", True, id="summer: nine is eight UTC"),
        pytest.param("mon-fri 09:00-17:00", "2026-03-30 16:00", False, id="summer: five is four UTC"),
        pytest.param("sat 22:00-06:00", "2026-03-29 04:59", True, id="the short night: still there"),
        pytest.param("sat 22:00-06:00", "2026-03-29 05:00", False, id="the short night: over at six, five UTC"),
        pytest.param("sat 22:00-06:00", "2026-10-25 05:59", True, id="the long night: still there"),
        pytest.param("sat 22:00-06:00", "2026-10-25 06:00", False, id="the long night: over at six, six UTC"),
        pytest.param("mon-fri 09:00-17:00", "2026-10-26 08:30", False, id="winter again: nine is nine UTC"),
        pytest.param("mon-fri 09:00-17:00", "2026-10-26 16:59", True, id="winter again: until five UTC"),
    ],
)
def test_a_change_of_the_clocks_moves_nobodys_shift(hours: str, moment: str, on_duty: bool) -> None:
    """London goes to summer time on 2026-03-29 and back on 2026-10-25."""
    assert someone(hours, "Europe/London").on_duty(at(moment)) is on_duty


@pytest.mark.parametrize(
    ("hours", "zone", "moment", "start"),
    [
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-02 07:00", "2026-03-02 09:00", id="today"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-02 09:00", "2026-03-03 09:00", id="begun: the next one"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-06 18:00", "2026-03-09 09:00", id="over the weekend"),
        pytest.param("mon 09:00-17:00", "UTC", "2026-03-02 10:00", "2026-03-09 09:00", id="a week ahead"),
        pytest.param(
            "mon-fri 09:00-17:00", "Europe/London", "2026-03-27 18:00", "2026-03-30 08:00", id="summer time begins"
        ),
        pytest.param(
            "mon-fri 09:00-17:00", "Europe/London", "2026-10-23 18:00", "2026-10-26 09:00", id="summer time ends"
        ),
        pytest.param(
            "mon 09:00-12:00, tue 13:00-17:00", "UTC", "2026-03-02 12:30", "2026-03-03 13:00", id="second shift"
        ),
    ],
)
def test_the_next_shift_begins(hours: str, zone: str, moment: str, start: str) -> None:
    assert someone(hours, zone).next_start(at(moment)) == at(start)


def test_who_is_always_there_has_no_next_shift() -> None:
    assert someone("always").next_start(at("2026-03-02 07:00")) is None


@pytest.mark.parametrize(
    ("value", "codes"),
    [
        pytest.param("refund;billing", ("refund", "billing"), id="semicolons, as spreadsheets have it"),
        pytest.param(" Refund , billing ", ("refund", "billing"), id="commas, spaces, capitals"),
        pytest.param("", (), id="an empty cell: any"),
        pytest.param(["Refund", " billing"], ("refund", "billing"), id="a list"),
        pytest.param([], (), id="an empty list: any"),
        pytest.param("Any", (), id="the word any"),
        pytest.param(["any"], (), id="the word any in a list"),
    ],
)
def test_lists_may_be_texts(value: object, codes: tuple[str, ...]) -> None:
    roster = parse_roster([{**AMA, "issues": value}])
    assert roster.agents["ama"].issues == codes


def test_skills_are_found_whatever_their_capitals() -> None:
    """A product is compared in small letters, so a roster may write it as the brand does."""
    agent = parse_roster([{**AMA, "products": ["Kettle 3"], "languages": ["EN"]}]).agents["ama"]
    assert (agent.products, agent.languages) == (("kettle 3",), ("en",))


def test_empty_cells_mean_the_policys_numbers() -> None:
    row = {**AMA, "capacity": "", "angry_capacity": " ", "pause_minutes": ""}
    agent = parse_roster([row]).agents["ama"]
    assert (agent.capacity, agent.angry_capacity, agent.pause_minutes) == (None, None, None)


def test_cells_with_numbers_are_numbers() -> None:
    agent = parse_roster([{**AMA, "capacity": "5", "angry_capacity": "0", "pause_minutes": "45"}]).agents["ama"]
    assert (agent.capacity, agent.angry_capacity, agent.pause_minutes) == (5, 0, 45.0)


def without(field: str) -> dict[str, Any]:
    return {name: value for name, value in AMA.items() if name != field}


@pytest.mark.parametrize(
    ("row", "says"),
    [
        pytest.param(without("hours"), "agent ama: has no hours: write e.g.", id="no hours"),
        pytest.param({**AMA, "hours": "9 to 5"}, "agent ama: hours: these are no working hours", id="bad hours"),
        pytest.param({**AMA, "issues": "refund;magic"}, "agent ama: issues: names unknown issues", id="issue"),
        pytest.param({**AMA, "time_zone": "Mars/Base"}, "agent ama: time_zone: is no time zone", id="zone"),
        pytest.param({**AMA, "time_zone": "../etc/passwd"}, "agent ama: time_zone: is no time zone", id="a path"),
        pytest.param({**AMA, "tier": "boss"}, "agent ama: tier: Input should be 'new', 'standard' or", id="tier"),
        pytest.param({**AMA, "capacity": -1}, "agent ama: capacity: ", id="capacity below 0"),
        pytest.param({**AMA, "colour": "red"}, "agent ama: colour: Extra inputs", id="a field there is not"),
        pytest.param({**AMA, "id": "a/b"}, "agent a/b: id: ", id="an id that is no part of an address"),
        pytest.param(without("id"), "row 1: id: Field required", id="no id: the row is named"),
        pytest.param("ama", "row 1: ", id="not even a row"),
        pytest.param({**AMA, "products": ["\ud800"]}, "agent ama: products.0: ", id="half a character"),
        pytest.param({**AMA, "products": ["x" * 101]}, "agent ama: products.0: String should have at", id="long"),
        pytest.param({**AMA, "products": ["a;b"]}, "agent ama: products.0: holds ; or ,", id="two in one"),
        pytest.param({**AMA, "products": "any;tea"}, "agent ama: products.0: holds ; or , which", id="any and more"),
        pytest.param({**AMA, "languages": ["e\x00n"]}, "agent ama: languages.0: holds a control", id="NUL in a code"),
        pytest.param({**AMA, "products": ["=a1"]}, "agent ama: products.0: begins with =", id="a code that computes"),
        pytest.param({**AMA, "name": "A\x00"}, "agent ama: name: holds a control character", id="NUL in a name"),
        pytest.param({**AMA, "name": "A\x9b"}, "agent ama: name: holds a control character", id="a C1 control"),
        pytest.param({**AMA, "name": "A\udfff"}, "agent ama: name: ", id="half a character in a name"),
        pytest.param({**AMA, "name": "\tAma"}, "agent ama: name: holds a control character", id="a tab first"),
        pytest.param({**AMA, "name": "=1+1"}, "agent ama: name: begins with = + - or @", id="a name that computes"),
        pytest.param({**AMA, "id": "@ama"}, "agent @ama: id: begins with = + - or @", id="an id that computes"),
        pytest.param({**AMA, "id": "a\ud800\n"}, "agent a\ufffd\ufffd: id: ", id="an id that cannot be shown"),
        pytest.param({**AMA, "id": "x" * 300}, f"agent {'x' * 60}: id: ", id="a long id is cut"),
        pytest.param({**AMA, "hours": "mon\x1f09:00-17:00"}, "agent ama: hours: holds a control", id="control"),
        pytest.param({**AMA, "time_zone": "x" * 101}, "agent ama: time_zone: String should have at", id="long zone"),
        pytest.param({**AMA, "issues": [1]}, "agent ama: issues.0: ", id="a list of something else"),
    ],
)
def test_an_error_names_agent_and_field(row: object, says: str) -> None:
    with pytest.raises(InvalidRoster) as error:
        parse_roster([row])
    assert str(error.value).startswith(says)


def test_unknown_issues_are_answered_with_those_there_are() -> None:
    with pytest.raises(InvalidRoster, match=", ".join(ISSUES)):
        parse_roster([{**AMA, "issues": "magic"}])


def test_an_agent_twice_in_it_is_refused() -> None:
    with pytest.raises(InvalidRoster, match="ama is in it twice"):
        parse_roster([AMA, {**AMA, "name": "Another"}])


def test_every_trouble_is_named_at_once() -> None:
    with pytest.raises(InvalidRoster) as error:
        parse_roster([without("hours"), {**AMA, "id": "bo", "tier": "boss", "time_zone": "Mars"}, AMA])
    assert str(error.value).count(";") == 2 + str(error.value).count("; there are")
    assert all(words in str(error.value) for words in ("agent ama: has no hours", "agent bo: tier", "bo: time_zone"))


def test_who_left_is_still_called_something() -> None:
    roster = parse_roster([AMA])
    assert (roster.name("ama"), roster.name("gone"), roster.get("gone"), roster.get(None)) == (
        "Ama",
        "gone",
        None,
        None,
    )
    assert Roster().agents == {}
