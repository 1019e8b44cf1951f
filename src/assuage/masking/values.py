"""What this room's finders find."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Kind = Literal[
    "name",
    "e-mail address",
    "link",
    "handle",
    "password",
    "date of birth",
    "address",
    "postcode",
    "phone number",
    "card number",
    "account number",
    "order number",
    "reference",
    "number",
]


@dataclass(frozen=True, slots=True)
class Found:
    """Characters of a text that tell who somebody is; the end is behind the last one."""

    start: int
    end: int
    kind: Kind
