"""The page of follow-ups and promises: what is owed, done, cancelled, moved, and by whom (C12, C13, C14)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assuage import casework
from assuage.casework import Promised
from assuage.console.pages.follow_ups import Asked, follow_ups_of
from assuage.domain import Task
from assuage.policy import parse_policy
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from tests.integration.console import Firm, firm
from tests.integration.test_store_desk import keep, task

NOW = datetime.now(UTC)
ALWAYS_OPEN = {"follow_up_hours": [0, 24]}


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store)
    store.close()


def owed(desk: Firm, name: str, hours: float = 0, **fields: Any) -> Task:
    """Something owed in conversation c-1, due so many hours from now."""
    known = {"conversation_id": "c-1", "due_at": NOW + timedelta(hours=hours), "owner": "ama", "state": "due", **fields}
    made = task(name, **known)
    keep(desk.store, made, now=NOW)
    return made


def the(desk: Firm, name: str) -> Task:
    with desk.store.desk() as facts:
        found = facts.task(name)
    assert found is not None
    return found


# looking


@pytest.mark.parametrize(
    ("tab", "says"),
    [
        ("due", "Nothing is due"),
        ("coming", "Nothing in the next 7 days"),
        ("broken", "No broken promises"),
        ("done", "Nothing here yet"),
        ("cancelled", "Nothing here yet"),
    ],
)
def test_an_empty_tab_says_what_would_be_there(desk: Firm, tab: str, says: str) -> None:
    assert says in desk.browser("viewer").text(f"/follow-ups?tab={tab}")


def test_what_is_due_is_shown_with_customer_owner_and_how_late_it_is(desk: Firm) -> None:
    """C14"""
    desk.says()
    owed(desk, "t-1", -5, what="Ask whether all is still well.")
    page = desk.browser("viewer").text("/follow-ups")
    assert "Kirsi follow-up" in page
    assert "Ask whether all is still well." in page
    assert "5 h late" in page
    assert "Ama owes it" in page
    assert 'href="/console/conversations/c-1"' in desk.browser("viewer").get("/follow-ups").text


def test_each_tab_holds_its_own_and_says_how_many(desk: Firm) -> None:
    """C12, C14"""
    desk.says()
    owed(desk, "t-due", -1, what="due now")
    owed(desk, "t-coming", 30, state="waiting", what="in a day")
    owed(desk, "t-far", 24 * 9, state="waiting", what="in nine days")
    owed(desk, "t-broken", -3, state="broken", kind="promise", what="call back")
    owed(desk, "t-done", -9, state="done", what="was done")
    owed(desk, "t-off", -9, state="cancelled", what="was cancelled")
    browser = desk.browser("viewer")
    for tab, there in (
        ("due", "due now"),
        ("coming", "in a day"),
        ("broken", "call back"),
        ("done", "was done"),
        ("cancelled", "was cancelled"),
    ):
        page = browser.text(f"/follow-ups?tab={tab}")
        assert "Due 1 Next 7 days 1 Broken promises 1 Done Cancelled" in page
        texts = ("due now", "in a day", "in nine days", "call back", "was done", "was cancelled")
        assert [text for text in texts if text in page] == [there]


def test_what_is_coming_stands_under_its_day_where_the_company_is(desk: Firm) -> None:
    desk.says()
    desk.store.save_policy(parse_policy({"time_zone": "Pacific/Auckland"}), "test", "")
    noon = datetime(2026, 3, 2, 12, tzinfo=UTC)
    for name, hours in (("a", -2), ("b", 1), ("c", 25), ("d", 26), ("e", 50)):
        owed(desk, name, 0, state="waiting", due_at=noon + timedelta(hours=hours))
    page = follow_ups_of(desk.store, Asked("coming"), may_change=False, now=noon)
    assert [(str(day.day), [line.id for line in day.lines]) for day in page.days] == [
        ("2026-03-02", ["a"]),
        ("2026-03-03", ["b"]),
        ("2026-03-04", ["c", "d"]),
        ("2026-03-05", ["e"]),
    ]


def test_filters_by_owner_and_kind_are_in_the_address(desk: Firm) -> None:
    desk.says()
    owed(desk, "t-1", -1, what="of ama")
    owed(desk, "t-2", -2, owner="bo", what="of bo")
    owed(desk, "t-3", -3, owner="bo", kind="promise", what="promised by bo")
    owed(desk, "t-4", -3, owner="gone", what="of whoever left")
    browser = desk.browser("viewer")
    page = browser.text("/follow-ups?owner=bo&kind=promise")
    assert "promised by bo" in page
    assert "of ama" not in page
    assert "of bo" not in page.replace("promised by bo", "")
    assert "Due 1" in page
    assert "of whoever left" in browser.text("/follow-ups?owner=gone")
    assert "Nothing like that here" in browser.text("/follow-ups?owner=nobody")


def test_what_only_is_recorded_is_nobodys_business(desk: Firm) -> None:
    desk.says()
    owed(desk, "t-1", -1, stage="shadow", what="recorded only")
    page = desk.browser("viewer").text("/follow-ups")
    assert "recorded only" not in page
    assert "Due 0" in page


def test_fifty_are_on_a_page_and_the_next_ones_one_link_away(desk: Firm) -> None:
    desk.says()
    keep(desk.store, *(due_at_nine(number) for number in range(120)), now=NOW)
    browser = desk.browser("viewer")
    seen: list[str] = []
    path = "/follow-ups?kind=follow_up"
    while path:
        page = browser.get(path).text
        seen += re.findall(r"number (\d+) of all", page)
        found = re.search(r'href="(\?[^"]*after=[^"]*)">Next 50', page)
        path = f"/follow-ups{found[1].replace('&amp;', '&')}" if found else ""
    assert sorted(map(int, seen)) == list(range(120))
    assert "Due 120" in browser.text("/follow-ups")
    browser.get("/follow-ups?after=yesterday~x", 404)


def due_at_nine(number: int) -> Task:
    """All due at the same moment, as follow-ups are when the office opens."""
    due = NOW - timedelta(hours=1)
    return task(f"t-{number:03}", state="due", conversation_id="c-1", due_at=due, what=f"number {number} of all")


def test_a_task_whose_conversation_is_gone_is_shown_all_the_same(desk: Firm) -> None:
    owed(desk, "t-1", -1, conversation_id="never-heard-of", owner=None)
    page = desk.browser("viewer").text("/follow-ups")
    assert "A customer" in page
    assert "Nobody answers for it" in page


def test_what_was_promised_is_shown_as_text(desk: Firm) -> None:
    desk.says(customer="<img src=x>")
    owed(desk, "t-1", -1, kind="promise", what="<script>alert(1)</script>")
    page = desk.browser().get("/follow-ups").text
    assert "<script>alert" not in page
    assert "<img src=x>" not in page


# the road there


def test_a_resolved_conversation_brings_two_follow_ups_that_fall_due_and_are_done(desk: Firm) -> None:
    """C14: twice, with a text that restates the customer's own matter (C13)."""
    desk.store.save_policy(parse_policy({"follow_up_days": [3, 5], **ALWAYS_OPEN}), "test", "")
    desk.says()
    casework.resolve(desk.store, "c-1", "ama")
    ama = desk.browser("agent")
    page = ama.get("/follow-ups?tab=coming")
    assert page.text.count("Words to send") == 2
    casework.tick(desk.store, datetime.now(UTC) + timedelta(days=4))
    due = ama.get("/follow-ups").text
    address = re.search(r'href="/console(/follow-ups/[^"]+/words)"', due)
    assert address
    text = ama.text(address[1])
    assert "heating" in text
    assert "Copy" in text
    done = ama.post(address[1].replace("/words", "/done"), came_from="/follow-ups")
    assert "The follow-up is done." in done.text
    assert ama.get("/follow-ups?tab=done").text.count("Ask whether") == 1


def test_a_promise_comes_up_is_broken_and_then_kept(desk: Firm) -> None:
    """C12: a broken promise is on top until somebody keeps it."""
    desk.says()
    promised = Promised("call about the heating", datetime.now(UTC) + timedelta(minutes=30))
    made = casework.add_promise(desk.store, "c-1", promised, "ama")
    casework.tick(desk.store)
    sue = desk.browser()
    assert "call about the heating" in sue.text("/follow-ups")
    casework.tick(desk.store, datetime.now(UTC) + timedelta(days=2))
    assert "call about the heating" in sue.text("/follow-ups?tab=broken")
    assert "Broken promises 1" in sue.text("/follow-ups")
    sue.post(f"/follow-ups/{made.id}/done", came_from="/follow-ups?tab=broken")
    assert the(desk, made.id).state == "done"
    assert desk.store.journal("c-1")[-1].actor == "sue"


# changing


def test_one_is_moved_on_the_clock_of_whoever_moves_it(desk: Firm) -> None:
    desk.says()
    owed(desk, "t-1", -1)
    page = desk.browser("agent").post(
        "/follow-ups/t-1/move", came_from="/follow-ups", due="2031-07-01T14:30", zone="Europe/London"
    )
    assert "Moved to Tuesday 1 July, 14:30." in page.text
    assert the(desk, "t-1").due_at == datetime(2031, 7, 1, 13, 30, tzinfo=UTC)
    assert the(desk, "t-1").state == "waiting"


@pytest.mark.parametrize(
    ("due", "zone", "says"),
    [
        ("2020-01-01T10:00", "UTC", "That time is past: move it to a later one, or mark it as done."),
        ("tomorrow", "UTC", "Choose a day and a time"),
        ("2031-07-01T14:30", "Atlantis/Centre", "Choose a day and a time"),
        ("2031-07-01T14:30", "../../etc/passwd", "Choose a day and a time"),
        ("", "UTC", "Choose a day and a time"),
    ],
)
def test_a_time_that_cannot_be_is_said_in_words(desk: Firm, due: str, zone: str, says: str) -> None:
    desk.says()
    before = owed(desk, "t-1", -1)
    page = desk.browser().post("/follow-ups/t-1/move", came_from="/follow-ups", due=due, zone=zone)
    assert says in page.text
    assert the(desk, "t-1") == before


def test_one_is_cancelled_and_then_over(desk: Firm) -> None:
    desk.says()
    owed(desk, "t-1", -1)
    sue = desk.browser()
    assert "The follow-up is cancelled." in sue.post("/follow-ups/t-1/cancelled", came_from="/follow-ups").text
    again = sue.post("/follow-ups/t-1/done", came_from="/follow-ups")
    assert "This follow-up is cancelled already." in again.text
    assert the(desk, "t-1").state == "cancelled"


def test_one_that_nobody_knows_is_said_to_be_gone(desk: Firm) -> None:
    page = desk.browser().post("/follow-ups/nothing/done", came_from="/follow-ups")
    assert "There is no follow-up or promise with this id." in page.text


def test_a_viewer_looks_and_touches_nothing(desk: Firm) -> None:
    desk.says()
    before = owed(desk, "t-1", -1)
    viewer = desk.browser("viewer")
    assert '<form method="post"' not in viewer.get("/follow-ups").text.split("<main")[1]
    for end in ("done", "cancelled"):
        viewer.post(f"/follow-ups/t-1/{end}", 403)
    viewer.post("/follow-ups/t-1/move", 403, due="2031-07-01T14:30", zone="UTC")
    viewer.get("/follow-ups/t-1/words", 403)
    assert the(desk, "t-1") == before
