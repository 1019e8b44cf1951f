"""What is sent when a matter is settled, and the two questions afterwards whether it has stayed settled."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from typing import Final, Literal

from assuage.domain import Channel
from assuage.reply.actions import done_sentences
from assuage.reply.figures import in_words
from assuage.reply.values import Facts

Spelling = Literal["british", "american"]
Manner = Literal["plain", "warm", "grave"]

SHORT: Final[frozenset[Channel]] = frozenset(("chat", "sms", "social"))
"""Channels in which a closing text is a few sentences in one paragraph."""
GRAVE: Final = frozenset(
    ("bereavement", "illness", "self_harm", "violence", "injury", "danger", "hardship", "disability")
)
"""Circumstances in which nobody is glad."""
LONGEST_POINT_CHARS: Final = 160
"""A longer point is not restated; half a clause would misquote it."""

# Own words only, changed before anything of the customer's is put in.
_AMERICAN: Final[Mapping[str, str]] = {
    "straight away": "right away",
    "a line": "a note",
}
_WORDINGS: Final[Mapping[str, tuple[str, ...]]] = {
    "restated": ("You told us that", "You wrote to us that", "You had to tell us that", "Your message said that"),
    "recalled": ("You had told us that", "You had written to us that"),
    "settled": (
        "{Matter} is settled now.",
        "With this, {matter} is settled.",
        "{Matter} has been dealt with and is settled.",
        "That settles {matter} on our side.",
    ),
    "matter": ("the matter of {thing}", "the trouble with {thing}", "the problem with {thing}"),
    "back to nobody": (
        "If anything about it is not as it should be, please answer this message.",
        "Should it come back, an answer to this message is enough.",
        "If it does not hold, tell us straight away: answer here.",
    ),
    "back to name": (
        "If anything about it is not as it should be, answer this message and ask for me, {name}.",
        "Should it come back, write to me: I am {name}, and an answer to this message is enough.",
        "If it does not hold, write to me, {name}; a line in answer to this message will do.",
        "If something is still amiss, tell me straight away: answer here and ask for {name}.",
    ),
    "thanks plain": (
        "Thank you for telling us what went wrong.",
        "Thank you for giving us the chance to see to it.",
        "Thank you for bringing it to us.",
    ),
    "thanks warm": (
        "Thank you for telling us, and for the way you did.",
        "Thank you for giving us the chance to mend it.",
    ),
    "thanks grave": (
        "Thank you for telling us.",
        "Thank you for writing to us about it.",
        "Thank you for bringing it to us; it should not have been left to you.",
    ),
    "first since": ("{Ago} {who} told you that {matter} was settled.", "It was {ago} that {matter} was settled."),
    "second since": ("It is now {span} since {matter} was settled.", "{Ago} {matter} was settled."),
    "first question": ("Has it held?", "Is it still as it should be?", "Has everything stayed as it should?"),
    "second question": ("Has it lasted?", "Is it still in order?", "Has it stayed settled?"),
    "no answer": (
        "If all is well, there is no need to answer.",
        "You need only write if something is amiss.",
        "No answer is needed if all is well.",
    ),
    "close": ("Kind regards,", "Best wishes,", "With kind regards,"),
    "close grave": ("Kind regards,", "With kind regards,"),
}
_PERFECT: Final = re.compile(
    r"\b(you|nobody|no one|someone|it|he|she|they|we|your \w+|the \w+|our \w+|this|that)(?: have| has|'ve)"
    r"(?P<not>n't)?(?= (?:not |never |still |also |already |now |both )?(?:been|had|sent|told|paid|written|rung|made"
    r"|lost|left|got|gone"
    r"|come|found|bought|kept|heard|spent|given|taken|done|put|said|seen|broken|met|read|sat|cost|shown|\w{2,15}ed)\b)"
)


@dataclass(frozen=True, slots=True)
class Voice:
    """Who writes, to whom, and where. `seed` chooses among wordings: the same seed writes the same text."""

    channel: Channel | None = None
    customer_name: str | None = None
    agent_name: str | None = None
    company: str = ""
    spelling: Spelling = "british"
    seed: str = ""

    @property
    def short(self) -> bool:
        return self.channel in SHORT

    @property
    def who(self) -> Literal["I", "we"]:
        return "I" if self.agent_name else "we"


PLAIN: Final = Voice()


def closing_text(facts: Facts, done: Sequence[str], voice: Voice = PLAIN) -> str:
    """C13: what the matter was in the customer's own points, what was done, that it is settled, and whom to come"
    " back to.

    `done` is what the agent typed, one action each. Nothing is said of the matter that is neither in `facts` nor in
    `done`: where both are empty the text says only that it is settled.
    """
    manner = _manner(facts)
    own = _Own(voice, manner)
    body = [own.restated(facts, 1 if voice.short else 2), *done_sentences(done, f"{_capital(voice.who)} have")]
    settled, back, thanks = own.settled(facts), own.back(), own.thanks()
    if voice.short:
        return _joined(own.greeting(), *body, settled, back, thanks)
    return _letter(own.greeting(), _joined(*body), _joined(settled, back), thanks, own.signed())


def follow_up_text(
    facts: Facts, number: Literal[1, 2], days: int, voice: Voice = PLAIN, done: Sequence[str] = ()
) -> str:
    """C14: some days after a matter was settled, the question whether it has stayed so; no survey, nothing to sell.

    `number` is 1 for the first (about day 3) and 2 for the second (about day 21); `done`, where given, is recalled in
    the first.
    """
    own = _Own(voice, _manner(facts))
    since = own.since(facts, number, days)
    told = own.restated(facts, 1, "recalled") if not voice.short else ""
    actions = done_sentences(done, f"By then {voice.who} had") if number == 1 and not voice.short else []
    question, back, rest = (
        own.pick("first question" if number == 1 else "second question"),
        own.back(),
        own.pick("no answer"),
    )
    if voice.short:
        return _joined(own.greeting(), since, question, back)
    return _letter(own.greeting(), _joined(since, told, *actions), _joined(question, rest), back, own.signed())


def _manner(facts: Facts) -> Manner:
    circumstances = facts.codes("circumstance")
    if circumstances & GRAVE:
        return "grave"
    return "warm" if "thanks" in circumstances else "plain"


def _joined(*sentences: str) -> str:
    return " ".join(sentence for sentence in sentences if sentence)


def _letter(*paragraphs: str) -> str:
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph)


@dataclass(frozen=True, slots=True)
class _Own:
    """The product's own clauses, in one voice and manner."""

    voice: Voice
    manner: Manner

    def pick(self, slot: str) -> str:
        """One of several wordings, always the same for the same seed."""
        digest = sha256(f"{self.voice.seed}\0{slot}".encode()).digest()
        wordings = _WORDINGS[slot]
        chosen = wordings[int.from_bytes(digest[:4], "big") % len(wordings)]
        if self.voice.spelling == "american":
            for british, american in _AMERICAN.items():
                chosen = chosen.replace(british, american)
        return chosen

    def greeting(self) -> str:
        name = self.voice.customer_name
        if self.voice.short:
            return f"Hello {name}." if name else "Hello."
        return f"Dear {name}," if name else "Hello,"

    def restated(self, facts: Facts, most: int, slot: str = "restated") -> str:
        said = [_told(fact.said) for fact in facts.points() if len(fact.said) <= LONGEST_POINT_CHARS][:most]
        return f"{self.pick(slot)} {', and that '.join(said)}." if said else ""

    def settled(self, facts: Facts) -> str:
        matter = self.matter(facts)
        return self.pick("settled").format(matter=matter or "it", Matter=_capital(matter) or "This")

    def matter(self, facts: Facts) -> str:
        thing = _thing(facts)
        return self.pick("matter").format(thing=thing) if thing else ""

    def back(self) -> str:
        slot = "back to name" if self.voice.agent_name else "back to nobody"
        return self.pick(slot).format(name=self.voice.agent_name)

    def thanks(self) -> str:
        return self.pick(f"thanks {self.manner}")

    def since(self, facts: Facts, number: int, days: int) -> str:
        ago = time_ago(days)
        slot = "first since" if number == 1 or not ago.endswith(" ago") else "second since"
        matter = self.matter(facts) or "what you wrote to us about"
        words = {"ago": ago, "Ago": _capital(ago), "span": ago.removesuffix(" ago"), "who": self.voice.who}
        return self.pick(slot).format(matter=matter, **words)

    def signed(self) -> str:
        names = [name for name in (self.voice.agent_name, self.voice.company) if name]
        close = self.pick("close grave" if self.manner == "grave" else "close")
        return "\n".join([close, *names]) if names else ""


def time_ago(days: int) -> str:
    """`three days ago`, `three weeks ago`, `yesterday`."""
    if days <= 1:
        return "yesterday" if days == 1 else "today"
    count, unit = (days // 7, "week") if days % 7 == 0 else (days, "day")
    return "a week ago" if (count, unit) == (1, "week") else f"{in_words(str(count))} {unit}s ago"


def _thing(facts: Facts) -> str:
    """The thing that it is about, the weightiest one; our own people are no matter to be settled."""
    things = sorted(facts.of("thing"), key=lambda fact: (-fact.weight, fact.start))
    return next((fact.said for fact in things if fact.said and not fact.said.startswith("our ")), "")


def _told(point: str) -> str:
    """A point as told afterwards: "nobody has called" becomes "nobody had called"."""
    return _PERFECT.sub(lambda found: f"{found[1]} had{found['not'] or ''}", point.strip().rstrip("."))


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
