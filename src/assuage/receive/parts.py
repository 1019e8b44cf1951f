"""What every route of the API works with, and what every route may answer."""

from __future__ import annotations

from typing import Annotated, Any, Final

from fastapi import Depends, Request

from assuage.parts import Parts
from assuage.receive.schemas import Problem


def _parts(request: Request) -> Parts:
    parts: Parts = request.app.state.parts
    return parts


At = Annotated[Parts, Depends(_parts)]


def storable(name: str) -> str:
    """No stored name holds NUL, and PostgreSQL cannot even be asked for one."""
    return name.replace("\x00", "\ufffd")


def problems_of(*statuses: int) -> dict[int | str, dict[str, Any]]:
    return {status: {"model": Problem, "content": {"application/problem+json": {}}} for status in statuses}


ALWAYS: Final = problems_of(401, 403, 422, 503)
