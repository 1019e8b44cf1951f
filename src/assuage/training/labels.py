"""Labelled messages as users have them: JSON Lines, CSV or Parquet, with `text`, `anger` and whatever else is labelled.

What a row does not say stays out of it: no `needs_human` is not the same as `needs_human: false`, and no list of
reasons is not an empty one. In CSV, where a cell cannot be left out, an empty cell says nothing and `none` says that
none of the codes holds.
"""

from __future__ import annotations

import csv
import json
import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.errors import MissingExtra, UnreadableFile
from assuage.score.text import is_blank

LISTS: Final[Mapping[str, tuple[str, ...]]] = {"reasons": REASONS, "issues": ISSUES, "treatment": TREATMENTS}
_YES: Final = ("true", "yes", "1", "y")
_NO: Final = ("false", "no", "0", "n")
_LONGEST_FIELD_CHARS: Final = 16 * 1024 * 1024
_MORE: Final = "values without a column"
_NUMBERED = Iterator[tuple[int, Any]]
"""The number of a line and what stands there: fields, or the ValueError that says why there are none."""


@dataclass(frozen=True, slots=True)
class Names:
    """What the two columns that must be there are called in a user's file."""

    text: str = "text"
    anger: str = "anger"


def labelled_rows(path: Path, names: Names | None = None) -> list[dict[str, Any]]:
    """The rows of a file, with `text` and `anger` (0..1) under these names; UnreadableFile names line and fault.

    The suffix says the form: .csv, .parquet, and JSON Lines for every other. The line of a CSV row is its last one.
    """
    names = names or Names()
    rows, faults = [], []
    for line, fields in _readers(path)(path, names):
        try:
            rows.append(_row(fields, names))
        except ValueError as fault:
            faults.append(f"line {line}: {fault}")
    if faults:
        others = f" ({len(faults) - 1} more rows cannot be used)" if len(faults) > 1 else ""
        raise UnreadableFile(f"{path}, {faults[0]}{others}")
    if not rows:
        raise UnreadableFile(f"{path} has no labelled messages")
    return rows


def _readers(path: Path) -> Callable[[Path, Names], _NUMBERED]:
    return {".csv": _csv, ".parquet": _parquet}.get(path.suffix.lower(), _jsonl)


def _row(fields: Any, names: Names) -> dict[str, Any]:
    """ValueError says what is wrong with it."""
    if isinstance(fields, ValueError):
        raise fields
    if not isinstance(fields, dict):
        raise ValueError("not a labelled message but no JSON object")  # noqa: TRY004  a fault of the data
    said = {name: value for name, value in fields.items() if not _says_nothing(value)}
    row = {**said, "text": _text(said, names.text), "anger": _anger(said, names.anger)}
    if "needs_human" in said:
        row["needs_human"] = _truth("needs_human", said["needs_human"])
    for name, codes in LISTS.items():
        if name in said:
            row[name] = _codes(name, said[name], codes)
    return row


def _says_nothing(value: object) -> bool:
    return value is None or (isinstance(value, str) and not value.strip()) or value != value  # noqa: PLR0124  NaN


def _text(fields: Mapping[str, Any], name: str) -> str:
    text = fields.get(name)
    if not isinstance(text, str) or is_blank(text):
        raise ValueError(f"not a labelled message: needs a text in {name!r}")
    return text


def _anger(fields: Mapping[str, Any], name: str) -> float:
    if name not in fields:
        raise ValueError(f"not a labelled message: needs the anger, 0 to 1, in {name!r}")
    try:
        anger = math.nan if isinstance(fields[name], bool) else float(fields[name])
    except (TypeError, ValueError):
        anger = math.nan
    if math.isnan(anger) or anger < 0:
        raise ValueError(f"{name!r} is {fields[name]!r}, not a number from 0 to 1 (such as 0.45)")
    if anger > 1:
        raise ValueError(f"{name!r} is {anger:g}, above 1: divide a scale of 0 to 100 by 100 first")
    return anger


def _truth(name: str, value: Any) -> bool:
    word = str(value).strip().lower().removesuffix(".0")
    if word not in (*_YES, *_NO):
        raise ValueError(f"{name!r} is {value!r}: write true or false, or leave it empty")
    return word in _YES


def _codes(name: str, value: Any, known: tuple[str, ...]) -> list[str]:
    """A list, or codes with `;` between them; the word `none` is the empty list."""
    given = value.split(";") if isinstance(value, str) else value
    if not isinstance(given, list):
        fault = f"{name!r} is {value!r}: write a list of codes, or the codes with ; between them"
        raise ValueError(fault)  # noqa: TRY004  a fault of the data
    codes = [str(code).strip() for code in given if str(code).strip()]
    codes = [] if codes == ["none"] else codes
    if unknown := [code for code in codes if code not in known]:
        raise ValueError(f"{name!r} has {unknown[0]!r}, which is none of {', '.join(known)}")
    return codes


def lines(path: Path) -> Iterator[tuple[int, str]]:
    """The lines of a UTF-8 file, with or without its mark at the start, that are not blank, and their numbers."""
    try:
        with path.open(encoding="utf-8-sig") as file:
            yield from ((number, line) for number, line in enumerate(file, 1) if line.strip())
    except OSError as error:
        raise UnreadableFile(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is not UTF-8: save it as UTF-8") from error


def _jsonl(path: Path, _names: Names) -> _NUMBERED:
    for number, line in lines(path):
        try:
            yield number, json.loads(line)
        except (ValueError, RecursionError):
            yield number, ValueError("not a labelled message but no JSON")


def _csv(path: Path, names: Names) -> _NUMBERED:
    csv.field_size_limit(_LONGEST_FIELD_CHARS)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file, restkey=_MORE)
            _check_columns(path, reader.fieldnames or (), names)
            for fields in reader:
                yield reader.line_num, _ragged(fields) if _MORE in fields else fields
    except OSError as error:
        raise UnreadableFile(f"cannot read {path}: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise UnreadableFile(f"{path} is not UTF-8: save it as UTF-8 (in Excel: CSV UTF-8)") from error
    except csv.Error as error:
        raise UnreadableFile(f"{path}, line {reader.line_num}: {error}") from error


def _ragged(fields: Mapping[Any, Any]) -> ValueError:
    return ValueError(f"{len(fields[_MORE])} more values than columns: put quotes around a text with commas")


def _parquet(path: Path, names: Names) -> _NUMBERED:
    try:
        import pyarrow as arrow
        from pyarrow import parquet
    except ImportError as error:
        raise MissingExtra("reading Parquet", "parquet") from error
    try:
        table = parquet.read_table(path)
    except (OSError, arrow.ArrowException) as error:
        raise UnreadableFile(f"{path} is not a Parquet file that can be read: {error}") from error
    _check_columns(path, table.column_names, names)
    yield from enumerate(table.to_pylist(), 1)


def _check_columns(path: Path, columns: Any, names: Names) -> None:
    for name, option in ((names.text, "--text-column"), (names.anger, "--anger-column")):
        if name not in columns:
            shown = ", ".join(columns) or "no columns at all"
            raise UnreadableFile(f"{path} has no column {name!r} but {shown}: name the right one with {option}")
