"""Moving, renting, the lift in the building, and fines for parking."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME

ESTATE: Final[tuple[Theme, ...]] = (
    Theme(
        "movers",
        words(
            r"(?:movers?|removal (?:men|firm|company|team)|moving (?:company|truck|crew)|your (?:men|crew"
            rf"|lads)) {SOME}(?:broke|smashed|lost|dropped|scratched|damaged|dented|stole|holding|never"
            r"|demanded|ruined)"
            rf"|(?:holding|keeping) (?:my|our) {FEW}(?:furniture|belongings|things|stuff"
            rf"|boxes) {FEW}(?:hostage|until|in)"
        ),
        strong=(
            "a move is hard enough without that, and (I see|I can see) why you're angry",
            "those are the things of your life, and your anger makes (sense|perfect sense)",
            "you put everything you own in other hands, and I'd be furious too",
            "nobody should see their belongings treated that way",
            "moving home takes trust, and no wonder you're angry that it was let down",
            "on a day when everything is in boxes, that would be the last straw for anyone",
        ),
        mild=(
            "a move is tiring enough without trouble like this",
            "your belongings should be handled as if they mattered",
            "I see why you're upset: those are your own things",
            "you trusted others with your home, and should have been able to",
        ),
        sorry=("I'm sorry for what happened with your move",),
    ),
    Theme(
        "lift_out",
        words(
            r"(?:lift|elevator)s? (?:[^\s.!?;]{1,15} ){0,5}(?:broken|out of (?:service|order)|not working"
            r"|doesn't work|broke|stopped|down again|is down|was down|is out|been out|out again"
            r"|stuck again|is stuck)"
            r"|(?:broken|no) (?:lift|elevator)(?! music)|(?:lift|elevator)\W{1,3}(?:broken|out)"
        ),
        strong=(
            "a lift that doesn't run shuts people out, and I understand why you're angry",
            "for some people the stairs are no answer, and you're right to be angry",
            "nobody should be kept from where they need to go by a lift",
            "being told to manage without it is infuriating when a lift is what's needed",
            "I'd be angry too: people depend on that lift",
            "it isn't a luxury to be able to get up and down, and no wonder you're angry",
        ),
        mild=(
            "a lift out of use makes every day harder, and I see why you've had enough",
            "people rely on that lift, and it should run",
            "not everyone can take the stairs, and you're right to say so",
            "it's wearing to plan each trip around a lift",
        ),
        sorry=("I'm sorry that you can't rely on the lift",),
    ),
    Theme(
        "parking_fine",
        words(
            r"parking (?:fine|ticket|charge|notice|penalty|fee)|(?:fined|ticketed|clamped|towed|penalty"
            rf"|fine) {SOME}(?:park(?:ed|ing)|car|bay|permit|space)|(?:you|they) (?:clamped|towed) (?:me|my"
            r"|our)|(?:my|our) (?:car|van|truck|bike) (?:was|got|has been) (?:clamped|towed)"
        ),
        strong=(
            "a fine you don't think you owe is infuriating, and you've (good|every) reason to be angry",
            "to be penalised and feel it's undeserved would make anyone angry",
            "you believe this is wrong, and your anger about it is fair",
            "I'd be angry too, at being made to pay for parking like that",
            "being treated as though you'd done something wrong is galling",
            "no wonder you're angry: it feels like being punished for nothing",
        ),
        mild=(
            "a charge you don't agree with is a sour thing to find",
            "I see why you're contesting it: it seems wrong to you",
            "nobody likes to be fined and feel it isn't fair",
            "you want this looked at properly, and that's reasonable",
        ),
        sorry=("I'm sorry for the upset over this parking matter",),
        unless=words(r"thank|for paying|how (?:do|can) I pay|where (?:do|can) I pay"),
    ),
)
