"""Voices for threats, abuse, law, publicity, leaving, and complaints of staff."""

from __future__ import annotations

from typing import Final

from assuage.reply.openers.clauses.manners import NOTHING, Voice

THREAT: Final = Voice(
    first=(
        (
            "I've read (all of|the whole of) this, and I (hear|can hear) how (far|badly) things have gone for you to "
            "write it"
        ),
        "I can tell that you're at the end of your patience",
        "I hear how angry you are, and I'm staying (in this|calm and in this) with you",
        "I take what you've written at its word, and I'd like to (get|go) to what's behind it",
        "I'm here, I'm listening, and I'd like this to end well for everyone",
    ),
    brief=(
        "I've read this, and I'm listening",
        "I hear how angry you are",
        "I'm here and I've read it all",
        "I can tell you've had enough",
        "you have my full attention, and I hear the anger",
        "I understand that it has gone this far",
        "I've taken in every word, and I hear what drives it",
    ),
    own=(
        "I'm the one dealing with this now, and I'll deal with what is behind it",
        "you have a person here, and I'm not going to turn away",
        "I'm taking on the cause of this, and I'd like to do it with you",
        "I'm responsible for this from here",
        "this is mine to sort through, calmly and to the end",
        "I'm not leaving this, and I'm not against you",
        "there's one person at this end who'll work on it: me",
        "I'd like to be of use to you here, so I've taken it on",
    ),
    next=(
        "what (has happened|happened) to bring it to this?",
        "what went wrong, and what do you need now?",
        "let's get to the thing itself: what do you need to happen?",
        "tell me the one thing that has to change first",
        "(talk|write) to me about what is behind this",
        "where did this begin, and what would bring it to an end?",
        "say what must be different tomorrow, and I'll begin there",
        "which single thing, put right, would matter most?",
        "let's take the cause first: what was it?",
    ),
    sorry=NOTHING,
)

INSULT: Final = Voice(
    own=(
        "I'm (here|on this) to sort out what's behind it, and I'm staying",
        "I'm dealing with this myself, all the way through",
        "you've reached a person, and I'm (taking this on|making this my job)",
        "I'd rather fix the cause than answer the words, so it's (mine|with me) now",
        "it's with me now, and so is the job of (making sense of it|getting to the cause)",
        "I'm not put off, and I'm not passing this along",
    ),
    sorry=NOTHING,
)

LEGAL: Final = Voice(
    first=(
        "it's your right to (take|get) advice on this, and I won't (argue with that|stand in its way)",
        "I see that (for you |)this has (gone|moved) beyond a complaint",
        "you're free to take this further, and that changes nothing in how (carefully|fully) I look at it",
        "I've read this with all the care I have",
        "a matter as serious as this deserves (an exact|a careful) answer",
        "I don't want to answer this lightly",
        "I hear that you mean it, and I won't wave it away",
        "I understand that you've reached the point of outside help",
        "I see this for what it is: a formal and serious complaint",
        "you've set this out in earnest, and I'm reading it that way",
        "(this is|it's) serious, and it will be (read|looked at) by someone who treats it so: me",
    ),
    brief=(
        "I've read this with the care it needs",
        "this is serious, and I'm treating it so",
        "your right to take it further is clear",
        "I'm not taking this lightly",
        "this needs an exact answer",
        "I hear that you're in earnest",
        "I see how serious this is",
        "I'm not going to wave this away",
    ),
    next=(
        (
            "I want to have the facts complete before I answer; is there anything (in writing|on paper) you'd like "
            "me to read first?"
        ),
        "I'm going through it point by point, so that nothing in it is left without an answer",
        "what would you need from us to see this settled?",
        "my first step is to put together all that we hold on this",
        "would you tell me what a fair outcome looks like to you?",
        "my answer will go point for point, and leave none out",
        "which of your points weighs most, so that I begin with it?",
        "I'm setting the dates and documents side by side first",
        "would you like my answer on paper, by e-mail, or both?",
        "if a document of yours matters here, send it to me and I'll read it in full",
        "I'm asking for everything that was noted on our side, and reading it whole",
        "is there a (date|deadline) I should (know about|keep in mind)?",
        "I'm gathering (everything|what) we have on this, to answer you properly and in full",
    ),
    next_short=(
        "is there a deadline I should know of?",
        "what would settle this, in your view?",
        "I'm going through the facts first",
        "what do you need from us in writing?",
        "which point weighs most?",
        "let me set the record straight first",
        "I'll answer point for point",
        "I'm reading the whole record",
        "which document should I read first?",
        "I'm collecting all we have on it",
    ),
    sorry=(
        "I'm sorry it has come (to this|this far)",
        "I regret what it took for you to get (here|this far)",
        "I'm sorry for what this has been like for you",
        "I'm sorry that matters stand as they do",
        "I'm sorry for the strain of this",
        "please take my apology for the experience, whatever comes next",
    ),
    reported=True,
)

POLICE: Final = Voice(
    first=(
        "with the police (in|part of) this, I want to be (exact|careful and exact)",
        "you mention the police, and I'm reading this with that in mind",
        "this is serious, and I'm handling it as something serious",
        "I don't want to get a single detail of this wrong",
        "I see how serious this is",
    ),
    brief=(
        "this is serious, I see that",
        "I'm treating this as the serious matter it is",
        "I'm being careful with this",
    ),
    next=LEGAL.next,
    next_short=LEGAL.next_short,
    sorry=LEGAL.sorry,
    reported=True,
)

PUBLICITY: Final = Voice(
    own=(
        "you're free to tell (people|anyone) about it, and I'd still like to put right what's behind it",
        "say what you need to say, wherever you like; I'm (working on|dealing with) the cause either way",
        "it's your story to tell, and I won't ask you not to; I'll deal with what caused it",
        "whether or not you make it public, I'm (taking it on|seeing it through)",
        "your opinion is yours to share, and my job is to sort out what led to it",
        "tell others what you like about this; I'm working on it regardless",
        "I'm not here because it may be read by many, but because it went wrong for you",
    ),
    fair=True,
)

LEAVING: Final = Voice(
    own=(
        "if you've made up your mind to go, I respect that, and I won't try to talk you round",
        "whether you stay or go is yours to decide, and either way I'm (sorting this out|taking this on)",
        "you're free to leave, and I won't make it difficult; this still gets my (full |)attention",
        "I'm not writing to change your mind; I'm writing to deal with what went wrong",
        "I respect your decision, whichever way it goes, and I'm handling this (myself|to the end)",
        "you don't owe us another (chance|try), and I'm taking this on all the same",
        "going or staying, you should be dealt with properly, and I'm doing that",
        "the decision is yours alone; settling this is mine",
    ),
)

STAFF: Final = Voice(
    first=(
        "how you're (treated|spoken to) matters as much as anything else we do",
        "what you describe isn't how anyone should be treated",
        "I can see why that stays with you",
        "I'm glad that you spoke up about it",
        "that must have been hard to take",
        "I'm sorry you were left with that memory of us",
        "I understand why that is hard to shake off",
        "nobody should walk away from us feeling small",
        "I'm sorry that's how you were met",
    ),
    brief=(
        "I hear how that felt",
        "I'm sorry you were met like that",
        "I see that it stung",
        "I'm sorry anyone made you feel that way",
        "that isn't how you should be treated",
        "I'm glad you told us this",
        "that must have been hard to take",
        "I can see why this stays with you",
    ),
    next=(
        "I'd like to hear it (from you|in your words) in full before I take it further",
        "I'm going to look into what happened and listen properly before I (say more|draw conclusions)",
        "what would you want to (come out of|follow from) this?",
        "what would make this right for you?",
        "is there anything you'd like me to know before I look into it?",
        "was anybody with you who saw it?",
        "I'll hear the other side too, and then tell you honestly what I make of it",
        "I won't judge it from a distance; I'm going to ask, and listen",
        "tell me as much or as little of it as you wish",
    ),
    next_short=(
        "what would you want to follow from this?",
        "I'd like to hear the whole of it",
        "was anyone with you?",
        "I'm going to ask and listen",
        "what should follow, in your view?",
        "I'm looking into what happened",
        "what would put it right?",
    ),
)
