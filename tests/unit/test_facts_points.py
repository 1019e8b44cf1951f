"""Points (row C3): clauses of the customer's own account, told back to them, and what is never told back."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assuage.reply.facts import facts_of
from assuage.reply.facts.points import told
from assuage.reply.facts.text import read
from assuage.reply.facts.turn import words_of
from tests.unit.test_facts import ANY


def points(text: str) -> list[str]:
    return [fact.said for fact in facts_of(text).of("point")]


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("I've sent five e-mails", "you have sent five e-mails"),
        ("I'm still waiting for my refund", "you are still waiting for your refund"),
        ("I was charged twice for my broadband", "you were charged twice for your broadband"),
        ("I called on Monday and was told to wait a week", "you called on Monday and were told to wait a week"),
        ("We waited in all day for your engineer", "you waited in all day for our engineer"),
        ("I wasn't told about the fee", "you weren't told about the fee"),
        ("you promised me a call back", "we promised you a call back"),
        ("You've taken £35 from our account", "we have taken £35 from your account"),
        ("You have not answered my letter", "we have not answered your letter"),
        ("nobody has called me back", "nobody has called you back"),
        ("No one came on Friday", "no one came on Friday"),
        ("Your driver left my parcel in the rain", "our driver left your parcel in the rain"),
        ("I told you about the leak in March", "you told us about the leak in March"),
        ("I have paid you for six years", "you have paid us for six years"),
        ("I paid for the delivery you cancelled", "you paid for the delivery we cancelled"),
        ("My washing machine broke on Sunday", "your washing machine broke on Sunday"),
        ("Bread didn't come", "the bread didn't come"),
        ("Locked out since Friday", "you have been locked out since Friday"),
        ("charged twice for the room", "you were charged twice for the room"),
        ("Sent 5 emails about the bath", "you sent 5 emails about the bath"),
        ("Tried 4 times to cancel", "you tried 4 times to cancel"),
        ("hung up on mid-call", "you were hung up on mid-call"),
        ("promised a refund by Monday", "you were promised a refund by Monday"),
        ("Line hasn't moved since 1", "the line hasn't moved since 1"),
        ("Engineer never turned up", "the engineer never turned up"),
        ("Order 4471 never came", "order 4471 never came"),
        ("Been on hold for two hours", "you have been on hold for two hours"),
        ("Called three times", "you called three times"),
        ("Still waiting for the replacement", "you are still waiting for the replacement"),
        ("Was told Monday", "you were told Monday"),
        ("havent had a reply since june", "you haven't had a reply since June"),
        ("u lost my parcel twice", "we lost your parcel twice"),
        ("I WAS PROMISED A REFUND ON FRIDAY", "you were promised a refund on Friday"),
        ("On the phone your agent said ten days", "on the phone our agent said ten days"),
        ("it has been SEVEN WEEKS", "it has been seven weeks"),
        ("I need my heating back before the baby comes", "you need your heating back before the baby comes"),
        ("nobody came to my house today", "nobody came to your house"),
        ("I can't get into my account", "you can't get into your account"),
        ("your website told me to call you", "our website told you to call us"),
        ("you took £312 from my mums account in MARCH", "we took £312 from your mum's account in March"),
        ("On March 15 I called you and was told to wait", "on March 15 you called us and were told to wait"),
        ("nobody can tell me where my parcel is", "nobody can tell you where your parcel is"),
        ("told you in May about the leak", "you told us in May about the leak"),
        ("my refund hasn't come", "your refund hasn't come"),
    ],
)
def test_a_clause_is_told_to_its_writer(clause: str, said: str) -> None:
    """C3: said back in the customer's words, with the persons turned."""
    assert told(read(clause)) == said


@pytest.mark.parametrize(
    ("clause", "said"),
    [
        ("I've sent five e-mails", "they have sent five e-mails"),
        ("I was charged twice for my broadband", "they were charged twice for their broadband"),
        ("you promised me a call back", "we promised them a call back"),
        ("Your driver left my parcel in the rain", "our driver left their parcel in the rain"),
        ("Been on hold for two hours", "they have been on hold for two hours"),
    ],
)
def test_a_clause_is_told_to_an_agent(clause: str, said: str) -> None:
    """C3: the brief speaks of the customer."""
    assert told(clause, "agent") == said


@pytest.mark.parametrize(
    "clause",
    [
        "you are thieves",
        "Your service is a joke",
        "I am furious about this delay",
        "I'm going to sue you",
        "I will cancel my contract",
        "I think you lost my parcel",
        "Fix my boiler",
        "Why was I charged twice",
        "he hung up on me",
        "they lost it again",
        "we told you it was insured",
        "I am wait for my refund",
        "I didn't received my order",
        "I waiting since 3 weeks for parcel",
        "I am waiting since Monday for my parcel",
        "the driver have left",
        "parcel delivered to the wrong house",
        "bag lost since Sunday",
        "I called XXXX on XX/XX/2019",
        "You can never get through",
        "You don't care about your customers",
        "if you send a refund",
        "I have a good lawyer for my claim",
        "Your staff are useless",
        "your request has been received",
        "I want to report that the strap",
        "My parcel was",
        "two weeks",
        "I'm a nurse with two children",
        "You've been decent about my order",
        "spoke to me like dirt",
        "my patience",
        "I hope your van burns",
        "the man at your desk told my wife",
        "I was told that since I signed the form",
        "my invoice is a breach of the Act",
        "I want you to be afraid",
        "the app says thank you",
        "your agent told me I have to pay",
        "we were told it's insured",
    ],
)
def test_what_is_odd_rude_broken_or_unclear_is_not_told_back(clause: str) -> None:
    """C4: no clause that would sound silly, servile or wrong from the company."""
    assert told(read(clause)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "I ordered a bed in March and nobody has called me back.",
            ["you ordered a bed in March", "nobody has called you back"],
            id="cut at and",
        ),
        pytest.param("Did you lose my parcel? I asked twice.", ["you asked twice"], id="no question"),
        pytest.param('You wrote "we lost your parcel on Monday", fine.', [], id="no quotation"),
        pytest.param(
            "Great job losing my bag. You sent my bag to Oslo twice.", ["we sent your bag to Oslo twice"], id="no irony"
        ),
        pytest.param("If you had called me, you lost my parcel.", [], id="nothing that hangs on an if"),
        pytest.param("She said, the driver left my parcel at the door.", [], id="nothing that someone else said"),
        pytest.param("@ShopHelp you lost my parcel twice #fail 😡", ["we lost your parcel twice"], id="no handle"),
        pytest.param(
            "i called twice\nnobody came on friday\nmy tv is broken",
            ["you called twice", "nobody came on Friday", "your tv is broken"],
            id="lines of a chat",
        ),
        pytest.param(
            "You promised a refund, which is a lie.", ["we promised a refund"], id="the clean part of a sentence"
        ),
        pytest.param("Dear Sir, you lost my parcel twice.", [], id="no salutation"),
        pytest.param("I live in a house. I like dogs.", [], id="what is not about the matter"),
    ],
)
def test_points_of_a_message(text: str, expected: list[str]) -> None:
    """C3."""
    assert points(text) == expected


def test_contacts_and_broken_promises_are_what_was_tried() -> None:
    """C3: the brief's lines."""
    text = "You lost my parcel. I called you four times. You promised me a refund. I need my parcel by Friday."
    assert [(fact.said, fact.role) for fact in facts_of(text).of("point")] == [
        ("we lost your parcel", "happened"),
        ("you called us four times", "tried"),
        ("we promised you a refund", "tried"),
        ("you need your parcel by Friday", "wanted"),
    ]


def test_a_point_with_figures_weighs_more_than_one_without() -> None:
    """C3: what carries most is restated first."""
    text = "You sent a card to my house. I have waited three weeks for my £35 refund."
    assert facts_of(text).points()[0].said == "you have waited three weeks for your £35 refund"


PUT_IN = {
    "you",
    "your",
    "yours",
    "yourself",
    "yourselves",
    "we",
    "us",
    "our",
    "ours",
    "ourselves",
    "are",
    "were",
    "weren't",
    "the",
    "have",
}


@given(ANY)
@settings(max_examples=400, deadline=None)
def test_what_is_said_has_no_word_that_the_message_has_not(text: str) -> None:
    """C3: nothing is invented: only turned persons, agreement, a left-out "the" or "have", and repaired spelling."""
    for fact in facts_of(text).of("point", "ask"):
        theirs = (
            {word.low for word in words_of(read(fact.text))}
            | PUT_IN
            | {"to", "know", "someone", "somebody", "how", "will", "when"}
        )
        assert {word.low for word in words_of(fact.said)} <= theirs, (fact.text, fact.said)


SUBJECT = st.sampled_from(
    ["I", "we", "you", "nobody", "my parcel", "your driver", "the engineer", "Gary", "it", "he", "my refund", "parcel"]
)
VERB = st.sampled_from(
    [
        "lost",
        "have lost",
        "was",
        "called",
        "has called",
        "didn't come",
        "didn't came",
        "is late",
        "promised me",
        "am",
        "told",
    ]
)
REST = st.sampled_from(
    [
        "",
        "you twice",
        "me back",
        "my sofa on Monday",
        "for three weeks",
        "it",
        "us that you were late",
        "your letter £35",
        "because",
        ".",
    ]
)


@given(st.tuples(SUBJECT, VERB, REST).map(" ".join))
@settings(max_examples=400, deadline=None)
def test_no_point_speaks_as_the_customer(clause: str) -> None:
    """C3: "I", "me" and "my" are turned always."""
    said = told(clause)
    assert said is None or not re.search(r"\b(?:i|me|my|mine|am|you is|we is|you was|we was)\b", said.lower())


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The bill came in two minutes, didn't it.", "the bill came in two minutes"),
        ("You cancelled my seat and lied about the fee.", "we cancelled your seat"),
        (
            "I have left 3 messages for your manager and not one call back.",
            "you have left 3 messages for our manager and not one call back",
        ),
    ],
)
def test_a_clause_loses_what_hangs_on_it(text: str, said: str) -> None:
    """C3: a tag question, and a second deed that may not be told, fall away."""
    assert points(text) == [said]


@pytest.mark.parametrize(
    "text",
    [
        "We told your mother.",
        "You took my card, my time and my patience.",
        "I called in April, May and June.",
        "There is no valid claim on my account.",
        "I am keeping careful record of your actions.",
        "I received noticed from your billing.",
        "My brother says your fibre is better.",
        "Your shop told me Friday your shop told me Friday.",
        "I was told the cheque would come in 30.",
    ],
)
def test_half_sentences_lists_and_legal_words_are_no_points(text: str) -> None:
    assert points(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "I am a pensioner living on £230 a week.",
        "My mother bought my first school shoes from your shop.",
        "The food is for a meeting on Friday about billing.",
        "I have 12 guests who've paid for a week with you.",
        "I went to your branch about the refund.",
        "I have been a customer for nine years.",
    ],
)
def test_background_weighs_little(text: str) -> None:
    """C3: who they are is not what happened to them."""
    assert all(point.weight <= 0.2 for point in facts_of(text).of("point"))
