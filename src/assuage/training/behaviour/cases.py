"""The suite's cases, read from a folder, and the templates that make many messages of one case."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, ClassVar, Final, TypeVar

from assuage.errors import UnreadableFile

T = TypeVar("T")

_SLOT: Final = re.compile(r"\{([^{}]*)\}")


@dataclass(frozen=True, slots=True)
class Alike:
    """Messages that differ in what must not matter: their anger should be one number."""

    form: ClassVar[str] = "invariance"
    id: str
    group: str
    channel: str
    texts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Two versions of a message, of which the second must not be heard as less angry than the first."""

    form: ClassVar[str] = "direction"
    id: str
    group: str
    channel: str
    calmer: str
    angrier: str

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.calmer, self.angrier)


@dataclass(frozen=True, slots=True)
class Bounded:
    """A message with the anger (0..1) it must lie between, or with whether it needs a person; None asks nothing."""

    form: ClassVar[str] = "expectation"
    id: str
    group: str
    channel: str
    text: str
    anger_at_least: float | None = None
    anger_at_most: float | None = None
    needs_human: bool | None = None

    @property
    def texts(self) -> tuple[str, ...]:
        return (self.text,)


Case = Alike | Ordered | Bounded


@dataclass(frozen=True, slots=True)
class Frame:
    """A sentence with one slot, into which words of a kind are put: `{name}`, `{relative}`, `{person}`, `{trait}`."""

    id: str
    slot: str
    text: str

    def with_word(self, word: str) -> str:
        return self.text.replace(f"{{{self.slot}}}", word)


@dataclass(frozen=True, slots=True)
class Kind:
    """Groups of one kind, such as religions, each with the words that stand for it in frames with this slot."""

    name: str
    slot: str
    groups: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Suite:
    cases: tuple[Case, ...]
    frames: tuple[Frame, ...]
    kinds: tuple[Kind, ...]


def read_suite(folder: Path) -> Suite:
    """The suite of a folder; raises UnreadableFile with the file and the line that cannot be used."""
    fillers = {name: tuple(words) for name, words in _object(folder / "fillers.json").items()}
    alike = _lines(folder / "invariance.jsonl", lambda row: _alike(row, fillers))
    ordered = _lines(folder / "direction.jsonl", lambda row: Ordered(**row))
    bounded = _lines(folder / "expectation.jsonl", lambda row: Bounded(**row))
    frames = _lines(folder / "frames.jsonl", lambda row: Frame(**row))
    kinds = [_kind(name, row) for name, row in _object(folder / "groups.json").items()]
    return Suite((*alike, *ordered, *bounded), tuple(frames), tuple(kinds))


def _alike(row: dict[str, Any], fillers: Mapping[str, tuple[str, ...]]) -> Alike:
    return Alike(row["id"], row["group"], row["channel"], filled(row["template"], fillers))


def _kind(name: str, row: dict[str, Any]) -> Kind:
    return Kind(name, row["slot"], {group: tuple(words) for group, words in row["groups"].items()})


def filled(template: str, fillers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """The messages of a template: as many as its longest slot has words, shorter slots beginning anew.

    A slot is `{her|his}`, with its words inside, or `{names}`, a list of the fillers (KeyError if there is none).
    All slots move on together, so that `{wife|husband}` and `{she|he}` agree.
    """
    slots = [_words(inside, fillers) for inside in _SLOT.findall(template)]
    versions = range(max(map(len, slots), default=1))
    return tuple(_version(template, [slot[number % len(slot)] for slot in slots]) for number in versions)


def _version(template: str, words: Sequence[str]) -> str:
    coming = iter(words)
    return _SLOT.sub(lambda _: next(coming), template)


def _words(inside: str, fillers: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(inside.split("|")) if "|" in inside else fillers[inside]


def _object(path: Path) -> dict[str, Any]:
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as error:
        raise UnreadableFile(f"{path} is not readable as a JSON object ({error})") from error


def _lines(path: Path, make: Callable[[dict[str, Any]], T]) -> list[T]:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise UnreadableFile(f"{path} cannot be read ({error})") from error
    return [_made(f"{path}, line {number}", line, make) for number, line in enumerate(lines, 1)]


def _made(where: str, line: str, make: Callable[[dict[str, Any]], T]) -> T:
    try:
        return make(json.loads(line))
    except (ValueError, KeyError, TypeError) as error:
        raise UnreadableFile(f"{where} is not a case this version can read ({error!r})") from error
