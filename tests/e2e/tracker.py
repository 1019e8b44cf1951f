"""A real Request Tracker, from the system's package, with a database and a configuration of its own; and its people."""

from __future__ import annotations

import os
import signal
import subprocess
from collections.abc import Sequence
from dataclasses import dataclass, field
from email.message import EmailMessage
from pathlib import Path
from typing import Any

import httpx

from tests.e2e.desk import free_port, until

SETUP = Path("/usr/sbin/rt-setup-database-5")
SERVER = Path("/usr/share/request-tracker5/libexec/rt-server")
MAILGATE = Path("/usr/bin/rt-mailgate")
INSTALL = (
    "apt install --no-install-recommends request-tracker5 rt5-db-sqlite rt5-standalone dma, with "
    "request-tracker5/dbconfig-install set to false"
)
CUSTOMER = "Kirsi Halonen <kirsi@example.org>"

_CONFIG = """
Set($rtname, 'desk.example.com');
Set($Organization, 'desk.example.com');
Set($WebDomain, '127.0.0.1');
Set($WebPort, {port});
Set($WebPath, '');
Set($DatabaseType, 'SQLite');
Set($DatabaseName, '{folder}/rt.sqlite');
Set($WebSessionClass, 'Apache::Session::File');
Set($CorrespondAddress, 'support@desk.example.com');
Set($CommentAddress, 'comment@desk.example.com');
Set($MailCommand, sub {{ 1 }});
Set($BcryptCost, 4);
Set($LogToSyslog, undef);
Set($LogToSTDERR, 'warning');
$RT::MasonDataDir = '{folder}/mason';
$RT::MasonSessionDir = '{folder}/sessions';
$RT::VarPath = '{folder}/var';
1;
"""

_PEOPLE = """
@Users = map {{ Name => $_, RealName => ucfirst, Password => "$_-password", Privileged => 1,
                EmailAddress => "$_\\@desk.example.com" }} qw(ama bo assuage);
@Queues = ({ Name => 'Support', CorrespondAddress => 'support@desk.example.com' });
@CustomFields = ({ Name => 'Anger', Type => 'FreeformMultiple', LookupType => 'RT::Queue-RT::Ticket',
                   Queue => 'Support' });
sub may { my ($who, @what) = @_; map { { Right => $_, Queue => 'Support', @$who } } @what }
@ACL = (
    may([ GroupDomain => 'SystemInternal', GroupType => 'Everyone' ], qw(CreateTicket ReplyToTicket)),
    may([ UserId => 'assuage' ], qw(SeeQueue ShowTicket ShowTicketComments CommentOnTicket ModifyTicket
        ReassignTicket SeeCustomField ModifyCustomField)),
    map { may([ UserId => $_ ], qw(SeeQueue ShowTicket ShowTicketComments ReplyToTicket CommentOnTicket ModifyTicket
        OwnTicket TakeTicket StealTicket SeeCustomField)) } qw(ama bo),
);
"""

_SCRIP = """
@Scrips = ({{ Description => 'assuage', ScripCondition => 'On Transaction', ScripAction => 'User Defined',
             Template => 'Blank', Stage => 'TransactionBatch', CustomPrepareCode => 'return 1;',
             CustomCommitCode => <<'END_OF_CODE' }});
{code}
END_OF_CODE
1;
"""


def parts_missing() -> bool:
    return not all(each.exists() for each in (SETUP, SERVER, MAILGATE))


@dataclass(slots=True)
class Tracker:
    """An RT with the agents ama and bo, our user assuage, and a queue Support whose field Anger is for tags."""

    folder: Path
    port: int = field(default_factory=free_port)
    process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def found(self) -> None:
        for name in ("mason", "sessions", "var"):
            (self.folder / name).mkdir(parents=True)
        self._file("RT_SiteConfig.pm", _CONFIG.format(port=self.port, folder=self.folder))
        root = self._file("root-password", "root-password")
        self._run(str(SETUP), "--action", "init", "--root-password-file", str(root))

    def hire(self, setup: str) -> None:
        """The people, and the scrip exactly as `assuage connect` prints it."""
        code = setup.split("commit code:\n", 1)[1].strip()
        data = self._file("people.pl", _PEOPLE + _SCRIP.format(code=code))
        self._run(str(SETUP), "--action", "insert", "--skip-create", "--datafile", str(data))

    def start(self) -> None:
        with (self.folder / "server.log").open("ab") as log:
            command = [str(SERVER), "--host", "127.0.0.1", "--port", str(self.port), "--max-workers", "3"]
            self.process = subprocess.Popen(
                command, stdout=log, stderr=log, env=self._environment(), start_new_session=True
            )
        until(self._answers, self.said)

    def stop(self) -> None:
        """With all its workers; on an interrupt it would change owners of the system's own files."""
        if self.process is not None:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait(30)
            self.process = None

    def said(self) -> str:
        return (self.folder / "server.log").read_text()

    def opens(self, subject: str, text: str) -> str:
        """A customer writes to the support's address; the number of the ticket that this makes."""
        self._mail(subject, text)
        tickets = self._ask("ama", "GET", "tickets", query="id > 0", orderby="id", order="DESC").json()["items"]
        return str(tickets[0]["id"])

    def mails(self, ticket: str, text: str) -> None:
        """The customer answers by mail."""
        self._mail(f"Re: [desk.example.com #{ticket}] Refund", text)

    def answers(self, agent: str, ticket: str, text: str) -> None:
        self._ask(agent, "POST", f"ticket/{ticket}/correspond", {"Content": text, "ContentType": "text/plain"})

    def change(self, agent: str, ticket: str, **values: object) -> None:
        self._ask(agent, "PUT", f"ticket/{ticket}", values)

    def steal(self, agent: str, ticket: str) -> None:
        self._ask(agent, "PUT", f"ticket/{ticket}/steal", {})

    def look(self, ticket: str) -> dict[str, Any]:
        return dict(self._ask("ama", "GET", f"ticket/{ticket}").json())

    def notes(self, ticket: str) -> list[str]:
        """The comments, oldest first."""
        asked = {"fields": "Content,Creator", "orderby": "id", "per_page": "100"}
        found = self._ask("ama", "GET", f"ticket/{ticket}/attachments", **asked).json()["items"]
        return [each["Content"] for each in found if each["Creator"]["id"] == "assuage"]

    def history(self, ticket: str) -> list[str]:
        """What has happened to the ticket, in RT's words, oldest first."""
        asked = {"fields": "Type,Field,Creator", "orderby": "id", "per_page": "100"}
        found = self._ask("ama", "GET", f"ticket/{ticket}/history", **asked).json()["items"]
        return [f"{each['Type']} {each['Field']} by {each['Creator']['id']}" for each in found]

    def _ask(self, who: str, method: str, path: str, json: object = None, **params: str) -> httpx.Response:
        url, known = f"{self.url}/REST/2.0/{path}", (who, f"{who}-password")
        answer = httpx.request(method, url, json=json, params=params, auth=known, timeout=60)
        return answer.raise_for_status()

    def _mail(self, subject: str, text: str) -> None:
        """As a mail server hands it to RT, with the text twice, as mail programmes send it."""
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = CUSTOMER, "support@desk.example.com", subject
        mail.set_content(text)
        mail.add_alternative(f"<p>{text}</p>", subtype="html")
        command = [str(MAILGATE), "--queue", "Support", "--action", "correspond", "--url", self.url]
        subprocess.run(command, input=bytes(mail), capture_output=True, timeout=120, check=True)

    def _file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def _run(self, *command: str) -> None:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            command, env=self._environment(), capture_output=True, text=True, timeout=300, check=False
        )
        assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"

    def _environment(self) -> dict[str, str]:
        ours = {"RT_SITE_CONFIG": str(self.folder / "RT_SiteConfig.pm"), "RT_SITE_CONFIG_DIR": "/dev/null"}
        return {**os.environ, **ours}

    def _answers(self) -> bool:
        assert self.process is not None
        assert self.process.poll() is None, self.said()
        try:
            return httpx.get(f"{self.url}/REST/2.0/rt", timeout=60).status_code in (200, 401)
        except httpx.TransportError:
            return False


def tags_of(ticket: dict[str, Any]) -> Sequence[str]:
    return [value for each in ticket["CustomFields"] if each["name"] == "Anger" for value in each["values"]]
