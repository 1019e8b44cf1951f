"""Which language a text is in, when that is plain enough to act on."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any, Final

_WORD: Final = re.compile(r"[a-z']+")
_SMALL_WORDS: Final = """
the and you your is was were have has had my this that these with for not are it its they them but what been
would should could from there why how when which who our can't don't i've i'm it's didn't you're
"""
_ENGLISH: Final = frozenset(_SMALL_WORDS.split())
_ALIASES: Final = {"pcm": "en"}
_SURE: Final = 0.6
_FEWEST_LETTERS: Final = 8
_PLAIN_WORDS: Final = 3
_PLAIN_SHARE: Final = 0.15
_SAMPLE_CHARS: Final = 4000


def language_of(text: str) -> str | None:
    """ISO 639 code, or None for text too short or too mixed to say; Nigerian Pidgin counts as English.

    Plainly English text is recognised by its small words, before the identifier (py3langid) is even loaded.
    """
    sample = text[:_SAMPLE_CHARS]
    words = _WORD.findall(sample.lower().replace("\u2019", "'"))
    plain = sum(word in _ENGLISH for word in words)
    if plain >= _PLAIN_WORDS and plain >= _PLAIN_SHARE * len(sample.split()):
        return "en"
    if sum(char.isalpha() for char in sample) < _FEWEST_LETTERS:
        return None
    code, confidence = _identifier().classify(sample)
    return _ALIASES.get(code, code) if confidence >= _SURE else None


@lru_cache(maxsize=1)
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
