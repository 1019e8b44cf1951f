"""The wordings shown in the docs work as they stand."""

from __future__ import annotations

import re

import yaml

from assuage.reply.openers import openers
from assuage.reply.openers.limits import FORMS
from assuage.reply.values import Fact, Facts, Situation
from assuage.reply.wordings import PLACEHOLDERS, parse_wordings
from tests.conftest import ROOT

PAGE = (ROOT / "docs" / "wordings.md").read_text(encoding="utf-8")
EXAMPLE = parse_wordings(yaml.safe_load(re.findall(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[0]))


def test_the_example_of_the_docs_is_used() -> None:
    text = "My water is off again"
    facts = Facts(text, (Fact("thing", 0, 8, "My water", "your water", weight=0.6),))
    one = Situation(
        facts, 0.7, "angry", issues=frozenset({"outage"}), channel="email", customer_name="Ada", agent_name="Bo"
    )
    said = [opener.text for number in range(30) for opener in openers(one, EXAMPLE, seed=str(number))]
    assert all(text.startswith("Dear Ada,\n\n") and text.endswith("\n\nBo\nFernhill Water") for text in said)
    for words in ("here at Fernhill Water", "obody should be without water", "asking our engineers about your water"):
        assert any(words in text for text in said)


def test_every_placeholder_and_part_is_in_the_docs() -> None:
    assert not [name for name in PLACEHOLDERS if f"{{{name}}}" not in PAGE]
    for part in ("acknowledge", "sorry", "own", "next_step", "ask_fair", "ask_what", "thank", "private"):
        assert f"`{part}`" in PAGE


def test_the_table_of_limits_is_that_of_the_code() -> None:
    page = (ROOT / "docs" / "openers.md").read_text(encoding="utf-8")
    for channel, form in FORMS.items():
        row = next(line for line in page.splitlines() if line.startswith("|") and (channel or "none known") in line)
        assert f"| {form.most_chars} | {form.brief_chars} |" in row
