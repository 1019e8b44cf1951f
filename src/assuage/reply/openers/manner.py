"""Which voice answers a situation: the gravest circumstance first, the rest where it leaves room."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from assuage.domain import Band
from assuage.reply.check.acknowledgement import is_upset
from assuage.reply.openers.clauses import care, conflicts, manners, wishes
from assuage.reply.openers.clauses.manners import Voice
from assuage.reply.values import Situation


@dataclass(frozen=True, slots=True)
class Case:
    """A circumstance with a voice of its own; `heard` names the model's codes of which one must agree, if any."""

    name: str
    voice: Voice
    heard: frozenset[str] = frozenset()


_FRAIL: Final = frozenset({"vulnerable", "safety_or_harm"})
_LAW: Final = frozenset({"legal_or_regulator", "safety_or_harm"})

# Gravest first. Each part of an opener comes from the first voice here that applies and names it. Where single words
# mislead (a child is named, a manager is praised) the model must hear it too.
CASES: Final = (
    Case("self_harm", manners.SELF_HARM),
    Case("injury", manners.INJURY),
    Case("danger", manners.DANGER),
    Case("violence", conflicts.THREAT, frozenset({"abuse", "safety_or_harm", "high_anger"})),
    Case("threat", conflicts.THREAT, frozenset({"abuse", "safety_or_harm", "high_anger"})),
    Case("bereavement", care.BEREAVEMENT),
    Case("hardship", care.HARDSHIP, _FRAIL),
    Case("illness", care.CARE, _FRAIL),
    Case("disability", care.CARE, _FRAIL),
    Case("child", care.CARE, _FRAIL),
    Case("elderly", care.CARE, _FRAIL),
    Case("police", conflicts.POLICE, _LAW),
    Case("legal", conflicts.LEGAL),
    Case("regulator", conflicts.LEGAL),
    Case("wants_manager", wishes.WANTS_MANAGER),
    Case("wants_call", wishes.WANTS_CALL, frozenset({"asks_for_person"})),
    Case("wants_person", wishes.WANTS_PERSON),
    Case("insult", conflicts.INSULT),
    Case("staff", conflicts.STAFF, frozenset({"staff_complaint", "rude"})),
    Case("leaving", conflicts.LEAVING, frozenset({"churn_threat"})),
    Case("publicity", conflicts.PUBLICITY, frozenset({"publicity_threat"})),
    Case("sarcasm", wishes.SARCASM),
    Case("fraud_privacy", wishes.FRAUD, frozenset({"fraud_privacy"})),
)

# What a model hears without words to show for it chooses a careful voice that claims nothing.
BY_REASON: Final[tuple[tuple[str, Voice], ...]] = (
    ("vulnerable", care.CARE),
    ("abuse", conflicts.INSULT),
)

# Feeling and apology take second place here, however angry the message is.
GRAVE: Final = frozenset({"self_harm", "injury", "danger", "violence", "threat", "bereavement", "safety_or_harm"})
STRONG: Final = frozenset({"angry", "furious"})
RISKY: Final = frozenset({"self_harm", "danger", "injury"})


@dataclass(frozen=True, slots=True)
class Manner:
    """The voice made of all that apply, and what chose it."""

    voice: Voice
    names: frozenset[str]
    band: Band

    @property
    def grave(self) -> bool:
        return bool(GRAVE & self.names)

    @property
    def risky(self) -> bool:
        return bool(RISKY & self.names)

    @property
    def strong(self) -> bool:
        return self.band in STRONG

    @property
    def upset(self) -> bool:
        return self.band != "calm"


def manner_of(situation: Situation) -> Manner:
    found = _applying(situation)
    return Manner(_joined([voice for _, voice in found]), frozenset(name for name, _ in found), situation.band)


def _applying(situation: Situation) -> list[tuple[str, Voice]]:
    shown = situation.facts.codes("circumstance") | situation.facts.codes("issue")
    heard = situation.reasons | situation.issues | situation.treatment
    found = [(case.name, case.voice) for case in CASES if case.name in shown and (not case.heard or case.heard & heard)]
    if _asks_after_them(situation) and not GRAVE.intersection(name for name, _ in found):
        found.insert(0, ("safety_or_harm", manners.SAFETY))
    if not found:
        found = [(name, voice) for name, voice in BY_REASON if name in situation.reasons]
    if not found and not _wronged(situation):
        found = [("thanks", wishes.THANKS) if "thanks" in shown and not heard else ("question", wishes.QUESTION)]
    return found


def _asks_after_them(situation: Situation) -> bool:
    """To ask first whether all are well would pass over strong anger when no words speak of a danger."""
    return "safety_or_harm" in situation.reasons and situation.band not in STRONG


def _wronged(situation: Situation) -> bool:
    shown = situation.facts.codes("treatment")
    heard = situation.treatment | (
        situation.reasons - {"unusual", "asks_for_person", "publicity_threat", "churn_threat"}
    )
    return situation.band != "calm" or bool(shown | heard) or is_upset(situation.facts.text, situation.anger)


def _joined(voices: list[Voice]) -> Voice:
    """The first voice's manner, its gaps filled by the next."""

    def part(name: str) -> Any:
        return next((found for voice in voices if (found := getattr(voice, name)) is not None), None)

    return Voice(
        first=part("first"),
        brief=part("brief"),
        own=part("own"),
        next=part("next"),
        next_short=part("next_short"),
        sorry=part("sorry"),
        account=all(voice.account for voice in voices[:1]),
        reported=any(voice.reported for voice in voices),
        fair=any(voice.fair for voice in voices),
    )
