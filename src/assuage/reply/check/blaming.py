"""Finding a culprit: the customer, a colleague, a supplier."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

ROLE: Final = (
    r"(?:drivers?|couriers?|engineers?|technicians?|agents?|staff|teams?|colleagues?|managers?|nurses?"
    r"|doctors?|chefs?|kitchens?|cleaners?|guards?|waiters?|installers?|fitters?|plumbers?|receptionists?"
    r"|advis[eo]rs?|crew|guides?|inspectors?|assessors?|warehouse|mechanics?|carriers?|suppliers?"
    r"|printers?|housekeeping|people|guys?|lads?|contractors?|reps?|representatives?|teachers?"
    r"|pharmacists?|wardens?|partners?|vendors?|developers?|operators?|branch|shop|store|office"
    r"|night shift|trainees?|temps?|interns?|bank|manufacturers?|postman|post office|airport)"
)

BLAMING_YOU: Final = Family(
    "blaming",
    phrases(
        r"(?:it's|it is) for (?:the customer|customers|you|the buyer|passengers) to \w+",
        r"(?:no one|nobody) was (?:home|in|there to|at home|available)",
        (
            r"you (?:were|weren't|were not) (?:late|out|absent|unavailable|not in|not at home|at home|in when"
            r"|home when)"
        ),
        (
            r"the (?:address|details|number|information|e-?mail|code|size|date|name"
            r"|measurements?) (?:that )?you (?:gave|entered|provided|supplied|typed|chose|selected|put"
            r"|sent)(?: us)?(?: \w+)? (?:was|were|is|are|had|did|do|does|has)"
        ),
        (
            r"you(?:'ve| have)? (?:gave|given|sent|entered|typed|put|chose|chosen|selected|used|picked|provided"
            r"|supplied|supply)(?: us| in)? (?:the|an?|your) (?:wrong|incorrect|old|invalid|different)"
        ),
        (
            r"we(?:'d| had| did| have)? (?:warn(?:ed)?|remind(?:ed)?|(?:told|asked|advised?) you (?:to|that|about"
            r"|not)|(?:tell|ask) you (?:to|that|about|not))(?: you)?"
        ),
        (
            r"you (?:left it (?:too late|until|so late)|waited (?:too long|until)|should know|ought to know"
            r"|will have (?:seen|read)|need to be more|brought (?:it|this) on)"
        ),
        (
            r"(?:people|customers|pilots|owners|drivers|users|those|tenants|guests|patients|anyone|parents"
            r"|passengers) who (?:don't|skip|forget|ignore|fail|leave|wait|do not|never)"
        ),
        r"(?:i'd|i would|you should|please) be (?:more )?careful (?:with|about|what|in|when)",
        r"that(?:'s| is) what happens (?:when|if) you",
        (
            r"did you(?: \w+)? (?:update|check|read|calibrate|charge|clean|follow|switch|restart|lock|register"
            r"|keep|use|plug|close|tell|report|ask|look|try|insure|back up|set|measure)\b"
        ),
        (
            r"(?:wasn't|weren't|was not|were not|not) (?:told|informed|notified|made aware) (?:by you|of this by"
            r"|in time by)"
        ),
        r"we weren't (?:told|informed)",
        r"you(?:'d| would)? (?:should|could|ought to|might)(?:n't| not)?(?: have|'ve) (?!to\b)\w+",
        (
            r"(?:had you|if you(?:'d| had| would have|'ve)) (?:only |actually |just |simply |not )*(?:read"
            r"|checked|followed|told|filled|given|entered|called|looked|come|used|kept|ordered|booked|provided"
            r"|informed|contacted|registered|sent|paid|asked|packed|signed|reported|updated|locked|listened"
            r"|waited|arrived|turned|noticed|insured|\w{3,12}ed)"
        ),
        (
            r"you (?:simply |obviously |clearly |apparently |probably |evidently |have )*(?:failed|forgot"
            r"|forgotten|neglected|omitted|refused|missed|ignored|overlooked) (?:to |the |our |your )"
        ),
        (
            r"you (?:didn't|did not|never|haven't|hadn't) (?:actually |even |bother to |properly )*(?:read"
            r"|tell us|mention|provide|check|follow|select|enter|update|fill|notify|respond|give us|complete"
            r"|confirm|inform|let us know|opt|renew|register|tick|look|use|keep|pay|take|send us|report|turn up"
            r"|show up|insure|activate|cancel|back up)"
        ),
        (
            r"you (?:must have|must've|probably|clearly|obviously|apparently|evidently|seem to have"
            r"|appear to have|may well have|will have) (?:\w+ly )?(?:entered|used|given|put|typed|chosen|selected"
            r"|left|dropped|damaged|broken|lost|clicked|pressed|ordered|booked|set|installed|opened|deleted|made"
            r"|done|forgot\w*|missed|been \w+ing|(?!mis)\w{3,12}ed)"
        ),
        (
            r"it (?:appears|seems|looks) (?:like |as if |as though |that )*(?:you|the customer)(?:'ve| have| had"
            r"|'d)? (?:been |entered|used|gave|not|put|chose|selected|left|didn't|forgot\w*|missed|\w{3,12}ed)"
        ),
        (
            r"(?:your|the customer's) (?:own )?(?:fault|mistake|error|doing|oversight|negligence|carelessness"
            r"|choice|responsibility)"
        ),
        r"on your (?:part|end)(?! of)",
        r"(?:fault|mistake|error|problem|issue) (?:is )?on your side",
        r"(?:user|customer|operator) error",
        (
            r"(?:because|since|as|that's why|given that) you (?:didn't|did not|failed|entered|chose|gave|typed"
            r"|used|waited|ordered|left|haven't|never|put|missed|ignored|were late|mis\w+)"
        ),
        (
            r"you(?:'ve| have) (?:been )?(?:storing|using|doing|washing|keeping|wearing|setting|holding|charging"
            r"|installing|stored|used|washed|put)(?: it| them| this| the \w+)?(?: \w+)? ?(?:wrong(?:ly)?"
            r"|incorrectly|badly|upside|the wrong|outside)"
        ),
        r"incorrect(?:ly)? (?:use|used|installed|stored|handled|entered)",
        (
            r"you (?:left|had left|'d left) (?:the|your|it|them|a) (?:[\w'-]+ ){0,2}?(?:open|on|off|out|unlocked"
            r"|unattended|running|plugged|behind|outside)"
        ),
        (
            r"your (?:own )?(?:late|early|missed|wrong|incorrect|incomplete|careless|mistaken) (?:[\w'-]+ ){1,3}?"
            r"(?:caused|causes|led|means?|meant|is (?:why|what|the)|was (?:why|what|the))"
        ),
        (
            r"(?:only )?happens? (?:only )?(?:when|if) (?:you|people|customers|someone|somebody|users?|owners"
            r"|the customer)"
            r" (?!are\b|is\b)\w+"
        ),
        r"(?:properly|correctly|in time|in full|completely) by (?:you|the customer)",
        r"you never (?:told|said|asked|mentioned|let|gave|sent|called|rang|replied|answered|came|checked|wrote)",
        r"misuse",
        r"improper use",
        r"asking for (?:trouble|it)",
        r"(?:did|have|were|are|do) you (?:even|actually|really|not|perhaps not|definitely|sure)(?: \w+){1,3}",
        (
            r"(?:next time|in future|in the future),? (?:please |kindly )?(?:read|make sure|check|ensure|be more"
            r"|do|remember|try|allow|order|book|contact|use)"
        ),
        (
            r"(?:it's|it is|that's|up) (?:up to|to|for) (?:you|the customer|customers|parents|tenants|the tenant"
            r"|passengers) to (?:check|read|ensure|make sure|keep|tell|know)"
        ),
        (
            r"(?:customers?|passengers?|tenants?|families|parents|guests?|patients?|buyers?|users?) (?:are"
            r"|is) (?:expected|required|asked|responsible|supposed|advised|meant) (?:to|for)"
        ),
        (
            r"is (?:the )?(?:customer|passenger|tenant|buyer|guest|recipient|user|owner"
            r"|parent)'s (?:responsibility|job)"
        ),
        r"as (?:instructed|advised|requested|required|we advise|stated on)",
        r"(?:look at|check|re-?read|read) what you (?:signed|ordered|entered|wrote|agreed|chose|booked)",
        (
            r"you (?:chose|decided|opted|elected|picked|insisted|were the one|brought (?:this|it))(?: \w+)?(?: to"
            r"| on| for)?"
        ),
        r"(?:families|customers|guests|parents|tenants) (?:sign|agree|accept|confirm)(?: off)?",
        r"you(?:'re| are) (?:responsible|to blame|the one who|at fault)",
        r"a (?:single|simple) \w+ (?:is|would have)",
    ),
    "It tells the customer that it is their own doing, and ends the listening.",
    "Say what happened without a culprit, and what can be done from here.",
    unless=phrases(
        r"you (?:couldn't|could not) have (?:known|seen|done)",
        r"shouldn't have (?:had|been|to|needed)",
        r"should not have (?:had|been|to|needed)",
        r"should never have",
        r"should have (?:been|had|heard|got|received|reached|arrived)",
        r"you should(?:n't| not) have (?:had|to)",
        r"(?:i'd|i would|we'd) have",
        r"as you asked",
        r"not your (?:fault|mistake|error|responsibility|doing)",
        r"(?:nothing|none|never) (?:of (?:it|this|that) )?(?:was )?(?:is )?your (?:fault|mistake|doing)",
    ),
)
BLAMING_OTHERS: Final = Family(
    "blaming",
    phrases(
        (
            r"(?:my|our|the|a|your) (?:\w+ )?(?:colleague|predecessor|advis[eo]r|agent|person|guy|girl|lady|man"
            r"|rep)(?: who| that)?(?: you spoke to| you spoke with| on the phone| before me"
            r"| who \w+ \w+)? (?:gave you (?:the )?(?:wrong|bad|incorrect)|should(?:n't| not)? have|shouldn't"
            r"|made (?:a|the) mistake|got (?:it|that|this) wrong|was wrong|is wrong|misinformed|misled"
            r"|had no (?:right|business)|didn't know|is (?:new|useless)|was (?:new|lazy|careless|mistaken"
            r"|confused)|clearly|obviously)"
        ),
        (
            rf"(?:the|our|their|this) (?:\w+ )?{ROLE} (?:is|are|was|were|has been|have been"
            rf"|keeps?)(?: \w+)? (?:letting|a mess|a shambles|hopeless|terrible|awful|slow|behind|rubbish|in chaos"
            rf"|understaffed|the problem|the ones?)"
        ),
        (
            r"(?:whoever|the person who|someone who|the one who) (?:packed|took|handled|wrote|dealt|sold|booked"
            r"|fitted|did|told|answered|entered|made)"
        ),
        (
            r"(?:isn't|is not|wasn't|was not|not) (?:our|us|my|ours|my own) ?(?:fault|mistake|error|doing|problem"
            r"|who)?,? (?:but|it's|it was|it is) (?:the|our|their|your)"
        ),
        (
            rf"(?:down to|because of|the fault of|blame on|caused by|due to) (?:an? |the |our |their )?(?:error"
            rf"|mistake|mix-up|failure|incompetence|mess)? ?(?:by|of|from|at|in)? ?(?:the|our|a"
            rf"|their) (?:\w+ )?{ROLE}(?: \w+)?"
        ),
        (
            r"(?:is|are|was|were|'s|'re) (?:entirely |solely |really |largely |partly |mainly "
            r"|completely )?(?:to blame|at fault(?! in law)|responsible for (?:this|the (?:mess|delay|mistake"
            r"|error|mix-up))|the (?:culprits?|guilty))"
        ),
        r"(?:i|we|you can|would)(?: \w+)? blame",
        r"blame (?:the|it|him|her|them|lies|rests)",
        (
            rf"(?:his|her|their|the \w+'s|\w+'s|(?:the|our|my|a) {ROLE}'?s?) (?:own )?(?:fault|mistake|error"
            rf"|carelessness|incompetence|negligence|doing|slip-up|blunder|mess|cock-up)(?! that)"
        ),
        (
            rf"(?:the|our|my|a|an|your|his|her|their|one of (?:our"
            rf"|the))(?: [\w-]+){{0,2}} {ROLE}(?: \w+){{0,2}}? (?:clearly |simply |obviously |probably |has "
            rf"|have |must've |must have |again |just )*(?:forgot(?:ten)?|messed|screwed|botched|bungled|keyed"
            rf"|ignored|failed|dropped the ball|got it wrong|couldn't be bothered|didn't (?:bother|do|pass|read"
            rf"|listen|follow|tell|check|log|pack|send|put|enter)|did not (?:bother|do|pass|read|follow|tell|check"
            rf"|log)|never (?:told|passed|bothered|listens?|reads?|logged|checks?)|let (?:us|you|everyone) down"
            rf"|slipped up|made (?:a|the) (?:mistake|mess|error)|lost|mixed|misread|left|mishandled"
            rf"|wasn't (?:paying|looking|listening))"
        ),
        (
            r"(?:he|she|they|that one|this one|that lot|that team|(?-i:(?!That\b|This\b|It\b"
            r"|What\b)[A-Z][a-z]+))(?:'s|'re| is| are| was| were"
            r"|'ve| has| have| had)(?: been| just| only| really| frankly| honestly| always| also| quite| so"
            r"| still)* (?:new(?: here)?|careless|unreliable|useless|lazy|hopeless|incompetent|sloppy|terrible"
            r"|clueless|disorgani[sz]ed|not the (?:most|best|sharpest)|a (?:nightmare|trainee|temp|problem"
            r"|shambles|joke|disaster)|struggling|inexperienced|the (?:problem|weak)|at it again|a bit (?:slow"
            r"|green|careless)|not (?:very|exactly|known)|on (?:his|her|their) (?:first|last)|notorious(?:ly)?"
            r"|overworked)"
        ),
        (
            rf"(?:the|our|my|your|his) {ROLE} (?:is|are|was|were)(?: \w+)? (?:negligent|careless|lazy|incompetent"
            rf"|wrong|sloppy|useless|unreliable)"
        ),
        (
            r"(?:always|keeps?|constantly|forever|regularly|often|again and again)(?: \w+)? (?:mess(?:es|ing)? up"
            r"|forget(?:s|ting)?|doing this|do this|does this|losing|loses?|sending us|get(?:s|ting)? (?:it"
            r"|things|this) wrong|cut(?:s|ting)? corners|let(?:s|ting)? us down|mak(?:e|es|ing) mistakes|dropping"
            r"|late|slipping)"
        ),
        (
            r"(?:has|have|had|been|who've|who's)(?: got| been| had)?(?: a| an| nothing but| some| endless"
            r"| real)? (?:problems?|nightmare|trouble|habit|issues?|bother|complaints)(?: \w+)? (?:since|with|of"
            r"|lately|from|about)(?: (?:him|her|them|that|he|she|the|this))?"
        ),
        (
            r"(?:must've|must have|will have|probably|has clearly|have clearly|obviously) (?:ignored|forgotten"
            r"|missed|lost|messed|mixed|dropped|skipped|overlooked|typed|entered|misread|mislabelled)"
        ),
        (
            r"(?:told off|(?:he|she|they|be|been|was|were)(?:'ll| will| has| have| be| been)* (?:sacked|fired"
            r"|disciplined|reprimanded|dismissed|suspended)|(?:have|had) (?:stern |strong )?words with"
            r"|given a (?:warning|talking|dressing)|written up|dealt with internally|let go)"
        ),
        r"(?:bit|something) of a (?:theme|pattern) with",
        r"typical of",
        r"(?:what|that's what) (?:you get|happens) (?:when|with)",
        (
            r"(?:we've|we have|i've|i) (?:told|warned|complained to) (?:him|her|them|that)(?: \w+)? (?:time|so"
            r"|about|before|many|again)"
        ),
        r"who don't care",
        r"don't (?:seem to )?care",
        r"let (?:us|everybody|both of us) down",
        r"thanks to (?:our|the|their|his|her) \w+",
        (
            r"(?:someone|somebody) (?:in|at|on|from) (?:the |our )?\w+(?: team| department| shift)? (?:forgot"
            r"|keyed|messed|didn't|got|typed|put|entered|lost|mixed|failed|pressed|made)"
        ),
        (
            r"(?:fault|error|blame|mistake|problem) (?:here |clearly |really )?(?:lies|rests|sits) with (?!us\b"
            r"|me\b|our\b)"
            r"\w+"
        ),
        (
            r"(?:my|our|the) (?:\w+ )?(?:colleague|predecessor|advis[eo]r|agent|rep) (?:gave|told|sold|sent"
            r"|promised) you"
            r" (?:\w+ )?(?:wrong|incorrect|bad|false|poor|misleading|the wrong|nonsense|rubbish)"
        ),
        r"between you and me",
        r"off the record",
    ),
    "Blaming a colleague or a supplier in front of the customer makes us look smaller, not them.",
    'Say "we": what we got wrong and what we do now.',
    unless=phrases(
        r"i(?:'d| would) (?:not |never )?blame",
        r"don't blame you",
        r"do not blame you",
        r"blame you (?:for|at|one)",
    ),
    negatable=True,
)
