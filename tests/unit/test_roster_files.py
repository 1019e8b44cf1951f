"""Rosters as CSV and JSON, there and back, and what differs between two."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from assuage.domain import ISSUES, TIERS
from assuage.errors import InvalidRoster, UnreadableFile
from assuage.roster import (
    Agent,
    FieldChange,
    Roster,
    csv_rows,
    json_rows,
    parse_roster,
    read_agent,
    roster_changes,
    to_csv,
    to_json,
)
from tests.unit.road import agent, roster

TEXTS = st.text(min_size=1, max_size=12)


@st.composite
def rosters(draw: st.DrawFn) -> Roster:
    """Whatever a roster may be: what may not is left out."""
    found = {}
    for number in range(draw(st.integers(1, 4))):
        row: dict[str, Any] = {
            "id": f"a{number}{draw(st.sampled_from(['', ':1', '@x.example', '-ü']))}",
            "name": draw(TEXTS),
            "tier": draw(st.sampled_from(TIERS)),
            "hours": draw(st.sampled_from(["always", "mon-fri 09:00-17:00, sat 10:00-14:00"])),
            "time_zone": draw(st.sampled_from(["UTC", "Europe/London"])),
            "languages": draw(st.lists(st.sampled_from(["en", "de"]), unique=True)),
            "issues": draw(st.lists(st.sampled_from(ISSUES), unique=True, max_size=3)),
            "products": draw(st.lists(TEXTS, max_size=2)),
            "capacity": draw(st.none() | st.integers(0, 1000)),
            "angry_capacity": draw(st.none() | st.integers(0, 1000)),
            "pause_minutes": draw(st.none() | st.floats(0, 1440)),
        }
        try:
            made = Agent.model_validate(row)
        except ValidationError:
            continue
        found[made.id] = made
    return Roster(found)


@given(rosters())
def test_a_roster_that_is_written_is_read_again_as_it_was(people: Roster) -> None:
    for rows in (csv_rows(to_csv(people)), csv_rows(f"\ufeff{to_csv(people)}"), json_rows(to_json(people))):
        assert parse_roster(rows) == people


@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_cells_may_stand_between_commas_semicolons_and_tabs(between: str) -> None:
    """Semicolons as spreadsheets of some countries write them, tabs as cells are copied."""
    lines = [
        ["id", "name", "tier", "hours", "issues"],
        ["ama", "Ama", "new", '"mon-fri 09:00-17:00"', '"refund;billing"'],
    ]
    rows = csv_rows("\r\n".join(between.join(line) for line in lines))
    assert parse_roster(rows).agents["ama"].issues == ("refund", "billing")


def test_json_that_is_none_and_lists_that_are_none_are_said_in_a_sentence() -> None:
    with pytest.raises(UnreadableFile, match="the text is not JSON"):
        json_rows("[{]")
    with pytest.raises(UnreadableFile):
        json_rows("[" * 100_000)
    with pytest.raises(InvalidRoster, match="a list of agents"):
        json_rows('{"people": []}')
    assert json_rows('{"agents": []}') == []


def test_the_difference_says_who_comes_who_changes_in_what_and_who_goes() -> None:
    before = roster(agent("ama", capacity=3, issues=("refund", "billing")), agent("bo"), agent("cy"))
    after = roster(agent("dee"), agent("cy"), agent("ama", tier="standard", pause_minutes=7.5, issues=("refund",)))
    found = roster_changes(before, after)
    assert ([each.id for each in found.added], [each.id for each in found.gone]) == (["dee"], ["bo"])
    (ama,) = found.changed
    assert ama.fields == (
        FieldChange("tier", "experienced", "standard"),
        FieldChange("issues", "refund, billing", "refund"),
        FieldChange("capacity", "3", ""),
        FieldChange("pause_minutes", "", "7.5"),
    )
    assert roster_changes(before, before).is_empty


@pytest.mark.parametrize(
    ("field", "value", "says"),
    [
        ("id", "", "This is needed."),
        ("id", "a b", "Use letters, digits, hyphens or dots, without spaces or slashes."),
        ("name", "=1+1", "Begins with = + - or @, which spreadsheets take for a formula."),
        ("tier", "boss", "Choose new, standard or experienced."),
        ("hours", "nine to five", "These are no working hours: write e.g. 'mon-fri 09:00-17:00', several with a comma"),
        ("time_zone", "Atlantis", "Is no time zone this machine knows: write e.g. Europe/London."),
        ("issues", "kettles", "Names unknown issues; there are billing,"),
        ("capacity", "many", "Write a whole number, or leave it empty."),
        ("capacity", "1001", "At most 1000."),
        ("angry_capacity", "-1", "At least 0."),
        ("pause_minutes", "long", "Write a number, or leave it empty."),
    ],
)
def test_what_is_wrong_with_a_field_is_a_sentence_beside_it(field: str, value: str, says: str) -> None:
    row = {"id": "ama", "name": "Ama", "tier": "new", "hours": "always", field: value}
    read, wrong = read_agent(row)
    assert read is None
    assert list(wrong) == [field]
    assert wrong[field].startswith(says)
