"""A real django-helpdesk in processes of its own, and the people around it: customers and agents."""

from __future__ import annotations

import json
import os
import re
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from email.message import EmailMessage
from email.utils import make_msgid
from pathlib import Path
from typing import Any

import httpx

HERE = Path(__file__).parent
CUSTOMER = "kirsi@example.org"
COLLEAGUE = "colleague@example.org"


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        return int(taken.getsockname()[1])


def until(happened: Callable[[], Any], why: Callable[[], str], seconds: float = 120) -> Any:
    """What `happened` gives once it is true. Long enough for any machine: tests promise what happens, not how fast."""
    deadline = time.monotonic() + seconds
    while not (found := happened()):
        assert time.monotonic() < deadline, why()
        time.sleep(0.2)
    return found


@dataclass(slots=True)
class Desk:
    """`people` are the numbers of its users assuage, ama and bo; `hook` is what its environment tells it of assuage."""

    folder: Path
    port: int = field(default_factory=free_port)
    people: dict[str, str] = field(default_factory=dict)
    hook: Mapping[str, str] = field(default_factory=dict)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def found(self) -> None:
        self.folder.mkdir()
        numbers = json.loads(self._run("django_helpdesk_site.found"))
        self.people = {name: str(number) for name, number in numbers.items()}

    def start(self, hook: Mapping[str, str] | None = None) -> None:
        self.hook = self.hook if hook is None else hook
        with (self.folder / "server.log").open("ab") as log:
            command = [sys.executable, "-u", "-m", "django", "runserver", "--noreload", f"127.0.0.1:{self.port}"]
            self.process = subprocess.Popen(command, stdout=log, stderr=log, env=self._environment())
        until(self._answers, self.said)

    def stop(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process.wait(30)
            self.process = None

    def said(self) -> str:
        return (self.folder / "server.log").read_text()

    def opens(self, subject: str, text: str) -> str:
        """A customer opens a ticket in the public form; its number."""
        with httpx.Client(base_url=self.url, timeout=60) as browser:
            form = {"queue": "1", "title": subject, "body": text, "submitter_email": CUSTOMER, "priority": "3"}
            shown = _submitted(browser, "/tickets/submit/", form)
        number = re.search(r"ticket=support-(\d+)", shown.headers.get("location", ""))
        assert number, shown.text
        return number[1]

    def mails(self, ticket: str, text: str) -> None:
        """A customer answers by e-mail, with a colleague of theirs in copy."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Cc"] = CUSTOMER, "support@desk.example", COLLEAGUE
        mail["Subject"], mail["Message-Id"] = f"Re: [support-{ticket}]", make_msgid(domain="example.org")
        mail.set_content(text)
        (self.folder / "mailbox" / f"{time.time_ns()}.eml").write_text(mail.as_string())
        self._run("django", "get_email", "--quiet")
        assert not list((self.folder / "mailbox").iterdir()), "the e-mail was not taken in"

    def answers(self, agent: str, ticket: str, text: str, **form: str) -> None:
        """An agent writes a follow-up in the staff's pages, publicly unless told `public=""`."""
        with httpx.Client(base_url=self.url, timeout=60) as browser:
            _submitted(browser, "/login/", {"username": agent, "password": f"{agent}-password"})
            there = self.look(ticket)
            told = {"queue": "1", "title": there["title"], "priority": str(there["priority"]), "comment": text}
            told |= {"public": "1", "new_status": str(there["status"])} | form
            sent = {name: value for name, value in told.items() if value or name == "comment"}
            shown = _submitted(browser, f"/tickets/{ticket}/update/", sent)
        assert shown.status_code == 302, shown.text

    def look(self, ticket: str) -> dict[str, Any]:
        """The ticket as an agent's programme sees it."""
        answer = httpx.get(f"{self.url}/api/tickets/{ticket}/", auth=("ama", "ama-password"), timeout=60)
        return dict(answer.raise_for_status().json())

    def notes(self, ticket: str) -> list[str]:
        return [each["comment"] for each in self.look(ticket)["followup_set"] if not each["public"]]

    def sent(self) -> str:
        """All e-mail that the desk has sent."""
        return "\n".join(each.read_text() for each in sorted((self.folder / "sent").glob("*")))

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.said()
        try:
            return httpx.get(f"{self.url}/login/", timeout=60).status_code == 200
        except httpx.TransportError:
            return False

    def _run(self, module: str, *arguments: str) -> str:
        command = [sys.executable, "-m", module, *arguments]
        done = subprocess.run(
            command, env=self._environment(), capture_output=True, timeout=300, check=False, text=True
        )
        assert done.returncode == 0, done.stderr
        return done.stdout

    def _environment(self) -> dict[str, str]:
        path = os.pathsep.join(filter(None, (str(HERE), os.environ.get("PYTHONPATH"))))
        ours = {"DESK_FOLDER": str(self.folder), "DJANGO_SETTINGS_MODULE": "django_helpdesk_site.settings"}
        return {**os.environ, **ours, **self.hook, "PYTHONPATH": path}


def _submitted(browser: httpx.Client, page: str, form: Mapping[str, str]) -> httpx.Response:
    """The answer to a form sent from its page, as a browser sends it."""
    browser.get(page, follow_redirects=True)
    return browser.post(page, data={**form, "csrfmiddlewaretoken": browser.cookies["csrftoken"]})
