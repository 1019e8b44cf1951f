"""Care of people and animals: appointments, results, medicine, carers, vets."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME

_MEDICINE: Final = (
    r"(?:tablets?|pills?|medicines?|medication|meds|insulin|prescriptions?|inhalers?|antibiotics"
    r"|dose|dosage|drugs|drops|injections?)"
)

HEALTH: Final[tuple[Theme, ...]] = (
    Theme(
        "appointment_moved",
        words(
            rf"appointments? {SOME}(?:was|were|is|has been|have been|had been|got|been|being"
            rf"|now) {FEW}(?:moved|cancell?ed|rescheduled|postponed|changed|pushed)|(?:cancell?ed|moved"
            rf"|rescheduled|postponed) (?:my|our|his|her|the|this|their) {FEW}(?:appointments?|operation"
            r"|surgery|scan|procedure|visit|lesson)"
            rf"|(?:operation|surgery|scan|procedure) {FEW}(?:was|is|has been|got) {FEW}(?:cancell?ed"
            r"|postponed|moved)|cancell?ed appointment"
        ),
        strong=(
            "it's infuriating to get ready for an appointment and have it taken away",
            "you arranged things around that day, and your anger makes (sense|perfect sense)",
            "nobody should have to prepare for it and then start over; I'd be angry too",
            "a date that's changed on you upsets far more than a diary",
            "no wonder you're angry: you were counting on that appointment",
            "waiting longer for something you need is hard, and I see what it's done",
        ),
        mild=(
            "an appointment that moves is hard to live around, and I see why you're upset",
            "you'd made arrangements for that day, and they were for nothing",
            "it's dispiriting to be ready and then have to wait again",
            "you should be able to count on a date once it's given",
        ),
        sorry=("I'm sorry that your appointment was changed", "I'm sorry the date you'd counted on fell through"),
        unless=words(
            r"(?:I|we)(?:'ve| have| had to)? (?:cancell?ed|moved|changed)|(?:can|could|may) (?:I|it|we"
            r"|you)|please (?:move|cancel|change)|like to|want to|need to (?:move|change|cancel)|if (?:my"
            r"|the)"
        ),
        private=True,
    ),
    Theme(
        "results_awaited",
        words(
            rf"(?:test|blood|scan|biopsy|lab|mri|x-?ray) (?:test )?results? {SOME}(?:not|no|never|nobody"
            r"|still|waiting|since|lost|late|weeks?|haven't|hasn't|from)|(?:waiting|waited|asked|chasing"
            rf"|asking|still no|no) {SOME}(?:for |about |on )?(?:(?:my|our|his|her|the|a"
            rf"|any) )?{FEW}(?:test|scan|biopsy|blood|lab|mri) results?"
        ),
        strong=(
            "waiting on test results is hard enough without this, and I understand why you're angry",
            "not knowing is a strain of its own, and you're right to be angry",
            "those results matter to you, and nobody should leave you in the dark",
            "I'd be angry too, left to wonder about something so important",
            "being kept from news about health would fray anyone's nerves",
            "it's cruel to be kept wondering about your health, and I'd be angry as well",
        ),
        mild=(
            "waiting for results is a worry that doesn't let go",
            "you need to know, and I see why the wait troubles you",
            "not having an answer about a test is wearing",
            "anyone would be anxious to have those results",
        ),
        sorry=("I'm sorry you've been left waiting for those results",),
        unless=words(r"what time|when do (?:you|they) open|in case|shouted|read out|out loud"),
        private=True,
    ),
    Theme(
        "wrong_medicine",
        words(
            r"wrong (?:\S{1,12} )?(?:tablets?|pills?|medicines?|medication|meds|insulin|prescriptions?"
            r"|antibiotics|vaccine|inhalers?)|(?:gave me|given|got|sent me) (?:someone else's"
            rf"|somebody else's|another patient's) {FEW}{_MEDICINE}|(?:given|gave|dispensed"
            rf"|sent) {SOME}(?:double|twice) the (?:dose|strength)|{_MEDICINE} {FEW}(?:mixed up|mix-up)"
        ),
        strong=(
            "a mistake with medicine is a grave thing, and I'm treating it as one",
            "anyone would be frightened by that, and your anger is fair",
            "medicine is a matter of trust, and you've (good|every) reason to be angry",
            "that could do real harm, and you're right to raise it in the strongest terms",
            "nobody should have to check their own medicine for mistakes",
            "trusting what's in the packet shouldn't be a gamble, and I hear your anger",
        ),
        mild=(
            "medicine has to be right, and you did well to raise this",
            "that's alarming to discover, and it matters",
            "you need to be able to trust what you're given",
            "I see why this worried you: medicine is no place for doubt",
        ),
        sorry=("I'm sorry that this happened with medicine of all things",),
        private=True,
    ),
    Theme(
        "medicine_late",
        words(
            r"(?:no|without|out of|ran out of|run out of|waiting (?:for|on)|days? (?:of|without)|need"
            rf"|needs|lost|delayed) {FEW}{_MEDICINE}|{_MEDICINE} {SOME}(?:late|not ready|not here|hasn't"
            r"|haven't|didn't|never|still|wasn't|isn't|lost|with the courier|delayed|in the sun|left at"
            r"|left in|refused|out of stock|stuck|sat)"
            r"|(?:medicine|medication|insulin) of my (?:father|mother|wife|husband|son|daughter)"
        ),
        strong=(
            "medicine can't wait, and that would anger (anyone|anybody)",
            "being kept from what keeps a person well is frightening, and nobody could fault your anger",
            "nobody should have to fight for medicine",
            "this isn't any old parcel or errand: it's someone's medicine, and I'd be furious too",
            "your health depends on it, and no wonder you're angry",
            "to be left worrying about medicine is more than anyone should have to bear",
        ),
        mild=(
            "medicine is something you have to be able to count on",
            "I see why this worries you: it isn't something to do without",
            "anyone would be anxious with their medicine in doubt",
            "a problem with medicine comes before a lot of other things",
        ),
        sorry=("I'm sorry you've had to worry about medicine",),
        unless=words(r"(?:don't|doesn't) need|glasses|claim|missed his|didn't like"),
        private=True,
    ),
    Theme(
        "care_missed",
        words(
            rf"carers? {FEW}(?:never|didn't|did not|hasn't|not|no|failed|was late|is late|late|left|missed"
            r"|turned up late)|(?:missed|no) (?:care )?(?:visit|carers?|care call)s?|nobody (?:came"
            r"|has come|turned up) to (?:wash|feed|dress|change|help|lift|see to)"
            rf"|(?:care home|ward|nursing home|hospital) {SOME}(?:left|leaving|ignored|unwashed|wet bed"
            r"|soiled|same (?:clothes|nightie|pad)|not been (?:fed|washed|changed|turned))|(?:left|lying"
            rf"|sat|sitting) {FEW}in (?:her|his|my|their|a) (?:own )?(?:wet|soiled|dirty|urine|mess|pad"
            r"|sheets)"
        ),
        strong=(
            "someone was relying on that care, and it's no surprise that you're angry",
            "care that doesn't come leaves a person helpless, and it's natural to be angry about it",
            "it's frightening when the help that's meant to be there isn't",
            "nobody who needs looking after should be left without it, and I hear how angry you are",
            "you put your trust in that care, and I'd be angry too",
            "being let down when you depend on someone is (frightening|awful), and I see your anger",
        ),
        mild=(
            "someone's well-being hangs on that care, and it matters",
            "it's a worry when the help that's needed isn't there",
            "you were right to raise it: care has to be there when it's due",
            "I see why this troubles you so much",
        ),
        sorry=("I'm sorry that the care wasn't there",),
        private=True,
    ),
    Theme(
        "equipment_missing",
        words(
            r"(?:wheelchair|hospital bed|oxygen|hoist|walking frame|mobility scooter|hearing aids?"
            r"|stairlift|cpap|nebuli[sz]er|feeding tube|pads|commode|ramp|crutches|ventilator"
            rf"|insulin pump) {SOME}(?:never|didn't|hasn't|not|no|nobody|broken|broke|lost|missing|late"
            r"|was due|since|refused|still|dead|out of|stopped|damaged)"
            rf"|(?:waiting|waited|need|needing|needs|lost|broke|without|no|refused) {SOME}(?:wheelchair"
            r"|hospital bed|oxygen|hoist|stairlift|mobility scooter|walking frame|the ramp)"
        ),
        strong=(
            "it's how someone gets through the day, and I can (see|hear) how angry it's made you",
            "a person depends on it, and I don't question your anger",
            "nobody should be left without something they can't manage without",
            "it's frightening to depend on equipment and not have it to hand",
            "I hear how serious this is, and how angry it's made you",
            "when someone's daily life rests on it, there's nothing small in this",
        ),
        mild=(
            "someone depends on that, and it matters a great deal",
            "it's hard to be without something you can't do without",
            "I see why this is a worry: it isn't something to go without",
            "daily life rests on it, and you're right to press for it",
        ),
        sorry=("I'm sorry for the worry and hardship this has caused",),
        unless=words(r"thank|no longer need|late (?:husband|wife|mother|father)|went into the home"),
        private=True,
    ),
    Theme(
        "pet",
        words(
            rf"(?:my|our|the|his|her) {FEW}(?:dog|puppy|cat|kitten|rabbit|horse|pony|parrot|hamster"
            rf"|tortoise|guinea pig) {SOME}(?:died|dead|hurt|injured|sick|ill|lost|escaped|ran|bleeding"
            r"|bled|limping|killed|missing|suffering|vomit\S{0,4}|infected|poorly|in pain|cut"
            r"|burn\S{0,2}|put down)"
            rf"|(?:groomers?|kennels?|vets?|sitter|boarding) {SOME}(?:cut|nicked|lost|killed|hurt"
            r"|burn\S{0,2}|injured|wrong dose|dropped|bleeding)|vet(?:'s|erinary)? bill"
        ),
        strong=(
            "an animal is one of the family, and I see why you're so upset and angry",
            "it's dreadful to see an animal suffer or come to harm, and I won't hurry past it",
            "you trusted others with a creature you love, or near it, and your anger makes (sense|perfect sense)",
            "anyone who has cared for an animal would feel this as you do",
            "that's heartbreaking to go through, and I hear the anger in it as well",
            "animals depend on us to speak for them, and you have",
        ),
        mild=(
            "an animal at home is family, and this must be hard",
            "it's distressing when an animal is the one to suffer",
            "I see how much this animal means to you",
            "anyone who loves an animal would be upset by this",
        ),
        sorry=("I'm so sorry about your animal", "I'm sorry for what happened with your animal"),
        unless=words(
            r"thank you for looking after|is (?:fine|well|happy) now|cat food|scratching|ran (?:up|over to say)"
        ),
    ),
)
