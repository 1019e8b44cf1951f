"""Going on from a trained model with a user's few labels, so that it learns them and forgets little else.

Three things hold it back from forgetting: low rates and few passes; what a row does not say (all reasons, where only
anger is labelled) is what the old model says of it; and of the way that the weights have gone, only a part is kept
(the mean of the old and the new weights, as in WiSE-FT, Wortsman et al. 2022). It learns through the calibration that
the old model came with, so that this calibration goes on holding.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from assuage.score.calibration import Calibration
from assuage.score.engine import padded
from assuage.score.torch_engine import Network, run_network
from assuage.training.data import Example
from assuage.training.losses import column_weights, masked_loss, ranking_loss
from assuage.training.mixture import token_ids

Floats = NDArray[np.float32]
Report = Callable[[int, int, float], None]
"""Called after each step with (step, steps in all, smoothed loss)."""


@dataclass(frozen=True, slots=True)
class Adaptation:
    """The numbers of a run on top of a model; `kept_ratio` is how far the weights go from the old to the new."""

    epochs: int = 6
    batch: int = 16
    encoder_rate: float = 3e-5
    heads_rate: float = 3e-4
    warmup_ratio: float = 0.1
    weight_decay: float = 0.01
    ranking_weight: float = 0.5
    old_weight: float = 0.5
    kept_ratio: float = 0.5
    longest_tokens: int = 256
    seed: int = 7


@dataclass(frozen=True, slots=True)
class Lessons:
    """Token ids of the rows, targets (rows, columns) without a gap, and how much each target counts."""

    ids: list[list[int]]
    targets: Floats
    weights: Floats


class Adapting:
    """A run on top of `old`, which stays as it is."""

    def __init__(self, old: Network, calibration: Calibration, recipe: Adaptation) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.old = old.to(self.device)
        self.network = deepcopy(old).to(self.device)
        self.calibration = calibration
        self.seconds = 0.0
        self._scale = torch.tensor([1.0, *calibration.scale], device=self.device)
        self._shift = torch.tensor([0.0, *calibration.shift], device=self.device)

    def learn(self, lessons: Lessons, report: Report) -> None:
        started = time.monotonic()
        steps = self.recipe.epochs * math.ceil(len(lessons.ids) / self.recipe.batch)
        optimizer = torch.optim.AdamW(self._parameter_groups(), weight_decay=self.recipe.weight_decay)
        schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps, self.recipe))
        smooth: float | None = None
        self.network.train()
        for step, batch in enumerate(self._batches(lessons), 1):
            optimizer.zero_grad()
            loss = self._loss(batch)
            loss.backward()  # type: ignore[no-untyped-call]
            nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            optimizer.step()
            schedule.step()
            smooth = float(loss.detach()) if smooth is None else 0.9 * smooth + 0.1 * float(loss.detach())
            report(step, steps, smooth)
        self.network.eval()
        self.seconds += time.monotonic() - started

    @torch.no_grad()
    def between(self, kept_ratio: float | None = None) -> Network:
        """The network part of the way from the old weights to the new."""
        ratio = self.recipe.kept_ratio if kept_ratio is None else kept_ratio
        mixed = deepcopy(self.old)
        for mean, new in zip(mixed.parameters(), self.network.parameters(), strict=True):
            mean.lerp_(new, ratio)
        return mixed.cpu().eval()

    def lessons(self, tokenizer: Tokenizer, examples: Sequence[Example]) -> Lessons:
        ids = [token_ids(tokenizer, example.text, self.recipe.longest_tokens) for example in examples]
        said = np.stack([example.targets for example in examples])
        said[:, 0] = before_calibration(self.calibration, said[:, 0])
        believed = self._believed(ids)
        weights = np.where(np.isnan(said), np.float32(self.recipe.old_weight), np.float32(1.0))
        return Lessons(ids, np.where(np.isnan(said), believed, said).astype(np.float32), weights)

    def _believed(self, ids: Sequence[Sequence[int]]) -> Floats:
        """What the old network says of the rows, in the same terms as the targets."""
        logits = torch.from_numpy(run_network(self.old, ids, 32, self.device).logits).to(self.device)
        found: Floats = torch.sigmoid(logits * self._scale + self._shift).cpu().numpy()
        return found

    def _batches(self, lessons: Lessons) -> Iterator[tuple[list[list[int]], Tensor, Tensor]]:
        """Every row once an epoch, texts of like length together, in an order that the seed decides."""
        rng = np.random.default_rng(self.recipe.seed)
        lengths = np.array([len(each) for each in lessons.ids])
        for _ in range(self.recipe.epochs):
            order = np.argsort(lengths + rng.uniform(-8, 8, len(lengths)))
            starts = rng.permutation(range(0, len(order), self.recipe.batch))
            for start in starts:
                rows = order[start : start + self.recipe.batch]
                targets, weights = (torch.from_numpy(each[rows]) for each in (lessons.targets, lessons.weights))
                yield [lessons.ids[row] for row in rows], targets.to(self.device), weights.to(self.device)

    def _loss(self, batch: tuple[list[list[int]], Tensor, Tensor]) -> Tensor:
        texts, targets, weights = batch
        ids, mask = padded(texts)
        logits, _ = self.network(torch.from_numpy(ids).to(self.device), torch.from_numpy(mask).to(self.device))
        columns = column_weights(self.device)
        loss = masked_loss(logits * self._scale + self._shift, targets, weights * columns) / len(texts)
        return loss + self.recipe.ranking_weight * ranking_loss(logits[:, 0], targets[:, 0])

    def _parameter_groups(self) -> list[dict[str, Any]]:
        encoder = list(self.network.encoder.parameters())
        known = {id(each) for each in encoder}
        others = [each for each in self.network.parameters() if id(each) not in known]
        rates = self.recipe.encoder_rate, self.recipe.heads_rate
        return [{"params": each, "lr": rate} for each, rate in zip((encoder, others), rates, strict=True)]


def before_calibration(calibration: Calibration, anger: Floats) -> Floats:
    """The network's own number that the calibration turns into this anger."""
    return np.interp(anger, calibration.anger_to, calibration.anger_from).astype(np.float32)


def _rate(step: int, steps: int, recipe: Adaptation) -> float:
    warm = recipe.warmup_ratio * steps
    if step < warm:
        return (step + 1) / (warm + 1)
    return 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / max(1.0, steps - warm))))
