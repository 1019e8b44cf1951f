"""Working hours: wall-clock time where the agent works, past midnight and over a change to summer time."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from assuage.roster import Agent


def agent(hours: str, zone: str) -> Agent:
    return Agent(id="ama", name="Ama", tier="new", hours=hours, time_zone=zone)


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("hours", "zone", "now", "at_work", "next_start"),
    [
        pytest.param("always", "UTC", "2026-03-28 12:00", True, None, id="always at work, so no next shift"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-27 16:59", True, "2026-03-30 09:00", id="over a weekend"),
        pytest.param("mon-fri 09:00-17:00", "UTC", "2026-03-27 17:00", False, "2026-03-30 09:00", id="the end is out"),
        pytest.param("sun 22:00-06:00", "UTC", "2026-03-30 05:59", True, "2026-04-05 22:00", id="past midnight"),
        pytest.param("sat 10:00-10:00", "UTC", "2026-03-29 09:00", True, "2026-04-04 10:00", id="a whole day"),
        pytest.param(
            "sat 09:00-17:00, sun 09:00-17:00",
            "Europe/London",
            "2026-03-28 12:00",
            True,
            "2026-03-29 08:00",
            id="summer time begins in the night",
        ),
        pytest.param(
            "mon 09:00-17:00", "UTC", "2026-03-30 09:00", True, "2026-04-06 09:00", id="a week from its start"
        ),
        pytest.param(
            "sat 00:30-02:00", "Pacific/Auckland", "2026-03-27 11:00", False, "2026-03-27 11:30", id="tomorrow already"
        ),
    ],
)
def test_who_is_at_work_and_when_they_begin_next(
    hours: str, zone: str, now: str, at_work: bool, next_start: str | None
) -> None:
    them = agent(hours, zone)
    assert them.on_duty(utc(now)) is at_work
    assert them.next_start(utc(now)) == (utc(next_start) if next_start else None)
