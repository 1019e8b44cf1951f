"""A company's own wordings: its name, its spelling, its sign-off, and what it adds, prefers and forbids."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Annotated, Any, Final, Literal

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
    model_validator,
)

from assuage.domain import Band, Channel, plain, shown
from assuage.errors import InvalidWordings
from assuage.reply.check.words import CompanyWord, few_wildcards
from assuage.reply.grammar import Malformed, parsed
from assuage.reply.values import Circumstance, Style

Part = Literal["acknowledge", "sorry", "own", "next_step", "ask_fair", "ask_what", "thank", "private"]
PLACEHOLDERS: Final[Mapping[str, str]] = {
    "account": "the customer's own points, as clauses: you have written twice, and nobody has answered",
    "thing": "what it is about: your refund",
    "ask": "what they want, to follow 'you want': a new router",
    "echo": "a figure with what it counts: six weeks without an answer",
    "duration": "a length of time they name: three weeks",
    "count": "a number of times they name: the fourth time",
    "amount": "a sum they name: £35",
    "name": "the customer's name",
    "agent": "the agent's name",
    "company": "the company's name",
}
MOST_CLAUSES: Final = 500
MOST_FORBIDDEN: Final = 500
LONGEST_CLAUSE_CHARS: Final = 300


def _printable(text: str) -> str:
    """No control characters but line ends, and no halves of characters: neither can be stored or shown."""
    plain(text.replace("\n", " "))
    return text


Line = Annotated[str, StringConstraints(max_length=150), AfterValidator(plain)]
Lines = Annotated[str, StringConstraints(max_length=300), AfterValidator(_printable)]
Text = Annotated[
    str, StringConstraints(strip_whitespace=True, min_length=1, max_length=LONGEST_CLAUSE_CHARS), AfterValidator(plain)
]
_SLOT: Final = re.compile(r"\{([^{}]*)\}")


class AddedClause(BaseModel):
    """A clause of the company's own and when it may be used; an empty condition is always met.

    `text` is one sentence or more. Placeholders in curly brackets are filled from the message; a clause whose
    placeholder has no fact is left out. `(a|b)` is a choice.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    part: Part
    text: Text
    styles: frozenset[Style] = frozenset()
    bands: frozenset[Band] = frozenset()
    channels: frozenset[Channel] = frozenset()
    circumstances: frozenset[Circumstance] = frozenset()
    """One of these must show in the words of the message."""
    issues: frozenset[str] = frozenset()
    treatment: frozenset[str] = frozenset()
    second_contact: bool | None = None

    @field_validator("text")
    @classmethod
    def _known_placeholders(cls, text: str) -> str:
        return _checked(text, PLACEHOLDERS)


class Wordings(BaseModel):
    """What a company sets; `Wordings()` is that of a new installation."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    company: Line = ""
    spelling: Literal["british", "american"] = "british"
    formality: Literal["plain", "formal"] = "plain"
    """`formal` writes "I am" for "I'm" everywhere but in chat."""
    first_style: Style = "plain"
    """Which of the three openers comes first."""
    greeting: Line = ""
    """For letters, with {name}; "" chooses "Dear Mrs Abernethy," or "Hello Kirsi," by the name."""
    greeting_without_name: Line = ""
    sign_off: Lines = ""
    """For letters, with {agent} and {company}; "" for none."""
    private_message: Line = ""
    """How to ask, in public, to go on in private; "" for our own wordings."""
    emergency: Line = ""
    """Added where someone may be at risk: whom to call, with numbers if the company wants them named."""
    clauses: tuple[AddedClause, ...] = Field(default=(), max_length=MOST_CLAUSES)
    forbidden: tuple[Text, ...] = Field(default=(), max_length=MOST_FORBIDDEN)
    """Wordings never offered; `*` stands for any letters within a word."""
    words: tuple[CompanyWord, ...] = Field(default=(), max_length=MOST_FORBIDDEN)
    """Wordings that the reply check tells agents of."""

    @field_validator("greeting", "greeting_without_name", "sign_off")
    @classmethod
    def _known_names(cls, text: str) -> str:
        return _checked(text, ("name", "agent", "company"))

    @field_validator("private_message", "emergency")
    @classmethod
    def _nothing_to_fill_in(cls, text: str) -> str:
        return _checked(text, ())

    @field_validator("forbidden")
    @classmethod
    def _not_everything(cls, patterns: tuple[str, ...]) -> tuple[str, ...]:
        for pattern in patterns:
            if sum(map(str.isalpha, pattern)) < 2:
                raise ValueError(f"{shown(pattern)} would forbid almost everything: name at least two letters")
            few_wildcards(pattern)
        return patterns

    @model_validator(mode="after")
    def _a_company_where_it_is_named(self) -> Wordings:
        texts = (self.sign_off, self.greeting, *(clause.text for clause in self.clauses))
        if not self.company and any("{company}" in text for text in texts):
            raise ValueError("{company} is used, and no company is set: add company: ...")
        return self

    @cached_property
    def forbidden_pattern(self) -> re.Pattern[str] | None:
        """Finds a forbidden wording at word boundaries, in any case."""
        if not self.forbidden:
            return None
        return re.compile("|".join(map(_pattern, self.forbidden)), re.IGNORECASE)


def parse_wordings(raw: object) -> Wordings:
    """Wordings from a plain mapping, as read from YAML or JSON; `InvalidWordings` names every line to change."""
    if raw is None:
        return Wordings()
    if not isinstance(raw, Mapping):
        raise InvalidWordings("the wordings must be a mapping of settings, such as company: and clauses:")
    try:
        return Wordings.model_validate(dict(raw))
    except ValidationError as error:
        raise InvalidWordings("; ".join(map(_sentence, error.errors()))) from error


def _sentence(error: Any) -> str:
    where = shown(".".join(map(str, error["loc"])) or "wordings")
    if error["type"] == "extra_forbidden":
        return f"{where}: there is no such setting; take it out or correct its name"
    return f"{where}: {error['msg'].removeprefix('Value error, ')}"


def _checked(text: str, known: Mapping[str, str] | tuple[str, ...]) -> str:
    for name in _SLOT.findall(text):
        if name not in known:
            raise ValueError(f"{{{shown(name)}}} is no placeholder {_usable(known)}")
    if "{" in _SLOT.sub("", text) or "}" in _SLOT.sub("", text):
        raise ValueError("a curly bracket stands alone: write placeholders as {thing}")
    try:
        parsed(text)
    except Malformed as error:
        raise ValueError(f"write a choice as (this|that): {error}") from error
    return text


def _usable(known: Iterable[str]) -> str:
    names = ", ".join(f"{{{one}}}" for one in known)
    return f"here: use one of {names}" if names else "here: write plain text"


def _pattern(wording: str) -> str:
    words = r"\s+".join(re.escape(word).replace(r"\*", r"[\w'’-]{0,40}") for word in wording.split())
    return rf"(?<!\w){words}(?!\w)"
