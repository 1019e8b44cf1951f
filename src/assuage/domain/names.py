"""Names that people give: what may stand in one, and how an error shows one."""

from __future__ import annotations

from typing import Final
from unicodedata import category

_MOST_SHOWN: Final = 60


def plain(name: str) -> str:
    """The name, or ValueError: control characters and halves of characters cannot be stored or break lines."""
    if any(category(char) in {"Cc", "Cs"} for char in name):
        raise ValueError("holds a control character or half a character: write it in plain text")
    return name


def shown(name: object) -> str:
    """As much of a name as an error repeats: 60 characters, each of which can be printed."""
    return "".join(char if char.isprintable() else "\ufffd" for char in str(name)[:_MOST_SHOWN])
