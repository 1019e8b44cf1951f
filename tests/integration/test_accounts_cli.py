"""`assuage accounts`: who may sign in, from the shell."""

from __future__ import annotations

import re

from tests.conftest import Command

GOOD = b"three plain words\n"


def test_accounts_are_made_listed_changed_and_removed_from_the_shell(assuage: Command) -> None:
    assert b"nobody can sign in yet" in assuage("accounts", "list").stdout
    added = assuage("accounts", "add", "Ama", "--role", "admin", "--shown", "Ama Mensah", stdin=GOOD)
    assert (added.returncode, added.stdout) == (0, b"ama may sign in as admin\n")
    made = assuage("accounts", "add", "bo", "--generate")
    assert re.search(rb"password   ([a-z2-9]{4}-){3}[a-z2-9]{4}\n", made.stdout)
    assert assuage("accounts", "add", "zoe@example.com", "--no-password").returncode == 0
    assert assuage("accounts", "change", "bo", "--role", "supervisor", "--disable").returncode == 0
    listed = assuage("accounts", "list").stdout.decode()
    assert re.search(r"ama +admin +- +has not signed in yet +Ama Mensah\n", listed)
    assert re.search(r"bo +supervisor +- +disabled +bo\n", listed)
    assert re.search(r"zoe@example.com +viewer +- +has not signed in yet; no password +", listed)
    assert assuage("accounts", "change", "bo", "--enable", "--shown", "Bo").returncode == 0
    assert assuage("accounts", "password", "bo", stdin=GOOD).returncode == 0
    assert assuage("accounts", "remove", "bo").stdout == b"bo is removed\n"
    assert "bo " not in assuage("accounts", "list").stdout.decode()


def test_what_cannot_be_done_to_an_account_is_one_line(assuage: Command) -> None:
    assuage("accounts", "add", "ama", "--role", "admin", stdin=GOOD)
    for arguments, stdin, why in (
        (("add", "bo"), b"short\n", b"at least 12 characters"),
        (("add", "bo"), b"", b"no password was given"),
        (("add", "AMA"), GOOD, b"already"),
        (("add", "bo", "--agent", "nobody"), GOOD, b"nobody in the roster"),
        (("change", "ama", "--role", "viewer"), b"", b"last administrator"),
        (("change", "ama", "--agent", "nobody"), b"", b"nobody in the roster"),
        (("remove", "ama"), b"", b"last administrator"),
        (("remove", "bo"), b"", b"no account with this name"),
        (("password", "bo"), GOOD, b"no account with this name"),
    ):
        result = assuage("accounts", *arguments, stdin=stdin)
        assert result.returncode == 1, arguments
        assert why in result.stderr, arguments
        assert result.stderr.count(b"\n") == 1, arguments
