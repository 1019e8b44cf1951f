"""What a company would not say back: insults, threats, irony, idioms, feelings, questions, hearsay."""

from __future__ import annotations

import re
from typing import Final

from assuage.reply.facts.clauses import Sentence

_RUDE: Final = (
    r"f+u+c*k\w*|f\*+\w*|sh[i!*]t\w*|sh\*+|b[u*]llsh\w*|bull ?crap|crap\w*|a+rse\w*|ass(?:es|hole\w*)?|bitch\w*|b\*+\w*"
    r"|bastard\w*|bollocks|wank\w*|piss\w*|dick\w*|prick\w*|cunt\w*|c\*+\w*|twat\w*|damn\w*|goddam\w*|bloody|hell"
    r"|god|jesus|christ|wtf|ffs|omg|lmao|lol|af|idiot\w*|moron\w*|stupid\w*|dumb\w*|clown\w*|scum\w*|thie(?:f|ves)"
    r"|thieving"
    r"|crooks?|crooked|liars?|lying|lies?|lied|scam\w*|fraudsters?|frauds?|con artist\w*|cowboys?|robb\w+"
    r"|rip-?off\w*|ripped off"
    r"|ripping|parasites?|leech\w*|vermin|garbage|trash|rubbish|disgust\w*|disgrace\w*|pathetic\w*|useless\w*"
    r"|incompeten\w*|joke\w*"
    r"|circus|muppets?|numpt\w+|jobsworth\w*|vultures?|pigs?|rats?|filth\w*|evil|greedy|greed|shameful|shame|ashamed"
    r"|cheats?"
    r"|cheated|criminals?|terrible|horrible|awful|appalling|atrocious|abysmal|worst|ridiculous\w*|absurd|nonsense"
    r"|crazy|insane"
    r"|lazy|ignorant|worthless|sucks?|sick of|fed up|fuming|raging|stink\w*|loser\w*|kidding|heartless|ruthless"
    r"|shambles|farce"
    r"|shambolic|laughable|laughing|unbelievable|incredible|unreal|outrage\w*|unacceptable|bunch of|poor excuse|hate"
    r"|hated|racist"
    r"|sexist|creep\w*|pervert\w*|whore\w*|slut\w*|retard\w*|nazi\w*|gestapo|mafia|gangsters?|extort\w*|steal"
    r"|stealing|stole"
    r"|theft|mugg\w+|hostage|cowards?|monsters?|monstrous|inhuman\w*|subhuman|dirty|nerve|audacity|cheek|heck|sod"
    r"|bugger\w*"
    r"|dodgy|bull|bs|poop|pee\w*|psycho\w*|insult\w*|patroni[sz]ing\w*|smug|arrogant|snotty|brain\w*|fool\w*|mess"
)
_THREAT: Final = (
    r"kill\w*|murder\w*|burn (?:in|down|your)|punch\w*|smash your|knock \w+ out|gun|knife|bomb|suicid\w*|die|dying"
    r"|blood|rape\w*|hang myself"
    r"|sue|suing|sued|lawyer\w*|solicitor\w*|attorney\w*|court|legal action|ombudsman|trading standards|tribunal"
    r"|press|reporter\w*"
    r"|journalist\w*|newspaper\w*|bbb|cfpb|fca|ofcom|ofgem|chargeback|regulator\w*|reviews?|police|viral|twitter"
    r"|tiktok|facebook"
    r"|breach\w*|negligen\w*|liab\w+|unlawful\w*|illegal\w*|statut\w+|violat\w+|discriminat\w+|the law"
    r"|consumer rights?|rights"
)
_IDIOM: Final = (
    r"for the life of me|beggars belief|to be honest|tbh|imo|imho|by the way|btw|fyi|mate|guys?|dude|bro|folks|pal"
    r"|sir|madam|hun|love"
    r"|my arm|through the roof|goalposts?|wild goose|runaround|run around|round in circles|round and round"
    r"|in circles|brick wall"
    r"|straw|last time i checked|as far as i|you people|you lot|your lot|y'all|yall|wanna|gonna|gotta|ain't|aint"
    r"|kinda|sorta|dunno"
    r"|lemme|hubby|kiddo|whatever|blah|yada|etc|so-called|miracle|magic\w*|heaven|angel\w*|bless|pray\w*|hoops"
    r"|pocket|stone age"
    r"|century|medieval|kafka\w*|comedy|soap opera|theatre|science|rocket|planet|wonders?|treat|privilege|pleasure"
    r"|honou?r|charm\w*"
    r"|enjoy\w*|delight\w*|lovely|wonderful\w*|fantastic\w*|brilliant\w*|amazing\w*|beautiful\w*|genius\w*|superb"
    r"|stellar|splendid"
    r"|bravo|congrat\w*|kudos|hats off|gold medal|award\w*|imagine|guess what|surprise\w*|funny|hilarious|ironic\w*"
    r"|rich|cute|sweet"
    r"|dream\w*|nightmare\w*|hope|wish|luck\w*|fun|game\w*|robots?|parrot\w*|script|goldfish|monkey\w*|dog ate|mercy"
    r"|soul|spirit"
    r"|teeth|guts|ears?|shit|bed of|eyes|breath|moon|mars|bury|buried|worship|god's|swear|believe it|yeah|yep|nope"
    r"|nah|okay|ok|please|pls"
    r"|anyway|obviously|seriously|literally|honestly|frankly|basically|sort of|kind of|supposedly|allegedly"
    r"|apparently|somehow"
    r"|pretty much|or something|or whatever|or so|i mean|you know|you see|to say|let alone|never mind|shall"
    r"|whilst you|thus|hence"
)
_FEELING: Final = (
    r"(?:am|'m|was|are|feel(?:ing)?|felt|been|im|i'm|we're) (?:\w+ ){0,2}(?:angry|furious|livid|upset|annoyed"
    r"|frustrated|disappointed"
    r"|mad|sad|tired|done|exhausted|shocked|stunned|appalled|disgusted|sorry|afraid|scared|worried|sure|glad|happy"
    r"|unhappy|grateful"
    r"|aware|confused|lost|baffled|amazed|astonished|speechless|devastated|heartbroken|desperate|crying|shaking"
    r"|writing|asking you"
    r"|going to|not going|getting|losing|wondering|hoping|thinking|telling|saying|sitting|over it|through|out"
    r"|entitled|owed|serious)"
)
_BAD: Final = re.compile(
    rf"\b(?:{_RUDE}|{_THREAT}|{_IDIOM}|{_FEELING})(?![\w'])|[Xx]{{2,}}\b|[*\"|@#<>=_~^\\/\[\]{{}}%&+]"
    rf"|[^\x00-\u024f£€₹'\u2013]",
)
_BAD_ASK: Final = re.compile(
    rf"\b(?:{_RUDE})(?![\w'])|[Xx]{{2,}}\b|[*\"|@#<>=_~^\\/\[\]{{}}%&+]|[^\x00-\u024f£€₹]"
    r"|\b(?:what(?! (?:happened|went))|jail|prison|fired|sacked|sack|human|answer this|heaven|me alone|your heads?"
    r"|off my|a break|me wrong|me start"
    r"|me guess|me get this|me be clear|that sink in|out of|real|lost|a grip|together|your act|act together|over it"
    r"|a life|here|tell me (?:again|how|that)"
    r"|tell (?:him|her|them|that|ur|your)|him|his|her|he|she|yourself|yourselves|zero|judge|let me see|ask for"
    r"|to help|pick one|grown-?up|english|get out|keep the"
    r"|they|them|imagine|note|be aware|mark my|make sense|make no"
    r"|turn out)\b",
)
_DANGLING: Final = re.compile(
    r"\b(?:here|he|she|they|him|her|hers|his|them|their|theirs|these|those|such|that's|this is|he's|she's|they're"
    r"|they've"
    r"|as we speak|(?:is|was|very|are) (?:good|clear|great)|elses|with a smile|so hard|made of money|together"
    r"|valid claim|your (?:only|best|next)|all \d+|afraid|from me first|act"
    r"|section \d+|fcra|fdcpa|advantage|understand|excellent|pleasant|thankfully|decency|humou?r|words for|time to"
    r"|job is|nothing$"
    r"|don't have time|chances?|decent|fine|easy|useful"
    r"|helpful|polite|happy|perfect|nice|cares?|asked (?:the|your|a) \w+$|\w- "
    r"|this (?!\w+(?:ss|us|is|ness))\w+s\b|same(?! (?!thing|as|to|way|for|again)\w+)|other|others|else|above|below"
    r"|following|attached|latter|former|if"
    r"|unless|would have|whom|whose|why|how"
    r"|what|what's"
    r"|tomorrow|tonight|(?:minutes?|mins?|hours?|hrs?|while) ago|lot|stuff|things?|(?<!no )ones?(?! (?:of (?:your|my"
    r"|our|the)|day|week|month|hour|year|call|email|person|agent|reply|letter|time)\b)|or not|either"
    r"|neither|nor"
    r"|n't you|again and again)\b(?!-)",
)
_ASKED: Final = re.compile(r"\basked [A-Z]\w+$")
_IRONY: Final = re.compile(
    r"\b(?:(?:great|good|nice|excellent|top|brilliant|fantastic|amazing|stellar|super|lovely|wonderful) (?:job|work"
    r"|service|stuff"
    r"|one|going|effort|start|customer)|thanks? (?:for|a lot|to|so)|thank you for|well done|congrat\w*|bravo|kudos"
    r"|cheers for|way to go"
    r"|love how|love that|glad to|so glad|i'm sure|no doubt|of course|apparently|supposedly|allegedly|how kind"
    r"|what a|such a"
    r"|slow clap|hats off|round of applause|much appreciated|because why not|you'd think|suppose|imagine|pretend"
    r"|dream|as if|i see)\b",
)
_LONE: Final = re.compile(r'(?<!")"(?!")')
_GREETING: Final = re.compile(
    r"^(?:dear|hi|hello|hey|subject:|re:|from:|to:|sent|ps|p\.s)\b",
)


def unfit_sentence(sentence: Sentence) -> bool:
    """Whether nothing of a sentence may be told back: a question, irony, a quotation, a greeting."""
    if "?" in sentence.mark or _LONE.search(sentence.text) or _IRONY.search(sentence.text.lower()):
        return True
    return bool(_GREETING.match(sentence.text.lower()))


def unfit(text: str) -> bool:
    """Whether a clause has a word that a company would not say back, or one that leans on an earlier sentence."""
    small = text.lower()
    return bool(_BAD.search(small) or _DANGLING.search(small) or _ASKED.search(text))


def unsayable(text: str) -> bool:
    """Whether a phrase has a word that a company would not say back."""
    return bool(_BAD.search(text.lower()))


def unaskable(text: str) -> bool:
    """Whether a request has a word that a company would not say back."""
    return bool(_BAD_ASK.search(text.lower()))
