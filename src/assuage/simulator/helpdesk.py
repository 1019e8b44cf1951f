"""The simulated help-desk: customers write, agents answer, webhooks go out, calls of its API are answered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from assuage.helpdesks.signing import in_base64
from assuage.simulator.api import Request, answer
from assuage.simulator.desk import Comment, Desk, Refused, Ticket
from assuage.simulator.hook import Hook
from assuage.simulator.troubles import Troubles


@dataclass(slots=True)
class Simulator:
    """A help-desk; without a hook it tells nobody what happens. `server.listening` gives it an address.

    `retry_after` is what goes with 429, in seconds; `undelivered` counts the webhooks that nobody took.
    """

    hook: Hook | None = None
    troubles: Troubles = field(default_factory=Troubles)
    email: str = "assuage@example.com"
    token: str = "simulated-token"  # noqa: S105  of a help-desk that is none
    retry_after: int = 1
    slow_seconds: float = 0.4
    desk: Desk = field(default_factory=Desk)
    undelivered: int = 0

    def customer_says(self, ticket: int | None, text: str, customer: str = "Kirsi Halonen", subject: str = "") -> int:
        """A customer writes, into a new ticket where none is named; returns its number."""
        if ticket is None:
            opened = self.desk.open(customer, text, subject or text[:40])
            self._tell_comment(opened, opened.comments[0], "End-user")
            return opened.id
        found = self.desk.find(ticket)
        self._tell_comment(found, self.desk.say(ticket, found.requester, text), "End-user")
        return ticket

    def agent_says(self, ticket: int, text: str, agent: int = 9001) -> None:
        self._tell_comment(self.desk.find(ticket), self.desk.say(ticket, agent, text), "Agent")

    def close(self, ticket: int, agent: int = 9001) -> None:
        """An agent solves it."""
        self.desk.solve(ticket)
        user = {"current_user.id": str(agent), "current_user.role": "Agent"}
        self._tell("solved", self.desk.find(ticket), user)

    def assign(self, ticket: int, agent: int) -> None:
        """A person gives it to somebody."""
        self.desk.assign(ticket, agent)
        self._tell("assigned", self.desk.find(ticket), {"ticket.assignee.id": str(agent)})

    def answer(self, request: Request) -> tuple[int, Any]:
        """The status and the JSON for a call of the API, nothing going wrong."""
        user = in_base64(f"{self.email}/token:{self.token}".encode())
        if request.headers.get("authorization") != f"Basic {user}":
            return 401, {"error": "Couldn't authenticate you"}
        try:
            return 200, answer(self.desk, request)
        except Refused as refused:
            return refused.status, refused.body

    def _tell_comment(self, ticket: Ticket, comment: Comment, role: str) -> None:
        self._tell(
            "comment",
            ticket,
            {
                "ticket.latest_public_comment.id": str(comment.id),
                "ticket.latest_public_comment": comment.body,
                "ticket.latest_comment.is_public": "true",
                "current_user.id": str(comment.author),
                "current_user.role": role,
                "current_user.name": self.desk.users[comment.author],
            },
        )

    def _tell(self, trigger: str, ticket: Ticket, values: Mapping[str, str]) -> None:
        if self.hook is None:
            return
        known = {
            "ticket.id": str(ticket.id),
            "ticket.updated_at_with_timestamp": ticket.updated.strftime("%Y-%m-%dT%H:%M:%SZ"),
            "ticket.via": "Mail",
            "ticket.title": ticket.subject,
            "ticket.requester.id": str(ticket.requester),
        }
        for _ in range(2 if self.troubles.twice() else 1):
            self.undelivered += not self.hook.post(trigger, known | dict(values))
