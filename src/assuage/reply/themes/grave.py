"""Grave matters, which want a quiet voice: neither `strong` nor `mild` speaks of anger first."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, KIN, SOME

_CHILD: Final = (
    r"(?:(?:my|our|his|her|the|a) (?:\d{1,2}[- ](?:year|yr|month)[- ]old )?(?:son|daughter|baby"
    r"|child|kid|kids|children|toddler|grandson|granddaughter|niece|nephew|little (?:boy|girl|one)"
    r"|\d{1,2}[- ](?:year|yr|month)[- ]old))"
)

GRAVE: Final[tuple[Theme, ...]] = (
    Theme(
        "letters_to_the_dead",
        words(
            r"(?:letters?|bills?|emails?|calls?|calling|ringing|charging|charged|charge|billing|taking"
            r"|debit|statement|invoice|survey|newsletter|mailed|wrote|writing|written|mail|mails"
            rf"|post) {SOME}(?:to |for |from )?(?:my |our |his |her |a |the )?(?:dead|deceased"
            r"|late) (?:\S{1,8} )?(?:mum|mom|mother|dad|father|wife|husband|son|daughter|sister|brother"
            r"|gran|nan|grandmother|grandfather|aunt|uncle|woman|man|partner|parents?)(?!'s (?:estate"
            r"|funeral))"
            r"|(?:stop|keep|keeps|kept|still|again) (?:writing|sending|ringing|calling|charging|billing"
            r"|emailing|mailing|taking|getting|asking) (?:\S{1,12} ){0,12}(?:died|dead|passed away"
            r"|deceased)|(?:died|is dead|'s dead|passed away"
            r"|deceased)\W{1,3}(?:\S{1,15} ){0,12}(?:stop (?:writing|sending|calling|ringing"
            r"|charging|taking)|keep (?:writing|sending|getting|calling|charging|ringing)|still (?:sending"
            r"|writing|charging|getting|billing|ringing|calling|taking))"
        ),
        strong=(
            "nobody who is grieving should have to go on dealing with this",
            "to be reminded of a death by a company's routine is cruel, whatever was meant",
            "you told us of a death, and that should have been enough",
            "each reminder must open it up again, and you've had to bear that too often",
            "I'm so sorry for your loss, and for what has come to you on top of it",
            "this is painful to read, and it must be far worse to live with",
        ),
        mild=(
            "I'm sorry for your loss, and that you've had this to deal with as well",
            "there's enough to bear after a death without this",
            "you shouldn't have to keep explaining that someone has died",
            "it must hurt to be met with this again and again",
        ),
        sorry=("I'm so sorry, for your loss and for this", "I'm sorry that this has gone on after a death"),
        unless=words(r"brain dead|dead to|drop dead|battery|I am (?:not )?dead|I'm not dead|collections?"),
        private=True,
    ),
    Theme(
        "funeral",
        words(
            r"(?:funeral|cremation|burial|memorial service|ashes|urn|coffin|casket|headstone|gravestone"
            r"|hearse|at the wake)\W{1,3}(?:\S{1,15} ){0,8}(?:missed|miss|lost|late|wrong|never"
            r"|didn't|did not|not|no|nobody|cancell?ed|ruined|refused|fee|charge|mixed|misspelt|misspelled"
            r"|broken|gone|delayed)|(?:missed|missing|miss|lost|late for|late to|wrong|trying to get to"
            rf"|ruined|delayed|misspelt|misspelled) {SOME}(?:funeral|cremation|burial|ashes|urn|coffin"
            r"|casket|headstone|memorial service)"
        ),
        strong=(
            "a farewell comes only once, and I'm so sorry for what happened around this one",
            "at such a time everything should have been done with care",
            "that day can't be had again, and I know it",
            "you were saying goodbye to someone, and should have been left in peace to do it",
            "this touches the hardest of days, and I've read it with that in mind",
            "I won't look for fine words; what happened at such a time is painful to read",
        ),
        mild=(
            "a time like this ought to be met with care",
            "I'm sorry for your loss, and that this has come on top of it",
            "you have enough to carry at such a time",
            "a farewell matters, and so does everything around it",
        ),
        sorry=("I'm so sorry for your loss, and for this as well", "I'm sorry that it happened at a time of mourning"),
        unless=words(
            r"lilies|joke|in paperback|wake up|in the wake|the wake of|found (?:someone's|someones|an|a|somebody's)"
        ),
        private=True,
    ),
    Theme(
        "bereaved",
        words(
            rf"(?:{KIN}|my (?:best )?friend|my fianc[eé]e?|he|she) {FEW}(?:died|passed away|has died"
            r"|has passed|is dead|was killed|passed on)(?! (?:laughing|out|me|the|a|my|it"
            r"|from (?:embarrassment|laughing)))|(?:my|our|her|his) (?:late|dead|deceased) (?:mum|mom"
            r"|mother|dad|father|wife|husband|son|daughter|sister|brother|gran|nan|grandmother|grandfather"
            r"|grandma|grandad|aunt|uncle|partner)"
            rf"|(?:lost|buried|burying|losing|bury) (?:my|our|her|his) {FEW}(?:mum|mom|mother|dad|father"
            r"|wife|husband|son|daughter|sister|brother|baby|child|grandmother|grandfather|nan|gran|aunt"
            r"|uncle|partner)(?!'s)|death certificate|I(?:'m| am) a wid(?:ow|ower)|bereavement team"
            r"|lost our baby"
        ),
        strong=(
            "I'm so sorry for your loss, and that you've had this to deal with too",
            "grief is enough for anyone to carry, and this should never have been added to it",
            "you've lost someone, and ought to have been met with kindness",
            "after a death, things should be made easier for those left behind, not harder",
            "I'm sorry for your loss, and I've read your words with care",
            "nobody should have to argue while they mourn",
        ),
        mild=(
            "I'm sorry for your loss, and thank you for telling us of it",
            "please accept my condolences; this can't be easy to write about",
            "there's so much to see to after a death, and I'd like this part to be simple",
            "I'm sorry to hear of the death in your family",
        ),
        sorry=("I'm so sorry for your loss", "I'm very sorry to hear of your loss"),
        unless=words(
            r"lost my (?:dad|mum|mom|mother|father)'s|I am not dead|not deceased"
            r"|reported (?:me )?as deceased|cat|dog|laptop|phone died|battery|cells?"
        ),
        private=True,
    ),
    Theme(
        "hurt",
        words(
            r"(?:in (?:the )?(?:hospital|intensive care|icu|a&e|e\.?r\.?)|to (?:the )?(?:hospital"
            r"|emergency room|e\.?r\.?|a&e)"
            r"|taken (?:\S{1,12} ){0,4}by ambulance) (?:\S{1,15} ){0,8}(?:because|from (?:your"
            r"|the)|with (?:a )?(?:broken|burns?|carbon|fracture|concussion|food)|after (?:your|the|using"
            r"|taking|eating))|(?:broke|broken|fractured|sprained|burnt|burned|scalded|cut|crushed"
            rf"|dislocated|lost) {FEW}(?:my|his|her|our|their|two of her|two) {FEW}(?:arm|leg|hip|wrist"
            r"|ankle|foot|toes?|fingers?|hand|nose|ribs?|teeth|tooth|skull|collarbone|shoulder|forearm"
            r"|scalp|face|thumb|back|skin|knee)"
            rf"|(?:{KIN}|I|he|she|I'm|we|he's|she's) {FEW}(?:bleeding|injured|scalded|electrocuted"
            r"|concussed|got burnt|got burned|was burned|was burnt|knocked down|run over)|(?:hit|struck"
            rf"|fell on|injured|burned|burnt|scalded) (?:me|him|her|my|our|us) {FEW}(?:in the|on the|mother"
            r"|father|son|daughter|wife|husband|child|baby|face|head|arm|leg|hand|foot|skin|and)"
            r"|carbon monoxide poison\S{0,3}|(?:she|he|mum|mom|mother|dad|father|nan|gran) fell\b|(?:she"
            r"|he|is|was|mouth's|hand|nose|and|ear) bleeding|got (?:\S{1,8} )?stitches|a concussion"
        ),
        strong=(
            "someone has been hurt, and that comes before everything else",
            "what matters first is the person who was hurt, and I've read this with that in mind",
            "an injury is a grave thing, and I'm treating it as one",
            "this must have been frightening and painful, and I won't pass over it",
            "I'm so sorry that anyone came to harm",
            "pain and worry like that come before any paperwork",
        ),
        mild=(
            "someone was hurt, and that's the first thing I think of",
            "I hope whoever was hurt is being well looked after",
            "you were right to tell us of this: an injury is serious",
            "this sounds painful and alarming, and it has my full attention",
        ),
        sorry=("I'm so sorry that someone was hurt", "I'm sorry for the pain this has brought"),
        unless=words(
            r"bleeding (?:heck|hell|money|obvious|edge|us|me dry)|nobody (?:was|got) (?:hurt|injured)"
            r"|no one (?:was|got) (?:hurt|injured)|cut (?:me |her |his )?(?:hair|fringe|off)|fell (?:apart"
            r"|off|through|behind|asleep|in love|for|short|into a)|cut back|broke (?:my|her|his) (?:heart"
            r"|phone)|behind (?:my|our) back|lost (?:my )?face|money back|haircut|inch|parental|almost|nearly|dog|XXXX"
        ),
        private=True,
    ),
    Theme(
        "danger",
        words(
            r"smell of gas|gas leak|smell(?:s|ing|ed)? (?:of )?gas|carbon monoxide|(?:caught|catch|on"
            r"|went on) fire|(?:sparks?|sparking|sparked|exploded|burst into flames|went up in flames"
            r"|electric shock|bare wires?|live wires?|exposed wires?)"
            rf"|brakes? {SOME}(?:fail(?:ed|ing)?|went|gone|soft|didn't|stopped|not)|(?:ran|running"
            rf"|run) a red|texting (?:the|while|and)|(?:steering|wheel|tyre|tire|airbag) {FEW}(?:failed"
            r"|came off|fell off|locked|blew|burst)|(?:somebody|someone|people) (?:is|are"
            r"|will) (?:going to |gonna )?(?:get killed|die|be killed)"
        ),
        strong=(
            "this is about people's safety, and that comes before everything else",
            "nobody should be in danger and have to ask for help, and I hear how urgent it is",
            "that's frightening, and you were right not to let it rest",
            "safety is the first thing here, and I've read it that way",
            "somebody could come to harm, and I understand how grave this is",
            "I won't weigh my words: a danger like this has to come first",
        ),
        mild=(
            "safety comes first, and you were right to tell us",
            "that's alarming, and I'm glad you've told us of it",
            "a risk like that has to be taken seriously, and it is being",
            "I understand the worry in this: people could be hurt",
        ),
        sorry=("I'm sorry that you were put in this position", "I'm sorry for the fright this has given"),
        unless=words(
            r"band|mouth|sauce|disaster movie|queue|smoking (?:room|area|in)|non[- ]?smoking|you(?:'re"
            r"| are)? (?:fire|fired)|set (?:me|us|it|myself) on fire|myself|tires? burst|laugh|spark plug"
            r"|no smoking|(?:burn|hope|should).{0,40}fire|fire sale|smoked"
        ),
    ),
)
