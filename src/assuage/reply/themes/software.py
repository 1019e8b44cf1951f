"""Software, apps, games and streaming."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME, SPAN

_APP: Final = (
    r"(?:app|application|software|game|website|site|web site|program|programme|portal|platform"
    r"|system|dashboard|stream|server|servers|service|api|checkout|tool|plugin|module)"
)

SOFTWARE: Final[tuple[Theme, ...]] = (
    Theme(
        "app_crashes",
        words(
            rf"(?:your|the|this|my|ur|stupid|damn|bloody) {FEW}(?:app|application|software|game|website"
            rf"|site|portal|program|plugin) {FEW}(?:crash(?:es|ed|ing)?|freez(?:es|ing)|froze|hangs"
            r"|doesn't (?:work|load|open)|won't (?:open|load|start)|keeps|is (?:broken|garbage|useless"
            r"|trash|down|buggy|unusable)|not (?:working|loading)|throws|times out|timed out)"
            r"|(?:app|it|game) (?:keeps|kept) (?:crashing|freezing|logging me out|closing|hanging"
            r"|signing me out)|crashes (?:every|each|when|on|as soon)"
        ),
        strong=(
            "software that fails when you need it is infuriating, and that would anger (anyone|anybody)",
            "you're trying to get something done and it won't let you; your anger is fair",
            "fighting a screen that won't do its job would make anyone angry",
            "it's maddening to be at the mercy of a thing that doesn't work",
            "no wonder you're angry: it should help you, not stand in your way",
            "I'd have lost my temper with it too",
        ),
        mild=(
            "it's tiresome when the software gets in the way",
            "you need it to work, and I see why you're fed up",
            "something you use ought to be something you can rely on",
            "a thing that won't do its job is a drain on anyone's patience",
        ),
        sorry=("I'm sorry it isn't working for you", "I'm sorry it keeps getting in your way"),
    ),
    Theme(
        "service_down",
        words(
            rf"(?:{_APP}|stream|sso|everything|whole (?:site|system|platform)) (?:is|was|are|were|has been"
            rf"|have been|been|went|goes|just went|keeps going|going|gone) {FEW}down|(?:second|third"
            r"|another|\d(?:th|nd|rd)) outage|hour \d{1,2} of the outage"
            rf"|(?:stream|match|game|finale|film|movie|show|episode) {FEW}(?:cut out|went down|froze"
            r"|buffering|buffers|kept buffering|keeps buffering|died|gone|dropped)|outage (?:during"
            r"|in the middle|cost|since)|buffering (?:every|all|for|during)"
        ),
        strong=(
            "losing the service when you need it is infuriating, and it's no surprise that you're angry",
            "you were relying on it, and your anger that it went down is fair",
            "being stopped in your tracks by an outage would make anyone angry",
            "while it's down you can't get on, and I'd be furious too",
            "no wonder you're angry: it isn't worth having if it isn't there",
            "everything you had planned had to stop, and being angry about it makes sense",
        ),
        mild=(
            "an outage leaves you with your hands tied, and I see why that grates",
            "it's annoying to be cut off in the middle of things",
            "you need a service that stays up",
            "I can see how losing it upset your plans",
        ),
        sorry=("I'm sorry it went down on you", "I'm sorry the service wasn't there when you needed it"),
        unless=words(
            r"told (?:me |us |him )?(?:that )?(?:the|their|your)|computer|XXXX|(?:is|for) everyone|anyone else"
        ),
    ),
    Theme(
        "data_lost",
        words(
            rf"(?:you|update|they|app|patch|script|it|have|has|and|server|migration|cloud|'ve) {FEW}(?:lost"
            r"|deleted|wiped|erased|destroyed|corrupted|overwrote|losing) (?:all |every "
            r"|\d{1,4} \S{1,8} of |years of |months of |everything )?(?:of )?(?:(?:my|our|his|her|the"
            rf"|their) )?{FEW}(?:data|photos?|pictures|files|notes|messages|progress|saves?|documents?"
            r"|recordings?|playlists?|backups?|thesis|contacts|videos|poems|lists|brushes|novel|manuscript"
            r"|settings)"
            r"|(?:data|photos?|pictures|files|notes|messages|progress|recordings?|documents?|saves?"
            r"|playlists?|manuscript|thesis|videos) (?:is |are |was |were |have |has |all |been |just "
            r"|now |simply ){1,4}(?:gone|lost|deleted|wiped|erased|vanished|disappeared)"
        ),
        strong=(
            "losing what you'd made or kept is awful, and I can (see|hear) how angry it's made you",
            "you trusted it to be safe, and your anger that it's gone is fair",
            "some things are hard to replace, and I won't pretend otherwise",
            "anyone would be furious to find such things gone",
            "there's a lot of your life in what was lost, and I hear that",
            "what you put there should have stayed there, and no wonder you're angry",
        ),
        mild=(
            "it's a sinking feeling to find that something you saved is gone",
            "you trusted it to be kept safe, and I see why you're upset",
            "losing what you'd stored is a real loss",
            "that's hard to see vanish, and I don't take it lightly",
        ),
        sorry=("I'm sorry for what's been lost", "I'm sorry that it's gone"),
        unless=words(
            r"(?:want|like|need|please|have|be|asked|request\S{0,4}|to) (?:\S{1,8} ){0,3}(?:deleted|erased"
            r"|delete|wiped|removed)|breach|leak(?:ed)?|gdpr|XXXX|equifax|in the first place|almost"
            r"|how our|if (?:I|we|you)"
        ),
    ),
    Theme(
        "bug_open_long",
        words(
            rf"(?:bug|glitch|defect|(?:my|our|the|support) ticket) {SOME}(?:since|for|open|reported|opened"
            rf"|raised) {SOME}(?:{SPAN}|january|february|march|april|may|june|july|august|september|october"
            r"|november|december|last (?:year|month|summer|spring|autumn|winter|tuesday|week|monday)"
            r"|years?|months?)"
            r"|(?:feed|sync|app|export|import|login|api|search|report|matchmaking|feature|integration"
            rf"|it) (?:is|are|has been|still) broken for (?:{SPAN}|months|weeks|years)|(?:feed|sync|app"
            r"|export|import|login|api|search|report|matchmaking|feature"
            rf"|integration) {FEW}been broken since|(?:two|three|four|five|six|seven|ten"
            r"|\d{1,2}) tickets\W{1,3}(?:zero|no|0|not one|nothing)"
        ),
        strong=(
            "a fault left open that long is infuriating, and (I see|I can see) why you're angry",
            "you've reported it and you're still living with it; your anger is fair",
            "waiting and waiting for a fix would exhaust anyone's goodwill",
            "no wonder you're angry: knowing about a problem isn't the same as mending it",
            "I'd be furious too, with the thing still not put right",
            "you shouldn't have to live with a known fault, and I hear how tired of it you are",
        ),
        mild=(
            "that's been open a good while, and I see why you're losing patience",
            "reporting a problem ought to lead somewhere",
            "it's wearing to work around the same fault day after day",
            "you've waited for this to be mended, and it's still with you",
        ),
        sorry=("I'm sorry this has stayed open", "I'm sorry you're still waiting for it to be mended"),
        unless=words(r"bug spray|bed bugs?|parking ticket|train ticket|lift|elevator|november"),
    ),
    Theme(
        "ads",
        words(
            r"(?:ads|adverts|advertising|commercials) (?:\S{1,12} ){0,5}(?:paid|pay|paying|premium"
            r"|ad[- ]free|subscri\S{1,8})|(?:paid|pay|paying|premium|ad[- ]free"
            r"|subscri\S{1,8}) (?:\S{1,12} ){0,8}(?:no |without |still |see |more )?(?:ads|adverts"
            r"|advertising|commercials)"
        ),
        strong=(
            "to pay and be shown adverts all the same is infuriating, and I understand why you're angry",
            "you bought your way out of adverts, and your anger at seeing them is fair",
            "adverts on something you pay for would annoy anyone",
            "no wonder you're angry: peace from adverts is what the money was for",
            "I'd be cross too, paying for one thing and being sold another",
            "being interrupted on something you pay for is galling, I can see that",
        ),
        mild=(
            "nobody pays in order to watch adverts",
            "it's irritating to see adverts on a plan you pay for",
            "I see why that grates: you paid for something better",
            "adverts are the last thing you want after paying",
        ),
        sorry=("I'm sorry you're seeing adverts on something you pay for",),
        unless=words(r"(?:my|our|run|running|place|buy|budget|campaign|google|facebook) (?:ads|adverts)|XXXX|boost"),
    ),
    Theme(
        "banned",
        words(
            r"(?:banned|suspended|blocked|locked|disabled|deactivated|terminated|closed) (?:me|us|my|our"
            rf"|his|him) {FEW}(?:\S{{1,10}} )?(?:account|son|daughter|shop|page|channel|profile|for|from"
            rf"|without|after|without)|(?:got|been|was|were|am|I'm) {FEW}(?:banned|permabanned|perma-banned"
            rf"|suspended|deplatformed|shadowbanned) {FEW}(?:for|from|by|without|again|after|on)"
            rf"|(?:my|our|his|her) {FEW}(?:account|channel|page|shop|profile|store|listing)s? (?:is|was"
            rf"|has been|got|were|been|have been) {FEW}(?:banned|suspended|blocked|locked|disabled"
            r"|deactivated|terminated|frozen|restricted|closed)|banned for (?:nothing|no|cheating|life"
            r"|what)"
        ),
        strong=(
            "to be shut out without knowing why is infuriating, and you've (good|every) reason to be angry",
            "having the door closed on you feels like an accusation, and your anger is fair",
            "nobody should lose access and be left to guess at the reason",
            "I'd be furious too, locked out of what's mine",
            "being treated as though you'd done wrong would make anyone angry",
            "no wonder you're angry: it's your account, and you can't use it",
        ),
        mild=(
            "being shut out of your own account is unsettling",
            "you deserve to know why, and I see why this bothers you",
            "it's maddening to be kept out and told so little",
            "anyone would want an explanation for being locked out",
        ),
        sorry=("I'm sorry you've been shut out",),
        unless=words(
            r"please (?:block|close|lock|suspend)|I (?:closed|blocked|locked|suspended)|collections?"
            r"|charged? off|credit report|closed (?:my|our|his|her) (?:\S{1,10} )?account (?:in|on|last)"
            r"|(?:want|like|asked|asking) .{0,25}closed|paid and closed"
        ),
    ),
    Theme(
        "bad_update",
        words(
            r"(?:since|after|until|your|the|this|last|latest|new|yesterday's|today's) (?:the |your |this "
            rf"|that |last )?{FEW}(?:update|upgrade|redesign|new version|migration|merger) {SOME}(?:broke"
            r"|broken|nothing|can't|won't|doesn't|lost|gone|crash\S{0,3}|hot|ruined|removed|worse|wiped"
            r"|killed|no|not|never|slow)"
            r"|(?:broken|broke|lost|gone|dead|crash\S{0,3}|stopped|can't|won't|doesn't|slow|wiped"
            rf"|no signal|worse|hot|killed) {SOME}(?:since|after) (?:the |your |this |that |last "
            r"|yesterday's |today's |latest ){0,2}(?:\S{1,10} )?(?:update|upgrade|redesign|new version"
            r"|migration)"
        ),
        strong=(
            "it worked until it was changed, and that would anger (anyone|anybody)",
            "an update that leaves you worse off is infuriating",
            "you didn't ask for that change, and your anger at what it did is fair",
            "having something that served you well spoiled would make anyone angry",
            "no wonder you're angry: new ought to mean better",
            "I'd be furious too, to lose what worked",
        ),
        mild=(
            "a change that makes things harder is hard to welcome",
            "it's galling when an update takes away something that worked",
            "you were better served before, and I see why you say so",
            "nobody wants to relearn or repair what was working well",
        ),
        sorry=("I'm sorry the change has left you worse off",),
        unless=words(
            r"any update|no update|an update on|status update|update (?:my|our|me|you|the address)|credit|XXXX"
        ),
    ),
)
