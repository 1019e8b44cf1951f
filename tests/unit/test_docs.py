"""The documentation names what there is, and the README's figures have a source."""

from __future__ import annotations

import re
from pathlib import Path

import click
import pytest

from assuage.cli import main
from assuage.policy import Policy
from assuage.receive.cases import cases
from assuage.receive.people import people
from assuage.receive.policy_routes import policy_api
from assuage.receive.routes import api, probes
from assuage.settings import Settings

ROOT = Path(__file__).parents[2]
ROUTERS = (api, cases, people, policy_api, probes)


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
        for words in re.findall(r"\bassuage ((?:policy|agents|keys|db) [a-z]+|[a-z]+)", block):
            assert f"assuage {words}" in known, words
