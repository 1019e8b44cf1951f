"""`assuage brief` and `assuage wordings` in processes of their own (C3, C4)."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
import yaml

from tests.conftest import Command

TEXT = "Third time I write. You promised a call on Monday and nobody rang. My heating has been off for nine days."
WORDINGS = """\
company: Harbour Heating
spelling: american
sign_off: "Kind regards, {agent}"
words:
  - {pattern: kindly, why: Nobody speaks like that., better: please, verdict: block}
"""


def test_a_brief_has_three_lines_and_three_openers(assuage: Command) -> None:
    shown = assuage("brief", TEXT, "--channel", "chat")
    assert shown.returncode == 0, shown.stderr
    text = shown.stdout.decode()
    for part in ("anger ", "what happened: ", "[plain]", "[warm]", "[brief]", "nine days"):
        assert part in text


def test_a_brief_as_json_is_the_same_for_the_same_seed_and_another_for_another(assuage: Command) -> None:
    first, again, other = (json.loads(assuage("brief", TEXT, "--json", "--seed", seed).stdout) for seed in "aab")
    assert first == again
    assert {each["text"] for each in first["openers"]}.isdisjoint(each["text"] for each in other["openers"])
    assert first["reading"]["anger"] == other["reading"]["anger"]


def test_names_and_wordings_are_used(assuage: Command, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(WORDINGS, encoding="utf-8")
    options = ("--channel", "email", "--customer-name", "Mrs Larkin", "--agent-name", "Ama", "--wordings", "w.yaml")
    text = assuage("brief", TEXT, *options).stdout.decode()
    assert "Mrs Larkin" in text
    assert "Kind regards, Ama" in text


def test_wordings_go_into_force_from_a_file_and_come_back(assuage: Command, tmp_path: Path) -> None:
    (tmp_path / "w.yaml").write_text(WORDINGS, encoding="utf-8")
    assert b"holds valid wordings" in assuage("wordings", "validate", "w.yaml").stdout
    assert assuage("wordings", "apply", "w.yaml", "--note", "ours").stdout == b"version 1 is in force\n"
    shown = yaml.safe_load(assuage("wordings", "show").stdout)
    assert (shown["company"], shown["spelling"], shown["words"][0]["pattern"]) == (
        "Harbour Heating",
        "american",
        "kindly",
    )
    (tmp_path / "again.yaml").write_bytes(assuage("wordings", "show").stdout)
    assert assuage("wordings", "apply", "again.yaml", "--note", "the same").returncode == 0


@pytest.mark.parametrize(
    ("text", "says"),
    [("colour: red", b"colour"), ("clauses: [{part: own, text: '{moon}'}]", b"{moon}"), ("a: [", b"cannot be read")],
)
def test_wordings_that_cannot_be_used_are_one_line_that_names_the_place(
    assuage: Command, tmp_path: Path, text: str, says: bytes
) -> None:
    (tmp_path / "w.yaml").write_text(text, encoding="utf-8")
    refused = assuage("wordings", "validate", "w.yaml")
    assert refused.returncode == 1
    assert says in refused.stderr
    assert refused.stderr.count(b"\n") == 1


def test_a_brief_of_nothing_says_what_to_do(assuage: Command) -> None:
    refused = assuage("brief", "  ")
    assert refused.returncode == 1
    assert b"put what the customer wrote in quotes" in refused.stderr
