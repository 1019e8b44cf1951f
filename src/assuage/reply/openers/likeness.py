"""How alike two texts are, by the words they share; texts are kept as bit sets so that thousands are compared fast."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final
from zlib import crc32

import numpy as np

MOST_SHARED_RATIO: Final = 0.5
"""Two openers for different messages share no more of their words than this, where the grammar can help it."""
BITS: Final = 1024

_WORDS: Final = re.compile(r"[a-z0-9]+(?:'[a-z]+)?")
_ENDS: Final = re.compile(r"[.?!:;]\s+|\n+")


def words(text: str) -> list[str]:
    return _WORDS.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=16384)
def print_of(text: str) -> int:
    """The text's set of words as a number: one bit a word (a rare collision makes texts look a little more alike)."""
    found = 0
    for word in words(text):
        found |= 1 << (crc32(word.encode()) % BITS)
    return found


@dataclass(frozen=True, slots=True)
class Crowd:
    """Texts to keep away from, laid out so that one text is compared with all of them at once."""

    rows: Any
    sizes: Any

    def most_alike(self, text: int) -> float:
        """Twice the shared words over all words (Dice) with the text most like it; 0 for an empty crowd."""
        if not len(self.sizes):
            return 0.0
        shared = np.bitwise_count(self.rows & _row(text)).sum(axis=1, dtype=np.uint16)
        return float((2 * shared / (self.sizes + max(text.bit_count(), 1))).max())


def crowd(texts: Iterable[str]) -> Crowd:
    rows = np.frombuffer(b"".join(map(_bytes_of, texts)), dtype=np.uint64).reshape(-1, BITS // 64)
    return Crowd(rows, np.bitwise_count(rows).sum(axis=1, dtype=np.uint16))


@lru_cache(maxsize=16384)
def _bytes_of(text: str) -> bytes:
    return _bytes(print_of(text))


def alike(one: int, other: int) -> float:
    both = one.bit_count() + other.bit_count()
    return 2 * (one & other).bit_count() / both if both else 0.0


def sentences(text: str) -> frozenset[str]:
    """The sentences of a text as their bare words, those of one or two words left out."""
    found = (" ".join(words(part)) for part in _ENDS.split(text))
    return frozenset(sentence for sentence in found if sentence.count(" ") > 1)


def _bytes(text: int) -> bytes:
    return text.to_bytes(BITS // 8, "little")


def _row(text: int) -> Any:
    return np.frombuffer(_bytes(text), dtype=np.uint64)
