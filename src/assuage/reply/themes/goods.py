"""Goods and their way to the door: late, lost, left outside, not what was ordered."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, NOT, SOME, SPAN

_PARCEL: Final = r"(?:parcels?|packages?|pkg|deliver(?:y|ies)|orders?|shipments?|boxes|box)"
_GOODS: Final = (
    rf"(?:{_PARCEL}|items?|sofa|couch|bed|mattress|fridge|freezer|washer|washing machine|dryer|cooker|oven|table|desk"
    r"|chairs?|wardrobe|dress|shoes|boots|coat|laptop|phone|tablet|book|books|flowers|present|gift|bike|tv|dishwasher"
    r"|card|cards|replacement)"
)
_OUTSIDE: Final = (
    r"(?:outside|out in|in the (?:rain|snow|wet|bin|bins|hedge|bushes|street|road|garden|driveway|mud|open|hallway)"
    r"|in a (?:bin|puddle|hedge|bush)|on the (?:pavement|sidewalk|kerb|curb|street|step|doorstep|porch|lawn|driveway"
    r"|wall|roof)|over the (?:fence|gate|wall)|by the (?:road|bins?|kerb|curb)|under the (?:car|hedge)"
    r"|at the end of the)"
)

GOODS: Final[tuple[Theme, ...]] = (
    Theme(
        "delivery_late",
        words(
            rf"(?:my|our|the|this) {FEW}{_GOODS} {FEW}(?:still )?(?:{NOT} (?:yet )?(?:arrived?|come|came|turned up"
            r"|shown up|been delivered|been dispatched|been sent|shipped|here|delivered))"
            rf"|still waiting (?:for|on) (?:my|our|the|a|this) {FEW}(?:{_PARCEL}|sofa|couch|bed|mattress|fridge)"
            rf"|(?:{_PARCEL}|sofa|couch|bed) (?:is|was|has been|are|were|came|arrived) {FEW}(?:{SPAN} )?late"
            r"|(?:it|they|goods|which|one|flowers|stuff|things)(?:'s)? (?:(?:has|have|had|still|has still"
            rf"|have still) )?(?:never|not|hasn't|didn't|hasn't yet|haven't|never) {FEW}(?:arrived?"
            r"|turned up|been delivered|shipped|dispatched|show up|showed up)"
            r"|(?:never|still haven't|have not|haven't|not yet|still not|still no|didn't"
            rf"|I haven't) {FEW}(?:received|got|had|receive|get) (?:my|our|the|any|a|it) {FEW}(?:{_GOODS}"
            r"|goods|items?)(?! (?:report|refund|number|confirmation))"
            rf"|waiting {FEW}(?:{SPAN} |since \S{{1,10}} )(?:for|on) (?:my|our|the|a|this) {FEW}{_GOODS}"
            rf"|(?:out for delivery|awaiting collection|in transit) {FEW}(?:since|for|days|again|\d)"
            rf"|where (?:the (?:hell|f\S{{1,6}}) )?(?:is|are|'s) my {FEW}{_PARCEL}"
        ),
        strong=(
            "a delivery that doesn't come is maddening, and (I see|I can see) why you're angry",
            "you (paid|ordered) in good faith and have nothing to show for it; I'd be angry too",
            "waiting and waiting for something you've ordered would wear anyone's temper thin",
            "you shouldn't be left (wondering|guessing) where your delivery is, and I don't question your anger",
            "it's infuriating to keep looking out for something that isn't there",
            "this should have been with you, and you've every right to be angry that it isn't",
            "no wonder you're angry: you ordered something, and you're still without it",
        ),
        mild=(
            "it's tiresome to wait for something that ought to be with you",
            "you've been kept waiting for this delivery, and I can see that it grates",
            "nobody likes (listening for the door|watching the door) and being let down",
            "that wait has gone on (longer than it should|too long), and I see why it annoys you",
            "you ordered this to have it, not to wonder where it is",
        ),
        sorry=(
            "I'm sorry that you're still waiting for your delivery",
            "I'm sorry it isn't with you as it should be",
            "I apologise for this wait",
        ),
        unless=words(
            r"in case|what (?:happens )?if|if my|joke|XXXX|refund|then the driver came|thank(?:s"
            r"| you) for (?:the )?(?:quick|fast)|no (?:rush|hurry)|track it\?"
            r"|(?:did|have) (?:not|n't) order"
        ),
    ),
    Theme(
        "marked_delivered",
        words(
            rf"(?:marked|showing|shows|shown|says|said|saying|claims?|claiming|listed|tracking|status) {SOME}"
            rf"delivered\W{{1,4}}(?:\S{{1,15}} ){{0,12}}(?:not|never|nothing|no (?:parcel|package|sign)|isn't|wasn't"
            rf"|haven't|didn't|hasn't|don't|nowhere)"
            rf"|(?:never|not|didn't|haven't) {SOME}(?:received|got|get|come|arrived?|here)\W{{1,4}}(?:\S{{1,15}} )"
            rf"{{0,8}}(?:marked|showing|shows|says|claims?) {SOME}delivered"
        ),
        strong=(
            "being told it's delivered when you don't have it would make anyone angry",
            "it's infuriating to (look at|stare at) the word 'delivered' with nothing in your hands",
            "a delivery that exists only on a screen is no delivery, and (I see|I can see) why you're angry",
            "you know what did and didn't come to your door, and I'd be angry at being told otherwise",
            "to have a record contradict your own eyes is galling, and your anger makes (sense|perfect sense)",
            "no wonder you're angry: 'delivered' ought to mean that you have it",
            "you're being told one thing while the other is plain to see; that's maddening",
        ),
        mild=(
            "seeing it marked as delivered when it hasn't reached you is (galling|baffling)",
            "'delivered' is an annoying word when nothing has come",
            "it's galling to see one thing on a screen and another at your door",
            "I can see why that annoys you: it isn't delivered until you have it",
        ),
        sorry=(
            "I'm sorry it was marked as delivered when you don't have it",
            "I'm sorry that you were told it had come",
        ),
    ),
    Theme(
        "delivery_lost",
        words(
            r"(?:you|they|courier|driver|ups|fedex|dpd|hermes|evri)(?:'ve|'d)? (?:have |has |had "
            rf"|people )?{FEW}(?:lost|lose) "
            rf"(?:my|our|a|his|her) {FEW}(?:{_GOODS}|goods|things|coffin spray|samples?|ring|letter"
            r"|documents|certificate|passport)"
            rf"|(?:my|our|the|his|her) {FEW}{_PARCEL} (?:is|was|has been|got|went|has gone|are|were|been) {FEW}"
            rf"(?:lost|missing)(?! (?:a|one|two|three|the|some|parts?|items?)\b)"
        ),
        strong=(
            "to hear that what you ordered is lost would make anyone angry",
            "things don't lose themselves, and I can see why you're angry to be the one going without",
            "something of yours has gone missing and you're left with the worry of it; that's infuriating",
            "you trusted us to get it there, and your anger that it's lost is fair",
            "losing what belongs to a customer is serious, and I'd be as angry as you are",
            "it was yours, and it should be in your hands; I'd be furious",
        ),
        mild=(
            "it's upsetting when something of yours goes missing on the way",
            "a lost delivery is more than a nuisance, and I see why it bothers you",
            "you shouldn't be the one hunting for what's been lost",
            "(I can see|I see) why you're unhappy: it ought to have reached its destination",
        ),
        sorry=(
            "I'm sorry that it's been lost",
            "I apologise that it went missing on its way",
        ),
        unless=words(r"in case|what (?:happens )?if|if (?:it|my|the) \S{1,15} (?:is|gets|got) lost|I lost|refund|XXXX"),
    ),
    Theme(
        "left_outside",
        words(
            rf"(?:left|dumped|threw|thrown|chucked|tossed|lobbed|dropped) (?:it|them|my|our|the|a|everything) {SOME}"
            rf"{_OUTSIDE}|(?:parcel|package|box|boxes|order|delivery|groceries|mattress|sofa|flowers) {FEW}(?:left"
            rf"|dumped|thrown|tossed|chucked) {FEW}{_OUTSIDE}|(?:parcel|package|box|boxes|it) {FEW}soaked"
        ),
        strong=(
            "abandoning a delivery isn't delivering it, and you've (good|every) reason to be angry",
            "you paid to have it brought to you, not abandoned, and I'd be angry too",
            "finding your things left like that would make (anyone|anybody) angry",
            "that's a careless way for a customer's belongings to be treated, and your anger is fair",
            "it's infuriating to see something of yours dumped as if it were worth nothing",
            "a delivery deserves more care than that, and so do you: of course you're angry",
        ),
        mild=(
            "that's no place to leave a delivery, and I see why you mind",
            "it isn't much of a delivery if it's (abandoned|left) like that",
            "anyone would be put out to find their things left there",
            "you expected it in your hands, or (somewhere safe|in a safe place) at the very least",
        ),
        sorry=(
            "I'm sorry it was left like that",
            "I'm sorry for the way your delivery was treated",
        ),
        unless=words(
            r"could (?:you|he|they|the)|can (?:you|he|they|the)|instead of|(?:left|threw) (?:my|our"
            r"|a) (?:\S{1,12} ){0,4}(?:mother|mum|mom|father|son|daughter|child|kids?|wife|husband|dog"
            r"|cat)"
        ),
    ),
    Theme(
        "stolen_from_door",
        words(
            rf"(?:stolen|nicked|swiped|pinched|taken) (?:from|off) (?:my|our|the) (?:front )?(?:porch|door|doorstep"
            rf"|step|steps|lobby|hallway|driveway|mailbox|building)|porch pirates? {FEW}(?:took|got|stole)"
        ),
        strong=(
            "to have it taken from your own door is infuriating, and I can see why you're angry",
            "something of yours was stolen before it reached your hands, and I'd be furious too",
            "a theft at your own home is a nasty thing, and your anger about it is fair",
            "nobody should open the door to find their delivery gone; of course you're angry",
            "you were entitled to get what you paid for, not to have it stolen first",
            "that's a rotten thing to happen on your own doorstep, and I'd be angry as well",
        ),
        mild=(
            "having it stolen from your door is a horrible way to lose it",
            "it's unpleasant, and not only for the price: it happened at your home",
            "nobody should lose a delivery like that",
            "I see why this troubles you; it never had the chance to reach you",
        ),
        sorry=(
            "I'm sorry it was stolen before you had it",
            "I'm sorry that this happened at your own door",
        ),
    ),
    Theme(
        "wrong_address",
        words(
            rf"(?:delivered|sent|left|dropped|shipped|went|took|posted|mailed) {SOME}(?:to |at |with )(?:the |a |an )?"
            rf"(?:wrong|different|old|someone else's|somebody else's) (?:house|address|flat|door|street|building|town"
            rf"|city|apartment|place|neighbou?r)"
        ),
        strong=(
            "it went to the wrong place, and I can see why you're angry",
            "the right address is little enough to ask, and it's natural to be angry about it",
            "having your things end up at somebody else's door would make anyone angry",
            "you're without it while it sits somewhere it doesn't belong; that's infuriating",
            "nobody should have to search a neighbourhood for their own delivery, and I'd be angry too",
            "no wonder you're angry: it was meant for you and it went elsewhere",
        ),
        mild=(
            "it should have come to you, not to another address",
            "that's annoying: the right address is the least you can expect",
            "I see why you're put out; it ended up where it wasn't meant to be",
            "sending it to the wrong place has cost you time and worry",
        ),
        sorry=(
            "I'm sorry it went to the wrong address",
            "I apologise that it ended up in the wrong place",
        ),
        unless=words(
            r"I (?:gave|put|entered|typed|sent)|father sent|bailiffs?|nothing|che(?:ck|que)s?|XXXX"
            r"|my (?:mistake|fault)|accidentally|can (?:I|you|we) change"
        ),
    ),
    Theme(
        "no_real_attempt",
        words(
            r"(?:never|wasn't|not|did not|didn't|fake|false|lied about) (?:an? |any |even |make an? )?"
            r"(?:attempt(?:ed)?(?: (?:at|to))?(?: (?:deliver(?:y)?))?|knock(?:ed)?|ring the (?:bell|doorbell))"
            r"|(?:attempted deliver(?:y|ed)|sorry we missed you|missed you|nobody (?:was )?(?:in|home)"
            r"|no one (?:was )?"
            r"(?:in|home|available))\W{1,4}(?:\S{1,15} ){0,8}(?:I was|I've been|we were|I am"
            rf"|I'm) {FEW}(?:home|in"
            rf"|sitting|sat|standing|here|on the (?:step|porch))"
        ),
        strong=(
            "to be at home and be told you were missed is infuriating",
            "nobody came to the door, and I can see why you're angry to hear otherwise",
            "you were there, and I'd be as angry as you are at being told of an attempt",
            "it's galling to read that someone tried when you know they didn't",
            "being there for it and still ending up without it would make anyone angry",
            "a delivery you were ready for passed you by; your anger is fair",
        ),
        mild=(
            "it's annoying to be there and be told that you were missed",
            "I see why that rankles: a real attempt would have found you",
            "nobody likes being told they weren't in when they were",
            "you were ready for it, and it still passed you by",
        ),
        sorry=(
            "I'm sorry that nobody came to your door",
            "I'm sorry you were told that you'd been missed",
        ),
    ),
    Theme(
        "delivery_moved",
        words(
            rf"(?:deliver(?:y|ies)|delivery date|delivery slot|shipping date|dispatch|sofa|couch|order|installation)"
            rf"\W{{1,3}}(?:was |is |has been |got |been |keeps (?:being |getting )?|has )?{FEW}(?:moved|rescheduled"
            rf"|pushed (?:back|out)|put back|postponed|changed)|(?:moved|rescheduled|pushed back|changed|postponed) "
            rf"(?:my|our|the) {FEW}(?:delivery|installation)"
        ),
        strong=(
            "a delivery date that won't stay put is infuriating, and I can see why you're angry",
            "you arranged your life around a day, and then the day was changed; I'd be angry too",
            "being put off like this would use up anyone's patience",
            "no wonder you're angry: a date means nothing if it can be moved on you",
            "you can't plan around a delivery that keeps sliding away, and your anger makes (sense|perfect sense)",
            "it's maddening to be told one day and then another",
        ),
        mild=(
            "a date that moves is hard to plan around, and I see why it annoys you",
            "you were given a day and should be able to rely on it",
            "it's tiresome to rearrange everything because the delivery was put off",
            "I can see how a change of date upsets (your plans|everything else)",
        ),
        sorry=(
            "I'm sorry that your delivery date was changed",
            "I apologise for the change of plan",
        ),
        unless=words(r"can (?:I|you|we|it)|could (?:I|you|we|it)|like to|please (?:move|change|reschedule)|want to"),
    ),
)
