"""A company's own words: what it does not want to read in a reply, why, and what it prefers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, field_validator

from assuage.domain import plain
from assuage.reply.check.families import negated
from assuage.reply.check.text import Sentence
from assuage.reply.values import Fault

_WILDCARDS: Final = {"*": r"[\w'-]{0,30}", "?": r"[\w'-]?"}


MOST_WILDCARDS: Final = 2


class CompanyWord(BaseModel):
    """A word or phrase. `*` stands for any ending or part of a word (`refund*`), `?` for one letter or none.

    It is found as whole words, capitals and typographic quotes aside; a space stands for any white space.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    pattern: Annotated[
        str,
        Field(min_length=2, max_length=200, description="The word or phrase, with wildcards."),
        AfterValidator(plain),
    ]
    why: Annotated[str, Field(max_length=300, description="One sentence to the agent."), AfterValidator(plain)] = (
        "The company asks not to use this wording."
    )
    better: Annotated[str, Field(max_length=300, description="What to write instead."), AfterValidator(plain)] = ""
    verdict: Annotated[
        Literal["off", "warn", "approve", "block"] | None,
        Field(description="What happens to such a draft; left out, as the policy has it for company words."),
    ] = None
    unless_negated: Annotated[bool, Field(description='Whether "not a call centre" is let through.')] = False

    @field_validator("pattern")
    @classmethod
    def _says_something(cls, pattern: str) -> str:
        if sum(char.isalnum() for char in pattern) < 2:
            raise ValueError("needs at least two letters or digits beside its wildcards")
        return few_wildcards(pattern)


def few_wildcards(pattern: str) -> str:
    """The pattern, or ValueError: with many wildcards one word can be read in more ways than there is time for."""
    if pattern.count("*") > MOST_WILDCARDS or pattern.count("?") > MOST_WILDCARDS:
        raise ValueError(f"has more than {MOST_WILDCARDS} wildcards of a kind: write it in several lines")
    return pattern


def company_words(draft: Sequence[Sentence], words: Sequence[CompanyWord]) -> Iterator[Fault]:
    """Each place where a company's word stands."""
    for word in words:
        for sentence in draft if word.verdict != "off" else ():
            yield from _found(word, sentence)


def _found(word: CompanyWord, sentence: Sentence) -> Iterator[Fault]:
    for found in _compiled(word.pattern).finditer(sentence.plain):
        if word.unless_negated and negated(sentence.plain, found.start()):
            continue
        start, end = sentence.start + found.start(), sentence.start + found.end()
        yield Fault("company_word", start, end, found.group(), word.why, word.better, verdict=word.verdict)


@lru_cache(maxsize=1024)
def _compiled(pattern: str) -> re.Pattern[str]:
    plain = " ".join(pattern.replace("\u2019", "'").split())
    parts = (" {1,3}" if char == " " else _WILDCARDS.get(char) or re.escape(char) for char in plain)
    return re.compile(rf"(?<!\w){''.join(parts)}(?!\w)", re.IGNORECASE)
