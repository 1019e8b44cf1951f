"""Which language a text is in, when that is plain enough to act on."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from assuage.score.small_words import ENGLISH, SHARED_WITH_ENGLISH, TELLING

_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_NO_PROSE: Final = re.compile(r"https?://\S+|www\.\S+|\S+@\S+|[@#]\w+")
_ALIASES: Final = {"pcm": "en"}
_NO_LANGUAGE: Final = "zxx"
_SURE: Final = 0.6
_SURE_OF_TWO_WORDS: Final = 0.75
_FEWEST_LETTERS: Final = 8
_PLAIN_WORDS: Final = 3
_PLAIN_SHARE: Final = 0.15
_TELLING_SHARE: Final = 0.3
_OTHER_SCRIPT_SHARE: Final = 0.5
_SAMPLE_CHARS: Final = 4000


def language_of(text: str) -> str | None:
    """ISO 639 code, or None for text too short or too mixed to say; Nigerian Pidgin counts as English.

    Handles, hashtags, links and addresses have no say. Plainly English text is recognised by its small words, before
    the identifier (py3langid) is even loaded; short texts of other languages by theirs, or by their script.
    """
    sample = _NO_PROSE.sub(" ", text[:_SAMPLE_CHARS])
    words = _WORD.findall(sample.lower().replace("\u2019", "'"))
    if _is_english(words):
        return "en"
    if _in_another_script(sample):
        return _guess(sample)[0]
    if sum(map(len, words)) < _FEWEST_LETTERS:
        return None
    code, confidence = _guess(sample)
    sure = confidence >= (_SURE if len(words) > 2 else _SURE_OF_TWO_WORDS) and code != _NO_LANGUAGE
    return code if sure and code != "en" else _told_by_small_words(words, code) or (code if sure else None)


def _is_english(words: Sequence[str]) -> bool:
    """Three small words of English, two of which no other language has, and a fair part of the text."""
    plain = [word for word in words if word in ENGLISH]
    own = {word for word in plain if word not in SHARED_WITH_ENGLISH}
    if len(plain) < _PLAIN_WORDS or len(own) < 2:
        return False
    return len(plain) >= max(_PLAIN_SHARE * len(words), 1 + max(_tellings(words).values()))


def _tellings(words: Sequence[str]) -> dict[str, int]:
    """How many different words tell of each language."""
    return {language: len(telling.intersection(words)) for language, telling in TELLING.items()}


def _in_another_script(sample: str) -> bool:
    """Whether most letters are in a script that English is not written in; two of them are enough."""
    letters = [char for char in sample if char.isalpha()]
    others = sum(char > "\u024f" and not unicodedata.name(char, "LATIN").startswith("LATIN") for char in letters)
    return others >= 2 and others > _OTHER_SCRIPT_SHARE * len(letters)


def _told_by_small_words(words: Sequence[str], guess: str) -> str | None:
    """A language two of whose small words are there and make up enough of the text; a guess breaks a tie."""
    found = _tellings(words)
    most = max(found.values())
    if most < 2 or most < _TELLING_SHARE * len(words):
        return None
    best = [language for language, count in found.items() if count == most]
    return guess if guess in best else best[0]


def _guess(sample: str) -> tuple[str, float]:
    code, confidence = _identifier().classify(sample)
    return _ALIASES.get(code, code), float(confidence)


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
