"""The words of each circumstance."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.values import Circumstance

_KIN: Final = (
    r"(?:husband|wife|partner|mother|father|mum|mom|mam|dad|son|daughter|brother|sister|parents?|nan|nana|gran|grandma"
    r"|grandmother|grandfather|grandad|grandpa|uncle|aunt|auntie|niece|nephew|baby|child|fianc[eé]e?|mother-in-law"
    r"|father-in-law|best friend|friend|boy|girl|little one)"
)
_CHILD: Final = (
    r"(?:son|daughter|baby|newborn|toddler|kids?|child|children|infant|little (?:boy|girl|one)|grandson|granddaughter"
    r"|grandchild(?:ren)?|twins|bairn)"
)
_FRAIL: Final = (
    r"(?:mother|father|mum|mom|mam|dad|nan|nana|gran|grandma|grandmother|grandfather|grandad|grandpa|parents)"
)
_CONDITIONS: Final = (
    r"(?:cancer|chemo(?:therapy)?|dialysis|diabet(?:es|ic)|epilep\w+|seizures?|asthma\w*|heart (?:attack|condition"
    r"|failure|surgery"
    r"|operation)|stroke|pneumonia|copd|dementia|alzheimer'?s?|parkinson'?s?|multiple sclerosis|insulin|inhaler"
    r"|oxygen (?:tank"
    r"|concentrator|cylinders?|machine)|hospital(?:i[sz]ed)?|hospice|palliative|intensive care|icu|terminally ill"
    r"|terminal illness"
    r"|miscarriage|miscarried|stillb\w+|transplant|tumou?r|kidney failure|anxiety|depression|depressed"
    r"|panic attacks?|ptsd"
    r"|breakdown of my health|surgery|operation on my|radiotherapy|anaphyla\w+|epi-?pen|migraines?|allerg(?:y|ic)"
    r"|pregnan\w+)"
)

_WORDS: Final[dict[Circumstance, str]] = {
    "bereavement": rf"\bmy (?:late|deceased|dead) {_KIN}|\b{_KIN}(?:'s)? (?:\w+ ){{0,2}}(?:has |had |have )?(?:just "
    rf"|recently |suddenly )?"
    r"(?:died|passed(?: away)?(?! (?:me|the|on|it|him|her|by|his|their))|is dead|was dead|death|funeral|estate)\b"
    r"|\bpassed away\b"
    rf"|\b(?:i|we) (?:have )?(?:just |recently )?(?:lost|buried) (?:my|our) (?:\w+ )?{_KIN}\b(?!'s)|\b(?:the|my|his"
    rf"|her|our|their) funeral\b"
    r"|\bfuneral (?:is|was|on|director|flowers|home|plan)\b|\bdeath certificate\b|\bbereave(?:d|ment)\b|\bwidow(?:ed"
    r"|er)?\b|\bprobate\b"
    r"|\b(?:she|he)(?:'s| is| has been|'s been) dead\b(?! (?:wrong|right|serious|on))|\b(?:she|he) died\b"
    r"|\bmy \w+ died\b(?! (?:on me|again|after \d))"
    r"|\bmemorial service\b|\bher ashes\b|\bhis ashes\b|\b(?:the )?wake is\b",
    "illness": rf"\b{_CONDITIONS}\b|\b(?:i am|i'm|he is|he's|she is|she's|{_KIN} is|been) (?:\w+ )?(?:seriously "
    rf"|very |really )?(?:ill(?!-)|unwell|poorly)\b"
    r"|\bmy (?:illness|medication|condition|treatment at)\b",
    "disability": r"\b(?:i am|i'm|he is|he's|she is|she's|who is|who's|are|my|a|an|severely"
    r"|registered) disabled\b(?! (?:account|card))|\bdisabilit(?:y|ies)\b"
    r"|\bwheelchair\b|\bblue badge\b"
    r"|\b(?:registered |partially |legally |i am |i'm |is )(?:blind|deaf)\b|\bdeaf\b(?! ears)|\bautis(?:m|tic)\b"
    r"|\bguide dog\b|\bhearing aids?\b|\bcerebral palsy\b"
    r"|\bcan(?:no|')t walk\b|\bamput\w+|\bstairlift\b|\bhoist\b(?! (?:the|a) flag)|\bscreen ?reader\b"
    r"|\bmobility (?:scooter|aid)\b",
    "hardship": r"\b(?:can(?:no|')t|couldn't|unable to|not able to) (?:even )?(?:afford|pay (?:my|the|our) (?:rent"
    r"|mortgage|bills?)|feed|eat|buy (?:food|groceries))\b"
    r"|\bbailiffs?\b|\bevict\w*|\bfood ?bank\b|\bon benefits\b|\buniversal credit\b"
    r"|\blost my job\b|\blaid off\b|\bmade redundant\b"
    r"|\bfixed income\b|\bon (?:ssi|disability benefits?|a pension|my pension)\b|\b(?:my )?rent (?:is due|money"
    r"|bounced|was due)\b|\bno (?:money|food) (?:left|for|in the house)\b|\b(?:i am|i'm|going|gone) bankrupt\b"
    r"|\b(?:no|without) (?:heating|hot water) and\b|\bhomeless\b|\bfinancial hardship\b|\bmy last \W?\d+",
    "child": rf"\b(?:my|our|her|his|a|the|two|three|small|young|sick|newborn"
    rf"|with) (?:\w+[ -]){{0,3}}{_CHILD}\b(?! (?:could|would|can))"
    r"|\b\d{1,2}[ -](?:months?|weeks?|days?)[ -]old\b(?! (?:phone|laptop|car|sofa|tv|fridge|boiler|washing|machine"
    r"|battery|product|account|bike|order|ticket))"
    r"|\bbreast ?feeding\b|\bbaby formula\b|\bschool run\b",
    "elderly": rf"\bmy (?:\w+ )?(?:\d{{2}}|eighty|ninety|seventy)[ -]\w{{0,8}}-?(?:years?[ -]old|yr old"
    rf"|yo) {_FRAIL}\b|\belderly\b|\bfrail\b|\bpensioners?\b|\bsenior citizens?\b"
    rf"|\b{_FRAIL},? (?:\w+ )?(?:is |was |who is |who's |aged )(?:\w+ )?(?:[789]\d|eighty|ninety|seventy)\b"
    rf"|\b(?:i am|i'm|she is|she's|he is|he's|aged) (?:[789]\d|eighty|ninety|seventy)(?:-\w+)?\b(?! ?(?:%|percent"
    rf"|quid|pounds|dollars|miles|km|minutes|mins|p\b))"
    r"|\b(?:[789]\d|eighty|ninety|seventy)(?:-\w{3,5})? ?-?years?[ -]old\b|\bcare home\b|\bnursing home\b",
    "danger": r"\bcaught fire\b|\bon fire\b(?! with)|\bsmok(?:e|ing) (?:came|coming|is coming|pouring|from|out of)\b"
    r"|\bgas leak\b|\bsmells? (?:of|like) gas\b|\bcarbon monoxide\b|\belectrocut\w*|\belectric shock\b"
    r"|\bsparks?\b(?! joy)|\bsparking\b|\bexplod(?:ed|ing)\b|\bbrakes? (?:failed|failure|don't work|went|stopped)\b"
    r"|\bchok(?:ed|ing hazard)\b(?! up)|\b(?:glass|metal|plastic|mou?ld|maggots?) in (?:my|the|her|his|our)\b"
    r"|\bfire hazard\b|\bburning smell\b"
    r"|\bnot safe\b|\bunsafe\b|\bdangerous\b|\bstranded\b|\bcould have (?:been )?(?:killed|died)\b"
    r"|\bexposed wires?\b|\bwrong (?:medication|medicine|pills|dose|tablets)\b|\bno heating\b",
    "self_harm": r"\b(?:kill(?:ing)? myself|end(?:ing)? (?:my (?:own )?life|it all)|suicid(?:e|al)"
    r"|hurt(?:ing)? myself|harm(?:ing)? myself|self[- ]harm\w*|take my own life|taking my own life"
    r"|(?:don't|do not) want to (?:live|be here|be alive|wake up) any ?more|(?:don't|do not) want to live\b"
    r"|no (?:point|reason) (?:in )?(?:living|to live|going on)|better off (?:dead|without me)|can't go on (?:living"
    r"|like this any ?more|any ?more)|want to die(?! (?:of|from|laughing|for))|wish i was dead|wish i were dead"
    r"|jump off (?:the|a) (?:bridge"
    r"|roof)|overdose[ds]?)\b",
    "violence": r"\b(?:(?:he|she|they|who|driver|guy|guard|man|engineer|agent|bouncer|staff) (?!almost"
    r"|nearly)(?:\w+ )?(?:hit|pushed"
    r"|shoved|punched|grabbed|slapped|kicked|assaulted|attacked|spat (?:at|on)) (?:me|my|him|her|us)|assaulted"
    r"|domestic (?:abuse|violence)|abusive (?:ex|husband|partner|boyfriend)|my ex (?:has|found|is|knows)"
    r"|restraining order|(?<!like being )stalk(?:ed|er|ing)|groped|touched me)\b",
    "threat": r"\bi(?:'ll| will|'m going to|'m gonna| am going to| swear i'll) (?:\w+ ){0,3}(?:kill|murder|hurt you"
    r"|shoot|stab|punch|beat|smash|break (?:your|his|her|ur)|burn|find you|find (?:him|her)|find out where"
    r"|hunt)\b(?! (?:your car |the )?deal)"
    r"|\b(?:know|find out|found out) where (?:you|u|he|she|they) (?:live|park|lives|parks|work|works)\b"
    r"|\bwatch your back\b|\bleaving in an ambulance\b|\b(?:burn|blow) (?:your|ur|the|this|that) (?:\w+ )?(?:down"
    r"|up)\b|\b(?:come|coming) (?:down )?(?:there|over) (?:and|with) (?:\w+ ){0,4}(?:smash|break|hurt|bat|hammer)\b"
    r"|\bbe waiting (?:for (?:him|her|you)|in the (?:parking|car))\b|\bhope (?:you|u|they|he|she) (?:all )?(?:die"
    r"|choke|burn|get cancer|rot)\b|\bwith my fist\b|\bon my fist\b",
    "injury": r"\b(?:(?:i|he|she|mother|mum|mom|son|daughter|wife|husband|father|child) (?:was |got |has been "
    r"|been )?(?:badly )?injured|(?<!personal )injur(?:y|ies)|broke (?:my|his|her) (?:\w+ )?(?:leg|arm|hip|wrist"
    r"|ankle|nose|tooth"
    r"|teeth|foot|hand|finger|back|collarbone)|burn(?:ed|t) (?:my|his|her) (?:\w+|own hand)|burns? (?:on|to) (?:my"
    r"|his|her)|cut (?:my|his|her) (?:\w+ )?(?:hand|foot|finger|face|leg|arm|lip|mouth)|bleeding(?! (?:idiots?|hell"
    r"|useless|obvious))|stitches|concussion"
    r"|food poisoning|a&e(?! (?:consultant|doctor|nurse|ward sister))|emergency room|bruis\w+|fractured?|scald\w*"
    r"|(?:second|third)[- ]degree)\b|\bin the er\b",
    "legal": r"\b(?:lawyers?|solicitors?|(?<!power of )attorneys?|barrister|my counsel|our counsel|legal (?:action"
    r"|advice"
    r"|proceedings|team|representation)|small claims?|(?:county|small claims|see you in|in|to) court\b(?! (?:yard"
    r"|house))|su(?:e|ing) (?:you|u|them|this|your|for|the)|class action|lawsuit|letter before action|litigat\w+"
    r"|subpoena|tribunal|charge ?back|section 75|take you to court|statutory demand|letter of claim)\b",
    "regulator": r"\b(?:ombudsman|ombuds|financial ombudsman|deadlock letter|ofcom|ofgem|ofwat|ofsted|fca|ico|cfpb"
    r"|better business bureau|the bbb|bbb|trading standards|regulators?|attorney general|consumer protection"
    r"|citizens advice|insurance commissioner|(?:state|public) (?:utility|utilities) commission|fcc"
    r"|ftc(?! (?:identity|affidavit|id))|cqc|caa"
    r"|aviation authority|data protection (?:authority|commissioner)|federal trade commission"
    r"|department of (?:insurance|transportation)|consumer forum|adr scheme|arbitration)\b",
    "police": r"\b(?:(?:the|my|with|to|call(?:ed|ing)?|local|filed a|a) police\b|police (?:report|officer|station"
    r"|involved|are|have)|crime (?:reference|number)|action fraud|reported (?:it|this|him|her) to (?:the )?police)",
    "publicity": r"\b(?:(?:one|1|zero|0|bad|negative|honest)[- ]star|(?:leav(?:e|ing)|writ(?:e|ing)|post(?:ing|ed)?"
    r"|put(?:ting)?) (?:\w+ ){0,4}(?:reviews?|online|trustpilot|google|facebook|tiktok|twitter|reddit|everywhere)"
    r"|trustpilot|going (?:viral|public|to the (?:press|papers?|media|news))|(?:to|with|by) (?:the|a|my local"
    r"|our local) (?:press|papers?|newspapers?|media|news|reporter|journalist)|journalist|reporter at|watchdog"
    r"|tell(?:ing)? every(?:one|body)|everyone i know|(?:share|sharing|shared) (?:this|it) (?:\w+ ){0,3}(?:on|with"
    r"|everywhere|group)|local (?:group|paper|news|facebook)|name and shame|consumer (?:column|affairs|champion"
    r"|programme)|viral video)\b",
    "leaving": r"\b(?:(?:please|i|i'm|i am|i'll|i will|we|we're|we are|we'll|we will|want to|like to|going to"
    r"|and) (?:be )?"
    r"(?:cancel(?:l?ing)?|clos(?:e|ing)) (?:my|our|all|the|every) (?:\w+ ){0,3}(?:accounts?"
    r"|contracts?|subscriptions?|membership|policy|policies|service|services|cards?)|(?:mov(?:e|ing)|switch(?:ed"
    r"|ing)?|tak(?:e|ing)|took) (?:\w+ ){0,4}to (?:another|a different|a competitor|your competitors?"
    r"|someone else|elsewhere)|(?:business|custom|money|payroll) elsewhere|(?:never|won't|will not"
    r"|not) (?:be )?(?:using|use|buy(?:ing)?|fly(?:ing)?|shop(?:ping)?|order(?:ing)?|book(?:ing)?|com(?:e|ing) back"
    r"|stay(?:ing)?|return(?:ing)?)(?: \w+){0,4} (?:again|ever)|last time i (?:ever )?(?:use|fly|shop|order|buy|book"
    r"|stay)|lost (?:a|my|our|me as a) (?:\w+ )?(?:customer|custom|business)|i(?:'m| am) (?:leaving(?! (?:my|this"
    r"|him|her|a|the|it|for))|off(?! (?:work|sick|today|on))|out(?! (?:of|in|at|\W?\d))|gone"
    r"|done with you)\b|we(?:'re| are) (?:leaving|off|gone)|good riddance|pac code|taking (?:my"
    r"|our) (?:business|custom|money))\b",
    "staff": r"\b(?:your|the|ur|one of your|a|some) (?:\w+ ){0,2}(?:driver|agent|rep|representative|manager|engineer"
    r"|adviser|advisor|receptionist|nurse|doctor|cashier|clerk|waiter|waitress|steward|stewardess|technician|fitter"
    r"|salesman|sales ?person|supervisor|employee|staff member|member of staff|lady|guy|man|woman|colleague"
    r"|instructor|trainer|collector|attendant|courier|guard|host|barista|dentist|consultant|operator|teller|bloke"
    r"|girl|lad|installer|plumber|surveyor)\b"
    r"|\byour (?:staff|team|people)\b",
    "wants_person": r"\b(?:speak|talk|get through|put me through|connect me|transfer me|chat) (?:\w+ )?(?:to"
    r"|with) (?:a |an |some |the |any )?(?:real |actual |live |proper )?(?:human\b|person|someone|somebody"
    r"|human being|agent|representative|operator|adviser|advisor|rep\b)|\b(?:real|actual|live|human) (?:person|human"
    r"|agent|being|operator)\b|\bnot a (?:bot|robot|machine|chatbot)\b|\bno (?:more )?(?:bots?|robots?|chatbots?)\b"
    r"|^(?:agent|human|representative|operator)\W*$|\bi want a human\b|\bget me a (?:human|person)\b",
    "wants_manager": r"\b(?:speak|talk|escalate|get through|put me through|transfer me|passed"
    r"|complain) (?:\w+ )?(?:to|with) (?:a|an|the|your|someone|somebody|ur) (?:\w+ )?(?:manager|supervisor|senior"
    r"|boss|director|authority|higher|in charge|ceo|management)\w*|\b(?:get|want|need|give) (?:me )?(?:a|the|your"
    r"|ur) (?:\w+ )?(?:manager|supervisor|boss|someone senior)\b|\bsomeone (?:\w+ )?(?:with (?:some |real "
    r"|actual )?authority|in charge|senior|in authority|who can (?:actually )?(?:decide|make a decision))\b"
    r"|\b(?:supervisor|manager)[.,!]? (?:now|please)\b|\bescalate (?:this|it|my)\b",
    "wants_call": r"\b(?<!can )(?<!attempted to )(?<!supposed to )(?<!were to )(?<!was to )(?<!would )(?<!never )"
    r"(?<!they )(?<!did )(?<!you )(?<!didn't )(?<!to not )(?<!not to )(?<!don't )(?<!supervisor )(?:call|ring|phone"
    r"|telephone) (?:me|us|her|him)(?: back)?\b(?! (?:a|an|again and|every|names"
    r"|back when|liar|stupid|out|crazy|at all hours))|\b(?:want|need|expect|demand|would like|request|requesting"
    r"|waiting for|await|awaiting) (?:a |your |the )?(?:phone |tele)?(?:call(?:back| back)?|call ?back)\b"
    r"|\bcall ?back (?:please|today|asap|now)\b|\bgive me a (?:call|ring|bell)\b",
    "sarcasm": r"\b(?:(?:great|good|nice|excellent|brilliant|fantastic|stellar|amazing|top|outstanding) (?:job|work"
    r"|effort)(?: \w+ing\b| of\b|,? (?:again|@|guys|everyone|everybody|all|as (?:always|usual)|losing))"
    r"|thanks? (?:you )?for (?:nothing|(?:the )?ruin\w*|los\w+|wast\w+|cancel\w+|charg\w+|ignor\w+|leaving|hanging)"
    r"|(?:great|excellent|brilliant|fantastic|wonderful|lovely|quality|amazing|top(?: notch)?"
    r"|stellar) (?:customer )?service (?:as (?:always|usual|ever)|again|yet again|there|lads|guys)"
    r"|well done,? (?:for|on|everyone|everybody|all|you|guys|again|lads)|slow clap|bravo|round of applause"
    r"|congratulations (?:on|to)|way to go|oh,? (?:great|good|brilliant|lovely|wonderful|fantastic|joy)\b"
    r"|how (?:kind|generous|thoughtful|helpful) of you|love (?:how|that) (?:you|my|your)|much appreciated, as)\b",
    "insult": r"\b(?<!like )(?:(?:you(?:'re| are)?|u|ur|bunch of|pack of|load of|fucking|absolute|total|complete"
    r"|you bunch of"
    r"|such an?|an?|lying|thieving|useless|filthy|greedy|stupid) (?:\w+ ){0,2}(?:idiots?|morons?|scum(?:bags?)?"
    r"|thieves|crooks?|liars?|clowns?|bastards?|pricks?|cunts?|wankers?|twats?|bitch(?:es)?|assholes?|arseholes?"
    r"|parasites?|vermin|leeches|imbeciles?|cretins?|muppets?|jokers?|robbers?|cowards?|pigs?|piece of (?:shit"
    r"|garbage|crap|trash)|pieces of (?:shit|garbage)|dickheads?|criminals?|con artists?|scammers?|monsters?"
    r"|losers?)|fuck (?:you|off|u|this company)|go to hell|burn in hell|rot in hell|piss off|screw (?:you|u)"
    r"|incompetent (?:fools?|idiots?|bunch|twits?)|(?:stupid|fat|lying|ugly) (?:cow|bitch|git|fool|woman|man))\b"
    r"|\bf\*+ (?:you|off|u)\b|\bscum\b",
    "deadline": r"\b(?:by|before|no later than) (?:(?:the )?(?:end of (?:the )?(?:day|week|month|today"
    r"|business|play)|close of business|\d{1,2}(?:st|nd|rd|th)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|tomorrow"
    r"|tonight|noon|midnight|\d{1,2} ?(?:am|pm|o'clock)|next week|(?:january|february|march|april|june|july|august"
    r"|september|october|november|december)))\b|\bwithin (?:the next )?(?:\d+|a|an|two|three|five|seven|ten|fourteen"
    r"|twenty-four|forty-eight) (?:working |business )?(?:hours?|days?|weeks?|week)\b|\b(?:you have|giving you"
    r"|give you|you've got) (?:until|till|\d+|a|an|two|three|one|five|seven|fourteen|24) ?(?:\w+ )?(?:hours?|days?"
    r"|weeks?|minutes?|mon|tue|wed|thu|fri|sat|sun)\w*|\blast (?:chance|warning)\b|\bfinal (?:chance|warning"
    r"|notice to you)\b",
    "thanks": r"\b(?:(?<!no, )(?<!no )thank you(?! for (?:nothing|your (?:patience|email|message)))|many thanks"
    r"|thanks(?! (?:for (?:nothing|ruin|los|wast)|to (?:you|your)|but no|a lot|a bunch|a million))|much appreciated"
    r"|i appreciate|we appreciate|(?:was|were|been) (?:so |very |really |incredibly )?(?:kind|helpful|lovely"
    r"|brilliant|patient)|grateful)\b",
}

CIRCUMSTANCES: Final = {code: re.compile(words, re.MULTILINE) for code, words in _WORDS.items()}
"""What shows each circumstance in a text of small letters, which is searched three times as fast."""
