"""When a conversation needs someone else than it has: an owner, a second person (C11), more experience (C10)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from assuage.decide.floor import Floor
from assuage.decide.priority import waits_since
from assuage.decide.second_contact import second_contact
from assuage.domain import TIERS, Conversation, Place
from assuage.roster import Agent


def takeover(floor: Floor, conversation: Conversation) -> Conversation:
    """The conversation, in a waiting place if it needs someone else than it has; its owner keeps it until then."""
    conversation = _second_contact(floor, _without_stranger(floor, conversation))
    because = lacks(floor, conversation)
    if conversation.place is not None or because is None:
        return conversation
    return replace(conversation, place=Place(floor.now, because))


def _without_stranger(floor: Floor, conversation: Conversation) -> Conversation:
    """Nobody who left the roster owns an open conversation, also one that has just been opened again."""
    owner = conversation.owner
    if owner is None or owner in floor.team.roster.agents:
        return conversation
    floor.note("released", conversation, (f"{owner} is no longer in the roster.",), agent=owner)
    return replace(conversation, owner=None, proposed=False)


def _second_contact(floor: Floor, conversation: Conversation) -> Conversation:
    """Wants a second person, or suggests one, when the first has done what they could (C11)."""
    if conversation.owner is None or conversation.proposed or conversation.second_contact == "wanted":
        return conversation
    found = second_contact(
        conversation.turns, floor.policy, person=conversation.owner, broken_promises=conversation.broken_promises
    )
    if found is None:
        return conversation
    stage = floor.policy.stages["second_contact"]
    if stage == "automatic" and found.strength < floor.policy.second_contact_automatic_from:
        stage = "suggest"
    if stage == "suggest" and conversation.second_contact == "suggested":
        return conversation
    floor.note("second_contact", conversation, found.because, agent=conversation.owner, stage=stage)
    if stage == "shadow":
        return conversation
    return replace(conversation, second_contact="wanted" if stage == "automatic" else "suggested")


def lacks(floor: Floor, conversation: Conversation) -> str | None:
    """Why it needs someone else than it has; None while its owner will do."""
    if conversation.owner is None:
        return "It has just come in"
    if conversation.second_contact == "wanted":
        return "A second person is wanted"
    owner = floor.team.roster.get(conversation.owner)
    if owner is None:
        return None
    tried = any(turn.by == "agent" and turn.attempt for turn in conversation.turns)
    if not tried and TIERS.index(owner.tier) < TIERS.index(conversation.tier):
        return f"It has become {conversation.band} before anyone answered, and {owner.name} is {owner.tier}"
    return _gone_for_too_long(floor, conversation, owner)


def _gone_for_too_long(floor: Floor, conversation: Conversation, owner: Agent) -> str | None:
    """Whether the owner's hours are over and they will not be back within the target; then someone else may help."""
    if owner.on_duty(floor.now) or waits_since(conversation) is None:
        return None
    target = timedelta(minutes=floor.policy.response_target_minutes[conversation.band])
    back = owner.next_start(floor.now)
    if back is not None and back - floor.now <= target:
        return None
    return f"{owner.name} is not at work" + (f" before {back:%a %H:%M} UTC" if back else "")
