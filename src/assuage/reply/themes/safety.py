"""Grave matters of safety: someone left alone, shut in, threatened or past bearing it. A quiet voice here too."""

from __future__ import annotations

from typing import Final

from assuage.reply.themes.model import Theme, words
from assuage.reply.themes.pieces import FEW, SOME

_CHILD: Final = (
    r"(?:(?:my|our|his|her|the|a) (?:\d{1,2}[- ](?:year|yr|month)[- ]old )?(?:son|daughter|baby"
    r"|child|kid|kids|children|toddler|grandson|granddaughter|niece|nephew|little (?:boy|girl|one)"
    r"|\d{1,2}[- ](?:year|yr|month)[- ]old))"
)

SAFETY: Final[tuple[Theme, ...]] = (
    Theme(
        "child_alone",
        words(
            r"(?:left|dropped|leaving|put|abandoned|stranded|lost|forgot"
            rf"|forgotten) {FEW}{_CHILD} {SOME}(?:alone|by (?:himself|herself|themselves)|outside|behind"
            r"|at the wrong|on the (?:bus|street|road|kerb|curb|side)|stop|overnight|unattended|stranded"
            rf"|in the (?:cold|rain|car|dark|snow|street)|off)|{_CHILD} {SOME}(?:left alone|was alone"
            r"|all alone|on (?:his|her|their) own|by (?:himself|herself|themselves)|unsupervised"
            r"|unattended|went missing|left (?:outside|behind|standing|waiting|crying)|locked in|touched"
            r"|grabbed|slapped|hit by|screamed at)"
            r"|stranded (?:my|our) (?:\d{1,2} (?:year|yr) old|son|daughter|kids?|children)|(?:hit"
            r"|grabbed|slapped|pushed|touched|shook|dragged) (?:my|our) (?:\d{1,2} (?:year|yr) old|son"
            r"|daughter|kids?|child|children|baby|toddler)"
        ),
        strong=(
            "there's hardly a worse fear than fear for a child, and I know it",
            "a child's safety comes before everything, and so it does here",
            "no parent or family should have to go through that fear",
            "I've read this slowly, because a child is at the heart of it",
            "a child should be safe in others' hands, and I understand how grave this is",
            "that must have been a terrible moment for all of you",
        ),
        mild=(
            "a child's safety has to come first, and it does",
            "that must have frightened you, as it would any family",
            "you were right to tell us: it concerns a child",
            "anyone who loves a child would be shaken by this",
        ),
        sorry=("I'm so sorry that a child went through this", "I'm sorry for the fear this has caused your family"),
        private=True,
    ),
    Theme(
        "older_person_left",
        words(
            rf"(?:left|leaving|abandoned|dumped|stranded|kept|made) {FEW}(?:(?:my|our|an|a|his"
            rf"|her) {FEW}(?:mother|mum|mom|father|dad|gran|nan|grandmother|grandfather|grandad|grandma"
            r"|granny|parents|old (?:lady|man|woman)|elderly \S{1,10}"
            rf"|disabled \S{{1,10}})) {SOME}(?:on the|in the|in a|alone|outside|waiting|sitting|lying"
            r"|standing|stand|sit|walk|by (?:himself|herself)|at the|with no|without|for)"
            r"|(?:mum|mother|mom|dad|father|nan|gran|grandmother|grandfather|she|he) (?:was |is |lay "
            r"|were |has been |had been )(?:left |lying |sat |sitting |stuck |been "
            rf"|found )?{FEW}(?:on the floor|in the floor|alone (?:in|for|all|on|at)|in the (?:cold|dark)"
            r"|on a trolley|in a corridor)|(?:he|she) (?:wait|waited|waits) \S{1,5} hours? (?:in"
            r"|on) the floor"
        ),
        strong=(
            "someone who needed help was left without it, and I'm very sorry to read that",
            "nobody should be left like that, least of all a person who depends on others",
            "that must have been frightening for them, and hard for you to hear of",
            "they should have been treated with care, and I understand how much this hurts",
            "I've read this with the person at the heart of it in mind",
            "to think of them in that position is (upsetting|hard), and I won't pass over it",
        ),
        mild=(
            "a person who depends on others shouldn't be left like that",
            "it's distressing to know that someone close to you was left so",
            "they deserved to be looked after, and I see why you've written",
            "this matters, for their sake and for yours",
        ),
        sorry=("I'm so sorry that they were left like that", "I'm sorry for what they had to go through"),
        private=True,
    ),
    Theme(
        "trapped",
        words(
            r"(?:trapped|locked|stuck|shut) (?:me |us |him |her |my \S{1,10} |our \S{1,10} )?(?:in"
            rf"|inside) (?:the |a |your |my |his |her |this |an )?{FEW}(?:lift|elevator|car park|store|shop"
            r"|toilet|bathroom|stairwell|building|gym|changing room|branch|van|boot|garage)(?! (?:app"
            r"|portal))"
        ),
        strong=(
            "being shut in is frightening, and I won't pass over it",
            "nobody should be left trapped and waiting to be let out",
            "that must have been a horrible stretch of time to get through",
            "your safety comes first here, before anything else",
            "to be stuck with no way out is something a person remembers",
            "I'm so sorry for the fear and the waiting",
        ),
        mild=(
            "being shut in is alarming, and you were right to tell us",
            "it's a frightening thing to go through",
            "I understand how grave it is when somebody can't get out",
            "anyone would be shaken after being stuck like that",
        ),
        sorry=("I'm so sorry that this happened, and for the fright of it",),
    ),
    Theme(
        "threatened",
        words(
            r"(?:threatened|assaulted|attacked|groped|spat (?:at|on)|punched|shoved|pushed|slapped|grabbed"
            r"|stalked|kicked) (?:me|us|my (?:wife|husband|mother|mum|mom|father|dad|sister|brother|friend"
            r"|partner|girlfriend|boyfriend))(?! (?:up|into|to the bus|round|around|on (?:twitter"
            r"|instagram|facebook)|to the|with (?:a )?(?:collection|late|legal|court)|around|aside"
            r"|to (?:pay|one side)|by (?:mail|email|phone|letter)|about|over to|up|into|back))"
            r"|asked (?:me )?if i (?:live|lived) alone|walk(?:s|ed) in(?:to)? (?:\S{1,10} ){0,5}(?:shower"
            r"|not dressed|undressed)|he(?: has|'s) (?:hurt|hit|beaten) me|(?:non-molestation|restraining"
            r"|protective) order|staying at a refuge|women's (?:shelter|refuge)|domestic (?:abuse"
            r"|violence)|my (?:ex|abuser) (?:\S{1,10} ){0,6}(?:address|find me|found me|track|location"
            r"|where i)"
        ),
        strong=(
            "nobody should ever have to feel unsafe, and I hear how grave this is",
            "your safety comes before everything else here",
            "what you describe is frightening, and I've read it with care",
            "that should never be part of anybody's day, and I'm so sorry it was of yours",
            "thank you for telling us; it can't have been easy to write",
            "I don't take a word of this lightly: it's about your safety",
        ),
        mild=(
            "your safety comes first, and it's what I think of first",
            "thank you for telling us; that can't have been easy",
            "anyone would be shaken by this, and you were right to write",
            "you should be safe, and feel it too",
        ),
        sorry=("I'm so sorry that you went through this",),
        private=True,
    ),
    Theme(
        "despair",
        words(
            r"(?:can't|cannot|can not) (?:do this any(?: )?more|go on (?:like this|any|living)|take (?:it"
            r"|this|much) any(?: )?more|take any more|cope any)"
            r"|(?:don't|do not) want to (?:be here|live|wake up)|(?:end|ending|take"
            r"|taking) my (?:own )?life|kill myself"
            r"|suicid(?:e|al)|(?:no|nothing) (?:reason|left) to (?:live|go on)|better off dead"
        ),
        strong=(
            "what you've written worries me, and I don't want to pass over it",
            "you're carrying too much, and I'm glad you put it into words",
            "before anything else: you matter more than any of this",
            "I've read this slowly, and it's you I'm thinking of first",
            "this sounds like more than anyone should have to bear alone",
            "I'm sorry it's been so dark, and I'm not going to rush past that",
        ),
        mild=(
            "I'm glad you've told us how hard this is",
            "what you wrote stays with me, and I won't hurry past it",
            "you shouldn't have to carry this by yourself",
            "thank you for being so open; it's you I think of first",
        ),
        sorry=("I'm so sorry that it's come to this",),
        unless=words(r"phone|battery|laugh|can't cope with (?:the )?(?:cute|how good|demand)|money|lol|haha"),
        private=True,
    ),
)
