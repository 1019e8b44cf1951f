"""Openers that were offered, on SQL."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NamedTuple

from sqlalchemy import Connection, insert, or_, select

from assuage.store.tables import offers
from assuage.store.values import Offer

MOST_REMEMBERED: Final = 200
"""Of what a customer was ever offered, the latest texts that a new opener is compared with."""


class Late(NamedTuple):
    """A text offered lately, with its place in the table and its time."""

    seq: int
    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Lately:
    """The texts offered since a moment, newest first, as many as were asked for."""

    since: float = 0.0
    limit: int = 0
    rows: tuple[Late, ...] = ()


def offers_for(db: Connection, message_id: str) -> list[Offer]:
    query = select(offers).where(offers.c.message_id == message_id).order_by(offers.c.seq)
    return [_offer(row) for row in db.execute(query)]


def offered_to(db: Connection, conversation_id: str, customer: str | None) -> list[str]:
    theirs = offers.c.conversation_id == conversation_id
    if customer is not None:
        theirs = or_(theirs, offers.c.customer == customer)
    return list(db.scalars(select(offers.c.text).where(theirs).order_by(offers.c.seq.desc()).limit(MOST_REMEMBERED)))


def offered_lately(db: Connection, since: datetime, limit: int, known: Lately) -> Lately:
    """The latest texts of the time since then; what is known already is not read again, as no offer ever changes."""
    begin = since.timestamp()
    usable = known.limit == limit and known.since <= begin
    newest = known.rows[0].seq if usable and known.rows else 0
    query = select(offers.c.seq, offers.c.at, offers.c.text).where(offers.c.seq > newest, offers.c.at >= begin)
    read = db.execute(query.order_by(offers.c.seq.desc()).limit(limit))
    rows = [*map(Late._make, read), *(row for row in known.rows if usable and row.at >= begin)]
    return Lately(begin, limit, tuple(rows[:limit]))


def add_offers(db: Connection, offered: Sequence[Offer], now: datetime) -> None:
    if offered:
        db.execute(insert(offers), [_row(offer, now) for offer in offered])


def _offer(row: Any) -> Offer:
    return Offer(
        message_id=row.message_id,
        conversation_id=row.conversation_id,
        style=row.style,
        text=row.text,
        customer=row.customer,
        second_contact=bool(row.second_contact),
        round=row.round,
    )


def _row(offer: Offer, now: datetime) -> dict[str, Any]:
    return {
        "message_id": offer.message_id,
        "conversation_id": offer.conversation_id,
        "customer": offer.customer,
        "second_contact": int(offer.second_contact),
        "round": offer.round,
        "style": offer.style,
        "text": offer.text,
        "at": now.timestamp(),
    }
