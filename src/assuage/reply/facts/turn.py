"""Persons turned: a clause of "I" about "you" becomes one of "you" about "us", or of "they" about "us" for an agent."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Literal

from assuage.reply.facts.nouns import NOUNS
from assuage.reply.facts.text import word_set
from assuage.reply.facts.verbs import ADVERBS, AUX, BASE, BE, DO, HAVE, ING, MODAL, OF_COMPANY, PARTICIPLE, PAST

Reader = Literal["customer", "agent"]
_TOKEN: Final = re.compile(r"[A-Za-z\u00c0-\u024f]+(?:['-][A-Za-z\u00c0-\u024f]+)*|\d[\w.,:/%-]*\w|\d|[£$€₹]|[^\w\s]")

_OF_WRITER: Final = {
    "customer": {"i": "you", "we": "you", "me": "you", "us": "you", "my": "your", "our": "your", "mine": "yours",
                 "ours": "yours", "myself": "yourself", "ourselves": "yourselves"},
    "agent": {"i": "they", "we": "they", "me": "them", "us": "them", "my": "their", "our": "their", "mine": "theirs",
              "ours": "theirs", "myself": "themselves", "ourselves": "themselves"},
}  # fmt: skip
_OF_COMPANY: Final = {"your": "our", "yours": "ours", "yourself": "ourselves", "yourselves": "ourselves"}
_SHORT: Final = {
    "i'm": "i am", "i've": "i have", "i'll": "i will", "i'd": "i'd", "we're": "we are", "we've": "we have",
    "we'll": "we will", "you're": "you are", "you've": "you have", "you'll": "you will",
}  # fmt: skip
_REPAIRS: Final = {
    "havent": "haven't", "hasnt": "hasn't", "hadnt": "hadn't", "dont": "don't", "doesnt": "doesn't", "didnt": "didn't",
    "cant": "can't", "couldnt": "couldn't", "wouldnt": "wouldn't", "isnt": "isn't", "arent": "aren't",
    "wasnt": "wasn't", "werent": "weren't", "wont": "won't", "im": "i'm", "ive": "i've", "youre": "you're",
    "youve": "you've", "u": "you", "ur": "your", "ure": "you're", "shouldnt": "shouldn't",
    "noone": "no one", "recieved": "received", "recieve": "receive", "cancled": "cancelled", "delivary": "delivery",
    "definately": "definitely",
    "adress": "address", "refered": "referred", "wks": "weeks", "hrs": "hours", "mins": "minutes",
    "b4": "before", "pls": "please", "plz": "please", "thru": "through", "tho": "though", "tmrw": "tomorrow",
    "seperate": "separate", "occured": "occurred", "reciept": "receipt", "acount": "account", "mths": "months",
    "wich": "which", "becuase": "because", "teh": "the", "yrs": "years", "nobodys": "nobody's", "msg": "message",
    "msgs": "messages", "w/o": "without", "appt": "appointment", "acct": "account", "bday": "birthday", "ppl": "people",
}  # fmt: skip
_NAMES: Final = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february april june july august september "
    "october november december christmas easter english british"
)
_ACRONYMS: Final = word_set(
    "TV UK US USA EU ID PIN VAT ATM SIM PC GP NHS PDF HDMI USB IT PM AM BBC IRS FCA CFPB BBB OTP UPI SSN HR CEO "
    "ETA EV MOT SMS DVD LED GPS API CV DIY HMRC DWP ISP MRI CT IV QR VIN APR CVV FAQ IVR OK NSF ACH PPI CRA"
)
_LETS: Final = word_set("let make made help helped watch watched have had get heard")
_BEFORE_OBJECT: Final = word_set(
    "to from with by of for at on about against through via after without between told tell asked ask emailed "
    "called rang phoned paid pay sent send gave give trust trusted wrote texted messaged contacted contact "
    "reported chased call phone email thank owe owed informed inform notified handed shown showed warned reach "
    "telling calling"
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text after repair: small unless it is a name; `gap` is the space before it."""

    text: str
    start: int
    end: int
    gap: bool

    @property
    def low(self) -> str:
        return self.text.lower()


def words_of(text: str) -> list[Word]:
    """The words and signs of a clause, repaired: shouting lowered, apostrophes and plain typing errors put right."""
    found, words, last = list(_TOKEN.finditer(text)), [], 0
    shouted = sum(each.group().isupper() and len(each.group()) > 1 for each in found) * 2 > len(found)
    for each in found:
        words += _repaired(each, each.start() > last, shouted)
        text = _beside(words[-2].low if len(words) > 1 else "", words[-1])
        words[-1] = words[-1] if text is words[-1].text else replace(words[-1], text=text)
        last = each.end()
    return words


def _repaired(found: re.Match[str], gap: bool, shouted: bool) -> list[Word]:
    text = _lowered(found.group(), shouted)
    text = _REPAIRS.get(text.lower(), text)
    text = _SHORT.get(text.lower(), text)
    parts = text.split(" ")
    return [Word(part, found.start(), found.end(), gap or number > 0) for number, part in enumerate(parts)]


def _lowered(word: str, shouted: bool) -> str:
    low = word.lower()
    if low in _NAMES:
        return low.capitalize()
    if word == "A":
        return "a"
    if not (len(word) > 1 and word.isupper() and word.replace("'", "").isalpha()):
        return word
    if word in _ACRONYMS and not (shouted and low in ("us", "it", "am", "id", "ok")):
        return word
    common = low in BASE or low in PAST or low in AUX or low in ADVERBS or low in PARTICIPLE or low in ING
    return low if shouted or common or len(word) > 4 or low in _COMMON or low in NOUNS else word


_COMMON: Final = word_set(
    "down a an the i me my we us our you your it no not any all one two six ten day days week year month time out "
    "off on up in to for and but so or by at of from with that this they he she his her them who what when why "
    "how new old bad hour nine four five full each been very same"
)


_OWNERS: Final = word_set("mums moms dads mothers fathers husbands wifes nans")
_TIMES: Final = word_set("days nights weeks months years")


def _beside(before: str, word: Word) -> str:
    """What only the word before can repair: "my mums account", "a days leave", "in march"."""
    if (word.low in _OWNERS and before in ("my", "our")) or (word.low in _TIMES and before in ("a", "one")):
        return f"{word.low[:-1]}'s"
    return word.low.capitalize() if word.low in ("march", "may") and before in _BEFORE_MONTH else word.text


_BEFORE_MONTH: Final = word_set("in since by until till of from last on early late mid")


def turned(text: str, reader: Reader = "customer") -> str | None:
    """The clause told to that reader, None where it cannot be known who "you" is or the grammar would break."""
    return joined(turned_words(words_of(text), reader))


def turned_words(words: list[Word], reader: Reader) -> list[str] | None:
    """The same for words already repaired, without capital at the start unless the first is a name."""
    said: list[str] = []
    for place, word in enumerate(words):
        told = _told(words, place, reader)
        if told is None:
            return None
        glued = place and not word.gap and words[place - 1].end == word.start
        said.append(f"\0{told}" if glued else told)
    return said


def joined(said: list[str] | None) -> str | None:
    whole = None if said is None else " ".join(said).replace(" \0", "")
    return None if whole is None or _STUTTER.search(whole) else whole


_STUTTER: Final = re.compile(r"\b(you|us|them|they) \1\b|\bus we\b")
"""What turning made of "told me I have": right, but nobody would write it."""


def _told(words: list[Word], place: int, reader: Reader) -> str | None:
    low = words[place].low
    if low in _OF_WRITER[reader]:
        return _OF_WRITER[reader][low]
    if low in _OF_COMPANY:
        return _OF_COMPANY[low]
    if low == "you":
        return _we_or_us(words, place)
    if low in ("am", "was", "wasn't", "'m") and _is_of_writer(words, place):
        return {"am": "are", "'m": "are", "was": "were", "wasn't": "weren't"}[low]
    if low == "i'd":
        return "you'd" if reader == "customer" else "they'd"
    return words[place].text


def _we_or_us(words: list[Word], place: int) -> str | None:
    after = next((word.low for word in words[place + 1 :] if word.low not in ADVERBS), "")
    before = words[place - 1].low if place else ""
    subject = after in AUX or after in OF_COMPANY or after in ("keep", "say", "have", "owe", "want", "call", "charge")
    if not before:
        return "we" if subject else "us" if after == "to" else None
    if before in _BEFORE_SUBJECT:
        return "we"
    if subject and (before in _BEFORE_OBJECT or before in _LETS):
        return "us" if after not in AUX | OF_COMPANY and before in _LETS else None
    return "we" if subject else "us"


_BEFORE_SUBJECT: Final = word_set("me that if when what how why whether where which who because than")


def _is_of_writer(words: list[Word], place: int) -> bool:
    for word in reversed(words[:place]):
        if word.low == "i":
            return True
        if word.low not in ADVERBS and word.low not in ("and", "but", "or"):
            break
    else:
        return False
    joins = words[place - 1].low in ("and", "but", "then") or words[place - 1].low in ADVERBS
    subjects = [
        word.low
        for word, after in pairwise(words[: place + 1])
        if word.low in _SUBJECTS and after.low not in ("and", "but", "then")
    ]
    return joins and subjects[-1:] == ["i"]


_SUBJECTS: Final = word_set("i you he she it they we who nobody someone that which")

__all__ = ["BE", "DO", "HAVE", "ING", "MODAL", "Reader", "Word", "joined", "turned", "turned_words", "words_of"]
