"""What should stand in a ticket by now, worked out when it is about to be written, not when it was decided."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Final, cast

from assuage.counsel import Counsel, counsel
from assuage.decide.anger import anger_of
from assuage.decide.words import listed
from assuage.domain import Band, Conversation
from assuage.errands import note_occasion
from assuage.helpdesks.values import MARK, Priority
from assuage.helpdesks.writing import NoteWish, OwnerWish, PriorityWish, TagWish, Wish
from assuage.policy import Policy
from assuage.reply.note import NoteFacts, note_text
from assuage.roster import Roster
from assuage.store.protocol import Store
from assuage.store.values import Connection, StoredErrand

TAG_PREFIX: Final = "assuage-"

PRIORITY_OF_BAND: Final[Mapping[Band, Priority]] = {
    "calm": "normal",
    "annoyed": "normal",
    "angry": "high",
    "furious": "urgent",
}


def wish_for(store: Store, connection: Connection, stored: StoredErrand, conversation: Conversation) -> Wish | str:
    """The wish, or a sentence that says why there is none (any more)."""
    if conversation.state != "open" or conversation.flagged_at is None:
        return "nobody need look after it any more"
    match stored.errand.kind:
        case "tags":
            return TagWish(tags_of(conversation), TAG_PREFIX, frozenset(json.loads(stored.written or "[]")))
        case "priority":
            written = cast("Priority | None", stored.written)
            return PriorityWish(priority_of(conversation, store.current_policy().policy), written)
        case "owner":
            return _owner(connection, conversation, stored.written)
        case _:
            return _note(store, conversation)


def written_of(wish: Wish) -> str | None:
    """What is remembered of a wish that was fulfilled."""
    match wish:
        case TagWish(tags=tags):
            return json.dumps(sorted(tags))
        case PriorityWish(to=to):
            return to
        case OwnerWish(owner=owner, group=group):
            return json.dumps([owner, group])
        case NoteWish(reference=reference):
            return reference


def is_written(wish: Wish, stored: StoredErrand) -> bool:
    """Whether that very thing was written before: whoever has changed it since, meant to."""
    return not isinstance(wish, OwnerWish) and stored.written is not None and stored.written == written_of(wish)


def tags_of(conversation: Conversation) -> frozenset[str]:
    """The band, each reason, and whether a second person is wanted or has it, as tags."""
    names = ["person", conversation.band, *(finding.code for finding in conversation.reasons)]
    if conversation.second_contact is not None:
        names.append("second_contact")
    return frozenset(TAG_PREFIX + name.replace("_", "-") for name in names)


def priority_of(conversation: Conversation, policy: Policy) -> Priority:
    """By the band; what is grave is high at least however politely it is put, and what is gravest is urgent."""
    gravest = max((policy.severity_of_reasons[finding.code] for finding in conversation.reasons), default=0.0)
    if conversation.band == "furious" or gravest >= 0.9:
        return "urgent"
    return "high" if gravest >= 0.7 else PRIORITY_OF_BAND[conversation.band]


def _owner(connection: Connection, conversation: Conversation, written: str | None) -> OwnerWish | str:
    owner = conversation.owner if not conversation.proposed else None
    group = connection.groups.get(conversation.tier)
    if owner is None and group is None:
        return "nobody has it yet"
    before, group_before = json.loads(written or "[null, null]")
    return OwnerWish(connection.people.get(owner, owner) if owner else None, group, before, group_before)


def _note(store: Store, conversation: Conversation) -> NoteWish:
    reference = reference_of(conversation)
    roster = store.current_roster().roster
    facts = note_facts(counsel(store, conversation.id), conversation, roster)
    return NoteWish(reference, note_text(facts, f"{MARK}{reference}"))


def reference_of(conversation: Conversation) -> str:
    """Names one note of one conversation, whoever writes it and however often it is tried."""
    name = f"{conversation.id}\n{note_occasion(conversation)}"
    return hashlib.sha256(name.encode()).hexdigest()[:12]


def note_facts(found: Counsel, conversation: Conversation, roster: Roster) -> NoteFacts:
    anger = anger_of(conversation.turns)
    return NoteFacts(
        anger=anger.current,
        trend=anger.trend,
        band=conversation.band,
        reasons=[finding.code for finding in conversation.reasons],
        brief=found.brief,
        openers=[offer.text for offer in found.offers],
        who=whose(conversation, roster),
        promises=[task.what for task in found.promises],
    )


def whose(conversation: Conversation, roster: Roster) -> str:
    """Whose it is, for whom it is meant, or for whom it waits, in a sentence."""
    before = [roster.name(agent) for agent in conversation.contacts if agent != conversation.owner]
    after = f" {listed(before)} had it before." if before else ""
    place = conversation.place
    if conversation.owner and conversation.proposed:
        return f"Suggested for {roster.name(conversation.owner)}: whoever takes it, owns it.{after}"
    if place is not None and place.proposed_to:
        return f"A second person is suggested: {roster.name(place.proposed_to)}.{after}"
    if conversation.second_contact in ("suggested", "wanted"):
        return f"A second person should take over.{after}"
    if conversation.owner:
        return f"{roster.name(conversation.owner)} has it.{after}"
    return f"It waits for someone with room.{after}"
