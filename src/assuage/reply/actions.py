"""What an agent typed about what was done, made to read right: "refunded £35" becomes "I have refunded £35"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from assuage.decide.words import listed

LONGEST_ACTION_CHARS: Final = 400
"""Of a longer action only this much is used."""

_IRREGULAR: Final = {
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "cut": "cut",
    "do": "done",
    "find": "found",
    "get": "got",
    "give": "given",
    "hold": "held",
    "let": "let",
    "make": "made",
    "pay": "paid",
    "put": "put",
    "reset": "reset",
    "ring": "rung",
    "send": "sent",
    "set": "set",
    "speak": "spoken",
    "take": "taken",
    "tell": "told",
    "withdraw": "withdrawn",
    "write": "written",
}
_REGULAR: Final = frozenset(
    (
        *(
            "add",
            "apologise",
            "apologize",
            "arrange",
            "ask",
            "book",
            "call",
            "cancel",
            "change",
            "check",
            "clear",
            "close",
        ),
        *(
            "collect",
            "confirm",
            "connect",
            "correct",
            "credit",
            "deliver",
            "email",
            "fit",
            "fix",
            "install",
            "issue",
            "lift",
        ),
        *(
            "mail",
            "mend",
            "move",
            "open",
            "order",
            "phone",
            "post",
            "raise",
            "rebook",
            "reconnect",
            "refund",
            "reimburse",
        ),
        *(
            "reinstate",
            "release",
            "remove",
            "repair",
            "replace",
            "restore",
            "return",
            "reverse",
            "stop",
            "switch",
            "train",
        ),
        *("transfer", "unblock", "unlock", "update", "upgrade", "waive"),
    )
)
_DOUBLED: Final = {"cancel": "cancelled", "fit": "fitted", "stop": "stopped", "transfer": "transferred"}
_PARTICIPLES: Final = frozenset(
    (*_IRREGULAR.values(), *_DOUBLED.values(), "canceled", "written off", "spoke", "wrote", "rang", "gave", "took")
)
_PAST: Final = {"spoke": "spoken", "wrote": "written", "rang": "rung", "gave": "given", "took": "taken", "did": "done"}
_OURS: Final = re.compile(r"(?:I|we)(?:'ve| have)? (?:also |now |just )?(?P<verb>[a-z]+)\b", re.IGNORECASE)
_FINITE: Final = "|".join(
    sorted(
        {
            *_PARTICIPLES,
            "is",
            "are",
            "was",
            "were",
            "has",
            "have",
            "had",
            "will",
            "can",
            "came",
            "went",
            "comes",
            "goes",
            "did",
        }
    )
)
_CLAUSE: Final = re.compile(rf"\b(?:{_FINITE}|\w{{3,}}ed)\b", re.IGNORECASE)

ActionKind = Literal["ours", "clause", "phrase"]


@dataclass(frozen=True, slots=True)
class Action:
    """`ours` completes "I have ...", a `clause` stands by itself, a `phrase` is neither ("full refund")."""

    kind: ActionKind
    words: str


def action(typed: str) -> Action | None:
    """None for nothing but blanks and punctuation."""
    words = " ".join(typed[:LONGEST_ACTION_CHARS].replace("\u2019", "'").split()).strip(" .,;!-*\u2022")
    if not any(char.isalnum() for char in words):
        return None
    ours = _OURS.match(words)
    if ours and (participle := _participle(ours["verb"])):
        return Action("ours", participle + words[ours.end("verb") :])
    first, _, rest = words.partition(" ")
    if participle := _participle(first):
        return Action("ours", f"{participle} {rest}".strip())
    if _CLAUSE.search(rest):
        return Action("clause", words)
    return Action("phrase", words)


def done_sentences(typed: Sequence[str], opening: str) -> list[str]:
    """Sentences that say what was done, first what the writers did themselves; `opening` is "I have" or the like."""
    actions = [each for each in map(action, typed) if each is not None]
    ours = [each.words for each in actions if each.kind == "ours"]
    phrases = [_lowered(each.words) for each in actions if each.kind == "phrase"]
    told = [f"{opening} {listed(ours, len(ours))}."] if ours else []
    told += [f"{each.words[0].upper()}{each.words[1:]}." for each in actions if each.kind == "clause"]
    return told + ([f"This is what was done: {listed(phrases, len(phrases))}."] if phrases else [])


def _participle(word: str) -> str | None:
    word = word.lower()
    if word in _IRREGULAR or word in _PAST:
        return _IRREGULAR.get(word) or _PAST[word]
    if word in _PARTICIPLES or (word.endswith("ed") and len(word) > 4 and word not in ("need", "speed")):
        return word
    if word in _DOUBLED or word in _REGULAR:
        return _DOUBLED.get(word) or (word + "d" if word.endswith("e") else word + "ed")
    return None


def _lowered(words: str) -> str:
    """Without the capital of a sentence; "VAT" and names of several capitals keep theirs."""
    return words[0].lower() + words[1:] if words[:2].istitle() else words
