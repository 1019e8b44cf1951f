"""An independent reader of openers: it knows none of the grammar, only English, the message and a list of words.

What an opener says must stand in the message or be a word that claims nothing (`neutral_words.txt`). A word that
claims something (loss, police, wait) needs a code whose own evidence stands in the message.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Final

from assuage.reply.themes import BY_CODE
from assuage.reply.values import Facts

NEUTRAL: Final = frozenset((Path(__file__).with_name("neutral_words.txt")).read_text(encoding="utf-8").split())

LICENSED: Final[Mapping[str, frozenset[str]]] = {
    code: frozenset(words.split())
    for code, words in {
        "bereavement": "loss condolences sympathy death mourn",
        "hardship": "money tight short worries",
        "police": "police",
        "legal": "legal advice right serious",
        "regulator": "serious",
        "wants_manager": "manager authority",
        "wants_call": "call called talk speak number",
        "wants_person": "machine machines menus",
        "leaving": "go leave leaving stay decision mind round",
        "publicity": "public share tell people opinion",
        "sarcasm": "wit joke dry drily",
        "self_harm": "hurt emergency services danger machine",
        "danger": "danger risk emergency services safety urgent",
        "injury": "hurt doctor medical shock",
        "violence": "words",
        "safety_or_harm": "hurt",
        "fraud_privacy": "security passwords codes safe",
        "billing": "charge charges",
        "refund": "refund",
        "delivery": "delivery",
        "outage": "fault service",
        "access": "access",
        "cancellation": "cancellation",
        "booking": "booking",
        "ignored": "answer silence nothing waiting",
        "passed_around": "circles sent passed",
        "long_wait": "wait waiting kept",
        "broken_promise": "promise word kept",
        "rude": "respect treatment manner",
        "misled": "expect led told",
        "policy_wall": "rule stock wall",
    }.items()
}

FIGURES: Final = dict(
    zip(
        ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
        map(str, range(2, 13)),
        strict=True,
    )
)
UNITS: Final = {"min": "minutes", "mins": "minutes", "hr": "hours", "hrs": "hours", "wk": "weeks", "wks": "weeks"}
_WORD: Final = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d[\d.,:/-]*")
_TOKEN: Final = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ENDINGS: Final = ("'s", "’s", "ing", "ied", "ies", "ed", "es", "s", "d", "y", "e")


def invented(text: str, facts: Facts, allowed: Iterable[str] = (), asked: Iterable[str] = ()) -> list[str]:
    """The words, numbers and names of an opener that neither its message nor the list of neutral words accounts for.

    `allowed` are names that may be used, `asked` the model's reasons, after which one may ask but not tell.
    """
    said = {stem(word) for word in words(facts.text)} | {word.lower() for word in words(facts.text)}
    known = {word.lower() for name in allowed for word in words(name)}
    codes = facts.codes("circumstance") | facts.codes("treatment") | facts.codes("issue")
    licensed = {word for code in {*codes, *asked} for word in LICENSED.get(code, ())}
    known |= NEUTRAL | licensed | said | {word for code in facts.codes("theme") for word in theme_words(code)}
    known |= {long for short, long in UNITS.items() if short in said}
    figures = {figure for figure, number in FIGURES.items() if number in said}
    return [word for word in words(text) if word.lower() not in known | figures and stem(word) not in said]


def theme_words(code: str) -> set[str]:
    """What a theme's own sentences say; that its pattern proves as much is for people to judge (`test_themes`)."""
    theme = BY_CODE[code]
    texts = (*theme.strong, *theme.mild, *theme.sorry)
    return {word.lower() for text in texts for word in words(text.replace("|", " ").replace("(", " "))}


def words(text: str) -> Iterator[str]:
    return (word.replace("’", "'").rstrip(".,:/-") for word in _WORD.findall(text))


def stem(word: str) -> str:
    """A crude root: refunds, refunded and refunding are one."""
    word = word.lower().replace("’", "'")
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            word = word[: -len(ending)]
            break
    if len(word) > 3 and word[-1] == word[-2]:
        word = word[:-1]
    return word


# --- English --------------------------------------------------------------------------------------------------------

FAULTS: Final[Mapping[str, re.Pattern[str]]] = {
    "doubled word": re.compile(r"\b(?!that\b|had\b|bye\b|no\b)(\w+) \1\b", re.IGNORECASE),
    "a before a vowel": re.compile(r"\ba (?=[aeio]|u(?!ni|s|ti|k\b|rin|to))(?!one\b|once\b|eu|ewe)\w", re.IGNORECASE),
    "an before a consonant": re.compile(
        r"\b(?-i:[Aa]n) (?![aeiouAEIOU]|ho(?:ur|nest|no)|heir|[MNFHLRSX][A-Z\d]|[MNFHLRSX]\b|8|11|18)\w"
    ),
    "lone i": re.compile(r"\bi\b(?!['.]e)"),
    "agreement": re.compile(
        r"\b(?:(?<!on )(?<!to )you is|you (?:was|has|am|does)|we (?:was|is|has|am)|"
        r"(?<!if )(?<!If )I (?:is|are|were|has)|they (?:was|is|has)|"
        r"(?:he|she|it) (?:have|are|were not|do)|your are|nobody have|someone have)\b",
        re.IGNORECASE,
    ),
    "person": re.compile(r"\byou (?:myself|ourselves)\b", re.IGNORECASE),
    "double punctuation": re.compile(r"[.,;:!?]\s*[,;:.!?]|\s[.,;:!?]|,,|\.\.(?!\.)"),
    "exclamation": re.compile(r"!"),
    "space": re.compile(r" {2,}|^\s|\s$| \n"),
    "no capital": re.compile(r"(?:^|(?<!\be\.g)(?<!\bi\.e)(?<!\ba\.m)(?<!\bp\.m)[.?!] |\n)[a-z]"),
    "no stop": re.compile(r"[^.?!…\"”'’]$"),
    "bracket": re.compile(r"[{}|()\[\]]"),
}
_FORBIDDEN: Final = re.compile(
    r"\b(?:policy|unfortunately|inconvenience|frustrat\w+|rest assured|valued customer|reach(?:ing)? out|"
    r"take (?:this|it|that) seriously|sorry (?:that )?you feel|calm down|guarantee\w*|voucher|feedback|kindly)"
    r"\b",
    re.IGNORECASE,
)


def slips(text: str) -> list[str]:
    """What a proof-reader would mark, by name."""
    found = [f"{name}: {match[0]!r}" for name, pattern in FAULTS.items() if (match := pattern.search(text))]
    if text.count('"') % 2 or text.count("“") != text.count("”"):
        found.append("unbalanced quotes")
    return found


def stock_phrases(text: str, message: str = "") -> list[str]:
    """Phrases no opener of ours uses; a customer's own word said back is theirs."""
    return [match[0] for match in _FORBIDDEN.finditer(text) if match[0].lower() not in message.lower()]


def word_set(text: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _TOKEN.findall(text.replace("’", "'")))


def shared(one: frozenset[str], other: frozenset[str]) -> float:
    return 2 * len(one & other) / (len(one) + len(other)) if one or other else 0.0
