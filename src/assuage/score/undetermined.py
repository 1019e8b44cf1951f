"""Whether the model has a say about a text, and if not, why: then a person decides."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assuage.domain import Undetermined
from assuage.score.blobs import is_no_language
from assuage.score.machines import is_machine_mail

PLAIN_EMOJI: Final = "👍👏🙏🙌👌💯🎉🥳😀😃😄😁😊😍🥰😘🤗😇😎❤💛💚💙💜🧡♥💕💐🌹✨🌟⭐✅✔😡"
"""Read even where they stand alone, since what the model hears in them is right; other faces without words are not:
it hears 6 of 100 in 🤬 and in 👎."""
_SHADES: Final = "\u200d\ufe0f🏻🏼🏽🏾🏿"


def why_undetermined(text: str, language: str | None, known: Sequence[str]) -> Undetermined | None:
    """Why the model has no say about a prepared text in `language`, where it knows only some; None where it has one."""
    if not any(char.isalnum() for char in text):
        return None if _is_plain_emoji(text) else "no_text"
    if is_machine_mail(text):
        return "machine_mail"
    if is_no_language(text):
        return "not_language"
    return "language" if language is not None and language not in known else None


def _is_plain_emoji(text: str) -> bool:
    """Emoji whose feeling is plain, and nothing beside them but blanks, points and their shades."""
    emoji = [char for char in text if not (char.isspace() or char in _SHADES or char in "!.,-~*")]
    return bool(emoji) and all(char in PLAIN_EMOJI for char in emoji)
