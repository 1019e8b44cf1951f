"""What it is about, who is named, and by which numbers the company knows it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Final

from assuage.reply.facts.nouns import NOT_HEADS, NOUNS, STAFF, THINGS
from assuage.reply.facts.taste import unsayable
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import words_of
from assuage.reply.facts.verbs import ADVERBS, FINITE, ING, is_past
from assuage.reply.values import Fact

_OWNERS: Final = {"my": "your", "our": "your", "your": "our", "ur": "our", "the": "the"}
_WEIGHTS: Final = {"my": 0.6, "our": 0.6, "the": 0.4, "your": 0.35, "ur": 0.35}
_PHRASE: Final = re.compile(
    r"\b(?P<owner>my|our|your|ur|the) (?P<noun>[a-z][a-z'-]{1,20}(?: [a-z][a-z'-]{1,20}){0,3})", re.IGNORECASE
)
_PAIR: Final = re.compile(r" and (?P<noun>[a-z-]{2,20})\b(?! (?:the|my|me|it|our|a|all)\b)")
_PLACED: Final = re.compile(r"\b(?:from|in|on|at|via|near|by|to|into|inside|outside|off|like|than) $", re.IGNORECASE)
"""Before what is a place or a means and no matter: "on my account", "from my bed"."""
_NEXT: Final = re.compile(r" ?([a-z][a-z'-]*)", re.IGNORECASE)
_NO_MODIFIERS: Final = NOT_HEADS - {"new", "old", "first", "second", "last", "own", "whole"} | {
    "supposed",
    "alleged",
    "hacked",
}
_TOO_VAGUE: Final = word_set(
    "address email number code details date call home house money company shop store office bank page file people "
    "data light door line part interest balance case copy report complaint plan service cost job "
    "records record baby cat dog team family neighbourhood neighborhood tax identity "
    "road street garden wedding holiday"
)


_AFTER_THING: Final = NOT_HEADS | word_set(
    "after before because when while until till since where why how what then though although yet now here there back "
    "again today yesterday tomorrow tonight over off out up down into onto under without within near through via "
    "about against between during per plus every each this that these those any some none nobody everyone u ur im "
    "please thanks thank asap ref number ending except instead despite once twice all both another new two three "
    "four five six seven eight nine ten last next out early late sooner dead broken whole still get wont dont cant "
    "isnt wasnt hasnt didnt doesnt will would can could should might may must have has had having being been either "
    "like ever even never right wrong away around outside inside online too also regarding concerning due open shut "
    "unless though whether till or nor no not monday tuesday wednesday thursday friday saturday sunday"
)


def things(text: str) -> Iterator[Fact]:
    """What is complained of, turned: "my mattress" is "your mattress", "your receptionist" is "our receptionist"."""
    found = [thing for match in _PHRASE.finditer(text) if (thing := _thing(match))]
    often = Counter(thing.said for thing in found)
    for thing in found:
        more = min(0.2, 0.1 * (often[thing.said] - 1))
        yield Fact("thing", thing.start, thing.end, thing.text, thing.said, weight=round(thing.weight + more, 2))


def _thing(found: re.Match[str]) -> Fact | None:
    owner, names = found.group("owner").lower(), _named(found.group("noun"))
    if not names:
        return None
    pair = _PAIR.match(found.string, found.start("noun") + len(names))
    if pair and pair.group("noun") in THINGS:
        names += pair.group()
    head = names.split()[-1].lower()
    start, end = found.start(), found.start("noun") + len(names)
    weight = _WEIGHTS[owner] - (0.25 if head in _TOO_VAGUE else 0.0) - (0.1 if head in STAFF else 0.0)
    weight -= 0.15 if head in STAFF and owner in ("my", "our") else 0.0
    weight -= 0.2 if _PLACED.search(found.string[max(0, start - 9) : start]) else 0.0
    weight -= 0.3 if _goes_on(found.string, end) else 0.0
    said = " ".join(word.text for word in words_of(names))
    return Fact("thing", start, end, found.string[start:end], f"{_OWNERS[owner]} {said}", weight=max(0.1, weight))


def _goes_on(text: str, end: int) -> bool:
    """Whether another noun follows: "my account" in "my account information" is not what is meant."""
    found = _NEXT.match(text, end)
    if not found:
        return False
    word = found.group(1).lower()
    return not (
        word in _AFTER_THING or word in FINITE or word in ADVERBS or is_past(word) or word in ING or "'" in word
    )


def _named(text: str) -> str:
    """As many words as lead to the last noun that one complains of, "" for none."""
    words = text.split()
    for place, word in enumerate(words):
        low = word.lower()
        if place and (low in NOT_HEADS or low in ADVERBS or (low in FINITE and low not in THINGS)):
            words = words[:place]
            break
    while words and words[-1].lower() not in NOUNS:
        words.pop()
    modifiers = {word.lower() for word in words[:-1]}
    return "" if modifiers & _NO_MODIFIERS or unsayable(" ".join(words)) else " ".join(words)


_LABEL: Final = (
    r"(?:orders?|claims?|accounts?|acct|a/c|tickets?|cases?|bookings?|polic(?:y|ies)|invoices?|references?|ref"
    r"|complaints?|flights?|reservations?|confirmation|tracking|customer|membership|contract|application|job"
    r"|incident|consignment|parcel)"
)
_NUMBER: Final = re.compile(
    rf"\b{_LABEL}\b(?:['.:,]? ?(?:number|numbers|no|nr|ref|reference|id|code|ending|ends|is|in"
    rf"|'s)\b\.?){{0,3}} ?[:#-]{{0,2}} ?#?"
    r"(?P<id>(?=[A-Z0-9/-]*\d{3}|[A-Z]{1,4}-?\d{2})[A-Z0-9]{1,20}(?:[-/][A-Z0-9]{1,20}){0,4})\b(?![.,]\d|%)"
    r"|(?<![\w/.-])(?P<bare>[A-Z]{1,5}-\d{3,12}(?:-\d{1,8})?|[A-Z]{2,4}\d{5,12}|#\d{4,12})(?![\w.-]*\d)",
)
_NUMBER_ANY_CASE: Final = re.compile(_NUMBER.pattern, re.IGNORECASE)


def numbers(text: str) -> Iterator[Fact]:
    """Numbers of orders, claims and accounts; redacted ones are none."""
    for found in _NUMBER_ANY_CASE.finditer(text):
        name = "id" if found.group("id") else "bare"
        said = found.group(name).lstrip("#")
        if not re.search(r"x{2,}", said, re.IGNORECASE) and not re.fullmatch(r"(?:19|20)\d\d", said):
            start = found.end(name) - len(said)
            yield Fact("number", start, found.end(name), said, said, weight=0.4)


_NAME: Final = r"[A-Z][a-z\u00e0-\u017f]+(?:['-][A-Z][a-z]+)?"
_ROLE: Final = "|".join(sorted(STAFF - {"office", "branch", "department", "crew", "team", "staff", "bot", "chatbot"}))
_STAFF_NAMED: Final = re.compile(
    rf"\b(?:(?:[Yy]our|[Tt]he|[Aa]n?|[Mm]y) (?:\w{{2,14}} )?(?:{_ROLE})(?: called| named"
    rf"|,)? (?P<after>{_NAME}(?: {_NAME})?)\b"
    rf"|(?:spoke|spoken|speaking|chatted|talked|dealt) (?:to|with) (?:an? )?(?P<spoke>(?:(?:Mr|Mrs|Ms|Miss"
    rf"|Dr)\.? )?{_NAME}(?: {_NAME})?)\b"
    rf"|(?P<before>{_NAME})(?:(?:,? (?:your|ur)|, the) (?:\w{{2,14}} )?(?:{_ROLE})\b| (?:at|from|in) (?:your|ur)\b)"
    rf"|(?<!I )(?<!we )(?<!and )(?<!have )(?<!'ve )(?<!was )(?:called|named|his name (?:is|was)"
    rf"|by the name of) (?P<called>{_NAME}(?: {_NAME})?)\b|[Mm]y name(?:'s| is) (?P<self>{_NAME}(?: {_NAME})?)\b"
    rf"|(?<!Dear )(?P<titled>\b(?:Mr|Mrs|Ms"
    rf"|Miss)\.? {_NAME}(?: {_NAME})?)\b)"
)
_DESCRIBED: Final = re.compile(
    rf"\b(?:an?|the|some|one) (?:\w{{3,12}} ){{0,2}}(?:lady|woman|man|guy|girl|bloke|lad|gentleman|{_ROLE}) (?:who"
    rf"|that) \w+(?: \w+){{0,4}}",
    re.IGNORECASE,
)
_NOT_A_NAME: Final = word_set(
    "The This That There They Then When What Who How Why And But You Your We I He She It My Our Not No Customer "
    "Service Support Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May "
    "June July August September October November December Two Three Four Five Six Seven God Please Because "
    "English American Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Never Still Just Only Twice Nobody Someone "
    "Said Told After Today"
)
_CLOSING: Final = re.compile(
    r"(?:^|[\n.,!?] ?)[ \t]*(?:(?:(?:kind|best|warm|many) )?(?:regards|wishes)|yours(?: \w+)?|sincerely|thanks"
    r"|thank you|cheers|signed|best)[,.!]?\s+"
    r"(?P<name>[^\n,.|]{2,40})[.]?\s*(?:$|\n|,)",
    re.IGNORECASE | re.MULTILINE,
)
_LAST_LINE: Final = re.compile(r"\n\s*[-~]{0,3} ?(?P<name>[^\n|]{2,40}?)[.,]?\s*$")
_FULL_NAME: Final = re.compile(
    rf"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Rev)\.? )?(?:{_NAME}|[A-Z]\.?)(?: (?:{_NAME}|[A-Z]\.?|de|van|der|von|al"
    rf"|Mc[A-Z]\w+|Mac[A-Z]\w+|O'[A-Z]\w+)){{0,3}}(?: \((?:Mr|Mrs|Ms|Miss|Dr)\))?"
)


def people(text: str) -> Iterator[Fact]:
    """Staff who are named or described, and the writer as signed."""
    for found in _STAFF_NAMED.finditer(text):
        name = str(found.lastgroup)
        if not set(found.group(name).replace(".", "").split()) & _NOT_A_NAME:
            value = {"titled": "other", "self": "writer"}.get(name, "staff")
            yield Fact(
                "person", found.start(name), found.end(name), found.group(name), found.group(name), value, weight=0.5
            )
    for found in _DESCRIBED.finditer(text):
        yield Fact("person", found.start(), found.end(), found.group(), "", "staff", weight=0.4)
    yield from _writer(text)


def _writer(text: str) -> Iterator[Fact]:
    tail = text[-400:]
    found = next(iter([*_CLOSING.finditer(tail)][-1:]), None) or _LAST_LINE.search(tail)
    if not found:
        return
    name = _FULL_NAME.match(found.group("name"))
    whole = name and name.end() >= len(found.group("name").rstrip()) and len(name.group()) > 2
    if name and whole and not set(name.group().split()) & _NOT_A_NAME:
        start = len(text) - len(tail) + found.start("name")
        yield Fact("person", start, start + name.end(), name.group(), name.group(), "writer", weight=0.3)
