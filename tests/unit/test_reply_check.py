"""The reply check's rules: what is flagged, what is not, and where (rows C1, C4, C5, C7, C8)."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assuage.domain import FaultCode
from assuage.policy.model import DEFAULT_VERDICTS
from assuage.reply.check import check, verdict
from assuage.reply.values import Fault

FURIOUS = "This is the third time I write about the broken boiler. I am furious!"

FAULTY: list[tuple[FaultCode, str, str]] = [
    ("policy_wall", "I'm sorry, but that's our policy.", "that's our policy"),
    ("policy_wall", "There's nothing I can do about that, sorry.", "nothing I can do"),
    ("policy_wall", "My hands are tied, I'm afraid.", "My hands are tied"),
    ("policy_wall", "Please visit our website for returns.", "visit our website"),
    ("passing_on", "You'll need to contact the courier about this.", "need to contact the courier"),
    ("passing_on", "That is handled by the billing people.", "is handled by the billing"),
    ("robotic", "Thank you for contacting Acme.", "Thank you for contacting"),
    ("robotic", "Dear valued customer, we read this.", "Dear valued"),
    ("servile", "We cannot apologise enough for the delay.", "cannot apologise enough"),
    ("servile", "Please forgive us, we beg you.", "forgive"),
    ("defensive", "Our records show that it was delivered.", "Our records show that"),
    ("defensive", "You must have misread the page.", "You must have misread"),
    ("blaming", "You should have checked the size first.", "You should have checked"),
    ("blaming", "Our driver forgot the second box.", "Our driver forgot"),
    ("minimising", "Please calm down so that we can talk.", "calm down"),
    ("minimising", "It's just a minor delay.", "just a"),
    ("hollow_apology", "We are sorry for any inconvenience caused.", "sorry for any inconvenience"),
    ("hollow_apology", "I'm sorry you feel that way.", "sorry you feel that way"),
    ("freebie_first", "Here is a £20 voucher. What happened?", "£20 voucher"),
    ("over_promise", "We guarantee that this never happens.", "We guarantee"),
    ("liability", "We accept that the company is liable for it.", "liable"),
    ("jargon", "The RMA is stuck with the WMS.", "RMA"),
]


@pytest.mark.parametrize(("code", "draft", "words"), FAULTY, ids=[f"{c}-{w}" for c, _, w in FAULTY])
def test_each_fault_is_found_at_its_words(code: FaultCode, draft: str, words: str) -> None:
    """C4, C5, C7, C8: the fault begins where its words stand, and says why and what else to write."""
    found = [fault for fault in check(draft) if fault.code == code]
    assert any(words.lower() in fault.text.lower() or fault.text.lower() in words.lower() for fault in found), found
    assert all(fault.why and fault.better and draft[fault.start : fault.end] == fault.text for fault in found)


GOOD = [
    "I'm sorry you were left waiting three weeks; that was wrong of us.",
    "You asked for one thing, a refund of £35, and you've had to ask four times. I'm sorry.",
    "I've read all five e-mails, so you needn't explain it again.",
    "I won't tell you to calm down. You have every reason to be upset.",
    "You were told that there was nothing we could do. That's not an answer, and I'd like to give you a better one.",
    "That's not our policy to hide behind, and I'm sorry that somebody did.",
    "I'm sorry. I can't promise that it comes tomorrow, but I'll ring you by four with what they say.",
    "It isn't just a small delay when it costs you a day's wages.",
    "I'm sorry about your father. There is no hurry with any of this; I'll take care of the account.",
    "You're right to be angry. What would you consider a fair solution?",
    "Nobody called you back, although we said we would. That was our failure, not yours.",
    "I'm Priya, and I'll stay with this until it's put right.",
    "I hear that you want to speak to a manager. I'll ask ours to ring you today.",
    "I'm sorry. Our rules are on your side here: you may have the money back or a new one.",
]


@pytest.mark.parametrize("draft", GOOD)
def test_a_plain_warm_sentence_has_no_fault(draft: str) -> None:
    """C1, C4: negation, reported words and a rule in the customer's favour are let through."""
    assert check(draft, FURIOUS, 0.8) == ()


@pytest.mark.parametrize(
    "draft", ["Yes, we open at nine.", "It's £6 a month.", "Open Settings, then Plan. Press Save at the bottom."]
)
def test_a_short_answer_to_a_calm_question_has_no_fault(draft: str) -> None:
    """C4: facts are welcome where nobody is upset."""
    assert check(draft, "How does this work?", 0.02) == ()


def test_a_page_as_an_extra_is_no_wall() -> None:
    """C5: a link after a real answer is help."""
    assert check("Yes, two a day. Our website has the full list if you want to read it.") == ()


def codes(draft: str, customer: str, anger: float | None) -> set[FaultCode]:
    return {fault.code for fault in check(draft, customer, anger)}


@pytest.mark.parametrize(
    ("draft", "customer", "anger", "missing"),
    [
        ("Which model is it, and when did you buy it?", FURIOUS, 0.8, True),
        ("Which model is it, and when did you buy it?", FURIOUS, None, True),
        ("I'm sorry that it took three letters. Which model is it?", FURIOUS, 0.8, False),
        ("Which model is it, and when did you buy it?", "Do you sell boilers?", 0.05, False),
        ("Which model is it, and when did you buy it?", "", None, False),
        ("Which model is it, and when did you buy it?", "I'm terrified, it nearly killed us.", 0.1, True),
    ],
    ids=["angry", "angry by the words", "acknowledged", "calm", "no message", "afraid rather than angry"],
)
def test_an_upset_customer_gets_a_word_on_it(draft: str, customer: str, anger: float | None, missing: bool) -> None:
    """C1: facts do not land before the feeling is acknowledged."""
    assert ("no_acknowledgement" in codes(draft, customer, anger)) is missing


def test_the_missing_word_points_at_the_first_sentence() -> None:
    """C1: what is missing has a place too."""
    (fault,) = check("Which model is it?  When did you buy it?", FURIOUS, 0.8)
    assert fault.text == "Which model is it?"


def test_typographic_quotes_and_spaces_keep_their_places() -> None:
    """C5: offsets hold in the draft as typed."""
    draft = "  \u201cHello\u201d\u00a0\u2014 that\u2019s\u00a0our policy."
    (fault,) = check(draft)
    assert (fault.code, fault.text) == ("policy_wall", "that\u2019s\u00a0our policy")


def test_a_model_adds_and_clears_faults() -> None:
    """C4: with scores, a fault that no rule knows is added, and one that it is sure is none is dropped."""
    added = check("That is what the sensor says.", scores={"defensive": 0.9})
    assert [(fault.code, fault.text, fault.probability) for fault in added] == [
        ("defensive", "That is what the sensor says.", 0.9)
    ]
    draft = "Sit down with a cup of tea, and calm down while I ring the garage for you."
    assert check(draft, scores={"minimising": 0.01, "robotic": 0.02}) == ()
    assert [fault.code for fault in check(draft, scores={"minimising": 0.3})] == ["minimising"]


def test_the_rules_stand_in_a_draft_too_short_for_the_model() -> None:
    """C4: "calm down" is a fault whatever a model makes of three words."""
    assert [fault.code for fault in check("Please calm down.", scores={"minimising": 0.01})] == ["minimising"]


@pytest.mark.parametrize(
    ("codes", "expected"),
    [([], "off"), (["robotic"], "warn"), (["robotic", "liability"], "approve"), (["company_word"], "warn")],
)
def test_the_gravest_fault_decides(codes: list[FaultCode], expected: str) -> None:
    """C7: admissions need somebody's approval unless the policy says otherwise."""
    assert verdict([Fault(code, 0, 1, "x", "", "") for code in codes]) == expected


def test_the_policy_s_actions_replace_the_defaults() -> None:
    """C5: a company may block what it cannot bear."""
    faults = check("That's our policy.")
    assert verdict(faults, dict(DEFAULT_VERDICTS) | {"policy_wall": "block"}) == "block"
    assert verdict(faults, dict(DEFAULT_VERDICTS) | {"policy_wall": "off"}) == "off"


@given(st.text(max_size=300), st.text(max_size=60))
def test_offsets_always_hold(draft: str, customer: str) -> None:
    """C5: whatever is typed, a fault's text is what stands at its place."""
    found = check(f"{draft} Sorry for any inconvenience. {draft}", customer)
    assert found
    whole = f"{draft} Sorry for any inconvenience. {draft}"
    assert all(whole[fault.start : fault.end] == fault.text for fault in found)
    assert [fault.start for fault in found] == sorted(fault.start for fault in found)


@pytest.mark.parametrize(
    "piece",
    ["a", " ", "you ", "sorry ", "not our ", "it is just a ", "(", "'", '"', "\n", ". ", "A1 ", "very, so, ", "\u00a0"],
)
def test_no_hostile_text_takes_quadratic_time(piece: str) -> None:
    """C5: no draft can keep the checker busy."""
    text = piece * (200_000 // len(piece))
    started = time.process_time()
    check(text, text)
    assert time.process_time() - started < 20


@pytest.mark.parametrize(
    ("customer", "score", "found"),
    [
        (FURIOUS, 0.19, False),
        (FURIOUS, 0.2, True),
        ("Do you sell boilers?", 0.49, False),
        ("Do you sell boilers?", 0.5, True),
        ("", 0.9, False),
    ],
    ids=["sure of the contrary", "the rules hold", "calm", "the model hears more", "no message"],
)
def test_a_model_hears_whether_a_feeling_was_named(customer: str, score: float, found: bool) -> None:
    """C4: for want of acknowledgement the model counts for more than the rules, if there is a message to answer."""
    draft = "Which model is it, please, and when and where did you buy it?"
    faults = check(draft, customer, scores={"no_acknowledgement": score})
    assert ("no_acknowledgement" in [fault.code for fault in faults]) is found
