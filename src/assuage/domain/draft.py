"""What can be wrong with an agent's draft, and what is done about it. The codes are the labelling guideline's."""

from __future__ import annotations

from typing import Literal, get_args

FaultCode = Literal[
    "policy_wall",
    "passing_on",
    "robotic",
    "servile",
    "defensive",
    "blaming",
    "minimising",
    "hollow_apology",
    "no_acknowledgement",
    "freebie_first",
    "over_promise",
    "liability",
    "jargon",
    "company_word",
]
"""The last is a wording that the company itself has forbidden; the others are the guideline's."""

Verdict = Literal["off", "warn", "approve", "block"]
"""Not looked for; told to the agent; a second pair of eyes before it is sent; not to be sent like this."""

FAULTS: tuple[FaultCode, ...] = tuple(code for code in get_args(FaultCode) if code != "company_word")
VERDICTS: tuple[Verdict, ...] = get_args(Verdict)
