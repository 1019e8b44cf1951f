"""Emotion intensities of posts, as SemEval-2018 Task 1 gave them out (EI-reg): one emotion a file, tab-separated.

The header is `ID`, `Tweet`, `Affect Dimension`, `Intensity Score`; files are named such as
`2018-EI-reg-En-anger-dev.txt` or `EI-reg-En-anger-train.txt`. The files must be fetched from the organisers, who ask
that they are not passed on. A score says how a post compares with the others of its file; it is no level of emotion.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from assuage.errors import UnreadableFile

HEADER: Final = ("id", "tweet", "affect dimension", "intensity score")
LeftOut = Literal["mystery", "unlabelled"]
"""Why a row is no post with a score. `mystery` rows (`2018-En-mystery-05498`) are sentences made from templates, mixed
into the test files to look for bias (Equity Evaluation Corpus); nobody gave them a score."""


@dataclass(frozen=True, slots=True)
class Post:
    text: str
    emotion: str
    intensity: float


@dataclass(frozen=True, slots=True)
class Intensities:
    """The posts of a file that people gave a score, and how many of its rows were left out, and why."""

    posts: tuple[Post, ...]
    mystery: int
    unlabelled: int

    def by_emotion(self) -> dict[str, list[Post]]:
        """In the order of the alphabet."""
        emotions = sorted({post.emotion for post in self.posts})
        return {emotion: [post for post in self.posts if post.emotion == emotion] for emotion in emotions}


def is_intensities(path: Path) -> bool:
    """Whether the file has the header of EI-reg."""
    try:
        with path.open(encoding="utf-8-sig") as lines:
            return _fields(next(lines, "").lower()) == HEADER
    except (OSError, UnicodeDecodeError):
        return False


def read_intensities(path: Path) -> Intensities:
    """Raises UnreadableFile, with the line, where a row has not four fields or no number from 0 to 1 or NONE."""
    if not path.is_file():
        raise UnreadableFile(f"cannot read {path}: no such file")
    if not is_intensities(path):
        raise UnreadableFile(f"{path} does not begin with the tab-separated header of EI-reg: {', '.join(HEADER)}")
    rows = list(_rows(path))
    posts = tuple(row for row in rows if isinstance(row, Post))
    return Intensities(posts, rows.count("mystery"), rows.count("unlabelled"))


def _rows(path: Path) -> Iterator[Post | LeftOut]:
    try:
        with path.open(encoding="utf-8-sig") as lines:
            for number, line in enumerate(lines, 1):
                if number > 1 and line.strip():
                    yield _row(line, f"{path}:{number}")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableFile(f"cannot read {path}: {error}") from error


def _row(line: str, place: str) -> Post | LeftOut:
    fields = _fields(line)
    if len(fields) != len(HEADER):
        raise UnreadableFile(f"{place}: has {len(fields)} fields between tabs, not {len(HEADER)}")
    identity, text, emotion, score = fields
    if "mystery" in f"{identity} {emotion}".lower():
        return "mystery"
    return "unlabelled" if score.lower() == "none" else Post(text, emotion.lower(), _intensity(score, place))


def _intensity(score: str, place: str) -> float:
    try:
        value = float(score)
    except ValueError:
        value = math.nan
    if not 0.0 <= value <= 1.0:
        raise UnreadableFile(f"{place}: the intensity {score!r} is neither a number from 0 to 1 nor NONE")
    return value


def _fields(line: str) -> tuple[str, ...]:
    """Split at tabs alone: a post may hold any number of quotation marks."""
    return tuple(field.strip() for field in line.rstrip("\r\n").split("\t"))
