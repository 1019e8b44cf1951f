"""A token stands in exactly one place, once, and is one of the live ones."""

from __future__ import annotations

from base64 import b64encode

import pytest

from assuage.errors import NotVerified
from assuage.helpdesks.tokens import verify_token
from assuage.helpdesks.values import Delivery
from tests.unit.helpdesks.signers import URL

SECRET = "s3cret:with-a-colon"
Headers = list[tuple[str, str]]


def basic(pair: str) -> str:
    return "Basic " + b64encode(pair.encode()).decode()


def carrying(headers: Headers) -> Delivery:
    return Delivery(URL, tuple(headers), b"{}")


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([("x-assuage-token", SECRET)], id="header"),
        pytest.param([("authorization", f"Bearer {SECRET}")], id="bearer"),
        pytest.param([("authorization", f"bearer  {SECRET} ")], id="bearer in small letters"),
        pytest.param([("authorization", basic(f"assuage:{SECRET}"))], id="basic"),
        pytest.param([("authorization", basic(f":{SECRET}"))], id="basic without a user"),
        pytest.param([("authorization", basic(f"a:{SECRET}").rstrip("="))], id="basic without padding"),
        pytest.param([("content-type", "application/json"), ("x-assuage-token", SECRET)], id="among others"),
    ],
)
def test_a_live_token_passes(headers: Headers) -> None:
    verify_token(carrying(headers), [SECRET])
    verify_token(carrying(headers), ["another", SECRET])


@pytest.mark.parametrize(
    "headers",
    [
        pytest.param([], id="none"),
        pytest.param([("x-assuage-token", "")], id="empty"),
        pytest.param([("x-assuage-token", SECRET + "x")], id="wrong"),
        pytest.param([("x-assuage-token", SECRET[:-1])], id="a part"),
        pytest.param([("x-assuage-token", "\u00e4")], id="not ascii"),
        pytest.param([("x-assuage-token", SECRET), ("x-assuage-token", SECRET)], id="twice"),
        pytest.param([("x-assuage-token", "x"), ("x-assuage-token", SECRET)], id="twice, the last one right"),
        pytest.param([("x-assuage-token", SECRET), ("authorization", f"Bearer {SECRET}")], id="two places"),
        pytest.param([("x-assuage-token", ""), ("authorization", f"Bearer {SECRET}")], id="two places, one empty"),
        pytest.param([("authorization", f"Bearer {SECRET}"), ("authorization", "Bearer x")], id="bearer twice"),
        pytest.param([("authorization", SECRET)], id="no scheme"),
        pytest.param([("authorization", f"Token {SECRET}")], id="another scheme"),
        pytest.param([("authorization", "Bearer")], id="bearer of nothing"),
        pytest.param([("authorization", "Bearer ")], id="bearer of a space"),
        pytest.param([("authorization", basic("assuage:"))], id="basic without a password"),
        pytest.param([("authorization", basic(SECRET.replace(":", "")))], id="basic without a colon"),
        pytest.param([("authorization", "Basic %%%")], id="basic that is no base64"),
        pytest.param([("authorization", "Basic //4=")], id="basic that is no text"),
    ],
)
def test_anything_else_is_refused(headers: Headers) -> None:
    with pytest.raises(NotVerified):
        verify_token(carrying(headers), [SECRET, "other"])


@pytest.mark.parametrize("secrets", [[], [""]])
def test_without_a_secret_nothing_passes(secrets: list[str]) -> None:
    for value in ("", "x"):
        with pytest.raises(NotVerified):
            verify_token(carrying([("x-assuage-token", value)]), secrets)


def test_the_token_in_the_address_is_none() -> None:
    with pytest.raises(NotVerified):
        verify_token(Delivery(f"{URL}?token={SECRET}", (), b"{}"), [SECRET])
