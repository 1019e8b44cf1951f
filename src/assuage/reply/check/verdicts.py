"""What is to happen to a draft with faults: nothing, a warning, someone's approval, or a stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from assuage.domain import VERDICTS, FaultCode, Verdict
from assuage.policy.model import DEFAULT_VERDICTS
from assuage.reply.values import Fault


def verdict(faults: Iterable[Fault], verdicts: Mapping[FaultCode, Verdict] = DEFAULT_VERDICTS) -> Verdict:
    """The gravest of what the faults call for; `off` for none.

    A company word with a verdict of its own goes by that; a fault that `verdicts` leaves out is a warning.
    """
    called_for = (fault.verdict or verdicts.get(fault.code, "warn") for fault in faults)
    return max(called_for, key=VERDICTS.index, default="off")
