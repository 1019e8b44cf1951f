"""Sending the customer elsewhere, or handing over without owning it."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_RULES: Final = (
    r"(?:polic(?:y|ies)|terms(?: and conditions| of (?:use|service|sale|carriage|hire|business))?|rules"
    r"|guidelines|procedures?|process(?:es)?|regulations|conditions|provisions|t&cs?|t and cs|tariff"
    r"|contract|agreement|protocols?|small print|fine print|legislation|standards|criteria)"
)
_OURS: Final = (
    rf"(?:our|the|company|store|head office|standard|applicable|current|general|these|those"
    rf"|your)(?: [\w'-]{{1,18}}){{0,3}}? {_RULES}"
)
_OTHERS: Final = (
    r"(?:the|your|their|our|its|a|an|another|that|them|him|her|those|both|whoever|someone|somebody"
    r"|(?-i:[A-Z][a-z]+))"
)
_TURN_TO: Final = (
    r"(?:contact(?:ing)?|call(?:ing)?|ring(?:ing)?|phon(?:e|ing)|speak(?:ing)? (?:to|with)"
    r"|talk(?:ing)? to|reach(?:ing)? out to|get(?:ting)? (?:back )?(?:in touch|on) (?:with|to)|tak(?:e"
    r"|ing) (?:it|that|this|the matter|things|your \w+) (?:up )?(?:with|to)|approach(?:ing)?|writ(?:e"
    r"|ing) to|e-?mail(?:ing)?|go(?:ing)? (?:back |straight |directly )?to|turn(?:ing)? to|rais(?:e"
    r"|ing) (?:it|this|that|your \w+|the matter) (?:directly )?with|check(?:ing)? with|ask(?:ing)?"
    r"|address(?:ing)? (?:it|this|that|your \w+) to|direct(?:ing)? (?:it|this|that|your \w+) to"
    r"|try(?:ing)?|pursu(?:e|ing) (?:it|this|that) with)"
)

ELSEWHERE: Final = Family(
    "passing_on",
    phrases(
        (
            r"for (?:complaints|refunds|returns|queries|that|this|such (?:matters|cases|questions)|anything else"
            r"|\w+ (?:issues|matters|questions|queries|problems)),? (?:there is|there's|you|it's|please|kindly"
            r"|call|contact|write|the|see)(?: \w+){0,3}"
        ),
        r"(?:extension|ext\.?) \d{2,5}",
        r"kindly refer to(?: \w+){0,3}",
        (
            r"(?:ask|enquire|inquire|pop|go|apply|report it|report this|raise it|raise this) (?:in|at|to) (?:the"
            r"|your|our) (?:\w+ )?(?:desk|store|shop|branch|station|reception|counter|office|council|police"
            r"|surgery|bank)"
        ),
        (
            r"(?:only )?they (?:can|could|are the ones|have to|would have to|will have to|should be able to|alone"
            r"|'re the ones)(?: \w+){1,3}"
        ),
        r"(?:that's|it's|this is) (?:one )?(?:up to|for) (?:them|him|her)",
        r"you(?:'ve| have) (?:come|got|called|reached|been put)(?: through)?(?: to)? the wrong",
        r"you want the \w+ (?:team|desk|line|department)",
        (
            rf"(?:you (?:need|have) to|you(?:'ll| will|'d| would) (?:need|have|want|be best|be better off|do best"
            rf"|do better)(?: to)?|you (?:should|must|ought to|might want to|may want to|could|can|may|need to)"
            rf"|please|kindly|(?:i'd|i would|we'd|we would|i|we|can i|may i) (?:suggest|advise|recommend|ask"
            rf"|encourage)(?: that)?(?: you)?(?: to)?|(?:it's|it is|it'd be|it would be)? ?best to|perhaps"
            rf"|feel free to|your best (?:bet|option) is to|you're (?:better|best) off|have you tried|why not"
            rf"|simply|just)(?: \w+ly| also| first| then| perhaps| please)? {_TURN_TO} (?!(?:a|your|the) (?:doctor"
            rf"|gp|vet|dentist|police|ambulance|hospital)\b|999|911|112){_OTHERS}(?: [\w'-]+){{0,3}}"
        ),
        r"(?:first )?port of call",
        r"(?:your )?best bet(?: here| now| then)? (?:is|would be|may be|might be) (?!to\b)(?:\w+ ){0,3}\w+",
        (
            r"^(?:please |just |why not |then )?try (?:the|your|our) (?:branch|store|shop|airline|manufacturer"
            r"|bank|courier|council|garage"
            r"|venue|hotel|station|landlord|insurer|surgery)"
        ),
        (
            r"(?:they|he|she|the \w+|(?-i:[A-Z][a-z]{3,}))(?: there)?(?:'ll| will| should"
            r"| would) be (?:better )?(?:able to"
            r"|happy to|placed to) (?:help|assist|advise|tell|answer|explain)(?: you)?"
        ),
        r"(?:to|with) whom you should",
        (
            r"who(?:m)? you (?:should|need to|would need to|will need to|can) (?:contact|call|speak|write|ask"
            r"|turn)"
        ),
        r"the proper channel",
        (
            r"the (?:right|correct|appropriate) (?:place|department|team|people|person|channel)(?: \w+)? (?:is|to"
            r"|for|would)"
        ),
        (
            r"(?:must|should|needs? to|has to|have to|can only|will have to) be (?:approached|contacted"
            r"|raised with|directed to|addressed to|taken up with|made (?:to|through|directly to)"
            r"|reported to)(?: \w+){0,2}"
        ),
        r"on (?:0\d{2,4}|\+\d{2})[\d-]{3,8}(?: \d{2,6}){0,3} (?:between|from)",
    ),
    "The customer came to you; being sent on feels like being sent away.",
    "Offer to make that contact yourself and say when they will hear from you.",
)
NOT_OURS: Final = Family(
    "passing_on",
    phrases(
        (
            r"(?:i|we|this (?:office|team|desk|line|branch|chat))(?:'m| am|'re| are)? (?:don't|do not|doesn't"
            r"|does not|can't|cannot|only|just|merely)(?: \w+)? (?:deal with|handle|look after|cover|do (?:that"
            r"|refunds|billing|complaints)|in (?:sales|billing|chat|support|marketing)|on (?:the|reception|sales"
            r"|chat)|sell|take (?:the )?(?:bookings|orders|calls|payments))"
        ),
        (
            r"(?:can't|cannot) be (?:influenced|changed|dealt with|handled|answered|resolved|fixed"
            r"|sorted) (?:by (?:this|us|our)|here|from here|at our end)"
        ),
        r"(?:isn't|not|nothing to do with) us\b",
        r"not something i (?:deal|handle|do)",
        r"isn't my (?:area|job|department)",
        r"nothing to do with (?:us|our|me|this)",
        r"(?:don't|do not|haven't|have no) (?:have )?(?:any )?access to (?:their|his|her|that|those|the)",
        (
            rf"(?:is|are|was|were|be|being|gets|get|'s|'re) (?:all |usually |normally |only |actually )?(?:handled"
            rf"|dealt with|managed|processed|decided|administered|operated|looked after|taken care of|controlled"
            rf"|provided|arranged|organised|organized|supplied|carried out|sent out|sold|fulfilled|set|updated"
            rf"|issued|done|run|maintained) (?:entirely |separately |exclusively )?by {_OTHERS}(?: [\w'-]+){{0,2}}"
        ),
        (
            r"(?:isn't|is not|'s not|aren't|are not|not) (?:really |actually |strictly )?(?:our|my|part of (?:my"
            r"|our)|within (?:our|my)|in (?:our|my)|down to|up to) (?:[\w-]+ )?(?:department|area|remit"
            r"|responsibility|job|scope|problem|jurisdiction|team|hands|side|us|me|concern|call|doing)"
        ),
        (
            r"(?:isn't|is not|'s not|aren't|not) (?:a matter for|something (?:that )?(?:this office|this team"
            r"|my team|our team|we|i|our department)(?: \w+)? (?:handle|deal|set|do|decide|look|manage"
            r"|can)s?)(?: with| after)?"
        ),
        (
            r"outside (?:of )?(?:my|our|this)(?: team's| office's)? (?:scope|remit|area|department|responsibility"
            r"|hands)"
        ),
        r"falls? (?:under|outside|within|to) (?:the|another|our|a|their)(?: [\w-]+){1,3}",
        (
            r"(?:that's|that is|it's|it is|this is|is|are|would be) (?:really |purely |entirely )?(?:a matter"
            r"|a question|one|an issue|a topic|up|something) (?:for|to|between) (?:the|your|their|our|a|an"
            r"|another|them|him|her)(?: [\w-]+){0,2}"
        ),
        (
            r"(?:a|another|the other|different|separate|wrong) (?:department|team|office|division|branch"
            r"|desk)(?: \w+)? ?(?:handles?|deals?|looks?|will|is|that|who|would|for|from)?"
        ),
        (
            r"(?:works? for|is|are) (?:a )?(?:different|separate|another|third[- ]party) (?:firm|company|business"
            r"|entity|organisation|department|party)"
        ),
        r"third part(?:y|ies)",
        (
            r"(?:sits?|lies|rests|is|are|remains?) (?:solely |entirely |purely )?with (?:the|our|your|their"
            r"|another|a)(?: [\w-]+){1,2}"
        ),
        r"(?:the )?\w+ handles? the \w+ from (?:there|here)",
        r"from there it's (?:them|theirs)",
        (
            r"we(?:'re| are)? (?:only|just|merely|simply) (?:act as |the |a |an )+(?:\w+ )?(?:marketplace"
            r"|platform|venue|intermediary|agent|agents|reseller|seller|shop|front desk|broker|landlord|messenger"
            r"|middleman)"
        ),
        r"act(?:s)? as (?:a |an )?(?:venue|intermediary|agent|platform|marketplace)(?: only)?",
        (
            r"(?:can't|cannot|unable to|don't|do not|we have no) (?:chase|sight|have sight|speak for|control over"
            r"|influence|visibility)(?: \w+){0,3}"
        ),
        r"(?:can't|cannot|unable to|don't|do not|won't) (?:[\w']+ ){1,4}?on your behalf",
        r"not under our control",
    ),
    "Whose desk it is on is our affair, not the customer's.",
    "Own it: say whom you will ask and when you will come back with the answer.",
    unless=phrases(
        (
            r"(?:i'll|i will|i'm|i am|i've|i have) (?:\w+ ){0,2}(?:stay|staying|keep|keeping|see|chase|chasing"
            r"|follow|ring|call|write|tell|speak|spoken|ask|asked)"
        ),
        r"(?:you|your bank|the bank|you and)? ?decide",
        r"not the other way",
    ),
    negatable=False,
)
HANDED_OVER: Final = Family(
    "passing_on",
    phrases(
        (
            r"(?:i|we|i've|we've|i'll|we'll|i have|we have|i will|we will|i'm|we're|let me)(?: now| already| also"
            r"| just)? (?:forward(?:ed|ing)?|pass(?:ed|ing)?|transfer(?:red|ring)?|escalat(?:e|ed|ing)"
            r"|refer(?:red|ring)?|rout(?:e|ed|ing)|redirect(?:ed|ing)?|hand(?:ed|ing)?|send|sent|rais(?:e"
            r"|ed)) (?:[\w'-]+ ){1,5}?(?:to|on to|over to|onto|with) (?:the|our|another|a|your|their|someone"
            r"|somebody) (?:[\w'-]+ ){0,3}?(?:team|department|desk|office|colleagues?|specialists?|manager|agent"
            r"|warehouse|provider|people|else|unit|division|partner|supplier|courier|side)"
        ),
        (
            r"(?:i've|we've|i have|we have|have been|has been|was|were|will be) (?:now )?(?:forwarded|passed on"
            r"|handed over|redirected|transferred|rerouted|escalated)(?: (?:your|the|this) (?:e-?mail|mail"
            r"|message|complaint|note|case))?"
        ),
        r"you(?:'ll| will)(?: now)? be (?:transferred|rerouted|redirected|put through|passed)",
        (
            r"(?:they|someone|somebody|a colleague|one of (?:my|our) colleagues)(?: (?:else|there"
            r"|from \w+(?: \w+)?))?(?:'ll| will) (?:pick (?:it|this) up|take it from (?:here|there)|look into it"
            r"|get back|be in touch|deal with)"
        ),
    ),
    "Handing over and letting go is the worst of all: nobody owns it now.",
    "Stay their contact: say who helps, and that you will write yourself by a named day.",
    unless=phrases(
        (
            r"(?:i'll|i will|i) (?:(?!your\b|the\b|this\b|it\b)\w+ ){0,3}(?:stay|remain|keep|see (?:this|it)|ring|call"
            r"|phone|write|tell|let you know|come back|check|chase|be back|update|text|mail|e-?mail)"
        ),
        r"hear from me",
        r"my own",
        r"myself",
        r"personally",
        r"you needn't",
        r"you don't have to",
        r"you do not have to",
        r"need not",
    ),
)
