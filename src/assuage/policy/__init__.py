"""Policy: every number a supervisor may tune, each with its default, range, unit and help.

The form, the documentation and the command line are made from these fields. A policy is a value: it is validated when
made, compared field by field, and saved under a version number by the store.
"""

from assuage.policy.edit import Change, PolicyVersion, diff, parse_policy
from assuage.policy.model import DEFAULT_REASON_THRESHOLDS, Policy

__all__ = ["DEFAULT_REASON_THRESHOLDS", "Change", "Policy", "PolicyVersion", "diff", "parse_policy"]
