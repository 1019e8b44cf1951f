"""Rows from CSV, JSON Lines, Parquet and plain text: every row comes out, the unusable ones with an error."""

from __future__ import annotations

import csv
import io
import json
import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO, Final, Literal

from assuage.errors import MissingExtra, UnreadableFile
from assuage.score.text import is_blank

Format = Literal["csv", "jsonl", "parquet", "txt"]
_SUFFIXES: Final[dict[str, Format]] = {
    ".csv": "csv",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".parquet": "parquet",
    ".txt": "txt",
}
_LONGEST_FIELD_CHARS: Final = 16 * 1024 * 1024
_READERS_CHUNK: Final = 1024


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its fields as they came, and the text to score or the reason why there is none."""

    fields: dict[str, Any]
    text: str = ""
    error: str | None = None


def format_of(path: Path) -> Format:
    """By suffix; UnreadableFile says which are known."""
    try:
        return _SUFFIXES[path.suffix.lower()]
    except KeyError:
        raise UnreadableFile(
            f"{path}: cannot tell the format from {path.suffix or 'a name without suffix'}; "
            "name it with --format csv, jsonl, parquet or txt"
        ) from None


def read_rows(file: BinaryIO, kind: Format, text_column: str, name: str) -> Iterator[Row]:
    """All rows of an open file, lazily; a file that has no such column raises UnreadableFile at its first row."""
    readers: dict[Format, Callable[[BinaryIO, str, str], Iterator[Row]]] = {
        "csv": _csv,
        "jsonl": _jsonl,
        "parquet": _parquet,
        "txt": _txt,
    }
    return readers[kind](file, text_column, name)


def _row(fields: dict[str, Any], text_column: str) -> Row:
    """The row with its text, or with what is wrong with it."""
    text = fields.get(text_column)
    if text_column not in fields:
        return Row(fields, error=f"no field {text_column!r}")
    if not isinstance(text, str):
        return Row(fields, error=f"{text_column!r} is {_kind(text)}, not text")
    if any("\udc80" <= char <= "\udcff" for char in text):
        return Row(_readable(fields), error=f"{text_column!r} is not valid UTF-8")
    if is_blank(text):
        return Row(fields, error=f"{text_column!r} is empty")
    return Row(fields, text)


def _kind(value: object) -> str:
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return "missing"
    return {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object"}.get(
        type(value), type(value).__name__
    )


def _readable(fields: dict[str, Any]) -> dict[str, Any]:
    """Bytes that are not UTF-8 shown as U+FFFD, so that the row can be written again."""
    return {_mended(key): _mended(value) for key, value in fields.items()}


def _mended(value: Any) -> Any:
    return value.encode("utf-8", "surrogateescape").decode("utf-8", "replace") if isinstance(value, str) else value


def _csv(file: BinaryIO, text_column: str, name: str) -> Iterator[Row]:
    csv.field_size_limit(_LONGEST_FIELD_CHARS)
    lines = io.TextIOWrapper(file, encoding="utf-8-sig", errors="surrogateescape", newline="")
    reader = csv.DictReader(lines, restkey="_more", strict=False)
    try:
        columns = reader.fieldnames
        if not columns:
            raise UnreadableFile(f"{name} is empty: the first line must name the columns")
        if text_column not in columns:
            raise UnreadableFile(
                f"{name} has no column {text_column!r} but {', '.join(map(_mended, columns))}: "
                "name the right one with --text-column"
            )
        yield from (_csv_row(fields, text_column) for fields in reader)
    except csv.Error as error:
        raise UnreadableFile(f"{name}, line {reader.line_num}: {error}") from error


def _csv_row(fields: dict[str, Any], text_column: str) -> Row:
    if "_more" in fields:
        more = [_mended(value) for value in fields.pop("_more")]
        error = f"{len(more)} more value(s) than columns: a comma or quote is amiss"
        return Row({**_readable(fields), "_more": more}, error=error)
    # The text column is judged as it is; bad bytes beside it are shown as U+FFFD and cost the row nothing.
    mended = {_mended(name): value if name == text_column else _mended(value) for name, value in fields.items()}
    return _row(mended, text_column)


def _jsonl(file: BinaryIO, text_column: str, name: str) -> Iterator[Row]:
    for number, line in enumerate(file, 1):
        if not line.strip():
            continue
        raw = {"_raw": line.decode("utf-8", "replace").rstrip("\r\n")}
        try:
            fields = json.loads(line.decode("utf-8-sig" if number == 1 else "utf-8"), parse_constant=lambda _: None)
        except UnicodeDecodeError:
            yield Row(raw, error=f"line {number} is not valid UTF-8")
        except (ValueError, RecursionError):
            yield Row(raw, error=f"line {number} is not JSON")
        else:
            row = _row(fields, text_column) if isinstance(fields, dict) else Row(raw, error="not a JSON object")
            yield _without_lone_surrogates(row, text_column)


def _without_lone_surrogates(row: Row, text_column: str) -> Row:
    """JSON can spell half a character ("\\ud800"), which no UTF-8 file can hold: such a row is an error row."""
    try:
        json.dumps(row.fields, ensure_ascii=False).encode()
    except UnicodeEncodeError:
        fields = json.loads(json.dumps(row.fields, ensure_ascii=False).encode("utf-8", "replace"))
        return Row(fields, error=f"{text_column!r} holds half a character (an unpaired surrogate)")
    return row


def _txt(file: BinaryIO, text_column: str, name: str) -> Iterator[Row]:
    """The whole file is one message."""
    raw = file.read()
    yield _row({text_column: raw.decode("utf-8-sig", "surrogateescape")}, text_column)


def _parquet(file: BinaryIO, text_column: str, name: str) -> Iterator[Row]:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra("reading Parquet", "parquet") from error
    try:
        table = parquet.ParquetFile(file if file.seekable() else io.BytesIO(file.read()))
        if text_column not in table.schema_arrow.names:
            raise UnreadableFile(
                f"{name} has no column {text_column!r} but {', '.join(table.schema_arrow.names)}: "
                "name the right one with --text-column"
            )
        for batch in table.iter_batches(_READERS_CHUNK):
            yield from (_row(fields, text_column) for fields in batch.to_pylist())
    except arrow.ArrowException as error:
        raise UnreadableFile(f"{name} is not a Parquet file that can be read: {error}") from error
