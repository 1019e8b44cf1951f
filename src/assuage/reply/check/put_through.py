"""Somebody else's business, and put through to them."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases
from assuage.reply.check.passing_on import HANDED_OVER, NOT_OURS

_ELSE: Final = (
    r"(?:manufacturer|seller|supplier|courier|airline|landlord|insurer|bank|agency|council|operator|network|provider"
    r"|retailer|shop|host|venue|platform|broker|agent|agents|contractor|trustees?|developer|hotel|garage|school|surgery"
    r"|hospital|freeholder|franchise|dealer|issuer|merchant|carrier|authority|university|vendor|bus firm|firm"
    r"|organiser|promoter|theatre|registrar|exchange|maker|installer)"
)
_SUBJECT: Final = (
    r"(?:complaints?|claims?|questions?|quer(?:y|ies)|requests?|refunds?|returns?|problems?|matters?|disputes?"
    r"|enquir(?:y|ies)|reports?|issues?|bookings?|changes?|cancellations?)"
)
THEIR_BUSINESS: Final = Family(
    "passing_on",
    phrases(
        (
            rf"{_SUBJECT}(?: [\w']+){{0,5}}? (?:goes?|(?:should|must|needs? to|ha(?:s|ve) to|can only) (?:go|be (?:sent"
            rf"|addressed|directed|made|raised|taken))|are (?:made|sent|raised)) (?:directly |straight "
            rf"|back )?(?:to|through"
            rf"|via|with) (?!us\b|me\b)\w+"
        ),
        (
            r"(?:is|are|'s) the (?:best |better |right |only |correct )?(?:place|people|person|ones|number"
            r"|office|contact)"
            r" (?:to (?:ask|call|go|contact|start|try|turn|speak|talk|ring|write|complain)|for (?:that|this|you"
            r"|such)|you"
            r" (?:need|want|should))"
        ),
        (
            r"(?:their|its) (?:support |direct |help |customer |contact |main |own )?(?:number|line|helpline"
            r"|phone|e-?mail"
            r"|web ?site|web address|details|contact details|hotline) (?:is|are|can be found)"
        ),
        (
            r"(?:can|could|will|'ll) (?:give|send|find|text) you their (?:\w+ )?(?:number|address|details"
            r"|e-?mail|phone|link"
            r"|website)"
        ),
        (
            rf"(?:the|your|that) (?:[\w-]+ )?{_ELSE} (?:is|are|remains)(?: solely| fully"
            rf"| alone)? (?:the ones? who|the ones?"
            rf" that|responsible for|in charge of)"
        ),
        rf"(?:it's|that's|it is|that is) (?:the|your) (?:[\w-]+ )?{_ELSE} (?:who|that|which)|it's (?:them|they) who",
        r"(?:is|that's|it's|that is|it is|remains)(?: strictly| really| entirely)? between (?:you|yourself) and",
        (
            rf"(?:the|your) (?:[\w-]+ )?{_ELSE} (?:has|have|needs?|will have|would have"
            rf"|'ll have) to (?:authori[sz]e|approve"
            rf"|agree|decide|confirm|sign|arrange|sort|fix|handle|request|raise|deal with|apply|cancel|refund)"
        ),
        (
            rf"(?:the|your|their) (?:[\w-]+ )?{_ELSE} (?:runs?|operates?|owns?|manages?|handles?|controls?|sets|decides"
            rf"|deals? with|looks? after|takes? care of) (?:that|this|it|the|those|these|all|such)"
        ),
        (
            rf"(?:i'd|i would) (?:contact|ring|call|try|approach|speak (?:to|with)|talk to|get on to|write to"
            rf"|go (?:back )?to"
            rf"|have a word with|check with|ask) (?:them|him|her|(?:the|your) (?:[\w-]+ )?{_ELSE})"
        ),
        r"if i were you,? i'd (?:ask|call|ring|contact|try|speak|talk|go|take)",
        (
            r"(?:you'd|you would|you'll|you will|you're|you are) (?:be )?(?:better|best) (?:off "
            r"|advised )?(?:asking|calling"
            r"|ringing|contacting|speaking|going|trying|with the|with your|to (?:ask|call|ring|contact|speak|try))"
        ),
        r"worth (?:asking|calling|contacting|ringing|speaking to|giving|checking with) (?:them|him|her|the|your)",
        (
            r"(?:^|please |just |you can |you could |you should |you'll need to |best to |worth )give (?:them"
            r"|him|her|the"
            r" \w+|your \w+) a (?:call|ring|shout|bell|try|buzz)"
        ),
        (
            r"(?:is|that's|it's|that is|it is|remains)(?: entirely| really| purely| solely)? (?:the [\w-]+'s"
            r"|their|someone"
            r" else's|another team's|your [\w-]+'s) (?:business|affair|call|decision|responsibility|department|domain"
            r"|territory|problem|job|area|remit)"
        ),
        r"(?:aren't|wasn't|weren't) us\b",
        (
            r"(?:rather|prefer) not (?:to )?(?:get|be|become) involved|(?:can't|cannot|don't|won't"
            r"|do not) (?:get|become|be) involved"
        ),
        (
            r"(?:i'm|we're|i am|we are) (?:only|just|merely|simply) (?:the |a |an |in |on |at )?(?:first[- ]line|call"
            r" cent(?:re|er)|switchboard|front desk|sales|reception|answering service|messengers?|booking \w+"
            r"|night desk"
            r"|overflow|helpdesk|chat)"
        ),
        (
            r"we (?:simply|only|just|merely) (?:take (?:the |your )?\w+ings?|sell|rent|pass|process|list"
            r"|forward|host|introduce"
            r"|relay|book|collect|distribute|advertise|publish) (?:the|your|it|them|on|out|tickets|orders|bookings)"
        ),
        r"outsourced|subcontracted|contracted out|run under (?:contract|licen[cs]e)",
        r"(?:i'm|we're|i am|we are) not the (?:right|best|correct) (?:team|people|person|department|place|desk|office)",
        r"(?:i|we)(?: have|'ve) no (?:say|influence|involvement|dealings) (?:in|over|with|on)",
        (
            r"(?:quote|have|mention|give)(?: them)? (?:your|this|the) (?:\w+ )?(?:number|reference)(?: ready"
            r"| to hand)? when"
            r" you (?:call|ring|phone|contact|speak)"
        ),
    ),
    NOT_OURS.why,
    NOT_OURS.better,
    unless=NOT_OURS.unless,
    negatable=False,
)
PUT_THROUGH: Final = Family(
    "passing_on",
    phrases(
        (
            r"(?:let me|i'll|i will|i can|i'm going to|we'll|shall i|i'm)(?: just| now"
            r"| quickly)? (?:put(?:ting)? you through"
            r"|transfer(?:ring)? you|patch(?:ing)? you|connect(?:ing)? you (?:to|with)|redirect(?:ing)? you"
            r"|refer(?:ring)? you"
            r"|pass(?:ing)? you (?:on|over|across|back|to)|hand(?:ing)? you (?:on|over|back))"
        ),
        r"hold the line",
        (
            r"(?:will|shall|has|have|is|are|was|were)(?: now| already| also| since)?(?: be| been"
            r"| being)? (?:forwarded|passed"
            r"|escalated|handed|redirected|referred|rerouted|routed)(?: on| over| across| up| along)? (?:to"
            r"|with) (?:the|our|a"
            r"|another|their|someone|management|head office)"
        ),
        (
            r"(?:passed|handed|flagged|kicked|bounced) (?:it|this|that|your \w+) (?:on|along|up|upstairs"
            r"|upwards|across|over)(?=[.,;]| to)"
        ),
    ),
    HANDED_OVER.why,
    HANDED_OVER.better,
    unless=HANDED_OVER.unless,
)
