"""How people were dealt with, and money and accounts: what shows each theme and what only looks like it (C1)."""

from __future__ import annotations

import pytest

from assuage.reply.facts import facts_of

SHOWN = {
    "hold": "I was on hold for fifty minutes this morning.",
    "phone_unanswered": "I ring the depot and nobody picks up.",
    "no_reply": "Two letters sent in May and nobody has replied.",
    "chased": "I have called you seven times about the gate.",
    "long_wait": "We have been waiting for six weeks.",
    "no_call_back": "I was told he would call me back and nobody did.",
    "cut_off": "Then I got cut off, mid word.",
    "in_the_dark": "Nobody told me what was going on.",
    "bot": "Your chatbot asks for my name again.",
    "wants_a_person": "Let me speak to a real person.",
    "stock_reply": "Stop sending me copy and paste answers.",
    "survey": "And then you send me a survey.",
    "empty_phrases": "If I read 'sorry for the inconvenience' once more I will scream.",
    "passed_around": "I have been passed around from desk to desk.",
    "repeating": "I had to explain it all over again.",
    "closed_unsettled": "You closed my ticket while the tap still leaks.",
    "two_answers": "Every person I ask gives me a different answer.",
    "nothing_can_be_done": "She said there is nothing she can do.",
    "nobody_cares": "It is plain that nobody cares.",
    "not_heard": "Do you even read what people write?",
    "unsettled": "Four weeks and it is still not fixed.",
    "token_offer": "You offered me a five pound voucher.",
    "rude": "The man at the counter was so rude.",
    "shouted_at": "Your driver shouted at my mother.",
    "laughed_at": "The manager laughed in my face.",
    "accused": "I was treated like a thief.",
    "blamed": "Then you told me it was my fault.",
    "singled_out": "I was turned away because of my accent.",
    "lied_to": "You lied to me about the date.",
    "misled": "I was misled about the size.",
    "broken_promise": "You promised me a new one and it never arrived.",
    "no_show": "The engineer never turned up.",
    "day_lost": "I took a day off work for this.",
    "moved_appointment": "My appointment was cancelled again.",
    "time_wasted": "What a waste of my time.",
    "again": "It keeps happening with every order.",
    "charged_twice": "I was charged twice for one chair.",
    "charged_after_cancelling": "You charged me after I cancelled.",
    "wrong_bill": "The bill is wrong and has been since May.",
    "fee": "You charged me a late fee for your own holiday.",
    "refund_missing": "I am still waiting for my refund.",
    "money_back": "Give me my money back.",
    "refund_refused": "You refused me a refund.",
    "taken_without_asking": "You took thirty pounds without my permission.",
    "renewed_unasked": "You auto renewed me for a year.",
    "cannot_cancel": "I have been trying to cancel since Easter.",
    "price_rise": "My premium has doubled.",
    "robbed": "You are thieves, the lot of you.",
    "leaving": "I'm done with you.",
    "outside_help": "I am going to the ombudsman.",
    "long_customer": "I have been a customer for twelve years.",
    "locked_out": "I am still locked out of the app.",
    "shut_down": "You closed my account on Monday.",
    "proof_again": "The identity check failed again, verification rejected.",
    "card_declined": "My card was declined at the till.",
    "credit_record": "This is ruining my credit score.",
    "credit_searches": "There is an unauthorised inquiry from your firm.",
    "collectors": "You sent me to collections.",
    "not_my_debt": "That account does not belong to me.",
    "short_of_money": "I can't pay my rent now.",
    "identity_theft": "I am a victim of identity theft.",
    "fraud": "My card was cloned last week.",
    "money_gone": "My savings are gone.",
    "data_exposed": "You gave my address to a stranger.",
    "unwanted_contact": "Stop texting me.",
    "claim_refused": "You denied my claim for the roof.",
    "home_loan": "My mortgage payment went to the wrong place.",
    "slow_claim": "My insurance claim is still pending.",
}

NOT_SHOWN = [
    ("hold", "Can you put my order on hold until May?"),
    ("no_reply", "The courier knocked, no answer, he says."),
    ("no_reply", "No reply needed."),
    ("chased", "I get six emails a day from you."),
    ("long_wait", "No rush, it can wait six weeks."),
    ("cut_off", "You cut off my electricity."),
    ("bot", "Your robot vacuum is stuck."),
    ("survey", "We had a house survey on Monday."),
    ("closed_unsettled", "Thank you, you can close the case."),
    ("two_answers", "But that is another story."),
    ("nothing_can_be_done", "What is your policy on dogs?"),
    ("rude", "I don't want to be rude, but where is it?"),
    ("laughed_at", "We all had a good laugh."),
    ("lied_to", "She could not lie down on the seat."),
    ("no_show", "The parcel didn't come."),
    ("money_back", "How do I get my money back if I cancel?"),
    ("robbed", "Is this a scam? Someone sent me a link."),
    ("cannot_cancel", "How do I cancel?"),
    ("price_rise", "Will the price go up in June?"),
    ("shut_down", "Please close my account."),
    ("locked_out", "I'm locked out of my house."),
    ("not_my_debt", "The suitcase is not mine."),
    ("unwanted_contact", "Stop calling it a delay."),
    ("fraud", "Is this a scam or real?"),
    ("long_customer", "I have been a customer for two days."),
]


@pytest.mark.parametrize(("code", "text"), SHOWN.items(), ids=SHOWN.keys())
def test_the_words_of_a_theme_show_it(code: str, text: str) -> None:
    assert code in facts_of(text).codes("theme")


@pytest.mark.parametrize(("code", "text"), NOT_SHOWN, ids=[f"{code}: {text[:30]}" for code, text in NOT_SHOWN])
def test_words_that_only_look_like_it_do_not(code: str, text: str) -> None:
    assert code not in facts_of(text).codes("theme")
