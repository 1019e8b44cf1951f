"""What comes after a conversation's page: words that made it angry, a brief and openers, a draft's check.

Each is a page of its own too, for those without scripts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Query, Request

from assuage import counsel, drafts
from assuage.console.access import Agent, At, Viewer
from assuage.console.highlights import Highlights
from assuage.console.pages.conversation.thread import Said, message_said, shown, times_of
from assuage.console.render import show
from assuage.counsel import Counsel, messages_of
from assuage.domain import Record, Verdict
from assuage.drafts import Checked, Draft
from assuage.errors import Busy, NotPossible
from assuage.parts import Parts
from assuage.reply.values import Brief, Fault, Promise
from assuage.store.values import Offer

conversation_parts: Final = APIRouter()

Conversation = Annotated[str, Query(max_length=2000)]
FormConversation = Annotated[str, Form(max_length=2000)]
LONGEST_DRAFT_CHARS: Final = 20_000


@dataclass(frozen=True, slots=True)
class WordsPart:
    """Messages with their words marked; `is_more` while others are still to be looked into."""

    conversation_id: str
    said: tuple[Said, ...]
    is_more: bool


@dataclass(frozen=True, slots=True)
class CounselPart:
    """Brief and openers; `why_not` says why there are none just now."""

    conversation_id: str
    brief: Brief | None = None
    offers: tuple[Offer, ...] = ()
    why_not: str | None = None


@dataclass(frozen=True, slots=True)
class Marked:
    """A piece of a draft; `number` is the fault it belongs to, from 1, None where nothing is wrong."""

    text: str
    number: int | None = None


@dataclass(frozen=True, slots=True)
class CheckPart:
    """A draft, checked: what follows, the draft with its faults marked, each fault, and what it promises by when."""

    conversation_id: str
    draft: str
    verdict: Verdict | None = None
    marked: tuple[Marked, ...] = ()
    faults: tuple[tuple[Fault, Verdict], ...] = ()
    promises: tuple[Promise, ...] = ()
    why_not: str | None = None


@conversation_parts.get("/parts/words")
def show_words(request: Request, at: At, seat: Viewer, conversation: Conversation) -> Any:
    """A few messages at a time, the latest first; it asks again until all that need a person are looked into."""
    words: Highlights = request.app.state.highlights
    name = conversation.replace("\x00", "\ufffd")
    replies = times_of(at.store.replies(name), at.store.find_conversation(name))
    there = [each for _, each in shown(messages_of(at.store, name), replies)]
    sought = [each for each in reversed(there) if isinstance(each, Record) and words.known(each) is None]
    found = words.find(sought)
    corrections = at.store.feedback_for(list(found))
    said = [
        message_said(each, found[each.message.id], [c for c in corrections if c.message_id == each.message.id])
        for each in sought
        if each.message.id in found
    ]
    return show("conversation_words.html", seat, WordsPart(name, tuple(said), len(found) < len(sought)))


@conversation_parts.get("/parts/counsel")
def show_counsel(at: At, seat: Viewer, conversation: Conversation) -> Any:
    return show("conversation_counsel.html", seat, _counsel(at, conversation, others=False))


@conversation_parts.post("/parts/counsel")
def show_others(at: At, seat: Agent, conversation: FormConversation) -> Any:
    """Three openers that were not offered before."""
    return show("conversation_counsel.html", seat, _counsel(at, conversation, others=True))


def _counsel(at: Parts, conversation: str, others: bool) -> CounselPart:
    try:
        with at.gate.passed():
            found: Counsel = counsel.counsel(at.store, conversation.replace("\x00", "\ufffd"), others)
    except (NotPossible, Busy) as error:
        return CounselPart(conversation, why_not=str(error))
    return CounselPart(conversation, found.brief, found.offers)


@conversation_parts.post("/parts/check")
def show_check(
    at: At,
    seat: Agent,
    conversation: FormConversation,
    draft: Annotated[str, Form(max_length=LONGEST_DRAFT_CHARS)] = "",
) -> Any:
    """Nothing is stored."""
    return show("conversation_check.html", seat, _check(at, conversation, draft.replace("\r\n", "\n")))


def _check(at: Parts, conversation: str, draft: str) -> CheckPart:
    if not draft.strip():
        return CheckPart(conversation, draft)
    try:
        with at.gate.passed():
            asked = Draft(draft, conversation_id=conversation.replace("\x00", "\ufffd"))
            checked = drafts.check_stored(at.store, at.scorer, at.replies, asked)
    except (NotPossible, Busy) as error:
        return CheckPart(conversation, draft, why_not=str(error))
    return checked_part(conversation, draft, checked)


def checked_part(conversation: str, draft: str, checked: Checked) -> CheckPart:
    marked = tuple(_marked(draft, [fault for fault, _ in checked.faults]))
    return CheckPart(conversation, draft, checked.verdict, marked, checked.faults, checked.promises)


def _marked(draft: str, faults: Sequence[Fault]) -> list[Marked]:
    """The draft in pieces; where faults overlap, the first one's mark stands."""
    edges = sorted({0, len(draft), *(edge for fault in faults for edge in (fault.start, fault.end))})

    found: list[Marked] = []
    for start, end in pairwise(edges):
        number = next((place for place, fault in enumerate(faults, 1) if fault.start <= start < fault.end), None)
        if found and found[-1].number == number:
            found[-1] = Marked(found[-1].text + draft[start:end], number)
        else:
            found.append(Marked(draft[start:end], number))
    return found
