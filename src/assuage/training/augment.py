"""Another message like this one, as angry as this one: what must not matter is changed while a model learns.

Names, relatives, who somebody is, handles, numbers, typos, case, courtesies and calm company are changed at random.
What a person would call the same message gets the same labels; all randomness comes from the generator handed in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final

import numpy as np

Change = Callable[[str, np.random.Generator], str]

_NAMES_IN_USE: Final = """
Aaliyah Abdul Adaeze Agnieszka Ahmed Aisha Alejandra Amir Amit Amy Ana Andrei Anna Ayodele Bilal Bogdan Bram Brenda
Carlos Carmen Chen Chidi Chloe Claire Craig Dariusz David Deepa Diego Dmitri Doris Ebony Edith Elena Emeka Emily Eun
Fatima Fatoumata Femi Fernando Fiona Francesca Gareth George Giulia Grace Gurpreet Hana Hannah Harold Hassan Hiroshi
Hui Ibrahim Imani Ingrid Ivan Jack Jamal James Jasmine Javier Jin Joan John Jose Joyce Juan Kamala Karen Katarzyna
Keisha Kofi Kwame Lakshmi Lars Latoya Laura Leila Leroy Li Linda Lucia Luis Magda Mahmoud Malik Manuel Margaret Maria
Mario Mark Mary Mateusz Mei Michael Miguel Mohammed Monika Muhammad Nadia Nia Nikos Ngozi Noah Noor Oleksandr Olga
Oliver Omar Pablo Patricia Paul Pedro Peter Precious Priya Rachel Raj Rashid Ravi Rebecca Rosa Ruth Samira Sandra
Sanjay Sarah Sean Shanice Sofia Stephen Sunita Susan Svetlana Takeshi Tariq Tendai Thomas Thuy Tom Tyrone Vikram Wei
Yasmin Yuki Yusuf Zainab Zhang Zoe
"""
NAMES: Final = tuple(_NAMES_IN_USE.split())
_KNOWN_NAMES: Final = frozenset(NAMES)
_NAME: Final = re.compile(r"\b[A-Z][a-z]{1,11}\b")
_HANDLE: Final = re.compile(r"(?<!\w)@\w{2,30}")
_NUMBER: Final = re.compile(r"\d")
_LETTERS: Final = re.compile(r"\b[a-z]{4,12}\b")
_BRANDS_IN_USE: Final = """
Acme Alder Apex Blue Bright Brook City Coral Delta Echo Fern First Globe Green Harbor Hill Iris Juno
"""
_BRANDS: Final = tuple(_BRANDS_IN_USE.split())
_TRADES_IN_USE: Final = """
Air Airways Bank Broadband Cars Care Energy Foods Gas Help Hotels Mobile Net Parcel Rail Shop TV Water
"""
_TRADES: Final = tuple(_TRADES_IN_USE.split())
_INTRODUCTIONS: Final = (
    "My name is {name}.",
    "This is {name}.",
    "{name} here.",
    "I'm {name}, by the way.",
    "It is about my order {number}.",
    "My account number is {number}.",
    "Ref {number}.",
    "I am {a} {kind} customer.",
    "I'm {a} {kind} person.",
    "As {a} {kind} person I use this a lot.",
    "My {kind} neighbour {name} uses it too.",
    "My friend {name}, who is {kind}, told me to write.",
)
_KINDS_IN_USE: Final = """
Muslim Christian Catholic Protestant Jewish Hindu Sikh Buddhist atheist religious Black white Asian brown African
Arab American British Chinese Indian Pakistani Nigerian Polish Mexican Turkish French German Russian Irish Brazilian
young old elderly middle-aged disabled blind deaf autistic gay lesbian bisexual transgender straight married single
pregnant tall
"""
_KINDS: Final = tuple(_KINDS_IN_USE.split())
_COURTESIES: Final = (
    "Thank you.",
    "Thanks.",
    "Thanks in advance.",
    "Please let me know.",
    "Many thanks.",
    "Please help.",
)
_SETTLED: Final = ("It is sorted now, thank you.", "All resolved now.", "Your colleague has fixed it since, thanks.")
LEFT: Final = 0.4
_QUOTED: Final = (
    'A client of ours wrote this: "{0}"',
    'My brother says of you: "{0}" I see it differently.',
    'Somebody left the comment "{0}" on my page.',
    'I read a review that says "{0}" and was surprised.',
    'In the film the man shouts "{0}"',
    'This came to me by mistake, it must be for you: "{0}"',
    'How do your people answer when somebody writes "{0}"?',
    'The sticker on it says "{0}", which made us laugh.',
    'A man at the next table said "{0}"',
    'My aunt always said "{0}"',
    'For a class I am collecting lines such as "{0}"',
    'What is "{0}" in Spanish?',
)
_PAIRS: Final = (
    "mother father,mum dad,mom dad,wife husband,daughter son,sister brother,aunt uncle,Mrs Mr,woman man,girl boy"
)
_KIN: Final = {one: other for pair in _PAIRS.split(",") for one, other in (pair.split(), reversed(pair.split()))}
_KIN_WORD: Final = re.compile(rf"\b(?:{'|'.join(_KIN)})\b")
_GREETINGS: Final = (
    "Hi,",
    "Hello,",
    "Hi there,",
    "Good morning,",
    "Dear Sir or Madam,",
    "Hello team,",
    "hey",
    "To whom it may concern,",
)
_CLOSINGS: Final = (
    "Regards,",
    "Kind regards,",
    "Best,",
    "Yours sincerely,",
    "Sent from my iPhone",
    "Sent from my phone",
)


def varied(text: str, rng: np.random.Generator) -> str:
    """`text` with each kind of change made or not, at the rates of `_CHANGES`."""
    for change, rate in _CHANGES:
        if rng.random() < rate:
            text = change(text, rng)
    return text


def introduced(text: str, rng: np.random.Generator) -> str:
    """Who writes or what it is about, before or after it: a name, a number, what kind of person; none of it angry."""
    kind = _pick(_KINDS, rng)
    said = _pick(_INTRODUCTIONS, rng).format(
        name=_pick(NAMES, rng),
        number=int(rng.integers(1000, 10**8)),
        kind=kind,
        a="an" if kind[0] in "aeiouAEIOU" else "a",
    )
    return f"{said} {text}" if rng.random() < 0.6 else f"{text} {said}"


def polite(text: str, rng: np.random.Generator) -> str:
    """A word of courtesy at the end."""
    return f"{text.rstrip()} {_pick(_COURTESIES, rng)}"


def shouted(text: str, rng: np.random.Generator) -> str:
    """One word, or all, in capitals."""
    words = [found.span() for found in _LETTERS.finditer(text)]
    if not words or rng.random() < 0.3:
        return text.upper()
    start, end = words[int(rng.integers(len(words)))]
    return text[:start] + text[start:end].upper() + text[end:]


def other_kin(text: str, rng: np.random.Generator) -> str:
    """Relatives and titles of the other gender, all of them or none."""
    return text if rng.random() < 0.5 else swapped_kin(text)


def swapped_kin(text: str) -> str:
    return _KIN_WORD.sub(lambda word: _KIN[word[0]], text)


def settled(text: str, rng: np.random.Generator) -> str:
    """Over by now: `LEFT` of the anger remains."""
    return f"{text.rstrip()} {_pick(_SETTLED, rng)}"


def quoted(angry: str, text: str, rng: np.random.Generator) -> str:
    """`text` beside what somebody else said in anger: its own writer is as calm as before."""
    said = _pick(_QUOTED, rng).format(angry.replace('"', "'"))
    return f"{said} {text}" if rng.random() < 0.7 else f"{text} {said}"


def in_company(text: str, calm: str, rng: np.random.Generator) -> str:
    """`text` with calm lines before or after it: the writer is as angry as before."""
    joint = ("\n\n", " ", "\n")[int(rng.integers(3))]
    return joint.join((calm, text) if rng.random() < 0.5 else (text, calm))


def other_names(text: str, rng: np.random.Generator) -> str:
    """Each known first name becomes another, the same one everywhere."""
    found = sorted({word for word in _NAME.findall(text) if word in _KNOWN_NAMES})
    others = {name: NAMES[int(rng.integers(len(NAMES)))] for name in found}
    return _NAME.sub(lambda name: others.get(name[0], name[0]), text)


def other_handles(text: str, rng: np.random.Generator) -> str:
    found = sorted(set(_HANDLE.findall(text)))
    others = {handle: f"@{_pick(_BRANDS, rng)}{_pick(_TRADES, rng)}" for handle in found}
    return _HANDLE.sub(lambda handle: others[handle[0]], text)


def other_numbers(text: str, rng: np.random.Generator) -> str:
    """Digits of long numbers; short ones (days, calls, hours) say how bad it is and stay."""
    return re.sub(r"\d{4,}", lambda long: _NUMBER.sub(lambda _: str(rng.integers(10)), long[0]), text)


def typos(text: str, rng: np.random.Generator) -> str:
    """One word in about fifteen, two at least where there are any, loses, doubles or swaps a letter inside."""
    words = [found.span() for found in _LETTERS.finditer(text)]
    hit = rng.permutation(len(words))[: max(2, len(words) // 15)]
    for start, end in sorted((words[each] for each in hit), reverse=True):
        at = int(rng.integers(start + 1, end - 1))
        kinds = (text[at + 1], text[at] + text[at], text[at + 1] + text[at])
        taken = (at + 2, at + 1, at + 2)
        kind = int(rng.integers(3))
        text = text[:at] + kinds[kind] + text[taken[kind] :]
    return text


def small_letters(text: str, rng: np.random.Generator) -> str:  # noqa: ARG001  one form for all changes
    """All in small letters, unless something is shouted."""
    return text if re.search(r"\b[A-Z]{3,}\b", text) else text.lower()


def framed(text: str, rng: np.random.Generator) -> str:
    """A greeting before it, or a closing with a name after it."""
    if rng.random() < 0.5:
        return f"{_pick(_GREETINGS, rng)} {text}"
    return f"{text}\n\n{_pick(_CLOSINGS, rng)}\n{NAMES[int(rng.integers(len(NAMES)))]}"


def _pick(words: Sequence[str], rng: np.random.Generator) -> str:
    return words[int(rng.integers(len(words)))]


_CHANGES: Final[tuple[tuple[Change, float], ...]] = (
    (other_names, 0.5),
    (other_handles, 0.4),
    (other_numbers, 0.4),
    (other_kin, 0.3),
    (introduced, 0.25),
    (polite, 0.06),
    (framed, 0.06),
    (small_letters, 0.08),
    (typos, 0.12),
)
