"""Every page and tab: usable by everybody, at any width, in light and dark, and without a fault."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

import pytest
from playwright.sync_api import Page

from tests.e2e.console import DESK, PHONE, Browse, faults, quiet, settled, sideways, stop
from tests.e2e.pages import PLACES, Place, needed_role

pytestmark = pytest.mark.browser

ZOOMED: Final = {"width": DESK["width"] // 2, "height": DESK["height"] // 2}
"""What is left of a desktop's window at 200 %."""
MOST_STOPS: Final = 60


def opened(browse: Browse, place: Place, **context: object) -> Page:
    page = browse(needed_role(place), place.path, **context)
    return settled(page) if place.role else page


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.name)
def test_everybody_can_use_the_page(browse: Browse, place: Place) -> None:
    """Axe finds nothing serious in light, dark and on a phone; nothing has to be scrolled sideways."""
    page = opened(browse, place)
    found: dict[str, object] = {"light": faults(page)}
    page.emulate_media(color_scheme="dark")
    found["dark"] = faults(page, "color-contrast")
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(ZOOMED)  # type: ignore[arg-type]
    found["sideways at 200 %"] = sideways(page)
    page.set_viewport_size(PHONE)  # type: ignore[arg-type]
    found["phone"], found["sideways on a phone"] = faults(page), sideways(page)
    assert {look: what for look, what in found.items() if what} == {}, "\n".join(told(found))
    assert bones(page) == {"h1": 1, "main": 1, "lang": "en", "titled": True, "navigation": place.role is not None}


def told(found: dict[str, object]) -> Iterator[str]:
    for look, what in found.items():
        if what:
            yield f"{look}:"
            yield from what if isinstance(what, list) else [f"    {what}"]


def bones(page: Page) -> dict[str, object]:
    """What a screen reader goes by."""
    return {
        "h1": page.locator("h1").count(),
        "main": page.locator("main").count(),
        "lang": page.locator("html").get_attribute("lang"),
        "titled": page.title().endswith("assuage") and len(page.title()) > len("x · assuage"),
        "navigation": page.locator("nav[aria-label]").count() > 0,
    }


@pytest.mark.parametrize("place", [place for place in PLACES if place.is_root], ids=lambda place: place.name)
def test_nothing_moves_for_those_who_asked_for_less_motion(browse: Browse, place: Place) -> None:
    page = opened(browse, place, reduced_motion="reduce")
    moving = page.evaluate("""[...document.querySelectorAll('*')].filter(each => {
        const style = getComputedStyle(each);
        return [style.transitionDuration, style.animationDuration].join(',').split(',')
            .some(time => parseFloat(time) > 0.001);
    }).map(each => each.outerHTML.slice(0, 120))""")
    assert moving == []


@pytest.mark.parametrize("place", [place for place in PLACES if place.is_root], ids=lambda place: place.name)
def test_whoever_uses_the_keyboard_sees_where_they_are(browse: Browse, place: Place) -> None:
    """At every stop, until the focus leaves the page; nothing holds it fast."""
    page = quiet(opened(browse, place))
    seen: set[str] = set()
    for _ in range(MOST_STOPS):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        seen.add(str(stop(page).evaluate("each => each.outerHTML")))
    assert len(seen) >= 2


@pytest.mark.parametrize("place", [place for place in PLACES if place.is_root], ids=lambda place: place.name)
def test_every_page_reads_without_scripts(browse: Browse, place: Place) -> None:
    page = browse(needed_role(place), place.path, java_script_enabled=False)
    assert page.locator("h1").inner_text()
    assert page.locator("main").inner_text().strip()
