"""Real servers with the real model: a decision within moments, and nothing lost when one is killed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx
import pytest

TEXT = "This is the third time I write. Nobody called me back. I want my money back!"


@dataclass(slots=True)
class Server:
    process: subprocess.Popen[bytes]
    log: Path
    address: str = ""
    key: str | None = None

    def client(self, key: str | None = None) -> httpx.Client:
        return httpx.Client(base_url=self.address, headers={"Authorization": f"Bearer {key or self.key}"}, timeout=30)

    def said(self) -> str:
        return self.log.read_text()


Start = Callable[..., Server]


@pytest.fixture
def start(environment: dict[str, str], tmp_path: Path) -> Iterator[Start]:
    """Starts `assuage serve` on a free port and waits until it answers."""
    running: list[Server] = []

    def run(*options: str, **more: str) -> Server:
        log = tmp_path / f"server-{len(running)}.log"
        with log.open("wb") as out:
            process = subprocess.Popen(
                [sys.executable, "-u", "-m", "assuage", *(options or ("serve", "--port", "0"))],
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**environment, **more},
            )
        server = Server(process, log)
        running.append(server)
        if "work" not in options:
            wait_until(lambda: "v1/messages" in server.said() or process.poll() is not None, server)
            address = re.search(r"messages\s+(http://\S+)/v1/messages", server.said())
            assert address, server.said()
            server.address = address[1]
            key = re.search(r"your key\s+(asg_\S+)", server.said())
            server.key = key[1] if key else None
            wait_until(lambda: answers(server), server)
        return server

    yield run
    for server in running:
        server.process.kill()
        server.process.wait(10)


def answers(server: Server) -> bool:
    try:
        return httpx.get(f"{server.address}/healthz").status_code == 200
    except httpx.TransportError:
        return False


def wait_until(happened: Callable[[], bool], server: Server, seconds: float = 90) -> None:
    """Long enough for any machine; the tests promise what happens, not how fast."""
    deadline = time.monotonic() + seconds
    while not happened():
        assert time.monotonic() < deadline, server.said()
        time.sleep(0.05)


def decided(client: httpx.Client, message_id: str) -> bool:
    return bool(client.get(f"/v1/messages/{message_id}").json()["state"] == "decided")


def test_a_posted_message_is_decided(start: Start) -> None:
    server = start()
    with server.client() as client:
        assert client.post("/v1/messages", json={"id": "m-1", "text": TEXT}).status_code == 202
        wait_until(lambda: decided(client, "m-1"), server)
        seen = client.get("/v1/messages/m-1").json()
    assert seen["decision"]["needs_human"] is True
    assert seen["decision"]["model"].startswith("anger-minilm@")
    assert "third time" not in server.said()


def test_the_first_start_says_how_to_sign_in_to_the_console_and_the_next_one_does_not(start: Start) -> None:
    server = start()
    made = re.search(r"console +(http://\S+)\n +sign in as (\w+) with the password (\S+)\n", server.said())
    assert made, server.said()
    with httpx.Client(follow_redirects=True) as browser:
        assert "Sign in to assuage" in browser.get(made[1]).text
        form = {"name": made[2], "password": made[3]}
        page = browser.post(f"{made[1]}/sign-in", data=form, headers={"Origin": server.address})
        assert page.url.path == "/console/"
        assert "Administrator" in page.text
        with browser.stream("GET", f"{made[1]}/events", timeout=60) as news:
            assert next(news.iter_lines()) == "event: hello"
            server.process.terminate()
            assert server.process.wait(60) == 0, "an open page does not keep the server from stopping"
    assert "password" not in start().said().replace("assuage accounts password", "")


def test_what_was_answered_202_survives_kill_9(start: Start) -> None:
    taking_in = start("serve", "--port", "0", "--no-worker")
    key = taking_in.key
    with taking_in.client() as client:
        for n in range(20):
            assert client.post("/v1/messages", json={"id": f"m-{n}", "text": f"{TEXT} {n}"}).status_code == 202
    os.kill(taking_in.process.pid, signal.SIGKILL)
    taking_in.process.wait(10)
    server = start()
    assert server.key is None, "the key of the first start stays valid and no other is made"
    with server.client(key) as client:
        wait_until(lambda: all(decided(client, f"m-{n}") for n in range(20)), server)


def test_a_batch_in_hand_when_killed_is_taken_over(start: Start, home: Path) -> None:
    """The leases of a dead worker are freed by the next start, long before they run out."""
    from assuage.domain import Message
    from assuage.store.engine import open_engine
    from assuage.store.sql import SqlStore

    home.mkdir()
    store = SqlStore(open_engine(f"sqlite:///{home}/assuage.db"))
    store.accept(Message(id="m-1", text=TEXT))
    assert len(store.claim(1, 3600).messages) == 1
    store.close()
    server = start()
    with server.client() as client:
        wait_until(lambda: decided(client, "m-1"), server)


def test_sigterm_stops_cleanly(start: Start) -> None:
    server = start()
    server.process.terminate()
    assert server.process.wait(60) == 0
    assert "Traceback" not in server.said()


def test_a_busy_port_is_one_clear_line(assuage: Callable[..., subprocess.CompletedProcess[bytes]]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        result = assuage("serve", "--port", taken.getsockname()[1])
    assert result.returncode == 1
    assert b"choose another with --port" in result.stderr
    assert not result.stdout


def test_two_processes_over_postgresql(start: Start, postgres_url: str) -> None:
    api = start("serve", "--port", "0", "--no-worker", ASSUAGE_DATABASE_URL=postgres_url)
    workers = [start("work", ASSUAGE_DATABASE_URL=postgres_url) for _ in range(2)]
    with api.client() as client:
        for n in range(30):
            client.post("/v1/messages", json={"id": f"m-{n}", "text": f"{TEXT} {n}"})
        wait_until(lambda: all(decided(client, f"m-{n}") for n in range(30)), workers[0])
    wait_until(lambda: all("works on the inbox" in worker.said() for worker in workers), workers[0])
    for worker in workers:
        worker.process.terminate()
        assert worker.process.wait(60) == 0, worker.said()
