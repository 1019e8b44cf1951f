"""How long an opener may be and what it looks like, by channel."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from assuage.domain import Channel
from assuage.reply.values import Style


@dataclass(frozen=True, slots=True)
class Form:
    """What a channel asks of a text; lengths are characters of the whole text, greeting and sign-off included."""

    most_chars: int
    brief_chars: int
    public: bool = False
    """Others read along: nothing private is said back, and the customer is asked to go on in private."""
    spoken: bool = False
    """Read aloud: no long figures."""
    letter: bool = False
    """Carries a greeting and a sign-off."""

    def limit(self, style: Style) -> int:
        return self.brief_chars if style == "brief" else self.most_chars


FORMS: Final[Mapping[Channel | None, Form]] = {
    "chat": Form(300, 170),
    "sms": Form(280, 180),
    "social": Form(280, 220, public=True),
    "review": Form(400, 260, public=True),
    "email": Form(600, 330, letter=True),
    "form": Form(600, 330, letter=True),
    "call_transcript": Form(420, 230, spoken=True),
    None: Form(480, 260),
}
