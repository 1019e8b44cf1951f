"""The routes of the API. Each is thin: check, one call into the store or the scorer, a view of the result."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated, Any, Final
from uuid import uuid4

from fastapi import APIRouter, Header, Response

from assuage.decide import decide
from assuage.errors import InvalidInput, NotFound
from assuage.pipeline import read_all
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.receive.problems import problem
from assuage.receive.schemas import (
    AcceptedView,
    IncomingMessage,
    MessageView,
    ScoreAnswer,
    ScoreRequest,
    message_view,
    to_message,
)
from assuage.store.protocol import Store
from assuage.store.values import Accepted
from assuage.views import reading_view

api: Final = APIRouter(prefix="/v1", responses=ALWAYS)
probes: Final = APIRouter(tags=["operation"])


def accept(
    store: Store,
    incoming: IncomingMessage,
    key: str | None = None,
    source: str = "api",
    now: datetime | None = None,
) -> Accepted:
    """Commits one message; its own `id`, or the key, makes posting it again harmless. `now` is for simulations."""
    message_id = incoming.id or f"msg_{uuid4().hex}"
    return store.accept(to_message(incoming, message_id, key or incoming.id, source), now)


@api.post(
    "/messages",
    status_code=202,
    tags=["messages"],
    summary="Take in one customer message",
    dependencies=[needs("ingest")],
    responses=problems_of(400, 409, 413),
)
def post_message(
    incoming: IncomingMessage,
    at: At,
    idempotency_key: Annotated[
        str | None, Header(max_length=200, description="Any text unique to this message; repeats are answered alike.")
    ] = None,
) -> AcceptedView:
    """Stored before the answer; read its decision with `GET /v1/messages/{message_id}` within a second or so."""
    accepted = accept(at.store, incoming, idempotency_key)
    at.metrics.accepted.labels(duplicate=str(accepted.duplicate).lower()).inc()
    if at.worker is not None:
        at.worker.wake()
    return AcceptedView(message_id=accepted.message_id, duplicate=accepted.duplicate)


@api.get(
    "/messages/{message_id}",
    tags=["messages"],
    summary="A message, its reading and its decision",
    dependencies=[needs("read")],
    responses=problems_of(404),
)
def get_message(message_id: str, at: At) -> MessageView:
    record = at.store.find(storable(message_id))
    if record is None:
        raise NotFound("there is no message with this id")
    return message_view(record, at.store.actions(record.message.id))


@api.post(
    "/score",
    tags=["scoring"],
    summary="Score messages at once, storing nothing",
    dependencies=[needs("ingest")],
    responses=problems_of(400, 413, 429),
)
def post_score(asked: ScoreRequest, at: At) -> ScoreAnswer:
    """Readings in the order of the messages, under the current policy."""
    if len(asked.messages) > at.most_messages:
        raise InvalidInput(f"{len(asked.messages)} messages in one call; at most {at.most_messages} are taken")
    messages = [to_message(each, each.id or f"m-{number}") for number, each in enumerate(asked.messages, 1)]
    with at.gate.passed():
        readings = read_all(messages, at.scorer)
    saved = at.store.current_policy()
    decisions = [decide(reading, saved.policy, saved.version) for reading in readings]
    return ScoreAnswer(readings=list(map(reading_view, [m.id for m in messages], readings, decisions)))


@probes.get("/healthz", summary="Is the process up?")
def healthz() -> dict[str, str]:
    return {"status": "ok"}


@probes.get(
    "/readyz", summary="Can it take and decide messages?", dependencies=[needs("read")], responses=problems_of(401, 503)
)
def readyz(at: At) -> Any:
    backlog = at.store.backlog()
    if at.worker is not None and not at.worker.is_alive():
        return problem(503, "the worker has stopped: restart the server and read its log")
    return {
        "status": "ready",
        "model": at.scorer.model,
        "waiting": backlog.waiting,
        "oldest_seconds": round(backlog.oldest_seconds, 3),
    }


@probes.get(
    "/metrics",
    summary="Metrics for Prometheus",
    response_class=Response,
    dependencies=[needs("read")],
    responses=problems_of(401),
)
def metrics(at: At) -> Response:
    return Response(
        at.metrics.text(at.store.backlog(), at.store.standing()), media_type="text/plain; version=0.0.4; charset=utf-8"
    )
