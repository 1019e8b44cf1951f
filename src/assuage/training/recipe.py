"""The numbers of a training run, and the stages they make."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from assuage.training.data import CUSTOMERS, GOEMOTIONS, Source

_FEELINGS_SHARES: Final = {
    GOEMOTIONS: 1.0,
    "goemotions-anger": 0.3,
    "banking77": 0.2,
    "convabuse": 1.0,
    CUSTOMERS: 0.3,
}
_PAIRED_SHARES: Final = {GOEMOTIONS: 0.0, "goemotions-anger": 0.5, "convabuse": 0.25}


@dataclass(frozen=True, slots=True)
class Stage:
    """Some epochs with rates and draws of their own.

    `shares` are those of the sources that differ from their own. The stage that `has_pairs` is the last: it begins with
    the mean of the weights that the stages which are kept ended with, and beside each batch reads pairs of messages
    that are to be heard alike, or in order.
    """

    epochs: int
    rate_ratio: float
    shares: Mapping[str, float]
    emotions_weight: float = 0.3
    masked_ratio: float = 0.0
    is_varied: bool = False
    is_kept: bool = True
    has_pairs: bool = False


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of a training run; those that change what is learnt are kept in the manifest."""

    feelings_epochs: int = 2
    epochs: int = 4
    varied_epochs: int = 4
    varied_rounds: int = 2
    paired_epochs: int = 3
    batch: int = 32
    encoder_rate: float = 1.2e-4
    heads_rate: float = 1e-3
    varied_rate_ratio: float = 0.55
    paired_rate_ratio: float = 0.3
    layer_decay: float = 0.85
    warmup_ratio: float = 0.06
    weight_decay: float = 0.01
    ranking_weight: float = 0.5
    twins_weight: float = 10.0
    rungs_weight: float = 5.0
    twins: int = 18
    rungs: int = 8
    teacher_ratio: float = 0.5
    average_decay: float = 0.998
    masked_ratio: float = 0.05
    company_ratio: float = 0.05
    shouted_ratio: float = 0.06
    settled_ratio: float = 0.03
    quoted_ratio: float = 0.08
    longest_tokens: int = 256
    seed: int = 7

    def stages(self, sources: Sequence[Source]) -> list[Stage]:
        """Those that have something to learn from: feelings are learnt only where somebody labelled them."""
        feelings = Stage(self.feelings_epochs, 1.0, _FEELINGS_SHARES, emotions_weight=1.0, is_kept=False)
        customers = Stage(self.epochs, 1.0, {})
        varied = Stage(self.varied_epochs, self.varied_rate_ratio, {}, masked_ratio=self.masked_ratio, is_varied=True)
        paired = replace(varied, epochs=self.paired_epochs, rate_ratio=self.paired_rate_ratio, shares=_PAIRED_SHARES,
                         is_kept=False, has_pairs=True)  # fmt: skip
        has_feelings = any(source.name == GOEMOTIONS for source in sources)
        stages = [*([feelings] if has_feelings else []), customers, *self.varied_rounds * [varied], paired]
        return [each for each in stages if each.epochs]
