"""Fitting the network: one loss over all sources, checkpoints after each epoch, resumable, seeded."""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Callable, Iterator, Sequence
from copy import deepcopy
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final, cast

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from assuage.errors import InvalidInput
from assuage.score.engine import COLUMNS, padded
from assuage.score.surface import spell_out
from assuage.score.torch_engine import Network, masked_mean
from assuage.training.data import EMOTIONS, Example, Source

CHECKPOINT: Final = "checkpoint.pt"
_COLUMN_WEIGHTS: Final = {"anger": 6.0, "needs_human": 2.0}
_EMOTIONS_WEIGHT: Final = 0.3


@dataclass(frozen=True, slots=True)
class Recipe:
    """The numbers of a training run; those that change what is learnt are kept in the manifest."""

    epochs: int = 5
    batch: int = 32
    encoder_rate: float = 1.2e-4
    heads_rate: float = 1e-3
    layer_decay: float = 0.85
    warmup_ratio: float = 0.06
    weight_decay: float = 0.01
    ranking_weight: float = 0.5
    average_decay: float = 0.998
    longest_tokens: int = 256
    seed: int = 7


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
        self.average = deepcopy(self.trainee).requires_grad_(False)
        self.sources = sources
        self.ids = [[token_ids(tokenizer, e.text, recipe.longest_tokens) for e in s.examples] for s in sources]
        self.epoch = 0
        self.seconds = 0.0
        self.steps_per_epoch = sum(math.ceil(self._draw_size(s) / recipe.batch) for s in sources) + 1
        self.optimizer = torch.optim.AdamW(self._parameter_groups(), weight_decay=recipe.weight_decay)
        self.schedule = torch.optim.lr_scheduler.LambdaLR(self.optimizer, self._rate)

    def run_epoch(self, report: Report) -> None:
        """One pass over the drawn examples; the order and the draw depend on seed and epoch alone."""
        started = time.monotonic()
        rng = np.random.default_rng([self.recipe.seed, self.epoch])
        torch.manual_seed(self.recipe.seed * 1000 + self.epoch)
        self.trainee.train()
        smooth = 0.0
        for number, batch in enumerate(self._batches(rng)):
            loss = self._step(batch)
            smooth = loss if number == 0 else 0.98 * smooth + 0.02 * loss
            report(self.epoch * self.steps_per_epoch + number + 1, self.recipe.epochs * self.steps_per_epoch, smooth)
        self.epoch += 1
        self.seconds += time.monotonic() - started

    def averaged(self) -> Network:
        """The running average of the weights, which is what is exported."""
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
        self.trainee.load_state_dict(state["trainee"])
        self.average.load_state_dict(state["average"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.schedule.load_state_dict(state["schedule"])
        self.epoch, self.seconds = int(state["epoch"]), float(state["seconds"])
        return True

    def _draw_size(self, source: Source) -> int:
        return max(1, round(source.share * len(source.examples)))

    def _batches(self, rng: np.random.Generator) -> Iterator[list[tuple[list[int], Example]]]:
        """Shuffled batches of texts of like length from all sources together."""
        drawn: list[tuple[list[int], Example]] = []
        for source, ids in zip(self.sources, self.ids, strict=True):
            picks = rng.permutation(len(ids))[: self._draw_size(source)]
            drawn += [(ids[pick], source.examples[pick]) for pick in picks]
        drawn.sort(key=lambda pair: len(pair[0]) + rng.uniform(-4, 4))
        starts = rng.permutation(range(0, len(drawn), self.recipe.batch))
        for start in starts:
            yield drawn[start : start + self.recipe.batch]

    def _step(self, batch: list[tuple[list[int], Example]]) -> float:
        ids, mask = padded([pair[0] for pair in batch])
        logits, emotions = self.trainee(torch.from_numpy(ids).to(self.device), torch.from_numpy(mask).to(self.device))
        examples = [pair[1] for pair in batch]
        weights = torch.tensor([e.weight for e in examples], device=self.device).unsqueeze(1)
        targets = self._tensor(np.stack([e.targets for e in examples]))
        feelings = self._tensor(np.stack([e.emotions for e in examples]))
        loss = masked_loss(logits, targets, weights * self._column_weights()) / len(batch)
        loss = loss + _EMOTIONS_WEIGHT * masked_loss(emotions, feelings, weights) / len(batch)
        loss = loss + self.recipe.ranking_weight * ranking_loss(logits[:, 0], targets[:, 0])
        self.optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.trainee.parameters(), 1.0)
        self.optimizer.step()
        self.schedule.step()
        self._update_average()
        return float(loss.detach())

    def _tensor(self, values: NDArray[np.float32]) -> Tensor:
        return torch.from_numpy(values).to(self.device)

    def _column_weights(self) -> Tensor:
        return torch.tensor([_COLUMN_WEIGHTS.get(name, 1.0) for name in COLUMNS], device=self.device)

    @torch.no_grad()
    def _update_average(self) -> None:
        step = int(self.schedule.last_epoch)
        decay = min(self.recipe.average_decay, (1 + step) / (10 + step))
        for mean, now in zip(self.average.parameters(), self.trainee.parameters(), strict=True):
            mean.lerp_(now, 1 - decay)

    def _rate(self, step: int) -> float:
        total = self.steps_per_epoch * self.recipe.epochs
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
                "params": list(layer.parameters()),
                "lr": self.recipe.encoder_rate * self.recipe.layer_decay ** (top - depth),
            }
            for depth, layer in enumerate(layers)
        ]
        heads = [*self.trainee.network.heads.parameters(), *self.trainee.emotions.parameters()]
        return [*groups, {"params": heads, "lr": self.recipe.heads_rate}]


def _fingerprint(sources: Sequence[Source]) -> str:
    """Of every text and label, so that a run never goes on with other data."""
    total = hashlib.sha256()
    for example in (each for source in sources for each in source.examples):
        total.update(example.text.encode())
        total.update(example.targets.tobytes())
    return total.hexdigest()


def token_ids(tokenizer: Tokenizer, text: str, longest: int) -> list[int]:
    """A prepared text as the network reads it in training: one window, cut at `longest` tokens."""
    ids: list[int] = tokenizer.encode(spell_out(text)).ids
    return ids if len(ids) <= longest else [*ids[: longest - 1], ids[-1]]


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
