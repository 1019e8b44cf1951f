"""Who may sign in to the console: accounts are made, changed and taken away, sessions opened and ended.

Passwords are kept as argon2 hashes, tokens and names tried as sha256. Wrong tries are counted before the password is
looked at, so that many at once are no more than one after the other.
"""

from __future__ import annotations

import hashlib
import hmac
import re
import secrets
import unicodedata
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Final

from assuage.domain import ROLES, Account, Identity, Role, Session, plain
from assuage.errors import InvalidInput, NotFound, NotPossible, SignInRefused
from assuage.passwords import check_password, hashed, is_right, make_password, needs_rehash
from assuage.store.protocol import Store
from assuage.store.values import Tries

IDLE: Final = timedelta(hours=12)
LONGEST: Final = timedelta(days=7)
"""A session ends when nothing was done in it for so long, and after so long in any case."""
FREE_TRIES: Final = 5
_FIRST_LOCK: Final = timedelta(minutes=1)
_LONGEST_LOCK: Final = timedelta(hours=1)
_TRIES_KEPT: Final = timedelta(days=1)
_SEEN_STEP: Final = timedelta(minutes=1)
_NAME: Final = re.compile(r"\w[\w.@+\\-]{0,99}")
_MOST_SHOWN: Final = 100
_WRONG: Final = "the name or the password is not right"


def add_account(
    store: Store, name: str, shown: str, role: Role, agent: str | None = None, password: str | None = None
) -> Account:
    """Makes one; without a password its owner comes through the identity provider. InvalidInput says why not."""
    name = tidy_name(name)
    if password is not None:
        check_password(name, password)
    _check(store, role, agent)
    account = Account(name, _tidy_shown(shown or name), role, agent, hashed(password) if password else None)
    if not store.add_account(account):
        raise InvalidInput("there is an account with this name already: choose another name")
    return account


def first_account(store: Store) -> tuple[str, str] | None:
    """Name and password of an administrator for a store without accounts; None when there is one already."""
    if store.accounts():
        return None
    password = make_password()
    try:
        return add_account(store, "admin", "Administrator", "admin", None, password).name, password
    except InvalidInput:  # another process was quicker
        return None


def set_password(store: Store, name: str, password: str) -> None:
    """An administrator's hand: all sessions of the account end, and its name is free for another try."""
    account = named_account(store, name)
    _must_have_password(account)
    check_password(account.name, password)
    store.save_password(account.name, hashed(password))
    store.forget_tries(_sha256(account.name))


def change_password(store: Store, account: Account, old: str, new: str, now: datetime, keep: str) -> None:
    """The owner's hand: all sessions end but the one with the token `keep`. A wrong `old` counts as a wrong try."""
    _must_have_password(account)
    check_password(account.name, new)
    found = _proved(store, account.name, old, now)
    if not store.save_password(account.name, hashed(new), was=found.password, keep=_sha256(keep)):
        raise NotPossible("your password was changed meanwhile: sign in anew")


def change_account(store: Store, changed: Account) -> None:
    """Puts role, agent, shown name and whether it is disabled in force at once; the last administrator stays one."""
    _check(store, changed.role, changed.agent, before=named_account(store, changed.name).agent)
    store.save_account(replace(changed, shown=_tidy_shown(changed.shown)))


def remove_account(store: Store, name: str) -> None:
    if not store.remove_account(named_account(store, name).name):
        raise NotFound("there is no account with this name any more")


def named_account(store: Store, name: str) -> Account:
    account = _known(store, _folded(name))
    if account is None:
        raise NotFound("there is no account with this name: see `assuage accounts list`")
    return account


def sign_in(store: Store, name: str, password: str, now: datetime) -> str:
    """A new session's token. SignInRefused tells an unknown name and a wrong password in the same words and time."""
    account = _proved(store, _folded(name), password, now)
    if account.password is not None and needs_rehash(account.password):
        store.renew_hash(account.name, account.password, hashed(password))
        account = store.account(account.name) or account
    return _open(store, account, now)


def welcome(store: Store, identity: Identity, role: Role | None, now: datetime) -> str:
    """A new session's token for somebody whom the identity provider vouches for; their account follows what it says.

    SignInRefused when none of their groups gives a role, and when the name is that of an account with a password or of
    another person there.
    """
    name = tidy_name(identity.name)
    known = store.account(name)
    if known and known.password is not None:
        raise SignInRefused("this name belongs to an account with a password here: sign in with that")
    if known and known.subject not in (None, identity.subject):
        raise SignInRefused("this name belongs to somebody else here: ask an administrator to remove the old account")
    if role is None:
        store.end_sessions(name)
        raise SignInRefused("none of your groups may sign in here: ask an administrator")
    shown = _tidy_shown(identity.shown or name)
    if known is None:
        store.add_account(Account(name, shown, role, subject=identity.subject))
    elif not known.disabled:
        store.save_account(replace(known, shown=shown, role=role, subject=identity.subject), even_last=True)
    return _open(store, Account(name, shown, role, subject=identity.subject), now)


def session_of(store: Store, token: str, now: datetime) -> Session | None:
    """The living session of a token. That it was used is written once a minute at most."""
    found = store.session(_sha256(token)) if token else None
    if found is None or found.account.disabled or now >= found.until or now - found.seen_at >= IDLE:
        return None
    if now - found.seen_at >= _SEEN_STEP:
        store.note_seen(_sha256(token), now)
    return Session(found.account, csrf_of(token), found.opened_at, found.seen_at, found.until)


def sign_out(store: Store, token: str) -> None:
    store.close_session(_sha256(token))


def csrf_of(token: str) -> str:
    """What a form must bring along; it tells nothing of the token."""
    return hmac.new(token.encode(), b"assuage console form", hashlib.sha256).hexdigest()


def check_csrf(token: str, given: str) -> bool:
    return hmac.compare_digest(csrf_of(token).encode(), given.encode("utf-8", "replace"))


def lock_ends(tries: Tries) -> datetime | None:
    """Until when a name is locked after so many tries in vain, if it is: a minute, doubling up to an hour."""
    if tries.last_at is None or tries.count < FREE_TRIES:
        return None
    doublings = min(tries.count - FREE_TRIES, 10)
    return tries.last_at + min(_FIRST_LOCK * (1 << doublings), _LONGEST_LOCK)


def tidy_name(name: str) -> str:
    """A login name as it is stored, in small letters, or InvalidInput."""
    folded = _folded(name)
    if not _NAME.fullmatch(folded):
        raise InvalidInput("a login name has up to 100 letters, digits and . _ - + @, such as ama or ama@example.com")
    return folded


def _known(store: Store, folded: str) -> Account | None:
    """No database is asked for what it could not even store."""
    return store.account(folded) if _NAME.fullmatch(folded) else None


def _folded(name: str) -> str:
    return unicodedata.normalize("NFKC", name).strip().casefold()


def _tidy_shown(shown: str) -> str:
    try:
        return plain(" ".join(shown.split()))[:_MOST_SHOWN]
    except ValueError as error:
        raise InvalidInput(f"the name shown {error}") from error


def _check(store: Store, role: str, agent: str | None, before: str | None = None) -> None:
    if role not in ROLES:
        raise InvalidInput(f"a role is one of {', '.join(ROLES)}")
    if agent not in (None, before) and agent not in store.current_roster().roster.agents:
        raise InvalidInput("nobody in the roster has this id: see `assuage agents show`")


def _must_have_password(account: Account) -> None:
    if account.password is None:
        raise NotPossible("this account has no password here: its owner signs in through the identity provider")


def _proved(store: Store, name: str, password: str, now: datetime) -> Account:
    """The account whose password this is; SignInRefused otherwise."""
    key = _sha256(name)
    tried = _try(store, key, now)
    account = _known(store, name)
    able = account if account and not account.disabled else None
    if not is_right(able.password if able else None, password) or able is None:
        _refuse_while_locked(tried, now)
        raise SignInRefused(_WRONG)
    store.forget_tries(key)
    return able


def _try(store: Store, key: str, now: datetime) -> Tries:
    """Counts a try before it is made; SignInRefused while the name is locked."""
    store.forget_old_tries(now - _TRIES_KEPT)
    while True:
        before = store.tries(key)
        _refuse_while_locked(before, now)
        if store.note_try(key, before, now):
            return Tries(before.count + 1, now)


def _refuse_while_locked(tries: Tries, now: datetime) -> None:
    until = lock_ends(tries)
    if until is not None and now < until:
        seconds = max(1, round((until - now).total_seconds()))
        raise SignInRefused(f"too many wrong tries with this name: wait {_waiting(seconds)}, then try again", seconds)


def _waiting(seconds: int) -> str:
    minutes = -(-seconds // 60)
    return "a minute" if minutes == 1 else f"{minutes} minutes"


def _open(store: Store, account: Account, now: datetime) -> str:
    store.forget_sessions(now, now - IDLE)
    token = secrets.token_urlsafe(32)
    if not store.open_session(_sha256(token), account, now, now + LONGEST):
        raise SignInRefused(_WRONG if account.password else "this account is disabled: ask an administrator")
    return token


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
