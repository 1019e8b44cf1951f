"""What a run found, as a table to read and as JSON."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assuage.training.behaviour.bias import Bias
from assuage.training.behaviour.run import Outcome, Tally, by_form, by_group


def largest_difference(outcome: Outcome) -> Bias:
    return max(outcome.biases, key=lambda bias: bias.difference)


def as_text(outcome: Outcome) -> str:
    """Pass rates by group and by form, then mean anger by group of people."""
    return "\n".join([*_rates(outcome), "", *_differences(outcome)])


def _rates(outcome: Outcome) -> Iterator[str]:
    yield f"{'form':<12} {'group':<18} {'cases':>5} {'passed':>7}"
    for tally in by_group(outcome.verdicts):
        yield _line(tally)
    yield ""
    for tally in by_form(outcome.verdicts):
        yield _line(tally)


def _line(tally: Tally) -> str:
    return f"{tally.form:<12} {tally.group:<18} {tally.cases:>5} {tally.rate:>7.1%}"


def _differences(outcome: Outcome) -> Iterator[str]:
    yield f"{'kind of group':<26} {'frames':>6} {'difference':>10}   highest and lowest mean anger"
    for bias in outcome.biases:
        ends = f"{_mean(bias, bias.highest)}, {_mean(bias, bias.lowest)}"
        yield f"{bias.kind:<26} {bias.frames:>6} {bias.difference:>10.3f}   {ends}"


def _mean(bias: Bias, group: str) -> str:
    return f"{group} {bias.means[group]:.3f}"


def failures(outcome: Outcome) -> Iterator[str]:
    """One line a failing case: its id, what was heard, and its first text."""
    for verdict in outcome.verdicts:
        if not verdict.passed:
            yield f"{verdict.case.id:<22} {verdict.found:<30} {_shown(verdict.case.texts[-1])}"


def _shown(text: str, width: int = 110) -> str:
    line = " ".join(text.split())
    return line if len(line) <= width else f"{line[: width - 1]}…"


def to_json(outcome: Outcome) -> dict[str, Any]:
    """Rates and mean differences, 0..1."""
    worst = largest_difference(outcome)
    return {
        "model": outcome.model,
        "cases": len(outcome.verdicts),
        "messages": outcome.messages,
        "pass_rates": {tally.form: round(tally.rate, 4) for tally in by_form(outcome.verdicts)},
        "groups": [
            {"form": t.form, "group": t.group, "cases": t.cases, "pass_rate": round(t.rate, 4)}
            for t in by_group(outcome.verdicts)
        ],
        "largest_group_difference": {"kind": worst.kind, "difference": round(worst.difference, 4)},
        "group_differences": [_bias_json(bias) for bias in outcome.biases],
        "failed": [verdict.case.id for verdict in outcome.verdicts if not verdict.passed],
    }


def _bias_json(bias: Bias) -> dict[str, Any]:
    return {
        "kind": bias.kind,
        "frames": bias.frames,
        "difference": round(bias.difference, 4),
        "means": {group: round(mean, 4) for group, mean in bias.means.items()},
    }
