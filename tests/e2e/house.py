"""assuage itself, as its users run it: a server in a process of its own, and the command line beside it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import httpx

from tests.e2e.desk import free_port, until


@dataclass(slots=True)
class House:
    """An assuage with its data in a folder, always at the same address."""

    folder: Path
    port: int = field(default_factory=free_port)
    key: str = ""
    process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        self.begin()
        self.wait()

    def begin(self) -> None:
        with (self.folder / "assuage.log").open("ab") as log:
            command = [sys.executable, "-u", "-m", "assuage", "serve"]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=self._environment())

    def wait(self) -> None:
        until(self._is_ready, self.said)
        found = re.search(r"your key\s+(asg_\S+)", self.said())
        assert found, self.said()
        self.key = found[1]

    def stop(self) -> None:
        if self.process is not None:
            self.process.terminate()
            assert self.process.wait(120) == 0, self.said()
            self.process = None

    def said(self) -> str:
        return (self.folder / "assuage.log").read_text()

    def run(self, *arguments: str) -> str:
        """What a command prints."""
        command = [sys.executable, "-m", "assuage", *arguments]
        here = self._environment()
        done = subprocess.run(command, env=here, capture_output=True, text=True, timeout=300, check=False)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def get(self, path: str) -> Any:
        return self.ask("GET", path)

    def ask(self, method: str, path: str, body: Any = None) -> Any:
        headers = {"Authorization": f"Bearer {self.key}"}
        answer = httpx.request(method, f"http://127.0.0.1:{self.port}{path}", headers=headers, json=body, timeout=60)
        assert answer.is_success, answer.text
        return answer.json()

    def _is_ready(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.said()
        try:
            return httpx.get(f"http://127.0.0.1:{self.port}/healthz", timeout=60).status_code == 200
        except httpx.TransportError:
            return False

    def _environment(self) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("ASSUAGE_")}
        ours = {"ASSUAGE_HOME": str(self.folder / "home"), "ASSUAGE_PORT": str(self.port)}
        return {**kept, **ours, "ASSUAGE_POLL_MINUTES": "0.1", "COLUMNS": "160"}
