"""What may stand beside a figure to make a whole noun phrase of it."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts.numbers import LOOSE, NUMBER, ORDINAL

_ENDS: Final = (
    r"(?=\s*(?:[.,;:!?)|\"\n]|-\s|$)|\s+(?:and|but|then|so|because|cos|when|while|before|after|only|just|now|yesterday"
    r"|today|is|was|with|which|that|this|who|if|as|in|on|at|last|again|already|i|we|you|my|your)\b)"
)
_OWNED: Final = r"(?:an?|the|my|our|your|any|some|one|another|that|this)"
_SOMETHING: Final = (
    rf"(?:{_OWNED} (?:[a-z]{{3,12}} ){{0,2}}?[a-z][a-z'-]{{2,15}}(?<!ly)(?<!ing)|[a-z]{{3,14}}(?<!ly)(?<!ing))"
)
_LACKED: Final = (
    r"(?:repl(?:y|ies)|answers?|responses?|word|contact|updates?|explanations?|call ?backs?|refund|progress"
    r"|resolution|apology|acknowledgement|news|help|human|solution|heating|heat|hot water|water|power|electricity|gas"
    r"|internet|broadband|wi-?fi|phone|landline|line|signal|service|tv|sound|boiler|cooker|oven|fridge|freezer"
    r"|washing machine|shower|toilet|bed|sofa|car|card|account|money|wages|pension|medication|insulin|bags?|luggage"
    r"|suitcases?|clothes|delivery|parcel|order|engineer|result|lights?|lift|bathroom|kitchen|phone line"
    r"|dial tone|mobile|connection|access)"
)
_AROUND: Final = r"(?:over |nearly |almost |about |around |more than |at least )?"

AFTER: Final = re.compile(
    r",?\s+(?:on hold|on the (?:phone|line)|on your (?:line|phone line)|in line"
    r"|in (?:a|the|your|this) (?:queue|airport|terminal|waiting room|cold|rain|dark|heat|store|station|car park|chat)"
    r"|on (?:a|the|your) (?:plane|bus|train|tarmac|floor|runway|platform|coach)(?: without (?:food|water|air))?"
    rf"|of (?:waiting|silence|chasing|excuses|calling|asking|emails|phone calls|calls|hold music)"
    rf"|(?:without|with no|and(?: still)? (?:no|not an?|not one|not a single)) (?:an? |any |a single |my |our |hot )?"
    rf"(?:\w{{3,10}} )?{_LACKED}"
    rf"|waiting(?: for {_SOMETHING}| in (?:a|the|your) queue| on hold| in line)?|chasing {_SOMETHING}"
    r"|(?:locked out|cut off) of (?:my|our) (?:\w{2,12} ){0,2}\w{3,12}|locked out|without sleep"
    r"|since (?:you|i|we) (?:[\w']{1,12} ){1,5}[\w']{3,12}(?=\s*(?:[.,;!\n]|$))"
    r"|trying to (?:get through|log in|reach (?:you|someone|anyone)|speak to (?:you|someone|anyone|a person|a human)"
    r"|get (?:a|my) refund|cancel)|late)\b"
    rf"{_ENDS}",
    re.IGNORECASE,
)
"""After a duration, what went on all that time."""
WAITS_ON: Final = re.compile(rf"\s+for {_SOMETHING}{_ENDS}", re.IGNORECASE)
"""After a duration, what was waited for: "two hours for soup"."""
NO_COMPLEMENT: Final = re.compile(
    r"\blate$|\b(?:for|about|in) (?:me|us|you|it|him|her|them|free|sure|good|now|ever|this|that|real|what|which|who"
    r"|each|all|both|over|about|around|some|any|everyone|anyone|every|more|less|at|christ|god)\b"
    r"|\bfor (?:a|an|one|the|my|your|this|that) (?:\w+ )?(?:hour|minute|day|week|month|year|while|bit|moment|time"
    r"|reason|rest|past|next|last|same|first|second|third|total|chance|living|change|start|sake)s?\b"
    rf"|\b{ORDINAL} (?:time|day|week|month|year)\b|\bfor (?:\w+ed|(?!being)\w+ing)\b"
    r"|\b(?:i|we|is|are|was|were|have|has)$"
    r"|\bsince (?:i|you|we) (?:write|send|wait|call|order|buy|pay|ask|am|are|do|have (?:a|an|the))\b",
    re.IGNORECASE,
)
"""What looks like one and is none: "for me", "for a week", "for free"."""
BEFORE: Final = re.compile(
    rf"\bno (?:hot )?(?:[a-z]{{3,10}} )?{_LACKED} (?:at all )?(?:for |in )?(?:the (?:last|past) )?{_AROUND}$",
    re.IGNORECASE,
)
"""Before a duration, what was lacking: "no reply in", "no internet"."""
SPAN: Final = re.compile(
    r"\b(?P<where>on hold|without (?:an? |any )?(?:hot )?(?:[a-z]{3,10} )?" + _LACKED + r"|in (?:a|the|your) queue"
    rf"|on the (?:phone|line)|in line|standing in line|locked out|cut off) for (?:the (?:last|past) )?{_AROUND}$",
    re.IGNORECASE,
)
"""Before a duration, where it was spent."""
WAITED: Final = re.compile(
    r"\b(?:wait(?:ed|ing)|queu(?:ed|ing|eing)|on hold|stood|stand|standing|sat|held|hold|holding|late|delayed|overdue"
    r"|(?:it'?s|it has|has|have|'ve|ive) been|it took|is now|locked out|stuck|stranded|ignored|gone"
    r"|silence|missing|chasing|still)"
    r"(?: me| us| you| there| here| online| outside| in all| in line| on \w+| now| again"
    rf"| a| (?:in|at|on) (?:a|the|your) \w+| (?:the|this) (?:last|past))?,?(?: for| of| by| at)? {_AROUND}$",
    re.IGNORECASE,
)
"""Before a duration that was waited."""
DENIED_IN: Final = re.compile(
    rf"(?:\b(?:no|not|never|nothing|nobody|neither)|n't)\b[\w ']{{0,30}}(?<! not) (?:in|for) {_AROUND}$", re.IGNORECASE
)
"""Before a duration in which nothing came."""
HARD: Final = re.compile(
    r"(?: now)?,?\s+(?:and counting|and (?:still )?(?:no|nothing|nobody|not)\b|(?:still )?(?:no|nothing|nobody)\b"
    r"|i(?:'ve| have) (?:been )?wait)",
    re.IGNORECASE,
)
ORDINARY: Final = re.compile(
    r"\b(?:every|within|in|in the next|another|next|up to|allow|allows?|takes?|per|give you|you have|you've got"
    r"|minimum|a|told|said|says|was told|\d (?:to|or)|booked|reserved|get|gets|need|hired|had|spare)"
    r" (?:over |about |around |the |another |under |less than )?$"
    r"|\b(?:customer|client|member|loyal|with \w+|used \w+|using \w+|lived|worked|married|banked|flown|shopped|paid"
    r"|paying|here)(?: \w+){0,3},? (?:for |of )?(?:over |nearly |about |almost |more than )?$",
    re.IGNORECASE,
)
"""Before a duration of ordinary life: "every two hours", "within a week", "a customer for nine years"."""
OVER_TIME: Final = re.compile(
    r"\s+(?:customer|loyal|of (?:loyalty|business|custom|being|marriage|service)|with (?:you|u|this|the)\b|contract"
    r"|warranty|guarantee|notice|old|plan|deal|trial|membership|subscription|pass|ticket|flight|drive|walk|from now"
    r"|early|before|until|to (?:reply|respond|fix|sort|pay|resolve|get back|answer))",
    re.IGNORECASE,
)

_CONTACT_NOUNS: Final = (
    r"(?:e-?mails|calls|phone calls|letters|messages|chats|dms|tweets|texts|text messages|complaints|tickets|reminders"
    r"|voicemails|attempts|requests|replies|answers|responses|excuses|apologies|promises|stories|appointments|visits"
    r"|transfers|phone numbers|case numbers|reference numbers|no-shows|cancellations|delays|failures|mistakes|errors"
    r"|follow-ups|chasers|reasons|versions|links|bots|explanations|engineers|departments|advis[eo]rs|agents|supervisors"
    r"|replacements|technicians)"
)
_PLAIN: Final = (
    r"(?:(?:very|different|separate|missed|phone|unanswered|copy|paste|copy-paste|copy-pasted|copied|pasted|and|nice"
    r"|polite|identical|broken|failed|automated|follow-up|text|canned|scripted|cancelled|canceled|wrong|long|late|lost"
    r"|contradictory|conflicting|ignored|other|wasted|unread|kind|angry|written|formal|empty|short|new|delivery"
    r"|faulty|damaged|repair|engineer|support|customer|service|generic|robotic|full|clear) ){0,4}"
)
MANY_THINGS: Final = re.compile(
    rf"(?<![\w.,£$€-])(?P<many>{LOOSE}|{NUMBER}) {_PLAIN}"
    rf"(?:{_CONTACT_NOUNS}|people|men|women|deliveries|drivers|managers|parcels|orders|stores|branches|forms|nurses"
    r"|doctors|staff|reps|representatives|teams|seats|bags|boxes|items|flights|bookings|charges|fees|payments|bills"
    r"|invoices|meals|copies|photos|cars|chairs|handsets|phones|routers)\b",
    re.IGNORECASE,
)
"""How many of what one counts in anger."""
CONTACTS: Final = re.compile(rf"{_PLAIN}{_CONTACT_NOUNS}\b$|{_PLAIN}{_CONTACT_NOUNS}\b", re.IGNORECASE)
PEOPLE: Final = re.compile(r"\b(?:people|men|women|managers|drivers|staff|reps|representatives|nurses|doctors|teams)$")
MET: Final = re.compile(
    r"\b(?:spoke|spoken|speak|talked|transferred|passed|explain(?:ed|ing)|told|asked|between|through|by|from)"
    r"(?: it| this| the same thing)?(?: (?:to|with|by|between|around|through|among))? (?:at least |over |about )?$",
    re.IGNORECASE,
)
"""Before people who were asked and did not help."""
_SPANS: Final = (
    rf"(?:(?:an?|one|the past|the last|the space of|less than|under|over|\d{{1,3}}|{NUMBER}) ?(?:an? )?"
    r"(?:hours?|days?|weeks?|months?|mins|minutes)|a row|total)"
)
MANY: Final = re.compile(
    rf"(?:\s+(?:in {_SPANS}|this (?:week|month|year|morning)"
    rf"|for the same \w{{3,12}}|from {NUMBER} (?:different )?(?:people|agents"
    r"|departments)|from (?:different|your) (?:people|agents|departments|team|staff)"
    rf"|(?:with no|without(?: an?| any| a single)?|and (?:still )?(?:no|not an?|not one|not a single))"
    rf" (?:\w{{3,10}} )?{_LACKED}"
    r"|since (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july"
    r"|august|september|october|november|december|christmas)"
    rf"|about {_OWNED} (?:[a-z]{{3,10}} )?[a-z]{{3,12}}))\b{_ENDS}",
    re.IGNORECASE,
)
"""After a count: "in a month", "from five people", "and no reply"."""

BURDEN: Final = re.compile(
    r"\s+(?:[a-z-]{3,14} )?(?:fee|charge|bill|fine|penalty|surcharge|increase|price hike)\b",
    re.IGNORECASE,
)
PRICE: Final = re.compile(
    r"(?: ?(?:a|an|per|each|every|p)\b| ?/)(?: ?(?:month|week|year|day|hour|night|person|m\b|mo\b|pm\b|go|time))?",
    re.IGNORECASE,
)
OUT_OF: Final = re.compile(
    rf"(?: (?:taken|gone|missing))? (?:out of|from|off) (?:my|our|her|his) (?:[\w']{{2,12}} ){{0,2}}(?:account|card"
    rf"|wages"
    rf"|pay|salary|pension|balance|bill|deposit)\b{_ENDS}",
    re.IGNORECASE,
)
"""After a sum, whence it went."""
FOR_WHAT: Final = re.compile(
    rf"\s+for (?:being (?:[\w£$%.']{{1,12}} ){{0,5}}?[\w%']{{2,14}}(?=\s*(?:[.,;:!?)|\n]|$))|nothing\b{_ENDS}"
    rf"|{_SOMETHING}{_ENDS})",
    re.IGNORECASE,
)
FOR_WHAT_DONE: Final = re.compile(
    r"\b(?:charg(?:ed|ing|e)|fin(?:ed|ing)|took|taken|taking|billed|debited|deducted|want|wants|wanted|wanting"
    r"|demand\w*"
    r"|invoiced)\b(?: \w+){0,3} $",
    re.IGNORECASE,
)
"""Before a sum that the company took."""
RANKED: Final = re.compile(
    rf"(?<![\w.,£$€-])(?P<rank>(?:(?:the|my|our|your|a) )?{ORDINAL}) "
    r"(?P<rest>[a-z][a-z'-]{2,14}(?: [a-z][a-z'-]{2,14})"
    r"{0,2})",
    re.IGNORECASE,
)
"""An ordinal with what may hold the noun that it ranks."""
RANK: Final = re.compile(rf"(?:(?:the|my|our|your|a) )?{ORDINAL}\b")
TROUBLE: Final = re.compile(
    r"\b(?:broken|faulty|failed|missed|cancelled|canceled|wrong|lost|damaged|late|unanswered|overdue|dead|leaking"
    r"|defective|stolen|(?:time|month|week|day) (?:in a row|running)|out of \w+)\b"
)
ONCE_MORE: Final = re.compile(
    r"\b(?:call|e-?mail|message|letter|complaint|attempt|visit|engineer|request|replacement|reminder|ticket|chat"
    r"|appointment|repair|technician|adviser|advisor|agent)$"
)
BEGINS: Final = re.compile(r"(?:^|[.!?\n|])\s*$")
STOPS: Final = re.compile(rf"(?: now)?\s*(?:[.!?\n|]|$|, (?:{NUMBER}|no|still)\b)", re.IGNORECASE)
