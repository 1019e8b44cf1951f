"""One person takes it on (C6), or takes it over from another (C11)."""

from __future__ import annotations

from typing import Final

Clauses = tuple[str, ...]

OWN: Final[Clauses] = (
    "I'm taking this on myself(, and I'll stay with it| and will stay with it|)",
    "this is (mine|with me) (now|from here on), and I'll see it through",
    "I'm the person dealing with this (now|from here), and I won't hand it on and forget it",
    "from here on (you deal with me|I'm your contact|I'm the one you deal with)",
    "I'm handling (it|this) (personally|myself) from start to finish",
    "I'll (keep hold of|hold on to|stay with) this until it's (dealt with|sorted|settled)",
    "you have (one person|somebody) on this now, and that's me",
    "I'll see this through (to the end|with you)",
    "whoever else has to help, I'm still the one who answers to you",
    "I'm staying on this (with you|until it's settled)",
    "I've picked this up, and I'm not putting it down until (it's sorted|we have got somewhere)",
    "leave the chasing to me (from here|now)",
    "I'm looking after this (myself|personally), so you needn't explain it to anybody else",
    "I'm keeping this with me, so that it isn't passed on again",
    "I'm answering for this from here",
    "if I need other people's help I'll get it, so that you don't have to",
    "I'm on this now, and you can come straight back to me",
    "you won't have to look for somebody to ask: ask me",
    "I'm making this my job until it's done",
    "this stops with me now",
    "the rest of the way is my job, and I'm not letting go of it",
    "I'm putting my own name to this until it's settled",
    "from now on there's one person who knows your case, me",
    "I'm the one who sorts it out, from start to end",
    "I'll carry this to its end, whoever else I need to ask",
    "I'm taking it in hand, so nobody else need ask you about it",
    "I've made this my concern, and it stays so until you're content",
    "it has my attention now, and I won't drop it",
    "ask for me if you come back about this",
    "I'm giving this the time it takes, and I'm doing it in person",
    "what happens next is down to me, and I accept that",
    "I'm sticking with you until this is over",
)

OWN_SHORT: Final[Clauses] = (
    "count on me for this one",
    "I've got you, and I'm not passing you along",
    "my job now is to get this straightened out",
    "you can put this in my hands",
    "I'm making time for it today",
    "answers will come from me, nobody else",
    "let me carry it from this point",
    "I'm responsible for this as of now",
    "straightening this out is up to me",
    "you've got one person for this: me",
    "I'm on (this|it) (now|myself)",
    "I'm dealing with (it|this) (myself|personally)",
    "I'm taking it from here",
    "I'm staying with it",
    "it's with me now",
    "I'm seeing this through",
    "I've taken this on",
    "I'll follow this up myself",
    "this stays with me",
    "I'm your contact for this now",
    "I'll stick with it",
    "I'm keeping hold of this",
    "from here you deal with me",
    "I'll see to it",
    "I'm the one on this now",
    "I won't let this slip",
    "I'm working on this for you",
    "leave the chasing to me",
    "this has landed with me",
    "I've got hold of it",
    "it's my turn to do the work",
    "I've taken this in hand",
    "I answer for it now",
    "you've found the person who'll sort it",
    "it's mine to finish",
    "I'll be the one to sort it out",
    "I've made this mine",
    "treat this as mine",
    "I'm here until it's done",
    "the work is on my desk",
    "I'm picking this up",
    "it won't get lost with me",
    "I'm giving it my time",
)

TAKING_OVER: Final[Clauses] = (
    (
        "I'm (taking over|picking this up) from here, and I've read (everything|the whole exchange): "
        "(you needn't repeat any of it|nothing needs repeating)"
    ),
    (
        "I've read (all|the whole) of what has been (said|written) so far, so you needn't "
        "(go through it|explain it) again; I answer for it now"
    ),
    "I'm new to you but not to this: I've read it all, you don't have to start over, and I'm taking it on",
    ("this is now with me, and I have the (full|whole) history in front of me, so nothing needs to be said twice"),
    "I'm stepping in now: I have read it from the beginning, and you won't have to repeat yourself to me",
    "I've taken this over and gone through it all first, so you can carry on where you (stopped|left off)",
    "you have a new person on this now, me, and I've read the whole story; please don't feel you must tell it again",
    "from here it's me: everything you've sent is read, and I'm starting from there and not from zero",
    "I'm the one taking this further, and I come to it having read the lot; there's nothing you need to tell twice",
    "a fresh pair of eyes, mine, has gone over every message; no need to explain any of it a second time",
    "I've come in to take this over, with the history read, so please spare yourself the retelling",
    "as of now I'm looking after this, and since I know what has passed, we can go straight on",
)

TAKING_OVER_SHORT: Final[Clauses] = (
    "I'm taking over and have read everything; (no need to repeat it|nothing needs repeating)",
    "I've read it all and I'm taking it from here, so you needn't repeat yourself",
    "it's with me now, and I know the history: nothing has to be told again",
    "I'm stepping in, the whole exchange read; please don't repeat any of it",
    "I'm the one on this now; I've read all of it, so you don't start over",
    "you have me now, I've read the lot, and you needn't go over it again",
    "new person, whole story known: I'm taking this on, no retelling needed",
    "I've picked this up with every message read; let's go on from where you are",
)
