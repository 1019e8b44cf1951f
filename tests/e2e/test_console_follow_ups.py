"""Follow-ups and promises in the browser: words to send, done, moved on the viewer's clock (C12, C13, C14)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import expect

from assuage.store.values import TasksAsked
from tests.e2e.console import Browse, ConsoleServer, faults, settled

pytestmark = pytest.mark.browser


def test_words_to_send_come_when_asked_for_and_are_copied(browse: Browse) -> None:
    page = settled(browse("agent", "/follow-ups?tab=coming", permissions=["clipboard-read", "clipboard-write"]))
    first = page.locator("article.task", has=page.get_by_role("link", name="Words to send")).first
    first.get_by_role("link", name="Words to send").click()
    text = first.locator("p.quote")
    expect(text).not_to_be_empty()
    assert page.url.endswith("?tab=coming")
    assert faults(page) == []
    first.get_by_role("button", name="Copy").click()
    expect(first.get_by_role("button", name="Copied")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()") == text.inner_text().strip()


def test_without_scripts_the_words_are_a_page_of_their_own(browse: Browse) -> None:
    page = browse("agent", "/follow-ups?tab=coming", java_script_enabled=False)
    page.get_by_role("link", name="Words to send").first.click()
    expect(page.get_by_role("heading", name="Words for a follow-up")).to_be_visible()


def test_a_broken_promise_is_kept_with_the_keyboard_and_leaves_the_list(
    browse: Browse, console_server: ConsoleServer
) -> None:
    """C12"""
    page = settled(browse("supervisor", "/follow-ups?tab=broken"))
    before = page.locator("article.task").count()
    page.locator("article.task").first.get_by_role("button", name="Done").focus()
    page.keyboard.press("Enter")
    expect(page.locator("#main .notice.said")).to_contain_text("The promise is done.")
    expect(page.locator("article.task")).to_have_count(before - 1)
    assert page.url.endswith("?tab=broken")
    assert console_server.store.count_tasks(TasksAsked(states=("broken",))) == before - 1


def test_one_is_moved_on_the_clock_of_whoever_looks(browse: Browse, console_server: ConsoleServer) -> None:
    page = settled(browse("supervisor", "/follow-ups?tab=coming", timezone_id="Asia/Tokyo"))
    first = page.locator("article.task").first
    task_id = re.search(r"/follow-ups/([^/]+)/done", first.locator("form").first.get_attribute("action") or "")
    assert task_id
    first.locator("summary").click()
    expect(first.get_by_text("On the clock of Asia/Tokyo.")).to_be_visible()
    first.get_by_label("Move to").fill("2031-07-01T14:30")
    first.get_by_role("button", name="Move", exact=True).click()
    expect(page.locator("#main .notice.said")).to_contain_text("Moved to Tuesday 1 July, 14:30.")
    with console_server.store.desk() as desk:
        moved = desk.task(task_id[1])
    assert moved is not None
    assert moved.due_at == datetime(2031, 7, 1, 5, 30, tzinfo=UTC)


def test_what_somebody_finishes_leaves_the_page_of_the_other(browse: Browse) -> None:
    one, other = (settled(browse("supervisor", "/follow-ups?tab=due")) for _ in range(2))
    before = one.locator("article.task").count()
    assert before > 0
    one.locator("article.task").first.get_by_role("button", name="Done").click()
    expect(other.locator("article.task")).to_have_count(before - 1)


def test_a_filter_is_in_the_address(browse: Browse) -> None:
    page = settled(browse("viewer", "/follow-ups?tab=coming"))
    page.get_by_label("Who owes it").select_option("dara")
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url(re.compile("owner=dara"))
    expect(page.locator("article.task").first).to_contain_text("Dara owes it")
    expect(page.locator("article.task", has_text="Femi owes it")).to_have_count(0)
    expect(page.get_by_role("button", name="Done")).to_have_count(0)
