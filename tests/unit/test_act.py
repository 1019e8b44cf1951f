"""When something is tried again, how often a help-desk is called, what is to be written when."""

from __future__ import annotations

import random
from datetime import UTC, datetime
from typing import Any

import pytest

from assuage.act.bucket import Bucket
from assuage.act.retry import MOST_ATTEMPTS, Later, Never, next_try, trouble_of
from assuage.act.wishes import priority_of, tags_of, whose
from assuage.decide.anger import Anger
from assuage.domain import Conversation, Finding, Place
from assuage.errands import errands_of, note_occasion, ticket_of
from assuage.policy import Policy
from assuage.reply.note import NoteFacts, note_text
from assuage.reply.values import Brief
from assuage.roster import parse_roster

NOW = datetime(2026, 11, 22, 13, 0, tzinfo=UTC)
_AGENT = {"tier": "standard", "hours": "always"}
TEAM = parse_roster([{"id": "ama", "name": "Ama"} | _AGENT, {"id": "bo", "name": "Bo"} | _AGENT])


def conversation(**fields: Any) -> Conversation:
    told: dict[str, Any] = {"id": "desk:77", "opened_at": NOW, "updated_at": NOW, "flagged_at": NOW}
    return Conversation(**told | fields)


@pytest.mark.parametrize(
    ("status", "trouble"),
    [
        (400, "impossible"),
        (401, "refused"),
        (403, "refused"),
        (404, "impossible"),
        (408, "broken"),
        (409, "collision"),
        (410, "impossible"),
        (412, "collision"),
        (422, "impossible"),
        (429, "too_many"),
        (500, "broken"),
        (502, "broken"),
        (503, "too_many"),
        (302, "impossible"),
    ],
)
def test_what_a_status_means(status: int, trouble: str) -> None:
    assert trouble_of(status) == trouble


@pytest.mark.parametrize(
    ("trouble", "attempts", "retry_after", "least", "most"),
    [
        pytest.param("broken", 1, None, 0.5, 1.0, id="first"),
        pytest.param("broken", 4, None, 4.0, 8.0, id="fourth"),
        pytest.param("broken", 30, None, 300.0, 600.0, id="ten minutes at most"),
        pytest.param("unreachable", 10_000, None, 300.0, 600.0, id="an outage is outlived"),
        pytest.param("refused", 1, None, 30.0, 60.0, id="credentials do not mend by themselves"),
        pytest.param("too_many", 1, 37.0, 37.0, 37.0, id="Retry-After is kept"),
        pytest.param("too_many", 1, 9e9, 3600.0, 3600.0, id="but not for ever"),
        pytest.param("too_many", 9, 1.0, 128.0, 256.0, id="no sooner than we would ourselves"),
        pytest.param("collision", 2, None, 1.0, 2.0, id="collision"),
    ],
)
def test_the_next_try_comes_later_each_time(
    trouble: Any, attempts: int, retry_after: float | None, least: float, most: float
) -> None:
    for seed in range(50):
        again = next_try(trouble, attempts, retry_after, random.Random(seed))
        assert isinstance(again, Later)
        assert least <= again.seconds <= most


@pytest.mark.parametrize(("trouble", "attempts"), [("impossible", 1), ("broken", MOST_ATTEMPTS), ("collision", 99)])
def test_what_cannot_succeed_is_given_up(trouble: Any, attempts: int) -> None:
    assert isinstance(next_try(trouble, attempts, None, random.Random(1)), Never)


def test_a_helpdesk_is_called_no_more_often_than_it_allows() -> None:
    """60 a minute: ten at once, then one a second, over any stretch no more than that."""
    now = 0.0
    bucket = Bucket(60, clock=lambda: now)
    made = []
    for _ in range(200):
        now += bucket.take()
        made.append(now)
    assert made[9] == 0.0
    assert made[10] == pytest.approx(1.0)
    assert made[-1] == pytest.approx(190.0)
    now += 3600
    assert [bucket.take() for _ in range(10)] == [0.0] * 10
    assert bucket.take() == pytest.approx(1.0)


@pytest.mark.parametrize(
    ("name", "parts"),
    [("desk:77", ("desk", "77")), ("desk:a:b", ("desk", "a:b")), ("ticket-77", ("", "ticket-77"))],
)
def test_a_conversation_of_a_helpdesk_names_it(name: str, parts: tuple[str, str]) -> None:
    assert ticket_of(name) == parts


@pytest.mark.parametrize(
    ("changed", "kinds"),
    [
        pytest.param(conversation(), ["tags", "note"], id="what the connection writes"),
        pytest.param(conversation(flagged_at=None), [], id="nobody is needed"),
        pytest.param(conversation(state="resolved"), [], id="resolved"),
        pytest.param(conversation(id="other:77"), [], id="of no connection"),
        pytest.param(conversation(id="ticket-77"), [], id="of no help-desk"),
    ],
)
def test_what_changed_is_written_where_a_person_is_needed(changed: Conversation, kinds: list[str]) -> None:
    made = errands_of([changed], {"desk": ("tags", "note")}, NOW)
    assert [each.kind for each in made] == kinds
    assert [each.key for each in made] == [f"desk:77|{kind}" for kind in kinds]


def test_a_note_has_a_higher_occasion_when_there_is_more_to_tell() -> None:
    told = [
        conversation(band="annoyed"),
        conversation(band="furious"),
        conversation(second_contact="suggested"),
        conversation(second_contact="wanted"),
        conversation(second_contact="made"),
        conversation(episode=2),
    ]
    occasions = list(map(note_occasion, told))
    assert occasions == sorted(set(occasions))
    assert note_occasion(conversation(band="calm")) == note_occasion(conversation(band="angry"))


@pytest.mark.parametrize(
    ("band", "reasons", "priority"),
    [
        ("calm", (), "normal"),
        ("annoyed", ("repeat_contact",), "normal"),
        ("angry", (), "high"),
        ("furious", (), "urgent"),
        ("calm", ("legal_or_regulator",), "high"),
        ("calm", ("safety_or_harm",), "urgent"),
        ("annoyed", ("vulnerable",), "urgent"),
    ],
)
def test_priority_follows_band_and_gravity(band: Any, reasons: tuple[str, ...], priority: str) -> None:
    found = tuple(Finding(code, 0.9) for code in reasons)
    assert priority_of(conversation(band=band, reasons=found), Policy()) == priority


def test_tags_name_band_reasons_and_the_second_contact() -> None:
    told = conversation(band="angry", reasons=(Finding("legal_or_regulator", 0.9),), second_contact="made")
    names = {"assuage-person", "assuage-angry", "assuage-legal-or-regulator", "assuage-second-contact"}
    assert tags_of(told) == names


@pytest.mark.parametrize(
    ("told", "sentence"),
    [
        pytest.param({}, "It waits for someone with room.", id="nobody"),
        pytest.param({"owner": "ama", "contacts": ("ama",)}, "Ama has it.", id="owner"),
        pytest.param({"owner": "ama", "contacts": ("bo", "ama")}, "Ama has it. Bo had it before.", id="second"),
        pytest.param(
            {"owner": "ama", "proposed": True}, "Suggested for Ama: whoever takes it, owns it.", id="suggested"
        ),
        pytest.param(
            {"owner": "bo", "contacts": ("bo",), "second_contact": "wanted"},
            "A second person should take over.",
            id="second wanted",
        ),
        pytest.param(
            {"owner": "bo", "place": Place(NOW, "x", proposed_to="ama")},
            "A second person is suggested: Ama.",
            id="second suggested",
        ),
    ],
)
def test_the_note_says_whose_it_is(told: dict[str, Any], sentence: str) -> None:
    assert whose(conversation(**told), TEAM) == sentence


def test_a_note_tells_all_an_agent_needs_and_ends_with_its_mark() -> None:
    """C3, C12"""
    anger = Anger(0.4, 0.83, 0.83, "rising")
    facts = NoteFacts(
        anger=anger.current,
        trend=anger.trend,
        band="furious",
        reasons=("repeat_contact",),
        brief=Brief("Their heating is out.", "They want an engineer.", ""),
        openers=("First.", "Second."),
        who="Ama has it.",
        promises=("call by noon",),
    )
    assert note_text(facts, "assuage#ab12") == (
        "Furious: anger 83 of 100, rising.\nAma has it.\n\n"
        "Why a person: this is not their first contact about it\n"
        "What happened: Their heating is out.\n"
        "What they want: They want an engineer.\n"
        "Promised and owed: call by noon\n\n"
        "How you might begin (change it as you like):\n\n– First.\n\n– Second.\n\n"
        "Written by assuage (assuage#ab12)"
    )


def test_a_note_without_openers_or_brief_is_short() -> None:
    facts = NoteFacts(0.3, "steady", "annoyed", (), Brief("", "", ""), (), "It waits for someone with room.")
    assert note_text(facts, "assuage#ab12").count("\n\n") == 1
