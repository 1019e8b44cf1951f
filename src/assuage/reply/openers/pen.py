"""Writes single pieces of an opener: our clauses and the company's, with the slots filled from the message."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

from assuage.domain import Band
from assuage.reply.figures import in_words
from assuage.reply.grammar import Draws, choose, decide, filled, slots, write
from assuage.reply.openers import likeness
from assuage.reply.openers.account import points_for, told
from assuage.reply.openers.clauses import claims
from assuage.reply.openers.finish import in_house_style, sentence
from assuage.reply.openers.scene import Scene
from assuage.reply.themes import Theme
from assuage.reply.values import Fact, Style
from assuage.reply.wordings import Part

SPOKEN_ATTEMPTS: Final = 8
_OF_WRITING: Final = re.compile(r"\b(?:read|reading|write|writes|writing|written|wrote|line|message|writ)\b")

# What is left out first when a text is too long for its channel; a piece of worth 9 never is.
WORTH: Final[Mapping[str, int]] = {
    "thank": 1,
    "sorry": 3,
    "feeling": 4,
    "next_step": 5,
    "ask_fair": 5,
    "account": 6,
    "ask_what": 6,
    "own": 7,
    "emergency": 8,
    "acknowledge": 9,
    "urgent": 9,
    "private": 9,
}


EVIDENCE: Final = frozenset({"circumstance", "treatment", "issue", "theme"})


@dataclass(frozen=True)
class Piece:
    """A clause or sentence of the text and the facts it states."""

    part: str
    text: str
    facts: tuple[Fact, ...] = ()

    @property
    def worth(self) -> int:
        return WORTH[self.part]

    @property
    def says_back(self) -> bool:
        """Whether words of the customer stand in it; of evidence we speak in our own."""
        return any(fact.kind not in EVIDENCE for fact in self.facts)

    @cached_property
    def sentence(self) -> str:
        return sentence(self.text)

    @cached_property
    def sentences(self) -> frozenset[str]:
        return likeness.sentences(self.sentence)

    @cached_property
    def words(self) -> frozenset[str]:
        return likeness.word_set(self.text)


@dataclass(frozen=True, slots=True)
class Pen:
    """One attempt at one opener: its style, its luck, and the words for the slots."""

    scene: Scene
    style: Style
    draw: Draws
    words: Mapping[str, str]
    facts: Mapping[str, tuple[Fact, ...]]
    theme: Theme | None = None
    """What happened, where the words show it; each attempt takes up one."""

    @property
    def band(self) -> Band:
        return self.scene.situation.band

    @property
    def brief(self) -> bool:
        return self.style == "brief"

    def has(self, slot: str) -> bool:
        return slot in self.words

    def often(self, percent: int) -> bool:
        return next(self.draw) % 100 < percent

    def say(self, part: str, clauses: Sequence[str], company_part: Part | None = None) -> Piece | None:
        """One of the clauses whose slots can be filled, or one of the company's for that part."""
        added = self._added(company_part)
        usable = added if added and self.often(50) else _usable(tuple(clauses), frozenset(self.words))
        if not usable:
            return None
        clause = self._chosen(usable)
        text = in_house_style(clause, self.scene.wordings, chat=self.scene.situation.channel == "chat")
        used = tuple(fact for slot in sorted(slots(clause)) for fact in self.facts.get(slot, ()))
        return Piece(part, filled(text, self.words), used)

    def _chosen(self, clauses: Sequence[str]) -> str:
        """A clause with its choices made; aloud, one that does not speak of reading and writing."""
        for _ in range(SPOKEN_ATTEMPTS if self.scene.form.spoken else 0):
            chosen = decide(choose(clauses, self.draw), self.draw)
            if not _OF_WRITING.search(chosen):
                return chosen
        return decide(choose(clauses, self.draw), self.draw)

    def _added(self, part: Part | None) -> list[str]:
        return [
            clause.text
            for clause in self.scene.added
            if clause.part == part
            and (not clause.styles or self.style in clause.styles)
            and slots(clause.text) <= self.words.keys()
        ]


@lru_cache(maxsize=4096)
def _usable(clauses: tuple[str, ...], words: frozenset[str]) -> tuple[str, ...]:
    return tuple(clause for clause in clauses if slots(clause) <= words)


def pen_for(scene: Scene, style: Style, draw: Draws, *, silent: bool = False) -> Pen:
    """A pen for one attempt; a silent one says nothing back (when the customer's words may not be used)."""
    words: dict[str, str] = {}
    facts: dict[str, tuple[Fact, ...]] = {}
    situation = scene.situation
    names = {"agent": situation.agent_name, "name": situation.customer_name, "company": scene.wordings.company}
    hidden = {"name"} if scene.form.public else set()
    words.update({slot: name for slot, name in names.items() if name and slot not in hidden})
    if silent:
        return Pen(scene, style, draw, words, facts)
    if points := points_for(scene, style, draw):
        words["account"], facts["account"] = told(points), points
    for slot, found in (("echo", scene.echoes), ("thing", scene.things[:3]), ("ask", scene.asks[:1])):
        if found:
            fact = choose(found, draw)
            words[slot], facts[slot] = spelled(fact.said.strip().rstrip(".,;:")), (fact,)
    for slot, fact in scene.phrases.items():
        words[slot], facts[slot] = fact.said, (fact,)
    _codes(scene, draw, words, facts)
    theme = None
    if scene.themes:
        theme, fact = choose(scene.themes, draw)
        facts["theme"] = (fact,)
    return Pen(scene, style, draw, words, facts, theme)


def spelled(said: str) -> str:
    """A small number at the beginning as a word, as a person would begin a sentence."""
    number, space, rest = said.partition(" ")
    return f"{in_words(number)}{space}{rest}" if rest[:1].isalpha() else said


def _codes(scene: Scene, draw: Draws, words: dict[str, str], facts: dict[str, tuple[Fact, ...]]) -> None:
    if scene.claims:
        code, fact = choose(scene.claims, draw)
        words["claim"] = write(choose(claims.TREATMENT[code], draw), draw, {})
        words["claim_code"], facts["claim"] = code, (fact,)
    if scene.matters:
        code, fact = choose(scene.matters, draw)
        words["matter"], facts["matter"] = write(claims.MATTER[code], draw, {}), (fact,)
