"""A Chatwoot in memory, as far as assuage calls it, behind the HTTP client's own seam for transports."""

from __future__ import annotations

import hashlib
import hmac
import json
import re
import time
from dataclasses import dataclass, field
from typing import Any

import httpx

SECRET = "Yx2kq9s81mZ"
TOKEN = "t0ken-of-chatwoot"


@dataclass
class ChatwootStandIn(httpx.BaseTransport):
    """`refuse` answers every call with this status; `fail_after` does what was asked and then breaks the connection."""

    conversations: dict[str, dict[str, Any]] = field(default_factory=dict)
    messages: dict[str, list[dict[str, Any]]] = field(default_factory=dict)
    refuse: int | None = None
    fail_after: int = 0
    calls: list[str] = field(default_factory=list)
    token: str = TOKEN

    def open(self, ticket: str = "77", **fields: Any) -> None:
        meta = {"assignee": None, "team": None}
        blank = {"id": int(ticket), "status": "open", "labels": ["vip"], "priority": None, "meta": meta}
        self.conversations[ticket] = blank | {"channel": "Channel::Email"} | fields
        self.messages[ticket] = []

    def says(self, text: str, ticket: str = "77", **fields: Any) -> dict[str, Any]:
        """A customer's message: kept there, and returned as the webhook's payload."""
        said = {
            "id": 9000 + sum(map(len, self.messages.values())),
            "content": text,
            "message_type": "incoming",
            "private": False,
            "created_at": time.time(),
            "sender": {"id": 501, "name": "Kirsi Halonen", "type": "contact"},
        } | fields
        self.messages[ticket].append(said)
        return {"event": "message_created", **said, "conversation": self.conversations[ticket]}

    def notes(self, ticket: str = "77") -> list[str]:
        return [each["content"] for each in self.messages[ticket] if each["private"]]

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        self.calls.append(f"{request.method} {request.url.path}")
        if self.refuse is not None:
            return httpx.Response(self.refuse, json={"error": "no"}, headers={"Retry-After": "0"})
        if request.headers.get("api_access_token") != self.token:
            return httpx.Response(401)
        answer = self._answer(request)
        if self.fail_after and request.method == "POST":
            self.fail_after -= 1
            raise httpx.RemoteProtocolError("the connection was closed")
        return answer

    def _answer(self, request: httpx.Request) -> httpx.Response:
        if request.url.path.endswith("/profile"):
            return httpx.Response(200, json={"id": 8, "name": "assuage"})
        if request.url.path.endswith("/conversations"):
            listed = [each | {"last_activity_at": time.time()} for each in self.conversations.values()]
            page = listed if request.url.params["page"] == "1" else []
            return httpx.Response(200, json={"data": {"payload": page}})
        ticket, rest = re.fullmatch(r"/api/v1/accounts/1/conversations/(\d+)/?(\w*)", request.url.path).groups()  # type: ignore[union-attr]
        if ticket not in self.conversations:
            return httpx.Response(404)
        if request.method == "GET":
            found = {"payload": self.messages[ticket]} if rest == "messages" else self.conversations[ticket]
            return httpx.Response(200, json=found)
        self._change(ticket, rest, json.loads(request.content))
        return httpx.Response(200, json={})

    def _change(self, ticket: str, what: str, body: dict[str, Any]) -> None:
        conversation = self.conversations[ticket]
        if what == "labels":
            conversation["labels"] = body["labels"]
        elif what == "toggle_priority":
            conversation["priority"] = body["priority"]
        elif what == "assignments" and "assignee_id" in body:
            conversation["meta"]["assignee"] = {"id": body["assignee_id"]}
        elif what == "assignments":
            conversation["meta"]["team"] = {"id": body["team_id"]}
        elif what == "messages":
            self.says(body["content"], ticket, private=True, message_type=1, sender={"id": 8, "type": "user"})


def signed(payload: Any, secret: str = SECRET, sent: float | None = None) -> tuple[bytes, dict[str, str]]:
    """Body and headers of a webhook."""
    body = payload if isinstance(payload, bytes) else json.dumps(payload).encode()
    at = str(int(sent or time.time()))
    digest = hmac.new(secret.encode(), at.encode() + b"." + body, hashlib.sha256).hexdigest()
    return body, {"X-Chatwoot-Timestamp": at, "X-Chatwoot-Signature": f"sha256={digest}"}
