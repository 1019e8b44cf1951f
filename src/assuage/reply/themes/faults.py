"""What came out of the box: the wrong thing, a broken one, one that breaks again."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME, SPAN

_BROKEN: Final = (
    r"(?:broken|damaged|smashed|cracked|in pieces|in bits|shattered|crushed|torn|ripped|dented|scratched|bent|leaking"
    r"|dead|chipped|snapped)"
)
_DIED: Final = (
    r"(?:broke|broken|died|stopped working|packed (?:up|in)|gave up|fell (?:apart|to pieces|to bits)|conked out"
    r"|snapped|cracked|quit working|failed|burnt out|burned out|split)"
)

FAULTS: Final[tuple[Theme, ...]] = (
    Theme(
        "wrong_item",
        words(
            r"(?:sent|send|got|get|gave|given|received|delivered|shipped|deliver|came with"
            rf"|brought) {SOME}(?:the |a |an )?"
            r"(?:(?:completely|totally|entirely) )?wrong (?:item|items|size|colou?r|product|part|parts|one|ones|model"
            r"|order|thing|things|shoes|dress|sofa|book|box|parcel|package|goods|version|shade|stuff|glasses|lenses)"
            r"|wrong (?:item|size|colou?r|product|part|model|order) (?:was |has been |again|arrived|came|sent)"
        ),
        strong=(
            "being sent the wrong thing is maddening, and I can see why you're angry",
            "you knew what you ordered, and that isn't what you got; your anger is fair",
            "it's infuriating to open something and find that it isn't yours",
            "you asked for one thing and were given another, and I'd be angry too",
            "getting an order right is the least anyone can expect, so of course you're angry",
            "the wrong item is no use to you, and it leaves you with the trouble",
        ),
        mild=(
            "it's annoying to wait for something and be given the wrong one",
            "that isn't what you chose, and I see why you're (put out|disappointed)",
            "you should have had what you ordered the first time",
            "an order that comes wrong makes work for you, and it shouldn't",
        ),
        sorry=(
            "I'm sorry that you were sent the wrong thing",
            "I'm sorry it wasn't what you ordered",
        ),
        unless=words(r"I ordered the wrong|my (?:own )?(?:mistake|fault)|accidentally|by mistake I"),
    ),
    Theme(
        "broken_on_arrival",
        words(
            rf"(?:arrived|came|turned up|delivered|got here|received (?:it|them|my|the|a) {FEW}|showed up|arrives) "
            rf"{FEW}{_BROKEN}|(?:box|parcel|package|packaging|screen|glass|mirror) (?:was|is|arrived|came) {FEW}"
            rf"(?:crushed|smashed|shattered|torn open|ripped open)|broken (?:on|upon) arrival|dead on arrival"
        ),
        strong=(
            "to open a delivery and find it damaged is infuriating, and I can see why you're angry",
            "you paid for something whole, and your anger at getting it like that is fair",
            "nobody should have to unpack a thing that's already ruined",
            "all that looking forward to it, and then it's damaged: I'd be angry too",
            "it should have reached you in one piece, and you're right to be angry that it didn't",
            "you were (handed|left with) damaged goods, and being furious about that makes sense",
        ),
        mild=(
            "it's a (sour|real) disappointment to open a parcel and find damage",
            "something new should be in one piece when it reaches you",
            "I see why you're unhappy with the state it arrived in",
            "that's no condition to receive anything in",
        ),
        sorry=(
            "I'm sorry it reached you in that state",
            "I'm sorry you opened it to find it damaged",
        ),
        unless=words(r"what (?:happens )?if|in case"),
    ),
    Theme(
        "broke_soon",
        words(
            rf"{_DIED} {FEW}(?:after|within|in|on) (?:only |just |less than |about |barely |under |the )?"
            rf"(?:{SPAN}|first (?:day|use|night|week|time|wash|go)|one (?:wash|use|wear)|two (?:uses|washes))"
            rf"|(?:it|they|one|machine|phone|each|fix|this|that|ones?|battery) {FEW}(?:worked|lasted|works"
            r"|lasts|ran) (?:for |fine for )?(?:only |just |less than |about |barely |all of "
            rf"|exactly )?{SPAN}(?! (?:long|ago))"
            r"|(?:went bang|dead|is dead|died already|packed up|useless"
            rf"|in pieces) (?:already )?after {SPAN}|(?:after|in) (?:only |just )?{SPAN} (?:of use |it "
            rf"|the \S{{1,15}} |they )?(?:just )?{_DIED}"
        ),
        strong=(
            "to have something give out so soon is infuriating, and I can see why you're angry",
            "you bought it to last, and your anger that it didn't is fair",
            "nobody pays for a thing that packs up like that; I'd be angry too",
            "you've had precious little use for your money, and no wonder you're angry",
            "it ought to have outlived that by a long way, and being furious about it makes sense",
            "a thing that fails so early is a poor return for anyone's trust",
        ),
        mild=(
            "you were entitled to expect far more use from it than that",
            "it's disappointing when something fails so soon",
            "that's a short life for a thing you paid for, and I see why you're annoyed",
            "anyone would feel short-changed if it gave out so early",
        ),
        sorry=(
            "I'm sorry that it gave out so soon",
            "I'm sorry it hasn't lasted as it should",
        ),
        unless=words(r"retired|nurse|teacher|(?:I|he|she)(?:\'ve|\'s| have| has)? (?:only )?worked"),
    ),
    Theme(
        "broken_again",
        words(
            r"(?:broke|broken|stopped working|died|leaking|leaked|gone wrong|packed up|playing up|gone"
            r"|broken down) (?:down )?"
            r"(?:yet )?again|(?:same|very same) (?:fault|problem|defect|noise|leak) (?:is |came |has come "
            r"|was )?(?:back"
            rf"|again|returned)|repaired {FEW}(?:twice|three times|four times|(?:two|three|four|five|\d) times)"
            rf"|(?:second|third|fourth|fifth|2nd|3rd|4th) (?:repair|replacement|faulty|broken|defective)"
            rf"|replacement {FEW}(?:is|was|also|has|had|broke|died|failed) {FEW}(?:broken|faulty|broke|died|failed"
            rf"|the same|stopped|defective|dead)"
        ),
        strong=(
            "the same trouble coming back would make anyone angry, and I can see that it has",
            "putting up with it once is enough; having it come back is infuriating",
            "a repair or replacement should be the end of it, and it wasn't: your anger is fair",
            "you thought it was done with, and here it is again; I'd be angry too",
            "nobody should be back where they started like this",
            "no wonder you're angry: it keeps failing, and you keep paying for it with your time",
        ),
        mild=(
            "it's dispiriting when a fault comes back",
            "you've been through this before, and once was enough",
            "I see why your patience is thin: it should have stayed mended",
            "a problem that returns is twice as annoying as a new one",
        ),
        sorry=(
            "I'm sorry that you're going through this again",
            "I'm sorry it wasn't put right for good",
        ),
    ),
    Theme(
        "faulty",
        words(
            rf"(?:my|the|our|this|your|it|that) {FEW}(?:is|was|are|were|'s|has been"
            rf"|turned out) {FEW}(?:faulty|defective"
            r"|a (?:lemon|dud))|(?:my|our|the|this|it) (?:\S{1,15} )?(?:has |have |had |just "
            r"|suddenly )?(?:stopped|quit) (?:working|charging|heating|cooling|turning on)(?! (?:with|for"
            r"|there|at your))"
            r"|(?:faulty|defective) (?:phone|laptop|machine|unit|item|product|battery|boiler|fridge|tv"
            r"|washer|goods|part)"
            rf"|(?:my|the|our|this|your) {FEW}(?:phone|laptop|machine|fridge|freezer|oven|boiler|washer"
            r"|dryer|printer|battery|speaker|headphones|earbuds|screen|zip|pump|drill|heater|toaster"
            r"|kettle|microwave|remote|keyboard|car|van"
            r"|scanner|router|hearing aids?|bike|scooter|vacuum|dishwasher|tablet|watch|camera"
            rf"|tv) {FEW}(?:doesn't|does not|won't"
            rf"|will not|don't|do not|isn't|is not) (?:even )?(?:work|working|turn on|start|charge|switch on)"
        ),
        strong=(
            "you paid for something that works, and I can see why you're angry that it doesn't",
            "a thing that doesn't do its job is maddening, and you're right to be angry",
            "it's infuriating to be stuck with something faulty",
            "you have every reason to be angry: it isn't doing what you got it for",
            "when a thing you depend on lets you down, anger is the natural answer",
            "being left with a fault on your hands would try anyone, and I'd be angry too",
        ),
        mild=(
            "it's annoying when something you rely on doesn't work",
            "a fault like that is a trial, and I see why you're fed up",
            "you should be able to use it, plain and simple",
            "I'd be disappointed too if it didn't do what it's for",
        ),
        sorry=(
            "I'm sorry you've been left with something that doesn't work",
            "I'm sorry that it's let you down",
        ),
        unless=words(r"my (?:own )?(?:mistake|fault)|competitors?|XXXX|card number|phone line|checking"),
    ),
    Theme(
        "not_as_described",
        words(
            rf"not as (?:described|advertised|pictured|shown)|nothing like (?:the|what|your) {FEW}(?:picture|pictures"
            rf"|photo|photos|description|advert|ad|website|listing|brochure|was|you|I)"
            rf"|not what (?:was|is|you|the) {FEW}(?:advertised|described|pictured|advertise|advertised?"
            r"|promised|shows?)"
            rf"|(?:doesn't|does not|didn't|did not) (?:match|look like|resemble) (?:the|your) {FEW}(?:picture|photo"
            r"|description|listing|advert|sample|photos|pictures)|what (?:came|arrived|I got"
            r"|turned up) (?:is|was) (?:a |an )?(?:toy|different|completely|nothing)"
            rf"|(?:sold|sent) me (?:a |an |clearly |obviously |all )?(?:fake|counterfeit)s?"
            rf"(?! (?:account|news|profile|name|charge|call|email|website|claim|id|number|review|reviews|person|site))"
        ),
        strong=(
            "what you were shown and what you got are two different things: your anger is fair",
            "it's infuriating to be sold one thing and be given another",
            "what you expected and what you got don't match, and you've (good|every) reason to be angry",
            "you should be able to believe what you're shown, and I'd be angry too",
            "paying for one thing and finding it's something else would make anyone furious",
            "no wonder you feel cheated: it isn't what it was made out to be",
        ),
        mild=(
            "it's a let-down when the real thing isn't what you were shown",
            "you should get what was described, and I see why you're unhappy",
            "what you were shown is what you were entitled to expect",
            "I'd feel misled too if it weren't what I'd chosen",
        ),
        sorry=(
            "I'm sorry it isn't what you were led to expect",
            "I'm sorry that what you got wasn't what you'd been shown",
        ),
    ),
    Theme(
        "parts_missing",
        words(
            r"missing (?:a |an |the |some |two |three |half (?:the |of the )?|\d )?(?:parts?|screws?"
            r"|items?|pieces?|bolts?|legs?|lid"
            rf"|cable|charger|instructions|components?|shelf|shelves|hinges?|fittings|cord)"
            r"|(?:parts?|screws?|items?|pieces?|bolts?|legs?|half (?:of )?(?:it|my order|the order"
            r"|the \S{1,15})|things) "
            rf"(?:is|was|are|were) {FEW}missing|incomplete (?:order|delivery|set)"
        ),
        strong=(
            "something with pieces missing is no use, and I can see why you're angry",
            "you paid for all of it, and your anger at getting less is fair",
            "being left with an incomplete order is infuriating",
            "it's maddening to have most of a thing and not be able to use it",
            "you should have had everything, and I'd be angry to come up short as well",
            "no wonder you're angry: what's missing has left you stuck",
        ),
        mild=(
            "it's annoying to find that something's missing",
            "you should have had the whole of what you ordered",
            "I see why you're fed up: it isn't complete",
            "a missing piece can spoil the whole thing, and it has here",
        ),
        sorry=(
            "I'm sorry that part of it was missing",
            "I'm sorry you didn't get everything you should have",
        ),
        unless=words(r"missing (?:items?|payments?|pieces?) (?:on|from) (?:my|the) (?:credit|report|statement)"),
    ),
)
