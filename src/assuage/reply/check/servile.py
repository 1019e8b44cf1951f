"""Grovelling and flattery."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_VERY: Final = (
    r"(?:so|very|really|truly|terribly|deeply|desperately|incredibly|extremely|unbelievably|dreadfully"
    r"|awfully|profoundly|sincerely|utterly|immensely|eternally|endlessly|genuinely|hugely|beyond"
    r"|unforgivably|infinitely)"
)
_LAVISH: Final = (
    r"(?:deepest|humblest|sincerest|profoundest|heartfelt|abject|profuse|most (?:\w+,? )?(?:sincere"
    r"|heartfelt|profound|humble|abject|earnest|grovelling)|utmost|warmest and|unreserved and)"
)

GROVELLING: Final = Family(
    "servile",
    phrases(
        r"(?:and|to|i|we|must|,) (?:beg|beseech|implore) (?:you|your)",
        r"most (?:\w+) of (?:all )?(?:\w+s)",
        r"(?:we've|i've|we|i|have) wept",
        r"one last chance",
        r"weep(?:ing)? (?:over|for|with)",
        (
            rf"{_LAVISH}(?:,? (?:and )?(?:most )?\w+){{0,4}} (?:apolog(?:y|ies)|regrets?|thanks|gratitude"
            rf"|sympath(?:y|ies)|respects?|remorse)"
        ),
        (
            r"(?:cannot|can't|could never|can never|couldn't)(?: \w+)? (?:apologi[sz]e|say sorry|thank you|say it"
            r"|say how sorry|tell you how sorry|express(?: how sorry)?)(?: \w+){0,3} enough"
        ),
        r"no words (?:can|could|will|are)(?: \w+){0,3} (?:sorry|apolog\w+|enough|express)",
        r"words (?:cannot|can't|fail to) (?:express|convey)",
        r"(?:cannot|can't) (?:begin to|even begin to|possibly) (?:apologi[sz]e|express|tell you|say)",
        (
            rf"{_VERY},? (?:and )?{_VERY},?(?: and)?(?: {_VERY},?)* (?:sorry|ashamed|apologetic|grateful"
            rf"|embarrassed|mortified)"
        ),
        r"(?:sorry|apologies),? (?:so|truly|really|very|deeply) (?:,? ?(?:so|very|deeply|truly))* ?sorry",
        r"sorry,? sorry",
        r"sorry,? (?:so|truly|deeply),",
        (
            r"(?:desperately|eternally|unbelievably|dreadfully|infinitely|abjectly|profusely|immeasurably"
            r"|beyond) sorry"
        ),
        (
            r"(?:apologi[sz]e|apologising|sorry) (?:profusely|a thousand times|a million times"
            r"|from the (?:very )?(?:depths?|bottom)|unreservedly and|once more and|over and over|again and again"
            r"|for (?:the )?(?:existing|breathing|bothering))"
        ),
        r"(?:a )?(?:thousand|million|hundred) (?:apologies|pardons|times? sorry|thanks)",
        r"(?:i|we) (?:humbly |can only |must |do )?(?:beg|beseech|implore|plead|grovel|bow|kneel)(?: \w+)?",
        r"(?:please,? )?please,? (?:please,? )?(?:forgive|accept our humble|find it in your heart)",
        r"forgive (?:us|me)",
        r"find it in your heart",
        r"(?:on|upon) (?:our|my|bended) knees?",
        r"(?:beg|begging|crave) (?:your|for your|for) (?:pardon|forgiveness|indulgence|mercy)",
        (
            r"(?:so|beyond|utterly|deeply|completely|absolutely|truly|most) (?:mortified|ashamed|humbled"
            r"|embarrassed)(?: beyond)?"
        ),
        r"(?:how |we're |we are |i'm |i am )mortified",
        r"ashamed (?:beyond|that i|to the)",
        r"(?:hang|hanging|hung) (?:my|our) heads?",
        r"blush(?:ing)?(?: \w+){0,2} shame",
        (
            r"(?:we|i) (?:feel|are|am|'m|'re) (?:so |truly )?(?:small|worthless|unworthy|wretched|a (?:worm"
            r"|disgrace|failure|fool))"
        ),
        r"haven't slept",
        r"our wretched",
        r"fools like (?:us|me)",
        r"not (?:fit|worthy)",
        r"unworthy of",
        (
            r"(?:don't|do not|didn't|never|hardly) deserve (?:you\b|a (?:client|customer|guest|member|minute"
            r"|second)|your|such|someone|somebody)(?: \w+){0,3}"
        ),
        (
            r"you deserve (?:the (?:stars|world|moon|very best|best)|so much better|far better|only the"
            r"|nothing but)"
        ),
        r"(?:unforgivable|unforgivably|inexcusable|unpardonable)(?: \w+)?",
        (
            r"(?:sorry|apologi[sz]e|apologies) (?:again |once )?(?:for (?:asking|bothering|troubling|disturbing"
            r"|taking up|wasting|writing)|to (?:bother|trouble|disturb|ask))(?: \w+){0,3}"
        ),
        r"your (?:most |ever )?(?:humble|obedient|devoted|faithful) (?:servants?|obedient)",
        r"at your (?:feet|mercy|beck)",
        r"your most obedient",
        r"(?:whatever|anything) (?:at all )?(?:you|your heart) (?:ask|want|say|wish|desires?|demand|command)s?",
        r"(?:move|shift) (?:mountains|heaven)",
        r"your wish is",
        r"say the word",
    ),
    "Too much apology turns the customer into the one who must comfort you.",
    "Say sorry once, for the thing that happened, and go on to what you are doing about it.",
)
FLATTERY: Final = Family(
    "servile",
    phrases(
        (
            r"(?:such )?(?:a |an |our |the )?(?:most )?(?:wonderful|amazing|precious|favou?rite|esteemed"
            r"|distinguished|gracious|honou?rable|honou?red|radiant|cherished|beloved|treasured|incredible"
            r"|fantastic|delightful|lovely|loyal|discerning|superb|exceptional|attentive"
            r"|brilliant)(?:,? (?:and )?(?:\w+) ?)? ?(?:customers?|clients?|guests?|famil(?:y|ies)|members?"
            r"|person|people|human being|sir|madam|mrs?|ms|professor|doctor|dr|friends?|couple|lady|gentleman"
            r"|mother|father|soul|patron|question)"
        ),
        (
            r"(?:dear,? dear|dear,? (?:dear )?sweet|dear valued|my dear(?:est)?|dearest|oh (?:dear )?(?:sir|madam"
            r"|maestro)|esteemed|most (?:valued|loyal|precious|cherished|treasured|beloved))(?: \w+)?"
        ),
        (
            r"(?:you|you're|you are|you've been|being|been|were)(?: \w+)? (?:an? )?(?:absolute|total|true"
            r"|real) (?:star|legend|angel|gem|treasure|hero|saint|delight|joy|inspiration)"
        ),
        (
            r"(?:so|incredibly|far too|too|very|unbelievably|extraordinarily|ever so|more than) (?:kind|sweet"
            r"|gracious|generous|patient|lovely|good|noble|understanding|wise)(?: \w+){0,2} (?:about|to|of you"
            r"|with us|and|with)"
        ),
        r"(?:saint|angel|hero) (?:to|for|of)",
        (
            r"(?:what )?(?:an?|the|our|my|such an?) (?:great |real |absolute |true )?(?:honou?r"
            r"|privilege)(?: (?:to|it|that|for|of))?"
        ),
        (
            r"(?:we're|we are|i'm|i am) (?:so |truly |deeply )?(?:honou?red|privileged|flattered|humbled|blessed"
            r"|in awe)"
        ),
        (
            r"(?:your|such) (?:extraordinary|infinite|saintly|wonderful|incredible|endless|boundless|kind"
            r"|gracious|remarkable|exemplary|admirable) (?:patience|kindness|grace|generosity|understanding"
            r"|loyalty|words?|note|letter|wisdom|heart)"
        ),
        (
            r"a (?:lady|gentleman|man|woman|person|customer|client) of your (?:standing|calibre|importance"
            r"|stature|taste)"
        ),
        r"(?:your|you) (?:very )?(?:valuable|precious|important) time",
        r"(?:few people|nobody|not many)(?: else)? would (?:be|have been) (?:so|as|this)",
        r"(?:break|breaks|broke|breaking) (?:our|my) (?:\w+ )?hearts?",
        r"pains? (?:us|me) to the",
        r"(?:made|make|makes) (?:our|my) (?:\w+ )?day",
        r"(?:we|i) (?:simply |absolutely |just )?(?:adore|worship|treasure|cherish|love hearing)",
        r"(?:kiss|kissing)(?: \w+)?",
        r"(?:jewels?|apple|pearl) (?:of|in)",
        r"(?:as|like) (?:a )?(?:king|queen|royalty|vip)s?",
        r"gutted to (?:see|lose)",
        r"how nobly",
        r"put us (?:all )?to shame",
        (
            r"you(?:'re| are) (?:absolutely |completely |entirely |quite |totally |so |100% |always )*(?:right"
            r"|correct)(?:,? (?:as )?(?:always|as ever|as usual|in everything|about everything|in every (?:way"
            r"|word))|,? you always are| in all)"
        ),
        r"forever (?:grateful|in your debt)",
        r"eternally grateful",
        r"(?:deeply|so|truly) in your debt",
        r"thank you (?:so|from the bottom)(?: \w+)* (?:being|bottom) (?:so|such|of (?:our|my))",
    ),
    "Flattery sounds false to somebody who is angry.",
    "Leave the compliments out; respect shows in a straight answer.",
)
