"""What an uncased vocabulary without emoji cannot see, put into words it can.

Capitals, stretched words, emoji, glued hashtags and handles, links and masked data carry meaning that the encoder's
tokenizer throws away. `spell_out` keeps it; training and serving both call it, just before the tokenizer.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

EMPHASIS: Final = "*"
"""Stands before a word that was shouted or stretched."""

# Possessive quantifiers (`++`): a hostile text must not make the pattern try again and again. Never on a group: Python
# before 3.11.5 then goes on behind what the group did not match.
_SURFACE: Final = re.compile(
    r"(?P<link>https?://\S+|www\.\S+)"
    r"|(?P<masked>\bX{2,}+(?:[ /.\-]++X{2,}+)*\b)"
    r"|(?P<word>\b[a-z]{3,}+\b)"
    r"|(?P<shouted>\b[A-Z]{3,}+\b)"
    r"|(?P<camel>(?<=[a-z])(?=[A-Z][a-z]))"
    r"|(?P<joint>(?<=[A-Za-z])_(?=[A-Za-z]))"
    r"|(?P<symbol>[\u203c\u2049\u2600-\u27bf\u2b50-\u2b55\U0001f300-\U0001faff])",
)
_REPEATED: Final = re.compile(r"([A-Za-z])\1{2,}")


def spell_out(text: str) -> str:
    """`text` with its surface in words: "SO late 😡 #WorstEver" -> "* SO late  pouting face  #Worst Ever"."""
    return _SURFACE.sub(_in_words, text).replace("\ufe0f", "")


def _in_words(found: re.Match[str]) -> str:
    words = found[0]
    match found.lastgroup:
        case "link":
            return "link"
        case "masked":
            return "masked"
        case "word" if not _REPEATED.search(words):
            return words
        case "word" | "shouted":
            return f"{EMPHASIS} {_REPEATED.sub(_once, words)}"
        case "symbol":
            return f" {unicodedata.name(words, 'symbol').lower()} "
        case _:
            return " "


def _once(found: re.Match[str]) -> str:
    return found[1]
