"""Opening a database: its engine, its settings, its schema."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from assuage.errors import InvalidSettings, MissingExtra, StoreUnavailable

_BUSY_SECONDS: Final = 30
_MIGRATION_LOCK: Final = 7_361_990_114
"""Any number that no other program uses as an advisory lock: two processes never migrate at once."""


READING: Final = {"assuage_reading": True}
"""Execution options of a connection that only reads: on SQLite it waits for no writer."""


def open_engine(url: str) -> Engine:
    """An engine for `sqlite:///PATH` or `postgresql://...`; nothing is connected or created yet.

    Parameters are hidden in its errors, since they are what customers wrote.
    """
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise InvalidSettings(
            "ASSUAGE_DATABASE_URL is not a database address: "
            "write sqlite:////path/to/file.db or postgresql://user:password@host/name"
        ) from error
    match parsed.get_backend_name():
        case "sqlite":
            engine = create_engine(
                parsed, connect_args={"timeout": _BUSY_SECONDS, "check_same_thread": False}, hide_parameters=True
            )
            event.listen(engine, "connect", _sqlite_settings)
            event.listen(engine, "begin", _sqlite_begin)
            return engine
        case "postgresql":
            try:
                return create_engine(
                    parsed.set(drivername="postgresql+psycopg"),
                    isolation_level="READ COMMITTED",  # a desk must see what was committed while it waited its turn
                    pool_pre_ping=True,
                    hide_parameters=True,
                )
            except ImportError as error:
                raise MissingExtra("PostgreSQL", "postgres") from error
        case other:
            raise InvalidSettings(f"ASSUAGE_DATABASE_URL names {other}; sqlite and postgresql are supported")


def sqlite_file(url: str) -> Path | None:
    """The file behind a SQLite address; None for PostgreSQL and for a database in memory."""
    parsed = make_url(url)
    on_disk = parsed.get_backend_name() == "sqlite" and parsed.database not in (None, "", ":memory:")
    return Path(str(parsed.database)) if on_disk else None


def _sqlite_settings(connection: Any, _record: Any) -> None:
    """WAL for readers beside a writer; FULL so that a committed message survives a power cut."""
    connection.isolation_level = None
    for pragma in ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON"):
        connection.execute(f"PRAGMA {pragma}")


def _sqlite_begin(connection: Connection) -> None:
    """A writer takes the lock at once: one that reads first and writes later could otherwise fail half-way."""
    reading = connection.get_execution_options().get("assuage_reading", False)
    connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")


def upgrade(engine: Engine) -> str:
    """Brings the schema to the newest version and returns that version; safe to call from several processes."""
    _refuse_newer(revision(engine))
    with reachable(engine), engine.begin() as connection:
        if connection.dialect.name == "postgresql":
            connection.execute(text("SELECT pg_advisory_xact_lock(:key)"), {"key": _MIGRATION_LOCK})
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        return str(_head())


def ensure_schema(engine: Engine) -> None:
    """Creates the schema of an empty database and upgrades a SQLite file; an older PostgreSQL is left alone."""
    current = revision(engine)
    if current == _head():
        return
    _refuse_newer(current)
    if current is not None and engine.dialect.name == "postgresql":
        raise StoreUnavailable("the database is of an older assuage: back it up, then run `assuage db upgrade`")
    upgrade(engine)


def revision(engine: Engine) -> str | None:
    """The version of the tables; None when there are none."""
    with reachable(engine), engine.connect() as connection:
        return MigrationContext.configure(connection).get_current_revision()


def _refuse_newer(revision: str | None) -> None:
    if revision is not None and revision not in _known():
        raise StoreUnavailable("the database was made by a newer assuage: install that version or newer")


@contextmanager
def reachable(engine: Engine) -> Iterator[None]:
    """Turns the driver's "cannot connect" and its kin into StoreUnavailable, without passwords."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        where = engine.url.set(query={}).render_as_string(hide_password=True)
        cause = getattr(error, "orig", None)
        reason = str(cause).strip().splitlines()[0] if cause else type(error).__name__
        raise StoreUnavailable(f"the database {where} does not answer ({reason})") from error


def alembic_config() -> Config:
    """Where the migrations are; the caller adds the connection."""
    config = Config()
    config.set_main_option("script_location", "assuage.store:migrations")
    config.set_main_option("path_separator", "os")
    return config


def _head() -> str | None:
    return ScriptDirectory.from_config(alembic_config()).get_current_head()


def _known() -> set[str]:
    return {script.revision for script in ScriptDirectory.from_config(alembic_config()).walk_revisions()}
