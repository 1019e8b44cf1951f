"""Numbers as people write them: 3, 1,140, twenty-three, a couple of, sixth."""

from __future__ import annotations

import re
from typing import Final

from text_to_num import text2num

_ONES: Final = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
_MORE: Final = "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"
_WORDS: Final = f"{_ONES} {_MORE}".replace(" ", "|")
_ORDINALS: Final = {
    name: number
    for number, name in enumerate(
        [
            "first",
            "second",
            "third",
            "fourth",
            "fifth",
            "sixth",
            "seventh",
            "eighth",
            "ninth",
            "tenth",
            "eleventh",
            "twelfth",
            "thirteenth",
            "fourteenth",
            "fifteenth",
            "sixteenth",
            "seventeenth",
            "eighteenth",
            "nineteenth",
            "twentieth",
        ],
        start=1,
    )
}
_LOOSE: Final = {"a": 1.0, "an": 1.0, "a couple of": 2.0, "couple of": 2.0, "a dozen": 12.0, "half a dozen": 6.0}

DIGITS: Final = r"\d{1,3}(?:,\d{3}){1,3}(?!\d)|\d{1,6}(?:\.\d{1,2})?"
SPELT: Final = rf"(?:{_WORDS})(?:[ -](?:and )?(?:{_WORDS})){{0,6}}"
NUMBER: Final = rf"(?:(?:{DIGITS})|{SPELT})"
LOOSE: Final = r"(?:half a dozen|a dozen|(?:a )?couple of)"
ORDINAL: Final = rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?:twenty-|thirty-)?(?:{'|'.join(_ORDINALS)}))"


def value(text: str) -> float | None:
    """The number that stands there, None where it is not one."""
    plain = " ".join(text.lower().split())
    if plain in _LOOSE:
        return _LOOSE[plain]
    if plain[:1].isdigit():
        return float(plain.replace(",", "")) if re.fullmatch(DIGITS, plain) else None
    try:
        return float(text2num(plain, "en"))
    except ValueError:
        return None


def rank(text: str) -> float | None:
    """The number of an ordinal: 4 for "fourth" and "4th"."""
    plain = text.lower()
    if plain[:1].isdigit():
        return float(plain[:-2])
    tens, _, one = plain.rpartition("-")
    return (value(tens) or 0.0) + _ORDINALS[one] if one in _ORDINALS else None
