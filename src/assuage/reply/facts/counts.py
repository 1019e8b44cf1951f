"""How often and how many, and how much money."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from price_parser import Price

from assuage.reply.facts.nouns import NOUNS
from assuage.reply.facts.numbers import LOOSE, NUMBER, ORDINAL, rank, value
from assuage.reply.facts.phrases import MANY_THINGS, RANKED
from assuage.reply.facts.text import word_set
from assuage.reply.values import Fact

_TIMES: Final = re.compile(
    rf"(?<![\w.,£$€-])(?:(?:for|on|at) )?(?:(?P<rank>(?:the|my|our) {ORDINAL}|{ORDINAL})[ -](?:\w{{1,12}} )?"
    r"(?:time|call|e-?mail|message|letter|complaint|attempt|visit|engineer|request|month|week|day|delivery|agent|person"
    r"|appointment|contact|ticket|replacement|reminder|chat)\b(?! lucky|'s the charm)(?: (?:in a row|running"
    r"|out of \w{1,6}))?"
    rf"|(?:the|my|our) (?P<day>{ORDINAL} (?:mon|tues|wednes|thurs|fri|satur|sun)day)\b(?: out of \w{{1,6}})?"
    rf"|(?P<many>{LOOSE}|{NUMBER}) (?:separate |different |more )?(?:times|occasions)\b(?: in a row)?"
    r"|(?P<twice>twice)\b(?! as\b))",
    re.IGNORECASE,
)
_SIGN: Final = r"[£$€₹¥]"
_CODE: Final = r"(?:GBP|USD|EUR|INR|AUD|CAD|NZD|CHF|ZAR|SEK|NOK|DKK|Rs\.?)"
_FIGURE: Final = r"\d{1,3}(?:[,.]\d{3}){1,3}(?:[.,]\d{2})?(?!\d)|\d{1,7}(?:[.,]\d{1,2})?(?!\d)"
_UNIT: Final = r"(?:pounds?|quid|dollars?|bucks|euros?|pence|rupees|francs|kr(?:oner|onor)?)"
_AMOUNT: Final = re.compile(
    rf"(?<![\w.,])(?:{_SIGN} ?(?:{_FIGURE})(?:k\b|p\b)?|\b{_CODE} ?(?:{_FIGURE})|(?:{_FIGURE}) ?(?:{_SIGN}|{_CODE}\b)"
    rf"|(?:{NUMBER})(?:-| ){_UNIT}\b)",
    re.IGNORECASE,
)
_CURRENCIES: Final = {
    "£": "GBP", "pound": "GBP", "quid": "GBP", "€": "EUR", "euro": "EUR", "₹": "INR", "rs": "INR", "rupee": "INR",
    "$": "USD", "dollar": "USD", "buck": "USD", "franc": "CHF",
}  # fmt: skip
_SIGNS: Final = re.compile(
    "|".join(re.escape(sign) for sign in _CURRENCIES) + r"|(?:GBP|USD|EUR|INR|AUD|CAD|NZD|CHF|ZAR|SEK|NOK|DKK)\b",
    re.IGNORECASE,
)


_NOT_RANKED: Final = word_set("class hand party floor one day week month year time of to and in for the a rate home")


def counts(text: str) -> Iterator[Fact]:
    """How often ("the fourth time", "twice") and how many of what one counts in anger ("five e-mails")."""
    for found in _TIMES.finditer(text):
        yield _count(found, _times(found))
    for found in MANY_THINGS.finditer(text):
        if (number := value(found.group("many"))) and number > 1:
            yield _count(found, number)
    yield from _ranked(text)


def _ranked(text: str) -> Iterator[Fact]:
    """ "The third broken seat": what is ranked, as far as the last noun that one complains of."""
    for found in RANKED.finditer(text):
        words, number = found.group("rest").split(" "), rank(found.group("rank").split()[-1])
        while words and (words[-1].lower() not in NOUNS or {word.lower() for word in words} & _NOT_RANKED):
            words.pop()
        if words and number and not _TIMES.match(text, found.start()):
            end = found.start("rest") + len(" ".join(words))
            yield Fact(
                "count", found.start(), end, text[found.start() : end], text[found.start() : end].lower(), number
            )


def _times(found: re.Match[str]) -> float | None:
    if found.group("twice"):
        return 2.0
    if found.group("many"):
        return value(found.group("many"))
    words = (found.group("rank") or found.group("day")).split()
    return next((number for word in words if (number := rank(word))), None) if words else None


def _count(found: re.Match[str], number: float | None) -> Fact:
    said = " ".join(word.capitalize() if word.endswith("day") and len(word) > 3 else word for word in _words(found))
    weight = 0.3 if number == 1 else 0.8
    return Fact("count", found.start(), found.end(), found.group(), said, number, weight=weight)


def _words(found: re.Match[str]) -> list[str]:
    return found.group().lower().split()


def amounts(text: str) -> Iterator[Fact]:
    """Sums of money; `value` is the figure and the currency, `?` where none is said."""
    for found in _AMOUNT.finditer(text):
        said = found.group().strip()
        if sum_ := _sum(said):
            yield Fact("amount", found.start(), found.end(), found.group(), said, sum_, weight=0.65)


def _sum(text: str) -> str | None:
    price = Price.fromstring(text)
    figure = price.amount_float if price.amount is not None else value(text.replace("-", " ").rpartition(" ")[0])
    if figure is None:
        return None
    figure *= 1000 if text.endswith(("k", "K")) else 1
    return f"{figure:.2f}".removesuffix(".00") + f" {_currency(text)}"


def _currency(text: str) -> str:
    found = _SIGNS.search(text)
    return _CURRENCIES.get(found.group().lower(), found.group().upper()) if found else "?"
