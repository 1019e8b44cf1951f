"""The simulated help-desk over the wire: what each trouble looks like, and every write of the adapter for Zendesk."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import httpx
import pytest

from assuage.act.bucket import Bucket
from assuage.act.calling import Line
from assuage.errors import CallFailed
from assuage.helpdesks.values import Account
from assuage.helpdesks.writing import NoteWish, OwnerWish, PriorityWish, TagWish, Wish, write
from assuage.helpdesks.zendesk import Zendesk
from assuage.simulator.control import written
from assuage.simulator.helpdesk import Simulator
from assuage.simulator.server import listening
from assuage.simulator.troubles import Trouble, Troubles

WISHES: dict[str, Wish] = {
    "tags": TagWish(frozenset({"assuage-angry", "assuage-person"}), "assuage-"),
    "priority": PriorityWish("high"),
    "owner": OwnerWish("9001", "41"),
    "note": NoteWish("4f1a", "Angry: 70 of 100.\n\nWritten by assuage (assuage#4f1a)"),
}


@contextmanager
def a_line(simulator: Simulator) -> Iterator[tuple[Line, Account]]:
    with listening(simulator) as url, Line(url, Bucket(6000)) as line:
        yield line, Account(url, {"token": simulator.token}, {"email": simulator.email})


def always(trouble: Trouble) -> Simulator:
    return Simulator(troubles=Troubles(1.0, kinds=[trouble]), slow_seconds=0.1)


@pytest.mark.parametrize("kind", WISHES)
def test_every_write_is_done_once_and_not_again(kind: str) -> None:
    simulator = Simulator()
    ticket = simulator.customer_says(None, "Third time I ask.")
    simulator.desk.edit(ticket)
    with a_line(simulator) as (line, account):
        assert line.hold(Zendesk().ping(account)) == "assuage"
        ends = [line.hold(write(Zendesk(), account, str(ticket), WISHES[kind])) for _ in range(2)]
    assert [end.why for end in ends] == ["written", "it was so already"]
    told = written(simulator.desk.find(ticket))
    assert told["writes"] == {kind: 1}
    assert told["tags_of_people_lost"] == []


def test_a_tag_is_changed_for_another() -> None:
    simulator = Simulator()
    ticket = simulator.customer_says(None, "Third time I ask.")
    simulator.desk.edit(ticket)
    with a_line(simulator) as (line, account):
        for band in ("angry", "furious"):
            line.hold(write(Zendesk(), account, str(ticket), TagWish(frozenset({f"assuage-{band}"}), "assuage-")))
    assert simulator.desk.find(ticket).tags == {"theirs-1", "assuage-furious"}


@pytest.mark.parametrize(
    ("trouble", "kind"),
    [
        ("too_many", "too_many"),
        ("error_before", "broken"),
        ("error_after", "broken"),
        ("cut_before", "unreachable"),
        ("cut_after", "unreachable"),
    ],
)
def test_every_trouble_is_met_as_what_it_is(trouble: Trouble, kind: str) -> None:
    simulator = always(trouble)
    with a_line(simulator) as (line, account), pytest.raises(CallFailed) as failed:
        line.hold(Zendesk().ping(account))
    assert failed.value.trouble == kind
    assert failed.value.retry_after == (1.0 if trouble == "too_many" else None)


@pytest.mark.parametrize(("trouble", "done"), [("cut_before", 0), ("cut_after", 1), ("error_after", 1)])
def test_what_failed_may_have_been_done(trouble: Trouble, done: int) -> None:
    simulator = always(trouble)
    ticket = simulator.customer_says(None, "Third time I ask.")
    with listening(simulator) as url, httpx.Client(auth=(f"{simulator.email}/token", simulator.token)) as client:
        try:
            client.put(f"{url}/api/v2/tickets/{ticket}/tags", json={"tags": ["x"]})
        except httpx.RemoteProtocolError:
            pass
    assert len(simulator.desk.find(ticket).writes) == done


def test_somebody_edits_in_the_very_moment() -> None:
    simulator = always("edited")
    ticket = simulator.customer_says(None, "Third time I ask.")
    with a_line(simulator) as (line, account), pytest.raises(CallFailed) as failed:
        line.hold(write(Zendesk(), account, str(ticket), WISHES["priority"]))
    assert failed.value.trouble == "collision"


def test_slow_is_answered_all_the_same() -> None:
    with a_line(always("slow")) as (line, account):
        assert line.hold(Zendesk().ping(account)) == "assuage"


class TestCommand:
    def test_it_says_how_to_connect_to_it_and_stops_when_told(self, environment: dict[str, str]) -> None:
        words = ["simulate", "--port", "0", "--trouble", "0.3", "--hook-secret", "told-to-both"]
        command = [sys.executable, "-u", "-m", "assuage", *words]
        with subprocess.Popen(command, stdout=subprocess.PIPE, env=environment, text=True) as process:
            assert process.stdout is not None
            lines = [process.stdout.readline() for _ in range(20)]
            os.kill(process.pid, signal.SIGTERM)
            assert process.wait(20) == 0
        told = "".join(lines)
        assert "assuage connect sim --kind zendesk --url http://127.0.0.1:" in told
        assert "--hook-secret told-to-both" in told
        assert "/simulator/written" in told

    def test_a_busy_port_is_one_line(self, environment: dict[str, str]) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            command = [sys.executable, "-m", "assuage", "simulate", "--port", str(taken.getsockname()[1])]
            ended = subprocess.run(command, capture_output=True, env=environment, text=True, timeout=60, check=False)
        assert ended.returncode == 1
        assert ended.stderr.startswith("assuage: cannot listen on 127.0.0.1:")
        assert len(ended.stderr.splitlines()) == 1
