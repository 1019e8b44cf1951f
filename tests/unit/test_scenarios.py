"""Training scenarios (C16): what they say, what they mark, and that nothing of a customer's is taken for mark-up."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from assuage.decide import decide
from assuage.domain import BANDS, ISSUES, REASONS, TREATMENTS, Band, Decision, Reading
from assuage.insights.picking import difficult, various
from assuage.insights.practice import MOST, acknowledges, practices
from assuage.insights.scenarios import Said, Scenario, scenario
from assuage.insights.writing import READ_FIRST, causes_text, scenarios_text
from assuage.masking.masking import Known
from assuage.policy import Policy
from tests.unit.columns import Heard, columns
from tests.unit.test_causes import calm, some, week

AT = datetime(2026, 3, 2, 9, tzinfo=UTC)


def decision(anger: float, *codes: str) -> Decision:
    reasons, issues, treatment = (
        {code: 0.9 * (code in codes) for code in known} for known in (REASONS, ISSUES, TREATMENTS)
    )
    return decide(Reading(anger, 0.0, reasons, issues, treatment, "m@1", ""), Policy(), 1)


def asked(minute: int, anger: float, text: str, *codes: str) -> Said:
    return Said("customer", AT + timedelta(minutes=minute), text, anger, decision(anger, *codes))


def answered(minute: int, text: str) -> Said:
    return Said("agent", AT + timedelta(minutes=minute), text)


def made(*said: Said, people: tuple[str, ...] = ()) -> Scenario:
    found = scenario(said, Known(people))
    assert found is not None
    return found


FURIOUS = asked(0, 0.9, "I am Oyelaran Boateng. Nobody has called me back in three weeks!", "refund", "ignored")
THANKS = asked(20, 0.1, "Thank you Ama, the refund is here.")


def test_c16_a_scenario_says_what_to_practise_and_what_a_first_answer_acknowledges() -> None:
    found = made(FURIOUS, people=("Oyelaran Boateng",))
    assert found.title == "Refund together with no answer"
    assert (found.band, found.peak) == ("furious", 0.9)
    assert [each.row for each in found.practise] == ["C1", "C3", "C6", "C8"]
    assert "that nobody answered them" in found.acknowledge
    assert "and says it back to them: nobody has called you back in three weeks" in found.acknowledge
    assert found.lines[0].text == "I am [name 1]. Nobody has called me back in three weeks!"
    assert found.ended == "Nobody has answered yet: the first answer is yours."


def test_c16_the_answer_after_which_the_anger_fell_is_marked() -> None:
    found = made(FURIOUS, answered(5, "Your message is important to us."), asked(9, 0.9, "Is it?"),
                 answered(10, "I am Ama. I have sent the refund."), THANKS)  # fmt: skip
    assert [line.worked for line in found.lines] == [False, False, False, True, False]
    assert found.ended == "The anger went from 90 to 10 of 100 over 3 messages; what worked is marked."


def test_an_answer_that_changed_nothing_or_was_the_last_is_not_marked() -> None:
    unmoved = made(FURIOUS, answered(5, "We are looking into it."), asked(9, 0.85, "Still nothing!"))
    assert unmoved.ended.endswith("no answer brought it down clearly.")
    last = made(FURIOUS, answered(5, "I am Ama. I have sent the refund."))
    assert not any(line.worked for line in unmoved.lines + last.lines)
    assert last.ended == "The customer has not written again since this answer."


def test_a_conversation_nobody_has_read_is_no_scenario() -> None:
    assert scenario([answered(0, "Hello?")], Known()) is None
    assert scenario([], Known()) is None


@pytest.mark.parametrize("band", BANDS)
def test_there_is_something_to_practise_for_every_band(band: Band) -> None:
    everything = (*TREATMENTS, *REASONS)
    assert 2 <= len(practices(band, everything)) <= MOST
    assert len(practices(band, ())) >= 2
    assert len(acknowledges(band, (), ())) == 1
    assert all(each.asks and each.row for code in everything for each in practices(band, (code,)))


def test_danger_is_acknowledged_before_other_things() -> None:
    told = acknowledges("angry", ["ignored", "long_wait", "misled", "rude", "safety_or_harm"], [])
    assert told[1] == "that somebody may be in danger, before anything else"


def test_c16_the_file_begins_with_the_demand_that_a_person_reads_it() -> None:
    text = scenarios_text([made(FURIOUS)])
    assert text.splitlines()[2] == f"> {READ_FIRST}"
    assert "## 1. Refund together with no answer" in text
    assert "*Customer (anger 90 of 100):*" in text
    assert "nothing to practise on" in scenarios_text([])


def test_what_customers_write_is_no_mark_up() -> None:
    text = scenarios_text([made(asked(0, 0.9, "# Look\n![x](y) <script>x</script> *angry*", "refund"))])
    quoted = [line for line in text.splitlines() if "Look" in line or "script" in line]
    assert quoted == ["> \\# Look", "> !\\[x](y) \\<script\\>x\\</script\\> \\*angry\\*"]


def test_the_angriest_conversations_are_picked_and_each_once() -> None:
    past = columns(
        [
            Heard(days=3, anger=0.7, conversation="a", codes=("refund",)),
            Heard(days=2, anger=0.95, conversation="b", codes=("outage",)),
            Heard(days=1, anger=0.9, conversation="a", codes=("refund",)),
            Heard(days=1, anger=0.1, conversation="c", codes=("vulnerable", "refund"), needs_human=0.9),
            Heard(days=1, anger=0.05, conversation="d"),
            Heard(days=1, anger=0.99, conversation="e", undetermined="language"),
        ]
    )
    assert difficult(past, Policy(), {}, 10) == ["b", "a", "c"]
    assert difficult(past, Policy(), {"issue": "refund"}, 10) == ["a", "c"]
    assert difficult(past, Policy(), {}, 1) == ["b"]
    assert difficult(past, Policy(), {"issue": "nonsense"}, 10) == []


def test_scenarios_of_several_kinds_come_before_more_of_one_kind() -> None:
    refunds = [made(asked(0, anger, "x", "refund")) for anger in (0.99, 0.98, 0.97)]
    found = various([*refunds, made(asked(0, 0.7, "x", "outage"))], 3)
    assert [each.title for each in found] == ["Refund", "Something is down", "Refund"]


def test_a_conversation_in_which_something_worked_comes_first() -> None:
    helped = made(asked(0, 0.7, "x", "outage"), answered(1, "It is back."), asked(2, 0.1, "Thanks"))
    assert various([made(FURIOUS), helped], 2)[0] == helped


def test_c15_causes_in_plain_text_hold_the_method() -> None:
    text = causes_text(week(calm(), some(34, 12, "refund", "broken_promise"), some(20, 20, "delivery")))
    assert "Refund together with a broken promise: 34 messages in 7 days, 12 in the 7 days before." in text
    assert "Large and steady\n  Delivery: 20 messages" in text
    assert "at most about 1 in 20 is there by chance" in text
    assert "Rising: nothing beyond what chance would bring." in causes_text(week(calm()))
