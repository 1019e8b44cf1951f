"""People in the browser: coming and going, one agent's form, a roster read in, versions (C6, C10)."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from assuage.roster import csv_rows, parse_roster
from tests.e2e.console import Browse, ConsoleServer, faults, settled

pytestmark = pytest.mark.browser


def line(page: Page, name: str) -> str:
    return page.locator("tbody tr", has_text=name).first.inner_text()


def test_going_away_is_seen_by_whoever_looks(browse: Browse, console_server: ConsoleServer) -> None:
    """An agent says so; a supervisor's open page changes by itself."""
    boss, ama = settled(browse("supervisor", "/people")), settled(browse("agent", "/people"))
    expect(ama.get_by_role("button", name="Set away")).to_have_count(1)
    ama.get_by_role("button", name="Set away for Ama").click()
    expect(ama.locator("#main .notice.said")).to_contain_text("Ama is away")
    expect(boss.locator("tbody tr", has_text="Ama").first).to_contain_text("away")
    assert not console_server.store.loads()["ama"].available
    expect(ama.get_by_role("button", name="Back for Ama")).to_be_focused()
    boss.get_by_role("button", name="Back for Ama").click()
    expect(ama.locator("tbody tr", has_text="Ama").first).to_contain_text("at work")


def test_the_table_sorts_and_filters_by_its_links(browse: Browse) -> None:
    page = settled(browse("viewer", "/people"))
    page.get_by_role("link", name="Has now").click()
    page.wait_for_url("**/people?sort=open")
    page.get_by_role("link", name="Standard", exact=True).click()
    page.wait_for_url("**/people?sort=open&tier=standard")
    expect(page.locator("tbody tr")).to_have_count(3)
    expect(page.locator("th[aria-sort]")).to_have_text("Has now")
    page.go_back()
    expect(page.locator("tbody tr")).to_have_count(8)


def test_what_is_wrong_is_said_beside_the_field_and_mended_with_the_keyboard(
    browse: Browse, console_server: ConsoleServer
) -> None:
    page = settled(browse("supervisor", "/people"))
    page.get_by_role("link", name="Add somebody").focus()
    page.keyboard.press("Enter")
    page.get_by_label("Id", exact=True).fill("ivy")
    page.get_by_label("Name", exact=True).fill("Ivy")
    page.get_by_label("Working hours").fill("nine to five")
    page.keyboard.press("Enter")
    hours = page.get_by_label("Working hours")
    expect(hours).to_have_attribute("aria-invalid", "true")
    expect(hours).to_have_value("nine to five")
    expect(page.get_by_label("Name", exact=True)).to_have_value("Ivy")
    assert faults(page) == []
    hours.fill("mon-fri 09:00-17:00")
    page.keyboard.press("Enter")
    expect(page.locator("#main .notice.said")).to_contain_text("Ivy is in the roster now")
    browse.forgive("422")
    assert "ivy" in console_server.store.current_roster().roster.agents
    page.get_by_role("link", name="Ivy").click()
    page.get_by_text("Take Ivy out of the roster").click()
    page.get_by_role("button", name="Take out").click()
    expect(page.locator("#main .notice.said")).to_contain_text("Ivy left the roster")
    assert "ivy" not in console_server.store.current_roster().roster.agents


def test_a_roster_goes_out_is_changed_and_comes_back_after_a_look_at_what_changes(
    browse: Browse, console_server: ConsoleServer, tmp_path: Path
) -> None:
    page = settled(browse("supervisor", "/people"))
    with page.expect_download() as saved:
        page.get_by_role("link", name="Save as CSV").click()
    file = tmp_path / "roster.csv"
    saved.value.save_as(file)
    text = file.read_text(encoding="utf-8-sig")
    before = console_server.store.current_roster()
    assert parse_roster(csv_rows(text)) == before.roster
    lines = [each.replace("Hugo", "Hugo Haas") for each in text.splitlines() if not each.startswith("gwen,")]
    file.write_text("\n".join([*lines, "ida,Ida,new,mon-fri 09:00-17:00"]), encoding="utf-8")
    page.get_by_role("link", name="Read in a list").click()
    page.get_by_label("A file, CSV or JSON").set_input_files(file)
    page.get_by_role("button", name="Show what would change").click()
    would = page.locator("section", has=page.get_by_role("heading", name="What would change"))
    expect(would).to_contain_text("Ida")
    expect(would).to_contain_text("Hugo Haas name: Hugo becomesHugo Haas")
    expect(would).to_contain_text("Gwen")
    expect(would).to_contain_text("others are given them at once, or they wait for one")
    assert faults(page) == []
    assert console_server.store.current_roster() == before
    page.get_by_role("button", name="Save this roster of 8").click()
    expect(page.locator("#main .notice.said")).to_contain_text("of the roster is in force")
    assert "gwen" not in console_server.store.current_roster().roster.agents
    page.get_by_role("link", name="Earlier versions").click()
    page.get_by_role("link", name=f"Version {before.version}", exact=True).click()
    page.get_by_role("button", name=f"Go back to version {before.version}").click()
    expect(page.locator("#main .notice.said")).to_contain_text(f"the same as version {before.version}")
    assert console_server.store.current_roster().roster == before.roster
