"""What kind of thing is promised."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.values import PromiseKind

_PAPER: Final = (
    r"answer|reply|confirmation|letter|mail|e-?mail|form|photos?|photographs|copy|receipt|statement|report|proof"
    r"|list|film|findings|update|link|label|bill|invoice|note|details|options|news|response|notice|summary|outcome"
    r"|decision|certificate|document|quote|breakdown|transcript|explanation|word|count|figures|date"
)
_PEOPLE: Final = (
    r"engineer|plumber|fitter|technician|mechanic|surveyor|electrician|roofer|builder|joiner|carpenter|glazier"
    r"|locksmith|gardener|cleaner|nurse|doctor|vet|carer|midwife|inspector|assessor|adviser|colleague|crew|team|man"
    r"|woman|lads?|people|someone|somebody|somebody else|someone else|installer|decorator|painter|porter|caretaker"
    r"|tuner|contractor|specialist|mate|manager|owner"
)
_CHIEFS: Final = (
    r"manager|director|head|board|supervisor|chief|owner|committee|management|executive|chairman|trustees|governors"
)
_PERSON: Final = (
    rf"(?:^(?!It|The|Your|Our|A|An|That|This)[A-Z]\w+|(?i:\b(?:he|she|i|we|{_PEOPLE})))"
    r"(?:, [^,]{1,40},)?(?i:'ll| will|'s| is| are|'re)"
)
_SOURCES: Final[tuple[tuple[PromiseKind, str], ...]] = (
    (
        "call back",
        r"(?i:(?:will|'ll|going to|\bto|\bis|\bare|^|\band|\bthen|,|\bi'm"
        r"|\bwe're)\s*(?:\w+ ){0,2}?(?<!new )(?<!the )(?<!your )(?:ring|call|phone|telephone)(?:ing)?\b(?! (?:off"
        r"|for|it|in|the|round|by to)\b)|\b(?:rings|phones|calls|telephones) (?:you|back)\b|\b(?:get|have|receive"
        r"|expect|give you) a (?:phone )?(?:call|ring|bell)\b|\bbe (?:called|rung|phoned)\b|\b(?:call"
        r"|phone call) from\b)",
    ),
    (
        "escalate",
        r"(?i:\bescalat|\b(?:raise|take|bring|put|pass|hand|refer|forward)(?:ing|s)? (?:it|this|that|your \w+"
        r"|the \w+) (?:\w+ )?(?:with|to|before|up|on to)\b(?! (?:you|your)\b)|\b(?:shared|discussed) with (?:the"
        r"|our)\b"
        rf"|\b(?:raise|take|bring|put|pass|forward|hand|refer)\w*\b.{{0,30}}\b(?:{_CHIEFS})\b|\bput you through\b)",
    ),
    (
        "refund",
        r"(?i:\brefund|\breimburs|\bpenny\b|\bmoney back\b|\bpa(?:y|id|ys|ying)\b.{0,40}\b(?:back|to you"
        r"|into your)\b|\b(?:money|funds?|cash|payment|deposit|fee|charge|price|cost|costs|difference|fare|amount"
        r"|credit|months)\b.{0,50}\b(?:back|returned?|released?|refunded|met|in your account|to your (?:card|account"
        r"|bank)|to the (?:right )?account)\b|\b(?:back|goes|go|going|returned?|credited)\b.{0,25}\b(?:card|account"
        r"|bank|wallet|estate)\b|\bin your account\b|\brelease (?:the|your) (?:money|deposit|funds)\b"
        r"|[\u00a3$\u20ac] ?\d.{0,40}\b(?:back|return|to you|account|card)|\b(?:back|return\w*|goes|send\w*"
        r"|credit)\b.{0,30}[\u00a3$\u20ac] ?\d|\byou paid\b|\b\d+(?:[.,]\d+)?(?: (?:euros?|pounds?|dollars?|kronor"
        r"|francs?|quid))?\b (?:\w+ ){0,2}back\b|\b\d+\.\d\d (?:goes|comes|is)\b|\b(?:return"
        r"|send)(?:ing)? (?:back )?(?:your \d|both)|\bgo(?:es|ing)? back to you\b)",
    ),
    (
        "reply",
        r"(?i:\b(?:write|writes|writing|written to|respond|responds|reply|replies|answer|answers|hear|tell you"
        r"|explain|let you know|know it from|text|texts|mail|e-?mail|e-?mails|notif\w+|contact|message|informed"
        r"|be told|get back to you|update|updates|posted|in touch|report back|come back to you|say so|confirm)\b"
        rf"|\b(?:send|have|get|receive|issue|post|give|see)(?:ing|s|d)?\b.{{0,30}}\b(?:{_PAPER}|in writing)\b"
        rf"|\b(?:{_PAPER})\b.{{0,20}}\b(?:be issued|reach|follow|post|be sent|be with))",
    ),
    (
        "fix",
        r"(?i:\b(?:fix|repair|mend|restor|replacing|patch|reset|reconnect|unblock|correct|sort|resolv|reinstat"
        r"|rebuil|redo|refit|reseal|reopen|unlock|re-?do|re-?paint|re-?print|re-?wire)\w*|\breplace[sd]?\b"
        r"|\bwatertight\b|\bgone for good\b|\b(?:put|set|make) (?:it|this|that|things|\w+ \w+) (?:out|right|straight"
        r"|good|safe)\b|\b(?:run|runs|running|work|works|working) (?:again|by|on|from|tomorrow|today|for sure)\b"
        r"|\bback (?:on|up|online)\b|\b(?:power|gas|water|heating|line|internet|supply|signal"
        r"|service)\b.{0,30}\b(?:back|on again|gone)\b|\b(?:do|make|have|get) it (?:done|finished|before|by|again|as"
        r"|off|\w+ed)\b|\bfit(?:s|ted)? (?:it|the|a|your|new)\b|\bhave (?:him|her|that|this) \w+ed\b"
        r"|\bswitch(?:ed)? (?:it )?(?:back )?on\b|\b(?:drop|be|come) off\b|\btake it off\b)",
    ),
    (
        "visit",
        rf"{_PERSON}(?: \w+){{0,2}} (?i:be (?:there|with|round|over|at yours?|in your|on your)|with you|come|coming"
        rf"|visit|attend|arrive|see you|on (?:his|her|their|the) way|booked|reach you|at your|inspect|look at)\b"
        rf"|(?i:\b(?:{_PEOPLE})\b(?: \w+){{0,3}} (?:comes?|booked|coming|visits?|attends?|be there|there|tomorrow"
        rf"|due at)\b"
        r"|\bthey(?:'ll| will) (?:be (?:there|with)|come)\b|\bwill be there\b|\b(?:pop|drop|walk|drive|stop) (?:over"
        r"|in|by|round)\b|\b(?:come|comes|coming) (?:to (?:you|see|your|look|and)|out|round|tonight|today|tomorrow"
        r"|on|over|in person|for the|by (?!\w+ (?:bike|post|courier)))|\bvisit|\bcollect(?:ed|s)?\b|\bfetch\b"
        r"|\bpick (?:it|them|her|him|you) up\b|\bsee you (?:at|in)|\bcome$|\blet you in\b)",
    ),
    (
        "delivery",
        r"(?i:\bdeliver|\barriv|\breach(?:es)? (?:you|him|her|them)\b|\bwith (?:you|him|her|them) (?:by|on|before|in"
        r"|at|from|within|today|tomorrow|tonight|this|next|first)\b|\bship(?:s|ped|ping)?\b|\bdispatch|\bcourier\b"
        r"|\bon the (?:\w+ )?van\b|\bleav(?:es?|ing) (?:us|the|our)\b|\bat (?:your|his|her) (?:door|desk|house"
        r"|hotel)\b|\bparcel\b|\breplacement\b|\bgo(?:es|ing)? out\b|\bin the post\b|\bpost(?:ed|ing|s)?\b"
        r"|\bdropp?(?:ed)? (?:it|them) (?:off|at)\b|\bsend(?:ing|s)? (?:you |him |her )?(?:a|an|another|the|two"
        r"|three|out|\d+|new)\b|\bdriv(?:en to|ing (?:it|them) to)\b|\byou(?:'ll| will|'re| are"
        r"| should)?(?: \w+ly)? (?:have|get|getting|receive) (?:it|the|them|your|a|another|two|three)\b"
        r"|\bin your (?:hands?|letterbox)\b|\bfind you one\b|\bbring(?:s|ing)? (?:it|them|you|a|the)\b"
        r"|\bcomes? to you by\b|\bwill be at (?:the|your|our)\b)",
    ),
)
_KINDS: Final = tuple((kind, re.compile(source)) for kind, source in _SOURCES)
_NEVER: Final = re.compile(r"\b(?:never|won't|will not|nobody will|no one will|nothing will)\b", re.IGNORECASE)


def kind_of(words: str) -> PromiseKind:
    """By what is done, then by what it is done with; `other` where neither is known or where it is not to be done."""
    if _NEVER.search(words):
        return "other"
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "other")
