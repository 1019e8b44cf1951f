"""Openers (C1, C3 to C9, C11, C17): what is said, in which manner, by channel; nothing invented, nothing twice."""

from __future__ import annotations

import re
import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.domain import BANDS, REASONS, Band, Channel
from assuage.errors import InvalidWordings
from assuage.reply.check import check
from assuage.reply.facts import facts_of
from assuage.reply.openers import openers
from assuage.reply.openers.likeness import MOST_SHARED_RATIO, alike, sentences, word_set
from assuage.reply.openers.limits import FORMS
from assuage.reply.values import STYLES, Fact, Facts, Opener, Situation
from assuage.reply.wordings import Wordings, parse_wordings
from tests.unit.openers_witness import invented, slips, stock_phrases

ANGER: dict[Band, float] = {"calm": 0.1, "annoyed": 0.45, "angry": 0.7, "furious": 0.9}
STRONG = (
    r"ang(?:er|ry)|fur|livid|hear|wrong|right|sorry|bad|enough|imagine|too far|deserved|unacceptable|let down|small"
    r"|listened|no trifle|cause|bear|blame|patience|badly|done with"
)
SEEDS = [str(number) for number in range(12)]


def fact(text: str, words: str, said: str, kind: Any = "point", **more: Any) -> Fact:
    start = text.index(words)
    return Fact(kind, start, start + len(words), words, said, **more)


LATE = "I sent five emails about my pension. Nobody answered. I am so tired of it."
LATE_FACTS = Facts(
    LATE,
    (
        fact(LATE, "I sent five emails", "you have sent five emails", weight=0.8, role="tried"),
        fact(LATE, "Nobody answered", "nobody has answered", weight=0.7),
        fact(LATE, "my pension", "your pension", "thing", weight=0.6),
    ),
)


def situation(facts: Facts | str = LATE_FACTS, band: Band = "angry", **more: Any) -> Situation:
    facts = Facts(facts) if isinstance(facts, str) else facts
    return Situation(facts, ANGER[band], band, **more)


def shown(text: str, words: str, code: str, kind: Any = "circumstance") -> Facts:
    return Facts(text, (fact(text, words, "", kind, value=code),))


def texts(one: Situation, **more: Any) -> list[str]:
    """The openers of several seeds, all styles."""
    return [opener.text for seed in SEEDS for opener in openers(one, seed=seed, **more)]


# --- the shape ------------------------------------------------------------------------------------------------------


def test_there_is_one_opener_of_each_style() -> None:
    assert [opener.style for opener in openers(situation())] == list(STYLES)


def test_the_same_arguments_give_the_same_texts() -> None:
    assert openers(situation(), seed="a") == openers(situation(), seed="a")


def test_seeds_vary_the_texts() -> None:
    assert len(set(texts(situation()))) >= 30


def test_the_three_styles_differ() -> None:
    for seed in SEEDS:
        made = [word_set(opener.text) for opener in openers(situation(), seed=seed)]
        assert max(alike(made[0], made[1]), alike(made[0], made[2]), alike(made[1], made[2])) <= 0.55


def test_the_companys_style_comes_first() -> None:
    assert openers(situation(), Wordings(first_style="warm"))[0].style == "warm"


# --- C1, C3: acknowledged at its strength, with their own points ------------------------------------------------------


def test_an_opener_says_the_customers_own_points_back() -> None:
    said = [opener for seed in SEEDS for opener in openers(situation(), seed=seed)]
    their = ("five emails", "obody has answered", "our pension")
    own = [opener for opener in said if any(words in opener.text for words in their)]
    assert len(own) > 0.9 * len(said)
    assert all(opener.facts for opener in own)


@pytest.mark.parametrize("band", BANDS)
def test_the_reply_check_finds_nothing_in_any_band(band: Band) -> None:
    for text in texts(situation(band=band)):
        assert not check(text, LATE, ANGER[band]), text


def test_a_mild_message_gets_no_drama() -> None:
    assert not re.search(r"\b(?:furious|fury|livid|rage|dreadful|outrage)", " ".join(texts(situation(band="annoyed"))))


@pytest.mark.parametrize("band", ["angry", "furious"])
def test_anger_is_named_where_it_is_strong(band: Band) -> None:
    plain = [openers(situation(band=band), seed=seed)[0].text for seed in SEEDS]
    assert sum(bool(re.search(STRONG, text)) for text in plain) >= 10


def test_without_facts_it_asks_what_happened() -> None:
    asked = [
        text for text in texts(situation("Disgusting.")) if "?" in text or "hear" in text or "tell" in text.lower()
    ]
    assert len(asked) > 24


def test_nothing_is_said_back_that_our_mouth_would_turn_into_a_fault() -> None:
    text = "You promise me the moon every single time and I am tired of it"
    facts = Facts(text, (fact(text, text[:44], "we promise you the moon every single time", weight=0.9),))
    assert not [one for one in texts(situation(facts)) if "the moon" in one]


def test_what_we_are_said_to_have_done_is_said_back_as_theirs() -> None:
    text = "You took my money"
    facts = Facts(text, (fact(text, text, "we took your money", weight=0.9),))
    for said in texts(situation(facts)):
        assert "e took your money" not in said or re.search(r"(?:that|it,) we took your money", said), said


# --- manners --------------------------------------------------------------------------------------------------------

MANNERS: dict[str, tuple[Facts, Band, str, str, str]] = {
    "bereavement": (
        shown("My wife died", "died", "bereavement"),
        "calm",
        "",
        "loss|condolences|sympathy|lost|death",
        "fair",
    ),
    "self_harm": (
        shown("I want to end it", "end it", "self_harm"),
        "annoyed",
        "",
        "safe|with you|emergency",
        "sorry|fair",
    ),
    "danger": (shown("The gas smells", "gas", "danger"), "angry", "", "safe|risk|danger|harm|all right", "fair"),
    "injury": (
        shown("It cut my hand", "cut", "injury"),
        "annoyed",
        "",
        "all right|now|hurt|after|treated|doctor|healing|how bad|feel",
        "fair",
    ),
    "legal": (shown("My lawyer writes", "lawyer", "legal"), "annoyed", "", "", "liab|our fault|admit"),
    "leaving": (
        shown("I am leaving you", "leaving", "leaving"),
        "angry",
        "churn_threat",
        "",
        "stay with us|reconsider",
    ),
    "staff": (shown("He swore at me", "swore", "staff"), "angry", "staff_complaint", "", "colleague|trained"),
    "threat": (
        shown("I will find you", "find you", "threat"),
        "furious",
        "abuse",
        "",
        "sorry|police|language",
    ),
    "wants_call": (
        shown("Ring me", "Ring me", "wants_call"),
        "annoyed",
        "asks_for_person",
        "",
        "cannot|can't call",
    ),
}


@pytest.mark.parametrize("case", MANNERS.values(), ids=MANNERS.keys())
def test_a_grave_situation_has_its_own_manner(case: tuple[Facts, Band, str, str, str]) -> None:
    facts, band, reason, says, never = case
    for text in texts(situation(facts, band, reasons=frozenset({reason} - {""}))):
        assert not re.search(never, text, re.IGNORECASE), text
        assert re.search(says, text, re.IGNORECASE), text


def test_somebody_at_risk_is_asked_and_pointed_to_help_even_where_room_is_short() -> None:
    facts = shown("I can't go on", "can't go on", "self_harm")
    for text in texts(situation(facts, "annoyed", channel="social")):
        assert re.search(r"safe|someone|emergency", text), text


def test_phone_numbers_come_from_the_company_alone() -> None:
    facts = shown("I can't go on", "can't go on", "self_harm")
    company = Wordings(emergency="In Freedonia you can ring 555 at any hour.")
    assert all("555" in text for text in texts(situation(facts, "annoyed"), wordings=company))
    assert not re.search(r"\d", " ".join(texts(situation(facts, "annoyed"))))


def test_a_plain_question_gets_no_apology() -> None:
    asked = situation("Can I divide my plot between two people?", "calm", reasons=frozenset({"unusual"}))
    assert not re.search(r"sorry|apolog|regret", " ".join(texts(asked)), re.IGNORECASE)


def test_thanks_in_an_angry_message_are_no_thanks() -> None:
    facts = shown("You lost it again. Thanks.", "Thanks", "thanks")
    assert "kind of you" not in " ".join(texts(situation(facts, "angry")))


# --- C11: a second contact ------------------------------------------------------------------------------------------


def test_a_second_contact_takes_over_and_needs_nothing_repeated() -> None:
    for text in texts(situation(second_contact=True)):
        assert re.search(r"read|history|gone (?:over|through)|know what has passed|story known", text), text


# --- channels -------------------------------------------------------------------------------------------------------

CHANNELS: tuple[Channel, ...] = ("email", "chat", "sms", "social", "review", "call_transcript", "form")


@pytest.mark.parametrize("channel", CHANNELS)
@pytest.mark.parametrize("second", [False, True])
def test_every_opener_keeps_to_its_channels_length(channel: Channel, second: bool) -> None:
    for seed in SEEDS:
        for opener in openers(situation(channel=channel, second_contact=second), seed=seed):
            assert len(opener.text) <= FORMS[channel].limit(opener.style), opener.text


@pytest.mark.parametrize("channel", ["social", "review"])
def test_in_public_nothing_private_is_said_back(channel: Channel) -> None:
    text = "Order 5512 cost me £80 and Mr Hale saw my diagnosis"
    facts = Facts(
        text,
        (
            fact(text, "Order 5512 cost me £80", "order 5512 cost you £80", weight=0.9),
            fact(text, "Mr Hale saw my diagnosis", "Mr Hale saw your diagnosis", weight=0.9),
            fact(text, "Mr Hale", "Mr Hale", "person", value="staff"),
            fact(text, "my diagnosis", "", "circumstance", value="illness"),
        ),
    )
    said = " ".join(texts(situation(facts, channel=channel, customer_name="Ada Low")))
    assert not re.search(r"5512|80|Hale|diagnosis|Ada|Low", said)
    asks = r"privat|privac|direct|inbox|between us|public|out of sight|nobody else|message me|in the open|off this page"
    made = [opener for seed in SEEDS for opener in openers(situation(channel=channel), seed=seed)]
    assert not [one for one in made if one.style != "brief" and not re.search(asks, one.text, re.IGNORECASE)]


@pytest.mark.parametrize(
    ("name", "greeting"),
    [("Mrs Abernethy", "Dear Mrs Abernethy,\n\n"), ("Kirsi", "Hello Kirsi,\n\n")],
    ids=["title", "first name"],
)
def test_a_letter_greets_by_name(name: str, greeting: str) -> None:
    for text in texts(situation(channel="email", customer_name=name)):
        assert text.startswith(greeting)


def test_a_chat_has_no_salutation() -> None:
    assert not [t for t in texts(situation(channel="chat", customer_name="Kirsi")) if "Kirsi" in t or "\n" in t]


def test_a_script_to_be_spoken_does_not_speak_of_reading() -> None:
    said = " ".join(texts(situation("Disgusting.", channel="call_transcript")))
    assert not re.search(r"\b(?:written|writing|wrote)\b|[\[\](){}]", said)


# --- never twice ----------------------------------------------------------------------------------------------------


def test_no_sentence_comes_twice_in_a_conversation() -> None:
    used: list[str] = []
    for turn in range(8):
        for opener in openers(situation(), seed=str(turn), used=used):
            before = {sentence for text in used for sentence in sentences(text)}
            assert not before & sentences(opener.text)
        used += [opener.text for opener in openers(situation(), seed=str(turn), used=used)]


def test_openers_for_others_that_day_are_not_repeated() -> None:
    recent: list[str] = []
    for number in range(30):
        made = openers(situation(f"Message {number}: it went wrong."), seed=str(number), recent=recent)
        worst = max((alike(word_set(o.text), word_set(r)) for o in made for r in recent), default=0)
        assert worst <= MOST_SHARED_RATIO
        recent += [opener.text for opener in made]


# --- any message ----------------------------------------------------------------------------------------------------

PARTS = (
    "I have been waiting for three weeks",
    "your driver left my parcel in the rain",
    "nobody called me back",
    "I was charged £35 twice",
    "I rang four times",
    "my order 8842 never came",
    "you promised a refund on Monday",
    "I want to speak to a manager",
    "my mother is in hospital",
    "this is a disgrace",
    "I'm going to the ombudsman",
    "thanks for nothing",
    "cancel my contract",
    "Gary was rude to me",
    "u lot r useless",
    '"it\'s our policy" she said',
    "the app won't let me in",
    "((( {thing} | <b>",
)
messages = st.lists(st.sampled_from(PARTS), max_size=5).map(". ".join) | st.text(max_size=200)


@settings(max_examples=150, deadline=None)
@given(
    message=messages,
    band=st.sampled_from(BANDS),
    channel=st.sampled_from([*CHANNELS, None]),
    reasons=st.frozensets(st.sampled_from(REASONS), max_size=3),
    second=st.booleans(),
    seed=st.text(max_size=5),
)
def test_any_message_gets_three_openers_without_a_fault(
    message: str, band: Band, channel: Channel, reasons: frozenset[str], second: bool, seed: str
) -> None:
    one = situation(facts_of(message), band, channel=channel, reasons=reasons, second_contact=second)
    for opener in openers(one, seed=seed):
        assert_sound(opener, one)


def assert_sound(opener: Opener, one: Situation) -> None:
    message = one.facts.text
    assert opener.text.strip()
    assert len(opener.text) <= FORMS[one.channel].limit(opener.style)
    assert not slips(opener.text), opener.text
    assert not invented(opener.text, one.facts, asked=one.reasons), opener.text
    assert not stock_phrases(opener.text, message), opener.text
    assert not check(opener.text, message, one.anger), opener.text
    assert all(message[fact.start : fact.end] == fact.text for fact in opener.facts)


# --- wordings -------------------------------------------------------------------------------------------------------


def test_a_companys_clause_is_used_where_its_conditions_are_met() -> None:
    company = parse_wordings(
        {"clauses": [{"part": "own", "text": "at Fernhill I look after this", "bands": ["angry"]}]}
    )
    assert "At Fernhill I look after this." in " ".join(texts(situation(), wordings=company))
    assert "Fernhill" not in " ".join(texts(situation(band="annoyed"), wordings=company))


def test_a_clause_whose_placeholder_has_no_fact_is_left_out() -> None:
    company = parse_wordings({"clauses": [{"part": "next_step", "text": "I'll trace {thing} at Fernhill"}]})
    assert "Fernhill" not in " ".join(texts(situation("Disgusting."), wordings=company))
    assert "I'll trace your pension at Fernhill." in " ".join(texts(situation(), wordings=company))


def test_a_forbidden_wording_is_never_offered() -> None:
    company = parse_wordings({"forbidden": ["sorry", "ang*", "I'm on it"]})
    assert not re.search(
        r"\bsorry\b|\bang\w*|I'm on it\b", " ".join(texts(situation(), wordings=company)), re.IGNORECASE
    )


def test_wordings_that_forbid_everything_are_refused() -> None:
    common = "me my you* the this what* I'm I'll I've of to and from with it* is in"
    company = parse_wordings({"forbidden": common.split()})
    with pytest.raises(InvalidWordings, match="take out"):
        openers(situation("Disgusting."), company)


def test_american_spelling_and_formality_change_our_words_only() -> None:
    company = Wordings(spelling="american", formality="formal")
    said = " ".join(texts(situation(), wordings=company))
    assert not re.search(r"apologise|\bI'm\b|\byou've\b|isn't", said)


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        ({"colour": "red"}, "colour: there is no such setting"),
        ({"clauses": [{"part": "own", "text": "about {stuff}"}]}, "{stuff} is no placeholder here: use one of"),
        ({"clauses": [{"part": "own", "text": "I (am|was here"}]}, "write a choice as"),
        ({"clauses": [{"part": "finale", "text": "bye"}]}, "clauses.0.part"),
        ({"forbidden": ["*"]}, "name at least two letters"),
        ({"sign_off": "{company}"}, "no company is set"),
        (["company"], "must be a mapping"),
    ],
    ids=["unknown setting", "unknown placeholder", "open choice", "unknown part", "everything", "no company", "a list"],
)
def test_wordings_that_cannot_be_used_say_what_to_change(raw: object, says: str) -> None:
    with pytest.raises(InvalidWordings) as refused:
        parse_wordings(raw)
    assert says in str(refused.value)


def test_a_hostile_text_is_answered_in_well_under_a_second() -> None:

    facts = Facts("so " * 60_000, ())
    start = time.process_time()
    openers(situation(facts))
    assert time.process_time() - start < 20
