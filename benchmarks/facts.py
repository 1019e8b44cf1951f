"""How much is found in messages that need a person, and how long the finding takes.

    python benchmarks/facts.py --data DIR [--set dev] [--sample 100] [--json]

DIR holds support/SET.jsonl, labelled by the guideline; only messages labelled as needing a person are read. Coverage is
the share of messages with at least one fact of a kind; "usable" points are those that may be told back. --sample prints
that many points, drawn by chance, beside the words they were made of, for a person to judge. Time is processor time.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
import time
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

from measure import show

from assuage.reply.brief import brief
from assuage.reply.facts import facts_of
from assuage.reply.values import Fact, Facts

LONG_CHARS = 5_000
Made = TypeVar("Made")


def read(path: Path) -> list[dict[str, Any]]:
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    return [row for row in rows if row["needs_human"]]


def timed(work: Callable[[str], Made], texts: Sequence[str]) -> tuple[list[Made], list[float]]:
    made, took = [], []
    for text in texts:
        started = time.process_time()
        made.append(work(text))
        took.append((time.process_time() - started) * 1000)
    return made, took


def milliseconds(took: Sequence[float]) -> dict[str, float]:
    ranked = sorted(took)
    return {
        "p50_ms": round(statistics.median(ranked), 2),
        "p95_ms": round(ranked[int(len(ranked) * 0.95)], 2),
        "most_ms": round(ranked[-1], 2),
    }


def coverage(found: Sequence[Facts]) -> dict[str, float]:
    kinds: Counter[str] = Counter(kind for facts in found for kind in {fact.kind for fact in facts.facts})
    kinds["any"] = sum(bool(facts.facts) for facts in found)
    kinds["usable point"] = sum(bool(facts.points()) for facts in found)
    kinds["usable point or ask"] = sum(bool(facts.points() or facts.of("ask")) for facts in found)
    return {kind: round(count / len(found), 3) for kind, count in kinds.most_common()}


def by_channel(rows: Sequence[dict[str, Any]], found: Sequence[Facts]) -> dict[str, float]:
    asked = Counter(row["channel"] for row in rows)
    got = Counter(row["channel"] for row, facts in zip(rows, found, strict=True) if facts.points())
    return {channel: round(got[channel] / count, 3) for channel, count in asked.most_common()}


def long_texts(texts: Sequence[str]) -> list[str]:
    """Real messages strung together to mails of 5,000 characters."""
    whole = "\n\n".join(texts)
    return [whole[start : start + LONG_CHARS] for start in range(0, len(whole) - LONG_CHARS, LONG_CHARS)]


def drawn(found: Sequence[Facts], number: int) -> list[Fact]:
    points = [point for facts in found for point in facts.points()]
    return random.Random(0).sample(points, min(number, len(points)))


def measure(rows: Sequence[dict[str, Any]]) -> tuple[dict[str, Any], list[Facts]]:
    texts = [row["text"] for row in rows]
    found, took = timed(facts_of, texts)
    _, both = timed(lambda text: brief([facts_of(text)]), texts)
    _, long = timed(facts_of, long_texts(texts))
    result = {
        "messages": len(rows),
        "coverage": coverage(found),
        "usable_points_by_channel": by_channel(rows, found),
        "points": sum(len(facts.points()) for facts in found),
        "facts_of": milliseconds(took),
        "facts_of_and_brief": milliseconds(both),
        "facts_of_5000_chars": milliseconds(long),
    }
    return result, found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--set", default="dev")
    parser.add_argument("--sample", type=int, default=0)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    facts_of("I have waited three weeks.")  # the first call compiles
    result, found = measure(read(options.data / "support" / f"{options.set}.jsonl"))
    if options.json:
        show("facts", result)
        return
    for name, value in result.items():
        print(f"{name:26} {value}")
    for point in drawn(found, options.sample):
        print(f"{point.weight:.2f} {point.role:8} {point.text!r} -> {point.said}")


if __name__ == "__main__":
    main()
