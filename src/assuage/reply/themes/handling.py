"""What became of the matter: passed on, told twice over, closed, answered in two ways, not settled."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_NOBODY: Final = r"(?:no ?one|nobody|none of you|not one of you)"
_SOME: Final = r"(?:\d+|three|four|five|six|seven|eight|nine|ten|several|multiple|so many|many)"

HANDLING: Final[tuple[Theme, ...]] = (
    Theme(
        "passed_around",
        words(
            r"pillar to post|(?:been|being|get|got|getting|was|were|keep|keeps|kept) (?:being |getting )?(?:passed"
            r"|bounced"
            r"|shunted|batted|pinged|sent|transferred|pushed) (?:me |us )?(?:around|round|back and forth|between|from"
            r" one|from)"
            r"|(?:passed|passing|passes|bounced|bouncing|sent|sending|shunted) (?:me|us) (?:around|round|back and"
            r" forth|between"
            rf"|from)|(?:transferred|transfer|passed|sent)(?: me| us)? (?:to )?(?:\w+ )?{_SOME} (?:\w+ )?(?:times"
            rf"|people|agents"
            r"|departments|desks)|in circles|(?:blame|blames|blaming|pointing (?:the finger )?at|point at) each other"
            r"|passing the buck"
        ),
        strong=(
            "being sent from one desk to the next is infuriating, and I see why you're angry",
            "nobody should be passed around like (that|a parcel)",
            "to go round in circles and end up nowhere would make me furious as well",
            "you've been handed about and nobody has kept hold of it, and that's maddening",
            "each new pair of hands meant starting afresh for you, and your anger is fair",
            "you came to one company and ought to be met by one, and I'd be (angry|livid) too",
        ),
        mild=(
            "being passed about is tiresome, and it shouldn't be yours to (sort|untangle)",
            "going round in circles would wear anyone out",
            "I can see why all that to and fro has annoyed you",
            "you shouldn't have to hunt for the right person",
        ),
        sorry=("I'm sorry you've been passed around", "I apologise for sending you round in circles"),
        unless=words(
            r"passed round what|drawing circles|walk\w* in circles|driv\w+ (?:round |around )?in circles|emails? sent"
            r" from"
        ),
    ),
    Theme(
        "repeating",
        words(
            r"(?:explain|explaining|explained|repeat|repeating|repeated|tell|telling|told|said|given) (?:it |this "
            r"|the |my |same "
            r"|story |whole |everything |all |you |them |that |to |situation |issue |problem )*(?:all over again|over"
            r" and over"
            rf"|from scratch|from the (?:start|beginning)|again and again|{_SOME} times|to {_SOME} (?:different"
            rf" )?(?:people"
            rf"|agents|of you))|repeat(?:ing)? myself|start(?:ing)? (?:all )?(?:over )?(?:again )?from (?:scratch|zero"
            rf"|the"
            r" beginning)|start (?:all )?over again"
        ),
        strong=(
            "having to tell it all (again|over again) is infuriating",
            "nobody should have to repeat themselves to be heard",
            "you've said it before, and it's maddening that it didn't (stick|count)",
            "going through the same story once more would make me angry too",
            "to be made to start afresh is wearing, and I can see why you're (angry|past patience)",
            "once should have been enough, and you're right to be angry that it wasn't",
        ),
        mild=(
            "repeating yourself is tiresome, and you've done it (plenty|often enough)",
            "I can see you've been through this already",
            "you shouldn't have to explain the same thing twice",
            "telling the story again is the last thing anyone wants",
        ),
        sorry=("I'm sorry you've had to repeat yourself", "I apologise that you had to explain it more than once"),
        unless=words(
            r"history|repeat order|told me several times|he (?:repeated|said)|she (?:repeated|said)|repeating pattern"
        ),
    ),
    Theme(
        "closed_unsettled",
        words(
            r"(?:you|they|bot|agent|he|she|someone|keeps?|kept|have|has|had|then) (?:\w+ )?(?:closed|closing|close"
            r"|closes) (?:my |the"
            r" |our |this )*(?:\w+ )?(?:ticket|case|complaint|claim|request|report)s?|(?:ticket|case|complaint"
            r"|request|report)s?"
            r" (?:\S+ )?(?:has |have |had |was |were |is |been |got |keeps |being |just |automatically )+(?:closed"
            r"|closing|marked)"
            r"|marked (?:it |as |this |my \w+ )*(?:resolved|solved|closed)|(?:case|ticket|complaint) closed"
        ),
        strong=(
            "having it closed over your head is infuriating",
            "to be told it's finished (when|while) you say it isn't would make me angry too",
            "calling a thing closed doesn't settle it, and your anger is fair",
            "I can see why you're (furious|angry): somebody drew a line under it and you hadn't",
            "it should stay open until you say otherwise, and I understand the anger",
            "shutting the file on you feels like being shown the door",
        ),
        mild=(
            "a line drawn under it changes little, and you're right to (say so|come back)",
            "it's annoying to find it shut when you aren't done",
            "I can see why the word closed rankles",
            "you should have had the last word on whether this was settled",
        ),
        sorry=("I'm sorry it was closed on you", "I apologise that somebody called this finished"),
        unless=words(
            r"please close|can close|close (?:it|this|the case) now|thank\w*|cheers|court|police|suitcase|great|you can"
        ),
    ),
    Theme(
        "two_answers",
        words(
            r"(?:each|every) (?:person|agent|one|time|call|rep|representative) (?:\w+ ){0,4}?(?:says?|said|tells?"
            r"|told|gives?|gave"
            r"|gets?|got|get)(?: me| us)? (?:something|a|an) (?:completely |totally )?(?:different|new|another)"
            r"|(?:different|conflicting|contradictory) (?:\w+ )?(?:answers?|stor(?:y|ies)|versions?|excuses?"
            r"|explanations?)"
            r"|one (?:person|agent|rep|of you) (?:says?|said|told|tells)[^.\n]{0,50}(?<!\w)(?:another|the other|the"
            r" next)"
        ),
        strong=(
            "being told one thing and then another is maddening, and I see why you're angry",
            "you shouldn't have to work out which answer to believe",
            "when the story keeps changing, trust (goes|wears away), and I'd be furious too",
            "getting a new version from each person is infuriating",
            "you asked for one straight answer, and your anger at getting several is fair",
            "no wonder you're angry: nothing you're told stays (true|put)",
        ),
        mild=(
            "it's confusing to be told different things, and I see why it annoys you",
            "answers that don't agree are no help to anyone",
            "you need one clear answer, (plainly|and only one)",
            "I can see why you don't know which of us to believe",
        ),
        sorry=(
            "I'm sorry you've been given different answers",
            "I apologise for telling you one thing and then another",
        ),
        unless=words(r"doctors?|toy|bedtime|read|novel|book|windows|excuse me|short stor\w+"),
    ),
    Theme(
        "nothing_can_be_done",
        words(
            r"nothing (?:else |more |that |really |at all )?(?:you|we|they|he|she) (?:can|could) do|(?:you|they|he"
            r"|she|agent|manager"
            r"|staff|desk) (?:\w+ )?(?:can't|cannot|can not|couldn't|could not|won't) (?:do anything|help me|help us)"
            r"|(?:hide|hides|hiding|hid) behind|(?:it's|its|that's|is|because of|just|quoted|cited|cites|against)"
            r" (?:the |our |your"
            r" |company |store |hotel )*policy|(?:told|says?|said) (?:\w+ ){0,3}?(?:policy|terms and conditions|t&cs)"
        ),
        strong=(
            "being told that nothing can be done is infuriating when you're the one left with it",
            "a shrug isn't an answer, and I can see why you're (angry|furious)",
            "to ask for help and hear only why not would make me angry too",
            "you came with a problem and were shown a wall, and your anger is fair",
            "nobody wants to hear what can't be done, (least of all like this|and you've heard it enough)",
            "it's maddening to be met with a flat no",
        ),
        mild=(
            "hearing that nothing can be done is disheartening",
            "I can see why a flat no doesn't sit (well|right) with you",
            "you were hoping for help and got a shut door, which is galling",
            "it's tiresome to be told what can't be done",
        ),
        sorry=("I'm sorry that all you've heard is no", "I apologise that you came for help and met a closed door"),
        unless=words(
            r"insurance|what(?:'s| is) (?:your|the)|nothing i|privacy|policy (?:number|no|holder|cover|renew)\w*"
            r"|understand"
        ),
    ),
    Theme(
        "nobody_cares",
        words(
            rf"{_NOBODY} (?:there |seems to |at \w+ )?(?:cares?|gives? an? (?:damn|shit|toss|crap|monkey's|fuck))"
            r"|(?:you|they|you people|you lot|company) (?:clearly |obviously |really |just |simply |all |seem to"
            r" )*(?:don't|do not"
            r"|doesn't|couldn't|could not) (?:even |really |seem to )?(?:care(?! (?:if|how|what|which|for))|give a"
            r" (?:damn|shit|toss"
            r"|crap|fuck))|do you (?:even |people |actually )*(?:care|give a)|does (?:anyone|anybody) (?:even |there"
            r" )*care"
        ),
        strong=(
            "feeling that nobody cares is (awful|a wretched thing), and I can see why you're angry",
            "to be left thinking you don't matter would make me furious as well",
            "you needed somebody to care, and your anger makes sense to me",
            "it's the indifference that (hurts|stings), and you're right to call it out",
            "no one should come away from us feeling like a nuisance",
            "I do care what happened here, and I understand why you doubt it",
        ),
        mild=(
            "it's disheartening to feel that nobody minds",
            "I can see why it looks as if no one (is bothered|minds)",
            "you ought to feel that this matters to us",
            "being met with indifference would annoy me too",
        ),
        sorry=(
            "I'm sorry we've left you feeling that nobody cares",
            "I apologise for how uncared for this has left you",
        ),
        unless=words(r"so you|hairdresser|i (?:don't|do not|couldn't) care|us old people"),
    ),
    Theme(
        "not_heard",
        words(
            r"(?:do|did) (?:you|any of you|they) (?:people |guys |lot )?(?:even |actually |ever )(?:read|listen)"
            r"|(?:does|did|has|is"
            rf"|can) (?:anyone|anybody) (?:even |actually |there |here )*(?:reads?|listen|reading|listening)|{_NOBODY}"
            rf" (?:ever |even"
            r" |actually |there |is |has )*(?:listens|listening|listened|(?:reads|reading|read) (?:these|my|what i))"
            r"|(?:you're|you are|they're|aren't|not|isn't|don't|didn't|won't|doesn't|never) (?:even |actually |really"
            r" )*(?:listening"
            r"|listen|reading (?:what|my|this)|read (?:my|what i|a word|the message|the email))|anyone (?:even"
            r" )?reads these"
        ),
        strong=(
            "not being listened to is infuriating, and I hear you",
            "to spell it out and go unheard would make anyone (angry|furious)",
            "I've read every word of your message, and I see why you're angry",
            "you should never have to wonder whether anybody is listening",
            "saying it again and again without being heard is maddening",
            "being unheard is half the injury here, and your anger is fair",
        ),
        mild=(
            "it's wearing to feel that (nobody listens|your words go nowhere)",
            "I've read your message through, and I see why you ask",
            "you'd like somebody to take in what you say, and that's fair",
            "it's annoying not to be heard the first time",
        ),
        sorry=("I'm sorry you haven't felt heard", "I apologise that your words weren't taken in"),
        unless=words(
            r"(?:i|we) (?:didn't|don't|never|haven't|am not|did not|do not) (?:\w+ )?(?:read|listen)|music|podcast"
            r"|radio|meter"
            r"|instructions|paid not to|card reader|not reading each"
        ),
    ),
    Theme(
        "unsettled",
        words(
            r"still (?:not|isn't|hasn't|haven't|hasn't been|not been) (?:been )?(?:fixed|resolved|sorted|solved|dealt"
            r" with|repaired)"
            r"|still (?:unresolved|no (?:fix|resolution|solution|progress))|no (?:resolution|solution)|(?:nothing|not"
            r" a thing) (?:has"
            r" |have |was |is |gets |ever |been |gets )+(?:done|changed|fixed|resolved|sorted)|(?:never|not been"
            r"|hasn't been) (?:been )?"
            r"(?:resolved|sorted|fixed|solved)|nothing (?:ever )?(?:changes|gets done)|getting nowhere|got nowhere"
        ),
        strong=(
            "having this still (hanging over you|unsettled) is maddening, and I see why you're angry",
            "to get no nearer an end would make me furious as well",
            "it ought to be behind you by now, and your anger is fair",
            "you've put up with this for too long, and you're right to be angry",
            "nothing wears a person down like a thing that's never put right",
            "going on and on without a result is infuriating",
        ),
        mild=(
            "it's tiresome that this is still open",
            "I can see why you'd like it (over and done with|settled at last)",
            "being no further forward is annoying",
            "this has dragged on for you, and that grates",
        ),
        sorry=("I'm sorry this still isn't settled", "I apologise that it has dragged on"),
        unless=words(r"can you confirm|no solution needed|screen resolution|high resolution"),
    ),
    Theme(
        "token_offer",
        words(
            r"(?:offer(?:ed|s|ing)?|gave|given|give|sent|sending|keep|stick|shove|insult\w*) (?:me |us |to |with |you"
            r" )*(?:\S+ ){0,4}?"
            r"(?:vouchers?|goodwill|coupons?|gift cards?|promo codes?)|(?:insulting|laughable|pathetic|derisory"
            r"|miserable|lousy"
            r"|measly) (?:\w+ )?(?:offer|gesture|compensation|credit|amount)|don't want (?:a |your |any |another"
            r" )?(?:vouchers?|credit"
            r"|coupons?)|(?:not|no) (?:a )?(?:vouchers?|coupons?) (?:fixes|will|makes|can)"
        ),
        strong=(
            "an offer like that can feel like an insult after what you've (been through|had)",
            "a small gesture doesn't weigh much against this, and I see why you're angry",
            "to be handed a token when you wanted it put right would make me angry too",
            "you weren't asking for a present, and I understand why it made things worse",
            "no wonder you're furious: what was offered doesn't come near what you lost",
            "being bought off is how it must feel, and your anger is fair",
        ),
        mild=(
            "a gesture like that isn't what you were after, and I see why",
            "I can see that the offer missed the point for you",
            "you'd rather have it put right, and that's (fair|no more than sensible)",
            "it's galling to be given something you didn't ask for",
        ),
        sorry=("I'm sorry the offer felt like an insult", "I apologise that what you were offered missed the point"),
        unless=words(
            r"apply|redeem\w*|how (?:do|can)|can i|my (?:mum|mother|sister|nan|friend|boss|wife|husband) (?:gave"
            r"|sent)|birthday|generous"
            r"|kind|won't give|didn't give|diabetic|happy"
        ),
    ),
)
