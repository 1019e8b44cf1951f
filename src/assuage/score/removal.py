"""Which words made a message angry, found by leaving them out: faithful to whatever model reads.

The text that was read is scored again without each of its clauses, then without each phrase inside the clauses that
mattered, then without the best of these together. Each clause is scored alone too: where a text is angry all over,
leaving out one clause changes little, and what is heard in each tells which to leave out together. Nothing is asked of
the model but to score, so that this holds for every one. docs/highlights.md has the cost and the limits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from assuage.domain import Message, Reading, Span
from assuage.score.cuts import Stretch, parts, without
from assuage.score.places import Places, places
from assuage.score.scorer import Scorer
from assuage.score.text import LONGEST_TEXT_CHARS, without_subject

MOST_SCORINGS: Final = 32
"""Of one text, those of its clauses alone included; 24 or fewer are of most of the text."""
FEWEST_SCORINGS: Final = 16
CHARS_SCORED: Final = 60_000
"""Of longer texts fewer variants are scored, so that one message costs no more than so many characters or so."""
LONGEST_CHARS: Final = 6_000
"""In a longer text no words are looked for."""
LEAST_RISE: Final = 0.15
"""A text that rises no further above a calm one is calm itself: nothing made it angry."""
ENOUGH: Final = 0.5
"""Share of the rise that the words named take away together."""
_IN_ITS_STEAD: Final = 0.6
"""Share of what a clause takes away that one phrase must take, to be named in its stead."""
_TELLING: Final = 0.1
"""Share of the rise that a clause must take away by itself, to be looked into."""
_LONG_CHARS: Final = 1_000
_WORTH_NAMING: Final = 0.35
"""In a longer text, the share of the best piece's worth below which none is named, even where half of the rise is then
left: a model hears something in much calm text too, and calm words would be named to make up the sum."""
_BEST_CLAUSES: Final = 2


@dataclass(frozen=True, slots=True)
class _Piece:
    """A stretch of what was read, and what leaving it out takes away.

    `worth` is by what it is chosen, `rank` is its place among the pieces of its clause.
    """

    stretch: Stretch
    weight: float
    worth: float
    rank: int = 0


class _Trial:
    """Scores variants of one text; `rise` is how much angrier the whole is than no words at all."""

    def __init__(self, message: Message, body: str, scorer: Scorer) -> None:
        self.body = body
        self._message = replace(message, text=body)
        self._scorer = scorer
        self.whole, calm = scorer.score([self._message, Message("calm", "")])
        self._calm = calm.anger
        self.rise = self.whole.anger - calm.anger

    def taken(self, sets: Sequence[Sequence[Stretch]]) -> list[float]:
        """How much less anger is heard without each of the sets, in one batch."""
        return [
            round(self.whole.anger - anger, 4) for anger in self._heard([without(self.body, each) for each in sets])
        ]

    def pieces(self, stretches: Sequence[Stretch], alone: bool) -> list[_Piece]:
        """The stretches as pieces; with `alone`, what is heard in each by itself adds to its worth."""
        texts = [without(self.body, [each]) for each in stretches]
        heard = self._heard([*texts, *([self.body[slice(*each)] for each in stretches] if alone else [])])
        weights = [round(self.whole.anger - anger, 4) for anger in heard[: len(texts)]]
        by_itself = [anger - self._calm for anger in heard[len(texts) :]] or [0.0] * len(texts)
        return [
            _Piece(each, weight, weight + more)
            for each, weight, more in zip(stretches, weights, by_itself, strict=True)
        ]

    def _heard(self, texts: Sequence[str]) -> list[float]:
        variants = [replace(self._message, text=text) for text in texts]
        return [reading.anger for reading in self._scorer.score(variants)] if variants else []


def find_spans(message: Message, reading: Reading, scorer: Scorer) -> tuple[Span, ...]:
    """The fewest words whose removal together takes away half of the rise over a calm message, in their order.

    The weights add up to what leaving out all of them takes away from what `scorer` hears, measured; each has the part
    of it that is due to how much it takes away alone and how angry it is by itself. Empty for calm texts, for those the
    model had no say about, and for those too long to try; less than half is taken away where few words cannot do it.
    Offsets are those of `message.text`; the subject counts, but is no part of it. Raises ScoringFailed.
    """
    body = _body(message, reading)
    if body is None or reading.anger < LEAST_RISE:
        return ()
    trial = _Trial(message, body, scorer)
    if trial.rise < LEAST_RISE or trial.whole.scored_text != reading.scored_text:
        return ()
    where = places(message.text, body)
    taken, row = _fewest(trial, _candidates(trial, where))
    return _spans(taken, row, where, message.text)


def _body(message: Message, reading: Reading) -> str | None:
    """What was read of the text itself, without its subject; None where there is nothing to be found out."""
    if reading.undetermined or reading.fallback or len(message.text) > LONGEST_TEXT_CHARS:
        return None
    read = body_of(message, reading)
    return read if 0 < len(read) <= LONGEST_CHARS else None


def body_of(message: Message, reading: Reading) -> str:
    """What was read of the message's text, without the subject before it."""
    return without_subject(reading.scored_text, message.subject)


def _sizes(body: str) -> tuple[int, int, int]:
    """How many clauses (each twice), phrases and rows are scored beside the whole and the calm text."""
    scorings = max(FEWEST_SCORINGS, min(MOST_SCORINGS, CHARS_SCORED // len(body))) - 2
    of_clauses = round(scorings * 0.3)
    of_phrases = round(scorings * 0.18)
    return of_clauses, of_phrases, scorings - 2 * of_clauses - of_phrases


def _candidates(trial: _Trial, where: Places) -> list[_Piece]:
    """Clauses, or the phrases inside them that carry what they carry; best first, each clause's best before others."""
    most_clauses, most_phrases, _ = _sizes(trial.body)
    whole = trial.pieces(parts(trial.body, None, most_clauses), alone=True)
    telling = [each for each in whole if each.weight >= _TELLING * trial.rise]
    best = sorted(telling, key=lambda piece: -piece.worth)[:_BEST_CLAUSES]
    inner = [parts(trial.body, each.stretch, most_phrases // len(best)) for each in best]
    inside = iter(trial.pieces([stretch for pieces in inner for stretch in pieces], alone=False))
    refined = [_inside(each, [next(inside) for _ in pieces]) for each, pieces in zip(best, inner, strict=True)]
    every = [*(piece for them in refined for piece in them), *(each for each in whole if each not in best)]
    is_long = len(trial.body) > _LONG_CHARS
    least = _WORTH_NAMING * max((each.worth for each in every), default=0.0) if is_long else 0.0
    fit = [each for each in every if each.worth > least and where.received(each.stretch)]
    return sorted(fit, key=lambda piece: (piece.rank, -piece.worth))


def _inside(clause: _Piece, phrases: Sequence[_Piece]) -> list[_Piece]:
    """The phrases of a clause where one of them carries most of what it carries, else the clause."""
    ranked = sorted(phrases, key=lambda piece: -piece.weight)
    if not ranked or ranked[0].weight < _IN_ITS_STEAD * clause.weight:
        return [clause]
    best = ranked[0].weight
    return [replace(piece, worth=clause.worth * piece.weight / best, rank=rank) for rank, piece in enumerate(ranked)]


def _fewest(trial: _Trial, ranked: Sequence[_Piece]) -> tuple[float, Sequence[_Piece]]:
    """The shortest row of pieces, from the best on, that takes away enough, else the one that takes most; how much."""
    if not ranked:
        return 0.0, []
    rows = [ranked[:count] for count in range(2, min(len(ranked), _sizes(trial.body)[2] + 1) + 1)]
    first = (ranked[0].weight, ranked[:1])
    if first[0] >= ENOUGH * trial.rise:
        return first
    taken = trial.taken([[piece.stretch for piece in row] for row in rows])
    tried = [first, *zip(taken, rows, strict=True)]
    enough = [pair for pair in tried if pair[0] >= ENOUGH * trial.rise]
    return enough[0] if enough else max(tried, key=lambda pair: pair[0])


def _spans(taken: float, row: Sequence[_Piece], where: Places, text: str) -> tuple[Span, ...]:
    """None where leaving them out takes nothing away."""
    if taken <= 0:
        return ()
    share = taken / sum(piece.worth for piece in row)
    found = [(received, piece.worth * share) for piece in row if (received := where.received(piece.stretch))]
    return tuple(Span(start, end, text[start:end], round(weight, 4)) for (start, end), weight in sorted(found))
