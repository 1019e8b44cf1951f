"""What is to happen to a draft with faults: nothing, a warning, someone's approval, or a stop."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Final, get_args

from assuage.domain import FaultCode, Verdict
from assuage.reply.values import Fault

_GRAVITY: Final[tuple[Verdict, ...]] = get_args(Verdict)

_CODES: Final[tuple[FaultCode, ...]] = get_args(FaultCode)

DEFAULT_ACTIONS: Final[Mapping[FaultCode, Verdict]] = MappingProxyType(
    {code: "approve" if code == "liability" else "warn" for code in _CODES}
)


def verdict(faults: Iterable[Fault], actions: Mapping[FaultCode, Verdict] = DEFAULT_ACTIONS) -> Verdict:
    """The gravest of what the faults call for; `off` for none.

    A company word with a verdict of its own goes by that; a fault that `actions` leaves out is a warning.
    """
    called_for = (fault.verdict or actions.get(fault.code, "warn") for fault in faults)
    return max(called_for, key=_GRAVITY.index, default="off")
