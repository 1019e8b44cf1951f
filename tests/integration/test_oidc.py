"""Sign-in through an identity provider: a real one over HTTP."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import httpx2
import pytest
from fastapi.testclient import TestClient

from assuage.accounts import named_account
from assuage.act.oidc import Door
from assuage.store.memory import MemoryStore
from tests.integration.oidc import BACK, client_of, peopled, provider

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of the provider, which runs in a thread of ours


@pytest.fixture(scope="module")
def issuer() -> Iterator[str]:
    import warnings

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from oidc_provider_mock import User, run_server_in_thread

        people = [
            User(
                sub="7", claims={"preferred_username": "Zoe", "name": "Zoë K.", "groups": ["support-leads", "everyone"]}
            ),
            User(sub="8", claims={"email": "bo@example.com", "groups": "everyone"}),
            User(sub="9", claims={"preferred_username": "eve", "groups": ["visitors"]}),
            User(sub="10", claims={"preferred_username": "ama", "groups": ["it"]}),
            User(sub="11", claims={"preferred_username": "zoe", "groups": ["it"]}),
            User(sub="12", claims={"groups": ["it"]}),
        ]
        with run_server_in_thread(user_claims=people) as server:
            yield f"http://localhost:{server.server_port}"


@pytest.fixture
def store() -> MemoryStore:
    return peopled()


@pytest.fixture
def console(store: MemoryStore, issuer: str) -> TestClient:
    return client_of(store, Door(provider(issuer)))


def there(url: str, sub: str) -> str:
    """Signs in at the provider as a person would; the address it sends the browser back to."""
    page = httpx2.post(url, data={"sub": sub})
    assert page.status_code == 302, page.text
    return str(page.headers["location"])


def signed_in(console: TestClient, sub: str, to: str = "/account") -> Any:
    begun = console.get("/console/sign-in/company", params={"to": to})
    return console.get(there(begun.headers["location"], sub))


def test_one_signs_in_through_the_provider_and_comes_to_the_page_one_wanted(
    console: TestClient, store: MemoryStore
) -> None:
    answer = signed_in(console, "7", "/account?x=1")
    assert (answer.status_code, answer.headers["location"]) == (303, "/console/account?x=1")
    page = console.get("/console/account")
    assert "Zoë K." in page.text
    assert "You sign in with your company account" in page.text
    made = named_account(store, "zoe")
    assert (made.shown, made.role, made.password) == ("Zoë K.", "supervisor", None)
    assert made.subject is not None
    assert made.subject.endswith(" 7")


def test_without_a_name_there_the_mail_address_is_the_name(console: TestClient, store: MemoryStore) -> None:
    assert signed_in(console, "8").status_code == 303
    assert named_account(store, "bo@example.com").role == "viewer"


@pytest.mark.parametrize(
    ("sub", "why"),
    [
        ("9", "None of your groups may sign in here: ask an administrator."),
        ("10", "This name belongs to an account with a password here: sign in with that."),
        ("12", "Your company account tells us no name of yours: ask an administrator."),
    ],
    ids=["no group of ours", "a password account's name", "no name"],
)
def test_whom_the_provider_knows_and_we_do_not_want_is_told_why(
    console: TestClient, store: MemoryStore, sub: str, why: str
) -> None:
    answer = signed_in(console, sub)
    assert (answer.status_code, why in answer.text) == (401, True)
    assert "assuage_session" not in answer.headers["set-cookie"]
    assert [each.role for each in store.accounts()] == ["agent", "admin"]


def test_another_person_with_a_known_name_does_not_get_the_account(console: TestClient, store: MemoryStore) -> None:
    signed_in(console, "7")
    console.cookies.clear()
    answer = signed_in(console, "11")
    assert (answer.status_code, "belongs to somebody else here" in answer.text) == (401, True)
    assert named_account(store, "zoe").role == "supervisor"


def test_the_way_back_works_once_and_only_in_the_browser_that_began(console: TestClient, store: MemoryStore) -> None:
    begun = console.get("/console/sign-in/company")
    cookie = begun.headers["set-cookie"]
    assert cookie.startswith("__Secure-assuage_journey=")
    assert {"HttpOnly", "SameSite=lax", "Secure", "Path=/console/sign-in", "Max-Age=600"} <= set(cookie.split("; "))
    asked = parse_qs(urlsplit(begun.headers["location"]).query)
    assert asked["code_challenge_method"] == ["S256"]
    assert len(asked["state"][0]) >= 43
    assert asked["nonce"] != asked["state"]
    assert asked["redirect_uri"] == [BACK]
    back = there(begun.headers["location"], "7")
    other = client_of(store, None)
    assert other.get(back).status_code == 404
    assert not [value for value in (*asked["nonce"], *asked["state"]) if value in cookie]
    stranger = TestClient(console.app, base_url="https://desk.example", follow_redirects=False)
    refused = stranger.get(back)
    assert (refused.status_code, "begun in another window" in refused.text) == (401, True)
    assert console.get(back).status_code == 303
    again = console.get(back)
    assert (again.status_code, "begun in another window" in again.text) == (401, True)


def test_giving_up_at_the_provider_is_told(console: TestClient) -> None:
    begun = console.get("/console/sign-in/company")
    back = httpx2.post(begun.headers["location"], data={"action": "deny"}).headers["location"]
    state = parse_qs(urlsplit(begun.headers["location"]).query)["state"][0]
    answer = console.get("/console/sign-in/company/back", params={"state": state, "error": "access_denied"})
    assert "error=access_denied" in back
    assert (answer.status_code, "was given up or refused there" in answer.text) == (401, True)


def test_the_sign_in_page_shows_both_ways(console: TestClient, store: MemoryStore) -> None:
    page = console.get("/console/sign-in", params={"to": "/people?day=1"}).text
    assert '<a class="button primary" href="/console/sign-in/company?to=/people%3Fday%3D1">' in page
    assert "Sign in with your company account" in page
    assert "company" not in client_of(store, None).get("/console/sign-in").text


def test_nobody_is_led_out_of_the_console_this_way(console: TestClient) -> None:
    assert signed_in(console, "7", "//evil.example").headers["location"] == "/console/"
