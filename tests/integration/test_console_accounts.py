"""Signing in to the console, one's account, who may sign in: by HTTP, over a store in memory."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from html import unescape
from typing import Any

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assuage.accounts import change_account, named_account, session_of, sign_in
from assuage.console.app import build_console
from assuage.console.cookies import inside
from assuage.domain import Account, Role
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.passwords import hashed
from assuage.recent import Recent
from assuage.roster import parse_roster
from assuage.score.keywords import KeywordScorer
from assuage.store.memory import MemoryStore

GOOD = "three plain words"
OTHER = "four other plain words"
Browser = Callable[..., TestClient]


@pytest.fixture(scope="module")
def good_hash() -> str:
    return hashed(GOOD)


@pytest.fixture
def store(good_hash: str) -> MemoryStore:
    made = MemoryStore()
    roles: tuple[Role, ...] = ("viewer", "agent", "supervisor", "admin")
    for role in roles:
        made.add_account(Account(f"a-{role}", f"The {role}", role, password=good_hash))
    with made.desk() as desk:
        row = {"id": "ama", "name": "Ama Mensah", "tier": "experienced", "hours": "always"}
        desk.save_roster(parse_roster([row]), "test", "test")
    return made


def app_of(store: MemoryStore, public_url: str | None = None) -> FastAPI:
    app = FastAPI()
    parts = Parts(store, KeywordScorer(), Metrics(), Gate(2), recent=Recent(store), public_url=public_url)
    app.mount("/console", build_console(parts))
    return app


@pytest.fixture
def browser(store: MemoryStore) -> Browser:
    def open_browser(role: str | None = None, address: str = "http://desk.example") -> TestClient:
        client = TestClient(app_of(store), base_url=address, follow_redirects=False)
        if role:
            assert signing_in(client, f"a-{role}").status_code == 303
        return client

    return open_browser


def signing_in(client: TestClient, name: str, password: str = GOOD, to: str = "/", **headers: str) -> Any:
    form = {"name": name, "password": password, "to": to}
    return client.post("/console/sign-in", data=form, headers=headers)


def csrf_in(client: TestClient, path: str = "/console/account") -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', client.get(path).text)
    assert found
    return found[1]


def posted(client: TestClient, path: str, **form: str) -> Any:
    sent = {"csrf": csrf_in(client), **form}
    return client.post(path, data=sent, headers={"Referer": f"{client.base_url}/console/accounts"})


def told(client: TestClient, path: str = "/console/account") -> str:
    """What the next page says at its top."""
    found = re.search(r'<p class="notice (\w+)" role="\w+">(.*?)</p>', client.get(path).text)
    return unescape(found[2]) if found else ""


# signing in


def test_whoever_is_not_signed_in_is_brought_to_the_sign_in_and_back_to_the_page_they_wanted(browser: Browser) -> None:
    client = browser()
    sent = client.get("/console/account?x=1")
    assert sent.status_code == 303
    assert sent.headers["location"] == "/console/sign-in?to=%2Faccount%3Fx%3D1"
    page = client.get(sent.headers["location"])
    assert 'name="to" value="/account?x=1"' in page.text
    assert signing_in(client, "a-viewer", to="/account?x=1").headers["location"] == "/console/account?x=1"
    assert client.get("/console/account").status_code == 200
    assert client.get("/console/sign-in?to=/account").headers["location"] == "/console/account"


@pytest.mark.parametrize(("name", "password"), [("a-viewer", OTHER), ("nobody", GOOD), ("", "")])
def test_a_wrong_password_is_told_in_the_words_for_an_unknown_name(browser: Browser, name: str, password: str) -> None:
    client = browser()
    refused = signing_in(client, name, password, to="/account")
    assert refused.status_code == 401
    assert "The name or the password is not right." in refused.text
    assert f'value="{name}"' in refused.text
    assert 'name="to" value="/account"' in refused.text
    assert "set-cookie" not in refused.headers
    assert password not in refused.text.replace(name, "") or not password


def test_after_five_wrong_tries_the_page_says_how_long_to_wait(browser: Browser) -> None:
    client = browser()
    pages = [signing_in(client, "a-viewer", OTHER).text for _ in range(5)]
    assert "Too many" not in pages[3]
    assert "Too many wrong tries with this name: wait a minute, then try again." in pages[4]
    assert "Too many" in signing_in(client, "A-Viewer", GOOD).text
    assert signing_in(client, "a-agent").status_code == 303


@pytest.mark.parametrize(
    ("to", "leads"),
    [
        ("/people?day=1&x=%2F#a", "/people?day=1&x=%2F#a"),
        ("/conversations/a%2Fb%3Ac", "/conversations/a%2Fb%3Ac"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("https://evil.example/", "/"),
        ("javascript:alert(1)", "/"),
        ("evil.example", "/"),
        ("/x/..//..//evil.example", "/"),
        ("/%2e%2e/%2e%2e/v1", "/"),
        ("/../v1/messages", "/"),
        ("/a\r\nSet-Cookie: x=1", "/"),
        ("/\tevil", "/"),
        ("", "/"),
        ("/sign-in", "/"),
        ("//[", "/"),
        ("/conversations/a%2F%2Fb", "/conversations/a%2F%2Fb"),
        ("/people/", "/people/"),
        ("/a/..", "/"),
        ("/a/%2E", "/"),
        ("/sign-in?to=/x", "/"),
    ],
)
def test_nobody_is_led_out_of_the_console(browser: Browser, to: str, leads: str) -> None:
    assert inside(to) == leads
    client = browser()
    assert f'name="to" value="{leads.replace("&", "&amp;")}"' in client.get("/console/sign-in", params={"to": to}).text
    assert signing_in(client, "a-viewer", to=to).headers["location"] == f"/console{leads}"


@pytest.mark.parametrize(
    ("address", "public", "name", "secure"),
    [
        ("http://desk.example", None, "assuage_session", False),
        ("https://desk.example", None, "__Secure-assuage_session", True),
        ("http://10.0.0.1:8000", "https://desk.example", "__Secure-assuage_session", True),
    ],
    ids=["plain", "https", "behind a proxy"],
)
def test_the_cookie_is_for_our_pages_alone(
    store: MemoryStore, address: str, public: str | None, name: str, secure: bool
) -> None:
    client = TestClient(app_of(store, public), base_url=address, follow_redirects=False)
    cookie = signing_in(client, "a-viewer").headers["set-cookie"]
    flags = {each.strip().lower() for each in cookie.split(";")[1:]}
    assert cookie.startswith(f"{name}=")
    assert flags == {"httponly", "samesite=lax", "path=/console"} | ({"secure"} if secure else set())
    token = cookie.partition("=")[2].partition(";")[0]
    page = client.get("/console/account", headers={"Cookie": f"{name}={token}"})
    assert page.status_code == 200
    assert page.headers["cache-control"] == "no-store"
    out = client.post("/console/sign-out", data={"csrf": csrf_of(page)}, headers={"Cookie": f"{name}={token}"})
    assert out.headers["set-cookie"].startswith(f'{name}=""; ')


def csrf_of(page: Any) -> str:
    found = re.search(r'name="csrf" value="([0-9a-f]{64})"', page.text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        ({}, 303),
        ({"Sec-Fetch-Site": "same-origin", "Origin": "https://other.example"}, 303),
        ({"Origin": "http://desk.example"}, 303),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Sec-Fetch-Site": "same-site", "Origin": "http://desk.example"}, 403),
        ({"Origin": "https://evil.example"}, 403),
        ({"Origin": "null"}, 403),
    ],
    ids=["no browser", "here", "here, an old browser", "elsewhere", "a neighbour", "elsewhere, old", "nowhere"],
)
def test_nobody_is_signed_in_by_another_site(browser: Browser, headers: dict[str, str], status: int) -> None:
    answer = signing_in(browser(), "a-viewer", **headers)
    assert (answer.status_code, "set-cookie" in answer.headers) == (status, status == 303)


def test_signing_in_anew_ends_the_session_before(browser: Browser, store: MemoryStore) -> None:
    client = browser("viewer")
    before = client.cookies["assuage_session"]
    signing_in(client, "a-agent")
    assert client.cookies["assuage_session"] != before
    assert session_of(store, before, datetime.now(UTC)) is None


def test_signing_out_ends_the_session_even_for_a_copied_cookie(browser: Browser) -> None:
    client, thief = browser("viewer"), browser()
    thief.cookies = client.cookies
    assert thief.get("/console/account").status_code == 200
    copied = client.cookies["assuage_session"]
    assert posted(client, "/console/sign-out").headers["location"] == "/console/sign-in"
    assert browser().get("/console/account", headers={"Cookie": f"assuage_session={copied}"}).status_code == 303


# who may what


@pytest.mark.parametrize("role", ["viewer", "agent", "supervisor"])
@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/console/accounts"),
        ("POST", "/console/accounts"),
        ("POST", "/console/accounts/change"),
        ("POST", "/console/accounts/password"),
        ("POST", "/console/accounts/remove"),
    ],
)
def test_accounts_are_for_administrators_and_others_are_told_so(
    browser: Browser, store: MemoryStore, role: str, method: str, path: str
) -> None:
    client, before = browser(role), [replace(each, signed_in_at=None) for each in store.accounts()]
    form = {"csrf": csrf_in(client), "name": "a-viewer", "role": "admin", "shown": "x"}
    answer = client.request(method, path, data=form if method == "POST" else None)
    assert answer.status_code == 403
    assert f"This is for administrators; you are signed in as {role}." in answer.text
    assert [replace(each, signed_in_at=None) for each in store.accounts()] == before
    assert "/console/accounts" not in client.get("/console/account").text


@pytest.mark.parametrize(
    "path",
    [
        "/account",
        "/account/theme",
        "/accounts",
        "/accounts/change",
        "/accounts/password",
        "/accounts/remove",
        "/sign-out",
    ],
)
@pytest.mark.parametrize("csrf", [None, "", "0" * 64, "another's", "é"])
def test_a_form_without_its_proof_does_nothing(
    browser: Browser, store: MemoryStore, path: str, csrf: str | None
) -> None:
    client = browser("admin")
    proof = csrf_in(browser("agent")) if csrf == "another's" else csrf
    form = {
        "name": "a-viewer",
        "old": GOOD,
        "new": OTHER,
        "again": OTHER,
        "theme": "dark",
        "role": "admin",
        "shown": "x",
    }
    before = [replace(each, signed_in_at=None) for each in store.accounts()]
    answer = client.post(f"/console{path}", data={**form, **({} if proof is None else {"csrf": proof})})
    assert answer.status_code == 403
    assert "This form is out of date" in answer.text
    assert [replace(each, signed_in_at=None) for each in store.accounts()] == before
    assert client.get("/console/account").status_code == 200


def test_a_disabled_account_is_out_at_once(browser: Browser, store: MemoryStore) -> None:
    client = browser("agent")
    change_account(store, replace(named_account(store, "a-agent"), disabled=True))
    assert client.get("/console/account").status_code == 303
    assert signing_in(client, "a-agent").status_code == 401


def test_another_role_counts_from_the_next_page_on(browser: Browser, store: MemoryStore) -> None:
    client = browser("agent")
    change_account(store, replace(named_account(store, "a-agent"), role="admin"))
    assert client.get("/console/accounts").status_code == 200


# one's account


def test_the_account_page_says_who_one_is(browser: Browser, store: MemoryStore) -> None:
    client = browser("agent")
    assert "nobody: conversations cannot be given to you" in client.get("/console/account").text
    change_account(store, replace(named_account(store, "a-agent"), agent="ama"))
    assert "<dt>In the roster</dt><dd>Ama Mensah</dd>" in client.get("/console/account").text


@pytest.mark.parametrize(
    ("old", "new", "again", "why"),
    [
        (OTHER, OTHER, OTHER, "The old password is not right."),
        (GOOD, OTHER, GOOD, "The new password was typed in two ways"),
        (GOOD, "short", "short", "at least 12 characters"),
        (GOOD, "A-Viewer".ljust(12), "A-Viewer".ljust(12), "not one&#39;s login name"),
    ],
)
def test_a_password_that_cannot_be_changed_says_why(browser: Browser, old: str, new: str, again: str, why: str) -> None:
    client = browser("viewer")
    page = posted(client, "/console/account", old=old, new=new, again=again)
    assert page.status_code == 422
    assert why in page.text
    assert signing_in(client, "a-viewer").status_code == 303


def test_a_changed_password_ends_every_other_session(browser: Browser) -> None:
    here, elsewhere = browser("viewer"), browser("viewer")
    assert posted(here, "/console/account", old=GOOD, new=OTHER, again=OTHER).status_code == 303
    assert "Your password is changed." in told(here)
    assert elsewhere.get("/console/account").status_code == 303
    assert signing_in(elsewhere, "a-viewer").status_code == 401
    assert signing_in(elsewhere, "a-viewer", OTHER).status_code == 303


def test_the_colours_one_likes_are_kept(browser: Browser) -> None:
    client = browser("viewer")
    assert 'data-theme="auto"' in client.get("/console/account").text
    posted(client, "/console/account/theme", theme="dark")
    assert 'data-theme="dark"' in client.get("/console/account").text
    posted(client, "/console/account/theme", theme="puce")
    assert 'data-theme="dark"' in client.get("/console/account").text


# accounts


def test_an_account_that_was_made_can_sign_in_with_the_password_shown_once(
    browser: Browser, store: MemoryStore
) -> None:
    admin = browser("admin")
    page = posted(admin, "/console/accounts", name="Bo", shown="Bo B.", role="agent", agent="ama")
    made = re.search(r"<code>([a-z2-9-]{19})</code>", page.text)
    assert made
    found = named_account(store, "bo")
    assert (found.shown, found.role, found.agent) == ("Bo B.", "agent", "ama")
    assert signing_in(browser(), "bo", made[1]).status_code == 303
    assert made[1] not in admin.get("/console/accounts").text


@pytest.mark.parametrize(
    ("form", "why"),
    [
        ({"name": "a-viewer"}, "There is an account with this name already"),
        ({"name": "two words"}, "A login name has up to 100"),
        ({"name": "bo", "agent": "nobody"}, "Nobody in the roster has this id"),
    ],
)
def test_an_account_that_cannot_be_made_says_why_and_keeps_what_was_typed(
    browser: Browser, form: dict[str, str], why: str
) -> None:
    page = posted(browser("admin"), "/console/accounts", shown="Some <b>body</b>", role="supervisor", **form)
    assert page.status_code == 422
    assert why in page.text
    assert 'value="Some &lt;b&gt;body&lt;/b&gt;"' in page.text
    assert f'value="{form["name"]}"' in page.text
    assert "<b>body" not in page.text


def test_an_administrator_changes_disables_and_removes_accounts(browser: Browser, store: MemoryStore) -> None:
    admin, agent = browser("admin"), browser("agent")
    posted(admin, "/console/accounts/change", name="a-agent", shown="Ama", role="supervisor", agent="ama")
    found = named_account(store, "a-agent")
    assert (found.shown, found.role, found.agent, found.disabled) == ("Ama", "supervisor", "ama", False)
    assert told(admin, "/console/accounts") == "Ama is changed, at once."
    assert agent.get("/console/account").status_code == 200
    posted(admin, "/console/accounts/change", name="a-agent", shown="Ama", role="supervisor", disabled="true")
    assert agent.get("/console/account").status_code == 303
    posted(admin, "/console/accounts/remove", name="a-agent")
    assert store.account("a-agent") is None


def test_a_new_password_signs_its_owner_out(browser: Browser) -> None:
    admin, agent = browser("admin"), browser("agent")
    made = re.search(r"<code>([a-z2-9-]{19})</code>", posted(admin, "/console/accounts/password", name="a-agent").text)
    assert made
    assert agent.get("/console/account").status_code == 303
    assert signing_in(agent, "a-agent", made[1]).status_code == 303
    assert admin.get("/console/accounts/password").headers["location"] == "/console/accounts"


@pytest.mark.parametrize(
    ("path", "form", "why"),
    [
        ("remove", {"name": "a-admin"}, "This is the last administrator who can sign in"),
        ("change", {"name": "a-admin", "shown": "x", "role": "viewer"}, "This is the last administrator"),
        ("change", {"name": "nobody", "shown": "x", "role": "viewer"}, "There is no account with this name"),
        ("password", {"name": "a-admin"}, "Your own password is changed under your name"),
        ("remove", {"name": "nobody"}, "There is no account with this name"),
    ],
)
def test_what_cannot_be_done_to_an_account_is_told_where_one_was(
    browser: Browser, path: str, form: dict[str, str], why: str
) -> None:
    admin = browser("admin")
    answer = posted(admin, f"/console/accounts/{path}", **form)
    assert (answer.status_code, answer.headers["location"]) == (303, "/console/accounts")
    assert why in told(admin, "/console/accounts")


def test_a_made_up_role_or_a_missing_name_is_refused(browser: Browser, store: MemoryStore) -> None:
    admin, before = browser("admin"), len(store.accounts())
    posted(admin, "/console/accounts", name="bo", role="king")
    posted(admin, "/console/accounts/remove")
    assert len(store.accounts()) == before


# nothing leaks


def test_no_password_and_no_token_is_logged(
    browser: Browser, store: MemoryStore, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    admin, agent = browser("admin"), browser("agent")
    signing_in(browser(), OTHER, GOOD)
    page = posted(admin, "/console/accounts", name="bo", shown="Bo", role="agent")
    made = re.search(r"<code>([a-z2-9-]{19})</code>", page.text)
    posted(agent, "/console/account", old=GOOD, new=OTHER, again=OTHER)
    posted(admin, "/console/accounts/password", name="bo")
    tokens = [client.cookies["assuage_session"] for client in (admin, agent)]
    secrets = [
        GOOD,
        OTHER,
        made[1] if made else "",
        *tokens,
        csrf_in(admin),
        sign_in(store, "a-viewer", GOOD, datetime.now(UTC)),
    ]
    assert made
    assert "a-admin made the account bo (agent)" in caplog.text
    assert "a sign-in from testclient was refused" in caplog.text
    assert not [secret for secret in secrets if secret in caplog.text]
