"""Thresholds worth choosing: the one that fills the experienced team, and those that keep misses under a bound."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.replay.labels import Label
from assuage.replay.misses import MissAdvice, miss_advice
from assuage.replay.past import Past
from assuage.replay.report import Frame
from assuage.replay.team import TeamAdvice, team_advice

ASSUMES: Final = (
    "The promises on misses hold only if the labelled messages are a fair sample of the furious ones, drawn at random "
    "from the stream, and if what comes will be like what came. Corrections that people volunteer are no such sample: "
    "have a random share of all messages labelled.",
    "A miss is counted by anger alone; other reasons bring some of the missed to a person all the same.",
)


@dataclass(frozen=True, slots=True)
class Aim:
    """At most `miss_rate` of the furious missed, with what confidence; the team at work `occupancy` of its time."""

    miss_rate: float = 0.05
    confidence: float = 0.95
    occupancy: float = 0.85

    def __post_init__(self) -> None:
        for name, value in (("miss rate", self.miss_rate), ("confidence", self.confidence)):
            if not 0 < value < 1:
                raise InvalidInput(f"{name} must be between 0 and 1, not {value}")
        if not 0 < self.occupancy <= 1:
            raise InvalidInput(f"occupancy must be above 0 and at most 1, not {self.occupancy}")


@dataclass(frozen=True, slots=True)
class Recommendation:
    """Advice from one period; nothing is put in force. `assumes` is part of it: show it beside the numbers."""

    since: datetime
    until: datetime
    messages: int
    aim: Aim
    team: TeamAdvice
    misses: tuple[MissAdvice, ...]
    assumes: tuple[str, ...] = ASSUMES


def recommend(readings: Past, policy: Policy, by_id: Mapping[str, Label], frame: Frame, aim: Aim) -> Recommendation:
    """What this period's readings, labels and roster say of the policy's thresholds."""
    return Recommendation(
        since=frame.since,
        until=frame.until,
        messages=len(readings),
        aim=aim,
        team=team_advice(readings, policy, frame, aim.occupancy),
        misses=miss_advice(readings, policy, by_id, aim.miss_rate, aim.confidence),
    )
