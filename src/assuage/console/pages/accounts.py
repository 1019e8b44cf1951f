"""Who may sign in, for administrators: let somebody in, change what they may, a new password, out again."""

from __future__ import annotations

import logging
from dataclasses import dataclass, replace
from typing import Annotated, Any, Final

from fastapi import APIRouter, Form
from starlette.responses import Response

from assuage import accounts
from assuage.console.access import Admin, At, Seat
from assuage.console.render import redirect, show
from assuage.domain import ROLES, Account, Role
from assuage.errors import InvalidInput, NotPossible
from assuage.parts import Parts
from assuage.passwords import make_password

log = logging.getLogger(__name__)

accounts_page: Final = APIRouter()

_MAY: Final[dict[Role, str]] = {
    "viewer": "looks at everything, changes nothing",
    "agent": "also takes conversations, hands them on and resolves them",
    "supervisor": "also moves thresholds, changes people, corrects scores",
    "admin": "also says who may sign in",
}


@dataclass(frozen=True, slots=True)
class Wanted:
    """An account as it was asked for, to show it again when something about it is wrong."""

    name: str = ""
    shown: str = ""
    role: Role = "agent"
    agent: str = ""
    company_only: bool = False


@dataclass(frozen=True, slots=True)
class MadePassword:
    """A password that is shown this once."""

    name: str
    password: str


@dataclass(frozen=True, slots=True)
class AccountsPage:
    """All accounts by name; `roster` gives names by agents' ids; `company` is the identity provider, if there is one.

    `made` is a new password to pass on; `wrong` says why `wanted` was not made.
    """

    accounts: tuple[Account, ...]
    roster: dict[str, str]
    company: str | None
    wanted: Wanted = Wanted()
    made: MadePassword | None = None
    wrong: str = ""
    roles: tuple[tuple[Role, str], ...] = tuple(_MAY.items())


@accounts_page.get("/accounts")
def show_accounts(at: At, seat: Admin) -> Any:
    return _page(at, seat)


@accounts_page.post("/accounts")
def add_account(
    at: At,
    seat: Admin,
    name: Annotated[str, Form()] = "",
    shown: Annotated[str, Form()] = "",
    role: Annotated[Role, Form()] = "viewer",
    agent: Annotated[str, Form()] = "",
    company_only: Annotated[bool, Form()] = False,
) -> Any:
    password = None if company_only else make_password()
    try:
        made = accounts.add_account(at.store, name, shown, role, agent or None, password)
    except InvalidInput as error:
        wanted = Wanted(name, shown, role, agent, company_only)
        return _page(at, seat, wanted=wanted, wrong=str(error), status=422)
    log.info("%s made the account %s (%s)", seat.account.name, made.name, made.role)
    if password is None:
        return redirect("/accounts", said=f"{made.shown} may sign in through the identity provider.")
    return _page(at, seat, made=MadePassword(made.name, password))


@accounts_page.post("/accounts/change")
def change_account(
    at: At,
    seat: Admin,
    name: Annotated[str, Form()],
    shown: Annotated[str, Form()],
    role: Annotated[Role, Form()],
    agent: Annotated[str, Form()] = "",
    disabled: Annotated[bool, Form()] = False,
) -> Any:
    was = accounts.named_account(at.store, name)
    changed = replace(was, shown=shown or was.name, role=role, agent=agent or None, disabled=disabled)
    accounts.change_account(at.store, changed)
    log.info("%s changed the account %s (%s%s)", seat.account.name, name, role, ", disabled" if disabled else "")
    return redirect("/accounts", said=f"{changed.shown} is changed, at once.")


@accounts_page.get("/accounts/password")
def show_no_password(seat: Admin) -> Any:
    """Where a browser without scripts stands after a password was made, when it loads the page again."""
    return redirect("/accounts")


@accounts_page.post("/accounts/password")
def give_password(at: At, seat: Admin, name: Annotated[str, Form()]) -> Any:
    if name == seat.account.name:
        raise NotPossible("your own password is changed under your name, below the pages")
    password = make_password()
    accounts.set_password(at.store, name, password)
    log.info("%s gave the account %s a new password", seat.account.name, name)
    return _page(at, seat, made=MadePassword(name, password))


@accounts_page.post("/accounts/remove")
def remove_account(at: At, seat: Admin, name: Annotated[str, Form()]) -> Any:
    accounts.remove_account(at.store, name)
    log.info("%s removed the account %s", seat.account.name, name)
    return redirect("/accounts", said=f"{name} is removed and signed out everywhere.")


def _page(
    at: Parts,
    seat: Seat,
    made: MadePassword | None = None,
    wanted: Wanted | None = None,
    wrong: str = "",
    status: int = 200,
) -> Response:
    roster = {agent: each.name for agent, each in at.store.current_roster().roster.agents.items()}
    company = at.door.provider.title if at.door else None
    everybody = sorted(at.store.accounts(), key=lambda each: (-ROLES.index(each.role), each.shown.casefold()))
    page = AccountsPage(tuple(everybody), roster, company, wanted or Wanted(), made, wrong)
    return show("accounts.html", seat, page, status)
