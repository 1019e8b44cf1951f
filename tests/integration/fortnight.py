"""A store with two weeks of messages in it, in the second of which more refunds come with broken promises."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from assuage.decide import decide
from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading
from assuage.policy import Policy
from assuage.store.protocol import Store
from assuage.store.values import Outcome

NOW = datetime.now(UTC)
PROMISED = (
    "Nobody has rung me, {name} Okonkwo, about order HW-20{number:04}. Deborah promised the £89 refund by Friday. "
    "I am furious. My number is 07700 9{number:05}."
)


def heard(text: str, anger: float, *codes: str) -> Reading:
    return Reading(
        anger=anger,
        needs_human=0.9 if codes else 0.0,
        reasons={code: 0.9 * (code in codes) for code in REASONS},
        issues={code: 0.9 * (code in codes) for code in ISSUES},
        treatment={code: 0.9 * (code in codes) for code in TREATMENTS},
        model="test@1",
        scored_text=text,
        language="en",
    )


def fill(store: Store, rising: int = 20, before: int = 3, calm: int = 40) -> None:
    """So many furious ones in the last week and the one before; as many calm ones in each."""
    for first, count in ((0, rising), (7, before)):
        for place in range(count):
            number = 100 * first + place
            text = PROMISED.format(name=f"Wilhelmina{number}", number=number)
            message = Message(f"m-{number}", text, conversation_id=f"c/{number}", customer=f"k-{number}")
            _put(store, message, NOW - timedelta(days=first + 0.5 + 6 * place / count), 0.9, "refund", "broken_promise")
        for place in range(calm):
            number = 1000 * (first + 1) + place
            message = Message(f"m-{number}", "When do you open?", conversation_id=f"c/{number}", customer=f"k-{number}")
            _put(store, message, NOW - timedelta(days=first + 0.5 + 6 * place / calm), 0.02)


def _put(store: Store, message: Message, at: datetime, anger: float, *codes: str) -> None:
    store.accept(message, now=at)
    claim = store.claim(1, 60)
    reading = heard(message.text, anger, *codes)
    with store.desk() as desk:
        desk.still_held(claim.token, [message.id])
        desk.keep([Outcome(message.id, reading, decide(reading, Policy(), 1))])
