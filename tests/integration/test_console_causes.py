"""The page Causes (C15) and its training scenarios (C16), by HTTP."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from assuage.policy import Policy
from assuage.recent import Recent
from assuage.store.engine import open_engine
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from tests.integration.console import Firm, firm
from tests.integration.fortnight import fill


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Firm]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield firm(store)
    store.close()


def test_without_messages_the_page_says_what_to_do(desk: Firm) -> None:
    page = desk.browser("viewer").text("/causes")
    assert "No messages in these 7 days" in page
    assert "See the connections" in page


def test_c15_a_rising_cause_is_told_with_numbers_examples_and_how_it_is_found(desk: Firm) -> None:
    fill(desk.store)
    browser = desk.browser("viewer")
    page = browser.text("/causes")
    assert "Refund together with a broken promise" in page
    assert "20 messages in 7 days, 3 in the 7 days before." in page
    assert "From 20 customers, 3 before: 6.7 times as many." in page
    assert "Read 5 of the angriest" in page
    assert "at most about 1 in 20 is there by chance" in page
    html = browser.get("/causes").text
    assert re.search(r'href="/console/conversations/c%2F\d+"', html)
    assert 'aria-label="Messages by day, oldest first: ' in html
    assert "style=" not in html


@pytest.mark.parametrize(("days", "says"), [(28, "28 days"), (90, "90 days")])
def test_the_period_is_in_the_address(desk: Firm, days: int, says: str) -> None:
    fill(desk.store)
    page = desk.browser("viewer").text(f"/causes?days={days}")
    assert f"103 messages in {says}" in page
    assert "Large and steady" in page
    assert "Too few customers wrote" in page
    assert desk.browser().get("/causes?days=5", 422)


def test_another_policy_is_followed_at_once(desk: Firm) -> None:
    fill(desk.store)
    browser = desk.browser()
    assert "Refund together" in browser.text("/causes")
    desk.store.save_policy(Policy(treatment_from=1.0, issues_from=1.0), "sue", "nothing is heard any more")
    assert "Refund together" not in browser.text("/causes")


def test_what_customers_write_is_shown_as_text(desk: Firm) -> None:
    desk.says("<script>alert(1)</script> You are useless liars and I am furious. Refund me!", "c-<b>", "x")
    assert "<script>alert" not in desk.browser().get("/causes").text


def test_while_the_readings_load_the_page_says_so(desk: Firm) -> None:
    class Slow(Recent):
        def ready(self, wait_seconds: float = 0.0) -> bool:
            return False

    waiting = firm(desk.store, recent=Slow(desk.store))
    assert "One moment" in waiting.browser().text("/causes")


def test_c16_supervisors_download_scenarios_without_what_identifies_anybody(desk: Firm) -> None:
    fill(desk.store)
    browser = desk.browser("supervisor")
    link = re.search(r'href="/console/(causes/scenarios\?[^"]*issue=refund[^"]*)"', browser.get("/causes").text)
    assert link is not None
    answer = browser.get("/" + link[1].replace("&amp;", "&"))
    assert answer.headers["content-type"] == "text/markdown; charset=utf-8"
    assert answer.headers["content-disposition"].startswith('attachment; filename="scenarios-20')
    text = answer.text
    assert "A PERSON MUST READ EVERY SCENARIO BEFORE IT IS USED" in text
    assert "Refund together with a broken promise" in text
    assert "that a promise to them was broken" in text
    assert "£89 refund by Friday" in text
    assert not re.search(r"Wilhelmina|Okonkwo|Deborah|HW-20|07700|k-\d", text)


@pytest.mark.parametrize("role", ["viewer", "agent"])
def test_c16_nobody_else_may_download_them(desk: Firm, role: str) -> None:
    fill(desk.store, 12, 1, 25)
    browser = desk.browser(role)  # type: ignore[arg-type]
    browser.get("/causes/scenarios", 403)
    assert "scenarios?" not in browser.get("/causes").text


def test_scenarios_of_a_cause_that_is_none_are_an_empty_file_that_says_so(desk: Firm) -> None:
    assert "nothing to practise on" in desk.browser().get("/causes/scenarios?days=7&issue=no_such_code").text


def test_the_same_page_again_reads_nothing_anew(desk: Firm) -> None:
    fill(desk.store)
    asked: list[object] = []

    class Counting(Recent):
        def readings(self, *period: object) -> object:  # type: ignore[override]
            asked.append(period)
            return super().readings(*period)  # type: ignore[arg-type]

    counted = firm(desk.store, recent=Counting(desk.store))
    browser = counted.browser()
    first, second = browser.text("/causes"), browser.text("/causes")
    assert first == second
    assert len(set(asked)) == 1 or len(asked) == 2


def test_c15_what_a_store_in_memory_holds_is_told_as_well() -> None:
    from assuage.store.memory import MemoryStore

    store: Store = MemoryStore()
    fill(store)
    assert "Refund together with a broken promise" in firm(store).browser().text("/causes")
