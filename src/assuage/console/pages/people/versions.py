"""Earlier rosters: who saved each, when, why, what it changed; and the way back to one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Query

from assuage import casework
from assuage.console.access import At, Supervisor, Viewer
from assuage.console.pages.people.leaving import Leaver, leavers
from assuage.console.render import redirect, show
from assuage.errors import NotFound
from assuage.roster import RosterChanges, RosterVersion, roster_changes
from assuage.store.protocol import Store
from assuage.store.watched import VersionNote

roster_versions: Final = APIRouter()

A_PAGE: Final = 30
Number = Annotated[int | None, Query(ge=0, le=2**31 - 1)]


@dataclass(frozen=True, slots=True)
class ShownVersion:
    """`brought` is what it changed beside the one before; `back` what going back to it would change now."""

    saved: RosterVersion
    brought: RosterChanges
    back: RosterChanges
    leavers: tuple[Leaver, ...]


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """Saved rosters, newest first, 30 at a time; `older` is the version before which the next ones are."""

    in_force: int
    notes: tuple[VersionNote, ...]
    older: int | None
    shown: ShownVersion | None


@roster_versions.get("/people/versions")
def show_versions(at: At, seat: Viewer, version: Number = None, before: Number = None) -> Any:
    return show("people_versions.html", seat, versions_of(at.store, version, before))


def versions_of(store: Store, version: int | None, before: int | None) -> VersionsPage:
    notes = store.roster_notes(A_PAGE, before)
    older = notes[-1].version if len(notes) == A_PAGE and notes[-1].version > 1 else None
    shown = None if version is None else _shown(store, version)
    return VersionsPage(store.current_roster().version, tuple(notes), older, shown)


@roster_versions.post("/people/versions")
def go_back(at: At, seat: Supervisor, version: Annotated[int, Form(ge=1, le=2**31 - 1)]) -> Any:
    """The old roster becomes the newest version; nothing is lost."""
    old = _saved(at.store, version)
    saved = casework.save_roster(at.store, old.roster, seat.actor, f"Back to version {version}")
    return redirect("/people/versions", said=f"Version {saved.version} is in force: the same as version {version}.")


def _shown(store: Store, version: int) -> ShownVersion:
    saved, before = _saved(store, version), store.roster_version(version - 1) if version else None
    back = roster_changes(store.current_roster().roster, saved.roster)
    brought = roster_changes(before.roster, saved.roster) if before else RosterChanges()
    return ShownVersion(saved, brought, back, leavers(store, back.gone))


def _saved(store: Store, version: int) -> RosterVersion:
    saved = store.roster_version(version)
    if saved is None:
        raise NotFound("there is no roster with this version")
    return saved
