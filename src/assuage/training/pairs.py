"""Pairs of messages that differ in one thing: what must not matter, or what makes a message angrier or calmer.

A model that reads both sides of a pair at once can be held to it: twins (`alike`) are to be heard as one, and of two
rungs (`ordered`) the angrier must not be heard as the calmer. No person labels them; all randomness comes from the
generator handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

from assuage.masking.given import GIVEN
from assuage.training.augment import (
    other_handles,
    other_numbers,
    settled,
    shouted,
    small_letters,
    swapped_kin,
    typos,
)
from assuage.training.sayings import (
    ABOUT,
    BETTER,
    ENDINGS,
    FRAIL,
    GREETINGS,
    INSULTS,
    KINDS,
    PATIENT,
    PEOPLE,
    PLACES,
    RELATIVES,
    WORSE,
)

Pair = tuple[str, str]
Kind = Callable[[str, np.random.Generator], Pair]
"""One way to make a pair of a message."""

_GIVEN: Final = tuple(sorted(name.capitalize() for name in GIVEN if len(name) > 2))


_OTHER_WORDS: Final = {
    "he": "she", "she": "he", "him": "her", "his": "her", "himself": "herself", "herself": "himself",
    "waiter": "waitress", "waitress": "waiter", "gentleman": "lady", "lady": "gentleman", "guy": "girl",
    "salesman": "saleswoman", "saleswoman": "salesman", "boyfriend": "girlfriend", "girlfriend": "boyfriend",
    "grandmother": "grandfather", "grandfather": "grandmother", "Ms": "Mr", "mum": "dad", "dad": "mum",
}  # fmt: skip
_OTHER_WORD: Final = re.compile(rf"\b(?:{'|'.join(_OTHER_WORDS)})\b")
_ANY_GREETING: Final = "|".join(sorted(GREETINGS, key=len, reverse=True))
_GREETING: Final = re.compile(rf"^(?:{_ANY_GREETING})\b[ ,!.]*\n*", re.IGNORECASE)


def alike(text: str, rng: np.random.Generator) -> Pair:
    """Two versions of a message that differ in one kind of thing that must not matter."""
    return _drawn(_TWINS, rng)(text, rng)


def ordered(text: str, rng: np.random.Generator) -> Pair:
    """A calmer and an angrier version of a message, one of which is the message itself."""
    return _drawn(_RUNGS, rng)(text, rng)


def _drawn(kinds: Sequence[tuple[Kind, float]], rng: np.random.Generator) -> Kind:
    return kinds[int(rng.choice(len(kinds), p=[share for _, share in kinds]))][0]


def _angrier(said: Sequence[str]) -> Kind:
    return lambda text, rng: (text, _joined(text, _pick(said, rng), rng))


def _calmer(said: Sequence[str]) -> Kind:
    return lambda text, rng: (_joined(text, _pick(said, rng), rng), text)


def _marked(text: str, rng: np.random.Generator) -> str:
    """With more exclamation marks, now and then."""
    return text if rng.random() < 0.5 else text.rstrip(" .!") + "!" * int(rng.integers(2, 5))


def _joined(text: str, said: str, rng: np.random.Generator) -> str:
    """With something more at its end, seldom at its beginning."""
    bare = text.rstrip()
    if rng.random() < 0.15:
        return f"{said} {bare}"
    joint = " " if bare.endswith((".", "!", "?", ")", "\n")) else ("." if rng.random() < 0.5 else ",") + " "
    return f"{bare}{joint}{said}"


def _told(kind: str, fill: Callable[[np.random.Generator], str]) -> Kind:
    """Twins with the same sentence about two different things."""

    def twins(text: str, rng: np.random.Generator) -> Pair:
        frame, joint = _pick(ABOUT[kind], rng), _pick(("before", "and", "after", "after", "line"), rng)
        one, other = (_with(text, _filled(frame, fill(rng), rng), joint) for _ in range(2))
        return one, other

    return twins


def _with(text: str, said: str, joint: str) -> str:
    match joint:
        case "before":
            return f"{said} {text}"
        case "and":
            return f"{said.rstrip('.,')} and {text[:1].lower()}{text[1:]}"
        case "after":
            return f"{text} {said}"
        case _:
            return f"{text}\n{said}"


def _filled(frame: str, word: str, rng: np.random.Generator) -> str:
    return frame.format(word, some_name(rng), a="an" if word[0] in "aeiouAEIOU" else "a")


def some_name(rng: np.random.Generator) -> str:
    """A given name from somewhere; one in four is nobody's, made of the halves of two."""
    one, other = _pick(_GIVEN, rng), _pick(_GIVEN, rng)
    return one if rng.random() < 0.75 else one[: len(one) // 2 + 1] + other[len(other) // 2 :]


def _number(rng: np.random.Generator) -> str:
    """An order number as shops write them: digits, or digits with letters."""
    letters = "ABCDEFGHJKLMNPQRSTUVWXYZ"
    digits = "0123456789"
    style = int(rng.integers(4))
    signs = (digits, digits, letters + digits, letters + digits)[style]
    code = "".join(signs[int(rng.integers(len(signs)))] for _ in range(int(rng.integers(4, 10))))
    return ("", "#", "", f"{letters[int(rng.integers(24))]}-")[style] + code


def _names_within(text: str, rng: np.random.Generator) -> Pair:
    """Twins with other given names where the message has some, else with a sentence that has one."""
    found = {word for word in re.findall(r"\b[A-Z][a-z]{2,}\b", text) if word.lower() in GIVEN}
    if not found:
        return _TELL_NAME(text, rng)
    return _renamed(text, found, rng), _renamed(text, found, rng)


def _renamed(text: str, names: set[str], rng: np.random.Generator) -> str:
    others = {name: some_name(rng) for name in sorted(names)}
    return re.sub(r"\b[A-Z][a-z]{2,}\b", lambda word: others.get(word[0], word[0]), text)


def _other_gender(text: str, rng: np.random.Generator) -> Pair:
    """Everybody in it of the other gender, where somebody is; else with a sentence about a relative."""
    other = _OTHER_WORD.sub(lambda word: _OTHER_WORDS[word[0]], swapped_kin(text))
    return (text, other) if other != text else _TELL_RELATIVE(text, rng)


def _misspelt(text: str, rng: np.random.Generator) -> Pair:
    """With typing errors, without apostrophes, or in small letters."""
    draw = rng.random()
    if draw < 0.7:
        return typos(text, rng), text if draw < 0.4 else typos(text, rng)
    return text, re.sub("['’]", "", text) if draw < 0.85 else small_letters(text, rng)


def _greeted(text: str, rng: np.random.Generator) -> Pair:
    """With two greetings, either of which may be none."""
    bare = _GREETING.sub("", text)
    sign = ",\n\n" if rng.random() < 0.3 else (", " if rng.random() < 0.7 else " ")
    one, other = (f"{_pick(GREETINGS, rng)}{sign}{bare}" for _ in range(2))
    return (one, bare) if rng.random() < 0.2 else (one, other)


def _signed(text: str, rng: np.random.Generator) -> Pair:
    one, other = (
        text + _pick(ENDINGS, rng).format(chr(65 + int(rng.integers(26))), some_name(rng), some_name(rng))
        for _ in range(2)
    )
    return one, other


def _numbered(text: str, rng: np.random.Generator) -> Pair:
    """Other long numbers and handles, where there are any."""
    other = other_numbers(other_handles(text, rng), rng)
    return (text, other) if other != text else _TELL_NUMBER(text, rng)


def _pick(words: Sequence[str], rng: np.random.Generator) -> str:
    return words[int(rng.integers(len(words)))]


_TELL_NAME: Final = _told("name", some_name)
_TELL_RELATIVE: Final = _told("relative", lambda rng: _pick(RELATIVES, rng))
_TELL_NUMBER: Final = _told("number", _number)
_TWINS: Final[tuple[tuple[Kind, float], ...]] = (
    (_TELL_NAME, 0.09),
    (_names_within, 0.05),
    (_told("kind", lambda rng: _pick(KINDS, rng)), 0.12),
    (_told("kind", lambda rng: _pick(FRAIL, rng)), 0.06),
    (_told("place", lambda rng: _pick(PLACES, rng)), 0.08),
    (_other_gender, 0.09),
    (_told("person", lambda rng: _pick(PEOPLE, rng)), 0.08),
    (_told("age", lambda rng: str(rng.integers(18, 90))), 0.05),
    (_TELL_NUMBER, 0.05),
    (_numbered, 0.03),
    (_misspelt, 0.18),
    (_greeted, 0.05),
    (_signed, 0.07),
)
"""Kinds of twins and the share of each."""
_RUNGS: Final[tuple[tuple[Kind, float], ...]] = (
    (_angrier(INSULTS), 0.16),
    (_angrier(WORSE), 0.16),
    (lambda text, rng: (text, _marked(shouted(text, rng), rng)), 0.18),
    (_calmer(BETTER), 0.22),
    (_calmer(PATIENT), 0.22),
    (lambda text, rng: (settled(text, rng), text), 0.06),
)
"""What makes a message angrier or calmer, calmer side first."""
