"""Facts of a message (rows C2 and C3): what was found stands in the text, and is what the words say."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.reply.facts import facts_of
from assuage.reply.values import FactKind

WEEK = 604_800
DAY = 86_400


def said(text: str, *kinds: FactKind) -> list[str]:
    return [fact.said for fact in facts_of(text).of(*kinds)]


def values(text: str, kind: FactKind) -> list[object]:
    return [fact.value for fact in facts_of(text).of(kind)]


@pytest.mark.parametrize(
    ("text", "phrase", "seconds"),
    [
        ("It has been three weeks now.", "three weeks", 3 * WEEK),
        ("gone 23 days", "23 days", 23 * DAY),
        ("I held for 2 hours 51 minutes.", "2 hours 51 minutes", 10_260),
        ("after an hour and a half", "an hour and a half", 5_400),
        ("a couple of weeks", "a couple of weeks", 2 * WEEK),
        ("five working days", "five working days", 5 * DAY),
        ("twenty-one days", "twenty-one days", 21 * DAY),
        ("half an hour on the line", "half an hour on the line", 1_800),
        ("a fourteen-day wait", "fourteen-day", 14 * DAY),
        ("three and a half hours", "three and a half hours", 12_600),
        ("OVER SIX WEEKS", "over six weeks", 6 * WEEK),
    ],
)
def test_a_duration_is_found_with_its_seconds(text: str, phrase: str, seconds: int) -> None:
    """C3: how long is said as it was said."""
    found = facts_of(text).of("duration")
    assert [(fact.said, fact.value) for fact in found] == [(phrase, seconds)]


@pytest.mark.parametrize(
    "text", ["my son is 8 years old", "a 3 year old boy", "an 84-year-old man", "£40 days like these", "24/7 they say"]
)
def test_an_age_or_a_price_is_no_duration(text: str) -> None:
    assert not facts_of(text).of("duration")


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("off since Friday", "since Friday"),
        ("cold since the 4th of march", "since the 4th of March"),
        ("due on the 15th", "on the 15th"),
        ("you promised by 12 June 2026", "by 12 June 2026"),
        ("come last tuesday", "last Tuesday"),
        ("bought 03/11/2026", "03/11/2026"),
        ("ON MONDAY", "on Monday"),
        ("at the end of October", "the end of October"),
    ],
)
def test_a_date_is_said_with_its_capital(text: str, phrase: str) -> None:
    """C3: when, and since when."""
    assert phrase in said(text, "date", "duration")


@pytest.mark.parametrize("text", ["you may call", "protests and march on", "one second please go on", "we may"])
def test_words_that_look_like_months_are_no_dates(text: str) -> None:
    assert not facts_of(text).of("date")


@pytest.mark.parametrize(
    ("text", "phrase", "number"),
    [
        ("this is the fourth time", "the fourth time", 4),
        ("for the sixth time: no", "for the sixth time", 6),
        ("I sent 5 emails", "5 emails", 5),
        ("nine times now", "nine times", 9),
        ("charged twice", "twice", 2),
        ("my 3rd call", "your 3rd call", 3),
        ("the third Monday out of five", "the third monday out of five", 3),
        ("a dozen letters", "a dozen letters", 12),
        ("four different people", "four different people", 4),
    ],
)
def test_a_count_is_found_with_its_number(text: str, phrase: str, number: int) -> None:
    """C3: how often."""
    found = facts_of(text).of("count")
    assert [(fact.said.lower(), fact.value) for fact in found] == [(phrase, number)]


@pytest.mark.parametrize("text", ["twice as good", "many times I wonder", "the times they change", "one call please"])
def test_what_is_not_counted_is_no_count(text: str) -> None:
    assert not facts_of(text).of("count")


@pytest.mark.parametrize(
    ("text", "phrase", "value"),
    [
        ("you took £35", "£35", "35 GBP"),
        ("a fee of £1,140.50.", "£1,140.50", "1140.50 GBP"),
        ("it cost 1.234,56 € there", "1.234,56 €", "1234.56 EUR"),
        ("35 quid more", "35 quid", "35 GBP"),
        ("Rs 4,999 gone", "Rs 4,999", "4999 INR"),
        ("two hundred dollars", "two hundred dollars", "200 USD"),
        ("I am owed {$500.00} since", "$500.00", "500 USD"),
        ("£2k a month", "£2k", "2000 GBP"),
        ("40 kroner", "40 kroner", "40 ?"),
    ],
)
def test_an_amount_is_found_with_its_currency(text: str, phrase: str, value: str) -> None:
    """C3: how much."""
    assert [(fact.said, fact.value) for fact in facts_of(text).of("amount")] == [(phrase, value)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Order number 5520981 is late", "5520981"),
        ("claim 20-7714 please", "20-7714"),
        ("my ref is AB-551882.", "AB-551882"),
        ("where is PP-5518820 ?", "PP-5518820"),
        ("account ending 2231", "2231"),
    ],
)
def test_numbers_a_company_knows_are_found(text: str, number: str) -> None:
    assert said(text, "number") == [number]


@pytest.mark.parametrize(
    "text", ["account XXXX1234 closed", "order in 2019", "I waited 45 minutes", "call 07700 900123"]
)
def test_redacted_numbers_years_and_telephones_are_none(text: str) -> None:
    assert not said(text, "number")


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("my mattress sags", "your mattress"),
        ("your receptionist smirked", "our receptionist"),
        ("the bed and hoist must go", "the bed and hoist"),
        ("our new boiler died", "your new boiler"),
        ("MY REFUND PLEASE", "your refund"),
    ],
)
def test_a_thing_is_said_from_the_company_s_side(text: str, thing: str) -> None:
    """C3: what it is about."""
    assert thing in said(text, "thing")


@pytest.mark.parametrize(
    ("text", "name", "who"),
    [
        ("Your agent Miriam hung up", "Miriam", "staff"),
        ("I spoke to Dominic Hale on Monday", "Dominic Hale", "staff"),
        ("Dominic your trainer was late", "Dominic", "staff"),
        ("Please help.\n\nKind regards,\nOlive Thornbury", "Olive Thornbury", "writer"),
        ("It broke.\n\nDr A. Osei", "Dr A. Osei", "writer"),
    ],
)
def test_people_are_found_with_who_they_are(text: str, name: str, who: str) -> None:
    assert (name, who) in [(fact.said, fact.value) for fact in facts_of(text).of("person")]


def test_a_described_person_is_evidence_and_not_said() -> None:
    found = facts_of("There was a lady who sighed at me").of("person")
    assert [(fact.text, fact.said, fact.value) for fact in found] == [("a lady who sighed at me", "", "staff")]


@pytest.mark.parametrize(
    ("text", "ask"),
    [
        ("Please issue a deadlock letter.", "us to issue a deadlock letter"),
        ("I want to know why", "to know why"),
        ("call me back please", "us to call you back"),
        ("can you move it to the 15th?", "us to move it to the 15th"),
        ("When will you solve this?", "to know when we will solve this"),
        ("Where is my parcel?", "to know where your parcel is"),
        ("I'd like to speak to a manager", "to speak to a manager"),
        ("Let me speak to a person", "to speak to a person"),
        ("I want my money back", "your money back"),
        ("I NEED A REFUND", "a refund"),
        ("Could someone ring me?", "someone to ring you"),
        ("We want you to send Gary back", "us to send Gary back"),
    ],
)
def test_an_ask_completes_you_want(text: str, ask: str) -> None:
    """C3: what they want."""
    assert said(text, "ask") == [ask]


@pytest.mark.parametrize(
    "text",
    [
        "Tell that clown to get lost",
        "stop",
        "I like your shop",
        "go to hell",
        "Refund hasn't shown up",
        "You want me to wait?",
        "I want it",
        "Please do not reply to XXXX",
    ],
)
def test_what_is_no_request_or_cannot_be_said_is_no_ask(text: str) -> None:
    assert not said(text, "ask")


WORDS = st.sampled_from(
    [
        "I",
        "you",
        "we",
        "my",
        "your",
        "our",
        "the",
        "nobody",
        "called",
        "me",
        "back",
        "twice",
        "and",
        "but",
        "because",
        ",",
        ".",
        "!",
        "?",
        "\n",
        "waited",
        "three",
        "weeks",
        "for",
        "a",
        "refund",
        "£35",
        "promised",
        "on",
        "Friday",
        "engineer",
        "never",
        "came",
        "parcel",
        "is",
        "broken",
        "was",
        "told",
        "order",
        "55821",
        "please",
        "send",
        "u",
        "dont",
        "im",
        "NOW",
        "@Shop",
        "#fail",
        "XXXX",
        "it",
        "they",
        "he",
        "that",
        "if",
        "when",
        "late",
        "again",
        "fourth",
        "time",
        "spoke",
        "to",
        "Gary",
        "manager",
        "hung",
        "up",
        "on",
        "us",
        "here",
        "today",
    ]
)
MADE_UP = st.lists(WORDS, max_size=60).map(" ".join)
ANY = st.one_of(st.text(max_size=400), MADE_UP)


@given(ANY)
@settings(max_examples=300, deadline=None)
def test_every_fact_stands_where_it_says(text: str) -> None:
    """C3: nothing is invented."""
    facts = facts_of(text)
    assert facts.text == text
    assert all(fact.text == text[fact.start : fact.end] and fact.text for fact in facts.facts)


@given(ANY)
@settings(max_examples=200, deadline=None)
def test_facts_come_in_the_order_of_the_text_with_weights_from_0_to_1(text: str) -> None:
    found = facts_of(text).facts
    assert [fact.start for fact in found] == sorted(fact.start for fact in found)
    assert all(0 <= fact.weight <= 1 for fact in found)
    assert facts_of(text).facts == found


@pytest.mark.parametrize(
    "text",
    [
        "I " * 100_000,
        "a" * 200_000,
        "1" * 200_000,
        "1," * 100_000,
        "my " * 70_000,
        "three weeks and " * 12_500,
        "please " * 30_000,
        "\n" * 200_000,
        '"' * 200_000,
        "@" * 200_000,
        "nobody called me back and " * 8_000,
        "your agent Gary " * 13_000,
        "£" * 200_000,
        "twenty " * 30_000,
        "A-" * 100_000,
        "for " * 50_000,
    ],
    ids=lambda text: text[:12],
)
def test_a_hostile_text_is_read_in_well_under_a_second(text: str) -> None:
    started = time.process_time()
    facts_of(text)
    assert time.process_time() - started < 20


def test_of_a_long_text_the_beginning_and_the_end_are_read() -> None:
    text = "You took £35. " + "Nothing here at all. " * 2_000 + "Then you took £36."
    assert said(text, "amount") == ["£35", "£36"]


@pytest.mark.parametrize("text", ["£8 a month", "{$100.00} a month", "a second form came", "three times a week"])
def test_a_rate_is_no_duration(text: str) -> None:
    assert not facts_of(text).of("duration")


def test_a_first_time_weighs_little() -> None:
    """C3: what is counted in anger is restated, not a first week."""
    assert [fact.weight for fact in facts_of("my first week, my third call").of("count")] == [0.3, 0.7]


def test_one_s_own_name_is_the_writer_s_and_a_shop_that_was_called_is_no_name() -> None:
    found = facts_of("My name is Carla Dunning and I called Quillpost about it").of("person")
    assert [(fact.said, fact.value) for fact in found] == [("Carla Dunning", "writer")]


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("I spent 2 hours 51 minutes on hold.", "2 hours 51 minutes on hold"),
        ("Two hours for soup!", "two hours for soup"),
        ("we are nine days without hot water now", "nine days without hot water"),
        ("ON HOLD FOR AN HOUR", "an hour on hold"),
        ("no reply in six weeks", "no reply in six weeks"),
        ("six weeks and still no refund", "six weeks and still no refund"),
        ("three weeks for my sofa, shame", "three weeks for your sofa"),
        ("I have been waiting 23 days.", "23 days"),
        ("I got 4 copy paste answers", "4 copy paste answers"),
        ("four tickets and four copy-paste answers", "four tickets and four copy-paste answers"),
        ("five very nice replies from five people", "five very nice replies from five people"),
        ("forty text messages, no cab", "forty text messages"),
        ("third broken seat in a month", "the third broken seat in a month"),
        ("for the third time this week", "the third time this week"),
        ("you took £35 for being 12p overdrawn.", "£35 for being 12p overdrawn"),
        ("then came £35 fee", "a £35 fee"),
        ("your $80 cancellation fee", "our $80 cancellation fee"),
        ("five messages without answer", "five messages without an answer"),
    ],
)
def test_a_figure_that_carries_the_complaint_is_said_with_what_it_measures(text: str, phrase: str) -> None:
    """C3: the figure with its noun may be said back by itself."""
    strong = [fact for fact in facts_of(text).of("count", "duration", "amount") if fact.weight >= 0.6]
    assert [fact.said for fact in strong] == [phrase]


@pytest.mark.parametrize(
    "text",
    [
        "once",
        "the bus comes every two hours",
        "I have been a customer for nine years",
        "within three working days",
        "it costs £8 a month",
        "I paid £40 for a kettle",
        "we booked two nights for our anniversary",
        "wait 24 hours for it",
        "twice",
        "22 builders work here",
        "on the first floor",
        "since Friday",
        "my son is 8 years old",
    ],
)
def test_a_figure_of_ordinary_life_carries_little(text: str) -> None:
    assert all(fact.weight < 0.6 for fact in facts_of(text).of("count", "duration", "amount"))


def test_a_phrase_covers_its_words() -> None:
    text = "Well: On hold for two hours, then 4 copy paste answers."
    assert [fact.text for fact in facts_of(text).of("duration", "count")] == [
        "On hold for two hours",
        "4 copy paste answers",
    ]
