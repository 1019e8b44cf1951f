"""Talks with a help-desk over HTTP: what is asked, what an answer means, what is never followed."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

import httpx
import pytest

from assuage.act.bucket import Bucket
from assuage.act.calling import Line, retry_after_of
from assuage.errors import AnswerUnreadable, CallFailed
from assuage.helpdesks.values import Answer, Call, Steps

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
Handler = Callable[[httpx.Request], httpx.Response]


def line(handler: Handler, url: str = "https://desk.example.com/api") -> Line:
    return Line(url, Bucket(6000), wait=lambda _: None, transport=httpx.MockTransport(handler))


def asking(call: Call) -> Steps[Answer]:
    return (yield call)


def test_a_call_goes_to_the_accounts_address_with_what_the_adapter_says() -> None:
    seen: list[httpx.Request] = []

    def handler(request: httpx.Request) -> httpx.Response:
        seen.append(request)
        return httpx.Response(200, json={"ok": True})

    call = Call("PUT", "/tickets/7%2F8", {"a": "b c"}, {"x": "ä"}, {"Authorization": "Bearer t"})
    assert line(handler).hold(asking(call)).json() == {"ok": True}
    assert str(seen[0].url) == "https://desk.example.com/api/tickets/7%2F8?a=b+c"
    assert seen[0].headers["Authorization"] == "Bearer t"
    assert seen[0].headers["User-Agent"].startswith("assuage/")


@pytest.mark.parametrize(
    ("status", "trouble"),
    [(401, "refused"), (404, "impossible"), (409, "collision"), (429, "too_many"), (500, "broken")],
)
def test_a_status_that_is_not_expected_never_reaches_the_adapter(status: int, trouble: str) -> None:
    answering = line(lambda _: httpx.Response(status, headers={"Retry-After": "7"}))
    with pytest.raises(CallFailed) as failed:
        answering.hold(asking(Call("GET", "/x")))
    assert (failed.value.trouble, failed.value.retry_after) == (trouble, 7.0)
    assert answering.hold(asking(Call("GET", "/x", expects=(status,)))).status == status


@pytest.mark.parametrize(
    "error", [httpx.ConnectError("x"), httpx.ReadTimeout("x"), httpx.RemoteProtocolError("x")], ids=repr
)
def test_no_answer_is_a_trouble_of_the_connection(error: Exception) -> None:
    def handler(_: httpx.Request) -> httpx.Response:
        raise error

    with pytest.raises(CallFailed) as failed:
        line(handler).hold(asking(Call("POST", "/x")))
    assert failed.value.trouble == "unreachable"


def test_what_has_moved_is_followed_on_the_same_host_alone() -> None:
    def handler(request: httpx.Request) -> httpx.Response:
        if request.url.path == "/api/new":
            return httpx.Response(200, json=f"{request.method} here")
        return httpx.Response(301, headers={"Location": request.url.params["to"]})

    there = line(handler)
    for method in ("GET", "POST", "PUT"):
        assert there.hold(asking(Call(method, "/old", {"to": "/api/new"}, {"x": 1}))).json() == f"{method} here"
    for call in (
        Call("GET", "/old", {"to": "https://elsewhere.example.com/api/new"}),
        Call("GET", "/old", {"to": "http://desk.example.com/api/new"}),
    ):
        with pytest.raises(CallFailed, match="moved elsewhere"):
            there.hold(asking(call))
    with pytest.raises(CallFailed, match="one address to another"):
        line(lambda _: httpx.Response(301, headers={"Location": "/api/old"})).hold(asking(Call("GET", "/old")))


def test_an_answer_that_makes_no_sense_is_the_helpdesks_trouble() -> None:
    def no_json() -> Steps[object]:
        answer = yield Call("GET", "/x")
        return answer.json()

    def no_key() -> Steps[object]:
        answer = yield Call("GET", "/x")
        return answer.json()["ticket"]["id"]

    def in_circles() -> Steps[None]:
        while True:
            yield Call("GET", "/x")

    with pytest.raises(AnswerUnreadable):
        line(lambda _: httpx.Response(200, text="<html>")).hold(no_json())
    with pytest.raises(AnswerUnreadable):
        line(lambda _: httpx.Response(200, json=[])).hold(no_key())
    with pytest.raises(AnswerUnreadable, match="nowhere"):
        line(lambda _: httpx.Response(200, json=[])).hold(in_circles())


def test_a_huge_answer_is_not_read_to_its_end() -> None:
    with pytest.raises(CallFailed, match="10 MB"):
        line(lambda _: httpx.Response(200, content=b"x" * 11_000_000)).hold(asking(Call("GET", "/x")))


def test_an_answer_that_may_be_kept_is_asked_for_once() -> None:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(request.url.path)
        return httpx.Response(200, json=len(asked))

    there = line(handler)
    token = Call("POST", "/token", json={"id": "a"}, keep_seconds=60)
    assert [there.hold(asking(token)).json() for _ in range(3)] == [1, 1, 1]
    assert there.hold(asking(Call("POST", "/token", json={"id": "b"}, keep_seconds=60))).json() == 2
    assert there.hold(asking(Call("GET", "/x"))).json() == 3
    assert there.hold(asking(Call("GET", "/x"))).json() == 4


def test_calls_wait_for_their_turn() -> None:
    waits: list[float] = []
    transport = httpx.MockTransport(lambda _: httpx.Response(200, json=1))
    with Line("https://x.example", Bucket(60, clock=lambda: 0.0), wait=waits.append, transport=transport) as slow:
        for _ in range(12):
            slow.hold(asking(Call("GET", "/x")))
    assert waits == [pytest.approx(1.0), pytest.approx(2.0)]


@pytest.mark.parametrize(
    ("told", "seconds"),
    [
        ("120", 120.0),
        ("0", 0.0),
        ("Sun, 22 Nov 2026 13:00:30 GMT", 30.0),
        ("Sun, 22 Nov 2026 12:00:00 GMT", 0.0),
        ("soon", None),
        ("-5", None),
        ("", None),
    ],
)
def test_retry_after_is_seconds_or_a_date(told: str, seconds: float | None) -> None:
    assert retry_after_of(Answer(429, headers={"retry-after": told}), NOW) == seconds
