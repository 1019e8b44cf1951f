"""How far the int8 ONNX engine and torch float32 are apart in anger, as served.

python benchmarks/parity.py ../shared/data/support/dev.jsonl
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from measure import ROOT, show

from assuage.domain import Message
from assuage.score.scorer import load_scorer
from assuage.training.labels import labelled_rows

MODEL = ROOT / "models" / "anger-minilm"


def main() -> None:
    rows = labelled_rows(Path(sys.argv[1]))
    messages = [Message(id=str(number), text=row["text"]) for number, row in enumerate(rows)]
    onnx, torch = load_scorer(MODEL), load_scorer(MODEL, engine="torch")
    found, expected = (np.array([reading.anger for reading in each.score(messages)]) for each in (onnx, torch))
    gaps = np.abs(found - expected)
    result = {
        "messages": len(rows),
        "within_0.02_ratio": round(float(np.mean(gaps <= 0.02)), 4),
        "largest_gap": round(float(gaps.max()), 4),
    }
    show("parity of int8 ONNX and torch float32 in anger", result)


main()
