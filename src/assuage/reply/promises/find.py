"""The promises of a reply: each clause in which something is promised, with the time it names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from assuage.reply.promises.due import OFFICE_HOURS, resolve
from assuage.reply.promises.extent import (
    after,
    clause_limit,
    due_phrase,
    elliptic_start,
    leading_time,
    may_be_due,
    natural_end,
)
from assuage.reply.promises.heads import Head, heads
from assuage.reply.promises.judged import is_promise
from assuage.reply.promises.kinds import kind_of
from assuage.reply.promises.phrases import TimePhrase, time_phrases
from assuage.reply.promises.sentences import Sentence, sentences
from assuage.reply.values import OfficeHours, Promise

LONGEST_REPLY_CHARS: Final = 20_000
"""Of a longer reply only this much is read."""

_YES: Final = re.compile(r"\s*(?:(?:yes|yep|sure|def|definitely|absolutely|ready|of course)\b[, ]*)+$", re.IGNORECASE)
_VERBS: Final = (
    r"(?:write|mail|e-?mail|send|ring|call|phone|text|tell|bring|come|arrive|reach|refund|pay|return|let you know"
    r"|post|repair|fix|replace|collect|deliver|fit|check|put|make|get|give|say|confirm|answer|reply|update|visit"
    r"|take|have|be)"
)
_ALSO: Final = re.compile(rf"(?:,? and |,? then | and then )(?={_VERBS}\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A promise found in a sentence, by the sentence's characters."""

    start: int
    end: int
    due: TimePhrase | None


def promises(reply: str, sent_at: datetime, hours: OfficeHours = OFFICE_HOURS) -> tuple[Promise, ...]:
    """What a reply promises, in the order of its text; `sent_at` carries a time zone.

    Every offset is one of the reply's characters. A wish, an offer, what waits for the customer's word, what is done
    already, a fact and a refusal are no promises. English only. `due_at` follows the conventions of `due`.
    """
    read = reply[:LONGEST_REPLY_CHARS].replace("\u2019", "'")
    made: list[Promise] = []
    for sentence in sentences(read):
        for clause in _clauses(sentence):
            made.append(_promise(reply, sentence, clause, sent_at, hours, made))
    return tuple(made)


def _promise(
    reply: str, sentence: Sentence, clause: Clause, sent_at: datetime, hours: OfficeHours, made: Sequence[Promise]
) -> Promise:
    start, end = sentence.start + clause.start, sentence.start + clause.end
    due, due_at = None, None
    if clause.due is not None:
        due = reply[sentence.start + clause.due.start : sentence.start + clause.due.end]
        earlier = next((each.due_at for each in reversed(made) if each.due_at), None)
        due_at = resolve(clause.due, sentence.text[clause.due.end :], sent_at, hours, earlier)
    what = kind_of(sentence.text[clause.start : clause.end])
    return Promise(start, end, reply[start:end], what, due, due_at)


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    phrases = [phrase for phrase in time_phrases(sentence.text) if may_be_due(sentence.text, phrase)]
    found = list(heads(sentence, [after(sentence.text, phrase) for phrase in phrases]))
    taken = 0
    for number, head in enumerate(found):
        limit = found[number + 1].start if number + 1 < len(found) else len(sentence.text)
        if head.verb <= taken:
            continue
        for clause in _of_head(sentence, head, max(limit, head.verb), phrases, taken):
            if clause.start < taken or clause.start >= clause.end:
                continue
            taken = clause.end
            yield clause
    if not found:
        yield from _fragment(sentence, phrases)


def _fragment(sentence: Sentence, phrases: Sequence[TimePhrase]) -> Iterator[Clause]:
    """ "Yes, by six": a time is all that is said."""
    for phrase in phrases[:1]:
        if _YES.fullmatch(sentence.text[: phrase.start]) and phrase.text.lower().startswith(
            ("by ", "from ", "in ", "within ")
        ):
            yield Clause(len(sentence.text) - len(sentence.text.lstrip()), phrase.end, phrase)


def _of_head(sentence: Sentence, head: Head, limit: int, phrases: Sequence[TimePhrase], taken: int) -> Iterator[Clause]:
    text = sentence.text
    limit = clause_limit(text, head, limit)
    leading = leading_time(text, head, phrases, taken)
    own = due_phrase([each for each in phrases if _is_near(head, each, limit)])
    end = own.end if own else natural_end(text, head.verb, limit)
    due = own or leading
    if not text[head.verb : end].strip() and due is None:
        return
    if not is_promise(sentence, head, text[head.start : end + 15], text[head.verb : end + 40], _is_timed(head, due)):
        return
    start = elliptic_start(sentence, head, taken) if head.kind == "and" else leading.start if leading else head.start
    yield Clause(start, end, due)
    if own is not None:
        yield from _also(text, end, limit, phrases)


def _is_near(head: Head, phrase: TimePhrase, limit: int) -> bool:
    """Whether a time stands in the clause: after its verb, or just before it ("I'll tomorrow ring")."""
    first = head.verb - (1 if head.kind == "present" else 14)
    return max(head.start, first) <= phrase.start < limit


def _is_timed(head: Head, due: TimePhrase | None) -> bool:
    """Whether a time names something to come; "while", "until" and "every" do not make a present tense a promise."""
    if due is None or due.marks[0].kind in ("now", "vague"):
        return False
    if head.kind != "present" or due.marks[0].kind not in ("event", "every"):
        return True
    return head.who == "first" and due.text.lower().startswith(("when", "once", "as soon"))


def _also(text: str, end: int, limit: int, phrases: Sequence[TimePhrase]) -> Iterator[Clause]:
    """ "..., and send you the result on Friday": a second promise that shares the subject of the first."""
    found = _ALSO.search(text, end, min(limit, end + 30))
    if not found:
        return
    due = due_phrase([each for each in phrases if found.end() <= each.start < limit])
    if due is not None:
        yield Clause(found.end(), due.end, due)
