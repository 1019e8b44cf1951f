"""Where a promise may begin: who (or what) and the verb that speaks of what is to come."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final, Literal

from assuage.reply.promises.sentences import Sentence

HeadKind = Literal["will", "should", "promise", "present", "asked", "and"]
Who = Literal["first", "you", "third"]


@dataclass(frozen=True, slots=True)
class Head:
    """`start` is where the clause begins, `verb` where what follows "will" begins; both in the sentence's characters.

    `end` is where the words looked at end.
    """

    kind: HeadKind
    start: int
    verb: int
    subject: str
    denied: bool
    subordinate: bool
    vowed: bool = False

    @property
    def who(self) -> Who:
        words = self.subject.lower()
        if re.search(r"\b(?:i|we|me|us)$", words):
            return "first"
        return "you" if re.search(r"\byou$", words) else "third"


_PRONOUN: Final = (
    r"(?:I|we|you|he|she|it|they|there|this|that|these|those|nobody|no one|none|somebody|someone|one of us"
    r"|each of us|both of us|everything|everyone|nothing|somebody else|someone else|another|mine|yours|hers|his|ours"
    r"|theirs)"
)
_WILL: Final = re.compile(
    r"(?<![\w'])(?:(?P<short>I|we|you|he|she|it|they|there|this|that|someone|somebody|nobody|who|\w{2,15})'(?:ll)\b"
    r"|(?P<full>will|shall|won't|shan't)(?: (?P<not>not)\b)?|(?P<going>(?:am|is|are|'m|'s|'re) (?:not )?going to)\b"
    r"|(?P<should>should) (?=be |arrive|reach|get|have (?!been|had|to|\w+ed)|hear|receive)|(?P<vow>(?:can "
    r"|do )?(?:promise|guarantee|undertake|swear) to)\b)",
    re.IGNORECASE,
)
_GOING: Final = re.compile(
    r"(?<!\w)(?P<who>I|we|you|he|she|it|they|that|this|there|who)(?:'m|'s|'re| am| is| are) (?P<not>not )?going to\b",
    re.IGNORECASE,
)
_ADVERB: Final = (
    r"(?:\s+(?:also|then|now|gladly|personally|certainly|definitely|of course|always|all|both|still|just|simply"
    r"|first|soon|even|only|myself|ourselves|each|probably|surely|happily|immediately|instead))*"
)
_BREAK: Final = re.compile(
    r"(?:[,(]\s*|\b(?:and|but|so|then|because|since|yet|plus|that|if|when|once|while|who|which|as|until|till|before"
    r"|after|whether|how|why|where|what|than|unless|whatever|whenever|in case|also|please|therefore|(?:told|tells"
    r"|tell|assured|promised) (?:me|us|you)|hoping|hope|hopes|think|expect|believe|guess|suppose)\s+)+",
    re.IGNORECASE,
)
_SUBORDINATE: Final = re.compile(
    r"\b(?:if|when|once|while|who|which|as|until|till|whether|how|why|where|what|than|unless|whatever|whenever"
    r"|in case|after|hope|hopes|hoping|hopefully|believe|think|expect|guess|suppose|perhaps|maybe|afraid|only|that"
    r"|time|moment|minute|everything|anything)\s*$",
    re.IGNORECASE,
)
_SAID_THAT: Final = re.compile(
    r"\b(?:promise|guarantee|swear|assur(?:e|ed|ance)|vow|word|confirm|sure|certain|agreed"
    r"|can tell)(?: you)?(?: you)?(?: that)?\s*$",
    re.IGNORECASE,
)
_NOT_SAID: Final = re.compile(
    r"\b(?:can't|cannot|can not|won't|couldn't|don't|not) (?:\w+ )?(?:promise|guarantee|swear|assure|confirm|be sure"
    r"|be certain)(?: you)?(?: that)?\s*$",
    re.IGNORECASE,
)
_VOW: Final = re.compile(
    r"(?:\b(?:I|we)(?: can| do|'ll| will)?(?: \w+ly)? (?:promise|guarantee"
    r"|swear)(?: you)?(?: here and now)?,?(?: that)?\s*)$",
    re.IGNORECASE,
)
_NAMED: Final = re.compile(
    r"(?:^|[,;:(]\s|\b(?:and|but|so|then|that)\s)((?:(?:our|the|your|his|her|my|their|an?) |Dr |Mr |Mrs |Ms "
    r"|[A-Z])[^,.;:]{1,50}, (?:[A-Z][^,]{1,40}|who[^,]{1,40}), )$"
)
_IMPERATIVE: Final = re.compile(
    r"(?:please |just |simply )*(?:say|give(?! me| us)|press|send|tell|reply|use|open|buy|let(?! me| us)|call|ring"
    r"|show|bring|click|drop|text|write|check|try|take|choose|pick|follow|fill|ask|pop|come|put|keep|turn|reset"
    r"|restart|log|sign|go|visit|contact)\b(?!')",
    re.IGNORECASE,
)

_ASKED: Final = re.compile(
    r"(?<!\w)(?:asked|told|arranged for|instructed) [^,.;:]{2,40}? to (?=(?:ring|call|phone|write|mail|visit|come"
    r"|send|bring|deliver|collect|pick|repair|fix)\b)",
    re.IGNORECASE,
)
_GOES: Final = (
    r"goes|go|leaves|leave|comes|come|arrives|arrive|calls|rings|phones|reaches|brings|collects|starts|ships|gets"
    r"|lands|delivers|fits|reviews|writes|sends|repairs|fixes|pays|stays|takes|drives|visits|mends|replaces|returns"
)
_DO: Final = (
    r"go|leave|come|arrive|ring|call|phone|send|post|pay|bring|write|return|refund|replace|deliver|start|wire|visit"
)
_NO_SUBJECT: Final = (
    r"(?!(?:What|Who|How|Why|When|Where|If|As|Since|Because|While|Once|After|Before|Until|Till|Please|Three|Four"
    r"|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Twenty|Shall|May|Can|Could|Would|Will|Is|Are|Do|Does|I|We|You"
    r"|They|In|On|At|By|From|To|For|With)\b)"
)
_THERE: Final = (
    r"(?:back\b|with you\b|with him\b|with her\b|there\b|here\b|at your\b|on (?:the van|its way|their way|his way"
    r"|her way|the way)\b|due (?:at yours|at your|with you)\b|yours\b|booked\b|coming\b|in your\b|ready\b"
    r"|with them\b|being\b|no change\b|a \w+ \w+ (?:on|in|at)\b|a man\b|set for\b|scheduled\b|arranged\b"
    r"|(?=tomorrow\b|today\b|tonight\b|on \w+day\b))"
)
_PRESENT: Final = re.compile(
    rf"(?:(?P<who>(?<![\w'])(?:(?i:I|we|they)\b(?= (?:also |then |now )?(?:{_DO})\b|'| am| are| have got)"
    r"|[Yy]ou\b(?= (?:have|get) (?:it|them|the|your|that)\b|(?:'re| are) (?:getting|receiving)\b)|(?i:he|she|it|this"
    r"|there|somebody|someone|one of us)\b)"
    rf"|{_NO_SUBJECT}(?:(?:the|our|your|my|an?|his|her|another|all|some|any|every|these|those|both|my colleague)\b"
    rf"|[A-Z\u00a3$\u20ac\d][\w.,:'\u2019x-]*)"
    r"(?: (?!and\b|but\b|so\b|if\b|that\b|which\b|who\b|can\b|may\b|is\b|are\b|was\b"
    r"|were\b)[^\s,;:()]{1,25}){0,9}?(?:, (?:[A-Z][\w.'-]{1,20} ?){1,3},)?)"
    rf"(?:(?P<be>'m|'s|'re| am| is| are)(?: (?P<not>not))? (?:(?:now|also|just|already|all) )?(?P<ing>(?!going to\b"
    rf"|being\b)[a-z]{{2,15}}ing\b|{_THERE})|(?P<got>'ve got| have got|'ve| have) (?:an? "
    rf"|the )?[\w ]{{2,30}} (?:coming|going|leaving)\b| (?:also |then |now )?(?P<go>{_GOES}|(?<=I )(?:{_DO})"
    rf"|(?<=[Ww]e )(?:{_DO})|(?<=[Tt]hey )(?:{_DO})|(?<=[Yy]ou )(?:have|get))\b)"
    r")"
)


def heads(sentence: Sentence, openings: Iterable[int] = ()) -> Iterator[Head]:
    """Candidates in the order of the text; whether one is a promise is decided elsewhere.

    `openings` are places where a clause may begin beside those that the words show: the ends of leading times.
    """
    wills = [*_wills(sentence), *_askeds(sentence)]
    presents = (
        each
        for each in _presents(sentence, openings)
        if not any(each.start <= will.verb <= each.verb + 12 for will in wills)
    )
    found = [*wills, *presents]
    taken = 0
    for head in sorted(found, key=lambda each: (each.verb, each.kind != "will")):
        if head.verb > taken:
            yield head
            taken = head.verb


def _wills(sentence: Sentence) -> Iterator[Head]:
    for found in _GOING.finditer(sentence.text):
        yield _head(sentence, "will", found["who"], found.start(), found.end(), bool(found["not"]))
    for found in _WILL.finditer(sentence.text):
        kind: HeadKind = "should" if found["should"] else "promise" if found["vow"] else "will"
        if found["short"]:
            yield _head(sentence, kind, found["short"], found.start(), found.end(), False)
        else:
            denied = bool(found["not"]) or found.group().lower().startswith(("won", "shan"))
            yield _modal(sentence, kind, found.start(), found.end(), denied)


def _modal(sentence: Sentence, kind: HeadKind, modal: int, end: int, denied: bool) -> Head:
    """The subject of "will" stands before it, back to where its clause begins."""
    before = sentence.text[:modal]
    place = max(sentence.body, modal - 110)
    named = _NAMED.search(before[place:])
    if named:
        start = place + named.start(1)
        return _head(sentence, kind, sentence.text[start:modal].strip(), start, end, denied)
    pronoun = re.search(rf"(?i:(?<![\w'])({_PRONOUN})\s*)$", before[-30:])
    if pronoun:
        start = max(0, modal - 30) + pronoun.start()
        return _head(sentence, kind, pronoun[1], start, end, denied)
    start = sentence.body
    for gap in _BREAK.finditer(before, max(sentence.body, modal - 120)):
        start = gap.end()
    start = min(start, modal)
    subject = before[start:modal].strip()
    return _head(sentence, kind if subject else "and", subject, start, end, denied)


def _askeds(sentence: Sentence) -> Iterator[Head]:
    """ "I've asked the ward sister to ring you by six": what someone else was asked to do."""
    for found in _ASKED.finditer(sentence.text):
        yield _head(sentence, "asked", "they", found.end(), found.end(), False)


def _presents(sentence: Sentence, openings: Iterable[int]) -> Iterator[Head]:
    for place in sorted({*_openings(sentence), *openings}):
        found = _PRESENT.match(sentence.text, place)
        if found:
            yield _head(sentence, "present", found["who"], place, found.end(), bool(found["not"]))


def _openings(sentence: Sentence) -> set[int]:
    """Where a clause may begin."""
    gaps = [gap.end() for gap in _BREAK.finditer(sentence.text, sentence.body)]
    return {sentence.body, *gaps[:40]}


def _head(sentence: Sentence, kind: HeadKind, subject: str, start: int, end: int, denied: bool) -> Head:
    before = sentence.text[:start]
    refused = _NOT_SAID.search(before[-60:]) is not None
    vow = None if refused else _VOW.search(before[-60:])
    said = not refused and _SAID_THAT.search(before[-60:]) is not None
    subordinate = refused or (not said and _SUBORDINATE.search(before[-20:]) is not None)
    if vow:
        start = max(0, start - 60) + vow.start()
    verb = re.compile(_ADVERB, re.IGNORECASE).match(sentence.text, end)
    return Head(kind, start, verb.end() if verb else end, subject, denied, subordinate, bool(vow or said))


def imperative_before(sentence: Sentence, head: Head) -> bool:
    """ "Send me the link and we'll look": what follows waits for the customer."""
    before = sentence.text[sentence.body : head.start].rstrip()
    last = re.split(r",\s|\b(?:and|but|so)\s", before.removesuffix(" and"))[-1].strip()
    return bool(_IMPERATIVE.match(last)) and before.endswith((" and", ", then"))
