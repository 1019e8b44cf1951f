"""Small numbers as people write them."""

from __future__ import annotations

from typing import Final

_NAMES: Final = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORDS: Final = {str(number): name for number, name in enumerate(_NAMES, start=1)}


def in_words(figure: str) -> str:
    """`three` for `3`, up to twelve; any other figure as it stands."""
    return _WORDS.get(figure, figure)
