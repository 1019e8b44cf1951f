"""Connections and errands as one-line calls, for the suites over every store."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import Any

from assuage.store.protocol import Store
from assuage.store.values import Connection, Errand, Round, StoredErrand


def connection(name: str = "acme", **fields: Any) -> Connection:
    return Connection(**{"name": name, "helpdesk": "chatwoot", "url": "https://desk.example", "sealed": "s", **fields})


def errand(key: str, occasion: int = 0, what: str = "", **fields: Any) -> Errand:
    known = {"connection": "acme", "conversation_id": "acme:1", "kind": "note"}
    return Errand(**{"key": key, "occasion": occasion, "what": what, **known, **fields})


def connect(store: Store, *names: str) -> None:
    for name in names or ("acme",):
        store.save_connection(connection(name))


def want(store: Store, *errands: Errand) -> None:
    with store.desk() as desk:
        desk.add_errands(errands)


def claim(store: Store, limit: int = 100, lease_seconds: float = 60) -> Round:
    claimed = store.claim_round(limit, lease_seconds)
    assert claimed is not None
    return claimed


def keys(found: Round | list[StoredErrand]) -> list[str]:
    return [each.errand.key for each in (found.errands if isinstance(found, Round) else found)]


def together(*works: Callable[[], object]) -> None:
    """Runs all at the same time and raises what any of them raised."""
    failed: list[BaseException] = []
    start = threading.Barrier(len(works))

    def run(work: Callable[[], object]) -> None:
        try:
            start.wait()
            work()
        except BaseException as error:  # noqa: BLE001 - raised below
            failed.append(error)

    threads = [threading.Thread(target=run, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    for error in failed:
        raise error
