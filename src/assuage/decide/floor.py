"""One moment of routing: the facts it stands on, and what it changes.

Functions in `hearing`, `serving`, `casework` and `duties` take a floor, look at its facts and put what changes on it;
whoever opened it stores that. Nothing here reads a clock or a database.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from assuage.decide.team import Team, is_angry
from assuage.domain import Conversation, Event, EventKind, Stage, Task
from assuage.policy import Policy, PolicyVersion
from assuage.roster import RosterVersion

SYSTEM: Final = "assuage"
"""The actor of what we do ourselves."""


@dataclass(slots=True)
class Floor:
    """`known` and `known_tasks` are as they are by now; `changed`, `events` and `tasks` have to be stored."""

    now: datetime
    policy_version: PolicyVersion
    roster_version: RosterVersion
    team: Team
    known: dict[str, Conversation] = field(default_factory=dict)
    changed: dict[str, Conversation] = field(default_factory=dict)
    events: list[Event] = field(default_factory=list)
    known_tasks: dict[str, Task] = field(default_factory=dict)
    tasks: dict[str, Task] = field(default_factory=dict)

    @property
    def policy(self) -> Policy:
        return self.policy_version.policy

    def know(self, conversations: Mapping[str, Conversation]) -> None:
        """Facts from the store; what was changed here already stays."""
        self.known |= {key: value for key, value in conversations.items() if key not in self.changed}

    def put(self, conversation: Conversation) -> Conversation:
        """The conversation as it is from now on; its holder's load follows."""
        before = self.known.get(conversation.id)
        if before == conversation:
            return conversation
        for state, sign in ((before, -1), (conversation, 1)):
            if state is not None and state.state == "open" and state.owner is not None:
                self.team.change(state.owner, sign, sign * is_angry(state.band))
        self.known[conversation.id] = self.changed[conversation.id] = conversation
        return conversation

    def touch(self, conversation: Conversation) -> None:
        """To be stored as it is, since what is worked out from it (when its alarm is due) may have changed."""
        self.changed.setdefault(conversation.id, self.known.get(conversation.id, conversation))

    def put_task(self, task: Task) -> Task:
        self.known_tasks[task.id] = self.tasks[task.id] = task
        return task

    def note(
        self,
        kind: EventKind,
        conversation: Conversation,
        because: Sequence[str] = (),
        *,
        actor: str = SYSTEM,
        agent: str | None = None,
        stage: Stage | None = None,
        facts: Mapping[str, Any] | None = None,
    ) -> None:
        """A line for the conversation's journal."""
        self.events.append(
            Event(
                kind=kind,
                conversation_id=conversation.id,
                at=self.now,
                actor=actor,
                because=tuple(because),
                message_id=conversation.heard,
                agent=agent,
                band=conversation.band,
                policy_version=self.policy_version.version,
                roster_version=self.roster_version.version,
                model=conversation.model,
                stage=stage,
                facts=facts or {},
            )
        )
