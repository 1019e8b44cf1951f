"""What was promised and didn't happen: visits, appointments, days at home, a given word."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_VISITOR: Final = (
    r"(?:engineer|technician|tech|driver|plumber|electrician|fitter|installer|courier|van|carer|nurse|cleaner|man|guy"
    r"|crew|truck"
    r"|surveyor|inspector|repairman|contractor)"
)

PROMISES: Final[tuple[Theme, ...]] = (
    Theme(
        "broken_promise",
        words(
            r"(?:i|we|you|they|he|she|your \w+|agent|manager|company|who|was|were|been) (?:had |have |has |all |again"
            r" |repeatedly |was"
            r" |were |am )*(?:promised|guaranteed|assured) [^?\n]{0,90}?(?<!\w)(?:but|never|nothing|didn't|did not"
            r"|hasn't|haven't|still|nobody|no one|yet)|(?:broken|empty|false|broke (?:your|the|that|every|their))"
            r" (?:\w+ )?promises?"
            r"|promises,? promises|(?:keep|kept|keeps) promising|(?:you|they) promised(?! to pay)"
        ),
        strong=(
            "a promise that isn't kept is worse than none, and I see why you're angry",
            "you took us at our word, and your anger is fair",
            "being promised something and left without it is infuriating",
            "once someone's word has failed you, the next one is hard to believe",
            "I'd be furious too if I'd been given an assurance and it came to nothing",
            "what you were promised should have happened, and you're right to hold it up to us",
        ),
        mild=(
            "being promised a thing and not getting it is galling",
            "you had every reason to rely on what you were promised",
            "I can see why another assurance would ring hollow",
            "a promise ought to be kept, and it's (annoying|disappointing) when it isn't",
        ),
        sorry=("I'm sorry that what you were promised didn't happen", "I apologise for the broken promise"),
        unless=words(
            r"i (?:have |had |'ve )?promised (?:my|her|him|them|the|to)|compromised|bureau|not promised|if (?:it"
            r"|they|he|she) (?:doesn't|don't)"
        ),
    ),
    Theme(
        "no_show",
        words(
            r"(?:nobody|no one|no-one|noone) (?:ever |even |has |have |bothered to |actually )*(?:turned up|turns up"
            r"|showed up|showed"
            r"|shows up|came(?! (?:on|back|with|out|up|to help))|arrived|shown up|turn up)|(?:no|another|second|third"
            r"|a) no[- ]shows?"
            rf"|{_VISITOR} (?:\w+ )?(?:never|didn't|did not|hasn't|not) (?:even |ever |bother to )*(?:turned up|turn"
            rf" up|showed up|showed"
            rf"|show up|show|came|come|arrived|arrive|shown|appeared)|{_VISITOR} (?:\w+ )?no[- ]show|no {_VISITOR}"
            rf" (?:came|turned up"
            r"|showed|arrived|has come)|stood (?:me|us) up"
        ),
        strong=(
            "waiting for someone who never comes is infuriating, and I see why you're angry",
            "nobody should be stood up like that",
            "you kept your side of the arrangement, and your anger is fair",
            "to wait and watch the door for nothing would make me furious too",
            "being let down like that, with nobody there, is (maddening|enraging)",
            "somebody should have been there, and you're right to be angry",
        ),
        mild=(
            "it's annoying to wait and have nobody come",
            "an arrangement should hold, and I can see why this (grates|irks you)",
            "you were there, and it's galling that no one else was",
            "looking out for somebody in vain would annoy me too",
        ),
        sorry=("I'm sorry that nobody came", "I apologise that you were left waiting for someone who didn't arrive"),
        unless=words(
            r"fee for no|party|my (?:friends|guests|date)|no show fee|mark\w* (?:me )?(?:as )?(?:a )?no[- ]show|to"
            r" the meeting"
        ),
    ),
    Theme(
        "day_lost",
        words(
            r"(?:stayed|waited|sat|been stuck|been) (?:in|at home|home|indoors) (?:all (?:day|morning|afternoon|week)"
            r"|from \d|since \d"
            r"|for (?:you|the|your|an|nothing|hours)|the (?:whole|entire)|waiting)|(?:took|taken|lost|had to take"
            r"|burned|wasted)"
            r" (?:\w+ )?(?:a |the |an |another |two |three |\d+ |half |my |whole |unpaid )*(?:days?|mornings?"
            r"|afternoons?)"
            r" (?:off|of work|from work|off work|of leave|leave|unpaid)|lost a day's (?:pay|wages|work)|wasted (?:my"
            r"|a|the|our) (?:whole"
            r" |entire )?(?:day|morning|afternoon|weekend)"
        ),
        strong=(
            "giving up your own time for this and getting nothing for it is infuriating",
            "your time is worth as much as ours, and I see why you're angry",
            "you arranged your day around this, and I'd be furious too",
            "hours like that don't come back, and your anger is fair",
            "nobody should lose (time|work) over something like this",
            "it cost you time you had other uses for, and that's maddening",
        ),
        mild=(
            "time given up for this isn't easily made good",
            "I can see why the lost hours annoy you",
            "rearranging your day for nothing is galling",
            "you set time aside, and it should have been (worth it|respected)",
        ),
        sorry=("I'm sorry for the time this has taken from you", "I apologise for the day you gave up"),
        unless=words(r"gladly|off for this|don't let me down|holiday|hotel|beach|boss thinks"),
    ),
    Theme(
        "moved_appointment",
        words(
            r"(?:appointment|engineer visit|installation|surgery|operation|interview|fitting|lesson|exam|test date"
            r"|driving test|slot)"
            r" (?:was |has been |got |been |is |were |keeps (?:being |getting )?)*(?:cancel(?:l)?ed|rescheduled|moved"
            r"|postponed|pushed back"
            r"|rearranged|put back)|(?:you|they|hospital|clinic|surgery) (?:\w+ )?(?:cancel(?:l)?ed|rescheduled"
            r"|postponed|rearranged|moved)"
            r" (?:my|our|the|his|her) (?:\w+ )?(?:appointment|visit|installation|repair|fitting|surgery|slot|test"
            r"|lesson|operation)"
        ),
        strong=(
            "having an appointment pulled from under you is infuriating",
            "you planned around that appointment, and I see why you're angry",
            "a date you can't rely on is no date at all, and I'd be angry too",
            "to be moved about like that, as if your days were empty, is insulting",
            "nobody likes to have their plans (upset|undone), and your anger is fair",
            "you were counting on it, and it's maddening to see it shifted",
        ),
        mild=(
            "it's annoying to have an appointment changed on you",
            "I can see why the change of date upsets your plans",
            "you'd made arrangements, and having to remake them is tiresome",
            "a fixed time ought to stay fixed",
        ),
        sorry=("I'm sorry your appointment was moved or dropped", "I apologise for upsetting your arrangements"),
        unless=words(
            r"i (?:had |have )?(?:cancel\w*|resched\w*|postponed|moved)|can i|want to|would like|need to|at my request"
        ),
    ),
    Theme(
        "time_wasted",
        words(
            r"(?:a |complete |total |such a )?waste of (?:my |our |everyone's )?time|wast(?:ed|ing) (?:my|our|hours"
            r"|days|so much|\d+|two"
            r"|three) (?:\w+ )?(?:time|hours|life|days|weeks|lives)?|(?:spent|spend|spending) (?:over |about |nearly "
            r"|almost |more than )?"
            r"(?:\d+|two|three|four|five|six|hours|days|a whole|all|my whole|my entire|the whole) (?:\w+ )?(?:hours?"
            r"|hrs|minutes|mins|days?"
            r"|morning|afternoon|evening|weekend|weeks)?\s?(?:on the phone|on the chat|on chat|trying|calling|arguing"
            r"|talking|with your"
            r"|on this|going)"
        ),
        strong=(
            "having your time wasted like that is infuriating",
            "this has eaten up time you'll not get back, and I see why you're angry",
            "nobody should have to sink so much of themselves into this, and I'd be furious too",
            "all that effort for so little return would make anyone angry",
            "you had better things to do than this, and your anger is fair",
            "it's maddening to pour time into something and come away empty-handed",
        ),
        mild=(
            "that's a lot of time to have spent on this",
            "your time matters, and I can see (it's been used up|why you mind)",
            "it's tiresome when getting help becomes a job in itself",
            "you've put more into this than anyone should have to",
        ),
        sorry=("I'm sorry this has taken up so much of your time", "I apologise for the time you've lost to this"),
        unless=words(r"don't want to waste|not to waste|wasting your time|waste your|to save|am i"),
    ),
    Theme(
        "again",
        words(
            r"(?:it |this |that |same )(?:keeps?|kept) (?:on )?happening|(?:happened|happens|happening) (?:again"
            r"|every time|every (?:week"
            r"|month|day)|before)|(?:second|third|fourth|fifth|sixth|\d+(?:nd|rd|th)|2nd|3rd) (?:time|month|week|day)"
            r" (?:in a row|running"
            r"|this (?:week|month|year)|now|in (?:a|two|three|\d+))|same (?:\w+ )?(?:problem|issue|mistake|error"
            r"|fault|thing) (?:again"
            r"|every|each|over)"
        ),
        strong=(
            "once is bad enough, and to have it all again is infuriating",
            "it's the repetition that makes it unbearable, and I see why you're angry",
            "to be back in the same place yet again would make me furious",
            "you shouldn't have had to go through this more than once",
            "no wonder you're angry: you've been here before",
            "after the first time, it ought to have been the last, and your anger is fair",
        ),
        mild=(
            "having this come round again is tiresome",
            "I can see why a repeat of it tries your patience",
            "it's annoying to meet the same trouble more than once",
            "you've been through this before, which makes it (worse|harder to take)",
        ),
        sorry=(
            "I'm sorry this has happened to you again",
            "I apologise that you've had to go through it more than once",
        ),
        unless=words(
            r"thank\w*|won't happen|not happen|never happen|if (?:it|this)|happened before (?:i|we|the)|order\w*"
            r" again|love\w*"
        ),
    ),
)
