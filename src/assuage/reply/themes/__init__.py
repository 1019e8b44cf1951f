"""What can have happened to a customer, theme by theme: the words that show it, and what a person would say to it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from assuage.reply.themes.accounts import ACCOUNTS
from assuage.reply.themes.contact import CONTACT
from assuage.reply.themes.estate import ESTATE
from assuage.reply.themes.faults import FAULTS
from assuage.reply.themes.food import FOOD
from assuage.reply.themes.fraud import FRAUD
from assuage.reply.themes.goods import GOODS
from assuage.reply.themes.grave import GRAVE
from assuage.reply.themes.handling import HANDLING
from assuage.reply.themes.health import HEALTH
from assuage.reply.themes.home import HOME
from assuage.reply.themes.machines import MACHINES
from assuage.reply.themes.model import Theme
from assuage.reply.themes.money import MONEY
from assuage.reply.themes.people import PEOPLE
from assuage.reply.themes.promises import PROMISES
from assuage.reply.themes.safety import SAFETY
from assuage.reply.themes.service import SERVICE
from assuage.reply.themes.software import SOFTWARE
from assuage.reply.themes.staff import STAFF
from assuage.reply.themes.stays import STAYS
from assuage.reply.themes.subscriptions import SUBSCRIPTIONS
from assuage.reply.themes.travel import TRAVEL
from assuage.reply.themes.visits import VISITS

GRAVEST: Final[tuple[Theme, ...]] = (*SAFETY, *GRAVE)
"""Answered before anything else that a message shows, in a quiet voice."""
THEMES: Final[tuple[Theme, ...]] = (
    *GRAVEST,
    *HEALTH,
    *STAFF,
    *PROMISES,
    *FOOD,
    *TRAVEL,
    *STAYS,
    *GOODS,
    *FAULTS,
    *HOME,
    *VISITS,
    *ESTATE,
    *SOFTWARE,
    *PEOPLE,
    *MONEY,
    *SUBSCRIPTIONS,
    *ACCOUNTS,
    *FRAUD,
    *MACHINES,
    *HANDLING,
    *CONTACT,
    *SERVICE,
)
BY_CODE: Final[Mapping[str, Theme]] = {theme.code: theme for theme in THEMES}

__all__ = ["BY_CODE", "GRAVEST", "THEMES", "Theme"]
