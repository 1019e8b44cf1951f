"""What every store promises. One conformance suite runs over all of them."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Protocol

from assuage.decide.floor import Floor
from assuage.decide.team import Load
from assuage.domain import Conversation, Event, Message, Record, Task
from assuage.helpdesks.values import WriteKind
from assuage.policy import Policy, PolicyVersion
from assuage.replay.past import Feedback, News, Past
from assuage.reply.wordings import Wordings
from assuage.roster import Presence, Roster, RosterVersion
from assuage.store.accounted import Accounted
from assuage.store.connected import Connected
from assuage.store.looked import Looked
from assuage.store.values import (
    Accepted,
    ApiKey,
    Backlog,
    Claim,
    Errand,
    Offer,
    Outcome,
    Reply,
    Scope,
    Standing,
    TasksAsked,
    WordingsVersion,
)
from assuage.store.watched import Watched


class Desk(Protocol):
    """Facts for one moment of deciding, and the writes that follow from them."""

    now: datetime

    def still_held(self, token: str, message_ids: Sequence[str]) -> set[str]:
        """Those of the messages that are still under this claim; they are decided when the desk is left."""
        ...

    def keep(self, outcomes: Sequence[Outcome]) -> None:
        """Stores readings and decisions of messages that are still held."""
        ...

    def policy(self) -> PolicyVersion: ...

    def roster(self) -> RosterVersion: ...

    def save_roster(self, roster: Roster, author: str, note: str) -> RosterVersion: ...

    def loads(self, policy: Policy) -> dict[str, Load]:
        """What everyone carries now; how far back it looks is the policy's matter."""
        ...

    def conversations(self, ids: Sequence[str]) -> dict[str, Conversation]: ...

    def has_messages(self, conversation_id: str) -> bool:
        """Whether messages of this conversation came in, decided or not."""
        ...

    def asking(self, limit: int) -> list[Conversation]:
        """Conversations in a waiting place that are proposed to nobody.

        For each experience asked for, up to `limit` of the most urgent and as many of the oldest.
        """
        ...

    def proposed(self, limit: int) -> list[Conversation]:
        """Conversations in a waiting place that are proposed to someone, the oldest first."""
        ...

    def alarming(self, limit: int = 200) -> list[Conversation]:
        """Conversations whose next alarm is due."""
        ...

    def held(self) -> dict[str, int]:
        """How many open conversations each holder has."""
        ...

    def held_by(self, agent: str) -> list[Conversation]: ...

    def waking(self, limit: int = 200) -> list[Task]:
        """Tasks whose time has come."""
        ...

    def tasks_of(self, conversation_ids: Sequence[str]) -> list[Task]: ...

    def task(self, task_id: str) -> Task | None: ...

    def owed_by(self, agent: str) -> list[Task]:
        """Tasks of theirs that are due or broken."""
        ...

    def forget_presence(self, agent: str) -> None: ...

    def add_reply(self, reply: Reply) -> bool:
        """Stores a reply; False when it was there already, IdempotencyClash when its id was another one's."""
        ...

    def wordings(self) -> WordingsVersion: ...

    def offers_for(self, message_id: str) -> list[Offer]:
        """Openers offered for answers to this message, oldest first."""
        ...

    def offered_to(self, conversation_id: str, customer: str | None) -> list[str]:
        """The texts offered in this conversation, and to this customer elsewhere; up to 200, the latest ones."""
        ...

    def offered_lately(self, since: datetime, limit: int) -> list[str]:
        """The latest texts offered to anybody, newest first."""
        ...

    def add_offers(self, offers: Sequence[Offer]) -> None: ...

    def save(self, floor: Floor) -> None:
        """Stores what changed: conversations, journal, tasks."""
        ...

    def connected(self) -> dict[str, tuple[WriteKind, ...]]:
        """The connections by name, each with what is written into its tickets (paused ones too)."""
        ...

    def add_errands(self, errands: Sequence[Errand]) -> None:
        """Adds those that are new, and makes those wait anew whose occasion is higher than the stored one's.

        A note that was left or given up waits anew at the same occasion too: the ticket may be open again. Those of a
        connection that is not there (any more) are dropped.
        """
        ...


class Store(Connected, Accounted, Looked, Watched, Protocol):
    def accept(self, message: Message, now: datetime | None = None) -> Accepted:
        """Commits the message to the inbox before returning; `now` is for simulations, as in `desk`.

        The same `(source, external_id)` or the same `id` again is a duplicate when the content is the same, and
        IdempotencyClash when it differs.
        """
        ...

    def accept_held(self, brought: Sequence[Message], lease_seconds: float) -> tuple[list[Accepted], Claim]:
        """Like `accept`, one after the other and all or none; those that are new are at once under the claim."""
        ...

    def claim(self, limit: int, lease_seconds: float) -> Claim:
        """Leases up to `limit` waiting messages, oldest first, by the database's clock."""
        ...

    def desk(self, now: datetime | None = None) -> AbstractContextManager[Desk]:
        """One moment of deciding: nobody else decides meanwhile, and all that is written is committed on leaving.

        `now` is the database's clock; a simulation passes its own.
        """
        ...

    def release_all(self) -> int:
        """Ends every lease, of messages and of connections; only for a process that knows it is alone.

        Returns how many messages were leased.
        """
        ...

    def find(self, message_id: str) -> Record | None: ...

    def conversation(self, conversation_id: str) -> list[Record]:
        """The messages of a conversation, oldest first; empty when there is none."""
        ...

    def backlog(self) -> Backlog: ...

    def find_conversation(self, conversation_id: str) -> Conversation | None: ...

    def waiting_places(self, limit: int = 200) -> list[Conversation]:
        """Conversations in a waiting place: the most urgent and the oldest ones, up to `limit` of each."""
        ...

    def alarms(self, limit: int = 200) -> list[Conversation]:
        """Conversations with an alarm that nobody has answered, the newest first."""
        ...

    def standing(self) -> Standing: ...

    def journal(self, conversation_id: str) -> list[Event]:
        """What happened to a conversation, oldest first."""
        ...

    def actions(self, message_id: str) -> list[Event]:
        """What was decided because of a message, oldest first."""
        ...

    def tasks(self, asked: TasksAsked) -> list[Task]:
        """Follow-ups and promises, those due first at the top."""
        ...

    def replies(self, conversation_id: str) -> list[Reply]:
        """What agents (and bots) answered, oldest first."""
        ...

    def current_roster(self) -> RosterVersion:
        """The newest saved roster; version 0, empty, before there is any."""
        ...

    def roster_version(self, version: int) -> RosterVersion | None: ...

    def policy_version(self, version: int) -> PolicyVersion | None: ...

    def loads(self, now: datetime | None = None) -> dict[str, Load]:
        """What everyone carries at this moment, by agent."""
        ...

    def set_presence(self, agent: str, presence: Presence) -> None: ...

    def current_policy(self) -> PolicyVersion:
        """The newest saved policy; version 1 with the defaults is there from the start."""
        ...

    def save_policy(self, policy: Policy, author: str, note: str, based_on: int | None = None) -> PolicyVersion:
        """Puts a policy in force as the next version; Superseded when it is based on another than the one in force."""
        ...

    def policy_versions(self) -> list[PolicyVersion]:
        """All saved policies, newest first."""
        ...

    def current_wordings(self) -> WordingsVersion:
        """The newest saved wordings; version 0, the defaults, before there are any."""
        ...

    def save_wordings(self, wanted: Wordings, author: str, note: str, based_on: int | None = None) -> WordingsVersion:
        """Puts wordings in force as the next version; Superseded as for policies."""
        ...

    def wordings_versions(self) -> list[WordingsVersion]:
        """All saved wordings, newest first."""
        ...

    def add_key(self, key_id: str, secret_sha256: str, name: str, scopes: Sequence[Scope]) -> ApiKey: ...

    def key_by_secret(self, secret_sha256: str) -> ApiKey | None:
        """The live key with this secret, or None when there is none or it was revoked."""
        ...

    def keys(self) -> list[ApiKey]:
        """Live keys, oldest first."""
        ...

    def revoke_key(self, key_id: str) -> bool: ...

    def history(self, since: datetime, until: datetime) -> Past:
        """The newest readings of messages received from `since` to before `until`, oldest first, without texts."""
        ...

    def add_feedback(self, given: Feedback) -> Feedback | None:
        """Keeps a correction and returns it with the store's time for its own; None when there is no such message."""
        ...

    def feedback(self, since: datetime, until: datetime) -> list[Feedback]:
        """Corrections of messages received from `since` to before `until`, in the order they were given."""
        ...

    def news(self, mark: float | None, since: datetime, most: int) -> News:
        """What was read or corrected at or after `mark` (seconds since 1970, by the store's clock), oldest first.

        Without a mark it is everything about messages received from `since` on, at most the newest `most` messages.
        Something whose transaction lasts long may be dated before the mark of an answer that it was not yet in: ask
        from somewhat before the mark.
        """
        ...

    def feedback_for(self, message_ids: Sequence[str]) -> list[Feedback]:
        """Corrections of these messages, in the order they were given."""
        ...

    def close(self) -> None: ...
