"""The page Causes in a real browser: what recurs, messages to read, scenarios to take away (C15, C16)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.e2e.console import Browse, settled

pytestmark = pytest.mark.browser


def test_c15_a_cause_leads_to_what_customers_wrote(browse: Browse) -> None:
    page = settled(browse("viewer", "/causes"))
    cause = page.locator(".cause").first
    examples = cause.locator("details.why")
    examples.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(examples).to_have_attribute("open", "")
    link = examples.locator("a").first
    told = link.inner_text().rstrip("…")[:30]
    link.click()
    expect(page.locator("h1")).not_to_have_text("Causes")
    expect(page.locator("main")).to_contain_text(told.split("\n")[0])


def test_the_period_changes_without_leaving_the_page(browse: Browse) -> None:
    page = settled(browse("viewer", "/causes"))
    page.get_by_role("link", name="28 days").click()
    expect(page.get_by_role("link", name="28 days")).to_have_attribute("aria-current", "true")
    expect(page.locator("main")).to_contain_text("in 28 days")
    assert page.url.endswith("/causes?days=28")


def test_c16_a_supervisor_takes_scenarios_away_and_a_viewer_cannot(browse: Browse) -> None:
    page = settled(browse("supervisor", "/causes"))
    with page.expect_download() as coming:
        page.get_by_role("link", name="Training scenarios", exact=True).click()
    text = Path(coming.value.path()).read_text(encoding="utf-8")
    assert coming.value.suggested_filename.startswith("scenarios-")
    assert "A PERSON MUST READ EVERY SCENARIO" in text
    assert "## 1. " in text
    viewer = settled(browse("viewer", "/causes"))
    assert viewer.get_by_role("link", name="Training scenarios").count() == 0


def test_how_it_is_found_is_told_on_demand(browse: Browse) -> None:
    page = settled(browse("viewer", "/causes"))
    expect(page.get_by_text("at most about 1 in 20 is there by chance")).to_be_hidden()
    page.get_by_text("How this is found").click()
    expect(page.get_by_text("at most about 1 in 20 is there by chance")).to_be_visible()
