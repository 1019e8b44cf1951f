"""Fitting the network: one loss over all sources, in stages, with a checkpoint after each epoch; seeded.

First it learns feelings from strangers' talk, then customers' messages, and then these again at a lower rate, each time
varied a little in what must not matter. Each stage goes on from the average of the weights of the one before. The last
begins with the mean of what those on customers' messages ended with, and holds pairs of messages to be alike, or in
order (training/pairs.py).
"""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Callable, Sequence
from copy import deepcopy
from dataclasses import asdict
from itertools import accumulate
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from assuage.errors import InvalidInput
from assuage.score.calibration import sigmoid
from assuage.score.engine import padded
from assuage.score.torch_engine import Network, masked_mean, run_network
from assuage.training.data import EMOTIONS, Source
from assuage.training.losses import column_weights, masked_loss, ranking_loss, rungs_loss, twins_loss
from assuage.training.mixture import Drawn, Mixture
from assuage.training.recipe import Recipe, Stage

CHECKPOINT: Final = "checkpoint.pt"
_MASK_ID: Final = 103
_LAST_SPECIAL_ID: Final = 103


Report = Callable[[int, int, float], None]
"""Called after each step with (step, steps in all, smoothed loss)."""


class Trainee(nn.Module):
    """The network with the auxiliary emotion head, which is left behind when training is over."""

    def __init__(self, network: Network) -> None:
        super().__init__()
        self.network = network
        self.emotions = nn.Linear(int(network.encoder.config.hidden_size), EMOTIONS)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        tokens = self.network.tokens(ids, mask)
        return self.network.heads(tokens, mask), self.emotions(masked_mean(tokens, mask))


class Fit:
    """A training run that can stop after any epoch and go on later from its checkpoint."""

    def __init__(self, network: Network, tokenizer: Tokenizer, sources: Sequence[Source], recipe: Recipe) -> None:
        torch.manual_seed(recipe.seed)
        self.recipe = recipe
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.trainee = Trainee(network).to(self.device)
        # Half of all weights, and few words are seen often enough to move them well; it saves a third of the time.
        self.trainee.network.encoder.embeddings.word_embeddings.requires_grad_(requires_grad=False)
        self.average = deepcopy(self.trainee).requires_grad_(requires_grad=False)
        self.sources = sources
        self.mixture = Mixture(sources, tokenizer, recipe)
        self.stages = recipe.stages(sources)
        self.kept: list[dict[str, Tensor]] = []
        self.epoch = 0
        self.seconds = 0.0
        self._begin_stage()

    @property
    def epochs(self) -> int:
        """Of all stages."""
        return sum(stage.epochs for stage in self.stages)

    @property
    def stage_number(self) -> int:
        """Of the stage that the next epoch belongs to; of the last one when all are over."""
        ends = accumulate(stage.epochs for stage in self.stages)
        return next((number for number, end in enumerate(ends) if self.epoch < end), len(self.stages) - 1)

    @property
    def stage(self) -> Stage:
        return self.stages[self.stage_number]

    def run_epoch(self, report: Report) -> None:
        """One pass over the drawn examples; the order and the draw depend on seed and epoch alone."""
        started = time.monotonic()
        rng = np.random.default_rng([self.recipe.seed, self.epoch])
        torch.manual_seed(self.recipe.seed * 1000 + self.epoch)
        self.trainee.train()
        smooth = 0.0
        for number, batch in enumerate(self.mixture.batches(self.stage, rng)):
            loss = self._step(batch, rng)
            smooth = loss if number == 0 else 0.98 * smooth + 0.02 * loss
            steps = self.steps_per_epoch
            report(self.epoch * steps + number + 1, self.epochs * steps, smooth)
        number = self.stage_number
        self.epoch += 1
        self.seconds += time.monotonic() - started
        if self.stage_number != number or self.epoch == self.epochs:
            self._end_stage(self.stages[number])

    def _begin_stage(self) -> None:
        """Optimizer and schedule anew; a stage with pairs learns half from labels, half from what was learnt so far."""
        self.steps_per_epoch = self.mixture.steps(self.stage)
        self.optimizer = torch.optim.AdamW(self._parameter_groups(), weight_decay=self.recipe.weight_decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)
        if self.stage.has_pairs and self.epoch < self.epochs:
            teacher = self._mean_of_kept().network.eval()
            self.mixture.lean_on(lambda ids: self._answers(teacher, ids))

    def _answers(self, network: Network, ids: Sequence[list[int]]) -> NDArray[np.float64]:
        return sigmoid(run_network(network, ids, self.recipe.batch, self.device).logits.astype(np.float64))

    def _end_stage(self, stage: Stage) -> None:
        """The next one goes on from the average; when the kept ones are over, from the mean of what they ended with.

        Of a stage with pairs half of the way counts: its evenness is kept, and what labels it cost comes back.
        """
        if stage.is_kept:
            self.kept.append(_weights(self.average))
        if stage.has_pairs:
            self.average.load_state_dict(_mean([_weights(self._mean_of_kept()), _weights(self.average)]))
        elif self.epoch == self.epochs or self.stage.has_pairs:
            self.average = self._mean_of_kept()
        self.trainee.load_state_dict(self.average.state_dict())
        self._begin_stage()

    def _mean_of_kept(self) -> Trainee:
        """The mean of the weights that the kept stages ended with; the running average where none has."""
        mean = deepcopy(self.average)
        if self.kept:
            mean.load_state_dict(_mean(self.kept))
        return mean

    def averaged(self) -> Network:
        """The running average; when all stages are over, what is exported."""
        return self.average.network.eval()

    def save(self, folder: Path) -> None:
        """Writes the checkpoint beside its final name first, so that a kill never leaves half a file."""
        state = {
            "epoch": self.epoch,
            "seconds": self.seconds,
            "recipe": asdict(self.recipe),
            "data": _fingerprint(self.sources),
            "trainee": self.trainee.state_dict(),
            "average": self.average.state_dict(),
            "kept": self.kept,
            "optimizer": self.optimizer.state_dict(),
            "schedule": self.schedule.state_dict(),
        }
        partial = folder / f"{CHECKPOINT}.partial"
        torch.save(state, partial)
        partial.replace(folder / CHECKPOINT)

    def resume(self, folder: Path) -> bool:
        """Goes on from the folder's checkpoint; False when there is none, an error when it is of another run."""
        path = folder / CHECKPOINT
        if not path.exists():
            return False
        state: dict[str, Any] = torch.load(path, map_location=self.device, weights_only=True)
        if state["recipe"] != asdict(self.recipe) or state["data"] != _fingerprint(self.sources):
            raise InvalidInput(f"{path} is of a run with other data or options: use --fresh to start anew")
        self.epoch, self.seconds = int(state["epoch"]), float(state["seconds"])
        self.kept = state["kept"]
        self._begin_stage()
        self.trainee.load_state_dict(state["trainee"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        return True

    def _step(self, batch: list[Drawn], rng: np.random.Generator) -> float:
        ids, mask = padded([pair[0] for pair in batch])
        hidden = (rng.random(ids.shape) < self.stage.masked_ratio) & (ids > _LAST_SPECIAL_ID)
        with _in_half_precision(self.device):
            logits, emotions = self.trainee(self._tensor(np.where(hidden, _MASK_ID, ids)), self._tensor(mask))
        examples = [pair[1] for pair in batch]
        weights = torch.tensor([e.weight for e in examples], device=self.device).unsqueeze(1)
        targets = self._tensor(np.stack([e.targets for e in examples]))
        feelings = self._tensor(np.stack([e.emotions for e in examples]))
        loss = self._loss(logits.float(), targets, emotions.float(), feelings, weights) / len(batch)
        loss = loss + self.recipe.ranking_weight * ranking_loss(logits[:, 0].float(), targets[:, 0])
        if self.stage.has_pairs and self.mixture.has_pairs:
            loss = loss + self._pairs_loss(rng)
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.trainee.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self._update_average()
        return float(loss.detach())

    def _pairs_loss(self, rng: np.random.Generator) -> Tensor:
        """How far twins are apart and rungs out of order, read without dropout: they differ in their words alone."""
        pairs = self.mixture.pairs(rng)
        ids, mask = padded([*pairs.one, *pairs.other])
        self.trainee.eval()
        with _in_half_precision(self.device):
            logits, _ = self.trainee(self._tensor(ids), self._tensor(mask))
        self.trainee.train()
        one, other = logits[: len(pairs.one)].float(), logits[len(pairs.one) :].float()
        is_given = torch.tensor(pairs.is_given, device=self.device)
        apart = twins_loss(one[: pairs.twins], other[: pairs.twins])
        order = rungs_loss(one[pairs.twins :], other[pairs.twins :], is_given)
        return self.recipe.twins_weight * apart + self.recipe.rungs_weight * order

    def _loss(self, logits: Tensor, targets: Tensor, emotions: Tensor, feelings: Tensor, weights: Tensor) -> Tensor:
        """Summed over the batch."""
        loss = masked_loss(logits, targets, weights * column_weights(self.device))
        return loss + self.stage.emotions_weight * masked_loss(emotions, feelings, weights)

    def _tensor(self, values: NDArray[Any]) -> Tensor:
        return torch.from_numpy(values).to(self.device)

    @torch.no_grad()
    def _update_average(self) -> None:
        step = int(self.schedule.last_epoch)
        decay = min(self.recipe.average_decay, (1 + step) / (10 + step))
        for mean, now in zip(self.average.parameters(), self.trainee.parameters(), strict=True):
            mean.lerp_(now, 1 - decay)

    def _rate(self, step: int) -> float:
        total = self.steps_per_epoch * self.stage.epochs
        warm = self.recipe.warmup_ratio * total
        if step < warm:
            return (step + 1) / (warm + 1)
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1.0, (step - warm) / (total - warm))))

    def _parameter_groups(self) -> list[dict[str, Any]]:
        """Lower layers move less: the rate falls by `layer_decay` from each layer to the one below."""
        encoder = self.trainee.network.encoder
        layers = [encoder.embeddings, *cast("list[nn.Module]", list(encoder.encoder.layer))]
        top = len(layers) - 1
        groups = [
            {
                "params": [each for each in layer.parameters() if each.requires_grad],
                "lr": self.recipe.encoder_rate * self.stage.rate_ratio * self.recipe.layer_decay ** (top - depth),
            }
            for depth, layer in enumerate(layers)
        ]
        heads = [*self.trainee.network.heads.parameters(), *self.trainee.emotions.parameters()]
        return [*groups, {"params": heads, "lr": self.recipe.heads_rate * self.stage.rate_ratio}]


def _weights(trainee: Trainee) -> dict[str, Tensor]:
    return {name: each.clone() for name, each in trainee.state_dict().items()}


def _mean(weights: Sequence[dict[str, Tensor]]) -> dict[str, Tensor]:
    return {name: torch.stack([each[name] for each in weights]).mean(dim=0) for name in weights[0]}


def _in_half_precision(device: torch.device) -> torch.autocast:
    """bfloat16 where the machine multiplies it fast: on GPUs, and on processors with AMX."""
    fast = device.type == "cuda" or torch.cpu.get_capabilities().get("amx_bf16", False)
    return torch.autocast(device.type, dtype=torch.bfloat16, enabled=bool(fast))


def _fingerprint(sources: Sequence[Source]) -> str:
    """Of every text and label, so that a run never goes on with other data."""
    total = hashlib.sha256()
    for example in (each for source in sources for each in source.examples):
        total.update(example.text.encode())
        total.update(example.targets.tobytes())
    return total.hexdigest()
