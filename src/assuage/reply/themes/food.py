"""Food: late, cold, raw, not what was ordered, and what should never be found in it."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, KIN, SOME, SPAN

_FOOD: Final = (
    r"(?:food|meals?|pizzas?|burgers?|chicken|fries|chips|curry|sushi|noodles|tacos?|kebab|dinner|lunch|breakfast"
    r"|takeaway|takeout|steak|fish|soup|sandwich|salad|rice|nuggets|pasta|coffee|turkey|cake)"
)
_FOREIGN: Final = (
    r"(?:hair|plastic|metal|glass|insects?|bugs?|fly|flies|maggots?|worms?|cockroach(?:es)?|roach(?:es)?|screw|nail"
    r"|stone|mouse|rat|plaster|band[- ]?aid|wire|bone|bones|beetle|caterpillar|slug|spider|mould"
    r"|mold|tooth|staple|rubber|glove"
    r"|moths?|larvae|weevils|blade|bolt)"
)

FOOD: Final[tuple[Theme, ...]] = (
    Theme(
        "food_late",
        words(
            rf"(?:my|our|the|for|your) {FEW}{_FOOD} {FEW}(?:is |was |still |has |came |arrived |turned up "
            rf"|took ){{1,2}}{FEW}"
            rf"(?:late|not here|not arrived|not come|nowhere|{SPAN} late|(?:an|two|three|\d) hours?|hasn't|never)"
            rf"|(?:waiting|waited|wait) {SOME}(?:for|on) (?:my |our |the |a |some )?{FEW}{_FOOD}(?! poisoning)"
            rf"|(?:an hour|two hours|three hours|\d{{1,3}} (?:mins?|minutes|hours?|hrs)) {FEW}(?:late|for|waiting for) "
            rf"(?:a |my |our |the )?{FEW}{_FOOD}|{_FOOD} (?:never|didn't|hasn't) (?:came|come|arrived?"
            r"|turned up|showed up|show up)"
        ),
        unless=words(r"I get|I have|break|lunch hour"),
        strong=(
            "waiting for a meal that doesn't come is infuriating, and I can see why you're angry",
            "hungry and kept waiting is miserable, and it's natural to be angry about it",
            "you ordered food to eat it, not to wonder where it was; I'd be angry too",
            "no wonder you're angry: a meal is meant for when you're hungry",
            "nobody should have to wait like that for something to eat",
            "it ruins a meal to spend it waiting, and I see that it's made you angry",
        ),
        mild=(
            "it's tiresome to wait and wait for a meal",
            "food ought to come while you still want it",
            "being hungry and kept waiting would make (anyone|anybody) short-tempered",
            "I see why you're annoyed: it spoils a meal to wait for it",
        ),
        sorry=(
            "I'm sorry for the wait for your food",
            "I'm sorry that you were kept waiting for your meal",
        ),
    ),
    Theme(
        "food_cold",
        words(
            rf"(?:my|our|the|your|was|served|brought) {FEW}{_FOOD} (?:was |were |is |are |came |arrived "
            r"|served |turned up |and ){1,2}"
            rf"{FEW}(?:stone |freezing |ice |completely |totally |all )?(?:cold|lukewarm|tepid|frozen|soggy"
            r"|soggy and cold)"
            rf"|(?:stone |freezing |ice[- ]|luke)?cold {_FOOD}(?! (?:box|cabinet|store|bank|plate|counter))"
            rf"|{_FOOD} (?:stone|ice) cold"
        ),
        strong=(
            "that's no meal to pay for, and I can (see|hear) how angry it's made you",
            "nobody orders food to find it in that state, and I don't question your anger",
            "it's infuriating to sit down to something that should have been hot",
            "you wanted a decent meal and didn't get one; I'd be angry too",
            "that's a miserable plate of food to be given, and of course you're angry",
            "when you're ready to eat, getting it like that would make anyone cross",
        ),
        mild=(
            "it's a let-down when the food isn't hot",
            "nobody enjoys a meal that's gone cold",
            "I can see why you're put out: food should come fit to eat",
            "that's a disappointing thing to find when you're hungry",
        ),
        sorry=(
            "I'm sorry your food wasn't as it should be",
            "I'm sorry about the state the meal was in",
        ),
        unless=words(r"frozen (?:section|aisle|food)|cold (?:food|fish|chicken) store|cold chain"),
    ),
    Theme(
        "food_raw",
        words(
            rf"(?:raw|undercooked|uncooked|half[- ]cooked|pink|bloody) (?:in the middle|inside|{_FOOD}|meat"
            r"|pork|prawns)"
            rf"|(?:{_FOOD}|meat|pork|it) (?:was|is|were|came|came out|arrived) {FEW}(?:raw|undercooked"
            r"|uncooked|not cooked"
            r"|pink inside|pink in the)(?! (?:fish|bar))"
        ),
        strong=(
            "food that isn't cooked through is worrying as well as unpleasant, and (I see|I can see) why you're angry",
            "nobody should be served something raw, and your anger makes (sense|perfect sense)",
            "you should be able to trust what's on your plate, and I'd be angry too",
            "cutting into that would turn anyone's stomach, so of course you're angry",
            "that's a serious thing to be served, and you're right to be furious",
            "it might have made someone ill, and no wonder you're angry",
        ),
        mild=(
            "food has to be cooked through, and I see why this worried you",
            "it's unpleasant to find your meal isn't cooked",
            "you were right to send word about it: raw food is no small thing",
            "nobody wants to cut into a meal and find that",
        ),
        sorry=("I'm sorry that you were served that", "I'm sorry it wasn't cooked as it should have been"),
    ),
    Theme(
        "found_in_food",
        words(
            r"(?:found|find|bit (?:on|into)|there (?:was|were|is)|swallowed|crunched on|chewed|with|had"
            r"|pulled) (?:an? |some |\d |two |"
            rf"several |live |dead )?{FEW}(?:(?:piece|bit|lump|shard|chunk"
            rf"|strand)s? of )?(?:\S{{1,12}} )?{_FOREIGN} {FEW}(?:in|inside|through|baked into"
            rf"|under) (?:my|our|the|his|her|a|your|their) (?:\S{{1,15}} )?(?:{_FOOD}|drink|yoghurt|bread"
            r"|tin|jar|bag|milk|porridge"
            rf"|bowl|plate|cereal|formula|beans|sauce|mince|flour|bag of \S{{1,15}}|smoothie|veg|box)"
            rf"|(?:mouldy|moldy|maggoty) {FEW}(?:{_FOOD}|bread|meat|milk|cheese|fruit|eggs|veg|vegetables"
            r"|strawberries)|(?:mould|mold)\W{1,3}on\W{1,3}(?:my|our|the|his|her)?\W{1,3}(?:wedding "
            rf"|birthday )?(?:{_FOOD}|bread|cheese)|mou?ld on bread"
        ),
        strong=(
            "finding that in what you were about to eat would revolt anyone, and I understand why you're angry",
            "food should be safe to eat, and your anger that it wasn't is fair",
            "that has no place in anything people put in their mouths, and I'd be furious",
            "it's a horrible thing to find, and you have every right to be angry",
            "nobody should have to inspect their food before eating it",
            "that's disgusting to come across, and of course you're angry",
        ),
        mild=(
            "that's a nasty thing to find in your food",
            "I can see why it put you off: nobody should come across that",
            "food has to be fit to eat, and you were right to tell us",
            "anyone would be shaken to find that",
        ),
        sorry=("I'm sorry that was in your food", "I'm sorry that it reached you in that state"),
    ),
    Theme(
        "made_ill_by_food",
        words(
            rf"food poisoning|(?:sick|ill|throwing up|vomiting|threw up|puking|poorly) {FEW}(?:all night"
            rf"|all day|since|after|from) {SOME}"
            rf"(?:eating|{_FOOD}|your (?:food|restaurant|place)|ate)|(?:ate|eating) {SOME}(?:and )?(?:was"
            rf"|were|been|got|is) {FEW}"
            rf"(?:sick|ill|throwing up|vomiting)"
        ),
        strong=(
            "being made ill by a meal is serious, and I'm taking it as that",
            "nobody should be unwell because of something they ate, and you've (good|every) reason to be angry",
            "that must have been wretched to go through, and your anger is fair",
            "you trusted what was put in front of you, and it ended in illness; I'd be angry too",
            "being that ill is frightening as well as miserable, and I hear both",
            "your health matters more than any meal, and you're right to be angry",
        ),
        mild=(
            "it's miserable to be ill after eating, and it matters",
            "you were right to tell us: illness after a meal is serious",
            "that sounds thoroughly unpleasant to go through",
            "I hope the worst of it is over; it needs looking at all the same",
        ),
        sorry=("I'm sorry that anyone was ill after eating it", "I'm sorry you've had such a bad time of it"),
        private=True,
    ),
    Theme(
        "wrong_dish",
        words(
            rf"(?:wrong|someone else's|somebody else's) (?:{_FOOD}|dish|toppings?|drinks?)|(?:ordered|asked for) {SOME}"
            r"(?:and |but )?(?:got|was given|were given|received|you sent|they sent|it came with"
            r"|came with) (?:a |an |the |some )?"
            rf"(?:\S{{1,12}} )?(?:{_FOOD}|meat|pork|ham|beef|bacon|cheese|drinks?|soda|dog food)"
        ),
        strong=(
            "it isn't what you ordered, and I can see why you're angry",
            "you asked for one meal and got another; that's infuriating when you're hungry",
            "an order is a plain thing to ask for, and your anger that it was wrong is fair",
            "being given food you didn't want would make anyone angry",
            "no wonder you're angry: what came wasn't what you'd chosen",
            "I'd be angry too, to pay for a meal and not get it",
        ),
        mild=(
            "it's annoying to look forward to one thing and be given another",
            "you should get the meal you ordered",
            "I see why you're disappointed with what came",
            "nobody wants to sort out an order when they're hungry",
        ),
        sorry=("I'm sorry that your order was wrong", "I'm sorry you didn't get the meal you asked for"),
        unless=words(r"(?:cat|dog) food|kitchen"),
    ),
    Theme(
        "allergen",
        words(
            r"(?:nut|peanut|milk|dairy|egg|gluten|shellfish|sesame|fish|soya?|lactose|food|wheat|severe"
            r"|serious) allerg(?:y|ies|ic)"
            rf"|allergic (?:to|reaction)|(?:{KIN}|I'm|I am|he's|she's|is) (?:a )?(?:coeliac|celiac"
            r"|severely allergic|anaphylactic)"
            r"|anaphyla(?:xis|ctic)|epi-?pen|got an allergy|has an allergy|have an allergy"
        ),
        strong=(
            "an allergy is a matter of safety, and I can see why you're angry",
            "an allergy leaves no room for chance, and it's natural to be angry about it",
            "you have to be able to rely on every word when an allergy is involved",
            "that's frightening for anyone who lives with an allergy, and I hear it",
            "with an allergy everything hangs on the details; of course you're angry",
            "I'd be frightened and angry too, with an allergy at stake",
        ),
        mild=(
            "an allergy is nothing to be vague about, and I won't be",
            "you were right to speak up: with an allergy there's no guessing",
            "anyone who lives with an allergy needs a clear answer",
            "I see why an allergy makes this matter so much",
        ),
        sorry=("I'm sorry that you've had this worry over an allergy",),
        private=True,
    ),
)
