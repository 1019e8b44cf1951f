"""How often the second-contact rule fires where a reader says it should, replayed turn by turn.

    python benchmarks/second_contact.py --data DIR [--labels] [-v] [--json] [--halves]

DIR holds conversations labelled by the guideline (*.jsonl). The first customer turn at which the rule fires is right
within one customer turn of the label; further away it is a false alarm and a miss. "again" counts conversations handed
on where the rule fires against the second person too. --labels takes the labelled anger and reasons instead of the
model's, to show what the model costs. --halves tunes second_contact_from on half of the conversations and measures on
the other half, many times over, to show how far the figures lean on the default.
"""

from __future__ import annotations

import argparse
import json
import random
import statistics
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from measure import ROOT, show

from assuage.decide.second_contact import second_contact
from assuage.decide.turns import agent_turn, bot_turn, customer_turn
from assuage.domain import Message, Reading, Turn
from assuage.policy import Policy
from assuage.score.scorer import load_scorer

START = datetime(2026, 1, 1, tzinfo=UTC)
THRESHOLDS = [number / 100 for number in range(40, 76)]


@dataclass(frozen=True)
class Case:
    """A conversation as the rule sees it, with the customer turn a reader would hand it on after, counted from 0."""

    name: str
    file: str
    turns: tuple[Turn, ...]
    wanted: int | None


@dataclass
class Score:
    right: int = 0
    misses: list[str] = field(default_factory=list)
    false_alarms: list[str] = field(default_factory=list)
    again: int = 0
    """Fires against the second person as well, once the conversation was handed on."""

    @property
    def precision(self) -> float:
        return self.right / max(1, self.right + len(self.false_alarms))

    @property
    def recall(self) -> float:
        return self.right / max(1, self.right + len(self.misses))

    @property
    def f1(self) -> float:
        return 2 * self.right / max(1, 2 * self.right + len(self.misses) + len(self.false_alarms))


def read(folder: Path, labels: bool) -> list[Case]:
    rows = [
        (path.name, json.loads(line)) for path in sorted(folder.glob("*.jsonl")) for line in path.open(encoding="utf-8")
    ]
    wrote = [turn for _, row in rows for turn in row["turns"] if turn["by"] == "customer"]
    readings = iter(labelled(wrote) if labels else heard(wrote))
    return [case(file, row, [turn_of(each, readings) for each in row["turns"]]) for file, row in rows]


def heard(wrote: Sequence[dict[str, Any]]) -> list[Reading]:
    scorer = load_scorer(ROOT / "models" / "anger-minilm", "onnx", 2)
    return scorer.score([Message(id=str(number), text=turn["text"]) for number, turn in enumerate(wrote)])


def labelled(wrote: Sequence[dict[str, Any]]) -> list[Reading]:
    return [
        Reading(turn["anger"], 0.0, dict.fromkeys(turn["reasons"], 1.0), {}, {}, "labels", turn["text"])
        for turn in wrote
    ]


def turn_of(turn: dict[str, Any], readings: Iterable[Reading]) -> Turn:
    if turn["by"] == "customer":
        return customer_turn("", START, next(iter(readings)))
    if turn["by"] == "bot":
        return bot_turn("", START)
    return agent_turn("", START, turn["agent"], turn["text"])


def case(file: str, row: dict[str, Any], turns: Sequence[Turn]) -> Case:
    wanted = row["second_contact_after"]
    return Case(row["id"], file, tuple(turns), None if wanted is None else spoken(turns).index(wanted))


def spoken(turns: Sequence[Turn]) -> list[int]:
    return [number for number, turn in enumerate(turns) if turn.by == "customer"]


def fires(each: Case, policy: Policy) -> list[int]:
    """The customer turns, counted from 0, at which the rule fires."""
    upto = (each.turns[: number + 1] for number in spoken(each.turns))
    return [number for number, turns in enumerate(upto) if second_contact(turns, policy)]


def measure(cases: Iterable[Case], policy: Policy) -> Score:
    score = Score()
    for each in cases:
        fired = fires(each, policy)
        first = fired[0] if fired else None
        right = first is not None and each.wanted is not None and abs(first - each.wanted) <= 1
        score.right += right
        if each.wanted is not None and not right:
            score.misses.append(f"{each.name}: wanted after {each.wanted}, fired after {first}")
        if first is not None and not right:
            score.false_alarms.append(f"{each.name}: fired after {first}, wanted after {each.wanted}")
        score.again += each.wanted is not None and any(number > each.wanted + 1 for number in fired) and handed(each)
    return score


def handed(each: Case) -> bool:
    return len({turn.agent for turn in each.turns if turn.by == "agent"}) > 1


def figures(score: Score, verbose: bool) -> dict[str, Any]:
    kept = asdict(score) if verbose else {"right": score.right, "again": score.again}
    counts = {"misses": len(score.misses), "false_alarms": len(score.false_alarms)}
    rates = {name: round(getattr(score, name), 3) for name in ("precision", "recall", "f1")}
    return {**rates, **counts, **kept}


def halves(cases: Sequence[Case], rounds: int = 100) -> dict[str, float]:
    """Medians over random halves: the threshold best on one half, measured on the other."""
    rng, found = random.Random(0), []
    policies = [Policy(second_contact_from=value, second_contact_automatic_from=value) for value in THRESHOLDS]
    alone = {each.name: [measure([each], policy) for policy in policies] for each in cases}
    for _ in range(rounds):
        mixed = rng.sample(list(cases), len(cases))
        tune, test = mixed[: len(mixed) // 2], mixed[len(mixed) // 2 :]
        results = [together(alone[each.name][number] for each in tune) for number in range(len(policies))]
        best = max(result.f1 for result in results)
        ties = [number for number, result in enumerate(results) if result.f1 == best]
        number = ties[len(ties) // 2]
        score = together(alone[each.name][number] for each in test)
        found.append((score.precision, score.recall, score.f1, THRESHOLDS[number]))
    return {
        name: round(statistics.median(values), 3)
        for name, values in zip(("precision", "recall", "f1", "threshold"), zip(*found, strict=True), strict=True)
    }


def together(scores: Iterable[Score]) -> Score:
    total = Score()
    for score in scores:
        total.right += score.right
        total.misses += score.misses
        total.false_alarms += score.false_alarms
    return total


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--labels", action="store_true")
    parser.add_argument("--halves", action="store_true")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("-v", "--verbose", action="store_true")
    options = parser.parse_args()
    cases = read(options.data, options.labels)
    sets = {name: [each for each in cases if each.file == name] for name in sorted({each.file for each in cases})}
    scores = {name: measure(chosen, Policy()) for name, chosen in {**sets, "all": cases}.items()}
    extra = {"halves": halves(cases)} if options.halves else {}
    if options.json:
        results = {name: figures(score, options.verbose) for name, score in scores.items()}
        show("second contact", {"labels": options.labels, "conversations": len(cases), "files": results, **extra})
        return
    for name, score in scores.items():
        print_score(name, score, options.verbose and name != "all")
    for name, values in extra.items():
        print(name, values)


def print_score(name: str, score: Score, verbose: bool) -> None:
    print(
        f"{name:12} precision {score.precision:.3f}  recall {score.recall:.3f}  F1 {score.f1:.3f}  "
        f"right {score.right}  false alarms {len(score.false_alarms)}  misses {len(score.misses)}  again {score.again}"
    )
    if verbose:
        for line in [f"miss         {each}" for each in score.misses] + [
            f"false alarm  {x}" for x in score.false_alarms
        ]:
            print(" ", line)


main()
