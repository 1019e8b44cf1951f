"""Secrets at rest: what connections must keep is encrypted with a key that is not in the database (Fernet)."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from filelock import FileLock

from assuage.errors import InvalidSettings

_FILE: Final = "secret.key"


@dataclass(frozen=True, slots=True)
class Secrets:
    """`hook` are the live secrets of the hook, the newest first; `credentials` are those for the help-desk's API."""

    hook: tuple[str, ...] = ()
    credentials: dict[str, str] = field(default_factory=dict)

    def __repr__(self) -> str:
        return "Secrets(...)"


class Vault:
    """Seals with the first key, opens with any, so that keys can be changed."""

    def __init__(self, keys: Sequence[str]) -> None:
        try:
            self._fernet = MultiFernet([Fernet(key.strip()) for key in keys])
        except ValueError as error:
            raise InvalidSettings("ASSUAGE_SECRET_KEY is no key: make one with `assuage keys secret`") from error

    def seal(self, secrets: Secrets) -> str:
        told = {"hook": list(secrets.hook), "credentials": secrets.credentials}
        return self._fernet.encrypt(json.dumps(told).encode()).decode()

    def open(self, sealed: str) -> Secrets:
        try:
            told: dict[str, Any] = json.loads(self._fernet.decrypt(sealed.encode()))
        except InvalidToken as error:
            raise InvalidSettings(
                "the secrets of a connection were sealed with another key: set ASSUAGE_SECRET_KEY to it (several keys "
                "are separated by commas, the one to seal with first), or connect anew"
            ) from error
        return Secrets(tuple(told["hook"]), dict(told["credentials"]))

    def seal_note(self, note: Mapping[str, str]) -> str:
        """Something of ours that somebody else keeps for a while and cannot read or change."""
        return self._fernet.encrypt(json.dumps({"note": dict(note)}).encode()).decode()

    def open_note(self, sealed: str, seconds: int) -> dict[str, str] | None:
        """What was sealed not longer than `seconds` ago; None for anything else."""
        try:
            told: Any = json.loads(self._fernet.decrypt(sealed.encode(), ttl=seconds))
        except (InvalidToken, UnicodeEncodeError):
            return None
        note = told.get("note")
        return dict(note) if isinstance(note, dict) else None


def new_key() -> str:
    return Fernet.generate_key().decode()


def key_in(home: Path) -> str:
    """The key kept beside the database, made when there is none; readable by its owner only."""
    file = home / _FILE
    try:
        with FileLock(home / f"{_FILE}.lock"):
            if not file.exists():
                file.touch(mode=0o600)
                file.write_text(new_key(), encoding="ascii")
            return file.read_text(encoding="ascii")
    except OSError as error:
        raise InvalidSettings(f"cannot read or write {file} ({error.strerror})") from error
