"""Three lines for the agent: what happened, what the customer wants, what was tried.

The lines are written from the facts alone; where nothing can be told in the third person, the customer's own words
stand in quotation marks.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Final

from assuage.reply.facts.asks import wanted
from assuage.reply.facts.points import told
from assuage.reply.facts.text import read
from assuage.reply.values import Brief, Fact, Facts, Role

LONGEST_LINE: Final = 200
MOST_POINTS: Final = 4
_LONGEST_QUOTE: Final = 140
_SHORTEST_QUOTE: Final = 8
_SENTENCE: Final = re.compile(r"(?:[^.!?\n]|[.!?](?!\s|$)){1,600}[.!?]*")
_HANDLE: Final = re.compile(r"^(?:[@#]\w+[ ,:]*)+")
_SUBJECT: Final = re.compile(r"Subject:[^\n]*\n+")


def brief(facts: Sequence[Facts], replies: Sequence[str] = ()) -> Brief:
    """What the customer's messages of an episode say, oldest first, and how it was answered so far.

    A line is about 200 characters at most, "" where the messages say nothing; nothing in it is not in them.
    """
    return Brief(_happened(facts), _wants(facts), _tried(facts, replies))


def _happened(facts: Sequence[Facts]) -> str:
    rendered = _rendered(facts, "happened")
    about = _about(facts)
    if not rendered:
        quote = _quote(facts[0]) if facts else ""
        return _line([about, quote and f"They write: “{quote}”"], ". ")
    return _line([about, *rendered], "; ")


def _wants(facts: Sequence[Facts]) -> str:
    asked = [said for each in reversed(facts) for fact in _best(each.of("ask")) if (said := _asked(fact))]
    wishes = _rendered(facts, "wanted") if not asked else []
    wants = [f"They want {_listed(_unique(asked))}"] if asked else wishes
    return _line([*(wants or _plain_wishes(facts)), _mentions(facts)], "; ")


def _tried(facts: Sequence[Facts], replies: Sequence[str]) -> str:
    answers = [reply.strip() for reply in replies if reply.strip()]
    last = _cut(" ".join(answers[-1].split()), 90) if answers else ""
    ours = f"{len(answers)} {'reply' if len(answers) == 1 else 'replies'} so far, the last: “{last}”" if answers else ""
    return _line([*_rendered(facts, "tried"), ours], "; ")


def _rendered(facts: Sequence[Facts], role: Role) -> list[str]:
    """The weightiest points of all messages in the third person, in the order of telling."""
    points = [(-fact.weight, number, fact) for number, each in enumerate(facts) for fact in each.points(role)]
    chosen = sorted(points, key=lambda found: (found[0], found[1], found[2].start))[:MOST_POINTS]
    order = sorted(chosen, key=lambda found: (found[1], found[2].start))
    return _unique(said for _, _, fact in order if (said := told(read(fact.text), "agent")))


def _asked(fact: Fact) -> str | None:
    return wanted(read(fact.text), "agent")


def _best(found: Iterable[Fact]) -> list[Fact]:
    return sorted(found, key=lambda fact: (-fact.weight, fact.start))[:2]


def _about(facts: Sequence[Facts]) -> str:
    """ "About their sofa, 55821": the weightiest thing and the number given with it."""
    things = sorted((fact for each in facts for fact in each.of("thing")), key=lambda fact: -fact.weight)
    number = next((fact.said for each in facts for fact in each.of("number")), "")
    thing = next((fact.said for fact in things if fact.weight >= 0.5), "")
    parts = [re.sub(r"^your\b", "their", thing), number]
    return f"About {', '.join(part for part in parts if part)}" if any(parts) else ""


_WISHES: Final = {
    "wants_manager": "They ask for a manager",
    "wants_person": "They ask for a person",
    "wants_call": "They ask for a call",
}
_WARNINGS: Final = ("legal", "regulator", "police", "publicity", "leaving", "deadline")


def _plain_wishes(facts: Sequence[Facts]) -> list[str]:
    codes = {code for each in facts for code in each.codes("circumstance")}
    return [wish for code, wish in _WISHES.items() if code in codes][:1]


def _mentions(facts: Sequence[Facts]) -> str:
    """What they say will follow, in their own words."""
    found = {str(fact.value): fact.text for each in facts for fact in each.of("circumstance")}
    words = _unique(" ".join(found[code].split()).lower() for code in _WARNINGS if code in found)[:3]
    return f"they mention {_listed([f'“{each}”' for each in words])}" if words else ""


def _quote(facts: Facts) -> str:
    """The sentence in which most was found, in their own words."""
    sentences = list(_sentences(_SUBJECT.sub("", facts.text)))
    if not sentences:
        return ""
    found = [fact.text for fact in facts.facts]
    return _cut(max(sentences, key=lambda sentence: sum(text in sentence for text in found)), _LONGEST_QUOTE)


def _sentences(text: str) -> Iterator[str]:
    for found in _SENTENCE.finditer(text[:3_000]):
        sentence = _HANDLE.sub("", " ".join(found.group().split()))
        if len(sentence) >= _SHORTEST_QUOTE:
            yield sentence


def _line(parts: Iterable[str], between: str) -> str:
    """As many of the parts as fit, with a capital and a full stop."""
    line = ""
    for part in parts:
        longer = f"{line}{between}{part}" if line and part else line or part
        if part and len(longer) < LONGEST_LINE:
            line = longer
    return f"{line[0].upper()}{line[1:]}{'' if line.endswith(('.', '”')) else '.'}" if line else ""


def _cut(text: str, longest: int) -> str:
    return text if len(text) <= longest else text[: longest - 1].rsplit(" ", 1)[0].rstrip(" ,;:-") + "…"


def _listed(parts: Sequence[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]]) if len(parts) > 1 else "".join(parts)


def _unique(parts: Iterable[str]) -> list[str]:
    return list(dict.fromkeys(parts))
