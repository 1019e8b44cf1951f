"""The page's data: the policy as a form beside how angry the last weeks were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from itertools import groupby
from typing import Final

from assuage.console.pages.thresholds.advice import Advice
from assuage.console.pages.thresholds.asked import PERIODS, Asked, frame_of, weeks
from assuage.console.pages.thresholds.form import Draft
from assuage.console.pages.thresholds.knobs import Knob, knobs
from assuage.console.pages.thresholds.naming import FIELDS, MEANINGS, STAGES
from assuage.console.pages.thresholds.tried import Tried
from assuage.domain import RULES, Stage
from assuage.parts import Parts
from assuage.policy import PolicyVersion
from assuage.replay.spread import found, spread
from assuage.roster import Roster

BANDS: Final = ("annoyed_from", "angry_from", "furious_from")
_SECOND: Final = ("second_contact_from", "second_contact_automatic_from")
_SHOWN_APART: Final = {*BANDS, *_SECOND, "needs_human_from", "reasons_from", "stages"}


@dataclass(frozen=True, slots=True)
class Field:
    """One setting in the form: what stands in it, what is in force, what is wrong with it.

    `weekly` is how many messages a week reach it under the policy in force, where that can be counted.
    """

    knob: Knob
    values: tuple[str, ...]
    in_force: tuple[str, ...]
    trouble: str | None = None
    weekly: float | None = None

    @property
    def value(self) -> str:
        return self.values[0] if self.values else ""


@dataclass(frozen=True, slots=True)
class Group:
    """The settings of one field of the policy: one, or one a key."""

    field: str
    label: str
    help: str
    fields: tuple[Field, ...]


@dataclass(frozen=True, slots=True)
class StageChoice:
    """A rule with what each stage of it means."""

    field: Field
    meanings: tuple[tuple[Stage, str, str], ...]


@dataclass(frozen=True, slots=True)
class Meanwhile:
    """Another version that was saved while the form was open."""

    version: int
    author: str
    based_on: int


@dataclass(frozen=True, slots=True)
class ThresholdsPage:
    """Thresholds as a form, and the anger of the last weeks as a histogram.

    `saved` is the version that the form was made from, `author` who saved it. `bins` counts messages by anger in 50
    equal steps from 0 to 100, `tens` in ten. `begins` is when the messages looked at begin. `fields` holds every
    setting by name.
    """

    asked: Asked
    periods: tuple[int, ...]
    saved: PolicyVersion
    author: str
    begins: datetime
    until: datetime
    messages: int
    bins: tuple[int, ...]
    tens: tuple[int, ...]
    fields: Mapping[str, Field]
    groups: tuple[Group, ...]
    stages: tuple[StageChoice, ...]
    trouble: str | None
    note: str = ""
    meanwhile: Meanwhile | None = None
    tried: Tried | None = None
    advice: Advice | None = None
    nobody_in_roster: bool = False

    @property
    def bands(self) -> tuple[Field, ...]:
        return tuple(self.fields[name] for name in BANDS)

    @property
    def reasons(self) -> tuple[Field, ...]:
        return tuple(each for each in self.fields.values() if each.knob.field == "reasons_from")

    @property
    def second(self) -> tuple[Field, ...]:
        return tuple(self.fields[name] for name in _SECOND)

    @property
    def other_troubles(self) -> int:
        """Troubles in the folded part, which must then be open."""
        return sum(1 for group in self.groups for each in group.fields if each.trouble)


@dataclass(frozen=True, slots=True)
class Extra:
    """What a page shows beside the form when something was asked or went wrong."""

    note: str = ""
    trouble: str | None = None
    meanwhile: Meanwhile | None = None
    tried: Tried | None = None
    advice: Advice | None = None


@dataclass(frozen=True, slots=True)
class Form:
    """A draft with the version that it was made from."""

    draft: Draft
    saved: PolicyVersion
    extra: Extra = field(default_factory=Extra)


def thresholds_of(at: Parts, asked: Asked, form: Form, now: datetime) -> ThresholdsPage:
    """Needs readings that are loaded."""
    frame = frame_of(at.recent, asked, now)
    readings = at.recent.readings(frame.since, frame.until)
    bins = spread(readings)
    roster = at.store.current_roster().roster
    weekly = {name: count / weeks(frame) for name, count in found(readings, form.saved.policy).items()}
    fields = {name: _field(knob, form.draft, weekly.get(name)) for name, knob in knobs().items()}
    return ThresholdsPage(
        asked=asked,
        periods=PERIODS,
        saved=form.saved,
        author=author_of(form.saved, roster),
        begins=frame.since,
        until=now,
        messages=len(readings),
        bins=bins,
        tens=tuple(sum(bins[start : start + 5]) for start in range(0, len(bins), 5)),
        fields=fields,
        groups=tuple(_groups(fields.values())),
        stages=tuple(_stages(fields)),
        trouble=form.extra.trouble or form.draft.trouble,
        note=form.extra.note,
        meanwhile=form.extra.meanwhile,
        tried=form.extra.tried,
        advice=form.extra.advice,
        nobody_in_roster=not roster.agents,
    )


def author_of(saved: PolicyVersion, roster: Roster) -> str:
    """The name to show for whoever saved it."""
    return roster.name(saved.author)


def _field(knob: Knob, draft: Draft, weekly: float | None) -> Field:
    return Field(knob, draft.values(knob), knob.values(draft.base), draft.troubles.get(knob.name), weekly)


def _groups(fields: Iterable[Field]) -> Iterator[Group]:
    rest = (each for each in fields if each.knob.field not in _SHOWN_APART)
    for name, members in groupby(rest, key=lambda one: one.knob.field):
        together = tuple(members)
        yield Group(name, FIELDS[name], together[0].knob.help, together)


def _stages(fields: Mapping[str, Field]) -> Iterator[StageChoice]:
    for rule in RULES:
        meanings = tuple((stage, label, MEANINGS[rule, stage]) for stage, label in STAGES.items())
        yield StageChoice(fields[f"stages.{rule}"], meanings)
