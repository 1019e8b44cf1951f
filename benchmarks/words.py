"""Which words made it angry: how much of the rise the words named explain, and what they claim.

    python benchmarks/words.py .../support/dev.jsonl [--messages 50] [--by removal]

Without `--by removal` the words are those that come with each reading, in the same pass; with it they are found by
leaving words out, as for readings that have none, and the time it takes is the search's.

`any` are so many messages spread evenly over the file, calm ones too; `angry` all that the model hears as angry or
furious. Takes a file labelled by the project's guideline, which is not part of the repository. How much of the rise is
taken is measured anew, by cutting the words out of the text as received.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from measure import ROOT, show, spread

from assuage.domain import Message, Reading, Span
from assuage.policy import Policy
from assuage.score.cuts import without
from assuage.score.removal import find_spans
from assuage.score.scorer import Scorer, load_scorer


class Counting:
    """A scorer that counts what it is asked."""

    def __init__(self, scorer: Scorer) -> None:
        self._scorer = scorer
        self.model = scorer.model
        self.asked = 0

    def score(self, messages: Sequence[Message]) -> list[Reading]:
        self.asked += len(messages)
        return self._scorer.score(messages)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path)
    parser.add_argument("--messages", type=int, default=50)
    parser.add_argument("--by", choices=("reading", "removal"), default="reading")
    parser.add_argument("--show", action="store_true", help="print the words of each message")
    asked = parser.parse_args()
    scorer = Counting(load_scorer(ROOT / "models" / "anger-minilm"))
    rows = [json.loads(line) for line in asked.data.read_text(encoding="utf-8").splitlines()]
    messages = [Message(row["id"], row["text"], channel=row["channel"]) for row in rows]
    read = list(zip(messages, scorer.score(messages), strict=True))
    angry = [pair for pair in read if pair[1].anger >= Policy().angry_from]
    some = timed(spaced(read, asked.messages), scorer, asked)
    show(f"words by {asked.by}", {"model": scorer.model, "any": some, "angry": timed(angry, scorer, asked)})


def spaced(read: list[Any], count: int) -> list[Any]:
    return read[:: max(1, len(read) // count)][:count]


def timed(pairs: list[tuple[Message, Reading]], scorer: Counting, how: argparse.Namespace) -> dict[str, Any]:
    seconds, busy, asked, shares, claimed, named, words = [], [], [], [], [], [], []
    for message, reading in pairs:
        before, began, working = scorer.asked, time.perf_counter(), time.process_time()
        spans = find_spans(message, reading, scorer) if how.by == "removal" else scorer.score([message])[0].spans
        seconds.append(time.perf_counter() - began)
        busy.append(time.process_time() - working)
        asked.append(scorer.asked - before)
        if how.show:
            print(round(reading.anger, 2), message.text, [(each.text, each.weight) for each in spans], sep="\n  ")
        if spans:
            taken, rise = taken_of_rise(message, reading, spans, scorer)
            shares.append(taken / rise)
            claimed.append(sum(each.weight for each in spans) / rise)
            named.append(len(spans))
            words.append(sum(len(each.text.split()) for each in spans) / len(message.text.split()))
    return {
        "messages": len(pairs),
        "with_words": len(shares),
        "milliseconds": spread([each * 1000 for each in seconds]),
        "processor_milliseconds": spread([each * 1000 for each in busy]),
        "scorings": spread(asked),
        "spans": round(statistics.mean(named), 2),
        "share_of_all_words": round(statistics.mean(words), 3),
        "share_of_rise_taken": spread(shares) | {"mean": round(statistics.mean(shares), 3)},
        "share_of_rise_claimed_mean": round(statistics.mean(claimed), 3),
        "half_or_more": round(sum(each >= 0.5 for each in shares) / len(shares), 3),
    }


def taken_of_rise(message: Message, reading: Reading, spans: tuple[Span, ...], scorer: Scorer) -> tuple[float, float]:
    """How much lower anger is with the spans cut out of the text as received, and how much higher than calm it was."""
    cut = without(message.text, [(each.start, each.end) for each in spans])
    calm, left = scorer.score([Message("calm", ""), Message("cut", cut, channel=message.channel)])
    return reading.anger - left.anger, reading.anger - calm.anger


if __name__ == "__main__":
    main()
