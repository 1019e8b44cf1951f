"""How people were treated by people: tone, contempt, suspicion, untruth."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_THEY: Final = (
    r"(?:he|she|they|you|who|agent|staff|driver|manager|supervisor|man|woman|lady|guy|girl|boy|lad|engineer"
    r"|technician|nurse"
    r"|doctor|receptionist|advis[eo]r|rep|clerk|crew|waiter|waitress|attendant|guard|conductor|officer|teller"
    r"|operator|cashier"
    r"|colleague|employee|person|courier|inspector|teacher|landlord|owner|host|hostess|installer|desk)"
)
_ME: Final = (
    r"(?:me|us|him|her|my (?:\w+ )?(?:mother|mum|mom|father|dad|wife|husband|son|daughter|kids?|child|children|sister"
    r"|brother"
    r"|nan|gran|grandmother|partner|friend|accent|name|staff))"
)

STAFF: Final[tuple[Theme, ...]] = (
    Theme(
        "rude",
        words(
            r"(?:was|were|is|are|so|very|extremely|incredibly|really|being|been|quite|downright|such|just|plain|most"
            r"|absolutely"
            r"|your|bit) (?:rude|disrespectful|condescending|patroni[sz]ing|dismissive|arrogant|hostile|snotty|snarky"
            rf"|unprofessional|insulting|belittling)|(?:spoke|speaks|spoken|talked|talks|talk|speak) (?:down )?to"
            rf" {_ME}?\s?(?:like"
            r"|as if|as though|in (?:a|such)|that way)|(?:talked|talks|talk|spoken|spoke) down to|rudely|rudeness"
            rf"|(?:treated|treats?|treating) {_ME} (?:like|as) (?:dirt|shit|rubbish|garbage|trash|crap|a child|an"
            rf" idiot|scum|an animal"
            r"|nothing|a nuisance|cattle)"
        ),
        strong=(
            "being spoken to like that is insulting, and I see why you're (angry|furious)",
            "nobody should be treated with so little respect",
            "rudeness would make anyone's blood boil, and you came here for help",
            "you were owed some courtesy, and I'd be angry to go without it too",
            "to ask for help and be met with bad manners is infuriating",
            "that's a shabby way to be dealt with, and your anger (is fair|makes sense to me)",
        ),
        mild=(
            "rudeness is never pleasant to be on the receiving end of",
            "you should be spoken to with courtesy, (whatever the matter|every time)",
            "I can see why the tone of it bothered you",
            "bad manners spoil everything else, and you were right to mention it",
        ),
        sorry=("I'm sorry you were treated without respect", "I apologise for the rudeness you met with"),
        unless=words(
            r"not (?:be |being |been |very )?rude|to be rude|be rude|was rude of me|i (?:was|am|have been|may have"
            r" been) (?:\w+ )?rude"
            r"|sorry (?:if|for)|bureau|collector\w*|no rudeness|reviews"
        ),
    ),
    Theme(
        "shouted_at",
        words(
            rf"{_THEY} (?:\w+ ){{0,4}}?(?:shouted|shouting|shouts|yelled|yelling|yells|screamed|screaming|swore"
            rf"|swearing|snapped|barked"
            rf"|cursed) at {_ME}|raised (?:his|her|their) voice (?:at|to) {_ME}|^(?:screamed|shouted|yelled) at {_ME}"
            rf"|(?:been|being|was|were|got) (?:shouted|yelled|screamed|sworn) at"
        ),
        strong=(
            "being shouted at is (frightening|humiliating), and nobody should meet with it here",
            "a raised voice has no place in this, and I see why you're angry",
            "shouting at someone who came in good faith would make me furious too",
            "nobody has the right to yell at a customer or at (their family|those with them)",
            "to have somebody lose their temper like that is shocking, and your anger is fair",
            "what you describe, the shouting above all, is (hard|dreadful) to read",
        ),
        mild=(
            "being shouted at is upsetting, and it stays with you",
            "nobody should raise their voice like that",
            "I can see why the shouting (shook|bothered) you",
            "a calm voice was the least to expect, and you were right to report this",
        ),
        sorry=("I'm sorry about the shouting", "I apologise that a voice was raised like that"),
        unless=words(
            r"i (?:\w+ )?(?:shouted|yelled|swore|snapped|screamed)|sorry|baby|dog|my (?:sister|mum|mother|boss)'s"
            r"|panic over"
        ),
    ),
    Theme(
        "laughed_at",
        words(
            rf"(?:laugh(?:ed|ing|s)?|smirk(?:ed|ing|s)?|giggled|snigger(?:ed|ing)|sneer(?:ed|ing)) (?:at {_ME}|in"
            rf" (?:my|our|her|his) face)"
            rf"|{_THEY} (?:\w+ )?(?:just |actually |then |literally )*(?:laughed|smirked|sniggered|sneered|giggled)"
            rf"|rolled (?:her|his|their) eyes|mock(?:ed|ing) {_ME}|made fun of {_ME}"
        ),
        strong=(
            "being laughed at (when|while) something matters to you is humiliating",
            "nobody should be mocked for asking for help, and I'd be furious too",
            "that kind of contempt would make anyone angry",
            "to be met with scorn is worse than being turned away, and your anger is fair",
            "there was nothing to smile at, and I can see why you're (angry|livid)",
            "you deserved to be taken seriously, and it's insulting that you weren't",
        ),
        mild=(
            "being made light of is unpleasant, and you were right to say so",
            "you should be taken seriously when you (ask|come to us)",
            "I can see why being treated as a joke stung",
            "it's galling to be met with a smirk or worse",
        ),
        sorry=("I'm sorry you weren't taken seriously", "I apologise for the way you were made light of"),
        unless=words(
            r"(?:we|i|i'd|kids|everyone) (?:all |both )?(?:had a |have a )?laugh\w*|decent|made me laugh|good laugh"
            r"|nice|lovely"
        ),
    ),
    Theme(
        "accused",
        words(
            rf"accus(?:ed|es|ing) {_ME}|(?:called|calls|calling) {_ME} an? (?:\w+ )?(?:liar|thief|fraud|criminal"
            rf"|scammer|cheat"
            rf"|shoplifter)|(?:treated|treating|treats?|made|feel|felt) (?:{_ME} )?(?:to )?(?:feel )?(?:like|as)"
            rf" (?:an? )?(?:\w+ )?"
            r"(?:criminals?|thie(?:f|ves)|liars?|fraudsters?|suspects?|shoplifters?|beggars?)|(?:said|says|told me"
            r"|insists?|insisted"
            r"|implied|suggested|implying|suggesting|insinuat\w+) (?:that )?(?:i|we|i'm) (?:was |were |am |had |must"
            r" have )?(?:lying"
            r"|making it up|imagining|stole|stolen|lied|a liar)|(?:didn't|doesn't|don't|won't|wouldn't|nobody)"
            r" believes? me"
        ),
        strong=(
            "being treated as if you'd done wrong is humiliating, and I see why you're angry",
            "to come for help and have your honesty doubted would make me furious",
            "nobody should have to defend their good name like that",
            "having your word called into question is (insulting|a slap in the face)",
            "you were entitled to be believed, and your anger is fair",
            "suspicion is a bitter thing to be met with, and I'd be livid too",
        ),
        mild=(
            "it's unpleasant to have your word doubted",
            "being put under suspicion would upset anyone",
            "I can see why that remark about you (hurt|rankles)",
            "you shouldn't have to prove that you're honest",
        ),
        sorry=("I'm sorry your honesty was doubted", "I apologise that you were made to feel under suspicion"),
        private=True,
    ),
    Theme(
        "blamed",
        words(
            r"(?:blam(?:ed|es|ing) (?:me|us|it on me|it on us)|(?:said|says?|saying|told me|telling me|told us|act"
            r"|acts|acting|like"
            r"|claims?|as if) (?:that )?(?:it's|it is|it was|was|this is|the \w+ was) (?:all )?(?:my|our) (?:own"
            r" )?fault"
            r"|(?:made|make|making) (?:it )?(?:out )?(?:like|as if|feel like|feel as if) (?:i was|it was my|it's my))"
        ),
        strong=(
            "being handed the blame on top of the problem is infuriating",
            "to ask for help and be told to blame yourself would make me angry too",
            "you came about something that went wrong, and blame was no answer to it",
            "I can see why you're (angry|furious) that it was turned back on you",
            "having it all put at your door is hard to swallow, and your anger makes sense",
            "nobody looking for help should leave with the blame",
        ),
        mild=(
            "it's galling to be told the blame is yours",
            "being blamed doesn't help anyone, and I see why it (rankles|annoyed you)",
            "you asked for help, and pointing at you wasn't it",
            "having it turned round on you would annoy me as well",
        ),
        sorry=("I'm sorry that you were given the blame", "I apologise that it was turned back on you"),
        unless=words(r"probably|maybe|technically|i know|don't blame|can't blame|not blaming|i'm blaming"),
    ),
    Theme(
        "singled_out",
        words(
            r"discriminat(?:ed|ing|ion|es)|(?:racist|racially|homophobic|transphobic|sexist|ableist)|racial(?:ly)?"
            r" profil\w+"
            r"|because (?:i'm|i am|of my|he's|she's|of his|of her|we're) (?:an? )?(?:black|asian|muslim|indian"
            r"|african|disabled"
            r"|disability|deaf|blind|gay|trans|accent|colou?r|skin|race|hijab|wheelchair|foreign\w*|brown|jewish"
            r"|religion)"
        ),
        strong=(
            "being singled out for who you are is hurtful in a way little else is",
            "nobody should be treated differently for who they are, and your anger is fair",
            "to feel judged on sight is degrading, and I understand (the anger|why you're angry)",
            "what you're telling us is serious, and I can hear how much it hurt",
            "dignity isn't a favour, and I'd be furious too",
            "you should be met as a person first, and I see why you're angry",
        ),
        mild=(
            "feeling singled out is painful, and you were right to (say so|tell us)",
            "everyone should be treated alike here",
            "I can see why that left you hurt",
            "this is serious, and it matters that you raised it",
        ),
        sorry=("I'm sorry you were made to feel singled out", "I'm sorry for the hurt this has caused"),
        unless=words(r"price discrimination|credit profil\w*|for \d+ years because"),
        private=True,
    ),
    Theme(
        "lied_to",
        words(
            r"lied to (?:me|us|my \w+|him|her|again|about|by)|been lied to|(?:you|they|he|she|agent|company|staff"
            r"|salesman|driver)"
            r" (?:\w+ )?(?:lied|are liars|are lying|is lying|is a liar|were lying|was lying)|stop lying|lying to"
            r" (?:me|us|people"
            r"|customers|my \w+)|you(?:'re)? (?:\w+ )?(?:liars?|lying)|liars|pack of lies|bunch of lies|full of lies"
            r"|keep lying"
            r"|(?:was|were|is|all|another|that's) (?:a |all |just |complete |outright |blatant |plain |barefaced"
            r" )*lies?(?! in)"
        ),
        strong=(
            "feeling lied to is worse than the problem itself, and I see why you're angry",
            "if you can't trust what you're told, nothing else counts for much, and your anger is fair",
            "being told what isn't so would make anyone (furious|angry)",
            "you wanted the truth and feel you were denied it, which is infuriating",
            "trust is hard to win back, and I hear how badly yours has been (shaken|damaged)",
            "I'd be livid too if I'd been led to believe something untrue",
        ),
        mild=(
            "it's galling to feel you weren't told the truth",
            "you should be able to rely on what you're told",
            "I can see that this has cost us your trust",
            "being told one thing and finding another is (annoying|upsetting)",
        ),
        sorry=("I'm sorry you've been left feeling lied to", "I'm sorry you can't trust what you were told"),
        unless=words(
            r"call\w* (?:me|him|her|my \w+) (?:a )?(?:\w+ )?liar|i (?:lied|lie)|i'm (?:not )?(?:a liar|lying)|i am"
            r" (?:not )?(?:a liar|lying)"
            r"|lie down|lying (?:down|in|on|there|around|under)"
        ),
    ),
    Theme(
        "misled",
        words(
            r"(?:was|were|been|being|feel|felt|i'm|got|you|they|he|she) (?:\w+ )?(?:mis-?led|mis-?sold|mis-?informed"
            r"|deceived|tricked"
            r"|duped|conned|hoodwinked)|false advertis\w+|bait and switch|bait & switch|false promises|(?:is|very|bit"
            r"|little|totally|so"
            r"|completely|and|that's) misleading|not (?:what|as) (?:i |we |was |is |it was |were )*(?:advertised"
            r"|described|promised|sold"
            r"|agreed|told|paid for)"
        ),
        strong=(
            "to be led to expect one thing and get another is infuriating",
            "you went by what you were told, and I can see why you're (angry|furious)",
            "feeling misled would make me angry as well",
            "what you were led to believe should be what you got",
            "nobody likes to feel (taken in|fooled), and your anger is fair",
            "you went ahead in good faith, and it's maddening to be let down",
        ),
        mild=(
            "it's disappointing when the thing doesn't match what was said",
            "you relied on what you were told, and that was reasonable",
            "I can see why you feel misled",
            "finding out (later|afterwards) that it isn't as described is annoying",
        ),
        sorry=(
            "I'm sorry you were left feeling misled",
            "I apologise that what you got wasn't what you were led to expect",
        ),
        unless=words(r"bureau|credit (?:report|file)|accounts|scam\w*|fraud\w*"),
    ),
)
