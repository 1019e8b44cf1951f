"""What is owed to a customer later: follow-ups after resolution, and promises (C12, C14)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from assuage import casework
from assuage.decide.duties import in_working_hours
from assuage.decide.priority import priority
from assuage.domain import Conversation, Task
from assuage.errors import NotFound, NotPossible
from assuage.policy import Policy
from assuage.store.values import Reply
from tests.unit.road import MONDAY, Road, agent

AMA, BO = agent("ama"), agent("bo")
ALL: Any = ("waiting", "due", "done", "broken", "cancelled")


def resolved(*people: Any, **policy: Any) -> Road:
    """A furious customer whose case Ama resolved on Monday at nine."""
    road = Road(*(people or (AMA, BO)), **policy)
    road.writes()
    road.answers("ama")
    road.resolves("ama")
    return road


def states(road: Road, **asked: Any) -> list[str]:
    return [task.state for task in road.tasks(states=ALL, **asked)]


# follow-ups


def test_two_follow_ups_reach_the_owner_after_3_and_21_days() -> None:
    """C14: after a few days and again after a few weeks."""
    road = resolved()
    first, second = road.tasks()
    assert [task.due_at - MONDAY for task in (first, second)] == [timedelta(days=3), timedelta(days=21)]
    assert (first.owner, first.state, first.what) == (
        "ama",
        "waiting",
        "Ask whether all is still well, 3 days after it was resolved.",
    )
    assert states(road.later(days=3, minutes=-1)) == ["waiting", "waiting"]
    assert states(road.later(minutes=1)) == ["due", "waiting"]
    assert states(road.later(days=18)) == ["due", "due"]
    assert [event.agent for event in road.journal("follow_up")] == ["ama", "ama"]


def test_the_days_are_the_policys() -> None:
    road = resolved(follow_up_days=[1, 2, 7])
    assert [(task.due_at - MONDAY).days for task in road.tasks()] == [1, 2, 7]
    assert resolved(follow_up_days=[]).tasks() == []


def test_what_nobody_had_to_look_at_is_not_followed_up() -> None:
    road = Road(AMA)
    road.writes(0.1)
    road.resolves()
    assert road.tasks() == []


def test_follow_ups_survive_a_stop_of_any_length() -> None:
    """They are rows with a due time: whenever the next look is, they come, once."""
    road = resolved()
    road.later(days=40).later(days=1)
    assert states(road) == ["due", "due"]
    assert len(road.journal("follow_up")) == 2


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


@pytest.mark.parametrize(
    ("zone", "moment", "due"),
    [
        pytest.param("UTC", "2026-03-05 11:30", "2026-03-05 11:30", id="within hours: the moment itself"),
        pytest.param("UTC", "2026-03-05 03:00", "2026-03-05 09:00", id="at night: the same morning"),
        pytest.param("UTC", "2026-03-05 17:00", "2026-03-06 09:00", id="after hours: the next morning"),
        pytest.param("UTC", "2026-03-06 18:00", "2026-03-09 09:00", id="Friday evening: Monday"),
        pytest.param("UTC", "2026-03-07 12:00", "2026-03-09 09:00", id="Saturday: Monday"),
        pytest.param("UTC", "2026-03-08 23:00", "2026-03-09 09:00", id="Sunday night: Monday"),
        pytest.param("America/New_York", "2026-03-05 11:30", "2026-03-05 14:00", id="before nine in New York"),
        pytest.param("Asia/Tokyo", "2026-03-06 09:00", "2026-03-09 00:00", id="Friday evening in Tokyo"),
        pytest.param("Asia/Tokyo", "2026-03-08 23:30", "2026-03-09 00:00", id="Sunday in UTC, Monday in Tokyo"),
        pytest.param("Europe/London", "2026-03-28 12:00", "2026-03-30 08:00", id="over the change to summer time"),
        pytest.param("Europe/London", "2026-10-24 12:00", "2026-10-26 09:00", id="over the change to winter time"),
        pytest.param(None, "2026-03-05 07:30", "2026-03-05 08:00", id="unknown: the policy's time zone"),
    ],
)
def test_a_follow_up_falls_into_the_customers_working_hours(zone: str | None, moment: str, due: str) -> None:
    """C14: a friendly question at three in the night is none."""
    conversation = Conversation("c", MONDAY, MONDAY, time_zone=zone)
    assert in_working_hours(utc(moment), conversation, Policy(time_zone="Europe/Berlin")) == utc(due)


def test_the_customers_time_zone_comes_with_the_message() -> None:
    road = Road(AMA)
    road.writes(time_zone="America/New_York")
    road.resolves()
    assert road.tasks()[0].due_at == MONDAY + timedelta(days=3, hours=5)


def test_an_angry_message_cancels_the_follow_ups_and_opens_the_case_again() -> None:
    """C14: asking whether all is well would be an insult."""
    road = resolved()
    it = road.later(days=1).writes()
    assert (it.episode, it.state, it.owner) == (2, "open", "ama")
    assert states(road) == ["cancelled", "cancelled"]
    assert road.journal("follow_up")[0].because == ("Cancelled: the customer wrote again.",)
    road.later(days=30)
    assert states(road) == ["cancelled", "cancelled"]


def test_an_angry_answer_to_a_follow_up_opens_the_case_again() -> None:
    road = resolved()
    it = road.later(days=3).writes()
    assert (it.episode, it.state, states(road)) == (2, "open", ["cancelled", "cancelled"])


def test_thanks_leave_the_follow_ups_in_place() -> None:
    """C14: follow up with everyone."""
    road = resolved()
    road.later(days=1).writes(0.02)
    assert states(road.later(days=20)) == ["due", "due"]


def test_anger_after_the_thanks_cancels_them_all_the_same() -> None:
    road = resolved()
    road.later(days=1).writes(0.02)
    it = road.later(days=1).writes()
    assert (it.owner is not None, states(road)) == (True, ["cancelled", "cancelled"])


def test_a_second_resolution_is_followed_up_anew() -> None:
    road = resolved()
    road.later(days=1).writes()
    road.resolves()
    assert [(task.episode, task.state) for task in road.tasks(states=ALL)] == [
        (1, "cancelled"),
        (2, "waiting"),
        (1, "cancelled"),
        (2, "waiting"),
    ]
    assert len({task.id for task in road.tasks(states=ALL)}) == 4


@pytest.mark.parametrize(
    ("fallback", "owner"), [("boss", "boss"), ("", "ama")], ids=["the fall-back owner", "nobody else: who had it"]
)
def test_the_follow_up_of_someone_who_left_reaches_whoever_answers(fallback: str, owner: str) -> None:
    road = resolved(fallback_owner=fallback)
    road.staff(BO)
    assert road.later(days=3).tasks(states=("due",))[0].owner == owner


def test_the_stage_of_follow_ups_is_recorded_with_them() -> None:
    road = resolved(stages={"follow_ups": "shadow"})
    assert road.tasks() == []
    assert [task.stage for task in road.tasks(with_shadow=True)] == ["shadow", "shadow"]
    assert road.later(days=3).journal("follow_up")[0].stage == "shadow"


# promises


def promised(**policy: Any) -> tuple[Road, Task]:
    """Ama promised a call within four hours."""
    road = Road(AMA, BO, second_contact_from=1, second_contact_automatic_from=1, **policy)
    road.writes()
    road.answers("ama")
    return road, road.promises("ama", hours=4)


def test_a_promise_is_reminded_of_before_it_is_due() -> None:
    """C12: a promise is an obligation with a time."""
    road, task = promised()
    assert (task.state, task.owner, task.remind_at) == ("waiting", "ama", MONDAY + timedelta(hours=3))
    assert states(road.later(hours=3, minutes=-1)) == ["waiting"]
    assert states(road.later(minutes=1)) == ["due"]
    assert [event.because for event in road.journal("promise")] == [
        ("Promised: call back, by 2026-03-02 13:00 UTC.",),
        ("Due at 13:00 UTC: call back",),
    ]


def test_an_unkept_promise_is_broken_after_its_grace() -> None:
    """C12: it raises the priority and an alarm, once."""
    road, _ = promised()
    road.later(hours=3).later(hours=1, minutes=14)
    assert (states(road), road.it().broken_promises) == (["due"], 0)
    it = road.later(minutes=1).it()
    assert (states(road), it.broken_promises, it.owner) == (["broken"], 1, "ama")
    assert it.alarm == "A promise was not kept: call back, due 2026-03-02 13:00 UTC."
    road.later(days=1)
    assert (road.it().broken_promises, len(road.journal("alarm"))) == (1, 1)
    assert "promise" in [part.name for part in priority(it, 0.9, road.policy, road.now)]


def test_a_broken_promise_after_a_long_stop_is_found() -> None:
    road, _ = promised()
    road.later(days=2)
    road.later(minutes=1)
    assert states(road) == ["broken"]


def test_a_broken_promise_of_a_resolved_case_opens_it_again() -> None:
    """C12: with its owner, its follow-ups cancelled, on record."""
    road, _ = promised()
    road.resolves()
    road.later(hours=3).later(hours=2)
    it = road.it()
    assert (it.state, it.owner, it.resolved_at, it.episode) == ("open", "ama", None, 1)
    assert states(road, kind="follow_up") == ["cancelled", "cancelled"]
    assert road.journal("follow_up")[0].because == ("Cancelled: a promise was not kept.",)
    assert [event.agent for event in road.journal("reopened")] == ["ama"]


def test_a_broken_promise_of_someone_who_left_opens_the_case_for_somebody_else() -> None:
    """Deleted agents orphan nothing, not even what was resolved."""
    road, _ = promised()
    road.resolves()
    road.staff(BO)
    road.later(hours=3).later(hours=2)
    it = road.it()
    assert (it.state, it.owner) == ("open", "bo")


def test_a_broken_promise_makes_a_case_for_a_person() -> None:
    """Also in a conversation that nobody had to look at before."""
    road = Road(AMA)
    road.writes(0.1)
    road.promises("ama", hours=2)
    road.later(hours=1).later(hours=2)
    it = road.it()
    assert (it.owner, it.flagged_at) == ("ama", road.now)


def test_a_broken_promise_strengthens_the_case_for_a_second_contact() -> None:
    """C11: trust in the first person is what was broken."""
    road = Road(AMA, BO)
    road.writes(0.5, legal_or_regulator=0.9)
    road.answers("ama")
    road.promises("ama", hours=2)
    assert road.later(minutes=5).writes(0.5, legal_or_regulator=0.9).owner == "ama"
    road.later(hours=1).later(hours=2)
    assert (road.it().owner, road.it().second_contact) == ("bo", "made")


def test_a_kept_promise_bothers_nobody() -> None:
    road, task = promised()
    done = casework.finish_task(road.store, task.id, "done", "ama", now=road.now)
    assert done.state == "done"
    road.later(days=1)
    assert (states(road), road.it().broken_promises) == (["done"], 0)
    assert road.journal("promise")[-1].because == ("Done: call back",)


def test_a_moved_promise_is_reminded_of_anew() -> None:
    road, task = promised()
    road.later(hours=3)
    moved = casework.finish_task(road.store, task.id, None, "ama", due_at=MONDAY + timedelta(days=1), now=road.now)
    assert (moved.state, moved.remind_at) == ("waiting", MONDAY + timedelta(hours=23))
    assert states(road.later(hours=19)) == ["waiting"]
    assert states(road.later(hours=1)) == ["due"]


def test_a_follow_up_may_be_moved_or_done() -> None:
    road = resolved()
    first, second = road.tasks()
    casework.finish_task(road.store, first.id, "done", "ama", now=road.now)
    casework.finish_task(road.store, second.id, None, "ama", due_at=MONDAY + timedelta(days=5), now=road.now)
    assert states(road.later(days=5)) == ["done", "due"]


@pytest.mark.parametrize("state", ["done", "cancelled"])
def test_what_is_over_stays_over(state: Any) -> None:
    road, task = promised()
    casework.finish_task(road.store, task.id, state, "ama", now=road.now)
    with pytest.raises(NotPossible, match=f"this promise is {state} already"):
        casework.finish_task(road.store, task.id, "done", "ama", now=road.now)


def test_to_finish_a_task_one_must_say_how() -> None:
    road, task = promised()
    with pytest.raises(NotPossible, match="say what to do with it"):
        casework.finish_task(road.store, task.id, None, "ama", now=road.now)
    with pytest.raises(NotFound, match="no follow-up or promise"):
        casework.finish_task(road.store, "none", "done", "ama", now=road.now)


def test_the_same_promise_said_twice_is_one() -> None:
    road, _ = promised()
    road.promises("ama", hours=4)
    assert states(road) == ["waiting"]


def test_a_promise_comes_with_a_reply_in_whatever_time_zone() -> None:
    """A reply's promises are kept with it, once; their words are in UTC."""
    road = Road(AMA)
    road.writes()
    due = datetime(2026, 3, 2, 17, tzinfo=timezone(timedelta(hours=2)))
    said = Reply("r-1", "c", "I will call you by five.", "ama")
    for _ in range(2):
        casework.reply(road.store, said, [casework.Promised("call", due)], now=road.now)
    assert [event.because for event in road.journal("promise")] == [("Promised: call, by 2026-03-02 15:00 UTC.",)]
    assert len(road.tasks(kind="promise")) == 1


def test_an_agents_replies_promise_reaches_the_conversations_owner() -> None:
    """C6: after a hand-over the new owner keeps what the old one promised."""
    road, _ = promised()
    road.hands_on("bo")
    assert road.later(hours=3).tasks(states=("due",))[0].owner == "bo"


def test_a_follow_up_cancelled_in_the_same_moment_stays_cancelled() -> None:
    """C12 and C14: after a stop a broken promise and a follow-up wake together; nobody asks whether all is well."""
    road = Road(AMA)
    road.writes()
    road.promises("ama", days=2)
    road.resolves()
    road.later(days=8)
    road.later(minutes=1)
    assert {(task.kind, task.state) for task in road.tasks(states=ALL)} == {
        ("promise", "broken"),
        ("follow_up", "cancelled"),
    }


def test_what_somebody_who_left_still_owed_goes_to_whoever_answers_now() -> None:
    """C6: nothing is orphaned"""
    road = Road(AMA)
    road.writes()
    road.promises("ama", minutes=30)
    road.later(minutes=5)
    road.staff(BO)
    assert [task.owner for task in road.tasks(states=("due",))] == ["bo"]
