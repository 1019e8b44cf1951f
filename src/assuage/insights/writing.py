"""Causes as plain text for a terminal, and training scenarios as a file to print or to read on a screen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.decide.words import plural
from assuage.insights import words
from assuage.insights.causes import Cause, Causes
from assuage.insights.scenarios import Line, Scenario

READ_FIRST: Final = (
    "A PERSON MUST READ EVERY SCENARIO BEFORE IT IS USED. Names, addresses, numbers and links were replaced by "
    "placeholders such as [name 1] by a program, and no program finds all of them: look for names in small letters, "
    "nicknames, places and firms, and for stories by which somebody would be recognised. Change what is left, or leave "
    "it out."
)
_NOTHING: Final = "No difficult conversation was found in this period, so there is nothing to practise on."


@dataclass(frozen=True, slots=True)
class Scenarios:
    """A file of them: what must be done before it is used comes first."""

    scenarios: tuple[Scenario, ...]
    read_first: str = READ_FIRST


def causes_text(found: Causes) -> str:
    """What rises, what goes on, and how they were found."""
    parts = (
        [_head(found)],
        _section("Rising", found.rising) if found.rising else ["Rising: nothing beyond what chance would bring."],
        _section("Large and steady", found.steady),
        [*found.notes, found.method],
    )
    return "\n\n".join("\n".join(lines) for lines in parts if lines)


def _head(found: Causes) -> str:
    return (
        f"{found.messages:,} messages from {found.since:%Y-%m-%d %H:%M} to {found.until:%Y-%m-%d %H:%M} (UTC), "
        f"{found.messages_before:,} in as long before; {found.counted:,} of the former were more than routine. "
        f"{plural(found.looked_at, 'combination')} looked at. {words.grown_overall(found.growth or 1.0)}".rstrip()
    )


def _section(title: str, causes: Sequence[Cause]) -> list[str]:
    return [title, *(line for cause in causes for line in _cause(cause))] if causes else []


def _cause(cause: Cause) -> Iterator[str]:
    yield f"  {cause.because[0]}"
    yield f"    Mean anger {cause.mean_anger * 100:.0f} of 100; {cause.angry} of them angry or furious."
    yield from (f"    {sentence}" for sentence in cause.because[1:])
    if cause.examples:
        yield f"    Read: {', '.join(each.message_id for each in cause.examples)}"


def scenarios_text(found: Sequence[Scenario]) -> str:
    """All of them as one Markdown file, which begins with the warning that a person must read it."""
    head = ["# Training scenarios", "", f"> {READ_FIRST}"]
    if not found:
        return "\n".join([*head, "", _NOTHING, ""])
    return "\n".join([*head, *(line for place, each in enumerate(found, 1) for line in _scenario(place, each)), ""])


def _scenario(place: int, each: Scenario) -> Iterator[str]:
    yield from ("", f"## {place}. {each.title}", "")
    yield f"The customer is **{each.band}** (anger {each.peak * 100:.0f} of 100 at the worst)."
    if told := [*map(words.treatment, each.treatment), *map(words.reason, each.reasons)]:
        yield f"What is behind it: {', '.join(dict.fromkeys(told))}."
    yield from ("", "**To practise**", "")
    yield from (f"- {one.asks} ({one.row})" for one in each.practise)
    yield from ("", "**A good first answer acknowledges**", "")
    yield from (f"- {one}" for one in each.acknowledge)
    yield from ("", "**The conversation**", "")
    for line in each.lines:
        yield from _line(line)
    yield each.ended


def _line(line: Line) -> Iterator[str]:
    who = "Customer" if line.by == "customer" else "Our answer"
    note = f" (anger {line.anger * 100:.0f} of 100)" if line.anger is not None else ""
    yield f"*{who}{note}{', this worked' if line.worked else ''}:*"
    yield ""
    yield from (f"> {_plain(text)}".rstrip() for text in line.text.strip().splitlines())
    yield ""


def _plain(text: str) -> str:
    """What customers write is no Markdown: nothing of it may become a heading, a link or a picture."""
    return "".join(f"\\{char}" if char in "\\`*_#<>|[" else char for char in text)
