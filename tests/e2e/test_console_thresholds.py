"""Thresholds in a browser: lines dragged and moved by keys, the what-if beside them, saved and returned."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from assuage.policy import Policy
from tests.e2e.console import PHONE, Browse, ConsoleServer, settled

pytestmark = pytest.mark.browser

MOVED = re.compile(r"\d+ of [\d,]+ messages would be treated differently")


@pytest.fixture
def page(browse: Browse, console_server: ConsoleServer) -> Page:
    """The page under the defaults, its first what-if answered."""
    console_server.store.save_policy(Policy(pause_minutes=29), "the tests", "as it was")
    return opened(browse("supervisor", "/thresholds?days=92"))


def opened(page: Page) -> Page:
    settled(page)
    expect(page.locator(".what-if-sum")).to_contain_text("Nothing is changed yet")
    expect(page.locator("#line-furious_from")).to_have_attribute("aria-valuenow", "80")
    return page


def line(page: Page, name: str) -> int:
    """Where a line stands, by its field and by its handle, which must agree."""
    value = page.locator(f"#f-{name}").input_value()
    expect(page.locator(f"#line-{name}")).to_have_attribute("aria-valuenow", value)
    return int(value)


def drag(page: Page, name: str, to: float) -> None:
    """Takes the line by its middle to an anger of 0 to 100."""
    handle, plot = page.locator(f"#line-{name}").bounding_box(), page.locator(".u-over").bounding_box()
    assert handle is not None
    assert plot is not None
    height = handle["y"] + handle["height"] - 30
    page.mouse.move(handle["x"] + handle["width"] / 2, height)
    page.mouse.down()
    page.mouse.move(plot["x"] + plot["width"] * 0.5, height, steps=4)
    page.mouse.move(plot["x"] + plot["width"] * to / 100, height, steps=4)
    page.mouse.up()


def test_a_line_dragged_by_mouse_says_at_once_what_it_would_do(page: Page) -> None:
    drag(page, "angry_from", 40)
    assert abs(line(page, "angry_from") - 40) <= 1
    expect(page.locator(".what-if-sum")).to_contain_text(MOVED)
    expect(page.locator(".changed")).to_contain_text("Angry from: 60 →")
    assert page.locator(".examples li").count() > 0
    drag(page, "angry_from", 5)
    assert line(page, "angry_from") == 26, "a line stays beyond its neighbour"


def test_a_line_moves_by_keys_and_says_where_it_is_in_words(page: Page) -> None:
    handle = page.get_by_role("slider", name="Furious from")
    handle.focus()
    for key, value in (("ArrowLeft", 79), ("ArrowDown", 78), ("PageUp", 83), ("ArrowUp", 84), ("ArrowRight", 85),
                       ("PageDown", 80), ("End", 100), ("Home", 61)):  # fmt: skip
        page.keyboard.press(key)
        assert line(page, "furious_from") == value
    assert handle.get_attribute("aria-valuetext") == "Furious from 61 of 100"
    assert (handle.get_attribute("aria-valuemin"), handle.get_attribute("aria-valuemax")) == ("61", "100")
    expect(page.locator(".changed")).to_contain_text("Furious from: 80 → 61")
    expect(handle).to_be_focused()


def test_the_number_is_the_truth_and_moves_its_line(page: Page) -> None:
    page.get_by_label("Annoyed from", exact=True).and_(page.locator("input")).fill("33")
    assert line(page, "annoyed_from") == 33
    expect(page.locator(".changed")).to_contain_text("Annoyed from: 25 → 33")


def test_a_slider_and_its_number_move_together_with_the_messages_a_week(page: Page) -> None:
    slider = page.get_by_role("slider", name="Reasons for a person: not the first time they write, slider")
    slider.focus()
    for _ in range(15):
        page.keyboard.press("ArrowRight")
    expect(page.locator('[name="reasons_from.repeat_contact"]')).to_have_value("55")
    expect(page.locator(".changed")).to_contain_text("40 % → 55 %")
    page.locator('[name="reasons_from.repeat_contact"]').fill("100")
    expect(slider).to_have_js_property("value", "100")
    expect(page.locator("#week-reasons_from-repeat_contact")).to_contain_text("a week now, 0 then")


def test_what_cannot_be_meant_is_said_beside_the_form_at_once(page: Page) -> None:
    page.locator("#f-annoyed_from").fill("70")
    expect(page.locator("#what-if")).to_contain_text("The three lines must rise")
    page.locator("#f-annoyed_from").fill("20")
    expect(page.locator(".changed")).to_contain_text("Annoyed from: 25 → 20")


def test_a_threshold_is_moved_saved_and_returned_by_keyboard_alone(page: Page, console_server: ConsoleServer) -> None:
    before = console_server.store.current_policy().version
    page.locator("#line-angry_from").focus()
    for _ in range(5):
        page.keyboard.press("ArrowRight")
    expect(page.locator(".changed")).to_contain_text("Angry from: 60 → 65")
    page.locator("#f-note").focus()
    page.keyboard.type("fewer false alarms")
    page.keyboard.press("Enter")
    expect(page.locator(".notice.said")).to_contain_text(f"Saved as version {before + 1}")
    saved = console_server.store.current_policy()
    assert (saved.policy.angry_from, saved.note) == (0.65, "fewer false alarms")
    expect(page.locator(".what-if-sum")).to_contain_text("Nothing is changed yet")
    page.get_by_role("link", name=f"Version {before + 1}").press("Enter")
    page.get_by_role("button", name=f"Return to version {before}").first.press("Enter")
    expect(page.locator(".notice.said")).to_contain_text(f"Version {before} is back in force, as version {before + 2}")
    assert console_server.store.current_policy().policy.angry_from == 0.6


def test_what_someone_saved_meanwhile_is_seen_and_nothing_is_lost(
    browse: Browse, page: Page, console_server: ConsoleServer
) -> None:
    other = opened(browse("admin", "/thresholds"))
    other.locator("#f-furious_from").fill("85")
    other.locator("#f-note").fill("theirs")
    other.locator("#save").click()
    expect(other.locator(".notice.said")).to_contain_text("Saved as version")
    newest = console_server.store.current_policy().version
    expect(page.locator("#in-force")).to_contain_text(f"Version {newest}")
    page.locator("#f-angry_from").fill("50")
    page.locator("#f-note").fill("mine")
    page.locator("#save").click()
    expect(page.locator(".notice.mind")).to_contain_text(f"saved version {newest} meanwhile")
    assert (line(page, "angry_from"), line(page, "furious_from")) == (50, 85)
    page.locator("#save").click()
    expect(page.locator(".notice.said")).to_contain_text(f"Saved as version {newest + 1}")
    saved = console_server.store.current_policy().policy
    assert (saved.angry_from, saved.furious_from) == (0.5, 0.85)
    browse.forgive("409")


def test_a_recommendation_is_put_into_the_form_by_one_click(page: Page) -> None:
    page.locator("#f-furious_from").fill("99")
    page.locator("#f-needs_human_from").fill("45")
    page.get_by_role("button", name="Recommend lines").click()
    offered = re.match(r"Furious from (\S+) \(now 80\)", page.locator(".suggestion b").first.inner_text())
    assert offered is not None
    page.get_by_role("button", name=re.compile("^Try these")).first.click()
    expect(page.locator("#f-furious_from")).to_have_value(offered[1])
    expect(page.locator(".changed")).to_contain_text("40 % → 45 %")


def test_another_period_keeps_what_was_typed(page: Page) -> None:
    page.locator("#f-angry_from").fill("50")
    page.get_by_role("link", name="7 days", exact=True).click()
    page.wait_for_url(re.compile("days=7"))
    assert line(page, "angry_from") == 50
    expect(page.locator(".changed")).to_contain_text("Angry from: 60 → 50")


def test_it_is_usable_by_touch_on_a_phone(browse: Browse, console_server: ConsoleServer) -> None:
    console_server.store.save_policy(Policy(pause_minutes=28), "the tests", "as it was")
    phone = opened(browse("supervisor", "/thresholds?days=92", viewport=PHONE, has_touch=True))
    phone.locator("#line-furious_from").scroll_into_view_if_needed()
    drag(phone, "furious_from", 70)
    assert abs(line(phone, "furious_from") - 70) <= 1
    expect(phone.locator(".changed")).to_contain_text("Furious from: 80 →")


def test_without_scripts_numbers_and_buttons_do(browse: Browse, console_server: ConsoleServer) -> None:
    console_server.store.save_policy(Policy(pause_minutes=27), "the tests", "as it was")
    page = browse("supervisor", "/thresholds?days=92", java_script_enabled=False)
    page.locator("#f-angry_from").fill("50")
    page.get_by_role("button", name="Show what it would do").click()
    expect(page.locator(".changed")).to_contain_text("Angry from: 60 → 50")
    page.locator("#f-note").fill("by hand")
    page.locator("#save").click()
    expect(page.locator(".notice.said")).to_contain_text("Saved as version")
    assert console_server.store.current_policy().policy.angry_from == 0.5
