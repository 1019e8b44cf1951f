"""A real help-desk and a real assuage, connected as the documentation says; and the console in a real browser."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from filelock import FileLock

from tests.conftest import missing
from tests.e2e.desk import Desk
from tests.e2e.house import House

if TYPE_CHECKING:  # with Playwright, which only the browser tests need
    from playwright.sync_api import Browser

    from tests.e2e.console import Browse, ConsoleServer

_SAME = {"tier": "experienced", "hours": "always", "capacity": 50, "angry_capacity": 50, "pause_minutes": 0}
TEAM = [{"id": "ama", "name": "Ama", **_SAME}, {"id": "bo", "name": "Bo", **_SAME}]
PING = "let in as assuage, who sees 0 tickets"


@dataclass(frozen=True, slots=True)
class Town:
    """`hook` is the address with its secret, as a help-desk is told it."""

    desk: Desk
    house: House
    hook: str


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The help-desk is told of assuage by its own two settings, exactly as `assuage connect` prints them."""
    if find_spec("helpdesk") is None:
        missing("django-helpdesk", "pip install 'assuage[helpdesk]'")
    folder = tmp_path_factory.mktemp("town")
    desk, house = Desk(folder / "desk"), House(folder)
    try:
        house.begin()
        desk.found()
        house.wait()
        house.ask("PUT", "/v1/agents", {"agents": TEAM, "author": "the tests"})
        made = json.loads(house.run("connect", "desk", "--json", "--no-ping", *options(desk)))
        desk.start(dict(line.strip().split("=", 1) for line in made["setup"].splitlines() if "_URLS=" in line))
        assert house.ask("POST", "/v1/connections/desk/test") == {"ok": True, "detail": PING}
        yield Town(desk, house, made["hook"].replace("://", f"://assuage:{made['secret']}@"))
    finally:
        desk.stop()
        house.stop()


def options(desk: Desk) -> list[str]:
    told = ["--kind", "django-helpdesk", "--url", desk.url, "--per-minute", "6000"]
    told += ["--set", "user=assuage", "--set", "password=assuage-password"]
    return [*told, *(f"--person={name}={desk.people[name]}" for name in ("ama", "bo"))]


# The console


@pytest.fixture(scope="session")
def played_week(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """A home with the demo's week in it, played once for all processes of a test run; only copies of it are served."""
    from tests.e2e.week import found

    base = tmp_path_factory.getbasetemp()
    folder = (base if worker_id == "master" else base.parent) / "console-week"
    with FileLock(f"{folder}.lock"):
        if not folder.exists():
            begun = folder.with_name("console-week-begun")
            shutil.rmtree(begun, ignore_errors=True)  # of a process that was stopped in it
            found(begun)
            begun.rename(folder)
    return folder


@pytest.fixture(scope="module")
def console_server(played_week: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[ConsoleServer]:
    """A running `assuage serve` over a copy of the played week."""
    from tests.e2e.console import serving

    with serving(played_week, tmp_path_factory.mktemp("console") / "home") as server:
        yield server


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    """Debian's browser. One a module: while Playwright runs, no other event loop can in this thread."""
    try:
        from playwright.sync_api import sync_playwright
    except ImportError:
        missing("Playwright", "pip install 'assuage[browser]'")
    from tests.e2e.console import chromium_file, open_chromium

    if (file := chromium_file()) is None:
        missing("Chromium", "apt install chromium")
    with sync_playwright() as playwright:
        browser = open_chromium(playwright, file)
        yield browser
        browser.close()


@pytest.fixture
def browse(chromium: Browser, console_server: ConsoleServer) -> Iterator[Browse]:
    """`browse("agent", "/people")` is a page of the console in a context of its own, signed in.

    The test fails at its end when anything went wrong in any of its pages; `browse.forgive` is for what it wanted.
    """
    from tests.e2e.console import Browse

    opened = Browse(console_server, chromium)
    yield opened
    opened.close()
    assert not opened.troubles, opened.report()
