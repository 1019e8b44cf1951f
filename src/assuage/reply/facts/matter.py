"""Whether a clause that could be said back is of the matter, and how much of it the clause carries."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts.echoes import ORDINARY_LIFE
from assuage.reply.facts.nouns import NOUNS
from assuage.reply.facts.verbs import FINITE, is_past
from assuage.reply.values import Fact, Role

BACKGROUND: Final = 0.2
"""What a clause about the writer's life weighs."""

_MATTERS: Final = {"count", "amount", "treatment", "issue", "duration"}
_SHOWN: Final = {"treatment", "issue"}
_CARRIES: Final = {"duration": 0.15, "count": 0.15, "amount": 0.1, "date": 0.05, "treatment": 0.2, "issue": 0.1}
_OF_LIFE: Final = re.compile(
    r"you (?:are|were) (?:at|in|on|a|an|\d)|you have (?:a|an|the|got|no) |you (?:had|have|own|use|work"
    r"|live)\b",
    re.IGNORECASE,
)
_KIN: Final = (
    r"(?:husband|wife|partner|mother|father|mum|mom|mam|dad|sons?|daughters?|brothers?|sisters?|parents?|nan|gran|child"
    r"|grandma|grandmother|grandfather|grandad|grandson|granddaughter|grandchildren|uncle|aunt|kids?|baby|children"
    r"|boys?"
    r"|girls?|friends?|neighbours?|neighbors?|doctor|boss|cousin|family|dog|cat)"
)
_BACKGROUND: Final = re.compile(
    rf"^your (?:\w+ )?(?:{_KIN}|number|e-?mail|address|name|password|house|home|job)"
    r" (?!and\b|has (?:not|been)|was (?:not|charged|told))\w+"
    r"|^you (?:are|were|have been|had been) (?:an?|at|living|on|paying (?!for)|waiting for the|working|going|eating|the"
    r"|moving|in (?:a|the)\b(?! queue)|with)\b"
    r"|^you (?:have |had )?(?:worked|owned|lived|done this|saved|moved|hired|run|ran|grew|won|own|rent|applied|added"
    r"|opened"
    r"|studied|signed up|joined|(?:went|gone|came|come|drove|walked|travelled) (?:to|in|into|back))\b"
    r"|^you (?:have )?(?:had|been) (?:an? )?(?:account|policy|member|customer|plan)\b"
    r"|^you (?:now |still )?(?:have|had|use|only (?!want)|don't have|hadn't|made a|just received)\b(?! (?:to|not|no"
    r"|had|tried|written"
    r"|\w+ed|been (?:told|charged|waiting|on hold|passed|without|trying|chasing|asking|calling|ringing|promised"
    r"|ignored|given|sent"
    r"|refused|left|stuck|locked|moved|blocked|billed|denied|transferred|overcharged|cut|unable|waited)|called|sent"
    r"|paid|spoken|asked|told))"
    r"|^(?:the|this|that|a|an) (?:\w+ ){1,6}(?:is|are|was|were) (?:in|on|at|for|locked|behind|from|open|here|there|near"
    r"|strong|with|about)\b"
    r"|^you (?:received (?:the|your)|rang the number|logged out|brought|offered|got the)\b|^your carer\b"
    r"|^you (?:do have|borrowed|purchased|called your \w+$)"
    r"|^there (?:is|are|was|were) (?!(?:still )?(?:no|nobody|never)\b|.{0,60}\byour\b)"
    r"|^(?:a|an|the) (?:tree|man|woman|doctor|city|bank|store|hotel|airline|company|other)\b"
)
_ODD: Final = re.compile(
    r"\b(?:in|to|of|within) \d+$"
    r"|\b(?:contacted|informed|notified|told|asked|sent|gave|given|promised|received|requested|reported|provided"
    r"|offered"
    r"|brought|needed|used|got|made|took|taken|let|kept|put|said|says|bought|want|wants|need|needs|buy|get|have|had|has"
    r"|supposed|unable|able|meant|willing|trying|tried|about|named|treated)$"
    r"(?<!been told)(?<!was told)(?<!were told)(?<!been asked)(?<!were asked)(?<!was asked)(?<!was sent)(?<!were sent)"
    r"(?<!been sent)(?<!were offered)(?<!were promised)(?<!was taken)(?<!been taken)(?<!never received)"
    r"|\b(\w+(?: \w+){2,5}) \1\b|\b(\w+) times \2$|\b(?:is|are|was|were) not$|\bnot only\b|\bcourteous\b"
    r"|\bis an? crime\b"
    r"|\bhowever$|\bin the colou?r$|^you went against\b|\b(?:is|was|were) to (?!\w+ing\b)\w+|\bafford\b"
    r"|\b(?:supervisor|manager|agent) name$|^you are required\b|^nothing sent\b|^in an? \w+ you\b"
    r"|\beven notice\b"
    r"|\btold (?:your|our|the|my)(?: \w+){1,2}$|\bboth$|\b(?:is|are) dead\b|\bwants? us to be\b"
    r"|\b(?:is|are) (?:telling|asking|hindering|going|saying)(?: no\b|$)|\bsays? us\b"
    r"|\b(?:you|we) (?:think|know|guess|believe|reckon|suppose|don't know)\b"
    r"|^the first \d|^you (?:have been|are|were|have) (?:for|since|to)\b"
    r"|\breceived \w+ed\b"
    r"|\b(?:careful|detailed|accurate) records?\b|\bfor (?:your|our) records\b|\b(?:hereby|pursuant|prejudice"
    r"|valid claim"
    r"|accordance|obligat\w+|remed(?:y|ies)|validat\w+|furnish\w*|alleged|aforementioned|inaccura\w+|sole proprietors"
    r"|proof of mailing|certified mail|credit bureaus?|no correspondence|disput\w+ balance|no way)\b"
    r"|^(?!our |you |we |nobody |no |.{0,25}\bour \w+ (?:\w+ )?(?:says?|said|told|tells)\b|the (?:system|app|website"
    r"|site|portal|bot|screen|tracking"
    r"|letter|bill|label|page) )[\w' ]{2,40}? (?:says?|said|told|tells)\b(?! (?:us|you)\b)"
    r"|^there is no (?:credit|point|need|excuse|reason|doubt|question|way)\b"
    r"|^(?:your|the|this) \w+(?: \w+)? is (?:\d|(?:not )?(?:mine|yours|valid|correct|true|real))"
    r"|\b(?:so|and|but|or|with|than|the|a|an|of|very|too|as|more|all of)$"
)
TAG: Final = re.compile(
    r",? (?:did|is|was|have|has|do|does|are|were|wo|ca|would|could)(?:n't|nt)? (?:it|you|i|he|she|they|we|u)$"
    r"|,? (?:innit|right|mind|though)$",
    re.IGNORECASE,
)
"""A question or a filler hung on at the end."""


def odd(said: str) -> bool:
    """Whether a clause lacks its end, leans on the law, or tells what someone else said."""
    return bool(_ODD.search(said.lower())) or _is_verbless(said.lower())


def _is_verbless(said: str) -> bool:
    """ "You were told that your score with them": what was told has no verb."""
    words = said.rpartition(" that ")[2].split()
    has_verb = any(word in FINITE or is_past(word) for word in words)
    return " that " in said and words[0] in ("your", "our", "the", "you", "we") and not has_verb


def is_background(said: str) -> bool:
    """Whether a clause tells of the writer's life or sets the scene."""
    return bool(_BACKGROUND.search(said.lower()))


def telling(within: list[Fact]) -> list[Fact]:
    """The facts that make a clause weigh more: not a figure of ordinary life."""
    return [fact for fact in within if fact.kind in _SHOWN or fact.weight > ORDINARY_LIFE]


def matters(said: str, within: list[Fact], role: Role) -> bool:
    """Whether it is about the matter at all, not about the writer's life."""
    if {fact.kind for fact in within} & _MATTERS:
        return True
    if _OF_LIFE.match(said) or len(said.split()) < 4:
        return False
    if role == "tried":
        return True
    words = set(said.lower().split())
    return bool(words & NOUNS or words & {"us", "we", "our"})


def weight(said: str, within: list[Fact]) -> float:
    """How much of the matter a clause carries."""
    kinds = {fact.kind for fact in within}
    if is_background(said) and "treatment" not in kinds:
        return BACKGROUND
    total = 0.35 + sum(_CARRIES.get(kind, 0.0) for kind in kinds)
    total += 0.05 if "your" in said.split() or "our" in said.split() else 0.0
    return round(min(1.0, total), 2)
