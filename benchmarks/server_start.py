"""Waits for `assuage serve`, whose output goes into a file."""

from __future__ import annotations

import re
import time
from pathlib import Path

import httpx


def wait_for(log: Path) -> tuple[str, str]:
    for _ in range(600):
        said = log.read_text()
        address, key = re.search(r"messages\s+(http://\S+)/v1", said), re.search(r"your key\s+(asg_\S+)", said)
        if address and key:
            try:
                httpx.get(f"{address[1]}/healthz")
                return address[1], key[1]
            except httpx.TransportError:
                pass
        time.sleep(0.1)
    raise SystemExit(f"the server did not start:\n{log.read_text()}")
