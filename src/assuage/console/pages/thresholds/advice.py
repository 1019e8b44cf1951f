"""Which lines to choose, from what the team can take and from how many furious customers may be missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from assuage.console.pages.thresholds.knobs import plain_number
from assuage.console.pages.thresholds.naming import FIELDS, plainly
from assuage.decide.words import plural, span
from assuage.parts import Parts
from assuage.policy import Policy
from assuage.replay.misses import MissAdvice, with_angry_from
from assuage.replay.recommend import Aim
from assuage.replay.report import Frame
from assuage.replay.team import TeamAdvice
from assuage.whatif import recommend_recent

_PROMISES = {"on_average": "on average", "with_confidence": "with 95 % confidence"}


@dataclass(frozen=True, slots=True)
class Suggestion:
    """One line with why and at what cost. `values` are the fields that trying it sets; none where none can be named."""

    title: str
    line: str
    because: tuple[str, ...]
    values: tuple[tuple[str, str], ...]

    @property
    def button(self) -> str:
        """The values as a form's button carries them."""
        return "&".join(f"{name}={value}" for name, value in self.values)


@dataclass(frozen=True, slots=True)
class Advice:
    suggestions: tuple[Suggestion, ...]
    assumes: tuple[str, ...]


def advice_of(at: Parts, in_force: Policy, frame: Frame, aim: Aim) -> Advice:
    """From the readings in memory, for the policy in force."""
    advised = recommend_recent(at.recent, at.store, frame, aim)
    misses = (_miss(each, in_force, aim) for each in advised.misses)
    return Advice((_team(advised.team, aim), *misses), advised.assumes)


def _team(team: TeamAdvice, aim: Aim) -> Suggestion:
    title = f"To fill {aim.occupancy * 100:g} % of the experienced team's time"
    if team.threshold is None:
        return Suggestion(title, "", (plainly(team.because),), ())
    return Suggestion(title, _line(team.field, team.current, team.threshold), tuple(_team_because(team)),
                      ((team.field, _shown(team.threshold)),))  # fmt: skip


def _team_because(team: TeamAdvice) -> Iterator[str]:
    yield plainly(team.because)
    if team.messages_then is not None:
        yield f"Messages from there on: {team.messages_now:,} now, {team.messages_then:,} then."
    if team.wait is not None and team.wait.messages:
        half, most = _wait(team.wait.median_minutes), _wait(team.wait.most_minutes)
        yield f"Half of them would wait {half}, one in twenty {most}; the target is {span(team.wait.target_minutes)}."


def _wait(minutes: float | None) -> str:
    if minutes is None:
        return "for ever"
    return f"longer than {span(minutes)}" if minutes >= 1 else "less than a minute"


def _miss(miss: MissAdvice, in_force: Policy, aim: Aim) -> Suggestion:
    title = f"To miss at most {aim.miss_rate * 100:g} % of furious customers, {_PROMISES[miss.promise]}"
    if miss.threshold is None:
        return Suggestion(title, "", (_too_few(miss, in_force) or plainly(miss.because),), ())
    values = [("angry_from", _shown(miss.threshold))]
    annoyed = with_angry_from(in_force, miss.threshold).annoyed_from
    if annoyed != in_force.annoyed_from:
        values.append(("annoyed_from", _shown(annoyed)))
    because = (
        plainly(miss.because),
        f"Of {miss.labels:,} that people called furious, {miss.missed_now:,} score below the line now, "
        f"{miss.missed_then:,} then; {miss.sent_anyway:,} of those reach a person for other reasons.",
        f"Messages that a person answers: {miss.person_now:,} now, {miss.person_then:,} then.",
    )
    return Suggestion(title, _line(miss.field, miss.current, miss.threshold), because, tuple(values))


def _too_few(miss: MissAdvice, in_force: Policy) -> str:
    if miss.labels >= miss.labels_needed:
        return ""
    return (
        f"Too few corrections: people called {plural(miss.labels, 'message')} of these days furious "
        f"({_shown(in_force.furious_from)} or more), and this promise needs {miss.labels_needed}."
    )


def _line(field: str, current: float, threshold: float) -> str:
    return f"{FIELDS[field]} {_shown(threshold)} (now {_shown(current)})"


def _shown(anger: float) -> str:
    return plain_number(anger * 100)
