"""Internal words, codes and abbreviations that the customer cannot know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from assuage.reply.check.families import Family, hits, phrases
from assuage.reply.check.text import Sentence
from assuage.reply.values import Fault

_WHY: Final = "The customer cannot know this word, and feels talked past."
_BETTER: Final = "Say it as you would to a neighbour: what it means for them, and when."

_KNOWN: Final = frozenset(
    re.findall(
        r"\S+",
        "AM PM OK TV DVD CD PC IT HR UK US USA EU UN NHS GP VAT ID PIN SMS MMS PDF FAQ URL USB SIM ATM GPS MOT "
        "BBC ITV CEO ASAP FYI RSVP DIY IOU AKA BTW PS NB VIP CV MP HGV SUV LED LCD HD MP3 CCTV QR MRI CT IVF DNA "
        "GBP EUR USD IBAN BIC ISBN UPS DHL DPD USPS IRS HMRC DVLA TSA NYC LA DC LHR JFK A4 A5 A3 B4 WI-FI WIFI FM "
        "DJ TFL IKEA BMW VW KLM HSBC RAF FBI PO APR HP UV AC SD XL XXL XS XXS RE CC BCC TBC TBA ETA PA MS MR MRS "
        "DR ST AD BC GMT BST UTC CET EST PST II III IV VI VII PPE COVID GDPR APP APPS I A NO YES NOT ALL AND THE "
        "YOU WE OR IF IN ON AT TO OF FOR BY IS IT'S ARE WAS DO MY ME HE SHE NOW NEW ANY BUT SO UP OUR YOUR THIS "
        "THAT VERY NEVER STOP FREE SALE OPEN ",
    )
)
_ABBREVIATION: Final = re.compile(
    r"(?<![\w#&@/-])(?:[A-Z]{1,6}[0-9]{0,3}|[A-Z][a-z]?[A-Z]{1,4}|[A-Z]{2,5}-[A-Z]{2,5})(?:'?s)?(?![\w@-])"
)

HOUSE_WORDS: Final = Family(
    "jargon",
    phrases(
        r"(?:tier|level|line)[ -]?(?:1|2|3|one|two|three) (?:team|support|queue|agent|desk|escalation)",
        r"back-?end",
        r"front-?end",
        r"in prod",
        r"(?:the )?cron",
        r"webhooks?",
        r"idempoten\w+",
        r"soft-?lock\w*",
        r"auto-?disposition\w*",
        r"dispositioned",
        r"de-?energi[sz]ed",
        r"triaged",
        r"(?:de-?)?provision(?:ed|ing)",
        r"middleware",
        r"payload",
        r"api",
        r"null",
        r"timed? ?out error",
        r"hotfix",
        r"roll(?:ed)? ?back the",
        r"sprint",
        r"backlog",
        r"repo",
        r"pull request",
        r"regression",
        r"deploy(?:ed|ment)?",
        r"node \d",
        r"batch (?:run|job|process\w*)",
        r"data ?base (?:entry|record)",
        r"cache[d]?(?= (?:from|on|in|by)|[.,])",
        (
            r"(?:sync|synchroni[sz]ation|validation|authentication|handshake|token) (?:failed|error|failure|void"
            r"|expired|issue|mismatch)"
        ),
        (
            r"(?:error|fault|reason|status|disposition|wrap|fare|rate|sort|transaction|denial|exception"
            r"|void) codes? (?=\w*\d)\w{1,8}"
        ),
        r"(?:workflow|work queue|work order|worklist|bucket|workstream|swim ?lane)(?: status)?",
        r"escalation matrix",
        r"sku",
        r"skus",
        r"rma",
        r"crm",
        r"erp",
        r"sla",
        r"slas",
        r"kpi",
        r"kpis",
        r"poc",
        r"eod",
        r"cob",
        r"wip",
        r"ops",
        r"op logs?",
        r"dispo",
        r"acct",
        r"cust",
        r"pls pm",
        r"merch",
        r"comms",
        r"sme",
        r"smes",
        r"onboarding flow",
        (
            r"(?:purge|suppress|suppression|extract|recall|reversal|clawback|chargeback|ledger|suspense account"
            r"|reconcil\w+|contra|dunning|remittance|clearing|settlement) (?:list|run|file|batch|entry|cycle|was"
            r"|is|has|team|queue|status|account|file)"
        ),
        r"next (?:cut|cycle|sprint|release train|batch|run)",
        r"dead[- ]?letter",
        r"last[- ]mile",
        r"linehaul",
        r"cross-?dock",
        r"drop-?ship",
        r"out-?sort",
        r"mis-?sort(?:ed)?",
        r"no tag match",
        r"hub scan",
        r"pick[- ]?(?:and )?pack",
        r"putaway",
        r"consignment note",
        r"manifest(?:ed)? (?:error|scan|status)",
        r"upstream",
        r"downstream(?= (?:system|team|issue|provider))",
        r"re-?key(?:ed)?",
        r"ticket(?:'s| is| was)? (?:in|with|on) (?:the )?\w+ (?:queue|board)",
        r"flagged as (?:a )?p\d",
        r"legacy system",
        r"parent (?:ticket|case|account)",
        r"kicked? (?:off|back) (?:the|to)",
        r"ring-?fenced",
        r"vicarious",
    ),
    _WHY,
    _BETTER,
)


_NAMED_SO: Final = re.compile(
    r"(?:gate|room|stand|seat|error|shows?|row|platform|bay|code|the word|reply|text|type|zone|model|route|bus|flight"
    r"|unit|size|button|key|hold|press|mark|line|group|form|stop|page|level|floor|hall|terminal|plot|ward|block|slot"
    r"|till|lane|box|code:|code is|voucher|coupon) $|: $|[\"']$"
)


def jargon(draft: Sequence[Sentence], customer: str) -> Iterator[Fault]:
    """House words, and abbreviations that are neither common nor the customer's own."""
    theirs = customer.upper()
    for sentence in draft:
        for start, end in hits(HOUSE_WORDS, sentence):
            yield _fault(sentence, start - sentence.start, end - sentence.start)
        if not _shouted(sentence.plain):
            yield from (_fault(sentence, *found) for found in _unknown(sentence.plain, theirs))


def _unknown(plain: str, theirs: str) -> Iterator[tuple[int, int]]:
    for found in _ABBREVIATION.finditer(plain):
        word = found.group().removesuffix("s").removesuffix("'")
        if len(word) < 2 or word.upper() in _KNOWN or word.upper() in theirs or _is_plain(plain, found):
            continue
        yield found.start(), found.end()


def _is_plain(plain: str, found: re.Match[str]) -> bool:
    """A room, gate or size ("B4"), a word to reply with, a code in the customer's hand, or initials of a name."""
    word = found.group()
    before = plain[max(0, found.start() - 18) : found.start()].lower()
    if _NAMED_SO.search(before):
        return True
    return bool(re.fullmatch(r"[A-Z]\d{1,3}", word)) and not re.search(
        r"\b(?:as|was|for|to|from|in the|triaged)\s$", before
    )


def _shouted(plain: str) -> bool:
    words = re.findall(r"[A-Za-z]{2,20}", plain)
    return len(words) > 3 and sum(word.isupper() for word in words) > 0.7 * len(words)


def _fault(sentence: Sentence, start: int, end: int) -> Fault:
    return Fault("jargon", sentence.start + start, sentence.start + end, sentence.plain[start:end], _WHY, _BETTER)
