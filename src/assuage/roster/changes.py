"""What differs between two rosters: who comes, who changes and in what, who goes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from assuage.roster.model import Agent, Roster


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of an agent, as text before and after; empty where it is left to the policy or open."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class AgentChange:
    agent: Agent
    fields: tuple[FieldChange, ...]


@dataclass(frozen=True, slots=True)
class RosterChanges:
    """Those who are only in the new roster, those who differ, and those who are only in the old one; by name."""

    added: tuple[Agent, ...] = ()
    changed: tuple[AgentChange, ...] = ()
    gone: tuple[Agent, ...] = ()

    @property
    def is_empty(self) -> bool:
        return not (self.added or self.changed or self.gone)


def roster_changes(before: Roster, after: Roster) -> RosterChanges:
    both = [(before.agents[name], agent) for name, agent in after.agents.items() if name in before.agents]
    changed = [AgentChange(new, _fields(old, new)) for old, new in both if old != new]
    return RosterChanges(
        added=_only_in(after.agents, before.agents),
        changed=tuple(sorted(changed, key=lambda each: each.agent.name.casefold())),
        gone=_only_in(before.agents, after.agents),
    )


def _only_in(these: Mapping[str, Agent], those: Mapping[str, Agent]) -> tuple[Agent, ...]:
    only = (agent for name, agent in these.items() if name not in those)
    return tuple(sorted(only, key=lambda agent: agent.name.casefold()))


def _fields(old: Agent, new: Agent) -> tuple[FieldChange, ...]:
    before, after = as_texts(old), as_texts(new)
    return tuple(FieldChange(name, before[name], after[name]) for name in after if before[name] != after[name])


def as_texts(agent: Agent) -> dict[str, str]:
    """Every field as one writes it in a form."""
    return {name: _text(getattr(agent, name)) for name in Agent.model_fields}


def _text(value: object) -> str:
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(value, float):
        return f"{value:g}"
    return "" if value is None else str(value)
