"""Those who were to come to the home: nobody came, the wait for them, the work they left."""

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

VISITS: Final[tuple[Theme, ...]] = (
    Theme(
        "nobody_came",
        words(
            rf"(?:nobody|no one|none of you|{_WORKER}|your (?:man|guy|lad|men|people)|he|she"
            rf"|they) {FEW}(?:never |didn't |has not |hasn't |haven't |did not |failed to |not )?(?:never"
            rf"|didn't|hasn't|did not|came|failed to) {FEW}(?:come|came|show|showed|shown|turn up|turned up"
            r"|arrive|arrived|appear|appeared)"
            r"|(?:nobody|no one) (?:\S{1,12} )?(?:came(?! (?:on|out|back|forward|close))|turned up|showed up"
            r"|showed|has come|has been|arrived|shows up)|no[- ]shows?(?! fee| charge)"
            r"|missed (?:\S{1,10} )?(?:appointments?|visits?|slot) (?:by|from) (?:you|your)|(?:missed"
            rf"|\d) {_WORKER} (?:visits?|appointments?)"
        ),
        strong=(
            "it's infuriating to wait and see nobody come, and I understand why you're angry",
            "you kept your side and nobody appeared; your anger is fair",
            "being stood up like that would make anyone angry",
            "it's your time that was wasted, and no wonder you're angry",
            "nobody should be left looking out for a person who never arrives",
            "I'd be furious too, to wait and wait and see no one",
        ),
        mild=(
            "it's galling to wait for someone and be let down",
            "you'd made room in your day, and nobody came",
            "an empty doorstep isn't what you were waiting for",
            "I see why you're put out at being left waiting",
        ),
        sorry=("I'm sorry nobody turned up", "I'm sorry you were left waiting for someone who didn't come"),
        unless=words(
            r"if (?:he|she|they|nobody|no one)|hurt|(?:marked|charged?|fee"
            r"|charging)\W{1,3}(?:\S{1,10} ){0,4}no[- ]show|has come (?:back|forward)|no one has been (?:hurt|able|in)"
            r"|came (?:back )?to (?:mind|terms)|(?:didn't|never) come (?:up|out of|with)"
        ),
    ),
    Theme(
        "waited_in",
        words(
            r"(?:waited|stayed|waiting|sat|stuck) (?:in|at home|home|inside) (?:all (?:day|morning"
            r"|afternoon|week)|the (?:whole|entire) (?:day|morning|afternoon)|for (?:you|your|the|him|them"
            r"|nothing)|since|from)"
            r"|(?:took|taken|take|taking|lost|booked|used) (?:\S{1,10} ){0,3}(?:days?|mornings?"
            r"|afternoons?|hours?) (?:of leave |unpaid |off (?:work )?|of work |holiday "
            r"|of wages )(?!sick)|half day leave|(?:took|take|taking|lost|used) (?:a |my )?(?:half[- ]day"
            r"|half a day)(?: of leave| off)?|kept (?:the )?(?:whole |entire )?(?:day|morning"
            r"|afternoon) free"
        ),
        strong=(
            "to give up your own time and have it wasted is infuriating",
            "that time was yours, and your anger at losing it is fair",
            "nobody should have to put their life on hold for nothing",
            "you rearranged your day around this, and I'd be furious too",
            "time off isn't given back, and no wonder you're angry",
            "it's maddening to set everything else aside and get nothing for it",
        ),
        mild=(
            "setting time aside and having it wasted is galling",
            "your time is worth as much as anybody's, and I see why you mind",
            "you made yourself free for this, and that ought to have counted",
            "I'd be put out too, after arranging my day around it",
        ),
        sorry=("I'm sorry for the time you gave up", "I'm sorry you waited for nothing"),
    ),
    Theme(
        "job_half_done",
        words(
            r"(?:half[- ]finished|half[- ]done|left (?:it |the job |the work |us |me "
            r"|everything )?(?:unfinished|half done|half finished|in a mess)|never (?:finished"
            r"|came back to finish|completed)|not (?:finished|been finished)|still (?:not |un)finished"
            r"|bodged|botched)"
            rf"|(?:painted over|plastered over) (?:it|the|my)|{_WORKER} {FEW}(?:left|walked off|walked out"
            rf"|drilled|broke|flooded|damaged|ruined|smashed) {FEW}(?:my|our|the|a|into|through|after"
            r"|halfway|before|without|at)"
            r"|(?:a|the) hole in (?:my|our|the) (?:wall|ceiling|floor|roof|drive|garden|kitchen|ground)"
            r"|dug up (?:my|our|the) (?:drive|garden|lawn|road|path|pavement)"
        ),
        strong=(
            "being left with work in that state is infuriating, and that would anger (anyone|anybody)",
            "you asked for a job to be done properly, and your anger that it wasn't is fair",
            "to live with the results of bad work would make anyone angry",
            "you were meant to be better off for it, and you're worse; I'd be furious too",
            "a job isn't done until it's done right, and no wonder you're angry",
            "nobody should have to look at that every day",
        ),
        mild=(
            "it's wearing to live with a job that isn't right",
            "you expected work you could be pleased with",
            "I see why you're fed up: that isn't finished work",
            "a job done badly is more trouble than none at all",
        ),
        sorry=("I'm sorry about the state the work was left in", "I'm sorry the job wasn't done properly"),
    ),
)
