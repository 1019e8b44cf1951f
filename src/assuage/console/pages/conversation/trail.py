"""A conversation's journal in plain words: who did what, when, why, and how far the rule behind it goes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assuage.console.pages.conversation.thread import correction
from assuage.decide.floor import SYSTEM
from assuage.domain import Event, EventKind, Stage
from assuage.replay.past import Feedback
from assuage.roster import Roster

_WORDS: Final[Mapping[EventKind, str]] = {
    "flagged": "A person is needed",
    "assigned": "Given to {agent}",
    "proposed": "Proposed to {agent}",
    "waits": "Waits: nobody may take it yet",
    "taken": "{agent} took it",
    "confirmed": "{agent} took up the proposal",
    "handed_on": "Handed on to {agent}",
    "released": "Given back; {agent} has it no more",
    "second_contact": "A second person comes in",
    "replied": "{agent} answered",
    "alarm": "Alarm",
    "resolved": "Resolved",
    "reopened": "Opened again",
    "follow_up": "Follow-up",
    "promise": "Promise",
}
_NOBODY: Final[Mapping[EventKind, str]] = {"replied": "An automatic reply went out", "released": "Given back"}
_STAGES: Final[Mapping[Stage, str]] = {
    "shadow": "only recorded, nobody was asked",
    "suggest": "suggested, a person confirms",
    "automatic": "",
}


@dataclass(frozen=True, slots=True)
class TrailLine:
    """One thing that happened. `who` did it, "assuage" what the rules did; `stage` is "" where nothing is special."""

    at: datetime
    what: str
    who: str
    because: tuple[str, ...]
    stage: str = ""
    policy_version: int | None = None
    roster_version: int | None = None
    model: str | None = None


def trail(journal: Sequence[Event], corrections: Sequence[Feedback], roster: Roster) -> list[TrailLine]:
    """Everything, the latest first."""
    lines = [_line(event, roster) for event in journal]
    lines += [TrailLine(each.at, "The score was corrected", each.author, (correction(each),)) for each in corrections]
    return sorted(lines, key=lambda line: line.at)[::-1]


def _line(event: Event, roster: Roster) -> TrailLine:
    words = _WORDS[event.kind] if event.agent else _NOBODY.get(event.kind, _WORDS[event.kind])
    what = words.format(agent=roster.name(event.agent or "somebody"))
    return TrailLine(
        at=event.at,
        what=what,
        who="assuage" if event.actor == SYSTEM else roster.name(event.actor),
        because=tuple(sentence for sentence in event.because if sentence != f"{what}."),
        stage=_STAGES[event.stage] if event.stage else "",
        policy_version=event.policy_version,
        roster_version=event.roster_version,
        model=event.model,
    )
