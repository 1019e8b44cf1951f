"""Whose a conversation is, from the first flag to its resolution: taken, handed on, resolved, never dropped (C6)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from assuage.decide.duties import cancel_follow_ups, schedule_follow_ups
from assuage.decide.floor import Floor
from assuage.domain import Conversation, Place
from assuage.errors import NotPossible


def owned(conversation: Conversation, agent: str, now: datetime) -> Conversation:
    """The conversation in this person's hands; if a second contact was wanted and they are new to it, it is made.

    One who had it before does not make it: the waiting place for the second person stays.
    """
    second = conversation.second_contact
    if second in ("wanted", "suggested") and agent not in conversation.contacts:
        second = "made"
    elif second == "suggested":
        second = None
    contacts = tuple(each for each in conversation.contacts if each != agent)
    place = conversation.place if second == "wanted" else None
    return replace(
        conversation,
        owner=agent,
        owned_since=now,
        updated_at=now,
        proposed=False,
        contacts=(*contacts, agent),
        declined=tuple(each for each in conversation.declined if each != agent),
        second_contact=second,
        place=place,
        alarm=conversation.alarm if place and place.alarmed_at else None,
    )


def take(floor: Floor, conversation: Conversation, agent: str) -> Conversation:
    """Someone takes it by hand; what they have more than we would give them is theirs to judge, and counts.

    Taking what one has already changes nothing, so that it may be told twice.
    """
    _must_be_open(conversation)
    must_be_known(floor, agent)
    if conversation.owner == agent and not conversation.proposed:
        return conversation
    as_proposed = conversation.owner == agent
    words = f"{floor.team.roster.name(agent)} took it" + (", as was proposed." if as_proposed else ".")
    floor.note("confirmed" if as_proposed else "taken", conversation, (words,), actor=agent, agent=agent)
    if not as_proposed:
        floor.team.give(agent, conversation.band)
    return floor.put(owned(_flagged(floor, conversation), agent, floor.now))


def hand_on(
    floor: Floor, conversation: Conversation, to: str | None, actor: str, note: str, owner: str | None = None
) -> Conversation:
    """Handed to a colleague, or with `to` None back to a waiting place, from which the best of the others gets it.

    `owner` is who is believed to have it; NotPossible when someone else has by now, so that it may be told twice. What
    nobody has cannot be given back: it waits already, and its clock goes on.
    """
    _must_be_open(conversation)
    names = floor.team.roster.name
    said = (note,) if note else ()
    if owner is not None and conversation.owner != owner:
        raise NotPossible("somebody else has this conversation by now, or nobody has: look again")
    if to is None and conversation.owner is None:
        return conversation
    if to is None:
        floor.note("released", conversation, said, actor=actor, agent=conversation.owner)
        given_back = _placed_anew(floor, _flagged(floor, conversation), f"{names(actor)} gave it back")
        return floor.put(replace(given_back, declined=_with(conversation.declined, conversation.owner)))
    must_be_known(floor, to)
    if to == conversation.owner and not conversation.proposed:
        raise NotPossible(f"{names(to)} has this conversation already")
    floor.note("handed_on", conversation, (f"To {names(to)}.", *said), actor=actor, agent=to)
    floor.team.give(to, conversation.band)
    return floor.put(owned(_flagged(floor, conversation), to, floor.now))


def want_second(floor: Floor, conversation: Conversation, actor: str, note: str) -> Conversation:
    """A person asks for a second contact: an experienced one who has not had it; the first keeps it until then."""
    _must_be_open(conversation)
    if conversation.owner is None or conversation.proposed:
        raise NotPossible("nobody has this conversation yet, so there is no first contact to follow")
    said = (note,) if note else ()
    floor.note("second_contact", conversation, said, actor=actor, agent=conversation.owner, stage="automatic")
    wanted = replace(_flagged(floor, conversation), second_contact="wanted", updated_at=floor.now)
    return floor.put(replace(wanted, place=wanted.place or Place(floor.now, "A second person is wanted")))


def resolve(floor: Floor, conversation: Conversation, actor: str, note: str) -> Conversation:
    """The episode is over; its owner stays on record, and follow-ups are scheduled if a person was needed (C14)."""
    _must_be_open(conversation)
    resolved = replace(
        conversation,
        state="resolved",
        resolved_at=floor.now,
        updated_at=floor.now,
        owner=None if conversation.proposed else conversation.owner,
        proposed=False,
        second_contact="made" if conversation.second_contact == "made" else None,
        place=None,
        alarm=None,
    )
    floor.note("resolved", resolved, (note,) if note else (), actor=actor, agent=resolved.owner)
    if conversation.flagged_at is not None:
        schedule_follow_ups(floor, resolved)
    return floor.put(resolved)


def drop_strangers(floor: Floor, held: Sequence[Conversation]) -> None:
    """Conversations of people who left the roster get a waiting place: nobody's leaving orphans them."""
    for conversation in held:
        owner = conversation.owner
        if owner is None or owner in floor.team.roster.agents:
            continue
        words = f"{owner} is no longer in the roster"
        floor.note("released", conversation, (f"{words}.",), agent=owner)
        floor.put(_placed_anew(floor, conversation, words))


def _with(them: tuple[str, ...], agent: str | None) -> tuple[str, ...]:
    return them if agent is None or agent in them else (*them, agent)


def _placed_anew(floor: Floor, conversation: Conversation, because: str) -> Conversation:
    return replace(
        conversation, owner=None, proposed=False, place=Place(floor.now, because), alarm=None, updated_at=floor.now
    )


def _flagged(floor: Floor, conversation: Conversation) -> Conversation:
    """What a person touches needs a person from then on, if it did not before."""
    if conversation.flagged_at is not None:
        return conversation
    cancel_follow_ups(floor, conversation, "somebody looks after it again")
    return replace(conversation, flagged_at=floor.now)


def _must_be_open(conversation: Conversation) -> None:
    if conversation.state != "open":
        raise NotPossible("this conversation is resolved; a new message of the customer opens it again")


def must_be_known(floor: Floor, agent: str) -> None:
    """NotPossible for someone who is not in the roster."""
    if agent not in floor.team.roster.agents:
        raise NotPossible("this agent is not in the roster: add them with PUT /v1/agents or `assuage agents apply`")
