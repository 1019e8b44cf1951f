"""How behavioural cases are read, filled and judged; the judgements by a table of what was heard."""

from __future__ import annotations

from pathlib import Path

import pytest

from assuage.errors import UnreadableFile
from assuage.policy import Policy
from assuage.score.keywords import KeywordScorer
from assuage.training.behaviour.bias import bias_of, bias_texts
from assuage.training.behaviour.cases import Alike, Bounded, Case, Frame, Kind, Ordered, Suite, filled, read_suite
from assuage.training.behaviour.report import as_text, failures, to_json
from assuage.training.behaviour.run import Heard, judge, run

ALIKE = Alike("a", "names", "chat", ("one", "two", "three"))
PAIR = Ordered("o", "again", "sms", "one", "two")


@pytest.mark.parametrize(
    ("template", "texts"),
    [
        ("plain", ("plain",)),
        ("my {wife|husband}, {she|he}", ("my wife, she", "my husband, he")),
        ("{a|b|c}{x|y}", ("ax", "by", "cx")),
        ("{names}?", ("Ada?", "Bo?")),
        ("end{|.}", ("end", "end.")),
    ],
)
def test_the_slots_of_a_template_move_on_together(template: str, texts: tuple[str, ...]) -> None:
    assert filled(template, {"names": ("Ada", "Bo")}) == texts


@pytest.mark.parametrize(
    ("case", "angers", "passed"),
    [
        (ALIKE, (0.30, 0.34, 0.32), True),
        (ALIKE, (0.30, 0.36, 0.32), False),
        (PAIR, (0.50, 0.70, 0.0), True),
        (PAIR, (0.50, 0.49, 0.0), True),
        (PAIR, (0.50, 0.47, 0.0), False),
        (Bounded("b", "calm", "chat", "one", anger_at_most=0.3), (0.30, 0, 0), True),
        (Bounded("b", "calm", "chat", "one", anger_at_most=0.3), (0.31, 0, 0), False),
        (Bounded("b", "angry", "chat", "one", anger_at_least=0.45), (0.44, 0, 0), False),
        (Bounded("b", "person", "chat", "one", needs_human=True), (0.9, 0, 0), True),
        (Bounded("b", "person", "chat", "one", needs_human=True), (0.1, 0, 0), False),
        (Bounded("b", "person", "chat", "one", needs_human=False), (0.9, 0, 0), False),
    ],
)
def test_a_case_is_judged_by_what_was_heard(case: Case, angers: tuple[float, ...], passed: bool) -> None:
    heard = {text: Heard(anger, anger > 0.5) for text, anger in zip(ALIKE.texts, angers, strict=True)}
    assert judge(case, heard).passed is passed


def test_the_difference_is_between_the_group_heard_angriest_and_the_one_heard_calmest() -> None:
    kind = Kind("sizes", "size", {"tall": ("tall",), "small": ("small", "tiny")})
    suite = Suite((), (Frame("f", "size", "a {size} man"),), (kind,))
    anger = {"a tall man": 0.2, "a small man": 0.3, "a tiny man": 0.5}
    assert set(bias_texts(suite)) == set(anger)
    (bias,) = bias_of(suite, anger)
    assert (bias.highest, bias.lowest) == ("small", "tall")
    assert bias.difference == pytest.approx(0.2)


def test_a_run_reports_every_case_and_names_those_that_failed() -> None:
    kind = Kind("names", "name", {"one": ("Ada",), "other": ("Bo",)})
    furious = Bounded("b-1", "calm", "chat", "I am furious", anger_at_most=0.1)
    suite = Suite((PAIR, furious), (Frame("f", "name", "I am {name}"),), (kind,))
    outcome = run(suite, KeywordScorer(), Policy())
    assert to_json(outcome)["pass_rates"] == {"direction": 1.0, "expectation": 0.0}
    assert to_json(outcome)["failed"] == ["b-1"]
    assert [line.split()[0] for line in failures(outcome)] == ["b-1"]
    assert "again" in as_text(outcome)
    assert outcome.messages == 5


@pytest.mark.parametrize("line", ["{", '{"id": "a"}', '{"id": "a", "group": "g", "channel": "c", "template": "{x}"}'])
def test_a_line_that_is_no_case_is_named(tmp_path: Path, line: str) -> None:
    (tmp_path / "fillers.json").write_text("{}")
    (tmp_path / "invariance.jsonl").write_text(f"{line}\n")
    with pytest.raises(UnreadableFile, match=r"invariance\.jsonl, line 1"):
        read_suite(tmp_path)
