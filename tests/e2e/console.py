"""The console as people use it: a real server with a week in it, and browsers that notice whatever goes wrong."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

import httpx
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, ConsoleMessage, Locator, Page, Playwright, Request, Response, expect

from assuage.accounts import sign_in
from assuage.domain import Role
from assuage.home import open_store
from assuage.settings import read_settings
from assuage.store.sql import SqlStore
from tests.e2e.desk import until
from tests.e2e.week import ACCOUNTS, PASSWORD

ROOT: Final = "/console"
PHONE: Final = {"width": 390, "height": 844}
DESK: Final = {"width": 1280, "height": 800}
PATIENCE_MS: Final = 60_000
"""Long enough for a machine with much else to do: tests promise what happens, not how fast."""
expect.set_options(timeout=PATIENCE_MS)
_SESSION: Final = "assuage_session"
_POLICED: Final = (
    "document.addEventListener('securitypolicyviolation', event => "
    "console.error(`CSP ${event.effectiveDirective} forbids ${event.blockedURI} ${event.sample}`))"
)
_FOCUSED: Final = """() => {
    const there = document.activeElement, style = getComputedStyle(there);
    const boxes = [...there.getClientRects()].filter(box => box.width > 0 && box.height > 0);
    const isSeen = box => [0.1, 0.5, 0.9].some(across => [0.1, 0.5, 0.9].some(down => {
        const top = document.elementFromPoint(box.left + across * box.width, box.top + down * box.height);
        return top !== null && (there.contains(top) || top.contains(there) || top.control === there);
    }));
    return {
        what: there.outerHTML.slice(0, 160),
        ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2,
        seen: boxes.some(isSeen),
    };
}"""
_RULES: Final = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_GRAVE: Final = ("serious", "critical")


@dataclass(slots=True)
class ConsoleServer:
    """`assuage serve` in a process of its own over a home that is there already.

    `store` is the same database, for looking at what really happened.
    """

    home: Path
    url: str = ""
    process: subprocess.Popen[bytes] | None = None
    store: SqlStore = field(init=False)

    def start(self) -> None:
        with (self.home / "serve.log").open("ab") as log:
            command = [sys.executable, "-u", "-m", "assuage", "serve", "--port", "0"]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=self._environment())
        self.url = str(until(self._address, self.said))
        self.store = open_store(read_settings(home=self.home, database_url=f"sqlite:///{self.home / 'assuage.db'}"))

    def stop(self) -> None:
        if self.process is not None:
            self.store.close()
            self.process.kill()
            self.process.wait(30)
            self.process = None

    def said(self) -> str:
        return (self.home / "serve.log").read_text()

    def at(self, path: str = "/") -> str:
        """The whole address of a path below /console."""
        return f"{self.url}{ROOT}{path}"

    def token(self, role: Role) -> str:
        """A new session of the account with this role."""
        return sign_in(self.store, ACCOUNTS[role][0], PASSWORD, datetime.now(UTC))

    def calls(self, role: Role | None = "supervisor") -> httpx.Client:
        """A client that is signed in as a browser would be, for what needs no browser."""
        cookies = {_SESSION: self.token(role)} if role else None
        return httpx.Client(base_url=self.url, cookies=cookies, timeout=60)

    def _address(self) -> str | None:
        assert self.process is not None
        assert self.process.poll() is None, self.said()
        found = re.search(r"(http://\S+)/v1/messages", self.said())
        try:
            return found[1] if found and httpx.get(f"{found[1]}/healthz", timeout=60).is_success else None
        except httpx.TransportError:
            return None

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ASSUAGE_")}
        return {**kept, "ASSUAGE_HOME": str(self.home), "ASSUAGE_POLL_MINUTES": "0", "COLUMNS": "160"}


@contextmanager
def serving(template: Path, home: Path) -> Iterator[ConsoleServer]:
    """A server over a copy of the home `template`."""
    shutil.copytree(template, home)
    server = ConsoleServer(home)
    try:
        server.start()
        yield server
    finally:
        server.stop()


def chromium_file() -> str | None:
    return shutil.which("chromium") or shutil.which("chromium-browser")


def open_chromium(playwright: Playwright, file: str) -> Browser:
    return playwright.chromium.launch(executable_path=file, args=["--no-sandbox", "--disable-gpu"])


@dataclass
class Browse:
    """Opens pages of the console, each in a context (cookies, storage) of its own, and writes down every trouble.

    Troubles are errors on the console and in scripts, violations of the security policy, requests that failed, and
    answers from 400 on.
    """

    server: ConsoleServer
    browser: Browser
    troubles: list[str] = field(default_factory=list)

    def __call__(self, role: Role | None = "supervisor", path: str | None = "/", **context: Any) -> Page:
        """A page, signed in unless `role` is None, at `path` unless that is None; `context` as Playwright takes it."""
        opened = self.browser.new_context(base_url=self.server.url, locale="en-GB", **{"viewport": DESK, **context})
        opened.set_default_timeout(PATIENCE_MS)
        if role is not None:
            opened.add_cookies([{"name": _SESSION, "value": self.server.token(role), "url": self.server.url}])
        opened.add_init_script(_POLICED)
        page = opened.new_page()
        self._watch(page)
        if path is not None:
            page.goto(self.server.at(path))
        return page

    def forgive(self, pattern: str) -> None:
        """Drops troubles that a test brought about on purpose; there must be some."""
        kept = [each for each in self.troubles if not re.search(pattern, each)]
        assert len(kept) < len(self.troubles), f"nothing to forgive for {pattern}: {self.troubles}"
        self.troubles[:] = kept

    def report(self) -> str:
        """Every trouble; with the end of the server's log where the server was one."""
        broke = any(each.startswith("answer 5") for each in self.troubles)
        return "\n".join([*self.troubles, *([self.server.said()[-3000:]] if broke else [])])

    def close(self) -> None:
        for context in self.browser.contexts:
            context.close()

    def _watch(self, page: Page) -> None:
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.troubles.append(f"script: {error}"))
        page.on("requestfailed", self._failed)
        page.on("response", self._answered)

    def _console(self, message: ConsoleMessage) -> None:
        if message.type == "error" or "Content Security Policy" in message.text:
            self.troubles.append(f"console: {message.text} ({message.location.get('url', '')})")

    def _failed(self, request: Request) -> None:
        if request.failure != "net::ERR_ABORTED":  # left for another page, or asked anew
            self.troubles.append(f"no answer: {request.method} {request.url}: {request.failure}")

    def _answered(self, response: Response) -> None:
        if response.status >= 400:
            self.troubles.append(f"answer {response.status}: {response.request.method} {response.url}")


def settled(page: Page) -> Page:
    """The page, once its scripts listen for news.

    Not by `wait_for_function`, which evaluates text in the page: the security policy forbids that.
    """
    page.locator("html[data-listening=yes]").wait_for(state="attached")
    return page


def quiet(page: Page) -> Page:
    """The page, once nothing more comes: what it fetches by itself is there, and nothing has come for a moment."""
    last = -1
    while (now := page.evaluate("performance.getEntriesByType('resource').length")) != last:
        last = now
        page.wait_for_timeout(400)
        page.locator(".htmx-request").first.wait_for(state="detached")
    return page


def faults(page: Page, *rules: str) -> list[str]:
    """What axe-core finds that is serious or critical, a few lines each, by all its rules or by these."""
    only = {"type": "rule", "values": rules} if rules else {"type": "tag", "values": _RULES}
    answer = Axe().run(page, options={"resultTypes": ["violations"], "runOnly": only})
    return [_fault(rule) for rule in answer.response["violations"] if rule["impact"] in _GRAVE]


def _fault(rule: Mapping[str, Any]) -> str:
    places = [
        f"{' '.join(map(str, node['target']))}: {_why(node)}\n      {node['html'][:200]}" for node in rule["nodes"]
    ]
    return f"{rule['impact']} {rule['id']}: {rule['help']}\n    " + "\n    ".join(places[:8])


def _why(node: Mapping[str, Any]) -> str:
    return "; ".join(check["message"] for kind in ("any", "all", "none") for check in node[kind])


def stop(page: Page) -> Locator:
    """What the keyboard has come to; a sighted person sees that it has, and nothing covers it."""
    found = page.evaluate(_FOCUSED)
    assert found["ring"], f"no visible focus on {found['what']}"
    assert found["seen"], f"the focus is out of sight or covered on {found['what']}"
    return page.locator(":focus")


def sideways(page: Page) -> int:
    """How many pixels the page can be scrolled sideways."""
    return int(page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
