"""The home and its services: lines, power, water and heat, repairs, and the people who were to come."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW

_NET: Final = r"(?:internet|broadband|wi-?fi|net|fibre|fiber)"
_WORKER: Final = (
    r"(?:engineers?|technicians?|tech|plumbers?|electricians?|builders?|fitters?|installers?"
    r"|contractors?|cleaners?|movers?"
    r"|removal men|repairm[ae]n|repairman|handyman|inspector|surveyor|adjuster|crew|workmen|roofers?)"
)
_ASK: Final = words(r"what if|in case|how do I|planned|will (?:there|it|the|my) (?:\S{1,12} )?be")

HOME: Final[tuple[Theme, ...]] = (
    Theme(
        "internet_out",
        words(
            rf"(?:no|without|lost|zero) {FEW}{_NET}|{_NET} {FEW}(?:is|was|has been|been|went|goes|gone"
            rf"|keeps|kept) {FEW}(?:down|out|off|dead|gone|dropping|cutting|dropped|not working)"
            rf"|{_NET} (?:down|out|gone|dead|dropping|drops|not working|doesn't work|again|off)(?! of)"
            rf"|(?:{_NET}|connection|it) (?:keeps|has been|been|kept) (?:dropping|cutting out"
            r"|disconnecting)"
        ),
        strong=(
            "being cut off from the internet stops half of life, and I understand why you're angry",
            "you pay for a connection and haven't got one you can use; your anger is fair",
            "it's infuriating to be without something everything else depends on",
            "no wonder you're angry: a line is there to work",
            "I'd be angry too, left offline and waiting for somebody to mend it",
            "nobody should have to beg for the connection they pay for",
        ),
        mild=(
            "so much hangs on being online that losing it is maddening",
            "it's a real nuisance to be without a connection you can trust",
            "I see why you're fed up: you need that line to work",
            "an unreliable connection gets into everything you do",
        ),
        sorry=("I'm sorry your internet has let you down", "I'm sorry you've been without a working connection"),
        unless=_ASK,
    ),
    Theme(
        "line_slow",
        words(
            rf"(?:{_NET}|connection|line|speed|speeds) {FEW}(?:is |was |so |are |been )?{FEW}(?:slow"
            rf"|crawling|unusable|throttled)|slow (?:{_NET}|connection|speeds?)"
            r"|unlimited\W{1,4}throttl(?:ed|ing)|throttl(?:ed|ing) (?:at|to|my|our|after)"
            r"|(?:paying|pay|paid) for \d{2,4}(?: )?(?:mbps|mb|meg|megs|mbit)?\W{1,3}(?:and |but )?(?:get"
            r"|getting|got|i get)"
        ),
        strong=(
            "you pay for speed and don't get it, and you've (good|every) reason to be angry",
            "a line that crawls is maddening to live with, and your anger is fair",
            "being sold one speed and given another would make anyone angry",
            "it's infuriating to sit and wait for a connection that should be quick",
            "no wonder you're angry: slow is not what you signed up for",
            "I'd be angry too, paying in full for half a service",
        ),
        mild=(
            "a slow line tries anyone's patience",
            "the speed you pay for is the speed you're owed",
            "I see why you're fed up with waiting for everything to load",
            "it's tiresome when the connection can't keep up",
        ),
        sorry=("I'm sorry the line has been so slow",),
        unless=words(r"throttled (?:her|him|them)|phone line"),
    ),
    Theme(
        "phone_out",
        words(
            r"no (?:signal|dial tone|reception|phone line|coverage|mobile signal)|(?:landline|phone line"
            r"|sim|mast) (?:\S{1,12} ){0,3}(?:dead|down|cut off|not working|doesn't work|disconnected|out)"
            r"|without (?:a |my |our )?(?:phone|landline)(?! number)|no phone (?:since|for|all|at)"
            rf"|cut off (?:my|our|her|his) (?:phone|line|number)|(?:my|our|her|his) {FEW}(?:number"
            r"|line) (?:was|has been|is) (?:cut off|disconnected|deactivated)"
        ),
        strong=(
            "being left without a working phone is infuriating and isolating, and that would anger (anyone|anybody)",
            "a phone is how people reach you, and your anger at losing it is fair",
            "to be cut off like that would make anyone angry",
            "you have to be able to ring out when you need to; I'd be furious too",
            "no wonder you're angry: a dead line leaves you on your own",
            "being unreachable is worrying on top of everything, and it's a fair complaint",
        ),
        mild=(
            "it's isolating to be without a phone you can rely on",
            "you need to be able to make a call, and I see why you're fed up",
            "a phone that can't connect is no good to anyone",
            "being out of reach is worrying as well as annoying",
        ),
        sorry=("I'm sorry you've been left without a working phone",),
        unless=words(r"what if|in case|your phone line|press \d|in my new|finale|tv|thank"),
    ),
    Theme(
        "power_out",
        words(
            rf"(?:no|without|cut (?:off )?(?:the|my|our)|shut off (?:the|my|our)|lost) {FEW}(?:power"
            r"|electricity|leccy|electric|lights)(?! of| to| over| steering| in the | as)|power (?:cut"
            r"|outage|is out|was out|is off|has been off|been off|went out)"
            r"|(?:power|electricity|light)'s been (?:off|out)|sitting (?:here )?in the dark"
        ),
        strong=(
            "being left without power upends a whole household, and it's no surprise that you're angry",
            "everything stops when the power does, and it's natural to be angry about it",
            "sitting without electricity and not knowing when it ends is infuriating",
            "nobody should be left in the dark, in either sense",
            "no wonder you're angry: you can't live or work without power",
            "I'd be furious too, watching the hours go by with nothing working",
        ),
        mild=(
            "it's hard to manage without power, and I see why you're worn out by it",
            "so little works when the electricity doesn't",
            "waiting in the dark for news would try anyone",
            "losing power throws the whole day out",
        ),
        sorry=("I'm sorry you've been without power",),
        unless=words(
            r"power of attorney|what if|in case|no power (?:over|to)|light bulb|outlets?|sockets?"
            r"|no wi-?fi|bill|refrigerant"
        ),
    ),
    Theme(
        "water_out",
        words(
            r"(?:no|without|day \d{1,2} without|cut off (?:my|our|the)|shut off (?:my|our"
            r"|the)) (?:running |drinking |clean )?water(?! (?:damage|pressure|bottle|leak|given"
            r"|on (?:the )?(?:board|plane|train)|no |or |from |toilet))"
        ),
        strong=(
            "there's no living without water, and I can (see|hear) how angry it's made you",
            "being left dry is intolerable, and I don't question your anger",
            "water is the first thing anyone needs, and of course you're furious at having none",
            "to go without water and without answers would make anyone angry",
            "it's hard to think of a thing you need more; I'd be furious too",
            "washing, cooking, drinking: it all stops, and no wonder you're furious",
        ),
        mild=(
            "being without water is hard on everybody, and I see why you're upset",
            "nothing in the day works without water",
            "you need water more than you need words, and I know it",
            "that's a wretched way to have to manage",
        ),
        sorry=("I'm sorry you've been left without water",),
        unless=words(
            r"plane|train|runway|tarmac|flight|tower|toilets? out|hours? late|gate|blanket|corridor|pump"
            r"|what if|in case"
        ),
    ),
    Theme(
        "heating_out",
        words(
            rf"(?:no|without|out of) {FEW}(?:heat|heating|hot water|central heating|a/?c|air con"
            r"|air conditioning)(?! (?:for|in) \S{1,9} (?:coach|plane))|(?:boiler|furnace|heating"
            rf"|radiators?|heat pump|hot water|shower) {FEW}(?:is|was|has|'s|been|gone|not|went|keeps"
            rf"|again)?(?: )?{FEW}(?:broken|broke|dead|off|gone|out|cold|failed|not working|packed up"
            r"|broken down|leaking)"
            r"|freezing (?:house|flat|apartment|in here|cold in here|home)|(?:house|flat|apartment|bedroom"
            r"|it's|its) (?:is )?freezing in here"
        ),
        strong=(
            "being left without heat or hot water at home is miserable, and (I see|I can see) why you're angry",
            "a home should be fit to live in, and your anger makes (sense|perfect sense)",
            "nobody should have to put up with that under their own roof",
            "it's infuriating to be uncomfortable at home and waiting on someone else",
            "no wonder you're angry: warmth and comfort at home are the very basics",
            "I'd be furious too, living like that while others decide when to come",
        ),
        mild=(
            "that makes a home hard to live in, and I see why you're fed up",
            "it's miserable to be uncomfortable under your own roof",
            "you need that working, and soon; I see that",
            "it's hard to settle at home with that out of order",
        ),
        sorry=("I'm sorry you've had to live with that",),
        unless=words(
            r"plane|coach|train|runway|tarmac|cold (?:call|meal|food)|what if|in case|stations|livestock"
            r"|no info|no water|hours late|so as not|rental|hire car"
        ),
    ),
    Theme(
        "leak_or_damp",
        words(
            r"(?:leak(?:ing|s|ed)?|water|sewage|damp|dripping|pouring) (?:is |was |has been |coming |came "
            rf"|comes |all ){{0,3}}{FEW}(?:into|through|over|down|in|from|onto|under) (?:the |my |our |his "
            r"|her )?(?:\S{1,12} )?(?:kitchen|ceiling|bathroom|wall|walls|roof|bedroom|floor|carpet"
            r"|house|flat|living room|hall|window|windows|light)"
            rf"|(?:flooded|flooding|floods) (?:my|our|the|his|her) {FEW}(?:kitchen|bathroom|house|flat|room"
            rf"|basement|bedroom|hall|garage|apartment)|(?:black |toxic )?(?:mould|mold|damp) {FEW}(?:in|on"
            r"|all over|has|is|again|grows?|everywhere)"
            r"|reported (?:the )?(?:mould|mold|damp|leak)|ceiling (?:\S{1,12} )?(?:collapsed|caved|fell"
            r"|came down|bulging|bulges)"
        ),
        strong=(
            "damp and water where you live is wretched, and I understand why you're angry",
            "to watch your home being spoiled is infuriating, and you're right to be angry",
            "nobody should have to live with that in their home",
            "it gets worse while you wait, and no wonder you're angry",
            "your home ought to be dry and sound, and I'd be furious too",
            "being left to cope with that on your own would make anyone angry",
        ),
        mild=(
            "it's wearing to live with water or damp that nobody deals with",
            "that does more harm the longer it's left, and I see why you're worried",
            "a home should be dry, plain and simple",
            "I'd want that seen to as well, before it spreads",
        ),
        sorry=("I'm sorry your home is in that state", "I'm sorry you've been living with that"),
        unless=words(r"data|thank(?:s| you) for (?:fixing|coming)|what if|in case|swimming"),
    ),
)
