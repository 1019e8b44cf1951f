"""Where the clause of a promise begins and ends, and which of the times near it is its own."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from assuage.reply.promises.heads import Head
from assuage.reply.promises.phrases import Mark, TimePhrase
from assuage.reply.promises.sentences import Sentence

_CONNECTIVE: Final = re.compile(
    r"[,\s]*(?:\b(?:and|but|so|or|then|because|since|plus|that|also)\b[,\s]*)*$", re.IGNORECASE
)
_END: Final = re.compile(
    r",? (?:so (?:that )?(?:you|we|it|he|she|they|no)|(?:and|but) (?:I|we|you|he|she|it|they|there|that|this|the"
    r"|your|our|nobody)\b)|, (?:and|but|so|as|which|who|where|though|although|because|with|in case|I\b|we\b|nothing"
    r"|no\b)| (?:because|in case|although|to (?:tell|make|let|see|hear|be sure|find|hear))\b",
    re.IGNORECASE,
)
_OTHER: Final = re.compile(r"(?:,? (?:and|but|so)|,) (?:I|we|you|he|she|it|they|there|nobody)(?='|\b)", re.IGNORECASE)
_OTHER_OR_RELATIVE: Final = re.compile(rf"{_OTHER.pattern}|,? (?:that|which|who|where|if)\b", re.IGNORECASE)
_LEADS: Final = re.compile(r"(?:from|by|on|today|tomorrow|tonight)\b", re.IGNORECASE)
_APPOSITION: Final = re.compile(r", (?:[A-Z][\w.'-]{1,20} ?){1,3},")
_FOR: Final = re.compile(r"\bfor $", re.IGNORECASE)
_SET_FOR: Final = re.compile(
    r"\b(?:book\w*|van|set|schedul\w+|arrang\w+|plan\w*|fixed|down|there|put)\b[^,.;]{0,40} for $", re.IGNORECASE
)
_ON_ITS_WAY: Final = re.compile(
    r"(?:\b(?:is|are)|'s|'re) (?:not )?(?:\w+ing|on (?:its|his|her|their|the) way|in the post|yours)\b|\bsent\b"
)
_NOT_DUE: Final = re.compile(r"(?:until|till|since|up to|last) ?$", re.IGNORECASE)
_UNTIL: Final = re.compile(r"(?:until|till)\b", re.IGNORECASE)
_BARE: Final = re.compile(
    r"\d|one|two|three|four|five|six|seven|eight|nine|ten|an?\b|half|several|few|twenty|thirty|forty", re.IGNORECASE
)
_RANGE: Final = re.compile(r"-|\u2013|\bto\b|working|business")


def leading_time(text: str, head: Head, phrases: Sequence[TimePhrase], taken: int) -> TimePhrase | None:
    """A time that stands before the subject belongs to the promise: "From Sunday the lift runs again"."""
    for phrase in phrases:
        if (
            phrase.start < taken
            or phrase.start >= head.verb
            or phrase.marks[0].kind in ("event", "now", "vague", "same")
        ):
            continue
        first = not _CONNECTIVE.sub("", text[taken : phrase.start]).strip()
        inside = phrase.start == head.start and (head.kind != "present" or _LEADS.match(phrase.text))
        if inside or (first and phrase.end <= head.start and not text[phrase.end : head.start].strip(" ,")):
            return phrase
    return None


def due_phrase(phrases: Sequence[TimePhrase]) -> TimePhrase | None:
    """The first that names a moment; else an event, else "the same day", else "now" and "soon"."""
    order = ("same", "event", "vague", "now")
    loose = sorted(
        (order.index(each.marks[0].kind), each.start, each) for each in phrases if each.marks[0].kind in order
    )
    sure = [each for each in phrases if each.marks[0].kind not in order]
    return sure[0] if sure else loose[0][2] if loose else None


def after(text: str, phrase: TimePhrase) -> int:
    return phrase.end + len(text[phrase.end :]) - len(text[phrase.end :].lstrip(" ,"))


def clause_limit(text: str, head: Head, limit: int) -> int:
    """Where somebody else's clause begins: a time beyond it belongs to that."""
    pattern = _OTHER_OR_RELATIVE if head.kind == "present" else _OTHER
    found = pattern.search(text, head.verb, limit)
    return found.start() if found else limit


def natural_end(text: str, verb: int, limit: int) -> int:
    found = _END.search(text, verb, limit)
    end = found.start() if found else limit
    connective = _CONNECTIVE.search(text, max(verb, end - 20), end)
    end = connective.start() if connective else end
    return max(verb, len(text[:end].rstrip(" ,.!)\"'")))


def elliptic_start(sentence: Sentence, head: Head, taken: int) -> int:
    """ "The part is in the post and will be there by noon" is one promise; otherwise it begins with "will"."""
    before = sentence.text[max(taken, sentence.body) : head.start]
    whole = _ON_ITS_WAY.search(before) and "," not in _APPOSITION.sub("", before)
    return max(taken, sentence.body) if whole else head.start


def may_be_due(text: str, phrase: TimePhrase) -> bool:
    first: Mark = phrase.marks[0]
    if _UNTIL.match(phrase.text) and first.kind != "event":
        return False
    if first.kind == "event" and _UNTIL.match(first.text):
        return False
    if _NOT_DUE.search(text[: phrase.start]) and first.kind != "event":
        return False
    if _FOR.search(text[: phrase.start]) and not _SET_FOR.search(text[: phrase.start]):
        return False
    if first.kind == "span" and _BARE.match(first.text):
        alone = text[: phrase.start].endswith(", ") and not text[phrase.end :].startswith(" please")
        return bool(_RANGE.search(first.text)) or alone
    return not (first.kind == "part" and first.text.lower() in _PARTS_ALONE)


_PARTS_ALONE: Final = (
    "morning",
    "afternoon",
    "evening",
    "night",
    "lunch",
    "the morning",
    "the afternoon",
    "the night",
    "the evening",
)
