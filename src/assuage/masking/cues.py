"""Words that stand around names, and words with a capital that are none."""

from __future__ import annotations

import re
from typing import Final

from assuage.masking.lists import word_set

TITLES: Final = word_set(
    "mr mrs ms miss mx dr prof professor rev reverend sgt sergeant pc frau herr madame monsieur mme"
)
CAPITAL_TITLES: Final = word_set("sir lady lord sister father captain officer judge inspector constable nurse miss")
SAYING: Final = word_set(
    "told said says promised assured called rang answered wrote refused explained insisted replied "
    "advised admitted confirmed apologised apologized hung put transferred emailed phoned laughed "
    "shouted claimed offered from"
)
STAY: Final = word_set(
    "i i'm i've i'll i'd monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu "
    "thur thurs fri sat sun january february march april may june july august september october november "
    "december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter xmas ramadan eid diwali "
    "god jesus christ lord english british american european french german irish scottish welsh spanish "
    "italian ok tv pc usb hdmi vat uk usa us eu gb gmt bst pdf sms dm faq id pin sim atm cctv asap imei "
    "iban isbn fyi re ps nb etc internet wifi wi-fi bluetooth android iphone ipad windows mac paypal "
    "visa mastercard amex google facebook whatsapp twitter instagram trustpilot youtube amazon ebay dhl "
    "ups fedex usps dpd evri yodel ombudsman ofcom ofgem fca ico gdpr cfpb bbb nhs hmrc dvla dwp lol omg "
    "wtf bs hr it ceo cs subject"
)
PARTICLES: Final = word_set("van von der den de del della di da dos du la le el al bin ibn")
CUES: Final = re.compile(
    r"(?:my name(?:'s| is| was)|name(?:'s| is|:)|names? of|i am called|i'm called|"
    r"(?:spoke|speak|speaking|talked|talk|talking|spoken|chatted|chatting|dealt|dealing) (?:to|with)|"
    r"served by|handled by|signed by|signed for by|told by|answered by|left with|ask(?:ed)? for|"
    r"(?:someone|somebody|man|woman|lady|guy|bloke|girl|lad|person|agent|advis[eo]r|manager|supervisor|rep|driver|"
    r"engineer|technician|operator|colleague|assistant|clerk|nurse|doctor|husband|wife|son|daughter|mother|father|mum|"
    r"dad|mom|brother|sister|partner|friend|neighbour|neighbor|boss|chap|fella) (?:is |was )?(?:called|named|,)?|"
    r"called|named|attn:?|c/o|on behalf of|for the attention of|account holder|cardholder|"
    r"agent|advis[eo]r|manager|supervisor|engineer|driver|operator|technician)\s*$",
    re.IGNORECASE,
)
"""Words right before somebody's name, however it is written."""
BESIDE: Final = re.compile(r"\b(?:by|with|from|hi|hello|hey|dear|thanks|cheers|regards)[\s,]*$", re.IGNORECASE)
"""Words before which a small word that is no ordinary one is likely somebody's name."""
GREETING: Final = re.compile(
    r"^[ \t>]*(?:hi|hello|hey|hiya|dear|good (?:morning|afternoon|evening|day)|morning|afternoon|evening)[ \t]+"
    r"(?P<it>[^\n,.!?:;–—-]{2,40}?)[ \t]*(?=[,.!?:;–—\n-]|$)",
    re.IGNORECASE | re.MULTILINE,
)
SIGNED: Final = re.compile(
    r"(?:^|(?<=[\n.!?,]))[ \t]*(?:(?:kind|best|warm|many|with) ?(?:est)? ?)?"
    r"(?:regards|sincerely|faithfully|truly|thanks|thank you|thx|ta|cheers|best|best wishes|wishes"
    r"|yours(?: sincerely| faithfully| truly)?|love|signed|from|respectfully|xx+)"
    r"(?:[ \t]+(?:again|in advance|so much|a lot|very much|a million))?[ \t]*[,.!:;–—-]*\s+"
    r"(?P<it>[^\n,.!?:;]{2,40})(?=[\n,.!?]|$)",
    re.IGNORECASE,
)
