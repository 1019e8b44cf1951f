"""Who may sign in, with what, for how long, and when a name rests."""

from __future__ import annotations

import logging
import re
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from argon2 import PasswordHasher

from assuage import accounts
from assuage.accounts import change_account, change_password, lock_ends, session_of, set_password, sign_in, welcome
from assuage.domain import ROLES, Account, Identity, Role, may
from assuage.errors import InvalidInput, NotFound, NotPossible, SignInRefused
from assuage.passwords import check_password, hashed, is_right, make_password
from assuage.roster import parse_roster
from assuage.store.memory import MemoryStore
from assuage.store.protocol import Store
from assuage.store.values import Tries

NOW = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
GOOD = "three plain words"
OTHER = "four other plain words"
MINUTE, HOUR = timedelta(minutes=1), timedelta(hours=1)


@pytest.fixture(scope="module")
def good_hash() -> str:
    return hashed(GOOD)


@pytest.fixture
def store(good_hash: str) -> Store:
    made = MemoryStore()
    made.add_account(Account("boss", "Boss", "admin"))
    made.add_account(Account("ama", "Ama", "agent", password=good_hash))
    return made


def refused(store: Store, name: str, password: str, now: datetime = NOW) -> SignInRefused:
    with pytest.raises(SignInRefused) as caught:
        sign_in(store, name, password, now)
    return caught.value


# roles


@pytest.mark.parametrize("role", ROLES)
def test_each_role_may_what_those_before_it_may(role: Role) -> None:
    assert [may(role, needed) for needed in ROLES] == sorted((may(role, n) for n in ROLES), reverse=True)
    assert sum(may(role, needed) for needed in ROLES) == ROLES.index(role) + 1


# passwords


@pytest.mark.parametrize(
    ("password", "why"),
    [
        ("elevenchars", "at least 12"),
        ("x" * 201, "at most 200"),
        ("customer-care", "login name"),
        ("Customer-Care", "login name"),
        ("Password1234", "first that others"),
        ("q w e r t y u i o p 1 2", "first that others"),
        ("aaaaaaaaaaaa", "first that others"),
    ],
)
def test_a_poor_password_is_refused_with_what_to_do(password: str, why: str) -> None:
    with pytest.raises(InvalidInput, match=why):
        check_password("customer-care", password)


@pytest.mark.parametrize("password", [GOOD, "nothing but small letters", "12 monkeys in a tree", "påsswørd ünd ☂ mehr"])
def test_any_long_password_will_do(password: str) -> None:
    check_password("ama", password)


def test_made_passwords_are_good_and_easy_to_read_out() -> None:
    made = {make_password() for _ in range(50)}
    assert len(made) == 50
    for password in made:
        check_password("ama", password)
        assert re.fullmatch(r"([a-z2-9]{4}-){3}[a-z2-9]{4}", password)
        assert not set(password) & set("01il")


def test_a_password_is_the_same_however_its_characters_are_typed() -> None:
    assert is_right(hashed("cafe\u0301 au lait!"), "caf\u00e9 au lait!")


# accounts


def test_the_first_account_is_an_administrator_and_is_made_once() -> None:
    store = MemoryStore()
    made = accounts.first_account(store)
    assert made is not None
    name, password = made
    assert name == "admin"
    assert session_of(store, sign_in(store, name, password, NOW), NOW) is not None
    assert accounts.first_account(store) is None


@pytest.mark.parametrize("name", ["", "two words", "x" * 101, "-ama", "a\nb", "<b>"])
def test_a_name_that_cannot_be_one_is_refused(store: Store, name: str) -> None:
    with pytest.raises(InvalidInput, match="login name"):
        accounts.add_account(store, name, "", "viewer")


def test_a_login_name_is_the_same_in_capitals(store: Store) -> None:
    sign_in(store, " AMA ", GOOD, NOW)
    with pytest.raises(InvalidInput, match="already"):
        accounts.add_account(store, "Ama", "Another", "admin")


def test_an_account_stands_for_someone_in_the_roster_or_for_nobody(store: Store) -> None:
    with pytest.raises(InvalidInput, match="roster"):
        accounts.add_account(store, "bo", "Bo", "agent", agent="a-9")
    with store.desk() as desk:
        roster = parse_roster([{"id": "a-9", "name": "Bo", "tier": "standard", "hours": "always"}])
        desk.save_roster(roster, "test", "test")
    assert accounts.add_account(store, "bo", "Bo", "agent", agent="a-9").agent == "a-9"


def test_what_is_changed_of_an_account_is_checked(store: Store) -> None:
    ama = accounts.named_account(store, "ama")
    with pytest.raises(InvalidInput, match="a role is one of"):
        change_account(store, replace(ama, role="king"))  # type: ignore[arg-type]
    with pytest.raises(InvalidInput, match="roster"):
        change_account(store, replace(ama, agent="a-9"))
    with pytest.raises(InvalidInput, match="control character"):
        change_account(store, replace(ama, shown="A\x00ma"))
    with pytest.raises(NotFound):
        change_account(store, replace(ama, name="nobody"))
    change_account(store, replace(ama, shown="  Ama   Mensah "))
    assert accounts.named_account(store, "AMA").shown == "Ama Mensah"


# signing in


def test_a_token_is_long_and_not_what_is_stored(store: Store) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    assert len(token) >= 43
    assert token not in repr(vars(store))
    found = session_of(store, token, NOW)
    assert found is not None
    assert (found.account.name, found.until) == ("ama", NOW + timedelta(days=7))


@pytest.mark.parametrize(
    ("name", "password"),
    [
        ("ama", OTHER),
        ("nobody", GOOD),
        ("boss", GOOD),
        ("ama", ""),
        ("", ""),
        ("ama", "x" * 10_000),
        ("a" * 9999, "\ud800"),
    ],
    ids=["wrong password", "unknown name", "no password here", "none given", "nothing", "very long", "odd"],
)
def test_every_refusal_reads_the_same(store: Store, name: str, password: str) -> None:
    assert str(refused(store, name, password)) == "the name or the password is not right"


def test_a_disabled_account_is_refused_like_an_unknown_one(store: Store) -> None:
    change_account(store, replace(accounts.named_account(store, "ama"), disabled=True))
    assert str(refused(store, "ama", GOOD)) == "the name or the password is not right"


def test_an_old_hash_is_made_anew_at_sign_in(store: Store) -> None:
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(GOOD)
    store.add_account(Account("old", "Old", "viewer", password=weak))
    token = sign_in(store, "old", GOOD, NOW)
    now_stored = accounts.named_account(store, "old").password
    assert now_stored not in (None, weak)
    assert session_of(store, token, NOW) is not None
    sign_in(store, "old", GOOD, NOW)
    assert accounts.named_account(store, "old").password == now_stored


# lock-out


@pytest.mark.parametrize("name", ["ama", "nobody"])
def test_after_five_wrong_tries_a_name_rests_and_is_told_for_how_long(store: Store, name: str) -> None:
    for _ in range(4):
        assert refused(store, name, OTHER).wait_seconds == 0
    fifth = refused(store, name, OTHER)
    assert (fifth.wait_seconds, "wait a minute" in str(fifth)) == (60, True)
    assert refused(store, name, GOOD, NOW + MINUTE / 2).wait_seconds == 30
    assert refused(store, name, OTHER, NOW + MINUTE).wait_seconds == 120
    assert "wait 2 minutes" in str(refused(store, name, OTHER, NOW + MINUTE + timedelta(seconds=1)))


@pytest.mark.parametrize(
    ("count", "minutes"), [(0, None), (4, None), (5, 1), (6, 2), (7, 4), (10, 32), (11, 60), (12, 60), (10_000, 60)]
)
def test_the_rest_doubles_up_to_an_hour(count: int, minutes: int | None) -> None:
    assert lock_ends(Tries(count, NOW)) == (None if minutes is None else NOW + minutes * MINUTE)


def test_the_right_password_begins_the_count_anew(store: Store) -> None:
    for _ in range(3):
        for _ in range(4):
            refused(store, "ama", OTHER)
        sign_in(store, "ama", GOOD, NOW)
    assert store.tries("x") == Tries()


def test_many_tries_at_once_are_no_more_than_one_after_the_other(store: Store) -> None:
    with ThreadPoolExecutor(12) as pool:
        waits = list(pool.map(lambda _: refused(store, "ama", OTHER).wait_seconds, range(12)))
    assert sum(wait == 0 for wait in waits) <= 4


def test_one_name_at_rest_holds_up_no_other_and_no_session(store: Store) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    for _ in range(6):
        refused(store, "ama", OTHER)
    assert session_of(store, token, NOW) is not None
    assert refused(store, "boss", OTHER).wait_seconds == 0


def test_a_new_password_by_an_administrator_ends_the_rest(store: Store) -> None:
    for _ in range(6):
        refused(store, "ama", OTHER)
    set_password(store, "ama", OTHER)
    assert sign_in(store, "ama", OTHER, NOW)


# sessions


@pytest.mark.parametrize(
    ("seen", "now", "lives"),
    [
        ([], timedelta(hours=11, minutes=59), True),
        ([], timedelta(hours=12), False),
        ([11 * HOUR], 22 * HOUR, True),
        ([n * 11 * HOUR for n in range(1, 16)], timedelta(days=7) - MINUTE, True),
        ([n * 11 * HOUR for n in range(1, 16)], timedelta(days=7), False),
    ],
    ids=["used", "idle", "used meanwhile", "a week of use", "more than a week"],
)
def test_a_session_ends_when_idle_and_after_a_week(
    store: Store, seen: list[timedelta], now: timedelta, lives: bool
) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    for each in seen:
        assert session_of(store, token, NOW + each) is not None
    assert (session_of(store, token, NOW + now) is not None) is lives


def test_that_a_session_was_used_is_written_once_a_minute(store: Store) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    for seconds, seen in ((59, 0), (60, 0), (61, 60), (119, 60), (121, 60), (122, 121)):
        found = session_of(store, token, NOW + timedelta(seconds=seconds))
        assert found is not None
        assert found.seen_at == NOW + timedelta(seconds=seen)


@pytest.mark.parametrize("token", ["", "x", "é" * 50, "\ud800"])
def test_a_token_that_is_none_opens_nothing(store: Store, token: str) -> None:
    assert session_of(store, token, NOW) is None


def test_signing_out_ends_the_session(store: Store) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    accounts.sign_out(store, token)
    assert session_of(store, token, NOW) is None


def test_a_disabled_account_is_out_at_once(store: Store) -> None:
    token = sign_in(store, "ama", GOOD, NOW)
    change_account(store, replace(accounts.named_account(store, "ama"), disabled=True))
    assert session_of(store, token, NOW) is None


def test_changing_ones_password_ends_the_other_sessions(store: Store) -> None:
    here, elsewhere = (sign_in(store, "ama", GOOD, NOW) for _ in range(2))
    ama = accounts.named_account(store, "ama")
    with pytest.raises(SignInRefused):
        change_password(store, ama, OTHER, "yet another password", NOW, here)
    with pytest.raises(InvalidInput):
        change_password(store, ama, GOOD, "short", NOW, here)
    change_password(store, ama, GOOD, OTHER, NOW, here)
    assert session_of(store, here, NOW) is not None
    assert session_of(store, elsewhere, NOW) is None
    assert refused(store, "ama", GOOD)
    assert sign_in(store, "ama", OTHER, NOW)


def test_a_form_is_proved_by_its_own_session_alone(store: Store) -> None:
    token, other = (sign_in(store, "ama", GOOD, NOW) for _ in range(2))
    found = session_of(store, token, NOW)
    assert found is not None
    assert accounts.check_csrf(token, found.csrf)
    for wrong in ("", found.csrf[:-1], accounts.csrf_of(other), "\ud800", token):
        assert not accounts.check_csrf(token, wrong)


# the identity provider

ZOE = Identity("https://id.example 7", "Zoe@Example.com", "Zoë", frozenset({"leads"}))


def test_somebody_an_identity_provider_vouches_for_gets_an_account_and_each_time_its_role(store: Store) -> None:
    token = welcome(store, ZOE, "supervisor", NOW)
    found = session_of(store, token, NOW)
    assert found is not None
    made = found.account
    assert (made.name, made.shown, made.role, made.password) == ("zoe@example.com", "Zoë", "supervisor", None)
    change_account(store, replace(made, agent=None))
    welcome(store, replace(ZOE, shown="Zoe K."), "viewer", NOW)
    assert [session.account.role for session in [session_of(store, token, NOW)] if session] == ["viewer"]
    assert accounts.named_account(store, made.name).shown == "Zoe K."


def test_somebody_whose_groups_give_no_role_any_more_is_refused_and_out(store: Store) -> None:
    token = welcome(store, ZOE, "supervisor", NOW)
    with pytest.raises(SignInRefused, match="groups"):
        welcome(store, ZOE, None, NOW)
    assert session_of(store, token, NOW) is None
    with pytest.raises(SignInRefused):
        welcome(store, replace(ZOE, name="new"), None, NOW)
    assert store.account("new") is None


def test_an_account_with_a_password_is_not_taken_over_by_a_name_there(store: Store) -> None:
    with pytest.raises(SignInRefused, match="with a password here"):
        welcome(store, replace(ZOE, name="ama"), "admin", NOW)
    assert accounts.named_account(store, "ama").role == "agent"


def test_an_account_from_there_cannot_be_given_a_password(store: Store) -> None:
    welcome(store, ZOE, "viewer", NOW)
    with pytest.raises(NotPossible, match="identity provider"):
        set_password(store, "zoe@example.com", GOOD)
    with pytest.raises(InvalidInput, match="already"):
        accounts.add_account(store, "zoe@example.com", "", "admin", None, GOOD)
    assert refused(store, "zoe@example.com", GOOD)


def test_another_person_of_the_same_name_there_does_not_get_the_account(store: Store) -> None:
    welcome(store, ZOE, "viewer", NOW)
    with pytest.raises(SignInRefused, match="somebody else"):
        welcome(store, replace(ZOE, subject="https://id.example 8"), "admin", NOW)


def test_a_disabled_account_stays_out_whatever_the_provider_says(store: Store) -> None:
    token = welcome(store, ZOE, "viewer", NOW)
    change_account(store, replace(accounts.named_account(store, "zoe@example.com"), disabled=True))
    with pytest.raises(SignInRefused, match="disabled"):
        welcome(store, ZOE, "admin", NOW)
    assert session_of(store, token, NOW) is None
    assert accounts.named_account(store, "zoe@example.com").role == "viewer"


# nothing leaks


def test_neither_password_nor_token_nor_hash_is_shown_or_logged(store: Store, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    token = sign_in(store, "ama", GOOD, NOW)
    error = refused(store, "ama", OTHER)
    session = session_of(store, token, NOW)
    told = f"{caplog.text} {error} {session!r} {accounts.named_account(store, 'ama')!r}"
    assert not [secret for secret in (GOOD, OTHER, token, "argon2", accounts.csrf_of(token)) if secret in told]
