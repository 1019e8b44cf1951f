"""Which error is which HTTP status: one table for the API and the console; a test checks that none is missing."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from assuage import errors

STATUS: Final[Mapping[type[errors.AssuageError], HTTPStatus]] = {
    errors.InvalidInput: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.UnreadableFile: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.IdempotencyClash: HTTPStatus.CONFLICT,
    errors.NotFound: HTTPStatus.NOT_FOUND,
    errors.InvalidSettings: HTTPStatus.INTERNAL_SERVER_ERROR,
    errors.InvalidWordings: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.InvalidPolicy: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.Superseded: HTTPStatus.CONFLICT,
    errors.InvalidRoster: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.NotPossible: HTTPStatus.CONFLICT,
    errors.ModelUnusable: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.ScoringFailed: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.StoreUnavailable: HTTPStatus.SERVICE_UNAVAILABLE,
    errors.Busy: HTTPStatus.TOO_MANY_REQUESTS,
    errors.NotVerified: HTTPStatus.UNAUTHORIZED,
    errors.Unreadable: HTTPStatus.UNPROCESSABLE_ENTITY,
    errors.HelpdeskTrouble: HTTPStatus.BAD_GATEWAY,
    errors.CallFailed: HTTPStatus.BAD_GATEWAY,
    errors.AnswerUnreadable: HTTPStatus.BAD_GATEWAY,
    errors.NotAllowed: HTTPStatus.UNAUTHORIZED,
    errors.SignInRefused: HTTPStatus.UNAUTHORIZED,
    errors.MissingExtra: HTTPStatus.NOT_IMPLEMENTED,
}
