"""What the page of a conversation is told, from values alone (C2, C6, C11, C12)."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import get_args

import pytest

from assuage import casework
from assuage.console.access import Seat
from assuage.console.highlights import Highlights
from assuage.console.pages.conversation.fragments import checked_part
from assuage.console.pages.conversation.page import Asked, ConversationPage, conversation_of
from assuage.console.pages.conversation.thread import message_said
from assuage.domain import Message, Undetermined
from assuage.domain.account import Account, Role
from assuage.drafts import Checked
from assuage.errors import NotFound
from assuage.pipeline import work_once
from assuage.replay.past import Feedback
from assuage.reply.values import Fault
from assuage.score.keywords import KeywordScorer
from tests.unit.road import MONDAY, Road, agent

RAGE = "This is a disgrace and I am furious. Nobody has called me back and I want to speak to a manager about it."


def seat(role: Role = "supervisor", of: str | None = None) -> Seat:
    return Seat(Account("sue", "Sue", role, of, created_at=MONDAY), "", "", "/")


def page(road: Road, role: Role = "supervisor", **asked: object) -> ConversationPage:
    known = Highlights(KeywordScorer()).known
    return conversation_of(road.store, seat(role), Asked("c", **asked), known, road.now)  # type: ignore[arg-type]


def writes(road: Road, text: str = RAGE, name: str = "m-1") -> None:
    road.store.accept(Message(name, text, conversation_id="c", customer="Kirsi", sent_at=road.now))
    work_once(road.store, KeywordScorer(), 8, 60, road.now)


def test_what_is_not_there_is_not_found() -> None:
    with pytest.raises(NotFound):
        page(Road())


def test_messages_and_replies_stand_in_the_order_they_were_sent() -> None:
    road = Road(agent("ama"))
    writes(road)
    road.later(minutes=5).answers("ama")
    road.later(minutes=5)
    writes(road, "Still no answer. I am furious.", "m-2")
    assert [each.kind for each in page(road).thread] == ["customer", "agent", "customer"]
    assert [each.by for each in page(road).thread] == ["Kirsi", "Ama", "Kirsi"]


def test_the_line_of_anger_marks_replies_and_hand_overs() -> None:
    road = Road(agent("ama"), agent("bo"))
    writes(road)
    road.later(minutes=5).answers("ama")
    road.later(minutes=5).hands_on("bo")
    marks = [(point.mark, point.what) for point in page(road).points]
    assert ("reply", "Ama answered") in marks
    assert ("hands", "Bo has it") in marks
    assert {"at", "anger", "what", "mark"} == set(page(road).series[0])


def test_the_choice_is_decided_again_from_its_facts_whatever_changed_since() -> None:
    road = Road(agent("ama"), agent("bo", tier="new"))
    writes(road)
    road.staff(agent("cy"))
    chosen = page(road).explained.chosen
    assert chosen is not None
    assert not chosen.is_now or chosen.candidates
    names = {each.name: each.stopped_by for each in chosen.candidates}
    assert names


def test_who_was_stopped_is_told_by_what() -> None:
    road = Road(agent("ama"), agent("bo", tier="new"), agent("cy", hours="sat 10:00-12:00"))
    writes(road)
    chosen = page(road).explained.chosen
    assert chosen is not None
    told = {each.name: each.stopped_by for each in chosen.candidates}
    assert told["Ama"] is None
    assert told["Cy"] == "not at work"
    assert [each.name for each in chosen.candidates if each.is_chosen] == ["Ama"]
    best = chosen.candidates[0]
    assert best.points == pytest.approx(sum(part.points for part in best.parts))


def test_why_nobody_has_it_is_told_for_this_moment() -> None:
    road = Road(agent("ama", hours="sat 10:00-12:00"))
    writes(road)
    chosen = page(road).explained.chosen
    assert chosen is not None
    assert chosen.is_now
    assert [each.stopped_by for each in chosen.candidates] == ["not at work"]


def test_the_case_for_a_second_person_is_told_with_its_strength() -> None:
    road = Road(agent("ama"), agent("bo"))
    for _ in range(2):
        road.writes(0.9)
        road.later(minutes=2).answers("ama")
    road.later(minutes=2).writes(0.95)
    second = page(road).explained.second
    assert second.called is not None
    assert "Anger stays" in second.called.because[0]
    assert second.suggested_from == road.policy.second_contact_from


def test_a_case_that_stands_is_told_with_its_strength() -> None:
    road = Road(agent("ama"))
    road.writes(0.9)
    road.later(minutes=2).answers("ama")
    road.later(minutes=2).writes(0.95)
    second = page(road).explained.second
    assert second.strength is not None
    assert second.strength >= second.suggested_from
    assert second.because


def test_promises_that_are_owed_stand_before_those_that_are_over() -> None:
    road = Road(agent("ama"))
    writes(road)
    done = road.promises("ama", "send a form", minutes=10)
    road.promises("ama", "ring back", minutes=30)

    casework.finish_task(road.store, done.id, "done", "ama", now=road.now)
    road.now += timedelta(minutes=40)
    assert [(each.task.what, each.is_open, round(each.late_minutes)) for each in page(road).owed] == [
        ("ring back", True, 10),
        ("send a form", False, 0),
    ]


def test_corrections_are_told_at_their_message_and_in_the_trail() -> None:
    road = Road(agent("ama"))
    writes(road)
    road.store.add_feedback(Feedback("m-1", "sue", MONDAY, 0.3, False, (), "it was a joke"))
    told = "sue says: the anger is 30 of 100, no person is needed, there are no reasons for a person. “it was a joke”"
    assert page(road).thread[0].corrections == (told,)
    assert told in [line.because[0] for line in page(road).trail if line.because]


@pytest.mark.parametrize(("role", "may"), [("viewer", False), ("agent", False), ("supervisor", True), ("admin", True)])
def test_only_supervisors_and_above_correct(role: Role, may: bool) -> None:
    road = Road(agent("ama"))
    writes(road)
    assert (page(road, role).correcting is not None) == may


def test_every_event_has_plain_words() -> None:
    road = Road(agent("ama"), agent("bo"))
    writes(road)
    road.takes("bo")
    road.hands_on("ama", note="please")
    road.hands_on(None)
    road.wants_second() if road.it().owner else None
    road.answers(None, "We have got your message.")
    road.later(hours=9)
    road.resolves()
    lines = page(road).trail
    assert len(lines) == len(road.journal())
    assert not [line.what for line in lines if "_" in line.what or "{" in line.what]
    assert list(lines) == sorted(lines, key=lambda line: line.at, reverse=True)


def test_faults_of_a_draft_that_overlap_are_marked_once() -> None:
    draft = "It is our policy, sorry."
    faults = [
        Fault("policy_wall", 0, 16, draft[:16], "a wall", ""),
        Fault("hollow_apology", 10, 23, draft[10:23], "hollow", ""),
    ]
    checked = Checked("warn", tuple((each, "warn") for each in faults), (), "rules")
    part = checked_part("c", draft, checked)
    assert "".join(piece.text for piece in part.marked) == draft
    assert [(piece.text, piece.number) for piece in part.marked] == [
        ("It is our policy", 1),
        (", sorry", 2),
        (".", None),
    ]


@pytest.mark.parametrize(
    ("uncertainty", "says"),
    [
        (None, ()),
        (0.06, ()),
        (0.13, ("Not sure: in messages like this one the anger heard is off by about 13 of 100.",)),
    ],
)
def test_anger_the_model_is_not_sure_of_says_so(uncertainty: float | None, says: tuple[str, ...]) -> None:
    road = Road(agent("ama"))
    writes(road, "Where is my parcel?")
    record = road.store.conversation("c")[0]
    assert record.reading
    heard = replace(record.reading, uncertainty=uncertainty, fallback=False)
    assert message_said(replace(record, reading=heard), ()).notes == says


@pytest.mark.parametrize("why", get_args(Undetermined))
def test_every_reason_for_not_reading_is_told(why: Undetermined) -> None:
    road = Road(agent("ama"))
    writes(road, "Where is my parcel?")
    record = road.store.conversation("c")[0]
    assert record.reading
    said = message_said(replace(record, reading=replace(record.reading, undetermined=why)), ())
    assert said.notes[0].endswith(".")
    assert "a person decides" in said.notes[0]
    assert said.anger is None


def test_a_message_that_is_truncated_or_was_not_read_says_so() -> None:
    road = Road(agent("ama"))
    writes(road, "???")
    note = page(road).thread[0].notes
    assert note == () or all(each.endswith(".") for each in note)
    record = road.store.conversation("c")[0]
    assert record.reading

    odd = replace(record, reading=replace(record.reading, truncated=True, fallback=True, undetermined="language"))
    said = message_said(odd, ())
    assert len(said.notes) == 3
    assert said.anger is None
