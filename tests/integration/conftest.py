"""The stores that the conformance suites run over."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from assuage.store.engine import open_engine
from assuage.store.memory import MemoryStore
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore

Opener = Callable[[], Store]


@pytest.fixture(params=["memory", "sqlite", "postgresql"])
def opener(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Opener]:
    """Opens the same database each time it is called (the memory store: the same object)."""
    if request.param == "memory":
        store = MemoryStore()
        yield lambda: store
        return
    url = f"sqlite:///{tmp_path}/a.db" if request.param == "sqlite" else request.getfixturevalue("postgres_url")
    opened: list[SqlStore] = []

    def open_store() -> Store:
        opened.append(SqlStore(open_engine(url)))
        return opened[-1]

    yield open_store
    for each in opened:
        each.close()


@pytest.fixture
def store(opener: Opener) -> Store:
    return opener()
