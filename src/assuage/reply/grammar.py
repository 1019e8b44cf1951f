"""The small language in which clauses are written: `(a|b)` is a choice, `{thing}` is filled from the message.

Choices may stand inside choices, and an empty one leaves the words out: `I'm (really |)sorry`. Everything is decided
by a stream of numbers made from a seed, so that the same seed writes the same text on every machine.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import Final, TypeVar

Draws = Iterator[int]
Chosen = TypeVar("Chosen")
Node = str | tuple["Sequence[Node]", ...]

_MASK: Final = (1 << 64) - 1
_TOKENS: Final = re.compile(r"[(|)]|[^(|)]+")
_GAPS: Final = re.compile(r" +([ ?.,;:])")
_SLOT: Final = re.compile(r"\{(\w+)\}")


class Malformed(ValueError):
    """A clause whose brackets do not match."""


def draws(seed: str) -> Draws:
    """Endless numbers of 32 bits; the same seed gives the same ones (splitmix64)."""
    state = int.from_bytes(blake2b(seed.encode("utf-8", "replace"), digest_size=8).digest(), "big")
    while True:
        state = (state + 0x9E3779B97F4A7C15) & _MASK
        mixed = ((state ^ (state >> 30)) * 0xBF58476D1CE4E5B9) & _MASK
        mixed = ((mixed ^ (mixed >> 27)) * 0x94D049BB133111EB) & _MASK
        yield (mixed ^ (mixed >> 31)) >> 32


def choose(options: Sequence[Chosen], draw: Draws) -> Chosen:
    return options[next(draw) * len(options) >> 32]


def slots(clause: str) -> frozenset[str]:
    """The names in curly brackets."""
    return _slots(clause)


def write(clause: str, draw: Draws, words: Mapping[str, str]) -> str:
    """The clause with its choices made and its slots filled."""
    return filled(decide(clause, draw), words)


def decide(clause: str, draw: Draws) -> str:
    """The clause with its choices made and its slots still open."""
    return _GAPS.sub(r"\1", _render(parsed(clause), draw)).strip()


def filled(clause: str, words: Mapping[str, str]) -> str:
    return _SLOT.sub(lambda slot: words[slot[1]], clause) if "{" in clause else clause


@lru_cache(maxsize=8192)
def parsed(clause: str) -> Sequence[Node]:
    """The clause as a tree; `Malformed` when its brackets do not match."""
    tokens = _TOKENS.findall(clause)
    tree, rest = _sequence(tokens, 0)
    if rest < len(tokens):
        raise Malformed(f"a bracket or a bar stands alone in {clause!r}")
    return tree


def _sequence(tokens: Sequence[str], at: int) -> tuple[Sequence[Node], int]:
    nodes: list[Node] = []
    while at < len(tokens) and tokens[at] not in ("|", ")"):
        if tokens[at] == "(":
            choice, at = _choice(tokens, at + 1)
            nodes.append(choice)
        else:
            nodes.append(tokens[at])
            at += 1
    return nodes, at


def _choice(tokens: Sequence[str], at: int) -> tuple[Node, int]:
    options: list[Sequence[Node]] = []
    while True:
        option, at = _sequence(tokens, at)
        options.append(option)
        if at >= len(tokens):
            raise Malformed("a choice is not closed: ) is missing")
        if tokens[at] == ")":
            return tuple(options), at + 1
        at += 1


def _render(nodes: Sequence[Node], draw: Draws) -> str:
    return "".join(node if isinstance(node, str) else _render(choose(node, draw), draw) for node in nodes)


@lru_cache(maxsize=8192)
def _slots(clause: str) -> frozenset[str]:
    return frozenset(_SLOT.findall(clause))
