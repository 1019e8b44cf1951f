"""Clauses of the two who matter: what "I" did or suffered, and what "you", the company, did."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts import verbs
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import Word

_AM: Final = word_set("am are was were aren't wasn't weren't")
_SUFFERED: Final = word_set(
    "stuck locked unable without left overdrawn stranded out on in still owed due missing being waiting trying "
    "paying getting receiving at told charged never"
) | (verbs.PARTICIPLE - word_set("done gone married interested concerned used set put read cut"))
_ALLOWED_AFTER_DO: Final = word_set("have get receive recognise recognize owe use hear even")
_PRESENT: Final = word_set("have own use still")
_NOT_ELIDED: Final = word_set("lost got sent took signed booked missed opened had explained requested")
_BEEN: Final = word_set("on told charged in without through passed transferred ignored promised a")
_SAID_TO: Final = word_set("told promised charged assured given advised informed quoted billed transferred overcharged")
_ELIDED: Final = verbs.OF_WRITER - _NOT_ELIDED
_THOUGHT: Final = verbs.OPINION - {"said"}
_DOING: Final = verbs.ING - {"being", "having"}
_TO_YOU: Final = word_set("told sent gave asked paid called emailed messaged showed rang texted")
_COMPANY_DOES: Final = word_set(
    "charging taking refusing ignoring sending holding keeping asking telling billing blocking selling cancelling"
)
_STANDING: Final = word_set("waiting trying")

_DONE_BY_COMPANY: Final = verbs.OF_COMPANY - {"got"} | word_set(
    "let taken given sent broken put done written gone rung shown withdrawn mis-sold had been bothered"
)


def writer(words: list[Word]) -> list[Word] | None:
    """ "I" or "we", with what they did, had or suffered; no opinions, plans or descriptions of themselves."""
    if words[0].low not in ("i", "we"):
        return None
    verb, after = group([word for word in words if word.low != "not" or words[1].low in ("can", "could")], 1)
    return words if _writer_may(verb, after) and not _is_refusal(words, verb, after) else None


def _is_refusal(words: list[Word], verb: str, after: str) -> bool:
    """ "I am not paying", "I'm not trying to": what they will not do is no part of what happened."""
    return verb in _AM and after in verbs.ING and any(word.low == "not" for word in words[:4])


def _writer_may(verb: str, after: str) -> bool:
    if verb in ("need", "want", "needed"):
        return True
    if verb in _AM:
        return after in _SUFFERED
    if verb in ("don't", "do"):
        return after in _ALLOWED_AFTER_DO
    if verb in ("can't", "cannot", "couldn't", "could", "can"):
        return verb in ("can't", "cannot", "couldn't") or after == "not"
    if verb in verbs.HAVE:
        return after not in _THOUGHT
    return ((verbs.is_past(verb) or verb in _PRESENT) and verb not in verbs.OPINION) or verb == "didn't"


def left_out(words: list[Word]) -> list[Word] | None:
    """ "Called three times", "been waiting", "have rebooted", "still waiting": "I" is put where it was left out."""
    first, second = words[0].low, words[1].low
    if any(word.low in ("me", "us") for word in words):
        return None
    rest = [Word(words[0].low, words[0].start, words[0].end, True), *words[1:]]
    if first == "been" and (second in verbs.ING or second in _BEEN):
        return [_put(words[0], "I"), _put(words[0], "have"), *rest]
    if first == "still" and second in _STANDING:
        return [_put(words[0], "I"), _put(words[0], "am"), *rest]
    if found := _suffered(rest):
        return found
    told_you = second == "you" and first in _TO_YOU
    return [_put(words[0], "I"), *rest] if told_you or _is_left_out(first, second) else None


def _suffered(words: list[Word]) -> list[Word] | None:
    """ "Locked out since Friday", "charged twice": only what can be said of the writer alone."""
    line = " ".join(word.low for word in words)
    if _SENT_MANY.match(line):
        return [_put(words[0], "I"), *words]
    if not _SUFFERED_LINE.match(line):
        return None
    if _LASTING.search(line):
        return [_put(words[0], "I"), _put(words[0], "have"), _put(words[0], "been"), *words]
    return [_put(words[0], "I"), _put(words[0], "was"), *words]


_LASTING: Final = re.compile(
    r"\b(?:since|for (?:over |nearly |about )?(?:\d+|an?|two|three|four|five|six|seven|ten) (?:\w+ )?"
    r"(?:minute|hour|day|week|month|year)s?)\b"
)
_SENT_MANY: Final = re.compile(
    r"(?:sent|left|made|had|got|written) (?:you )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten|several"
    r"|countless)"
    r" (?:\w+ )?(?:e-?mails|messages|calls|letters|voicemails|complaints|tickets|texts|dms|requests|reminders)\b"
)
_SUFFERED_LINE: Final = re.compile(
    r"(?:(?:just )?locked out|cut off|hung up on|banned (?:for|from|without|since|after)|fobbed off|overcharged"
    r"|double[- ]charged|charged (?:twice|again|double|\d|for|three|two|four|\W)|billed (?:twice|again|for|double|\d)"
    r"|stranded|stuck (?:in|on|at|here|outside|with)|ignored (?:for|since|again|every|by|all)|kicked (?:off|out)"
    r"|told (?:it|by|to (?!you)|that|twice|i|my|the|there|we|your|\d|a|someone|somebody|no)|promised (?:a|an|the"
    r"|it|my|\d)"
    r"|refused (?:a|an|entry|service|boarding|my)|blocked from|bounced (?:from|between|around)|logged out"
    r"|passed (?:from|around|between|to)|transferred (?:\d|to|from|three|four|five|six|twice|again|between)"
    r"|left (?:waiting|on hold|without|stranded|standing|in the|with (?:no|a|an))|sent (?:the|a) wrong|given (?:a"
    r"|the|an|no|\d)"
    r"|denied (?:a|boarding|entry|access|my|twice|again)|signed up without|quoted)\b"
)


def _is_left_out(first: str, second: str) -> bool:
    if first in _ELIDED:
        return second not in ("by", "and", "twice")
    if first in ("was", "got", "were"):
        return second in _SAID_TO
    if first in ("have", "haven't", "had"):
        return second in verbs.PARTICIPLE or second in ("been", "not", "now", "had")
    return first in ("can't", "cannot", "couldn't")


def _put(word: Word, text: str) -> Word:
    return Word(text, word.start, word.end, True)


def company(words: list[Word]) -> list[Word] | None:
    """ "You" and a deed that companies do; what it is or cares about is a judgement and is left out."""
    if words[0].low != "you":
        return None
    told = [word for word in words if word.low != "not"]
    verb, after = group(told, 1)
    if verb in ("have", "haven't", "had", "hadn't"):
        return words if after in _DONE_BY_COMPANY and _been_doing(told, after) else None
    if verb in ("are", "aren't", "were", "weren't"):
        return words if after in _COMPANY_DOES else None
    if verb == "did":
        return words if len(told) < len(words) else None
    return words if verb in verbs.OF_COMPANY or verb in ("didn't", "owe") else None


def _been_doing(words: list[Word], after: str) -> bool:
    place = next(place for place, word in enumerate(words) if word.low == after)
    return after != "been" or group(words, place + 1)[0] in _DOING


def group(words: list[Word], start: int) -> tuple[str, str]:
    """The first two words from there that are no adverbs."""
    low = [word.low for word in words[start:] if word.low not in verbs.ADVERBS or word.low in ("not", "last")]
    found = [*[word for word in low if word != "last"][:2], "", ""]
    return found[0], found[1]
