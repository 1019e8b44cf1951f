"""The reply check's model and its command."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import numpy as np
import pytest
from click.testing import CliRunner, Result

from assuage.cli import main
from assuage.domain import FAULTS
from assuage.errors import ModelUnusable
from assuage.score.replies import LazyReplyScorer, load_reply_scorer, probabilities
from assuage.settings import default_reply_model


def run(*arguments: str, text: str | None = None) -> Result:
    return CliRunner().invoke(main, ["check-reply", *arguments], input=text)


def test_the_model_has_a_number_for_every_fault() -> None:
    """C4: one probability a fault, the same for the same draft."""
    scorer = load_reply_scorer(default_reply_model(), 1)
    scores = scorer.score("Our records show otherwise.", "Where is it?", 0.4)
    assert scores is not None
    assert tuple(scores) == FAULTS
    assert all(0 <= score <= 1 for score in scores.values())
    assert scores == scorer.score("Our records show otherwise.", "Where is it?", 0.4)
    assert scorer.score("  ") is None


def test_a_fault_is_as_likely_as_that_there_is_any() -> None:
    """C4: where the draft as a whole looks faultless no fault is shown; the likeliest counts half as much again."""
    given_any = [4.0, 0.0, *[-4.0] * (len(FAULTS) - 2)]
    chances = probabilities(np.array([*given_any, 0.0], dtype=np.float32))
    assert chances[:2] == pytest.approx([0.7365, 0.25], abs=1e-3)
    assert max(probabilities(np.array([*given_any, -3.0], dtype=np.float32))) < 0.1
    assert max(probabilities(np.array([*given_any, 9.0], dtype=np.float32))) == 1.0


@pytest.mark.parametrize("broken", ["missing", "manifest.json", "model.onnx", "tokenizer.json", "head.npz"])
def test_without_its_model_the_check_goes_on_by_rules(broken: str, tmp_path: Path) -> None:
    """C4: a damaged folder never stops a check, and the result says that rules alone were asked."""
    folder = tmp_path / "model"
    if broken != "missing":
        shutil.copytree(default_reply_model(), folder)
        (folder / broken).write_bytes(b"{}")
    scorer = LazyReplyScorer(folder)
    assert scorer.score("Please calm down.") is None
    assert scorer.model == "rules"
    with pytest.raises(ModelUnusable):
        load_reply_scorer(folder)


def test_the_command_names_line_column_words_and_reason() -> None:
    """C5: a person can find the words at once."""
    result = run("-", "--rules-only", text="I'm sorry.\nPlease calm down.\n")
    assert result.exit_code == 0
    assert '2:8 minimising: "calm down"' in result.output


def test_json_lines_are_checked_one_by_one(tmp_path: Path) -> None:
    """C5: a file of drafts gives a file of results, in order."""
    file = tmp_path / "drafts.jsonl"
    rows = [
        {"id": "a", "reply": "That's our policy.", "customer": "Why?"},
        {"id": "b", "reply": "Yes, until nine tonight.", "customer": "Are you open?"},
    ]
    file.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    result = run(str(file), "--json")
    found = [json.loads(line) for line in result.output.splitlines() if line.startswith("{")]
    assert [row["id"] for row in found] == ["a", "b"]
    assert found[0]["faults"][0]["code"] == "policy_wall"
    assert found[1]["faults"] == []
    assert found[0]["model"].startswith("reply-minilm@")


@pytest.mark.parametrize(
    ("words", "options", "code"),
    [
        ("[]", [], 0),
        ("[]", ["--strict"], 3),
        ("words: [{pattern: 'calm*', verdict: block}]", [], 3),
        ("[{pattern: 'calm*', verdict: loud}]", [], 1),
        ("[", [], 1),
    ],
    ids=["a warning", "strict", "blocked", "bad verdict", "no YAML"],
)
def test_the_exit_code_says_whether_to_stop(words: str, options: list[str], code: int, tmp_path: Path) -> None:
    """C5: 3 for what must not be sent, 1 for a list that cannot be read."""
    file = tmp_path / "words.yaml"
    file.write_text(words, encoding="utf-8")
    result = run("-", "--rules-only", "--words", str(file), *options, text="Please calm down.")
    assert result.exit_code == code, result.output


def test_a_file_that_is_not_there_is_one_line() -> None:
    """C5: no traceback."""
    result = run("no-such-draft.txt", "--rules-only")
    assert result.exit_code == 1
    assert "cannot read no-such-draft.txt" in result.output
