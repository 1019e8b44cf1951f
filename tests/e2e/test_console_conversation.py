"""The page of one conversation in a browser: openers before the draft, news, a draft that stays (C1, C3, C4, C6)."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from assuage import casework
from tests.e2e.console import Browse, ConsoleServer, settled
from tests.e2e.pages import CASE

pytestmark = pytest.mark.browser


def opened(browse: Browse, role: str = "agent", path: str = CASE) -> Page:
    page = settled(browse(role, path))  # type: ignore[arg-type]
    page.locator("#opener-1").wait_for()
    return page


def test_brief_and_openers_stand_before_the_draft(browse: Browse) -> None:
    """C1, C3: what to know and how to acknowledge it comes before the field for the answer."""
    page = opened(browse)
    expect(page.locator("[id^=opener-]")).to_have_count(3)
    assert page.locator("#counsel .brief").bounding_box()["y"] < page.locator("#draft").bounding_box()["y"]  # type: ignore[index]


def test_words_that_made_it_angry_are_marked_after_the_page(browse: Browse) -> None:
    page = opened(browse)
    expect(page.locator(".thread mark").first).to_be_visible(timeout=30_000)


def test_three_others_replace_the_openers(browse: Browse) -> None:
    page = opened(browse)
    first = page.locator("#opener-1").inner_text()
    page.get_by_role("button", name="Three others").click()
    expect(page.locator("#opener-1")).not_to_have_text(first)
    assert page.url.endswith(CASE)


def test_an_opener_is_copied_by_keyboard_and_that_is_told(browse: Browse) -> None:
    page = opened(browse)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name=re.compile("Copy opener 1"))
    words = page.locator("#opener-1").inner_text()
    button.focus()
    page.keyboard.press("Enter")
    expect(page.locator("#live-word")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == words


def test_a_draft_is_checked_as_one_types_and_at_once_with_ctrl_enter(browse: Browse) -> None:
    page = opened(browse)
    draft = page.get_by_label("Draft", exact=True)
    draft.click()
    page.keyboard.type("That's our policy.")
    expect(page.locator("#check mark").first).to_contain_text("policy")
    draft.fill("I am so sorry that nobody came. I will call you tomorrow by noon.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#check")).to_contain_text("Promises in it")
    expect(draft).to_have_value(re.compile("so sorry"))


def test_a_draft_stays_while_the_page_is_renewed(browse: Browse, console_server: ConsoleServer) -> None:
    page = opened(browse)
    page.get_by_label("Draft", exact=True).fill("I am so sorry.")
    opener = page.locator("#opener-1").inner_text()
    name = CASE.rsplit("/", 1)[1]
    casework.hand_on(console_server.store, name, "dara", "ada", "for the renewal")
    expect(page.locator("#case-head")).to_contain_text("Dara")
    expect(page.locator("#trail")).to_contain_text("for the renewal")
    expect(page.get_by_label("Draft", exact=True)).to_have_value("I am so sorry.")
    expect(page.locator("#opener-1")).to_have_text(opener)


def test_one_takes_it_and_another_sees_it(browse: Browse) -> None:
    watcher = opened(browse, "supervisor")
    taker = opened(browse, "agent")
    taker.locator("#case-head").get_by_role("button", name=re.compile("Take it|Accept it")).click()
    expect(taker.locator(".notice")).to_contain_text("It is yours now.")
    expect(watcher.locator("#case-head")).to_contain_text("Ama")


def test_a_score_is_corrected_and_shown(browse: Browse) -> None:
    page = opened(browse, "supervisor")
    form = page.locator("#correct")
    form.get_by_label("Real anger, 0 to 100").fill("35")
    form.get_by_role("button", name="Keep as a correction").click()
    expect(page.locator("#trail")).to_contain_text("the anger is 35 of 100")


def test_the_line_of_anger_is_drawn_and_has_a_table(browse: Browse) -> None:
    page = opened(browse)
    expect(page.locator("#anger-line canvas")).to_be_visible()
    page.locator("#line-table summary").click()
    assert page.locator("#line-table tbody tr").count() > 1
