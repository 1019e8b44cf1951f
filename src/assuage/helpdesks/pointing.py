"""For help-desks whose hooks only point to a ticket: which of its messages are meant, and what to ask for.

A pointer says "something was said". What is read then is what has not been answered: so nothing is missed when one
pointer is lost or the text was said twice, and an old ticket does not bring its whole past along.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from assuage.helpdesks.values import Answered, Delivery, Happening, Said, Wanted


def wanted(delivery: Delivery, ticket: str, event: str) -> Wanted:
    """What the delivery points to; told apart from other pointers to the same ticket by the delivery's body."""
    return Wanted(ticket, f"{event}:{hashlib.sha256(delivery.body).hexdigest()[:24]}")


def event_of(what: Wanted) -> str:
    return what.what.partition(":")[0]


def since_the_last_answer(told: Iterable[Happening]) -> list[Happening]:
    """Of a ticket's messages, the oldest first: the customer's last ones in a row, and the answers to them."""
    messages = [each for each in told if isinstance(each, Said | Answered)]
    end = max((place for place, each in enumerate(messages) if isinstance(each, Said)), default=-1)
    start = end
    while start > 0 and isinstance(messages[start - 1], Said):
        start -= 1
    return [*messages[start:]] if end >= 0 else []
