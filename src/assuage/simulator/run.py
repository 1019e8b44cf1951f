"""`assuage simulate`: the simulator on its own, until it is stopped, with what to type to play with it."""

from __future__ import annotations

import signal
from collections.abc import Callable
from threading import Event

from assuage.errors import InvalidSettings
from assuage.simulator.helpdesk import Simulator
from assuage.simulator.server import listening

Say = Callable[[str], None]


def run(simulator: Simulator, host: str, port: int, say: Say) -> None:
    """Runs until SIGINT or SIGTERM."""
    done = Event()
    try:
        with listening(simulator, host, port) as url:
            for number in (signal.SIGINT, signal.SIGTERM):
                signal.signal(number, lambda *_: done.set())
            _greet(simulator, url, say)
            done.wait()
    except (OSError, OverflowError) as error:
        raise InvalidSettings(f"cannot listen on {host}:{port} ({error}): choose another with --port") from error


def _greet(simulator: Simulator, url: str, say: Say) -> None:
    say(f"A help-desk in Zendesk's shape, in memory, at {url}; stop it with Ctrl-C")
    if simulator.troubles.share:
        say(f"  {simulator.troubles.share:.0%} of the calls fail, by the seed {simulator.troubles.seed}")
    secret = simulator.hook.secret if simulator.hook else ""
    say("\nConnect assuage to it:\n")
    say(f"  assuage connect sim --kind zendesk --url {url} --set email={simulator.email} \\")
    say(f"       --set token={simulator.token} --hook-secret {secret} \\")
    say("       --person ama=9001 --person bo=9002 --person nia=9003 --group experienced=41")
    tickets, takes = f"{url}/simulator/tickets", "-H 'Content-Type: application/json' -d"
    say("\nA customer writes, and again into the ticket whose number came back; an agent answers and solves it:\n")
    say(f"""  curl -s {tickets} {takes} '{{"text": "Third time I ask. Where is my refund?"}}'""")
    say(f"""  curl -s {tickets}/NUMBER/says {takes} '{{"text": "This is a disgrace."}}'""")
    say(f"""  curl -s {tickets}/NUMBER/answers {takes} '{{"text": "I am on it."}}'""")
    say(f"  curl -s -X POST {tickets}/NUMBER/solves")
    say("\nWhat was written, and how often:\n")
    say(f"  curl -s {url}/simulator/written\n")
