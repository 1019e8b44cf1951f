"""From a help-desk's webhook to its 202, and to the note in its ticket, with the real model.

    python benchmarks/hook_delay.py [--messages N]

Starts `assuage serve` on a free port and a simulated help-desk without troubles (`assuage.simulator`) beside it;
customers write one after another. Then forged webhooks come in between, which must cost the others little.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from pathlib import Path

from measure import show, spread
from server_start import wait_for

from assuage.simulator.helpdesk import Simulator
from assuage.simulator.hook import Hook, over_http
from assuage.simulator.server import listening

SECRET = "told-to-both-sides"  # of a help-desk that is none


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--messages", type=int, default=40)
    messages = parser.parse_args().messages
    with ExitStack() as stack:
        home = stack.enter_context(tempfile.TemporaryDirectory())
        simulator = Simulator()
        url = stack.enter_context(listening(simulator))
        address = _served(stack, {**os.environ, "ASSUAGE_HOME": home}, url)
        took: list[float] = []
        send = _timed(over_http(f"{address}/v1/hooks/sim"), took)
        simulator.hook = Hook(send, SECRET)
        noted = [_one(simulator, number) for number in range(messages)]
        answered = list(took)
        forged: list[float] = []
        simulator.hook = Hook(_timed(over_http(f"{address}/v1/hooks/sim"), forged), "forged")
        for number in range(messages):
            simulator.customer_says(None, f"A forged letter, number {number}.")
    show(
        "hook delay",
        {"seconds": {"until_202": spread(answered[5:]), "until_note": spread(noted[5:]), "until_401": spread(forged)}},
    )


def _served(stack: ExitStack, environment: dict[str, str], desk: str) -> str:
    """The address of a running server that is connected to the simulated help-desk."""
    command = [sys.executable, "-u", "-m", "assuage"]
    given = ["--url", desk, "--set", "email=assuage@example.com", "--set", "token=simulated-token"]
    connect = [*command, "connect", "sim", "--kind", "zendesk", *given, "--hook-secret", SECRET, "--per-minute", "6000"]
    subprocess.run(connect, env=environment, check=True, stdout=subprocess.DEVNULL)
    log = Path(environment["ASSUAGE_HOME"]) / "log"
    with log.open("wb") as out:
        serve = [*command, "serve", "--port", "0"]
        server = subprocess.Popen(serve, stdout=out, stderr=subprocess.STDOUT, env=environment)
    stack.callback(server.wait, 30)
    stack.callback(server.terminate)
    return wait_for(log)[0]


def _timed(send: Callable[[bytes, Mapping[str, str]], int], took: list[float]) -> Callable[..., int]:
    def timed(body: bytes, headers: Mapping[str, str]) -> int:
        started = time.perf_counter()
        status = send(body, headers)
        took.append(time.perf_counter() - started)
        return status

    return timed


def _one(simulator: Simulator, number: int) -> float:
    text = f"This is the third time I write about order {number}. Nobody has called me back, I want a manager."
    started = time.perf_counter()
    ticket = simulator.customer_says(None, text)
    while not any("assuage#" in comment.body for comment in simulator.desk.find(ticket).comments):
        time.sleep(0.002)
        if time.perf_counter() - started > 60:
            raise SystemExit("no note came within a minute")
    return time.perf_counter() - started


main()
