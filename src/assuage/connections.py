"""Connections to help-desks: made, checked, rotated.

What they deliver is taken in by `intake`, what they are to be told is done by `act`.
"""

from __future__ import annotations

import base64
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final
from urllib.parse import SplitResult, urlsplit

from assuage.domain import TIERS, Tier, plain
from assuage.errors import InvalidInput, NotFound, Unreadable
from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.mapped import Mapped
from assuage.helpdesks.protocol import Helpdesk
from assuage.helpdesks.values import WRITE_KINDS, Account, Delivery, Happening, WriteKind
from assuage.store.protocol import Store
from assuage.store.values import Connection
from assuage.vault import Secrets, Vault

_NAME: Final = re.compile(r"[a-z0-9][a-z0-9-]{0,39}", re.ASCII)
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")
PER_MINUTE: Final = 60
MOST_SECRETS: Final = 2
"""Live secrets of a hook: while one is changed for the next, both are good."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A connection as somebody asks for it. `given` holds what the help-desk's adapter asks, secret or not.

    None, and what is not given, stays as it was in a connection of this name; in a new one all is written that can be.
    Without `hook_secret` one is made where the help-desk does not make it.
    """

    name: str
    helpdesk: str
    url: str = ""
    given: Mapping[str, str] = field(default_factory=dict)
    people: Mapping[str, str] | None = None
    groups: Mapping[str, str] | None = None
    writes: Sequence[str] | None = None
    hook_secret: str | None = None
    per_minute: int | None = None
    plain_http: bool = False


def helpdesk_of(connection: Connection) -> Helpdesk:
    return kind_of(connection.helpdesk)


def kind_of(code: str) -> Helpdesk:
    if code not in HELPDESKS:
        raise InvalidInput(f"there is no kind of help-desk with this name: choose one of {', '.join(HELPDESKS)}")
    return HELPDESKS[code]


def connect(store: Store, vault: Vault, wanted: Wanted) -> str | None:
    """Stores a connection, or changes the one with its name; returns the hook's secret if it was made here.

    Credentials stay as they were unless the address leads to another host. InvalidInput says what is wrong or missing.
    """
    helpdesk, before = kind_of(wanted.helpdesk), _before(store, wanted)
    kept = vault.open(before.sealed) if before else Secrets()
    wanted = _completed(helpdesk, wanted, before, kept)
    _check(helpdesk, wanted)
    secret_names = {asked.name for asked in helpdesk.asks if asked.secret}
    hook, made = _hook(helpdesk, wanted, kept.hook)
    credentials = {name: text for name, text in wanted.given.items() if name in secret_names}
    connection = Connection(
        name=wanted.name,
        helpdesk=wanted.helpdesk,
        url=wanted.url.rstrip("/"),
        sealed=vault.seal(Secrets(hook, credentials)),
        options={name: text for name, text in wanted.given.items() if name not in secret_names},
        people=dict(wanted.people or {}),
        groups={_tier(tier): group for tier, group in (wanted.groups or {}).items()},
        writes=_writes(helpdesk, wanted.writes),
        per_minute=wanted.per_minute or PER_MINUTE,
        paused=before.paused if before else False,
    )
    store.save_connection(connection)
    return made


def account_of(connection: Connection, vault: Vault) -> Account:
    """The connection as its adapter sees it, with its credentials."""
    found = vault.open(connection.sealed).credentials
    return Account(connection.url, found, connection.options, connection.people, connection.groups)


def without_credentials(connection: Connection) -> Account:
    return Account(connection.url, {}, connection.options, connection.people, connection.groups)


def named(store: Store, name: str) -> Connection:
    connection = store.connection(name)
    if connection is None:
        raise NotFound("there is no connection with this name: see `assuage connections list`")
    return connection


def happenings_of(connection: Connection, delivery: Delivery) -> list[Happening]:
    """What a verified delivery tells; anything that an adapter stumbles over is Unreadable."""
    try:
        return list(helpdesk_of(connection).read(delivery, without_credentials(connection)))
    except (KeyError, IndexError, TypeError, ValueError, AttributeError, RecursionError) as error:
        raise Unreadable(f"the payload is not of the form we know ({type(error).__name__})") from error


def rotate(store: Store, vault: Vault, name: str, secret: str | None = None) -> str | None:
    """Another secret for the hook beside the newest one, which stays good until the next change.

    `secret` is the help-desk's own; without it one is made and returned. With the same one twice nothing changes.
    """
    connection = named(store, name)
    kept = vault.open(connection.sealed)
    if secret is None and helpdesk_of(connection).chooses_secret:
        raise InvalidInput(
            f"{helpdesk_of(connection).title} makes the secret: make one there and give it with --secret"
        )
    made = None if secret else new_secret()
    hook = tuple(dict.fromkeys([secret or made or "", *kept.hook]))[:MOST_SECRETS]
    store.save_connection(replace(connection, sealed=vault.seal(replace(kept, hook=hook))))
    return made


def pause(store: Store, name: str, paused: bool) -> None:
    """A paused connection takes in what comes, and nothing is written until it goes on."""
    store.save_connection(replace(named(store, name), paused=paused))


def new_secret() -> str:
    """192 random bits in the form of Standard Webhooks, in letters and digits alone: fit for any field and address."""
    while True:
        text = base64.b64encode(secrets.token_bytes(24)).decode()
        if text.isalnum():
            return f"whsec_{text}"


def _before(store: Store, wanted: Wanted) -> Connection | None:
    """The connection of this name, if it is of the same kind."""
    if not _NAME.fullmatch(wanted.name):
        raise InvalidInput("a connection's name has up to 40 small letters, digits and hyphens, such as support-uk")
    known = store.connection(wanted.name)
    return known if known and known.helpdesk == wanted.helpdesk else None


def _completed(helpdesk: Helpdesk, wanted: Wanted, before: Connection | None, kept: Secrets) -> Wanted:
    """With what is left out as it was, or as it is by default."""
    if before is None:
        return replace(wanted, given=_with_defaults(helpdesk, wanted.given))
    url = wanted.url or before.url
    secret = kept.credentials if _host(url) == _host(before.url) else {}  # told to nobody else
    return replace(
        wanted,
        url=url,
        given=_with_defaults(helpdesk, {**before.options, **secret, **wanted.given}),
        people=before.people if wanted.people is None else wanted.people,
        groups={str(tier): group for tier, group in before.groups.items()} if wanted.groups is None else wanted.groups,
        writes=before.writes if wanted.writes is None else wanted.writes,
        per_minute=wanted.per_minute or before.per_minute,
        plain_http=wanted.plain_http or url == before.url,
    )


def _host(url: str) -> tuple[str, str]:
    parts = _parts(url)
    return (parts.scheme, parts.netloc)


def _parts(url: str) -> SplitResult:
    try:
        return urlsplit(url)
    except ValueError as error:
        raise InvalidInput("the address is none: write it as https://acme.example.com") from error


def _hook(helpdesk: Helpdesk, wanted: Wanted, kept: tuple[str, ...]) -> tuple[tuple[str, ...], str | None]:
    """The hook's live secrets, and the one that was made here, if any."""
    if wanted.hook_secret:
        return tuple(dict.fromkeys([wanted.hook_secret, *kept]))[:MOST_SECRETS], None
    if kept or helpdesk.chooses_secret:
        return kept, None
    made = new_secret()
    return (made,), made


def _check(helpdesk: Helpdesk, wanted: Wanted) -> None:
    names = {asked.name for asked in helpdesk.asks}
    if unknown := sorted(set(wanted.given) - names):
        raise InvalidInput(f"{helpdesk.title} is not asked for {unknown[0]}; it is for: {', '.join(sorted(names))}")
    for asked in helpdesk.asks:
        if asked.required and not wanted.given.get(asked.name):
            raise InvalidInput(f"{helpdesk.title} needs `{asked.name}`: {asked.help}")
    _check_texts(wanted)
    if wanted.per_minute is not None and not 1 <= wanted.per_minute <= 6000:
        raise InvalidInput("a connection is called 1 to 6000 times a minute")
    if isinstance(helpdesk, Mapped):
        helpdesk.check(wanted.given)
    if helpdesk.writes or helpdesk.polls:
        _check_url(wanted)


def _check_texts(wanted: Wanted) -> None:
    pairs = (*wanted.given.values(), *(wanted.people or {}).values(), *(wanted.groups or {}).values())
    for text in (*pairs, wanted.hook_secret or ""):
        try:
            plain(text.replace("\n", " "))
        except ValueError as error:
            raise InvalidInput(f"a value {error}") from error


def _check_url(wanted: Wanted) -> None:
    parts = _parts(wanted.url)
    if parts.scheme not in ("http", "https") or not parts.hostname or parts.username or parts.query or parts.fragment:
        raise InvalidInput("the address must be the help-desk's own, such as https://acme.example.com, without more")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK and not wanted.plain_http:
        raise InvalidInput(
            "the address begins with http: credentials would travel in the open. Use https, or say --plain-http for a "
            "network of your own"
        )


def _with_defaults(helpdesk: Helpdesk, given: Mapping[str, str]) -> dict[str, str]:
    return {asked.name: asked.default for asked in helpdesk.asks if asked.default} | {
        k: v for k, v in given.items() if v
    }


def _tier(name: str) -> Tier:
    for tier in TIERS:
        if tier == name:
            return tier
    raise InvalidInput(f"groups are given for an experience: {', '.join(TIERS)}")


def _writes(helpdesk: Helpdesk, wanted: Sequence[str] | None) -> tuple[WriteKind, ...]:
    if wanted is None:
        return tuple(kind for kind in WRITE_KINDS if kind in helpdesk.writes)
    for kind in wanted:
        if kind not in helpdesk.writes:
            able = ", ".join(kind for kind in WRITE_KINDS if kind in helpdesk.writes) or "nothing"
            raise InvalidInput(f"{helpdesk.title} cannot be told {kind}; what can be written there: {able}")
    return tuple(kind for kind in WRITE_KINDS if kind in wanted)
