"""What an epoch reads: texts drawn from the sources, customers' messages varied, in batches of like length."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np
from numpy.typing import NDArray
from tokenizers import Tokenizer

from assuage.score.surface import spell_out
from assuage.training.augment import LEFT, in_company, quoted, settled, shouted, varied
from assuage.training.data import Example, Source
from assuage.training.pairs import alike, ordered
from assuage.training.recipe import Recipe, Stage

_CALM: Final = 0.05
_SHOUTED_FROM: Final = 0.5
_SETTLED_FROM: Final = 0.3
_SHORT_CHARS: Final = 600
"""A longer text is not put into calm company."""
_OUTBURST_FROM: Final = 0.6
_OUTBURST_CHARS: Final = 120
_PAIR_CHARS: Final = 220

Drawn = tuple[list[int], Example]
"""An example with the token ids of its text as drawn."""
Answers = Callable[[Sequence[list[int]]], NDArray[np.float64]]
"""From token ids to the probabilities of all columns, (texts, columns)."""


@dataclass(frozen=True, slots=True)
class Pairs:
    """Two sides of equal length: `twins` pairs that are alike, then rungs, the calmer on the side of `one`.

    `is_given` says of each rung whether its calmer side is a message as somebody wrote it; else the other one is.
    """

    one: list[list[int]]
    other: list[list[int]]
    twins: int
    is_given: list[bool]


class Mixture:
    def __init__(self, sources: Sequence[Source], tokenizer: Tokenizer, recipe: Recipe) -> None:
        self._sources = sources
        self._tokenizer = tokenizer
        self._recipe = recipe
        self._ids = [[self._tokens(example.text) for example in source.examples] for source in sources]
        self._examples = [source.examples for source in sources]
        customers = [example for source in sources if source.is_varied for example in source.examples]
        self._calm = [example for source in sources for example in source.examples if is_company(example)]
        self._angry = [example.text for example in customers if _is_outburst(example)]
        self._short = [example.text for example in customers if len(example.text) < _PAIR_CHARS]

    @property
    def has_pairs(self) -> bool:
        """Whether there are short customers' messages to make pairs of."""
        return bool(self._short)

    def steps(self, stage: Stage) -> int:
        """Batches of one epoch."""
        return math.ceil(sum(_draw_size(source, stage) for source in self._sources) / self._recipe.batch)

    def batches(self, stage: Stage, rng: np.random.Generator) -> Iterator[list[Drawn]]:
        """Shuffled batches of texts of like length from all sources together."""
        drawn: list[Drawn] = []
        for source, examples, ids in zip(self._sources, self._examples, self._ids, strict=True):
            picks = rng.permutation(len(ids))[: _draw_size(source, stage)]
            if stage.is_varied and source.is_varied:
                drawn += [self._varied(examples[pick], rng) for pick in picks]
            else:
                drawn += [(ids[pick], examples[pick]) for pick in picks]
        drawn.sort(key=lambda pair: len(pair[0]) + rng.uniform(-4, 4))
        starts = rng.permutation(range(0, len(drawn), self._recipe.batch))
        for start in starts:
            yield drawn[start : start + self._recipe.batch]

    def pairs(self, rng: np.random.Generator) -> Pairs:
        """The pairs that are read beside one batch, of short customers' messages."""
        recipe = self._recipe
        texts = [self._short[pick] for pick in rng.choice(len(self._short), recipe.twins + recipe.rungs)]
        twins, rungs = texts[: recipe.twins], texts[recipe.twins :]
        pairs = [*(alike(text, rng) for text in twins), *(ordered(text, rng) for text in rungs)]
        one, other = ([self._tokens(pair[side]) for pair in pairs] for side in (0, 1))
        given = [pair[0] == text for pair, text in zip(pairs[len(twins) :], rungs, strict=True)]
        return Pairs(one, other, len(twins), given)

    def lean_on(self, teacher: Answers) -> None:
        """Moves targets from the labels part of the way to a teacher's answers, which stand alone where no label is.

        What is to be heard alike must not be bought with hearing less: the answers hold the network where it was.
        """
        share = self._recipe.teacher_ratio
        self._examples = [
            _taught(source.examples, teacher(ids), share) if _is_labelled(source) else source.examples
            for source, ids in zip(self._sources, self._ids, strict=True)
        ]

    def _varied(self, example: Example, rng: np.random.Generator) -> Drawn:
        """The example with other names and the like; now and then in company, beside a quotation, shouted, settled."""
        recipe, text, targets = self._recipe, varied(example.text, rng), example.targets
        is_short = len(text) < _SHORT_CHARS
        if self._calm and is_short and rng.random() < recipe.company_ratio:
            calm = self._calm[int(rng.integers(len(self._calm)))]
            text, targets = in_company(text, calm.text, rng), np.maximum(targets, calm.targets)
        if self._angry and is_short and targets[0] <= _CALM and rng.random() < recipe.quoted_ratio:
            angry = self._angry[int(rng.integers(len(self._angry)))]
            text, targets = quoted(angry, text, rng), _anger_alone(targets)
        elif targets[0] >= _SHOUTED_FROM and rng.random() < recipe.shouted_ratio:
            text = shouted(text, rng)
        elif targets[0] >= _SETTLED_FROM and rng.random() < recipe.settled_ratio:
            text, targets = settled(text, rng), _anger_alone(LEFT * targets)
        return self._tokens(text), replace(example, text=text, targets=targets)

    def _tokens(self, text: str) -> list[int]:
        return token_ids(self._tokenizer, text, self._recipe.longest_tokens)


def token_ids(tokenizer: Tokenizer, text: str, longest: int) -> list[int]:
    """A prepared text as the network reads it in training: one window, cut at `longest` tokens."""
    ids: list[int] = tokenizer.encode(spell_out(text)).ids
    return ids if len(ids) <= longest else [*ids[: longest - 1], ids[-1]]


def _draw_size(source: Source, stage: Stage) -> int:
    share = stage.shares.get(source.name, source.share)
    return max(1, round(share * len(source.examples)))


def _is_labelled(source: Source) -> bool:
    return any(not np.isnan(example.targets).all() for example in source.examples)


def _taught(examples: Sequence[Example], answers: NDArray[np.float64], share: float) -> tuple[Example, ...]:
    targets = np.stack([example.targets for example in examples])
    blended = np.where(np.isnan(targets), answers, (1 - share) * targets + share * answers).astype(np.float32)
    return tuple(replace(example, targets=row) for example, row in zip(examples, blended, strict=True))


def _anger_alone(targets: NDArray[np.float32]) -> NDArray[np.float32]:
    """The other columns say nothing."""
    known = np.full_like(targets, np.nan)
    known[0] = targets[0]
    return known


def is_company(example: Example) -> bool:
    """A short customer's message that is calm in every respect: what may stand beside an angry one."""
    known = not np.isnan(example.targets).any()
    return known and example.targets[0] <= _CALM and example.targets[1] == 0 and len(example.text) < _SHORT_CHARS // 2


def _is_outburst(example: Example) -> bool:
    """A few angry words, as somebody else may quote them."""
    return bool(example.targets[0] >= _OUTBURST_FROM) and len(example.text) < _OUTBURST_CHARS
