"""Hotel rooms, hired cars and taxis."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME

STAYS: Final[tuple[Theme, ...]] = (
    Theme(
        "room_dirty",
        words(
            r"bed(?: )?bugs|(?:room|sheets|bathroom|bed|towels|carpet|mattress|bedding|pillow|cabin|flat|apartment) "
            rf"{FEW}(?:was|were|is|are|smelled|smelt|smells|stank|stinks) {FEW}(?:filthy|dirty|disgusting"
            r"|stained|mouldy|moldy|unclean|grubby|of (?:smoke|urine|damp|mould))"
            r"|(?:filthy|dirty|stained) (?:room|sheets|bathroom|bed|towels|carpet|mattress|cabin)"
            r"|(?:cockroach(?:es)?|roach(?:es)?|mice|rats) (?:in|all over|under) (?:the|my|our) (?:room"
            r"|bed|bathroom|kitchen)"
        ),
        strong=(
            "a room in that state is revolting to be given, and it's no surprise that you're angry",
            "you paid for somewhere clean to sleep, and it's natural to be angry about it",
            "nobody should have to lie down in a place like that; I'd be furious",
            "clean is the very least a guest can ask, so of course you're angry",
            "to find that on arrival would make anyone want to turn round and leave",
            "it's disgusting to be offered a room like that, and you've every right to say so",
        ),
        mild=(
            "a room should be clean, and I see why you're unhappy",
            "it's unpleasant to be given a place in that state",
            "nobody sleeps well in a room like that",
            "you expected clean and comfortable, and that wasn't it",
        ),
        sorry=("I'm sorry the place was in that state", "I'm sorry it wasn't fit to stay in"),
    ),
    Theme(
        "room_gone",
        words(
            r"(?:no room|no record of (?:my|our|the|a) (?:booking|reservation)|no reservation|room (?:was"
            r"|had been|has been) (?:given away|sold|taken|double)|gave (?:away )?(?:my|our) room"
            r"|given (?:away )?(?:my|our) room"
            r"|cancell?ed (?:my|our) (?:room|rooms|hotel|reservation|booking|villa|apartment|stay)|(?:my"
            rf"|our) {FEW}(?:rooms?|reservation|hotel|villa) {FEW}(?:were|was|are|is|got|has been"
            rf"|have been) {FEW}cancell?ed|walked (?:me|us) to another|someone else in (?:my|our) room)"
        ),
        strong=(
            "turning up and finding no place is infuriating, and I can (see|hear) how angry it's made you",
            "you'd booked, and that should have been enough; your anger is fair",
            "a booking that isn't honoured leaves you with nowhere to go, and I'd be furious",
            "nobody should have to hunt for somewhere to stay with a booking in their hand",
            "being left without what you'd reserved would make anyone angry",
            "no wonder you're angry: you did your part and the place wasn't there",
        ),
        mild=(
            "a booking ought to be there when you need it",
            "it's upsetting to find that what you reserved is gone",
            "I see why you're put out: you'd counted on that booking",
            "that leaves you looking for somewhere else, and it shouldn't",
        ),
        sorry=(
            "I'm sorry that your booking wasn't kept for you",
            "I'm sorry you were left without what you'd reserved",
        ),
        unless=words(
            r"no room (?:for|in|to|on)|(?:I|we)(?:'ve| have)? cancell?ed|(?:I'd|like to|want to|need to"
            r"|can I|can we|how do I) cancel|no reservations? about"
        ),
    ),
    Theme(
        "room_not_as_booked",
        words(
            r"(?:booked|paid (?:extra )?for|reserved|ordered|asked for"
            rf"|requested) (?:and paid for )?{SOME}(?:room|suite|sea view|ocean view|balcony|villa|king"
            rf"|queen|twin|double|cabin|upgrade) {SOME}(?:and |but )?(?:got|was given|were given|put in"
            r"|gave (?:us|me)|ended up)"
            r"|view of (?:the |a )?(?:wall|car park|parking lot|bins|dumpsters?)|(?:pool|spa|gym"
            r"|restaurant|sauna|beach)\W{1,2}(?:was |is |were )?(?:closed|shut|empty|being renovated)"
        ),
        strong=(
            "what you were given isn't what you'd booked, and (I see|I can see) why you're angry",
            "you booked with something better in mind, and your anger makes (sense|perfect sense)",
            "it's infuriating to pay for one thing and be shown another",
            "nobody likes to arrive and find it isn't what was offered; I'd be angry too",
            "you looked forward to something that wasn't there, and that would anger anyone",
            "being asked to make do after paying for better is galling",
        ),
        mild=(
            "it's a let-down when the stay isn't what you chose",
            "you should have had what you booked",
            "I see why you're disappointed: you'd paid for something else",
            "arriving to find less than you expected spoils the pleasure of it",
        ),
        sorry=("I'm sorry it wasn't what you'd booked",),
    ),
    Theme(
        "noise",
        words(
            r"(?:couldn't|could not|can't|cannot|didn't|haven't|unable to|no) (?:get any "
            rf"|get to )?(?:sleep|slept) {SOME}(?:noise|music|drilling|party|banging|construction|shouting"
            r"|alarm|barking)"
            r"|(?:noise|drilling|banging|construction|loud music|hammering|party|jackhammer\S{0,3}|alarm"
            rf"|beeping) {FEW}(?:all night|all day|at (?:\d{{1,2}}|three|four|five|six|seven|midnight)"
            r"|until (?:\d|midnight)|every night|every morning|from (?:six|seven|\d))"
        ),
        strong=(
            "noise like that takes away your rest, and I understand why you're angry",
            "being kept from peace and quiet is maddening, and you're right to be angry",
            "there's no resting through a racket like that; I'd be furious",
            "it wears a person down to have no quiet, and of course you're angry",
            "you were entitled to some peace, and you didn't get it",
            "sleep and quiet aren't luxuries, and no wonder you're (angry|at the end of your tether)",
        ),
        mild=(
            "noise like that gets on anyone's nerves",
            "it's hard to rest with that going on",
            "I see why you're tired of it: you need some quiet",
            "a bit of peace isn't a lot to ask",
        ),
        sorry=("I'm sorry for the noise you've had to put up with",),
    ),
    Theme(
        "hire_car",
        words(
            rf"(?:rental|hire|hired|rented) (?:car|van|truck|vehicle|suv) {SOME}(?:wasn't|not|no|never"
            r"|dirty|broke|broken|filthy|scratch|dent|damage|charge|charged|fee|smell\S{0,3}|light"
            r"|tyres?|tires?|breakdown)"
            rf"|(?:charged|charge|bill|billed|fee|fine|paying) {SOME}(?:for (?:a "
            rf"|the )?)?{FEW}(?:scratch(?:es)?|dents?|scuffs?|refuelling|refueling|windscreen|windshield"
            r"|tyre|tire)"
            r"|refuell?ing (?:fee|charge|service)"
        ),
        strong=(
            "being handed trouble with a hired car is infuriating, and you've (good|every) reason to be angry",
            "you wanted to get from one place to another, not to fight over it; your anger is fair",
            "being left to argue about a vehicle that isn't yours would make anyone angry",
            "I'd be angry too: that's not what you paid to deal with",
            "nobody takes a car to end up in a dispute, and I see how this galls you",
            "no wonder you're angry: the journey is over and the trouble isn't",
        ),
        mild=(
            "that's a tiresome thing to have to argue over",
            "you took a vehicle to make things easier, and it did the opposite",
            "I see why you're put out over this car business",
            "a drive shouldn't leave you with this to sort out",
        ),
        sorry=("I'm sorry this car has been such a headache",),
    ),
    Theme(
        "taxi",
        words(
            rf"(?:taxi|cab|uber|driver|ride) {FEW}(?:never came|never showed|didn't come|didn't show"
            r"|didn't turn up|never turned up|no[- ]show|cancell?ed on|took (?:me|us) (?:the long|a long"
            r"|round|around|miles|to the wrong)|drove past|drove off|drove away|left without"
            r"|went straight past)"
            rf"|(?:drove|driven|went) (?:right |straight )?past (?:me|us|my|our|the stop|{FEW}waiting)"
            rf"|dropped (?:me|us|her|him|them) {FEW}(?:at the wrong|in the wrong|miles|blocks)|(?:took"
            r"|taking|drove|went|go) (?:me |us |him |her )?the (?:long way|scenic route)"
        ),
        strong=(
            "you were counting on that ride, and that would anger (anyone|anybody)",
            "being left standing is infuriating, and nobody could fault your anger",
            "nobody should be let down by the one who was meant to take them; I'd be angry too",
            "a ride you can't rely on is worse than none, and of course you're angry",
            "to be left on the kerb like that would make anyone angry",
            "you had somewhere to get to, and no wonder you're (angry|furious)",
        ),
        mild=(
            "you needed that ride, and it let you down",
            "it's annoying to depend on a driver and be let down",
            "I see why you're cross: a ride should get you there",
            "someone who's waiting for a ride deserves better",
        ),
        sorry=("I'm sorry that ride let you down",),
        unless=words(r"drove off (?:with|the road)|parcel|package|knock|deliver\S{1,4}"),
    ),
)
