"""A small firm for tests of the road: the store in memory, a clock the test sets, and events as one-line calls."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from assuage import casework
from assuage.domain import ISSUES, REASONS, TREATMENTS, Conversation, Event, Message, Reading, Task
from assuage.policy import Policy, parse_policy
from assuage.roster import Agent, Presence, Roster
from assuage.store.memory import MemoryStore
from assuage.store.values import Reply, TasksAsked

MONDAY = datetime(2026, 3, 2, 9, tzinfo=UTC)
HELP = "I have looked at your order and sent the refund today."
RECEIPT = "Thank you for your message."


def agent(id: str, tier: str = "experienced", **fields: Any) -> Agent:  # noqa: A002 - the field's own name
    """An agent who is always there and may take anything, unless the test says otherwise."""
    return Agent(**{"id": id, "name": id.capitalize(), "tier": tier, "hours": "always", "languages": (), **fields})


def roster(*agents: Agent) -> Roster:
    return Roster({each.id: each for each in agents})


def reading(anger: float, issue: str | None = None, needs_human: float = 0.05, **reasons: float) -> Reading:
    return Reading(
        anger=anger,
        needs_human=needs_human,
        reasons={**dict.fromkeys(REASONS, 0.0), **reasons},
        issues={**dict.fromkeys(ISSUES, 0.0), **({issue: 0.9} if issue else {})},
        treatment=dict.fromkeys(TREATMENTS, 0.0),
        model="test@1",
        scored_text="word " * 108,
        language="en",
    )


class Road:
    """What happens to conversations, step by step; `now` is Monday, nine o'clock, until `later` is called."""

    def __init__(self, *agents: Agent, **policy: Any) -> None:
        self.store = MemoryStore()
        self.now = MONDAY
        self.count = 0
        self.rules(**policy)
        self.staff(*agents)

    @property
    def policy(self) -> Policy:
        return self.store.current_policy().policy

    def rules(self, **policy: Any) -> None:
        """Another policy; what is left out has its default."""
        self.store.save_policy(parse_policy(policy), "test", "")

    def staff(self, *agents: Agent) -> None:
        casework.save_roster(self.store, roster(*agents), "test", "", self.now)

    def later(self, **span: float) -> Road:
        """Time passes, and the worker looks around."""
        self.now += timedelta(**span)
        casework.tick(self.store, self.now)
        return self

    def writes(self, anger: float = 0.9, conversation: str = "c", **fields: Any) -> Conversation:
        """The customer writes; reasons are given as numbers, the message's own fields by their names."""
        self.count += 1
        known = {name: fields.pop(name) for name in ("sent_at", "product", "time_zone", "customer") if name in fields}
        message = Message(f"m-{self.count}", "text", conversation_id=conversation, **known)
        with self.store.desk(self.now) as desk:
            casework.hear(desk, [(message, reading(anger, **fields))])
        return self.it(conversation)

    def answers(self, who: str | None, text: str = HELP, conversation: str = "c", **fields: Any) -> Conversation:
        self.count += 1
        said = Reply(**{"id": f"r-{self.count}", "conversation_id": conversation, "text": text, "agent": who, **fields})
        casework.reply(self.store, said, now=self.now)
        return self.it(conversation)

    def takes(self, who: str, conversation: str = "c") -> Conversation:
        return casework.take(self.store, conversation, who, now=self.now)

    def hands_on(self, to: str | None, actor: str = "boss", conversation: str = "c", note: str = "") -> Conversation:
        return casework.hand_on(self.store, conversation, to, actor, note, now=self.now)

    def wants_second(self, actor: str = "boss", conversation: str = "c") -> Conversation:
        return casework.want_second(self.store, conversation, actor, now=self.now)

    def resolves(self, actor: str = "boss", conversation: str = "c") -> Conversation:
        return casework.resolve(self.store, conversation, actor, now=self.now)

    def promises(self, who: str, what: str = "call back", conversation: str = "c", **span: float) -> Task:
        """A promise that is due after the span."""
        promised = casework.Promised(what, self.now + timedelta(**span))
        return casework.add_promise(self.store, conversation, promised, who, now=self.now)

    def presence(self, who: str, available: bool = True, elsewhere: int = 0) -> None:
        casework.set_presence(self.store, who, Presence(available, elsewhere), self.now)

    def it(self, conversation: str = "c") -> Conversation:
        found = self.store.find_conversation(conversation)
        assert found is not None
        return found

    def owners(self, *conversations: str) -> list[str | None]:
        return [self.it(each).owner for each in conversations]

    def journal(self, kind: str | None = None, conversation: str = "c") -> list[Event]:
        return [event for event in self.store.journal(conversation) if kind in (None, event.kind)]

    def kinds(self, conversation: str = "c") -> list[str]:
        return [event.kind for event in self.store.journal(conversation)]

    def tasks(self, **asked: Any) -> list[Task]:
        return self.store.tasks(TasksAsked(**asked))
