"""Messages a second: scoring alone (int8 ONNX beside torch float32 on the same texts), and the whole live road.

    python benchmarks/throughput.py [LABELLED.jsonl]

Without a file the demo's week is scored. The live road is inbox, claim, score, decide, record on SQLite.
"""

from __future__ import annotations

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from measure import ROOT, in_turn, show, spread

from assuage.demo.week import calendar, load_week
from assuage.domain import Message
from assuage.pipeline import work_once
from assuage.score.scorer import ModelScorer, load_scorer
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.training.labels import labelled_rows

MODEL = ROOT / "models" / "anger-minilm"


def texts() -> list[str]:
    if len(sys.argv) > 1:
        return [row["text"] for row in labelled_rows(Path(sys.argv[1]))]
    return [incoming.text for incoming in load_week(calendar(datetime.now(UTC)))]


def per_second(scorer: ModelScorer, messages: list[Message]) -> float:
    started = time.perf_counter()
    scorer.score(messages)
    return len(messages) / (time.perf_counter() - started)


def live_per_second(scorer: ModelScorer, messages: list[Message]) -> float:
    with tempfile.TemporaryDirectory() as folder:
        store = SqlStore(open_engine(f"sqlite:///{folder}/a.db"))
        started = time.perf_counter()
        for message in messages:
            store.accept(message)
        while work_once(store, scorer, 32, 120):
            pass
        seconds = time.perf_counter() - started
        store.close()
    return len(messages) / seconds


def main() -> None:
    messages = [Message(id=str(number), text=text) for number, text in enumerate(texts())]
    onnx, torch = load_scorer(MODEL), load_scorer(MODEL, engine="torch")
    onnx.score(messages[:32])
    torch.score(messages[:32])
    runs = in_turn(
        5,
        onnx_int8=lambda: per_second(onnx, messages),
        torch_float32=lambda: per_second(torch, messages),
        live_road=lambda: live_per_second(onnx, messages),
    )
    result: dict[str, Any] = {name: spread(values) for name, values in runs.items()}
    ratios = [fast / slow for fast, slow in zip(runs["onnx_int8"], runs["torch_float32"], strict=True)]
    words = sum(len(message.text.split()) for message in messages) / len(messages)
    show(
        "throughput",
        {
            "messages": len(messages),
            "mean_words": round(words, 1),
            "per_second": result,
            "onnx_over_torch": spread(ratios),
        },
    )


main()
