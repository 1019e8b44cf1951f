"""A simulated day of a support team on real stores (C6, C10, C14): nothing orphaned, nobody overrun, nothing lost."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import Any

import pytest

from tests.conftest import ROOT

MESSAGES = 150


def one_day(*arguments: str) -> Any:
    """The benchmark's own simulation, in a process of its own as a user would run it."""
    command = [sys.executable, "benchmarks/week.py", "--messages", str(MESSAGES), "--days", "1", "--json", *arguments]
    done = subprocess.run(command, capture_output=True, cwd=ROOT, timeout=120, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode()
    return json.loads(done.stdout)


def check(found: Any) -> None:
    assert found["faults"] == dict.fromkeys(found["faults"], 0)
    assert found["faults"].keys() >= {"orphans", "overruns", "furious_in_a_row", "lower_tier"}
    assert found["checks"] >= 24
    assert found["accepted"] == found["books"]["messages decided"] == MESSAGES + 1
    assert found["restart"] == ["1 claimed, 1 freed, 1 decided after it"]
    assert found["journal"]["resolved"] > 30
    assert found["resolved_without_follow_ups"] == 0
    follow_ups = sum(count for name, count in found["books"].items() if name.startswith("follow-ups"))
    assert follow_ups == 2 * found["journal"]["resolved"]


def test_a_day_on_sqlite_ends_with_everybody_answered_and_nobody_overrun() -> None:
    result = one_day("--database", "sqlite")
    check(result["stores"]["sqlite"])
    assert result["ways"]["ours"]["furious_in_a_row_within_pause"] == 0


@pytest.mark.postgres
def test_a_day_on_postgresql_ends_with_everybody_answered_and_nobody_overrun(postgres_url: str) -> None:
    check(one_day("--database", "postgresql", "--url", postgres_url)["stores"]["postgresql"])
