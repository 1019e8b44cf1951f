"""What is asked of each help-desk, call by call: every file of `tests/payloads/<helpdesk>/talks/`.

A file holds `about`, `account`, `ask` (`look`: a ticket; `change` with `ticket`; `fetch`; `recent`: a time; `ping`),
the `exchange` (each `call` with method, path and what else it must have, and the `answer` with its status, `json`
and headers), and the `result` (for a ticket and for happenings their fields that are not None).
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from assuage.helpdesks import HELPDESKS
from assuage.helpdesks.protocol import Helpdesk
from assuage.helpdesks.values import (
    Account,
    Answer,
    Assign,
    Call,
    Change,
    Note,
    Prioritise,
    Steps,
    Tag,
    Ticket,
    Wanted,
)
from tests.unit.helpdesks.test_payloads import PAYLOADS, account_of, shown

FILES = sorted(PAYLOADS.glob("*/talks/*.json"))


@pytest.mark.parametrize("file", FILES, ids=lambda file: f"{file.parent.parent.name}-{file.stem}")
def test_a_talk_goes_as_told(file: Path) -> None:
    told = json.loads(file.read_text(encoding="utf-8"))
    helpdesk = HELPDESKS[file.parent.parent.name]
    talk = begun(helpdesk, account_of(told), told["ask"])
    result = held(talk, told["exchange"])
    assert plain(result) == told.get("result")


@pytest.mark.parametrize("code", HELPDESKS)
def test_every_write_of_every_helpdesk_has_a_talk(code: str) -> None:
    asks = [json.loads(file.read_text(encoding="utf-8"))["ask"] for file in (PAYLOADS / code / "talks").glob("*.json")]
    changed = {ask["change"]["kind"] for ask in asks if "change" in ask}
    assert changed >= HELPDESKS[code].writes
    if HELPDESKS[code].writes:
        assert {"look", "ping"} <= {name for ask in asks for name in ask}
    if HELPDESKS[code].polls:
        assert any("recent" in ask for ask in asks)


def begun(helpdesk: Helpdesk, at: Account, ask: dict[str, Any]) -> Steps[Any]:
    if "look" in ask:
        return helpdesk.look(at, ask["look"])
    if "change" in ask:
        return helpdesk.change(at, ticket_of(ask["ticket"]), change_of(ask["change"]))
    if "fetch" in ask:
        return helpdesk.fetch(at, Wanted(**ask["fetch"]))
    if "recent" in ask:
        return helpdesk.recent(at, datetime.fromisoformat(ask["recent"]))
    return helpdesk.ping(at)


def ticket_of(told: dict[str, Any]) -> Ticket:
    return Ticket(
        **{"is_open": True} | told | {"tags": frozenset(told.get("tags", ())), "notes": tuple(told.get("notes", ()))}
    )


def change_of(told: dict[str, Any]) -> Change:
    fields = {name: value for name, value in told.items() if name != "kind"}
    match told["kind"]:
        case "tags":
            return Tag(frozenset(fields.get("add", ())), frozenset(fields.get("remove", ())))
        case "priority":
            return Prioritise(**fields)
        case "owner":
            return Assign(**fields)
        case _:
            return Note(**fields)


def held(talk: Steps[Any], exchange: Sequence[dict[str, Any]]) -> Any:
    """The result of a talk in which every call is the one expected, and no call is missing."""
    waiting = list(exchange)
    try:
        call = next(talk)
        while True:
            assert waiting, f"an unexpected call: {call}"
            step = waiting.pop(0)
            assert asked(call, step["call"]) == step["call"]
            told = step["answer"]
            body = json.dumps(told["json"]).encode() if "json" in told else b""
            call = talk.send(Answer(told.get("status", 200), body, told.get("headers", {})))
    except StopIteration as end:
        assert not waiting, f"calls that were not made: {waiting}"
        return end.value


def asked(call: Call, expected: dict[str, Any]) -> dict[str, Any]:
    """The call, as far as the file tells one."""
    have = {"method": call.method, "path": call.path, "params": dict(call.params), "json": call.json}
    have |= {"headers": dict(call.headers), "expects": list(call.expects), "keep_seconds": call.keep_seconds}
    return {name: have[name] for name in ("method", "path", *expected) if name in have}


def plain(result: Any) -> Any:
    if isinstance(result, Ticket):
        have = {"id": result.id, "is_open": result.is_open, "tags": sorted(result.tags), "notes": list(result.notes)}
        rest = {name: getattr(result, name) for name in ("priority", "owner", "group", "version")}
        return have | {name: value for name, value in rest.items() if value is not None}
    if isinstance(result, list | tuple):
        return [shown(each) for each in result]
    return result
