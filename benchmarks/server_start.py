"""Waits for `assuage serve`, whose output goes into a file."""

from __future__ import annotations

import re
import time
from pathlib import Path

import httpx


def wait_for(log: Path) -> tuple[str, str]:
    """Address and key of a server that has just been set up."""
    address = wait_for_address(log)
    key = re.search(r"your key\s+(asg_\S+)", log.read_text())
    if not key:
        raise SystemExit(f"the server made no key:\n{log.read_text()}")
    return address, key[1]


def wait_for_address(log: Path) -> str:
    for _ in range(600):
        if address := re.search(r"messages\s+(http://\S+)/v1", log.read_text()):
            try:
                httpx.get(f"{address[1]}/healthz")
                return address[1]
            except httpx.TransportError:
                pass
        time.sleep(0.1)
    raise SystemExit(f"the server did not start:\n{log.read_text()}")
