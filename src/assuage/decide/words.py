"""Numbers and times as people say them."""

from __future__ import annotations

from collections.abc import Sequence


def plural(count: int, what: str) -> str:
    return f"{count} {what}" if count == 1 else f"{count} {what}s"


def ago(minutes: float) -> str:
    return "just now" if minutes < 1 else f"{span(minutes)} ago"


def span(minutes: float) -> str:
    """A length of time: `40 min`, `3 h`, `2 days`."""
    if minutes < 90:
        return f"{minutes:.0f} min"
    if minutes < 48 * 60:
        return f"{minutes / 60:.0f} h"
    return f"{minutes / 1440:.0f} days"


def listed(names: Sequence[str], most: int = 3) -> str:
    """`Ama`, `Ama and Bo`, `Ama, Bo, Cy and 4 others`."""
    shown, rest = list(names[:most]), len(names) - most
    if rest > 0:
        return f"{', '.join(shown)} and {plural(rest, 'other')}"
    return " and ".join([", ".join(shown[:-1]), shown[-1]]) if len(shown) > 1 else "".join(shown)


def percent(value: float) -> int:
    return round(value * 100)
