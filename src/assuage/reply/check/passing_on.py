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
