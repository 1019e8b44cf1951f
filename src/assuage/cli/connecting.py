"""`assuage connect`: a help-desk."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence

import click

from assuage.cli.common import stored_text, with_store
from assuage.errors import InvalidInput
from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.values import WRITE_KINDS
from assuage.settings import Settings, read_settings
from assuage.store.protocol import Store


@click.command()
@click.argument("name", callback=stored_text)
@click.option("--kind", required=True, type=click.Choice(sorted(HELPDESKS)), help="Which help-desk it is.")
@click.option("--url", default="", help="The help-desk's address, such as https://acme.example.com.")
@click.option("--set", "given", multiple=True, metavar="NAME=VALUE", help="What its kind asks for; repeatable.")
@click.option("--person", "people", multiple=True, metavar="OURS=THEIRS", help="An agent's id there; repeatable.")
@click.option("--group", "groups", multiple=True, metavar="EXPERIENCE=GROUP", help="new, standard or experienced.")
@click.option("--write", "writes", help=f"Of {','.join(WRITE_KINDS)}, with commas; or nothing. [default: all]")
@click.option("--hook-secret", help="The hook's secret, where the help-desk makes it.")
@click.option("--per-minute", type=click.IntRange(1, 6000), help="Most calls. [default: 60]")
@click.option("--plain-http", is_flag=True, help="Allow http:// to another machine (a network of your own).")
@click.option("--no-ping", is_flag=True, help="Do not try the credentials.")
@click.option("--json", "as_json", is_flag=True, help="As JSON.")
def connect(
    name: str,
    kind: str,
    url: str,
    given: Sequence[str],
    people: Sequence[str],
    groups: Sequence[str],
    writes: str | None,
    hook_secret: str | None,
    per_minute: int | None,
    plain_http: bool,
    no_ping: bool,
    as_json: bool,
) -> None:
    """Connect a help-desk, or change the connection of this name; says what to enter on the other side.

    What is left out of one that is there stays as it was.

    \b
    Examples:
      assuage connect support --kind zendesk --url https://acme.zendesk.com --set email=a@acme.com
      assuage connect chat --kind chatwoot --url https://chat.acme.com --set account=1 --write tags,note
      assuage connect support --kind zendesk --url https://acme.zendesk.com --hook-secret SECRET

    Secrets that are not given with --set are asked for on a terminal. They are stored encrypted and never shown again.
    A server that is running takes the connection up at once.
    """
    from assuage import liaison
    from assuage.connections import Wanted
    from assuage.connections import connect as make
    from assuage.home import open_vault

    settings = read_settings()
    vault = open_vault(settings)

    def run(store: Store) -> dict[str, object]:
        told = _with_secrets(store, name, kind, _pairs(given, "--set"))
        kinds = None if writes is None else [each for each in writes.split(",") if each and each != "nothing"]
        wanted = Wanted(
            name,
            kind,
            url,
            told,
            _pairs(people, "--person") if people else None,
            _pairs(groups, "--group") if groups else None,
            kinds,
            hook_secret,
            per_minute,
            plain_http,
        )
        secret = make(store, vault, wanted)
        ping = None if no_ping else liaison.ping(store, vault, name)
        hook = hook_of(settings, name)
        return {
            "name": name,
            "hook": hook,
            "secret": secret,
            "ping": ping.detail if ping else None,
            "setup": HELPDESKS[kind].setup(hook, secret),
        }

    made = with_store(run)
    click.echo(json.dumps(made) if as_json else _shown(made))


def hook_of(settings: Settings, name: str) -> str:
    """The address the help-desk is to post to."""
    base = settings.public_url or f"http://{settings.host}:{settings.port}"
    return f"{base.rstrip('/')}/v1/hooks/{name}"


def _pairs(given: Sequence[str], option: str) -> dict[str, str]:
    pairs = {}
    for each in given:
        name, equals, value = each.partition("=")
        if not equals or not name:
            raise InvalidInput(f"{option} takes NAME=VALUE")
        pairs[name] = value
    return pairs


def _with_secrets(store: Store, name: str, kind: str, given: dict[str, str]) -> dict[str, str]:
    """What is secret, needed and not given is asked for, unless the connection knows it already."""
    known = store.connection(name)
    if known is None or known.helpdesk != kind:
        for asked in HELPDESKS[kind].asks:
            if asked.secret and asked.required and asked.name not in given and sys.stdin.isatty():
                given[asked.name] = click.prompt(f"{asked.name} ({asked.help})", hide_input=True)
    return given


def _shown(made: dict[str, object]) -> str:
    lines = [f"{made['name']} is connected.", f"  hook     {made['hook']}"]
    if made["secret"]:
        lines.append(f"  secret   {made['secret']}   (shown only now)")
    if made["ping"]:
        lines.append(f"  test     {made['ping']}")
    return "\n".join([*lines, "", str(made["setup"])])
