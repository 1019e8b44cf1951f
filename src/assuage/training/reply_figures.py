"""How well faults are found: micro F1, each fault, false alarms on good replies; and the page that says so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

from assuage.domain import FAULTS, FaultCode
from assuage.reply.check import check
from assuage.reply.check.opinion import SHOWN_AT
from assuage.reply.values import Scores


@dataclass(frozen=True, slots=True)
class LabelledReply:
    reply: str
    customer: str
    anger: float | None
    faults: frozenset[str]


@dataclass(frozen=True, slots=True)
class Counts:
    """Drafts with the fault, drafts said to have it, and those of both."""

    labelled: int
    flagged: int
    right: int

    @property
    def precision(self) -> float:
        return self.right / self.flagged if self.flagged else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        return 2 * self.right / (self.labelled + self.flagged) if self.labelled + self.flagged else 0.0


@dataclass(frozen=True, slots=True)
class Figures:
    """`false_alarms` of `faultless` drafts labelled as good got some fault."""

    each: dict[FaultCode, Counts]
    false_alarms: int
    faultless: int

    @property
    def micro(self) -> Counts:
        counts = self.each.values()
        return Counts(sum(c.labelled for c in counts), sum(c.flagged for c in counts), sum(c.right for c in counts))


Found = Set[FaultCode]


def by_rules(row: LabelledReply) -> Found:
    return frozenset(fault.code for fault in check(row.reply, row.customer, row.anger))


def by_head(scores: Scores) -> Found:
    return frozenset(code for code, score in scores.items() if score >= SHOWN_AT)


def by_both(row: LabelledReply, scores: Scores) -> Found:
    return frozenset(fault.code for fault in check(row.reply, row.customer, row.anger, scores))


def compared(rows: Sequence[LabelledReply], found: Sequence[Found]) -> Figures:
    """Figures of what was found against the labels."""
    each = {code: _counts(code, rows, found) for code in FAULTS}
    alarms = [bool(faults) for row, faults in zip(rows, found, strict=True) if not row.faults]
    return Figures(each, sum(alarms), len(alarms))


def measured(rows: Sequence[LabelledReply], scores: Sequence[Scores]) -> dict[str, Figures]:
    """Rules alone, head alone, both."""
    return {
        "rules": compared(rows, [by_rules(row) for row in rows]),
        "head": compared(rows, [by_head(each) for each in scores]),
        "both": compared(rows, [by_both(row, each) for row, each in zip(rows, scores, strict=True)]),
    }


def _counts(code: FaultCode, rows: Sequence[LabelledReply], found: Sequence[Found]) -> Counts:
    pairs = [(code in row.faults, code in faults) for row, faults in zip(rows, found, strict=True)]
    return Counts(sum(label for label, _ in pairs), sum(flag for _, flag in pairs), sum(map(all, pairs)))


def as_text(figures: dict[str, Figures]) -> str:
    """A table in Markdown: a fault a line, F1 (precision / recall) for each way."""
    head = ["| fault | drafts | " + " | ".join(figures) + " |", "|---|---|" + "---|" * len(figures)]
    rows = [_row(code, [each.each[code] for each in figures.values()]) for code in FAULTS]
    total = _row("micro", [each.micro for each in figures.values()])
    alarms = "; ".join(f"{name} {each.false_alarms} of {each.faultless}" for name, each in figures.items())
    return "\n".join([*head, *rows, total, "", f"False alarms on faultless drafts: {alarms}"])


def _row(name: str, counts: Iterable[Counts]) -> str:
    counts = list(counts)
    cells = (f"{each.f1:.2f} ({each.precision:.2f} / {each.recall:.2f})" for each in counts)
    return f"| {name} | {counts[0].labelled} | {' | '.join(cells)} |"


def reply_card(version: str, data: str, rows: int, figures: str) -> str:
    """The model's page."""
    return f"""# {version}

Says which faults an agent's draft has, beside the rules of the reply check (docs/reply-check.md).

- Base: all-MiniLM-L6-v2 (Apache-2.0), frozen, int8; vectors from four depths of the whole draft, of each sentence and
  of the customer's message. Two penalised logistic regressions a fault, averaged: one on the whole draft and the
  customer's anger, one on the worst sentence. `robotic` and `no_acknowledgement` go by the whole draft alone, the
  latter by the customer's message too. One more reader says whether a draft has any fault at all; its probability
  multiplies that of each fault.
- Data: {data}, {rows} labelled drafts in English.
- Made by `assuage train-replies`; nothing in it is drawn by chance but the folds of the figures below.
- Licence: Apache-2.0.

## Figures
F1 (precision / recall) on the training file, each draft scored by a head that had not seen it. The rules were written
with most of these drafts read, so the columns `rules` and `both` flatter here; docs/reply-check.md has figures on
drafts that nobody had read.

{figures}

## Limits
Short English drafts, hardly any of fewer than ten words. Weakest at blame, then at passing on and defence, which look
like plain explanation. It says that a draft as a whole has a fault, not where; it must not judge people, only help
them with a draft.
"""
