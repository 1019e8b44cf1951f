"""Oneself: one's password, the colours one likes, who one is in the roster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form

from assuage import accounts
from assuage.console.access import At, Seat, Viewer
from assuage.console.cookies import Theme, give_theme
from assuage.console.render import redirect, show
from assuage.errors import InvalidInput, SignInRefused
from assuage.parts import Parts
from assuage.passwords import LONGEST, SHORTEST

account_page: Final = APIRouter()

_THEMES: Final[tuple[tuple[Theme, str], ...]] = (("auto", "As the device has it"), ("light", "Light"), ("dark", "Dark"))


@dataclass(frozen=True, slots=True)
class AccountPage:
    """`stands_for` is one's name in the roster, None for nobody there; `wrong` why the password was not changed.

    Without `has_password` one signs in with `company`. `shortest` and `longest` are lengths of a password.
    """

    stands_for: str | None
    has_password: bool
    company: str
    themes: tuple[tuple[Theme, str], ...] = _THEMES
    shortest: int = SHORTEST
    longest: int = LONGEST
    wrong: str = ""


@account_page.get("/account")
def show_account(at: At, seat: Viewer) -> Any:
    return show("account.html", seat, account_of(at, seat))


@account_page.post("/account")
def change_password(
    at: At,
    seat: Viewer,
    old: Annotated[str, Form()] = "",
    new: Annotated[str, Form()] = "",
    again: Annotated[str, Form()] = "",
) -> Any:
    if new != again:
        wrong = "the new password was typed in two ways: type it again"
        return show("account.html", seat, account_of(at, seat, wrong), 422)
    try:
        accounts.change_password(at.store, seat.account, old, new, datetime.now(UTC), keep=seat.token)
    except (InvalidInput, SignInRefused) as error:
        wrong = "the old password is not right" if _is_wrong(error) else str(error)
        return show("account.html", seat, account_of(at, seat, wrong), 422)
    return redirect("/account", said="Your password is changed. Wherever else you were signed in, you are signed out.")


@account_page.post("/account/theme")
def choose_theme(seat: Viewer, theme: Annotated[Theme, Form()]) -> Any:
    response = redirect("/account")
    give_theme(response, theme)
    return response


def account_of(at: Parts, seat: Seat, wrong: str = "") -> AccountPage:
    agents, agent = at.store.current_roster().roster.agents, seat.account.agent
    stands_for = (agents[agent].name if agent in agents else agent) if agent else None
    company = at.door.provider.title if at.door else "the identity provider"
    return AccountPage(stands_for, seat.account.password is not None, company, wrong=wrong)


def _is_wrong(error: Exception) -> bool:
    return isinstance(error, SignInRefused) and not error.wait_seconds
