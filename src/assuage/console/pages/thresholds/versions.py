"""All saved thresholds: who, when, why, what changed; and the way back to any of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form, Path, Query

from assuage.console.access import At, Supervisor, Viewer
from assuage.console.pages.thresholds.form import Said, said_changes
from assuage.console.pages.thresholds.knobs import Knob, knobs
from assuage.console.pages.thresholds.page import author_of
from assuage.console.render import redirect, show
from assuage.errors import InvalidInput, NotFound
from assuage.parts import Parts
from assuage.policy import PolicyVersion

versions_page: Final = APIRouter(prefix="/thresholds/versions")

A_PAGE: Final = 50
Number = Annotated[int, Path(ge=1, le=10**9)]


@dataclass(frozen=True, slots=True)
class VersionLine:
    """A saved version, and what it changed in the one before it."""

    saved: PolicyVersion
    author: str
    changed: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class VersionsPage:
    """Versions, newest first, 50 at a time; `older` is the number below which the next ones are."""

    in_force: int
    lines: tuple[VersionLine, ...]
    older: int | None


@dataclass(frozen=True, slots=True)
class VersionPage:
    """One version beside another: the one in force unless another was asked for. `settings` are all of its fields."""

    saved: PolicyVersion
    author: str
    against: PolicyVersion
    in_force: int
    changed: tuple[Said, ...]
    changed_then: tuple[Said, ...] | None
    settings: tuple[tuple[str, str], ...]


@versions_page.get("")
def show_versions(at: At, seat: Viewer, below: Annotated[int | None, Query(ge=1, le=10**9)] = None) -> Any:
    found = [each for each in at.store.policy_versions() if below is None or each.version < below]
    page, before = found[:A_PAGE], [*found[1 : A_PAGE + 1], None]
    roster = at.store.current_roster().roster
    pairs = zip(page, before, strict=False)
    lines = tuple(VersionLine(each, author_of(each, roster), _since(each, last)) for each, last in pairs)
    older = page[-1].version if len(found) > A_PAGE else None
    return show("thresholds_versions.html", seat, VersionsPage(at.store.current_policy().version, lines, older))


def _since(saved: PolicyVersion, before: PolicyVersion | None) -> tuple[Said, ...]:
    return said_changes(before.policy, saved.policy) if before else ()


@versions_page.get("/{number}")
def show_version(
    at: At, seat: Viewer, number: Number, against: Annotated[int | None, Query(ge=1, le=10**9)] = None
) -> Any:
    return show("thresholds_version.html", seat, version_of(at, number, against))


def version_of(at: Parts, number: int, against: int | None) -> VersionPage:
    in_force = at.store.current_policy()
    saved, other = _known(at, number), _known(at, against) if against else in_force
    before = at.store.policy_version(number - 1)
    return VersionPage(
        saved=saved,
        author=author_of(saved, at.store.current_roster().roster),
        against=other,
        in_force=in_force.version,
        changed=said_changes(other.policy, saved.policy),
        changed_then=said_changes(before.policy, saved.policy) if before else None,
        settings=tuple(_setting(knob, saved) for knob in knobs().values()),
    )


@versions_page.post("/{number}/return")
def return_to(at: At, seat: Supervisor, number: Number, based_on: Annotated[int, Form(ge=1, le=10**9)]) -> Any:
    """What it says is saved as a new version, so that nothing is lost on the way back."""
    wanted = _known(at, number)
    if wanted.policy == at.store.current_policy().policy:
        raise InvalidInput(f"what version {number} says is in force already")
    saved = at.store.save_policy(wanted.policy, seat.actor, f"Return to version {number}", based_on)
    return redirect("/thresholds/versions", said=f"Version {number} is back in force, as version {saved.version}.")


def _known(at: Parts, number: int) -> PolicyVersion:
    if (saved := at.store.policy_version(number)) is None:
        raise NotFound(f"there is no version {number}")
    return saved


def _setting(knob: Knob, saved: PolicyVersion) -> tuple[str, str]:
    value = getattr(saved.policy, knob.field)
    return knob.label, knob.said(value[knob.key] if knob.key else value)
