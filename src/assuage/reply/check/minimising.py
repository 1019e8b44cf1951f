"""Playing the problem or the feeling down."""

from __future__ import annotations

from typing import Final

from assuage.reply.check.families import Family, phrases

_SMALL: Final = (
    r"(?:minor|small|tiny|little|slight|trivial|petty|cosmetic|simple|temporary|short|brief|mere|one-off"
    r"|isolated|unimportant)"
)
_THING: Final = (
    r"(?:issue|matter|point|problem|delay|glitch|hiccup|mistake|inconvenience|thing|mix-up|mishap|error"
    r"|slip|setback|snag|blip|bump|scratch|mark|dent|hold|detail|disruption|oversight|wait|blemish|defect"
    r"|damage|fault|incident|annoyance|change|difference|amount|sum|misunderstanding|confusion"
    r"|question of|bug|interruption)s?"
)

HUSHING: Final = Family(
    "minimising",
    phrases(
        r"calm (?:down|yourself)",
        r"(?:try to |please |just )?(?:stay|keep|remain) calm",
        r"relax",
        r"cheer up",
        r"chin up",
        r"chill(?: out)?",
        r"cool (?:off|down)",
        r"settle down",
        r"lighten up",
        r"keep your (?:hair|shirt) on",
        r"pull yourself together",
        r"get (?:over it|a grip)",
        r"let it go",
        r"move on from",
        r"put (?:it|this) behind you",
        (
            r"(?:don't|do not|try not to|no need to|needn't|there's no (?:need|reason|cause|point)(?: to| for"
            r"| in)?|not worth|isn't worth) (?:please )?(?:panic(?:king)?|worry(?:ing)?(?: (?:too much|so much"
            r"|about (?:it|that|a thing)))?|get (?:so |too )?(?:upset|worked up|angry|excited|emotional|stressed)"
            r"|getting (?:so )?(?:upset|worked up|angry|stressed)|be (?:so |too )?(?:upset|angry|alarmed|dramatic"
            r"|worried|rude|cross|stressed|emotional)|take it (?:so )?personally|shout(?:ing)?|alarm|drama|fuss"
            r"|fret|stress|concern|raise your voice|make (?:a|such))"
        ),
        r"(?:please|oh) don't worry",
        r"no (?:need for|cause for) (?:alarm|concern|panic)",
        r"nothing to (?:worry|panic|be (?:afraid|scared|upset|ashamed)|fear)",
        r"(?:take|have) (?:a|some) (?:deep )?breaths?",
        r"deep breath",
        (
            r"you(?:'re| are) (?:over-?reacting|exaggerating|being (?:dramatic|over-?sensitive|unreasonable"
            r"|emotional|a bit|too|difficult|impatient)|too (?:sensitive|emotional))"
        ),
        r"(?:over-?react(?:ing|ion)?|over-?sensitive|exaggerat\w+|dramatic|hysterical|melodramatic)",
        r"(?:be|a (?:bit|little)|some|bit more|little more|more) patien(?:t|ce)(?: please)?",
        r"your tone",
        r"(?:once|when|if) you(?:'ve|'re| have| are)? calm(?:ed)?",
    ),
    "Nobody has ever calmed down by being told to.",
    "Name what it was like for them; the calm comes after.",
)
PLAYING_DOWN: Final = Family(
    "minimising",
    phrases(
        r"(?:hardly|not|isn't|scarcely|never) worth (?:getting|a|the|all|worrying|making|losing|it)",
        (
            r"can (?:easily |quickly |always |simply |just )*be (?:remade|replaced|redone|rebooked|fixed"
            r"|reprinted|repeated|re-?taken|rearranged|sorted|bought)(?: \w+){0,3}? (?:in (?:a|no)|quickly|easily"
            r"|at any|any time|again)"
        ),
        (
            r"(?:only|just) an? (?:object|thing|game|phone|cat|dog|pet|plant|toy|meal|photo|cake|dress|car|bag"
            r"|book|shirt|parcel|toothache|cold|tummy|formality|number|form|day|weekend|few|precaution|detail"
            r"|technicality|holiday|queue|delay)"
        ),
        r"(?:dodgy|upset|funny) tum\w*",
        r"a bit of an? (?:dodgy|delay|wait|mix|muddle|hiccup|nuisance|fuss|pain|wobble|squeeze|storm)",
        r"(?:nobody|no one) (?:died|was hurt|got hurt|was harmed|came to harm)",
        (
            r"you can (?:always|easily|just|simply) (?:buy|get|pick|make|order|take|find|book|use) (?:another"
            r"|a new|a newer|it again|the next|one|some)"
        ),
        (
            r"(?:all|everything) (?:will be|'ll be|worked out|turned out|is) (?:fine|well|okay|all right"
            r"|in the end)"
        ),
        r"all's well",
        (
            rf"(?:just|only|merely|simply|nothing (?:but|more than)|no more than|at most)(?: been)? (?:a|an|one"
            rf"|some|the|two|\d+)(?: \w+)? ?(?:{_SMALL} |bit|few|couple|question|matter|case)?{_THING}"
        ),
        rf"(?:a|an|some|this|that|such|very|quite a|rather a|one) (?:\w+ )?{_SMALL} {_THING}",
        rf"bit of (?:an? )?(?:{_THING}|damp|noise|movement|dust|bad luck|a wait|patience|wear|colour|a pain)",
        (
            r"(?:it|that|this|he|she|they|these|those|which|there|we|most|people)(?:'s|'re| is| are| was"
            r"| were)? (?:really |honestly |all )?(?:just|only|merely) (?:a|an|one|some|money|\w+ (?:days?|hours?"
            r"|minutes?|weeks?|pounds?|dollars?|euros?|pence)|nerves|teething|£\d+|\$\d+|€\d+|\d+)"
        ),
        r"(?:merely|only) (?:nerves|teething|stress|money|cosmetic|temporary|a few|two or three)",
        (
            r"(?:these|those|such|this kind of|mistakes|errors|things|mix-ups|delays|accidents|this|it|that"
            r"|problems?|faults?|errors of \w+ \w+|glitches|breakdowns|cancellations"
            r"|losses)(?: \w+){0,3}? (?:unfortunately |sadly |do |does |can |will |sometimes |simply |just "
            r"|always |occasionally |inevitably |may |often )*(?:happens?|occurs?|crop up|be expected|go wrong"
            r"|arise)(?: \w+){0,5}"
        ),
        r"happens? to (?:the best of us|everyone|all of us|anyone|everybody|us all|most)",
        r"(?:to|must) be expected",
        r"one of those (?:things|days)",
        r"par for the course",
        r"(?:that's|such is|c'est) (?:life|la vie)",
        r"luck of the draw",
        r"swings and roundabouts",
        r"teething (?:troubles?|problems?|issues?)",
        (
            r"(?:all |just |simply |a normal )?part (?:and parcel )?of (?:the |a |being |owning |having |any "
            r"|everyday |modern |\w+ing )?(?:life|adventure|experience|travel\w*|job|process|fun|charm|game"
            r"|moving|deal|journey|learning|course|season|parcel|business|flying)"
        ),
        r"not the end of the world",
        r"los(?:e|ing) (?:any |much |too much )?sleep (?:over|about)",
        r"mountain out of",
        r"never (?:hurt|killed|harmed) (?:anyone|anybody|you|us|me)",
        (
            r"(?:people|families|others|those) with (?:real|proper|bigger|serious|worse|far worse) (?:problems"
            r"|troubles|worries)"
        ),
        r"bigger (?:problems|fish|things)",
        r"keep (?:things|this|it|that|everything) in (?:proportion|perspective)",
        r"sense of (?:proportion|perspective)",
        r"(?:look|seem|feel) (?:\w+ )?(?:different|better|brighter) (?:tomorrow|in the morning|next week|soon)",
        (
            r"(?:sure|think|doubt|believe) (?:that )?(?:it|this|that|things)(?:'s| is| was| are| were)?(?: not|n't)?"
            r" (?:really )?(?:as|that|so|quite so) (?:bad|serious|awful|terrible|urgent|dramatic)"
        ),
        r"(?:could|might)(?: easily)? (?:have been|be|get) (?:far |much |a lot |so much )?worse",
        r"worse things",
        r"look on the bright side",
        r"on the (?:bright|plus|positive) side",
        r"silver lining",
        r"at least (?:you|it|he|she|nobody|no one|the|we|they|your|there)(?: \w+)?",
        r"(?:think|look at) (?:it )?(?:of it )?(?:this|positive|positively)",
        r"count yourself",
        r"consider yourself",
        r"be (?:grateful|glad|thankful|happy) (?:that|it|you)",
        r"others (?:have it|are) worse",
        r"good (?:long )?(?:life|run|innings)",
        (
            r"you(?:'ll| will|'d)(?: \w+)? (?:laugh|hardly|soon|barely|not know|never know|get used|forget"
            r"|thank us|look back|be fine|survive|manage|cope|see (?:that )?it's|feel better)"
        ),
        r"you won't (?:know|notice|even|feel|regret|mind|remember)",
        (
            r"(?:wouldn't|won't|would hardly|hardly|nobody(?: else)?|no one(?: else)?)(?: would| will)?(?: even"
            r"| ever| really)? (?:notices?|see|matter|hurt|make (?:much|any|a)|kill)"
        ),
        (
            r"(?:perfectly |completely |totally |quite |entirely |very |fairly |pretty |absolutely )(?:normal"
            r"|routine|common|usual|standard|harmless|safe|understandable and)(?! \w+ (?:charge|rate))"
        ),
        r"(?:is|are|'s) (?:normal|common|usual|routine)(?: (?:in|for|and|with|at|after|here))?",
        (
            r"(?:will|can) (?:grow back|wear off|dry out|go away|sort itself|settle down|wash out|heal|fade"
            r"|resolve itself)"
        ),
        (
            r"(?:lots|most|many|plenty|other|some|all|the majority|millions|thousands|hundreds)(?: of)?(?: our"
            r"| the| other)? (?:people|customers|players|guests|tenants|passengers|users|others|patients|families"
            r"|residents|members|visitors|travellers|readers|drivers|parents|subscribers|shoppers"
            r"|clients)(?: (?:do|would|actually|tell us|say|find|seem|even|also|just|don't|never|quite|really|are"
            r"|have|wait|manage|like|love|enjoy\w*|cope|get|prefer|bank|pay|never|rather|think|understand|go|live"
            r"|were|had)){1,2}"
        ),
        r"everyone (?:gets|has|does|else)",
        r"everybody (?:gets|has|does|else)",
        r"in most (?:people|cases|homes)",
        r"we all (?:have|make|get|forget|know)",
        r"who (?:hasn't|doesn't)",
        (
            r"nothing (?:really|serious|major|dramatic|to it|unusual|out of the ordinary|a \w+ (?:can't|won't"
            r"|doesn't))"
        ),
        r"no (?:big|great) (?:deal|drama|loss|harm|disaster|tragedy)",
        r"no harm done",
        r"no (?:biggie|worries|drama|real (?:harm|damage|problem))",
        r"never mind",
        r"not (?:that|so|too|as) (?:bad|serious|long|terrible|important|big|much|urgent|unusual|dramatic)",
        (
            r"(?:isn't|is not|wasn't|aren't|'s not|is hardly|hardly|rarely|is not exactly|not exactly) (?:really "
            r"|actually |even |exactly |that |so |such )*(?:a |an |the )*(?:queue|disaster|problem|emergency"
            r"|catastrophe|tragedy|big deal|crisis|bad|freezing|long|dangerous|urgent|sends?)"
        ),
        r"isn't even",
        r"rarely (?:sends?|causes?|leads?|a problem|happens)",
        r"works wonders",
        r"give it (?:a |another )?(?:few|day|time|week|month|couple|good|try|chance|go)(?: \w+)?",
        r"haha+",
        r"ha ha",
        r"lol",
        r"oops(?:ie)?",
        r"whoops(?:ie)?",
        r"oopsy",
        r"silly (?:mix|mistake)",
        r"storm in a",
        r"once in a blue moon",
        r"at the lower end",
        r"first[- ]world",
        r"in an? otherwise",
        r"roses grow",
        r"you'd be surprised",
        r"what's (?:a few|one|another)",
        r"(?:we'd|i'd|we would) call (?:that|it) (?:a|quite)",
        r"in the (?:grand|great) scheme",
        r"get well",
        (
            r"sure (?:it'll|it will|it's|he'll|she'll|you'll|they'll) (?:be )?(?:fine|all right|ok|okay|nothing"
            r"|alright|work)"
        ),
        r"understandable but",
        r"these (?:changes|things)",
        r"better luck",
        r"enjoyed the",
        r"some fresh air",
    ),
    "What looks small from here spoilt their day, and they know it.",
    "Give it the weight it had for them: what they lost, how long it lasted.",
    unless=phrases(
        r"(?:(?:is|was|'s) not|isn't|wasn't|aren't|weren't) (?:just|only|merely|simply)",
        r"(?:shouldn't|should not|should never|mustn't) (?:have )?(?:happen|happened|occur|be)",
        r"isn't (?:a )?(?:small|minor|little) (?:thing|matter)",
        r"no small (?:thing|matter)",
        r"nothing (?:small|minor) about",
        r"at least (?:\d|one|two|three|six|ten|until|the first)",
        r"not (?:a )?(?:small|minor|little)",
    ),
    negatable=False,
)
