"""Telling the customer that it is not so, and vouching for those they complain of."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.defensive import DEFENDING
from assuage.reply.check.families import Family, phrases

CONTRADICTING: Final = Family(
    "defensive",
    phrases(
        (
            r"(?:our|my|the|your|his|her|their) (?:[\w'-]+ ){0,3}?(?:sensors?|scanners?|trackers?|counters?|sheets?"
            r"|photos?|timestamps?|black box|call logs?|telematics)(?: signed by you| clearly| also"
            r"| all)? (?:shows?|showed|records?|recorded|registers?|registered|logs|logged|proves?|confirms?"
            r"|lists?)(?! (?:we|i|you(?:'re| are) right)\b)"
        ),
        (
            r"(?:damage|fault|loss|scratch|marks?|leak|crack|dent) (?:occurred|happened|arose"
            r"|appeared) (?:during|after|while)"
        ),
        r"was(?:n't| not)? already (?:like that|there|broken|damaged|scratched|cracked|worn|missing|dented)",
        r"before (?:we|he|she|our \w+) (?:got there|arrived|touched|started|came)",
        (
            r"(?:it|this|they|that) must (?:have|'ve) been (?:dropped|damaged|broken|lost|moved|opened|knocked|taken"
            r"|stolen|bent|left|mislaid)"
        ),
        (
            r"(?:i|we) (?:stand|stood) by|we (?:maintain|remain (?:of the view|satisfied|confident)|are (?:satisfied"
            r"|confident|of the view|of the opinion) (?:that|with)|see no (?:reason|grounds|basis|need|fault|evidence)"
            r"|found? no (?:evidence|fault|grounds|reason|error|failing))"
        ),
        (
            r"(?:i|we) (?:don't|do not|can't|cannot|won't|will not) (?:accept (?:that|responsibility|liability|blame"
            r"|your (?:version|account|view|criticism|description|claim)|this (?:claim|criticism|accusation))"
            r"|recogni[sz]e (?:this|that|the|your) (?:description|account|version|picture|behaviou?r)"
            r"|believe (?:that )?(?:any|our|we|he|she|my|there|anyone|the)|see (?:how|why) (?:we|our|this|that|it)"
            r"|consider (?:that|this|it|our) (?!good|acceptable|fair)\w+)"
        ),
        r"in our (?:view|opinion|judge?ment|assessment|estimation)",
        r"(?:to )?set the record straight|let(?:'s| me| us) be clear|to be clear",
        (
            r"allow me to (?:correct|clarify|explain|point out)|i (?:would|must|should) (?:like to )?(?:correct"
            r"|clarify|emphasi[sz]e)"
        ),
        r"the facts? (?:are|speak|remains?|is)(?! (?:that )?(?:we|i|you)\b)",
        (
            r"we (?:texted|e-?mailed|rang|called|phoned|wrote to|notified|informed|messaged|contacted|reminded)"
            r" (?:you )?(?:twice|three times|four times|several times|repeatedly|more than once|beforehand|at the time"
            r"|on (?:the )?\d|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|well before|about (?:this|it))"
        ),
        (
            r"(?:it|this|that|which|they|all of (?:this|it)) (?:was|were|is|has been|had been)(?: also| clearly| all"
            r"| duly| fully)? (?:announced|communicated|publici[sz]ed|highlighted|pointed out to"
            r"|mentioned (?:in|on|at|to)"
            r"|in your (?:contract|welcome|confirmation|terms|handbook|brochure|agreement|policy)"
            r"|in the (?:small print|brochure|listing|description|handbook|terms))"
        ),
        (
            r"you did (?:in fact |indeed |actually )?(?:sign|agree|accept|receive|get|confirm|tick|choose|click|consent"
            r"|authori[sz]e)"
        ),
        (
            r"we did (?:in fact |indeed |actually )?(?:respond|reply|answer|follow|act|mention|state|advise"
            r"|text|attend|turn up)"
        ),
        (
            r"(?:we|he|she|they|that|this|team|staff|colleagues?|drivers?|nurses?|engineers?|receptionists?|managers?|advis[eo]rs?|agents?)"
            r" (?:wouldn't|would not|would never|couldn't|could not|can't|cannot) have (?:said|sent|told|promised"
            r"|written|charged|come from|been (?:us|ours|our|sent|caused)|left|gone out|quoted|agreed|offered|taken)"
        ),
        (
            r"(?:remembers?|recalls?|sees?|saw|describes?|described|tells?|reports?|reported) (?:it|this|that|things"
            r"|events)(?: [\w]+)? (?:differently|otherwise|another way)"
        ),
        r"a (?:rather |quite |very |somewhat )?different (?:story|picture|account|version of)|two sides to",
        (
            r"(?:may|might) (?:have |'ve )?(?:seem|seemed|feel|felt|appear|appeared|looked) (?:that way|longer"
            r"|worse|so) ?(?:to you)?"
        ),
        r"(?:never|not|wasn't|isn't|n't) (?:ever )?(?:our|my|his|her|their|the \w+'s) (?:intention|intent)",
        r"no (?:offen[cs]e|disrespect|harm|malice)(?: was)? (?:meant|intended)|(?:taken )?out of context",
        (
            r"as (?:has been |was )?(?:previously|already|repeatedly) (?:stated|explained|mentioned|advised|said"
            r"|communicated|discussed|indicated|confirmed|outlined|noted)"
        ),
        (
            r"as you can (?:imagine|appreciate|surely)|i (?:hope|trust|am sure|'m sure) you(?:'ll| will"
            r"| can)? (?:appreciate|accept)"
        ),
        (
            r"you(?:'ll| will| must| should| can|'d)(?: surely| certainly| also| no doubt)* (?:appreciate|accept|agree"
            r"|realise|realize)(?: that| how| we| our| it| this)"
        ),
        r"(?:can't|cannot) be everywhere|(?:can|could) only do so much|get what you pay for|what (?:do|did) you expect",
        (
            r"(?:everything|all|it all) (?:is|was|looks|looked|appears|seems|seemed)(?: perfectly| all"
            r"| to be)? (?:green"
            r"|fine|in order|normal|okay|ok|as it should be|correct)(?: on| at| from| here| with|$)"
        ),
        (
            r"no (?:faults?|errors?|problems?|defects?)(?: was| were| has been| could be)? (?:found|detected"
            r"|identified|recorded)"
        ),
        (
            r"(?:can't|cannot|couldn't|could not|unable to) (?:reproduce|replicate|substantiate|corroborate|see any"
            r"|detect any|identify any)"
        ),
        r"we(?:'re| are) (?:\w+ )?entitled to|i(?:'m| am) (?:\w+ )?entitled to",
        r"(?:normal|standard|common|usual|accepted) practice|hardly (?:our|unreasonable|surprising|a surprise)",
        (
            r"(?:unfounded|baseless|groundless|wild|false) (?:accusations?|allegations?|claims?)|you(?:'re| are)?"
            r" (?:alleg(?:e|ing)|claim(?:ed|ing)? (?:that|to|it|our|we|he|she|they))"
        ),
        (
            r"(?:i|we) (?:don't|do not|won't|will not) (?:appreciate|tolerate|accept|like) (?:your|being|this"
            r"|that|the) (?:tone|language|\w*accus\w+)"
        ),
    ),
    DEFENDING.why,
    DEFENDING.better,
    unless=DEFENDING.unless,
    negatable=False,
)
VOUCHING: Final = Family(
    "defensive",
    phrases(
        (
            r"(?:did|done|does|do|doing) (?:exactly |only |precisely |just )?(?:what|as) (?:they|he|she|we|it)"
            r" (?:were|was|are|is|had to|should|could|must)"
        ),
        (
            r"(?:was|were|is|are|been) (?:carried out|done|performed|completed|handled|conducted|installed|prepared"
            r"|fitted|packed|cooked|repaired) (?:correctly|properly|professionally|to (?:a|the|our) (?:\w+ )?(?:high"
            r"|professional|required|usual|highest|agreed|correct)|as (?:agreed|ordered|described|instructed)"
            r"|by (?:qualified|trained|experienced|certified))"
        ),
        (
            r"every (?:care|effort|precaution) (?:is|was|has been) (?:taken|made)|we (?:take"
            r"|took) every (?:care|precaution)"
        ),
        r"(?:we|they|our \w+)(?:'re| are| were)? (?:do|did|doing|always do) (?:our|their|the) (?:very )?best(?! to)",
        (
            r"(?:as )?(?:efficient|fast|quick|safe|reliable|hard|quickly|efficiently)(?:ly)? as (?:it|they|we|he|she)"
            r" (?:can|could)"
        ),
        (
            r"(?:most|other|all (?:our|the)(?: other)?|many|plenty of|our other|thousands of|hundreds of"
            r"|the majority of"
            r"|(?:our|all) (?:regular )?)(?: our)? ?(?:customers|guests|people|patients|clients|users"
            r"|passengers|tenants"
            r"|residents|diners|members|parents|visitors|families|travellers|callers)(?: [\w]+ly)? (?:find|love"
            r"|like|enjoy"
            r"|prefer|are(?: very| quite| perfectly)? (?:happy|satisfied|pleased|fine|delighted)|have (?:no"
            r"|had no|never"
            r"|not)|had no|understand|aren't|don't|didn't|haven't|appreciate|seem|accept)"
        ),
        r"(?:everyone|everybody) else (?:\w+ )?(?:is|was|has|had|seems|manages?d?|got|loved|finds|found|likes)",
        r"(?:has|have|with|average|rated|score[sd]?) (?:an average of |a |an |at )?\d[.,]\d (?:out of|stars?)",
        (
            r"\d{1,3}(?:[.,]\d)? ?(?:%|per ?cent) of (?:our |all |the )*(?:customers|orders|deliveries|parcels|calls"
            r"|trains|flights|guests|patients|visits|members|clients|users|cases|repairs|meals)"
        ),
        r"(?:has|have|'ve) (?:over |more than |almost |nearly )?[\w-]+ years(?:'| of) (?:\w+ )?experience",
        r"(?:we|he|she|they)(?:'ve|'s| have| has) been (?:doing this|in (?:this )?(?:business|the trade)|trading) for",
        r"(?:spotless|unblemished|impeccable|exemplary|flawless) (?:file|record|reputation|conduct|service)",
        (
            r"(?:he|she|they|we|staff|team|driver|nurse|colleague|agent|manager)(?:'s| is|'re| are| was| were)"
            r" (?:only|just|merely|simply) (?:trying|doing|following|joking|being|informing|applying)"
        ),
    ),
    DEFENDING.why,
    DEFENDING.better,
    unless=DEFENDING.unless,
)
