"""`assuage policy`, `keys` and `db`."""

from __future__ import annotations

import json
from pathlib import Path

import click

from assuage.cli.common import (
    author_option,
    database_option,
    fail,
    name_option,
    note_option,
    read_policy,
    stored_text,
    with_store,
)
from assuage.policy import Policy, diff
from assuage.settings import read_settings
from assuage.store.values import SCOPES, Scope


@click.group()
def policy() -> None:
    """Thresholds: show, check, compare, try on the past, put in force."""


@policy.command("show")
@click.option("--defaults", is_flag=True, help="Those of a new installation instead of those in force.")
def policy_show(defaults: bool) -> None:
    """Print the thresholds in force as JSON.

    \b
    Example:
      assuage policy show > policy.json
    """
    saved = Policy() if defaults else with_store(lambda store: store.current_policy()).policy
    click.echo(json.dumps(saved.model_dump(mode="json"), indent=1))


@policy.command("validate")
@click.argument("file", type=click.Path(path_type=Path))
def policy_validate(file: Path) -> None:
    """Check a JSON file of thresholds and say what is wrong with it.

    \b
    Example:
      assuage policy validate policy.json
    """

    read_policy(file)
    click.echo(f"{file} is a valid policy")


@policy.command("diff")
@click.argument("file", type=click.Path(path_type=Path))
def policy_diff(file: Path) -> None:
    """Show what a file would change about the thresholds in force.

    \b
    Example:
      assuage policy diff policy.json
    """
    changes = diff(with_store(lambda store: store.current_policy()).policy, read_policy(file))
    for change in changes:
        click.echo(f"{change.field}: {change.before} -> {change.after}")
    if not changes:
        click.echo("no difference")


@policy.command("apply")
@click.argument("file", type=click.Path(path_type=Path))
@note_option
@author_option
def policy_apply(file: Path, note: str, author: str) -> None:
    """Put a file's thresholds in force as a new version, from the next message on.

    \b
    Example:
      assuage policy apply policy.json --note "fewer false alarms on weekends"
    """

    wanted = read_policy(file)
    saved = with_store(lambda store: store.save_policy(wanted, author, note))
    click.echo(f"version {saved.version} is in force")


@click.group()
def keys() -> None:
    """API keys: create, list, revoke."""


@keys.command("create")
@name_option
@click.option("--scope", "scopes", multiple=True, type=click.Choice(SCOPES), help="Repeatable.")
def keys_create(name: str, scopes: tuple[Scope, ...]) -> None:
    """Make a key and print it; it cannot be shown again.

    \b
    Example:
      assuage keys create --name "help-desk" --scope ingest --scope read
    """
    from assuage.receive.keys import create_key

    click.echo(with_store(lambda store: create_key(store, name, scopes or SCOPES)))


@keys.command("list")
def keys_list() -> None:
    """List live keys without their secrets.

    \b
    Example:
      assuage keys list
    """
    for key in with_store(lambda store: store.keys()):
        click.echo(f"{key.id}  {key.created_at:%Y-%m-%d %H:%M}  {' '.join(key.scopes):<24}  {key.name}")


@keys.command("revoke")
@click.argument("key_id", callback=stored_text)
def keys_revoke(key_id: str) -> None:
    """Make a key useless at once; KEY_ID is the first part of it, as in `assuage keys list`.

    \b
    Example:
      assuage keys revoke 1f2e3d4c
    """
    if not with_store(lambda store: store.revoke_key(key_id)):
        fail(f"there is no live key {key_id}: see `assuage keys list`")
    click.echo(f"{key_id} is revoked")


@keys.command("secret")
def keys_secret() -> None:
    """Make a key for ASSUAGE_SECRET_KEY, which seals the secrets of connections, and print it.

    \b
    Example:
      export ASSUAGE_SECRET_KEY="$(assuage keys secret)"
    """
    from assuage.vault import new_key

    click.echo(new_key())


@click.group()
def db() -> None:
    """The database."""


@db.command("upgrade")
@database_option
def db_upgrade(database_url: str | None) -> None:
    """Bring the database's tables to this version.

    \b
    Example:
      ASSUAGE_DATABASE_URL=postgresql://assuage@db/assuage assuage db upgrade
    """
    from assuage.home import make_home
    from assuage.store.engine import open_engine, upgrade

    settings = read_settings(database_url=database_url)
    make_home(settings)
    click.echo(f"the database is at version {upgrade(open_engine(settings.database()))}")
