"""The text as the finders read it: of the same length, with plain apostrophes and without what is not the writer's.

Handles, hashtags, links, pictures and fillers become blanks or `|`, which ends a clause; so every offset stays good.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

HEAD_CHARS: Final = 6_000
TAIL_CHARS: Final = 2_000
"""Of a longer text only the first and the last part are looked at."""

_PLAIN: Final = str.maketrans(
    {
        "\u2018": "'",
        "\u2019": "'",
        "\u02bc": "'",
        "\u00b4": "'",
        "`": "'",
        "\u201c": '"',
        "\u201d": '"',
        "\u00ab": '"',
        "\u00bb": '"',
        "\u00a0": " ",
        "\u2010": "-",
        "\u2011": "-",
        "\t": " ",
    }
)
_HANDLE: Final = re.compile(r"(?<!\w)[@#](?=\w*[A-Za-z_])\w{1,60}")
_LINK: Final = re.compile(r"(?:https?://|www\.)\S{1,300}|\b[\w.+-]{1,60}@[\w-]{1,60}(?:\.[\w-]{1,30}){1,4}")
_PICTURE: Final = re.compile(r"[\u2190-\u2bff\ufe0f\u200d\U0001f000-\U0001faff]+")
_FILLER: Final = re.compile(r"\b(?:u+h+|u+m+|erm?|hmm+)\b,?", re.IGNORECASE)
_QUOTED: Final = re.compile(r'"[^"\n]{1,300}"')
_SENTENCE_END: Final = re.compile(r"[.!?\n|]")


def word_set(words: str) -> frozenset[str]:
    """The words of a list written as a sentence."""
    return frozenset(words.split())


def read(text: str) -> str:
    """The text with its offsets, ready for the finders."""
    text = text.translate(_PLAIN)
    text = _LINK.sub(_bar, text)
    text = _HANDLE.sub(_blank, text)
    text = _PICTURE.sub(_bar, text)
    return _FILLER.sub(_blank, text)


def lowered(text: str) -> str:
    """The text in small letters, each where its capital stood."""
    small = text.lower()
    return (
        small if len(small) == len(text) else "".join(char if len(char.lower()) > 1 else char.lower() for char in text)
    )


def unquoted(text: str) -> str:
    """The text with every quotation turned into a run of quotation marks."""
    return _QUOTED.sub(lambda found: '"' * len(found.group()), text)


def pieces(text: str) -> Iterator[tuple[int, str]]:
    """What is looked at, with the offset where it stands; pieces begin and end where a sentence does, if they can."""
    if len(text) <= HEAD_CHARS + TAIL_CHARS:
        yield 0, text
        return
    yield 0, text[: _last_end(text[:HEAD_CHARS])]
    start = len(text) - TAIL_CHARS
    found = _SENTENCE_END.search(text, start) or re.compile(r"\s").search(text, start)
    start = found.end() if found else len(text)
    yield start, text[start:]


def _last_end(text: str) -> int:
    ends = [text.rfind(mark) for mark in ".!?\n"]
    return max(ends) + 1 or text.rfind(" ") + 1


def _blank(found: re.Match[str]) -> str:
    return " " * len(found.group())


def _bar(found: re.Match[str]) -> str:
    return "|" + " " * (len(found.group()) - 1)
