"""Who gets in and who may do what, asked of every route there is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Final

import httpx
import pytest
from fastapi.routing import APIRoute

from assuage.console.app import ROUTERS
from assuage.domain import ROLES, Role
from tests.e2e.console import ROOT, ConsoleServer
from tests.e2e.pages import NOT_PAGES, PLACES

pytestmark = pytest.mark.browser

OPEN: Final = ("/sign-in",)
"""What nobody has to be signed in for, with all below it."""
OWN: Final = ("/sign-out",)
"""What ends the session that the tests ask with."""
TRIES: Final = ("/thresholds/what-if", "/thresholds/recommend")
"""What is posted and changes nothing."""


def routes(method: str) -> list[APIRoute]:
    found = [route for router in ROUTERS for route in router.routes if isinstance(route, APIRoute)]
    return [route for route in found if method in (route.methods or ())]


def closed(method: str) -> list[str]:
    """The paths of all routes of a method that want somebody signed in, their parameters filled with nonsense."""
    paths = {re.sub(r"{[^}]+}", "1", route.path) for route in routes(method)}
    return sorted(path for path in paths if not path.startswith(OPEN))


def leads_to_sign_in(answer: httpx.Response) -> bool:
    return bool(answer.history) and answer.url.path == f"{ROOT}/sign-in"


def test_the_list_of_pages_is_whole() -> None:
    """Every route that is got is a page of the list, or known to be none."""
    paths = [place.path.partition("?")[0] for place in PLACES]
    missing = [route.path for route in routes("GET") if not any(map(route.path_regex.match, paths))]
    assert set(missing) == set(NOT_PAGES)


@pytest.mark.parametrize("path", closed("GET"))
def test_signed_out_every_page_leads_to_sign_in(console_server: ConsoleServer, path: str) -> None:
    with console_server.calls(None) as client:
        assert leads_to_sign_in(client.get(f"{ROOT}{path}", follow_redirects=True))


@pytest.mark.parametrize("path", closed("POST"))
def test_signed_out_nothing_can_be_changed(console_server: ConsoleServer, path: str) -> None:
    with console_server.calls(None) as client:
        assert leads_to_sign_in(client.post(f"{ROOT}{path}", follow_redirects=True))


@pytest.mark.parametrize("path", closed("POST"))
def test_every_change_without_its_token_is_refused(console_server: ConsoleServer, path: str) -> None:
    """Without one, with a made-up one, and with another session's."""
    with console_server.calls("admin") as client, console_server.calls("admin") as other:
        for token in ({}, {"csrf": "made up"}, {"csrf": csrf_of(other)}):
            assert client.post(f"{ROOT}{path}", data=token).status_code == 403
        assert client.post(f"{ROOT}{path}", headers={"X-CSRF-Token": "made up"}).status_code == 403


def csrf_of(client: httpx.Client) -> str:
    found = re.search(r'name="csrf" value="([^"]+)"', client.get(f"{ROOT}/").text)
    assert found
    return found[1]


@pytest.fixture(scope="module")
def offered(console_server: ConsoleServer) -> dict[Role, set[str]]:
    """What each role could post from all pages together, gathered before anything is."""
    found = {}
    for role in ROLES:
        with console_server.calls(role) as client:
            found[role] = {action for place in PLACES for action in forms(client, place.path)}
    return found


@pytest.mark.parametrize("role", ROLES)
def test_each_role_sees_only_the_controls_it_may_use(
    console_server: ConsoleServer, offered: dict[Role, set[str]], role: Role
) -> None:
    """What is posted with nothing in it is answered, one way or the other, unless the role may not do it at all."""
    assert offered[role]
    with console_server.calls(role) as client:
        headers = {"X-CSRF-Token": csrf_of(client)}
        posted = {action: client.post(action, headers=headers).status_code for action in sorted(offered[role])}
    assert [action for action, status in posted.items() if status == 403] == []


HARMLESS: Final = {"/account", "/account/theme", "/thresholds/what-if", "/thresholds/recommend"}
"""What changes one's own account, or nothing."""


def test_a_viewer_is_offered_nothing_that_changes_anything(offered: dict[Role, set[str]]) -> None:
    assert {action.removeprefix(ROOT) for action in offered["viewer"]} <= HARMLESS


def test_pages_that_a_role_may_not_see_are_refused_and_not_offered(console_server: ConsoleServer) -> None:
    wanted = [place for place in PLACES if place.role not in (None, "viewer")]
    with console_server.calls("viewer") as client:
        offered = client.get(f"{ROOT}/").text
        for place in wanted:
            assert client.get(f"{ROOT}{place.path}").status_code == 403, place.path
            assert f'href="{ROOT}{place.path}"' not in offered


def forms(client: httpx.Client, path: str) -> Iterator[str]:
    """The addresses of the forms that a page would post, the sign-out aside."""
    answer = client.get(f"{ROOT}{path}")
    if answer.status_code == 403 or path.startswith(OPEN):
        return
    assert answer.status_code == 200, (path, answer.status_code)
    finder = _Forms()
    finder.feed(answer.text)
    for action in finder.actions:
        where = str(answer.url.join(action).path) if action else answer.url.path
        if where.removeprefix(ROOT) not in OWN:
            yield where


class _Forms(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.actions: set[str] = set()

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        given = dict(attributes)
        if tag == "form" and given.get("method") == "post":
            self.actions.add(given.get("action") or "")
        for name in ("hx-post", "formaction"):
            if given.get(name):
                self.actions.add(str(given[name]))
