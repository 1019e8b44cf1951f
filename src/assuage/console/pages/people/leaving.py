"""What happens to the conversations of those who leave the roster, said before they do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from assuage.roster import Agent
from assuage.store.protocol import Store
from assuage.store.values import TasksAsked

_MOST: Final = 1000


@dataclass(frozen=True, slots=True)
class Leaver:
    """`open` conversations go to others or wait for one; `owed` follow-ups and promises go to whoever answers then."""

    agent: Agent
    open: int
    owed: int


def leavers(store: Store, gone: Sequence[Agent]) -> tuple[Leaver, ...]:
    loads = store.loads() if gone else {}
    return tuple(
        Leaver(agent, loads[agent.id].open if agent.id in loads else 0, owed_by(store, agent.id)) for agent in gone
    )


def owed_by(store: Store, agent: str) -> int:
    """How many follow-ups and promises are due from them or broken."""
    return store.count_tasks(TasksAsked(states=("due", "broken"), owner=agent, limit=_MOST))
