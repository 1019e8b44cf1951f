"""The documentation names what there is, and the README's figures have a source."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

import click
import pytest
import yaml

from assuage.cli import main
from assuage.helpdesks import HELPDESKS
from assuage.policy import Policy
from assuage.receive.answers import answers
from assuage.receive.cases import cases
from assuage.receive.connections_routes import connections_api
from assuage.receive.hooks import hooks
from assuage.receive.insights import insights
from assuage.receive.people import people
from assuage.receive.policy_routes import policy_api
from assuage.receive.routes import api, probes
from assuage.receive.triage import triage
from assuage.roster import Agent, parse_roster
from assuage.settings import Settings

ROOT = Path(__file__).parents[2]
ROUTERS = (answers, api, cases, connections_api, hooks, insights, people, policy_api, probes, triage)


def doc(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def commands(group: click.Group, path: str = "assuage") -> list[str]:
    names = []
    for name, command in group.commands.items():
        if isinstance(command, click.Group):
            names += commands(command, f"{path} {name}")
        else:
            names.append(f"{path} {name}")
    return names


@pytest.mark.parametrize("field", Policy.model_fields)
def test_every_policy_field_has_a_heading(field: str) -> None:
    assert f"### `{field}`" in doc("docs/policy.md")


@pytest.mark.parametrize("field", Settings.model_fields)
def test_every_setting_is_named(field: str) -> None:
    assert f"`ASSUAGE_{field.upper()}`" in doc("docs/operations.md")


@pytest.mark.parametrize("command", commands(main))
def test_every_command_is_named(command: str) -> None:
    assert f"`{command}`" in doc("docs/operations.md")


@pytest.mark.parametrize("path", [route.path for router in ROUTERS for route in router.routes])  # type: ignore[attr-defined]
def test_every_route_is_named(path: str) -> None:
    assert path.replace(":path", "") in doc("docs/operations.md")


@pytest.mark.parametrize(
    "page", [p.relative_to(ROOT) for p in [ROOT / "README.md", *ROOT.glob("docs/**/*.md")]], ids=str
)
def test_every_link_between_pages_leads_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\((?!https?:)([^)#]+)", doc(str(page))):
        assert (ROOT / page.parent / target).exists(), target


def test_the_readme_shows_the_commands_that_exist() -> None:
    known = set(commands(main))
    for block in re.findall(r"```\n(.*?)```", doc("README.md"), re.DOTALL):
        groups = "policy|feedback|wordings|agents|accounts|connections|keys|db"
        for words in re.findall(rf"\bassuage ((?:{groups}) [a-z]+|[a-z]+)", block):
            assert f"assuage {words}" in known, words


@pytest.mark.parametrize("field", Policy.model_fields)
def test_every_policy_field_has_its_default_its_unit_and_an_example(field: str) -> None:
    section = doc("docs/policy.md").split(f"### `{field}`\n", 1)[1].split("\n## ", 1)[0].split("\n### ", 1)[0]
    default = Policy.model_fields[field].default
    assert re.match(r"\*Default [^*]+; [^*]+\.\*", section)
    assert not isinstance(default, float | int) or section.startswith(f"*Default {default};")
    assert "\nExample: " in section


@pytest.mark.parametrize("form", ["yaml", "csv"])
def test_the_rosters_shown_are_rosters(form: str) -> None:
    """Both examples of the page are the same people."""
    shown = re.search(rf"```{form}\n(.*?)```", doc("docs/routing.md"), re.DOTALL)
    assert shown is not None
    rows = yaml.safe_load(shown[1]) if form == "yaml" else list(csv.DictReader(io.StringIO(shown[1])))
    roster = parse_roster(rows)
    assert list(roster.agents) == ["ama", "bo", "nia"]
    assert roster.agents["ama"].issues == ("refund", "billing")
    assert roster.agents["nia"].capacity == 3


@pytest.mark.parametrize("code", HELPDESKS)
def test_every_helpdesk_has_a_page_and_a_row(code: str) -> None:
    assert f"[`{code}`](helpdesks/{code}.md)" in doc("docs/helpdesks.md")
    page = doc(f"docs/helpdesks/{code}.md")
    assert f"--kind {code}" in page
    assert all(
        f"{asked.name}=" in page or f"`{asked.name}`" in page for asked in HELPDESKS[code].asks if asked.required
    )


def test_every_field_of_an_agent_is_told() -> None:
    assert all(f"`{field}`" in doc("docs/routing.md") for field in Agent.model_fields)
