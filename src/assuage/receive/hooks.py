"""Help-desks' webhooks in: known connection, proof over the raw bytes, then the inbox, then 202.

Whatever a help-desk sent that is proved to be its own is answered 2xx, also what came before and what cannot be
understood (it waits in quarantine): another try would bring nothing else.
"""

from __future__ import annotations

import hashlib
import logging
import secrets
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from fastapi import APIRouter, Depends, Request
from starlette.responses import PlainTextResponse

from assuage.connections import happenings_of, helpdesk_of
from assuage.errors import NotVerified, Unreadable
from assuage.helpdesks.protocol import Helpdesk
from assuage.helpdesks.values import Delivery
from assuage.intake import Taken, challenge_in, take_in
from assuage.parts import Parts
from assuage.receive.hook_schemas import HookAnswer
from assuage.receive.parts import At, problems_of
from assuage.store.values import Connection

log = logging.getLogger(__name__)

hooks: Final = APIRouter(prefix="/v1", tags=["help-desks"], responses=problems_of(401, 404, 413, 503))

_SECRET_HEADERS: Final = ("authorization", "cookie", "x-assuage-token", "proxy-authorization")


async def _body(request: Request) -> bytes:
    return await request.body()


@hooks.post(
    "/hooks/{connection}", status_code=202, summary="A help-desk's webhook, verified by its connection's scheme"
)
def post_hook(connection: str, request: Request, body: Annotated[bytes, Depends(_body)], at: At) -> Any:
    """Answered when it is stored; the messages in it are decided afterwards."""
    known = at.store.connection(connection.replace("\x00", ""))
    if known is None:
        raise NotVerified("no connection has this name: a hook takes its help-desk's signature, and no key")
    helpdesk = helpdesk_of(known)
    delivery = _delivery(request, body, at.public_url)
    _verify(at, known, helpdesk, delivery)
    try:
        happenings = happenings_of(known, delivery)
        if (challenge := challenge_in(happenings)) is not None:
            return PlainTextResponse(challenge)
        taken = take_in(at.store, known, happenings, datetime.now(UTC), _key(helpdesk, delivery))
    except Unreadable as error:
        return _quarantined(at, known, delivery, str(error))
    return _taken(at, known, taken)


def _delivery(request: Request, body: bytes, public_url: str | None) -> Delivery:
    """`url` is the address as the help-desk knows it, which some sign."""
    asked = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    base = (public_url or f"{request.url.scheme}://{request.url.netloc}").rstrip("/")
    headers = tuple((name.decode("latin-1").lower(), value.decode("latin-1")) for name, value in request.headers.raw)
    return Delivery(base + asked, headers, body, request.method)


def _verify(at: Parts, connection: Connection, helpdesk: Helpdesk, delivery: Delivery) -> None:
    live = at.vault().open(connection.sealed).hook
    try:
        helpdesk.verify(delivery, live, datetime.now(UTC))
    except NotVerified as error:
        at.metrics.deliveries.labels(connection=connection.name, outcome="refused").inc()
        if at.refusals.may_note(connection.name):
            at.store.note_refusal(connection.name, str(error))
        raise


def _key(helpdesk: Helpdesk, delivery: Delivery) -> str:
    """What makes a repetition known: the signed id, else the signed body.

    Beside a mere token the body proves nothing, and where bodies only point to a ticket two that are alike are two.
    """
    if not helpdesk.signs:
        return secrets.token_hex(16)
    return helpdesk.delivery_id(delivery) or hashlib.sha256(delivery.body).hexdigest()


def _quarantined(at: Parts, connection: Connection, delivery: Delivery, why: str) -> HookAnswer:
    headers = [(name, value) for name, value in delivery.headers if name not in _SECRET_HEADERS]
    kept = at.store.quarantine(connection.name, why, headers, delivery.body)
    at.metrics.deliveries.labels(connection=connection.name, outcome="quarantined").inc()
    log.warning("connection %s: a delivery is in quarantine (%d)", connection.name, kept)
    return HookAnswer(quarantined=kept)


def _taken(at: Parts, connection: Connection, taken: Taken) -> HookAnswer:
    outcome = "duplicate" if taken.duplicate else "accepted"
    at.metrics.deliveries.labels(connection=connection.name, outcome=outcome).inc()
    at.metrics.accepted.labels(duplicate="false").inc(taken.messages)
    if taken.messages and at.worker is not None:
        at.worker.wake()
    if taken.errands and at.sender is not None:
        at.sender.wake()
    return HookAnswer(messages=taken.messages, duplicate=taken.duplicate, ignored=list(taken.ignored))
