"""The waiting places are served, most urgent first: each to whoever fits best, or with a reason why not yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any, Final

from pydantic import TypeAdapter

from assuage.decide.anger import anger_of
from assuage.decide.assignment import Choice, choose
from assuage.decide.floor import Floor
from assuage.decide.hurdles import Need
from assuage.decide.ownership import owned
from assuage.decide.priority import priority, total
from assuage.decide.takeover import lacks
from assuage.decide.team import Load, Team
from assuage.domain import TIERS, Conversation, EventKind, Place, Stage

_NEED: Final = TypeAdapter(Need)
_LOADS: Final = TypeAdapter(dict[str, Load])


def serve(floor: Floor, waiting: Iterable[Conversation]) -> None:
    """Gives every conversation in a waiting place to the best of those who may take it now."""
    asking = [each for conversation in waiting if (each := _still_asking(floor, conversation)).place is not None]
    line = sorted(asking, key=lambda each: _turn_in_line(floor, each))
    hopeless: dict[Need, Choice] = {}
    passed: list[Conversation] = []
    for number, conversation in enumerate(line, 1):
        if conversation.place is None or _is_proposed(floor, conversation, conversation.place):
            continue
        need = need_of(conversation)
        choice = hopeless.get(_kind(need)) or choose(need, floor.team)
        if choice.agent is None:
            hopeless[_kind(need)] = choice
            passed.append(_keep_waiting(floor, conversation, conversation.place, choice))
            continue
        _give(floor, conversation, need, choice)
        if conversation.owner is not None and passed:  # who hands it on has room again, maybe for one passed over
            serve(floor, [*passed, *line[number:]])
            return


def _kind(need: Need) -> Need:
    """The same for all conversations that the same people may take."""
    return replace(need, known=(), issues=tuple(sorted(need.issues)))


def _still_asking(floor: Floor, conversation: Conversation) -> Conversation:
    """Without its place when its owner will do after all: they answered, or are at work again."""
    conversation = _without_old_proposal(floor, conversation)
    proposed = conversation.place is not None and conversation.place.proposed_to is not None
    if conversation.owner is None or conversation.proposed or proposed or lacks(floor, conversation) is not None:
        return conversation
    rang = conversation.place is not None and conversation.place.alarmed_at is not None
    alarm = None if rang else conversation.alarm
    return floor.put(replace(conversation, place=None, alarm=alarm, updated_at=floor.now))


def _without_old_proposal(floor: Floor, conversation: Conversation) -> Conversation:
    """Under `automatic` nothing stays a proposal: what an earlier stage proposed and nobody took is given now."""
    if conversation.proposed and stage_of(floor, conversation) == "automatic":
        return floor.put(replace(conversation, owner=None, proposed=False))
    return conversation


def _is_proposed(floor: Floor, conversation: Conversation, place: Place) -> bool:
    """Whether it is proposed to someone and waits for them to take it up."""
    beside_owner = place.proposed_to in floor.team.roster.agents and stage_of(floor, conversation) != "automatic"
    return conversation.proposed or beside_owner


def need_of(conversation: Conversation) -> Need:
    """What the conversation asks of whoever takes it."""
    second = conversation.second_contact == "wanted"
    knew = (*conversation.contacts, *([conversation.former_owner] if conversation.former_owner else []))
    return Need(
        tier="experienced" if second else conversation.tier,
        band=conversation.band,
        language=conversation.language,
        issues=tuple(finding.code for finding in conversation.issues),
        product=conversation.product,
        excluded=conversation.contacts if second else (),
        known=() if second else knew,
        declined=conversation.declined,
    )


def urgency(conversation: Conversation, floor: Floor) -> float:
    """The conversation's priority at this moment, in points."""
    return total(priority(conversation, anger_of(conversation.turns).current, floor.policy, floor.now))


def _turn_in_line(floor: Floor, conversation: Conversation) -> tuple[float, float, str]:
    since = conversation.place.since.timestamp() if conversation.place else 0.0
    return (-round(urgency(conversation, floor), 6), since, conversation.id)


def _keep_waiting(floor: Floor, conversation: Conversation, place: Place, choice: Choice) -> Conversation:
    """Says why nobody has it; the journal gets the first reason only, since the words change with every minute."""
    because = f"{choice.because[0]}."
    if place.since == floor.now:
        floor.note("waits", conversation, (because,))
    if (because, choice.next_chance) != (place.because, place.next_chance):
        place = replace(place, because=because, next_chance=choice.next_chance)
        conversation = replace(conversation, place=place, updated_at=floor.now)
    return floor.put(conversation)


def _give(floor: Floor, conversation: Conversation, need: Need, choice: Choice) -> None:
    agent = choice.agent or ""
    stage = stage_of(floor, conversation)
    parts = priority(conversation, anger_of(conversation.turns).current, floor.policy, floor.now)
    because = (_why_this(conversation, total(parts)), *choice.because)
    facts = _facts(need, floor, total(parts), choice)
    kind: EventKind = "assigned" if stage == "automatic" else "proposed"
    floor.note(kind, conversation, because, agent=agent, stage=stage, facts=facts)
    floor.team.give(agent, conversation.band)
    if stage == "automatic":
        floor.put(owned(conversation, agent, floor.now))
    else:
        floor.put(_proposed(floor, conversation, agent, stage))


def stage_of(floor: Floor, conversation: Conversation) -> Stage:
    """How far the assignment goes: a wanted second contact was decided on already."""
    if conversation.second_contact == "wanted":
        return "automatic"
    return floor.policy.stages["assignment"]


def _proposed(floor: Floor, conversation: Conversation, agent: str, stage: Stage) -> Conversation:
    """Held for the agent until someone confirms; it keeps its place, its clock, and an owner it has already."""
    name = floor.team.roster.name(agent)
    words = (
        f"{name} is proposed and has not taken it yet." if stage == "suggest" else f"Recorded only; {name} fits best."
    )
    place = replace(conversation.place, because=words) if conversation.place else None
    if conversation.owner is not None and place is not None:
        return replace(conversation, place=replace(place, proposed_to=agent), updated_at=floor.now)
    return replace(conversation, owner=agent, proposed=True, place=place, updated_at=floor.now)


def _why_this(conversation: Conversation, points: float) -> str:
    """What the conversation is: `asks for person (0.94), repeat contact (0.81); furious; priority 62.`."""
    found = [f"{f.code.replace('_', ' ')} ({f.probability:.2f})" for f in conversation.reasons[:3]]
    second = ["second contact wanted"] if conversation.second_contact == "wanted" else []
    return (
        "; ".join([*([", ".join(found)] if found else []), conversation.band, *second, f"priority {points:.0f}"]) + "."
    )


def _facts(need: Need, floor: Floor, points: float, choice: Choice) -> dict[str, Any]:
    """Everything `decide_again` needs beside the policy and the roster of that time."""
    return {
        "need": _NEED.dump_python(need, mode="json"),
        "loads": _LOADS.dump_python(_relevant(need, floor.team), mode="json", exclude_defaults=True),
        "at": floor.now.isoformat(),
        "priority": round(points, 2),
        "parts": [
            {"name": part.name, "points": round(part.points, 2), "because": part.because} for part in choice.parts
        ],
    }


def _relevant(need: Need, team: Team) -> dict[str, Load]:
    """The loads that can have counted: of those who are on duty and experienced enough."""
    least = TIERS.index(need.tier)
    return {
        agent.id: team.loads[agent.id]
        for agent in team.roster.agents.values()
        if agent.id in team.loads and TIERS.index(agent.tier) >= least and team.next_start(agent) is None
    }


def facts_of(facts: dict[str, Any]) -> tuple[Need, dict[str, Load]]:
    """Stored facts as values again."""
    return _NEED.validate_python(facts["need"]), _LOADS.validate_python(facts["loads"])
