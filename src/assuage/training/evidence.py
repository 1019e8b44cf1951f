"""Fitting the part of the network that says which words made it angry, to what leaving words out does.

Phrases of training texts are left out, a few or many at once, and the finished network reads what remains. Each token
learns how much of the fall in the anger logit is its own, so that the sum over any phrases tells the fall without them
(the idea of FastSHAP, Jethani et al. 2022). In later rounds some phrases left out are those it would name itself.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Final, NamedTuple

import numpy as np
import torch
from numpy.typing import NDArray
from tokenizers import Tokenizer
from torch import Tensor, nn

from assuage.score.engine import padded
from assuage.score.spans import pieces
from assuage.score.surface import origins, spell_out
from assuage.score.torch_engine import Network, in_order_of_length, run_network

_HOT: Final = -1.4
"""Anger logit from which on a text has something to explain."""
_COLD: Final = -3.5
"""No fall below this logit is counted: the anger is gone."""
_MOST_TEXTS: Final = 2_400
_LONGEST_TOKENS: Final = 200
_SETS: Final = 5
"""Of phrases left out, per text and round."""
_ROUNDS: Final = 3
_EPOCHS: Final = 40
_BATCH: Final = 32
_RATE: Final = 1e-3

Flags = NDArray[np.bool_]
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class _Text:
    """Token ids with the special ones, and for each which phrase it is of (-1: none)."""

    ids: list[int]
    phrase: NDArray[np.int64]
    heat: float

    @property
    def phrases(self) -> int:
        return int(self.phrase.max()) + 1


@dataclass(frozen=True, slots=True)
class _Trial:
    """What is left out of a text (a flag a token), and how much lower the anger logit is then."""

    text: int
    gone: Flags
    fall: float


def fit_evidence(network: Network, tokenizer: Tokenizer, texts: Sequence[str], seed: int, say: Say) -> None:
    """Fits `network.evidence` in place; nothing else of the network changes. `texts` are prepared."""
    rng = np.random.default_rng([seed, 3])
    torch.manual_seed(seed)
    network.evidence.requires_grad_(requires_grad=True)
    chosen = _hot(network, tokenizer, [texts[at] for at in rng.permutation(len(texts))])
    if not chosen:
        return
    trials: list[_Trial] = []
    for number in range(_ROUNDS):
        own = _numbers(network, chosen) if number else None
        sets = [
            (at, gone) for at, text in enumerate(chosen) for gone in _sets(text, None if own is None else own[at], rng)
        ]
        trials += _measured(network, chosen, sets)
        error = _fit(network, chosen, trials, rng)
        say(f"words that make angry, round {number + 1} of {_ROUNDS}: mean error {error:.3f}")


def _hot(network: Network, tokenizer: Tokenizer, texts: Sequence[str]) -> list[_Text]:
    """Those with something to explain, first come first served, short enough for one window."""
    found: list[_Text] = []
    for start in range(0, len(texts), 256):
        read = [_phrased(tokenizer, text) for text in texts[start : start + 256]]
        fit = [(ids, phrase) for ids, phrase in read if len(ids) <= _LONGEST_TOKENS and phrase.max(initial=-1) > 0]
        heats = _heats(network, [ids for ids, _ in fit])
        found += [_Text(ids, phrase, heat) for (ids, phrase), heat in zip(fit, heats, strict=True) if heat >= _HOT]
        if len(found) >= _MOST_TEXTS:
            break
    return found[:_MOST_TEXTS]


def _phrased(tokenizer: Tokenizer, text: str) -> tuple[list[int], NDArray[np.int64]]:
    encoding = tokenizer.encode(spell_out(text))
    froms = np.array([*origins(text), len(text)])
    starts = froms[[start for start, _ in encoding.offsets]]
    phrase = np.searchsorted([start for start, _ in pieces(text)], starts, side="right") - 1
    special = np.array([start == end for start, end in encoding.offsets])
    return encoding.ids, np.where(special, -1, phrase)


def _heats(network: Network, windows: Sequence[Sequence[int]]) -> list[float]:
    device = next(network.parameters()).device
    return [float(each) for each in np.maximum(run_network(network, windows, _BATCH, device).logits[:, 0], _COLD)]


def _numbers(network: Network, texts: Sequence[_Text]) -> list[NDArray[np.float64]]:
    """Each phrase's evidence as the network gives it now."""
    device = next(network.parameters()).device
    heard = run_network(network, [text.ids for text in texts], _BATCH, device)
    return [
        np.bincount(text.phrase[text.phrase >= 0], evidence[text.phrase >= 0], text.phrases).astype(np.float64)
        for text, evidence in zip(texts, heard.evidence, strict=True)
    ]


def _sets(text: _Text, own: NDArray[np.float64] | None, rng: np.random.Generator) -> list[Flags]:
    """Which tokens to leave out, `_SETS` times: the phrases it would name itself, else some at random or in a row."""
    found = []
    for number in range(_SETS):
        count = max(1, round(rng.uniform(0.05, 0.9) * text.phrases))
        if own is not None and number % 2:
            noise = rng.normal(0.0, 0.5 * own.std() + 1e-6, text.phrases)
            picked = np.argsort(-(own + (noise if number > 1 else 0.0)))[:count]
        elif rng.random() < 0.5:
            picked = np.arange(count) + int(rng.integers(text.phrases - count + 1))
        else:
            picked = rng.permutation(text.phrases)[:count]
        found.append(np.isin(text.phrase, picked))
    return found


def _measured(network: Network, texts: Sequence[_Text], sets: Sequence[tuple[int, Flags]]) -> list[_Trial]:
    left = [[each for each, out in zip(texts[at].ids, gone, strict=True) if not out] for at, gone in sets]
    heats = _heats(network, left)
    return [_Trial(at, gone, texts[at].heat - heat) for (at, gone), heat in zip(sets, heats, strict=True)]


def _fit(network: Network, texts: Sequence[_Text], trials: Sequence[_Trial], rng: np.random.Generator) -> float:
    """Mean absolute error of the told fall in the last epoch. The encoder reads each text once: it does not change."""
    by_text: dict[int, list[_Trial]] = {}
    for trial in trials:
        by_text.setdefault(trial.text, []).append(trial)
    order = in_order_of_length([text.ids for text in texts], _BATCH)
    batches = [_batch(network, [texts[at] for at in rows], [by_text[at] for at in rows]) for rows in order]
    optimizer = torch.optim.AdamW(network.evidence.parameters(), lr=_RATE)
    error = 0.0
    for _ in range(_EPOCHS):
        errors = [_step(network, optimizer, batches[number]) for number in rng.permutation(len(batches))]
        error = float(np.mean(errors))
    return error


class _Batch(NamedTuple):
    tokens: Tensor
    mask: Tensor
    trials: Sequence[Sequence[_Trial]]
    falls: Tensor


def _batch(network: Network, texts: Sequence[_Text], trials: Sequence[Sequence[_Trial]]) -> _Batch:
    device = next(network.parameters()).device
    ids, mask = (torch.from_numpy(each).to(device) for each in padded([text.ids for text in texts]))
    with torch.no_grad():
        tokens = network.tokens(ids, mask)
    return _Batch(tokens, mask, trials, torch.tensor([trial.fall for each in trials for trial in each], device=device))


def _step(network: Network, optimizer: torch.optim.Optimizer, batch: _Batch) -> float:
    evidence = network.evidence(batch.tokens, batch.mask)
    told = torch.cat([_told(evidence[row], each) for row, each in enumerate(batch.trials)])
    loss = nn.functional.mse_loss(told, batch.falls)
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    optimizer.step()
    return float((told - batch.falls).abs().mean().detach())


def _told(evidence: Tensor, trials: Sequence[_Trial]) -> Tensor:
    """The fall that the evidence of one text tells for each of its trials."""
    gone = torch.from_numpy(np.stack([trial.gone for trial in trials])).to(evidence)
    return gone @ evidence[: gone.shape[1]]
