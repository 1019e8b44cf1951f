"""`assuage serve` and `assuage work`: start the parts, say where they are, stop them cleanly."""

from __future__ import annotations

import signal
from collections.abc import Callable
from contextlib import closing, nullcontext
from threading import Event

from assuage import __version__
from assuage.accounts import first_account
from assuage.home import open_store
from assuage.metrics import Metrics
from assuage.receive.keys import first_key
from assuage.settings import Settings
from assuage.wiring import listen, open_app, open_scorer, open_sender, open_worker, run_server, working

Say = Callable[[str], None]


def serve(settings: Settings, with_worker: bool, say: Say) -> None:
    """Runs until SIGINT or SIGTERM. Everything that can fail, fails before the first line is printed."""
    bound = listen(settings.host, settings.port)
    metrics = Metrics()
    scorer = open_scorer(settings)
    store = open_store(settings)
    worker = open_worker(settings, store, scorer, metrics) if with_worker else None
    sender = open_sender(settings, store, metrics) if with_worker else None
    app = open_app(settings, store, scorer, metrics, worker, sender)
    host, port = bound.getsockname()[:2]
    address = f"http://{f'[{host}]' if ':' in host else host}:{port}"
    account, key = first_account(store), first_key(store)
    _greet(settings, address, scorer.model, say)
    _console(address, account, say)
    _key(address, key, say)
    if not store.current_roster().roster.agents:
        say("Nobody is in the roster yet, so what needs a person waits: assuage agents apply roster.csv --note ...\n")
    with closing(store), working(settings, store, worker, sender) if worker and sender else nullcontext():
        run_server(app, bound, settings.log_level)


def _greet(settings: Settings, address: str, model: str, say: Say) -> None:
    database = settings.home / "assuage.db" if settings.database_url is None else "the database of ASSUAGE_DATABASE_URL"
    say(f"assuage {__version__}, model {model}, data in {database}")
    say(f"  messages   {address}/v1/messages")
    say(f"  scoring    {address}/v1/score")
    if settings.docs_open():
        say(f"  try it in  {address}/docs")


def _console(address: str, made: tuple[str, str] | None, say: Say) -> None:
    """Where people sign in; the first start says with what."""
    say(f"  console    {address}/console")
    if made is None:
        say("             sign in with the account you have; `assuage accounts add` makes another")
        return
    say(f"             sign in as {made[0]} with the password {made[1]}")
    say("             (shown only now; change it under your name, or with `assuage accounts password`)")


def _key(address: str, key: str | None, say: Say) -> None:
    """What programs call with; the first start makes one."""
    if key is None:
        say("  your key   programs call with a key you have; `assuage keys create --name ...` makes another")
        return
    say(f"  your key   {key}")
    say("             (shown only now; keep it, or make another with `assuage keys create`)")
    say("\nA first message:\n")
    say(f"  curl -s {address}/v1/messages -H 'Authorization: Bearer {key}' \\")
    say("       -H 'Content-Type: application/json' \\")
    say("""       -d '{"id": "first", "text": "Third time I ask. Where is my refund?"}'""")
    say(f"  curl -s {address}/v1/messages/first -H 'Authorization: Bearer {key}'\n")


def work(settings: Settings, say: Say) -> None:
    """A worker alone, until SIGINT or SIGTERM; the batch in hand is finished first."""
    scorer = open_scorer(settings)
    store = open_store(settings)
    metrics = Metrics()
    worker, sender = open_worker(settings, store, scorer, metrics), open_sender(settings, store, metrics)
    done = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: done.set())
    say(f"assuage {__version__} works on the inbox with {scorer.model}; stop it with Ctrl-C")
    with closing(store), working(settings, store, worker, sender):
        done.wait()
