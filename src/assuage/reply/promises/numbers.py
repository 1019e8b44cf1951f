"""Numbers in words, as far as times need them."""

from __future__ import annotations

import re
from typing import Final

_WORDS: Final = {
    "a couple of": 2.0,
    "couple of": 2.0,
    "a few": 3.0,
    "few": 3.0,
    "several": 5.0,
    "half an": 0.5,
    "half a": 0.5,
    "half": 0.5,
    "an": 1.0,
    "a": 1.0,
    "one": 1.0,
    "two": 2.0,
    "three": 3.0,
    "four": 4.0,
    "five": 5.0,
    "six": 6.0,
    "seven": 7.0,
    "eight": 8.0,
    "nine": 9.0,
    "ten": 10.0,
    "eleven": 11.0,
    "twelve": 12.0,
    "fourteen": 14.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "twenty-four": 24.0,
    "twenty-five": 25.0,
    "twenty-eight": 28.0,
    "thirty": 30.0,
    "forty": 40.0,
    "forty-five": 45.0,
    "forty-eight": 48.0,
    "sixty": 60.0,
    "seventy-two": 72.0,
    "ninety": 90.0,
}
_ORDINALS: Final[tuple[str, ...]] = (
    *("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh"),
    *("twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth", "nineteenth"),
    *("twentieth", "twenty-first", "twenty-second", "twenty-third", "twenty-fourth", "twenty-fifth", "twenty-sixth"),
    *("twenty-seventh", "twenty-eighth", "twenty-ninth", "thirtieth", "thirty-first"),
)

NUMBER: Final = rf"(?:\d{{1,3}}|(?:{'|'.join(sorted(_WORDS, key=len, reverse=True))})\b)"
ORDINAL: Final = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{'|'.join(sorted(_ORDINALS, key=len, reverse=True))})\b"
_DIGITS: Final = re.compile(r"\d{1,4}")


def number(words: str) -> float | None:
    """`3`, `three`, `a few`; None where it is no number known here."""
    words = words.lower().strip()
    return float(words) if words.isdigit() else _WORDS.get(words)


def ordinal(words: str) -> int | None:
    """`14th`, `fourteenth`, `14`."""
    found = _DIGITS.match(words)
    if found:
        return int(found.group())
    word = words.lower()
    return _ORDINALS.index(word) + 1 if word in _ORDINALS else None
