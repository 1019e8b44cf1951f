"""Guarantees of what the writer cannot know or control."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

OVER_PROMISE: Final = Family(
    "over_promise",
    phrases(
        (
            r"(?:i|we|i'll|we'll|i can|we can|can|i do|personally|hereby|and|absolutely|i will|we will"
            r"|fully)(?: \w+)? guarantee(?:s|d)?"
        ),
        r"(?:it's|is|are|that's|you're|be|delivery|success|refund|fully|100%|results?) guaranteed",
        (
            r"(?:have|got|has|with|get|that's|is) (?:our|my|a|the) (?:\w+[- ]?\w* )?guarantee(?! (?:covers|card"
            r"|period))"
        ),
        r"cast[- ]iron",
        r"iron-?clad",
        r"guaranteed(?: to| for| that)",
        (
            r"(?:i|we) (?:can |do |hereby |solemnly |absolutely |personally |will )*(?:promise(?: you)?(?! to\b)"
            r"|swear|vow|pledge)(?: (?:that|you|it|this|faithfully))?"
        ),
        r"(?:give|gave|have|got|take|giving) (?:you )?(?:my|our) (?:\w+ )?(?:word|promise|assurance)",
        r"mark my words",
        r"hand on (?:my )?heart",
        r"on my (?:life|honou?r|mother's)",
        r"cross my heart",
        r"that's a promise",
        r"i swear",
        (
            r"no (?:ifs|matter what|question about it|two ways|doubt about it|excuses|exceptions)(?:,? (?:no|or"
            r"|and) buts)?"
        ),
        r"without (?:fail|a doubt|any doubt|question|exception|further delay)",
        r"(?:no|without a shadow of a|there(?:'s| is) no) doubt(?: that| about| at all)",
        r"come (?:rain|what may|hell|sun)",
        r"whatever (?:happens|it takes|the (?:weather|cost|crew|cause))",
        r"(?:100|hundred|1000|110) ?(?:%|per ?cent)(?: (?:sure|certain|guaranteed|safe|secure|confident))?",
        (
            r"(?:(?:never|not|n't) (?:ever )?(?:again |happen |have |be |see |lose |experience |occur |face |go "
            r"|write |get |need )(?:[\w']+ ){0,6}?(?:again|any(?: more| longer)|ever|another|single))"
        ),
        r"will (?:never|not ever) (?:again |ever )?\w+",
        (
            r"(?:no (?:one|customer|family|guest|passenger|patient|child)|nobody)(?: \w+)? (?:will"
            r"|shall) (?:ever )?(?:\w+)"
        ),
        (
            r"(?:you'll|you will|it'll|it will|this will|that will|we'll|we will|i'll|they'll|he'll"
            r"|she'll) (?:never|always) (?:\w+)"
        ),
        r"never let (?:you|this|it)",
        r"last of (?:it|this|your)",
        r"from now on(?:,? (?:every|all|everything|it|you|nothing))",
        r"for (?:ever|life|good)(?= |[.,!]|$)",
        r"forever(?! (?:in|grateful))",
        (
            r"(?:(?:absolutely|completely|totally|perfectly|entirely|dead|quite|more than) (?:certain|sure|safe"
            r"|positive|secure|confident)|(?:it|that|this|he|she|they|we|i|you|there)(?:'ll| will| is going to"
            r"|'s going to) (?:definitely|certainly|absolutely|surely|for sure|undoubtedly|most certainly)"
            r"|definitely|for certain|for sure|certainly will)"
        ),
        (
            r"you (?:can|may) (?:bank|count|rely|depend|bet|take (?:that|it|this)|sleep|rest|hold (?:me|us)"
            r"|trust (?:me|us))(?: (?:on|easy|soundly|assured|from|to|me))?"
        ),
        r"(?:take (?:that|it)|have my word)(?: \w+)? from me",
        r"(?:trust|believe) (?:me|us)",
        r"rest assured",
        r"sleep (?:easy|soundly|well)",
        r"set your (?:watch|clock) by",
        r"bet your",
        r"consider it done",
        r"as good as (?:done|sorted)",
        (
            r"(?:there's|there is) no (?:way|chance|risk|possibility|danger)(?: (?:that|anyone|anybody|it|this"
            r"|you))"
        ),
        (
            r"(?:can't|cannot|couldn't|won't) (?:possibly |ever )?(?:slip|fail|take longer|go wrong|happen again"
            r"|be late|break|miss|let you down)"
        ),
        r"simply cannot",
        (
            r"(?:nothing|nobody|no one) (?:can|could|will) (?:ever |possibly )?(?:go wrong|stop|happen|prevent"
            r"|touch|tell|hold)"
        ),
        r"no (?:\w+,? ){1,6}will (?:stop|prevent|delay)",
        r"nothing to fear",
        r"zero (?:risk|chance|problems)",
        r"foolproof",
        r"fail-?safe",
        r"bullet-?proof",
        r"risk-free",
        r"problem-free",
        (
            r"(?:every|each) (?:single )?(?:penny|cent|step|last|time|service|visit|order|delivery)(?: (?:of|will"
            r"|from|back))?"
        ),
        (
            r"(?:thief|thieves|culprit|person responsible|they|he|she|driver|fraudsters?) will be (?:caught|found"
            r"|sacked|fired|punished|arrested|prosecuted|jailed)"
        ),
        (
            r"(?:will|shall|'ll) (?:be )?(?:(?:absolutely |totally )?(?:perfect|flawless|faultless|spotless"
            r"|granted|approved|accepted|recovered in full)|win|get that|get the)"
        ),
        r"better (?:even|than (?:new|ever|before))",
        r"good as new",
        r"like new",
        r"(?:make|made|making) (?:everything|it all) (?:right|perfect|good)",
        (
            r"all (?:be )?(?:fixed|solved|sorted|back)(?: \w+){0,3} (?:by tonight|within the hour|in no time"
            r"|by tomorrow)"
        ),
        r"personally (?:vouch|see to it|ensure|guarantee|make sure that)",
        r"vouch for",
        (
            r"(?:your bank|the bank|customs|the (?:court|council|insurer|airline|police|embassy|post office"
            r"|carrier|courier|doctor|surgeon|judge)|they) will (?:release|approve|grant|pay|accept|clear|agree"
            r"|find|definitely)"
        ),
        (
            r"your (?:visa|loan|claim|application|appeal|mortgage|licence|passport) will be (?:granted|approved"
            r"|accepted|successful|paid)"
        ),
    ),
    "Nobody can know that, and a broken promise will cost more than today's problem.",
    "Promise what is in your hands, with a day and an hour, and say what depends on others.",
    unless=phrases(
        (
            r"(?:can't|cannot|can not|won't|couldn't|don't want to|not going to|wouldn't|unable to"
            r"|not) (?:promise|guarantee|be (?:\w+ )?(?:sure|certain)|swear)"
        ),
        r"under (?:the |your )?(?:guarantee|warranty)",
        r"(?:manufacturer's|money-back|\d+[- ]year|year's|months?'?) guarantee",
        r"guarantee (?:covers|card|period|runs|expires|ends)",
        (
            r"(?:should|shouldn't|must|ought to)(?:n't| not| never)? (?:never |ever )?(?:have (?:to|had)|happen"
            r"|need|be)"
        ),
    ),
)
