"""What a policy cannot mean: contradictions between its fields, each as a sentence."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from assuage.domain import BANDS, FAULTS, REASONS, RULES, TIERS, shown

if TYPE_CHECKING:
    from assuage.policy.model import Policy


def contradictions(policy: Policy) -> list[str]:
    """Everything about a policy that cannot be meant, each as a sentence; empty when it is consistent."""
    bands = (policy.annoyed_from, policy.angry_from, policy.furious_from)
    tiers = [TIERS.index(policy.tier_for_band.get(band, "new")) for band in BANDS]
    targets = [policy.response_target_minutes.get(band, 0) for band in BANDS]
    opens, closes = policy.follow_up_hours
    checks = (
        (
            bands[0] < bands[1] < bands[2],
            "the bands must rise: annoyed_from < angry_from < furious_from, not " + ", ".join(map(str, bands)),
        ),
        (all(a <= b for a, b in pairwise(tiers)), "tier_for_band: an angrier band cannot ask for less experience"),
        (
            all(a >= b for a, b in pairwise(targets)) and targets[-1] > 0,
            "response_target_minutes: an angrier band cannot wait longer, and no target is 0",
        ),
        (
            policy.second_contact_automatic_from >= policy.second_contact_from,
            "second_contact_automatic_from is looser than second_contact_from: what is done without a click "
            "must be surer than what is suggested",
        ),
        (
            policy.office_hours[0] < policy.office_hours[1],
            f"office_hours: {policy.office_hours[0]} to {policy.office_hours[1]} is no stretch of a day",
        ),
        (bool(policy.office_days), "office_days is empty: name at least one day, such as mon"),
        (
            len(set(policy.office_days)) == len(policy.office_days),
            "office_days names a day twice",
        ),
        (opens < closes, f"follow_up_hours: {opens} to {closes} is no stretch of a day"),
        (
            all(a < b for a, b in pairwise(policy.follow_up_days)) and all(d > 0 for d in policy.follow_up_days),
            "follow_up_days must rise and be above 0",
        ),
        (
            policy.angry_cap <= policy.open_cap,
            f"angry_cap {policy.angry_cap} is more than open_cap {policy.open_cap}: the angry ones are among the open",
        ),
    )
    return _key_troubles(policy) + [sentence for holds, sentence in checks if not holds]


def _key_troubles(policy: Policy) -> list[str]:
    """Mappings that name what there is not, or lack a key."""
    wanted: tuple[tuple[str, Mapping[Any, Any], Sequence[str]], ...] = (
        ("reasons_from", policy.reasons_from, REASONS),
        ("severity_of_reasons", policy.severity_of_reasons, REASONS),
        ("tier_for_band", policy.tier_for_band, BANDS),
        ("response_target_minutes", policy.response_target_minutes, BANDS),
        ("fault_verdicts", policy.fault_verdicts, FAULTS),
        ("stages", policy.stages, RULES),
    )
    troubles = []
    for name, mapping, keys in wanted:
        if unknown := sorted(set(mapping) - set(keys)):
            troubles.append(f"{name} names unknown keys: {', '.join(map(shown, unknown))}")
        if missing := sorted(set(keys) - set(mapping)):
            troubles.append(f"{name} lacks: {', '.join(missing)}")
    return troubles
