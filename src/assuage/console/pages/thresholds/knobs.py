"""Every setting of the policy as a field of a form, made from the policy's own schema: range, unit, choices, help.

Ratios (anger, probability, severity, strength: 0 to 1) are shown from 0 to 100.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Final, Literal

from assuage.console.pages.thresholds.naming import key_label, label_of, value_label
from assuage.policy import Policy

Kind = Literal["ratio", "number", "whole", "choice", "text", "numbers", "pair", "several"]

_UNITS: Final[Mapping[str, str]] = {
    "anger": "of 100",
    "severity": "of 100",
    "strength": "of 100",
    "probability": "% sure",
    "times the response target": "times the target",
    "hours of the day": "o'clock",
}


@dataclass(frozen=True, slots=True)
class Knob:
    """One setting. `name` is the policy's, dotted for a key of a mapping, as in `policy.diff`.

    `least` and `most` are as shown. A `pair` and `several` have several values, the others one.
    """

    name: str
    field: str
    key: str | None
    kind: Kind
    label: str
    short: str
    help: str
    unit: str
    least: float | None = None
    most: float | None = None
    choices: tuple[tuple[str, str], ...] = ()

    def values(self, policy: Policy) -> tuple[str, ...]:
        """What the policy says, as the form shows it."""
        value = getattr(policy, self.field)
        return self.shown(value[self.key] if self.key else value)

    def shown(self, value: Any) -> tuple[str, ...]:
        if self.kind == "ratio":
            return (plain_number(value * 100),)
        if self.kind in ("pair", "several"):
            return tuple(map(str, value))
        if self.kind == "numbers":
            return (", ".join(map(plain_number, value)),)
        return (plain_number(value) if isinstance(value, int | float) else str(value),)

    def said(self, value: Any) -> str:
        """A value in a sentence, with its unit."""
        parts = [value_label(self.field, each) for each in self.shown(value)]
        text = " to ".join(parts) if self.kind == "pair" else ", ".join(parts)
        unit = "" if self.kind in ("choice", "text", "several") or self.unit == "of 100" else self.unit
        return f"{text} {unit.removesuffix(' sure')}".strip() or "nothing"


def plain_number(value: float) -> str:
    """As people type it: no more digits than there are."""
    return f"{round(value, 6):.10g}"


@cache
def knobs() -> Mapping[str, Knob]:
    """All of them by name, in the order of the policy."""
    properties = Policy.model_json_schema()["properties"]
    return {knob.name: knob for field, schema in properties.items() for knob in _of_field(field, schema)}


def _of_field(field: str, schema: Mapping[str, Any]) -> Iterator[Knob]:
    about = schema["description"]
    if "additionalProperties" not in schema:
        yield _knob(field, None, schema, schema, about)
        return
    for key in schema["default"]:
        yield _knob(field, key, schema["additionalProperties"], schema, about)


def _knob(field: str, key: str | None, schema: Mapping[str, Any], outer: Mapping[str, Any], about: str) -> Knob:
    unit = str(schema.get("unit") or outer.get("unit", ""))
    kind = _kind(schema, unit)
    inner = (schema.get("prefixItems") or [schema.get("items") or schema])[0]
    scale = 100 if kind == "ratio" else 1
    least, most = inner.get("minimum"), inner.get("maximum")
    return Knob(
        name=f"{field}.{key}" if key else field,
        field=field,
        key=key,
        kind=kind,
        label=label_of(field, key),
        short=key_label(field, key) if key else label_of(field, None),
        help=about,
        unit=_UNITS.get(unit.split(",", maxsplit=1)[0], unit),
        least=None if least is None else least * scale,
        most=None if most is None else most * scale,
        choices=tuple((each, value_label(field, each)) for each in inner.get("enum", ())),
    )


def _kind(schema: Mapping[str, Any], unit: str) -> Kind:
    match schema["type"]:
        case "array" if "prefixItems" in schema:
            return "pair"
        case "array":
            return "several" if "enum" in schema["items"] else "numbers"
        case "string":
            return "choice" if "enum" in schema else "text"
        case "integer":
            return "whole"
    return "ratio" if "0 to 1" in unit else "number"
