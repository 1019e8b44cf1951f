"""Wordings tried before they come into force: is there anything left to say, and does it fit?"""

from __future__ import annotations

from typing import Final

from assuage.domain import BANDS, Channel
from assuage.reply.openers import openers
from assuage.reply.values import Facts, Situation
from assuage.reply.wordings import Wordings

CHANNELS: Final[tuple[Channel, ...]] = ("email", "chat", "social")
MESSAGE: Final = "My parcel has not come, and nobody answers me."


def tried(wordings: Wordings) -> Wordings:
    """The wordings, or InvalidWordings when some ordinary message would get no opener under them."""
    for band in BANDS:
        for channel in CHANNELS:
            openers(Situation(Facts(MESSAGE), 0.5, band, channel=channel, customer_name="Mrs Larkin"), wordings)
    return wordings
