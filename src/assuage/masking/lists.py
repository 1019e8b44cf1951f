"""Lists of words as they are written here. Nothing else is imported: scoring reads them at every start."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as a sentence."""
    return frozenset(words.split())
