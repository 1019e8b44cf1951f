"""What an uncased vocabulary without emoji cannot see, put into words it can.

Capitals, stretched words, emoji, glued hashtags and handles, links and masked data carry meaning that the encoder's
tokenizer throws away. `spell_out` keeps it; training and serving both call it, just before the tokenizer.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

from assuage.score.alike import CONTEXT_CHARS, capital, small

EMPHASIS: Final = "*"
"""Stands before a word that was shouted or stretched."""

# Possessive quantifiers (`++`): a hostile text must not make the pattern try again and again. Never on a group: Python
# before 3.11.5 then goes on behind what the group did not match.
_SURFACE: Final = re.compile(
    r"(?P<greeting>(?im:^(?:hi|hiya|hello|hey|greetings|good (?:morning|afternoon|evening|day)|to whom it may concern"
    r"|dear [^\n,:]{2,40}(?=,))(?: (?:there|all|team|everyone|guys|folks|sir|madam))?)(?=[,.!\n]| (?! |[A-Z]{2})))"
    r"|(?P<link>https?://\S+|www\.\S+)"
    r"|(?P<masked>\bX{2,}+(?:[ /.\-]++X{2,}+)*\b)"
    r"|(?P<number>(?<![£$€])#?\b(?:[A-Z]{1,2}-)?(?:\d{5,}+|(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{5,}+)(?:-[A-Z]{2})?\b(?![.,]\d))"
    r"|(?P<word>\b[a-z]{3,}+\b)"
    r"|(?P<capital>\b(?:De|Da|La|Le|Mac|Mc|O['\u2019])?[A-Z][a-z]++\b)"
    r"|(?P<shouted>\b[A-Z]{3,}+\b)"
    r"|(?P<camel>(?<=[a-z])(?=[A-Z][a-z]))"
    r"|(?P<joint>(?<=[A-Za-z])_(?=[A-Za-z]))"
    r"|(?P<symbol>[\u203c\u2049\u2600-\u27bf\u2b50-\u2b55\U0001f300-\U0001faff])"
    r"|(?P<variation>\ufe0f)",
)
_ALWAYS: Final = {"link": "link", "masked": "masked", "greeting": "Hello", "number": "12345"}
"""What every one of its kind is read as; numbers are those of orders and the like."""
_REPEATED: Final = re.compile(r"([A-Za-z])\1{2,}")


def spell_out(text: str) -> str:
    """`text` with its surface in words: "SO late 😡 #WorstEver" -> "* SO late  pouting face  #Worst Ever"."""
    return _SURFACE.sub(_in_words, text)


def origins(text: str) -> list[int]:
    """For each character of `spell_out(text)`, where in `text` it came from; of what was replaced, its begin."""
    found: list[int] = []
    here = 0
    for change in _SURFACE.finditer(text):
        found.extend(range(here, change.start()))
        found.extend([change.start()] * len(_in_words(change)))
        here = change.end()
    found.extend(range(here, len(text)))
    return found


def _in_words(found: re.Match[str]) -> str:
    words = found[0]
    match found.lastgroup:
        case "link" | "masked" | "greeting" | "number" as kind:
            return _ALWAYS[kind]
        case "word" if not _REPEATED.search(words):
            return small(words) or words
        case "capital":
            text, (start, end) = found.string, found.span()
            instead = capital(words, text[max(0, start - CONTEXT_CHARS) : start], text[end : end + CONTEXT_CHARS])
            return words if instead is None else instead
        case "word" | "shouted":
            return f"{EMPHASIS} {_REPEATED.sub(_once, words)}"
        case "symbol":
            return f" {unicodedata.name(words, 'symbol').lower()} "
        case _:
            return "" if words == "\ufe0f" else " "


def _once(found: re.Match[str]) -> str:
    return found[1]
