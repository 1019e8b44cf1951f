"""Pictures of every page of the console: light, dark and as a phone shows it.

    python -m tests.e2e.screenshots FOLDER [PAGE...]

The demo's week is played, served by a real server and looked at in Debian's chromium, as in the tests. Names of pages
(see `pages.py`) choose some of them.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any, Final

from playwright.sync_api import Page, sync_playwright

from tests.e2e.console import DESK, PHONE, Browse, chromium_file, open_chromium, quiet, serving, settled
from tests.e2e.pages import PLACES, Place, needed_role
from tests.e2e.week import found

LOOKS: Final[dict[str, dict[str, Any]]] = {
    "light": {"viewport": DESK, "color_scheme": "light"},
    "dark": {"viewport": DESK, "color_scheme": "dark"},
    "phone": {"viewport": PHONE, "color_scheme": "light", "device_scale_factor": 2},
}


def main(folder: Path, *names: str) -> int:
    """1 when any page brought trouble, with what it was."""
    chosen = [place for place in PLACES if not names or place.name in names]
    file = chromium_file()
    if not chosen or file is None:
        print("there is no such page" if file else "Chromium is missing: apt install chromium", file=sys.stderr)
        return 2
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as temporary, sync_playwright() as playwright:
        week = Path(temporary) / "week"
        found(week)
        with serving(week, Path(temporary) / "home") as server:
            browse = Browse(server, open_chromium(playwright, file))
            for place in chosen:
                for look, context in LOOKS.items():
                    picture(browse, place, context, folder / f"{place.name}-{look}.png")
    print("\n".join([*browse.troubles, f"{len(chosen) * len(LOOKS)} pictures in {folder}"]))
    return 1 if browse.troubles else 0


def picture(browse: Browse, place: Place, context: dict[str, Any], file: Path) -> None:
    page: Page = browse(needed_role(place), place.path, **context)
    if place.role is not None:
        settled(page)
    tall = quiet(page).evaluate("document.documentElement.scrollHeight")
    page.set_viewport_size(
        {"width": context["viewport"]["width"], "height": tall}
    )  # what sticks to an edge is at its edge
    quiet(page).screenshot(path=file)
    browse.close()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), *sys.argv[2:]) if len(sys.argv) > 1 else __doc__)
