"""The machine's voice: canned phrases and ticket-speak."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_MESSAGE: Final = (
    r"(?:quer(?:y|ies)|request|comments?|feedback|ticket|case|complaint|enquir(?:y|ies)|inquir(?:y|ies)"
    r"|message|e-?mail|correspondence|concerns?|application|report|remarks?|submission|issue|reference"
    r"|opinion|communication|input|details)"
)
_HANDLED: Final = (
    r"(?:received|logged|noted|recorded|registered|assigned|classified|submitted|forwarded|escalated"
    r"|closed|passed (?:on|to)|shared|raised|acknowledged|processed|resolved|updated|added|handled"
    r"|dealt with|reviewed|answered|actioned|evaluated|assessed|queued|prioriti[sz]ed|captured"
    r"|taken into (?:account|consideration)|considered|allocated|created|opened|investigated|responded to"
    r"|used)"
)

CANNED: Final = Family(
    "robotic",
    phrases(
        r"in order (?:to|for us to) (?:assist|help|process|proceed|serve|investigate|resolve|handle|deal)",
        r"to (?:assist|help|serve) you (?:further|better)",
        (
            r"(?:please|kindly) (?:provide|supply|furnish|submit|forward|state|advise|confirm the following"
            r"|specify)"
        ),
        r"we (?:kindly|respectfully) (?:ask|request|remind)",
        (
            r"(?:somebody|someone|anyone|a colleague|our team|the team) (?:else )?will (?:pick (?:this|it) up"
            r"|be with you|deal with (?:this|it)|respond|take a look|action)"
        ),
        r"a (?:note|record) has been (?:made|added)",
        r"(?:already )?made a note(?=[ .,]|$)",
        (
            r"thank(?:s| you)(?: very much| so much)? for (?:contacting|reaching out|choosing|holding|calling"
            r"|raising (?:your|this|the)|bringing (?:this|it) to our attention|bearing with|being a (?:valued"
            r"|loyal)|your (?:valued |valuable |continued |kind |recent |ongoing )*(?:e-?mail|enquiry|inquiry"
            r"|query|feedback|patience|understanding|cooperation|co-operation|interest|correspondence|comments?"
            r"|custom|loyalty|patronage|support|communication|call|contact|business))"
        ),
        r"thank you for (?:your|the) message",
        r"we thank you(?: \w+)?",
        (
            r"thank you for (?:getting in touch|writing(?: in)?|taking the time)(?: with| to)? ?(?:us|contact"
            r"|our)?"
        ),
        (
            r"your(?: [\w']{1,14})? (?:feedback|satisfaction|comments?|opinions?|call|business|safety|order"
            r"|message|query|custom|privacy|experience|comfort|happiness|loyalty|time|complaint|concerns?|health"
            r"|wellbeing|security) (?:is|are|matters?|means?)(?: always| very| so| extremely| truly| highly"
            r"| really| of| a lot| our)*(?: important| valuable| valued| appreciated| top| number one| first"
            r"| highest| utmost| great)* ?(?:priority|to us|importance|important|valuable|valued|everything)"
        ),
        (
            r"we (?:\w+ )?(?:value|appreciate|welcome) (?:your|all|every) (?:\w+ )?(?:feedback|opinion|business"
            r"|custom|patience|understanding|comments?|input|loyalty|cooperation|interest)"
        ),
        (
            r"valued (?:customers?|guests?|clients?|feedback|members?|passengers?|patients?|travell?ers?"
            r"|subscribers?|residents?|shoppers?|partners?|users?)"
        ),
        (
            r"dear (?:sir|madam|customer|valued|guest|patient|relative|passenger|resident|member|client|user"
            r"|subscriber|travell?er|policy ?holder|tenant|parent|shopper|account holder|applicant|visitor|driver"
            r"|buyer|user|student|consumer)"
        ),
        (
            r"(?:please|kindly) (?:be (?:advised|assured|informed|aware|reminded)|note(?: that)?|allow(?: us)?"
            r"|bear with|find (?:attached|below|enclosed)|accept this|refrain from|quote|do not hesitate"
            r"|don't hesitate|ensure|complete the|rate)"
        ),
        r"(?:do not|don't) hesitate to",
        r"rest assured that (?:we|our|your)",
        r"be assured that",
        (
            r"we (?:\w+ )?(?:strive|endeavou?r|are committed|are dedicated|pride ourselves|aim to (?:provide"
            r"|deliver|respond|offer|answer|reply)|are (?:always )?(?:looking|working|striving) to (?:improve"
            r"|better)|continually (?:work|strive))"
        ),
        r"(?:take|takes|taking|treat|takes all) (?:[\w']{1,14} ){0,5}(?:very |extremely |most )?seriously",
        r"of the highest (?:standard|quality|importance)",
        r"person-centred",
        r"customer (?:satisfaction|experience) is",
        (
            r"(?:outstanding|exceptional|excellent|seamless|first[- ]class"
            r"|best possible) (?:customer )?(?:experience|service|support|care)"
        ),
        (
            r"(?:used|help(?:s|ing)?|allows?|enables?|so (?:that )?we can|order) (?:us )?(?:to )?(?:improve"
            r"|serve you better|enhance)(?: our| the)?(?: services?| offering| products?)?"
        ),
        r"share your (?:thoughts|experience)",
        r"rate (?:your|our|this|us)",
        r"(?:take|complete|fill in) (?:a |our )?(?:short |brief )?survey",
        (
            r"(?:have|enjoy) (?:a|the rest of your) (?:great|nice|lovely|wonderful|good|pleasant|fantastic"
            r"|blessed) (?:day|weekend|evening|week)"
        ),
        r"is there anything else (?:i|we) can",
        r"we look forward to (?:serving|hearing|welcoming|assisting)",
        r"hope this (?:helps|clarifies|information|message finds)",
        r"trust this (?:answers|clarifies|resolves|is)",
        r"apologi[sz]e for not (?:meeting|living)",
        r"(?:higher|greater) than (?:normal|usual|average|expected)",
        (
            r"(?:high|unusual|unprecedented|exceptional|increased) (?:call |contact |ticket )?(?:volumes?"
            r"|demand of)"
        ),
        r"experiencing (?:a )?(?:high|unusual|large)",
    ),
    "It could answer anything, so it shows that nobody has read their message.",
    "Open with the one thing that they told you, in your own words.",
)
TICKET: Final = Family(
    "robotic",
    phrases(
        (
            rf"(?:your|the|this|all|these) (?:\w+ )?{_MESSAGE}(?:'s| has| have| is| are| was| were| will"
            rf"| shall)(?: now| successfully| duly| already| been| be| being)*(?: currently| successfully"
            rf"| automatically)? {_HANDLED}"
        ),
        (
            r"(?:ticket|case|reference|request|incident|complaint|sr|query)(?: (?:number|no|ref|id"
            r"|reference))?[:.]? ?(?:#|no\.?|number|(?-i:[A-Z]{2,4}-))? ?\w{0,4}-?\d[\w-]{2,14}"
        ),
        r"(?:under|with|quoting|quote) (?:the )?(?:reference|ref|ticket|case)(?: number| no)?",
        r"reference number",
        r"(?:status|ticket|priority|category)(?: is)?: ?\w+",
        r"do not (?:reply|respond) to this",
        r"(?:mailbox|inbox|address|account) (?:is not|isn't|is un)(?: ?monitored)?",
        r"this is an auto\w+",
        r"auto(?:mated|matic) (?:reply|response|message)",
        (
            r"(?:a|any|one|another) (?:members?|representatives?|specialists?|agents?|advis[eo]rs?"
            r"|colleagues?)(?: of (?:the|our|staff)(?: [\w-]+){0,3}(?: team)?)? (?:will|shall"
            r"|is going to) (?:\w+ )?(?:be in touch|respond|reply|contact|get back|reach out|review|look|assist"
            r"|come back|answer|follow)"
        ),
        (
            r"(?:our|the) (?:[\w-]+ ){0,2}team (?:will|shall|aims? to) (?:\w+ )?(?:be in touch|respond|reply"
            r"|contact|get back|reach out|review|revert|assist|come back|answer)"
        ),
        (
            r"(?:a|the|our|you will receive a|an?) (?:\w+ )?(?:response|reply|answer|decision|update"
            r"|outcome) (?:will|shall) be (?:\w+ )?(?:issued|sent|provided|given|communicated|made)"
        ),
        r"you (?:will|shall) be (?:notified|informed|contacted|advised|updated)",
        r"in due course",
        r"at your earliest convenience",
        r"as soon as (?:possible|practicable)(?: by)",
        r"(?:average|current|expected|standard) (?:handling|response|processing|waiting) times?",
        (
            r"(?:relevant|appropriate|responsible|concerned|respective) (?:team|department|colleagues?|unit"
            r"|parties|people|office)"
        ),
        (
            r"(?:handled|dealt with|processed|answered|treated) (?:in (?:date |the )?order|according to"
            r"|accordingly|on a)"
        ),
        r"(?:date|chronological) order",
        r"(?:case-by-case|case by case)",
        r"due to (?:operational|unforeseen|technical|circumstances)(?: \w+)?",
        r"we (?:hereby )?(?:acknowledge|confirm) receipt",
        r"acknowledge (?:your|the) (?:e-?mail|letter|message|correspondence|complaint)",
        r"we (?:have|can confirm that we have) (?:received|registered|logged|noted) (?:your|the)",
        r"hereby",
        r"aforementioned",
        r"pursuant",
        r"in respect of",
        r"with (?:reference|regards?|respect) to your",
        r"(?:further|in reply) to your",
        r"should your (?:query|enquiry|request|issue)",
        r"for all enquiries",
        r"around the clock",
        (
            r"for (?:further|more|additional) (?:information|assistance|enquiries|details),? (?:please|kindly"
            r"|visit|see|contact)"
        ),
        r"(?:your|the) (?:satisfaction|safety|feedback) is our",
        (
            r"(?:customer|client|service) (?:care|relations|support|services) (?:team|department)(?= will| is"
            r"| has)"
        ),
        r"successfully (?:submitted|received|processed|registered|closed|resolved|updated)",
        r"additional time",
        r"(?:to|for) (?:your|the) (?:query|enquiry|request) (?:to be|being)",
        (
            r"(?:respond|reply|type|text|press|answer)(?: to this)? (?:with )?(?:yes|no|\d"
            r"|the word (?-i:[A-Z]{3,})|(?-i:[A-Z]{4,}))"
        ),
    ),
    "Tickets, categories and passives put a counter between you and the person who wrote.",
    "Write as you would speak: what you have read, what you are doing, and your name.",
    unless=phrases(
        r"so that you (?:can|need)",
        r"in case (?:we|you)",
    ),
)

FORM_LETTER: Final = Family(
    "robotic",
    phrases(
        (
            r"(?:requests?|applications?|claims?|complaints?|enquiries|queries|tickets|e-?mails|calls|messages|cases)"
            r"(?: [\w-]+){0,4}? (?:are|will be|can only be|shall be)(?: only| currently| normally| usually| generally)*"
            r" (?:considered|processed|handled(?! by)|dealt(?! with by)|answered|reviewed|assessed"
            r"|prioriti[sz]ed|monitored|recorded"
            r"|treated|responded|evaluated|investigated)"
        ),
        r"the (?:information|details|documents?) (?:you have )?(?:provided|supplied|submitted)",
        (
            r"and revert|revert (?:to you|back|shortly)|one of our (?:representatives|agents|specialists"
            r"|experts|team members)"
        ),
        (
            r"thank(?:s| you) for (?:using|submitting|completing|notifying us|shopping|banking|travelling"
            r"|flying|staying"
            r"|visiting|joining) (?:with|our|the|a|your|us)?"
        ),
        (
            r"thank(?:s| you)(?: very much)? (?:in advance )?for your (?:recent |valued |continued |kind )*(?:purchase"
            r"|request|submission|application|consideration|attention|trust|participation|membership)"
        ),
        r"(?:duly|well) noted|noted with thanks|(?:taken|take|taking) (?:\w+ )?on board",
        r"we (?:have |'ve )?(?:noted|taken note of|registered|recorded) (?:your|the)",
        (
            r"(?:this|the|your) (?:chat|ticket|conversation|case|session|thread) (?:will|is|shall)(?: now| be| been"
            r"| automatically| being)* (?:close|closed|ended|archived|end|expire)|closing (?:this |the "
            r"|your )?(?:ticket|case"
            r"|chat)"
        ),
        (
            r"we (?:aim|endeavou?r|try|usually|typically|normally|generally)(?: [\w']+){0,6}? within [\w-]+(?: to \w+)?"
            r" (?:working |business )?(?:days|hours)"
        ),
        (
            r"(?:be in touch|get back|respond|reply|contact you|come back"
            r"|revert)(?: [\w']+){0,4}? (?:as soon as (?:possible"
            r"|we can)|shortly|at the earliest|at our earliest|in the near future|promptly|asap)"
        ),
        (
            r"(?:your|the) (?:\w+ )?(?:issue|concerns?|matter|case|query|request|complaint) (?:is|will be"
            r"|are)(?: being| currently| now)* (?:looked into|worked on|investigated|addressed|attended to"
            r"|actioned|under (?:review|investigation|consideration))"
        ),
        (
            r"for (?:quality|training|verification|data protection)(?: and \w+)? purposes|calls (?:may|are"
            r"|will) (?:be )?(?:recorded|monitored)"
        ),
        r"(?:happy|delighted|glad|pleased) to (?:assist you|be of (?:service|assistance))",
        (
            r"(?:if you (?:have|require|need)|should you (?:have|require|need|wish)) any (?:further|other"
            r"|additional|more)"
            r" (?:questions?|queries|assistance|information|concerns|issues)"
        ),
        (
            r"dear (?:borrower|policyholder|leaseholder|licensee|homeowner|cardholder|bidder|seller|donor"
            r"|reader|claimant"
            r"|taxpayer|motorist|ticket holder|traveller|employee|purchaser|participant|candidate|complainant)"
        ),
        r"to whom it may concern|assuring you of our",
        (
            r"we regret to (?:inform|advise)|sorry to hear (?:about|of) (?:your|this"
            r"|the) (?:\w+ )?(?:experience|issue|situation|inconvenience|dissatisfaction)"
        ),
        r"(?:your|these|such) (?:comments|views|feedback|experiences?) (?:help|helps|enables?|allows?) us",
        r"(?:committed|dedicated) to (?:providing|delivering|excellence|ensuring|improving|our customers|resolving)",
        r"lessons (?:have been |will be |were )?learn(?:ed|t)|(?:strive|striving|endeavou?r) (?:to|for)",
        (
            r"(?:standards?|level of service) (?:that )?(?:we|you) (?:expect|aim|set|strive|pride|would expect"
            r"|have come to)"
        ),
        (
            r"(?:please|kindly) (?:resubmit|re-submit|furnish|retain|disregard|await|acknowledge|click (?:here"
            r"|below|on the))"
        ),
        (
            r"in a timely manner|at the earliest (?:opportunity|convenience)|for your (?:records|perusal"
            r"|convenience)|at this (?:present )?moment in time"
        ),
        (
            r"^(?:your |the |from )?(?:[\w-]+ ){0,3}(?:customer (?:service|services|care|relations|support"
            r"|experience)|support)(?: team| department)?[.]?$"
        ),
    ),
    CANNED.why,
    CANNED.better,
)
