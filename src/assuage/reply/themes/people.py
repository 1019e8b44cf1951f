"""Whom it falls upon: small children, the old, the disabled, a day that comes only once; and classes and shows."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME

_DAY: Final = (
    r"(?:wedding|birthday|honeymoon|anniversary|christening|graduation|communion|baptism|christmas"
    r"|prom|baby shower|bar mitzvah|big day)"
)

PEOPLE: Final[tuple[Theme, ...]] = (
    Theme(
        "with_children",
        words(
            r"(?:with|got|have|has) (?:a|my|two|three|four|five|\d|our|the|small|young"
            rf"|little) {FEW}(?:baby|babies|toddlers?|kids|children|infant|newborn|twins|little one"
            r"|(?:months?|weeks?|years?)[- ]old)(?: under \d)? (?:\S{1,12} ){0,3}(?:and|no|here|in|on"
            r"|at|stood|outside|cold|crying|freezing|hungry|sleeping|without|who|waiting|stuck|all)"
            rf"|(?:my|our|the) {FEW}(?:baby|toddler|kids|children|son|daughter|boy|girl|twins) {FEW}(?:is"
            rf"|are|was|were|had to|has to|have to|dey)?(?: )?{FEW}(?:crying|cried|in tears|freezing|cold"
            r"|hungry|sleeping on|sobbing|screaming|shaking|scared|terrified|frightened|sleep on"
            r"|standing in|missed|heartbroken|devastated|eating toast)"
        ),
        strong=(
            "with children in the middle of it, this is harder still, and you've (good|every) reason to be angry",
            "it's one thing to bear it yourself and another to see children bear it; your anger is fair",
            "you were looking after little ones as well, and I'd be furious too",
            "no parent wants to watch that, and of course you're angry",
            "children feel it too, and I hear how that hurts",
            "having to keep little ones going through it would wear anyone out",
        ),
        mild=(
            "it's harder for anyone with children to think of, and I see that",
            "you had children to look after as well, which makes this weigh more",
            "when children are affected, patience runs out sooner, and rightly",
            "I see how this touches the children as well as you",
        ),
        sorry=("I'm sorry for you, and for the children",),
        private=True,
    ),
    Theme(
        "for_an_older_person",
        words(
            rf"(?:my|our|his|her|a|an|this|an elderly|the) {FEW}(?:mother|mum|mom|mam|father|dad|gran|nan"
            r"|nana|grandmother|grandfather|grandad|grandma|granny|husband|wife|aunt|uncle|lady|woman|man"
            rf"|pensioner|neighbour|neighbor|parents?|mother-in-law) {SOME}(?:is|aged|was|who's|who is"
            rf"|she's|he's|turned|and) {FEW}(?:[6-9]\d|(?:sixty|seventy|eighty"
            r"|ninety)(?:[- ]\S{1,6})?)(?! (?:days|miles|km|minutes|mins|hours|pounds|dollars|euros"
            r"|percent|%|quid|cents|per))"
            r"|(?:[6-9]\d)[- ](?:year|yr|years|yrs)[- ]old|(?:she|he)(?:'s| is) (?:7|8|9)\d(?!\S|,\d"
            r"| (?:miles|km|%|percent|minutes|days|pounds))|I am (?:7|8|9)\d|I'm (?:7|8|9)\d(?!\S|,\d"
            r"| (?:miles|km|%|percent|minutes|mins|days|pounds|quid|down|out))|I(?:'m| am) (?:a|an) (?:7|8"
            r"|9)\d"
        ),
        strong=(
            "at that age nobody should have to contend with this, and that would anger (anyone|anybody)",
            "an older person ought to be met with patience, and nobody could fault your anger",
            "someone of that age deserves more care than this, and I'd be angry too",
            "a long life has earned better than this, and of course you're angry",
            "age should bring some consideration, and I'd be angry as well",
            "those years call for some gentleness, and being upset makes sense",
        ),
        mild=(
            "at that age things like this weigh more heavily, and I see that",
            "an older person should find it easy to be helped",
            "I see why it troubles you: age asks for some care",
            "someone of those years has earned respect",
        ),
        sorry=("I'm sorry that someone of that age was put through this",),
        unless=words(r"XXXX|whisky|wine|years old (?:house|building|company)|company|house|oak|quiet hour"),
        private=True,
    ),
    Theme(
        "disabled",
        words(
            r"(?:I'm|I am|he's|she's|is|am|I use|uses|in|he is|she is|use) (?:a |an |in a |my |her "
            rf"|his )?{FEW}(?:wheelchair(?! (?:rugby|part|is|was|lost|broke))|disabled|blind|deaf"
            r"|visually impaired|hard of hearing|guide dog|autistic|partially sighted|registered blind)"
            r"|disabled (?:son|daughter|mother|mum|mom|father|dad|wife|husband|tenant|person"
            r"|passenger|customer|child|brother|sister)"
        ),
        strong=(
            "nobody should be shut out or worn down for a disability, and it's no surprise that you're angry",
            "what others take for granted was made hard, and it's natural to be angry about it",
            "being able to take part like anyone else is the least of it, and I'd be furious too",
            "you shouldn't have to fight for what should be there from the start",
            "it's humiliating to be met with obstacles, and I hear the anger in this",
            "it should have been made easier, not harder, and no wonder you're angry",
        ),
        mild=(
            "things should work for everybody, and you're right to say where they don't",
            "that put an obstacle where there shouldn't be one",
            "nobody should have to explain a disability to be treated well",
            "I see why this matters, and not for one day alone",
        ),
        sorry=("I'm sorry that this was made so hard",),
        unless=words(
            r"disabled (?:my|the|your|our) (?:account|card)|account (?:is|was|has been) disabled"
            r"|blind (?:spot|eye|drunk)|in (?:the|a) blind|turn a blind|card|roller|venetian|tone[- ]deaf"
            r"|deaf ears|thank"
        ),
        private=True,
    ),
    Theme(
        "occasion_spoiled",
        words(
            rf"(?:ruined|spoiled|spoilt|wrecked|destroyed|missed|missing) {FEW}(?:{_DAY}|day|holiday"
            rf"|vacation|party|trip|evening|night)(?!\w)|(?:{_DAY}) {FEW}(?:is |was |has been |got "
            r"|were )(?:\S{1,10} )?(?:ruined|spoiled|spoilt|wrecked|destroyed|cancell?ed|a disaster)"
            rf"|cancell?ed (?:my|our) {FEW}{_DAY}|before my own wedding"
            r"|(?:the|my|our|her|his) (?:\S{1,12} )?(?:wedding|birthday|graduation|party) (?:is|was"
            r"|'s) (?:on )?(?:today|tomorrow|saturday|sunday|friday|in \S{1,6} (?:days?|hours?|hrs))"
            rf"|(?:it's|its|was|it was|for|on) (?:my|our|her|his|a|the) {FEW}(?:wedding|birthday"
            r"|anniversary|honeymoon) (?:\S{1,12} ){0,6}(?:ruined|wrong|never|didn't|nothing|late|no"
            r"|broken|cancell?ed|not|empty)"
        ),
        strong=(
            "a day like that doesn't come twice, and I can (see|hear) how angry it's made you",
            "you'd looked forward to it, and your anger at what became of it is fair",
            "some occasions can't be done over, and I won't pretend that this one can",
            "to have it spoiled is infuriating and sad in one, and I hear both",
            "I'd be furious too, with so much hanging on that one occasion",
            "no wonder you're angry: it was meant to be a good memory",
        ),
        mild=(
            "an occasion like that matters, and I see why you're upset",
            "you'd looked forward to it, and it deserved to go well",
            "it's sad when a special day is overshadowed",
            "I understand what hung on it for you",
        ),
        sorry=("I'm sorry for what this did to the occasion", "I'm sorry that it was spoiled for you"),
        unless=words(
            r"missed (?:a|one|the|my|last) (?:day|payment)|missed (?:\S{1,10} )?(?:day|night) (?:payment"
            r"|delivery)|didn't (?:ruin|spoil)|ruin(?:ed)? (?:my )?credit"
        ),
    ),
    Theme(
        "event_spoiled",
        words(
            r"(?:concert|gig|show|festival|match|play|musical|screening|conference|exhibition|tour"
            rf"|performance) {FEW}(?:was|is|got|has been|were) {FEW}(?:cancell?ed|stopped|postponed|moved"
            r"|oversold|a shambles|a disaster|cut short)|(?:refused|denied|turned away|wouldn't let) (?:me"
            rf"|us|him|her|my \S{{1,10}}|our \S{{1,10}})?(?: )?{FEW}(?:entry|entrance|admission"
            r"|at the (?:door|gate))|(?:restricted|obstructed|blocked) view|(?:concert|gig|show"
            rf"|festival) tickets? {SOME}(?:never|not|didn't|wrong|fake|last year|resold|cancelled|invalid)"
        ),
        strong=(
            "you'd looked forward to this and been let down, and (I see|I can see) why you're angry",
            "an evening out shouldn't end in a quarrel, and your anger makes (sense|perfect sense)",
            "to have tickets and not get what they promised is infuriating",
            "no wonder you're angry: it was meant to be a pleasure",
            "I'd be angry too, with the treat turned into trouble",
            "that was your time and your treat, and being furious about it makes sense",
        ),
        mild=(
            "it's a let-down to look forward to something and not have it",
            "an event is about the pleasure of it, and I see that it was spoiled",
            "you booked one thing and got another, and that's a let-down",
            "that's a sour end to something you'd looked forward to",
        ),
        sorry=("I'm sorry the event was spoiled for you",),
        unless=words(r"booking a tour|show (?:me|you|that|up|the)|credit"),
    ),
    Theme(
        "class_or_school",
        words(
            r"(?:teacher|tutor|instructor|coach|trainer|school|nursery|kindergarten|course|class|lesson"
            rf"|university|college|lecturer|professor|swimming lesson) {SOME}(?:cancell?ed|shouted"
            r"|humiliated|told|made|laughed|didn't|never|refused|lost|no show|hasn't|not|called|rolled"
            rf"|too fat|ignored|moved|wrong) {SOME}(?:my|our|his|her|the|us|me|him|in front)"
            r"|cancell?ed (?:my|our) (?:\S{1,12} )?(?:tutoring|lessons?|class|course|exam)"
        ),
        strong=(
            "learning takes trust, and I see why you're angry that it was let down",
            "a lesson or a class is a place to be helped, and you're right to be angry",
            "so much is built on it, and I'd be angry too",
            "you put your hopes into this, and no wonder you're angry",
            "anyone who learns or teaches deserves better than that, and I hear you",
            "it's upsetting when a place of learning lets people down",
        ),
        mild=(
            "it matters that learning goes well, and I see why you're upset",
            "you'd put time and hope into this, and it should have gone better",
            "that isn't how it should be for anyone who's there to learn",
            "I understand why it weighs on you",
        ),
        sorry=("I'm sorry that this went wrong",),
        unless=words(
            r"XXXX|first[- ]class|class action|of course|loan|business class|coach [A-Z]|world[- ]class"
            r"|second[- ]class|thank|high school"
        ),
    ),
    Theme(
        "gym",
        words(
            rf"(?:gym|fitness|health club) {SOME}(?:cancel\S{{0,6}}|won't let|can't|closed|broken"
            r"|still (?:charging|taking|charged)|charged|refus\S{0,3}|locked|dirty|filthy)|(?:hard"
            r"|impossible|trying|tried|asked|refuse\S{0,1}|won't let me|three times|cannot|can't"
            rf"|how many times) {SOME}(?:to )?(?:cancel\S{{0,6}}|leave|quit) {SOME}(?:gym|fitness"
            r"|membership)"
        ),
        strong=(
            "a membership should be easy to hold and easy to leave, and you've (good|every) reason to be angry",
            "you want straight dealing over your membership, and your anger is fair",
            "to go round in circles over a membership is infuriating",
            "I'd be angry too, tied up in a membership like this",
            "no wonder you're angry: it's meant to do you good",
            "a plain request about a membership deserves a plain answer, and you're right to be angry",
        ),
        mild=(
            "a membership shouldn't be this much trouble, and I see why it annoys you",
            "a membership shouldn't leave you guessing where you stand",
            "it's tiresome to have to press the matter",
            "that ought to be a plain thing to settle",
        ),
        sorry=("I'm sorry for the trouble over your membership",),
        unless=words(r"XXXX|credit card|cancelled flight|thank|loan"),
    ),
    Theme(
        "salon",
        words(
            r"(?:my hair|her hair|his hair|highlights|fringe|nails|lashes|eyebrows?|brows|scalp|perm"
            rf"|tattoo|extensions) {SOME}(?:orange|green|burn\S{{0,3}}|ruined|wrong|uneven|falling out"
            r"|fell out|fried|too short|botched|patchy|infected|snapped)|(?:stylist|hairdresser|barber"
            rf"|beautician|salon) {SOME}(?:cut|burn\S{{0,3}}|ruined|chopped|butchered|wrong|laughed"
            r"|too short|orange|seven)|(?:butchered|ruined|fried|burnt|burned|hacked) (?:my|her"
            rf"|his) {FEW}(?:hair|nails|scalp|brows)"
        ),
        strong=(
            "you have to live with how it looks every day, and that would anger (anyone|anybody)",
            "looks are personal, and that was a trust, and nobody could fault your anger",
            "it's upsetting to leave a salon feeling worse, and I'd be angry too",
            "that isn't something a person can take off and forget; of course you're angry",
            "nobody sits down in that chair to get up in tears or in a temper",
            "it's hard to face the mirror after that, and I hear how upset you are",
        ),
        mild=(
            "it's upsetting when it isn't what was asked for, and it shows each day",
            "you should leave a salon pleased, and I see why you weren't",
            "looks matter to a person, and this has been hard to live with",
            "anyone would be dismayed to look in the mirror and see that",
        ),
        sorry=("I'm sorry it turned out like that",),
        unless=words(r"hair in|hair oil|shampoo|thank|jumper|printer|ink|wool"),
    ),
)
