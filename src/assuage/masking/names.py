"""Names of people (and, since they look alike, of places and firms): found by lists, titles, cues and capitals.

It fails towards finding too many: a word with a capital that is no ordinary word counts as a name, wherever it stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from assuage.masking.cues import BESIDE, CAPITAL_TITLES, CUES, GREETING, PARTICLES, SAYING, SIGNED, STAY, TITLES
from assuage.masking.given import ALSO_WORDS, GIVEN
from assuage.masking.ordinary import ordinary
from assuage.masking.values import Found

_WORD: Final = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_LINE_ENDS: Final = frozenset('\n.!?:;•>|"“(')
_MOST_SIGNED: Final = 4
_LONGEST_ACRONYM: Final = 3
_SHOUTING: Final = 0.6


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str
    low: str
    capital: bool
    first: bool
    """Whether it begins a sentence or a line, where a capital tells nothing."""

    @property
    def stays(self) -> bool:
        return self.low.removesuffix("'s") in STAY


def names(text: str, known: Sequence[str] = (), keep: frozenset[str] = frozenset()) -> list[Found]:
    """Every name, neighbours joined. `known` are names that must go in whatever way they are written; `keep` are words
    in small letters that stay (the company, its products).
    """
    words = [word for word in _words(text) if _base(word.low) not in keep]
    marked = {place for place, word in enumerate(words) if _is_name(place, words)}
    marked |= _beside(words, text) | _signed(words, text) | _within(words, _spans(text, known))
    return list(_joined(words, _grown(words, marked, text), text))


def _words(text: str) -> list[_Word]:
    letters = [char for char in text if char.isalpha()]
    shouts = sum(map(str.isupper, letters)) > _SHOUTING * len(letters)
    return [_word(match, text, shouts) for match in _WORD.finditer(text)]


def _word(match: re.Match[str], text: str, shouts: bool) -> _Word:
    told = match[0]
    before = text[: match.start()].rstrip(" \t'‘*_-–—[")
    first = not before or before[-1] in _LINE_ENDS
    return _Word(
        match.start(), match.end(), told, told.lower().replace("’", "'"), told[0].isupper() and not shouts, first
    )


def _base(word: str) -> str:
    return word.removesuffix("'s").rstrip("'")


def _is_name(place: int, words: Sequence[_Word]) -> bool:
    """What the word itself tells, with the one after it."""
    word, base = words[place], _base(words[place].low)
    if word.stays or len(base) < 2:
        return False
    if base in GIVEN:
        return True
    if _shouted(words):
        return len(base) > 2 and not ordinary(base)
    return word.capital and _is_capital_name(place, words)


def _is_capital_name(place: int, words: Sequence[_Word]) -> bool:
    """No ordinary word; one that is a name as well counts within a sentence, or before words of saying."""
    word, base = words[place], _base(words[place].low)
    if base in ALSO_WORDS:
        return (not word.first and not word.text.isupper()) or _says(place, words)
    short = word.text.isupper() and len(base) <= _LONGEST_ACRONYM
    return not short and not ordinary(base)


def _shouted(words: Sequence[_Word]) -> bool:
    return not any(word.capital for word in words) and any(
        word.text.isupper() and len(word.text) > 1 for word in words[:20]
    )


def _says(place: int, words: Sequence[_Word]) -> bool:
    return place + 1 < len(words) and words[place + 1].low in SAYING


def _beside(words: Sequence[_Word], text: str) -> set[int]:
    """Words after a title or a cue: `mr patel`, `spoke to zsofia`, `a lady called Joy`."""
    return {place for place, word in enumerate(words) if not word.stays and _told(place, words, text)}


def _told(place: int, words: Sequence[_Word], text: str) -> bool:
    word, before = words[place], words[place - 1] if place else None
    if before is not None and _is_title(before) and text[before.end : word.start] in (" ", ". ", "."):
        return word.low not in ("or", "and") and (before.low in TITLES or word.capital)
    cue = text[max(0, word.start - 60) : word.start]
    if CUES.search(cue):
        return _may_be_name(word)
    return bool(BESIDE.search(cue)) and len(word.low) > 2 and not ordinary(_base(word.low))


def _is_title(word: _Word) -> bool:
    return word.low in TITLES or (word.capital and word.low in CAPITAL_TITLES)


def _may_be_name(word: _Word) -> bool:
    base = _base(word.low)
    also = base in ALSO_WORDS and word.capital
    return len(base) > 1 and (also or base in GIVEN or not ordinary(base))


def _signed(words: Sequence[_Word], text: str) -> set[int]:
    """Who is greeted, and who signs: unless it is made of ordinary words ("Hi there", "Thanks in advance")."""
    spans = [match.span("it") for match in (*GREETING.finditer(text), *SIGNED.finditer(text)) if _is_short(match["it"])]
    return {place for place in _within(words, spans) if _signs(words[place])} | _last(words, text)


def _is_short(told: str) -> bool:
    return len(told.split()) <= _MOST_SIGNED


def _signs(word: _Word) -> bool:
    base = _base(word.low)
    return base in ALSO_WORDS or not ordinary(base)


def _last(words: Sequence[_Word], text: str) -> set[int]:
    """The last line, or what stands behind the last full stop, where it is nothing but one to three capitals."""
    end = re.search(r"(?:^|[\n.!?])[ \t]*(?P<it>[^\n.!?]{2,40})[.!]?\s*$", text)
    if end is None or not end["it"].strip():
        return set()
    last = sorted(_within(words, [end.span("it")]))
    if not 0 < len(last) <= 3 or not all(words[place].capital for place in last):
        return set()
    return {place for place in last if _base(words[place].low) in STAY | ALSO_WORDS or not ordinary(words[place].low)}


def _spans(text: str, known: Sequence[str]) -> list[tuple[int, int]]:
    """Where a known name stands, or a part of it: a part that is an ordinary word only with a capital."""
    found: list[tuple[int, int]] = []
    for name in known:
        parts = [each for each in _WORD.findall(name) if len(each) > 1]
        whole = [re.escape(name)] if name.strip() else []
        for part in (*whole, *map(re.escape, parts)):
            cased = ordinary(part.lower()) and part.lower() not in GIVEN
            matches = re.finditer(rf"(?<!\w){part}(?!\w)", text, re.IGNORECASE)
            found += [each.span() for each in matches if not cased or part not in parts or each[0][0].isupper()]
    return found


def _within(words: Sequence[_Word], spans: Sequence[tuple[int, int]]) -> set[int]:
    return {
        place for place, word in enumerate(words) for start, end in spans if start <= word.start and word.end <= end + 2
    }


def _grown(words: Sequence[_Word], marked: set[int], text: str) -> set[int]:
    """With the capitals right beside a name: surnames that are ordinary words, initials."""
    grown = set(marked)
    for place in sorted(marked):
        after = place + 1
        while after < len(words) and words[after].start - words[after - 1].end <= 2 and _goes_on(words, after):
            grown.add(after)
            after += 1
        if place and (_is_initial(words, place, text) or _leads(words, place)):
            grown.add(place - 1)
    return grown


def _leads(words: Sequence[_Word], place: int) -> bool:
    """`Big` in "Cheers, Big Dave"."""
    before, word = words[place - 1], words[place]
    beside = word.start - before.end == 1 and before.capital and not before.first
    return beside and not before.stays and not _is_title(before)


def _is_initial(words: Sequence[_Word], place: int, text: str) -> bool:
    """`P.` or `J` right before a name."""
    before = words[place - 1]
    return len(before.text) == 1 and before.capital and text[before.end : words[place].start] in (" ", ". ", ".")


def _goes_on(words: Sequence[_Word], place: int) -> bool:
    """A capital, or a small word that none but a name would be, right after a given name (`dave smithers`)."""
    word = words[place]
    if word.stays or word.low in GIVEN:
        return False
    if word.low in PARTICLES:
        return place + 1 < len(words) and (words[place + 1].capital or words[place + 1].low in PARTICLES)
    if word.capital:
        return not word.first
    return _base(words[place - 1].low) in GIVEN and not ordinary(_base(word.low))


def _joined(words: Sequence[_Word], marked: set[int], text: str) -> Iterator[Found]:
    """Neighbours as one name; what makes it someone's (`'s`) stays."""
    open_at = None
    for place in sorted(marked):
        word = words[place]
        end = word.end - 2 if word.low.endswith("'s") else word.end
        if open_at is not None and text[open_at.end : word.start] in (" ", "  ", ". "):
            open_at = Found(open_at.start, end, "name")
            continue
        if open_at is not None:
            yield open_at
        open_at = Found(word.start, end, "name")
    if open_at is not None:
        yield open_at
