"""The page for what cannot be shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class TroublePage:
    """`why` is a sentence that says what to do, where there is something to do."""

    status: int
    why: str
