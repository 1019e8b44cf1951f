"""Hiding behind policy, powerlessness or the web site."""

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
_IN_FAVOUR: Final = phrases(
    (
        r"(?:on your side|in your favou?r|you(?:'re| are) (?:fully |also )?(?:entitled|covered|owed|protected"
        r"|eligible))"
    ),
    (
        r"(?:polic(?:y|ies)|rules?|terms|guarantee|warranty)(?: [\w'-]{1,18}){0,2} (?:covers?|allows?|lets?"
        r"|gives?|entitles?|means?) (?:you|me|us|this|exactly)"
    ),
    (
        r"(?:policy is to|policy says (?:that )?(?:we|you) (?:should|must|get|can|may|owe)|made an exception"
        r"|making an exception)"
    ),
    r"(?:should|shouldn't|ought to) have (?:rung|called|told|been|written|happened)",
    r"whatever (?:our|the) (?:policy|rules|terms)",
    r"regardless of",
    r"hid(?:e|ing) behind",
    r"policy says so",
    (
        r"(?:but|so|still|and) (?:i've|i have|we've|we have|i'll|we'll) (?:also |now |already )?(?:moved"
        r"|waived|refunded|made|put|taken|let|credited|extended|given|cancelled|kept|sent|added|booked"
        r"|set aside)"
    ),
)
_AGENTS: Final = r"(?:i|we|anyone|any of us|they|one|my team|the team|customer services?)"
_EXTRA: Final = phrases(
    r"if (?:you(?:'d| would)? (?:want|like|wish|prefer|rather|ever|need)|it helps|that(?:'s| is) easier)",
    r"(?:as|for) an extra",
    r"for later",
    r"has the (?:full|whole)",
    r"in case you",
)
_PAGES: Final = (
    r"(?:web ?sites?|web ?pages?|home ?page|faqs?|frequently asked questions|help ?(?:centre|center|page"
    r"|section|desk|articles?)|portal|knowledge ?base|online (?:form|portal|account|help|tool|chat)"
    r"|self[- ]service(?: \w+)?|support pages?|troubleshooting (?:section|guide|page)|dispute centre"
    r"|resolution centre|pages|user guide|manual|app)"
)

POLICY: Final = Family(
    "policy_wall",
    phrases(
        (
            r"as (?:you will have (?:read|seen)|stated (?:in|on|when)|set out (?:in|on)|agreed (?:when|at|in)"
            r"|specified|outlined (?:in|on)|detailed (?:in|on)|indicated (?:in|on))(?: \w+){0,3}"
        ),
        (
            r"when you (?:booked|signed(?: up)?|joined|ordered|registered|opened|bought),? you (?:agreed|accepted"
            r"|ticked|confirmed|signed|consented)"
        ),
        r"you(?:'ve| have)? (?:ticked|accepted|consented to|acknowledged)(?: \w+){1,3}",
        (
            r"(?:must|should|has to|have to|needs to|need to|can only|may only) be (?:made|submitted|reported"
            r"|raised|claimed|requested|lodged|filed|received|sent|put|done|completed)(?: \w+){0,3}? (?:within"
            r"|via|through|in writing|online|by post|on the|using|before)"
        ),
        (
            r"(?:fare|ticket|booking|house|club|library|parking|account|security|safety|eligibility|returns?"
            r"|refund|cancellation|complaints?|claims?) (?:rules|conditions|terms|policy|procedure|process"
            r"|criteria|guidelines) (?:\w+ )?(?:is|are|says?|states?|requires?|apply|applies|don't|do not|doesn't"
            r"|does not|must|prevent|mean)"
        ),
        (
            r"(?:may|might|can|are subject to|is subject to) (?:change|be changed|vary)(?: at any time"
            r"| without notice|,? as)"
        ),
        (
            r"(?:fill (?:in|out)|complete|submit|use) (?:the|our|an?|this) (?:\w+ )?(?:form|questionnaire"
            r"|web ?form|template)"
        ),
        (
            r"(?:that's|it's|this is|that is) (?:just |simply )?(?:the|our|standard|normal|correct) (?:procedure"
            r"|process|practice|protocol|policy)"
        ),
        (
            rf"(?:per|as per|according to|under|in (?:accordance|line|keeping|compliance) with|in terms of"
            rf"|pursuant to|subject to|governed by|due to|because of|bound by|based on|as stated in|as set out in"
            rf"|outside|against|contrary to|within) {_OURS}"
        ),
        rf"in (?:accordance|line|compliance) with (?:\w+ ){{0,3}}?{_RULES}",
        (
            rf"{_OURS} (?:\w+ ){{0,2}}?(?:states?|says?|requires?|stipulates?|specif(?:y|ies)|dictates?|prohibits?"
            rf"|prevents?|forbids?|(?:do|does|will|would) ?(?:n't|not) |don't|doesn't|won't|cannot|can't|(?:is"
            rf"|are) (?:very |quite |perfectly |crystal )?clear|only|rules? out|excludes?|limits?|(?:is|are) that"
            rf"|appl(?:y|ies))"
        ),
        (
            rf"(?:that|this|it|which|such)(?:'s| is| was)(?: just| simply| standard| only)? (?:our|company|the"
            rf"|a matter of|store|bank|hotel) ?(?:[\w'-]{{1,18}} )?{_RULES}"
        ),
        r"(?:company|standard|store|hotel|our returns|our refund) polic(?:y|ies)",
        r"policy is policy",
        r"rules are rules",
        r"(?:under|per|see|to|at|in|by)? ?(?:clause|section|article|paragraph|condition) \d{1,3}[\w.()]{0,8}",
        r"(?:terms and conditions|terms of (?:service|use|sale|carriage)|t&cs)",
        (
            r"(?:the|a|your) (?:tenancy|contract|agreement|form|terms|policy|waiver|lease) (?:that "
            r"|which )?you(?:'ve)? (?:signed|accepted|agreed)"
        ),
        r"which you (?:accepted|agreed to|signed)(?: \w+){0,3}",
        r"you(?:'ve| have)? (?:signed|agreed) (?:to|that|for) \w+",
        (
            r"(?:outside|past|beyond|after) (?:of )?(?:the|our|your) (?:[\w-]+ ){0,3}(?:window|period|time ?frame"
            r"|deadline|limit)"
        ),
        r"(?:it is|it's|that's|that is) not (?:our|company|the) (?:practice|policy|custom)",
        r"(?:case-by-case|in due process|internal (?:polic(?:y|ies)|guidelines|procedures))",
        r"at (?:the )?(?:owner's|customer's|buyer's|your|their) own risk",
        r"at (?:the )?owner's risk",
    ),
    "Naming a rule tells an angry customer that the rule matters more than they do.",
    "Say what you can do and by when; if the answer is no, give the reason behind the rule in plain words.",
    unless=_IN_FAVOUR,
    negatable=False,
)
POWERLESS: Final = Family(
    "policy_wall",
    phrases(
        (
            r"(?:can't|cannot|can not|may not|won't|will not|must not|could not"
            r"|couldn't) be (?:\w+ly )?(?:changed|refunded|reversed|influenced|altered|waived|amended|extended"
            r"|backdated|cancelled|exchanged|returned|accepted|considered|discussed|combined|transferred"
            r"|overridden|made|appealed|granted|reimbursed|compensated|credited|reopened|reviewed|lifted"
            r"|processed)"
        ),
        (
            r"(?:i|we) (?:simply |just |unfortunately |generally )?(?:don't|do not|can't|cannot|never"
            r"|are unable to|won't) (?:do|offer|give|issue|make|accept|provide|pay|process|grant|look"
            r"|go) (?:any )?(?:refunds?|returns?|exceptions?|compensation|cash|exchanges|partial|backwards?|back"
            r"|retrospective\w*|further|discounts|credits|into)"
        ),
        (
            r"(?:is|are|was|were|it's|that's) (?:simply |just |strictly |sadly |unfortunately )?not (?:permitted"
            r"|allowed|possible|an option|negotiable|available to us|covered|included|refundable|transferable"
            r"|accepted)"
        ),
        r"(?:above|beyond) my (?:pay grade|remit|station)",
        r"head office (?:has|have|says?|decides?|won't|will not|insists?)",
        r"management (?:has |have )?(?:decided|decides|says|insists)",
        r"(?:the|our) (?:cut-?off|deadline) (?:was|is|has|had)",
        r"too late (?:to|for|now)",
        (
            r"(?:i|we) can only (?:refund|offer|do|accept|suggest|apologise|advise|go by|work with|act"
            r"|help (?:with|if)|process|respond|deal|discuss|speak)"
        ),
        (
            r"(?:without|until|unless) (?:you |a |an |the |your |we )(?:[\w-]+ ){0,5}?(?:we|i) (?:can't|cannot"
            r"|won't|will not|are unable|'re unable|am unable|can not)"
        ),
        (
            rf"(?:nothing|not (?:much|a lot|anything)|little|n't (?:anything|much|a lot)|no more)(?: (?:else|more"
            rf"|further|that|really|to be done|at all))* ?{_AGENTS}?(?:'re| are|'m| am)? ?(?:can|could|able to"
            rf"|be able to) (?:really )?(?:do|add|offer|change|help|be done)"
        ),
        r"nothing (?:to be|can be|could be|more can be) done",
        r"no (?:further )?action (?:can|will) be taken",
        r"(?:my|our) hands are tied",
        r"out of (?:my|our) (?:hands|control)",
        r"beyond (?:my|our) (?:control|power|remit)",
        r"outside (?:of )?(?:my|our) control",
        (
            rf"{_AGENTS}(?:'m| am|'re| are)? (?:simply |just |really |unfortunately |afraid )*(?:can't|cannot"
            rf"|can not|unable to|not able to|not in a position to|not (?:authorised|authorized|allowed|permitted"
            rf"|empowered) to) (?:help(?: you)?|assist(?: you)?(?: further)?|do (?:anything|more|that|this)"
            rf"|make (?:any |an )?exceptions?|override|overrule|overturn|waive|bend|change (?:that|it"
            rf"|the (?:decision|rules?|policy|outcome))|intervene|influence|lift|go against|share (?:anything|any)"
            rf"|disclose|discuss|reverse|accommodate|process (?:refunds?|this|that|your)|grant|honou?r|refund"
            rf"|issue)"
        ),
        r"none of us can",
        r"no one (?:here )?can",
        r"nobody (?:here )?can",
        (
            r"not something (?:that )?(?:i|we)(?: have| can|'re| are|'m| am)(?: the power| able"
            r"| allowed)?(?: to)? \w+"
        ),
        (
            r"(?:don't|do not|haven't) (?:have )?(?:got )?(?:the |any )?(?:power|authority|discretion|means"
            r"|permission|access rights) to"
        ),
        (
            r"(?:the |our |my )?(?:system|computer|software|till|machine|program|programme|screen)(?: simply"
            r"| just)? (?:won't|will not|doesn't|does not|can't|cannot|isn't letting|is not letting"
            r"|automatically)(?: let| allow| permit| accept| close| cancel)?"
        ),
        r"no exceptions?",
        r"no (?:way|possibility|means) (?:of|to|round|around) (?:\w+)",
        r"no (?:right of )?appeal",
        r"decision (?:is|was|stands|remains)(?: \w+)? (?:final|as it is)",
        r"final decision",
        r"decision stands",
        r"matter (?:is |as |is now |now )?closed",
        r"(?:i'm |i am )?(?:just|only) the messenger",
        r"i (?:just|only) work here",
        r"i don't make the rules",
        r"i don't set the (?:rules|prices)",
        r"(?:i'm|i am) (?:just|only) (?:reading|following|telling you what)",
        (
            r"(?:is|are|it's|was|were|they're) (?:strictly )?non-?(?:refundable|transferable|negotiable"
            r"|returnable)"
        ),
        r"not (?:eligible|entitled)",
        r"no longer eligible",
        r"(?:don't|doesn't|does not|do not) qualify",
        r"(?:not|isn't|aren't) possible (?:to|at this|for us)",
        (
            r"(?:due to|for) (?:operational|security|compliance|regulatory|data protection|technical|privacy"
            r"|gdpr) reasons"
        ),
        r"operational reasons",
        r"(?:sole|entire) discretion",
        r"at the discretion of",
        r"the decision is made by",
        r"decided by (?:the|an) (?:system|algorithm|automated)",
        r"that(?:'s| is) (?:just |simply )?(?:how|the way) (?:it|things?|the system|we) (?:is|are|works?|do)",
        r"that's (?:just )?the way it is",
        r"what the system says",
    ),
    "It shuts the door: the customer hears that nobody is going to try.",
    "Name the one thing that you can do, or who can decide and when you will have asked them.",
    negatable=False,
)
WEB_PAGE: Final = Family(
    "policy_wall",
    phrases(
        (
            rf"(?:visit|refer to|consult|go to|going to|see|check|head to|browse|look at|look on|read|search"
            rf"|turn to|directed to|log (?:in|on|into|onto)(?: to)?) (?:\w+ ){{0,4}}?(?:our|the|their"
            rf"|its) (?:[\w-]+ ){{0,3}}?{_PAGES}(?: (?:on|of) (?:our|the) \w+(?: site)?)?"
        ),
        (
            rf"(?:via|through|using|only (?:on|in)|found (?:on|in|at)|available (?:on|in|at|via)|listed (?:on|in)"
            rf"|(?:is|are|'s) (?:all )?on|explained (?:on|in)|online at|form on) (?:our|the"
            rf"|your) (?:[\w'-]+ ){{0,3}}?{_PAGES}"
        ),
        (
            r"our (?:[\w-]+ ){0,2}?(?:faqs?|help (?:centre|center|pages?)|knowledge base|web ?site) (?:lists?"
            r"|explains?|has|have|contains?|covers?|answers?|provides?)"
        ),
        r"(?:can|may|could) be found (?:online|here|on)",
        r"(?:answers|information|details|help) (?:\w+ ){0,3}(?:available|found) (?:online|around the clock)",
        r"all enquiries",
        r"have you (?:looked|checked) (?:online|on our)",
    ),
    "Sending an upset customer to a page reads as: sort it out yourself.",
    "Give the answer here, in a line or two; a link can follow for later.",
    unless=_EXTRA,
)
