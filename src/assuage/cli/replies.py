"""`assuage check-reply` and `train-replies`."""

from __future__ import annotations

import json
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any, Final

import click
import yaml
from pydantic import TypeAdapter, ValidationError

from assuage.cli.common import model_option
from assuage.domain import Verdict
from assuage.errors import InvalidInput, MissingExtra, UnreadableFile
from assuage.reply.check import CompanyWord, check, verdict
from assuage.reply.values import Fault
from assuage.settings import Settings, read_settings

EXIT_STOPPED: Final = 3
_WORDS: Final = TypeAdapter(list[CompanyWord])

Hear = Callable[[Sequence[str]], list[float | None]]


@dataclass(frozen=True, slots=True)
class Draft:
    """A reply to check; `name` is how its line of output begins."""

    name: str
    reply: str
    customer: str


@click.command("check-reply")
@click.argument("file", metavar="FILE | -")
@click.option("--customer", default="", help="The message it answers, or a file that holds it.")
@click.option("--words", type=click.Path(path_type=Path), help="The company's own words (YAML).")
@click.option("--rules-only", is_flag=True, help="Check by the rules alone, without any model.")
@click.option("--strict", is_flag=True, help="Exit code 3 for any fault, not only for one that blocks.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object a draft.")
@model_option
def check_reply(
    file: str, customer: str, words: Path | None, rules_only: bool, strict: bool, as_json: bool, model: Path | None
) -> None:
    """Check a draft, or JSON lines with `reply` and maybe `customer` and `id`, for wordings that make it worse.

    \b
    Examples:
      assuage check-reply draft.txt --customer "Third time I ask. Where is my refund?"
      pbpaste | assuage check-reply -
      assuage check-reply drafts.jsonl --json > faults.jsonl

    Exit code 3 says that a draft is to be blocked (or, with --strict, that it has a fault).
    """
    ours = _read_words(words)
    settings = read_settings(model=model)
    stopped = False
    drafts = list(_drafts(file, customer))
    for draft, faults, by in _checked(drafts, ours, None if rules_only else settings):
        decided = verdict(faults)
        stopped = stopped or decided == "block" or (strict and bool(faults))
        click.echo(_as_json(draft, faults, decided, by) if as_json else _as_text(draft, faults, decided))
    if stopped:
        sys.exit(EXIT_STOPPED)


def _checked(
    drafts: Sequence[Draft], words: Sequence[CompanyWord], settings: Settings | None
) -> Iterator[tuple[Draft, tuple[Fault, ...], str]]:
    from assuage.score.replies import LazyReplyScorer, ReplyScorer, RulesAlone

    scorer: ReplyScorer = RulesAlone() if settings is None else LazyReplyScorer(settings.reply_model, settings.threads)
    heard = [None] * len(drafts) if settings is None else _anger(settings)([draft.customer for draft in drafts])
    for draft, anger in zip(drafts, heard, strict=True):
        scores = scorer.score(draft.reply, draft.customer, anger)
        yield draft, check(draft.reply, draft.customer, anger, scores, words), scorer.model


def _anger(settings: Settings) -> Hear:
    """Hears the anger of texts with the anger model; None for an empty text."""

    def hear(texts: Sequence[str]) -> list[float | None]:
        from assuage.domain import Message
        from assuage.score.scorer import load_scorer

        if not any(texts):
            return [None] * len(texts)
        scorer = load_scorer(settings.model, settings.engine, settings.threads)
        readings = scorer.score([Message(id=str(n), text=text) for n, text in enumerate(texts)])
        return [reading.anger if text else None for text, reading in zip(texts, readings, strict=True)]

    return hear


def _drafts(file: str, customer: str) -> Iterator[Draft]:
    text = sys.stdin.read() if file == "-" else _read(Path(file))
    theirs = _read(Path(customer)) if _is_file(customer) else customer
    rows = _json_lines(file, text)
    if rows is None:
        yield Draft("", text, theirs)
        return
    for number, row in enumerate(rows, 1):
        yield Draft(str(row.get("id", number)), row["reply"], str(row.get("customer") or theirs))


def _json_lines(file: str, text: str) -> list[dict[str, Any]] | None:
    """The objects of JSON lines; None for anything else, which is then a draft itself."""
    lines = [(number, line) for number, line in enumerate(text.splitlines(), 1) if line.strip()]
    if not lines or not lines[0][1].lstrip().startswith("{"):
        return None
    return [_row(file, number, line) for number, line in lines]


def _row(file: str, number: int, line: str) -> dict[str, Any]:
    try:
        row = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise InvalidInput(f"{file}:{number}: this line is not JSON, as the first one is") from error
    if not isinstance(row, dict) or not isinstance(row.get("reply"), str):
        raise InvalidInput(f"{file}:{number}: every line needs a text `reply`")
    return row


def _is_file(argument: str) -> bool:
    try:
        return bool(argument.strip()) and Path(argument).is_file()
    except (OSError, ValueError):  # too long for a path, or with a NUL
        return False


def _read(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise UnreadableFile(f"cannot read {path}: {error.strerror}") from error
    except ValueError as error:
        raise UnreadableFile(f"{path} is not UTF-8: save it as UTF-8") from error


def _read_words(path: Path | None) -> list[CompanyWord]:
    """A YAML list of company words, or a mapping with such a list under `words`."""
    if path is None:
        return []
    try:
        found = yaml.safe_load(_read(path))
        return _WORDS.validate_python(found.get("words") if isinstance(found, dict) else found or [])
    except yaml.YAMLError as error:
        raise InvalidInput(f"{path} is not YAML: {' '.join(str(error).split())}") from error
    except (RecursionError, TypeError) as error:
        raise InvalidInput(f"{path} is no list of words: see docs/reply-check.md") from error
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InvalidInput(f"{path}: {place}: {first['msg']}") from error


def _as_json(draft: Draft, faults: Sequence[Fault], decided: Verdict, by: str) -> str:
    row = {"id": draft.name, "verdict": decided, "model": by, "faults": [asdict(fault) for fault in faults]}
    return json.dumps(row, ensure_ascii=False)


def _as_text(draft: Draft, faults: Sequence[Fault], decided: Verdict) -> str:
    name = f"{draft.name}: " if draft.name else ""
    if not faults:
        return f"{name}no faults"
    return "\n".join([f"{name}{decided}", *(_line(draft.reply, fault) for fault in faults)])


def _line(reply: str, fault: Fault) -> str:
    row, column = place(reply, fault.start)
    quoted = " ".join(fault.text.split())
    quoted = quoted if len(quoted) <= 90 else f"{quoted[:87]}..."
    better = f"\n    {fault.better}" if fault.better else ""
    return f'  {row}:{column} {fault.code}: "{quoted}"\n    {fault.why}{better}'


def place(text: str, at: int) -> tuple[int, int]:
    """Line and column of a character, both from 1."""
    return text.count("\n", 0, at) + 1, at - text.rfind("\n", 0, at)


@click.command("train-replies")
@click.argument("data", type=click.Path(exists=True, path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="Model folder to write.")
@click.option("--strength", type=click.FloatRange(0.001, 1000), help="Inverse of the penalty. [default: 3]")
@model_option
def train_replies(data: Path, output: Path, strength: float | None, model: Path | None) -> None:
    """Train the reply check's model on labelled replies (JSON lines with `reply`, `customer` and `faults`).

    \b
    Example:
      assuage train-replies ../shared/data/replies/train.jsonl -o models/reply-minilm

    The anger of the customers' messages is heard by the anger model (--model). Takes a minute or two.
    """
    logging.basicConfig(level=logging.WARNING)
    try:
        from assuage.training.replies import ReplyRecipe
        from assuage.training.replies import train_replies as run
        from assuage.training.train import base_folder
    except ImportError as error:
        raise MissingExtra("training", "train") from error
    hear = _anger(read_settings(model=model))
    recipe = ReplyRecipe() if strength is None else ReplyRecipe(strength=strength)
    report = run(data, base_folder(), output, hear, recipe)
    click.echo(f"{report}\nwritten to {output}")
