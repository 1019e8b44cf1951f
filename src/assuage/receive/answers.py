"""The routes for whoever answers: a brief, openers, closing texts, the check of a draft, the company's wordings."""

from __future__ import annotations

from typing import Final

from fastapi import APIRouter

from assuage import counsel, drafts
from assuage.errors import InvalidInput
from assuage.receive.answer_schemas import (
    CheckAnswer,
    CheckAsked,
    ClosingAsked,
    CounselView,
    TextView,
    WordingsAsked,
    WordingsView,
    check_answer,
    counsel_view,
    wordings_view,
)
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.reply.openers.trial import tried
from assuage.reply.wordings import parse_wordings

answers: Final = APIRouter(prefix="/v1", responses=ALWAYS)
_CHANGES: Final = problems_of(404, 409, 413)


@answers.get(
    "/conversations/{conversation_id:path}/brief",
    tags=["answers"],
    summary="What to know before answering, and three ways to begin",
    dependencies=[needs("read")],
    responses=problems_of(404, 409, 429),
)
def get_brief(conversation_id: str, at: At) -> CounselView:
    """The openers answer everything since the last reply; asked again they are the same until the customer writes."""
    with at.gate.passed():
        return counsel_view(counsel.counsel(at.store, storable(conversation_id)))


@answers.post(
    "/conversations/{conversation_id:path}/openers",
    tags=["answers"],
    summary="Three other openers",
    dependencies=[needs("ingest"), needs("read")],
    responses=_CHANGES,
)
def post_openers(conversation_id: str, at: At) -> CounselView:
    """Words that this customer was not offered before."""
    with at.gate.passed():
        return counsel_view(counsel.counsel(at.store, storable(conversation_id), others=True))


@answers.post(
    "/conversations/{conversation_id:path}/closing",
    tags=["answers"],
    summary="A text that says it is resolved",
    dependencies=[needs("read")],
    responses=_CHANGES,
)
def post_closing(conversation_id: str, asked: ClosingAsked, at: At) -> TextView:
    """Says back what it was about and what was done; nothing is stored or sent."""
    return TextView(text=counsel.closing(at.store, storable(conversation_id), asked.done))


@answers.get(
    "/follow-ups/{task_id}/text",
    tags=["answers"],
    summary="A text for a follow-up",
    dependencies=[needs("read")],
    responses=problems_of(404, 409),
)
def get_follow_up_text(task_id: str, at: At) -> TextView:
    return TextView(text=counsel.follow_up(at.store, storable(task_id)))


@answers.post(
    "/replies/check",
    tags=["answers"],
    summary="Faults and promises in a draft",
    dependencies=[needs("ingest")],
    responses=problems_of(404, 409, 413, 429),
)
def post_check(asked: CheckAsked, at: At) -> CheckAnswer:
    """Nothing is stored. Verdicts come from the policy; obeying them is the caller's part."""
    if asked.customer is not None and asked.conversation_id is not None:
        raise InvalidInput("name either `customer` or `conversation_id`: both say what the draft answers")
    with at.gate.passed():
        return check_answer(drafts.check_stored(at.store, at.scorer, at.replies, asked.draft()))


@answers.get("/wordings", tags=["wordings"], summary="The company's wordings in force", dependencies=[needs("read")])
def get_wordings(at: At) -> WordingsView:
    return wordings_view(at.store.current_wordings())


@answers.get("/wordings/versions", tags=["wordings"], summary="All saved wordings", dependencies=[needs("read")])
def get_wordings_versions(at: At) -> list[WordingsView]:
    """Newest first."""
    return list(map(wordings_view, at.store.wordings_versions()))


@answers.put(
    "/wordings",
    tags=["wordings"],
    summary="Put wordings in force as a new version",
    dependencies=[needs("supervise")],
    responses=problems_of(400, 409, 413),
)
def put_wordings(wanted: WordingsAsked, at: At) -> WordingsView:
    """From the next opener on. With `based_on`, only if nobody has saved another version since."""
    wordings = tried(parse_wordings(dict(wanted.wordings)))
    return wordings_view(at.store.save_wordings(wordings, wanted.author, wanted.note, wanted.based_on))
