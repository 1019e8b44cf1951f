"""The console over a store of the test's own, asked by HTTP as a browser without JavaScript asks."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any

from fastapi.testclient import TestClient

from assuage import accounts, casework
from assuage.console.app import mount_console
from assuage.console.cookies import SESSION
from assuage.domain import Message
from assuage.domain.account import Identity, Role
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.pipeline import work_once
from assuage.receive.app import build_app
from assuage.recent import Recent
from assuage.roster import Roster
from assuage.score.keywords import KeywordScorer
from assuage.store.protocol import Store
from tests.unit.road import agent

NAMES: Mapping[Role, str] = {"viewer": "vera", "agent": "ama", "supervisor": "sue", "admin": "root"}
"""Who signs in with which role; `ama` is Ama in the roster."""
ANGRY = (
    "This is the fourth time I write about my heating, and nobody has called me back. You promised an engineer on "
    "Monday. This is a disgrace and I am furious. I want to speak to a manager."
)
MILD = "Could you tell me when my parcel arrives? Thank you."


@dataclass(slots=True)
class Browser:
    """One who is signed in, and follows redirects."""

    client: TestClient
    csrf: str = ""

    def get(self, path: str, status: int = 200, **more: Any) -> Any:
        answer = self.client.get(f"/console{path}", **more)
        assert answer.status_code == status, answer.text
        return answer

    def text(self, path: str) -> str:
        """What a page says, without its tags, spaces as one."""
        return words(self.get(path).text)

    def post(self, path: str, status: Any = 200, came_from: str = "/", **fields: Any) -> Any:
        """Posts a form that stood on the page `came_from`; the answer is the page it leads to."""
        headers = {"referer": f"http://testserver/console{came_from}"}
        answer = self.client.post(f"/console{path}", data={"csrf": self.csrf, **fields}, headers=headers)
        assert answer.status_code == status, answer.text
        return answer


@dataclass(slots=True)
class Firm:
    """A store with two people, Ama and Bo, and whoever signs in."""

    store: Store
    parts: Parts

    def says(self, text: str = ANGRY, conversation: str = "c-1", customer: str = "Kirsi", **fields: Any) -> str:
        """A customer writes and it is decided; returns the message's id."""
        accepted = self.store.accept(
            Message(
                f"m-{conversation}-{len(text)}-{id(text)}",
                text,
                conversation_id=conversation,
                customer=customer,
                **fields,
            )
        )
        work_once(self.store, self.parts.scorer, 32, 120)
        return accepted.message_id

    def browser(self, role: Role | None = "supervisor") -> Browser:
        app = build_app(self.parts, 2_000_000, docs_open=False)
        mount_console(app, self.parts)
        browser = Browser(TestClient(app))
        if role:
            token = self.session(role)
            browser.client.cookies.set(SESSION, token, path="/console")
            browser.csrf = accounts.csrf_of(token)
        return browser

    def session(self, role: Role) -> str:
        """Somebody of this role signed in, without the work that hashing a password is."""
        name = NAMES[role]
        token = accounts.welcome(self.store, Identity(name, name, name.capitalize()), role, datetime.now(UTC))
        if role == "agent":
            accounts.change_account(self.store, replace(accounts.named_account(self.store, name), agent="ama"))
        return token


def firm(store: Store, **parts: Any) -> Firm:
    casework.save_roster(store, Roster({each.id: each for each in (agent("ama"), agent("bo"))}), "test", "two people")
    known: dict[str, Any] = {"recent": Recent(store), **parts}
    return Firm(store, Parts(store, KeywordScorer(), Metrics(), Gate(8), **known))


def words(page: str) -> str:
    """What a page says: its main part without tags."""
    main = re.search(r"<main.*?</main>", page, re.DOTALL)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main[0] if main else page)).split())
