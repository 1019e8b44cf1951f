"""Every page and tab of the console, as a list that tests and screenshots share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from assuage.domain import Role

CASE: Final = "/conversations/today-4"
"""A conversation with everything in it: angry, answered, promised, and angry again."""


@dataclass(frozen=True, slots=True)
class Place:
    """A page at a path below /console, `name` for people and files; `role` is the least that sees it, None anyone."""

    name: str
    path: str
    role: Role | None = "viewer"

    @property
    def is_root(self) -> bool:
        """Whether it is a page, and not a tab or a filter of one."""
        return "?" not in self.path


def needed_role(place: Place) -> Role | None:
    """Who looks: somebody who sees all of a page and its controls."""
    if place.role is None or place.role == "admin":
        return place.role
    return "supervisor"


PLACES: Final = (
    Place("sign-in", "/sign-in", None),
    Place("now", "/"),
    Place("now-waiting", "/?which=waiting"),
    Place("now-alarms", "/?which=alarms"),
    Place("now-furious", "/?band=furious"),
    Place("now-mine", "/?which=mine"),
    Place("conversations", "/conversations"),
    Place("conversations-found", "/conversations?q=Peggy+Ashworth"),
    Place("conversations-nothing", "/conversations?q=nobody+at+all"),
    Place("conversation", CASE),
    Place("account", "/account"),
    Place("accounts", "/accounts", "admin"),
    Place("people", "/people"),
    Place("people-by-load", "/people?sort=open"),
    Place("people-at-work", "/people?on=duty&tier=experienced"),
    Place("people-new", "/people/new", "supervisor"),
    Place("people-one", "/people/agents/ama", "supervisor"),
    Place("people-import", "/people/import", "supervisor"),
    Place("people-versions", "/people/versions"),
    Place("people-version", "/people/versions?version=1"),
    Place("follow-ups", "/follow-ups"),
    Place("follow-ups-coming", "/follow-ups?tab=coming"),
    Place("follow-ups-broken", "/follow-ups?tab=broken"),
    Place("follow-ups-done", "/follow-ups?tab=done"),
    Place("follow-ups-cancelled", "/follow-ups?tab=cancelled"),
    Place("causes", "/causes"),
    Place("causes-28", "/causes?days=28"),
    Place("health", "/health"),
    Place("quarantine", "/health/quarantine"),
    Place("quarantine-one", "/health/quarantine/1", "supervisor"),
    Place("thresholds", "/thresholds"),
    Place("thresholds-week", "/thresholds?days=7&angry_from=45"),
    Place("thresholds-versions", "/thresholds/versions"),
    Place("thresholds-version", "/thresholds/versions/1"),
    Place("conversation-calm", "/conversations/t-002"),
)

NOT_PAGES: Final = (
    "/events",
    "/sign-in/company",
    "/sign-in/company/back",
    "/accounts/password",
    "/people/roster.csv",
    "/people/roster.json",
    "/follow-ups/{task_id}/words",
    "/thresholds/what-if",
    "/thresholds/recommend",
    "/parts/words",
    "/parts/counsel",
    "/parts/said",
    "/causes/scenarios",
)
"""What is got and is no page of its own: news, ways elsewhere, files, parts of pages."""
