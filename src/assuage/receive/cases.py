"""The routes of conversations: what became of one, what happens to it, who waits, what is due."""

from __future__ import annotations

from typing import Annotated, Final, Literal
from uuid import uuid4

from fastapi import APIRouter, Query

from assuage import casework
from assuage.casework import Promised
from assuage.counsel import messages_of
from assuage.domain import Conversation, TaskState
from assuage.errors import NotFound
from assuage.receive.case_schemas import (
    ByAsked,
    CaseView,
    ConversationView,
    HandOnAsked,
    PromisedAsked,
    ReplyAnswer,
    ReplyAsked,
    TakeAsked,
    TaskAsked,
    TaskView,
    case_view,
    reply_view,
    task_view,
)
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.receive.schemas import Moment, message_view
from assuage.store.protocol import Store
from assuage.store.values import OPEN_STATES, Reply, TasksAsked
from assuage.views import action_view

cases: Final = APIRouter(prefix="/v1", tags=["conversations"], responses=ALWAYS)
_CHANGES: Final = problems_of(404, 409, 413)


@cases.get(
    "/conversations/{conversation_id:path}",
    summary="A conversation: its messages, who has it, and all that happened",
    dependencies=[needs("read")],
    responses=problems_of(404),
)
def get_conversation(conversation_id: str, at: At) -> ConversationView:
    """Messages and replies oldest first; `routing` says who owns it or where it waits, and why."""
    name = storable(conversation_id)
    conversation = at.store.find_conversation(name)
    records = messages_of(at.store, name)
    if not records and conversation is None:
        raise NotFound("there is no conversation with this id")
    every_state: tuple[TaskState, ...] = ("waiting", "due", "done", "broken", "cancelled")
    every_task = TasksAsked(states=every_state, conversation_id=name, with_shadow=True)
    return ConversationView(
        conversation_id=conversation_id,
        messages=[message_view(record, at.store.actions(record.message.id)) for record in records],
        replies=list(map(reply_view, at.store.replies(name))),
        routing=_case(at.store, conversation) if conversation else None,
        tasks=list(map(task_view, at.store.tasks(every_task))),
        journal=list(map(action_view, at.store.journal(name))),
    )


@cases.post(
    "/conversations/{conversation_id:path}/replies",
    summary="Tell what an agent answered",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_reply(conversation_id: str, asked: ReplyAsked, at: At) -> ReplyAnswer:
    """Whoever answers a conversation that nobody has, has taken it. With an `id`, telling it again changes nothing."""
    name = storable(conversation_id)
    said = Reply(asked.id or f"reply_{uuid4().hex}", name, asked.text, asked.agent, sent_at=asked.sent_at)
    promises = None if asked.promises is None else [Promised(each.what, each.due_at) for each in asked.promises]
    fresh = casework.reply(at.store, said, promises)
    return ReplyAnswer(duplicate=not fresh, routing=_case(at.store, _found(at.store, name)))


@cases.post(
    "/conversations/{conversation_id:path}/take",
    summary="Someone takes it by hand",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_take(conversation_id: str, asked: TakeAsked, at: At) -> CaseView:
    return _case(at.store, casework.take(at.store, storable(conversation_id), asked.agent))


@cases.post(
    "/conversations/{conversation_id:path}/hand-on",
    summary="Hand it to a colleague, or back to a waiting place",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_hand_on(conversation_id: str, asked: HandOnAsked, at: At) -> CaseView:
    return _case(
        at.store, casework.hand_on(at.store, storable(conversation_id), asked.to, asked.by, asked.note, asked.owner)
    )


@cases.post(
    "/conversations/{conversation_id:path}/second-contact",
    summary="Ask for a second, experienced person",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_second_contact(conversation_id: str, asked: ByAsked, at: At) -> CaseView:
    """The first person keeps it until the second one has room for it."""
    return _case(at.store, casework.want_second(at.store, storable(conversation_id), asked.by, asked.note))


@cases.post(
    "/conversations/{conversation_id:path}/resolve",
    summary="It is resolved: schedule the follow-ups",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_resolve(conversation_id: str, asked: ByAsked, at: At) -> CaseView:
    return _case(at.store, casework.resolve(at.store, storable(conversation_id), asked.by, asked.note))


@cases.post(
    "/conversations/{conversation_id:path}/promises",
    status_code=201,
    summary="Keep a promise in mind",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_promise(conversation_id: str, asked: PromisedAsked, at: At) -> TaskView:
    """With a reminder before it is due; one that is not marked as done in time counts as broken."""
    promised = Promised(asked.what, asked.due_at)
    return task_view(casework.add_promise(at.store, storable(conversation_id), promised, asked.agent))


@cases.get("/waiting", summary="Conversations without the person they need", dependencies=[needs("read")])
def get_waiting(at: At) -> list[CaseView]:
    """Most urgent first, each with the reason and since when; up to 200 of the most urgent and of the oldest."""
    return _most_urgent_first(at.store, at.store.waiting_places())


@cases.get("/alarms", summary="Conversations that have waited too long", dependencies=[needs("read")])
def get_alarms(at: At) -> list[CaseView]:
    """Most urgent first; an answer, a new owner or the resolution ends an alarm."""
    return _most_urgent_first(at.store, at.store.alarms())


@cases.get("/follow-ups", summary="Follow-ups and promises", dependencies=[needs("read")])
def get_follow_ups(
    at: At,
    kind: Literal["follow_up", "promise"] | None = None,
    state: Annotated[
        list[TaskState] | None, Query(description="waiting, due, broken (these three when left out), done, cancelled")
    ] = None,
    owner: Annotated[str | None, Query(max_length=200)] = None,
    due_before: Moment | None = None,
    limit: Annotated[int, Query(ge=1, le=1000)] = 200,
) -> list[TaskView]:
    """Those due first at the top. What the policy only records (stage shadow) is left out."""
    states = tuple(state) if state else OPEN_STATES
    asked = TasksAsked(kind, states, storable(owner) if owner else None, None, due_before, limit)
    return list(map(task_view, at.store.tasks(asked)))


@cases.post(
    "/follow-ups/{task_id}",
    summary="Mark one as done or cancelled, or move it",
    dependencies=[needs("ingest")],
    responses=_CHANGES,
)
def post_follow_up(task_id: str, asked: TaskAsked, at: At) -> TaskView:
    return task_view(casework.finish_task(at.store, storable(task_id), asked.state, asked.by, asked.due_at))


def _case(store: Store, conversation: Conversation) -> CaseView:
    return case_view(conversation, store.current_policy().policy)


def _most_urgent_first(store: Store, conversations: list[Conversation]) -> list[CaseView]:
    policy = store.current_policy().policy
    views = [case_view(each, policy) for each in conversations]
    return sorted(views, key=lambda view: (-view.priority.points, view.conversation_id))


def _found(store: Store, conversation_id: str) -> Conversation:
    conversation = store.find_conversation(conversation_id)
    if conversation is None:
        raise NotFound("there is no conversation with this id")
    return conversation
