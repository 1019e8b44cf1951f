"""The network in torch: what training fits and exports, and an engine for those who have a GPU.

A MiniLM encoder with four readers on top (anger and the need for a person; reasons; issues; treatment). Each reader
sees the mean of the token vectors beside its own attention-weighted mean, and is linear in both, so that a logit is
a sum over tokens.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final, cast

import numpy as np
import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel, BertModel

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.score.engine import Logits, padded

HEADS_FILE: Final = "heads.safetensors"
_READERS: Final = (("feeling", 2), ("reasons", len(REASONS)), ("issues", len(ISSUES)), ("treatment", len(TREATMENTS)))


class Reader(nn.Module):
    """Linear in the mean and in one learnt weighted mean of the token vectors."""

    def __init__(self, width: int, outputs: int) -> None:
        super().__init__()
        self.attention = nn.Linear(width, 1)
        self.output = nn.Linear(2 * width, outputs)

    def forward(self, tokens: Tensor, mask: Tensor, mean: Tensor) -> Tensor:
        scores = self.attention(tokens).squeeze(-1).masked_fill(mask == 0, -1e4)
        weights = scores.softmax(dim=-1).unsqueeze(-1)
        attended = (tokens * weights).sum(dim=1)
        return cast("Tensor", self.output(torch.cat([mean, attended], dim=-1)))


def masked_mean(tokens: Tensor, mask: Tensor) -> Tensor:
    """(batch, width) means of the token vectors that are no padding."""
    weights = mask.unsqueeze(-1).to(tokens.dtype)
    return (tokens * weights).sum(dim=1) / weights.sum(dim=1).clamp(min=1.0)


class Heads(nn.Module):
    def __init__(self, width: int) -> None:
        super().__init__()
        self.readers = nn.ModuleDict({name: Reader(width, outputs) for name, outputs in _READERS})

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        mean = masked_mean(tokens, mask)
        return torch.cat([reader(tokens, mask, mean) for reader in self.readers.values()], dim=-1)


class Network(nn.Module):
    """Token ids and mask, both (batch, tokens), to logits (batch, len(COLUMNS))."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        self.heads = Heads(int(encoder.config.hidden_size))

    def tokens(self, ids: Tensor, mask: Tensor) -> Tensor:
        return cast("Tensor", self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)

    def forward(self, ids: Tensor, mask: Tensor) -> Tensor:
        return cast("Tensor", self.heads(self.tokens(ids, mask), mask))


def load_encoder(folder: Path) -> BertModel:
    """The encoder in float32, without the pooler that no head uses; reads only local files."""
    model = AutoModel.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32, local_files_only=True)
    return cast("BertModel", model)


def load_network(folder: Path) -> Network:
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    if config.model_type != "bert":
        raise ValueError(f"{folder}: expected a BERT encoder, found {config.model_type}")
    network = Network(load_encoder(folder))
    network.heads.load_state_dict({name: t.float() for name, t in load_file(folder / HEADS_FILE).items()})
    return network.eval()


class TorchEngine:
    """Float32 on the GPU if there is one, else on the CPU; the reference that the ONNX engine must agree with."""

    def __init__(self, folder: Path, batch: int = 32) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = load_network(folder).to(self.device)
        self.batch = batch

    def run(self, windows: Sequence[Sequence[int]]) -> Logits:
        return run_network(self.network, windows, self.batch, self.device)


def run_network(network: Network, windows: Sequence[Sequence[int]], batch: int, device: torch.device) -> Logits:
    rows = []
    with torch.inference_mode():
        for start in range(0, len(windows), batch):
            ids, mask = padded(windows[start : start + batch])
            logits = network(torch.from_numpy(ids).to(device), torch.from_numpy(mask).to(device))
            rows.append(logits.float().cpu().numpy())
    return np.concatenate(rows)
