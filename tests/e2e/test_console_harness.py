"""The harness itself: a signed-in page opens without any trouble, and troubles are noticed."""

from __future__ import annotations

import pytest

from tests.e2e.console import Browse, faults, settled

pytestmark = pytest.mark.browser


def test_a_signed_in_page_opens_without_trouble(browse: Browse) -> None:
    page = settled(browse("supervisor"))
    assert page.locator("h1").inner_text() == "Now"
    assert faults(page) == []


def test_troubles_are_noticed(browse: Browse) -> None:
    page = browse("viewer")
    page.goto(browse.server.at("/nowhere"))
    page.evaluate("document.body.setAttribute('style', 'color: red')")
    page.evaluate("setTimeout(() => { throw new Error('on purpose') }, 0)")
    page.wait_for_timeout(200)
    for pattern in ("answer 404", "console: Failed to load", "CSP|Content Security Policy", "script: on purpose"):
        browse.forgive(pattern)
