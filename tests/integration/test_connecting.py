"""Connecting a help-desk: what is checked, what is kept secret, what the commands say."""

from __future__ import annotations

import json
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from assuage.connections import Wanted, account_of, connect, named, new_secret, pause, rotate
from assuage.errors import InvalidInput, InvalidSettings, NotFound
from assuage.store.memory import MemoryStore
from assuage.vault import Secrets, Vault, key_in
from tests.conftest import Command

KEY = Fernet.generate_key().decode()
CHAT = Wanted("chat", "chatwoot", "https://chat.acme.com", {"token": "t0ken", "account": "1"}, hook_secret="theirs")


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"name": "Chat!"}, "small letters"),
        ({"name": ""}, "small letters"),
        ({"name": "a:b"}, "small letters"),
        ({"helpdesk": "nothing"}, "choose one of"),
        ({"given": {"token": "t"}}, "needs `account`"),
        ({"given": {"token": "t", "account": "1", "colour": "red"}}, "not asked for colour"),
        ({"given": {"token": "t\x00", "account": "1"}}, "control character"),
        ({"url": "chat.acme.com"}, "address must be"),
        ({"url": "https://user:pw@chat.acme.com"}, "address must be"),
        ({"url": "ftp://chat.acme.com"}, "address must be"),
        ({"url": "https://chat.acme.com/?x=1"}, "address must be"),
        ({"url": "http://chat.acme.com"}, "--plain-http"),
        ({"groups": {"expert": "2"}}, "new, standard, experienced"),
        ({"writes": ["note", "colour"]}, "cannot be told colour"),
        ({"per_minute": 0}, "1 to 6000"),
    ],
    ids=lambda value: str(value)[:30],
)
def test_a_connection_that_cannot_work_is_refused_and_says_why(changes: dict[str, Any], words: str) -> None:
    store = MemoryStore()
    with pytest.raises(InvalidInput, match=words):
        connect(store, Vault([KEY]), replace(CHAT, **changes))
    assert store.connections() == []


@pytest.mark.parametrize("url", ["http://127.0.0.1:3000", "http://localhost", "https://chat.acme.com/support/"])
def test_plain_http_is_for_this_machine(url: str) -> None:
    store = MemoryStore()
    connect(store, Vault([KEY]), replace(CHAT, url=url))
    assert named(store, "chat").url == url.rstrip("/")


def test_what_is_secret_is_sealed_and_everything_else_can_be_read() -> None:
    store, vault = MemoryStore(), Vault([KEY])
    connect(store, vault, replace(CHAT, people={"ama": "4"}, groups={"experienced": "2"}))
    saved = named(store, "chat")
    assert saved.options == {"account": "1"}
    assert "t0ken" not in repr(saved)
    assert "theirs" not in repr(saved)
    assert "t0ken" not in repr(vault.open(saved.sealed))
    account = account_of(saved, vault)
    assert account.credentials == {"token": "t0ken"}
    assert (account.people, account.groups) == ({"ama": "4"}, {"experienced": "2"})


def test_what_is_secret_and_left_out_stays_as_it_was() -> None:
    store, vault = MemoryStore(), Vault([KEY])
    connect(store, vault, CHAT)
    connect(store, vault, replace(CHAT, given={"account": "2"}, hook_secret=None, writes=["note"]))
    saved = named(store, "chat")
    assert vault.open(saved.sealed) == Secrets(("theirs",), {"token": "t0ken"})
    assert (saved.options, saved.writes) == ({"account": "2"}, ("note",))


def test_two_secrets_live_at_a_time() -> None:
    store, vault = MemoryStore(), Vault([KEY])
    connect(store, vault, CHAT)
    for secret in ("second", "third"):
        assert rotate(store, vault, "chat", secret) is None
    assert vault.open(named(store, "chat").sealed).hook == ("third", "second")
    rotate(store, vault, "chat", "third")
    assert vault.open(named(store, "chat").sealed).hook == ("third", "second")
    with pytest.raises(InvalidInput, match="makes the secret"):
        rotate(store, vault, "chat")


def test_a_made_secret_fits_into_any_field() -> None:
    made = {new_secret() for _ in range(50)}
    assert len(made) == 50
    assert all(each.startswith("whsec_") and each[6:].isalnum() and len(each) == 38 for each in made)


def test_a_connection_nobody_made_is_not_found() -> None:
    with pytest.raises(NotFound, match="connections list"):
        pause(MemoryStore(), "nobody", paused=True)


def test_keys_can_be_changed_and_a_wrong_one_says_what_to_do() -> None:
    sealed = Vault([KEY]).seal(Secrets(("s",), {}))
    newer = Fernet.generate_key().decode()
    assert Vault([newer, KEY]).open(sealed) == Secrets(("s",), {})
    with pytest.raises(InvalidSettings, match="ASSUAGE_SECRET_KEY"):
        Vault([newer]).open(sealed)
    with pytest.raises(InvalidSettings, match="keys secret"):
        Vault(["short"])


def test_the_key_beside_the_database_is_its_owners_alone(tmp_path: Path) -> None:
    key = key_in(tmp_path)
    assert key_in(tmp_path) == key
    assert stat.S_IMODE((tmp_path / "secret.key").stat().st_mode) == 0o600


def told(assuage: Command, *arguments: object, status: int = 0, **more: str) -> str:
    done = assuage(*arguments, **more)
    assert done.returncode == status, done.stderr.decode()
    return (done.stdout if status == 0 else done.stderr).decode()


def test_connecting_from_the_shell_says_what_to_do_on_the_other_side(assuage: Command) -> None:
    options = ("--kind", "chatwoot", "--url", "http://127.0.0.1:9", "--set", "token=t0ken", "--set", "account=1")
    shown = told(assuage, "connect", "chat", *options, "--no-ping", ASSUAGE_PUBLIC_URL="https://triage.acme.com/")
    assert "https://triage.acme.com/v1/hooks/chat" in shown
    assert "Settings, Integrations, Webhooks" in shown
    assert "t0ken" not in shown
    assert "chatwoot" in told(assuage, "connections", "list")
    assert "account=1" in told(assuage, "connections", "show", "chat")
    assert "no answer from the help-desk" in told(assuage, "connections", "test", "chat", status=1)
    assert "trouble" in told(assuage, "connections", "list")
    assert "paused" in told(assuage, "connections", "pause", "chat")
    assert "goes on" in told(assuage, "connections", "resume", "chat")
    assert "knows the new secret" in told(assuage, "connections", "rotate", "chat", "--secret", "from-there")
    assert told(assuage, "connections", "outbox") == told(assuage, "connections", "quarantine") == ""
    assert "disconnected" in told(assuage, "connections", "remove", "chat", "--yes")
    assert "assuage connect" in told(assuage, "connections", "list")


def test_connecting_as_json_is_for_scripts(assuage: Command) -> None:
    options = ("--kind", "chatwoot", "--url", "http://127.0.0.1:9", "--set", "token=t", "--set", "account=1")
    made = json.loads(told(assuage, "connect", "chat", *options, "--json"))
    assert made["hook"].endswith("/v1/hooks/chat")
    assert "no answer" in made["ping"]
    assert made["secret"] is None


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("connect", "chat", "--kind", "chatwoot", "--url", "https://x.example"), "needs `token`"),
        (("connect", "chat", "--kind", "chatwoot", "--url", "https://x.example", "--set", "token"), "NAME=VALUE"),
        (("connections", "show", "nobody"), "connections list"),
        (("connections", "quarantine", "--replay", "7"), "nothing with this number"),
    ],
    ids=["missing", "no pair", "unknown", "no number"],
)
def test_a_mistake_is_one_line_that_says_what_to_do(assuage: Command, arguments: tuple[str, ...], words: str) -> None:
    said = told(assuage, *arguments, status=1)
    assert words in said
    assert said.count("\n") == 1


def test_a_shared_database_needs_a_shared_key(assuage: Command) -> None:
    database = {"ASSUAGE_DATABASE_URL": "postgresql://nobody@127.0.0.1:9/none"}
    said = told(assuage, "connect", "chat", "--kind", "chatwoot", "--url", "https://x.example", status=1, **database)
    assert "ASSUAGE_SECRET_KEY" in said


def test_a_key_for_the_secrets_can_be_made(assuage: Command) -> None:
    assert Vault([told(assuage, "keys", "secret").strip()])


def test_what_is_left_out_of_a_connection_stays_as_it_was() -> None:
    store, vault = MemoryStore(), Vault([KEY])
    connect(store, vault, replace(CHAT, people={"ama": "4"}, writes=["note"], per_minute=90))
    pause(store, "chat", paused=True)
    connect(store, vault, Wanted("chat", "chatwoot", hook_secret="another"))
    saved = named(store, "chat")
    assert (saved.url, saved.options, saved.people) == (CHAT.url, {"account": "1"}, {"ama": "4"})
    assert (saved.writes, saved.per_minute, saved.paused) == (("note",), 90, True)
    assert vault.open(saved.sealed) == Secrets(("another", "theirs"), {"token": "t0ken"})


def test_credentials_are_told_to_no_other_host() -> None:
    store, vault = MemoryStore(), Vault([KEY])
    connect(store, vault, CHAT)
    with pytest.raises(InvalidInput, match="needs `token`"):
        connect(store, vault, replace(CHAT, url="https://elsewhere.example.com", given={"account": "1"}))
    with pytest.raises(InvalidInput, match="address is none"):
        connect(store, vault, replace(CHAT, url="https://[::1"))
