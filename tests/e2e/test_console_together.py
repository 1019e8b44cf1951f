"""People at work in the console: by keyboard alone, two at once, and without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.e2e.console import Browse, settled, stop
from tests.e2e.week import ACCOUNTS, PASSWORD

pytestmark = pytest.mark.browser

MOST_STOPS = 80


def walk_to(page: Page, wanted: Locator) -> None:
    """Tabs on until the focus is where it should be, looking at every stop."""
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        stop(page)
        if wanted.evaluate("each => each === document.activeElement"):
            return
    raise AssertionError(f"{wanted} cannot be reached by keyboard")


def sign_in_by_keyboard(page: Page, name: str) -> None:
    walk_to_or_at(page, page.get_by_label("Name"))
    page.keyboard.type(name)
    walk_to(page, page.get_by_label("Password"))
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_have_text("Now")


def walk_to_or_at(page: Page, wanted: Locator) -> None:
    if not wanted.evaluate("each => each === document.activeElement"):
        walk_to(page, wanted)


def case(page: Page, customer: str) -> Locator:
    return page.locator("article.case", has=page.get_by_role("link", name=customer))


def can_take(page: Page) -> str:
    """The customer of a conversation that who looks could take; who has what differs from run to run."""
    theirs = page.locator("article.case", has=page.get_by_role("button", name="Take it"))
    return theirs.first.locator("h2 a").inner_text()


def take(page: Page, customer: str) -> None:
    case(page, customer).get_by_role("button", name="Take it").click()


def test_from_sign_in_to_a_conversation_taken_by_keyboard_alone(browse: Browse) -> None:
    page = browse(None, "/")
    sign_in_by_keyboard(page, ACCOUNTS["agent"][0])
    customer = can_take(settled(page))
    walk_to(page, case(page, customer).get_by_role("button", name="Take it"))
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").first).to_contain_text("It is yours now")
    expect(case(page, customer)).to_contain_text("Ama has it")


def test_the_skip_link_leads_past_the_navigation(browse: Browse) -> None:
    page = settled(browse("viewer"))
    page.keyboard.press("Tab")
    assert stop(page).inner_text() == "Skip to the page"
    page.keyboard.press("Enter")
    assert page.locator(":focus").get_attribute("id") == "main"
    page.keyboard.press("Tab")
    assert page.locator("#main :focus").count() == 1


def test_what_one_takes_the_other_sees_without_loading_the_page_again(browse: Browse) -> None:
    """Two browsers at once."""
    ama, bruno = settled(browse("agent")), settled(browse("supervisor"))
    customer = can_take(ama)
    bruno.evaluate("window.loadedOnce = true")
    expect(case(bruno, customer)).not_to_contain_text("Ama has it")
    take(ama, customer)
    expect(case(ama, customer)).to_contain_text("Ama has it")
    expect(case(bruno, customer)).to_contain_text("Ama has it")
    assert bruno.evaluate("window.loadedOnce")


def test_two_who_take_the_same_are_both_told_how_it_stands(browse: Browse) -> None:
    """Ama's page still shows it as nobody's when Bruno has taken it; whoever is last has it, and sees that."""
    ama, bruno = browse("agent", java_script_enabled=False), browse("supervisor", java_script_enabled=False)
    free = bruno.locator("article.case", has_text="nobody has it", has=bruno.get_by_role("button", name="Take it"))
    customer = free.first.locator("h2 a").inner_text()
    take(bruno, customer)
    expect(case(bruno, customer)).to_contain_text("Bruno has it")
    take(ama, customer)
    expect(case(ama, customer)).to_contain_text("Ama has it")
    bruno.reload()
    expect(case(bruno, customer)).to_contain_text("Ama has it")


def test_a_menu_that_is_open_and_a_note_half_written_stay_when_news_come(browse: Browse) -> None:
    """Even news about this very conversation, which bring more that can be done with it."""
    ama, bruno = settled(browse("agent")), settled(browse("supervisor"))
    free = bruno.locator("article.case", has_text="nobody has it", has=bruno.get_by_role("button", name="Take it"))
    customer = free.first.locator("h2 a").inner_text()
    written = case(bruno, customer)
    written.locator("details.menu > summary").click()
    expect(written.get_by_role("button", name="Give it back")).to_have_count(0)
    note = written.get_by_label("What resolved it")
    note.fill("he called us")
    take(ama, customer)
    expect(written).to_contain_text("Ama has it")
    expect(written.get_by_role("button", name="Give it back")).to_have_count(1)
    expect(note).to_be_visible()
    assert note.input_value() == "he called us"


def test_without_scripts_one_signs_in_takes_and_leaves(browse: Browse) -> None:
    page = browse(None, "/?which=alarms", java_script_enabled=False)
    page.get_by_label("Name").fill(ACCOUNTS["supervisor"][0])
    page.get_by_label("Password").fill(PASSWORD)
    page.get_by_role("button", name="Sign in", exact=True).click()
    assert page.url.endswith("/console/?which=alarms"), "one arrives where one wanted to go"
    take(page, can_take(page))
    expect(page.locator(".notice")).to_contain_text("It is yours now")
    page.get_by_role("button", name="Sign out").click()
    page.goto(browse.server.at("/"))
    assert "/sign-in" in page.url
