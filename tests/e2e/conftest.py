"""A real help-desk and a real assuage, connected as the documentation says."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec

import pytest

from tests.conftest import missing
from tests.e2e.desk import Desk
from tests.e2e.house import House

_SAME = {"tier": "experienced", "hours": "always", "capacity": 50, "angry_capacity": 50, "pause_minutes": 0}
TEAM = [{"id": "ama", "name": "Ama", **_SAME}, {"id": "bo", "name": "Bo", **_SAME}]
PING = "let in as assuage, who sees 0 tickets"


@dataclass(frozen=True, slots=True)
class Town:
    """`hook` is the address with its secret, as a help-desk is told it."""

    desk: Desk
    house: House
    hook: str


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Town]:
    """The help-desk is told of assuage by its own two settings, exactly as `assuage connect` prints them."""
    if find_spec("helpdesk") is None:
        missing("django-helpdesk", "pip install 'assuage[helpdesk]'")
    folder = tmp_path_factory.mktemp("town")
    desk, house = Desk(folder / "desk"), House(folder)
    try:
        house.begin()
        desk.found()
        house.wait()
        house.ask("PUT", "/v1/agents", {"agents": TEAM, "author": "the tests"})
        made = json.loads(house.run("connect", "desk", "--json", "--no-ping", *options(desk)))
        desk.start(dict(line.strip().split("=", 1) for line in made["setup"].splitlines() if "_URLS=" in line))
        assert house.ask("POST", "/v1/connections/desk/test") == {"ok": True, "detail": PING}
        yield Town(desk, house, made["hook"].replace("://", f"://assuage:{made['secret']}@"))
    finally:
        desk.stop()
        house.stop()


def options(desk: Desk) -> list[str]:
    told = ["--kind", "django-helpdesk", "--url", desk.url, "--per-minute", "6000"]
    told += ["--set", "user=assuage", "--set", "password=assuage-password"]
    return [*told, *(f"--person={name}={desk.people[name]}" for name in ("ama", "bo"))]
