"""The webhooks that the simulator sends: the bodies of our triggers, filled in, signed as Zendesk signs, sent again."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from typing import Final
from urllib.parse import urlsplit

from assuage.helpdesks.signing import in_base64, sign
from assuage.helpdesks.zendesk_told import TRIGGERS

Send = Callable[[bytes, Mapping[str, str]], int]
"""Posts a body with these headers and returns the status; OSError or HTTPException when nobody answers."""

_TRIES: Final = 4
_TIMEOUT_SECONDS: Final = 10.0


@dataclass(frozen=True, slots=True)
class Hook:
    """Where webhooks go; `pause_seconds` lies before the first repetition, and twice as much before the next."""

    send: Send
    secret: str
    pause_seconds: float = 0.5

    def post(self, trigger: str, values: Mapping[str, str]) -> bool:
        """Delivers one trigger's body, and tries again as Zendesk does; False when nobody took it."""
        filled = {name: _filled(text, values) for name, text in TRIGGERS[trigger].items()}
        body = json.dumps(filled, indent=2, ensure_ascii=False).encode()
        for attempt in range(_TRIES):
            if attempt:
                time.sleep(self.pause_seconds * 2 ** (attempt - 1))
            try:
                status = self.send(body, self._headers(body))
            except (OSError, HTTPException):
                continue
            if status < 429:
                return status < 300
        return False

    def _headers(self, body: bytes) -> dict[str, str]:
        sent = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        signature = sign(self.secret.encode(), sent.encode() + body, "sha256", in_base64)
        return {
            "Content-Type": "application/json",
            "X-Zendesk-Webhook-Signature": signature,
            "X-Zendesk-Webhook-Signature-Timestamp": sent,
        }


def over_http(url: str) -> Send:
    """Posts to this address, over a new connection each time."""
    parts = urlsplit(url)
    connect = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    path = parts.path + (f"?{parts.query}" if parts.query else "")

    def send(body: bytes, headers: Mapping[str, str]) -> int:
        connection = connect(parts.hostname or "", parts.port, timeout=_TIMEOUT_SECONDS)
        try:
            connection.request("POST", path or "/", body, dict(headers))
            return connection.getresponse().status
        finally:
            connection.close()

    return send


def _filled(text: str, values: Mapping[str, str]) -> str:
    """A placeholder's value; the empty text for one that is not known, as Zendesk does; any other text as it is."""
    if text.startswith("{{"):
        return values.get(text.strip("{}"), "")
    return text
