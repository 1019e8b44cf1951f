"""`assuage agents` in processes of its own: the roster from and to files."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.conftest import Command

CSV = """\
id,name,tier,hours,time_zone,languages,issues,capacity
ama,Ama,experienced,mon-fri 09:00-17:00,Europe/London,en;de,refund;billing,
bo,Bo Ünal,new,always,,,,3
"""
YAML = """\
agents:
  - {id: ama, name: Ama, tier: experienced, hours: "mon-fri 09:00-17:00", time_zone: Europe/London,
     languages: [en, de], issues: [refund, billing]}
  - {id: bo, name: Bo Ünal, tier: new, hours: always, capacity: 3}
"""


@pytest.mark.parametrize(("name", "text"), [("r.csv", CSV), ("r.yaml", YAML), ("bom.csv", "\ufeff" + CSV)])
def test_a_roster_comes_from_a_file_and_goes_to_every_format(
    assuage: Command, tmp_path: Path, name: str, text: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    applied = assuage("agents", "apply", name, "--note", "first")
    assert applied.stdout == b"version 1 is in force: 2 agents\n", applied.stderr
    rows = json.loads(assuage("agents", "show", "--format", "json").stdout)
    assert [(row["id"], row["name"], row["issues"], row.get("capacity")) for row in rows] == [
        ("ama", "Ama", ["refund", "billing"], None),
        ("bo", "Bo Ünal", [], 3),
    ]
    for kind in ("csv", "yaml", "json"):
        (tmp_path / f"again.{kind}").write_bytes(assuage("agents", "show", "--format", kind).stdout)
        assert assuage("agents", "apply", f"again.{kind}", "--note", kind).returncode == 0
        assert json.loads(assuage("agents", "show", "--format", "json").stdout) == rows


def test_an_empty_list_is_the_word_any_in_a_csv_file(assuage: Command, tmp_path: Path) -> None:
    """An empty cell would come back as the default, `en`."""
    (tmp_path / "r.yaml").write_text("[{id: a, name: A, tier: new, hours: always, languages: []}]")
    assuage("agents", "apply", "r.yaml", "--note", "first")
    (tmp_path / "r.csv").write_bytes(assuage("agents", "show", "--format", "csv").stdout)
    assert ",any,any,any," in (tmp_path / "r.csv").read_text()
    assuage("agents", "apply", "r.csv", "--note", "second")
    (row,) = json.loads(assuage("agents", "show", "--format", "json").stdout)
    assert (row["languages"], row["issues"], row["products"]) == ([], [], [])


def test_the_table_shows_what_everyone_carries(assuage: Command, tmp_path: Path) -> None:
    assert b"nobody in the roster yet" in assuage("agents", "show").stdout
    (tmp_path / "r.csv").write_text(CSV, encoding="utf-8")
    assuage("agents", "apply", "r.csv", "--note", "first")
    shown = assuage("agents", "show").stdout.decode()
    assert "Bo Ünal          new          at work" in shown
    assert "0/8" in shown


@pytest.mark.parametrize(
    ("name", "text", "says"),
    [
        pytest.param("r.csv", "id,name,tier\na,A,new\n", "agent a: has no hours: write e.g.", id="no hours"),
        pytest.param(
            "r.csv", "id,name,tier,hours\na,A,new,always,x\n", "a column without a name", id="a cell too many"
        ),
        pytest.param("r.yaml", "agents: 7", "a roster is a list of agents", id="no list"),
        pytest.param("r.yaml", "a: [", "cannot be read", id="broken YAML"),
        pytest.param("r.yaml", "!!python/object:os.system {}", "cannot be read", id="YAML that would run code"),
        pytest.param("r.csv", f"id,name\na,{'x' * 131_073}\n", "r.csv is no table of agents", id="a book"),
        pytest.param("r.yaml", "- hours: 2026-13-45", "holds a date or a number that is none", id="no such date"),
        pytest.param("r.json", "[" * 3000, "r.json is no roster: it is nested too deep", id="nested too deep"),
        pytest.param("r.xlsx", "", "a roster is a .csv, .yaml or .json file", id="another format"),
        pytest.param(
            "r.json", '[{"id": "a", "name": "A", "tier": "boss", "hours": "always"}]', "tier", id="no such tier"
        ),
    ],
)
def test_a_wrong_roster_is_one_line_that_says_what_to_do(
    assuage: Command, tmp_path: Path, name: str, text: str, says: str
) -> None:
    (tmp_path / name).write_text(text, encoding="utf-8")
    result = assuage("agents", "apply", name, "--note", "x")
    assert result.returncode == 1
    assert says in result.stderr.decode()
    assert len(result.stderr.decode().strip().splitlines()) == 1
    assert b"nobody in the roster yet" in assuage("agents", "show").stdout
