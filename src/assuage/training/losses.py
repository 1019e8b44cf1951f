"""What a training run makes small."""

from __future__ import annotations

from typing import Final

import torch
from torch import Tensor, nn

from assuage.score.engine import COLUMNS

_COLUMN_WEIGHTS: Final = {"anger": 6.0, "needs_human": 2.0}
_NEED_BESIDE_ANGER: Final = 0.3
_STEP: Final = 0.005
"""By how much of the scale the angrier of two should at least be heard as angrier."""


def column_weights(device: torch.device) -> Tensor:
    """How much each column of the engine's answer counts."""
    return torch.tensor([_COLUMN_WEIGHTS.get(name, 1.0) for name in COLUMNS], device=device)


def masked_loss(logits: Tensor, targets: Tensor, weights: Tensor) -> Tensor:
    """Summed binary cross-entropy over the known targets; a soft target (anger) is regressed by the same formula."""
    known = ~targets.isnan()
    losses = nn.functional.binary_cross_entropy_with_logits(logits, targets.nan_to_num(), reduction="none")
    return (losses * weights * known).sum()


def ranking_loss(anger: Tensor, targets: Tensor) -> Tensor:
    """How often and how far two texts of a batch stand in the wrong order of anger; 0 when none can be compared."""
    gap = targets.unsqueeze(0) - targets.unsqueeze(1)
    pairs = gap.nan_to_num() > 0.1
    if not bool(pairs.any()):
        return anger.sum() * 0
    difference = anger.unsqueeze(0) - anger.unsqueeze(1)
    return nn.functional.softplus(-difference)[pairs].mean()


def twins_loss(one: Tensor, other: Tensor) -> Tensor:
    """How far apart twins are heard, both (pairs, columns) logits: mean difference of anger and of the need for a
    person, on their scale of 0 to 1.

    Not its square: what is nearly alike is still drawn together. And no differences of sigmoids: those become small at
    the ends of the scale, and all would be drawn there.
    """
    slope = ((one + other) / 2).sigmoid().detach()
    apart = ((one - other).abs() * slope * (1 - slope))[:, :2].mean(dim=0)
    return apart[0] + _NEED_BESIDE_ANGER * apart[1]


def rungs_loss(calmer: Tensor, angrier: Tensor, is_given: Tensor) -> Tensor:
    """How far the calmer of two, both (pairs, columns) logits, is heard as the angrier: mean difference of anger.

    Only the side that was made moves: what a given message means is what its labels say. `is_given` tells of each pair
    whether the calmer side is the message as given.
    """
    low, high = calmer[:, 0].sigmoid(), angrier[:, 0].sigmoid()
    low, high = torch.where(is_given, low.detach(), low), torch.where(is_given, high, high.detach())
    return nn.functional.relu(low - high + _STEP).mean()
