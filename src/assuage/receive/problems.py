"""Errors as RFC 9457 problem details. One table says which error is which status; a test checks that none is missing.

No answer repeats what the caller sent: a message's text has no place in an error or in the logs beside it. The one
exception are names in a roster or a policy (an agent's id, a field), cut to 60 characters: a supervisor looks for them.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any, Final

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from assuage import errors
from assuage.statuses import STATUS

log = logging.getLogger(__name__)

_OURS: Final = "this cannot be done just now; the server's log says why. Try again in a moment"
_PLAIN_NAME: Final = re.compile(r"[A-Za-z0-9_.\-]{1,60}", re.ASCII)
_NOT_JSON: Final = "the body is not valid JSON in UTF-8"


def problem(
    status: int, detail: str, headers: Mapping[str, str] | None = None, faults: list[dict[str, str]] | None = None
) -> JSONResponse:
    body: dict[str, Any] = {"type": "about:blank", "title": HTTPStatus(status).phrase, "status": status}
    body["detail"] = _encodable(detail)
    if faults:
        body["errors"] = [{name: _encodable(text) for name, text in fault.items()} for fault in faults]
    return JSONResponse(body, status, dict(headers or {}), media_type="application/problem+json")


def _encodable(text: str) -> str:
    """Half a character cannot be sent: an answer with one would break on its way out."""
    return text.encode("utf-8", "replace").decode()


def install(app: FastAPI) -> None:
    """Answers every error of the application with a problem."""
    app.add_exception_handler(errors.AssuageError, _known)
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(HTTPException, _http)
    app.add_exception_handler(Exception, _unexpected)


def _known(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, errors.AssuageError)  # noqa: S101  Starlette hands over what it was registered for
    status = STATUS[type(error)]
    headers: dict[str, str] = {}
    if isinstance(error, errors.Busy):
        headers = {"Retry-After": str(error.retry_after_seconds)}
    if isinstance(error, errors.NotVerified):
        headers = {"WWW-Authenticate": "Signature"}
    if isinstance(error, errors.NotAllowed):
        status = HTTPStatus.FORBIDDEN if error.known else HTTPStatus.UNAUTHORIZED
        headers = {"WWW-Authenticate": "Bearer"} if not error.known else {}
    detail = str(error)
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        log.error("%s: %s", request.method, error)
        detail = _OURS
    return problem(status, detail, headers)


def _invalid(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, RequestValidationError)  # noqa: S101  as above
    faults = [{"field": _field(each["loc"]), "message": _message(each)} for each in error.errors()]
    status = HTTPStatus.BAD_REQUEST if _not_json(error) else HTTPStatus.UNPROCESSABLE_ENTITY
    return problem(status, "; ".join(f"{f['field']}: {f['message']}" for f in faults), faults=faults)


def _not_json(error: RequestValidationError) -> bool:
    return any(each["type"] == "json_invalid" for each in error.errors())


def _field(location: tuple[Any, ...]) -> str:
    """Where in the body; a field's name that is no plain name may be somebody's text and is not repeated."""
    path = ".".join(str(part) for part in location[1:]) or str(location[0])
    return path if _PLAIN_NAME.fullmatch(path) else "(a field)"


def _message(each: Mapping[str, Any]) -> str:
    if each["type"] == "json_invalid":
        return _NOT_JSON
    return str(each["msg"]).removeprefix("Value error, ")


def _http(request: Request, error: Exception) -> JSONResponse:
    assert isinstance(error, HTTPException)  # noqa: S101  as above
    detail = _NOT_JSON if error.status_code == HTTPStatus.BAD_REQUEST else str(error.detail)
    return problem(error.status_code, detail, error.headers)


def _unexpected(request: Request, error: Exception) -> JSONResponse:
    log.error("%s failed", request.method, exc_info=error)
    return problem(500, "something broke on our side; the server's log says what")
