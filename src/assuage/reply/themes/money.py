"""Money: what was charged, what was not given back, what cannot be stopped."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_CHARGED: Final = r"(?:charged?|charging|bill(?:ed|ing)?|debit(?:ed|ing)?|took|taken|taking)"

MONEY: Final[tuple[Theme, ...]] = (
    Theme(
        "charged_twice",
        words(
            r"(?:charged|billed|debited|paid|deducted|taken|took) (?:me |us |my \w+ |the \w+ |it |them |out |from "
            r"|for |this |that |same"
            r" |card |account |amount |money )*(?:twice|double|two times|2x|\d times|three times|thrice)|double[-"
            r" ](?:charged|billed|billing"
            r"|charging|debited|charges?)|duplicate (?:\w+ )?(?:charges?|payments?|debits?)"
        ),
        strong=(
            "paying more than once for the same thing is infuriating, and I see why you're angry",
            "you should be charged once and once only, and your anger is fair",
            "having it taken all over again would make me furious too",
            "it's maddening to see your money go out again for nothing",
            "nobody should have to watch their account for repeat charges",
            "a charge that comes round again leaves you short, and I'd be angry as well",
        ),
        mild=(
            "being charged more than once is annoying, and I see why you want it (looked at|back)",
            "once was enough, and you're right to raise the rest",
            "finding the same charge repeated would bother anyone",
            "you've spotted a charge that shouldn't be there (again|a second time), and it's galling",
        ),
        sorry=("I'm sorry you were charged more than once", "I apologise for the repeated charge"),
        unless=words(
            r"by accident|will it|i think|would i|do i|rather not|pending|twice (?:a|as|the)|\d times (?:more|the|as"
            r"|what)"
        ),
    ),
    Theme(
        "charged_after_cancelling",
        words(
            r"(?:after|since|even though|despite|though|although) (?:i |we |i'd |i've |my |having |had |have |already"
            r" |the )*(?:cancel(?:l)?ed"
            rf"|cancel(?:l)?ing|cancel(?:l)?ation|closing|unsubscribed)[^?.\n]{{0,60}}?(?<!\w)(?:{_CHARGED}|money"
            rf"|payment)|{_CHARGED}"
            r"[^?.\n]{0,50}?(?<!\w)(?:after|since|even though|despite|though) (?:i |we |i'd |i've |my |having "
            r"|already )+(?:cancel(?:l)?ed"
            r"|cancel(?:l)?ing|cancel(?:l)?ation|closed)|(?:i|i've|we|we've|i'd) (?:\w+ )?(?:cancel(?:l)?ed"
            r"|closed)[^?.\n]{0,50}?(?<!\w)"
            rf"(?:still|keep|kept|keeps|yet|then)(?: \w+){{0,3}}? {_CHARGED}|told you to cancel[^?.\n]{{0,60}}kept"
            rf" taking"
        ),
        strong=(
            "being charged for something you'd cancelled is infuriating",
            "once you've ended it, the payments should end too, and I see why you're angry",
            "you had finished with it, and your money kept going out: I'd be furious",
            "cancelling ought to mean that it stops, and your anger is fair",
            "it's maddening to go on paying for a thing you've given up",
            "nobody should pay for what they've already left behind",
        ),
        mild=(
            "it's annoying to cancel and see the charges carry on",
            "you'd cancelled, and I understand why another charge grates",
            "paying for something you no longer have is galling",
            "the charges should have stopped when you did",
        ),
        sorry=("I'm sorry you were charged after you cancelled", "I apologise that cancelling didn't put a stop to it"),
        unless=words(r"fraud|flight|hotel cancelled|fee|could be my mistake|my mistake"),
    ),
    Theme(
        "wrong_bill",
        words(
            r"(?:wrong|incorrect|estimated|made[- ]up|inflated|outrageous|inaccurate|mystery|crazy|insane|ridiculous"
            r"|shock) (?:\w+ )?(?:bills?"
            r"|invoices?)|(?:bill|invoice) (?:\w+ ){0,2}?(?:is|are|was|were|has been) (?:\w+ )?(?:wrong"
            r"|incorrect|made up|estimated"
            r"|not right|way too|too high|inflated)|over-?charg(?:ed|ing|es?)|over-?bill(?:ed|ing)|charged (?:me |us"
            r" )?(?:the wrong|too much"
            r"|way too much|for (?:something|things|stuff) (?:i|we) (?:didn't|never))"
        ),
        strong=(
            "being asked to pay what you don't owe is infuriating",
            "a bill has to be right, and I can see why you're angry that it's in doubt",
            "nobody should have to argue their way out of a figure that isn't right",
            "having to prove a bill wrong is work nobody should give you, and I'd be angry too",
            "money matters, and a demand you can't recognise would make anyone (angry|furious)",
            "your anger is fair: you want to pay what's due and no more",
        ),
        mild=(
            "a bill that doesn't look right is worrying, and you're right to (raise|question) it",
            "it's annoying to have to check a bill line by line",
            "you want to pay what you owe and nothing on top, which is fair",
            "I can see why those figures bother you",
        ),
        sorry=(
            "I'm sorry for what this bill has put you through",
            "I'm sorry you've had to query what you were charged",
        ),
        unless=words(r"my own estimate|wrong (?:email|address|name)|before the bill"),
    ),
    Theme(
        "fee",
        words(
            r"(?:hidden|extra|surprise|unexplained|mystery|bogus|junk|ridiculous|unfair|unexpected|excessive"
            r"|additional|random) (?:\w+ )?"
            rf"(?:fees?|charges|surcharges?)|{_CHARGED} (?:me |us )?(?:\S+ ){{0,3}}?(?:late|overdraft|cancellation"
            rf"|cleaning|resort|exit"
            r"|termination|activation|booking|service|annual|nsf|restocking|roaming|admin|convenience|baggage"
            r"|delivery|inactivity|no[- ]show)"
            rf" (?:fees?|charges?)|{_CHARGED} (?:me |us )(?:\S+ )?(?:\S+ )?(?:in )?fees?|(?:nobody|no one|never)"
            rf" (?:told|mentioned|disclosed"
            r"|informed|said)(?: me| us| anything)? (?:about |that |of )?(?:the |this |a |any |there )?(?:\w+"
            r" )?(?:fees?|charges?)"
        ),
        strong=(
            "a fee you didn't see coming is infuriating, and I understand the anger",
            "being charged a fee like that would make me angry too",
            "it isn't only the money, it's how it was (taken|added), and your anger is fair",
            "nobody likes to find their money nibbled away, and I see why you're angry",
            "to be charged on top, and to have to fight it, is maddening",
            "a charge ought to explain itself, and this one leaves you guessing",
        ),
        mild=(
            "I can see why that fee (annoys|bothers) you",
            "an extra charge is galling, and you were right to question it",
            "what you pay should come as no surprise",
            "it's irritating to be charged for that",
        ),
        sorry=("I'm sorry for the shock of that fee", "I'm sorry that this charge caught you out"),
        unless=words(
            r"how much|what is the|is there|will (?:i|there) be|does the|do you charge|would i|no fee|happy to pay"
            r"|waived|if i"
        ),
    ),
    Theme(
        "refund_missing",
        words(
            r"where(?:'s| is| are|s)? (?:the |my |our )+(?:refund|money)(?! go)|(?:still |no sign of |never |haven't "
            r"|hasn't |not |without"
            r" |waiting for |waiting on |chasing |chased )(?:had |got |received |seen |been |a |any |my |the |our "
            r"|that |full |seeing |have"
            r" |given |come |on |for |no )*(?:refund|refunded)|no refund(?! (?:polic|if|for|after|only|available))"
            r"|refund (?:\w+ ){0,4}?(?:never"
            r"|hasn't|haven't|still|nowhere|missing|delayed|hadn't)|owe me (?:my |a |the )?(?:\S+ )?(?:refund|money)"
            r"|still have my (?:money|\S+)"
        ),
        strong=(
            "going without money that's yours is infuriating, and I see why you're angry",
            "you want back what's yours, and being made to wait for it would make me furious",
            "a refund shouldn't have to be dragged out of anybody",
            "it's your money, and your anger at not having it is fair",
            "nobody should be left out of pocket and (guessing|asking)",
            "to hand over money so easily and get it back so hard is maddening",
        ),
        mild=(
            "waiting on a refund is tiresome, and you're right to ask",
            "you'd like your money back, and I can see why (the wait|this) grates",
            "being out of pocket is no fun for anyone",
            "a refund that hasn't come is a nagging worry",
        ),
        sorry=("I'm sorry you're still without your refund", "I apologise that you've had to ask after your money"),
        unless=words(
            r"is that normal|no rush|haven't (?:asked|requested)|not (?:asking|looking) for|don't want|last tuesday"
        ),
    ),
    Theme(
        "money_back",
        words(
            r"(?:give|gimme|pay|return|send|get) (?:me |us )?(?:back )?(?:my|our|all my) (?:\w+ )?(?:money|deposit"
            r"|cash|\S\d+)(?: back)?"
            r"|(?:i|we) (?:just |only |now )?(?:want|demand|expect) (?:a |my |our |all my |full |the )*(?:refund"
            r"|money back|money|deposit)"
            r"|refund (?:me|us|my money)(?: now| immediately| today)?|every penny back|money back(?: now| please|"
            r" today)"
        ),
        strong=(
            "you want your money back, and I can see why you're this angry about it",
            "when you feel you got nothing for your money, anger is natural",
            "it's your money we're talking about, and I hear how strongly you feel",
            "having to demand your own money is infuriating",
            "I see why you feel out of pocket and (badly|shabbily) treated",
            "you paid in good faith, and I'd be angry too",
        ),
        mild=(
            "I can see why you'd want your money back",
            "asking for your money is (reasonable|fair), and I understand the annoyance",
            "you paid for something and aren't happy with what came of it",
            "wanting the money returned makes sense to me",
        ),
        sorry=("I'm sorry it has come to asking for your money back", "I'm sorry this has cost you money and patience"),
        unless=words(
            r"how (?:do|can|long)|can i|is it possible|is there any|would i|will i|please ignore|broke my|don't want"
            r"|if (?:i|we)|my money back"
            r" guarantee|scammer|stranger"
        ),
    ),
    Theme(
        "refund_refused",
        words(
            r"(?:refus(?:ed|es|ing)|denied|denying|declined|rejected|won't|will not|wouldn't) (?:to |give |issue |be "
            r"|me |my |a |us |any"
            r" |honou?r |process |the |our |full |for |giving |offer )*(?:refund\w*|money back)|refund (?:request"
            r" )?(?:\w+ )?(?:refused|denied"
            r"|rejected|declined|turned down)|(?:said|says|told|telling)(?: me| us)? (?:that )?(?:there is |there's "
            r"|it's )?(?:no refunds?"
            r"|non[- ]?refundable)|your policy is no refunds"
        ),
        strong=(
            "being turned down for a refund you feel you're owed is infuriating",
            "to hear no when it's your own money would make me angry too",
            "you asked for what you believe is fair, and I see why the refusal made you (angry|furious)",
            "a flat refusal is hard to swallow, and your anger makes sense",
            "losing the money and being told to accept it is a bitter thing",
            "I understand that no was the last answer you wanted to hear",
        ),
        mild=(
            "being refused a refund is disappointing, and I see why you've come back",
            "you expected a fairer answer, and it's galling not to get one",
            "I can see that the refusal doesn't sit right with you",
            "it's fair to question a decision that leaves you out of pocket",
        ),
        sorry=("I'm sorry you were turned down", "I'm sorry that the answer on your refund was no"),
        unless=words(r"i understand|won't need|if you"),
    ),
    Theme(
        "taken_without_asking",
        words(
            r"(?:took|taken|taking|charged|charging|debited|deducted|withdrew|withdrawn|pulled|billed|enrolled"
            r"|signed)(?: \S+){0,8}? without"
            r" (?:my|our|any|asking|permission|consent|authori[sz]ation|telling|notice|warning|approval)"
            r"|(?:unauthori[sz]ed) (?:\w+ ){0,2}?"
            r"(?:charges?|payments?|transactions?|debits?|withdrawals?|transfers?|purchases?)|(?:never|didn't|did"
            r" not) (?:authori[sz]ed?"
            r"|agreed?|sign(?:ed)? up|consent(?:ed)?|ask(?:ed)?) (?:to |for )?(?:this|that|it|any|the|a|these|your)?"
            r"\s?(?:\w+ )?(?:charge"
            r"|payment|renewal|subscription|upgrade|plan|transaction|membership)s?"
        ),
        strong=(
            "having money go without your say-so is alarming, and I see why you're angry",
            "nobody should touch your money without asking you, and I see the anger",
            "nobody asked you for a yes to this, and your anger is fair",
            "to find it gone and not to have been asked would make me furious",
            "your account is yours, and I understand how (violated|unsettled) this leaves you",
            "it's infuriating to discover a payment you gave no leave for",
        ),
        mild=(
            "a payment you didn't agree to is worrying, and you were right to (raise it|write)",
            "your money shouldn't move without your yes",
            "I can see why finding that on your account upset you",
            "you should have been asked first, and it's galling",
        ),
        sorry=(
            "I'm sorry that this was taken without your agreement",
            "I'm sorry for the fright this payment gave you",
        ),
        unless=words(r"inquir\w+|reports?|credit (?:report|file)|picture|photo|blood|signed for"),
        private=True,
    ),
)
