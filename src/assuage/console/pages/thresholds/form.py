"""What was typed into the form as a policy, what is wrong with it, and what it changes, in words.

What is not in a form stays as it was, and so does what was not touched, to the last digit.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from math import isfinite
from typing import Any, Final

from assuage.console.pages.thresholds.knobs import Knob, knobs
from assuage.console.pages.thresholds.naming import plainly
from assuage.domain import BANDS
from assuage.errors import InvalidPolicy
from assuage.policy import Policy, diff, parse_policy

Typed = Mapping[str, tuple[str, ...]]
_BANDS: Final = ("annoyed_from", "angry_from", "furious_from")


@dataclass(frozen=True, slots=True)
class Draft:
    """A form as typed. `policy` is None where something is wrong: `troubles` by field, `trouble` on all of it."""

    base: Policy
    typed: Typed
    policy: Policy | None
    troubles: Mapping[str, str] = field(default_factory=dict)
    trouble: str | None = None

    def values(self, knob: Knob) -> tuple[str, ...]:
        """What stands in the field: what was typed, else what the form was made from."""
        return self.typed[knob.name] if knob.name in self.typed else knob.values(self.base)


@dataclass(frozen=True, slots=True)
class Said:
    """One setting that differs, in words."""

    name: str
    label: str
    before: str
    after: str


def draft_of(policy: Policy) -> Draft:
    """A form in which nothing was touched."""
    return Draft(policy, {}, policy)


def read_draft(fields: Mapping[str, Sequence[str]], base: Policy) -> Draft:
    """A form made from the policy `base`; fields that are no settings are left aside."""
    typed = {name: _given(knob, fields[name]) for name, knob in knobs().items() if name in fields}
    raw: dict[str, Any] = base.model_dump(mode="json")
    troubles: dict[str, str] = {}
    for name, values in typed.items():
        knob = knobs()[name]
        if values == knob.values(base):
            continue
        try:
            _put(raw, knob, _value(knob, values))
        except ValueError as error:
            troubles[name] = str(error)
    if troubles:
        return Draft(base, typed, None, troubles, "Some of the numbers cannot be used; they are marked below.")
    return _checked(base, typed, raw)


def merged(draft: Draft, theirs: Policy) -> Draft:
    """The same changes made to another policy: what was typed counts, everything else is theirs."""
    changed = {name: values for name, values in draft.typed.items() if values != knobs()[name].values(draft.base)}
    return read_draft(changed, theirs)


def said_changes(before: Policy, after: Policy) -> tuple[Said, ...]:
    """What differs, setting by setting."""
    told = ((knobs()[each.field], each) for each in diff(before, after))
    return tuple(Said(knob.name, knob.label, knob.said(each.before), knob.said(each.after)) for knob, each in told)


def _given(knob: Knob, values: Sequence[str]) -> tuple[str, ...]:
    """Without the empty value that says that a row of boxes stood in the form."""
    given = tuple(value.strip() for value in values)
    if knob.kind == "several":
        return tuple(value for value in given if value)
    return given if knob.kind == "pair" else given[:1]


def _put(raw: dict[str, Any], knob: Knob, value: object) -> None:
    if knob.key is None:
        raw[knob.field] = value
    else:
        raw[knob.field][knob.key] = value


def _value(knob: Knob, values: tuple[str, ...]) -> object:
    """The typed words as the policy's value; ValueError says in plain words what is wrong."""
    if knob.kind in ("text", "choice"):
        return values[0]
    if knob.kind == "several":
        return list(values)
    if knob.kind == "numbers":
        return [_number(knob, each) for each in values[0].replace(";", ",").split(",") if each.strip()]
    numbers = [_number(knob, each) for each in values]
    if knob.kind == "pair":
        return numbers
    return round(numbers[0] / 100, 8) if knob.kind == "ratio" else numbers[0]


def _number(knob: Knob, text: str) -> float:
    try:
        number = float(text.strip().removesuffix("%"))
    except ValueError:
        raise ValueError("write a number") from None
    if not isfinite(number):
        raise ValueError("write a number")
    if (knob.least is not None and number < knob.least) or (knob.most is not None and number > knob.most):
        raise ValueError(f"write a number from {knob.least:g} to {knob.most:g}")
    if knob.kind in ("whole", "pair"):
        if number != int(number):
            raise ValueError("write a whole number")
        return int(number)
    return number


def _checked(base: Policy, typed: Typed, raw: Mapping[str, Any]) -> Draft:
    lines = [float(raw[name]) for name in _BANDS]
    if not all(low < high for low, high in pairwise(lines)):
        stands = ", ".join(f"{band} from {line * 100:g}" for band, line in zip(BANDS[1:], lines, strict=True))
        return Draft(base, typed, None, {}, f"The three lines must rise from left to right; now it is {stands}.")
    try:
        return Draft(base, typed, parse_policy(dict(raw)))
    except InvalidPolicy as error:
        return Draft(base, typed, None, {}, plainly(str(error)))
