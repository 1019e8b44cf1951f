"""From clauses to a text: capitals, stops, spelling, contractions, greeting and sign-off."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.values import Situation
from assuage.reply.wordings import Wordings

AMERICAN: Final = {
    "apologise": "apologize",
    "apologised": "apologized",
    "apologising": "apologizing",
    "realise": "realize",
    "recognise": "recognize",
    "organise": "organize",
    "favour": "favor",
    "favours": "favors",
    "honour": "honor",
    "behaviour": "behavior",
    "colour": "color",
    "colours": "colors",
    "labour": "labor",
    "towards": "toward",
    "enquiry": "inquiry",
    "judgement": "judgment",
    "defence": "defense",
    "learnt": "learned",
    "spelt": "spelled",
    "humour": "humor",
    "cheque": "check",
    "cancelled": "canceled",
    "cancelling": "canceling",
    "drily": "dryly",
}
FULL: Final = {
    "I'm": "I am",
    "I've": "I have",
    "I'll": "I will",
    "I'd": "I would",
    "you're": "you are",
    "you've": "you have",
    "you'll": "you will",
    "you'd": "you would",
    "we're": "we are",
    "we've": "we have",
    "we'll": "we will",
    "it's": "it is",
    "that's": "that is",
    "what's": "what is",
    "there's": "there is",
    "there'll": "there will",
    "here's": "here is",
    "who's": "who is",
    "let's": "let us",
    "isn't": "is not",
    "wasn't": "was not",
    "aren't": "are not",
    "don't": "do not",
    "doesn't": "does not",
    "didn't": "did not",
    "can't": "cannot",
    "won't": "will not",
    "wouldn't": "would not",
    "shouldn't": "should not",
    "needn't": "need not",
    "couldn't": "could not",
    "hasn't": "has not",
    "haven't": "have not",
    "they're": "they are",
    "they've": "they have",
}
_CONTRACTIONS: Final = re.compile(r"\b(" + "|".join(FULL) + r")\b", re.IGNORECASE)
_BRITISH: Final = re.compile(r"\b(" + "|".join(AMERICAN) + r")\b", re.IGNORECASE)
_TITLED: Final = re.compile(r"(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Professor|Sir|Dame|Lord|Lady|Rev)\b\.?\s")


def in_house_style(clause: str, wordings: Wordings, *, chat: bool) -> str:
    """One of our own clauses in the company's spelling and formality."""
    if wordings.spelling == "american":
        clause = _BRITISH.sub(lambda word: _like(word[0], AMERICAN[word[0].lower()]), clause)
    if wordings.formality == "formal" and not chat:
        clause = _CONTRACTIONS.sub(lambda word: _like(word[0], _full(word[0])), clause)
    return clause


def sentence(clause: str) -> str:
    """With a capital and a stop; a clause that begins with a figure or ends with its own stop keeps it."""
    clause = clause.strip()
    clause = clause[:1].upper() + clause[1:] if clause[:1].islower() else clause
    return clause if clause.endswith((".", "?", "!", "…", ".”", '."', "?”", '?"')) else f"{clause}."


def greeting(situation: Situation, wordings: Wordings) -> str:
    name = situation.customer_name
    if not name:
        return _named(wordings.greeting_without_name, situation, wordings)
    usual = "Dear {name}," if _TITLED.match(name) or wordings.formality == "formal" else "Hello {name},"
    return _named(wordings.greeting or usual, situation, wordings)


def sign_off(situation: Situation, wordings: Wordings) -> str:
    lines = _named(wordings.sign_off, situation, wordings).splitlines()
    return "\n".join(line.strip() for line in lines if line.strip())


def _named(text: str, situation: Situation, wordings: Wordings) -> str:
    words = {"name": situation.customer_name, "agent": situation.agent_name, "company": wordings.company}
    for slot, word in words.items():
        text = text.replace(f"{{{slot}}}", word or "")
    return text.strip()


def _full(contraction: str) -> str:
    known = FULL.get(contraction)
    return known if known is not None else FULL.get(contraction[:1].lower() + contraction[1:], contraction)


def _like(word: str, other: str) -> str:
    return other[:1].upper() + other[1:] if word[:1].isupper() else other
