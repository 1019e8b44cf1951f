"""Circumstances, treatments and issues (row C2): by their own words, not by figures of speech."""

from __future__ import annotations

import pytest

from assuage.reply.facts import facts_of


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("It was my late husband's account", "bereavement"),
        ("my mother passed away in May", "bereavement"),
        ("we buried my dad on Monday", "bereavement"),
        ("the funeral is on Friday", "bereavement"),
        ("she is having chemo", "illness"),
        ("my wife uses a wheelchair", "disability"),
        ("I can't pay my rent now", "hardship"),
        ("my daughter is alone there", "child"),
        ("my mother is 84", "elderly"),
        ("the charger caught fire", "danger"),
        ("some days I want to kill myself", "self_harm"),
        ("I don't want to live anymore", "self_harm"),
        ("your driver pushed my wife", "violence"),
        ("I know where you live", "threat"),
        ("he broke his arm on your step", "injury"),
        ("my solicitor will write", "legal"),
        ("I have gone to the ombudsman", "regulator"),
        ("I have filed a police report", "police"),
        ("this goes on Trustpilot, everyone will see: leaving a review", "publicity"),
        ("I am closing my account", "leaving"),
        ("Your receptionist was there", "staff"),
        ("let me talk to a real person", "wants_person"),
        ("I want to speak to a manager", "wants_manager"),
        ("please call me back", "wants_call"),
        ("great job losing my bag", "sarcasm"),
        ("you thieves", "insult"),
        ("you have until Friday", "deadline"),
        ("thank you for your help", "thanks"),
    ],
)
def test_a_circumstance_is_known_by_its_words(text: str, code: str) -> None:
    """C2: the writer's situation."""
    assert code in facts_of(text).codes("circumstance")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("the battery died after a day", "bereavement"),
        ("a dead line since noon", "bereavement"),
        ("I passed the shop", "bereavement"),
        ("cakes to die for", "self_harm"),
        ("I could die laughing", "self_harm"),
        ("a killer deal you have", "threat"),
        ("this kills my battery", "threat"),
        ("my account is disabled", "disability"),
        ("falls on deaf ears", "disability"),
        ("fire sale, hot deals", "danger"),
        ("I have no lawyer and want none", "legal"),
        ("a tennis court booking", "legal"),
        ("my mother has power of attorney", "legal"),
        ("I am going to Spain", "leaving"),
        ("great service, thank you", "sarcasm"),
        ("thanks for nothing", "thanks"),
        ("I was ill-advised", "illness"),
        ("the car is 80 miles away", "elderly"),
        ("I called you yesterday", "wants_call"),
    ],
)
def test_a_figure_of_speech_is_no_circumstance(text: str, code: str) -> None:
    """C2: word boundaries, negation and idiom."""
    assert code not in facts_of(text).codes("circumstance")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("nobody has answered me", "ignored"),
        ("I have had no reply", "ignored"),
        ("I was passed from one desk to the next", "passed_around"),
        ("forty minutes on hold", "long_wait"),
        ("you promised a refund", "broken_promise"),
        ("the engineer never came", "broken_promise"),
        ("he hung up on me", "rude"),
        ("hidden fees everywhere", "misled"),
        ("all I hear is that's our policy", "policy_wall"),
    ],
)
def test_a_treatment_is_known_by_its_words(text: str, code: str) -> None:
    """C2: how they were treated."""
    assert code in facts_of(text).codes("treatment")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("I was overcharged", "billing"),
        ("where is the refund", "refund"),
        ("my parcel is lost", "delivery"),
        ("the kettle stopped working", "product"),
        ("no internet all day", "outage"),
        ("locked out of my account", "access"),
        ("I cannot cancel", "cancellation"),
        ("my appointment was moved", "booking"),
        ("someone hacked me", "fraud_privacy"),
    ],
)
def test_an_issue_is_known_by_its_words(text: str, code: str) -> None:
    """C2: what went wrong."""
    assert code in facts_of(text).codes("issue")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("my loan was transferred to another bank", "passed_around"),
        ("this is regarding the policy I hold", "policy_wall"),
        ("my order is on hold", "long_wait"),
        ("she said it will grow", "broken_promise"),
        ("I only want an answer", "ignored"),
    ],
)
def test_a_neighbour_of_a_treatment_is_none(text: str, code: str) -> None:
    """C2: nothing but its own words speak for a treatment."""
    assert code not in facts_of(text).codes("treatment")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("an overdraft fee the day after", "hardship"),
        ("the bankruptcy court wrote", "hardship"),
        ("I'm leaving my husband", "leaving"),
        ("I'm out of my mind", "leaving"),
        ("they asked me to close my accounts in 2019", "leaving"),
    ],
)
def test_a_neighbour_of_a_circumstance_is_none(text: str, code: str) -> None:
    """C2."""
    assert code not in facts_of(text).codes("circumstance")
