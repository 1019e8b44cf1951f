"""What counts as a promise in a reply (C12), with its very words, its kind and the words of its time."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.reply.promises import promises
from assuage.reply.values import OfficeHours, Promise

SENT = datetime(2026, 11, 24, 10, tzinfo=UTC)


def one(reply: str) -> Promise:
    (promise,) = promises(reply, SENT)
    return promise


MADE = {
    "I will": ("I'll phone you tomorrow by four.", "I'll phone you tomorrow by four", "call back", "tomorrow by four"),
    "typographic apostrophe": ("I’ll write to you by Monday.", "I’ll write to you by Monday", "reply", "by Monday"),
    "we will": (
        "Sorry about that. We will refund the £18 within 3 working days.",
        "We will refund the £18 within 3 working days",
        "refund",
        "within 3 working days",
    ),
    "going to": (
        "I'm going to ring the depot and mail you what they say by noon.",
        "I'm going to ring the depot and mail you what they say by noon",
        None,
        "by noon",
    ),
    "a named person": (
        "Ottoline from dispatch will call you before six, so you need not wait in.",
        "Ottoline from dispatch will call you before six",
        "call back",
        "before six",
    ),
    "a person with a role beside the name": (
        "Our gas fitter, Benedek Hollo, will be with you on Thursday at nine.",
        "Our gas fitter, Benedek Hollo, will be with you on Thursday at nine",
        "visit",
        "on Thursday at nine",
    ),
    "a thing that is to happen": (
        "The new hinge will be delivered on Saturday between 8 and 12 by our own van.",
        "The new hinge will be delivered on Saturday between 8 and 12",
        "delivery",
        "on Saturday between 8 and 12",
    ),
    "passive": (
        "The fee will be returned to your card by Friday.",
        "The fee will be returned to your card by Friday",
        "refund",
        "by Friday",
    ),
    "you will have": (
        "You'll have the confirmation in writing by the 9th.",
        "You'll have the confirmation in writing by the 9th",
        "reply",
        "by the 9th",
    ),
    "present with a time to come": (
        "Your money goes back to your account today.",
        "Your money goes back to your account today",
        "refund",
        "today",
    ),
    "progressive with a time to come": (
        "I'm sending you a second copy this afternoon.",
        "I'm sending you a second copy this afternoon",
        "reply",
        "this afternoon",
    ),
    "is booked": (
        "A roofer is booked for Wednesday morning.",
        "A roofer is booked for Wednesday morning",
        "visit",
        "Wednesday morning",
    ),
    "without a time": ("I'll look into the second charge.", "I'll look into the second charge", "other", None),
    "guaranteed": (
        "We guarantee that the line will be repaired by tonight.",
        "We guarantee that the line will be repaired by tonight",
        "fix",
        "by tonight",
    ),
    "never again": (
        "You will never see that charge again.",
        "You will never see that charge again",
        "other",
        None,
    ),
    "on a condition of the world": (
        "If the part is not in stock, I'll ring you at four.",
        "I'll ring you at four",
        "call back",
        "at four",
    ),
    "with a time that stands first": (
        "By Monday evening the hall will be dry.",
        "By Monday evening the hall will be dry",
        None,
        "By Monday evening",
    ),
    "until something happens": (
        "I'll ring you as soon as the surveyor leaves.",
        "I'll ring you as soon as the surveyor leaves",
        "call back",
        "as soon as the surveyor leaves",
    ),
    "you should": (
        "You should have the new fob by Saturday.",
        "You should have the new fob by Saturday",
        None,
        "by Saturday",
    ),
    "asked of a colleague": (
        "I've asked Noor to call you by five.",
        "call you by five",
        "call back",
        "by five",
    ),
    "in due course": (
        "You will hear from us in due course.",
        "You will hear from us in due course",
        "reply",
        "in due course",
    ),
    "a yes with a time": ("Yes, by five!", "Yes, by five", None, "by five"),
}


@pytest.mark.parametrize(("reply", "text", "what", "due"), MADE.values(), ids=MADE.keys())
def test_a_promise_is_found_with_its_very_words(reply: str, text: str, what: str | None, due: str | None) -> None:
    """C12: what was promised, of which kind, and by when as written; no kind is asked for where readers may differ."""
    promise = one(reply)
    assert promise.text == text
    assert promise.due == due
    assert what in (None, promise.what)


NOT_MADE = {
    "a wish": "I hope that the new one serves you well.",
    "let me know": "Let me know if the second one is late as well.",
    "an offer": "If you send me the number, I can look at it again.",
    "an offer with will": "If you'd like a letter as well, I'll gladly write one.",
    "whatever you say": "Say the word and we'll send another.",
    "a question": "Would Tuesday suit you, or shall I come on Wednesday?",
    "will you": "Will you be at home tomorrow?",
    "done already": "I've chased the depot and put the £12 back on your card.",
    "what the customer shall do": "You will need to sign the form by Friday.",
    "what the customer may do": "You can collect it from the shop on Thursday.",
    "a fact": "The sale ends on Sunday and the shop closes at six.",
    "a habit": "Our van usually comes within the hour.",
    "a refusal": "We will not refund a ticket that was used.",
    "a refusal, short": "We won't be able to change the date.",
    "in the past": "The courier came on Monday and rang twice.",
    "a clause of time": "Once I will have seen it, we are wiser.",
    "an aim": "We aim to reply within 2 working days, and our team hopes to be quicker by noon.",
    "a hope for others": "I'm hoping the driver will be with you by six.",
    "what should have been": "The gate should have been shut on Monday.",
    "no promise, in so many words": "I can't promise that it'll be today.",
    "hours of opening": "We're open tomorrow from ten.",
    "what the customer shall do, kindly": "Please ring us before noon tomorrow.",
    "frankness": "I'll be honest with you: this was slow.",
    "nothing": "",
}


@pytest.mark.parametrize("reply", NOT_MADE.values(), ids=NOT_MADE.keys())
def test_what_binds_nobody_is_no_promise(reply: str) -> None:
    """C12: reminders are for promises; wishes, offers, facts, refusals and things done make none."""
    assert promises(reply, SENT) == ()


def test_two_clauses_with_a_time_each_are_two_promises() -> None:
    reply = "I'll ask the foundry on Monday and write to you the same day."
    first, second = promises(reply, SENT)
    assert (first.text, first.due) == ("I'll ask the foundry on Monday", "on Monday")
    assert (second.text, second.due) == ("write to you the same day", "the same day")
    assert first.due_at == second.due_at == datetime(2026, 11, 30, 17, tzinfo=UTC)


def test_two_clauses_joined_by_and_keep_their_own_times() -> None:
    reply = "The glazier will be there at two and I'll ring you at six."
    assert [promise.due for promise in promises(reply, SENT)] == ["at two", "at six"]


def test_a_time_that_belongs_to_the_next_clause_is_not_taken() -> None:
    reply = "I'll tell the driver now, and he'll be with you by three."
    first, second = promises(reply, SENT)
    assert (first.due, second.due) == ("now", "by three")


def test_times_are_those_of_the_company() -> None:
    """C12: five o'clock is five o'clock where the company sits, whatever clock the reply was stamped by."""
    hours = OfficeHours("America/New_York", 9, 17)
    (promise,) = promises("I'll call you by five.", datetime(2026, 11, 24, 15, tzinfo=UTC), hours)
    assert promise.due_at == datetime(2026, 11, 24, 22, tzinfo=UTC)
    assert promise.due_at is not None
    assert str(promise.due_at.tzinfo) == "America/New_York"


PIECES = st.sampled_from(
    [
        *(
            "I'll",
            "we will",
            "you'll",
            "have it",
            "ring you",
            "tomorrow",
            "by",
            "five",
            "and",
            ",",
            ".",
            "?",
            "\n",
            "if you",
        ),
        *(
            "Our fitter, Jo,",
            "will",
            "within",
            "3",
            "working days",
            "the 31st",
            "on Friday",
            "at",
            "24:00",
            "between",
            "before",
        ),
        *(
            "I'm sending",
            "goes back",
            "’",
            "Ⅷ",
            "next",
            "month",
            "February",
            "99",
            "never",
            "once he's",
            "the same day",
            "every",
        ),
    ]
)


@settings(deadline=None)
@given(
    st.one_of(st.text(max_size=300), st.lists(PIECES, max_size=30).map(" ".join)),
    st.datetimes(datetime(2026, 1, 1), datetime(2027, 12, 31), timezones=st.just(UTC)),  # noqa: DTZ001 - bounds are naive
)
def test_offsets_match_and_nothing_is_due_before_it_was_said(reply: str, sent_at: datetime) -> None:
    found = promises(reply, sent_at, OfficeHours("Europe/Berlin", 8, 18, (0, 1, 2, 3, 4, 5), "DE-BY"))
    ends = [0, *(promise.end for promise in found)]
    for promise, end in zip(found, ends, strict=False):
        assert reply[promise.start : promise.end] == promise.text != ""
        assert promise.start >= end
        assert promise.due is None or promise.due in reply
        assert promise.due_at is None or (promise.due is not None and promise.due_at >= sent_at)


HOSTILE = {
    "letters": "a" * 200_000,
    "blanks": " " * 200_000,
    "will": "will " * 40_000,
    "I'll": "I'll ring " * 20_000,
    "commas": "Our, A, " * 25_000,
    "times": "by five tomorrow and " * 10_000,
    "digits": "1" * 200_000,
    "numbers": "1 " * 100_000,
    "ranges": "between 8 " * 20_000,
    "new lines": "\n" * 200_000,
    "events": "once he is " * 20_000,
    "capitals": "A" * 200_000,
    "points": "." * 200_000,
    "people": "The the " * 25_000,
    "vows": "I promise " * 20_000,
}


@pytest.mark.parametrize("reply", HOSTILE.values(), ids=HOSTILE.keys())
def test_hostile_lengths_are_read_in_no_time(reply: str) -> None:
    begun = time.process_time()
    promises(reply, SENT)
    assert time.process_time() - begun < 20
