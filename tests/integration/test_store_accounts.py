"""Accounts, sessions and wrong tries, over every store."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial

import pytest

from assuage.accounts import named_account, sign_in
from assuage.domain import Account
from assuage.errors import NotFound, NotPossible, SignInRefused
from assuage.store.protocol import Store
from assuage.store.values import Tries
from tests.integration.conftest import Opener
from tests.integration.linked import together

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
WEEK = timedelta(days=7)
ADMIN = Account("admin", "Administrator", "admin", password="hash-1")
AMA = Account("ama", "Ama Mensah", "agent", agent="a-1", password="hash-2", subject=None)
FULL = Account("zoe@example.com", "Zoë", "viewer", agent="z", disabled=True, subject="https://id.example 7")


def timeless(account: Account | None) -> Account | None:
    return replace(account, created_at=None, signed_in_at=None) if account else None


def opened(store: Store, token: str, account: Account = AMA, now: datetime = NOW) -> bool:
    return store.open_session(token, account, now, now + WEEK)


@pytest.fixture
def peopled(store: Store) -> Store:
    for account in (ADMIN, AMA, FULL):
        assert store.add_account(account)
    return store


def test_an_account_is_read_back_whole_and_dated(opener: Opener) -> None:
    assert opener().add_account(FULL) is True
    found = opener().account(FULL.name)
    assert timeless(found) == FULL
    assert found is not None
    assert found.created_at is not None
    assert abs(found.created_at - datetime.now(UTC)) < timedelta(minutes=1)
    assert found.signed_in_at is None
    assert opener().account("nobody") is None


def test_accounts_are_listed_by_name(peopled: Store) -> None:
    assert [each.name for each in peopled.accounts()] == ["admin", "ama", "zoe@example.com"]


def test_a_name_is_given_once(peopled: Store) -> None:
    assert peopled.add_account(replace(ADMIN, name="ama")) is False
    assert timeless(peopled.account("ama")) == AMA


def test_of_many_first_accounts_made_at_once_one_is_kept(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    done: list[bool] = []
    together(*(lambda store=store: done.append(store.add_account(ADMIN)) for store in stores))
    assert sorted(done) == [False, False, False, True]


def test_all_but_password_and_times_can_be_changed(peopled: Store) -> None:
    before = peopled.account("ama")
    changed = replace(AMA, shown="A.", role="supervisor", agent=None, subject="s", password="another", created_at=NOW)
    peopled.save_account(changed)
    assert before is not None
    assert peopled.account("ama") == replace(changed, password="hash-2", created_at=before.created_at)


def test_a_change_to_nobody_is_told(peopled: Store) -> None:
    with pytest.raises(NotFound):
        peopled.save_account(replace(AMA, name="nobody"))


@pytest.mark.parametrize(
    "leave",
    [
        lambda store: store.save_account(replace(ADMIN, role="supervisor")),
        lambda store: store.save_account(replace(ADMIN, disabled=True)),
        lambda store: store.remove_account("admin"),
    ],
    ids=["less of a role", "disabled", "removed"],
)
def test_the_last_administrator_who_can_sign_in_stays_one(peopled: Store, leave: Callable[[Store], object]) -> None:
    second = Account("bo", "Bo", "admin", disabled=True)
    peopled.add_account(second)
    with pytest.raises(NotPossible, match="last administrator"):
        leave(peopled)
    assert timeless(peopled.account("admin")) == ADMIN
    peopled.save_account(replace(second, disabled=False))
    leave(peopled)
    assert timeless(peopled.account("admin")) != ADMIN


def test_the_last_administrator_may_change_in_other_ways(peopled: Store) -> None:
    peopled.save_account(replace(ADMIN, shown="Boss"))
    peopled.save_account(replace(ADMIN, role="viewer"), even_last=True)
    found = peopled.account("admin")
    assert found is not None
    assert (found.shown, found.role) == ("Administrator", "viewer")


def test_two_administrators_who_step_down_at_once_are_not_both_let_go(opener: Opener) -> None:
    stores = [opener() for _ in range(2)]
    names = ("admin", "bo")
    for name in names:
        stores[0].add_account(replace(ADMIN, name=name))

    def step_down(store: Store, name: str) -> None:
        try:
            store.save_account(replace(ADMIN, name=name, role="viewer"))
        except NotPossible:
            pass

    together(*(partial(step_down, store, name) for store, name in zip(stores, names, strict=True)))
    assert sorted(each.role for each in stores[0].accounts()) == ["admin", "viewer"]


def test_an_account_that_was_removed_is_gone_with_its_sessions(peopled: Store) -> None:
    opened(peopled, "t-1")
    assert peopled.remove_account("ama") is True
    assert peopled.remove_account("ama") is False
    assert (peopled.account("ama"), peopled.session("t-1")) == (None, None)


# passwords


def test_a_new_password_ends_all_sessions_but_the_one_kept(peopled: Store) -> None:
    for token in ("t-1", "t-2"):
        opened(peopled, token)
    opened(peopled, "other", ADMIN)
    assert peopled.save_password("ama", "hash-9", keep="t-2") is True
    found = peopled.account("ama")
    assert found is not None
    assert found.password == "hash-9"
    assert [peopled.session(token) is None for token in ("t-1", "t-2", "other")] == [True, False, False]


def test_a_password_that_was_changed_meanwhile_is_not_overwritten(peopled: Store) -> None:
    opened(peopled, "t-1")
    assert peopled.save_password("ama", "hash-9", was="hash-1") is False
    assert peopled.save_password("nobody", "hash-9") is False
    peopled.renew_hash("ama", "hash-1", "hash-9")
    assert timeless(peopled.account("ama")) is not None
    assert peopled.save_password("ama", "hash-3", was="hash-2") is True


def test_a_hash_made_anew_ends_no_session(peopled: Store) -> None:
    opened(peopled, "t-1")
    peopled.renew_hash("ama", "hash-2", "hash-9")
    found = peopled.session("t-1")
    assert found is not None
    assert found.account.password == "hash-9"


# sessions


def test_a_session_is_found_by_its_token_with_the_account_as_it_is_now(opener: Opener) -> None:
    opener().add_account(AMA)
    assert opened(opener(), "t-1") is True
    opener().save_account(replace(AMA, role="supervisor"))
    found = opener().session("t-1")
    assert found is not None
    assert (found.opened_at, found.seen_at, found.until) == (NOW, NOW, NOW + WEEK)
    assert (found.account.role, found.account.signed_in_at) == ("supervisor", NOW)
    assert opener().session("t-2") is None


@pytest.mark.parametrize(
    "account",
    [
        replace(AMA, name="nobody"),
        replace(AMA, password="hash-1"),
        replace(AMA, subject="someone"),
        replace(AMA, password=None),
        FULL,
    ],
    ids=["gone", "another password", "another person", "no password", "disabled"],
)
def test_no_session_opens_for_an_account_that_is_not_as_it_was_proved(peopled: Store, account: Account) -> None:
    assert opened(peopled, "t-1", account) is False
    assert peopled.session("t-1") is None


def test_disabling_an_account_ends_its_sessions(peopled: Store) -> None:
    opened(peopled, "t-1")
    peopled.save_account(replace(AMA, disabled=True))
    peopled.save_account(AMA)
    assert peopled.session("t-1") is None


def test_a_session_is_seen_closed_and_ended(peopled: Store) -> None:
    for token in ("t-1", "t-2", "t-3"):
        opened(peopled, token)
    peopled.note_seen("t-1", NOW + timedelta(hours=1))
    found = peopled.session("t-1")
    assert found is not None
    assert found.seen_at == NOW + timedelta(hours=1)
    assert (peopled.close_session("t-2"), peopled.close_session("t-2")) == (True, False)
    assert peopled.end_sessions("ama", keep="t-1") == 1
    assert peopled.end_sessions("ama") == 1
    peopled.note_seen("t-1", NOW)
    assert peopled.session("t-1") is None


def test_sessions_that_ran_out_or_lie_idle_are_forgotten(peopled: Store) -> None:
    for token, hours in (("idle", 0), ("fresh", 2), ("seen", 0)):
        opened(peopled, token, now=NOW + timedelta(hours=hours))
    peopled.note_seen("seen", NOW + timedelta(hours=2))
    assert peopled.forget_sessions(NOW + timedelta(hours=3), NOW + timedelta(hours=1)) == 1
    assert peopled.session("idle") is None
    assert peopled.forget_sessions(NOW + WEEK, NOW) == 1
    assert peopled.session("seen") is None
    assert peopled.session("fresh") is not None


# tries


def test_tries_are_counted_in_a_row(opener: Opener) -> None:
    assert opener().tries("n") == Tries()
    assert opener().note_try("n", Tries(), NOW) is True
    assert opener().note_try("n", Tries(1, NOW), NOW + WEEK) is True
    assert opener().tries("n") == Tries(2, NOW + WEEK)
    assert opener().tries("other") == Tries()
    opener().forget_tries("n")
    assert opener().tries("n") == Tries()


@pytest.mark.parametrize("count", [0, 2])
def test_a_try_counted_by_another_meanwhile_is_seen(store: Store, count: int) -> None:
    for number in range(1, 2):
        store.note_try("n", Tries(number - 1), NOW)
    assert store.note_try("n", Tries(count), NOW) is False
    assert store.tries("n").count == 1


def test_of_many_tries_at_once_one_is_counted(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    done: list[bool] = []
    together(*(lambda store=store: done.append(store.note_try("n", Tries(), NOW)) for store in stores))
    assert sorted(done) == [False, False, False, True]


def test_old_tries_are_forgotten(store: Store) -> None:
    store.note_try("old", Tries(), NOW)
    store.note_try("new", Tries(), NOW + WEEK)
    assert store.forget_old_tries(NOW + WEEK) == 1
    assert (store.tries("old").count, store.tries("new").count) == (0, 1)


@pytest.mark.parametrize("name", ["a\x00", "\ud800", "x" * 100_000, "' OR 1=1 --"])
def test_a_name_that_no_database_takes_is_refused_like_any_other(store: Store, name: str) -> None:
    with pytest.raises(SignInRefused, match="the name or the password is not right"):
        sign_in(store, name, "three plain words", NOW)
    with pytest.raises(NotFound):
        named_account(store, name)
