"""How alike two texts are, by the words they share; texts are kept as bit sets so that thousands are compared fast."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from struct import pack
from typing import Any, Final
from zlib import crc32

import numpy as np

MOST_SHARED_RATIO: Final = 0.5
"""Two openers for different messages share no more of their words than this, where the grammar can help it."""
BITS: Final = 1024

_WORDS: Final = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_ENDS: Final = re.compile(r"[.?!:;]\s+|\n+")


def words(text: str) -> list[str]:
    return _WORDS.findall(text.lower().replace("’", "'"))


@lru_cache(maxsize=8192)
def word_set(text: str) -> frozenset[str]:
    return frozenset(words(text))


def print_of(found: Iterable[str]) -> int:
    """A set of words as a number: one bit a word, so that two words may fall on one bit."""
    bits = 0
    for word in found:
        bits |= _bit(word)
    return bits


@lru_cache(maxsize=8192)
def _bit(word: str) -> int:
    return 1 << (crc32(word.encode("utf-8", "replace")) % BITS)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Twice the shared words over all words (Dice)."""
    both = len(one) + len(other)
    return 2 * len(one & other) / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Crowd:
    """Texts to keep away from, laid out so that one text is compared with all of them at once."""

    texts: Sequence[str]
    columns: Any
    """Their prints, one column a text."""
    sizes: Any
    """How many words each has."""
    lost: Any
    """How many of its words fell on a bit that another of them has."""

    def near(self, found: frozenset[str], ratio: float = MOST_SHARED_RATIO) -> list[frozenset[str]]:
        """The word sets of the texts that share more than `ratio` of their words with these."""
        close = (word_set(self.texts[place]) for place in self._perhaps(found, ratio))
        return [other for other in close if alike(found, other) > ratio]

    def _perhaps(self, found: frozenset[str], ratio: float) -> Sequence[int]:
        """Never too few: counted as shared are words that may have been lost among the bits."""
        if not len(self.texts):
            return ()
        bits = print_of(found)
        shared = np.bitwise_count(self.columns & _column(bits)).sum(axis=0, dtype=np.uint8)
        most = shared + np.minimum(self.lost, len(found) - bits.bit_count())
        places: list[int] = np.flatnonzero(2 * most > ratio * (self.sizes + len(found))).tolist()
        return places


def crowd(texts: Sequence[str]) -> Crowd:
    rows = np.frombuffer(b"".join(map(_row, texts)), dtype=np.uint64).reshape(-1, BITS // 64 + 2)
    columns = np.ascontiguousarray(rows.T)
    return Crowd(texts, columns[:-2], columns[-2].astype(np.int32), columns[-1].astype(np.int32))


@lru_cache(maxsize=8192)
def _row(text: str) -> bytes:
    """A text's print, how many words it has, and how many of them fell on a bit of another."""
    found = word_set(text)
    bits = print_of(found)
    return _bytes(bits) + pack("<QQ", len(found), len(found) - bits.bit_count())


def sentences(text: str) -> frozenset[str]:
    """The sentences of a text as their bare words, those of one or two words left out."""
    found = (" ".join(words(part)) for part in _ENDS.split(text))
    return frozenset(sentence for sentence in found if sentence.count(" ") > 1)


def _bytes(bits: int) -> bytes:
    return bits.to_bytes(BITS // 8, "little")


def _column(bits: int) -> Any:
    return np.frombuffer(_bytes(bits), dtype=np.uint64)[:, None]
