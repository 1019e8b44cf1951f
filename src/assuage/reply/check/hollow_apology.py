"""An apology for nothing in particular."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_TROUBLE: Final = (
    r"(?:inconvenience|inconveniences|trouble|confusion|distress|delays?|upset|disappointment"
    r"|misunderstandings?|frustration|discomfort|annoyance|disruption|concern|worry|offence|offense"
    r"|dissatisfaction|hassle|stress|issues?|problems?|difficult(?:y|ies)|bother|negative experience"
    r"|bad experience|impact|mistakes?|errors?)"
)
_SORRY: Final = r"(?:sorry|apologi[sz]e[sd]?|apologising|apolog(?:y|ies)|regrets?|regretful)"

HOLLOW: Final = Family(
    "hollow_apology",
    phrases(
        (
            rf"{_SORRY}(?: \w+){{0,4}} (?:any|whatever|all)(?: and all)?(?: possible| potential| temporary"
            rf"| further| undue| unintended| small| slight| \w+)? {_TROUBLE}(?: (?:caused|this|that|it|you|we|may"
            rf"|might|has|have|experienced|occasioned|been|to you)){{0,5}}"
        ),
        (
            rf"{_SORRY}(?: \w+){{0,4}} (?:the|this|your|our|these)(?: \w+)? (?:inconvenience|inconveniences"
            rf"|(?:frustration|disappointment|negative experience|dissatisfaction|upset|distress|trouble|confusion"
            rf"|disruption|discomfort|hassle)(?: (?:this|that|it|you|we|caused|may|might)){{1,4}})(?: caused)?"
        ),
        (
            rf"{_SORRY}(?: to (?:hear|learn|read|see))?(?: that| if| when| for how| about how| for the way"
            rf"| you think)? you(?:'re| are|'ve| have| may| might|'d| had)?(?: been| be)? (?:feel|feeling|felt"
            rf"|found|find|think|thought|believe|believed|consider|perceive[d]?|(?:so )?(?:upset|offended|unhappy"
            rf"|disappointed|dissatisfied|not (?:happy|satisfied|pleased)|displeased|bothered|inconvenienced"
            rf"|frustrated|annoyed)|weren't (?:happy|satisfied|pleased)|were (?:not|less|un|dis|upset|offended"
            rf"|inconvenienced|disappointed)\w*|didn't (?:enjoy|like|feel|find|have)|did not (?:enjoy|like|feel"
            rf"|find)|experienced (?:a|an|this|these|any|some)|had (?:a|an|to experience"
            rf"|this)(?: \w+)? (?:\w+ )?experience|have had (?:a|an|this) \w+ experience|see it|took (?:it"
            rf"|offence))(?: (?:that way|this way|like this|like that|so))?"
        ),
        (
            rf"{_SORRY}(?: \w+){{0,3}} (?:if|should|in case|insofar|to the extent|to anyone|to those|for anything"
            rf"|for whatever)(?: \w+){{0,4}}"
        ),
        (
            rf"(?:if|should|where) (?:\w+ ){{1,6}}?(?:caused?|felt|feel|found|upset|offen\w+|let down|didn't meet"
            rf"|did not meet|fell short|inconvenienced|disappointed|misunderst\w+|distress\w*|came across"
            rf"|in any way|was not|wasn't)(?: \w+){{0,4}},? (?:then )?(?:we(?:'re| are|'d| would| do| can only)?"
            rf"|i(?:'m| am| do|'d| would)?|that(?:'s| is)|please accept|this is)(?: like to| truly| really"
            rf"| only)? (?:{_SORRY}|regrettable|unfortunate|our|not our intention)"
        ),
        (
            rf"{_SORRY}(?: that| if)? (?:there (?:was|has been|were|seems? to)|this has been|things?|the (?:result"
            rf"|experience|service|outcome|product|visit|stay)|it|our \w+)(?: \w+){{0,3}}? (?:some|a|any"
            rf"|little)? ?(?:confusion|misunderstanding|miscommunication|mix-up|(?:(?:did|does|was|were|has)(?:n't"
            rf"| not)|fell|falls|failed)(?: \w+){{0,3}} (?:expectations?|satisfaction|liking|standards?"
            rf"|as expected|as you (?:hoped|wished|expected)))"
        ),
        r"(?:meet|met|meeting|live up to|match|short of) (?:all )?(?:your|the) (?:\w+ )?expectations",
        r"(?:that|this|it)(?:'s| is| was)(?: very| most| really| indeed| truly)? (?:regrettable|unfortunate)",
        r"regret(?:tably)? (?:any|that you|to hear|to learn|the fact|if)",
        r"not (?:our|my) intention",
        (
            r"(?:may|might|could) have (?:caused|been caused|occasioned|experienced|felt|given|created"
            r"|been occasioned)(?: (?:you|any))?"
        ),
        r"mistakes were made",
        r"on behalf of (?:the|our|all|everyone)",
        (
            rf"{_SORRY}(?: to (?:hear|learn|read))(?: about| of)?(?: your| the| this| that you(?:'ve"
            rf"| have)? had)?(?: \w+)? (?:experience|dissatisfaction|disappointment|complaint|feedback|issue"
            rf"|concerns?|situation)"
        ),
        (
            r"(?:accept|extend|offer|convey) (?:our|my) (?:sincere |sincerest )?(?:apologies|apology"
            r"|regrets?)(?: for (?:the|any) \w+)?(?= (?:for (?:any|the inconvenience)|on behalf)|\.|$)"
        ),
    ),
    '"Any inconvenience" and "if you feel" apologise for nothing in particular, and the customer notices.',
    'Say sorry for the thing itself, in their words: "I\'m sorry that you sat there for three hours."',
    negatable=False,
    unless=phrases(
        (
            r"(?:you|i|we) (?:don't|do not|won't|didn't) (?:want|need|deserve|say)(?: to hear)?(?: another"
            r"| an?)? ?\w{0,4} ?(?:apology|sorry)"
        ),
    ),
)
