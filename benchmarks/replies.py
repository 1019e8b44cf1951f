"""The reply check on labelled replies: micro F1, each fault, false alarms on good replies, and the time a check takes.

    python benchmarks/replies.py [--data ../shared/data/replies/dev.jsonl]
    python benchmarks/replies.py --data ../shared/data/replies/train.jsonl --held-out   # heads that had not seen a row

Three ways: the rules alone, the model's head alone, both together (what the product does). With `--held-out` a head is
fitted on four fifths of the file at a time and scores the rest, for each of three seeds.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from assuage.domain import Message
from assuage.reply.check import check
from assuage.reply.values import Scores
from assuage.score.replies import ModelReplyScorer, load_reply_scorer
from assuage.settings import Settings, read_settings
from assuage.training.replies import ReplyRecipe, out_of_fold, read_replies, views_of
from assuage.training.reply_figures import LabelledReply, as_text, measured
from assuage.wiring import open_scorer

DATA = Path("../shared/data/replies/dev.jsonl")
SEEDS = (0, 1, 2)


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--data", type=Path, default=DATA)
    options.add_argument("--held-out", action="store_true", help="Cross-validate on the file itself.")
    chosen = options.parse_args()
    settings = read_settings()
    rows = read_replies(chosen.data, lambda texts: anger(settings, texts))
    scorer = load_reply_scorer(settings.reply_model, settings.threads)
    print(f"{chosen.data.name}: {len(rows)} replies; {scorer.model}\n")
    if chosen.held_out:
        cross_validate(rows, scorer)
    else:
        scores = [scorer.score(row.reply, row.customer, row.anger) or {} for row in rows]
        print(as_text(measured(rows, scores)))
    timed(rows, scorer)


def anger(settings: Settings, texts: Sequence[str]) -> list[float | None]:
    readings = open_scorer(settings).score([Message(id=str(n), text=text) for n, text in enumerate(texts)])
    return [reading.anger if text else None for text, reading in zip(texts, readings, strict=True)]


def cross_validate(rows: Sequence[LabelledReply], scorer: ModelReplyScorer) -> None:
    views = views_of(scorer.reader, rows)
    for seed in SEEDS:
        print(f"seed {seed}\n{as_text(measured(rows, out_of_fold(views, rows, replace(ReplyRecipe(), seed=seed))))}\n")


def timed(rows: Sequence[LabelledReply], scorer: ModelReplyScorer) -> None:
    by_rules, with_model = [], []
    for row in rows:
        started = time.perf_counter()
        check(row.reply, row.customer, row.anger)
        between = time.perf_counter()
        scores: Scores | None = scorer.score(row.reply, row.customer, row.anger)
        check(row.reply, row.customer, row.anger, scores)
        by_rules.append(between - started)
        with_model.append(time.perf_counter() - between)
    print(
        f"\np50 of a check: rules {1000 * statistics.median(by_rules):.1f} ms, "
        f"with the model {1000 * statistics.median(with_model):.1f} ms"
    )


if __name__ == "__main__":
    main()
