"""Whether the verbs of a clause are formed as English forms them, and whether it has an end."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts import verbs
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import Word

_NOT_LAST: Final = word_set(
    "a an the my your our of to for with from at by and or but because so is was are were am be been has have had "
    "i we you who which that this not no very too do does did can could would will should than as if into about "
    "after before since until when where while every some any on it's its such really just still only even never "
    "always whether either us me"
) - {"me", "us", "you", "this", "that", "on", "not", "before", "since", "too", "either", "no"}


def sound(words: list[Word]) -> bool:
    """Whether the verb groups are formed as English forms them, and the last word can be a last word."""
    low = [word.low for word in words]
    if low[-1] in _NOT_LAST and not (low[-1] in ("is", "are", "was", "were") and "where" in low[:-2]):
        return False
    if any(_is_broken(low, place) for place in range(len(low))):
        return False
    return not _SLIPS.search(" ".join(low))


def _is_broken(low: list[str], place: int) -> bool:
    word = low[place]
    if word in _NOT_VERBAL:
        return False
    after = next((each for each in low[place + 1 : place + 4] if each not in verbs.ADVERBS), "")
    bare = after in verbs.BASE and after not in verbs.PARTICIPLE
    past_only = after in verbs.PAST and after not in verbs.PARTICIPLE and after not in verbs.BASE
    if word in ("says", "said"):
        return after in verbs.BASE
    if word in verbs.BE:
        return (bare and after not in _NOUNS_TOO) or past_only
    if word in verbs.HAVE:
        return past_only or (bare and after not in _NOUNS_TOO)
    if word in verbs.DO or word in verbs.MODAL:
        return after in _NOT_BARE
    return word == "to" and after in _ONLY_PAST


_NOT_VERBAL: Final = frozenset({"can"})
_NOUNS_TOO: Final = word_set(
    "work call charge claim change cost cover credit cut damage delay deposit order help fault hold issue leak "
    "light mail park pay phone plan present price quote rent repair report request return service show smell "
    "start stop sign sort supply support swap talk test text use visit wait watch answer contact refund open "
    "clear clean empty complete correct live lead email e-mail direct debit question queue record update upgrade "
    "scan spray stain block book bill document left right being having need set down address file place key "
    "invoice trade touch mark move double close"
)
_NOT_BARE: Final = (verbs.PAST | verbs.PARTICIPLE | verbs.THIRD | verbs.ING) - verbs.BASE - _NOUNS_TOO
_ONLY_PAST: Final = verbs.PAST - verbs.BASE - verbs.PARTICIPLE
_SLIPS: Final = re.compile(
    r"\bsince (?:\d+|two|three|four|five|six|seven|eight|nine|ten|a|one) (?:hour|day|week|month|year|minute)|\b(?:am"
    r"|are) waiting since\b"
    r"|\b(?:[2-9]|\d\d+|two|three|four|five|six|seven|eight|nine|ten) (?:hour|day|week|month|year|minute|time|call"
    r"|email)\b(?!-)"
    r"|\b(?:told|tell|tells|informed|promised) (?:(?:me|us|you|him|her|them)|(?:my|your|the|our) \w+)$"
    r"|\bthat (?:since|if|when|because|after|although)\b"
    r"|(?<!that )(?<!and )(?<!but )(?<!because )(?<!when )(?<!while )"
    r"(?<!said )(?<!me )(?<!as )(?<!with )(?<!there )\b(?<!^)(?:nobody|no one) (?:came|has|is|was|will|answered"
    r"|called)\b"
    r"|\b(?:my|our) (?:sons|daughters|brothers|sisters|childs) (?!and|or|is|are|were|have|had|was|who|in|at|on|both"
    r"|to)\w+"
    r"|\b(?:asked|told) (?:me|us|you)$|^you told (?:me|us) (?:again|in|on|at|by)\b|^i told (?:my|our)\b"
    r"|\bwant to be\b|\btold \w+ non\b"
    r"|\b(?:says?|said|told)$|\breported (?:twice|\w+ times)$|\b(?:in|on|at|inside|under) it$"
    r"|\bthat$|\bsays \w+$|\b(?:contacted|informed|notified) (?:\d+|on|in|again|twice|regarding|about|via|by|since"
    r"|for)\b"
    r"|\b(\w+ \w+) (?:\w+ )?\1\b|\bi (?:asked|called|told|want|need|am|was"
    r"|have)\b.{1,90}(?<!that )(?<!and )(?<!when )(?<!but )(?<!because )"
    r"(?<!since )(?<!after )(?<!before )(?<!what )(?<!as )(?<!time )\bi (?:asked|called|told|want|need|am|was|have)\b"
    r"|\brequested for\b|\b(?:said|told) (?:will|is|was|are|has)\b|\ba [aei]\w|\ban [bcdfgjklmnpqrstvwz]\w\w"
    r"|\bto (?:report|inform"
    r"|tell you|let you know|say|complain|express|bring)\b.{0,30}\bthat\b"
    r"|\b(\w+) \2\b(?<!had had)(?<!that that)|\b(?:more better|informations|an? \w+s (?:of|is)|didn't \w+ed)\b"
    r"|\b(?:the the|a the|your the|in on|i i)\b|\bi (?:is|has|does)\b|\b(?:no|not|never|nobody"
    r"|nothing)\b.{1,20}\b(?:nothing|nobody)\b"
)
