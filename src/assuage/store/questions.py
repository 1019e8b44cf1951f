"""What every desk asks of the database, built once: a desk is opened many times a second."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Select, bindparam, case, func, select

from assuage.store.tables import conversations, events, presences, tasks

GIVEN_BY: Final = ("assigned", "proposed", "taken", "handed_on")
"""Events by which someone got a conversation, whoever gave it."""

_holder: Final = conversations.c.holder
HELD: Final = (
    select(_holder, func.count(), func.sum(conversations.c.angry)).where(_holder.is_not(None)).group_by(_holder)
)
PRESENT: Final = select(presences.c.agent, presences.c.available, presences.c.elsewhere)
GIVEN: Final = (
    select(
        events.c.agent,
        events.c.band,
        func.sum(case((events.c.at >= bindparam("shift"), 1), else_=0)),
        func.max(events.c.at),
    )
    .where(events.c.kind.in_(GIVEN_BY), events.c.at >= bindparam("since"), events.c.agent.is_not(None))
    .group_by(events.c.agent, events.c.band)
    .order_by(events.c.agent, events.c.band)
)


def _placed(*order: Any) -> Select[Any]:
    waiting = select(conversations.c.id, conversations.c.body).where(conversations.c.placed_at.is_not(None))
    return waiting.order_by(*order, conversations.c.id).limit(bindparam("most"))


_ORDERS: Final = (conversations.c.urgency.desc(), conversations.c.placed_at)
PLACED: Final = tuple(_placed(order) for order in _ORDERS)
"""The most urgent, and the oldest."""

ASKING: Final = tuple(
    select(conversations.c.id, conversations.c.body)
    .where(conversations.c.asks == bindparam("tier"))
    .order_by(order, conversations.c.id)
    .limit(bindparam("most"))
    for order in _ORDERS
)
"""The same of those who ask for one experience and are proposed to nobody."""

PROPOSED: Final = (
    select(conversations.c.body)
    .where(conversations.c.placed_at.is_not(None), conversations.c.asks.is_(None))
    .order_by(conversations.c.placed_at)
    .limit(bindparam("most"))
)

ALARMING: Final = (
    select(conversations.c.body)
    .where(conversations.c.alarm_from <= bindparam("now"))
    .order_by(conversations.c.alarm_from)
    .limit(bindparam("most"))
)
WAKING: Final = (
    select(tasks.c.body).where(tasks.c.wake_at <= bindparam("now")).order_by(tasks.c.wake_at).limit(bindparam("most"))
)
