"""The store on SQLite or PostgreSQL. Only the claim differs between them, and SQLAlchemy writes that difference."""

from __future__ import annotations

import secrets
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from typing import Any, cast

from sqlalchemy import Connection, Engine, Row, RowMapping, Select, and_, func, insert, or_, select, update
from sqlalchemy.exc import IntegrityError

from assuage.domain import Message, Record
from assuage.errors import IdempotencyClash
from assuage.policy import Policy, PolicyVersion
from assuage.store.codec import decision_from_json, decision_to_json, reading_from_json, reading_to_json
from assuage.store.engine import READING, ensure_schema, reachable
from assuage.store.protocol import FIRST_AUTHOR, FIRST_NOTE, Accepted, ApiKey, Backlog, Claim, Claimed, Outcome, Scope
from assuage.store.tables import api_keys, clock, decisions, messages, policies, readings

_CONTENT = ("conversation_id", "customer", "channel", "subject", "text")


class SqlStore:
    """Opens the database, makes its tables where there are none, and keeps every promise of `Store`."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        ensure_schema(engine)
        with self._writing() as db:
            if db.scalar(select(func.count()).select_from(policies)) == 0:
                _insert_policy(db, 1, Policy(), FIRST_AUTHOR, FIRST_NOTE)

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with reachable(self._engine), self._engine.connect() as connection:
            yield connection.execution_options(**READING)

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with reachable(self._engine), self._engine.begin() as connection:
            yield connection

    # the inbox

    def accept(self, message: Message) -> Accepted:
        with self._writing() as db:
            known = _known(db, message)
            if known is None:
                try:
                    with db.begin_nested():
                        db.execute(insert(messages).values(_row(message)))
                    return Accepted(message.id, duplicate=False)
                except IntegrityError:  # another process was faster
                    known = _known(db, message)
        if known is None or any(getattr(known, name) != getattr(message, name) for name in _CONTENT):
            raise IdempotencyClash
        return Accepted(known.id, duplicate=True)

    def claim(self, limit: int, lease_seconds: float) -> Claim:
        token = secrets.token_hex(8)
        free = (
            select(messages.c.seq)
            .where(messages.c.state == "waiting", messages.c.lease_until <= clock())
            .order_by(messages.c.seq)
            .limit(limit)
            .with_for_update(skip_locked=True)
        )
        lease = (
            update(messages)
            .where(messages.c.seq.in_(free.scalar_subquery()))
            .values(lease_until=clock() + lease_seconds, lease_token=token, attempts=messages.c.attempts + 1)
            .returning(*messages.c)
        )
        with self._writing() as db:
            rows = sorted(db.execute(lease).all(), key=lambda row: int(row.seq))
            return Claim(token, tuple(Claimed(_message(row), row.attempts) for row in rows))

    def record(self, token: str, outcomes: Sequence[Outcome]) -> int:
        if not outcomes:
            return 0
        with self._writing() as db:
            mine = set(
                db.scalars(
                    update(messages)
                    .where(messages.c.id.in_([o.message_id for o in outcomes]))
                    .where(messages.c.lease_token == token, messages.c.state == "waiting")
                    .values(state="decided", lease_token=None)
                    .returning(messages.c.id)
                )
            )
            kept = [outcome for outcome in outcomes if outcome.message_id in mine]
            if kept:
                db.execute(insert(readings).values(read_at=clock()), [_reading_row(o) for o in kept])
                db.execute(insert(decisions).values(decided_at=clock()), [_decision_row(o) for o in kept])
        return len(kept)

    def release_all(self) -> int:
        leased = and_(messages.c.state == "waiting", messages.c.lease_until > clock())
        with self._writing() as db:
            return db.execute(update(messages).where(leased).values(lease_until=0.0, lease_token=None)).rowcount

    def backlog(self) -> Backlog:
        waiting = select(func.count(), clock() - func.min(messages.c.received_at)).where(messages.c.state == "waiting")
        with self._reading() as db:
            count, age = db.execute(waiting).one()
        return Backlog(count, max(0.0, age or 0.0))

    # what became of messages

    def find(self, message_id: str) -> Record | None:
        with self._reading() as db:
            row = db.execute(_records().where(messages.c.id == message_id)).mappings().first()
        return _record(row) if row else None

    def conversation(self, conversation_id: str) -> list[Record]:
        query = _records().where(messages.c.conversation_id == conversation_id).order_by(messages.c.seq)
        with self._reading() as db:
            return [_record(row) for row in db.execute(query).mappings()]

    # policies

    def current_policy(self) -> PolicyVersion:
        with self._reading() as db:
            row = db.execute(select(policies).order_by(policies.c.version.desc()).limit(1)).one()
        return _policy_version(row)

    def save_policy(self, policy: Policy, author: str, note: str) -> PolicyVersion:
        newest = select(func.max(policies.c.version))
        with self._writing() as db:
            if db.dialect.name == "postgresql":
                db.exec_driver_sql("LOCK TABLE policies IN SHARE ROW EXCLUSIVE MODE")
            version = int(db.scalar(newest) or 0) + 1
            _insert_policy(db, version, policy, author, note)
            return _policy_version(db.execute(select(policies).where(policies.c.version == version)).one())

    def policy_versions(self) -> list[PolicyVersion]:
        with self._reading() as db:
            return [_policy_version(row) for row in db.execute(select(policies).order_by(policies.c.version.desc()))]

    # keys

    def add_key(self, key_id: str, secret_sha256: str, name: str, scopes: Sequence[Scope]) -> ApiKey:
        values = {"id": key_id, "secret_sha256": secret_sha256, "name": name, "scopes": " ".join(scopes)}
        with self._writing() as db:
            db.execute(insert(api_keys).values(created_at=clock(), **values))
            return _key(db.execute(select(api_keys).where(api_keys.c.id == key_id)).one())

    def key_by_secret(self, secret_sha256: str) -> ApiKey | None:
        query = select(api_keys).where(api_keys.c.secret_sha256 == secret_sha256, api_keys.c.revoked_at.is_(None))
        with self._reading() as db:
            row = db.execute(query).first()
        return _key(row) if row else None

    def keys(self) -> list[ApiKey]:
        query = select(api_keys).where(api_keys.c.revoked_at.is_(None)).order_by(api_keys.c.created_at, api_keys.c.id)
        with self._reading() as db:
            return [_key(row) for row in db.execute(query)]

    def revoke_key(self, key_id: str) -> bool:
        live = and_(api_keys.c.id == key_id, api_keys.c.revoked_at.is_(None))
        with self._writing() as db:
            return bool(db.execute(update(api_keys).where(live).values(revoked_at=clock())).rowcount)

    def close(self) -> None:
        self._engine.dispose()


def _known(db: Connection, message: Message) -> Row[Any] | None:
    same = messages.c.id == message.id
    if message.external_id is not None:
        same = or_(same, and_(messages.c.source == message.source, messages.c.external_id == message.external_id))
    return db.execute(select(messages).where(same).limit(1)).first()


def _row(message: Message) -> dict[str, Any]:
    return {
        "id": message.id,
        "source": message.source,
        "external_id": message.external_id,
        **{name: getattr(message, name) for name in _CONTENT},
        "sent_at": message.sent_at.timestamp() if message.sent_at else None,
        "received_at": clock(),
        "state": "waiting",
        "attempts": 0,
        "lease_until": 0.0,
    }


def _message(row: Any) -> Message:
    return Message(
        id=row.id,
        source=row.source,
        external_id=row.external_id,
        sent_at=_instant(row.sent_at),
        **{name: getattr(row, name) for name in _CONTENT},
    )


def _records() -> Select[Any]:
    """A message with its newest reading and its decision."""
    newest = (
        select(readings.c.body)
        .where(readings.c.message_id == messages.c.id)
        .order_by(readings.c.read_at.desc())
        .limit(1)
        .scalar_subquery()
        .label("reading")
    )
    join = messages.outerjoin(decisions, decisions.c.message_id == messages.c.id)
    return select(messages, newest, decisions.c.body.label("decision"), decisions.c.decided_at).select_from(join)


def _record(row: RowMapping) -> Record:
    return Record(
        message=_message(row),
        state=row["state"],
        received_at=cast("datetime", _instant(row["received_at"])),
        reading=reading_from_json(row["reading"]) if row["reading"] else None,
        decision=decision_from_json(row["decision"]) if row["decision"] else None,
        decided_at=_instant(row["decided_at"]),
        attempts=row["attempts"],
    )


def _reading_row(outcome: Outcome) -> dict[str, Any]:
    reading = outcome.reading
    return {
        "message_id": outcome.message_id,
        "model": reading.model,
        "anger": reading.anger,
        "body": reading_to_json(reading),
    }


def _decision_row(outcome: Outcome) -> dict[str, Any]:
    decision = outcome.decision
    return {
        "message_id": outcome.message_id,
        "band": decision.band,
        "needs_human": int(decision.needs_human),
        "queue": decision.queue,
        "model": decision.model,
        "policy_version": decision.policy_version,
        "body": decision_to_json(decision),
    }


def _insert_policy(db: Connection, version: int, policy: Policy, author: str, note: str) -> None:
    body = policy.model_dump(mode="json")
    values = {"version": version, "body": body, "author": author, "note": note, "created_at": clock()}
    db.execute(insert(policies).values(values))


def _policy_version(row: Any) -> PolicyVersion:
    created = cast("datetime", _instant(row.created_at))
    return PolicyVersion(row.version, Policy.model_validate(row.body), row.author, row.note, created)


def _key(row: Any) -> ApiKey:
    scopes = cast("tuple[Scope, ...]", tuple(row.scopes.split()))
    return ApiKey(row.id, row.name, scopes, cast("datetime", _instant(row.created_at)))


def _instant(seconds: float | None) -> datetime | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC)
