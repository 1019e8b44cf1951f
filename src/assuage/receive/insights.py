"""The route of what recurs (C15)."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Final

from fastapi import APIRouter, Query
from pydantic import AwareDatetime

from assuage.errors import Busy
from assuage.insights.causes import Causes
from assuage.lessons import MOST_CAUSES, causes_of
from assuage.receive.keys import needs
from assuage.receive.parts import ALWAYS, At, problems_of
from assuage.whatif import period

insights: Final = APIRouter(prefix="/v1", tags=["insights"], responses=ALWAYS)

DAYS: Final = 7


@insights.get(
    "/insights",
    summary="Recurring causes: what makes more customers angry than before",
    dependencies=[needs("read")],
    responses=problems_of(429),
)
def get_insights(
    at: At,
    since: Annotated[AwareDatetime | None, Query(description="From when; 7 days before the end if left out.")] = None,
    until: Annotated[AwareDatetime | None, Query(description="Until when; now if left out.")] = None,
    limit: Annotated[int, Query(ge=1, le=MOST_CAUSES, description="How many of each list.")] = 10,
) -> Causes:
    """Combinations of product, issue, treatment and reason that rise beyond chance, and the large ones that do not.

    The period is held against as long a time before it; read `notes` and `method` with the lists.
    """
    start, end = period(since, until, DAYS, datetime.now(UTC))
    if not at.replaying.acquire(blocking=False):
        raise Busy("a look at the past is under way: try again when it is done", 5)
    try:
        return causes_of(at.store, start, end, limit, at.recent)
    finally:
        at.replaying.release()
