"""Labelled texts from the files they lie in, as examples with the targets each source knows.

A target that a source does not speak of is NaN and costs nothing in training. Sources and their licences are listed
in DATA.md beside the data; only the names of the files matter here.
"""

from __future__ import annotations

import csv
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from assuage.errors import UnreadableFile
from assuage.score.engine import COLUMNS
from assuage.score.text import prepare
from assuage.training.labels import LISTS, Names, labelled_rows, lines

EMOTIONS: Final = 28
GOEMOTIONS: Final = "goemotions"
CUSTOMERS: Final = "train.jsonl"
_INDEX: Final = {name: index for index, name in enumerate(COLUMNS)}


@dataclass(frozen=True, slots=True)
class Example:
    """A prepared text; `targets` has one number a column of the engine, `emotions` one a GoEmotions class."""

    text: str
    targets: NDArray[np.float32]
    emotions: NDArray[np.float32]
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class Source:
    """Examples of one kind and the share of them that each epoch draws (1.0: every one, every time).

    `is_varied` says that they are customers' messages, of which variations are learnt too.
    """

    name: str
    examples: tuple[Example, ...]
    share: float = 1.0
    is_varied: bool = False


def guideline_example(row: dict[str, Any]) -> Example:
    """The targets a row speaks of: a list says of each of its codes whether it holds, a missing list says nothing."""
    known = {"anger": row["anger"]}
    if "needs_human" in row:
        known["needs_human"] = float(row["needs_human"])
    for key, codes in LISTS.items():
        if key in row:
            known |= {code: float(code in row[key]) for code in codes}
    return _example(row["text"], known, subject=row.get("subject"))


def _example(
    text: str,
    known: dict[str, float],
    emotions: Iterable[int] | None = None,
    weight: float = 1.0,
    subject: str | None = None,
) -> Example:
    targets = np.full(len(COLUMNS), np.nan, dtype=np.float32)
    for name, value in known.items():
        targets[_INDEX[name]] = value
    feelings = np.full(EMOTIONS, np.nan, dtype=np.float32)
    if emotions is not None:
        feelings[:] = 0.0
        feelings[list(emotions)] = 1.0
    return Example(prepare(text, subject), targets, feelings, weight)


def load_sources(paths: Iterable[Path], names: Names | None = None) -> list[Source]:
    """What is to be learnt: a folder laid out as in DATA.md gives all its sets, a file gives its labelled rows.

    `names` are those of the columns in the files.
    """
    sources: list[Source] = []
    for path in paths:
        sources += _folder(path) if path.is_dir() else [_guideline(path, names)]
    if not sources:
        raise UnreadableFile("no training data found: name a labelled file or a folder with support/train.jsonl")
    return sources


def _folder(folder: Path) -> list[Source]:
    readers = (
        ("support/train.jsonl", _guideline),
        ("goemotions/anger.jsonl", _goemotions_anger),
        ("goemotions/train.tsv", _goemotions),
        ("banking77/train.csv", _banking77),
        ("convabuse/ConvAbuseEMNLPtrain.csv", _convabuse),
    )
    return [read(folder / name) for name, read in readers if (folder / name).exists()]


def _guideline(path: Path, names: Names | None = None) -> Source:
    return Source(path.name, tuple(guideline_example(row) for row in labelled_rows(path, names)), is_varied=True)


def _goemotions_anger(path: Path) -> Source:
    """Anger of strangers arguing on a forum: the same scale, another register, hence half the weight."""
    rows = (_example(row["text"], {"anger": row["anger"]}, weight=0.5) for row in labelled_rows(path))
    return Source("goemotions-anger", tuple(rows), share=0.6)


def _goemotions(path: Path) -> Source:
    rows = (line.split("\t") for _, line in lines(path))
    examples = (_example(text, {}, map(int, ids.split(",")), weight=0.5) for text, ids, _ in rows)
    return Source(GOEMOTIONS, tuple(examples), share=0.12)


def _banking77(path: Path) -> Source:
    """Plain questions to a bank: next to no anger, and a script may answer. A few sound impatient: low weight."""
    known = {"anger": 0.05, "needs_human": 0.0, "high_anger": 0.0, "abuse": 0.0, "legal_or_regulator": 0.0}
    with path.open(encoding="utf-8", newline="") as file:
        examples = tuple(_example(row["text"], known, weight=0.3) for row in csv.DictReader(file))
    return Source("banking77", examples, share=0.08)


def _convabuse(path: Path) -> Source:
    """What people say to chat bots; abuse where most annotators put it below zero on their scale of 1 to -3."""
    with path.open(encoding="utf-8", newline="") as file:
        rows = [(row["user"], _share_of_abuse(row)) for row in csv.DictReader(file)]
    examples = (_example(text, {"abuse": float(share > 0.5)}, weight=0.5) for text, share in rows if share != 0.5)
    return Source("convabuse", tuple(examples), share=0.5)


def _share_of_abuse(row: dict[str, str]) -> float:
    """The share of annotators who called it abuse; 0.5 (undecided) when nobody labelled it."""
    votes = [
        (level < 0)
        for annotator in range(1, 9)
        for level in (1, 0, -1, -2, -3)
        if row.get(f"Annotator{annotator}_is_abuse.{level}") == "1"
    ]
    return sum(votes) / len(votes) if votes else 0.5
