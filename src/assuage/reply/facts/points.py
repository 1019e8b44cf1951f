"""Points: clauses of the customer's own account that may be told back to them.

A missing point costs nothing, an odd one costs trust: whatever is not plainly a clean clause is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Final

from assuage.reply.facts.clauses import LONGEST_PART_CHARS, Part, Sentence
from assuage.reply.facts.matter import TAG, matters, odd, telling, weight
from assuage.reply.facts.nouns import THINGS
from assuage.reply.facts.shape import clause
from assuage.reply.facts.taste import unfit, unfit_sentence
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import Reader, Word, joined, turned_words
from assuage.reply.facts.verbs import FINITE, is_past
from assuage.reply.values import Fact, Role

FEWEST_WORDS: Final = 3
MOST_WORDS: Final = 16

_SAYING: Final = re.compile(
    r"\b(?:said|says?|saying|claims?|claimed|insists?|insisted|tells?|told|telling|apparently|according to \w+|states?"
    r"|if|unless|when|whenever|in case|suppose|imagine|whether|wonder|as though|like|pretend\w*)\b[^,;]{0,80}$",
    re.IGNORECASE,
)
_INTERJECTION: Final = re.compile(
    r"^(?:(?:ok|okay|yeah|yes|yep|right|look|listen|hi|hello|so|well)[ ,]+){1,3}", re.IGNORECASE
)
_AND: Final = re.compile(r",? and (?:then |now |still |never )?(?=(?P<next>[a-z']+))", re.IGNORECASE)
_TRIED: Final = re.compile(
    r"\b(?:(?:called|rang|phoned|emailed|e-mailed|messaged|texted|wrote|written|asked|contacted|chased|complained"
    r"|reported|spoke|spoken|tried|trying|explained|rung|calling|emailing|asking|hung up|transferred|replied|answered"
    r"|queued|requested|(?:was|were|been|got) (?:told|promised|assured|passed|transferred))\b|(?:on|put) hold"
    r"|you (?:promised|said|told|assured|agreed|confirmed|guaranteed))",
    re.IGNORECASE,
)
_WANTED: Final = re.compile(
    r"^(?:all |and )?(?:i|we)(?:'d| would)? (?:just |only |still |really )?(?:need|want|like)\b", re.IGNORECASE
)


def points(
    split: Iterable[tuple[Sentence, list[Part]]], evidence: Iterator[Fact] | tuple[Fact, ...] = ()
) -> Iterator[Fact]:
    """The clauses that may be restated; `evidence` is what else was found and makes a clause weigh more."""
    known = tuple(evidence)
    for sentence, pieces in split:
        if unfit_sentence(sentence):
            continue
        for whole in _standing(pieces):
            part, said = _fitting(whole)
            if said and (point := _point(part, said, known)):
                yield point


def told(text: str, reader: Reader = "customer") -> str | None:
    """The clause turned to that reader, None where it is not clean enough to be said."""
    text = _INTERJECTION.sub("", text)
    if len(text) > LONGEST_PART_CHARS or unfit(text):
        return None
    words = clause(text)
    if words and leans(words):
        return None
    if words is None or not FEWEST_WORDS <= sum(word.text[:1].isalnum() for word in words) <= MOST_WORDS:
        return None
    return joined(turned_words(words, reader))


def _fitting(part: Part) -> tuple[Part, str | None]:
    """The part with what may be said of it; one that may not is cut where "and" goes on with another deed."""
    if tag := TAG.search(part.text):
        part = replace(part, end=part.start + tag.start(), text=part.text[: tag.start()])
    said = told(part.text)
    if said or len(part.text) > 2 * LONGEST_PART_CHARS:
        return part, said
    for cut in reversed([*_AND.finditer(part.text)][:_MOST_CUTS]):
        shorter = replace(part, end=part.start + cut.start(), text=part.text[: cut.start()])
        if _goes_on(cut.group("next").lower()) and (said := told(shorter.text)):
            return shorter, said
    return part, None


_MOST_CUTS: Final = 4


def _goes_on(word: str) -> bool:
    return word in FINITE or is_past(word) or word in ("not", "no", "nothing", "nobody")


def leans(words: list[Word]) -> bool:
    """Whether "it" stands for something that the clause does not name."""
    low = [word.low for word in words]
    low = ["it" if word in ("it's", "it'll", "it'd", "its") else word for word in low]
    if "it" not in low or low[:2] in (["it", "has"], ["it", "took"]):
        return False
    return not any(_is_named(low, place) for place in range(1, low.index("it")))


def _is_named(low: list[str], place: int) -> bool:
    """Whether a thing stands there that "it" may stand for: "the parcel was ...", not "no call", not "the shop lad"."""
    named = low[place] in THINGS and low[place - 1] in _NAMING
    return named and (low[place + 1] in FINITE or low[place + 1] in _AFTER_NAME or is_past(low[place + 1]))


def _standing(pieces: list[Part]) -> Iterator[Part]:
    """The parts that are not governed by another one, as what someone said or what would be if."""
    for number, part in enumerate(pieces):
        earlier = pieces[number - 1].text if number else ""
        if part.before in (",", ":", "") and _SAYING.search(earlier):
            continue
        if part.before.startswith("which") or "instead" in part.before or _is_listed(pieces, number):
            continue
        yield part


def _is_listed(pieces: list[Part], number: int) -> bool:
    """Whether the sentence goes on with a list of which this part holds only the first."""
    if number + 1 >= len(pieces) or not pieces[number].after.startswith(","):
        return False
    if TAG.fullmatch(f" {pieces[number + 1].text}"):
        return False
    words = pieces[number + 1].text.lower().split()
    verbless = not any(word in FINITE or is_past(word) or _SHORTENED.search(word) for word in words[:6])
    return len(words) <= 2 or (verbless and words[0] not in _GOES_ON)


_SHORTENED: Final = re.compile(r"(?:^(?:it|that|he|she|there|here|who|what)'s|'(?:m|ve|re|d|ll)|n't)$")


_GOES_ON: Final = word_set(
    "after on in at with without for since then now still again no not nobody nothing every just only this even who by "
    "until to from as or over all it i we you he she they so while when where if because despite during including yet "
    "never always let take unless i'd each half also "
    "three two please calling asking being leaving saying telling trying waiting having thank thanks"
)


def _point(part: Part, said: str, evidence: tuple[Fact, ...]) -> Fact | None:
    within = telling([fact for fact in evidence if fact.start < part.end and fact.end > part.start])
    role = _role(part.text, within)
    if odd(said) or not matters(said, within, role):
        return None
    return Fact("point", part.start, part.end, part.text, said, None, role, weight(said, within))


def _role(text: str, within: list[Fact]) -> Role:
    if _WANTED.match(text):
        return "wanted"
    broken = {fact.value for fact in within if fact.kind == "treatment"} & {
        "ignored",
        "broken_promise",
        "passed_around",
    }
    return "tried" if broken or _TRIED.search(text) else "happened"


_NAMING: Final = word_set("my your our the a an this one new")
_AFTER_NAME: Final = word_set("and of in on at from with for until when before after because twice but to")
