"""The page Now in a real browser: what a supervisor does there, and that news comes in by itself (C6)."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Page, expect

from assuage import casework
from assuage.store.looked import CallingAsked
from tests.e2e.console import Browse, ConsoleServer, settled

pytestmark = pytest.mark.browser


def first_case(page: Page) -> tuple[str, str]:
    """The id and the customer of the conversation on top."""
    link = page.locator(".case h2 a").first
    return (link.get_attribute("href") or "").rsplit("/", 1)[-1], link.inner_text()


def test_taking_a_conversation_says_so_without_leaving_the_page(browse: Browse, console_server: ConsoleServer) -> None:
    page = settled(browse("agent"))
    free = next(each for each in console_server.store.calling(CallingAsked()) if each.owner != "ama")
    case = page.locator(".case", has=page.locator(f'a[href$="/{free.id}"]'))
    case.get_by_role("button", name="Take it").click()
    expect(page.locator(".notice.said")).to_have_text("It is yours now.")
    expect(case).to_contain_text("Ama has it")
    owned = console_server.store.find_conversation(free.id)
    assert owned is not None
    assert owned.owner == "ama"


def test_a_menu_opens_by_keyboard_hands_on_and_closes_by_escape(browse: Browse, console_server: ConsoleServer) -> None:
    page = settled(browse("supervisor"))
    conversation_id, _ = first_case(page)
    menu = page.locator(".case").first.locator("details.menu")
    summary = menu.locator("summary")
    summary.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")
    expect(summary).to_be_focused()
    page.keyboard.press("Enter")
    menu.get_by_label("Hand it on to").select_option("femi")
    menu.get_by_label("Note for whoever gets it").fill("knows the depot")
    menu.get_by_role("button", name="Hand on").click()
    expect(page.locator(".notice.said")).to_have_text("Femi has it now.")
    handed = console_server.store.find_conversation(conversation_id)
    assert handed is not None
    assert handed.owner == "femi"


def test_a_correction_is_kept_as_a_label(browse: Browse, console_server: ConsoleServer) -> None:
    page = settled(browse("supervisor"))
    menu = page.locator(".case").first.locator("details.menu")
    menu.locator("summary").click()
    menu.get_by_label("Real anger, 0 to 100").fill("35")
    menu.get_by_label("Is a person needed?").select_option("no")
    menu.get_by_role("button", name="Keep as a correction").click()
    expect(page.locator(".notice.said")).to_contain_text("kept as a correction")
    since = datetime(2020, 1, 1, tzinfo=UTC)
    kept = console_server.store.feedback(since, datetime.now(UTC))
    assert [(each.anger, each.needs_human) for each in kept if each.author == "bruno"][-1] == (0.35, False)


def test_news_comes_in_while_a_menu_stays_open(browse: Browse, console_server: ConsoleServer) -> None:
    """What happens elsewhere shows by itself, and what one has opened or typed stays."""
    page = settled(browse("supervisor"))
    conversation_id, _ = first_case(page)
    menu = page.locator(".case").first.locator("details.menu")
    menu.locator("summary").click()
    note = menu.get_by_label("What resolved it")
    note.fill("half a sen")
    casework.hand_on(console_server.store, conversation_id, "gwen", "test")
    case = page.locator(".case", has=page.locator(f'a[href$="/{conversation_id}"]'))
    expect(case).to_contain_text("Gwen has it")
    expect(case.locator("details.menu")).to_have_attribute("open", "")
    expect(case.get_by_label("What resolved it")).to_have_value("half a sen")


def test_filters_have_addresses_and_the_way_back_works(browse: Browse) -> None:
    page = settled(browse("viewer"))
    page.get_by_role("link", name="Furious", exact=True).click()
    page.wait_for_url(re.compile("band=furious"))
    expect(page.get_by_role("link", name="Furious", exact=True)).to_have_attribute("aria-current", "true")
    assert page.locator(".case:not(.furious)").count() == 0
    page.go_back()
    expect(page.get_by_role("link", name="Any", exact=True)).to_have_attribute("aria-current", "true")
