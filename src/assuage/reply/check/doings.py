"""Whose doing it is said to be: yours, or somebody else's."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.blaming import BLAMING_OTHERS, BLAMING_YOU, ROLE
from assuage.reply.check.families import Family, phrases

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
            r"| usually| always| tend to)* (?:overload(?:ed|s)?|forget|ignor\w+|press(?:es|ed)? the wrong"
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
            rf"(?:the|our|your|my|their) (?:[\w-]+ )?(?:{ROLE}|{_THIRD})(?:'ve|'s| has| have| had)? (?:used"
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
