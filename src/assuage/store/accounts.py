"""Accounts and sessions on SQL. A row of `accounts` is locked while its sessions are opened or ended."""

from __future__ import annotations

from datetime import datetime
from typing import Any, cast

from sqlalchemy import Connection, delete, insert, or_, select, update

from assuage.domain import Account
from assuage.errors import NotFound, NotPossible
from assuage.store.base import Base, insert_into, instant
from assuage.store.tables import clock
from assuage.store.tables_accounts import accounts, sessions, sign_in_failures
from assuage.store.values import LAST_ADMIN, OpenSession, Tries


class Accounts(Base):
    def accounts(self) -> list[Account]:
        with self._reading() as db:
            return [_account(row) for row in db.execute(select(accounts).order_by(accounts.c.name))]

    def account(self, name: str) -> Account | None:
        with self._reading() as db:
            row = db.execute(select(accounts).where(accounts.c.name == name)).first()
        return _account(row) if row else None

    def add_account(self, account: Account) -> bool:
        values = {"name": account.name, "password": account.password, **_row(account)}
        with self._writing() as db:
            statement = insert_into(db, accounts).values(created_at=clock(), **values)
            added = statement.on_conflict_do_nothing().returning(accounts.c.name)
            return db.execute(added).first() is not None

    def save_account(self, account: Account, even_last: bool = False) -> None:
        with self._writing() as db:
            if not even_last and (account.disabled or account.role != "admin"):
                _leave_an_admin(db, account.name)
            if not db.execute(update(accounts).where(accounts.c.name == account.name).values(_row(account))).rowcount:
                raise NotFound("there is no account with this name")
            if account.disabled:
                _end(db, account.name, None)

    def save_password(self, name: str, password: str, was: str | None = None, keep: str | None = None) -> bool:
        statement = update(accounts).where(accounts.c.name == name).values(password=password)
        if was is not None:
            statement = statement.where(accounts.c.password == was)
        with self._writing() as db:
            saved = bool(db.execute(statement).rowcount)
            if saved:
                _end(db, name, keep)
            return saved

    def renew_hash(self, name: str, was: str, password: str) -> None:
        is_same = (accounts.c.name == name) & (accounts.c.password == was)
        with self._writing() as db:
            db.execute(update(accounts).where(is_same).values(password=password))

    def remove_account(self, name: str) -> bool:
        with self._writing() as db:
            _leave_an_admin(db, name)
            removed = bool(db.execute(delete(accounts).where(accounts.c.name == name)).rowcount)
            _end(db, name, None)
            return removed

    def open_session(self, token: str, account: Account, now: datetime, until: datetime) -> bool:
        at = now.timestamp()
        with self._writing() as db:
            found = db.execute(select(accounts).where(accounts.c.name == account.name).with_for_update()).first()
            if found is None or found.disabled or not _is_same(account, _account(found)):
                return False
            db.execute(update(accounts).where(accounts.c.name == account.name).values(signed_in_at=at))
            values = {"token_sha256": token, "account": account.name, "opened_at": at, "seen_at": at}
            db.execute(insert(sessions).values(until=until.timestamp(), **values))
            return True

    def session(self, token: str) -> OpenSession | None:
        query = select(accounts, sessions.c.opened_at, sessions.c.seen_at, sessions.c.until).join_from(
            sessions, accounts, accounts.c.name == sessions.c.account
        )
        with self._reading() as db:
            row = db.execute(query.where(sessions.c.token_sha256 == token)).first()
        if row is None:
            return None
        return OpenSession(_account(row), _at(row.opened_at), _at(row.seen_at), _at(row.until))

    def note_seen(self, token: str, now: datetime) -> None:
        with self._writing() as db:
            db.execute(update(sessions).where(sessions.c.token_sha256 == token).values(seen_at=now.timestamp()))

    def close_session(self, token: str) -> bool:
        with self._writing() as db:
            return bool(db.execute(delete(sessions).where(sessions.c.token_sha256 == token)).rowcount)

    def end_sessions(self, name: str, keep: str | None = None) -> int:
        with self._writing() as db:
            return _end(db, name, keep)

    def forget_sessions(self, now: datetime, idle_since: datetime) -> int:
        is_over = or_(sessions.c.until <= now.timestamp(), sessions.c.seen_at < idle_since.timestamp())
        with self._writing() as db:
            return db.execute(delete(sessions).where(is_over)).rowcount

    def tries(self, name: str) -> Tries:
        with self._reading() as db:
            row = db.execute(select(sign_in_failures).where(sign_in_failures.c.name_sha256 == name)).first()
        return Tries(row.tries, instant(row.last_at)) if row else Tries()

    def note_try(self, name: str, was: Tries, now: datetime) -> bool:
        table, values = sign_in_failures, {"tries": was.count + 1, "last_at": now.timestamp()}
        with self._writing() as db:
            if was.count == 0:
                added = insert_into(db, table).values(name_sha256=name, **values).on_conflict_do_nothing()
                return db.execute(added.returning(table.c.tries)).first() is not None
            is_same = (table.c.name_sha256 == name) & (table.c.tries == was.count)
            return bool(db.execute(update(table).where(is_same).values(values)).rowcount)

    def forget_tries(self, name: str) -> None:
        with self._writing() as db:
            db.execute(delete(sign_in_failures).where(sign_in_failures.c.name_sha256 == name))

    def forget_old_tries(self, before: datetime) -> int:
        with self._writing() as db:
            old = sign_in_failures.c.last_at < before.timestamp()
            return db.execute(delete(sign_in_failures).where(old)).rowcount


def _leave_an_admin(db: Connection, name: str) -> None:
    """NotPossible when this account is the only administrator who can sign in; the others stay locked till the end."""
    is_admin = (accounts.c.role == "admin") & (accounts.c.disabled == 0)
    query = select(accounts.c.name).where(is_admin).order_by(accounts.c.name).with_for_update()
    if db.scalars(query).all() == [name]:
        raise NotPossible(LAST_ADMIN)


def _end(db: Connection, name: str, keep: str | None) -> int:
    others = (sessions.c.account == name) & (sessions.c.token_sha256 != (keep or ""))
    return db.execute(delete(sessions).where(others)).rowcount


def _is_same(given: Account, found: Account) -> bool:
    return (given.password, given.subject) == (found.password, found.subject)


def _at(seconds: float) -> datetime:
    return cast("datetime", instant(seconds))


def _row(account: Account) -> dict[str, Any]:
    """What may be changed, but for the password."""
    return {
        "shown": account.shown,
        "role": account.role,
        "agent": account.agent,
        "subject": account.subject,
        "disabled": int(account.disabled),
    }


def _account(row: Any) -> Account:
    return Account(
        name=row.name,
        shown=row.shown,
        role=row.role,
        agent=row.agent,
        password=row.password,
        disabled=bool(row.disabled),
        created_at=instant(row.created_at),
        signed_in_at=instant(row.signed_in_at),
        subject=row.subject,
    )
