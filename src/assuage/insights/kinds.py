"""What a cause may be made of: the codes that a message can carry, and which of them make a combination."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, Literal

import numpy as np

from assuage.domain import ISSUES, REASONS, TREATMENTS
from assuage.policy import Policy
from assuage.replay.past import Flags, Past

Kind = Literal["product", "issue", "treatment", "reason"]

COMBINED: Final[frozenset[frozenset[Kind]]] = frozenset(
    map(
        frozenset[Kind],
        (
            ("issue",),
            ("treatment",),
            ("reason",),
            ("product",),
            ("issue", "treatment"),
            ("issue", "reason"),
            ("product", "issue"),
            ("product", "treatment"),
            ("product", "issue", "treatment"),
        ),
    )
)
TELLING: Final = (
    "repeat_contact",
    "legal_or_regulator",
    "safety_or_harm",
    "churn_threat",
    "publicity_threat",
    "staff_complaint",
)
"""Reasons that say something of a cause; the others speak of the writer (vulnerable) or of the tone (high anger)."""
MOST_PRODUCTS: Final = 30


@dataclass(frozen=True, slots=True, eq=False)
class Mark:
    """A code and which messages carry it."""

    kind: Kind
    code: str
    rows: Flags


def marks(readings: Past, policy: Policy) -> list[Mark]:
    """Every issue, treatment and telling reason above the policy's threshold, and the products named most."""
    return [*_products(readings), *_judged(readings, policy)]


def _judged(readings: Past, policy: Policy) -> Iterator[Mark]:
    for column, code in enumerate(ISSUES):
        yield Mark("issue", code, readings.issues[:, column] >= policy.issues_from)
    for column, code in enumerate(TREATMENTS):
        yield Mark("treatment", code, readings.treatment[:, column] >= policy.treatment_from)
    for code in TELLING:
        yield Mark("reason", code, readings.reasons[:, REASONS.index(code)] >= policy.reasons_from[code])


def _products(readings: Past) -> Iterator[Mark]:
    named = Counter(readings.products)
    named.pop(None, None)
    named.pop("", None)
    places: Mapping[str | None, int] = {name: place for place, (name, _) in enumerate(named.most_common(MOST_PRODUCTS))}
    codes = np.array([places.get(product, -1) for product in readings.products], dtype=np.int64)
    yield from (Mark("product", str(name), codes == place) for name, place in places.items())
