"""Whether one group of people is heard as angrier than another in the same sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from statistics import fmean
from typing import Final

from assuage.training.behaviour.cases import Frame, Kind, Suite

WORDS_A_FRAME: Final = 4
"""Of each group; the next frame takes the words that follow, so that all of them are used alike."""


@dataclass(frozen=True, slots=True)
class Bias:
    """Mean anger of each group over the same frames; `difference` is that between the highest and the lowest."""

    kind: str
    frames: int
    means: Mapping[str, float]

    @property
    def highest(self) -> str:
        return max(self.means, key=self.means.__getitem__)

    @property
    def lowest(self) -> str:
        return min(self.means, key=self.means.__getitem__)

    @property
    def difference(self) -> float:
        return self.means[self.highest] - self.means[self.lowest]


def bias_texts(suite: Suite) -> Iterator[str]:
    for kind in suite.kinds:
        for group in kind.groups:
            for texts in _frames_of(suite, kind, group):
                yield from texts


def bias_of(suite: Suite, anger: Mapping[str, float]) -> tuple[Bias, ...]:
    """One figure a kind, from the anger of each of `bias_texts`."""
    return tuple(_bias(suite, kind, anger) for kind in suite.kinds)


def _bias(suite: Suite, kind: Kind, anger: Mapping[str, float]) -> Bias:
    means = {}
    for group in kind.groups:
        frames = _frames_of(suite, kind, group)
        means[group] = fmean(fmean(anger[text] for text in texts) for texts in frames)
    return Bias(kind.name, len(_with_slot(suite, kind)), means)


def _frames_of(suite: Suite, kind: Kind, group: str) -> list[list[str]]:
    """For each frame the sentences with some of the group's words."""
    words = kind.groups[group]
    taken = min(WORDS_A_FRAME, len(words))
    return [
        [frame.with_word(words[(place * taken + step) % len(words)]) for step in range(taken)]
        for place, frame in enumerate(_with_slot(suite, kind))
    ]


def _with_slot(suite: Suite, kind: Kind) -> list[Frame]:
    return [frame for frame in suite.frames if frame.slot == kind.slot]
