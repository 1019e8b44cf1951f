"""The demo's week in a store, and beside it whatever makes each page of the console worth looking at.

All of it is made by the product's own functions, at times that count from now: the weekday never matters.
"""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Final

from assuage import casework
from assuage.accounts import add_account
from assuage.connections import Wanted, connect
from assuage.demo.team import ROSTER, play
from assuage.demo.week import calendar, first, load_week, staffed
from assuage.domain import Message, Role
from assuage.helpdesks.values import WriteKind
from assuage.home import open_store, open_vault
from assuage.pipeline import work_once
from assuage.policy import parse_policy
from assuage.replay.past import Feedback
from assuage.roster import ALWAYS, Presence, Roster
from assuage.score.scorer import Scorer
from assuage.settings import Settings, read_settings
from assuage.store.protocol import Store
from assuage.store.values import Errand, Reply
from assuage.wiring import open_scorer

PASSWORD: Final = "a kettle and a lamp"
ACCOUNTS: Final[dict[Role, tuple[str, str, str | None]]] = {
    "viewer": ("vera", "Vera", None),
    "agent": ("ama", "Ama", "ama"),
    "supervisor": ("bruno", "Bruno", "bruno"),
    "admin": ("ada", "Ada", None),
}
"""Login name, shown name and who one is in the roster, by role."""

LETTERS: Final = (
    ("Ines Farrow", 12, "I wrote three times about invoice 8841 and nobody answers. Do it now or I go to my lawyer."),
    ("Olu Adebayo", 34, "Your driver was rude to my mother, who is 82 and ill. I want a manager to call me today."),
    ("Marit Solheim", 55, "Still no refund. You promised it for last Friday. I ask for the fourth time, I am furious."),
    (
        "Teo Lindqvist",
        75,
        "LIARS AND THIEVES. Charged twice, ignored twice. I will tell EVERY newspaper in this town!!!",
    ),
    ("Nia Pryce", 95, "Third day without heating, with a baby in the house. Your hotline hangs up on me. A disgrace!"),
    ("Caspar Holt", 130, "Passed from one department to the next for an hour. Nobody knew anything. I am cancelling."),
    ("Sunniva Dale", 150, "The dishwasher leaks again after the repair. I am really annoyed, send somebody please."),
    ("Pavel Horak", 170, "What on earth are you doing with my parcel? Nine days in the same depot and no word of it."),
    ("Greta Moss", 180, "You have ruined my wedding. NOBODY came, NOBODY rang, and now you want MONEY? I am livid!!!"),
    ("Idris Vale", 200, "This is an absolute disgrace. Five calls, five lies. Give me your manager NOW or I sue you."),
)
"""What came in today, as conversations today-1, today-2, ...: customer, minutes ago, text."""


def found(home: Path) -> None:
    """A home as a company has it after a week: played, with people, accounts, help-desks, corrections and troubles."""
    settings = read_settings(home=home)
    scorer, store = open_scorer(settings), open_store(settings)
    days = calendar(datetime.now(UTC))
    week = load_week(days)
    casework.save_roster(store, staffed(ROSTER, days), "demo", "made-up people", first(week))
    play(store, scorer, week, lambda _: None, days.now)
    _staff(store)
    _today(store, scorer)
    _promises(store)
    _corrections(store)
    _thresholds(store)
    _connections(store, settings)
    store.close()


def _staff(store: Store) -> None:
    """Three are at work at every hour, so that what waits never depends on when the tests run."""
    limits = {"ama": 4, "bruno": 3, "dara": 4}
    agents = {
        name: agent.model_copy(update={"hours": ALWAYS, "capacity": limits.get(name, agent.capacity)})
        for name, agent in ROSTER.agents.items()
    }
    casework.save_roster(store, Roster(agents), "ada", "all day, all week")
    for name in agents.keys() - limits.keys():
        casework.set_presence(store, name, Presence(available=False))
    for role, (name, shown, agent) in ACCOUNTS.items():
        add_account(store, name, shown, role, agent=agent, password=PASSWORD)


def _today(store: Store, scorer: Scorer) -> None:
    now = datetime.now(UTC)
    for number, (customer, minutes, text) in reversed(list(enumerate(LETTERS, 1))):
        name, at = f"today-{number}", now - timedelta(minutes=minutes)
        store.accept(Message(f"{name}-1", text, "today", None, name, customer, channel="email", sent_at=at), at)
        work_once(store, scorer, 32, 120, at)
    _breaks_word(store, scorer, now)


def _breaks_word(store: Store, scorer: Scorer, now: datetime) -> None:
    """An agent promises a call; the customer writes again before anybody called."""
    name = "today-4"
    casework.take(store, name, "ama", now=now - timedelta(minutes=60))
    reply = Reply("today-4-r", name, "I will call you back within the hour.", "ama", "today")
    casework.reply(store, reply, now=now - timedelta(minutes=50))
    more = "You have NOT called. Nobody ever does. I have had enough of you people, give me somebody who can act."
    again = Message("today-4-2", more, "today", None, name, "Teo Lindqvist", sent_at=now - timedelta(minutes=9))
    store.accept(again, again.sent_at)
    work_once(store, scorer, 32, 120, now - timedelta(minutes=9))


def _promises(store: Store) -> None:
    """One of each: still to come, and broken."""
    now = datetime.now(UTC)
    for name, said_hours_ago, due_in_hours, what in (
        ("today-7", 2, 20, "send a fitter"),
        ("t-003", 30, -4, "call about the sofa"),
    ):
        promised = casework.Promised(what, now + timedelta(hours=due_in_hours))
        casework.add_promise(store, name, promised, "ama", now - timedelta(hours=said_hours_ago))


def _corrections(store: Store) -> None:
    """Supervisors read some messages themselves, and did not always agree."""
    for number in range(1, 25):
        record = store.find(f"demo-{number:03}")
        assert record is not None
        assert record.reading is not None
        assert record.decision is not None
        anger = min(1.0, max(0.0, record.reading.anger + (-0.15, 0.0, 0.1)[number % 3]))
        needs = not record.decision.needs_human if number % 8 == 0 else record.decision.needs_human
        store.add_feedback(Feedback(record.message.id, "bruno", datetime.now(UTC), anger, needs))


def _thresholds(store: Store) -> None:
    store.save_policy(parse_policy({"furious_from": 0.82}), "bruno", "fewer alarms on the weekend")
    store.save_policy(parse_policy({"angry_from": 0.58}), "bruno", "back to what we had, angry a little sooner")


def _connections(store: Store, settings: Settings) -> None:
    """One that works, one that nobody answers at (a port nothing listens on), with what such a week leaves behind."""
    vault = open_vault(settings)
    given = {"email": "assuage@example.com", "token": "t"}
    for name in ("shop", "care"):
        wanted = Wanted(name, "zendesk", "http://127.0.0.1:9", given, {"ama": "11"}, hook_secret="told-to-both-sides")
        connect(store, vault, wanted)
    heard = Message("shop-1", "Where is my parcel, please?", "shop", "1", "shop:1", "Kit Mori")
    store.deliver("shop", "delivery-1", [heard], [])
    store.note_trouble("care", "nobody answers at 127.0.0.1:9 (connection refused)")
    store.note_refusal("care", "the signature is not right")
    body = json.dumps({"ticket": {"subject": "no number"}}).encode()
    store.quarantine(
        "care", "the payload is not of the form we know (KeyError)", [("content-type", "application/json")], body
    )
    store.quarantine("care", "the payload is not JSON", [("content-type", "text/plain")], b"hello?")
    _errands(store, "tags", "note")


def _errands(store: Store, *kinds: WriteKind) -> None:
    """Two writes into a ticket that is gone: given up."""
    with store.desk() as desk:
        desk.add_errands([Errand(f"care:7:{kind}", "care", "care:7", kind, 1, "{}") for kind in kinds])
    claimed = store.claim_round(100, 60)
    assert claimed is not None
    for each in claimed.errands:
        store.finish_errand(claimed, each, "dead", "the ticket is not there any more (404)")
    store.end_round(claimed)
