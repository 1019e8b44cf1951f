"""What was said in Request Tracker since a time, asked for by REST2, in the form in which the scrip sends it.

Few calls for many messages: transactions a hundred at a time, then their tickets and their texts all at once.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, Final

from assuage.helpdesks.text import at_path, needed_text, path_of, text_at
from assuage.helpdesks.values import Call, Steps

_PAGE: Final = 100
"""The most that RT gives at once."""
_KEEP_SECONDS: Final = 3600.0

Headers = Mapping[str, str]
Row = Mapping[str, Any]


def recent_payloads(since: datetime, headers: Headers) -> Steps[list[Row]]:
    """Of every ticket's creation and correspondence; `since` in UTC, as RT's database has it."""
    found: list[Row] = []
    privileged: dict[str, bool] = {}
    page = 1
    while spoken := (yield from _spoken(since, page, headers)):
        tickets = yield from _tickets(sorted({needed_text(each, "ObjectId") for each in spoken}), headers)
        texts = yield from _texts([needed_text(each, "id") for each in spoken], headers)
        for each in spoken:
            ticket, who = tickets.get(needed_text(each, "ObjectId")), needed_text(each, "Creator.id")
            if ticket is None:
                continue
            if who not in privileged and who not in _requestors(ticket):
                privileged[who] = yield from _is_privileged(who, headers)
            found.append(_payload(each, ticket, texts.get(needed_text(each, "id")), privileged.get(who, False)))
        page += 1
    return found


def _payload(spoken: Row, ticket: Row, text: str | None, privileged: bool) -> Row:
    kind, creator = text_at(spoken, "Type"), text_at(spoken, "Creator.id")
    return {
        "ticket": {"id": text_at(ticket, "id"), "subject": text_at(ticket, "Subject")},
        "transaction": {"id": text_at(spoken, "id"), "type": kind, "created": text_at(spoken, "Created")},
        "creator": {"name": creator, "real_name": text_at(spoken, "Creator.RealName"), "privileged": privileged},
        "requestors": _requestors(ticket),
        "text": text,
    }


def _requestors(ticket: Row) -> list[str]:
    return [needed_text(each, "id") for each in at_path(ticket, "Requestor") or ()]


def _spoken(since: datetime, page: int, headers: Headers) -> Steps[Sequence[Row]]:
    """A page of transactions; RT may show fewer than there are, so only an empty page is the last."""
    query = [
        {"field": "ObjectType", "value": "RT::Ticket"},
        {"field": "Created", "operator": ">=", "value": f"{since:%Y-%m-%d %H:%M:%S}"},
        {"field": "Type", "value": "Create"},
        {"field": "Type", "value": "Correspond"},
    ]
    fields = {"fields": "Type,ObjectId,Creator,Created", "fields[Creator]": "RealName"}
    return (yield from _rows("transactions", page, query, fields, headers))


def _tickets(ids: Sequence[str], headers: Headers) -> Steps[dict[str, Row]]:
    query = " OR ".join(f"id = {int(each)}" for each in ids)
    params = {"query": query, "fields": "Subject,Requestor", "per_page": str(_PAGE)}
    answer = yield Call("GET", path_of("REST", "2.0", "tickets"), params, headers=headers)
    return {needed_text(each, "id"): each for each in at_path(answer.json(), "items") or ()}


def _texts(transactions: Sequence[str], headers: Headers) -> Steps[dict[str, str]]:
    """The text of each; where a mail has it twice, the plain one; files sent along are left out."""
    query = [{"field": "TransactionId", "value": each} for each in transactions]
    query.append({"field": "ContentType", "operator": "STARTSWITH", "value": "text/"})
    fields = {"fields": "Content,ContentType,TransactionId,Filename"}
    found: dict[str, tuple[bool, str]] = {}
    page = 1
    while rows := (yield from _rows("attachments", page, query, fields, headers)):
        for each in rows:
            name, text = needed_text(each, "TransactionId"), text_at(each, "Content")
            is_plain = text_at(each, "ContentType") == "text/plain"
            if text and not text_at(each, "Filename") and (name not in found or is_plain > found[name][0]):
                found[name] = (is_plain, text)
        page += 1
    return {name: text for name, (_, text) in found.items()}


def _rows(what: str, page: int, query: Any, fields: Mapping[str, str], headers: Headers) -> Steps[Sequence[Row]]:
    """A question too long for an address: it is posted, and changes nothing."""
    params = {**fields, "orderby": "id", "per_page": str(_PAGE), "page": str(page)}
    answer = yield Call("POST", path_of("REST", "2.0", what), params, json=query, headers=headers)
    return at_path(answer.json(), "items") or ()


def _is_privileged(who: str, headers: Headers) -> Steps[bool]:
    """Asked only of people who did not ask for the ticket: for those who did it makes no difference."""
    path = path_of("REST", "2.0", "user", who)
    answer = yield Call("GET", path, headers=headers, expects=(404,), keep_seconds=_KEEP_SECONDS)
    return str(at_path(answer.json(), "Privileged")) == "1"
