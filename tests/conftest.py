"""Shared fixtures. On a user's machine a test whose system part is missing is skipped; with CI=true it fails."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

POSTGRES = os.environ.get("ASSUAGE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
ROOT = Path(__file__).parents[1]
MODEL = ROOT / "models" / "anger-minilm"

Command = Callable[..., subprocess.CompletedProcess[bytes]]


def missing(what: str, how: str) -> NoReturn:
    """Skips the test and says what to install; in CI nothing may be missing."""
    message = f"{what} is not available: {how}"
    if os.environ.get("CI"):
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture
def postgres_url() -> Iterator[str]:
    """An empty database of its own, dropped afterwards."""
    try:
        from sqlalchemy import create_engine, make_url, text
        from sqlalchemy.exc import OperationalError
        from sqlalchemy.pool import NullPool

        url = make_url(POSTGRES).set(drivername="postgresql+psycopg")
        admin = create_engine(url, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    except ImportError:
        missing("psycopg", "pip install 'assuage[postgres]'")
    name = f"assuage_test_{secrets.token_hex(6)}"
    try:
        with admin.connect() as connection:
            connection.execute(text(f"CREATE DATABASE {name}"))
    except OperationalError:
        missing("PostgreSQL", "apt install postgresql, or name a server in ASSUAGE_TEST_POSTGRES")
    yield url.set(drivername="postgresql", database=name).render_as_string(hide_password=False)
    with admin.connect() as connection:
        connection.execute(text(f"DROP DATABASE {name} WITH (FORCE)"))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def environment(home: Path) -> dict[str, str]:
    """The environment of a child process: ours without any ASSUAGE_ variable, and a home of its own."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("ASSUAGE_")}
    return {**kept, "ASSUAGE_HOME": str(home), "COLUMNS": "160"}


@pytest.fixture
def assuage(environment: dict[str, str], tmp_path: Path) -> Command:
    """Runs the command line in a process of its own, in an empty folder."""

    def run(*arguments: object, stdin: bytes = b"", **more: str) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, "-m", "assuage", *map(str, arguments)],
            input=stdin,
            capture_output=True,
            cwd=tmp_path,
            env={**environment, **more},
            timeout=300,
            check=False,
        )

    return run
