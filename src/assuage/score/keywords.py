"""A scorer without a model: a small list of words, for tests and for when the model is down.

It is crude on purpose and says so: its readings are marked `fallback`, which sends the message to a person.
Word boundaries and a window of negation keep it from the worst mistakes ("not angry", "madison").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Final

from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading
from assuage.score.text import prepare, shorten
from assuage.score.undetermined import why_undetermined

_ANGER: Final[Mapping[str, float]] = {
    r"furious|livid|disgrace(?:ful)?|disgust(?:ed|ing)|outrage(?:d|ous)?|enraged": 0.35,
    r"angry|unacceptable|appalling|pathetic|shameful|useless|incompetent|ridiculous|scam|liars?|thieves": 0.3,
    r"worst|terrible|awful|horrible|rubbish|joke|fed up|sick of|never again|hate": 0.2,
    r"annoy(?:ed|ing)|frustrat(?:ed|ing)|disappoint(?:ed|ing)|upset|unhappy|still (?:not|no|waiting)|yet again": 0.15,
}
_REASONS: Final[Mapping[str, str]] = {
    "asks_for_person": r"(?:speak|talk) (?:to|with) (?:a|someone|your)|real person|a human|manager|supervisor",
    "repeat_contact": r"(?:second|third|fourth|fifth|\d+(?:st|nd|rd|th)) time|already (?:called|wrote|told)"
    r"|still (?:no|not|waiting)",
    "legal_or_regulator": r"lawyer|solicitor|attorney|court|ombudsman|sue|trading standards|police",
    "churn_threat": r"cancel(?:ling)? my|leaving you|switch(?:ing)? to|never again",
    "publicity_threat": r"newspaper|journalist|go public|trustpilot|one star",
}
_NEGATION: Final = r"(?<!not )(?<!n't )(?<!never )(?<!no )(?<!not too )(?<!not at all )"


def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(rf"{_NEGATION}\b(?:{words})\b", re.IGNORECASE)


_ANGER_PATTERNS: Final = [(_pattern(words), weight) for words, weight in _ANGER.items()]
_REASON_PATTERNS: Final = {code: _pattern(words) for code, words in _REASONS.items()}


class KeywordScorer:
    """A Scorer that needs no files; `fallback` marks its readings as standing in for a model."""

    model = "keywords@1"

    def __init__(self, fallback: bool = False) -> None:
        self._fallback = fallback

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        return [self._read(message) for message in messages]

    def _read(self, message: Message) -> Reading:
        text = prepare(shorten(message.text), message.subject)
        anger = min(0.95, sum(weight * len(pattern.findall(text)) for pattern, weight in _ANGER_PATTERNS))
        reasons = dict.fromkeys(REASONS, 0.0) | {
            code: 0.7 for code, pattern in _REASON_PATTERNS.items() if pattern.search(text)
        }
        reasons["high_anger"] = 0.7 if anger >= 0.6 else 0.0
        return Reading(
            anger=round(anger, 4),
            needs_human=max(reasons.values()),
            reasons=reasons,
            issues=dict.fromkeys(ISSUES, 0.0),
            treatment=dict.fromkeys(TREATMENTS, 0.0),
            model=self.model,
            scored_text=text,
            truncated=len(message.text) != len(shorten(message.text)),
            undetermined=why_undetermined(text, None, ()),
            fallback=self._fallback,
        )
