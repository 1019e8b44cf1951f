"""Phrases that name a time, as people write them: "tomorrow by noon", "within 2 working days", "once he's back".

A phrase is a run of marks that stand next to each other; a mark is the smallest piece with a meaning of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assuage.reply.promises.numbers import NUMBER, ORDINAL

MarkKind = Literal[
    "same", "now", "vague", "event", "every", "edge", "span", "between", "date", "feast", "week", "day", "part", "clock"
]


@dataclass(frozen=True, slots=True)
class Mark:
    kind: MarkKind
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class TimePhrase:
    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]

    @property
    def kinds(self) -> frozenset[MarkKind]:
        return frozenset(mark.kind for mark in self.marks)


WEEKDAY: Final = (
    r"(?:(?i:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|Mon|Tues?|Wed|Thur?s?|Fri|Sat|Sun)\b(?!-)"
)
MONTH: Final = (
    r"(?:(?i:january|february|march|april|june|july|august|september|october|november|december)|May|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b"
)
_PART: Final = r"(?:(?:mid-?)?(?:morning|afternoon)|evening|night|lunch ?time|lunch|tea ?time)\b"
_AM: Final = r"(?: ?(?:[ap]\.m\.|[ap]m\b|o'clock\b))"
_HOUR: Final = r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_EXACT: Final = (
    rf"(?:(?:half|(?:a )?quarter|twenty|ten|five)[ -](?:past|to) {_HOUR}\b{_AM}?|half {_HOUR}\b{_AM}?|(?:[01]?\d"
    rf"|2[0-4])[:.][0-5]\d(?![\d.]\d){_AM}?|{_HOUR}{_AM}|noon\b|midday\b|midnight\b)"
)
_BARE: Final = (
    rf"{_HOUR}\b(?![-–/%\u00b0]|[.,:]\d| ?[\u00a3$\u20ac])(?! (?:of|more|point|time|times|stage|another|price|per"
    rf"|day|days"
    r"|hour|hours|minutes?|weeks?|months?|years?|working|business)\b)"
)
CLOCK: Final = rf"(?:{_EXACT}|{_BARE})"
_SURE: Final = (
    rf"(?=\s*(?:$|[.,;:!?)(\n]|[ap]\.?m|(?:{_PART}|today|tonight|tomorrow|tmrw|on|this|in|and|to|at|with|or|so"
)
_SURE_END: Final = (
    rf"|for|every|that|then|when|if|once|about|because|before|after|by|from|until|till|which|where|unless|as|either"
    rf"|sharp|latest|I|we|you|he|she|they|the|{WEEKDAY})\b))"
)
_UNIT: Final = (
    r"(?:seconds?|secs?|minutes?|mins?|moments?|hours?|hrs?|h|days?|weekdays?|weeks?|fortnights?|months?|years?)"
)
_WORKING: Final = r"(?:(?:working|business|office|clock|calendar|full)[ -])?"
_ABOUT: Final = r"(?:(?:about|around|roughly|approximately|at most|less than|under|up to|maximum|max) )?"
_AT: Final = (
    r"(?:(?:(?:by|before|on|at|in|from|after|until|till|around|about|towards|during|over|no later than"
    r"|not later than|at the latest|starting|as of|latest) )(?:about |around |roughly )?)?"
)
_WHO: Final = (
    r"(?:(?:i|we|you|he|she|they|it|that|this|everything)(?:'\w{1,3})?\b|(?:the|our|my|your|his|her"
    r"|their) \w{1,20}(?:'s| is| are| has| have| was| \w{2,18}(?:s|ed)\b))"
)

_MARKS: Final[tuple[tuple[MarkKind, str], ...]] = (
    ("same", r"(?i:(?:on |in |by )?(?:the|that) (?:very )?same (?:day|morning|afternoon|evening|night|hour|week)\b)"),
    ("same", r"(?i:(?:on )?that (?:very )?(?:day|morning|afternoon|evening|night)\b|(?:by|before) then\b)"),
    ("same", r"(?i:(?:straight|right|directly|immediately) (?:after|afterwards)\b(?! \w+ing))"),
    ("now", r"(?i:(?:right|straight) (?:away|now)\b|immediately\b|at once\b|instantly\b|without delay\b|now\b)"),
    ("vague", r"(?i:in due course\b|as soon as (?:possible|we can|i can)\b|asap\b|(?:very )?(?:soon|shortly)\b)"),
    ("vague", r"(?i:at the next \w{1,15}\b|at (?:high|low) tide\b|in time\b)"),
    (
        "event",
        rf"(?i:(?:for )?\b(?:once|when|whenever|as soon as|the (?:minute|moment|second|day)|by the time|while|before"
        rf"|after|until|till) (?=(?!the (?:end|close|start|new|next|first)\b){_WHO} ?(?:\w|$|[.,;:!?]))"
        r"(?:(?! (?:i|we|you|he|she|they)(?:'ll| will)\b)[^.;:!?,\n]){2,60})",
    ),
    (
        "every",
        rf"(?i:(?:every|each) (?:half|half an|(?:second|other|third|single|working|{NUMBER}) )?\s?(?:hour|day"
        rf"|morning|evening|afternoon|night|week|month|{WEEKDAY}|{_UNIT})\b)",
    ),
    (
        "edge",
        r"(?i:(?:(?:by|before|at|towards|until) )?(?:the )?(?:very )?(?:end|close|start|beginning"
        r"|middle) of (?:(?:the|this|next|our|your) )?(?:following )?(?:business|play|(?:working |business )?day"
        r"|week|month|year)\b)",
    ),
    ("edge", r"(?:(?:[Bb]y|[Bb]efore) )?(?:COB|EOD|EOB|cob|eod)\b"),
    ("day", rf"(?i:{_AT}(?:a week on ))(?:{WEEKDAY})"),
    ("span", r"(?i:within the (?:hour|day|week|fortnight|month)\b)"),
    (
        "span",
        rf"(?i:(?:(?:with)?in|inside|over|after|under|another|a further) (?:the )?(?:(?:next|coming"
        rf"|following) )?{_ABOUT}{NUMBER}(?: ?(?:-|\u2013|to"
        rf"|or) ?{NUMBER})? ?-?{_WORKING}{_UNIT}\b(?: and a half\b)?(?:' time| time)?(?! ago))",
    ),
    (
        "span",
        rf"(?i:(?:(?:with)?in|inside|over|by|on)? ?(?:the )?(?:next|coming|following) (?:{NUMBER} )?(?:working day"
        rf"|business day"
        r"|hour|half hour|minute)\b)",
    ),
    ("span", r"(?i:(?:in|over|within|during) the (?:next|coming|following) (?:week|month|year)\b)"),
    (
        "span",
        rf"(?i:{NUMBER}(?: ?(?:-|\u2013|to|or) ?{NUMBER})? ?{_WORKING}{_UNIT}\b(?! ago| late| old| earlier| running))",
    ),
    ("between", rf"(?i:(?:any ?time )?(?:between|from) {CLOCK} (?:and|to|till|until) {CLOCK})"),
    ("between", rf"(?i:between {WEEKDAY} and {WEEKDAY})"),
    ("between", rf"(?:(?<=\s)|^){_EXACT} ?(?:-|\u2013|to) ?{_EXACT}"),
    (
        "date",
        rf"(?i:{_AT}(?:the )?(?:{ORDINAL}|\d{{1,2}})(?: of)? )(?:{MONTH})(?:,? 20\d\d\b)?",
    ),
    ("date", rf"(?i:{_AT})(?:{MONTH}) (?i:(?:the )?(?:{ORDINAL}|\d{{1,2}}\b)(?:,? 20\d\d\b)?)"),
    ("date", rf"(?i:{_AT}the \d{{1,2}}(?:st|nd|rd|th)\b(?! (?:time|floor|one|person|day|call|of the)))"),
    ("date", r"(?i:(?:by|on|before|from|until|till) )\d{1,2}/\d{1,2}(?:/(?:20)?\d\d)?\b"),
    (
        "feast",
        rf"(?i:{_AT}(?:christmas(?: eve| day)?|boxing day|new year's(?: eve| day)?|new year\b|good friday"
        rf"|easter(?: monday"
        r"| sunday)?|valentine's(?: day)?|hall?owe'?en)\b)",
    ),
    (
        "week",
        rf"(?i:{_AT}(?:(?:early|mid|late|later|some ?time|first thing) )?(?:this|next) (?:week(?!end)|month|year)\b)",
    ),
    ("week", rf"(?i:{_AT}(?:(?:early|late) )?(?:(?:this|next|the|this coming) )?weekend\b)"),
    (
        "day",
        rf"(?i:{_AT}(?:(?:the )?(?:end|close) of )?(?:(?:this|next|this coming|the following|early"
        rf"|late) )?)(?:{WEEKDAY})(?i: week\b)?",
    ),
    (
        "day",
        rf"(?i:{_AT}(?:(?:the )?(?:end|close) of )?(?:first thing |later |late |early )?(?:today|tomorrow|tmrw|tomoz"
        rf"|tonight"
        r"|the day after tomorrow)\b(?: [ap]m\b)?)",
    ),
    (
        "part",
        r"(?i:first thing(?: in the morning)?\b|overnight\b|(?:by|before|at|until) (?:dark|first light|nightfall"
        r"|dusk)\b)",
    ),
    (
        "part",
        rf"(?i:(?:(?:by|before|on|in|over|at|after|from|until|till|later) )?(?:(?:early|late|later|mid) )?(?:(?:the"
        rf"|this) )?(?:(?:early|late|later|mid) )?{_PART}(?: of)?(?! porter| shift| bus| train| staff| nurse| desk))",
    ),
    (
        "clock",
        rf"(?i:(?:by|before|at|around|about|after|until|till|from|on|no later than|latest) (?:about |around "
        rf"|roughly |the )?(?:{_EXACT}|{_BARE}{_SURE}{_SURE_END}))(?i: sharp| at the latest)?",
    ),
    ("clock", rf"(?i:(?:the )?(?<![\d.:\u00a3$\u20ac]){_EXACT})"),
)
_MARK: Final = re.compile(
    r"(?<![\w'\-\u00a3$\u20ac])(?=\w)(?:"
    + "|".join(f"(?P<m{number}>{source})" for number, (_, source) in enumerate(_MARKS))
    + ")"
)
_GAP: Final = re.compile(r",? |,? (?:and|or) |, | of | ?[-\u2013] ?")
_LISTED: Final = re.compile(r",? (?:and|or) ")


def time_phrases(text: str) -> list[TimePhrase]:
    """All phrases of a text that name a time, in order; offsets are those of the text given."""
    runs: list[list[Mark]] = []
    for mark in _marks(text):
        if runs and _joined(text, runs[-1][-1], mark):
            runs[-1].append(mark)
        else:
            runs.append([mark])
    return [TimePhrase(run[0].start, run[-1].end, text[run[0].start : run[-1].end], tuple(run)) for run in runs]


def _marks(text: str) -> Iterator[Mark]:
    for found in _MARK.finditer(text):
        words = found.group().rstrip()
        kind = _MARKS[int((found.lastgroup or "m0")[1:])][0]
        yield Mark(kind, found.start(), found.start() + len(words), words)


def _joined(text: str, before: Mark, after: Mark) -> bool:
    """Whether two marks are one phrase: "tomorrow" and "by noon", not "now" and "by seven"."""
    loose: tuple[MarkKind, ...] = ("now", "vague", "event", "same")
    if after.kind in ("event", "now", "same") or before.kind in loose:
        return False
    return _GAP.fullmatch(text[before.end : after.start]) is not None


def listed(gap: str) -> bool:
    """Whether the words between two marks make them a list of times rather than one time."""
    return _LISTED.fullmatch(gap) is not None
