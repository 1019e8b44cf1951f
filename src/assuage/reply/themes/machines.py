"""Meeting a machine, a set phrase or a form where a person was wanted."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_A_PERSON: Final = r"(?:actual |real |live |proper |single )*(?:human being|human|real person|live agent|person)"

MACHINES: Final[tuple[Theme, ...]] = (
    Theme(
        "bot",
        words(
            r"(?:your|the|a|stupid|bloody|useless|damn|that|this|to|by|another|same|of) (?:\w+ )?(?:chat ?bots?|bots?"
            r"|virtual assistant|virtual agent|robots?|automated (?:voice|line|menu)|recorded voice)|chatbots?"
        ),
        strong=(
            "arguing with a machine when you need a person is infuriating",
            "being left to a bot with something that matters would make me angry too",
            "you needed ears and a brain, and met a machine, and I hear your anger",
            "nobody should be stuck going round with a bot, and I see why you're (angry|furious)",
            "to bring a real problem and get a robot feels like a door shut in your face",
            "you wanted (a person|somebody with sense), and getting a bot is maddening",
        ),
        mild=(
            "dealing with a bot is tiresome when you want (a straight answer|a person)",
            "I can see why the bot tried your patience",
            "a machine isn't always what you need, and it's annoying to be stuck with one",
            "you've had your fill of talking to a machine, by the sound of it",
        ),
        sorry=(
            "I'm sorry you were left dealing with a bot",
            "I apologise that a machine stood between you and a person",
        ),
        unless=words(
            r"vacuum|hoover|mower|toy|scalp\w*|robot (?:vac|arm|lawn)|not a robot|i'm (?:not )?a robot|slack|discord"
            r"|api|captcha|real person|sent her|sent him|kids|warehouse|great|brilliant|thanks?|thank you"
        ),
    ),
    Theme(
        "wants_a_person",
        words(
            r"(?:speak|talk|get|put|connect|transfer|reach|want|need|give|find)(?:ing)? (?:me |us |through |hold of "
            r"|to |with "
            rf"|on |for ){{0,4}}(?:an? |some |one |any )?{_A_PERSON}|(?:are|r) (?:you|u) (?:even )?an? (?:human|real"
            rf" person|bot"
            r"|robot|machine)|is (?:this|there) (?:even )?an? (?:human|real person|actual person)"
        ),
        strong=(
            "you want a human being, and it's maddening to have to (fight|beg) for one",
            "needing to ask for a person at all would make me angry",
            "of course you want somebody real, and no wonder you're angry",
            "getting to a human shouldn't be a battle",
            "I hear it: you want a person who listens, and you're (furious|angry) about how hard that is",
            "it's wrong that reaching a living soul takes this much (effort|out of you)",
        ),
        mild=(
            "wanting to talk to a person is fair, and I see why you (ask|say so)",
            "I can see why you'd sooner deal with a human being",
            "some things need a person, and I understand that this is one",
            "it ought to be easier to reach somebody (real|you can talk to)",
        ),
        sorry=("I'm sorry it's been so hard to reach a person", "I apologise that you had to ask for a human being"),
        unless=words(r"in person|per person|person in charge|missing person|person (?:room|tent)|get a person to"),
    ),
    Theme(
        "stock_reply",
        words(
            r"cop(?:y|ied)(?:\s?-?and\s?-?|\s?&\s?|\s?/\s?| n |-| )past(?:e|ed|ing|es)|(?:canned|scripted"
            r"|template|templated"
            r"|boilerplate|stock|form|automatic|automated|identical|pre-?written|auto-?|generic)\s?(?:reply|replies"
            r"|responses?"
            r"|answers?|letters?|e?mails?|apology|apologies|paragraph)|auto-?repl(?:y|ies)|autorespon\w+|same (?:\w+"
            r" )?(?:reply"
            r"|response|answer|paragraph|email|message) (?:again|every time|each time|twice|\w+ times|over and over)"
            r"|(?:reading|read|reads) (?:me |from |off |us )*(?:a |the |your )?script"
        ),
        strong=(
            "getting a ready-made reply to a real problem is insulting",
            "a standard answer feels like no answer, and I'd be (angry|furious) too",
            "words meant for anyone are no answer to you, and I see the anger",
            "you wrote about what happened to you, and a stock reply would make me angry as well",
            "it's infuriating to be answered by (rote|a template)",
            "no wonder you're angry: you asked (as a person|in earnest) and got a form of words",
        ),
        mild=(
            "a ready-made reply doesn't help, and I see why it annoys you",
            "you took the trouble to write, and a template is poor return for it",
            "it's irritating to get an answer that (could have gone to anybody|isn't about you)",
            "stock replies would try anybody's patience in the end",
        ),
        sorry=("I'm sorry you were sent a stock reply", "I apologise for an answer that wasn't written for you"),
        unless=words(
            r"dispute letters?|form letter to the|i (?:got|received) (?:the|an) automat\w+ (?:email|reply) so"
        ),
    ),
    Theme(
        "survey",
        words(
            r"(?:send|sent|sending|sends|got|get|getting|another|asked|asking|ask) (?:me |us |you |to |a |an |your "
            r"|out |fill |in "
            r"|another |the |do |\w+ ){0,4}?survey|(?:rate|rating) (?:my|your|our|us|this|the) (?:\w+ )?(?:experience"
            r"|service|chat"
            r"|call|agent|trip|delivery|conversation)"
        ),
        strong=(
            "being asked for a rating after this would make me angry too",
            "a survey is no answer, and I can see why it (stings|made you angrier)",
            "to be asked how it went, after all that, is salt in the wound",
            "you needed help and were handed (a questionnaire|stars to give), and that's infuriating",
            "nobody wants a questionnaire in the middle of a mess like this",
            "I understand why being asked for a rating felt like a slap",
        ),
        mild=(
            "a survey isn't what you need from us, and I see why it grates",
            "being asked for (stars|a score) can feel like a poor joke",
            "I can see why you'd rather have an answer than a questionnaire",
            "a questionnaire is no help with this",
        ),
        sorry=("I'm sorry you were asked for a rating at a time like that", "I apologise for the badly timed survey"),
        unless=words(
            r"(?:house|home|building|property|land|structural|damp|boundary|another) survey (?:or|on|of|for)|surveyor"
            r"|nice"
            r"|happy to|glad|lovely|great|house he"
        ),
    ),
    Theme(
        "empty_phrases",
        words(
            r"(?:sorry|apologi[sz]e|apologies) for (?:the|any) inconvenience|understand (?:your|my) (?:frustration"
            r"|concerns?"
            r"|disappointment)|your (?:call|complaint|concern|feedback|opinion|message|custom) is (?:very |so"
            r" )?(?:important|valued)"
            r"|(?:we|you) (?:\w+ )?value (?:you|your|our|my) \w+|stop (?:saying sorry|apologi[sz]ing)"
            r"|(?:don't|do not) (?:want|need) (?:your |another |any |an? )?(?:\w+ )?(?:apology|apologies|sorry)"
            r"|(?:sick|tired|enough) of (?:your |hearing |the |being )*(?:sorry|apologies|apology|told sorry)"
            r"|(?:apologies|apology|sorry) (?:doesn't|does not|don't|won't|isn't|is not|means) (?:\w+ )?(?:fix|change"
            r"|help|enough"
            r"|good|nothing|cut|pay|get|bring)|thank you for your patience"
        ),
        strong=(
            "polite phrases with nothing behind them are infuriating",
            "set words are no use to you, and I see why they make you (angrier|so angry)",
            "you want this dealt with, and soothing noises would make me angry too",
            "it's insulting to be handed a nice phrase in place of an answer",
            "I won't offer you another empty line, and your anger at them is fair",
            "fine words cost nothing, and (you've had enough of them|I know you want more than that)",
        ),
        mild=(
            "polite words are poor comfort, and I can see they've worn thin",
            "kind phrases don't mend anything, and you're right to say so",
            "I can see why you're tired of set phrases",
            "you'd rather have (an answer|something done) than a form of words, and that's fair",
        ),
        unless=words(
            r"my apologies|i apologi[sz]e|no need to|don't need an apology from|really|was nice|no apology needed"
        ),
    ),
)
