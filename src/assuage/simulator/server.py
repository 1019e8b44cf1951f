"""The simulator's address: calls come in over HTTP, and what is to go wrong goes wrong here."""

from __future__ import annotations

import json
import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any, Final

from assuage.simulator.api import Request, ticket_in
from assuage.simulator.control import PREFIX, control
from assuage.simulator.helpdesk import Simulator
from assuage.simulator.troubles import Trouble

_Outcome = tuple[int, Any]
_ERROR: Final[_Outcome] = (500, {"error": "InternalError", "description": "something went wrong"})
_TOO_MANY: Final[_Outcome] = (429, {"error": "TooManyRequests", "description": "try again later"})
_INSTEAD: Final[dict[Trouble, _Outcome | None]] = {
    "too_many": _TOO_MANY,
    "error_before": _ERROR,
    "cut_before": None,
}


@contextmanager
def listening(simulator: Simulator, host: str = "127.0.0.1", port: int = 0) -> Iterator[str]:
    """The simulator answers inside, at the address given; port 0 lets the system choose. OSError when it is taken."""
    server = _Server((host, port), _Handler)
    server.simulator = simulator
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield f"http://{host}:{server.server_address[1]}"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class _Server(ThreadingHTTPServer):
    simulator: Simulator
    daemon_threads = True
    request_queue_size = 128


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"
    disable_nagle_algorithm = True
    timeout = 60

    def _serve(self) -> None:
        simulator = self.server.simulator
        body = self.rfile.read(int(self.headers.get("content-length") or 0))
        headers = {name.lower(): value for name, value in self.headers.items()}
        request = Request(self.command, self.path, headers, body)
        if request.path.startswith(PREFIX):
            self._send(control(simulator, request))
            return
        trouble = simulator.troubles.draw()
        outcome = _befallen(simulator, trouble, request)
        if outcome is None:
            self._cut()
        else:
            self._send(outcome, simulator.retry_after if trouble == "too_many" else None)

    do_GET = do_PUT = do_POST = do_DELETE = do_PATCH = _serve  # noqa: N815  the library's names

    def _send(self, outcome: _Outcome, retry_after: int | None = None) -> None:
        body = json.dumps(outcome[1], ensure_ascii=False).encode()
        self.send_response(outcome[0])
        if retry_after is not None:
            self.send_header("Retry-After", str(retry_after))
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _cut(self) -> None:
        self.close_connection = True
        try:
            self.connection.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass  # the caller was quicker

    def log_message(self, *_: Any) -> None:
        return


def _befallen(simulator: Simulator, trouble: Trouble | None, request: Request) -> _Outcome | None:
    """What a call brings under a trouble; None where the connection just ends."""
    if trouble in _INSTEAD:
        return _INSTEAD[trouble]
    ticket = ticket_in(request)
    if trouble == "edited" and ticket in simulator.desk.tickets:
        simulator.desk.edit(ticket)
    if trouble == "slow":
        time.sleep(simulator.slow_seconds)
    done = simulator.answer(request)
    if trouble == "cut_after":
        return None
    return _ERROR if trouble == "error_after" else done
