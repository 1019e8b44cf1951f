"""When a help-desk fails: the connection is left alone as a whole, and no errand pays for what is not its fault."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import httpx
import pytest

from assuage import casework
from assuage.act.retry import MOST_ATTEMPTS, MOST_COUNTED
from assuage.act.sender import Sender, SenderPace
from assuage.connections import Wanted, connect
from assuage.domain import Message
from assuage.pipeline import work_once
from assuage.roster import parse_roster
from assuage.score.keywords import KeywordScorer
from assuage.store.memory import MemoryStore
from assuage.store.values import StoredErrand
from assuage.vault import Vault, new_key

ANGRY = "Third time I ask. This is a disgrace, and I want to speak to a manager."
Answering = Callable[[httpx.Request], httpx.Response | None]


def fine(request: httpx.Request) -> httpx.Response:
    """An open ticket, as it was before; changes are taken."""
    if request.method == "GET" and "comments" in request.url.path:
        return httpx.Response(200, json={"comments": []})
    ticket = {"id": 1, "status": "open", "tags": [], "updated_at": "2026-11-22T13:00:00Z"}
    return httpx.Response(200, json={"ticket": ticket, "tags": []})


@dataclass
class Desk:
    """A help-desk that answers as told, None for not at all; `asked` are the tickets it was asked about."""

    tickets: int = 3
    ratio: float = 0.0
    answering: Answering = fine
    asked: list[str] = field(default_factory=list)
    store: MemoryStore = field(default_factory=MemoryStore)

    def __post_init__(self) -> None:
        self.vault = Vault([new_key()])
        roster = parse_roster([{"id": "ama", "name": "Ama", "tier": "experienced", "hours": "always"}])
        casework.save_roster(self.store, roster, "test", "")
        given = {"email": "a@example.com", "token": "x"}
        told: dict[str, Any] = {"writes": ["priority"], "hook_secret": "s", "per_minute": 6000}
        wanted = Wanted("desk", "zendesk", "https://desk.example", given, **told)
        connect(self.store, self.vault, wanted)
        for number in range(1, self.tickets + 1):
            self.store.accept(Message(id=f"m{number}", text=ANGRY, conversation_id=f"desk:{number}"))
        work_once(self.store, KeywordScorer(), 100, 60)
        transport = httpx.MockTransport(self._answer)
        pace = SenderPace(wait_ratio=self.ratio, round_size=32)
        self.sender = Sender(self.store, lambda: self.vault, pace, transport=transport, rng=random.Random(1))

    def _answer(self, request: httpx.Request) -> httpx.Response:
        self.asked.append(request.url.path.split("/")[4].removesuffix(".json"))
        answer = self.answering(request)
        if answer is None:
            raise httpx.ReadTimeout("no answer", request=request)
        return answer

    def errands(self) -> dict[str, StoredErrand]:
        return {each.errand.conversation_id.partition(":")[2]: each for each in self.store.errands("desk")}

    def states(self) -> dict[str, str]:
        return {ticket: each.state for ticket, each in sorted(self.errands().items())}

    def trouble(self) -> str | None:
        return self.store.connection_states()["desk"].trouble


def test_one_ticket_that_is_never_answered_holds_up_no_other() -> None:
    desk = Desk(
        tickets=5, ratio=1.0, answering=lambda request: None if "/1.json" in request.url.path else fine(request)
    )
    desk.sender.run_once()
    assert desk.states() == {"1": "waiting", "2": "done", "3": "done", "4": "done", "5": "done"}
    assert desk.trouble() is None


def test_a_help_desk_that_is_down_is_asked_twice_and_then_left_alone() -> None:
    desk = Desk(tickets=5, ratio=1.0, answering=lambda _: None)
    assert desk.sender.run_once() == 5
    assert len(desk.asked) == 2
    assert desk.sender.run_once() == 0
    assert sorted(each.attempts for each in desk.errands().values()) == [0, 0, 0, 1, 1]
    assert "no answer" in (desk.trouble() or "")


def test_one_that_has_had_enough_is_left_alone_at_once_for_as_long_as_it_says() -> None:
    desk = Desk(ratio=1.0, answering=lambda _: httpx.Response(429, headers={"Retry-After": "600"}))
    desk.sender.run_once()
    assert len(desk.asked) == 1
    due = [each.due_at for each in desk.errands().values()]
    assert (max(due) - min(due)).total_seconds() < 5
    assert desk.sender.run_once() == 0


@pytest.mark.parametrize("after", [500, 409])
def test_after_a_long_outage_an_errand_still_has_tries_of_its_own(after: int) -> None:
    desk = Desk(tickets=2, answering=lambda _: None)
    for _ in range(3 * MOST_ATTEMPTS):
        desk.sender.run_once()
    assert max(each.attempts for each in desk.errands().values()) <= MOST_COUNTED
    desk.answering = lambda _: httpx.Response(after)
    desk.sender.run_once()
    assert set(desk.states().values()) == {"waiting"}
    desk.answering = fine
    desk.sender.run_once()
    assert set(desk.states().values()) == {"done"}
    assert desk.trouble() is None


def test_what_the_help_desk_always_breaks_on_is_given_up_alone() -> None:
    broken = httpx.Response(500)
    desk = Desk(tickets=3, answering=lambda request: broken if "/2.json" in request.url.path else fine(request))
    for _ in range(MOST_ATTEMPTS + 1):
        desk.sender.run_once()
    assert desk.states() == {"1": "done", "2": "dead", "3": "done"}


def test_an_outage_ends_with_everything_written() -> None:
    down = [True] * 60

    def answer(request: httpx.Request) -> httpx.Response | None:
        return None if down and down.pop() else fine(request)

    desk = Desk(tickets=20, answering=answer)
    for _ in range(200):
        desk.sender.run_once()
    assert set(desk.states().values()) == {"done"}
