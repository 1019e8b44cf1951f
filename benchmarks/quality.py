"""How well anger is heard, beside VADER on the same messages.

    python benchmarks/quality.py ../shared/data/support/dev.jsonl [MORE.jsonl ...]

Each file is labelled by the guideline. VADER's answer is its negative compound score, the way it is commonly used.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import numpy as np
from measure import ROOT, show
from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

from assuage.policy import Policy
from assuage.score.scorer import load_scorer
from assuage.training.data import guideline_rows
from assuage.training.evaluate import evaluate


def main() -> None:
    scorer = load_scorer(ROOT / "models" / "anger-minilm")
    vader = SentimentIntensityAnalyzer()
    files: dict[str, Any] = {}
    for name in sys.argv[1:]:
        rows = guideline_rows(Path(name))
        result = evaluate(rows, scorer, Policy(), lambda _: None)
        negative = [-vader.polarity_scores(row["text"])["compound"] for row in rows]
        labels = [row["anger"] for row in rows]
        needs = result.codes.get("needs_human")
        files["/".join(Path(name).parts[-2:])] = {
            "messages": result.messages,
            "pearson": result.pearson,
            "mae": result.mae,
            "needs_human_f1": needs.f1 if needs else None,
            "vader_pearson": round(float(np.corrcoef(negative, labels)[0, 1]), 4),
        }
    show("quality", {"model": scorer.model, "files": files})


main()
