"""How a model behaves on cases with known answers: what must not matter, what must, and whether it favours a group.

    python benchmarks/behaviour.py [--model models/anger-minilm] [--threads N] [--show] [--json]

The cases lie in benchmarks/behaviour and were written for this; benchmarks/README.md says how they are judged.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from measure import ROOT, show

from assuage.policy import Policy
from assuage.score.scorer import load_scorer
from assuage.training.behaviour.cases import read_suite
from assuage.training.behaviour.report import as_text, failures, to_json
from assuage.training.behaviour.run import run


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--model", type=Path, default=ROOT / "models" / "anger-minilm")
    options.add_argument("--suite", type=Path, default=ROOT / "benchmarks" / "behaviour")
    options.add_argument("--threads", type=int, default=0, help="Of the model; 1 is best on a busy machine.")
    options.add_argument("--show", action="store_true", help="List the failing cases.")
    options.add_argument("--json", action="store_true", help="JSON alone, without the tables.")
    chosen = options.parse_args()
    suite, scorer = read_suite(chosen.suite), load_scorer(chosen.model, threads=chosen.threads)
    started = time.perf_counter()
    outcome = run(suite, scorer, Policy())
    seconds = time.perf_counter() - started
    if not chosen.json:
        print(as_text(outcome), end="\n\n")
    if chosen.show and not chosen.json:
        print(*failures(outcome), sep="\n", end="\n\n")
    show("behaviour", {**to_json(outcome), "seconds": round(seconds, 1)})


main()
