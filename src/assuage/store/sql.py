"""The store on SQLite or PostgreSQL. Only locks and claims differ between them, and SQLAlchemy writes most of that."""

from __future__ import annotations

from sqlalchemy import Engine, func, select

from assuage.policy import Policy
from assuage.store.accounts import Accounts
from assuage.store.cases import Cases
from assuage.store.connections import Connections
from assuage.store.deliveries import Deliveries
from assuage.store.engine import ensure_schema
from assuage.store.history import History
from assuage.store.inbox import Inbox
from assuage.store.keys import Keys
from assuage.store.looks import Looks
from assuage.store.outbox import Outbox
from assuage.store.records import Records
from assuage.store.tables import policies
from assuage.store.values import FIRST_AUTHOR, FIRST_NOTE
from assuage.store.versions import Versions, insert_policy
from assuage.store.watches import Watches


class SqlStore(
    Inbox, Records, Cases, Connections, Deliveries, Outbox, Versions, Keys, History, Looks, Accounts, Watches
):
    """Opens the database, makes its tables where there are none, and keeps every promise of `Store`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        ensure_schema(engine)
        with self._writing() as db:
            if db.scalar(select(func.count()).select_from(policies)) == 0:
                insert_policy(db, 1, Policy(), FIRST_AUTHOR, FIRST_NOTE)

    def close(self) -> None:
        self._engine.dispose()
