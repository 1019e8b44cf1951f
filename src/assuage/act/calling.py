"""Talks with help-desks over HTTP: the only importer of the HTTP client.

A talk is begun anew when a call fails, so nothing is tried again here. No address, header or body is logged.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Final, TypeVar
from urllib.parse import urlsplit

import httpx

from assuage import __version__
from assuage.act.bucket import Bucket
from assuage.act.retry import trouble_of
from assuage.errors import AnswerUnreadable, CallFailed, HelpdeskTrouble, Unreadable
from assuage.helpdesks.values import Answer, Call, Steps

_Result = TypeVar("_Result")

_TIMEOUT: Final = httpx.Timeout(30.0, connect=5.0)
_MOST_BYTES: Final = 10 * 1024 * 1024
_MOST_REDIRECTS: Final = 3
_MOST_CALLS: Final = 2000
"""Calls of one talk, those answered from memory too; a help-desk that leads us in circles is not followed further."""


@dataclass(slots=True)
class Line:
    """An open line to one help-desk; `wait` sleeps for so many seconds when it may not be called yet.

    No talk goes on after `talk_seconds`.
    """

    url: str
    bucket: Bucket
    wait: Callable[[float], object] = time.sleep
    transport: httpx.BaseTransport | None = None
    talk_seconds: float = math.inf
    _client: httpx.Client = field(init=False)
    _kept: dict[str, tuple[float, Answer]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._client = httpx.Client(
            timeout=_TIMEOUT,
            transport=self.transport,
            trust_env=False,
            headers={"User-Agent": f"assuage/{__version__}", "Accept": "application/json"},
        )

    def __enter__(self) -> Line:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        self._client.close()

    def hold(self, talk: Steps[_Result]) -> _Result:
        """The result of a talk; CallFailed when a call failed, AnswerUnreadable when an answer makes no sense."""
        until = time.monotonic() + self.talk_seconds
        try:
            call = next(talk)
            for _ in range(_MOST_CALLS):
                if time.monotonic() > until:
                    raise CallFailed("broken", "the talk took too long: more calls a minute would help (--per-minute)")
                call = talk.send(self._answer(call))
        except StopIteration as end:
            result: _Result = end.value
            return result
        except (HelpdeskTrouble, GeneratorExit):
            raise
        except (Unreadable, KeyError, IndexError, TypeError, ValueError, AttributeError) as error:
            raise AnswerUnreadable("the help-desk's answer is not of the form we know") from error
        talk.close()
        raise AnswerUnreadable("the help-desk's answers lead nowhere")

    def _answer(self, call: Call) -> Answer:
        key = f"{call.method} {call.path} {sorted(call.params.items())} {call.json}"
        kept = self._kept.get(key) if call.keep_seconds else None
        if kept and kept[0] > time.monotonic():
            return kept[1]
        answer = self._made(call)
        if call.keep_seconds:
            self._kept[key] = (time.monotonic() + call.keep_seconds, answer)
        return answer

    def _made(self, call: Call) -> Answer:
        if seconds := self.bucket.take():
            self.wait(seconds)
        url = self.url + call.path
        for _ in range(_MOST_REDIRECTS + 1):
            answer, moved = self._sent(call, url)
            if moved is None:
                return self._fit(call, answer)
            url = moved
        raise CallFailed("impossible", "the help-desk sends us from one address to another")

    def _sent(self, call: Call, url: str) -> tuple[Answer, str | None]:
        """The answer, and where to call instead, in the same way, when that is on the same host."""
        try:
            with self._client.stream(
                call.method, url, params=dict(call.params) or None, json=call.json, headers=dict(call.headers)
            ) as response:
                body = _body(response)
                headers = {name.lower(): value for name, value in response.headers.items()}
                moved = str(response.next_request.url) if response.next_request else None
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise CallFailed("unreachable", f"no answer from the help-desk ({type(error).__name__})") from error
        if moved and (response.status_code == 303 or urlsplit(moved)[:2] != urlsplit(url)[:2]):
            raise CallFailed("impossible", "the help-desk has moved elsewhere: give its new address")
        return Answer(response.status_code, body, headers), moved

    def _fit(self, call: Call, answer: Answer) -> Answer:
        if 200 <= answer.status < 300 or answer.status in call.expects:
            return answer
        trouble = trouble_of(answer.status)
        if trouble == "refused":
            self._kept.clear()  # a token may have been taken back
        why = f"{call.method} was answered {answer.status}"
        raise CallFailed(trouble, f"{why}{_HINTS.get(trouble, '')}", retry_after_of(answer, datetime.now(UTC)))


_HINTS: Final[dict[str, str]] = {
    "refused": ": check the credentials and what they may do",
    "too_many": ": it is asked too often",
}


def _body(response: httpx.Response) -> bytes:
    body = bytearray()
    for chunk in response.iter_bytes():
        body += chunk
        if len(body) > _MOST_BYTES:
            raise CallFailed("impossible", "the help-desk's answer is larger than 10 MB")
    return bytes(body)


def retry_after_of(answer: Answer, now: datetime) -> float | None:
    """The wait the help-desk asks for, in seconds or as a date (RFC 9110)."""
    told = answer.headers.get("retry-after", "").strip()
    if told.isascii() and told.isdigit():
        return float(told)
    try:
        return max(0.0, (parsedate_to_datetime(told) - now).total_seconds())
    except (ValueError, TypeError):
        return None
