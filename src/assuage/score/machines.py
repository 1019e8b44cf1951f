"""Whether a program wrote a mail: automatic replies, bounces, receipts, newsletters, alerts, invitations.

Only the text is there to go by, no header. A customer taken for a machine is worse than a machine taken for a
customer, so two marks are asked for (or one that nobody types), and a person's voice beside them settles it: the person
counts, whatever else they forward or quote. No library fits: those for bounces (flufl.bounce) and for automatic
replies read headers and MIME parts.
"""

from __future__ import annotations

import re
from typing import Final

from assuage.score.text import shorten

_SUBJECT: Final = re.compile(r"Subject: (?P<title>[^\n]{0,300})(?:\n|$)")
_QUOTED: Final = re.compile(r"[\"\u201c\u201e]\s*[^\"\u201c\u201d\u201e\n]{12,400}[\"\u201d]")
_SAMPLE_CHARS: Final = 12_000
"""Looked at: of a longer text its beginning and its end, where a person would speak."""
_ENOUGH: Final = 2

_THING: Final = r"(?:e-?mail|mail|message|reply|response|notification|notice|alert|mailing|acknowledge?ment|receipt)"
_TITLES: Final = re.compile(
    r"\W*(?:automatic(?:ally generated)? (?:reply|response)|auto[- ]?(?:reply|response|responder)|auto)\s*:"
    r"|\W*out of (?:the )?office\s*(?:$|:|auto|reply|notification|alert|until|from)"
    r"|\W*(?:undeliverable|undelivered|undelivered mail returned to sender)\s*(?:$|:)"
    r"|\W*(?:mail delivery (?:failed|failure|subsystem|system)|delivery status notification|returned mail"
    r"|delivery (?:has )?(?:failed|failure|delayed)|failure notice|message (?:not )?deliver(?:ed|y)|disposition)\b"
    r"|\W*(?:(?:not )?read(?: receipt)?|return receipt)\s*:\s"
    r"|\W*(?:accepted|declined|tentative(?:ly accepted)?|cancel(?:l)?ed(?: event)?|(?:updated )?invitation)\s*:\s"
    r"|\[?(?:firing|resolved|alarm|alert|problem|recovery|triggered|down|up)(?::\s?\d+)?\]?\s*[:\]]"
    r"|\W*(?:abwesenheitsnotiz|automatische antwort|r\u00e9ponse automatique|respuesta autom\u00e1tica"
    r"|risposta automatica|automatisch antwoord|resposta autom\u00e1tica|autosvar|automaattinen vastaus"
    r"|unzustellbar)\b",
    re.IGNORECASE,
)

# Nobody types these; one is enough.
_TYPED_BY_NOBODY: Final = re.compile(
    r"^(?:final|original)-recipient: ?rfc822|^diagnostic-code: ?smtp|^reporting-mta: ?dns|^action: ?(?:failed|delayed)$"
    r"|^auto-submitted: ?auto|^x-autore\w+:|^disposition-notification-to:|^reporting-ua:"
    r"|\b[45]\d\d[ -]#?[45]\.\d{1,3}\.\d{1,3}\b"
    r"|^begin:v(?:calendar|event)\b"
    r"|^\W{0,4}(?:problem|recovery|acknowledgement|flapping\w*) (?:host|service) alert\b"
    r"|^\W{0,4}notification type: ?(?:problem|recovery|acknowledgement)\b"
    r"|^\W{0,4}\[(?:firing|resolved):\d+\]"
    r"|^\W{0,4}state change: ?(?:ok|alarm|insufficient_data) ?-(?:>|&gt;)"
    r"|^list-unsubscribe:"
    r"|^this is the mail system at host\b|^this message was created automatically by mail delivery software"
    r"|^this is a (?:return|read) receipt for\b",
    re.IGNORECASE | re.MULTILINE,
)

# One of these could come from a person; two different ones do not.
_MARKS: Final = tuple(
    re.compile(pattern, re.IGNORECASE | re.MULTILINE)
    for pattern in (
        # written by a machine, in its own words
        r"\bthis (?:is|was) an? (?:fully )?(?:auto(?:mat(?:ed|ic))?|computer"
        r"|system)[- ]?(?:ally )?(?:generated |sent )?"
        rf"{_THING}\b|\b(?:automatically|auto|system|computer)[- ]?generated (?:{_THING}|by)\b"
        rf"|\bthis {_THING} (?:is|was|has been) (?:automatically )?(?:auto-?)?(?:generated|sent automatically)\b",
        r"^\W{0,3}\bauto(?:mat(?:ed|ic))?[- ]?(?:reply|response|acknowledge?ment)\b",
        rf"(?:^|[.!(*] ?|please )do not (?:reply|respond) (?:directly )?to this (?:{_THING}|address)\b"
        r"|^\W{0,3}(?:please )?do not reply\b",
        rf"\b(?:replies|responses) (?:to this (?:{_THING}|address|mailbox) )?(?:are|is|will) (?:not|never)\b"
        rf"|\bthis (?:mailbox|inbox|(?:{_THING} )?(?:address|account)) (?:is|cannot|can't|does) ?(?:not|un)?\b"
        r"|\b(?:unmonitored|unattended) (?:mailbox|inbox|account|address)\b|\bmailbox is (?:not monitored|unmonitored)",
        # receipts
        r"^(?:(?:hi|hello|dear|good \w+)\b[^\n.!]{0,40}[,.!]?\s{0,2})?(?:many )?(?:thanks"
        r"|thank you)(?: very much)? for "
        r"(?:contacting|reaching out|getting in touch|writing|e-?mailing"
        rf"|your (?:recent )?(?:{_THING}|enquiry|inquiry))",
        rf"\b(?:we(?: have|'ve)?|has been|was) (?:successfully )?(?:received|logged|registered) your\b"
        rf"|\byour (?:{_THING}|request|enquiry|inquiry|ticket|submission|feedback|application) "
        r"(?:\([^)\n]{0,40}\) )?(?:has been|was|is being) (?:successfully )?(?:received|logged|registered|created"
        r"|assigned|submitted|recorded|opened|closed|resolved|solved)\b",
        r"\b(?:a member of )?(?:our|the) (?:\w+ ){0,2}(?:team|advis[eo]rs?|agents?|colleagues?) (?:will|aims? to)\b"
        r"|\bwe (?:will|aim to|try to|endeavou?r to|usually|normally) "
        r"(?:get back|respond|reply|answer|be in touch|come back)\b",
        r"\b(?:your (?:ticket|case|reference|request)(?: (?:number|no\.?|id|ref))?(?: is| has been)?:? ?|(?:ticket|case"
        r"|reference|request)(?: (?:number|no\.?|id))?: ?)#?\w{0,4}-?\d[\w-]{2,}\b",
        r"\b(?:within|in) (?:the next )?(?:\w+ to )?[\w-]{1,10} (?:\(\d+\) )?(?:working|business) (?:hours|days)\b",
        r"\bview (?:your )?(?:ticket|request|case)|\badd additional comments\b|##-? ?please type your reply above",
        # away from the desk
        r"\b(?:i(?:'m| am| will be|'ll be)|(?:is|will be)) (?:currently |now |presently |also )?(?:away|off|out)?"
        r"(?: (?:of|from) (?:the |my )?(?:office|desk|work|e-?mail)|(?:on |away on )?(?:annual|maternity|paternity"
        r"|parental|sick|medical|study|compassionate|extended)? ?(?:leave|holidays?|vacation|pto|training)\b)"
        r"(?![^.\n]{0,80}\b(?:so|but|because|and (?:i|my|the|still|no|you))\b)",
        r"\b(?:limited|no|intermittent|without) (?:or no )?access to (?:my )?(?:e-?mails?|inbox|messages)"
        r"|\bwill not be (?:checking|reading|monitoring|forwarded)|\bnot (?:be )?(?:checking"
        r"|monitoring) (?:my )?e-?mail",
        r"\b(?:i will|i'll|i shall|will) (?:reply|respond|get back|answer|deal with|read|return|be back|attend)\b"
        r"[^.\n]{0,60}\b(?:when|upon|on|once|after|as soon|in the)\b|\breturn(?:ing)? (?:to the office )?on \w+",
        r"\b(?:for|in case of|if (?:it|this|your \w+|the matter) (?:is|requires|needs)|if you (?:need|require|have)|in)"
        r" (?:an? |any )?(?:\w+ )?(?:urgent|urgently|immediate|emergenc\w+|assistance|attention|matters?|help)\b",
        # bounces and receipts of reading
        r"\b(?:could|can|was|were)(?:n't| not) (?:be )?delivered\b|\bdelivery (?:has failed|to the following)\b"
        r"|\bdelivery (?:of your message )?(?:failed|incomplete)|\bunable to deliver\b|\bundeliverable\b",
        r"\b(?:address not found|address (?:couldn't|could not) be found|(?:no such|unknown) user|user unknown"
        r"|mailbox (?:is )?(?:full|unavailable|not found)|recipient(?:'s)? (?:address|mailbox|server)|over quota"
        r"|permanent (?:fatal )?error|mail server|postmaster|mailer-daemon|domain (?:couldn't|could not) be found)\b",
        r"\byour message\b[^<]{0,300}\bwas (?:read|displayed|opened|deleted without being read)\b"
        r"|\A\s*your message\s*\Z",
        r"^(?:to|sent|subject): [^\n]{3,200}\n(?:to|sent|subject): ",
        r"\b(?:will keep trying|does not guarantee that the message|message has been displayed)\b",
        # newsletters
        r"\b(?:click (?:here )?to )?unsubscribe\b\W{0,3}(?:here|at any time|from (?:this|these|our|all)"
        r"|instantly|$|\||\[)"
        r"|\bto unsubscribe\b|\b(?:click|reply \w+|text stop) to opt[- ]out\b|\bunsubscribe (?:link|by|in one click)\b",
        r"\bview (?:this |it |the )?(?:\w+ )?(?:online|(?:in|as) (?:your |a )?(?:web ?)?(?:browser|page|version))\b"
        r"|\bhaving trouble (?:viewing|reading)\b|\bweb version\b",
        r"\byou(?:'re| are|'ve| have)? (?:are )?(?:currently )?receiv(?:ed?|ing) (?:this|these|our)\b[^.\n]{0,60}"
        r"\b(?:because|as|since)\b|\bthis (?:e-?mail|message|newsletter) was (?:sent|delivered) to\b",
        r"\b(?:manage|update|change|edit) (?:your )?(?:e-?mail |subscription |communication "
        r"|notification )?preferences",
        r"\u00a9 ?20\d\d\b|\b(?:copyright|\(c\)) 20\d\d\b|\ball rights reserved\b",
        r"\b(?:shop now|order now|buy now|read more|learn more|book now|save up to \d+ ?%|up to \d+ ?% off|\d+ ?% off"
        r"|use code \w+|follow us on|privacy policy|terms (?:apply|and conditions|of (?:use|service)))\b",
        # alerts
        r"^\W{0,4}(?:alarm(?: name| arn)?|monitor|trigger(?: name| status)?|check|service|host|metric|threshold"
        r"|state|status|alert(?: name)?|instance|environment|build|job|pipeline|incident(?: #?\d+)?): ?\S",
        r"^\W{0,4}(?:severity|event id|date/time|additional info|last (?:check|state change)|started at"
        r"|timestamp|duration|triggered at"
        r"|region|node|value|acknowledge|runbook|commit|dashboard): ?\S",
        r"\b(?:is|went|are) (?:currently )?(?:down|critical|up again|back up|recovered|in alarm)\b|\bhas (?:recovered"
        r"|exceeded|been resolved|failed)\b|\bcloudwatch\b|\bpagerduty\b|\bnagios\b|\bzabbix\b"
        r"|\buptimerobot\b|\bcron\b",
        # invitations
        r"\b(?:join (?:on your computer|zoom meeting|with google meet|microsoft teams meeting|the meeting now)"
        r"|microsoft teams meeting)\b",
        r"\b(?:meeting id: ?\d|passcode: ?\w|dial in by phone)",
        r"^when: ?\S[^\n]{4,}\n+(?:where|who|calendar|organi[sz]er): ?\S|^organi[sz]er: ?\S[^\n]*@",
        r"\b(?:has (?:accepted|declined|tentatively accepted|invited you to)|you have been invited|going (?:\(|to this)"
        r"|invitation from google calendar|yes ?[-|] ?maybe ?[-|] ?no|this event (?:has been"
        r"|was) (?:cancel|changed)\w*)\b",
    )
)
_VOICE: Final = re.compile(
    r"\bi(?:'m| am|'ve| have)? (?:still|just|also|already|really|never|even|keep|kept|got|get|getting|wrote|write|sent"
    r"|called|rang|phoned|ordered|paid|pay|bought|want|wanted|need|needed|tried|trying|asked|ask|asking|was|did|cannot"
    r"|couldn't|hate|think|thought|know|saw|had|waited|waiting|been (?:waiting|trying|calling|told|on|charged)|told"
    r"|complained|spoke|emailed|sick|fed|tired|done|furious|angry|so|received (?:this|the|an?|your|no)|only|find"
    r"|demand|expect|would like|hope|forwarded|forward|attached|see|can see|tried|believe|cancelled|returned)\b"
    r"|\bstill (?:no|not|nothing|waiting|haven't|hasn't|don't|doesn't|can't|cannot|isn't|the)\b"
    r"|\bmy (?:order|refund|money|parcel|package|delivery|flight|booking|bags?|complaint|question|issue|problem|bill"
    r"|account is|card|broadband|internet|phone is|ticket|claim|case|replacement|mum|mother|husband|wife|son|daughter"
    r"|deposit|subscription)\b"
    r"|\bmy (?:e-?mails?|messages?|letters?) (?:to|was|were|has|have|is|are|keeps?|about)\b|\bhow (?:do|can) i reach\b"
    r"|\b(?:complaining|ridiculous|unacceptable|a joke|useless|disgrac\w+|disgust\w+|furious|angry|fed up|sick of"
    r"|nobody|rubbish|terrible|appalling|pathetic|shame on|liars?|wtf|ffs|wth|fuck\w*|shit\w*|bullshit|crap|damn|bloody"
    r"|nonsense|waste of (?:time|money)|sort (?:it|this) out|fix (?:it|this)|not good enough|third time|second time"
    r"|every time|all (?:i|we) get|this is (?:what|all)|is this|what (?:the|on earth)|how (?:dare|come|many times)"
    r"|fob(?:bed)? off|no help|not help(?:ful|ing)|real person|a human|refund me|give me|call me|ring me|help me"
    r"|stop (?:sending|emailing|spamming)|take me off|remove me|unsubscribe me|explain (?:this|why))\b"
    r"|\bwhy (?:is|are|do|does|did|have|has|can't|won't|should|am)\b|\bwhere is\b|\bwhen (?:will|is) (?:i|my|someone)\b"
    r"|\b(?:can|could|would) (?:you|someone|somebody|anyone) (?:please |tell|look|help|explain|check|call|confirm|fix)"
    r"|\byou (?:people|lot|guys|never|still|keep|said|told|promised|lied|clowns|idiots)\b|\byour (?:lot"
    r"|useless|so-called)"
    r"|\?\s?\?|[?!]{3}|\bwe(?:'ve| have)? (?:still|never|keep|ordered|paid|tried|need|want)\b",
    re.IGNORECASE,
)


def is_machine_mail(text: str) -> bool:
    """Of a prepared text (`score.text.prepare`). What stands in quotation marks is no mark; any voice in it counts."""
    sample = shorten(text, _SAMPLE_CHARS).replace("\u2019", "'")
    if _VOICE.search(sample):
        return False
    title = _SUBJECT.match(sample)
    own = _QUOTED.sub(" ", sample)
    if _TYPED_BY_NOBODY.search(own):
        return True
    body = own[title.end() :] if title else own
    of_title = bool(title and _TITLES.match(title["title"]))
    return of_title + sum(mark.search(body) is not None for mark in _MARKS) >= _ENOUGH
