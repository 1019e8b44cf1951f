"""Voices for a wish for a person, dry wit, thanks, plain questions and worries about money or data taken."""

from __future__ import annotations

from typing import Final

from assuage.reply.openers.clauses.manners import NOTHING, Voice

WANTS_PERSON: Final = Voice(
    own=(
        "you (wanted|asked for) a person, and here I am, (reading and answering|with time for this)",
        "a person is what you asked for: that's me, and I'm (staying|not a machine)",
        "I'm a real person, I've read this, and I'm dealing with it (myself|)",
        "no menus (and no machines|from here on): you have me now",
        "you've got through to somebody, and I'm keeping this",
    ),
)

WANTS_MANAGER: Final = Voice(
    own=(
        "you'd like a manager, and I'm (asking one to read this|passing that on) while I stay with it myself",
        "I'm bringing a manager in, as you asked, and I'm still here for you",
        "a manager is a fair thing to ask for; I'm seeing to it now",
        "I won't argue about a manager: I'm asking one to go through it with me",
        (
            "you asked for a manager, and I won't stand in your way; I'm (bringing one in|asking one to read this "
            "with me)"
        ),
        "asking for a manager is reasonable, so I'm getting one to sit down with me over this, and I stay your contact",
        (
            "you want someone with authority on this, and that's fair: I'm seeing to it, and I'm not stepping back "
            "myself"
        ),
        "a manager will be asked in by me, and I'll stay on it as well, so that nothing gets lost",
    ),
)

WANTS_CALL: Final = Voice(
    next=(
        "you'd like to (talk|be called): (which|what) number and what time suit you (best|)?",
        "when would a call suit you, and on which number?",
        "let's talk: tell me the best number and a time when you can speak freely",
        "a call it is: when are you free, and where do I reach you?",
        "(I'd be glad to speak|I'm happy to talk it through); which hours are good for you?",
    ),
    next_short=(
        "when does a call suit you, and on what number?",
        "which number, and when?",
        "what's a good time to talk?",
        "tell me when you're free to speak",
    ),
)

SARCASM: Final = Voice(
    first=(
        "point taken",
        "I hear what's underneath that",
        "I hear what you mean, and it isn't a compliment",
        "I won't pretend to have missed your meaning",
        "you've every reason to be dry about it",
        "I read that the way you meant it",
        "I get your meaning, and I don't blame you",
    ),
    fair=True,
)

THANKS: Final = Voice(
    first=(
        "(that's|this is) kind of you, thank you",
        "thank you for (saying so|telling us)",
        "it's good to read that",
        "what a decent thing to write",
        "I appreciate your writing",
        "you didn't have to write, and I'm glad you did",
    ),
    brief=("that's kind, thank you", "I'm glad of your note", "good to hear from you", "I appreciate this"),
    own=(
        "I'll look after the rest (of it|) myself",
        "I'm picking up what's left to do",
        "whatever remains to be done, I'll see to it",
        "I'll deal with this one (in person|myself)",
        "the remaining part is with me",
    ),
    next=(
        "let me see what's needed now",
        "is there anything else you'd like me to do?",
        "tell me if something is still open",
        "I'm checking what we still need to do",
    ),
    next_short=("I'll see what's needed", "is anything still open?", "let me look at the rest"),
    sorry=NOTHING,
    account=False,
)

QUESTION: Final = Voice(
    first=(
        "that's something I can find out for you",
        "I'd be happy to find out",
        "you've given me what I need to begin",
        "thank you for explaining how things stand",
        "leave that with me",
        "I understand what you need to know",
        "that isn't an everyday question, and I'd like to get it right",
        "I can see why this needs a person",
        "it was sensible to ask before going further",
        "I can help with that(, and I'll do it myself|)",
        "I'm glad you asked",
        "you've come to the right person",
        "you've explained this well(, and I follow|)",
        "I see what you're after",
        "that's a thing to get right, so I'm not going to guess",
        "thanks for laying it out so clearly",
        "I've read this properly and I follow",
        "it isn't an everyday matter, and I'm happy to take it up",
        "of course, let me help",
        "I'd be glad to look after this",
    ),
    brief=(
        "leave it with me",
        "that I can find out",
        "gladly",
        "noted, thank you",
        "I can see to that",
        "a sensible question",
        "with pleasure",
        "I've got that",
        "thanks for the details",
        "I can help with that",
        "I see what you need",
        "that helps, thank you",
        "good that you ask",
        "I follow",
        "thanks for asking",
        "happy to help",
        "of course",
        "I'm glad you asked",
        "understood, thank you",
        "let me help",
    ),
    own=(
        "you'll get the answer from me",
        "I'm the one looking after it",
        "I'm taking care of this",
        "I'll find this out for you",
        "ask for me if anything else comes up",
        "nobody else needs to be asked: I'll do it",
        "I've taken it on and will write to you about it",
        "I'm looking into this myself",
        "I'll take this one (personally|myself)",
        "you can deal with me on this",
        "I'm the person to stay in touch with about it",
        "I'll be your contact for this",
        "this one's with me",
        "I'll see to it that you get a proper answer",
        "you won't have to ask anybody else",
        "I'm handling it in person",
    ),
    next=(
        "I want to be sure of it before I tell you anything",
        "I'll look at your own case, not only at how it usually goes",
        "I'm making certain of the facts first",
        "before I answer in full I'm confirming the details",
        "I'd like to see what applies here, and then explain it",
        "I'd (rather|sooner) check than guess, so I'm finding out first",
        "let me find out how it works in a case like yours",
        "I'm asking the people who know, and you'll hear the answer from me",
        "is there anything else I should know before I (find out|begin)?",
        "I'm checking the details before I answer",
        "what would be most useful to know first?",
        "let me see what can be done, and by whom",
        "I'm going to look it up and explain it in plain words",
    ),
    next_short=(
        "I'm making sure first",
        "let me check that",
        "I'm looking it up now",
        "let me ask the right people",
        "I want to be certain first",
        "I'm having a proper look",
        "I'll confirm the details",
        "I'm checking before I answer",
        "let me find out",
        "I'd rather check than guess",
        "I'm finding out",
        "let me look it up",
        "I'm asking those who know",
    ),
    sorry=NOTHING,
)

FRAUD: Final = Voice(
    next=(
        "is anything still happening that (isn't you|you didn't agree to)? Tell me that first",
        "if you see anything new that isn't yours, tell me at once; I'm going through what we have (now|)",
        "I'm treating this as urgent, and I'm starting with what has to be made safe",
        "the first thing is to make it safe; have you noticed anything else that isn't yours?",
        "please don't send any passwords or codes; I'll tell you what I need",
    ),
    next_short=(
        "is anything still happening that isn't you?",
        "first let's make it safe",
        "tell me if you see anything else that isn't yours",
        "please send no passwords or codes",
    ),
)
