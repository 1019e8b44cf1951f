"""The words of each treatment: how customers say that they were dealt with."""

from __future__ import annotations

import re
from typing import Final

_NOBODY: Final = (
    r"(?:nobody|no[- ]?one|not one (?:person|of you)|none of (?:you|them)|you (?:never|don't|haven't|have not"
    r"|didn't)|(?:they|he|she) (?:never|didn't))"
)
_CONTACT: Final = (
    r"(?:e-?mails?|messages?|calls?|letters?|dms?|tweets?|texts?|complaints?|tickets?|requests?|questions?)"
)

_WORDS: Final = {
    "ignored": rf"\b(?:{_NOBODY} (?:has |have |had |ever |even |bothered to |once )*(?:answer\w*|repl(?:y|ied|ies)"
    rf"|respond\w*|call(?:ed|s)?(?: \w+)? back|rung|contact\w*|got(?:ten)? back|get(?:s)? back|got in touch|bothered"
    rf"|picks? up|picked up|came back|come back|read(?! it to| to))"
    rf"|(?:no|not a(?= (?:single )?(?:reply|response|answer|word|call|acknowl))|never an?|without (?:a|any)|zero"
    rf"|not (?:even )?(?:one|a single)|still no|never (?:had|got"
    rf"|received|heard)) (?:\w+ )?(?:reply|replies|response|responses|answer|answers|acknowledg\w+|call ?back"
    rf"|contact|word)|ignor(?:ed|ing|es)|silence|radio silence|left on read|heard nothing|not heard (?:back|anything"
    rf"|a thing)|(?:haven't|have not|never|hasn't) heard (?:back|anything|from)|unanswered|fob(?:bed)? (?:me "
    rf"|us )?off|{_CONTACT} (?:go|went|have gone|gone|goes) unanswered|no one (?:is )?(?:answering|listening|cares)"
    rf"|nobody (?:is )?(?:answering|listening|cares)|ghosted|stonewalled)\b",
    "passed_around": r"\b(?:passed (?:me |us )?(?:around|about|from|between|back and forth|along)"
    r"|pass(?:ing)? (?:me|us) (?:around|from|between|on)|(?:(?:i|we)(?:'ve|'ve been| have been| was| were| got"
    r"| get) )transferred(?! to (?!an?other|someone|different|the wrong)\w+)|transferr?ed (?:me|us"
    r"|again|\w+ times)"
    r"|sent (?:(?:me |us )(?:from|back to)|(?:me |us )?(?:round|around|back and forth))|bounced (?:me |us )?(?:around"
    r"|between|from|back)|pillar to post|round in circles|(?:going|goes|went|go) (?:round|around) (?:and|in)"
    r"|run ?around|different (?:person|agent|department|adviser|rep|story|answer)s? (?:every|each|again)"
    r"|another department|(?:\w+|\d+) different (?:people|agents|departments|advisers|reps|answers|stories)"
    r"|explain(?:ed|ing)? (?:it |this |everything |the same thing |myself |my story )?(?:all )?(?:over )?again"
    r"|(?:have to|had to|made me) start (?:all )?(?:over|from (?:scratch|the beginning))|blames? (?:the )?(?:courier"
    r"|seller|bank"
    r"|other|each other))\b",
    "long_wait": r"\b(?:(?<!is )(?<!are )on hold|(?<!first )in (?:the|a|your) queue|queu(?:ed|ing|eing)"
    r"|still waiting|(?:have"
    r"|has|'ve|'s|am|'m"
    r"|been|are) (?:\w+ )?waiting|waited (?:\w+ ){0,4}(?:hours?|days?|weeks?|months?|minutes?|mins|hrs|for"
    r"|in|all)|hours? (?:on hold|waiting|in line|on the phone)|(?:minutes|mins|hours|hrs) (?:on hold|waiting"
    r"|in (?:the )?queue|in line|on the phone)|stood in line|in this line|waiting (?:for )?(?:over |more than "
    r"|\w+ )?(?:\d+|two|three|four|five|six|seven|eight|nine|ten|an?) (?:hours?|days?|weeks?|months?|minutes?|mins)"
    r"|(?:it's|it has|its|it is) (?:\w+ )?been (?:\w+ ){0,3}(?:days|weeks|months|hours|a week|a month|a year|years))\b",
    "broken_promise": r"\b(?:(?:you|u|they|he|she|your \w+|agent|i was|we were|been|was) (?:\w+ )?(?:promised"
    r"|assured|guaranteed)|(?:was|were|been|got) (?:\w+ )?told (?:that )?(?:\w+ ){0,4}(?:would|will|'ll|'d)|(?:you"
    r"|they|he|she) (?:said|told me|told us) (?:that )?(?:\w+ ){0,4}(?:would|'d)|(?:never|didn't|did not"
    r"|hasn't|no one|nobody|no) (?:\w+ )?(?:came|come(?! out| in\b| to)|show(?:ed|s)? up|showed|turn(?:ed|s)? up"
    r"|call(?:ed)? (?:me "
    r"|us )?back|rang back|rung back|happened|materiali[sz]ed|arrived as promised)|no[- ]show|broken promises?"
    r"|broke (?:your|their) (?:word|promise)|promises? (?:after|and more) promises?|call ?back (?:that )?never"
    r"|again and again promis\w+|(?:second|third|fourth|fifth|\d(?:nd|rd|th)) (?:missed )?(?:appointment"
    r"|delivery date|date)|missed appointments?|stood (?:me|us) up)\b",
    "rude": r"\b(?:rude(?:ly|ness)?|disrespect\w*|condescending|patroni[sz](?:ed|ing)|hung up (?:on|me)|hangs? up"
    r"|put the phone down on|shout(?:ed|ing) at (?:me|my|us|her|him)|yell(?:ed|ing) at|scream(?:ed|ing) at"
    r"|laughed (?:at|in)|laughing at|sneer\w*|sigh(?:ed|ing)|roll(?:ed|ing) (?:his|her|their) eyes|swore at"
    r"|talked? (?:down )?to me like|spok(?:e|en) to (?:me )?like|treated (?:me |us )?like|abrupt|dismissive"
    r"|(?:called|calling) (?:me|her|him|my \w+) (?:a |an |stupid|irrational|aggressive|difficult|hysterical)"
    r"|lied to (?:me|us|my)|attitude|snapped at|humiliat\w+|mock(?:ed|ing)|insulted|bad manners|smirk\w*"
    r"|interrupted me|talked over me|slammed)\b",
    "misled": r"\b(?:misled|mis-?sold|misleading(?!,? (?:\w+,|account|information on my))|mis-?represent\w*"
    r"|false(?:ly)? (?:advertis\w+|information|promis\w+"
    r"|told)|(?:was|were|been) lied to|(?<!i )lied (?:to|about)|deceiv\w+|deceptive|decepti\w+|bait and switch"
    r"|hidden (?:fees?|charges?|terms|costs?)|never (?:told|mentioned|said|informed)"
    r"|(?:didn't|did not|nobody|no one) (?:tell|mention|told|mentioned)(?: me| us| that| anything| about)"
    r"|not what (?:i was|you|was) (?:told|advertised|sold|promised|said)|(?:said|says|advertised"
    r"|told)(?: \w+){0,5} (?:free|included|unlimited|refundable) (?:but|and|then|now)|conned|tricked"
    r"|wrong(?:ly)? (?:information|advice|advised|informed)|without (?:(?:any|prior|asking|telling) )?(?:warning"
    r"|notice|me|us))\b",
    "policy_wall": r"\b(?:(?:that's|thats|it's|its|your|our|company|their) (?:\w+ )?polic(?:y"
    r"|ies)\b(?! (?:number|holder|no|document|renewal|was cancelled|with you|covers?|has|from|expires?))"
    r"|(?:computer|system) (?:says|said|won't|doesn't|does not|will not) (?:no"
    r"|let|allow)|nothing (?:you|we|i|they|he|she) can do|(?:can't|cannot|could not|couldn't|unable to"
    r"|won't) (?:do anything|help (?:me|us|you|with)|override|make (?:an )?exception)|no exceptions?|not (?:our|your"
    r"|my) (?:problem|responsibility|department)|(?:go|goes|sent|sends|referred|directed|told to go|look|check"
    r"|use) (?:\w+ ){0,3}(?:website|web site|faq|faqs|app|link|help ?page|help cent(?:re|er))|same (?:link|script"
    r"|answer|copy|reply|response|paragraph|sentence)|(?:same|a|the|your|from) scripts?|copy[- ](?:and[- ])?pasted?"
    r"|automated (?:reply"
    r"|response|message)|just (?:following|doing) (?:the )?(?:rules|procedure|orders)|hands are tied)\b",
}

TREATMENTS: Final = {code: re.compile(words) for code, words in _WORDS.items()}
