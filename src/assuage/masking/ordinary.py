"""Whether a word is an ordinary one: in the lists, or a form of one that is."""

from __future__ import annotations

from typing import Final

from assuage.masking.words_a_to_l import A_TO_L
from assuage.masking.words_m_to_z import M_TO_Z

_WORDS: Final = A_TO_L | M_TO_Z
_ENDINGS: Final = (
    ("'s", ""), ("s'", "s"), ("ies", "y"), ("ied", "y"), ("ier", "y"), ("iest", "y"), ("ily", "y"), ("iness", "y"),
    ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""), ("er", ""),
    ("er", "e"), ("ers", ""), ("ers", "e"), ("est", ""), ("est", "e"), ("ness", ""), ("ment", ""), ("less", ""),
    ("able", ""), ("able", "e"), ("ful", ""), ("y", ""), ("y", "e"), ("ation", "e"), ("isation", "ise"),
    ("ization", "ize"),
    ("ally", "al"), ("'d", ""), ("'ll", ""), ("'ve", ""), ("'re", ""), ("n't", ""), ("n't", "n"),
)  # fmt: skip
_BEGINNINGS: Final = ("un", "re", "dis", "over", "under", "mis", "non", "in", "im", "out", "pre", "sub", "anti")
_SHORTEST: Final = 3


def ordinary(word: str) -> bool:
    """Of a word in small letters; parts joined by hyphens are looked at one by one."""
    plain = word.replace("’", "'")
    return all(_known(part) for part in plain.split("-") if part)


def _known(word: str) -> bool:
    if _form(word):
        return True
    return any(word.startswith(each) and _form(word[len(each) :]) for each in _BEGINNINGS)


def _form(word: str) -> bool:
    if word in _WORDS:
        return True
    stems = (word[: -len(end)] + instead for end, instead in _ENDINGS if word.endswith(end))
    return any(_is_stem(stem) for stem in stems)


def _is_stem(stem: str) -> bool:
    """Also one whose last letter was doubled (`hopping`)."""
    if len(stem) < _SHORTEST:
        return False
    return stem in _WORDS or (stem[-1] == stem[-2] and stem[:-1] in _WORDS)
