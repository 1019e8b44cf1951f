"""The token of a help-desk that cannot sign: a secret that it sends along with every delivery.

It proves less than a signature: nothing about the body, and whoever reads one delivery can send others. It is looked
for in the header `X-Assuage-Token`, and in `Authorization` as a bearer token or as a basic password (with any user's
name). It must stand in exactly one of them; an address of ours never carries it, since addresses are written to logs.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from assuage.errors import NotVerified
from assuage.helpdesks.signing import must_match, text_keys, unbase64
from assuage.helpdesks.values import Delivery

TOKEN_HEADER: Final = "x-assuage-token"  # noqa: S105 - the name of a header
_PLACES: Final = (TOKEN_HEADER, "authorization")


def verify_token(delivery: Delivery, secrets: Sequence[str]) -> None:
    """NotVerified unless the delivery carries one of the secrets, once; compared in constant time."""
    must_match([_given(delivery)], [key.decode() for key in text_keys(secrets)])


def _given(delivery: Delivery) -> str:
    there = [place for place in _PLACES if any(name == place for name, _ in delivery.headers)]
    if len(there) != 1:
        raise NotVerified("there is more than one token" if there else "there is no token")
    value = delivery.header(there[0])
    given = value if there[0] == TOKEN_HEADER else _authorization(value)
    if not given:
        raise NotVerified("the token is empty")
    return given


def _authorization(value: str) -> str:
    scheme, _, rest = value.partition(" ")
    match scheme.lower():
        case "bearer":
            return rest.strip()
        case "basic":
            return _password(rest.strip())
        case _:
            raise NotVerified("the authorization is neither Bearer nor Basic")


def _password(encoded: str) -> str:
    try:
        return unbase64(encoded).decode("utf-8").partition(":")[2]
    except ValueError as error:
        raise NotVerified("the basic authorization cannot be read") from error
