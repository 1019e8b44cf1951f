"""Why a conversation is where it is, part by part: the decision, the priority, the choice of a person, a second one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from assuage.decide.assignment import Part, ranked
from assuage.decide.hurdles import Need, stopped
from assuage.decide.second_contact import SecondContact, second_contact
from assuage.decide.serving import facts_of, need_of
from assuage.decide.team import Team
from assuage.domain import Conversation, Event, Record
from assuage.policy import Policy
from assuage.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Candidate:
    """Somebody who was thought of: with the parts of their sum, or with what stopped them."""

    name: str
    points: float = 0.0
    parts: tuple[Part, ...] = ()
    stopped_by: str | None = None
    is_chosen: bool = False


@dataclass(frozen=True, slots=True)
class Chosen:
    """The last choice of a person, decided again from the facts of that time; or how it stands now, while it waits."""

    at: datetime
    is_now: bool
    because: tuple[str, ...]
    candidates: tuple[Candidate, ...]
    asked: str
    policy_version: int | None
    roster_version: int | None


@dataclass(frozen=True, slots=True)
class Second:
    """The case for a second person: how strong by what is known now, and from where on the policy acts.

    `called` is the last time that one was called for in this episode, by a rule or a person, with the reasons.
    """

    strength: float | None
    because: tuple[str, ...]
    suggested_from: float
    automatic_from: float
    called: Event | None = None


@dataclass(frozen=True, slots=True)
class Explained:
    """The decision about the latest message, the priority at this moment, who was chosen, and a second person."""

    because: tuple[str, ...]
    queue: str | None
    policy_version: int | None
    model: str | None
    priority: tuple[Part, ...]
    chosen: Chosen | None
    second: Second


def explained(
    store: Store,
    conversation: Conversation,
    record: Record | None,
    priority: Sequence[Part],
    journal: Sequence[Event],
    team: Team,
) -> Explained:
    decision = record.decision if record else None
    return Explained(
        because=decision.because if decision else (),
        queue=decision.queue if decision else None,
        policy_version=decision.policy_version if decision else None,
        model=decision.model if decision else conversation.model,
        priority=tuple(priority),
        chosen=_chosen(store, conversation, journal, team),
        second=_second(second_of(conversation, team.policy), team.policy, _called(conversation, journal)),
    )


def second_of(conversation: Conversation, policy: Policy) -> SecondContact | None:
    person = None if conversation.proposed else conversation.owner
    return second_contact(conversation.turns, policy, person=person, broken_promises=conversation.broken_promises)


def _called(conversation: Conversation, journal: Sequence[Event]) -> Event | None:
    calls = [each for each in journal if each.kind == "second_contact" and each.at >= conversation.opened_at]
    return calls[-1] if calls else None


def _second(case: SecondContact | None, policy: Policy, called: Event | None) -> Second:
    return Second(
        strength=case.strength if case else None,
        because=case.because if case else (),
        suggested_from=policy.second_contact_from,
        automatic_from=policy.second_contact_automatic_from,
        called=called,
    )


def _chosen(store: Store, conversation: Conversation, journal: Sequence[Event], team: Team) -> Chosen | None:
    if conversation.place is not None and conversation.state == "open" and not conversation.proposed:
        need = need_of(conversation)
        return _choice(need, team, team.now, (conversation.place.because,), None, (None, None), is_now=True)
    given = [event for event in journal if event.kind in ("assigned", "proposed") and event.facts]
    return _decided_again(store, given[-1]) if given else None


def _decided_again(store: Store, event: Event) -> Chosen | None:
    """From the facts of the journal, under the policy and the roster of that time; None where these are gone."""
    policy = store.policy_version(event.policy_version or 0)
    roster = store.roster_version(event.roster_version or 0)
    if policy is None or roster is None:
        return None
    need, loads = facts_of(dict(event.facts))
    at = datetime.fromisoformat(event.facts["at"])
    versions = (event.policy_version, event.roster_version)
    return _choice(need, Team(roster.roster, policy.policy, at, loads), at, event.because, event.agent, versions)


def _choice(
    need: Need,
    team: Team,
    at: datetime,
    because: tuple[str, ...],
    chosen: str | None,
    versions: tuple[int | None, int | None],
    is_now: bool = False,
) -> Chosen:
    barred = stopped(need, team)
    free = [agent for agent in team.roster.agents.values() if agent.id not in barred]
    able = [
        Candidate(agent.name, sum(part.points for part in parts), parts, None, agent.id == chosen)
        for agent, parts in ranked(free, need, team)
    ]
    unable = [Candidate(team.roster.name(name), stopped_by=why) for name, why in barred.items()]
    people = (*able, *sorted(unable, key=lambda each: each.name.casefold()))
    return Chosen(at, is_now, because, people, _asked(need), *versions)


def _asked(need: Need) -> str:
    """What was asked of whoever takes it, in words."""
    words = [
        "anybody"
        if need.tier == "new"
        else f"somebody {need.tier}" + ("" if need.tier == "experienced" else " or more")
    ]
    if need.language:
        words.append(f"who answers in {need.language}")
    if need.product:
        words.append(f"who knows {need.product}")
    if need.excluded:
        words.append("who has not had it yet")
    return ", ".join(words)
