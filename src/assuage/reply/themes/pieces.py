"""Pieces that the patterns of several subjects share."""

from __future__ import annotations

from typing import Final

_WORD: Final = r"[^\s.!?;]{1,20} "
FEW: Final = rf"(?:{_WORD}){{0,2}}"
"""Up to two words within the same sentence."""
SOME: Final = rf"(?:{_WORD}){{0,4}}"
MANY: Final = rf"(?:{_WORD}){{0,8}}"
OURS: Final = r"(?:my|our|the|his|her|their|this|that)"
KIN: Final = (
    r"(?:(?:my|our|his|her|their|an?|the) (?:\d{1,3}[- ]year[- ]old )?(?:late )?(?:mum|mom|mother|dad|father|wife"
    r"|husband|son|daughter|sister|brother|gran|nan|nana|grandmother|grandma|granny|grandfather|grandad|grandpa|aunt"
    r"|uncle|partner|baby|kid|child|boy|girl|niece|nephew|grandson|granddaughter|toddler|parents|kids|children))"
)
NOT: Final = r"(?:hasn't|haven't|has not|have not|didn't|did not|never|not|isn't|is not|wasn't|was not|hadn't|had not)"
SPAN: Final = (
    r"(?:(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few|few|\d{1,3})"
    r"(?: and a half)? (?:hours?|hrs?|days?|weeks?|wks?|months?|years?|evenings?|nights?))"
)
