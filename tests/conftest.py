"""Shared fixtures. On a user's machine a test whose system part is missing is skipped; with CI=true it fails."""

from __future__ import annotations

import os
import secrets
from collections.abc import Iterator

import pytest

POSTGRES = os.environ.get("ASSUAGE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")


def missing(what: str, how: str) -> None:
    """Skips the test and says what to install; in CI nothing may be missing."""
    message = f"{what} is not available: {how}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """An empty database of its own, dropped afterwards."""
    from sqlalchemy import create_engine, make_url, text
    from sqlalchemy.exc import OperationalError
    from sqlalchemy.pool import NullPool

    url = make_url(POSTGRES).set(drivername="postgresql+psycopg")
    admin = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    name = f"assuage_test_{secrets.token_hex(6)}"
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        missing("PostgreSQL", "apt-get install postgresql, or name one in ASSUAGE_TEST_POSTGRES")
    yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The unit tier needs no marks: it is what lies under tests/unit."""
    for item in items:
        if "postgres" in item.name and item.get_closest_marker("postgres") is None:
            item.add_marker(pytest.mark.postgres)
