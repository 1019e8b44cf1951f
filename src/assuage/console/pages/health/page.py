"""Health: one sentence on top, then connections, what waits, and what reads and decides; test, pause, try again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal, Protocol

from fastapi import APIRouter, Request

from assuage import liaison
from assuage.connections import pause
from assuage.console.access import At, Supervisor, Viewer, came_from
from assuage.console.pages.health.state import (
    Alive,
    Concern,
    ConnectionLine,
    InForce,
    Machine,
    Models,
    concerns,
    connection_lines,
    verdict,
)
from assuage.console.pages.health.watch import Watch, model_watch
from assuage.console.render import redirect, show
from assuage.errors import NotFound
from assuage.parts import Parts
from assuage.policy import PolicyVersion
from assuage.roster import RosterVersion
from assuage.store.protocol import Store
from assuage.store.values import StoredErrand, WordingsVersion
from assuage.store.watched import Kept, VersionNote

health: Final = APIRouter()

_LATELY: Final = timedelta(days=1)
_READINGS: Final = 2000
A_FEW: Final = 20
"""Of what is in quarantine and what could not be done, so many are on the page."""


@dataclass(frozen=True, slots=True)
class HealthPage:
    """`verdict` is the one sentence on top; of quarantine and dead letters the newest 20 are here, all are counted."""

    verdict: str
    concerns: tuple[Concern, ...]
    connections: tuple[ConnectionLine, ...]
    machine: Machine
    models: Models
    in_force: InForce
    quarantine: tuple[Kept, ...]
    quarantined: int
    dead: tuple[StoredErrand, ...]
    died: int
    watch: Watch | None


class _Thread(Protocol):
    def is_alive(self) -> bool: ...


@health.get("/health")
def show_health(at: At, seat: Viewer) -> Any:
    return show("health.html", seat, health_of(at, datetime.now(UTC)))


def health_of(at: Parts, now: datetime) -> HealthPage:
    store = at.store
    lines = connection_lines(store.connections(), store.connection_states(), store.work())
    machine, models, in_force = _machine(at, now), _models(at, now), _in_force(store)
    found = concerns(machine, lines, models, in_force.agents, now)
    return HealthPage(
        verdict=verdict(found),
        concerns=found,
        connections=lines,
        machine=machine,
        models=models,
        in_force=in_force,
        quarantine=tuple(store.quarantine_list(A_FEW)),
        quarantined=sum(line.work.quarantined for line in lines),
        dead=tuple(store.errands(None, ("dead",), A_FEW)),
        died=sum(line.work.dead for line in lines),
        watch=model_watch(at, now),
    )


def _machine(at: Parts, now: datetime) -> Machine:
    inbox = at.store.backlog()
    since = now - timedelta(seconds=inbox.oldest_seconds) if inbox.waiting else None
    return Machine(_alive(at.worker), _alive(at.sender), inbox, since, at.store.database())


def _alive(thread: _Thread | None) -> Alive:
    if thread is None:
        return "elsewhere"
    return "works" if thread.is_alive() else "stopped"


def _models(at: Parts, now: datetime) -> Models:
    readings = at.store.latest_readings(now - _LATELY, _READINGS)
    return Models(at.scorer.model, at.replies.model if at.replies.is_loaded else None, readings)


def _in_force(store: Store) -> InForce:
    roster = store.current_roster()
    return InForce(
        policy=_note(store.current_policy()),
        roster=_note(roster),
        wordings=_note(store.current_wordings()),
        agents=len(roster.roster.agents),
    )


def _note(saved: PolicyVersion | RosterVersion | WordingsVersion) -> VersionNote:
    return VersionNote(saved.version, saved.author, saved.note, saved.created_at)


@health.post("/health/connections/{name}/test")
def test_connection(name: str, request: Request, at: At, seat: Supervisor) -> Any:
    found = liaison.ping(at.store, at.vault(), name)
    if not found.ok:
        return redirect(came_from(request), wrong=f"{name} does not let us in: {found.detail}.")
    return redirect(came_from(request), said=f"{name} answers: {found.detail}.")


@health.post("/health/connections/{name}/{step}")
def pause_connection(name: str, step: Literal["pause", "resume"], request: Request, at: At, seat: Supervisor) -> Any:
    pause(at.store, name, step == "pause")
    if step == "pause":
        return redirect(came_from(request), said=f"{name} is paused: what comes in is heard, and nothing is written.")
    if at.sender is not None:
        at.sender.wake()
    return redirect(came_from(request), said=f"{name} goes on, with all that waited for it.")


@health.post("/health/dead/{errand_id}/again")
def try_again(errand_id: int, request: Request, at: At, seat: Supervisor) -> Any:
    if not at.store.revive_errand(errand_id):
        raise NotFound("this is not given up any more: somebody may have been quicker")
    if at.sender is not None:
        at.sender.wake()
    return redirect(came_from(request), said="It is tried again.")
