"""Fraud, stolen money, data in the wrong hands, unwanted calls, claims and home loans."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

FRAUD: Final[tuple[Theme, ...]] = (
    Theme(
        "identity_theft",
        words(
            r"identity (?:theft|fraud|was stolen|has been stolen|got stolen|thief)|id theft|stolen identity|stole my"
            r" identity|(?:someone|somebody) (?:\w+ )?"
            r"(?:opened|took out|applied for|used my (?:name|identity|social|information|ssn)|has my (?:identity"
            r"|social))|(?:opened|taken out|used) in my name"
        ),
        strong=(
            "having somebody use your name is a violation, and I see why you're angry",
            "identity theft leaves its mark long after, and nobody should face it alone",
            "to have to clear up what a stranger did in your name would make me furious",
            "you've been wronged once by a thief, and having to fight over it is worse",
            "it's frightening to find your own name turned against you, and your anger is fair",
            "being made to prove what you didn't do is infuriating",
        ),
        mild=(
            "having your identity misused is deeply unsettling",
            "clearing up after identity theft is hard work, and I see why you want it (settled|put right)",
            "it's alarming to find that somebody has used your name",
            "this is serious, and you were right to raise it",
        ),
        sorry=("I'm sorry somebody has misused your identity", "I'm sorry for the worry and work this has brought you"),
        unless=words(r"protection plan|how (?:do|can) i protect|in case of"),
        private=True,
    ),
    Theme(
        "fraud",
        words(
            r"(?:been|was|were|got|being|i'm|am|a) (?:\w+ )?(?:scammed|hacked|defrauded|victim of (?:a )?(?:\w+"
            r" )?(?:fraud|scam))|fraudulent (?:\w+ ){0,2}?(?:charges?"
            r"|transactions?|activity|transfers?|accounts?|purchases?|withdrawals?|payments?)|(?:my|our) (?:\w+"
            r" )?(?:account|card|email|profile|bank|phone|number)"
            r" (?:was |has been |got |is |been |were )+(?:hacked|cloned|compromised|stolen|hijacked|skimmed)"
            r"|(?:someone|somebody|scammers?|hackers?|fraudsters?)"
            r" (?:\w+ ){0,2}?(?:stole|hacked|emptied|drained|withdrew|used my (?:card|account)|got into)"
            r"|scammed me"
        ),
        strong=(
            "being hit by fraud is frightening, and I see why you're angry",
            "to have a thief at your account would make anyone furious",
            "somebody has done you a real wrong, and your anger is fair",
            "fraud shakes your sense of being safe, and I'm treating this as serious",
            "it's a horrible feeling to know that a stranger has (been in there|had a hand in this)",
            "one crime is enough to bear, and I see why you've no patience left",
        ),
        mild=(
            "fraud is an alarming thing to find, and you were right to tell us",
            "I can see how unsettling this must be",
            "discovering something like that leaves nobody calm",
            "that's a nasty shock, and I see why you're worried",
        ),
        sorry=("I'm sorry this has been done to you", "I'm sorry for the fright this has given you"),
        unless=words(
            r"is (?:this|it) a scam|real or|how (?:do|can) i report|just in case|was it you|not hacked|flagged"
            r"|nor participated"
        ),
        private=True,
    ),
    Theme(
        "money_gone",
        words(
            r"(?:emptied|drained|cleaned out|wiped out|cleared out) (?:\w+ ){0,3}?(?:my|our|his|her|account|savings)"
            r"|(?:my|our|his|her) (?:\w+ )?(?:money|savings|balance"
            r"|funds|wages|salary|pension) (?:is |are |was |were |has |have |been |just |all )*(?:gone|vanished"
            r"|disappeared|missing|stolen)|(?:where is|where's) (?:all )?my"
            r" (?:\w+ )?(?:salary|wages|savings|pension)|[£$€]\S+ (?:is |are |has |have |was |been )?(?:gone|missing"
            r"|vanished|disappeared|stolen)"
        ),
        strong=(
            "finding your money gone is terrifying, and I see why you're angry",
            "that's your own money, and being without it would make me furious too",
            "nobody should have to ask where their money is",
            "to look and see it missing is a dreadful moment, and your anger is fair",
            "it's the sort of shock that makes your stomach drop, and I hear that",
            "what you've lost is real, and I hear how angry and (frightened|shaken) it has left you",
        ),
        mild=(
            "missing money is alarming, and you were right to write at once",
            "I can see why that gave you a fright",
            "you need to know where your money is, plainly",
            "it's unsettling not to find what should be there",
        ),
        sorry=(
            "I'm sorry for the shock of finding money gone",
            "I'm sorry you've been left looking for your own money",
        ),
        unless=words(r"value for money|well spent|lost my job|show"),
        private=True,
    ),
    Theme(
        "data_exposed",
        words(
            r"data breach|(?:you|they|he|she|agent|who|company|someone|clinic|bank|driver) (?:\w+ )?(?:leaked|exposed"
            r"|shared|sold|gave|giving|disclosed|published|emailed"
            r"|posted|selling|sharing|sent) (?:out |away )?(?:my|our|my \w+'s) (?:\w+ ){0,2}?(?:data|details"
            r"|information|info|address|number|records|results|name|passport"
            r"|photos?|file)(?: \w+)? (?:to|with|on|out)|my (?:\w+ ){0,2}?(?:data|details|information|address|number"
            r"|records|passport) (?:was |were |has been |have been |been"
            r" |is |are )+(?:leaked|exposed|stolen|shared|sold|compromised|given|disclosed|published|sent to|visible)"
            r"|(?:violated|violation of|invasion of) (?:my )?privacy"
            r"|someone else's (?:\w+ )?(?:bill|letter|details|account|statement|data|results|records|medical)"
        ),
        strong=(
            "having private details out of your hands is frightening, and I see why you're angry",
            "what's private should stay private, and your anger is fair",
            "something personal got away from you, and I'd be furious too",
            "nobody should have to wonder who has seen what's theirs",
            "it can't be unseen, and I understand how exposed that leaves you",
            "privacy isn't a small matter, and I can hear how badly this has shaken you",
        ),
        mild=(
            "a question over private details is serious, and you were right to raise it",
            "I can see why this leaves you uneasy",
            "personal things need to be kept safe, and I see the worry",
            "it's unsettling to think of details in the wrong place",
        ),
        sorry=("I'm sorry for the worry this has caused you", "I'm sorry you've been left feeling exposed"),
        unless=words(
            r"i(?:'ve| have)? (?:already )?(?:gave|given|sent|shared|emailed|posted)|gave (?:his|her|their) name|can"
            r" i|update|test results to"
        ),
        private=True,
    ),
    Theme(
        "unwanted_contact",
        words(
            r"(?:stop|quit) (?:calling|texting|emailing|e-?mailing|messaging|spamming|phoning|ringing|harassing"
            r"|sending me (?:texts?|emails?|e-?mails?|marketing|adverts?|sms))"
            r"|(?:keeps?|kept|constantly|still|been) (?:on )?(?:calling|texting|emailing|messaging|spamming|phoning"
            r"|ringing|harassing|bombarding) (?:me|us|my|this|at)|spamm(?:ed|ing)"
            r" (?:me|us|my)|robo-?calls?|(?:i |i've |have |already |i'd )unsubscribed|nuisance calls?|(?:emails|texts"
            r"|calls|messages|mails) (?:a|every|per|each) day"
        ),
        strong=(
            "being contacted when you've had enough of it is infuriating",
            "you want to be left in peace, and I see why you're angry",
            "nobody should be pestered like that, and I'd be (angry|furious) too",
            "your phone and your inbox are yours, and your anger is fair",
            "to ask for quiet and not get it is maddening",
            "that much unwanted contact wears on a person, and I hear that it must end for you",
        ),
        mild=(
            "unwanted messages are a nuisance, and I see why you want an end to them",
            "you should be left alone when you ask to be",
            "being contacted over and over is irritating",
            "wanting some peace is fair, and so is the annoyance",
        ),
        sorry=("I'm sorry you haven't been left in peace", "I apologise for the messages you didn't want"),
        unless=words(
            r"spam folder|i (?:keep|kept|have to keep|still)|stop calling (?:it|this a|yourself|them)|keep"
            r" calling (?:you|and)|can stop|after tonight|how (?:do|can)|ex|janice|my"
            r" (?:mum|mom|wife|boss|daughter) keeps"
        ),
    ),
    Theme(
        "claim_refused",
        words(
            r"(?:my|our|the|claim|his|her) (?:\w+ )?(?:claims?|coverage|warranty claim|appeal)(?: ref| \S+)? (?:\w+"
            r" ){0,2}?(?:denied|refused|rejected|declined|turned down)|(?:denied|refused|rejected"
            r"|declined|denying|turned down) (?:me )?(?:my |our |the |his |her |a )(?:\w+ )?(?:claims?|coverage"
            r"|payout|appeal)|(?:insurance|insurer|warranty) (?:\w+ ){0,2}?(?:won't pay|refuses"
            r"|refused|denied|rejected|doesn't cover|won't cover)|^(?:subject: )?claim (?:\S+ )?(?:denied|refused)"
        ),
        strong=(
            "having a claim turned down when you're counting on it is infuriating",
            "you came to it in need, and I see why a refusal has made you angry",
            "being told no at a time like this would make me furious too",
            "cover is meant to be there on the bad day, and your anger is fair",
            "a refusal lands hard when you believe you're in the right, and I hear that",
            "to be turned away over something that matters this much is a bitter blow",
        ),
        mild=(
            "a refused claim is disappointing, and I see why you question it",
            "you were counting on that claim, and it's hard to be told no",
            "I understand why you don't accept that decision as it stands",
            "it's fair to want a better explanation than you've had",
        ),
        sorry=("I'm sorry your claim was turned down", "I'm sorry for what that refusal has meant to you"),
        unless=words(r"bureau|inquir\w+|they deny"),
        private=True,
    ),
    Theme(
        "home_loan",
        words(
            r"(?:my|our|the|a|this|new) (?:\w+ )?mortgage (?:\w+ )?(?:payments?|application|company|servicer|lender"
            r"|loan|account|was|is|has|with|through)|foreclos(?:ure|ed|e|ing)|escrow (?:account"
            r"|shortage|analysis|payment)|loan modification|refinanc(?:e|ing|ed) (?:my|our|the) (?:\w+"
            r" )?(?:mortgage|home|house)|(?:my|our) (?:\w+"
            r" )?(?:home loan|house loan|mortgage)"
        ),
        strong=(
            "when it touches the roof over your head, anger is natural, and I hear yours",
            "a home is too much to have hanging in the balance, and I see why you're angry",
            "nobody should have to be this anxious about their mortgage or loan",
            "so much rests on this, and I'd be furious too",
            "with your home bound up in it, I understand how (heavy|frightening) this is",
        ),
        mild=(
            "a matter that touches your home is never small, and I see why you've written",
            "with a home at stake, it makes sense that you want it exactly right",
            "loans like this are a long commitment, and worry about one is wearing",
            "I can see how much depends on this for you",
        ),
        sorry=(
            "I'm sorry for the worry this has brought to your home",
            "I'm sorry you've had this hanging over your home",
        ),
        unless=words(r"mortgage broker wants|resend|from 1998|security questions?|applied for a mortgage"),
        private=True,
    ),
    Theme(
        "slow_claim",
        words(
            r"(?:insurance |my |our |the |a |this )claim (?:\S+ ){0,5}?(?:(?:\d+|two|three|four|five|six|seven|eight)"
            r" (?:weeks|months)|in since|still (?:pending|open|being|waiting|says|no|under|not)|dragg\w+"
            r"|no (?:update|reply|news|decision))|(?:\d+|two|three|four|five|six|seven|eight) (?:weeks|months) (?:\w+"
            r" ){0,4}?(?:my|our|the) (?:\w+ )?claim"
        ),
        strong=(
            "a claim that drags on is infuriating, and I see why you're angry",
            "having life on hold over a claim would make me furious as well",
            "you need an end to this claim, and your anger at the wait is fair",
            "nobody claims for the fun of it, and being left to wait is galling",
            "to have a loss and then a long wait on top of it is (wearing|maddening)",
        ),
        mild=(
            "waiting on a claim is wearing, and you're right to ask",
            "I can see why you'd like a decision on that claim",
            "a claim without an end in sight is tiresome",
            "it's hard to move on while the claim stays open",
        ),
        sorry=("I'm sorry your claim has been so slow", "I apologise that you're still waiting on your claim"),
        unless=words(r"small claims|denied|rejected|refused|claims? (?:that|to)|just wondering|ta"),
        private=True,
    ),
)
