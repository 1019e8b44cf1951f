"""Scored rows to CSV, JSON Lines or Parquet. A file appears under its name only when it is whole."""

from __future__ import annotations

import csv
import io
import json
import math
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO, Final

from assuage.batch.rows import Format
from assuage.errors import MissingExtra, UnreadableFile

Scored = dict[str, Any]
_OURS: Final = ({"code", "probability"}, {"start", "end", "text", "weight"})
"""The fields of findings and of spans; any other list of objects is the caller's."""
Write = Callable[[list[Scored]], None]


@contextmanager
def writing(path: Path, kind: Format) -> Iterator[Write]:
    """A function that writes rows to `path`; on an error nothing is left under that name but what was there."""
    partial = path.with_name(f".{path.name}.partial")
    try:
        with partial.open("wb") as file, writing_to(file, kind) as write:
            yield write
        partial.replace(path)
    except OSError as error:
        raise UnreadableFile(f"cannot write {path}: {error.strerror or error}") from error
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def writing_to(file: BinaryIO, kind: Format) -> Iterator[Write]:
    makers = {"csv": _csv, "jsonl": _jsonl, "parquet": _parquet}
    if kind not in makers:
        raise UnreadableFile("results are written as csv, jsonl or parquet: give -o a name with one of those suffixes")
    with makers[kind](file) as write:
        yield write


@contextmanager
def _jsonl(file: BinaryIO) -> Iterator[Write]:
    def write(rows: list[Scored]) -> None:
        file.writelines(f"{_json(row)}\n".encode() for row in rows)
        file.flush()

    yield write


@contextmanager
def _csv(file: BinaryIO) -> Iterator[Write]:
    """Rows may differ in their fields, so they are spooled to disk until all columns are known."""
    with tempfile.TemporaryFile("w+", encoding="utf-8") as spool:
        names: dict[str, None] = {}

        def write(rows: list[Scored]) -> None:
            for row in map(_flat, rows):
                names.update(dict.fromkeys(row))
                spool.write(json.dumps(row, default=str) + "\n")

        yield write
        spool.seek(0)
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        writer = csv.DictWriter(text, list(names), restval="")
        writer.writeheader()
        writer.writerows(json.loads(line) for line in spool)
        text.detach()


@contextmanager
def _parquet(file: BinaryIO) -> Iterator[Write]:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra("writing Parquet", "parquet") from error
    kept: list[Scored] = []
    yield lambda rows: kept.extend(_flat(row) for row in rows)
    names = list(dict.fromkeys(name for row in kept for name in row))
    columns = {name: [row.get(name) for row in kept] for name in names}
    parquet.write_table(arrow.table({name: _column(arrow, values) for name, values in columns.items()}), file)


def _column(arrow: Any, values: list[Any]) -> Any:
    """A column as it is, or as text where its cells are of no one type, so that one odd cell does not cost the file."""
    try:
        return arrow.array(values)
    except (arrow.ArrowException, OverflowError):
        return arrow.array([None if value is None else str(value) for value in values])


def _json(row: Scored) -> str:
    """JSON proper: what is no number (NaN, from Parquet) becomes null."""
    try:
        return json.dumps(row, ensure_ascii=False, default=str, allow_nan=False)
    except ValueError:
        return json.dumps(_finite(row), ensure_ascii=False, default=str)


def _finite(value: Any) -> Any:
    if isinstance(value, dict):
        return {name: _finite(each) for name, each in value.items()}
    if isinstance(value, list):
        return [_finite(each) for each in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _flat(row: Scored) -> Scored:
    """Lists of findings as their codes joined by `;`; other nested values as JSON."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(item, dict) and {*item} in _OURS for item in value):
        return ";".join(str(item["code"]) if "code" in item else f"{item['start']}-{item['end']}" for item in value)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value
