"""`assuage connections`: how connected help-desks fare, and what went wrong with them."""

from __future__ import annotations

import click

from assuage.cli.common import fail, stored_text, with_store
from assuage.cli.connecting import hook_of
from assuage.settings import read_settings
from assuage.store.protocol import Store
from assuage.store.values import Connection, ConnectionState, ErrandState


@click.group()
def connections() -> None:
    """Connected help-desks: how they fare, pause, test, what went wrong."""


@connections.command("list")
def connections_list() -> None:
    """List connections and how they fare.

    \b
    Example:
      assuage connections list
    """

    def run(store: Store) -> None:
        states = store.connection_states()
        for each in store.connections():
            click.echo(f"{each.name:<20} {each.helpdesk:<16} {_state(each, states[each.name])}")
        if not states:
            click.echo("nothing is connected yet: see `assuage connect --help`")

    with_store(run)


@connections.command("show")
@click.argument("name", callback=stored_text)
def connections_show(name: str) -> None:
    """Show a connection, without its secrets, and what to enter on the other side.

    \b
    Example:
      assuage connections show support
    """
    from assuage.connections import helpdesk_of, named

    def run(store: Store) -> None:
        found, hook = named(store, name), hook_of(read_settings(), name)
        click.echo(f"{found.name}: {helpdesk_of(found).title} at {found.url or '(it only sends)'}")
        click.echo(f"  writes   {', '.join(found.writes) or 'nothing'}; at most {found.per_minute} calls a minute")
        for label, pairs in (("options", found.options), ("people", found.people), ("groups", found.groups)):
            if pairs:
                click.echo(f"  {label:<8} {', '.join(f'{ours}={theirs}' for ours, theirs in pairs.items())}")
        click.echo(f"  state    {_state(found, store.connection_states()[name])}\n")
        click.echo(helpdesk_of(found).setup(hook, None))

    with_store(run)


@connections.command("test")
@click.argument("name", callback=stored_text)
def connections_test(name: str) -> None:
    """Try the credentials: does the help-desk let us in?

    \b
    Example:
      assuage connections test support
    """
    from assuage import liaison
    from assuage.home import open_vault

    vault = open_vault(read_settings())
    found = with_store(lambda store: liaison.ping(store, vault, name))
    if not found.ok:
        fail(found.detail)
    click.echo(found.detail)


@connections.command("pause")
@click.argument("name", callback=stored_text)
def connections_pause(name: str) -> None:
    """Write nothing more for now; what comes in is still taken in and decided.

    \b
    Example:
      assuage connections pause support
    """
    from assuage.connections import pause

    with_store(lambda store: pause(store, name, paused=True))
    click.echo(f"{name} is paused: `assuage connections resume {name}` lets it go on")


@connections.command("resume")
@click.argument("name", callback=stored_text)
def connections_resume(name: str) -> None:
    """Let a paused connection go on, with all that waits for it.

    \b
    Example:
      assuage connections resume support
    """
    from assuage.connections import pause

    with_store(lambda store: pause(store, name, paused=False))
    click.echo(f"{name} goes on")


@connections.command("rotate")
@click.argument("name", callback=stored_text)
@click.option("--secret", help="The new secret, where the help-desk makes it.")
def connections_rotate(name: str, secret: str | None) -> None:
    """Another secret for the hook; the one before stays good until the next change.

    \b
    Examples:
      assuage connections rotate support
      assuage connections rotate chat --secret SECRET
    """
    from assuage.connections import rotate
    from assuage.home import open_vault

    vault = open_vault(read_settings())
    made = with_store(lambda store: rotate(store, vault, name, secret))
    click.echo(f"the new secret (shown only now): {made}" if made else f"{name} knows the new secret")


@connections.command("remove")
@click.argument("name", callback=stored_text)
@click.confirmation_option(prompt="Its quarantine and outbox go with it (messages stay). Remove it?")
def connections_remove(name: str) -> None:
    """Disconnect a help-desk; its messages stay.

    \b
    Example:
      assuage connections remove support --yes
    """
    if not with_store(lambda store: store.remove_connection(name)):
        fail(f"there is no connection {name}: see `assuage connections list`")
    click.echo(f"{name} is disconnected")


@connections.command("poll")
@click.argument("name", callback=stored_text)
def connections_poll(name: str) -> None:
    """Ask the help-desk now for messages that were not delivered.

    \b
    Example:
      assuage connections poll chat
    """
    from assuage import liaison
    from assuage.home import open_vault

    vault = open_vault(read_settings())
    taken = with_store(lambda store: liaison.poll_now(store, vault, name))
    click.echo(f"{taken.messages} messages had not come in" if taken.messages else "nothing had been missed")


@connections.command("quarantine")
@click.option("--replay", type=int, metavar="NUMBER", help="Try one again.")
@click.option("--drop", type=int, metavar="NUMBER", help="Drop one.")
def connections_quarantine(replay: int | None, drop: int | None) -> None:
    """Deliveries that were proved and could not be understood: list, try again, drop.

    \b
    Examples:
      assuage connections quarantine
      assuage connections quarantine --replay 7
    """
    from assuage import liaison

    def run(store: Store) -> None:
        if replay is not None:
            click.echo(f"{liaison.replay(store, replay).messages} messages came in")
        elif drop is not None:
            click.echo("dropped" if store.leave_quarantine(drop) else "there is nothing with this number")
        else:
            for each in store.quarantined():
                click.echo(f"{each.id:>6}  {each.received_at:%Y-%m-%d %H:%M}  {each.connection:<20} {each.why}")

    with_store(run)


@connections.command("outbox")
@click.option("--state", type=click.Choice(["waiting", "done", "left", "dead"]), default="dead", show_default=True)
@click.option("--replay", type=int, metavar="NUMBER", help="Try one again that was given up.")
def connections_outbox(state: ErrandState, replay: int | None) -> None:
    """What was written into tickets, waits, was left to people, or was given up (dead).

    \b
    Examples:
      assuage connections outbox
      assuage connections outbox --replay 12
    """

    def run(store: Store) -> None:
        if replay is not None:
            click.echo("it waits for its turn" if store.revive_errand(replay) else "nothing given up has this number")
            return
        for each in store.errands(states=[state]):
            errand = each.errand
            click.echo(f"{each.id:>6}  {errand.kind:<9} {errand.conversation_id:<30} {each.why or ''}")

    with_store(run)


def _state(connection: Connection, state: ConnectionState) -> str:
    said = [f"last delivery {state.delivered_at:%Y-%m-%d %H:%M}" if state.delivered_at else "no delivery yet"]
    if connection.paused:
        said.append("paused")
    if state.refused:
        said.append(f"{state.refused} calls refused ({state.refusal})")
    if state.trouble:
        said.append(f"trouble: {state.trouble}")
    return "; ".join(said)
