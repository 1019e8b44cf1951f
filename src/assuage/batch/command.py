"""`assuage score`: from arguments to rows written."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from itertools import islice
from pathlib import Path
from typing import BinaryIO, cast

from assuage.batch.progress import progress
from assuage.batch.rows import Format, Row, format_of, read_rows
from assuage.batch.score import score_rows
from assuage.batch.writers import Write, writing, writing_to
from assuage.decide import decide
from assuage.domain import Message
from assuage.errors import InvalidInput, UnreadableFile
from assuage.policy import Policy
from assuage.score.scorer import Scorer, load_scorer
from assuage.score.text import is_blank
from assuage.settings import Settings
from assuage.views import reading_view


def _scorer(settings: Settings) -> Scorer:
    return load_scorer(settings.model, settings.engine, settings.threads)


def score_text(text: str, settings: Settings, policy: Policy, as_json: bool) -> str:
    """One text's reading, as a few lines for people or as JSON."""
    if is_blank(text):
        raise InvalidInput("the text is empty: put what the customer wrote in quotes")
    message = Message(id="m-1", text=text.encode("utf-8", "replace").decode())
    reading = _scorer(settings).score([message])[0]
    decision = decide(reading, policy, policy_version=0)
    if as_json:
        return json.dumps(
            reading_view(message.id, reading, decision).model_dump(mode="json"), ensure_ascii=False, indent=1
        )
    off = f" (\u00b1 {reading.uncertainty * 100:.0f})" if reading.uncertainty is not None else ""
    lines = [f"anger {reading.anger * 100:.0f} of 100{off}, {decision.band}; queue: {decision.queue}"]
    lines += [f"  {sentence}" for sentence in decision.because]
    for title, findings in (("issues", decision.issues), ("treatment", decision.treatment)):
        if findings:
            lines.append(f"  {title}: " + ", ".join(f"{f.code} {f.probability:.0%}" for f in findings))
    if reading.spans:
        lines.append("  made angry by: " + ", ".join(f'"{" ".join(span.text.split())}"' for span in reading.spans))
    return "\n".join([*lines, f"  model {reading.model}"])


def score_files(
    inputs: Sequence[str],
    output: Path | None,
    kind: str | None,
    text_column: str,
    limit: int | None,
    policy: Policy,
    settings: Settings,
) -> int:
    """Scores the rows of all inputs in turn and returns how many had errors; a summary goes to stderr."""
    target = format_of(output) if output else "jsonl"
    given = cast("Format | None", kind)
    kinds = [given or ("jsonl" if name == "-" else format_of(Path(name))) for name in inputs]
    scorer = _scorer(settings)
    done = failed = 0
    with ExitStack() as stack:
        files = [stack.enter_context(_opened(name)) for name in inputs]
        rows = (
            row
            for name, file, each in zip(inputs, files, kinds, strict=True)
            for row in _rows(file, each, text_column, name)
        )
        write = stack.enter_context(_target(output, target))
        advance = stack.enter_context(progress("scoring", _total(inputs, kinds, limit)))
        for chunk in score_rows(islice(rows, limit), scorer, policy):
            write(chunk)
            advance(len(chunk))
            done += len(chunk)
            failed += sum(row["error"] is not None for row in chunk)
    where = f" to {output}" if output else ""
    print(f"{done} rows{where}, {failed} with errors", file=sys.stderr)  # noqa: T201
    return failed


def _rows(file: BinaryIO, kind: Format, text_column: str, name: str) -> Iterator[Row]:
    return read_rows(file, kind, text_column, "standard input" if name == "-" else name)


def _opened(name: str) -> AbstractContextManager[BinaryIO]:
    if name == "-":
        return _Borrowed(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except OSError as error:
        raise UnreadableFile(f"cannot read {name}: {error.strerror}") from error


class _Borrowed(AbstractContextManager[BinaryIO]):
    """Standard input is not ours to close."""

    def __init__(self, file: BinaryIO) -> None:
        self.file = file

    def __enter__(self) -> BinaryIO:
        return self.file

    def __exit__(self, *error: object) -> None:
        pass


def _target(output: Path | None, kind: Format) -> AbstractContextManager[Write]:
    return writing(output, kind) if output else writing_to(sys.stdout.buffer, kind)


def _total(inputs: Sequence[str], kinds: Sequence[Format], limit: int | None) -> int | None:
    """How many rows to expect, where that is cheap to know: the lines of JSON files."""
    counts: list[int] = []
    for name, kind in zip(inputs, kinds, strict=True):
        if kind != "jsonl" or not Path(name).is_file():
            return limit
        with Path(name).open("rb") as file:
            counts.append(sum(bool(line.strip()) for line in file))
    return min(sum(counts), limit or sum(counts))
