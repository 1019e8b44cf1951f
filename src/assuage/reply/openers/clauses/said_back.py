"""The customer's own words in the same breath as the feeling: their account, the matter, their figures."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.domain import Band

Clauses = tuple[str, ...]

# "...: you have written five times, and nobody has answered."
LEADING: Final[Mapping[Band, Clauses]] = {
    "calm": (
        "thank you for telling (me|us) how things stand",
        "I see where you are",
        "I understand it from what you write",
        "I see what you're dealing with",
        "that gives me a good picture",
        "this much I've gathered",
    ),
    "annoyed": (
        "I can see why you're (fed up|annoyed|out of patience)",
        "I can see what's behind this",
        "I (understand|see) why this grates",
        "I see what's (wearing you down|getting to you)",
        "your annoyance has a (plain|good) reason",
        "you're right to complain",
        "no wonder you're (cross|fed up)",
        "it's maddening, and I can see how it came about",
    ),
    "angry": (
        "I can see what has made you angry",
        "no wonder you're angry",
        "your anger has a reason",
        "you're angry, and this is why",
        "I (see|understand) where the anger comes from",
        "you're right about what's wrong",
        "I see what has brought you to (this|that) point",
        "I hear what (lies|is) behind your anger",
        "I can see the cause of the anger",
        "anyone would be angry",
    ),
    "furious": (
        "I understand why you're furious",
        "I can see where this (anger|fury) comes from",
        "you've told us plainly why you're furious",
        "I hear you, and I'm not skipping over any of it",
        "I see what's behind your anger",
        "your fury is deserved",
        "you're furious, and you've spelled out why",
        "I see what drove you to this",
        "your anger has grounds",
    ),
}

# What it is about, where nothing longer can be said back.
ABOUT: Final[Mapping[Band, Clauses]] = {
    "calm": (
        "thank you for telling me about {thing}",
        "I can see why you'd want {thing} (sorted out|settled|looked at)",
        "I see what you mean about {thing}",
        "I'm glad you told us about {thing}",
        "you were right to raise {thing} with us",
    ),
    "annoyed": (
        "I can see why you're (annoyed|fed up|cross) about {thing}",
        "{thing} shouldn't be this hard to get right",
        "I'd be (cross|annoyed) about {thing} too",
        "no wonder you're (fed up|annoyed) about {thing}",
        "you're right to complain about {thing}",
        "it's (maddening|galling) to have this trouble with {thing}, and I see that",
        "{thing} would have tried my patience too",
        "I understand how tiresome it must be to go on about {thing}",
        "you shouldn't have to (fight|push) over {thing}",
    ),
    "angry": (
        "I can see why you're angry about {thing}",
        "of course you're angry about {thing}",
        "you've every reason to be angry about {thing}",
        "after what has gone on with {thing}, I'd be angry too",
        "no wonder you're angry about {thing}",
        "you're right to be angry about {thing}",
        "{thing} should never have made you this angry, and I'm sorry it did",
        "I understand the anger about {thing}",
        "I hear how angry you are over {thing}",
        "{thing} would make me angry as well",
    ),
    "furious": (
        "you have every right to be furious about {thing}",
        "I understand why {thing} has made you furious",
        "I hear how furious you are about {thing}",
        "{thing} would have me raging too, and I'm not going to smooth it over",
        "I can see where your fury about {thing} comes from",
        "you're furious about {thing}, and I won't try to talk you out of it",
        "your anger over {thing} is deserved",
        "after this with {thing}, I'd be livid",
    ),
}

# Their own figures in the same breath as the feeling: "Six weeks without an answer would make anyone angry".
ECHOES: Final[Mapping[Band, Clauses]] = {
    "calm": (
        "{echo}: I can see why you'd want (an answer|this looked into)",
        "after {echo} I'd be asking as well",
        "{echo} would (make anyone wonder|get anybody asking)",
        "{echo}: I understand why you're writing",
        "with {echo}, I see why you want it settled",
    ),
    "annoyed": (
        "{echo} would (try|wear out) anyone's patience",
        "{echo}: I'd be (fed up|cross|annoyed) too",
        "after {echo} I'd be (cross|fed up) as well",
        "{echo}: no wonder you're (annoyed|fed up)",
        "I can see why {echo} would wear you down",
        "{echo} would leave anyone (annoyed|cross|fed up)",
        "with {echo} behind you, you've every reason to be cross",
        "{echo}; you're right to say something",
        "I'd have lost patience after {echo}",
        "{echo}: that isn't right, and I'd be irritated too",
        "{echo}, and it still isn't settled for you: that's annoying",
    ),
    "angry": (
        "{echo} would make anyone angry",
        "{echo}: I'd be angry too",
        "after {echo}, no wonder you're angry",
        "{echo}: that isn't right, and I see why you're angry",
        "with {echo} behind you, I'd be angry as well",
        "{echo}, and you've every reason to be angry about it",
        "I'd be angry after {echo}",
        "{echo}: of course you're angry",
        "{echo} would push anybody too far, and I hear that",
        "{echo}: your anger makes sense to me",
    ),
    "furious": (
        "{echo} would make anyone furious",
        "{echo}: I'd be livid too",
        "after {echo}, you have every right to be furious",
        "{echo}: I understand your fury",
        "with {echo} behind you, I'd be every bit as furious",
        "{echo}, and I hear how furious it has made you",
        "I'd be furious after {echo}",
        "{echo}: your anger is deserved",
        "{echo} would have anybody raging, and I see why",
        "after {echo}, I won't ask you to be gentle; you're right to be furious",
    ),
}

# How the customer's own account is said back; {account} is their points, turned to them.
FRAMES: Final[Clauses] = ("{account}",) * 7 + ("so {account}",)

# For matters that may end in court: said back as said, neither agreed nor denied.
REPORTED: Final[Clauses] = (
    "you (write|say|tell us|set out) that {account}",
    "your message says that {account}",
    "as you describe it, {account}",
    "you've told us that {account}",
)
