"""Signing in, one's account and other people's, in a browser."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, expect

from tests.e2e.console import PHONE, Browse, faults, settled, sideways
from tests.e2e.week import ACCOUNTS, PASSWORD

pytestmark = pytest.mark.browser

NEW = "some quite new words"


def fill_in(page: Page, name: str, password: str) -> None:
    page.get_by_label("Name").fill(name)
    page.get_by_label("Password").fill(password)
    page.keyboard.press("Enter")


def account(page: Page, name: str) -> None:
    """Opens the part of the page that is about one account."""
    page.locator("details.card > summary").filter(has_text=name).first.click()


def test_one_signs_in_with_the_keyboard_alone_and_comes_where_one_wanted(browse: Browse) -> None:
    page = browse(None, "/account")
    expect(page).to_have_title(re.compile("Sign in"))
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type(ACCOUNTS["viewer"][0])
    page.keyboard.press("Tab")
    page.keyboard.type(PASSWORD)
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("/console/account$"))
    page.get_by_role("button", name="Sign out").click()
    expect(page).to_have_title(re.compile("Sign in"))
    page.go_back()
    expect(page).to_have_title(re.compile("Sign in"))


def test_a_wrong_password_is_told_and_the_name_is_kept(browse: Browse) -> None:
    page = browse(None, "/sign-in")
    fill_in(page, "somebody", "not a password of theirs")
    expect(page.get_by_role("alert")).to_contain_text("The name or the password is not right")
    expect(page.get_by_label("Name")).to_have_value("somebody")
    expect(page.get_by_label("Password")).to_be_focused()
    assert faults(page) == []
    browse.forgive("401")


def test_dark_and_light_are_ones_own_choice_and_stay(browse: Browse) -> None:
    page = settled(browse("viewer", "/account"))
    page.get_by_label("Dark").check()
    page.get_by_role("button", name="Use these colours").click()
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    page.goto(browse.server.at("/"))
    expect(page.locator("html")).to_have_attribute("data-theme", "dark")
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.emulate_media(color_scheme="light")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark


def test_an_administrator_lets_somebody_in_who_chooses_a_password_and_is_put_out_again(browse: Browse) -> None:
    admin = settled(browse("admin", "/accounts"))
    form = admin.locator("form", has_text="Let somebody in")
    form.get_by_label("Login name").fill("Nia")
    form.get_by_label("Name that others read").fill("Nia N.")
    form.get_by_label("Role").select_option("agent")
    admin.get_by_role("button", name="Make the account").click()
    expect(admin.get_by_role("heading", name="A password for nia")).to_be_visible()
    password = admin.locator(".secret code").inner_text()
    assert faults(admin) == []
    page = browse(None, "/sign-in")
    fill_in(page, "nia", password)
    expect(page.get_by_role("heading", name="Now")).to_be_visible()
    page.get_by_role("link", name="Nia N.").click()
    page.get_by_label("Password until now").fill(password)
    page.get_by_label("New password").fill(NEW)
    page.get_by_label("The new one again").fill(NEW + "x")
    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_role("alert")).to_contain_text("typed in two ways")
    page.get_by_label("Password until now").fill(password)
    page.get_by_label("New password").fill(NEW)
    page.get_by_label("The new one again").fill(NEW)
    page.get_by_role("button", name="Change it").click()
    expect(page.get_by_role("status").first).to_contain_text("Your password is changed")
    browse.forgive("422")
    admin.goto(browse.server.at("/accounts"))
    assert password not in admin.content()
    account(admin, "Nia N.")
    admin.locator("details[open].card").get_by_label("Disabled").check()
    admin.locator("details[open].card").get_by_role("button", name="Save").click()
    expect(admin.get_by_text("Nia N. is changed, at once.")).to_be_visible()
    page.get_by_role("link", name="Now", exact=True).click()
    expect(page).to_have_title(re.compile("Sign in"))
    browse.forgive("401")


def test_the_last_administrator_cannot_leave_by_mistake(browse: Browse) -> None:
    page = settled(browse("admin", "/accounts"))
    name = ACCOUNTS["admin"][0]
    account(page, name)
    card = page.locator("details[open].card")
    card.get_by_text("Remove…").click()
    assert faults(page) == []
    card.get_by_role("button", name=f"Remove {name} for good").click()
    expect(page.get_by_role("alert")).to_contain_text("last administrator who can sign in")


def test_accounts_with_everything_open_fit_on_a_phone(browse: Browse) -> None:
    page = settled(browse("admin", "/accounts", viewport=PHONE))
    for each in page.locator("details.card > summary").all():
        each.click()
    assert sideways(page) == 0
    assert faults(page) == []
