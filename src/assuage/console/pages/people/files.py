"""A roster from a file or pasted: first what it would change, then, when somebody says so, the change."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final, Literal

from fastapi import APIRouter, Form, UploadFile

from assuage import casework
from assuage.console.access import At, Seat, Supervisor
from assuage.console.pages.people.leaving import Leaver, leavers
from assuage.console.render import redirect, show
from assuage.errors import InvalidInput, InvalidRoster, NotPossible, UnreadableFile
from assuage.roster import Agent, Roster, RosterChanges, csv_rows, json_rows, parse_roster, roster_changes, to_json
from assuage.store.protocol import Store

roster_files: Final = APIRouter()

Rest = Literal["leave", "stay"]
_MOST_BYTES: Final = 5_000_000
_MOST_AGENTS: Final = 5000


@dataclass(frozen=True, slots=True)
class Preview:
    """What saving would change beside the roster in force, version `based_on`; `text` is what would be saved."""

    changes: RosterChanges
    leavers: tuple[Leaver, ...]
    agents: int
    text: str
    based_on: int


@dataclass(frozen=True, slots=True)
class ImportPage:
    """The form with what was typed; `wrong` holds a sentence for each thing to be mended."""

    text: str = ""
    rest: Rest = "leave"
    note: str = ""
    wrong: tuple[str, ...] = ()
    preview: Preview | None = None


@roster_files.get("/people/import")
def show_import(seat: Supervisor) -> Any:
    return show("people_import.html", seat, ImportPage())


@roster_files.post("/people/import")
def read_import(
    at: At,
    seat: Supervisor,
    file: UploadFile | None = None,
    text: Annotated[str, Form()] = "",
    rest: Annotated[Rest, Form()] = "leave",
    note: Annotated[str, Form(max_length=500)] = "",
) -> Any:
    """Changes nothing yet: says what would change."""
    try:
        given = _text_of(file) or text
        wanted = _wanted(at.store, parse_given(given), rest)
    except InvalidInput as error:
        return _again(seat, ImportPage(text, rest, note, (_sentence(error),)))
    except InvalidRoster as error:
        return _again(seat, ImportPage(given, rest, note, tuple(map(_sentence, str(error).split("; ")))))
    preview = preview_of(at.store, wanted)
    return show("people_import.html", seat, ImportPage(given, rest, note, (), preview))


@roster_files.post("/people/import/save")
def save_import(
    at: At,
    seat: Supervisor,
    text: Annotated[str, Form()],
    based_on: Annotated[int, Form()],
    note: Annotated[str, Form(max_length=500)] = "",
) -> Any:
    """Saves what was shown, unless somebody changed the roster meanwhile: then it is shown again beside the new one."""
    wanted = parse_given(text)
    try:
        saved = casework.change_roster(
            at.store,
            lambda now: _unless_changed(at.store, now, wanted, based_on),
            seat.actor,
            note.strip() or "A roster was imported",
        )
    except NotPossible as error:
        page = ImportPage(text, "leave", note, (_sentence(error),), preview_of(at.store, wanted))
        return show("people_import.html", seat, page, 409)
    return redirect("/people", said=f"Version {saved.version} of the roster is in force.")


def parse_given(text: str) -> Roster:
    """A roster from CSV or JSON, whichever it is."""
    if not text.strip():
        raise InvalidInput("choose a file, or paste the roster into the box")
    begins = text.lstrip("\ufeff \t\r\n")[:1]
    rows = json_rows(text) if begins in ("[", "{") else csv_rows(text)
    if not rows:
        raise InvalidInput("there is no agent in this: the first line names the columns, each line after it an agent")
    if len(rows) > _MOST_AGENTS:
        raise InvalidInput(f"a roster has at most {_MOST_AGENTS} agents")
    return parse_roster(rows)


def preview_of(store: Store, wanted: Roster) -> Preview:
    in_force = store.current_roster()
    changes = roster_changes(in_force.roster, wanted)
    going = leavers(store, changes.gone)
    return Preview(changes, going, len(wanted.agents), to_json(wanted), in_force.version)


def _text_of(file: UploadFile | None) -> str:
    if file is None or not file.filename:
        return ""
    read = file.file.read(_MOST_BYTES + 1)
    if len(read) > _MOST_BYTES:
        raise UnreadableFile("the file is larger than any roster")
    try:
        return read.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableFile("the file is not in UTF-8: in a spreadsheet, save it as 'CSV UTF-8'") from error


def _wanted(store: Store, given: Roster, rest: Rest) -> Roster:
    """The roster as it shall be: those who are not in the file leave it, or stay as they are."""
    if rest == "leave":
        return given
    return Roster({**store.current_roster().roster.agents, **given.agents})


def _unless_changed(store: Store, now: Mapping[str, Agent], wanted: Roster, based_on: int) -> Mapping[str, Agent]:
    before = store.roster_version(based_on)
    if before is None or dict(before.roster.agents) != dict(now):
        raise NotPossible("somebody changed the roster meanwhile: this is what your file would change now")
    return wanted.agents


def _again(seat: Seat, page: ImportPage) -> Any:
    return show("people_import.html", seat, page, 422)


def _sentence(words: object) -> str:
    text = str(words)
    return f"{text[:1].upper()}{text[1:]}{'' if text.endswith('.') else '.'}"
