"""The engine that serves: ONNX Runtime on the CPU, int8 weights."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Final

import numpy as np
import onnxruntime

from assuage.errors import ModelUnusable
from assuage.score.engine import COLUMNS, Heard, Logits, nothing_heard, padded

_TOKENS_AT_ONCE: Final = 256
"""Small batches stay in the processor's cache and hold little padding: of 32 mixed messages, 69 a second were read at
256 tokens, 62 one by one, 46 at 1,024 and 29 at 4,096 (2 cores of a Xeon)."""


class OnnxEngine:
    """Runs `model.onnx`; safe to call from several threads. A window's numbers do not depend on its neighbours."""

    def __init__(self, path: Path, threads: int = 0) -> None:
        """`threads` are those one call uses; 0 leaves the choice to ONNX Runtime (one a core)."""
        self._session = _session(path, threads)
        columns = self._session.get_outputs()[0].shape[-1]
        if columns != len(COLUMNS):
            raise ModelUnusable(f"{path} answers with {columns} numbers; this version of assuage needs {len(COLUMNS)}")

    def run(self, windows: Sequence[Sequence[int]]) -> Heard:
        heard = nothing_heard(len(windows))
        for rows in _batches([len(window) for window in windows]):
            ids, mask = padded([windows[row] for row in rows])
            logits, evidence = self._session.run(["logits", "evidence"], {"ids": ids, "mask": mask})
            heard.fill(rows, logits, evidence, windows)
        return heard


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Row numbers in batches of like length, so that little of the work is padding."""
    batches: list[list[int]] = []
    for row in sorted(range(len(lengths)), key=lengths.__getitem__):
        if not batches or (len(batches[-1]) + 1) * lengths[row] > _TOKENS_AT_ONCE:
            batches.append([])
        batches[-1].append(row)
    return batches


class OnnxEncoder:
    """Runs an encoder that answers with one vector a depth: (texts, depths, width). Safe to call from threads."""

    def __init__(self, path: Path, threads: int = 0) -> None:
        self._session = _session(path, threads)

    def run(self, texts: Sequence[Sequence[int]]) -> Logits:
        vectors: list[Logits] = [np.empty(0, dtype=np.float32)] * len(texts)
        for rows in _batches([len(text) for text in texts]):
            ids, mask = padded([texts[row] for row in rows])
            found = self._session.run(["vectors"], {"ids": ids, "mask": mask})[0]
            for row, vector in zip(rows, found, strict=True):
                vectors[row] = vector
        return np.stack(vectors)


def _session(path: Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.log_severity_level = 3
    try:
        return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])
    except Exception as error:  # ONNX Runtime raises many kinds, none with a common base but Exception
        raise ModelUnusable(f"{path} cannot be loaded: {error}") from error
