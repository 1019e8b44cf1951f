"""The import rules of the architecture, read from the syntax trees."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[2] / "src" / "assuage"
MODULES = sorted(SOURCE.rglob("*.py"))

# Each room may import its own level's own modules and the rooms of the levels below it.
LEVELS: tuple[frozenset[str], ...] = (
    frozenset({"__main__"}),
    frozenset({"cli"}),
    frozenset({"demo", "serve", "simulator"}),
    frozenset({"wiring"}),
    frozenset({"console", "receive"}),
    frozenset({"parts", "statuses"}),
    frozenset({"drafts", "worker", "batch", "liaison", "training"}),
    frozenset({"act", "corrections", "lessons", "pipeline"}),
    frozenset({"accounts", "connections", "counsel", "home", "intake", "metrics"}),
    frozenset({"casework", "passwords", "vault", "whatif"}),
    frozenset({"errands", "recent"}),
    frozenset({"store"}),
    frozenset({"score"}),
    frozenset({"insights"}),
    frozenset({"replay"}),
    frozenset({"masking"}),
    frozenset({"reply"}),
    frozenset({"decide", "helpdesks", "views", "settings"}),
    frozenset({"roster"}),
    frozenset({"policy"}),
    frozenset({"domain"}),
    frozenset({"errors"}),
)
LEVEL = {room: depth for depth, rooms in enumerate(LEVELS) for room in rooms}

PURE = (
    "domain/",
    "errors.py",
    "errands.py",
    "policy/",
    "roster/",
    "views.py",
    "decide/",
    "helpdesks/",
    "reply/",
    "replay/",
    "insights/",
    "masking/",
)
NOT_PURE = {"datetime.now", "time", "random", "secrets", "logging", "socket", "os", "pathlib", "threading"}

# A library has one home.
HOMES = {
    "sqlalchemy": ("store/",),
    "alembic": ("store/",),
    "argon2": ("passwords.py",),
    "authlib": ("act/oidc.py",),
    "joserfc": ("act/oidc.py",),
    "httpx2": ("act/oidc.py",),
    "cryptography": ("helpdesks/standard.py", "vault.py"),
    "torch": ("score/torch_engine.py", "training/"),
    "transformers": ("score/torch_engine.py", "training/"),
    "onnxruntime": ("score/onnx_engine.py", "training/export.py"),
    "fastapi": ("console/", "receive/", "wiring.py"),
    "jinja2": ("console/",),
    "markupsafe": ("console/",),
    "starlette": ("console/", "receive/"),
    "uvicorn": ("wiring.py",),
    "os": ("cli/",),  # for its null device, not for the environment
    "pydantic_settings": ("settings.py",),
    "click": ("cli/",),
    "yaml": ("cli/",),
    "quotequail": ("score/text.py",),
    "mailparser_reply": ("score/text.py",),
    "html_text": ("score/text.py",),
    "httpx": ("act/",),
    "price_parser": ("reply/facts/counts.py",),
    "text_to_num": ("reply/facts/numbers.py",),
    "py3langid": ("score/language.py",),
    "prometheus_client": ("metrics.py",),
    "holidays": ("policy/model.py", "reply/promises/calendar.py"),
    "dateutil": ("reply/promises/days.py",),
    "numpy": (
        "insights/",
        "replay/",
        "reply/openers/likeness.py",
        "score/",
        "store/history.py",
        "store/memory_history.py",
        "training/",
    ),
}


def relative(module: Path) -> str:
    return module.relative_to(SOURCE).as_posix()


def room(module: Path) -> str:
    return module.relative_to(SOURCE).parts[0].removesuffix(".py")


def imports(module: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}: relative import"
            yield node.module or ""
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_every_room_has_a_level() -> None:
    assert {room(module) for module in MODULES} - {"__init__"} == set(LEVEL)


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_imports_point_down_only(module: Path) -> None:
    here = room(module)
    if here == "__init__":
        assert not [name for name in imports(module) if name.startswith("assuage")]
        return
    for name in imports(module):
        parts = name.split(".")
        if parts[0] == "assuage" and len(parts) > 1 and parts[1] in LEVEL and parts[1] != here:
            assert LEVEL[parts[1]] > LEVEL[here], f"{relative(module)} imports {name}"


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_a_library_is_imported_only_in_its_home(module: Path) -> None:
    for name in imports(module):
        homes = HOMES.get(name.split(".")[0])
        assert homes is None or relative(module).startswith(homes), f"{relative(module)} imports {name}"


@pytest.mark.parametrize("module", [m for m in MODULES if relative(m).startswith(PURE)], ids=relative)
def test_pure_parts_have_no_clock_no_chance_and_no_io(module: Path) -> None:
    assert not [name for name in imports(module) if name.split(".")[0] in NOT_PURE]
    tree = ast.parse(module.read_text(encoding="utf-8"))
    called = {node.func.id for node in ast.walk(tree) if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)}
    clocks = [
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute)
        and node.attr in ("now", "today", "utcnow")
        and isinstance(node.value, ast.Name)
        and node.value.id in ("datetime", "date")
    ]
    assert not called & {"open", "print", "input"}
    assert not clocks


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_only_settings_read_the_environment(module: Path) -> None:
    text = module.read_text(encoding="utf-8")
    assert "environ" not in text.replace("os.environ`", "").replace("environment", "")
    assert "getenv" not in text


def test_the_package_imports_neither_torch_nor_fastapi() -> None:
    code = "import sys, assuage; sys.exit(bool({'torch', 'fastapi', 'onnxruntime'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("module", MODULES, ids=relative)
def test_modules_stay_of_a_size_one_can_read(module: Path) -> None:
    assert len(module.read_text(encoding="utf-8").splitlines()) <= 300
