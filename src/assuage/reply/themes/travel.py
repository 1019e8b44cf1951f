"""Journeys by air, rail and road: cancelled, late, stranded, bumped, and the bags that went elsewhere."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, KIN, SOME, SPAN

_TRIP: Final = r"(?:flights?|trains?|bus|coach|ferry|cruise|sailing|trip|holiday|honeymoon|tour|crossing|plane|booking)"
_BAG: Final = (
    r"(?:bags?|luggage|suitcases?|baggage|pram|stroller|buggy|golf clubs|instruments?|guitar|cello|skis?"
    r"|wheelchair|pushchair|backpack|holdall|rucksack|trunk)"
)
_ASK: Final = words(
    r"(?:i'd|i would|we'd) like to cancel|(?:can|could|may|how do|want to|wish to|need to"
    r"|like to) (?:I |we |you )?(?:please )?cancel"
    r"|i(?:'ve)? cancelled|we(?:'ve)? cancelled|if (?:my|the|our|it) \S{1,15} (?:is"
    r"|gets) (?:cancelled|canceled)|in case|what if|session|lesson|coach [A-Z]|(?:flying|order"
    r"|sale|paper) boat"
)

TRAVEL: Final[tuple[Theme, ...]] = (
    Theme(
        "trip_cancelled",
        words(
            rf"(?:my|our|the|this|all|both|every) {FEW}{_TRIP} {FEW}(?:was|were|is|are|got|has been|been"
            rf"|had been|gets|being) {FEW}"
            rf"cancell?ed|(?:you|they|airline)(?:'ve| have| just| then)? {FEW}cancell?ed (?:my|our|the|his"
            rf"|her|their|both|a) {FEW}{_TRIP}"
            r"|cancell?ed (?:flight|train|cruise|ferry|coach|trip|honeymoon)|(?:flight|train|cruise|ferry"
            r"|coach) cancell?ed"
        ),
        strong=(
            "to have a trip cancelled on you is infuriating, and I can see why you're angry",
            "you'd made plans around this journey, and they've been taken apart; I'd be angry too",
            "a cancellation upsets far more than a ticket, and it's natural to be angry about it",
            "being left to sort out what comes after a cancellation would make anyone furious",
            "you booked, you counted on it, and then it was gone: of course you're angry",
            "nobody should be left stranded by a cancelled journey and have to fight over it",
        ),
        mild=(
            "a cancelled journey throws everything else out, and I see why you're annoyed",
            "it's upsetting when the trip you counted on falls through",
            "you had plans, and the cancellation has cost you more than the fare",
            "anyone would be put out to see their journey cancelled",
        ),
        sorry=("I'm sorry your journey was cancelled", "I'm sorry for the plans that this cancellation undid"),
        unless=_ASK,
    ),
    Theme(
        "trip_delayed",
        words(
            rf"(?:flight|train|plane|bus|coach|ferry|departure) {FEW}(?:is|was|were|got|has been|been|being"
            rf"|keeps|kept) {FEW}(?:delayed|pushed"
            rf"|late|postponed)|(?:flight|train|plane|bus|coach|ferry) {FEW}(?:left |departed |landed "
            rf"|came |arrived |ran )?(?:{SPAN} |\d{{1,3}} (?:min|mins|minutes) )late"
            rf"|(?:delayed|delay of|delay) (?:by |for |over |of )?{SPAN}|{SPAN} (?:flight |train )?delay"
            r"|delayed (?:flight|train|bus)"
            rf"|(?:bus|train|tram|coach|shuttle) {FEW}(?:never|didn't|failed to|doesn't|not) (?:came|come"
            r"|turn up|turned up|show up|showed up|stop|stopped)"
        ),
        strong=(
            "a delay eats into everything else, and I can (see|hear) how angry it's made you",
            "you had somewhere to be, and sitting waiting for it is infuriating",
            "hours that were yours went on waiting, and I don't question your anger",
            "being held up and unable to do a thing about it would make anyone angry",
            "no wonder you're angry: people build a day around a timetable",
            "I'd be angry too, to set out on time and be made late",
        ),
        mild=(
            "being held up like that is wearing, and I see why you're annoyed",
            "you set out to be on time, and the delay took that away",
            "it's tiresome to wait when there's somewhere you need to be",
            "a late journey costs more than minutes, and I hear that",
        ),
        sorry=("I'm sorry you were held up", "I'm sorry for the delay and what it did to your day"),
        unless=words(r"in case|what if|if (?:my|the|our|it) \S{1,15} (?:is|gets)|my fault"),
    ),
    Theme(
        "stuck_on_board",
        words(
            r"(?:hours?|hrs|minutes|mins|stuck|sat|sitting|stranded|trapped|kept|held"
            r"|left) (?:\S{1,15} ){0,5}(?:on|onboard|aboard|inside|in) "
            r"(?:the |a |an |your |this )?(?:runway|tarmac|parked plane|plane|aircraft|hot plane|train"
            r"|tunnel|bus|coach)"
            r"(?! (?:fare|ticket|pass|station|stop))"
        ),
        strong=(
            "being stuck on board is wretched, and (I see|I can see) why you're angry",
            "shut in and kept waiting, with no say in it: anyone would be furious",
            "it's infuriating to sit there and be able to do nothing at all",
            "nobody should be kept like that, and your anger makes (sense|perfect sense)",
            "that must have felt endless to sit through, and I'd be angry too",
            "a seat you can't leave is a miserable place to wait, and of course you're angry",
        ),
        mild=(
            "sitting there with nowhere to go is hard on anybody",
            "that's a long and miserable way to travel",
            "being kept on board like that would try anyone's patience",
            "I see why you'd had enough by the end of it",
        ),
        sorry=("I'm sorry you were kept on board like that", "I'm sorry for the time you spent stuck there"),
    ),
    Theme(
        "stranded",
        words(
            rf"(?:stranded|abandoned|dumped|marooned) (?:me|us|my|our|in|at|on|overnight|here|{SPAN})"
            rf"|(?:left|leaving) (?:me|us|{KIN}|\d{{1,3}} of us) "
            rf"{FEW}stranded|(?:I'm|we're|we are|I am|was|were|been|family|people) {FEW}stranded"
            r"|(?:slept|sleeping|sleep|spent the night|spend the night|lying|night"
            r"|hours) (?:\S{1,15} ){0,2}(?:on|in|at) (?:the |an? |your )?"
            r"(?:airport|terminal|floor|station|lounge floor|benches|bench|gate)|stuck (?:in|at) (?:the "
            r"|an? )?(?:airport|terminal|station|lounge|PHX|JFK|LGA|ORD|ATL)"
        ),
        strong=(
            "being left stranded is infuriating and lonely, and I understand why you're angry",
            "nobody should be abandoned far from where they meant to be, and you're right to be angry",
            "you needed someone to get you where you were going, and I'd be furious too",
            "to be stuck there with no way on would make anyone angry",
            "that's a dreadful way to be left in the middle of a journey",
            "no wonder you're angry: being stranded is more than a late arrival",
        ),
        mild=(
            "being stranded is miserable, and I see what it took out of you",
            "it's hard to be stuck somewhere with no clear way on",
            "you should have been helped on your way, and I see why you're upset",
            "that's no place to be left waiting",
        ),
        sorry=("I'm sorry that you were left stranded", "I'm sorry you were stuck there"),
    ),
    Theme(
        "missed_connection",
        words(
            rf"(?:missed|miss|missing) (?:my|our|the|his|her|a|two|both) {FEW}(?:connections?|connecting"
            r"|connecting flight|flight home|onward|wedding|sister's wedding"
            r"|brother's wedding|funeral|mother's funeral|father's funeral|interview|cruise|graduation"
            r"|surgery|operation|appointment|exam|final|ceremony|last train|first day)"
            r"|missed (?:the|our|my) (?:flight|train) (?:because|since|as|thanks|due)|made (?:me|us) miss"
        ),
        strong=(
            "to miss something that mattered is hard to forgive, and you've (good|every) reason to be angry",
            "you wanted to be there, and the chance has gone; I'd be angry too",
            "some things can't be had a second time, and your anger at missing this is fair",
            "what you missed mattered to you, and being furious about that makes sense",
            "there's no making light of what was missed, and I won't try",
            "no wonder you're angry: once it's missed, it's missed",
        ),
        mild=(
            "missing it was a real loss, and I see why you're upset",
            "it's galling to do everything right and miss it all the same",
            "you should have been able to get there in time",
            "I can see how much depended on being there",
        ),
        sorry=("I'm sorry that you missed it", "I'm sorry for what this made you miss"),
        unless=words(
            r"(?:don't|won't|not|going to|gonna|will|might|may|afraid|could|would|about to|can't"
            r"|cannot) (?:to )?miss|want to miss|my (?:own )?fault|I overslept"
        ),
    ),
    Theme(
        "bumped",
        words(
            r"(?:bumped|kicked off|thrown off|dragged off|turned away|denied boarding|offloaded) (?:me|us"
            rf"|{KIN}|from|off|of|at|on)(?! up)"
            rf"|overbook(?:ed|ing)|oversold|(?:bumped|offloaded) (?:me|us|{KIN})|(?:refused|wouldn't"
            rf"|would not|not allowed|didn't) (?:let |to let |allow )?(?:me|us|{KIN}) {FEW}(?:board"
            r"|on board|boarding|on the (?:plane|bus|train|flight))"
        ),
        strong=(
            "you had a place and were turned away from it, and that would anger (anyone|anybody)",
            "being refused what you'd booked and paid for is infuriating",
            "nobody expects to be turned away at the last, and nobody could fault your anger",
            "to stand there with a booking and not be let in would make anyone furious",
            "a confirmed place should be exactly that, and I'd be angry too",
            "no wonder you're angry: your place was given away",
        ),
        mild=(
            "a booking ought to mean a place, and I see why you're upset",
            "it's galling to be turned away with everything in order",
            "you shouldn't have been the one to go without",
            "anyone would be put out to lose a place like that",
        ),
        sorry=("I'm sorry that you were turned away", "I'm sorry you didn't get the place you'd booked"),
        unless=words(
            r"removed from (?:my|the|your|our|their) (?:credit|report|account|list|file|record|mailing)"
            r"|bumped (?:me |us )?(?:up|into)|from my credit"
        ),
    ),
    Theme(
        "seats_changed",
        words(
            rf"(?:seats?|row|us|family|group|kids|children|{KIN}) {SOME}(?:split|separated|rows? apart"
            r"|apart from|different (?:rows?|planes?|cabins?|carriages?|ships?|flights?))"
            rf"|(?:split|separated) (?:us|our|my|the) {FEW}(?:up|over|across|from|family|group|party|kids)"
            r"|(?:changed|moved|gave away|given away|took|sold|swapped|lost) (?:my|our|his|her"
            rf"|their) {FEW}seats?(?! belt)"
            rf"|(?:my|our) {FEW}seats? (?:was|were|got|has been|have been|had been) {FEW}(?:changed|moved"
            r"|given|taken|sold|double|gone)"
        ),
        strong=(
            "those seats were settled, and I see why you're angry that they were changed",
            "having your seats changed after you'd settled them is infuriating",
            "being moved or parted when you'd arranged otherwise would make anyone angry",
            "you took care over those seats, and your anger at losing them is fair",
            "I'd be angry too, to plan it all and find it rearranged",
            "no wonder you're angry: a seat you've booked should stay yours",
        ),
        mild=(
            "it's annoying to choose your seats and not be given them",
            "you'd planned who would sit where, and I see why this upsets you",
            "seats that are booked should stay as booked",
            "anyone would mind being moved about like that",
        ),
        sorry=("I'm sorry that your seats weren't left as you had them", "I'm sorry about what happened to your seats"),
        unless=words(
            r"can (?:I|we|you) (?:change|move|swap)|I (?:changed|moved)|my (?:ex|husband and I) (?:are"
            r"|have)|we(?:'re| are| have)? separated|legally separated|car seat"
        ),
    ),
    Theme(
        "bags_lost",
        words(
            rf"(?:lost|losing|lose|misplaced) (?:my|our|the|his|her|their|all|both|a) {FEW}{_BAG}(?! of)"
            rf"|(?:my|our|the|his|her|your|no) {FEW}{_BAG} {FEW}(?:is|are|was|were|has been|got|still|been|"
            rf"went|never|didn't|hasn't|haven't|not) {FEW}(?:lost|missing|not here|not arrived|came|come"
            r"|arrived?|nowhere|turned up|show up|showed up|in (?:another|a different)|gone)"
            r"|(?:lost|missing|delayed|mishandled) (?:luggage|baggage|suitcases?|bags?)|where (?:is|are|'s"
            rf"|the \S{{1,6}} is) (?:my|our) {FEW}{_BAG}|without (?:my|our) (?:bags?|luggage|suitcases?)"
        ),
        strong=(
            "arriving without your own things is infuriating, and I can see why you're angry",
            "a bag holds what you need, and your anger at being without it is fair",
            "being somewhere with nothing of your own would make anyone angry",
            "you handed it over in trust, and I'd be angry too",
            "nobody should have to plead for news of their own belongings",
            "no wonder you're furious: what's in there can't be had anywhere else",
        ),
        mild=(
            "it's miserable to be without your bags, and I see why you're upset",
            "you packed what you'd need and then didn't have it",
            "those are your own things, and not knowing where they are is hard",
            "being without your luggage makes everything harder",
        ),
        sorry=("I'm sorry that you were left without your things", "I'm sorry your bags didn't come with you"),
        unless=words(r"I (?:lost|left|forgot)|in case|what if|body bag|bean bag|tea bag"),
    ),
    Theme(
        "bags_damaged",
        words(
            r"(?:broke|broken|smashed|damaged|destroyed|wrecked|ripped|cracked|crushed|ruined"
            rf"|soaked) (?:my|our|the|his|her|a|both) {FEW}(?:{_BAG}|wheel of)"
            rf"|(?:my|our|the|his|her) {FEW}{_BAG} {FEW}(?:is|was|came|arrived|came back"
            rf"|got) {FEW}(?:broken|smashed|damaged|destroyed|wrecked|ripped|cracked|crushed|soaked|wet"
            r"|in (?:two|pieces|bits)|bent|torn)"
            rf"|(?:broken|damaged|smashed|cracked) (?:suitcase|luggage|wheelchair|pram|stroller|cello|guitar)"
        ),
        strong=(
            "you handed it over whole and it came back damaged; I see why you're angry",
            "seeing your own things ruined is infuriating, and your anger makes (sense|perfect sense)",
            "those are your belongings, and they deserved more care than that",
            "nobody should get their things back in that state, and I'd be furious",
            "to have something of yours wrecked on a journey would make anyone angry",
            "of course you're angry: it was in one piece when you gave it up",
        ),
        mild=(
            "it's upsetting to get your things back damaged",
            "your things should come back as you handed them over",
            "I see why you're put out: your things deserve better",
            "damage like that needs a better answer than a shrug",
        ),
        sorry=("I'm sorry for the damage to your things", "I'm sorry it came back to you in that state"),
    ),
)
