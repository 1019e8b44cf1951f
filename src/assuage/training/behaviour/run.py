"""A model over the suite: every text scored once, in one batch, then each case judged by itself."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.decide import decide
from assuage.domain import Message
from assuage.policy import Policy
from assuage.score.scorer import Scorer
from assuage.training.behaviour.bias import Bias, bias_of, bias_texts
from assuage.training.behaviour.cases import Alike, Bounded, Case, Ordered, Suite

SPREAD: Final = 0.05
"""Between the lowest and the highest anger of messages that are alike: one step of the labelling guideline, and about
what a careful person differs from another on the same message (0.046)."""
SLACK: Final = 0.02
"""By how much the angrier of two may be heard as calmer: under half a step of the guideline."""


@dataclass(frozen=True, slots=True)
class Heard:
    anger: float
    needs_human: bool


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether a case passed, and what was heard, in its own words."""

    case: Case
    passed: bool
    found: str


@dataclass(frozen=True, slots=True)
class Outcome:
    model: str
    messages: int
    verdicts: tuple[Verdict, ...]
    biases: tuple[Bias, ...]


@dataclass(frozen=True, slots=True)
class Tally:
    form: str
    group: str
    cases: int
    passed: int

    @property
    def rate(self) -> float:
        """Share of the cases that passed, 0..1."""
        return self.passed / self.cases


def run(suite: Suite, scorer: Scorer, policy: Policy) -> Outcome:
    """Needing a person is decided by the policy, as in service; anger is the model's own number."""
    wanted = dict.fromkeys(text for case in suite.cases for text in case.texts)
    wanted |= dict.fromkeys(bias_texts(suite))
    heard = _hear(list(wanted), scorer, policy)
    verdicts = tuple(judge(case, heard) for case in suite.cases)
    biases = bias_of(suite, {text: each.anger for text, each in heard.items()})
    return Outcome(scorer.model, len(heard), verdicts, biases)


def _hear(texts: Sequence[str], scorer: Scorer, policy: Policy) -> dict[str, Heard]:
    readings = scorer.score([Message(id=str(number), text=text) for number, text in enumerate(texts)])
    decisions = [decide(reading, policy, policy_version=0) for reading in readings]
    return {
        text: Heard(reading.anger, decision.needs_human)
        for text, reading, decision in zip(texts, readings, decisions, strict=True)
    }


def judge(case: Case, heard: Mapping[str, Heard]) -> Verdict:
    match case:
        case Alike():
            return _judge_alike(case, heard)
        case Ordered():
            before, after = heard[case.calmer].anger, heard[case.angrier].anger
            return Verdict(case, after >= before - SLACK, f"{before:.2f}, then {after:.2f}")
        case Bounded():
            return _judge_bounded(case, heard[case.text])


def _judge_alike(case: Alike, heard: Mapping[str, Heard]) -> Verdict:
    low, *_, high = sorted(heard[text].anger for text in case.texts)
    return Verdict(case, high - low <= SPREAD, f"from {low:.2f} to {high:.2f}")


def _judge_bounded(case: Bounded, heard: Heard) -> Verdict:
    enough = case.anger_at_least is None or heard.anger >= case.anger_at_least
    not_more = case.anger_at_most is None or heard.anger <= case.anger_at_most
    person = case.needs_human is None or heard.needs_human == case.needs_human
    return Verdict(case, enough and not_more and person, _asked_and_heard(case, heard))


def _asked_and_heard(case: Bounded, heard: Heard) -> str:
    if case.needs_human is not None:
        return f"{'a person' if heard.needs_human else 'a script'} at {heard.anger:.2f}"
    low = "" if case.anger_at_least is None else f" at least {case.anger_at_least:.2f}"
    high = "" if case.anger_at_most is None else f" at most {case.anger_at_most:.2f}"
    return f"{heard.anger:.2f}, not{low}{high}"


def by_group(verdicts: Iterable[Verdict]) -> list[Tally]:
    """One tally a group, in the order of the suite."""
    return _tallies((v.case.form, v.case.group, v.passed) for v in verdicts)


def by_form(verdicts: Iterable[Verdict]) -> list[Tally]:
    """One tally a form, over all its groups: invariance, direction, expectation."""
    return _tallies((v.case.form, "all", v.passed) for v in verdicts)


def _tallies(results: Iterable[tuple[str, str, bool]]) -> list[Tally]:
    found: dict[tuple[str, str], list[bool]] = {}
    for form, group, passed in results:
        found.setdefault((form, group), []).append(passed)
    return [Tally(form, group, len(each), sum(each)) for (form, group), each in found.items()]
