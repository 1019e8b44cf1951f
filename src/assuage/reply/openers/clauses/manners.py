"""Situations with a manner of their own: what is said first, and what is asked or done next, in each.

A manner that names no clauses for a part takes those of everyday complaints; an empty part is left out.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

Clauses = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Voice:
    """How one situation is answered; None takes the everyday clauses, () leaves the part out."""

    first: Clauses | None = None
    brief: Clauses | None = None
    own: Clauses | None = None
    next: Clauses | None = None
    next_short: Clauses | None = None
    sorry: Clauses | None = None
    account: bool = True
    """Whether the customer's points are said back."""
    reported: bool = False
    """Whether they are said back as theirs ("you write that ...")."""
    fair: bool = False


NOTHING: Final[Clauses] = ()

SELF_HARM: Final = Voice(
    first=(
        "I've read your words, and I'm (worried about you|concerned for you)",
        "I'm glad you wrote this down and didn't keep it to yourself",
        "what you've written matters more than anything else in this conversation",
        "I'm a person, I'm here, and I've read this",
        "before any of the rest, I'm thinking of you",
        "I'm not going to pass over what you've said",
    ),
    brief=(
        "I'm a person, and I've read your words",
        "I'm here, and I'm reading every word",
        "thank you for saying this out loud",
        "what you've said matters",
        "you're not writing to a machine; I'm here",
    ),
    own=(
        "I'm staying (here|with you) (in this conversation|)",
        "I'm here, and the rest can wait",
        "everything else can wait, and I'll take care of that part with you later",
        "nothing else has to be dealt with now, and you won't be left alone with it",
        "I'm one person, and I'm not (going away|handing you on)",
    ),
    next=(
        (
            "are you safe right now? If there's any chance you aren't, please call (the emergency services|your "
            "emergency number) now, or (someone|a person) who can be with you"
        ),
        (
            "are you safe at this moment? If you're not sure, please ring the emergency services, or ask someone "
            "near you to come"
        ),
        (
            "can you tell me if you're safe? If you might hurt yourself, please call emergency help now and let "
            "somebody you trust be with you"
        ),
        ("is there someone who can be with you now? If you're in danger, emergency help comes before me"),
    ),
    next_short=(
        "are you safe right now? If not, please call the emergency services or someone who can be with you",
        "are you safe? If you aren't sure, please ring emergency help now, or someone close to you",
        "is someone with you? If you're in danger, emergency help comes first: please ring for it",
    ),
    sorry=NOTHING,
    account=False,
)

DANGER: Final = Voice(
    first=(
        "(before anything else|first things first|first of all): is everyone safe (now|at the moment)?",
        "your safety (comes|has to come) first: is (anyone|anybody) still (in danger|at risk)?",
        "the first thing I need to know is whether everyone is safe",
        "(safety first, then the rest|everything else comes second): are you (all right|safe) (now|)?",
        "before we talk about anything else: are you all safe?",
        "how are things (right now|at this minute): is anyone at risk?",
        "tell me first that everybody is safe; until then nothing else counts",
        "one question before any other: could anybody still come to harm?",
        "I want to know you're safe before we speak of anything else; are you?",
    ),
    brief=(
        "is everyone safe now?",
        "first: are you safe?",
        "is anyone at risk right now?",
        "before all else, are you all right?",
        "first question: is anyone in danger?",
        "are you out of danger?",
        "can anybody still come to harm?",
        "I need to know first that you're safe: are you?",
        "tell me before the rest: is everybody all right?",
        "your safety before everything: how is it now?",
        "are those around you safe as well?",
    ),
    next=(
        "if anyone is (still |)in danger, emergency services come first, and I come after",
        "if there's (any|still a) risk, ring for emergency help now, please, and tell me after",
        "if help is needed this minute, emergency services come before me; otherwise tell me where things stand now",
        "please don't wait for me if someone is at risk: emergency help first",
        "what is the situation now, and what is needed first?",
        "should there still be danger, get away from there if you can, and ring for emergency help",
        "please keep yourself safe first, and tell me how things are when you can",
        "where do things stand at this minute, and who else is at risk?",
        "emergency services can do what I can't: ring them if there's any doubt",
    ),
    next_short=(
        "if someone's at risk, please ring for emergency help now",
        "if there's danger, emergency help comes before me",
        "tell me how things are now",
        "what is needed first?",
        "keep yourself safe first, please",
        "where do things stand this minute?",
        "in any doubt, ring emergency services before you answer me",
        "is the danger over?",
        "who is with you now?",
        "what is being done about it now?",
        "who else is at risk?",
    ),
    own=(
        "I'm (treating this as urgent|putting this ahead of everything else), and I'm staying on it",
        "this goes to the front, and I'm the one (dealing with|responsible for) it",
        "I'm on this (now|as you read this) and nothing else comes before it",
        "this comes before my other work, and I'm keeping it",
        "I've put my other work aside for this, and it's mine until it's settled",
        "nothing on my desk matters more, and I'm the one answering you",
        "I'm giving this my whole attention, and I've begun",
        "you won't have to wait in line with this one: I have it",
    ),
)

INJURY: Final = Voice(
    first=(
        "(before anything else|first of all): (how are you now|is everyone all right now|is anyone still hurt)?",
        "the first thing I want to know is how everyone is now",
        "(how is the person who was hurt|how are things now): has a doctor seen to it?",
        "people come first, so please tell me: is (everybody|everyone) being looked after?",
        "the rest comes later; first, are you all right?",
        "I hope it's healing; how is it today?",
        "before we go into anything: is the pain being treated?",
        "how bad is it, and has somebody medical looked at it?",
    ),
    brief=(
        "first: is everyone all right?",
        "how are you now?",
        "are you being looked after?",
        "is anyone still hurt?",
        "is it being treated?",
        "how bad is it today?",
        "has a doctor had a look?",
        "I hope it's healing: is it?",
        "are you looked after, you and whoever else was hurt?",
        "tell me first how you're feeling",
    ),
    next=(
        "if anything still feels wrong, please see a doctor before (you answer me|all else)",
        "please get medical help first if it's needed; (this|I) can wait",
        "when you're able to, tell me what happened and how things are now",
        "would you tell me how it (happened|came about), when you feel up to it?",
        "getting well goes ahead of any form: have it seen to, and write when it suits you",
        "I'd like to know how it came about, when you feel well enough to say",
        "don't put off a doctor for the sake of this conversation",
    ),
    next_short=(
        "please see a doctor if anything still feels wrong",
        "medical help comes first; I can wait",
        "tell me how things are now, when you can",
        "let a doctor see it, if none has",
        "don't put off a doctor for my sake",
        "write when you feel up to it",
        "how did it come about?",
        "look after yourself first; I'll be here",
        "what do you need right away?",
    ),
    own=DANGER.own,
    sorry=(
        "I'm sorry this happened",
        "I'm (truly |)sorry, for the shock as well",
        "I'm sorry that you went through this",
        "I'm sorry you were hurt, and that I have to meet you over it",
        "nobody should be hurt like that, and I'm sorry",
    ),
)

# A model hears a risk that the words do not spell out: one question, no alarm.
SAFETY: Final = Voice(
    first=(
        "I hope nobody has come to harm; please tell me if (anyone|somebody) has",
        "may I ask first whether everyone is well?",
        "one thing before all others: is everybody safe and well?",
        "(before the rest|first of all): is everyone all right?",
        "please tell me if (anyone|somebody) was hurt; that comes first",
        "first let me ask: are you (all right|safe)?",
        "is everyone all right? I ask that before (anything|all) else",
        "before the details: are you and those with you all right?",
        "I'd like to be sure of one thing first: did everybody come out of it unharmed?",
        "if somebody needs help now, say so before anything else, please",
        "people before things: is anybody the worse for it?",
        "how are you, and how are the others? That's my first question",
        "let me begin with you: are you well after this?",
    ),
    brief=(
        "is everybody well?",
        "is everyone all right?",
        "how are you now, first of all?",
        "first: are you all right?",
        "was anybody hurt?",
        "are you safe and well?",
        "did everybody come out of it unharmed?",
        "is anybody the worse for it?",
        "are you well after this?",
        "how is everyone?",
        "does anybody need help now?",
        "I hope all of you are well: is that so?",
        "first tell me that you're well",
        "you come first: how are you?",
    ),
)
