"""A turn is heard: what a customer's message or an agent's reply does to its conversation."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Final

from assuage.decide.anger import anger_of
from assuage.decide.duties import cancel_follow_ups
from assuage.decide.floor import Floor
from assuage.decide.ownership import owned
from assuage.decide.takeover import takeover
from assuage.decide.triage import band_of
from assuage.decide.turns import customer_turn
from assuage.domain import TIERS, Conversation, Decision, Finding, Message, Reading, Turn

MOST_TURNS: Final = 40
"""Turns of an episode that are kept: its first and the latest ones."""


def hear_message(floor: Floor, message: Message, reading: Reading, decision: Decision) -> Conversation:
    """The conversation after a customer's message: its anger, whether it needs a person, whether a second one."""
    turn = customer_turn(message.id, min(message.sent_at or floor.now, floor.now), reading)
    conversation = _episode(floor, message, turn, decision)
    conversation = _with_turn(conversation, turn)
    conversation = replace(
        conversation,
        band=band_of(anger_of(conversation.turns).current, floor.policy),
        language=reading.language or conversation.language,
        reasons=_highest(conversation.reasons, decision.reasons),
        issues=_highest(conversation.issues, decision.issues),
        model=reading.model,
        heard=message.id,
        updated_at=floor.now,
    )
    conversation = replace(conversation, tier=floor.policy.tier_for_band[conversation.band])
    if conversation.proposed and not _is_enough(floor, conversation):  # what was proposed for a milder message
        conversation = replace(conversation, owner=None, proposed=False)
    if decision.needs_human and conversation.flagged_at is None:
        conversation = replace(conversation, flagged_at=turn.at)
        cancel_follow_ups(floor, conversation, "the customer wrote again")
        floor.note("flagged", conversation, decision.because)
    if conversation.flagged_at is not None:
        conversation = takeover(floor, conversation)
    return floor.put(conversation)


def hear_reply(floor: Floor, conversation: Conversation, turn: Turn) -> Conversation:
    """The conversation after an agent's (or a bot's) reply: who answers an unowned one has taken it.

    A person's answer ends the alarm about their silence; the alarm about a waiting place ends with the place.
    """
    after = replace(_with_turn(conversation, turn), updated_at=floor.now)
    if turn.by == "agent" and (after.place is None or after.place.alarmed_at is None):
        after = replace(after, alarm=None)
    floor.note("replied", after, actor=turn.agent or turn.by, agent=turn.agent)
    if turn.by == "agent":
        after = _taken_by_answering(floor, after, turn.agent)
    return floor.put(after)


def _episode(floor: Floor, message: Message, turn: Turn, decision: Decision) -> Conversation:
    """The conversation as the message finds it: new, going on, or at the start of another episode."""
    before = floor.known.get(message.thread)
    if before is None:
        return _begin(Conversation(message.thread, turn.at, floor.now), message)
    if before.state == "open" and not _fell_asleep(before, turn, floor):
        return _begin(before, message)
    fresh = Conversation(before.id, turn.at, floor.now, episode=before.episode + 1, former_owner=_last_owner(before))
    fresh = replace(fresh, customer=before.customer, channel=before.channel, time_zone=before.time_zone)
    if decision.needs_human and before.state == "resolved":
        words = f"The customer wrote again after episode {before.episode} was resolved."
        floor.note("reopened", replace(fresh, heard=message.id), (words,))
    return _begin(fresh, message)


def _is_enough(floor: Floor, conversation: Conversation) -> bool:
    """Whether whoever it is proposed to has the experience it needs by now."""
    agent = floor.team.roster.get(conversation.owner)
    return agent is not None and TIERS.index(agent.tier) >= TIERS.index(conversation.tier)


def _begin(conversation: Conversation, message: Message) -> Conversation:
    """With what the message itself tells; what it leaves open stays as it was."""
    return replace(
        conversation,
        customer=message.customer or conversation.customer,
        channel=message.channel or conversation.channel,
        product=message.product.lower() if message.product else conversation.product,
        time_zone=message.time_zone or conversation.time_zone,
    )


def _last_owner(conversation: Conversation) -> str | None:
    return conversation.owner or conversation.former_owner


def _fell_asleep(conversation: Conversation, turn: Turn, floor: Floor) -> bool:
    """Whether nobody had to look at it and it was silent for so long that this is another matter."""
    silence = timedelta(days=floor.policy.episode_ends_after_days)
    last = max((each.at for each in conversation.turns), default=turn.at)
    return conversation.flagged_at is None and turn.at - last > silence


def _with_turn(conversation: Conversation, turn: Turn) -> Conversation:
    """With the turn at its place in time; a turn that is there already changes nothing."""
    if any(each.id == turn.id and each.by == turn.by for each in conversation.turns):
        return conversation
    turns = sorted((*conversation.turns, turn), key=lambda each: each.at)
    if len(turns) > MOST_TURNS:
        turns = turns[:1] + turns[1 - MOST_TURNS :]
    return replace(conversation, turns=tuple(turns))


def _highest(before: tuple[Finding, ...], now: tuple[Finding, ...]) -> tuple[Finding, ...]:
    """The findings of an episode: each code once, with the highest probability so far."""
    best: dict[str, Finding] = {}
    for finding in (*before, *now):
        if finding.code not in best or finding.probability > best[finding.code].probability:
            best[finding.code] = finding
    return tuple(sorted(best.values(), key=lambda finding: (-finding.probability, finding.code)))


def _taken_by_answering(floor: Floor, conversation: Conversation, agent: str | None) -> Conversation:
    if conversation.state != "open" or agent is None or floor.team.roster.get(agent) is None:
        return conversation
    if conversation.flagged_at is None:  # nobody need own it, but should it come to that, they know it
        return replace(conversation, former_owner=agent)
    proposed_to = conversation.place.proposed_to if conversation.place else None
    as_proposed = agent == (conversation.owner if conversation.proposed else proposed_to)
    if conversation.owner is not None and not conversation.proposed and not as_proposed:
        return conversation
    if as_proposed:
        floor.note("confirmed", conversation, ("They answered it, as was proposed.",), actor=agent, agent=agent)
        return owned(conversation, agent, floor.now)
    floor.note("taken", conversation, ("They answered it.",), actor=agent, agent=agent)
    floor.team.give(agent, conversation.band)
    return owned(conversation, agent, floor.now)
