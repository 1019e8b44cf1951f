"""Texts on their way to and from help-desks."""

from __future__ import annotations

import html
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import quote

from assuage.errors import Unreadable


def as_html(text: str) -> str:
    """Plain text as HTML that shows the same, whatever stands in it."""
    return html.escape(text, quote=True).replace("\n", "<br>\n")


def path_of(*parts: str | int) -> str:
    """An address of these parts, each quoted, since ids come from outside; Unreadable for one that would climb."""
    if any(str(part) in ("", ".", "..") for part in parts):
        raise Unreadable("an id in the payload is none")
    return "/" + "/".join(quote(str(part), safe="") for part in parts)


def as_number(text: str) -> int | str:
    """An id as a number where it is one: what is none is for the help-desk to refuse."""
    return int(text) if text.isascii() and text.isdigit() else text


def at_path(value: Any, path: str) -> Any:
    """What lies at `a.b.0.c` in parsed JSON; None where the road ends."""
    for step in path.split("."):
        if isinstance(value, Mapping):
            value = value.get(step)
        elif isinstance(value, Sequence) and not isinstance(value, str) and step.lstrip("-").isdigit():
            place = int(step)
            value = value[place] if -len(value) <= place < len(value) else None
        else:
            return None
    return value


def needed(value: Any, path: str) -> Any:
    """As `at_path`; Unreadable where nothing is."""
    found = at_path(value, path)
    if found is None or found == "":
        raise Unreadable(f"the payload has no {path}")
    return found


def text_at(value: Any, path: str) -> str | None:
    """What lies there as text: ids come as numbers and as words; None for nothing, and for anything nested."""
    found = at_path(value, path)
    return str(found) if isinstance(found, str | int) and not isinstance(found, bool) and found != "" else None


def needed_text(value: Any, path: str) -> str:
    needed(value, path)
    found = text_at(value, path)
    if found is None:
        raise Unreadable(f"the payload's {path} is no text")
    return found


def moment(value: Any) -> datetime | None:
    """A time as help-desks write it: ISO 8601, or seconds or milliseconds since 1970; None for anything else.

    Nothing is that old, or that far ahead: a zero time of some software is no time.
    """
    found = _moment(value)
    return found if found is not None and 1970 <= found.year <= 2199 else None


def _moment(value: Any) -> datetime | None:
    try:
        if isinstance(value, int | float) and not isinstance(value, bool):
            return datetime.fromtimestamp(value / 1000 if value > 1e11 else value, UTC)
        if isinstance(value, str) and value:
            found = datetime.fromisoformat(value.replace(" UTC", "+00:00"))
            return found if found.tzinfo else found.replace(tzinfo=UTC)
    except (ValueError, OverflowError, OSError):
        return None
    return None
