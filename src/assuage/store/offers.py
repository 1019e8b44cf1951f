"""Openers that were offered, on SQL."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, insert, or_, select

from assuage.store.tables import offers
from assuage.store.values import Offer

MOST_REMEMBERED: Final = 200
"""Of what a customer was ever offered, the latest texts that a new opener is compared with."""


def offers_for(db: Connection, message_id: str) -> list[Offer]:
    query = select(offers).where(offers.c.message_id == message_id).order_by(offers.c.seq)
    return [_offer(row) for row in db.execute(query)]


def offered_to(db: Connection, conversation_id: str, customer: str | None) -> list[str]:
    theirs = offers.c.conversation_id == conversation_id
    if customer is not None:
        theirs = or_(theirs, offers.c.customer == customer)
    return list(db.scalars(select(offers.c.text).where(theirs).order_by(offers.c.seq.desc()).limit(MOST_REMEMBERED)))


def offered_lately(db: Connection, since: datetime, limit: int) -> list[str]:
    query = select(offers.c.text).where(offers.c.at >= since.timestamp()).order_by(offers.c.at.desc()).limit(limit)
    return list(db.scalars(query))


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
