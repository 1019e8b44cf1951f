"""The next step, what would be fair, what happened, regret, thanks, and going on in private."""

from __future__ import annotations

from typing import Final

Clauses = tuple[str, ...]

NEXT: Final[Clauses] = (
    "(first|to begin with) I'm going through (what you've told us|the whole of it), point by point",
    "I'm (checking|looking at) what (happened|went on) at our end before anything else",
    "I'm going to find out where it (stands|got stuck), and I'll tell you (plainly|straight) what I find",
    "my first step is to look at (the whole of it|everything on record), not only the last part",
    "the next thing I do is (trace|follow) this from the (start|beginning)",
    "I'm looking into it (now|as I write), and you'll hear from me what I find, good or bad",
    "I want to get this clear before I say what can be done",
    "I'm starting with the (records|facts) on our side, so that you don't have to (prove|argue) anything twice",
    "next I need to see what we have on our side, then I'll come back to you with facts",
    "I'm opening (everything we have|our side of it) now to see where it went wrong",
    "I'm pulling up the history now and reading it from the top",
    "I'd like to hear from those who handled this, and then give you an honest picture",
    "right now I'm comparing what you describe with what we hold",
    "I'm retracing how this came about, to see where it went wrong",
    "I'm reading all of it before I answer, so that the answer is worth having",
    "first I want to know exactly what went wrong, and then I'll tell you what I can do about it",
    "I'm asking the people who can tell me what happened",
    "the first thing I'm doing is to find out why",
)

NEXT_THING: Final[Clauses] = (
    "I'm looking into {thing} (now|first|before anything else)",
    "my first step is to find out where things stand with {thing}",
    "I want to get to the bottom of what happened with {thing}",
    "I'm finding out what went wrong with {thing}",
    "I'm asking our own people about {thing} first",
    "I'm going back over what was done about {thing}",
)

NEXT_ASK: Final[Clauses] = (
    "you want {ask}; (let me|I'll) see what is possible, and tell you straight",
    "you want {ask}, and (that's|this is) what I'm looking at (first|now)",
    "I (see|hear) that you want {ask}, and I'll give you a (plain|straight) answer on that",
    "I hear you: you want {ask}",
    "you want {ask}, so that's the question I'm putting first",
)

NEXT_SHORT: Final[Clauses] = (
    "I'm getting to the bottom of it",
    "I'm digging out the details",
    "I'd like to see exactly what happened",
    "I'm going back through it, one thing after another",
    "my first question is how this came about",
    "I'm comparing notes with the people involved",
    "let me read up on what was done",
    "looking for the cause comes first",
    "I'm looking into it (now|)",
    "let me find out what happened",
    "I'm checking (this|it) now",
    "I'm looking at our side of it first",
    "I'm finding out what went on",
    "I'm tracing it from the start",
    "let me get the facts together",
    "first I'm finding out where it got stuck",
    "I'm asking on our side now",
    "let me see what we have on it",
    "I'm going back to the beginning of it",
    "I'm finding out why",
    "let me see where it went wrong",
)

FAIR: Final[Clauses] = (
    "what would (you consider|you call|be) a fair (outcome|solution) (in your eyes|)?",
    "what would put this right (for you|in your eyes)?",
    "as you see it, what would be fair?",
    "if you could decide, what (should happen|would you have happen) (now|next)?",
    "what do you need from (me|us) for this to be right?",
    "may I ask what a fair answer would look like to you?",
    "where would you (start|want me to begin) in putting this right?",
    "what would you want to see (done|happen) first?",
    "how should this end, if it ended fairly?",
    "what would make this (fair|right) again?",
    "will you tell me what you'd see as fair?",
    "I'd like to hear from you what would be fair",
    "before I propose anything: what would you (see as|call) fair?",
    "what matters most to you now?",
    "what do you want put right first?",
    "I don't want to choose the remedy for you: what would be right?",
    "what would you like to see come out of this?",
    "tell me what you'd find reasonable, and I'll work from there",
)

FAIR_SHORT: Final[Clauses] = (
    "how can I make this good?",
    "which outcome would you accept?",
    "what would settle it for you?",
    "tell me what you'd see as reasonable",
    "what should I do before anything else?",
    "what would you choose, if it were up to you?",
    "how would you like this to end?",
    "where would you begin?",
    "what would be fair?",
    "what would put it right?",
    "what should happen now, in your view?",
    "what do you want me to do first?",
    "what would help most right now?",
    "what's the fair answer here, to you?",
    "where do you want me to start?",
    "what would you call fair?",
    "how would you like it settled?",
    "what do you need from me?",
    "what matters most to you now?",
)

WHAT_HAPPENED: Final[Clauses] = (
    "give me the story as you'd tell it to a friend",
    "what would I have seen, had I been there?",
    "could you describe it for me?",
    "help me understand: what was it?",
    "(will you|would you) tell me what (happened|went wrong)?",
    "what went wrong, (in your own words|from your side)?",
    "please tell me what (happened|went wrong), as (bluntly|plainly) as you like",
    "what brought it to this?",
    "can you tell me (a little |)more about what (happened|went on)?",
    "I'd like to hear (the rest|the whole story|what's behind this)",
    "which part of it bothers you most?",
    "what happened, and when?",
    "what's the first thing I should know?",
    "what has been going on?",
    "tell me (about it|what happened), in any order you like",
)

CHECK: Final[Clauses] = (
    "have I understood that (right|correctly)?",
    "is that (right|a fair picture|how it was)?",
    "what have I missed?",
    "did I leave anything out?",
    "please correct me where I've (got it wrong|misread you)",
    "tell me if I've missed something",
    "does that match how you'd tell it?",
    "if a piece is missing, add it, please",
)

SORRY: Final[Clauses] = (
    "I'm (truly |very |)sorry (for what this has put you through|that it has come to this|this happened to you)",
    "I'm sorry (you've been through this|about all of this)",
    "I apologise (for the experience|for what you've had to go through|that you've had to deal with this)",
    "(please accept|you have) my apology for (this experience|the way this has gone)",
    "I'm sorry, and I mean it",
    "for (what it has been like|how this has gone), I'm sorry",
    "it's not how I'd want (anyone|you) to be treated, and I'm sorry",
    "I regret what you've been through",
    "you shouldn't have had to go through this, and I'm sorry",
)

SORRY_MILD: Final[Clauses] = (
    "I'm sorry (about that|for the trouble|it went that way|for the bother)",
    "sorry (about this|you've had the trouble)",
    "I apologise (for that|for the trouble)",
    "I'm sorry this has been (such a nuisance|so tiresome)",
    "I'm sorry this took up your time",
    "I'm sorry it wasn't easier",
    "I'm sorry you had to write about it",
)

THANK: Final[Clauses] = (
    "thank you for (telling us|saying it) (straight|plainly|openly)",
    "thank you for (giving us the chance|the chance) to put (it|this) right",
    "I'm grateful that you (told us|took the time to say so)",
    "it helps that you've (set it out|written it all down), so thank you",
    "I'd rather know than not, so thank you for speaking up",
    "I appreciate (your taking|that you took) the time to (write|explain)",
    "thanks for giving me something clear to work on",
    "I'm glad you told us",
)

PRIVATE: Final[Clauses] = (
    "pop me a direct message whenever it suits you",
    "if it suits you, message me directly",
    "I'll be reading your direct messages",
    "would you send me a private message, so that I can (look into it|take it up|get started)?",
    "please send (me|us) a direct message, and I'll (pick it up|take it from) there",
    "could we (carry on|continue) in private messages?",
    "let's (go on|continue) by private message",
    "a private message with the details (would let me begin|gets me started)",
    "may I ask you to message me privately? I'll go on from there",
    "message me privately, please, and (we'll|I'll) go (through it|on) there",
    "shall we move to direct messages?",
    "for the details, write to me in private, please",
    "if you message me the details, I can look it up",
    "my direct messages are open; tell me more there",
    "would you write to me directly?",
    "would you message me privately?",
    "can we talk in private messages?",
    "could you write to me privately?",
    "I'd like to continue this privately, if that suits you",
    "may we carry on by direct message?",
    "please send me the details privately",
    "do message us directly; I'm there",
    "so that your details stay private, let's talk by direct message",
    "will you tell me the rest in a direct message?",
    "please write to me directly, so that your details stay private",
    "I've got private messages open for you",
    "send me a line in private, and I'll get to work on it",
)
