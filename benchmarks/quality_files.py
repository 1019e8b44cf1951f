"""Which files are meant: labelled messages (.jsonl) and SemEval-2018 EI-reg files, named or in folders."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from assuage.errors import UnreadableFile
from assuage.training.semeval import is_intensities

DEFAULTS: Final = (Path("../shared/data/support/dev.jsonl"), Path("../shared/data/airline/dev.jsonl"))


@dataclass(frozen=True, slots=True)
class Files:
    labelled: tuple[Path, ...]
    semeval: tuple[Path, ...]


def find(paths: Iterable[Path]) -> Files:
    """The files meant by the arguments, or those of DEFAULTS that exist."""
    given = list(paths) or [path for path in DEFAULTS if path.exists()]
    if not given:
        names = " and ".join(map(str, DEFAULTS))
        raise UnreadableFile(f"{names} are not there: name a labelled .jsonl file, an EI-reg .txt file or a folder")
    found = list(dict.fromkeys(file for path in given for file in _files(path)))
    semeval = tuple(path for path in found if path.suffix == ".txt")
    return Files(tuple(path for path in found if path not in semeval), semeval)


def _files(path: Path) -> list[Path]:
    if not path.is_dir():
        return [path]
    found = sorted((*_labelled(path), *_semeval(path)))
    if not found:
        raise UnreadableFile(f"{path} has no .jsonl file with text and anger, and no English EI-reg file, below it")
    return found


def _labelled(folder: Path) -> Iterator[Path]:
    for path in folder.rglob("*.jsonl"):
        if _has_text_and_anger(path):
            yield path
        else:
            print(f"left out: {path} has no text and anger in its first line", file=sys.stderr)


def _has_text_and_anger(path: Path) -> bool:
    try:
        with path.open(encoding="utf-8") as lines:
            first = json.loads(next((line for line in lines if line.strip()), "null"))
    except (OSError, ValueError):
        return False
    return isinstance(first, dict) and {"text", "anger"} <= first.keys()


def _semeval(folder: Path) -> Iterator[Path]:
    """Of the three languages of EI-reg the English files; the model reads no other."""
    for path in folder.rglob("*.txt"):
        name = path.name.lower()
        if "ei-reg-en" in name and is_intensities(path):
            yield path
