"""What the writer asks for, turned so that it completes "You want ..."."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Final

from assuage.reply.facts.clauses import LONGEST_PART_CHARS, Part, Sentence
from assuage.reply.facts.grammar import sound
from assuage.reply.facts.taste import unaskable
from assuage.reply.facts.text import word_set
from assuage.reply.facts.turn import Reader, Word, joined, turned_words, words_of
from assuage.reply.facts.verbs import AUX, BASE, ING
from assuage.reply.values import Fact

MOST_WORDS: Final = 16

_CLEAR: Final = word_set(
    "refund send fix give cancel tell explain replace remove confirm issue investigate repair deliver collect "
    "reinstate restore correct release unlock reschedule rebook escalate arrange advise provide delete unblock "
    "unfreeze resolve waive reverse reimburse compensate resend forward connect sort"
)
"""Deeds that are asked for wherever the word opens a clause."""
_UNCLEAR: Final = word_set(
    "call ring phone return reply respond answer get stop close let reset check change move update contact email "
    "e-mail transfer put pay credit book find look help take bring review read listen pass ask make turn write "
    "come process activate deactivate switch apply add swap leave hold unsubscribe open"
)
"""Deeds that are asked for where the word opens a sentence or after "please"; elsewhere it may be a noun."""
_DEED_WORDS: Final = _CLEAR | _UNCLEAR
_NO_OBJECTS: Final = AUX | ING | {"on"}
_DEEDS: Final = "|".join(sorted(_DEED_WORDS))
_SOFT: Final = r"(?:(?:just|kindly|simply|now|at least|urgently|immediately|also|then|do|so|and|ok|therefore) ){0,4}"
_PLEASE: Final = r"(?:please|pls|plz|kindly)"
_COULD: Final = r"(?:can|could|would|will)"
_REQUEST: Final = re.compile(
    rf"^{_SOFT}(?:{_PLEASE},? )?{_COULD} (?P<who>you|u|someone|somebody|anyone|anybody) (?:{_PLEASE} |just "
    rf"|at least |also ){{0,2}}"
    rf"(?P<asked>(?:{_DEEDS})\b.*)"
    rf"|^{_SOFT}{_PLEASE},? {_SOFT}(?P<begged>(?:{_DEEDS})\b.*)|^{_SOFT}(?P<told>(?:{_DEEDS})\b.*)",
    re.IGNORECASE,
)
_WANT: Final = re.compile(
    rf"^{_SOFT}(?:but |all |all that |at this point |what )?(?:i|we)(?:'d| would| am| are|'m|'re)?"
    r" (?:(?:just|simply|only|really|still|also|now|therefore|hereby|kindly|formally) ){0,2}"
    r"(?P<verb>want|need|demand|expect|require|request|like|insist on|requesting|demanding|asking for|ask for|seeking)"
    r" (?P<what>.+)",
    re.IGNORECASE,
)
_NO_WISH: Final = re.compile(r"^(?:[a-z]+ ){0,3}?(?:i|we) like\b", re.IGNORECASE)
_NO_MATTER: Final = re.compile(
    r"(?:it|that|this|you|nothing|no|any|anyone|everyone|people|him|her|them|some|more|something|one|better|not"
    r"|another|so)"
    r"\b(?! to\b)|to know(?: today| now)?$|to (?:say|cancel|report|inform|complain|raise|record|express|add|be fair"
    r"|make (?:it"
    r"|one thing) clear)(?: .{0,12})?$"
    r"|to (?:report|inform|complain|raise|record|express|say)\b",
    re.IGNORECASE,
)
_PERSON: Final = re.compile(
    r"^(?:please )?(?:let me|get me|put me through to|give me|can i|could i|may i|connect me (?:to|with)"
    r"|transfer me to) "
    r"(?:please |just )?(?P<deed>(?:please )?(?:speak|talk|chat) (?:to|with) .+|(?:an?|your|the) (?:\w+ )?(?:manager"
    r"|supervisor"
    r"|human|person|agent)\b.*)",
    re.IGNORECASE,
)
_QUESTION: Final = re.compile(
    r"^(?:so |and |but |pls |please ){0,2}(?P<word>when|why|where|how long|how) (?P<aux>will|are|is|have|has|can|do)"
    r" (?P<who>you|u|my|the|our|i|we)\b(?P<rest>.*)",
    re.IGNORECASE,
)
_STOPS: Final = re.compile(
    r",? (?:or (?:else|i|we|ill|i'll)\b|and (?:i|we|you|then|it|if)\b|because|before i\b|otherwise|but|so that|so i"
    r"|if)\b.*",
    re.IGNORECASE,
)
_VAGUE: Final = re.compile(r"\b(?:it|this|that|them|something)\b", re.IGNORECASE)


def asks(split: Iterable[tuple[Sentence, list[Part]]]) -> Iterator[Fact]:
    """What is wanted of the company: "us to call you back", "to speak to a manager", "your money back"."""
    for sentence, pieces in split:
        if sentence.text.lower().startswith("subject:"):
            continue
        for part in pieces:
            if (
                len(part.text) <= LONGEST_PART_CHARS
                and part.before not in ("which", "if")
                and (fact := _ask(part, sentence))
            ):
                yield fact


def _ask(part: Part, sentence: Sentence) -> Fact | None:
    stop = _STOPS.search(part.text)
    text = part.text[: stop.start()] if stop else part.text
    said = None if unaskable(text) else wanted(text, "customer", "?" in sentence.mark, part.start == sentence.start)
    if not said:
        return None
    return Fact(
        "ask", part.start, part.start + len(text), text, said, None, "wanted", 0.4 if _VAGUE.search(said) else 0.7
    )


def wanted(text: str, reader: Reader = "customer", question: bool = True, opens: bool = True) -> str | None:
    """What completes "You want ..." (or "They want ..."), None where a clause asks for nothing that can be said.

    `question` tells that a question mark follows, `opens` that the clause is the first of its sentence.
    """
    found = _PERSON.match(text)
    if found:
        deed = found.group("deed")
        return _told(deed, reader, "to " if deed.lower().startswith(("speak", "talk", "chat")) else "")
    if found := _WANT.match(text):
        return None if _NO_WISH.match(text) else _wish(found.group("what"), reader)
    if found := _QUESTION.match(text):
        return _asked(found, reader) if question else None
    return _deed(text, reader, opens)


def _wish(what: str, reader: Reader) -> str | None:
    return None if _NO_MATTER.match(what) else _told(what, reader, "")


def _deed(text: str, reader: Reader, opens: bool) -> str | None:
    found = _REQUEST.match(text)
    if not found:
        return None
    who = (found.group("who") or "you").lower()
    deed = found.group("asked") or found.group("begged") or found.group("told")
    first, *rest = deed.lower().split()
    if not rest or rest[0] in _NO_OBJECTS or rest[-2:] == ["tell", "me"] or deed.lower() == "tell me":
        return None
    if found.group("told") and not opens and first not in _CLEAR:
        return None
    return _told(deed, reader, "us to " if who in ("you", "u") else f"{who.replace('any', 'some')} to ")


def _asked(found: re.Match[str], reader: Reader) -> str | None:
    """ "When will you collect it" becomes "to know when we will collect it"; only short ones can be turned so."""
    word, aux, who = (found.group(name).lower() for name in ("word", "aux", "who"))
    rest = found.group("rest").split()
    if who in ("you", "u", "i", "we") and rest:
        return _asked_of_person(word, aux, who, rest, reader)
    if aux == "is" and 1 <= len(rest) <= 3 and not set(rest) & BASE and word in ("where", "when"):
        return _told(" ".join([word, who, *rest, aux]), reader, "to know ")
    size = next((place for place, each in enumerate(rest) if each.lower() in BASE), 0)
    if aux == "will" and size:
        return _told(" ".join([word, who, *rest[:size], aux, *rest[size:]]), reader, "to know ")
    return None


def _asked_of_person(word: str, aux: str, who: str, rest: list[str], reader: Reader) -> str | None:
    if aux in ("do", "can") and word == "how" and who in ("i", "we"):
        return _told(" ".join(["how to", *rest]), reader, "to know ")
    of_company = who in ("you", "u") and aux in ("will", "are", "have") and word != "how"
    of_writer = who in ("i", "we") and aux in ("will", "can") and word in ("when", "where")
    if not of_company and not of_writer:
        return None
    return _told(" ".join([word, "you" if of_company else "i", aux, *rest]), reader, "to know ")


def _told(text: str, reader: Reader, lead: str) -> str | None:
    words = _trimmed(words_of(text.strip(" ,.!-'")))
    ends = words[:-1] if lead == "to know " and words and words[-1].low in ("is", "why") else words
    if not ends or len(words) > MOST_WORDS or not sound(ends) or not all(_is_plain(word) for word in words):
        return None
    said = joined(turned_words([_small(words[0]), *words[1:]], reader))
    return said and f"{lead}{said}"


_AT_THE_END: Final = word_set("please now asap immediately today thanks then again , !")


def _trimmed(words: list[Word]) -> list[Word]:
    while words and words[-1].low in _AT_THE_END:
        words = words[:-1]
    return words


def _small(word: Word) -> Word:
    return Word(word.low, word.start, word.end, word.gap) if word.low in _DEED_WORDS else word


def _is_plain(word: Word) -> bool:
    return word.text[0].isalnum() or word.text in "-$£€₹,."
