"""Accounts and credit: shut out, shut down, asked for proof, reported, pursued."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_ACCOUNT: Final = r"(?:account|accounts|card|cards|profile|login|wallet|money|funds|page|channel|line)"

ACCOUNTS: Final[tuple[Theme, ...]] = (
    Theme(
        "locked_out",
        words(
            rf"(?:lock(?:ed|ing|s)? (?:me|us) out|(?:i'm|i am|been|we're|got|was|days|still|keep getting) (?:\w+"
            rf" )?locked out|(?:my|our) (?:\w+ )?"
            rf"{_ACCOUNT} (?:is |was |has |been |got |still |gets |keeps |have |were |are |also |now |being |suddenly"
            rf" )+(?:locked|frozen|blocked"
            rf"|restricted|disabled)|(?:you|they|bank|you've) (?:\w+ )?(?:locked|froze|frozen|blocked|restricted)"
            rf" (?:my|our) (?:\w+ )?{_ACCOUNT}"
            r"|(?:i|we|and|still) (?:still )?(?:can't|cannot|can not|couldn't|unable to) (?:even )?(?:access|log"
            r" ?in(?: ?to)?|get into|sign in(?:to)?"
            r"|get at) (?:my|our) (?:own )?\w+)"
        ),
        strong=(
            "being locked out of what's yours is infuriating, and I see why you're angry",
            "not being able to get at your own account would make me furious too",
            "nobody should be left standing outside like that",
            "to need it and not be able to reach it is maddening",
            "it belongs to you, and your anger at being kept from it is fair",
            "being shut out is frightening as well as enraging, and I hear both",
        ),
        mild=(
            "not being able to get in is a nuisance, and I see why you want it (sorted|cleared up)",
            "being locked out is worrying when you rely on it",
            "you should be able to reach your own account",
            "I can see why being kept out of it annoys you",
        ),
        sorry=("I'm sorry you've been locked out", "I apologise that you can't get at what's yours"),
        unless=words(
            r"how (?:do|can)|locked out of (?:the|my|his|her|our) (?:house|room|flat|car|building)|door|room|keys?|i"
            r" locked|fraud freeze|caps"
        ),
        private=True,
    ),
    Theme(
        "shut_down",
        words(
            r"(?:my|our) (?:\w+ )?(?:account|accounts|profile|page|channel|listing|shop|membership|subscription)"
            r" (?:is |was |has |been |got |were |have"
            r" |just |permanently |suddenly |had )+(?:suspended|closed|banned|terminated|deactivated|deleted"
            r"|cancel(?:l)?ed|shut down)|(?:you|they|bank"
            r"|company|who) (?:\w+ )?(?:suspended|closed|banned|terminated|deactivated|deleted|shut down) (?:me\b"
            r"|(?:my|our) (?:\w+ )?(?:account"
            r"|accounts|profile|card|page|shop|line|membership|listing))|(?:i was|i've been|i got|been|got|im|i'm)"
            r" (?:permanently |wrongly |perma"
            r"|\w+ )?(?:banned|suspended)(?! (?:for life|from driving))"
        ),
        strong=(
            "having it shut down on you is infuriating, and I see why you're angry",
            "to lose it like that would make me furious too",
            "nobody likes a door closed on them without a proper hearing",
            "you'd put something of yourself into it, and your anger is fair",
            "being cut out and left to ask why is maddening",
            "that was a heavy blow, and I can hear how angry it has made you",
        ),
        mild=(
            "finding it shut down is upsetting, and I see why you want an explanation",
            "losing access like that would trouble anyone",
            "you deserve a clear account of why it was taken from you",
            "I can see why that decision doesn't sit right with you",
        ),
        sorry=("I'm sorry that this was closed to you", "I'm sorry for what it has cost you"),
        unless=words(
            r"i (?:\w+ )?(?:closed|deleted|cancel\w*)|please|can you|could you|want (?:it|my)|at my request|train"
            r"|flight|bureau|reported as|report"
        ),
        private=True,
    ),
    Theme(
        "proof_again",
        words(
            r"(?:verification|identity check|id check|selfie|passport|security questions?|verification code|otp|one[-"
            r" ]?time (?:code|passcode))"
            r" (?:\S+ ){0,5}?(?:loop|rejected|fails|failed|times|again and again|doesn't (?:arrive|come|work)|never"
            r" (?:arrives|comes|came)|not (?:arriving"
            r"|coming))|(?:keeps?|kept|rejected|rejects|rejecting|failed|fails|again|times) (?:\S+"
            r" ){0,4}?(?:verif(?:y|ied|ication|ying) (?:my|me|who|it)"
            r"|my (?:id|passport|selfie|identity|documents?)|prove who i am|proof of (?:address|identity|id))"
            r"|(?:prove|proving) (?:who i am|my identity"
            r"|that i'm me|i exist|i am me)|(?:sent|uploaded|submitted) (?:\w+ ){0,3}?(?:id|passport|documents?"
            r"|selfie|papers) (?:\w+ )?(?:\d+|three|four"
            r"|five|six|several|many) times"
        ),
        strong=(
            "having to prove who you are and getting nowhere is infuriating",
            "you've shown us who you are, and I see why you're angry to be asked for more",
            "nobody should have to plead to be recognised as themselves",
            "a check that won't let you through would make me furious too",
            "it's maddening to do what's asked of you and still be stopped at the gate",
            "being doubted by a machine or a form is galling, and your anger is fair",
        ),
        mild=(
            "checks like these are tiresome when they don't (work|let you through)",
            "I can see why proving your identity has worn you out",
            "doing as you're asked ought to be enough",
            "it's annoying to be held up at the door by a check",
        ),
        sorry=("I'm sorry the checks have been such a trial", "I apologise for what you've had to do to be recognised"),
        unless=words(r"theft|stolen|fraud|debt|bureau|credit report|inquir\w+|how (?:do|can)|renew my passport|item"),
        private=True,
    ),
    Theme(
        "card_declined",
        words(
            r"(?:my|the|our) (?:\w+ )?(?:card|payment|transaction) (?:\w+ ){0,2}?(?:declined|rejected)|declin(?:ed|es"
            r"|ing) (?:my|our) (?:\w+ )?(?:card"
            r"|payment|transaction|purchase)|card (?:got |was |is |gets |keeps getting )+(?:declined|refused|rejected"
            r"|blocked)"
        ),
        strong=(
            "having a card turned down is humiliating, and I see why you're angry",
            "you went to pay with your own money, and being stopped would make me furious",
            "nobody should be left standing there unable to pay",
            "to be refused in the middle of paying is (mortifying|embarrassing), and your anger is fair",
            "being caught out like that, and not through any choice of yours, is maddening",
            "I can imagine how that moment felt, and why it has made you angry",
        ),
        mild=(
            "a payment that won't go through is annoying, and worse in company",
            "being declined is embarrassing, and I see why it bothers you",
            "you should be able to count on paying when you need to",
            "I can see why a refused payment left you (puzzled|put out)",
        ),
        sorry=("I'm sorry your payment was turned down", "I apologise for the embarrassment that caused"),
        unless=words(r"insurance|claim|expired card|credit card application|application"),
        private=True,
    ),
    Theme(
        "credit_record",
        words(
            r"(?:on|from|off|in|hurting|affecting|ruined|ruining|damaged|damaging|destroyed|hurt|affected|wrecked"
            r"|dropped|tanked|to|of|pulled|checked"
            r"|reviewed) (?:my|our|his|her) (?:\w+ )?credit (?:\w+ )?(?:reports?|files?|scores?|history|rating"
            r"|bureau)|my credit (?:report|score|file)"
            r" (?:\w+ )?(?:dropped|fell|tanked|went down|is ruined|has|shows|contains|was)|hurting my credit"
            r"|ruin(?:ed|ing) my credit"
        ),
        strong=(
            "your credit record counts in so many places, and I see why you're angry",
            "a mark on your record can close doors, and your anger about it is fair",
            "nobody should have to fight over what their own credit file says",
            "your good name is at stake here, and I'd be furious too",
            "having your credit in question is (alarming|frightening), and I hear how much it matters",
            "it's infuriating to see a record about you that you dispute",
        ),
        mild=(
            "your credit record matters, and I can see why you want it (right|looked at)",
            "a worry about your credit file is no trifle",
            "it's unsettling to have your credit in doubt",
            "I understand why you'd want every line of that report to be correct",
            "you're right to keep a close eye on what your record says",
        ),
        sorry=("I'm sorry for the worry over your credit record", "I'm sorry you've had to fight for your good name"),
        unless=words(
            r"improve my|build(?:ing)? my|how (?:do|can) i|free credit|perfect credit|excellent credit history"
        ),
        private=True,
    ),
    Theme(
        "credit_searches",
        words(
            r"(?:hard|unauthori[sz]ed|fraudulent|unknown) (?:\w+ )?(?:inquir(?:y|ies)|enquir(?:y|ies)|pulls?"
            r"|search(?:es)?)|(?:pulled|ran) my credit"
            r"|(?:inquir(?:y|ies)|enquir(?:y|ies)) (?:\S+ ){0,8}?(?:on|from|off) my (?:\w+ )?(?:credit|report|file)"
        ),
        strong=(
            "a credit search you object to can feel like a stranger in your papers",
            "who looks at your credit is your business, and I see why you're angry",
            "finding that on your record would make me angry too",
            "it's alarming to see an inquiry you question, and your anger is fair",
            "nobody wants their credit opened up like that",
        ),
        mild=(
            "an inquiry you don't expect is unsettling, and I see why you've raised it",
            "you're right to question who has looked at your credit",
            "I can see why that inquiry worries you",
            "it makes sense that you want this explained or taken off",
        ),
        sorry=("I'm sorry for the worry that inquiry has caused you",),
        unless=words(r"job search|how (?:do|can)"),
        private=True,
    ),
    Theme(
        "collectors",
        words(
            r"debt collect(?:or|ors|ion)|collections? (?:agenc(?:y|ies)|agents?|compan(?:y|ies)|department)|(?:sent"
            r"|send|sending|went|gone|passed|turned"
            r"|placed|threaten\w*|sold) (?:me |it |this |my |over |account |debt |bill |the |us ){0,4}(?:to|into|in"
            r"|with) collections?|bailiffs?"
        ),
        strong=(
            "being pursued for money is frightening, and I see why you're angry",
            "to have a debt hanging over you like that would make me furious too",
            "nobody should have to live with that kind of pressure",
            "letters and demands of that sort get under your skin, and your anger is fair",
            "having collectors in the picture is hard on anyone, and I hear it",
            "it's a wretched position to be in, and I hear the strain",
        ),
        mild=(
            "hearing from collectors is worrying, and I see why you want this settled",
            "a matter like this weighs on you, and you were right to raise it",
            "dealing with a collection is stressful for anyone",
            "I can see why you'd want that (cleared up|looked into)",
        ),
        sorry=("I'm sorry for the strain this has put you under", "I'm sorry you've had collectors to deal with"),
        unless=words(
            r"wardrobe|refuse|waste|bins?|parcel|luggage|rubbish|garbage|museum|art|return|point|time ?slot|click and"
            r"|i work|not to be sent|fair debt"
        ),
        private=True,
    ),
    Theme(
        "not_my_debt",
        words(
            r"(?:debts?|accounts?|loan|bill|balance|charges?|collection) (?:\S+"
            r" ){0,2}?(?:is not|isn't|are not|aren't|was not"
            r"|wasn't|were not|does not|doesn't|do not|don't|not|never) (?:mine|belong to me|my debt|my accounts?|my"
            r" loan|my charges?)"
            r"|(?:i|we) (?:don't|do not|never|didn't) (?:owe|owed) (?:this|them|you|it|anything|any|that|these|a)"
            r"|(?:i|we) owe (?:you )?nothing"
        ),
        strong=(
            "being held to something you say isn't yours is infuriating",
            "having to prove that it has nothing to do with you would make me furious too",
            "nobody should be asked to pay for what isn't theirs, and I see why you're angry",
            "you've told us plainly that this isn't yours, and I hear you",
            "to be saddled with it is maddening, and your anger is fair",
            "it's frightening to see your name against something you don't recognise",
        ),
        mild=(
            "being linked to something that isn't yours is unsettling",
            "I can see why you want your name taken off this",
            "you say it isn't yours, and that deserves a proper look",
            "it's galling to answer for what you never took on",
        ),
        sorry=(
            "I'm sorry you're being asked about something you say isn't yours",
            "I'm sorry for the worry this has caused",
        ),
        unless=words(r"bag|suitcase|luggage|parcel|order|coat|hair|fault|photo|dress|shoes|dog|cat|seat|flight|food"),
        private=True,
    ),
    Theme(
        "short_of_money",
        words(
            r"(?:can't|cannot|couldn't|unable to|not able to) (?:even )?(?:pay|afford|buy|cover) (?:my |the |our |any"
            r" |for )*(?:rent|mortgage|bills?|food"
            r"|groceries|medicine|medication|nappies|diapers|insulin|heating)|rent (?:is|was) due|borrow(?:ed|ing)"
            r" (?:money )?(?:from|off) (?:my|a|friends"
            r"|family|the)|(?:put|pushed|sent|went|gone|left) (?:me |my account |us |\w+ )?(?:into |in )?(?:my"
            r" )?(?:overdraft|overdrawn)|overdrawn because"
            r"|(?:can't|cannot|couldn't) feed|no money (?:for|left|to (?:eat|live|buy|pay))"
        ),
        strong=(
            "being left short of money is frightening, and I see why you're angry",
            "when there are bills to meet, this isn't a matter of patience, and I hear that",
            "nobody should have to worry about the basics over this",
            "it's frightening when money you count on isn't there, and your anger is fair",
            "to be put in that position would make me furious too",
            "this has reached into your home and your daily life, and I don't take it lightly",
        ),
        mild=(
            "worry about money is a hard thing to carry, and I see why this is pressing",
            "I understand that there's little room to wait in your position",
            "being short makes everything harder, and you were right to tell us",
            "I can see what a strain this puts on you",
        ),
        sorry=("I'm sorry for the strain this has put on you", "I'm sorry that you've been left worrying about money"),
        unless=words(r"happy to lend|if i (?:can't|couldn't)|netflix"),
        private=True,
    ),
)
