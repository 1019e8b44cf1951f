"""Writing a model folder: torch weights, an int8 ONNX twin that agrees with them, calibration, manifest."""

from __future__ import annotations

import json
import shutil
import tempfile
import warnings
from collections.abc import Mapping, Sequence
from contextlib import redirect_stderr, redirect_stdout
from copy import deepcopy
from dataclasses import asdict, dataclass
from hashlib import sha256 as digest
from io import StringIO
from pathlib import Path
from typing import Any, Final

import numpy as np
import onnx
import torch
from onnx import TensorProto, helper, numpy_helper
from onnxruntime.quantization.matmul_nbits_quantizer import DefaultWeightOnlyQuantConfig, MatMulNBitsQuantizer
from onnxruntime.quantization.quant_utils import QuantFormat
from safetensors.torch import save_file
from tokenizers import Tokenizer
from torch import nn

from assuage.score.calibration import Calibration, sigmoid
from assuage.score.engine import COLUMNS, Logits
from assuage.score.manifest import (
    CALIBRATION_FILE,
    FORMAT,
    MANIFEST_FILE,
    TOKENIZER_FILE,
    sha256,
)
from assuage.score.torch_engine import HEADS_FILE, Network
from assuage.score.windows import Sizes

WINDOWS: Final = Sizes(whole=256, part=128, overlap=32)
_BLOCK: Final = 32


@dataclass(frozen=True, slots=True)
class Parity:
    """How far int8 ONNX and torch float32 are apart in anger (before calibration) over `windows` windows."""

    windows: int
    within_002_ratio: float
    largest: float


def export_onnx(network: Network, path: Path) -> None:
    """Weights in blocks of 32 with a scale each, activations quantised row by row inside the kernel.

    Unlike quantisation with one scale for a whole batch, a message's numbers do not depend on its neighbours, and
    all stay within 0.02 of float32 (measured, see the model's card). Embeddings are int8 with one scale a row.
    """
    # The fused kind of attention is exported with a guard against NaN that costs a fifth of the time.
    network.encoder.set_attn_implementation("eager")
    quantised_onnx(network, path, "logits", "evidence")


def quantised_onnx(network: nn.Module, path: Path, *outputs: str) -> None:
    """Writes a module that takes `ids` and `mask` with int8 weights; `outputs` name its answers."""
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "float32.onnx"
        _export_float32(network, plain, outputs)
        model = onnx.load(plain)
    # Shapes that the exporter noted for transposed weights confuse the quantiser's own inference.
    del model.graph.value_info[:]
    _forget_origins(model)
    _quantise_embeddings(model.graph)
    config = DefaultWeightOnlyQuantConfig(
        block_size=_BLOCK,
        is_symmetric=True,
        accuracy_level=4,
        quant_format=QuantFormat.QOperator,
        op_types_to_quantize=("MatMul",),
        bits=8,
    )
    quantiser = MatMulNBitsQuantizer(model, algo_config=config)
    quantiser.process()
    quantiser.model.save_model_to_file(str(path), use_external_data_format=False)


def _export_float32(network: nn.Module, path: Path, outputs: Sequence[str]) -> None:
    batch, tokens = torch.export.Dim("batch"), torch.export.Dim("tokens")
    sample = torch.randint(1000, 2000, (2, 16)), torch.ones(2, 16, dtype=torch.long)
    with warnings.catch_warnings(), redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        warnings.simplefilter("ignore")
        torch.onnx.export(
            network.cpu().eval(),
            sample,
            path,
            input_names=["ids", "mask"],
            output_names=list(outputs),
            dynamic_shapes=({0: batch, 1: tokens}, {0: batch, 1: tokens}),
            dynamo=True,
            external_data=False,
        )


def _forget_origins(model: onnx.ModelProto) -> None:
    """Takes out the exporter's notes on each node: stack traces with the paths of the machine it ran on."""
    for part in (model, model.graph, *model.graph.node, *model.graph.input, *model.graph.output, *model.functions):
        part.doc_string = ""
        del part.metadata_props[:]
    for weights in model.graph.initializer:
        weights.doc_string = ""
        del weights.metadata_props[:]


def _quantise_embeddings(graph: onnx.GraphProto) -> None:
    """Replaces the word table by int8 rows and their scales: gather both, multiply."""
    table = max(graph.initializer, key=lambda each: int(np.prod(each.dims)))
    rows = numpy_helper.to_array(table)
    scales = np.maximum(np.abs(rows).max(axis=1, keepdims=True), 1e-8).astype(np.float32) / 127
    small = np.round(rows / scales).astype(np.int8)
    position, gather = next((n, node) for n, node in enumerate(graph.node) if table.name in node.input)
    if gather.op_type != "Gather":
        raise RuntimeError(f"expected the word table to be read by Gather, found {gather.op_type}")
    ids, out = gather.input[1], gather.output[0]
    nodes = [
        helper.make_node("Gather", ["words_int8", ids], ["words_small"], axis=0),
        helper.make_node("Cast", ["words_small"], ["words_wide"], to=TensorProto.FLOAT),
        helper.make_node("Gather", ["words_scale", ids], ["words_factor"], axis=0),
        helper.make_node("Mul", ["words_wide", "words_factor"], [out]),
    ]
    graph.node.remove(gather)
    for offset, node in enumerate(nodes):
        graph.node.insert(position + offset, node)
    graph.initializer.remove(table)
    graph.initializer.extend(
        [numpy_helper.from_array(small, "words_int8"), numpy_helper.from_array(scales, "words_scale")]
    )


def parity(found: Logits, expected: Logits) -> Parity:
    """Compares the anger of the same windows from two engines."""
    gaps = np.abs(sigmoid(found[:, 0].astype(np.float64)) - sigmoid(expected[:, 0].astype(np.float64)))
    return Parity(len(gaps), round(float((gaps <= 0.02).mean()), 4), round(float(gaps.max()), 4))


def write_weights(network: Network, tokenizer: Tokenizer, base: Path, folder: Path) -> None:
    """The encoder as `transformers` reads it, in half precision, the heads beside it, and the tokenizer."""
    half = deepcopy(network.encoder).to(torch.float16)  # type: ignore[arg-type]
    half.save_pretrained(folder)
    heads = {
        name: tensor.half().contiguous()
        for name, tensor in network.state_dict().items()
        if not name.startswith("encoder.")
    }
    save_file(heads, folder / HEADS_FILE)
    for path in folder.iterdir():
        path.chmod(0o644)
    tokenizer.save(str(folder / TOKENIZER_FILE))
    shutil.copy(base / "tokenizer_config.json", folder)


def write_calibration(calibration: Calibration, folder: Path) -> None:
    _write_json(folder / CALIBRATION_FILE, calibration.to_json())


def write_manifest(folder: Path, name: str, facts: Mapping[str, Any]) -> str:
    """Writes the manifest over every other file in the folder (but the card) and returns `name@version`."""
    files = {path.name: sha256(path) for path in sorted(folder.iterdir()) if path.suffix != ".md"}
    version = digest(json.dumps(files, sort_keys=True).encode()).hexdigest()[:8]
    manifest = {
        "format": FORMAT,
        "name": name,
        "version": version,
        "languages": ["en"],
        "windows": asdict(WINDOWS),
        "columns": list(COLUMNS),
        **facts,
        "files": files,
    }
    _write_json(folder / MANIFEST_FILE, manifest)
    return f"{name}@{version}"


def _write_json(path: Path, value: Any) -> None:
    path.write_text(json.dumps(value, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
