"""The records of this room: what is found in a message or in a draft, and what is offered for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final, Literal

from assuage.domain import Band, Channel, FaultCode, Verdict

FactKind = Literal[
    "duration",
    "count",
    "amount",
    "date",
    "person",
    "number",
    "thing",
    "ask",
    "point",
    "circumstance",
    "treatment",
    "issue",
    "theme",
]
Role = Literal["happened", "tried", "wanted"]


@dataclass(frozen=True, slots=True)
class Fact:
    """One thing that the message says, with the place where it says it.

    `start` and `end` are characters of the text read (`Reading.scored_text`); `text` is what stands there, so that
    `text == read[start:end]` always holds. `said` is how it may be said back to the customer, "" for a fact that is
    evidence only:

    - duration, date: a phrase ("three weeks", "since Friday", "two hours on hold"); `value` is seconds for a duration;
    - count: a phrase ("the fourth time", "five e-mails from five people"); `value` is the number;
    - amount: as written, with what it was for where that is said ("£35", "a £35 fee"); `value` is "35 GBP" (or "35 ?"
      where the currency is not said); a duration, count or amount of weight 0.6 or more may be said back by itself;
    - person: the name as written, with its title; `value` is `writer`, `staff` or `other`;
    - number: an order, claim or account number, as written;
    - thing: what it is about, with the article or possessive that suits the writer of the answer ("your refund",
      "the mattress", "our receptionist");
    - ask: completes "You want ..." ("a deadlock letter", "to speak to a manager", "us to send Gary back");
    - point: a whole clause of their account turned to them, without capital or full stop ("you have sent five
      e-mails", "nobody has called you back"); `role` says which line of the brief it belongs to;
    - circumstance, treatment, issue, theme: `value` is the code; nothing but its own words speak for it, no model.
    """

    kind: FactKind
    start: int
    end: int
    text: str
    said: str = ""
    value: str | float | None = None
    role: Role = "happened"
    weight: float = 0.5
    """How much of the matter it carries, 0 to 1: the points with the highest weight are restated first."""


Circumstance = Literal[
    "bereavement",
    "illness",
    "disability",
    "hardship",
    "child",
    "elderly",
    "danger",
    "self_harm",
    "violence",
    "threat",
    "injury",
    "legal",
    "regulator",
    "police",
    "publicity",
    "leaving",
    "staff",
    "wants_person",
    "wants_manager",
    "wants_call",
    "sarcasm",
    "insult",
    "deadline",
    "thanks",
]
"""What the words themselves show of the writer's situation; it chooses the manner of an answer."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything found in one message, in the order of the text."""

    text: str
    facts: tuple[Fact, ...] = ()

    def of(self, *kinds: FactKind) -> tuple[Fact, ...]:
        return tuple(fact for fact in self.facts if fact.kind in kinds)

    def points(self, role: Role | None = None) -> tuple[Fact, ...]:
        """The points that may be restated, weightiest first."""
        points = [fact for fact in self.of("point") if fact.said and role in (None, fact.role)]
        return tuple(sorted(points, key=lambda fact: (-fact.weight, fact.start)))

    def codes(self, kind: Literal["circumstance", "treatment", "issue", "theme"]) -> frozenset[str]:
        return frozenset(str(fact.value) for fact in self.of(kind))


Style = Literal["plain", "warm", "brief"]
STYLES: Final[tuple[Style, ...]] = ("plain", "warm", "brief")


@dataclass(frozen=True, slots=True)
class Situation:
    """What an opener is written for. Codes are those that passed the policy's thresholds; no probabilities here.

    `customer_name` and `agent_name` are names to be used in the text, None where not known.
    """

    facts: Facts
    anger: float
    band: Band
    reasons: frozenset[str] = frozenset()
    issues: frozenset[str] = frozenset()
    treatment: frozenset[str] = frozenset()
    channel: Channel | None = None
    second_contact: bool = False
    """Whether this answer comes from a second person, who takes over from a first."""
    customer_name: str | None = None
    agent_name: str | None = None


@dataclass(frozen=True, slots=True)
class Opener:
    """A first sentence or two to send, and the facts of the message that it states."""

    style: Style
    text: str
    facts: tuple[Fact, ...] = ()


@dataclass(frozen=True, slots=True)
class Brief:
    """Three lines that save an agent the reading; "" for a line on which the message says nothing."""

    happened: str
    wants: str
    tried: str


@dataclass(frozen=True, slots=True)
class Fault:
    """Something in a draft that will make the customer angrier; `start` and `end` are characters of the draft.

    `no_acknowledgement` is about what is missing: it points at the first sentence. `better` is another wording, or
    what to write instead, never an order. `verdict` is that of a company word with one of its own; for every other
    fault the policy has it.
    """

    code: FaultCode
    start: int
    end: int
    text: str
    why: str
    better: str
    probability: float = 1.0
    verdict: Verdict | None = None
    """What follows from it whatever the policy says of its code; a company's word may bring its own."""


PromiseKind = Literal["call back", "refund", "reply", "visit", "delivery", "fix", "escalate", "other"]


@dataclass(frozen=True, slots=True)
class Promise:
    """Something a reply says will be done. `due` is as written, None where no time is named.

    `due_at` is the time by which it must have happened, with a time zone; None where the words name no time or one
    that cannot be known ("once I have their answer").
    """

    start: int
    end: int
    text: str
    what: PromiseKind
    due: str | None = None
    due_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class OfficeHours:
    """When a company works: `opens` and `closes` are hours of the day, `days` of the week 0 is Monday.

    `holidays` names a calendar of the holidays library, a country or `country-subdivision` ("GB-SCT"), "" for none.
    """

    time_zone: str = "UTC"
    opens: int = 9
    closes: int = 17
    days: tuple[int, ...] = (0, 1, 2, 3, 4)
    holidays: str = ""


Scores = Mapping[FaultCode, float]
"""A model's probability for each fault of a draft."""
