"""The composition root: settings in, running parts out. Nothing else builds a scorer or an application.

The store alone is opened in `home`, so that commands which need nothing else start without the server's libraries.
"""

from __future__ import annotations

import logging
import signal
import socket
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from functools import cache
from threading import Event
from types import FrameType
from typing import TYPE_CHECKING

import uvicorn
from fastapi import FastAPI
from filelock import FileLock, Timeout

from assuage.act.sender import Sender, SenderPace
from assuage.console.app import mount_console
from assuage.errors import InvalidSettings
from assuage.home import open_vault
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.receive.app import build_app
from assuage.recent import Recent
from assuage.score.replies import LazyReplyScorer
from assuage.score.scorer import ModelScorer, Scorer, load_scorer
from assuage.settings import Settings
from assuage.store.engine import sqlite_file
from assuage.store.protocol import Store
from assuage.vault import Vault
from assuage.worker import Pace, Worker

if TYPE_CHECKING:
    from assuage.act.oidc import Door

log = logging.getLogger(__name__)


def open_scorer(settings: Settings) -> ModelScorer:
    return load_scorer(settings.model, settings.engine, settings.threads)


def open_worker(settings: Settings, store: Store, scorer: Scorer, metrics: Metrics) -> Worker:
    pace = Pace(settings.batch_size, settings.lease_seconds, settings.poll_seconds)
    return Worker(store, scorer, pace, metrics)


def open_sender(settings: Settings, store: Store, metrics: Metrics) -> Sender:
    return Sender(store, vault_of(settings), SenderPace(poll_minutes=settings.poll_minutes), metrics)


def vault_of(settings: Settings) -> Callable[[], Vault]:
    """Opened when first needed: most installations never connect anything."""
    return cache(lambda: open_vault(settings))


def open_door(settings: Settings) -> Door | None:
    """The way into the console through an identity provider, if there is one; it needs the vault, from the start."""
    if settings.oidc_issuer is None or settings.oidc_client_id is None:
        return None
    from assuage.act.oidc import Door, Provider

    open_vault(settings)
    secret = settings.oidc_client_secret
    provider = Provider(
        issuer=settings.oidc_issuer,
        client_id=settings.oidc_client_id,
        client_secret=secret.get_secret_value() if secret else None,
        roles=settings.oidc_role_of(),
        claim=settings.oidc_claim,
        scopes=settings.oidc_scopes,
        title=settings.oidc_name,
    )
    return Door(provider)


def open_app(
    settings: Settings,
    store: Store,
    scorer: Scorer,
    metrics: Metrics,
    worker: Worker | None,
    sender: Sender | None = None,
) -> FastAPI:
    """The HTTP side; without worker and sender here, another process decides what comes in and calls out."""
    recent = Recent(store)
    recent.begin()
    parts = Parts(
        store=store,
        scorer=scorer,
        metrics=metrics,
        recent=recent,
        replies=LazyReplyScorer(settings.reply_model, settings.threads),
        gate=Gate(settings.score_calls),
        most_messages=settings.max_score_messages,
        worker=worker,
        sender=sender,
        vault=vault_of(settings),
        public_url=settings.public_url,
        door=open_door(settings),
    )
    app = build_app(parts, settings.max_body_bytes, settings.docs_open())
    mount_console(app, parts)
    return app


@contextmanager
def working(settings: Settings, store: Store, worker: Worker, sender: Sender) -> Iterator[None]:
    """Worker and sender run inside, and are stopped cleanly at the end.

    On SQLite the first worker on a file frees the leases of one that died, instead of waiting for them to run out; a
    second one works too, by leases alone.
    """
    with ExitStack() as stack:
        if _is_first(stack, settings) and (freed := store.release_all()):
            log.info("took over %d messages from a worker that ended", freed)
        for each in (worker, sender):
            each.start()
            stack.callback(each.stop)
        yield


def _is_first(stack: ExitStack, settings: Settings) -> bool:
    """Whether this process got the lock beside the SQLite file; it is held as long as the stack is open."""
    file = sqlite_file(settings.database())
    if file is None:
        return False
    try:
        stack.enter_context(FileLock(file.with_name(f"{file.name}.worker.lock"), timeout=0))
    except Timeout:
        return False
    return True


def listen(host: str, port: int) -> socket.socket:
    """A bound socket, so that a busy port is one clear line before anything has started."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    # Named as TCP, so that asyncio turns off delays on the connections it accepts.
    bound = socket.socket(family, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        bound.bind((host, port))
    except (OSError, OverflowError) as error:
        bound.close()
        raise InvalidSettings(
            f"cannot listen on {host}:{port} ({error}): stop what uses it, or choose another with --port"
        ) from error
    return bound


class _Server(uvicorn.Server):
    """Tells what streams without an end that the server is stopping, for it waits for every answer to be finished."""

    def __init__(self, config: uvicorn.Config, closing: Event) -> None:
        super().__init__(config)
        self._closing = closing

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._closing.set()
        super().handle_exit(sig, frame)


def run_server(app: FastAPI, bound: socket.socket, log_level: str) -> None:
    """Serves until SIGINT or SIGTERM; requests under way are finished."""
    for number in (signal.SIGINT, signal.SIGTERM):
        # uvicorn raises a signal again when it has shut down; without a handler that would end the process at once,
        # before the worker has finished its batch.
        signal.signal(number, lambda *_: None)
    config = uvicorn.Config(app, log_level=log_level, access_log=False, server_header=False)
    _Server(config, app.state.parts.closing).run(sockets=[bound])
