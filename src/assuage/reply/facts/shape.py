"""The shape of a clause that stands alone: who, then what they did, said or were, and no hole at its end.

There is no parser here. A clause passes when its subject is of a kind that is known, a finite verb follows it at once,
the verb groups in it agree, and its last word can be a last word. All else is None.
"""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts import verbs
from assuage.reply.facts.grammar import sound
from assuage.reply.facts.nouns import NOT_HEADS, NOUNS, PEOPLE, PLURAL_OR_GROUP, THINGS
from assuage.reply.facts.parties import company, left_out, writer
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import Word, words_of

_DETERMINERS: Final = word_set("my your our the a an another no this one")
_NOBODY: Final = word_set("nobody someone somebody nothing everyone everybody")
_OPENINGS: Final = word_set("and but so then also still now well because yet today yesterday ok cos therefore , - .")
_CLOSINGS: Final = word_set("today now right yesterday though either already too , - . '")
_AFTER_PARTICIPLE: Final = word_set("since in on at by from for with to until due")
"""What follows in a headline without its "was": "bag lost since Sunday"."""
_SMALL_FIRST: Final = _DETERMINERS | _NOBODY | {"no", "there", "it"}
_BESIDE_NOUNS: Final = NOUNS | verbs.ADVERBS
_PASSIVE: Final = verbs.PARTICIPLE - verbs.INTRANSITIVE
_OF_THINGS_ALONE: Final = verbs.OF_THINGS - verbs.PARTICIPLE
_LONGEST_SUBJECT: Final = 7
_PREPOSITIONS: Final = word_set("of in at from on with for")
_BREAKS: Final = word_set("to that which who when where because if so and but or i you we it than as")
_SIGNS: Final = frozenset("'-$£€₹()")


def clause(text: str) -> list[Word] | None:
    """The words of the clause, without "and" before and "today" after, and with a left-out "I" or "the" put in."""
    words = _trimmed(words_of(text))
    if len(words) < 3 or any(not word.text[0].isalnum() and word.text not in "-$£€₹,." for word in words):
        return None
    place = _lead(words)
    lead, words = words[:place], words[place:]
    if len(words) < 3:
        return None
    for subject in (writer, left_out, company, _nobody, _there, _noun_phrase, _bare_noun, _name):
        if found := subject(words):
            whole = [*_small(lead), *found] if lead else _begun(found)
            return whole if sound(found) else None
    return None


def _lead(words: list[Word]) -> int:
    """How many words stand before the subject as a time or place: "on the phone", "for three weeks"."""
    if words[0].low not in _LEADS or words[1].low in _NO_LEAD:
        return 0
    for place, word in enumerate(words[1:7], 1):
        if word.low in _AFTER_LEAD and place > 1:
            return place
        if word.low in verbs.FINITE or word.low in _BREAKS or word.low in verbs.ING:
            return 0
    return 0


_LEADS: Final = word_set("on in at from after for by over during since last until")
_NO_LEAD: Final = word_set(
    "fact short this best least all my your addition case conclusion summary other general particular reality "
    "theory order what that which the-way being having god god's christ example instance once course now"
)
_AFTER_LEAD: Final = word_set("i we you my your our nobody someone")


def _begun(words: list[Word]) -> list[Word]:
    """Without the capital that only the start of a sentence gave."""
    return _small(words) if words[0].low in _SMALL_FIRST else words


def _trimmed(words: list[Word]) -> list[Word]:
    start, end = 0, len(words)
    while start < end and words[start].low in _OPENINGS and not _is_still_waiting(words[start:]):
        start += 1
    while end > start and words[end - 1].low in _CLOSINGS:
        end -= 1
    return words[start:end]


def _is_still_waiting(words: list[Word]) -> bool:
    return len(words) > 1 and words[0].low == "still" and words[1].low in ("waiting", "trying")


def _like(word: Word, text: str) -> Word:
    return Word(text, word.start, word.end, True)


def _nobody(words: list[Word]) -> list[Word] | None:
    low = [word.low for word in words[:3]]
    size = 2 if low[:2] == ["no", "one"] else 1 if low[0] in _NOBODY or low[0] in ("no-one", "noone") else 0
    return words if size and _verb(words, size) in _OF_ONE else None


_OF_ONE: Final = verbs.FINITE - word_set("'m am are were have do 're must should will would")


def _there(words: list[Word]) -> list[Word] | None:
    if words[0].low == "there" and words[1].low in ("is", "was", "were", "are", "isn't", "wasn't", "has"):
        return words if words[2].low in ("no", "still", "nobody", "not", "a", "an", "never", "only", "been") else None
    passed = words[0].low == "it" and words[1].low in ("took", "is", "has", "was", "'s")
    has_time = any(re.fullmatch(r"(?:hour|day|week|month|year|minute)s?", word.low) for word in words[2:7])
    return words if passed and words[1].low in ("took", "has") and has_time else None


def _noun_phrase(words: list[Word]) -> list[Word] | None:
    if words[0].low not in _DETERMINERS:
        return None
    place = _verb_place(words, 2)
    ours = words[0].low == "your" and place is not None and words[place - 1].low in _OF_WRITERS
    return words if _acts(words, place, 1) and not ours and not _is_verdict(words, place) else None


def _is_verdict(words: list[Word], place: int | None) -> bool:
    """ "Your line is a recording": what ours is, is a verdict, unless it is broken, down or being done."""
    if words[0].low != "your" or place is None or words[place].low not in verbs.BE:
        return False
    after = next((word.low for word in words[place + 1 :] if word.low not in verbs.ADVERBS), "")
    return after not in _NO_VERDICT


_NO_VERDICT: Final = verbs.PARTICIPLE | verbs.ING | word_set("down out off closed empty shut open late wrong unable no")


_OF_WRITERS: Final = word_set(
    "query ticket complaint request order refund claim account parcel call case booking message email feedback "
    "business patience"
)
"""What is the writer's own: "your ticket" as a subject is the company's sentence, told without quotation marks."""


def _bare_noun(words: list[Word]) -> list[Word] | None:
    """ "Driver never came", "Parcel was left": the article left out is put there."""
    if words[0].low not in NOUNS or words[0].low in ("staff", "data", "debt", "home", "top-up"):
        return None
    place = _verb_place(words, 1, most=3)
    phrase = words[1:place] if place else []
    inner = all(word.low in _BESIDE_NOUNS or word.text[0].isdigit() for word in phrase)
    if not inner or not _acts(words, place, 0):
        return None
    numbered = bool(phrase) and phrase[0].text[0].isdigit()
    return _small(words) if numbered else [_like(words[0], "the"), *_small(words)]


def _small(words: list[Word]) -> list[Word]:
    first = words[0]
    return [Word(first.low, first.start, first.end, True), *words[1:]] if first.text.istitle() else words


def _name(words: list[Word]) -> list[Word] | None:
    first, verb = words[0].text, _verb(words, 1)
    named = first.istitle() and len(first) > 2 and first.isalpha() and words[0].low not in _NO_NAMES
    acts = verb in (
        "said",
        "told",
        "promised",
        "came",
        "called",
        "hung",
        "refused",
        "rang",
        "took",
        "gave",
        "put",
        "has",
        "was",
    )
    return words if named and acts else None


_COMMON: Final = word_set(
    "consumer client mum mom dad nan gran grandma grandad customer service nothing everything which what who when "
    "where how there here today yesterday monday tuesday wednesday thursday friday saturday sunday january "
    "february march april may june july august september october november december week month year anyone anybody "
    "somebody every each many most some all both none such that these those this it he she they it's"
)
_NO_NAMES: Final = THINGS | NOT_HEADS | _COMMON | verbs.BASE | verbs.PAST | verbs.ING | verbs.ADVERBS | verbs.FINITE


def _verb(words: list[Word], start: int) -> str:
    """The first word from there that is no adverb."""
    return next((word.low for word in words[start:] if word.low not in verbs.ADVERBS or word.low == "last"), "")


def _verb_place(words: list[Word], start: int, most: int = _LONGEST_SUBJECT) -> int | None:
    """Where the finite verb of a noun phrase stands, None where something else comes first."""
    for place, word in enumerate(words[start : start + most], start):
        joined = words[place - 1].low in _PREPOSITIONS
        if word.low in _BREAKS or word.text == "," or (word.low in _DETERMINERS and not joined):
            return None
        if (
            (word.low in verbs.FINITE or verbs.is_past(word.low))
            and word.low not in ("'m", "am")
            and not _is_noun_here(words, place)
        ):
            return place
    return None


def _is_noun_here(words: list[Word], place: int) -> bool:
    """ "The charges were ...", "my order confirmed by ...": a form that is a noun or a participle here."""
    word, after = words[place].low, words[place + 1].low if place + 1 < len(words) else ""
    return word in verbs.THIRD and word not in verbs.AUX and (after in verbs.FINITE or after in _PREPOSITIONS)


def _acts(words: list[Word], place: int | None, first: int) -> bool:
    """Whether the noun phrase that ends at `place` may do what the verb there says."""
    head = None if place is None else _head(words[first:place])
    if place is None or head is None or not _agrees(words[place].low, head, words[0].low):
        return False
    verb, after = words[place].low, words[place + 1] if place + 1 < len(words) else None
    if verb in verbs.AUX:
        return verb not in _PLANS
    if after is None or (verb in _PASSIVE and after.low in _AFTER_PARTICIPLE):
        return after is None and verb in _OF_THINGS_ALONE
    if head in PEOPLE or head.removesuffix("s") in PEOPLE:
        return (verbs.is_past(verb) or verb in _SAYS) and not (verb in ("called", "named") and after.text.istitle())
    return verb in verbs.OF_THINGS


_SAYS: Final = word_set("says tells keeps refuses")
_PLANS: Final = word_set("would will should must shouldn't do can")


def _head(words: list[Word]) -> str | None:
    """The noun that the phrase is about, None where it has none."""
    body = [word.low for word in words if word.low not in verbs.ADVERBS and not word.text[0].isdigit()]
    cut = next((place for place, word in enumerate(body) if place and word in _PREPOSITIONS), len(body))
    head = body[cut - 1] if body and cut else ""
    return head if head and head not in NOT_HEADS and head[0].isalpha() and body[-1] not in NOT_HEADS else None


def _agrees(verb: str, head: str, determiner: str) -> bool:
    plural = head in PLURAL_OR_GROUP or (head.endswith("s") and not head.endswith(("ss", "us", "is")))
    if verb in ("have", "are", "were", "don't", "do", "aren't", "weren't", "haven't", "'re"):
        return plural and determiner not in ("a", "an", "another", "one")
    if verb in verbs.THIRD or verb in ("has", "is", "was", "isn't", "wasn't", "hasn't", "does", "doesn't", "'s"):
        return not plural or head in ("staff", "team", "data") or determiner in ("no", "another", "one")
    return verb not in ("am", "'m")
