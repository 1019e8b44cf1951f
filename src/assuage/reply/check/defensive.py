"""Justifying, contradicting, not believing the customer."""

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
_PROOF: Final = (
    r"(?:records?|logs?|systems?|photos?|gps|tracking|data|scans?|cameras?|cctv|recordings?|notes|figures"
    r"|tests?|checks|reports?|signature|database|meter|evidence|statistics|footage|timestamps?|system)"
)

DEFENDING: Final = Family(
    "defensive",
    phrases(
        (
            r"(?:readings?|figures?|charges?|records?|calculations?|decisions?|prices?|they|it|bill|account"
            r"|amount|times?)(?:'re|'s| are| is| was| were)(?: \w+)? (?:correct|accurate|right and|justified"
            r"|in order|perfectly right|legitimate|valid)"
        ),
        (
            r"(?:isn't|is not|wasn't|not) (?:quite |entirely |strictly |really )?(?:accurate|correct|true|fair"
            r"|right) to (?:say|claim|call|suggest|describe)"
        ),
        (
            r"(?:can't|cannot|couldn't) (?:be|have been|possibly be)(?: (?:right|wrong|true|correct|us|ours"
            r"|the case))?(?= *(?:[.,;!]|$))"
        ),
        (
            r"(?:would|could|do|does|did)(?:n't| not| never) (?:ever )?(?:lie|steal|be rude|say (?:that|such)"
            r"|do (?:that|such)|treat|speak like|behave|happen|shout|swear|act)"
        ),
        (
            r"(?:worked|working|was|were|is|are|left)(?: \w+)? (?:fine|perfectly|intact|undamaged|in (?:perfect"
            r"|good|full|excellent) (?:condition|order|working order))"
        ),
        (
            r"left (?:us|our (?:warehouse|depot|shop|store|kitchen)|here|the (?:depot|warehouse))(?: on| in"
            r"| intact| at)"
        ),
        (
            r"we (?:did|have|had)(?: indeed| in fact| clearly| actually)? (?:call|ring|try|tried|e-?mail|send"
            r"|write|inform|notify|tell|attempt|attempted|explain|warn|contact|deliver|offer)(?:ed)? (?:you|to|it"
            r"|this)"
        ),
        r"we (?:tried|attempted) to (?:call|reach|contact|deliver|ring)",
        r"(?:was|were|is|are) (?:present|on site|there) (?:at|on|throughout|and)",
        (
            r"(?:we've|we have|i've|i have) (?:reviewed|checked|looked at|listened to|examined"
            r"|gone through) (?:the|our|your|all) \w+(?: \w+)?,? (?:and|but) (?!i'm|i am|you|we (?:got|owe|failed"
            r"|made)|it shows we|there's)"
        ),
        (
            r"(?:still |well |quite )?within (?:our|the|its|normal) (?:\w+ )?(?:target|tolerance|limits?|range"
            r"|standard|service level|promised|time ?frame|norm|guidelines)"
        ),
        r"(?:that|this)(?:'s| is) not (?:my|our) (?:understanding|recollection|experience|view|finding)",
        r"(?:would|had) (?:every|the) right to",
        r"nothing (?:out of the ordinary|unusual|improper|of the sort|like that)",
        r"(?:you(?:'re| are) the (?:first|only)|(?:first|only) (?:person|customer|one) (?:to|who))",
        (
            r"(?:he|she|they|the \w+) (?:says?|said|told me|tells me|assured? me|insists?|claims?|denies|denied"
            r"|swears|remembers|reports?)(?: that)? (?:he|she|they|you|it|there|the|otherwise|no|nothing)"
        ),
        (
            r"(?:our|the) (?:\w+ )?(?:staff|teams?|drivers?|agents?|reps?|engineers?|nurses?|people|colleagues?"
            r"|chefs?|crew)(?: \w+)? (?:always|never|is not|are not|work(?:s|ed)? (?:very |extremely )?hard"
            r"|do(?:es)? (?:their|his|her) best|did (?:their|his|her) (?:best|job)|acted|behaved|followed"
            r"|was (?:only|just|simply)|were (?:only|just|simply))"
        ),
        (
            rf"(?:our|my|the|your|all) (?:\w+ )?{_PROOF}(?: clearly| all| do| does| actually| in fact)? (?:shows?"
            rf"|says?|states?|confirms?|confirmed|indicates?|contradicts?|proves?|suggests?|tells? (?:us|me|a)"
            rf"|reads?|reveals?)(?: that| it| you| otherwise| no| clearly| a different)?"
        ),
        (
            rf"(?:our|my|the|your) (?:\w+ )?{_ROLE} (?:has |have |also |clearly )?(?:says?|said|confirms?"
            rf"|confirmed|maintains?|assures?|assured|insists?|reports?|reported|tells? (?:us|me)|told (?:us|me)"
            rf"|states?|stated|denies|denied|remembers?|recalls?)(?: that| us| me| he| she| they| in writing| it)"
        ),
        (
            r"(?:that|this|it|what you (?:say|describe|claim))(?:'s| is| was)? (?:simply |just |quite "
            r"|really )*(?:not |n't )(?:true|correct|accurate|what happened|the case|how (?:it|we)|our experience"
            r"|possible|fair|right|quite right)"
        ),
        (
            r"(?:that|this|it)(?:'s| is| was)(?: simply| just)? (?:incorrect|untrue|false|inaccurate|impossible"
            r"|a misunderstanding|unfair|unlikely|(?:quite |highly |very |most )(?:unusual|unlikely))"
        ),
        (
            r"(?:hard|difficult|struggl\w+|unable|impossible) (?:for \w+ )?to (?:see|believe|understand|imagine"
            r"|credit|square) (?:how|that|why)"
        ),
        (
            r"(?:i'd|i would|we'd|we would|i'm|i am|we're|we are)(?: be)?(?: rather| very| quite"
            r"| somewhat)? (?:amazed|surprised|astonished|sceptical|skeptical|puzzled|baffled)"
        ),
        r"(?:i|we) (?:find|found) (?:it|that|this) (?:hard|difficult|surprising|strange|odd)",
        r"(?:i'm|we're|i am) not sure (?:how|what|why|that|where) (?:the|that|you|it|this|your)",
        r"i wonder (?:whether|if) (?:you|it|the)",
        (
            r"you(?:'ve| must| may| might| must've| may've| might've| could| perhaps"
            r"| probably)*(?: have)? (?:misheard|misunderst(?:oo|an)d|misread|mistaken|confus(?:ed|ing)|imagined"
            r"|got (?:it|the|that) wrong|misremember(?:ed)?|overlooked)"
        ),
        r"you(?:'re| are) (?:mistaken|wrong|confused|exaggerating|misinformed|incorrect)",
        r"(?:some|a) misunderstanding on your (?:part|side)",
        (
            r"we (?:would )?(?:never|don't|do not|did not|didn't|always) (?:ever )?(?:say|tell|told|said"
            r"|promised?|receive[d]?|offer(?:ed)?|agree[d]?|charge[d]?|sell|sold|send|sent|do that|make mistakes"
            r"|lose|keep|treat|deliver(?:ed)?|confirm(?:ed)?|advise[d]?|lie|lied|ship(?:ped)?|guarantee[d]?"
            r"|overcharge)(?: \w+){0,2}"
        ),
        r"we(?:'ve| have) never (?:had|received|seen|heard|said|told|promised)",
        (
            r"(?:don't|do not|doesn't|does not|can't|cannot) (?:have|find|see|show) (?:a|any)(?: such)? (?:record"
            r"|trace|evidence|note|sign)(?: of)?"
        ),
        r"(?:no|without any) (?:record|trace|evidence|other complaints?|sign)(?: of| that)?",
        (
            r"(?:no one|nobody|none of (?:our|the)|no other \w+)(?: \w+){0,2} (?:else )?(?:has|have|had"
            r"|ever)?(?: ever)? ?(?:complain(?:ed|s)?|reported|said|mentioned|noticed|had)"
        ),
        r"(?:first|only) (?:complaint|time anyone|person (?:to|who))",
        r"never had (?:any |a )?(?:complaints?|problems?|trouble|issues?)",
        (
            rf"(?:our|the|all|they|he|she|we|it|every|each|these)(?: our)?(?: \w+)?(?: {_ROLE})?(?:'re|'s| are| is"
            rf"| was| were| have been| has been) (?:all |fully |regularly |highly |carefully |thoroughly |always "
            rf"|properly |routinely |very |extremely |correctly )*(?:trained|audited|certified|inspected|tested"
            rf"|checked|accompanied|rated|vetted|qualified|experienced|calibrated|monitored|maintained|packed"
            rf"|cleaned|serviced|licensed|professional|accredited)(?: \w+){{0,2}}"
        ),
        r"as a matter of (?:routine|course|fact)",
        r"in (?:actual )?fact(?= (?:the|our|we|you|it|informed))",
        r"actually (?:among|one of|quite|very|rather|the|within|well)",
        r"lowest in the",
        r"(?:above|below) (?:the )?(?:industry|national|market)",
        r"industry (?:standard|average|norm)",
        r"(?:award|five|5)[- ](?:winning|stars?)",
        r"(?:excellent|outstanding|great) (?:reviews|reputation|record|ratings?)",
        r"(?:at the )?lower end",
        r"our average",
        (
            r"(?:\d+|most|thousands|hundreds)(?: %)? of (?:our )?(?:customers|guests|orders|deliveries|flights"
            r"|trains|clients|patients)(?: are| have| do| arrive)"
        ),
        r"(?:did|done|doing) (?:everything|all|nothing wrong|exactly what|what we)(?: \w+){0,2}",
        (
            r"(?:followed|following|follows|complied with|adhered to|acted (?:correctly|properly|in)"
            r"|within (?:his|her|their|our) rights?)(?: (?:the|our|correct|proper|all))*(?: \w+)? ?(?:procedures?"
            r"|process(?:es)?|protocols?|rules|guidelines|instructions|steps|training)?"
        ),
        r"in accordance with (?:our|the|your|regulations?|sales|all)",
        r"from our (?:point of view|perspective|side|end|standpoint)(?: \w+)?",
        r"as far as we(?:'re| are) concerned",
        r"by the book",
        r"to the letter",
        (
            r"(?:polic(?:y|ies)|tariffs?|notices?|prices?|fees?|terms|charges?|conditions|rules?|information"
            r"|signs?|times?|it|this|that|which)(?:'s| is| are| was| were) (?:also |all |always |clearly "
            r"|plainly |prominently |well |perfectly |very )*(?:published|displayed|stated|shown|explained|listed"
            r"|communicated|set out|marked|visible|advertised|clear|signposted|on display|posted"
            r"|written)(?: (?:on|in|at|to|by))?"
        ),
        r"clearly (?:states?|stated|says?|marked|shows?|displayed|explained|visible|written)",
        (
            r"as (?:i|we)(?:'ve| have| had)? ?(?:already |previously |repeatedly )?(?:explained|stated|said|told"
            r"|mentioned|informed|advised|pointed out)"
        ),
        r"(?:i|we)(?:'ve| have) already (?:explained|told|said|apologi[sz]ed|answered|informed|done)",
        (
            r"you (?:were|had been|have been|would have been)(?: \w+)? (?:informed|notified|warned|advised"
            r"|made aware|told (?:at|when|before|in))"
        ),
        r"(?:were|was) (?:in fact|duly|clearly|fully) (?:informed|notified|told|warned|explained)",
        (
            r"(?:i|we) (?:have to|must|would|strongly|completely|respectfully|can't|cannot)(?: \w+)? (?:disagree"
            r"|point out|stress|insist|dispute|reject|refute|accept (?:that|this|the)|agree)"
        ),
        r"with (?:all |the greatest |the utmost |due )*respect",
        r"in (?:our|my|their|his|her) defen[cs]e",
        r"in fairness",
        rf"according to (?:our|my|the|their|his|her) (?:[\w'-]+ )?{_PROOF}",
        r"we(?:'ve| have) always (?:been|delivered|done|had|sent|kept|met|paid|answered|treated|provided|worked|tried)",
        (
            r"our (?:\w+ )?(?:prices|fees|rates|charges|products|service|standards|rooms|quality|response times?)"
            r" (?:are|is) (?:still |actually |in fact )?(?:among|the|one of|fair|very|competitive|better"
            r"|second to none|low)"
        ),
        (
            r"(?:nobody|no one|none|no other \w+)(?: else)? (?:on|in|at|from|of) (?:[\w'-]+ ){1,3}?(?:has|have"
            r"|had|ever)?"
            r" ?(?:complained|complains?|reported|mentioned|noticed|minded)"
        ),
        r"to be fair(?: to)?",
        r"we (?:dispute|reject|deny|refute|stand by)(?: \w+)?",
        r"(?:no|not any|isn't any|not our) (?:fault|error|mistake)(?: of ours| on our| was| by| here)?",
        r"nothing (?:was )?(?:went )?wrong (?:with|on|at)",
        r"(?:perfectly|quite|entirely) (?:polite|correct|reasonable|within|in order|professional|legal|fair)",
        r"(?:peak|busy|busiest) (?:day|season|time|period|hours?)",
        r"(?:very |extremely )?(?:busy|short[- ]staffed|understaffed)(?: at the moment| right now| period)?",
        (
            r"(?:you have|you've got|you) to (?:understand|appreciate|realise|realize|remember) (?:that|we|our"
            r"|how)"
        ),
        r"please (?:understand|appreciate|remember|realise) (?:that )?(?:we|our|the)",
        r"must have (?:reached|arrived|been delivered|happened after)",
        (
            r"(?:considers?|regards?|is|delivery's|delivery is|job is|order is) (?:delivered|complete|completed"
            r"|closed|correct)(?: as)?"
        ),
        r"we(?:'re| are) (?:only |all )?human",
        r"nobody(?:'s| is) perfect",
        r"(?:are|is|was) (?:always|invariably) (?:sent|checked|correct|given|polite|explained)",
    ),
    "The customer hears that they are not believed.",
    "Take what they say as it is, then say what you will look into and when they will know.",
    negatable=False,
    unless=phrases(
        r"you(?:'re| are) right",
        r"you(?:'ve| have)? (?:did|done) (?:everything|nothing|all)",
        r"(?:and )?that(?:'s| is| was) wrong",
        r"our (?:own )?(?:mistake|error|slip)(?! rate)",
        r"shouldn't have",
        r"should not have",
        r"should never",
        r"overcharged",
        r"in (?:advance|your favou?r)",
        r"by us",
        r"i(?:'m| am) sorry",
        r"we owe",
    ),
)
