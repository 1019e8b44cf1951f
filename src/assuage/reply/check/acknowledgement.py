"""Whether a draft says a word on the feeling before it goes to facts, and whether it needs to."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from typing import Final

from assuage.reply.check.families import occurrences, phrases
from assuage.reply.check.text import Sentence
from assuage.reply.values import Fault

WHY: Final = "They are upset, and facts do not land before somebody has said so."
BETTER: Final = "Begin with a sentence on what it has been like for them, then come to the matter."
UPSET_ANGER: Final = 0.30
"""From here on a customer is disappointed or annoyed (the labelling guideline's scale)."""

_ACKNOWLEDGES: Final = phrases(
    r"sorry(?!,? (?:but )?(?:we|i) (?:can't|cannot|don't|do not|are not|am not))",
    r"apologi[sz]e[sd]?",
    r"apolog(?:y|ies)",
    r"condolences",
    r"regret(?:s|table)?",
    r"forgive",
    r"ashamed",
    r"mortified",
    r"grovel",
    r"shame(?:ful)?",
    (
        r"(?:i|we) (?:do |can |really |fully |completely |quite |very |only |totally |certainly "
        r"|well )*(?:understand|hear|see|feel|know|get it|imagine|appreciate|realise|realize|agree"
        r"|share)(?: (?:that|how|why|what|you|your|this|it))?"
    ),
    r"i'd (?:be|have|feel|stop|not|want|also)",
    r"i would (?:be|have|feel|not)",
    (
        r"(?:would|must|can|could)(?: have)?(?: \w+)? (?:feel|felt|be|been|made|make|try|wear|drive|worry"
        r"|upset|hurt) (?:\w+ )?(?:like|so|very|awful|hard|horrible|upset\w*|frighten\w*|frustrat\w*|anyone"
        r"|anybody|me|a|cross|angry)"
    ),
    (
        r"(?:frustrat|upset|disappoint|annoy|madden|infuriat|distress|alarm|worr[yi]|fright|scar[ey]|terrif"
        r"|horrif|horribl|dreadful|awful|terribl|wretched|appall|shock|heartbr|heartbroken|exhaust|pain"
        r"|stress|embarrass|humiliat|unaccept|unfair|disgrac|rotten|miserabl|gutt|devastat|anger|angry"
        r"|furious|panic|anxious|lonely|cross|fed up|livid|fuming|unsettl|hurt|grief|loss|disturb|nerve"
        r"|relie[fv]|galling|ghastly|grim)\w{0,10}"
    ),
    (
        r"(?:no wonder|every (?:reason|right)|right to (?:be|say|feel|expect|ask|complain)|you(?:'re"
        r"| are) right|fair (?:thing|point|question|enough)|of course you|not (?:good enough|acceptable|on"
        r"|right|fair|what you)|isn't (?:good enough|acceptable|right|fair|on|what you)|wrong|let (?:you|him"
        r"|her|them|your \w+) down|past a joke|poor (?:\w+)|what a|how (?:awful|horrible|frustrating"
        r"|upsetting|dreadful|worrying|frightening|sad|stressful)|oh (?:no|dear|my|goodness|gosh)|gosh"
        r"|thank (?:god|goodness)|that's (?:a shame|hard|tough|serious|alarming|a long|annoying|rough|too bad"
        r"|far too)|a shame|deserved?|glad (?:you|that|he|she|they|to)|thankful)"
    ),
    r"(?:should never|shouldn't|should not|ought not)(?: \w+){0,2} (?:have|be|happen|need)",
    r"you(?:'ve| have) (?:had|been|waited|every|asked|told|tried|lost|done|got|put)",
    r"(?:you|your \w+) (?:were|had|waited|lost|missed|trusted|did|asked|stood|sat|spent|paid)",
    (
        r"(?:nobody|no one|none of us) (?:called|rang|answered|told|came|replied|wrote|told|did|turned|got"
        r"|picked|listened)"
    ),
    r"(?:should|ought to) have (?:been|reached|had|arrived|come|heard|got|told|called|rung)",
    r"and (?:it|he|she|they|we|nobody) (?:has|have|did|had)n't",
    r"(?:are|is) (?:you|he|she|they|everyone|your \w+) (?:all )?(?:safe|all right|alright|ok|okay|hurt)",
    r"safe",
    r"(?:i|we)(?:'ve| have) (?:now )?(?:read|taken (?:this|it) over|gone through)",
    (
        r"(?:needn't|need not|don't have to|do not have to|won't have to) (?:repeat|explain|tell|say|go over"
        r"|write)"
    ),
    r"(?:put|make|set) (?:it|this|that|things) right",
    r"our (?:failure|error|job|part)",
    r"(?:stay|stays) with (?:this|it|you)",
    r"fair solution",
    r"see (?:this|it) through",
    r"costs? you",
    r"stops with me",
    r"that's (?:on us|our|ours)",
    r"(?:on|down to) us",
    r"ours to",
    r"our (?:mistake|slip|error|fault|doing)",
    r"we (?:got|let|made|failed|messed|kept|owe|left|lost|broke|missed|promised)",
    r"means? (?:to|a lot)",
    r"mattered",
    r"last thing you need",
    r"such a",
    r"not a (?:small|little|minor) (?:thing|matter)",
    r"no (?:small|little|minor) (?:thing|matter)",
    r"too (?:many|long|much)",
    r"enough indeed",
    r"calm down",
    r"don't (?:panic|worry)",
    r"take a breath",
    r"(?:we'd|we would) be",
)
_UPSET_WORDS: Final = phrases(
    (
        r"(?:angry|furious|livid|fuming|disgust|appalled|outrag|devastat|upset|rage|seething|shak(?:ing|en)"
        r"|cry|cried|crying|sobb|tears|scared|terrif|desperate|frantic|ashamed|humiliat|sick of|sick to"
        r"|fed up|had enough|disgrace|shame on|worst|unacceptable|ridiculous|joke|useless|scandal|horrif"
        r"|traumati|heartbroken|ruined|unbelievable|how dare|absolutely|incompetent|liars?|lying|robbed"
        r"|cheated|never again|frustrat|annoyed|pathetic|shambles|nightmare|crook|scam|violated|killed|died"
        r"|die|trembling|distress|desper|in bits|lonely|anxious|panic|nearly|losing (?:sleep|patience)"
        r"|feel (?:sick|ill|like|so|stupid)|end of my|pillar to post|enough|rude|laughed at|stolen|fraud"
        r"|missed (?:my|the|our)|wheelchair|newborn|no warning|debt|chased|denied|can't (?:buy|feed|eat|pay"
        r"|work|walk)|bruises|wrong name)\w{0,8}"
    ),
    r"(?:third|fourth|fifth|sixth|\d+(?:rd|th)) time",
    r"(?:cannot|can't) (?:believe|sleep|take|stand)",
    r"court",
    r"lawyer",
    r"solicitor",
    r"ombudsman",
    r"do something",
    r"fix (?:it|this)",
    r"nobody cares",
    r"still (?:no|not|waiting)",
    r"weeks? (?:and|ago|now)",
)
_WORD: Final = re.compile(r"[a-z0-9]{3,}")
_COMMON: Final = frozenset(
    re.findall(
        r"\S+",
        "the and you your for that this with was were are our have has had not but can will from what when they "
        "them his her its all any been out get got one who how why did does just now there here would could about "
        "please thank thanks order account message customer number time day days team help need want ",
    )
)


def missing(draft: Sequence[Sentence], customer: str, anger: float | None, faulty: Set[int]) -> Fault | None:
    """The fault where an upset customer gets no word on it in the draft's opening; it points at the first sentence.

    `faulty` are the starts of the other faults found: a first sentence with one says nothing back.
    """
    if not is_upset(customer, anger) or acknowledges(draft, customer, faulty):
        return None
    first = next((each for each in draft if len(each.plain.split()) > 3), draft[0])
    return Fault("no_acknowledgement", first.start, first.end, first.plain, WHY, BETTER)


def is_upset(customer: str, anger: float | None) -> bool:
    """By the anger model's number where it is known; fear and grief are heard from the words alone."""
    if anger is not None and anger >= UPSET_ANGER:
        return True
    read = customer[:5000].replace("\u2019", "'")
    shouted = sum(word.isupper() and len(word) > 2 for word in read.split())
    return bool(_UPSET_WORDS.search(read)) or (anger is None and (shouted > 1 or read.count("!") > 1))


def acknowledges(draft: Sequence[Sentence], customer: str, faulty: Set[int]) -> bool:
    """A word on the feeling or the wrong in the first three sentences, or the customer's own story said back."""
    opening = " ".join(sentence.plain for sentence in draft[:4])
    if next(occurrences(_ACKNOWLEDGES, opening), None):
        return True
    first = draft[0]
    return not any(first.start <= start < first.end for start in faulty) and _says_back(first.plain, customer)


def _says_back(first: str, customer: str) -> bool:
    told = {_stem(word) for word in _WORD.findall(customer[:5000].lower())} - _COMMON
    said = {_stem(word) for word in _WORD.findall(first.lower())} - _COMMON
    return len(told & said) >= 3 and not first.endswith("?")


def _stem(word: str) -> str:
    return word if word in _COMMON else word[:5]
