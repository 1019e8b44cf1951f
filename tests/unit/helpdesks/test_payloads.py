"""What each help-desk sends, and what is made of it: every file of `tests/payloads/<helpdesk>/`.

A file holds `about`, `body` (or `raw`, a text sent as it is), where needed `headers` and `account` (`options`), and
what is expected: `happenings`, each with its kind and all its fields that are not None; or `unreadable: true`.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assuage.errors import Unreadable
from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.values import Account, Delivery, Happening
from tests.unit.helpdesks.signers import URL

PAYLOADS = Path(__file__).parents[2] / "payloads"
FILES = sorted(PAYLOADS.glob("*/*.json"))
KINDS = ("normal", "unknown_event", "missing_key", "agent", "own_note", "html")


def shown(happening: Happening) -> dict[str, Any]:
    fields = {name: value for name, value in asdict(happening).items() if value is not None}
    plain = {name: value.isoformat() if isinstance(value, datetime) else value for name, value in fields.items()}
    return {"kind": type(happening).__name__} | plain


def account_of(told: dict[str, Any]) -> Account:
    account = told.get("account", {})
    return Account(
        account.get("url", "https://desk.example.com"),
        account.get("credentials", {}),
        account.get("options", {}),
        account.get("people", {}),
        account.get("groups", {}),
    )


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_a_payload_is_read_as_what_happened(file: Path) -> None:
    told = json.loads(file.read_text(encoding="utf-8"))
    body = told["raw"] if "raw" in told else json.dumps(told["body"], ensure_ascii=False)
    headers = tuple((name.lower(), value) for name, value in told.get("headers", {}).items())
    delivery = Delivery(URL, headers, body.encode())
    helpdesk = HELPDESKS[file.parent.name]
    if told.get("unreadable"):
        with pytest.raises(Unreadable):
            helpdesk.read(delivery, account_of(told))
        return
    assert list(map(shown, helpdesk.read(delivery, account_of(told)))) == told["happenings"]


@pytest.mark.parametrize("code", HELPDESKS)
@pytest.mark.parametrize("kind", KINDS)
def test_every_helpdesk_has_a_payload_of_each_kind(code: str, kind: str) -> None:
    assert list((PAYLOADS / code).glob(f"{kind}*.json"))


@pytest.mark.parametrize("code", HELPDESKS)
@pytest.mark.parametrize(
    "body", [b"", b"no json", b"\xff\xfe", b"[]", b"null", b"3", b'{"a": [1, {"b": null}]}', b'""', b"[" * 200_000]
)
def test_a_damaged_payload_is_unreadable_and_breaks_nothing(code: str, body: bytes) -> None:
    """Quarantine takes what raises Unreadable; anything else would be a failure on our side."""
    account = Account("https://desk.example.com", options=dict.fromkeys((a.name for a in HELPDESKS[code].asks), "1"))
    try:
        happenings = HELPDESKS[code].read(Delivery(URL, (), body), account)
    except Unreadable:
        return
    assert all(type(each).__name__ == "Ignored" for each in happenings)
