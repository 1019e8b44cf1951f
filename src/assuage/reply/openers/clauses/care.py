"""Voices for those who carry something heavy: grief, illness, disability, want of money, children and the frail."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from assuage.reply.openers.clauses.manners import NOTHING, Clauses, Voice

_GRIEF: Final = Voice(
    first=(
        "I'm so sorry for your loss; please take all the time you need",
        "to have lost someone and then have to deal with us: I'm sorry for both",
        "you have my sympathy, and there's no need to write a long answer",
        "I'm sorry; a death leaves enough to do without this",
        "there's little I can say that helps, but I'm sorry for your loss",
        "what sad news; I'm sorry for your loss, and for all who share it",
        "I'm (so|very|deeply) sorry for your loss",
        "please accept my condolences",
        "I'm sorry that you've lost someone, and sorry to meet you over this",
        "first, my sympathy: losing somebody is hard enough by itself",
        "I read your message with sadness, and I'm sorry for your loss",
        "I was (sorry|very sorry) to read of your loss",
        "my sincere condolences",
        "I'm sorry, first of all, for the loss you've had",
        "I'm sorry for your loss, and sorry that there's this to deal with on top of it",
    ),
    own=(
        "I'll take care of this for you (from here|), one step at a time",
        "you shouldn't have to carry this part as well, so I'm (taking it on|taking it over)",
        "I'm looking after this myself, and you'll only ever deal with me",
        "let me carry as much of this as I can",
        "I'm here for this, and it stays with me",
        "from here you need to write to nobody but me",
        "I'll keep it simple for you and keep hold of it myself",
        "let one person deal with you from now: I'd like to be that one",
        "there'll be one person on this from now on, and that's me",
        "I'm going to handle this with care, and myself",
    ),
    next=(
        "if anything is urgent, tell me that first; the rest can go at your pace",
        "nothing here is urgent for us; what would (help|ease things) most?",
        "what would take the most weight off you (now|at the moment)?",
        "is there one thing you'd like settled before the others?",
        "answer when you have the strength; nothing is lost by waiting",
        "if one matter presses, name it, and leave me the others",
        "which of these matters troubles you most at present?",
        "a short note is plenty when you get to it",
        "should I write to you only when there's something to decide?",
        "would it be easier if I dealt with somebody you trust?",
        "I'll ask only for what is truly needed, and one thing at a time",
        "would you rather write or talk? I can do both",
        "is somebody helping you with all this, whom I may speak to as well?",
        "I'm reading through it all now, so that you don't have to explain it again",
        "whenever you're ready, tell me what would help first",
    ),
    sorry=NOTHING,
)
BEREAVEMENT: Final = replace(_GRIEF, brief=_GRIEF.first)

CARE_FIRST: Final[Clauses] = (
    "I can see how much (rests on|hangs on) this for you",
    "(you|people in your place) should meet with care here, not with another hurdle",
    "I understand what this means for you",
    "that's more than anyone should have to manage at once",
    "I'm glad you told me, and I'll bear it in mind (in everything|)",
    "(that's|this is) a lot to be (dealing with|carrying)",
    "that's hard, and I (don't want to|won't) make it harder",
    "you have enough on your (shoulders|plate) without this",
    "I can see that (a good deal|a lot) depends on this",
    "this matters in your everyday life, and I see that",
    "thank you for telling me how things are; it (matters|helps me understand)",
    "I'm sorry this comes on top of everything else",
    "that is a hard place to be in",
    "none of this can have been easy to write",
    "with all that's going on, this should have been (easier|the easy part)",
    "I've read this with care, and I see what hangs on it",
)

CARE_SHORT: Final[Clauses] = (
    "I'm sorry you're in the middle of this",
    "I see that it can't simply be put off",
    "I understand, and I'll be careful with it",
    "it shouldn't be made harder for you",
    "that's a lot to carry",
    "this is hard, I can see that",
    "you've enough to deal with",
    "I see what depends on this",
    "that can't be easy",
    "I'm glad you told me",
    "I understand what hangs on this",
    "I feel for you",
    "I'm sorry it's like this",
    "I know it's a bad time for this",
    "I hear you, and I'm listening",
)

CARE_NEXT: Final[Clauses] = (
    "what would you like me to do before anything else?",
    "where can I save you the most effort?",
    "tell me what you need this week, and I'll work from there",
    "is there something I should get done today?",
    "first I'm making sure that I have the whole picture, so that you needn't explain it twice",
    "let me know how you'd like to hear from me",
    "what has been the hardest part of it for you?",
    "what would (help|make things easier for) you most (now|right away)?",
    "is there anything that can't wait? Tell me, and I'll start there",
    "what's the one thing you need first?",
    "how would you like me to keep in touch, in the way that's easiest for you?",
    "tell me what's most pressing, and I'll look at that before the rest",
    "I'm going to look at what can be done, (step by step|with you)",
    "which (bit|part) of this is weighing on you most?",
    "tell me if I should do anything differently to make this easier for you",
    "what must not go wrong from here? I'll watch that above all",
    "is there someone at your side I should keep informed as well?",
    "would a call, a letter or a message be the easiest for you?",
)

CARE_NEXT_SHORT: Final[Clauses] = (
    "what would you like me to do first?",
    "where shall I begin?",
    "what do you need this week?",
    "how would you like to hear from me?",
    "what has been hardest?",
    "which worry comes first?",
    "what must happen before anything else?",
    "which part is urgent?",
    "is there a thing I must not forget?",
    "what would help first?",
    "what can't wait?",
    "what do you need most?",
    "what's most pressing?",
    "tell me where to start",
)

CARE_SORRY: Final[Clauses] = (
    "I'm sorry you're going through this",
    "I'm sorry it's been so hard",
    "I'm sorry for the worry of it",
    "for the strain this puts on you, I'm sorry",
)

CARE: Final = Voice(
    sorry=CARE_SORRY,
    first=CARE_FIRST,
    brief=CARE_SHORT,
    next=CARE_NEXT,
    next_short=CARE_NEXT_SHORT,
    own=(
        "I've made room for this, and I'm seeing to it myself",
        "you can leave this part to me now",
        "I'll deal with it carefully, and myself",
        "I'm here for this, from now until it's settled",
        "I'll keep this simple for you, and keep hold of it",
        "it's my job now to keep this moving",
        "I'm taking this on (myself|in person), and (I'll go at|we'll go at) your pace",
        "you'll have one person for this, me, and you won't have to explain yourself (to anybody else|again)",
        "I'm looking after this (personally|myself) from here",
        "let me carry this part",
        "I'm staying with this until it's (off your mind|dealt with)",
        "it's mine to deal with now, so that you don't have to chase anyone",
        "I'm making sure that nobody asks you the same thing twice",
        "I've got time for this, as much as it needs",
    ),
)

HARDSHIP: Final = Voice(
    sorry=CARE_SORRY,
    first=(
        "I know that (every bit|each day) counts when money is tight",
        "money worries weigh on everything, and I'm glad you told us",
        "thank you for being open about (how things are|where you stand)",
        "being short of money is hard enough without this",
        *CARE_FIRST[:5],
    ),
    brief=(
        "that's a hard place to be in",
        "thank you for being open about it",
        "money worries are hard",
        *CARE_SHORT[:3],
    ),
    own=CARE.own,
    next=CARE_NEXT,
    next_short=CARE_NEXT_SHORT,
)
