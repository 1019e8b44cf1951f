"""Scored rows to CSV, JSON Lines or Parquet. A file appears under its name only when it is whole."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from assuage.batch.rows import Format
from assuage.errors import MissingExtra, UnreadableFile

Scored = dict[str, Any]
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
        file.writelines(json.dumps(row, ensure_ascii=False, default=str).encode() + b"\n" for row in rows)
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
                spool.write(json.dumps(row) + "\n")

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
    try:
        table = arrow.table(columns)
    except arrow.ArrowException:
        table = arrow.table({name: _as_text(values) for name, values in columns.items()})
    parquet.write_table(table, file)


def _as_text(values: list[Any]) -> list[Any]:
    """A column of mixed types as text, so that one odd cell does not cost the file."""
    if len({type(value) for value in values if value is not None}) <= 1:
        return values
    return [None if value is None else str(value) for value in values]


def _flat(row: Scored) -> Scored:
    """Lists of findings as their codes joined by `;`; other nested values as JSON."""
    return {name: _cell(value) for name, value in row.items()}


def _cell(value: Any) -> Any:
    if isinstance(value, list) and all(isinstance(item, dict) for item in value):
        return ";".join(str(item.get("code") or f"{item.get('start')}-{item.get('end')}") for item in value)
    return json.dumps(value, ensure_ascii=False, default=str) if isinstance(value, dict | list) else value
