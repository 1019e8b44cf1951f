"""The people as they are at one moment: the roster, what each carries, who is at work."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Final

from assuage.domain import Band
from assuage.policy import Policy
from assuage.roster import Agent, Roster

BAND_WEIGHT: Final[Mapping[Band, float]] = {"calm": 0.2, "annoyed": 0.4, "angry": 0.7, "furious": 1.0}
"""How much being given one conversation of a band counts when a shift's anger is shared out."""


def is_angry(band: Band) -> bool:
    return band in ("angry", "furious")


@dataclass(frozen=True, slots=True)
class Load:
    """What one agent carries: open conversations and the angry ones among them, whoever gave them.

    `elsewhere` counts conversations that only the help-desk knows of; `given` is the anger shared out to them over the
    last shift, by `BAND_WEIGHT`.
    """

    open: int = 0
    angry: int = 0
    elsewhere: int = 0
    available: bool = True
    given: float = 0.0
    last_given_at: datetime | None = None
    last_furious_at: datetime | None = None


NOTHING: Final = Load()


@dataclass(slots=True)
class Team:
    """The roster with everyone's load at `now`; giving and taking conversations changes the loads."""

    roster: Roster
    policy: Policy
    now: datetime
    loads: dict[str, Load] = field(default_factory=dict)
    _at_work: dict[str, bool] = field(default_factory=dict)
    _next_start: dict[str, datetime | None] = field(default_factory=dict)

    def load(self, agent: str) -> Load:
        return self.loads.get(agent, NOTHING)

    def at_work(self, agent: Agent) -> bool:
        """On duty by their hours, and not away."""
        if agent.id not in self._at_work:
            self._at_work[agent.id] = self.load(agent.id).available and agent.on_duty(self.now)
        return self._at_work[agent.id]

    def next_start(self, agent: Agent) -> datetime | None:
        """When the next shift begins of someone whose hours keep them from work now; None for everybody else."""
        if agent.id not in self._next_start:
            self._next_start[agent.id] = None if agent.on_duty(self.now) else agent.next_start(self.now)
        return self._next_start[agent.id]

    def capacity(self, agent: Agent, band: Band) -> int:
        """Open conversations they may have when given one of this band; experienced agents keep places for anger."""
        most = self.policy.open_cap if agent.capacity is None else agent.capacity
        kept_free = agent.tier == "experienced" and not is_angry(band)
        return max(0, most - self.policy.reserved_for_angry) if kept_free else most

    def angry_capacity(self, agent: Agent) -> int:
        return self.policy.angry_cap if agent.angry_capacity is None else agent.angry_capacity

    def has_room(self, agent: Agent, band: Band) -> bool:
        load = self.load(agent.id)
        return load.open + load.elsewhere < self.capacity(agent, band)

    def has_angry_room(self, agent: Agent) -> bool:
        return self.load(agent.id).angry < self.angry_capacity(agent)

    def pause_ends(self, agent: Agent) -> datetime | None:
        """When the pause after their last furious customer is over; None when they are in none.

        A time in the future is a clock that was set back: it counts as long as it is within one pause.
        """
        last = self.load(agent.id).last_furious_at
        minutes = self.policy.pause_minutes if agent.pause_minutes is None else agent.pause_minutes
        pause = timedelta(minutes=minutes)
        return last + pause if last is not None and abs(self.now - last) < pause else None

    def give(self, agent: str, band: Band) -> None:
        """Remembers that the agent was just given one of this band; how many they have is for `change`."""
        load = self.load(agent)
        self.loads[agent] = replace(
            load,
            given=load.given + BAND_WEIGHT[band],
            last_given_at=self.now,
            last_furious_at=self.now if band == "furious" else load.last_furious_at,
        )

    def change(self, agent: str, opened: int, angry: int) -> None:
        """The agent has so many open and angry ones more (or fewer)."""
        load = self.load(agent)
        self.loads[agent] = replace(load, open=max(0, load.open + opened), angry=max(0, load.angry + angry))
