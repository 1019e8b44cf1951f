"""`assuage accounts`: who may sign in to the console."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

import click

from assuage.cli.common import fail, stored_text, with_store
from assuage.domain import ROLES, Account, Role
from assuage.store.protocol import Store

_Command = TypeVar("_Command", bound=Callable[..., Any])


@click.group()
def accounts() -> None:
    """People who sign in to the console: add, list, change, remove, new passwords."""


def _generate_option(command: _Command) -> _Command:
    return click.option("--generate", is_flag=True, help="Make a password and print it.")(command)


@accounts.command("add")
@click.argument("name", callback=stored_text)
@click.option("--role", type=click.Choice(ROLES), default="viewer", show_default=True, help="What they may do.")
@click.option("--shown", default="", callback=stored_text, help="Name that others read. [default: the login name]")
@click.option("--agent", help="Who they are in the roster (its id).")
@click.option("--no-password", is_flag=True, help="They come through the identity provider alone.")
@_generate_option
def accounts_add(name: str, role: Role, shown: str, agent: str | None, no_password: bool, generate: bool) -> None:
    """Let somebody sign in to the console. The password is asked for, or read from standard input.

    \b
    Examples:
      assuage accounts add ama --role agent --agent ama --shown "Ama Mensah"
      assuage accounts add bo --role supervisor --generate
    """
    from assuage.accounts import add_account

    password = None if no_password else _password(generate)
    made = with_store(lambda store: add_account(store, name, shown, role, agent, password))
    click.echo(f"{made.name} may sign in as {made.role}")
    _show(password, generate)


@accounts.command("list")
def accounts_list() -> None:
    """List accounts with their roles and when they last signed in.

    \b
    Example:
      assuage accounts list
    """
    found = with_store(lambda store: store.accounts())
    for each in found:
        click.echo(f"{each.name:<24} {each.role:<11} {each.agent or '-':<12} {_state(each):<32} {each.shown}")
    if not found:
        click.echo("nobody can sign in yet: see `assuage accounts add --help`")


@accounts.command("password")
@click.argument("name", callback=stored_text)
@_generate_option
def accounts_password(name: str, generate: bool) -> None:
    """Give somebody a new password; they are signed out everywhere, and a lock after wrong tries is lifted.

    \b
    Examples:
      assuage accounts password ama
      assuage accounts password ama --generate
      pass show ama | assuage accounts password ama
    """
    from assuage.accounts import set_password

    password = _password(generate)
    with_store(lambda store: set_password(store, name, password))
    click.echo(f"{name} has a new password and is signed out everywhere")
    _show(password, generate)


@accounts.command("change")
@click.argument("name", callback=stored_text)
@click.option("--role", type=click.Choice(ROLES), help="What they may do.")
@click.option("--shown", callback=lambda c, o, v: v and stored_text(c, o, v), help="Name that others read.")
@click.option("--agent", help="Who they are in the roster (its id); an empty one for nobody.")
@click.option("--disable/--enable", "disabled", default=None, help="Whether they can sign in.")
def accounts_change(name: str, role: Role | None, shown: str | None, agent: str | None, disabled: bool | None) -> None:
    """Change what somebody may do, how they are shown, who they are in the roster, whether they can sign in.

    \b
    Examples:
      assuage accounts change ama --role supervisor
      assuage accounts change bo --disable
    """
    from assuage.accounts import change_account, named_account

    def run(store: Store) -> None:
        was = named_account(store, name)
        changed = replace(was, role=role or was.role, shown=shown or was.shown)
        if agent is not None:
            changed = replace(changed, agent=agent or None)
        if disabled is not None:
            changed = replace(changed, disabled=disabled)
        change_account(store, changed)

    with_store(run)
    click.echo(f"{name} is changed")


@accounts.command("remove")
@click.argument("name", callback=stored_text)
def accounts_remove(name: str) -> None:
    """Take an account away for good; what its owner did stays in the journals.

    \b
    Example:
      assuage accounts remove bo
    """
    from assuage.accounts import remove_account

    with_store(lambda store: remove_account(store, name))
    click.echo(f"{name} is removed")


def _password(generate: bool) -> str:
    """Made, asked for twice, or the first line of what is piped in."""
    from assuage.passwords import make_password

    if generate:
        return make_password()
    if sys.stdin.isatty():
        return str(click.prompt("Password", hide_input=True, confirmation_prompt=True, type=str))
    piped = sys.stdin.readline().rstrip("\r\n")
    if not piped:
        fail("no password was given: type one, pipe one in, or say --generate")
    return piped


def _show(password: str | None, generate: bool) -> None:
    if generate and password:
        click.echo(f"  password   {password}")
        click.echo("             (shown only now)")


def _state(account: Account) -> str:
    if account.disabled:
        return "disabled"
    when = f"last here {account.signed_in_at:%Y-%m-%d %H:%M}" if account.signed_in_at else "has not signed in yet"
    return when if account.password else f"{when}; no password"
