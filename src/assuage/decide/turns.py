"""What a message becomes in the memory of its conversation: live road, replay and benchmark make turns here."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Final

from assuage.domain import Reading, Turn

HALF_HEARD_WORDS: Final = 12
"""Models hear too little anger in few words; a message this long is trusted for half of what was heard in it."""
LONGEST_REPLY_CHARS: Final = 5_000
"""Of a longer reply only this much is looked at; no receipt is that long."""
LONGEST_CLAUSE_CHARS: Final = 200
"""A longer clause says something; so no hostile text can keep the patterns busy."""

_RELIEF: Final = re.compile(
    r"(?<!no )\b(?:thanks?|thank you|thankyou|thx|cheers|grateful|appreciated?)\b(?! (?:you )?for nothing)",
    re.IGNORECASE,
)

_THING: Final = r"(?:message|e-?mail|mail|request|enquiry|inquiry|query|ticket|case|complaint|feedback|report|form)"
_THEM: Final = (
    r"(?:we|someone|somebody|(?:an? |our |the |one of our )(?:\w+ )?(?:team|agents?|advis[eo]rs?|colleagues?))"
)
_AUTOMATIC: Final = re.compile(
    r"\bthis is an? auto(?:mat(?:ed|ic))?\b|^\W*auto(?:mat(?:ed|ic))?[ -](?:reply|response)\b"
    r"|\bI(?:'m| am) (?:currently )?out of (?:the )?office\b"
    r"|(?<!you )(?<!we )(?<!they )\bdo not (?:reply|respond)\b",
    re.IGNORECASE,
)
# A clause in which the writer says "I" is a person's, whatever else it sounds like.
_RECEIPT: Final = re.compile(
    rf"^(?!.*\bI\b)(?i:.*(?:\b(?:received|got|logged) your {_THING}\b"
    rf"|\b{_THING}\b.*\b(?:has been|was|is being) (?:received|logged|registered|created|recorded|noted|opened)\b"
    rf"|\b{_THEM}(?: will|'ll) (?:\w+ )?(?:get back|be in touch|be with|respond|reply|contact|join|answer|review)\b"
    rf"|^(?:and )?will (?:get back|be in touch)\b|\b{_THEM} (?:aim|try) to (?:respond|reply|answer)\b"
    rf"|^(?:your )?(?:{_THING}|reference)(?: (?:number|no|id|reference))?(?: is)? ?#?[\w/-]*\d[\w/-]*$"
    r"|\ball (?:of )?our (?:agents|lines|advis[eo]rs) are\b|\bexperiencing (?:a )?(?:very |unusually )?high\b"
    r"|\b(?:number|place) \d+ in the queue\b|\byour (?:call|message) is important\b|\bmost questions are answered\b"
    r"|^(?:usually |normally |typically )?(?:with)?in \d.*\b(?:hours|days)$).*)"
)
_COURTESY: Final = re.compile(
    r"(?:hi|hiya|hello|hey|dear|good (?:morning|afternoon|evening|day))(?: [\w'-]+){0,4}"
    r"|(?:many )?(?:thanks|thank you)(?: so much| very much)?(?: (?:again )?for (?:contacting|reaching|getting|writing"
    r"|calling|waiting|your|the|letting)\b.*)?"
    r"|(?:kind |best |warm |many )?(?:regards|wishes)(?: [\w'-]+){0,3}|(?:yours )?(?:sincerely|faithfully)"
    r"|tip|reminder|how (?:can|may) (?:i|we) (?:help|assist)(?: you)?(?: today)?|you(?:'re| are) (?:very )?welcome"
    r"|have a (?:nice|good|great|lovely) \w+|is there anything else.*|we appreciate your patience"
    r"|we (?:are|'re)?(?: \w+)? ?(?:sorry|apologi[sz]e) for (?:any|the) (?:inconvenience|delay|wait)(?: caused)?"
    r"|(?:please )?(?:hold on|hold|wait|bear with (?:me|us))(?: a (?:moment|minute|second))?(?: please)?"
    r"|(?:just )?(?:one|a) (?:moment|minute|second)(?: please)?"
    r"|give me (?:just )?(?:a|one|two|\d) (?:moments?|minutes?|seconds?)(?: please)?"
    r"|(?:i(?:'ll| will)|let me) (?:just )?(?:check|see|look|have a look)(?: (?:into )?(?:that|this|it))?"
    r"(?: for you)?(?: please)?",
    re.IGNORECASE,
)
_SIGNED: Final = re.compile(
    r"\n[ \t]*(?:(?:kind|best|warm) )?(?:regards|wishes|sincerely|the \w+ team)\b", re.IGNORECASE
)
_CLAUSE_ENDS: Final = re.compile(r"[.!?,;:\n\u2026\u2013\u2014]+(?=\s|$)|\n")


def customer_turn(id: str, at: datetime, reading: Reading) -> Turn:  # noqa: A002 - the field's own name
    """What a customer's message adds to the conversation."""
    return Turn("customer", id, at, anger=reading.anger, reasons=reading.reasons, weight=_weight(reading))


def agent_turn(id: str, at: datetime, agent: str | None, text: str) -> Turn:  # noqa: A002 - the field's own name
    """What an agent's reply adds: who wrote it, and whether it tries to help."""
    return Turn("agent", id, at, agent=agent, attempt=is_attempt(text))


def bot_turn(id: str, at: datetime) -> Turn:  # noqa: A002 - the field's own name
    """What a machine wrote; it is never an attempt."""
    return Turn("bot", id, at)


def is_attempt(text: str) -> bool:
    """Whether a reply tries to help, well or badly: more than a receipt, a greeting or "one moment, please".

    Knows English receipts only; a reply in another language counts as an attempt unless it is empty.
    """
    text = text[:LONGEST_REPLY_CHARS].replace("\u2019", "'")
    return not _AUTOMATIC.search(text) and any(_says_something(clause) for clause in _clauses(text))


def _weight(reading: Reading) -> float:
    """How far a message speaks for itself; 12 words count for half of what is heard, 36 for three quarters."""
    if reading.undetermined:
        return 0.0
    words = len(reading.scored_text.split())
    return 1.0 if _RELIEF.search(reading.scored_text) else round(words / (words + HALF_HEARD_WORDS), 4)


def _clauses(text: str) -> Iterator[str]:
    body = _SIGNED.split(text, maxsplit=1)[0]
    return (clause for part in _CLAUSE_ENDS.split(body) if (clause := part.strip()))


def _says_something(clause: str) -> bool:
    if not any(char.isalnum() for char in clause):
        return False
    return len(clause) > LONGEST_CLAUSE_CHARS or not (_COURTESY.fullmatch(clause) or _RECEIPT.match(clause))
