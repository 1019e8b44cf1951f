"""The shapes of help-desk connections over HTTP. Secrets go in and never come out."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from assuage.domain import Tier
from assuage.helpdesks.values import WriteKind
from assuage.store.values import Connection, ConnectionState, ErrandKind, ErrandState, Quarantined, StoredErrand


class HookAnswer(BaseModel):
    """What became of a delivery; help-desks look at the status alone."""

    messages: int = 0
    duplicate: bool = False
    ignored: list[str] = []
    quarantined: int | None = None


class ConnectionAsked(BaseModel):
    """A connection to be made or changed; what is left out of one that is there stays as it was."""

    model_config = ConfigDict(extra="forbid")

    helpdesk: str = Field(examples=["zendesk"])
    url: str = Field(default="", max_length=500, examples=["https://acme.zendesk.com"])
    given: dict[str, Annotated[str, Field(max_length=5000)]] = Field(
        default={}, description="What its kind asks for, by name (GET /v1/helpdesks tells)."
    )
    people: dict[str, Annotated[str, Field(max_length=200)]] | None = Field(
        default=None, description="For our agents' ids their ids there, where they differ."
    )
    groups: dict[str, Annotated[str, Field(max_length=200)]] | None = Field(
        default=None, description="For new, standard and experienced the group there."
    )
    writes: list[str] | None = Field(
        default=None, description="What is written into tickets; in a new one all that can be."
    )
    hook_secret: str | None = Field(default=None, max_length=500)
    per_minute: int | None = Field(default=None, ge=1, le=6000, description="Most calls; in a new one 60.")
    plain_http: bool = False


class ConnectionView(BaseModel):
    name: str
    helpdesk: str
    url: str
    hook: str = Field(description="The address the help-desk posts to.")
    options: dict[str, str]
    people: dict[str, str]
    groups: dict[Tier, str]
    writes: list[WriteKind]
    per_minute: int
    paused: bool
    delivered_at: datetime | None
    refused: int
    refused_at: datetime | None
    refusal: str | None
    trouble: str | None
    trouble_at: datetime | None
    polled_at: datetime | None


class ConnectedView(BaseModel):
    """A connection just made: what to do on the other side; the secret is shown this once, if it was made here."""

    connection: ConnectionView
    secret: str | None
    setup: str


class PingView(BaseModel):
    """Whether the help-desk lets us in: as whom, or why not."""

    ok: bool
    detail: str


class AskedView(BaseModel):
    name: str
    help: str
    secret: bool
    required: bool
    default: str


class HelpdeskView(BaseModel):
    """A kind of help-desk that can be connected, and what it asks for."""

    code: str
    title: str
    asks: list[AskedView]
    signs: bool
    writes: list[WriteKind]
    polls: bool


class QuarantinedView(BaseModel):
    id: int
    connection: str
    why: str
    received_at: datetime
    body: str


class ErrandView(BaseModel):
    """Something done, to be done or given up for a connection."""

    id: int
    connection: str
    conversation_id: str
    kind: ErrandKind
    state: ErrandState
    attempts: int
    due_at: datetime
    why: str | None
    changed_at: datetime | None


def connection_view(connection: Connection, state: ConnectionState, hook: str) -> ConnectionView:
    return ConnectionView(
        name=connection.name,
        helpdesk=connection.helpdesk,
        url=connection.url,
        hook=hook,
        options=dict(connection.options),
        people=dict(connection.people),
        groups=dict(connection.groups),
        writes=list(connection.writes),
        per_minute=connection.per_minute,
        paused=connection.paused,
        delivered_at=state.delivered_at,
        refused=state.refused,
        refused_at=state.refused_at,
        refusal=state.refusal,
        trouble=state.trouble,
        trouble_at=state.trouble_at,
        polled_at=state.polled_at,
    )


def quarantined_view(kept: Quarantined) -> QuarantinedView:
    return QuarantinedView(
        id=kept.id,
        connection=kept.connection,
        why=kept.why,
        received_at=kept.received_at,
        body=kept.body.decode("utf-8", "replace"),
    )


def errand_view(stored: StoredErrand) -> ErrandView:
    return ErrandView(
        id=stored.id,
        connection=stored.errand.connection,
        conversation_id=stored.errand.conversation_id,
        kind=stored.errand.kind,
        state=stored.state,
        attempts=stored.attempts,
        due_at=stored.due_at,
        why=stored.why,
        changed_at=stored.changed_at,
    )
