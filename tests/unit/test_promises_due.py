"""By when a promise must be kept (C12): words, the moment they were sent, office hours and holidays."""

from __future__ import annotations

from datetime import UTC, datetime
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.reply.promises import due_time
from assuage.reply.values import OfficeHours

LONDON = ZoneInfo("Europe/London")
HOURS = OfficeHours("Europe/London", 9, 17, (0, 1, 2, 3, 4), "GB-ENG")
TUESDAY, FRIDAY, SATURDAY = "2026-11-24T10:00", "2026-11-27T09:00", "2026-11-28T11:00"

CASES = {
    "a day ends at close of business": ("by Friday", TUESDAY, "2026-11-27T17:00"),
    "tomorrow": ("tomorrow", TUESDAY, "2026-11-25T17:00"),
    "a weekday named on itself is a week later": ("by Friday", FRIDAY, "2026-12-04T17:00"),
    "this Friday may be today": ("this Friday", FRIDAY, "2026-11-27T17:00"),
    "next Friday lies in the next week": ("next Friday", TUESDAY, "2026-12-04T17:00"),
    "a weekend that is named stands": ("tomorrow", SATURDAY, "2026-11-29T17:00"),
    "a holiday that is named stands": ("on Christmas Day", TUESDAY, "2026-12-25T17:00"),
    "hours are counted by the clock": ("within 48 hours", FRIDAY, "2026-11-29T09:00"),
    "hours run through a change of clocks": ("in 24 hours", "2026-10-24T12:00", "2026-10-25T11:00"),
    "days are counted by the wall clock": ("tomorrow by noon", "2026-10-24T12:00", "2026-10-25T12:00"),
    "working days skip the weekend": ("within 2 working days", FRIDAY, "2026-12-01T17:00"),
    "working days skip holidays": ("within two working days", "2026-12-23T10:00", "2026-12-29T17:00"),
    "a range ends at its end": ("in 3-5 working days", TUESDAY, "2026-12-01T17:00"),
    "between two hours": ("between 8 and 12 on Saturday", TUESDAY, "2026-11-28T12:00"),
    "five is in the afternoon": ("by five", TUESDAY, "2026-11-24T17:00"),
    "five tomorrow once it is past": ("by five", "2026-11-24T17:30", "2026-11-25T17:00"),
    "eight is in the morning": ("at eight", TUESDAY, "2026-11-25T08:00"),
    "eight tonight": ("by eight tonight", TUESDAY, "2026-11-24T20:00"),
    "half five is half past four's neighbour": ("at half five", TUESDAY, "2026-11-24T17:30"),
    "quarter to": ("at quarter to four", TUESDAY, "2026-11-24T15:45"),
    "twenty-four hours": ("by 18:30", TUESDAY, "2026-11-24T18:30"),
    "this afternoon": ("this afternoon", TUESDAY, "2026-11-24T17:00"),
    "tonight": ("tonight", TUESDAY, "2026-11-24T23:59"),
    "first thing": ("first thing tomorrow", TUESDAY, "2026-11-25T10:00"),
    "the next 14th": ("on the 14th", TUESDAY, "2026-12-14T17:00"),
    "a short month has no 30th": ("on the 30th", "2026-01-31T10:00", "2026-03-30T17:00"),
    "a month with a short one after it": ("in a month", "2026-01-31T10:00", "2026-02-28T17:00"),
    "a date": ("by 3 December", TUESDAY, "2026-12-03T17:00"),
    "a date that is past is next year's": ("by 3 March", TUESDAY, "2027-03-03T17:00"),
    "early next week": ("early next week", TUESDAY, "2026-12-01T17:00"),
    "the end of the week": ("by the end of the week", TUESDAY, "2026-11-27T17:00"),
    "the end of a week that is over": ("by the end of the week", SATURDAY, "2026-12-04T17:00"),
    "the week of a holiday ends before it": ("by the end of the week", "2027-03-23T10:00", "2027-03-25T17:00"),
    "Christmas Eve": ("on Christmas Eve", TUESDAY, "2026-12-24T17:00"),
    "Easter": ("on Easter Monday", TUESDAY, "2027-03-29T17:00"),
    "within the hour": ("within the hour", "2026-12-31T23:30", "2027-01-01T00:30"),
    "right away is an hour": ("right away", TUESDAY, "2026-11-24T11:00"),
    "before a day": ("before Thursday", TUESDAY, "2026-11-25T17:00"),
    "before an event on a day": ("before you sail on the 3rd", TUESDAY, "2026-12-02T17:00"),
    "today after hours": ("today", "2026-11-24T18:00", "2026-11-24T23:59"),
    "close of business after hours": ("by close of business", "2026-11-24T18:00", "2026-11-25T17:00"),
    "a list counts by its first": ("on Monday and on Wednesday", TUESDAY, "2026-11-30T17:00"),
    "a choice counts by its last": ("on Thursday or Friday", TUESDAY, "2026-11-27T17:00"),
    "a day of next week": ("next week, on Wednesday or Thursday", TUESDAY, "2026-12-03T17:00"),
    "this morning": ("by eleven this morning", TUESDAY, "2026-11-24T11:00"),
    "every Friday": ("every Friday", TUESDAY, "2026-11-27T17:00"),
    "in due course": ("in due course", TUESDAY, None),
    "once something has happened": ("once I have their answer", TUESDAY, None),
    "from an event that is not known": ("within 3 days of your claim", TUESDAY, None),
    "the same day of nothing": ("the same day", TUESDAY, None),
    "31 February": ("on 31 February", TUESDAY, None),
    "no words": ("", TUESDAY, None),
}


def local(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written).replace(tzinfo=LONDON) if written else None


@pytest.mark.parametrize(("words", "sent", "due"), CASES.values(), ids=CASES.keys())
def test_words_of_time_name_one_moment(words: str, sent: str, due: str | None) -> None:
    """C12: the latest moment at which the promise is still kept; None where the words name none."""
    sent_at = local(sent)
    assert sent_at is not None
    assert due_time(words, sent_at, HOURS) == local(due)


EARLIER = {
    "the same day": ("the same day", "2026-11-30T17:00"),
    "the same evening": ("that same evening", "2026-11-30T22:00"),
    "the same hour": ("the same hour", "2026-11-30T13:00"),
    "before then": ("before then", "2026-11-30T12:00"),
    "straight afterwards": ("straight afterwards", "2026-11-30T13:00"),
}


@pytest.mark.parametrize(("words", "due"), EARLIER.values(), ids=EARLIER.keys())
def test_the_same_day_leans_on_the_promise_before(words: str, due: str) -> None:
    sent_at = local(TUESDAY)
    assert sent_at is not None
    assert due_time(words, sent_at, HOURS, local("2026-11-30T12:00")) == local(due)


SHOPS = {
    "a shop open on Saturdays": (
        OfficeHours("UTC", 10, 20, (1, 2, 3, 4, 5)),
        "within 1 working day",
        "2026-11-28T20:00",
    ),
    "a shop open late": (OfficeHours("UTC", 10, 20), "by six", "2026-11-27T18:00"),
    "Scotland rests on Saint Andrew's day": (
        OfficeHours("UTC", 9, 17, (0, 1, 2, 3, 4), "GB-SCT"),
        "within 1 working day",
        "2026-12-01T17:00",
    ),
    "open day and night": (OfficeHours("UTC", 0, 24, tuple(range(7))), "today", "2026-11-28T00:00"),
    "never open": (OfficeHours("UTC", 9, 17, ()), "within 2 working days", "2026-11-29T17:00"),
}


@pytest.mark.parametrize(("hours", "words", "due"), SHOPS.values(), ids=SHOPS.keys())
def test_office_hours_are_the_company_s_own(hours: OfficeHours, words: str, due: str) -> None:
    sent_at = datetime(2026, 11, 27, 12, tzinfo=UTC)
    assert due_time(words, sent_at, hours) == datetime.fromisoformat(due).replace(tzinfo=UTC)


def test_an_unknown_time_zone_is_named() -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        due_time("today", datetime(2026, 1, 1, tzinfo=UTC), OfficeHours("Mars/Olympus"))


def test_an_unknown_holiday_calendar_is_named() -> None:
    with pytest.raises(NotImplementedError):
        due_time("today", datetime(2026, 1, 1, tzinfo=UTC), OfficeHours(holidays="ZZ"))


WORDS = st.lists(
    st.sampled_from(
        [
            *(
                "by",
                "on",
                "at",
                "in",
                "within",
                "before",
                "after",
                "every",
                "next",
                "this",
                "the",
                "end of",
                "early",
                "first thing",
            ),
            *(
                "Monday",
                "Sunday",
                "today",
                "tomorrow",
                "tonight",
                "31st",
                "29 February",
                "December",
                "week",
                "month",
                "year",
            ),
            *(
                "999",
                "3-5",
                "half an",
                "a few",
                "hours",
                "working days",
                "months",
                "years",
                "noon",
                "midnight",
                "24:59",
                "8",
                "am",
            ),
            *(
                "morning",
                "evening",
                "weekend",
                "Easter",
                "the same day",
                "and",
                "or",
                "between",
                "of your claim",
                "overnight",
            ),
        ]
    ),
    max_size=8,
).map(" ".join)


@settings(deadline=None, max_examples=300)
@given(WORDS, st.datetimes(datetime(1, 1, 3), datetime(9999, 12, 30), timezones=st.just(UTC)))  # noqa: DTZ001
def test_a_due_time_is_never_before_the_words_were_sent(words: str, sent_at: datetime) -> None:
    due = due_time(words, sent_at, OfficeHours("Europe/London"))
    assert due is None or due >= sent_at
