"""The routes of help-desk connections: made, tested, paused; quarantine and outbox."""

from __future__ import annotations

from typing import Annotated, Final

from fastapi import APIRouter, Query, Request

from assuage import liaison
from assuage.connections import Wanted, connect, helpdesk_of, named, pause, rotate
from assuage.errors import NotFound
from assuage.helpdesks import HELPDESKS
from assuage.parts import Parts
from assuage.receive.hook_schemas import (
    AskedView,
    ConnectedView,
    ConnectionAsked,
    ConnectionView,
    ErrandView,
    HelpdeskView,
    HookAnswer,
    PingView,
    QuarantinedView,
    connection_view,
    errand_view,
    quarantined_view,
)
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of, storable
from assuage.store.values import Connection, ErrandState

connections_api: Final = APIRouter(prefix="/v1", tags=["help-desks"], responses=ALWAYS)

Limit = Annotated[int, Query(ge=1, le=1000)]


@connections_api.get("/helpdesks", summary="The kinds of help-desk that can be connected", dependencies=[needs("read")])
def get_helpdesks() -> list[HelpdeskView]:
    return [
        HelpdeskView(
            code=each.code,
            title=each.title,
            asks=[
                AskedView(name=a.name, help=a.help, secret=a.secret, required=a.required, default=a.default)
                for a in each.asks
            ],
            signs=each.signs,
            writes=sorted(each.writes),
            polls=each.polls,
        )
        for each in HELPDESKS.values()
    ]


@connections_api.get("/connections", summary="The connections and how they fare", dependencies=[needs("read")])
def get_connections(request: Request, at: At) -> list[ConnectionView]:
    states = at.store.connection_states()
    known = [each for each in at.store.connections() if each.name in states]
    return [connection_view(each, states[each.name], _hook(request, at, each)) for each in known]


@connections_api.put(
    "/connections/{name}",
    summary="Connect a help-desk, or change a connection",
    dependencies=[needs("supervise")],
    responses=problems_of(413),
)
def put_connection(name: str, asked: ConnectionAsked, request: Request, at: At) -> ConnectedView:
    """Credentials that are left out stay as they were; nothing secret is ever shown again."""
    wanted = Wanted(name=storable(name), **asked.model_dump())
    secret = connect(at.store, at.vault(), wanted)
    saved = named(at.store, name)
    view = _view(request, at, saved)
    return ConnectedView(connection=view, secret=secret, setup=helpdesk_of(saved).setup(view.hook, secret))


@connections_api.delete(
    "/connections/{name}", status_code=204, summary="Disconnect a help-desk", dependencies=[needs("supervise")]
)
def delete_connection(name: str, at: At) -> None:
    """Its deliveries, quarantine and errands go; its messages stay."""
    if not at.store.remove_connection(storable(name)):
        raise NotFound("there is no connection with this name")


@connections_api.post(
    "/connections/{name}/test",
    summary="Does the help-desk let us in?",
    dependencies=[needs("supervise")],
    responses=problems_of(404),
)
def test_connection(name: str, at: At) -> PingView:
    found = liaison.ping(at.store, at.vault(), storable(name))
    return PingView(ok=found.ok, detail=found.detail)


@connections_api.post(
    "/connections/{name}/{step}",
    summary="Pause a connection, let it go on, or change its hook's secret",
    dependencies=[needs("supervise")],
    responses=problems_of(404),
)
def change_connection(name: str, step: str, request: Request, at: At) -> ConnectedView:
    """`pause`: what comes is taken in, nothing is written. `rotate`: another secret; the last one stays good."""
    secret = None
    match step:
        case "pause" | "resume":
            pause(at.store, storable(name), step == "pause")
        case "rotate":
            secret = rotate(at.store, at.vault(), storable(name))
        case _:
            raise NotFound("a connection can be paused (pause), go on (resume) or get another secret (rotate)")
    saved = named(at.store, storable(name))
    view = _view(request, at, saved)
    return ConnectedView(connection=view, secret=secret, setup=helpdesk_of(saved).setup(view.hook, secret))


@connections_api.get(
    "/quarantine", summary="Deliveries that could not be understood", dependencies=[needs("supervise")]
)
def get_quarantine(at: At, connection: str | None = None, limit: Limit = 200) -> list[QuarantinedView]:
    asked = storable(connection) if connection else None
    return [quarantined_view(each) for each in at.store.quarantined(asked, limit)]


@connections_api.post(
    "/quarantine/{quarantined_id}/replay",
    summary="Try a delivery again",
    dependencies=[needs("supervise")],
    responses=problems_of(404),
)
def replay_quarantined(quarantined_id: int, at: At) -> HookAnswer:
    """Read as if it came in now, without its signature; it leaves the quarantine when it is understood."""
    taken = liaison.replay(at.store, quarantined_id)
    if taken.messages and at.worker is not None:
        at.worker.wake()
    return HookAnswer(messages=taken.messages, duplicate=taken.duplicate, ignored=list(taken.ignored))


@connections_api.delete(
    "/quarantine/{quarantined_id}", status_code=204, summary="Drop a delivery", dependencies=[needs("supervise")]
)
def drop_quarantined(quarantined_id: int, at: At) -> None:
    if not at.store.leave_quarantine(quarantined_id):
        raise NotFound("there is nothing with this number in quarantine")


@connections_api.get("/outbox", summary="What is written into tickets, or could not be", dependencies=[needs("read")])
def get_outbox(
    at: At,
    connection: str | None = None,
    state: Annotated[list[ErrandState] | None, Query()] = None,
    limit: Limit = 200,
) -> list[ErrandView]:
    found = at.store.errands(storable(connection) if connection else None, state or (), limit)
    return [errand_view(each) for each in found]


@connections_api.post(
    "/outbox/{errand_id}/replay",
    status_code=204,
    summary="Try once more what was given up",
    dependencies=[needs("supervise")],
    responses=problems_of(404),
)
def replay_errand(errand_id: int, at: At) -> None:
    if not at.store.revive_errand(errand_id):
        raise NotFound("nothing with this number was given up")
    if at.sender is not None:
        at.sender.wake()


def _view(request: Request, at: Parts, connection: Connection) -> ConnectionView:
    return connection_view(connection, at.store.connection_states()[connection.name], _hook(request, at, connection))


def _hook(request: Request, at: Parts, connection: Connection) -> str:
    base = (at.public_url or str(request.base_url)).rstrip("/")
    return f"{base}/v1/hooks/{connection.name}"
