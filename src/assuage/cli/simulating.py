"""`assuage simulate`: a help-desk to play with."""

from __future__ import annotations

import secrets

import click


@click.command()
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen on.")
@click.option("--port", type=click.IntRange(0, 65535), default=8070, show_default=True, help="Port to listen on.")
@click.option("--hook", default="http://127.0.0.1:8000/v1/hooks/sim", show_default=True, help="Where its webhooks go.")
@click.option("--hook-secret", help="What its webhooks are signed with. [default: a new one]")
@click.option(
    "--trouble", type=click.FloatRange(0, 1), default=0.0, show_default=True, help="Share of the calls that fail."
)
@click.option("--seed", type=int, default=1, show_default=True, help="Which calls fail, and how.")
def simulate(host: str, port: int, hook: str, hook_secret: str | None, trouble: float, seed: int) -> None:
    """Run a help-desk in memory, in Zendesk's shape, to try a connection without having any.

    \b
    Examples:
      assuage simulate
      assuage simulate --port 8070 --hook http://127.0.0.1:8000/v1/hooks/sim --trouble 0.3 --seed 1

    Calls that fail are refused for now, answered with an error (done or not), answered late, cut off (done or not), or
    find that somebody has edited the ticket meanwhile; webhooks come twice. It prints what to type to connect to it.
    """
    from assuage.simulator.helpdesk import Simulator
    from assuage.simulator.hook import Hook, over_http
    from assuage.simulator.run import run
    from assuage.simulator.troubles import Troubles

    sender = Hook(over_http(hook), hook_secret or secrets.token_urlsafe(24))
    run(Simulator(sender, Troubles(trouble, seed)), host, port, click.echo)
