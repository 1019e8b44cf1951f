"""Words that must not matter, read as one of their kind: what somebody is called, believes, or where they are from.

The network never sees which name, which religion, which nationality a message speaks of, so two messages that differ in
nothing else are heard alike. What is shown and stored is the text as written; only the network reads these words.
"""

from __future__ import annotations

import re
from typing import Final

from assuage.masking.cues import SAYING, STAY
from assuage.masking.given import GIVEN
from assuage.masking.ordinary import ordinary

NAME: Final = "Alex"
_FAITHS: Final = """
christian catholic protestant anglican methodist baptist evangelical mormon quaker muslim jewish hindu sikh buddhist
jain atheist agnostic
"""
_WORSHIP: Final = "church mosque synagogue gurdwara temple chapel"
_PEOPLES: Final = """
African Albanian Algerian American Arab Argentinian Asian Australian Austrian Bangladeshi Belgian Bolivian Brazilian
British Bulgarian Cambodian Cameroonian Canadian Chilean Chinese Colombian Congolese Croatian Cuban Czech Danish Dutch
Ecuadorian Egyptian English Eritrean Estonian Ethiopian European Filipino Finnish French Georgian German Ghanaian Greek
Guatemalan Haitian Hispanic Honduran Hungarian Icelandic Igbo Indian Indonesian Iranian Iraqi Irish Israeli Italian
Jamaican Japanese Jordanian Kenyan Korean Kurdish Latino Latina Latvian Lebanese Libyan Lithuanian Malaysian Mexican
Moroccan Nepalese Nepali Nigerian Norwegian Pakistani Palestinian Peruvian Polish Portuguese Roma Romanian Russian
Rwandan Salvadoran Scottish Senegalese Serbian Slovak Somali Spanish Sudanese Swedish Swiss Syrian Taiwanese Tamil
Tanzanian Thai Tunisian Turkish Ugandan Ukrainian Venezuelan Vietnamese Welsh Yoruba Zambian Zimbabwean
"""
_ALSO_NAMES: Final = "jack josh jade heather holly martin mike nick rob robin ron ruby frank mark dan"
"""Names with a capital, words of other kinds without."""

_SMALL: Final = {
    **dict.fromkeys(GIVEN, NAME),
    **dict.fromkeys(_FAITHS.split(), "Christian"),
    **dict.fromkeys(_WORSHIP.split(), "church"),
}
_CAPITAL: Final = {
    **_SMALL,
    **dict.fromkeys(_ALSO_NAMES.split(), NAME),
    **dict.fromkeys(_PEOPLES.lower().split(), "British"),
}
_FIRST_NAME: Final = re.compile(r"(?<![A-Za-z])([A-Za-z]+) (?:[A-Z]\. ?)?$")
_ONE_WORD: Final = """
hi hiya hello hey dear thanks cheers regards sincerely called named name i'm it's mr mrs ms miss dr agent advisor
adviser manager supervisor engineer driver operator technician colleague assistant nurse customer patient husband wife
partner friend neighbour neighbor flatmate son daughter brother sister mother father mum mom dad cousin aunt uncle
"""
_TWO_WORDS: Final = """
this is, name is, i am, it is, spoke to, speak to, spoken to, speaking to, talked to, talk to, spoke with, spoken with,
chatted with, dealt with, served by, helped by, signed by, told by, ask for, asked for, please ask, please tell,
behalf of, name of, best wishes, yours truly
"""
_BEFORE: Final = frozenset(_ONE_WORD.split()) | {two.strip() for two in _TWO_WORDS.split(",")}
"""Words right before a name."""
_CRIES: Final = """
ugh urgh argh grr smh wow yikes meh hmm huh yay boo ffs wth tut sheesh jeez gosh damn bah pff duh nope yup
"""
_STAY: Final = STAY | frozenset(_CRIES.split())
"""No names, though the list of ordinary words does not have them."""
_SAYS: Final = re.compile(rf" (?:here|{'|'.join(SAYING)})\b")
CONTEXT_CHARS: Final = 40
"""How much of what stands before and after a word `capital` looks at."""


def small(word: str) -> str | None:
    """What a word in small letters is read as; None if as itself."""
    return _SMALL.get(word)


def capital(word: str, before: str, after: str) -> str | None:
    """What a word with a capital is read as, by itself and by what stands around it; a surname as nothing."""
    low = word.lower()
    if low in _CAPITAL:
        return _CAPITAL[low]
    if low in _STAY or ordinary(low):
        return None
    if _follows_name(before):
        return ""
    return NAME if _is_told(before, after) else None


def _is_told(before: str, after: str) -> bool:
    """Whether what stands around a word says that it is a name: a greeting, "spoke to", "here", the end of a letter."""
    ends = not after.strip() and before.rstrip(" ")[-1:] in (".", "!", "?", "\n")
    two = before.lower().replace(",", " ").replace(":", " ").split()[-2:]
    told = two and (two[-1] in _BEFORE or " ".join(two) in _BEFORE)
    return ends or bool(told) or _SAYS.match(after) is not None


def _follows_name(before: str) -> bool:
    first = _FIRST_NAME.search(before)
    if first is None:
        return False
    word, ahead = first[1], before[: first.start(1)]
    return _kind(word) == NAME or (word[0].isupper() and not ordinary(word.lower()) and _is_told(ahead, "-"))


def _kind(word: str) -> str | None:
    return (_CAPITAL if word[0].isupper() else _SMALL).get(word.lower())
