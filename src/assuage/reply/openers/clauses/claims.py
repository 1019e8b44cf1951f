"""What the customer's own words show, by code: for a message whose points cannot be said back whole.

Each phrase serves as subject and as object ("being left without an answer would try anyone's patience").
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.domain import Band

Clauses = tuple[str, ...]

TREATMENT: Final[Mapping[str, Clauses]] = {
    "ignored": (
        "(being left|waiting and being left) without an answer",
        "(getting|hearing) nothing back",
        "silence where there should have been an answer",
        "asking and (hearing nothing|getting no answer)",
    ),
    "passed_around": (
        "being (sent|passed) from one person to the next",
        "(never getting|not getting) hold of the one who can help",
        "going round in circles between people",
        "having to start again with each new person",
    ),
    "long_wait": (
        "(being kept|having been kept) waiting (this long|like that)",
        "a wait like that",
        "all that waiting",
        "so much time spent waiting",
    ),
    "broken_promise": (
        "being told one thing and getting another",
        "(relying|counting) on our word and being let down",
        "a promise that wasn't kept",
        "word given and not kept",
    ),
    "rude": (
        "being treated (like that|that way)",
        "(being met|to be met) with so little respect",
        "that kind of treatment",
        "a manner like that",
    ),
    "misled": (
        "(being told|hearing) one thing and finding another",
        "not getting what you were led to expect",
        "finding out afterwards that it's (different|otherwise)",
    ),
    "policy_wall": (
        "being (met|answered) with a rule (where you needed a person|instead of help)",
        "running into a (fixed rule|stock answer)",
        "hearing only what can't be done",
    ),
}

# Reactions to such a phrase, by strength.
ON_CLAIM: Final[Mapping[Band, Clauses]] = {
    "calm": (
        "{claim} is (no small thing|a nuisance|tiring)",
        "{claim} isn't how it should go",
        "I can see that {claim} has been tiresome",
        "{claim} is worth (raising|telling us about)",
    ),
    "annoyed": (
        "{claim} would (wear anyone down|try anyone's patience)",
        "I can see how {claim} grates",
        "I see how {claim} is annoying",
        "{claim} is (annoying|maddening)",
        "after {claim} I'd be (fed up|annoyed) too",
    ),
    "angry": (
        "{claim} would make anyone angry",
        "you should never have had to put up with {claim}",
        "{claim} isn't right, and you've every reason to be angry",
        "after {claim}, your anger is no surprise",
        "I can't and won't excuse {claim}, and I see the anger it causes",
    ),
    "furious": (
        "{claim} would make anyone furious",
        "{claim} is cause enough to be furious",
        "after {claim} I'd be furious too",
        "I won't (play down|defend) {claim}; you're right to be furious",
        "there's no excusing {claim}, and I understand your fury",
    ),
}

# Regret that fits what the words show; plain ownership, never of anything in law.
SORRY_FOR: Final[Mapping[str, Clauses]] = {
    "ignored": (
        "you should have had an answer, and I'm sorry",
        "I'm sorry you were left (without an answer|in the dark)",
        "I apologise for the silence",
    ),
    "passed_around": (
        "I'm sorry you were sent from one to another",
        "I apologise for the (running around|to and fro)",
        "one person should have stayed with you, and I'm sorry",
    ),
    "long_wait": (
        "I'm sorry you were kept waiting",
        "I apologise for the wait",
        "(nobody|no one) should wait like that, and I'm sorry",
    ),
    "broken_promise": (
        "a promise should be kept, and I'm sorry this one wasn't",
        "I'm sorry we let you down on (our|that) word",
        "I apologise: what you were told should have held",
    ),
    "rude": (
        "I'm sorry for the way you were treated",
        "respect is the least you should have been shown, and I apologise",
        "I'm sorry you came away feeling like that",
    ),
    "misled": (
        "I'm sorry that what you were told and what you found don't match",
        "I apologise that the picture you were given didn't hold",
        "you should have had the full picture, and I'm sorry",
    ),
    "policy_wall": (
        "I'm sorry you were met with a rule and not a person",
        "I apologise that you ran into a wall",
        "you needed someone to listen, and I'm sorry it wasn't so",
    ),
}

MATTER: Final[Mapping[str, str]] = {
    "billing": "the (charge|charges)",
    "refund": "the refund",
    "delivery": "the delivery",
    "outage": "the (fault|service)",
    "access": "your access",
    "cancellation": "the cancellation",
    "booking": "the booking",
    "fraud_privacy": "the security (side|question)",
}
