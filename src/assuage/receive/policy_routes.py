"""The routes of the policy: what is in force, what was, what another would have done, and corrections to learn from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Annotated, Final

from fastapi import APIRouter, Depends, Query
from fastapi.responses import StreamingResponse
from pydantic import AwareDatetime

from assuage.corrections import Period, label_lines
from assuage.errors import Busy, NotFound
from assuage.policy import parse_policy
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.receive.policy_schemas import FeedbackRequest, PolicyRequest, RecommendRequest, ReplayRequest
from assuage.receive.schemas import PolicyView, policy_view
from assuage.replay.past import Feedback
from assuage.replay.recommend import Recommendation
from assuage.replay.report import Report
from assuage.whatif import recommend_stored, replay_stored

policy_api: Final = APIRouter(prefix="/v1", responses=ALWAYS)


def _one_at_a_time(at: At) -> Iterator[None]:
    """A replay keeps a processor busy for seconds; a second one at the same time is told to come back."""
    if not at.replaying.acquire(blocking=False):
        raise Busy("a replay is under way: try again when it is done", 5)
    try:
        yield
    finally:
        at.replaying.release()


@policy_api.get("/policy", tags=["policy"], summary="The thresholds in force", dependencies=[needs("read")])
def get_policy(at: At) -> PolicyView:
    return policy_view(at.store.current_policy())


@policy_api.get("/policy/versions", tags=["policy"], summary="All saved thresholds", dependencies=[needs("read")])
def get_policy_versions(at: At) -> list[PolicyView]:
    """Newest first."""
    return [policy_view(saved) for saved in at.store.policy_versions()]


@policy_api.put(
    "/policy",
    tags=["policy"],
    summary="Put thresholds in force as a new version",
    dependencies=[needs("supervise")],
    responses=problems_of(400, 409, 413),
)
def put_policy(wanted: PolicyRequest, at: At) -> PolicyView:
    """From the next message on. With `based_on`, only if nobody has saved another version since."""
    policy = parse_policy(dict(wanted.policy))
    return policy_view(at.store.save_policy(policy, wanted.author, wanted.note, wanted.based_on))


@policy_api.post(
    "/policy/replay",
    tags=["policy"],
    summary="What a policy would have done with stored messages",
    dependencies=[needs("supervise"), Depends(_one_at_a_time)],
    responses=problems_of(400, 413, 429),
)
def post_replay(asked: ReplayRequest, at: At) -> Report:
    """The candidate beside the policy in force; nothing is scored again and nothing is put in force."""
    return replay_stored(at.store, parse_policy(dict(asked.policy)), asked.frame(asked.changes))


@policy_api.post(
    "/policy/recommend",
    tags=["policy"],
    summary="Thresholds worth choosing, from stored messages and corrections",
    dependencies=[needs("supervise"), Depends(_one_at_a_time)],
    responses=problems_of(400, 413, 429),
)
def post_recommend(asked: RecommendRequest, at: At) -> Recommendation:
    """What fills the experienced team, and what bounds the misses; read `assumes` with it."""
    return recommend_stored(at.store, asked.frame(), asked.aim())


@policy_api.post(
    "/messages/{message_id}/feedback",
    status_code=201,
    tags=["messages"],
    summary="Correct what was heard in a message",
    dependencies=[needs("supervise")],
    responses=problems_of(400, 404, 413),
)
def post_feedback(message_id: str, said: FeedbackRequest, at: At) -> Feedback:
    """Kept as a label; the message's decision stays as it is.

    Labels move the thresholds that are recommended, so a key that may only read or send messages cannot give them.
    """
    kept = at.store.add_feedback(said.feedback(storable(message_id)))
    if kept is None:
        raise NotFound("there is no message with this id")
    return kept


@policy_api.get(
    "/feedback",
    tags=["policy"],
    summary="Corrections as labelled messages to train on",
    dependencies=[needs("supervise")],
    response_class=StreamingResponse,
    responses={200: {"content": {"application/x-ndjson": {}}, "description": "A labelled message a line."}},
)
def get_feedback(
    at: At,
    since: Annotated[AwareDatetime | None, Query(description="Only of messages received from then on.")] = None,
    until: Annotated[AwareDatetime | None, Query(description="Only of messages received before.")] = None,
) -> StreamingResponse:
    """JSON Lines as `assuage train` reads them: text and anger, and what else a person corrected.

    The latest word on each question counts. Messages whose anger nobody corrected, and those without a text, are left
    out.
    """
    lines = label_lines(at.store, Period(since, until), Counter())
    return StreamingResponse(lines, media_type="application/x-ndjson")
