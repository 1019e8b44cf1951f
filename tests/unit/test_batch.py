"""Files in, files out, with the word list as the scorer."""

from __future__ import annotations

import csv
import io
import json
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from assuage.batch.rows import Format, read_rows
from assuage.batch.score import score_rows
from assuage.batch.writers import writing, writing_to
from assuage.errors import UnreadableFile
from assuage.policy import Policy
from assuage.score.keywords import KeywordScorer


def scored(raw: bytes, kind: Format, text_column: str = "text") -> list[dict[str, Any]]:
    rows = read_rows(io.BytesIO(raw), kind, text_column, "the file")
    return [row for chunk in score_rows(rows, KeywordScorer(), Policy()) for row in chunk]


def test_rows_keep_order_count_fields_and_ids() -> None:
    raw = "\n".join(json.dumps({"id": n, "text": f"text {n}", "more": [n]}) for n in range(300))
    rows = scored(raw.encode(), "jsonl")
    assert [(row["id"], row["text"], row["more"]) for row in rows] == [(n, f"text {n}", [n]) for n in range(300)]
    assert all(row["error"] is None and row["band"] == "calm" for row in rows)


def test_an_id_is_made_where_there_is_none() -> None:
    assert [row["id"] for row in scored(b'{"text": "a"}\n{"text": "b", "id": ""}', "jsonl")] == ["row-1", "row-2"]


def test_a_field_with_the_name_of_a_readings_is_kept_under_another() -> None:
    row = scored(b'{"text": "hello", "anger": 0.9, "reasons": ["x"]}', "jsonl")[0]
    assert (row["anger"], row["input_anger"], row["input_reasons"]) == (0.0, 0.9, ["x"])


@pytest.mark.parametrize(
    ("line", "error"),
    [
        pytest.param(b'{"text": ""}', "'text' is empty", id="empty"),
        pytest.param(b'{"text": " \\u200b\\n"}', "'text' is empty", id="white space"),
        pytest.param(b'{"text": null}', "'text' is missing, not text", id="null"),
        pytest.param(b'{"text": NaN}', "'text' is missing, not text", id="NaN"),
        pytest.param(b'{"text": 5}', "'text' is a number, not text", id="number"),
        pytest.param(b'{"text": ["a"]}', "'text' is a list, not text", id="list"),
        pytest.param(b'{"body": "a"}', "no field 'text'", id="no text"),
        pytest.param(b'["a"]', "not a JSON object", id="not an object"),
        pytest.param(b"{", "line 1 is not JSON", id="not JSON"),
        pytest.param(b'{"text": "caf\xe9"}', "line 1 is not valid UTF-8", id="Latin-1"),
        pytest.param(b'{"text": "a \\ud83d b"}', "'text' holds half a character (an unpaired surrogate)", id="half"),
        pytest.param(b"[" * 100_000, "line 1 is not JSON", id="nested too deep"),
        pytest.param(b'{"n": ' + b"9" * 5_000 + b', "text": "a"}', "line 1 is not JSON", id="endless number"),
    ],
)
def test_a_bad_line_is_a_row_with_an_error_between_good_ones(line: bytes, error: str) -> None:
    rows = scored(line + b'\n{"text": "fine"}', "jsonl")
    assert [row["error"] for row in rows] == [error, None]
    assert rows[0]["anger"] is None
    json.dumps(rows[0], ensure_ascii=False).encode()


def test_odd_characters_come_through_whole() -> None:
    text = "NUL \x00 here 😡 مرحبا"
    assert scored(json.dumps({"text": text}).encode(), "jsonl")[0]["text"] == text


def test_bad_bytes_beside_the_text_cost_the_row_nothing() -> None:
    row = scored(b"id,name,text\n1,Ren\xe9,hello\n", "csv")[0]
    assert (row["name"], row["error"], row["band"]) == ("Ren\ufffd", None, "calm")


def test_csv_with_quotes_line_breaks_and_bad_rows() -> None:
    raw = b'id,text\n1,"I said ""no""\nand meant it"\n2,caf\xe9\n3,one,two,three\n4,\n5,last\n'
    rows = scored(raw, "csv")
    assert [row["id"] for row in rows] == ["1", "2", "3", "4", "5"]
    assert rows[0]["text"] == 'I said "no"\nand meant it'
    assert [row["error"] for row in rows] == [
        None,
        "'text' is not valid UTF-8",
        "2 more value(s) than columns: a comma or quote is amiss",
        "'text' is empty",
        None,
    ]
    assert rows[2]["_more"] == ["two", "three"]


@pytest.mark.parametrize(
    ("raw", "says"),
    [(b"id,body\n1,x\n", "no column 'text' but id, body: .*--text-column"), (b"", "is empty")],
    ids=["no text column", "empty file"],
)
def test_a_csv_without_the_column_is_refused_with_what_it_has(raw: bytes, says: str) -> None:
    with pytest.raises(UnreadableFile, match=says):
        scored(raw, "csv")


def test_parquet_goes_in_and_out(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    raw = io.BytesIO()
    parquet.write_table(pa.table({"id": [7, 8, 9], "body": ["I am furious", None, "ok"]}), raw)
    rows = scored(raw.getvalue(), "parquet", "body")
    assert [row["error"] for row in rows] == [None, "'body' is missing, not text", None]
    with writing(tmp_path / "out.parquet", "parquet") as write:
        write(rows)
    back = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [(row["id"], row["body"]) for row in back] == [(7, "I am furious"), (8, None), (9, "ok")]


def test_odd_cells_never_cost_the_file(tmp_path: Path) -> None:
    parquet = pytest.importorskip("pyarrow.parquet")
    raw = b'{"id": 123456789012345678901, "tags": [{"name": "vip"}], "text": "a"}\n{"id": "x", "text": "b"}'
    with writing(tmp_path / "out.parquet", "parquet") as write:
        write(scored(raw, "jsonl"))
    back = parquet.read_table(tmp_path / "out.parquet").to_pylist()
    assert [row["id"] for row in back] == ["123456789012345678901", "x"]
    assert back[0]["tags"] == '[{"name": "vip"}]'


def test_times_and_nan_from_parquet_go_to_every_format() -> None:
    pa = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    raw = io.BytesIO()
    when = datetime(2026, 2, 3, tzinfo=UTC)
    parquet.write_table(pa.table({"text": ["a"], "at": [when], "score": [float("nan")]}), raw)
    rows = scored(raw.getvalue(), "parquet")
    for kind in ("csv", "jsonl"):
        out = io.BytesIO()
        with writing_to(out, kind) as write:
            write(rows)
        assert b"2026-02-03" in out.getvalue()
        assert kind == "csv" or json.loads(out.getvalue())["score"] is None


def test_a_parquet_file_that_is_none_is_refused() -> None:
    pytest.importorskip("pyarrow")
    with pytest.raises(UnreadableFile, match="not a Parquet file"):
        scored(b"hello", "parquet")


def test_csv_out_has_every_field_of_every_row_and_codes_joined() -> None:
    rows = scored(b'{"text": "I want a manager, third time"}\n{"text": "x", "late": 1}', "jsonl")
    out = io.BytesIO()
    with writing_to(out, "csv") as write:
        for row in rows:
            write([row])
    back = list(csv.DictReader(io.StringIO(out.getvalue().decode())))
    assert back[0]["reasons"] == "asks_for_person;repeat_contact"
    assert [row["late"] for row in back] == ["", "1"]


def test_a_result_that_fails_half_way_leaves_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "out.jsonl"
    target.write_text("old")

    def fail() -> None:
        with writing(target, "jsonl") as write:
            write([{"a": 1}])
            raise RuntimeError("power cut")

    with pytest.raises(RuntimeError):
        fail()
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]
