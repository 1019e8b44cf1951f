"""Drafts the parts of one opener: the feeling and the account, regret, taking it on, the next step, thanks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from assuage.reply.grammar import Draws, choose
from assuage.reply.openers.clauses import claims, feelings, owning, parts, said_back
from assuage.reply.openers.pen import Pen, Piece, pen_for
from assuage.reply.openers.scene import Scene
from assuage.reply.values import Style

Pieces = list[Piece]
_AND: Final = re.compile(r"(?:I'd|I can|I understand|you're right|I'm not)\b[^?;:,]*$")
_COLON: Final = re.compile(
    r"(?:no wonder|small wonder|of course|anyone would|I'd be|that's|I can see why|I understand why)\b[^?;:]*$"
)
_WE: Final = re.compile(r"(?:^|; |, and )(?:\w+ ){0,3}(?:we|our)\b")
_LINKED: Final = re.compile(r"[:;]|, and ")


class Draft(NamedTuple):
    """The parts of one opener, in their order; those of several drafts for one message may be exchanged."""

    acknowledgement: Pieces
    regret: Pieces
    ownership: Pieces
    ending: Pieces


def draft(scene: Scene, style: Style, draw: Draws, *, silent: bool = False) -> Draft:
    pen = pen_for(scene, style, draw, silent=silent)
    return Draft(_acknowledgement(pen), _regret(pen), _ownership(pen), _thanks(pen) + _ending(pen))


# --- acknowledgement ------------------------------------------------------------------------------------------------


def _acknowledgement(pen: Pen) -> Pieces:
    """Their own figures with the feeling, else a point and the feeling, else the feeling; the voice's words first."""
    voice = pen.scene.manner.voice
    openings = voice.brief if pen.brief else voice.first
    return _everyday(pen) if openings is None else _voiced(pen, openings)


def _everyday(pen: Pen) -> Pieces:
    if pen.has("echo") and pen.often(60):
        return _echoed(pen)
    if pen.theme is not None and pen.often(75):
        return _on_theme(pen)
    if not pen.has("account"):
        return _without_account(pen)
    way = choose(("feeling", "account") if _accuses(pen) else ("feeling", "leading", "account", "account"), pen.draw)
    if way == "leading":
        return _some(_led(pen))
    if way == "account":
        return _joined(pen, _framed(pen), _feeling(pen, "acknowledge"))
    return _some(_feeling(pen, "acknowledge"), _framed(pen))


def _echoed(pen: Pen) -> Pieces:
    echo = pen.say("acknowledge", said_back.ECHOES[pen.band])
    add_account = not pen.brief and pen.has("account") and not _overlapping(pen, "echo", "account")
    return _some(echo, _framed(pen) if add_account else None)


def _on_theme(pen: Pen) -> Pieces:
    """An answer to just what happened, then their own account of it unless that would say the same again."""
    answer = _theme(pen)
    add_account = not pen.brief and pen.has("account") and not _overlapping(pen, "theme", "account")
    return _some(answer, _framed(pen) if add_account else None)


def _theme(pen: Pen) -> Piece | None:
    if pen.theme is None:
        return None
    said = pen.say("acknowledge", pen.theme.strong if pen.scene.manner.strong else pen.theme.mild)
    return Piece("acknowledge", said.text, pen.facts["theme"]) if said else None


def _without_account(pen: Pen) -> Pieces:
    if pen.has("claim") and pen.often(60):
        return _some(pen.say("acknowledge", claims.ON_CLAIM[pen.band]))
    if pen.has("thing") and pen.often(80):
        return _some(pen.say("acknowledge", said_back.ABOUT[pen.band]))
    return _some(_feeling(pen, "acknowledge"))


def _voiced(pen: Pen, openings: Sequence[str]) -> Pieces:
    manner = pen.scene.manner
    first = pen.say("acknowledge", openings, "acknowledge")
    if pen.theme is not None and not manner.risky and pen.often(80):
        return _themed(pen, first)
    feeling = None if manner.grave or not manner.upset else _stirred(pen)
    if feeling is None:
        return _some(first, _framed(pen))
    if pen.brief:
        asks = "safety_or_harm" in manner.names
        return _some(first if asks else feeling, feeling if asks else _framed(pen) if pen.often(70) else None)
    if pen.has("account") and pen.often(50):
        return _some(feeling, _framed(pen), _lesser(first))
    return _some(first, _framed(pen), feeling)


def _themed(pen: Pen, first: Piece | None) -> Pieces:
    """Beside a voice of its own: what happened, and either their account or the voice's first words."""
    answered = _on_theme(pen)
    return answered if pen.brief or len(answered) > 1 else [*answered, *_some(_lesser(first))]


def _stirred(pen: Pen) -> Piece | None:
    """The feeling beside a voice of its own; with their figures where there are any."""
    if pen.has("echo") and pen.often(60):
        return pen.say("acknowledge", said_back.ECHOES[pen.band])
    if pen.has("thing") and not pen.has("account") and pen.often(70):
        return pen.say("acknowledge", said_back.ABOUT[pen.band])
    return _feeling(pen, "acknowledge")


def _lesser(piece: Piece | None) -> Piece | None:
    return Piece("feeling", piece.text, piece.facts) if piece else None


def _feeling(pen: Pen, part: str) -> Piece | None:
    return pen.say(part, feelings.FEELINGS[pen.band], "acknowledge")


def _framed(pen: Pen) -> Piece | None:
    reported = _accuses(pen) or (pen.scene.manner.voice.reported and pen.often(60))
    return pen.say("account", said_back.REPORTED if reported else said_back.FRAMES) if pen.has("account") else None


def _led(pen: Pen) -> Piece | None:
    led = pen.say("acknowledge", said_back.LEADING[pen.band])
    return Piece("acknowledge", f"{led.text}: {pen.words['account']}", pen.facts["account"]) if led else None


def _joined(pen: Pen, account: Piece | None, feeling: Piece | None) -> Pieces:
    """Account first, then the feeling; in one sentence where both are short enough for one."""
    if account and feeling and len(account.facts) == 1 and pen.often(60):
        link = ", and " if _AND.match(feeling.text) else ": " if _COLON.match(feeling.text) else ""
        if link and not _LINKED.search(account.text):
            return [Piece("acknowledge", f"{account.text}{link}{feeling.text}", account.facts)]
    return _some(account, feeling)


def _accuses(pen: Pen) -> bool:
    """Whether the account says what we did: that is said back as theirs, neither agreed nor denied (C7)."""
    return _WE.search(pen.words.get("account", "")) is not None


def _overlapping(pen: Pen, one: str, other: str) -> bool:
    return any(a.start < b.end and b.start < a.end for a in pen.facts[one] for b in pen.facts[other])


# --- the other parts ------------------------------------------------------------------------------------------------


def _regret(pen: Pen) -> Pieces:
    voice = pen.scene.manner.voice
    if voice.sorry == () or not pen.scene.wronged or not pen.often({"plain": 20, "warm": 90, "brief": 0}[pen.style]):
        return []
    return _some(pen.say("sorry", voice.sorry or _regrets(pen), "sorry"))


def _regrets(pen: Pen) -> Sequence[str]:
    if pen.theme is not None and pen.theme.sorry and pen.often(70):
        return pen.theme.sorry
    if pen.has("claim") and pen.often(60):
        return claims.SORRY_FOR[pen.words["claim_code"]]
    return parts.SORRY if pen.scene.manner.strong else parts.SORRY_MILD


def _ownership(pen: Pen) -> Pieces:
    """Who deals with it, and what comes next: both where it is grave, otherwise seldom more than one."""
    own, step = _own(pen), _next(pen)
    if pen.scene.manner.grave:
        return _gravely(pen, own, step)
    if pen.scene.situation.second_contact:
        return _some(own) if pen.brief else _some(own, step)
    if pen.brief and pen.scene.form.public and pen.scene.says_back and pen.often(60):
        return []
    if pen.brief:
        return _briefly(pen, own, step)
    return _some(own, None if pen.style == "warm" and pen.often(40) else step)


def _gravely(pen: Pen, own: Piece | None, step: Piece | None) -> Pieces:
    """Both; of a brief one the step where somebody is at risk, else either."""
    if pen.brief:
        return _some(step if pen.scene.manner.risky or pen.often(50) else own)
    return _some(step, own) if pen.often(50) else _some(own, step)


def _briefly(pen: Pen, own: Piece | None, step: Piece | None) -> Pieces:
    """Either of the two; both where nothing of theirs can be said back."""
    if not pen.scene.says_back:
        return _in_one(own, step)
    return _some(own if pen.scene.manner.voice.next is None and pen.often(50) else step or own)


def _in_one(own: Piece | None, step: Piece | None) -> Pieces:
    """ "I'm on it: what would be fair?" in one breath, where nothing of theirs can be said back."""
    if own and step and not _LINKED.search(own.text + step.text):
        return [Piece(step.part, f"{own.text}: {step.text}", own.facts + step.facts)]
    return _some(own, step)


def _own(pen: Pen) -> Piece | None:
    voice, tight = pen.scene.manner.voice, pen.scene.form.most_chars <= 300
    if pen.scene.situation.second_contact:
        return pen.say("own", owning.TAKING_OVER_SHORT if pen.brief or tight else owning.TAKING_OVER, "own")
    usual = owning.OWN_SHORT if pen.brief or (tight and pen.often(60)) else owning.OWN
    return pen.say("own", voice.own if voice.own is not None else usual, "own")


def _next(pen: Pen) -> Piece | None:
    voice, short = pen.scene.manner.voice, pen.brief or pen.scene.form.most_chars <= 300
    if voice.next is not None and (pen.scene.manner.grave or not pen.scene.wronged or pen.often(70)):
        asked = voice.next_short if short and voice.next_short else voice.next
        return pen.say("urgent" if pen.scene.manner.risky else "next_step", asked, "next_step")
    if pen.scene.bare and pen.scene.wronged and pen.scene.short:
        return pen.say("ask_what", parts.WHAT_HAPPENED, "ask_what")
    if pen.often(_fairness(pen)):
        return pen.say("ask_fair", parts.FAIR_SHORT if short else parts.FAIR, "ask_fair")
    return pen.say("next_step", _steps(pen, short=short), "next_step")


def _fairness(pen: Pen) -> int:
    """How often, in a hundred, to ask what would be fair."""
    if pen.scene.manner.grave:
        return 0
    return 60 if pen.scene.manner.strong or pen.scene.manner.voice.fair else 15 if pen.scene.manner.upset else 0


def _steps(pen: Pen, *, short: bool) -> Sequence[str]:
    if pen.has("ask") and pen.often(60):
        return parts.NEXT_ASK
    if pen.has("thing") and pen.often(60):
        return parts.NEXT_THING
    return parts.NEXT_SHORT if short else parts.NEXT


def _thanks(pen: Pen) -> Pieces:
    manner = pen.scene.manner
    if manner.grave or manner.band == "furious" or pen.style != "warm" or not (pen.scene.wronged and pen.often(40)):
        return []
    return _some(pen.say("thank", parts.THANK, "thank"))


def _ending(pen: Pen) -> Pieces:
    wordings, ending = pen.scene.wordings, []
    if pen.scene.form.public and "thanks" not in pen.scene.manner.names and pen.often(60 if pen.brief else 100):
        asked = (wordings.private_message,) if wordings.private_message else parts.PRIVATE
        ending += _some(pen.say("private", asked, "private"))
    if wordings.emergency and pen.scene.manner.risky:
        ending.append(Piece("emergency", wordings.emergency))
    return ending


def _some(*pieces: Piece | None) -> Pieces:
    return [piece for piece in pieces if piece is not None]
