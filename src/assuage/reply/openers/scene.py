"""What one message gives to write with: its voice, the points that may be said back, the words for the slots."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assuage.reply.openers.clauses import claims
from assuage.reply.openers.limits import FORMS, Form
from assuage.reply.openers.manner import Manner, manner_of
from assuage.reply.themes import BY_CODE, GRAVEST, Theme
from assuage.reply.values import Fact, Facts, Situation
from assuage.reply.wordings import AddedClause, Wordings

MOST_POINTS: Final = 4
"""Only the weightiest points are said back; the rest is for the brief."""
BACKGROUND: Final = 0.25
"""Points of this weight or less tell about the customer, not about the matter."""
SUBJECT: Final = 0.6
"""Things of this weight or more are what the message is about."""
CARRIES: Final = 0.6
"""Figures of this weight or more are whole phrases that carry the complaint."""
SHORT_MESSAGE_WORDS: Final = 14
LONGEST_POINT_CHARS: Final = 150
LONGEST_PHRASE_CHARS: Final = 70

# Themes that tell of the writer, which is nothing to be sorry for unless something went wrong.
OF_ONESELF: Final = frozenset({"with_children", "disabled", "for_an_older_person", "allergen", "danger"})

# Said back in public, these would tell strangers about the customer.
PRIVATE: Final = frozenset(
    {"bereavement", "illness", "disability", "hardship", "child", "elderly", "self_harm", "injury"}
)
_DIGITS: Final = re.compile(r"\d|[£$€₹]|@|https?:")
_LONG_FIGURES: Final = re.compile(r"\d{4,}|[\[\](){}<>*#_~|\\]|https?:|\d[^\s]*\d[^\s]*\d")
_UNFIT: Final = re.compile(r"\bi\b|[\n{}<>|\\]|\bX{2,}\b|^\W*$|[?!]")


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the composition looks at; made once for three openers."""

    situation: Situation
    wordings: Wordings
    manner: Manner
    form: Form
    points: tuple[Fact, ...]
    echoes: tuple[Fact, ...]
    """Figures with what they count, fit to stand in a sentence of ours."""
    things: tuple[Fact, ...]
    asks: tuple[Fact, ...]
    claims: tuple[tuple[str, Fact], ...]
    """Treatments that the words show, with their evidence."""
    themes: tuple[tuple[Theme, Fact], ...]
    """What happened, with its evidence, in the order of the text."""
    matters: tuple[tuple[str, Fact], ...]
    phrases: Mapping[str, Fact]
    """Facts for a company's own clauses: duration, count, amount."""
    added: tuple[AddedClause, ...]

    @property
    def bare(self) -> bool:
        """Whether the message gives nothing to say back."""
        return not (self.themes or self.points or self.echoes or self.claims or self.things or self.asks)

    @property
    def says_back(self) -> bool:
        """Whether there are words of theirs for an acknowledgement."""
        return bool(self.points or self.echoes or self.things)

    @property
    def short(self) -> bool:
        """Whether so little is said that one may ask what happened."""
        return len(self.situation.facts.text.split()) <= SHORT_MESSAGE_WORDS

    @property
    def wronged(self) -> bool:
        situation = self.situation
        return situation.band != "calm" or bool(situation.facts.codes("treatment") or situation.treatment)


def scene_of(situation: Situation, wordings: Wordings) -> Scene:
    facts, form = situation.facts, FORMS[situation.channel]
    manner = manner_of(situation)
    fit = [fact for fact in facts.facts if _fit(fact, facts, form)]
    return Scene(
        situation=situation,
        wordings=wordings,
        manner=manner,
        form=form,
        points=tuple(f for f in facts.points() if f in fit and f.role != "wanted" and f.weight > BACKGROUND)[
            :MOST_POINTS
        ],
        echoes=tuple(fact for fact in fit if _echoes(fact)),
        things=tuple(fact for fact in _weightiest(fit, "thing") if fact.weight >= SUBJECT),
        asks=tuple(fact for fact in _weightiest(fit, "ask") if len(fact.said.split()) > 1)[:1],
        claims=_shown(facts, "treatment", claims.TREATMENT),
        themes=_themes(facts, form, upset=manner.upset),
        matters=_shown(facts, "issue", claims.MATTER),
        phrases={kind: found[0] for kind in ("duration", "count", "amount") if (found := _weightiest(fit, kind))},
        added=tuple(clause for clause in wordings.clauses if _meets(clause, situation)),
    )


def _themes(facts: Facts, form: Form, *, upset: bool) -> tuple[tuple[Theme, Fact], ...]:
    """What happened, as far as it may be said here; where something grave did, nothing else."""
    shown = [(BY_CODE[str(fact.value)], fact) for fact in facts.of("theme") if upset or fact.value not in OF_ONESELF]
    grave = [pair for pair in shown if pair[0] in GRAVEST]
    return tuple(pair for pair in grave or shown if not (form.public and pair[0].private))


def _echoes(fact: Fact) -> bool:
    """Whether a figure carries the complaint and says by itself what it is about."""
    return fact.kind in ("duration", "count", "amount") and fact.weight >= CARRIES


def _weightiest(facts: list[Fact], kind: str) -> tuple[Fact, ...]:
    found = [fact for fact in facts if fact.kind == kind and fact.said]
    return tuple(sorted(found, key=lambda fact: (-fact.weight, fact.start)))


def _shown(facts: Facts, kind: str, known: Mapping[str, object]) -> tuple[tuple[str, Fact], ...]:
    return tuple({str(f.value): (str(f.value), f) for f in facts.facts if f.kind == kind and f.value in known}.values())


def _fit(fact: Fact, facts: Facts, form: Form) -> bool:
    longest = LONGEST_POINT_CHARS if fact.kind == "point" else LONGEST_PHRASE_CHARS
    if not fact.said or len(fact.said) > longest or _UNFIT.search(fact.said):
        return False
    if form.spoken and _LONG_FIGURES.search(fact.said):
        return False
    telling = fact.kind not in ("duration", "count") and _DIGITS.search(fact.said)
    return not form.public or not (telling or _private(fact, facts))


def _private(fact: Fact, facts: Facts) -> bool:
    return any(
        other.start < fact.end and fact.start < other.end
        for other in facts.facts
        if other.kind in ("person", "number", "amount") or other.value in PRIVATE
    )


def _meets(clause: AddedClause, situation: Situation) -> bool:
    facts = situation.facts
    return (
        (not clause.bands or situation.band in clause.bands)
        and (not clause.channels or situation.channel in clause.channels)
        and (not clause.circumstances or bool(clause.circumstances & facts.codes("circumstance")))
        and (not clause.issues or bool(clause.issues & (situation.issues | facts.codes("issue"))))
        and (not clause.treatment or bool(clause.treatment & (situation.treatment | facts.codes("treatment"))))
        and clause.second_contact in (None, situation.second_contact)
    )
