"""Health in the browser: test, pause, read again, drop, try again."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.e2e.console import Browse, ConsoleServer, faults, settled

pytestmark = pytest.mark.browser


def test_a_connection_is_tried_paused_and_goes_on(browse: Browse, console_server: ConsoleServer) -> None:
    page = settled(browse("supervisor", "/health"))
    page.get_by_role("button", name="Test care").click()
    expect(page.locator("#main .notice").first).to_contain_text("care does not let us in")
    page.get_by_role("button", name="Pause for shop").click()
    expect(page.locator("#c-shop")).to_contain_text("paused")
    assert [each.paused for each in console_server.store.connections()] == [False, True]
    page.get_by_role("button", name="Let it go on for shop").click()
    expect(page.locator("#c-shop")).to_contain_text("in order")


def test_what_was_not_understood_is_looked_at_read_again_and_dropped(
    browse: Browse, console_server: ConsoleServer
) -> None:
    page = settled(browse("supervisor", "/health"))
    page.get_by_role("link", name="Number 1", exact=True).click()
    expect(page.get_by_text("no number")).to_be_visible()
    page.get_by_role("button", name="Read it again").click()
    expect(page.locator("#main .notice.wrong")).to_be_visible()
    page.get_by_role("button", name="Drop it").click()
    expect(page.locator("#main .notice.said")).to_contain_text("The delivery is dropped.")
    expect(page.get_by_role("link", name="Number 1", exact=True)).to_have_count(0)
    assert console_server.store.find_quarantined(1) is None


def test_what_could_not_be_done_is_tried_again(browse: Browse) -> None:
    page = settled(browse("supervisor", "/health"))
    again = page.get_by_role("button", name="Try again")
    before = again.count()
    assert before > 0
    again.first.click()
    expect(page.locator("#main .notice.said")).to_contain_text("It is tried again.")
    expect(again).to_have_count(before - 1)


def test_a_link_of_the_list_on_top_leads_to_its_place(browse: Browse) -> None:
    page = settled(browse("viewer", "/health"))
    page.get_by_role("link", name="Look at this: 1 delivery of care").or_(
        page.get_by_role("link", name="Look at this: 2 deliveries of care")
    ).click()
    page.wait_for_url("**/health#quarantine")
    expect(page.get_by_role("heading", name="Not understood")).to_be_in_viewport()
    expect(page.get_by_role("button", name="Read again")).to_have_count(0)
    assert faults(page) == []
