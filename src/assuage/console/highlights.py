"""The words that made messages angry, as pages show them: found once for a message and a model, then kept."""

from __future__ import annotations

import logging
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile
from threading import Lock
from typing import Final

from assuage.domain import Message, Reading, Record, Span
from assuage.errors import ScoringFailed
from assuage.score.places import places
from assuage.score.removal import body_of, find_spans
from assuage.score.scorer import Scorer
from assuage.score.text import tidy

log = logging.getLogger(__name__)

MOST_KEPT: Final = 5_000
A_FEW: Final = 3
"""Messages that one request may look into."""
_PATIENCE_SECONDS: Final = 5.0
_BEFORE_MARK_CHARS: Final = 60
_NOTHING: Final[tuple[Span, ...]] = ()

Spans = tuple[Span, ...]
Known = Callable[[Record], Spans | None]
"""What is known of a message's words, as `Highlights.known` says it."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Some of a text; `is_marked` where it made the message angry."""

    text: str
    is_marked: bool = False


class Highlights:
    """Finds words by removal and remembers them, those looked at longest ago forgotten first; for any thread.

    One message is looked into at a time: finding words takes the model some twenty readings, and new messages come
    first. A page asks `known` and never waits; a fragment asks `find`.
    """

    def __init__(self, scorer: Scorer, most: int = MOST_KEPT) -> None:
        self._scorer = scorer
        self._most = most
        self._kept: OrderedDict[tuple[str, str, str], Spans] = OrderedDict()
        self._guard = Lock()
        self._turn = Lock()

    def known(self, record: Record) -> Spans | None:
        """The words of a message: () for one without any, None for one that has to be looked into first."""
        reading = record.reading
        if reading is None or reading.spans or not is_worth_it(record):
            return reading.spans if reading else _NOTHING
        key = self._key(record.message.id, reading)
        with self._guard:
            if key not in self._kept:
                return None
            self._kept.move_to_end(key)
            return self._kept[key]

    def find(self, records: Iterable[Record], most: int = A_FEW) -> dict[str, Spans]:
        """The words of these messages, by message, as far as they are known or a few can be looked into now."""
        found: dict[str, Spans] = {}
        for record in records:
            spans = self.known(record)
            if spans is None and most > 0:
                most -= 1
                spans = self._look(record)
            if spans is not None:
                found[record.message.id] = spans
        return found

    def _look(self, record: Record) -> Spans | None:
        """None when others are looked into for long; () for what the model broke on, which is not tried again."""
        reading = record.reading
        if reading is None or not self._turn.acquire(timeout=_PATIENCE_SECONDS):
            return None
        try:
            known = self.known(record)  # found while it waited its turn
            return self._searched(record.message, reading) if known is None else known
        finally:
            self._turn.release()

    def _searched(self, message: Message, reading: Reading) -> Spans:
        try:
            spans = find_spans(message, reading, self._scorer)
        except ScoringFailed as error:
            log.warning("no words of message %s: %s", message.id, error)
            spans = _NOTHING
        with self._guard:
            self._kept[self._key(message.id, reading)] = spans
            while len(self._kept) > self._most:
                self._kept.popitem(last=False)
        return spans

    def _key(self, message_id: str, reading: Reading) -> tuple[str, str, str]:
        return message_id, reading.model, self._scorer.model


def is_worth_it(record: Record) -> bool:
    """Whether words are looked for at all: in what needs a person, and a model has heard."""
    reading, decision = record.reading, record.decision
    return bool(decision and decision.needs_human and reading and not reading.undetermined and not reading.fallback)


def pieces(record: Record, spans: Sequence[Span]) -> tuple[Piece, ...]:
    """What the customer wrote this time, in pieces; before it is read, all that came in."""
    reading, message = record.reading, record.message
    if reading is None:
        return (Piece(tidy(message.text)),)
    body = body_of(message, reading)
    return tuple(_pieces(body, _marks(message, body, spans))) if spans else (Piece(body),)


def excerpt(whole: Sequence[Piece], most_chars: int) -> tuple[Piece, ...]:
    """So much of a text on one line: from its begin, or from a little before the first mark, where that is far in."""
    parts = [replace(piece, text=" ".join(f"|{piece.text}|".split())[1:-1]) for piece in whole]
    before = sum(len(piece.text) for piece in takewhile(lambda piece: not piece.is_marked, parts))
    has_mark = any(piece.is_marked for piece in parts)
    skip = before - _BEFORE_MARK_CHARS if has_mark and before > most_chars // 2 else 0
    return tuple(_cut(parts, max(0, skip), most_chars))


def _cut(parts: Sequence[Piece], skip: int, most_chars: int) -> Iterator[Piece]:
    here, end = 0, skip + most_chars
    for piece in parts:
        text = piece.text[max(0, skip - here) : max(0, end - here)]
        if here < skip < here + len(piece.text) and text:
            text = f"… {text[text.find(' ') + 1 :]}"
        if here < end < here + len(piece.text):
            text = f"{text.rpartition(' ')[0] or text} …"
        here += len(piece.text)
        if text.strip():
            yield replace(piece, text=text)


def _marks(message: Message, body: str, spans: Sequence[Span]) -> list[tuple[int, int]]:
    where = places(message.text, body)
    return sorted(stretch for each in spans if (stretch := where.read((each.start, each.end))))


def _pieces(text: str, marks: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    here = 0
    for start, end in marks:
        if here < start:
            yield Piece(text[here:start])
        if max(here, start) < end:
            yield Piece(text[max(here, start) : end], is_marked=True)
        here = max(here, end)
    if here < len(text):
        yield Piece(text[here:])
