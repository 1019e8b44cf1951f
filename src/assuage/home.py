"""Where the data lies: the settings' database, opened and made ready."""

from __future__ import annotations

from assuage.errors import InvalidSettings
from assuage.settings import Settings
from assuage.store.engine import open_engine, sqlite_file
from assuage.store.sql import SqlStore
from assuage.vault import Vault, key_in


def open_store(settings: Settings) -> SqlStore:
    """The settings' database, made ready; a SQLite file is readable by its owner only."""
    make_home(settings)
    store = SqlStore(open_engine(settings.database()))
    if file := sqlite_file(settings.database()):
        file.chmod(0o600)
    return store


def open_vault(settings: Settings) -> Vault:
    """What seals the secrets of connections: the settings' key, else the one kept in the home folder."""
    if settings.secret_key is not None:
        return Vault(settings.secret_key.get_secret_value().split(","))
    if sqlite_file(settings.database()) is None:
        raise InvalidSettings(
            "connections keep secrets: set ASSUAGE_SECRET_KEY, the same everywhere (`assuage keys secret` makes one)"
        )
    make_home(settings)
    return Vault([key_in(settings.home)])


def make_home(settings: Settings) -> None:
    """The folder for this machine's data, closed to other users, unless the data lies elsewhere."""
    if settings.database_url is None:
        try:
            settings.home.mkdir(parents=True, exist_ok=True, mode=0o700)
        except OSError as error:
            raise InvalidSettings(f"ASSUAGE_HOME: cannot make {settings.home} ({error.strerror})") from error
