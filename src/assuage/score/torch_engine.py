"""The network in torch: what training fits and exports, and an engine for those who have a GPU.

A MiniLM encoder with four readers on top (anger and the need for a person; reasons; issues; treatment). Each reader
sees the mean of the token vectors beside its own attention-weighted mean. A fifth part says of each token how much of
the anger it accounts for; it is fitted last, to what leaving words out does to the others' answer
(training/evidence.py).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, cast

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from transformers import AutoConfig, AutoModel, BertModel

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.score.engine import Heard, nothing_heard, padded

HEADS_FILE: Final = "heads.safetensors"
_EVIDENCE_WIDTH: Final = 64
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


class Evidence(nn.Module):
    """How much of the anger is gone without a token: (batch, tokens), 0 for padding; may be negative."""

    def __init__(self, width: int) -> None:
        super().__init__()
        self.hidden = nn.Linear(2 * width, _EVIDENCE_WIDTH)
        self.output = nn.Linear(_EVIDENCE_WIDTH, 1)
        nn.init.zeros_(self.output.weight)
        nn.init.zeros_(self.output.bias)

    def forward(self, tokens: Tensor, mask: Tensor) -> Tensor:
        company = masked_mean(tokens, mask).unsqueeze(1).expand_as(tokens)
        hidden = nn.functional.gelu(self.hidden(torch.cat([tokens, company], dim=-1)))
        return cast("Tensor", self.output(hidden).squeeze(-1) * mask)


class Network(nn.Module):
    """Token ids and mask, both (batch, tokens), to logits (batch, len(COLUMNS)) and evidence (batch, tokens)."""

    def __init__(self, encoder: BertModel) -> None:
        super().__init__()
        self.encoder = encoder
        width = int(encoder.config.hidden_size)
        self.heads = Heads(width)
        self.evidence = Evidence(width)

    def tokens(self, ids: Tensor, mask: Tensor) -> Tensor:
        return cast("Tensor", self.encoder(input_ids=ids, attention_mask=mask).last_hidden_state)

    def forward(self, ids: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        tokens = self.tokens(ids, mask)
        return self.heads(tokens, mask), self.evidence(tokens, mask)


def load_encoder(folder: Path) -> BertModel:
    """The encoder in float32, without the pooler that no head uses; reads only local files."""
    model = AutoModel.from_pretrained(folder, add_pooling_layer=False, dtype=torch.float32, local_files_only=True)
    return cast("BertModel", model)


def load_network(folder: Path) -> Network:
    config = AutoConfig.from_pretrained(folder, local_files_only=True)
    if config.model_type != "bert":
        raise ValueError(f"{folder}: expected a BERT encoder, found {config.model_type}")
    network = Network(load_encoder(folder))
    weights = {name: t.float() for name, t in load_file(folder / HEADS_FILE).items()}
    network.load_state_dict({**network.state_dict(), **weights})
    return network.eval()


class TorchEngine:
    """Float32 on the GPU if there is one, else on the CPU; the reference that the ONNX engine must agree with."""

    def __init__(self, folder: Path, batch: int = 32) -> None:
        self.device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        self.network = load_network(folder).to(self.device)
        self.batch = batch

    def run(self, windows: Sequence[Sequence[int]]) -> Heard:
        return run_network(self.network, windows, self.batch, self.device)


def run_network(network: Network, windows: Sequence[Sequence[int]], batch: int, device: torch.device) -> Heard:
    """What the network answers, windows of like length together."""
    heard = nothing_heard(len(windows))
    with torch.inference_mode():
        for rows in in_order_of_length(windows, batch):
            ids, mask = padded([windows[row] for row in rows])
            answer = network(torch.from_numpy(ids).to(device), torch.from_numpy(mask).to(device))
            logits, evidence = (each.float().cpu().numpy() for each in answer)
            heard.fill(rows, logits, evidence, windows)
    return heard


def in_order_of_length(windows: Sequence[Sequence[int]], batch: int) -> Iterator[list[int]]:
    order = sorted(range(len(windows)), key=lambda row: len(windows[row]))
    yield from (order[start : start + batch] for start in range(0, len(order), batch))
