"""Trying to be heard: telephones, messages without a reply, waiting, call backs."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words

_NOBODY: Final = r"(?:no ?one|nobody|none of (?:you|them)|not one of you)"
_NUMBER: Final = r"(?:\d+|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)"
_MANY: Final = rf"(?:{_NUMBER}|many|multiple|numerous|several|countless|umpteen|so many)"

CONTACT: Final[tuple[Theme, ...]] = (
    Theme(
        "hold",
        words(
            r"(?:left|kept|put|been|sat|waited|waiting|sitting|stuck|spent|was|hours?|hrs?|hr|minutes?|mins?|forever"
            r"|\d+m?) (?:me |us |here |for |\w+ ){0,2}?on hold|on hold (?:for|since|\d+|forever|again|listening)"
            r"|your hold music|hold music"
        ),
        strong=(
            "sitting on hold (while|when) you need help is maddening, and your anger is fair",
            "being kept on hold wears anyone down, and I can see why you're (angry|furious)",
            "time spent listening to hold music is time taken from you, and I'd be angry too",
            "nobody should have to hang on a line like that to be heard",
            "to be left on hold feels like being told you (don't matter|aren't worth an answer)",
            "I'd be fuming after being (put|kept) on hold like that",
        ),
        mild=(
            "being on hold is a (dreary|tiresome) way to spend your time",
            "waiting on the line tries anyone's patience",
            "I can see why being kept on hold (annoys|irks) you",
            "you rang to be helped, and hold music isn't help",
        ),
        sorry=(
            "I'm sorry you were kept on hold",
            "I apologise for the time you've spent hanging on the line",
        ),
        unless=words(r"(?:put|place|placed|placing) (?:\w+ ){1,3}on hold|order|account|payment|please hold"),
    ),
    Theme(
        "phone_unanswered",
        words(
            rf"{_NOBODY} (?:there |ever |even |is |at \w+ )*(?:answers?|answering|answered) (?:the |your |my |our )?"
            rf"(?:phones?|calls?|line)|{_NOBODY} (?:there |ever |even |is )*(?:picks|picked|picking) up"
            r"|(?:can't|cannot|couldn't|unable to) (?:even )?get through to (?:you|anyone|anybody|a human|a person)"
            r"|(?:you|they) (?:don't|do not|never|won't|didn't) (?:even )?(?:answer|pick up|pick) (?:the |your |my "
            r"|our )?"
            r"(?:phones?|calls?)|phone (?:just )?(?:rings|rang) (?:out|and rings)"
        ),
        strong=(
            "a phone that nobody answers is infuriating (when|while) you need help",
            "no wonder you're angry: you (call|ring), and there's nobody at the other end",
            "not being able to reach anyone by phone would make my blood boil as well",
            "being unable to get hold of a soul leaves you feeling (shut out|abandoned), and I'm angry for you",
            "you shouldn't have to fight to have a call picked up",
            "calling and getting nobody is a dreadful way to be left",
        ),
        mild=(
            "it's (tiresome|wearing) to ring and have nobody answer",
            "I can see why an unanswered phone annoys you",
            "trying to get through and failing is a thankless way to spend your time",
            "you ought to be able to reach someone when you (ring|call)",
        ),
        sorry=(
            "I'm sorry you couldn't get anyone on the phone",
            "I apologise that your calls weren't answered",
        ),
        unless=words(r"rubbish|bins?|parcel|prescription"),
    ),
    Theme(
        "no_reply",
        words(
            r"no (?:reply|replies|response)|no answers? (?:to|from|at all|since|yet|for)"
            r"|never (?:replied|responded|heard back|got (?:a|any) (?:reply|response|answer))"
            rf"|{_NOBODY} (?:has |have |had |ever |even |bothered to |will )*(?:replied|replies|reply|responds?"
            rf"|responded"
            r"|writes? back|written back|got back|gets back|come back to|came back to)"
            r"|haven't (?:even )?(?:heard (?:back|anything|a (?:word|thing|peep))|had (?:a|any|one) (?:reply|response"
            r"|answer))"
            r"|(?:ignored|ignoring|ignores) (?:me|us|my \w+|all my|every|our)|(?:been|being) ignored|radio silence"
            r"|(?:you|they) (?:never|don't|do not|didn't|won't|have not|haven't) (?:even )?(?:reply|replied|respond"
            r"|responded)"
        ),
        strong=(
            "being met with silence is infuriating, and I see why you're (angry|furious)",
            "to write and hear nothing back feels like (being ignored|talking to a wall), and your anger is fair",
            "nobody should have to ask and get no reply",
            "the silence alone would make me angry",
            "you're right to be angry about getting no answer",
            "you deserve an answer, and going without one is (insulting|enraging)",
            "when nobody writes back, it's as if you didn't count, and I'd be livid",
        ),
        mild=(
            "it's annoying to (write|get in touch) and hear nothing",
            "I can see why the silence has (tried your patience|worn you down)",
            "you shouldn't be left without a reply",
            "waiting for an answer that doesn't come is tiresome",
            "a message deserves (a reply|an answer), and you've gone without",
        ),
        sorry=(
            "I'm sorry nobody has replied to you",
            "I apologise for the silence",
            "I'm sorry you were left without an answer",
        ),
        unless=words(
            r"knock\w*|no (?:reply|response) (?:is )?(?:needed|necessary|required)|ignore my|i (?:have|had|did|never)"
            r"(?: not|n't)? (?:repl|respon)\w+|do not reply|no reply address|sorry (?:i|for)|no rush|spam"
        ),
    ),
    Theme(
        "chased",
        words(
            r"(?:i|we|i've|we've|have|had|already|and) (?:now |already |also |been )*(?:called|rang|rung|phoned|emailed"
            r"|e-?mailed|written|wrote|messaged|contacted|asked|complained|reported|chased|tried|spoken|texted|tweeted"
            rf"|told)(?: (?:to|you|them|in|up|about|it|this|and|customer|service|your|the|support|back|at|for"
            rf"|by)){{0,4}}"
            rf" (?:at least |about |over |more than |now )?{_MANY} (?:\w+ )?(?:times|calls|emails|letters|messages"
            rf"|occasions)|(?:after|made|sent|my|with|had) {_MANY} (?:phone )?(?:calls|emails|e-?mails|messages"
            rf"|complaints"
            r"|chats|reminders)|(?:my|the|for the|this is the) (?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
            r"|\d+(?:rd|th)) (?:time i|call|email|e-?mail|message|letter|complaint|reminder|request|attempt)"
        ),
        strong=(
            "nobody should have to ask (again and again|over and over) for the same thing",
            "having to chase this so often would make anyone (angry|furious), and I don't blame you",
            "I can see how many times you've tried, and why you're (out of patience|this angry)",
            "it's infuriating to keep asking and be no further on",
            "you've done more than your share of the chasing, and your anger is fair",
            "to go on raising it and still have to write today is maddening",
            "that's far too many attempts, and you're right to be angry",
        ),
        mild=(
            "you shouldn't have had to keep (asking|chasing)",
            "it's wearing to raise the same thing time after time",
            "I can see that you've (asked|tried) more than once, and that it grates",
            "having to come back to us so often would annoy me too",
            "one try ought to be enough, and you've made (several|a good many more)",
        ),
        sorry=(
            "I'm sorry you've had to keep coming back to us",
            "I apologise that asking once wasn't enough",
        ),
        unless=words(r"a day|per day|every day|from (?:you|them|this)|keep(?:s)? (?:calling|sending)|thank\w*"),
    ),
    Theme(
        "long_wait",
        words(
            rf"(?:been|still|am|i'm|we're|are|was|were|after) waiting (?:now )?(?:for |since |over |on |nearly |almost"
            rf" )*"
            rf"(?:{_NUMBER} (?:and a half )?(?:hours|hrs|days|weeks|months|years)|weeks|months|years|ages|forever"
            rf"|too long)"
            rf"|waited (?:for )?(?:over |about |nearly |almost |more than )?(?:{_NUMBER}|weeks|months|ages) (?:and a"
            rf" half )?"
            r"(?:hours|hrs|days|weeks|months|years)"
        ),
        strong=(
            "being kept waiting like (that|this) is maddening, and you're right to be angry",
            "a wait (that long|of that length) would have me furious as well",
            "you've been (far|more than) patient enough, and I can see that it's gone",
            "it's galling to wait and wait while your own time runs away",
            "nobody ought to wait so long for this",
            "after a wait like this one, of course you're (angry|at the end of your patience)",
        ),
        mild=(
            "that's a long time to be (kept waiting|left hanging)",
            "I can see why the wait has worn thin",
            "waiting gets tiresome, and you've done (plenty|your share) of it",
            "you've been patient, and it hasn't been (repaid|rewarded)",
        ),
        sorry=(
            "I'm sorry you've been kept waiting",
            "I apologise for how long this has gone on",
        ),
        unless=words(r"happy to|can wait|don't mind|no rush|waiting for the|waiting for (?:a|my) (?:bus|lift|friend)"),
    ),
    Theme(
        "no_call_back",
        words(
            r"(?:promised|said|told|supposed|meant) (?:me |us |that |to |he |she |they |you |someone |somebody |i'd "
            r"|get |a "
            r"|would |will |be |the |\w+ ){0,6}?(?:call|ring|phone|rang|called|callback)(?: me| us)?(?:"
            r" back)?[^?\n]{0,50}?"
            r"(?<!\w)(?:nobody|no one|never|didn't|did not|hasn't|haven't|nothing|no call|still (?:waiting|no))"
            rf"|(?:{_NOBODY}|never|hasn't|haven't) (?:has |have |ever |once |even |bothered to |been )*(?:called|rang"
            rf"|rung"
            r"|phoned|calls|rings|ring|call) (?:me |us )?back|waiting (?:for|on) (?:a |the |that |my |your"
            r" )?(?:promised )?"
            r"(?:call ?back|return call)|no (?:call ?back|return call)"
            r"|(?:you|they) (?:never|don't|didn't) (?:call|called|ring|rang|phone|phoned)(?: me| us)? back"
        ),
        strong=(
            "waiting by the phone for a call that never comes is infuriating",
            "a call back that never comes is worse than none (promised|offered), and I'd be angry too",
            "you (trusted|expected) us to ring, and I can see why you're angry that nobody did",
            "it's insulting to be left waiting for the phone to ring",
            "nobody should be left sitting by a silent phone like that",
            "expecting a call and getting silence would make anyone (furious|angry)",
        ),
        mild=(
            "a call back that doesn't come is (annoying|wearing)",
            "you were right to expect a call, and it's tiresome not to get one",
            "waiting for the phone to ring eats up your time and your patience",
            "I can see why the missing call (bothers|irritates) you",
        ),
        sorry=(
            "I'm sorry that nobody called you back",
            "I apologise for the call that never came",
        ),
    ),
    Theme(
        "cut_off",
        words(
            r"(?:got|been|was|were|keep getting|kept getting) (?:cut off|disconnected)|(?:then|she|he|agent|and|you"
            r"|one) cut me off"
            r"|(?:call|line|chat) (?:was |got |just |then |has |keeps |it )*(?:dropped|drops|dropping|cut out|went dead"
            r"|goes dead|cuts out|cut off|disconnected|disconnects|ended on|closed on)|then disconnected"
            r"|(?:closed|ended|shut) the chat|chat ended"
        ),
        strong=(
            "being cut off (when|while) you're trying to get help is infuriating",
            "to have the line go dead and nothing to show for it would make me angry too",
            "you got hold of someone only to lose them, and I can see why you're angry",
            "nobody should be left talking to a dead line or a closed window",
            "getting cut off means starting at the beginning, and your anger about it is fair",
            "it's enraging to be dropped mid-way (like that|and left there)",
        ),
        mild=(
            "being cut off is annoying at the best of times",
            "it's tiresome to be dropped and have to begin again",
            "I can see why losing the connection part-way has tried your patience",
            "you shouldn't have been cut off before it was (finished|settled)",
        ),
        sorry=("I'm sorry you were cut off", "I apologise that the conversation ended before it was done"),
        unless=words(
            r"cut off (?:my|our|the|his|her|for|time|for)|electric\w*|power|gas|water|supply|payment plan|label|photo"
            r"|internet|broadband|wi-?fi|service|your number|his number|no apology needed"
        ),
    ),
    Theme(
        "in_the_dark",
        words(
            rf"{_NOBODY} (?:\w+ )?(?:tells?|told|telling|informed|informs|explains?|explained|knows?|knew|lets? (?:me"
            rf"|us) know)"
            r"(?: me| us)? (?:anything|what|why|where|when|how|a thing)|no (?:updates?|explanation|information"
            r"|warning|notice)"
            r" (?:from|at all|given|whatsoever|since|about|as to|why|was|or|and|for|on)|(?:without|with no|zero|not a"
            r" single)"
            r" (?:any |a )?(?:updates?|explanation|warning|notice)|(?:left|kept) (?:me |us )?in the dark"
        ),
        strong=(
            "being left in the dark is maddening, and I can see why you're angry",
            "not being told what's going on makes everything worse, and your anger is (fair|earned)",
            "you shouldn't have to guess at what's happening",
            "nobody likes to be kept guessing, and I'd be (furious|angry) too",
            "to be told nothing at all is a (dreadful|disrespectful) way to be treated",
            "you're owed a straight explanation, and it's enraging to go without",
        ),
        mild=(
            "it's hard to plan anything when (you're told nothing|nobody tells you what's going on)",
            "being kept guessing is tiresome for anyone",
            "I can see why you'd want to know where (things stand|you stand)",
            "you should have been kept in the picture",
        ),
        sorry=("I'm sorry you've been left in the dark", "I apologise that you weren't told what was going on"),
        unless=words(r"no updates? (?:needed|available)|app|windows|software|firmware|version"),
    ),
)
