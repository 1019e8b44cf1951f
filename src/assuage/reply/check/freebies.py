"""A voucher before the problem is understood."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from assuage.reply.check.families import phrases
from assuage.reply.check.text import Sentence
from assuage.reply.values import Fault

WHY: Final = "A present before you know what happened feels like being bought off."
BETTER: Final = "Ask or say what went wrong first; a gesture can come at the end, once it is put right."

_OFFER: Final = phrases(
    r"(?:an?|two|three|four|some|\d+) free \w+|with our compliments",
    (
        r"(?:vouchers?|gift ?cards?|coupons?|store credit|discount(?:ed)?(?: code| vouchers?)?"
        r"|promo(?:tional)? code|goodwill (?:gesture|payment|credit)|complimentary|freebies?|loyalty points"
        r"|bonus (?:points|miles|data)|air miles|cash ?back)"
    ),
    (
        r"(?:\d+|ten|twenty|fifty|fifteen|thirty|half|one|two|three|six|five) ?(?:%|per ?cent) (?:off"
        r"|discount)"
    ),
    (
        r"(?:£|\$|€) ?\d+(?:\.\d\d)? (?:\w+ ){0,2}?(?:off|credit|voucher|gift|card|in your|in the|on your"
        r"|to your|to the|towards|spa|bonus|thank)"
    ),
    (
        r"(?:credited|popped|put|added|stuck|sent|dropped|applied|loaded) (?:you )?(?:an? )?(?:extra )?(?:£"
        r"|\$|€) ?\d+"
    ),
    r"(?:tenner|fiver|twenty quid)",
    r"\d+ (?:extra |bonus |free |loyalty )+(?:points|miles|credits|minutes|days|gb)",
    r"\d[\d,]* (?:points|miles|credits)",
    (
        r"free (?:[\w-]+ ){0,3}?(?:month|months|meal|drink|coffee|dessert|breakfast|delivery|shipping|case"
        r"|night|upgrade|ticket|tickets|gift|treatment|wash|session|class|pass|bottle|product|item|ride|trip"
        r"|stay|entry|cake|pizza|starter|return|visit|spa|trial|service|week|weeks|year|sample|samples|data"
        r"|tickets?|hamper|book|mug|game|skin|coins|gems|bag|box)"
    ),
    r"(?:months?|weeks?|nights?|year|days) (?:\w+ ){0,2}?(?:free|on us|of premium|on the house)",
    r"on (?:us|the house)",
    r"free of charge upgrade",
    r"(?:\w+ )?months? of \w+ (?:are|is) yours",
    (
        r"(?:hamper|bouquet|flowers|box of chocolates|chocolates|bottle of (?:wine|champagne|prosecco|bubbly)"
        r"|spa day|little something)(?= |[.,!?]|$)"
    ),
    r"as a (?:small |little |token |kind )*(?:token|gesture|thank[- ]you|apology|sorry|treat)",
    r"gesture of (?:goodwill|sympathy|apology|good will|our)",
    r"token of (?:our|apology|appreciation)",
    r"for your trouble",
    r"to (?:show|prove) how (?:much|sorry)",
    r"to (?:put a smile|cheer you|make it up|sweeten|say sorry|brighten)",
)
_ASKING: Final = phrases(
    (
        r"(?:what|where|when|how|which|who)(?: exactly| precisely)?(?:'s| is| was| did| does| has| went"
        r"| happened| seems?| can| on earth| are| were| would| made| product| order| part)(?: \w+){0,8}"
    ),
    r"(?:tell|let|fill|give) (?:us|me|in)(?: a bit| some| know| more| in| the)*(?: \w+){0,6}",
    (
        r"(?:may|might|can|could|would) (?:i|we|you)(?: please| kindly| now)? (?:ask|tell|let|explain"
        r"|describe|share|give|send|say|know)(?: \w+){0,4}"
    ),
    r"(?:to )?hear (?:what|about|more|from you)",
    r"(?:mind|care) (?:telling|sharing|explaining)",
    r"do (?:tell|let|explain|share)",
    r"were (?:you|they|there)(?: \w+){1,4}",
    r"is (?:it|there) (?:about|anything|something)",
    r"did (?:you|something|it) \w+",
    r"now,? (?:what|then|about|fill|tell)",
    r"look into (?:it|what|this|your)",
    r"find out what",
    r"get to the bottom",
)
_UNDERSTOOD: Final = phrases(
    (
        r"(?:i've|i have|we've|we have|it's|i'm) (?:\w+ )?(?:found|fixed|replaced|cancelled|removed|refunded"
        r"|moved|booked|sorted|corrected|read|spoken|asked|stopped|taken|swapped|arranged a (?:new"
        r"|replacement|taxi|courier|collection|visit))"
    ),
    (
        r"(?:because|the (?:cause|reason|fault|problem|mistake) (?:is|was)|by hand|was our|it ended"
        r"|they lapse|lapsed)"
    ),
)


_DOING: Final = phrases(
    (
        r"(?:i'll|i will|we'll|we will|i'm|you'll)(?: \w+){0,3} (?:ring|call|write|send|replace|collect|look"
        r"|check|fix|refund|book|speak|tell|find|see|repair|mend|hear)"
    ),
)


def freebies(draft: Sequence[Sentence], customer: str) -> Iterator[Fault]:
    """An offer in the first three sentences, before any sign that somebody knows what happened.

    None where the customer wrote of offers themselves ("my voucher does not work").
    """
    if _OFFER.search(customer[:5000]):
        return
    for place, sentence in enumerate(draft[:3]):
        offer = _OFFER.search(sentence.plain)
        if offer is None or any(_UNDERSTOOD.search(each.plain) for each in draft[: place + 1]):
            continue
        rest = [sentence.plain[offer.end() :], *(each.plain for each in draft[place + 1 : place + 4])]
        if any("?" in each or _ASKING.search(each) for each in rest) or _nothing_else(draft):
            start = sentence.start + offer.start()
            yield Fault("freebie_first", start, sentence.start + offer.end(), offer.group(), WHY, BETTER)
        return


def _nothing_else(draft: Sequence[Sentence]) -> bool:
    """Whether the draft neither knows what happened nor does anything about it; a bare fact is no present."""
    doing = any(_UNDERSTOOD.search(each.plain) or _DOING.search(each.plain) for each in draft)
    return not doing and any(_GIFT.search(each.plain) for each in draft)


_GIFT: Final = phrases(
    r"as a (?:\w+ )?(?:token|gesture|thank[- ]you|sorry|apology)",
    r"gesture of",
    r"for your trouble",
    r"here(?:'s| is) (?:a|your)",
    r"(?:delighted|pleased|happy) to (?:enclose|offer|give|send)",
    r"have (?:a|two|three|some)",
    r"(?:enjoy|we've (?:added|put|popped|credited|sent)|please accept)",
)
