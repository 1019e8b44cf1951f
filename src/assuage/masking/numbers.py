"""Addresses, numbers and codes that identify: found by their shape and by the words beside them.

Amounts, times, lengths of time, counts and ordinary dates stay; any other run of digits goes, whatever it may be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from assuage.masking.places import ADDRESSES
from assuage.masking.values import Found, Kind

_FLAGS: Final = re.IGNORECASE
_SAID: Final = (
    r"(?:\s*(?:number|no\.?|nr\.?|num|id|code|ref(?:erence)?\.?|#|is|was|:|=|-|–|\(|,|of"
    r"|ending(?: in)?|ends(?: in)?)){0,4}\s*"
)
_CODE: Final = (
    r"(?P<it>(?:(?-i:[A-Z]{1,3}) )?(?=[\w./-]*\d)[a-z0-9]+(?:[-/._][a-z0-9]+)*"
    r"(?: (?:(?=\w*\d)[a-z0-9]{2,}|(?-i:[A-Z])\b(?! [a-z])))*)"
)
_MONTH: Final = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|sept|oct|nov|dec)[a-z]*\.?"
_DATE: Final = (
    r"(?:\d{1,2}[/.\-]\d{1,2}[/.\-](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}(?:,? (?:19|20)\d{{2}})?|{_MONTH} \d{{1,2}}(?:st"
    r"|nd|rd|th)?(?:,? (?:19|20)\d{2})?"
    r"|\d{1,2}/\d{1,2})"
)
MONEY: Final = r"[£$€¥₹]|gbp|usd|eur|euros?|dollars?|pounds?|quid|bucks|pence|cents?|rs\.?|inr|cad|aud|chf"
UNITS: Final = (
    r"%|percent|per cent|(?:milli)?seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|nights?"
    r"|weeks?|wks?|months?|years?|yrs?|times?"
    r"|calls?|e-?mails?|messages?|people|persons?|customers?|agents?|items?|orders?|pages?"
    r"|words?|miles?|km|kms|metres?|meters?"
    r"|cm|mm|inch(?:es)?|ft|feet|kg|kgs|g|grams?|lbs?|stone|ml|l|litres?|gb|mb|tb|kb|mbps"
    r"|gbps|kwh|kw|w|watts?|v|volts?|hz|mhz|ghz"
    r"|degrees?|°c?|points?|stars?|seats?|tickets?|bags?|boxes|pieces?|units?|steps?|x"
    r"|k|m|p|am|pm|a\.m\.?|p\.m\.?|o'clock|st|nd|rd|th|s"
)

_TOLD: Final[tuple[tuple[Kind, str], ...]] = (
    ("e-mail address", r"(?<![\w.+'-])(?P<it>[\w.+'-]++@[\w-]+(?:\.[\w-]+)+)"),
    ("e-mail address",
        r"(?<![\w.+-])(?P<it>[\w.+-]++\s*+(?:\(at\)|\[at\]|\bat\b|@)\s*[\w-]+\s*(?:\(dot\)|\[dot\]|\bdot\b)\s*\w+(?:\s*"
        r"(?:\bdot\b)\s*\w+)?)"),
    ("link", r"(?P<it>(?:https?://|www\.)\S+[\w/])"),
    ("link",
        r"(?<![\w.-])(?P<it>(?:[a-z0-9-]{1,63}\.){1,8}(?:com|co\.uk|org|net|io|de|fr|uk|eu|info|biz"
        r"|app|me|tv|ly|es|it|nl|ie|us|ca|au)\b(?:/\S*\w)?)"),
    ("handle", r"(?<![\w.])(?P<it>@\w[\w.]*\w|\bu/\w+)"),
    ("handle",
        r"\b(?:twitter|insta(?:gram)?|facebook|fb|tiktok|snap(?:chat)?|telegram|skype|discord"
        rf"|handle|user ?name|gamertag|login|user id)\b{_SAID}(?P<it>(?=\w*[\d_.])[\w.]{{3,}}\w)"),
    ("handle", r"\b(?:user ?name|handle|gamertag|login|skype|nickname)\s*(?:is|was|:|=)\s*(?P<it>\w[\w.-]+)"),
    ("password",
        r"\b(?:passwords?|passcode|pass ?phrase|pin|pin code|security code|cvv|cvc|memorable word"
        r"|mother'?s maiden name)\b\s*(?:number\s*)?(?:is|was|:|=|,)\s*(?!(?:changed|reset"
        r"|not|wrong|incorrect|invalid|refused|rejected|stolen|hacked|compromised|expired|sent"
        r"|in|on|the|a|never|still|being|too|correct|right|fine|working)\b)(?P<it>[^\s,;]+[^\s,.;!?])"),
    ("password", r"\b(?:passcode|pin|cvv|cvc|security code)\s+(?:number\s+)?(?P<it>\d[\d ]{1,6}\d)\b"),
    ("reference", r"(?<!\w)(?P<it>#\s?[a-z0-9-]*\d[a-z0-9-]*)"),
    ("account number",
        r"\b(?P<it>[a-z]{2}\d{2}(?:[a-z0-9]{10,30}|(?: (?:(?-i:[A-Z0-9]{4})|\d{4})){3,7}(?: (?-i:[A-Z0-9]{1,4}))?))\b"),
    ("account number", r"\b(?P<it>[a-z]{2}\s?\d{2}\s?\d{2}\s?\d{2}\s?[a-d])\b"),
    ("reference", r"\b(?P<it>[a-z]{2}\d{2}\s?[a-z]{3})\b"),
    ("number", r"\b(?P<it>\d{1,3}(?:\.\d{1,3}){3}|(?:[0-9a-f]{1,4}:){3,7}[0-9a-f]{1,4})\b"),
    ("date of birth",
        rf"\b(?:born|d\.?o\.?b\.?|date of birth|birth ?day|birth ?date|birth)\b[^\d\n]{{0,25}}?(?P<it>{_DATE}"
        r"|(?:19|20)\d{2}\b)"),
    ("account number", r"\bsort ?code\b\s*(?:is|was|:|=)?\s*(?P<it>\d\d[ -]?\d\d[ -]?\d\d)\b"),
    ("card number",
        rf"\b(?:card|visa|mastercard|amex|debit|credit)\b{_SAID}(?P<it>(?:[x*•]{{2,}}[ -]?)*\d{{3,}}(?:"
        r"[ -]?[\dx*]{2,})*)"),
    ("card number", r"\b(?:ending|ends)(?: in| with)?\s+(?P<it>[x*•]*\d{3,})"),
    ("account number",
        r"\b(?:account|a/c|acct?|iban|sort code|routing|policy|membership|member|customer|client"
        r"|patient|loyalty|meter|mpan|contract|national insurance|ni|nhs|ssn|social security"
        rf"|passport|licen[cs]e|tax|employee|student)\b{_SAID}{_CODE}"),
    ("order number",
        r"\b(?:order|purchase|invoice|receipt|transaction|booking|reservation|confirmation"
        rf"|flight|pnr|parcel|tracking|consignment|shipment|delivery|return|rma)\b{_SAID}{_CODE}"),
    ("reference",
        r"\b(?:ref(?:erence)?|case|ticket|claim|complaint|incident|job|quote|serial|imei|model"
        rf"|registration|reg|vin|plate|voucher|coupon|gift card|code)\b{_SAID}{_CODE}"),
    ("phone number",
        r"\b(?:phone|mobile|mob|cell|tel(?:ephone)?|landline|whatsapp|fax|call me(?: back)? on"
        rf"|ring me(?: back)? on|(?:reach|text|contact) me (?:on|at)|my number)\b{_SAID}(?P<it>\+?\(?\d"
        r"[\d\s().\-/]{4,}\d)"),
)  # fmt: skip
"""What a word beside it or its own shape tells to be identifying, before anything is let stay."""

_STAYS: Final = tuple(
    re.compile(pattern, _FLAGS)
    for pattern in (
        rf"(?:{MONEY})\s?\d[\d,. ]*(?:\d|\b)(?:\s?(?:k|m|million|thousand)\b)?",
        rf"\b\d[\d,.]*\s?(?:{MONEY})(?!\w)",
        rf"\b{_DATE}(?![\d/])",
        r"\b\d{1,2}[:.]\d{2}(?::\d{2})?(?!\d)",
        rf"\b\d{{1,4}}(?:[.,]\d{{1,3}})?(?:\s?(?:-|–|to|/)\s?\d{{1,4}})?[\s-]?(?:{UNITS})(?!\w)",
        r"\b\d{1,3}(?:,\d{3})+(?![\d-])",
        r"\b\d{1,4}\.\d{1,2}(?![\d.-])",
        r"\b(?:19|20)\d{2}s?\b(?![\s-]?\d)",
        r"\b\d{1,2}/7\b",
    )
)
_DIGIT: Final = r"(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple)"
_SHAPES: Final[tuple[tuple[Kind, str], ...]] = (
    ("phone number", r"(?<![\w])(?P<it>(?:\+|00)\d[\d\s().\-/]{6,}\d)"),
    ("phone number", r"(?<![\w])(?P<it>\(?0\d{2,5}\)?[\s./-]?\d{2,4}[\s./-]?\d{2,4}(?:[\s./-]?\d{2,4})?)(?!\d)"),
    ("phone number", r"(?<![\w])(?P<it>(?:1[\s.-])?\(?\d{3}\)?[\s.-]\d{3}[\s.-]\d{4})(?!\d)"),
    ("card number", r"(?<!\d)(?P<it>(?:\d{4}[ -]){3}\d{1,7}|\d{15,19}|[\dx*]{4}(?:[ -][\dx*]{4}){2,3})(?!\d)"),
    ("number", rf"\b(?P<it>{_DIGIT}(?:[\s,-]+{_DIGIT}){{4,}})\b"),
    ("reference",
        r"(?<![\w])(?P<it>(?=[\w-]*\d)(?=[\w-]*[a-z])(?=(?:[\w-]*\d){2})[a-z0-9]+(?:[-_][a-z0-9]+)*)(?!\w)"),
    ("number", r"(?<![\w])(?P<it>(?:(?-i:[A-Z]{1,3})[ -])?\d(?:[\s.\-/]?\d){3,})(?!\w)"),
)  # fmt: skip
"""Shapes of what is left once amounts, dates and counts are set aside."""
_BEFORE_ADDRESSES: Final = next(place for place, (kind, _) in enumerate(_TOLD) if kind == "card number")
_TOLD_RULES: Final = tuple(
    (kind, re.compile(pattern, _FLAGS))
    for kind, pattern in (*_TOLD[:_BEFORE_ADDRESSES], *ADDRESSES, *_TOLD[_BEFORE_ADDRESSES:])
)
_SHAPE_RULES: Final = tuple((kind, re.compile(pattern, _FLAGS)) for kind, pattern in _SHAPES)
_SHORT_CODE: Final = re.compile(r"[a-z]\d\d?|\d\d?[a-z]|[a-z]+-\d|\d-[a-z]+|mp3|mp4|4x4|24-7", _FLAGS)
_NO_CODE: Final = re.compile(rf"{_DATE}|\d{{1,2}}|\d{{1,2}}[:.]\d\d|\d+(?:{UNITS})|(?:19|20)\d\d", _FLAGS)
_HIDDEN: Final = "\x00"


def numbers(text: str) -> Iterator[Found]:
    """Addresses, numbers, codes, links and handles; they may overlap each other."""
    left = text
    for kind, rule in _TOLD_RULES:
        for match in filter(_identifies, rule.finditer(left)):
            yield Found(*match.span("it"), kind)
        left = rule.sub(_blank, left)
    for stays in _STAYS:
        left = stays.sub(lambda match: _HIDDEN * len(match[0]), left)
    for kind, rule in _SHAPE_RULES:
        for match in rule.finditer(left):
            if not _SHORT_CODE.fullmatch(match["it"]):
                yield Found(*match.span("it"), kind)


def _identifies(match: re.Match[str]) -> bool:
    """Not the day or the time that is told after `order` or `delivery`, nor `order 3`."""
    told = match["it"]
    return not _NO_CODE.fullmatch(told) if match.re.pattern.endswith(_CODE) else True


def _blank(match: re.Match[str]) -> str:
    """The match with what was found in it hidden, so that no other rule finds it again under another name."""
    if not _identifies(match):
        return match[0]
    start, end = (place - match.start() for place in match.span("it"))
    return match[0][:start] + _HIDDEN * (end - start) + match[0][end:]
