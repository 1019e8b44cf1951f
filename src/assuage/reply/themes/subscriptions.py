"""Prices that rise, contracts that cannot be left, and what people say when they have had enough."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_YEARS: Final = r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|many)"

SUBSCRIPTIONS: Final[tuple[Theme, ...]] = (
    Theme(
        "renewed_unasked",
        words(
            r"auto(?:matically)?[- ]?renew(?:ed|ing) (?:me|my|us|our|a|at|it|for|without)|renewed (?:me|my \w+|itself"
            r"|it)"
            r" (?:\w+ ){0,2}?(?:without|automatically)|(?:charged|billed|took|taken)(?: \S+){0,6}? (?:free |'free'"
            r" )?trial|trial (?:\w+ ){0,5}?"
            r"(?:charged|billed|took my)|subscription (?:trap|i never|i didn't)"
        ),
        strong=(
            "being signed on for more without a word is infuriating",
            "you didn't choose to pay for another round, and I see why you're angry",
            "a renewal that creeps up on you would make me angry too",
            "nobody should have to stand guard over their own subscription",
            "you hadn't bargained for this, and your anger is fair",
            "feeling (trapped|caught) like that is maddening",
        ),
        mild=(
            "a charge for something you meant to leave is galling",
            "I can see why that renewal came as an unwelcome surprise",
            "you'd other plans for that money, and it's annoying",
            "it should be plain when a payment is coming",
        ),
        sorry=("I'm sorry this caught you out", "I'm sorry you were charged for something you hadn't chosen to keep"),
        unless=words(r"my mistake|turn (?:on|off)|will it|does it|please renew|hard trial"),
    ),
    Theme(
        "cannot_cancel",
        words(
            r"(?:can't|cannot|can not|unable to|impossible to|won't let me|doesn't let me|wouldn't let me|couldn't|no"
            r" way to|been trying to"
            r"|i'm trying to|i am trying to|tried to|refus\w+ to) cancel|(?:typed|said|asked to|asked you to|told you"
            r" to|tell you to) (?:\w+ )?"
            r"cancel(?: \w+){0,5}? (?:times|twice|again|already)|where is the cancel button|cancel button (?:is |was"
            r" )?gr[ea]yed"
        ),
        strong=(
            "leaving should be as easy as joining, and I see why you're angry",
            "nobody should have to fight to cancel",
            "you've made your mind up, and being held to it (still|even now) is infuriating",
            "being unable to get out of something you no longer want would make me furious",
            "it's maddening to say stop and have it go on",
            "you asked for one plain thing, to cancel, and your anger is fair",
        ),
        mild=(
            "cancelling ought to be simple, and it's annoying when it isn't",
            "I can see that getting out of this has been harder than it should be",
            "you want to cancel, and you shouldn't have to go hunting for the way",
            "it's tiresome to be stuck with something you've finished with",
        ),
        sorry=("I'm sorry cancelling has been so hard", "I apologise that you've had to struggle to leave"),
        unless=words(r"how (?:do|can)|flight|my mistake"),
    ),
    Theme(
        "price_rise",
        words(
            r"(?:price|prices|premium|premiums|rate|rent|subscription|tariff|bill|bills) (?:has |have |had |just |is "
            r"|are |was |suddenly |keeps"
            r" |being |been |quietly )*(?:gone up|goes up|go up|going up|went up|increased|hiked|doubled|tripled"
            r"|jumped|risen|shot up)"
            r"|(?:you|they|you've|they've|landlord|insurer) (?:\w+ )?(?:put|raised|raise|raising|hiked|increased"
            r"|increase|jacked|bumped"
            r"|doubled|upped) (?:up )?(?:my|the|our|your|his|her) (?:\w+ )?(?:price|prices|premium|premiums|rate"
            r"|rates|rent|subscription|tariff|bill)"
            r"|price (?:hikes?|rises?|increases?)"
        ),
        strong=(
            "paying more for the same is hard to take, and I see why you're angry",
            "a rise like that lands on a real household or business, and your anger is fair",
            "to find the price gone up would make me angry too",
            "you had one price in mind and met another, which is infuriating",
            "when the cost climbs and nothing else does, anyone would be (furious|angry)",
            "being asked for more is bad enough, and I hear how sore this is",
        ),
        mild=(
            "nobody likes to see a price go up, and I see why you ask",
            "paying more is galling when (nothing else has changed|you weren't expecting it)",
            "I can see why the increase is unwelcome",
            "it's fair to want to know what the extra is for",
        ),
        sorry=("I'm sorry the increase has hit you like this", "I'm sorry for the shock that price gave you"),
        unless=words(
            r"if (?:the|my)|will (?:the|my)|why not|heart rate|success rate|interest on savings|response rate|invest"
        ),
    ),
    Theme(
        "robbed",
        words(
            r"(?:you|they|people|lot|are|bunch of|pack of|you're|gang of|bloody|these|nothing but) (?:\w+"
            r" )?(?:thie(?:f|ves)|crooks|robbers|con"
            r" artists|swindlers|scammers)|daylight robbery|(?:total|complete|such a|bloody|what a|absolute|is a"
            r"|pure) rip[- ]?off"
            r"|(?:ripped|ripping) (?:me|us|people|off)|(?:you|they) (?:\w+ )?(?:stole|robbed|are stealing|have"
            r" stolen) (?:\w+ )?(?:me|us|my|our"
            r"|from|money|\S\d+)|(?:that's|this is|it's|basically|plain|called) (?:\w+ )?(?:theft|stealing|robbery)"
            r"|feel (?:robbed|cheated)"
        ),
        strong=(
            "feeling robbed is a dreadful way to be left, and I hear how angry you are",
            "to feel cheated out of what's yours would make me furious as well",
            "you feel that something was taken from you, and I'm treating that seriously",
            "I see that it has gone far beyond annoyance for you, and your anger is heard",
            "nobody should come away feeling (fleeced|robbed)",
            "those are strong words, and I see that you mean them",
        ),
        mild=(
            "feeling short-changed is galling, and I see why you say it",
            "you should feel that you got what you paid for",
            "I can see that it doesn't feel honest to you, and that matters",
            "it's upsetting to come away feeling cheated",
        ),
        sorry=("I'm sorry you've been left feeling cheated", "I'm sorry that it feels like this to you"),
        unless=words(
            r"identity|is this a scam|is it a scam|phish\w*|texts?|someone|police caught|burgl\w*|stole my (?:card"
            r"|phone|bag|bike)"
        ),
    ),
    Theme(
        "leaving",
        words(
            r"i(?:'m| am) (?:so |officially |completely )?done with (?:you|this|your|them)|(?:i'm|i am|we're|we are)"
            r" (?:leaving you|leaving|going"
            r" elsewhere|switching|closing my account|taking my (?:business|money|custom))|(?:lost|losing|just lost"
            r"|lose) (?:a|me as a|my|our|another)"
            r" (?:\w+ )?(?:customer|custom|business)|last time (?:i|we|i'll|i'm) (?:\w+ )?(?:buy|order|use|fly|book"
            r"|shop|stay|using|ordering|flying"
            r"|booking)|(?:will |i'll |we'll )?never (?:again (?:will|with|@)|(?:be )?(?:using|flying|shopping"
            r"|ordering|booking|buying|staying|use|fly"
            r"|shop|order|book|buy|stay|deal|bank) (?:with |from |at |here |on |in )?(?:you|this|them|again|your"
            r"|anything|@\w+))|never again"
        ),
        strong=(
            "you've had enough of us, and I can see (why|what brought you to it)",
            "to be pushed to the point of leaving takes a great deal, and your anger is fair",
            "I see that your trust in us has gone, and I won't talk you out of feeling that",
            "wanting nothing more to do with us makes sense after what you describe",
            "you gave us a chance, and I understand that it left you (furious|this angry)",
            "nobody walks away like this over nothing",
        ),
        mild=(
            "I can see why you've had your fill of us",
            "it's disappointing enough for you to look elsewhere, and I see that",
            "thinking of leaving is a fair response to this",
            "you expected more from us, and I understand the disappointment",
        ),
        sorry=("I'm sorry we've brought you to the point of leaving", "I'm sorry that your trust in us has gone"),
        unless=words(
            r"moving house|moved|have i|promise that|never again need|leaving (?:the|for|at|on|home|work|in|soon|now)"
            r"|how (?:do|can)|switching (?:to|my) paper"
        ),
    ),
    Theme(
        "outside_help",
        words(
            r"ombudsman|ombudsmen|cfpb complaint|better business bureau|bbb complaint|attorney general|trading"
            r" standards|ofcom|ofgem|small claims"
            r"|citizens advice|consumer (?:court|forum|protection)|(?:my|our|a) (?:lawyer|solicitor|attorney"
            r"|advocate)s?|legal action|tak(?:e|ing)"
            r" (?:you|this|it) to court|see you in court|(?:sue|suing) (?:you|them|your)|seek legal|legal advice"
        ),
        strong=(
            "nobody takes a thing like this outside lightly, and I hear that",
            "that you're looking for help elsewhere tells me how angry you are",
            "you shouldn't have to turn to others to be heard, and I see how far it has gone",
            "I hear that you mean it, and I can see what has driven you there",
            "it's a serious step, and I understand that you don't (say|mention) it idly",
            "to feel that only somebody outside can settle it is a hard place to be in",
        ),
        mild=(
            "I can see that you're thinking of taking this further, and it isn't lost on me",
            "that's a serious step to be considering, and I see why",
            "you're within your rights to look for help elsewhere",
            "it says a lot that you've had to think of going outside",
        ),
        sorry=("I'm sorry it has come to this", "I'm sorry that you've been driven to take this further"),
        unless=words(
            r"power of attorney|will and|sell\w* (?:my|the|a) (?:house|flat|home)|convey\w+|buying|i(?:'m| am) a"
            r" (?:lawyer|solicitor)|bear no"
            r"|nothing against|wrong solicitor|asked me to"
        ),
    ),
    Theme(
        "long_customer",
        words(
            rf"(?:customer|client|member|subscriber|policyholder|banked with you|with you|insured with you|with this"
            rf" (?:bank|company)|shopped here"
            rf"|shopping here|coming here|passenger) (?:\w+ ){{0,2}}?(?:for|of) (?:over |more than |nearly |almost "
            rf"|about |\w+ )?{_YEARS}\s?\+?\s?"
            rf"(?:years|yrs|decades)|(?:long[- ]?standing|long[- ]time|lifelong) (?:\w+ )?(?:customer|client"
            rf"|member|subscriber)"
            rf"|after {_YEARS} years (?:with you|as a|of (?:loyalty|custom|business|being))|(?:customer|client|member"
            rf"|with you) since (?:19|20)\d\d"
        ),
        strong=(
            "after staying with us for so long, you expected better, and your anger is fair",
            "loyalty ought to count for something, and I see why this stings",
            "to be treated like this after all that time would make me angry too",
            "you've stuck with us, and I understand how let down you feel",
            "it hurts more when it comes from people you've trusted (for so long|over the years)",
            "so much history makes this harder to forgive, and I see that",
        ),
        mild=(
            "you've been with us a good while, and this is a poor return for it",
            "your loyalty makes this more disappointing, and I see why",
            "I can see that you'd hoped for more after so long",
            "someone who has stayed with us deserves better than this",
        ),
        sorry=("I'm sorry to have let you down after so long", "I'm sorry this is what your loyalty has met with"),
        unless=words(r"thank\w*|love\w*|no complaints|happy|great|nothing but praise|good years|cancel because"),
    ),
)
