"""Whether words that speak of what is to come bind whoever wrote them."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.promises.heads import Head, imperative_before
from assuage.reply.promises.sentences import Sentence

_WAITS_FOR_YOU: Final = re.compile(
    r"\bif your \w+ (?:would|likes?|wants?|prefers?|needs?)\b|\b(?:if|unless|should|whenever|in case|whichever"
    r"|whatever) you(?:'d|'ll|'re|'ve)?\b|\bif (?:that|this|it) (?:suits|helps|works|is)\b|\bif so\b|\bwould you\b"
    r"|\bdo you\b",
    re.IGNORECASE,
)
_TALK: Final = re.compile(
    r"\s*(?:(?:be )?(?:honest|frank|glad|happy|delighted|sorry|grateful|able|unable)\b|have to\b|need\b|see (?:what"
    r"|if|whether)\b|see\b(?= *[.,]|$)|think\b|try\b|want\b|admit\b|soften\b|pretend\b|treat\b|ask you\b|deny\b"
    r"|argue\b|lie\b|hide\b|dwell\b|waste\b|guess\b|insult\b|assume\b|understand\b|agree\b|appreciate\b|have (?:kept"
    r"|seen|been|had|\w+ed)\b|know more\b|know\b(?! by)|say (?:it|this|that|no more)\b|repeat\b|explain\b|like\b"
    r"|love\b|miss\b|remember\b|hope\b|forget\b)",
    re.IGNORECASE,
)
_REFUSED: Final = re.compile(
    r"\s*(?:refund|pay|replace|be able|accept|compensate|discuss|reimburse|offer|consider|change|process|honou?r"
    r"|enter|engage|waive|make an exception|respond|reply|be (?:paying|refunding|offering|reopening|changing"
    r"|discussing)|tolerate|authori[sz]e|issue|give|cover|allow|investigate|reopen)\b",
    re.IGNORECASE,
)
_GIVEN: Final = re.compile(
    r"\s*(?:have\b(?! to\b)|get\b(?! used)|receive\b|hear\b|know (?:it|by|from|first)|be (?:notified|contacted"
    r"|informed|told|paid|refunded|reimbursed|called|credited|given|moved|updated|compensated|sent)\b|never\b)",
    re.IGNORECASE,
)
_YOURS_TO_DO: Final = re.compile(
    r"\s*(?:(?:\w+ly |just |also )?(?:need|have to|want|laugh|notice|find|see\b(?! it| the| them| your)|be (?:able"
    r"|charged|asked|required|expected|rerouted|redirected|surprised|glad|happy|fine|on your own)|must|like|love"
    r"|understand|appreciate|agree|recall|remember|get used|realise|realize|pay|lose|be billed|enjoy))\b",
    re.IGNORECASE,
)
_FACTS: Final = re.compile(
    r"\s*(?:(?:\w+ly |only |ever )?(?:need|have to|depend|vary|fail|apply|cost|require|take (?:us|a|about|up|two"
    r"|three|\d)|mean|know\b|remain|expire|end|lapse|close|last|reopen|show|take effect|work\b(?! for sure| again)"
    r"|be (?:able|closed|rerouted|fine|charged|required|seen|happy|glad|quiet|busy|difficult|available|hard|easy"
    r"|sold)\b|now be closed|normally|usually|typically|have (?:been|kept|seen|had|\w+ed)\b|be (?:an?|the|held|bound"
    r"|liable|too|very|more|less)\b))",
    re.IGNORECASE,
)
_AGAIN: Final = re.compile(r"\b(?:again|any ?more|ever|a second time|any longer|to you|twice|come)\b", re.IGNORECASE)
_HABIT: Final = re.compile(
    r"\b(?:usually|normally|generally|typically|as a rule|always|most|often|only|opens?|closed?|tends?|hopes?|aims?"
    r"|tries|try|trying|expects)\b",
    re.IGNORECASE,
)
_MONEY_ON_ITS_WAY: Final = re.compile(r"\bgoing back to (?:you|your)\b", re.IGNORECASE)


def is_promise(sentence: Sentence, head: Head, clause: str, rest: str, timed: bool) -> bool:
    """Whether a head is a promise, given the words of its clause, those after its verb, and whether a time is named."""
    if head.subordinate or sentence.question or _WAITS_FOR_YOU.search(sentence.text):
        return False
    if imperative_before(sentence, head) and not timed and not head.denied:
        return False
    if head.kind == "present":
        return _is_present_promise(clause, timed)
    if head.kind in ("should", "asked"):
        return timed and head.who != "first"
    if head.kind == "promise":
        return True
    return _is_will(head, rest, timed)


def _is_will(head: Head, rest: str, timed: bool) -> bool:
    if head.vowed:
        return True
    if head.who == "first":
        return not _TALK.match(rest) and not (head.denied and _REFUSED.match(rest))
    if head.who == "you":
        return _is_will_for_you(head, rest, timed)
    if head.subject.lower() in ("there", "it", "they", "that", "this") and (
        head.denied or head.subject.lower() == "there"
    ):
        return timed or _AGAIN.search(rest) is not None or " nothing" in rest[:12]
    return head.subject.lower().startswith(("nobody", "no one", "none")) or not _FACTS.match(rest)


def _is_will_for_you(head: Head, rest: str, timed: bool) -> bool:
    if head.denied:
        return _AGAIN.search(rest) is not None
    if _GIVEN.match(rest):
        return True
    return timed and not _YOURS_TO_DO.match(rest)


def _is_present_promise(clause: str, timed: bool) -> bool:
    if _MONEY_ON_ITS_WAY.search(clause):
        return True
    return timed and not _HABIT.search(clause)
