"""Finding a culprit: the customer, a colleague, a supplier."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_ROLE: Final = (
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
            rf"(?:the|our|their|this) (?:\w+ )?{_ROLE} (?:is|are|was|were|has been|have been"
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
            rf"|their) (?:\w+ )?{_ROLE}(?: \w+)?"
        ),
        (
            r"(?:is|are|was|were|'s|'re) (?:entirely |solely |really |largely |partly |mainly "
            r"|completely )?(?:to blame|at fault(?! in law)|responsible for (?:this|the (?:mess|delay|mistake"
            r"|error|mix-up))|the (?:culprits?|guilty))"
        ),
        r"(?:i|we|you can|would)(?: \w+)? blame",
        r"blame (?:the|it|him|her|them|lies|rests)",
        (
            rf"(?:his|her|their|the \w+'s|\w+'s|(?:the|our|my|a) {_ROLE}'?s?) (?:own )?(?:fault|mistake|error"
            rf"|carelessness|incompetence|negligence|doing|slip-up|blunder|mess|cock-up)(?! that)"
        ),
        (
            rf"(?:the|our|my|a|an|your|his|her|their|one of (?:our"
            rf"|the))(?: [\w-]+){{0,2}} {_ROLE}(?: \w+){{0,2}}? (?:clearly |simply |obviously |probably |has "
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
            rf"(?:the|our|my|your|his) {_ROLE} (?:is|are|was|were)(?: \w+)? (?:negligent|careless|lazy|incompetent"
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

_THIRD: Final = (
    r"(?:hotels?|airlines?|insurers?|agency|agencies|landlords?|garages?|sellers?|retailers?|surgery|school|council"
    r"|brokers?|network|dealers?|travel agents?|solicitors?|venue|restaurants?|hosts?|organisers?|advis[eo]rs?|customs"
    r"|couriers?|carriers?|suppliers?|manufacturers?|bank|warehouse|contractors?|post office|airport|royal mail|depot"
    r"|subcontractors?|franchisee|head office|kitchen|bus firm|clinic|hospital|previous (?:owner|tenant|agent|firm))"
)
YOUR_DOING: Final = Family(
    "blaming",
    phrases(
        (
            r"you (?:hadn't|had not|haven't|have not) (?:\w+ly )?(?:told|given us|sent|informed|checked"
            r"|listened|updated"
            r"|noticed|changed|locked|entered|replied|responded|returned|registered|set|charged|cleaned|closed|attached"
            r"|included|allowed|saved|paid|read|followed)"
        ),
        (
            r"you (?:didn't|did not) (?:\w+ly )?(?:tell|listen|notice|charge|clean|plug|switch|save|attach|include"
            r"|supply|state|specify|bring|appear|install|secure|store|close|lock|measure|test|insert|set|allow)"
        ),
        r"you don't (?:even |always |seem to |really )*(?:check|read|look after|listen|maintain|follow|take care)",
        (
            r"you(?:'ve| have|'d| had)? (?:clicked (?:on )?(?:a|an|the wrong)|spil(?:t|led)|over(?:filled"
            r"|loaded|tightened)"
            r"|unplugged|disclosed|mislaid|misplaced|misread|mistyped|misspel(?:t|led)|mishandled|tampered|exceeded"
            r"|downloaded (?:a|an|the wrong)|dropped (?:it|the|your)|(?:shared|gave (?:out|away)|given (?:out|away))"
            r" (?:your|the) (?:password|code|pin|details|login|card))"
        ),
        (
            r"the (?:reason|problem|trouble|cause|issue|snag|catch|fault)(?: [\w']+){0,5}? (?:is|was)(?: simply| just"
            r"| probably| most likely)?(?: that)? you(?:'ve| have|'d| had)? (?:changed|entered|gave|given|ordered|put"
            r"|chose|chosen|sent|used|set|left|didn't|haven't|hadn't|failed|forgot|missed|moved|opened|typed|switched"
            r"|turned|registered|logged|installed|signed|provided|submitted|selected|picked)"
        ),
        (
            r"(?:because|that's why|that is why) you(?:'ve| have|'d| had)? (?:changed|logged|moved|opened|weren't"
            r"|were (?:out|away|not (?:in|there|at))|parked|switched|turned|washed|hadn't|don't|refused|declined|let"
            r"|provided|submitted|did|registered|selected|clicked|dropped|set|selected|installed)"
        ),
        (
            r"(?:happened|dropped|damaged|caused|wrong|fault|problem|issue|error|mistake|broken|properly"
            r"|correctly|delay"
            r"|lost|something)(?: [\w']+){0,2} (?:at|on) your (?:end|side)"
        ),
        (
            r"(?:perhaps|maybe|possibly|presumably|no doubt|surely|could it be (?:that )?"
            r"|is it possible (?:that )?) ?you"
            r"(?:'ve| have|'d| had)? (?:don't|didn't|haven't|weren't|forgot|forgotten|missed|entered|overlooked|pressed"
            r"|left|put|used|misread|gave|given|mistyped|mislaid|clicked|switched|dropped|should have|could have|ought)"
        ),
        (
            r"(?:could|might) you have (?:left|pressed|put|used|dropped|forgotten|given|entered|missed|misread"
            r"|mistyped|switched)"
        ),
        (
            r"are you (?:quite |really |absolutely |completely )?(?:sure|certain|positive)(?: that)? (?:you|it"
            r"|the|this|that)"
        ),
        (
            r"was (?:it|the \w+(?: \w+)?) (?:put|plugged|closed|locked|switched|fitted|installed|stored"
            r"|connected|packed"
            r"|screwed|shut)(?: \w+)? (?:properly|correctly|securely|right|tightly)"
        ),
        (
            r"(?:it's|it is) always (?:a good idea|wise|sensible|advisable|prudent|important|best|worth)"
            r"|it (?:would|might) have been (?:a good idea|wise|wiser|sensible|advisable|prudent|better|best"
            r"|helpful) (?:to"
            r"|if you|had you)"
        ),
        (
            r"(?:we|banks|shops|doctors|airlines) (?:do |always |clearly |specifically )*(?:advise|recommend"
            r"|ask|tell|warn"
            r"|remind|urge|expect|require) (?:all |every |our |all our )?(?:customers?|guests?|parents?"
            r"|tenants?|passengers?"
            r"|patients?|people|users?|members?|clients?|everyone|everybody|travellers?|owners?|residents?"
            r"|visitors?) (?:to"
            r"|not|never|that|about)"
        ),
        (
            r"(?:which is|that's|that is) why we (?:always |do )?(?:ask (?:you|customers|people)|tell|advise"
            r"|recommend|warn|remind)"
        ),
        (
            r"the (?:[\w-]+ )?(?:manual|instructions?|leaflet|label|guide|packing list|handbook|booklet|notice"
            r"|packaging"
            r"|guidelines|checklist|small print|care card) (?:clearly |does |do |also |specifically )*(?:asks?|tells?"
            r"|says?|states?|warns?|advises?|reminds?|explains?) (?:you |customers |everyone |people |users )*(?:to|not"
            r"|never|clearly|against)"
        ),
        (
            r"you were (?:\w+ )?(?:given|sent|handed|provided with|issued with) (?:a|the"
            r"|our) (?:\w+ )?(?:leaflet|manual"
            r"|guide|copy|booklet|handbook|reminder|warning|notice|chance|choice|list)"
        ),
        (
            r"if (?:people|customers|everyone|guests|parents|users|passengers|tenants|more people) (?:only "
            r"|just |actually"
            r" )*(?:read|checked|followed|listened|used|paid|would|took|looked|kept|didn't|don't|wouldn't)"
        ),
        (
            r"(?:somebody|someone|people|customers|users|guests|the user|the customer)(?: has| have| had|'s|'ve| often"
            r"| usually| always| tend to)* (?:overload(?:ed|s)?|forget|misus\w+|ignor\w+|press(?:es|ed)? the wrong"
            r"|do(?:n't| not) (?:read|check)|never (?:read|check)|enter(?:ed|s)? the wrong|mishandl\w+|neglect\w*)"
        ),
        (
            r"nine times out of ten|(?:usually|normally|typically|mostly|often|most often"
            r"|invariably) (?:because|when) (?:you|people|somebody|someone|customers|users)"
        ),
        (
            r"(?:probably|most likely|presumably|likely|perhaps) (?:down to )?(?:your (?!parcel|order|refund"
            r"|best)|how you|the way you|something you)"
        ),
        (
            r"(?:how|the way) you(?:'re|'ve| are| have)?(?: been)? (?:putting|using|holding|storing|wearing"
            r"|washing|setting"
            r"|handling|typing|plugging|driving|loading|charging|cleaning|installed|loaded|packed|connected"
            r"|stored|washed)"
        ),
        (
            r"tamper(?:ed|ing)|mishandl(?:ed|ing)|(?:wrong|incorrect|poor|inadequate|insufficient) (?:handling"
            r"|maintenance"
            r"|storage|use|cleaning|care|installation)|lack of (?:care|maintenance|cleaning|attention)"
        ),
        r"(?:protect|save) (?:people|customers|users|you|anyone) from (?:themselves|yourself)",
        (
            r"(?:check|read|look|measure|ask|make sure|ensure|confirm|test|count"
            r"|inspect)(?: [\w']+){0,6}? before (?:you "
            r"|your )?(?:complain|contacting|calling|buy|order|sign|leav|writing)\w*"
        ),
        (
            r"(?:give|gave|share|shared|tell|told|lend|lent) (?:someone|somebody|anyone|others"
            r"|other people)(?: else)? (?:your|the) (?:code|password|pin|login|card|key|details)"
        ),
        (
            r"(?:password|code|pin|login|key)s? (?:was|were|has been|must have been) (?:shared|given|disclosed|entered)"
            r"|(?:entered|used|made|authori[sz]ed|approved|confirmed|signed|requested|placed) (?:from|by|using"
            r"|with) your"
            r" (?:phone|device|computer|login|password|own|pin|household|family)"
        ),
        (
            r"(?:applicant|customer|passenger|tenant|buyer|parent|owner|user|guest|account holder|cardholder|recipient"
            r"|hirer|driver|student|member|policyholder|borrower|traveller|patient|resident)(?:s'|'s) (?:own )?"
            r"(?:responsibility|risk|duty|job|obligation|fault)"
        ),
        r"responsib(?:le|ility) for (?:your own|checking|ensuring|reading|making sure|keeping (?:your|the|it))",
        (
            r"you(?:'re| are|'d| were| would be) (?:expected|obliged|supposed|meant) to (?:\w+ )?(?:check|read"
            r"|keep|tell"
            r"|report|inform|ensure|notify|update|let us|send|give us|sign|look|return)"
        ),
        (
            r"(?:children|pets|dogs|customers|passengers|parents|guests|visitors|tenants|patients|drivers|residents"
            r"|students|users|riders|people|families) (?:should|must|ought to|need to) (?:always "
            r"|really )?(?:check|keep"
            r"|arrive|read|make sure|ensure|bring|allow|take care|report|lock|secure|be (?:at|in|on|aware|ready"
            r"|careful))"
        ),
    ),
    BLAMING_YOU.why,
    BLAMING_YOU.better,
    unless=BLAMING_YOU.unless,
)
THEIR_DOING: Final = Family(
    "blaming",
    phrases(
        (
            r"(?:that's|that is|it's|this is|is|was)(?: all| entirely| really| purely| squarely)? on (?:them"
            r"|him|her)(?=[.,;!]|$)"
        ),
        (
            rf"(?:the|our|your|my|their) (?:[\w-]+ )?(?:{_ROLE}|{_THIRD})(?:'ve|'s| has| have| had)? (?:used"
            rf"|sent|gave|given"
            rf"|put|told|quoted|sold|delivered|entered|written|promised)(?: you| us| it| in| out)* (?:the |an? )?(?:old"
            rf"|wrong|incorrect|false|bad|faulty|outdated)"
        ),
        (
            rf"(?:the|your|their) (?:[\w-]+ )?{_THIRD} (?:really |also |clearly )?(?:should have|should've"
            rf"|ought to have|was"
            rf" supposed to|were supposed to|was meant to|were meant to)"
        ),
        (
            rf"(?:(?:the|your|their|our) (?:[\w-]+ )?)?{_THIRD}(?: has| have|'ve|'s| again| just"
            rf"| clearly)* (?:failed|forgot"
            rf"|neglected|refused|botched|messed|mislaid|bungled|lost|tends? to|sits? on|sat on|takes? (?:ages"
            rf"|forever|weeks)"
            rf"|made (?:a|an) (?:hash|mess|mistake|error|shambles)|got (?:it|this|that) wrong|(?:is|are|was"
            rf"|were) (?:slow"
            rf"|useless|hopeless|notorious|careless|chaos|in chaos|a joke|a shambles|unreliable|always))"
        ),
        (
            r"(?:transport|logistics|dispatch|accounts|billing|sales|marketing|finance|housekeeping"
            r"|catering) (?:didn't|did not|failed|forgot|lost|messed|never|got (?:it|this|that) wrong)"
        ),
        (
            r"(?:he|she|they)(?:'s| is|'re| are)(?: only| just)? (?:an? )?(?:agency|temporary|temps?|contract|external"
            r"|freelance|subcontract\w*)(?: \w+)?|not one of (?:ours|our own)"
        ),
        (
            r"(?:nobody|no one|none of them|half of them) (?:there|over there|down there|upstairs|in (?:that|the) \w+)"
            r"(?: ever| seems? to| can| could)* (?:reads?|listens?|checks?|cares?|knows?|answers?|bothers?|looks?)"
        ),
        (
            r"(?:they|he|she|that (?:team|department|lot|shop|firm|office)) (?:always |just |only )?(?:sits? on|sat on"
            r"|takes? (?:weeks|ages|forever|months)|tends? to|never (?:answers?|picks? up|repl(?:y|ies)"
            r"|gets? back|tells? us"
            r"|checks?|reads?|listens?)|can't be (?:bothered|relied|trusted))"
        ),
        (
            r"they (?:didn't|hadn't|haven't|never|failed to|forgot to|neglected to) (?:tell|told|pass|passed"
            r"|inform|informed"
            r"|send|sent|give|given|collect|deliver|check|log|logged|update|updated) (?:us|me|it|the|anything"
            r"|this|that|your)"
        ),
        r"(?:we|i)(?:'re| are|'m| am) the ones? who (?:gets?|have|has|takes?|pays?|ends? up)|pick up the pieces",
        (
            r"(?:they|he|she|who|colleagues?|team|lads|office|agent)(?:'ve|'s| has| have| had)? (?:cocked|mucked|fouled"
            r"|screwed|messed|slipped|made a (?:complete |right |real |total )?(?:hash|mess|shambles"
            r"|pig's ear)) ?(?:it |this"
            r" |that |things )?(?:up|of)?"
        ),
        r"(?:hadn't|haven't|hasn't|didn't|not) (?:done|do) (?:his|her|their|its) (?:homework|job|part|work|bit)",
        (
            r"(?:the|our|those) (?:\w+ )?(?:girls|boys|lads|guys|people|kids|temps|staff|team)(?: in the \w+"
            r"| at the \w+"
            r"| upstairs| there)? (?:don't|doesn't|never|do not)(?: always| even| ever)* (?:check|read|listen"
            r"|follow|look"
            r"|know)"
        ),
        r"whoever (?:you spoke to|you talked to|\w{2,9}(?:ed|old|ote|ent))(?=[ ,])",
        r"i(?:'m| am) afraid (?:he|she|they|that team) (?:tends?|can be|always|often|never|doesn't|don't)",
        r"(?:that|it) (?:wasn't|was not) (?:me|us)\b(?! (?:at|on))",
    ),
    BLAMING_OTHERS.why,
    BLAMING_OTHERS.better,
    unless=BLAMING_OTHERS.unless,
    negatable=False,
)
