"""Passwords: which may be chosen, and their argon2 hashes.

Length is what counts (NIST SP 800-63B): no rules about kinds of characters, but none of the commonest.
"""

from __future__ import annotations

import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from threading import BoundedSemaphore
from typing import Final

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from assuage.errors import Busy, InvalidInput

SHORTEST: Final = 12
LONGEST: Final = 200
_HASHER: Final = PasswordHasher()
_AT_ONCE: Final = BoundedSemaphore(4)
"""Each hash takes 64 MiB while it is made."""
_PATIENCE_SECONDS: Final = 15
_LETTERS: Final = "abcdefghjkmnpqrstuvwxyz23456789"
"""Without those that look like others."""

# The commonest of this length, in small letters and without blanks.
_COMMONEST: Final = """
123456789012 1234567890123 12345678901234 123456789123 123123123123 1234567891011 0123456789012 012345678910
098765432101 987654321012 112233445566 1q2w3e4r5t6y 1qaz2wsx3edc 1qazxsw23edc q1w2e3r4t5y6 zaq12wsxcde3 abc123abc123
abcdefghijkl abcdefghijklm abcd12345678 abcdef123456 aa1234567890 a1b2c3d4e5f6 qwertyuiop12 qwertyuiop123
qwertyqwerty qwerty123456 qwerty1234567 qwerty12345678 qwertyuiopasdf asdfghjkl123 asdfghjklzxc zxcvbnmasdfg
asdfasdfasdf zxcvbnm12345 passwordpassword password1234 password12345 password123456 password12345678 passw0rd1234
p@ssw0rd1234 mypassword123 password2024 password2025 password2026 changeme1234 changemenow1 changemechangeme
letmeinletmein letmein12345 letmein123456 iloveyou1234 iloveyou12345 iloveyouforever iloveyousomuch welcome12345
welcome123456 welcome2024! welcome2025! welcome2026! welcometo2026 administrator administrator1 admin1234567
adminadminadmin adminadmin123 superadmin123 supervisor123 supervisor1234 customerservice customercare1 helpdesk1234
helpdesk12345 support12345 support123456 trustno1trustno1 monkey123456 dragon123456 football1234 baseball1234
sunshine1234 princess1234 whatever1234 superman1234 test12345678 testtesttest testing12345 default12345
temporary123 correcthorsebatterystaple assuageassuage assuage12345 assuage123456 theconsole123
"""


def check_password(name: str, password: str) -> None:
    """InvalidInput, with what to do, for one that should not be chosen for the account `name`."""
    if len(password) < SHORTEST:
        raise InvalidInput(f"a password has at least {SHORTEST} characters: three or four words are easy to keep")
    if len(password) > LONGEST:
        raise InvalidInput(f"a password has at most {LONGEST} characters")
    bare = "".join(unicodedata.normalize("NFKC", password).casefold().split())
    if bare == name:
        raise InvalidInput("a password is not one's login name: choose another")
    if bare in _COMMONEST.split() or len(set(bare)) < 3:
        raise InvalidInput("this password is one of the first that others would try: choose another")


def make_password() -> str:
    """Four groups of four that are easy to read out, 79 random bits."""
    return "-".join("".join(secrets.choice(_LETTERS) for _ in range(4)) for _ in range(4))


def hashed(password: str) -> str:
    with _turn():
        return _HASHER.hash(_bytes(password))


def is_right(stored: str | None, password: str) -> bool:
    """Whether the hash is this password's; without one the answer is no, after the same work."""
    dummy, known = _dummy(), stored is not None
    if len(password) > LONGEST:
        password, known = "", False
    try:
        with _turn():
            return _HASHER.verify(stored or dummy, _bytes(password)) and known
    except (VerificationError, InvalidHashError):
        return False


def needs_rehash(stored: str) -> bool:
    return _HASHER.check_needs_rehash(stored)


@cache
def _dummy() -> str:
    return _HASHER.hash(secrets.token_bytes(16))


def _bytes(password: str) -> bytes:
    """The same for every way of typing the same characters."""
    return unicodedata.normalize("NFKC", password).encode("utf-8", "surrogatepass")


@contextmanager
def _turn() -> Iterator[None]:
    if not _AT_ONCE.acquire(timeout=_PATIENCE_SECONDS):
        raise Busy("too many people are signing in just now: try again in a moment", 5)
    try:
        yield
    finally:
        _AT_ONCE.release()
