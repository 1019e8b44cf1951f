"""What needs a look on the page Health, the gravest first, and the one sentence on top."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from assuage.console.pages.health.state import (
    Concern,
    ConnectionLine,
    Machine,
    Models,
    concerns,
    connection_lines,
    verdict,
)
from assuage.store.values import Backlog, ConnectionState
from assuage.store.watched import Database, Readings, Work
from tests.integration.linked import connection
from tests.unit.road import MONDAY

WELL = Machine("works", "works", Backlog(0, 0.0), None, Database("SQLite", "0006"))
MODELS = Models("anger@1", None, Readings(100, 0, {"anger@1": 100}))


def line(name: str = "care", paused: bool = False, work: Work | None = None, **state: Any) -> ConnectionLine:
    lines = connection_lines(
        [connection(name, paused=paused)], {name: ConnectionState(**state)}, {name: work} if work else {}
    )
    return lines[0]


def found(
    machine: Machine = WELL, models: Models = MODELS, lines: tuple[ConnectionLine, ...] = (), agents: int = 3
) -> list[tuple[str, str]]:
    return [(each.gravity, each.text) for each in concerns(machine, lines, models, agents, MONDAY)]


def test_when_all_is_well_the_page_says_so_in_three_words() -> None:
    assert found(lines=(line(delivered_at=MONDAY), line("shop"))) == []
    assert verdict(()) == "All is well."


def test_a_connection_line_has_the_helpdesks_own_name_and_what_waits() -> None:
    found = line(work=Work(2, MONDAY, 1, 3))
    assert (found.title, found.writes, found.work) == ("Chatwoot", True, Work(2, MONDAY, 1, 3))
    assert connection_lines([connection("new")], {}, {}) == ()


@pytest.mark.parametrize(
    ("seconds", "gravity"), [(30.0, None), (61.0, "mind"), (299.0, "mind"), (301.0, "bad"), (86_400.0, "bad")]
)
def test_an_inbox_that_grows_old_is_a_concern(seconds: float, gravity: str | None) -> None:
    waiting = replace(WELL, inbox=Backlog(12, seconds))
    assert [each[0] for each in found(waiting)] == ([gravity] if gravity else [])


def test_a_process_elsewhere_that_decides_nothing_is_asked_after() -> None:
    ((_, text),) = found(replace(WELL, worker="elsewhere", inbox=Backlog(1, 600.0)))
    assert text == "1 message waits for a decision, the oldest for 10 min. Is `assuage work` running?"
    assert found(replace(WELL, worker="elsewhere", sender="elsewhere")) == []


def test_a_thread_that_stopped_is_bad_and_comes_first() -> None:
    stopped = replace(WELL, worker="stopped", sender="stopped")
    texts = [text for gravity, text in found(stopped, agents=0) if gravity == "bad"]
    assert [text.split(":")[0] for text in texts] == ["The worker has stopped", "Nothing is written to help-desks"]
    assert found(stopped, agents=0)[-1] == ("mind", "Nobody is in the roster, so whoever needs a person waits.")


@pytest.mark.parametrize(
    ("fallback", "count", "gravity"),
    [
        (0, 0, None),
        (0, 100, None),
        (1, 1000, None),
        (1, 100, "mind"),
        (9, 100, "mind"),
        (10, 100, "bad"),
        (5, 5, "bad"),
    ],
)
def test_messages_that_the_model_could_not_read_are_a_concern_by_their_share(
    fallback: int, count: int, gravity: str | None
) -> None:
    models = replace(MODELS, readings=Readings(count, fallback, {}))
    assert [each[0] for each in found(models=models)] == ([gravity] if gravity else [])


def test_models_that_read_lately_beside_the_one_in_use_are_named() -> None:
    assert replace(MODELS, readings=Readings(3, 0, {"anger@1": 1, "old@1": 2})).others == ("old@1",)


@pytest.mark.parametrize(
    ("fields", "gravity", "says"),
    [
        ({"trouble": "no answer came"}, "bad", "The connection care cannot be called: no answer came."),
        ({"trouble": "no answer came", "paused": True}, "mind", "is paused: nothing is written there"),
        (
            {"refused_at": MONDAY - timedelta(hours=23), "refusal": "no signature"},
            "mind",
            "prove who they are: no signature.",
        ),
        ({"refused_at": MONDAY - timedelta(hours=25), "refusal": "no signature"}, None, ""),
        ({"work": Work(dead=1)}, "mind", "1 thing could not be written to care."),
        ({"work": Work(dead=2)}, "mind", "2 things could not be written to care."),
        ({"work": Work(quarantined=1)}, "mind", "1 delivery of care could not be understood."),
        ({"work": Work(quarantined=7)}, "mind", "7 deliveries of care could not be understood."),
        (
            {"work": Work(3, MONDAY - timedelta(minutes=16))},
            "mind",
            "3 things wait to be done for care, the oldest for 16 min.",
        ),
        ({"work": Work(3, MONDAY - timedelta(minutes=14))}, None, ""),
    ],
)
def test_each_trouble_of_a_connection_is_a_sentence(fields: dict[str, Any], gravity: str | None, says: str) -> None:
    heard = found(lines=(line(**fields),))
    assert [each[0] for each in heard] == ([gravity] if gravity else [])
    assert all(says in each[1] for each in heard)


def test_the_gravest_is_in_the_sentence_on_top_and_the_others_are_counted() -> None:
    mind, bad = Concern("mind", "A is paused.", "#a"), Concern("bad", "B is broken.", "#b")
    assert verdict([mind]) == "A is paused."
    assert verdict([bad, mind]) == "B is broken. 1 other thing needs a look too."
    assert verdict([bad, mind, mind]) == "B is broken. 2 other things need a look too."
    lines = (line("a", paused=True), line("b", trouble="it is broken"))
    assert [each[0] for each in found(lines=lines)] == ["bad", "mind"]


def test_what_is_late_is_not_told_twice_where_the_trouble_is_known() -> None:
    late = Work(3, MONDAY - timedelta(hours=3))
    assert len(found(lines=(line(trouble="no answer came", work=late),))) == 1
    assert len(found(lines=(line(paused=True, work=late),))) == 1


def test_every_concern_leads_somewhere_on_the_page_or_off_it() -> None:
    machine = replace(WELL, worker="stopped", inbox=Backlog(1, 600.0), sender="stopped")
    models = replace(MODELS, readings=Readings(10, 10, {}))
    busy = line(work=Work(1, MONDAY - timedelta(hours=1), 1, 1), refused_at=MONDAY, trouble="no answer came")
    for each in concerns(machine, (busy,), models, 0, MONDAY):
        assert each.where.startswith(("#", "/"))
        assert each.text.endswith((".", "?"))
