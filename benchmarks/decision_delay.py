"""Seconds from posting a message to a running server until its decision can be read.

    python benchmarks/decision_delay.py

Starts `assuage serve` on a free port with a home of its own, posts messages one after another, polls each.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import httpx
from measure import show, spread
from server_start import wait_for

MESSAGES = 60


def main() -> None:
    with tempfile.TemporaryDirectory() as home:
        log = Path(home) / "log"
        with log.open("wb") as out:
            server = subprocess.Popen(
                [sys.executable, "-u", "-m", "assuage", "serve", "--port", "0"],
                stdout=out,
                stderr=subprocess.STDOUT,
                env={**os.environ, "ASSUAGE_HOME": home},
            )
        try:
            address, key = wait_for(log)
            with httpx.Client(base_url=address, headers={"Authorization": f"Bearer {key}"}) as client:
                answered, decided = zip(*(one(client, number) for number in range(MESSAGES)), strict=True)
        finally:
            server.terminate()
            server.wait(30)
    show("decision delay", {"seconds": {"until_202": spread(answered[5:]), "until_decided": spread(decided[5:])}})


def one(client: httpx.Client, number: int) -> tuple[float, float]:
    text = f"This is the third time I write about order {number}. Nobody has called me back, I am fed up."
    started = time.perf_counter()
    client.post("/v1/messages", json={"id": f"m-{number}", "text": text}).raise_for_status()
    answered = time.perf_counter() - started
    while client.get(f"/v1/messages/m-{number}").json()["state"] != "decided":
        time.sleep(0.002)
    return answered, time.perf_counter() - started


main()
