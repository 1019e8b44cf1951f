"""Signatures as help-desks make them: over raw bytes, compared in constant time, within a window of time."""

from __future__ import annotations

import base64
import binascii
import hashlib
import hmac
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime, timedelta
from typing import Final, Literal

from assuage.errors import NotVerified

WINDOW: Final = timedelta(minutes=5)
"""How far a signed time may lie from ours, either way."""

Algorithm = Literal["sha1", "sha256"]
Encoding = Callable[[bytes], str]


def in_hex(digest: bytes) -> str:
    return digest.hex()


def in_base64(digest: bytes) -> str:
    return base64.b64encode(digest).decode()


def sign(key: bytes, signed: bytes, algorithm: Algorithm, encoding: Encoding) -> str:
    return encoding(hmac.new(key, signed, hashlib.sha256 if algorithm == "sha256" else hashlib.sha1).digest())


def must_match(given: Iterable[str], expected: Iterable[str]) -> None:
    """NotVerified unless one of the given signatures is one of those expected; all are compared, always."""
    wanted = [each.encode() for each in expected]
    if not wanted:
        raise NotVerified("this connection has no secret")
    matches = [hmac.compare_digest(each.encode(), one) for each in given for one in wanted]
    if not any(matches):
        raise NotVerified("the signature or token does not match: compare the secret on both sides")


def text_keys(secrets: Sequence[str]) -> list[bytes]:
    """Secrets that are used as they are written."""
    return [secret.encode() for secret in secrets if secret]


def must_be_recent(sent: datetime, now: datetime, window: timedelta = WINDOW) -> None:
    if abs(now - sent) > window:
        minutes = round(window / timedelta(minutes=1))
        raise NotVerified(f"it was signed more than {minutes} minutes ago or ahead: set both clocks")


def from_unix(text: str, unit_seconds: float = 1.0) -> datetime:
    """A signed time in digits; NotVerified for anything else."""
    if not (text.isascii() and text.isdigit() and len(text) <= 14):
        raise NotVerified("the signed time is no number")
    try:
        return datetime.fromtimestamp(int(text) * unit_seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise NotVerified("the signed time is no time") from error


def unbase64(text: str) -> bytes:
    """Bytes of base64 with or without its padding; ValueError for anything else."""
    try:
        return base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except binascii.Error as error:
        raise ValueError("is not base64") from error


def basic(user: str, password: str) -> str:
    """The Authorization header of a call to a help-desk, from a user's name and password."""
    return "Basic " + in_base64(f"{user}:{password}".encode())
