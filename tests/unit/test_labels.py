"""A user's labelled file: what is read, and what is said of what cannot be."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from assuage.errors import UnreadableFile
from assuage.training.labels import Names, labelled_rows


def read(folder: Path, name: str, content: str | bytes, names: Names | None = None) -> list[dict[str, Any]]:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return labelled_rows(path, names)


@pytest.mark.parametrize(
    ("name", "content", "row"),
    [
        pytest.param("a.csv", "text,anger\nhi,0.5\n", {"text": "hi", "anger": 0.5}, id="CSV"),
        pytest.param("a.csv", b"\xef\xbb\xbftext,anger\r\nhi,1\r\n", {"text": "hi", "anger": 1.0}, id="CSV of Excel"),
        pytest.param("a.CSV", 'text,anger\n"a,\nb",0\n', {"text": "a,\nb", "anger": 0.0}, id="a text of two lines"),
        pytest.param("a.jsonl", '\n{"text": "hi", "anger": 0.5}\n', {"text": "hi", "anger": 0.5}, id="JSON Lines"),
        pytest.param("a.jsonl", b'\xef\xbb\xbf{"text": "hi", "anger": 0}', {"text": "hi", "anger": 0.0}, id="a mark"),
        pytest.param(
            "a.jsonl", '{"text": "hi", "anger": "0.5"}', {"text": "hi", "anger": 0.5}, id="a number in quotes"
        ),
        pytest.param(
            "a.csv",
            "id,text,subject,anger,needs_human,reasons,issues,treatment\n7,hi,Bill,0.5,yes,abuse; high_anger,none,\n",
            {
                "id": "7",
                "text": "hi",
                "subject": "Bill",
                "anger": 0.5,
                "needs_human": True,
                "reasons": ["abuse", "high_anger"],
                "issues": [],
            },
            id="every label in CSV, an empty one unsaid",
        ),
        pytest.param(
            "a.jsonl",
            '{"text": "hi", "anger": 0.5, "needs_human": false, "reasons": [], "issues": null, "treatment": ["rude"]}',
            {"text": "hi", "anger": 0.5, "needs_human": False, "reasons": [], "treatment": ["rude"]},
            id="every label in JSON, null unsaid",
        ),
    ],
)
def test_a_row_says_what_is_labelled_and_no_more(tmp_path: Path, name: str, content: str, row: dict[str, Any]) -> None:
    assert read(tmp_path, name, content) == [row]


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        pytest.param({"text": "hi", "anger": 65}, "above 1: divide a scale of 0 to 100 by 100", id="percent"),
        pytest.param({"text": "hi", "anger": -0.1}, "not a number from 0 to 1", id="below 0"),
        pytest.param({"text": "hi", "anger": "high"}, "'anger' is 'high', not a number", id="a word"),
        pytest.param({"text": "hi", "anger": "0,5"}, "such as 0.45", id="a comma"),
        pytest.param({"text": "hi", "anger": True}, "not a number", id="true"),
        pytest.param({"text": "hi"}, "needs the anger, 0 to 1, in 'anger'", id="no anger"),
        pytest.param({"text": " ", "anger": 0}, "needs a text in 'text'", id="a blank text"),
        pytest.param({"text": 5, "anger": 0}, "needs a text in 'text'", id="a number for a text"),
        pytest.param({"text": "hi", "anger": 0, "needs_human": "maybe"}, "write true or false", id="a maybe"),
        pytest.param({"text": "hi", "anger": 0, "reasons": ["rage"]}, "'rage', which is none of asks_for", id="a code"),
        pytest.param({"text": "hi", "anger": 0, "issues": {}}, "write a list of codes", id="no list"),
        pytest.param([1], "no JSON object", id="a list"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_with_its_fault(tmp_path: Path, fields: Any, says: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"mine.jsonl, line 2: .*{says}"):
        read(tmp_path, "mine.jsonl", '{"text": "a", "anger": 0}\n' + json.dumps(fields))


@pytest.mark.parametrize(
    ("name", "content", "says"),
    [
        pytest.param("a.csv", "body,anger\nhi,0\n", "no column 'text' but body, anger: .* --text-column", id="no text"),
        pytest.param("a.csv", "text,score\nhi,0\n", "no column 'anger' but text, score: .* --anger-", id="no anger"),
        pytest.param("a.csv", "text,anger\na,b,0\n", "line 2: 1 more values than columns", id="a comma without quotes"),
        pytest.param("a.csv", b"text,anger\nM\xfcll,0\n", "is not UTF-8", id="Latin 1"),
        pytest.param("a.csv", "", "has no column 'text' but no columns", id="an empty CSV"),
        pytest.param("a.jsonl", "", "has no labelled messages", id="an empty file"),
        pytest.param("a.jsonl", "{", "line 1: not a labelled message but no JSON", id="no JSON"),
        pytest.param("a.jsonl", "1\n2\n3", r"line 1: .* \(2 more rows cannot be used\)", id="several"),
    ],
)
def test_a_file_that_cannot_be_used_says_why(tmp_path: Path, name: str, content: str | bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        read(tmp_path, name, content)


def test_columns_may_have_other_names(tmp_path: Path) -> None:
    rows = read(tmp_path, "a.csv", "body,score\nhi,0.25\n", Names("body", "score"))
    assert [(row["text"], row["anger"]) for row in rows] == [("hi", 0.25)]


def test_parquet_is_read_alike(tmp_path: Path) -> None:
    arrow = pytest.importorskip("pyarrow", reason="pip install 'assuage[parquet]'")
    from pyarrow import parquet

    table = arrow.table({"text": ["hi"], "anger": [0.5], "needs_human": [None], "reasons": [["abuse"]]})
    parquet.write_table(table, tmp_path / "a.parquet")
    assert labelled_rows(tmp_path / "a.parquet") == [{"text": "hi", "anger": 0.5, "reasons": ["abuse"]}]
