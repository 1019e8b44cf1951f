"""Sign-in through an identity provider that forges what it can, or fails."""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
import logging
import re
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, parse_qsl, urlsplit

import httpx2
import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from assuage.act.oidc import Door
from assuage.domain import Identity, Role
from assuage.errors import InvalidSettings, SignInRefused
from assuage.settings import read_settings
from assuage.vault import Secrets, Vault, new_key
from assuage.wiring import open_door
from tests.integration.oidc import BACK, ISSUER, SECRET, client_of, peopled, provider


class Forger:
    """A provider in memory; `claims` and the rest are bent by each test."""

    def __init__(self) -> None:
        self.key = RSAKey.generate_key(2048, {"kid": "1"})
        self.published = [self.key]
        self.header: dict[str, Any] = {"alg": "RS256", "kid": "1"}
        self.signing: Any = self.key
        self.by_hand: Callable[[bytes], bytes] | None = None
        self.metadata: dict[str, Any] = {}
        self.claims: dict[str, Any] = {}
        self.userinfo: dict[str, Any] | None = None
        self.token: dict[str, Any] | None = None
        self.sent: list[dict[str, str]] = []
        self.authorization = ""
        self.down = False

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        if self.down:
            raise httpx2.ConnectError("no route")
        match request.url.path:
            case "/.well-known/openid-configuration":
                endpoints = {
                    "authorization_endpoint": f"{ISSUER}/authorize",
                    "token_endpoint": f"{ISSUER}/token",
                    "jwks_uri": f"{ISSUER}/keys",
                }
                more = {"userinfo_endpoint": f"{ISSUER}/me"} if self.userinfo else {}
                return httpx2.Response(200, json={"issuer": ISSUER, **endpoints, **more, **self.metadata})
            case "/keys":
                return httpx2.Response(200, json={"keys": [key.as_dict(private=False) for key in self.published]})
            case "/me":
                assert request.headers["authorization"] == "Bearer an-access-token"
                return httpx2.Response(200, json=self.userinfo)
        self.sent.append(dict(parse_qsl(request.content.decode())))
        self.authorization = request.headers.get("authorization", "")
        return httpx2.Response(
            200,
            json=self.token or {"access_token": "an-access-token", "token_type": "Bearer", "id_token": self.signed()},
        )

    def signed(self) -> str:
        claims = {name: value for name, value in self.claims.items() if value is not None}
        if self.by_hand:
            said = f"{_encoded(json.dumps(self.header).encode())}.{_encoded(json.dumps(claims).encode())}"
            return f"{said}.{_encoded(self.by_hand(said.encode()))}"
        return jwt.encode(self.header, claims, self.signing, algorithms=["RS256", "HS256"])


def _encoded(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


@pytest.fixture
def forger() -> Forger:
    return Forger()


def arrived(forger: Forger, changed: dict[str, Any] | None = None, **options: Any) -> Identity:
    """Goes the whole way; `changed` claims are not honest: None is left out, a number counts from now."""
    door = Door(provider(**options), httpx2.MockTransport(forger))
    url, journey = door.lead(BACK, "/")
    now = int(time.time())
    honest = {"iss": ISSUER, "aud": "assuage", "sub": "7", "iat": now, "exp": now + 300, "nonce": journey.nonce}
    bent = {name: now + each if type(each) is int else each for name, each in (changed or {}).items()}
    forger.claims = {**honest, "preferred_username": "zoe", "groups": ["everyone"], **bent}
    state = parse_qs(urlsplit(url).query)["state"][0]
    return door.arrive(journey.packed(), BACK, {"state": state, "code": "a-code"})


def test_the_honest_way_proves_who_one_is(forger: Forger) -> None:
    found = arrived(forger)
    assert found == Identity(f"{ISSUER} 7", "zoe", "zoe", frozenset({"everyone"}))
    sent = forger.sent[0]
    assert (sent["grant_type"], sent["code"], sent["redirect_uri"]) == ("authorization_code", "a-code", BACK)
    assert len(sent["code_verifier"]) >= 43
    assert forger.authorization.startswith("Basic ")


@pytest.mark.parametrize(
    "changed",
    [
        {"iss": "https://evil.example"},
        {"iss": None},
        {"aud": "another"},
        {"aud": ["another"]},
        {"aud": None},
        {"aud": ["assuage", "another"]},
        {"azp": "another"},
        {"nonce": "another"},
        {"nonce": None},
        {"exp": -3600},
        {"exp": None},
        {"iat": 3600},
        {"nbf": 3600},
        {"sub": None},
        {"at_hash": "wrong"},
    ],
    ids=lambda changed: json.dumps(changed)[:40],
)
def test_an_id_token_that_is_not_for_us_now_proves_nothing(forger: Forger, changed: dict[str, Any]) -> None:
    with pytest.raises(SignInRefused, match="did not prove who you are"):
        arrived(forger, changed)


def _unsigned(forger: Forger) -> None:
    forger.header, forger.by_hand = {"alg": "none"}, lambda _said: b""
    forger.metadata = {"id_token_signing_alg_values_supported": ["none", "RS256"]}


def _by_another_key(forger: Forger) -> None:
    forger.signing = RSAKey.generate_key(2048, {"kid": "1"})


def _by_our_secret(forger: Forger) -> None:
    forger.header, forger.signing = {"alg": "HS256"}, OctKey.import_key(SECRET.ljust(32))
    forger.metadata = {"id_token_signing_alg_values_supported": ["HS256", "RS256", "none"]}


def _by_the_public_key_as_a_secret(forger: Forger) -> None:
    forger.header = {"alg": "HS256", "kid": "1"}
    public = forger.key.as_pem(private=False)
    forger.by_hand = lambda said: hmac.new(public, said, hashlib.sha256).digest()
    forger.metadata = {"id_token_signing_alg_values_supported": ["HS256", "RS256"]}


def _no_id_token(forger: Forger) -> None:
    forger.token = {"access_token": "x", "token_type": "Bearer"}


def _an_error(forger: Forger) -> None:
    forger.token = {"error": "invalid_grant", "error_description": "the code of zoe@example.com is used up"}


def _userinfo_of_another(forger: Forger) -> None:
    forger.userinfo = {"sub": "8", "groups": ["it"]}


@pytest.mark.parametrize(
    "forge",
    [
        _unsigned,
        _by_another_key,
        _by_our_secret,
        _by_the_public_key_as_a_secret,
        _no_id_token,
        _an_error,
        _userinfo_of_another,
    ],
)
def test_what_the_provider_did_not_sign_proves_nothing(
    forger: Forger, forge: Callable[[Forger], None], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    forge(forger)
    changed = {"groups": None} if forge is _userinfo_of_another else None
    with pytest.raises(SignInRefused, match="did not prove who you are"):
        arrived(forger, changed)
    assert "a sign-in through the identity provider failed" in caplog.text
    assert not [secret for secret in (SECRET, "zoe", "an-access-token", "a-code") if secret in caplog.text]


def test_groups_may_come_with_the_userinfo(forger: Forger) -> None:
    forger.userinfo = {"sub": "7", "groups": ["it"], "name": "Zoë"}
    found = arrived(forger, {"groups": None})
    assert (found.values, found.shown) == (frozenset({"it"}), "Zoë")


def test_an_address_that_the_provider_has_not_verified_is_no_name(forger: Forger) -> None:
    claims = {"preferred_username": None, "email": "boss@example.com"}
    with pytest.raises(SignInRefused, match="no name"):
        arrived(forger, {**claims, "email_verified": False})
    assert arrived(forger, {**claims, "email_verified": True}).name == "boss@example.com"


def test_a_new_key_of_the_provider_is_fetched(forger: Forger) -> None:
    door = Door(provider(), httpx2.MockTransport(forger))
    door.lead(BACK, "/")
    arrived(forger)
    fresh = RSAKey.generate_key(2048, {"kid": "2"})
    forger.published, forger.signing, forger.header = [fresh], fresh, {"alg": "RS256", "kid": "2"}
    assert arrived(forger).name == "zoe"


def test_without_a_secret_we_are_a_public_client(forger: Forger) -> None:
    arrived(forger, client_secret=None)
    assert forger.authorization == ""
    assert forger.sent[0]["client_id"] == "assuage"


def test_a_provider_that_takes_secrets_in_the_body_alone_gets_ours_there(forger: Forger) -> None:
    forger.metadata = {"token_endpoint_auth_methods_supported": ["client_secret_post"]}
    arrived(forger)
    assert (forger.sent[0]["client_secret"], forger.authorization) == (SECRET, "")


@pytest.mark.parametrize(
    "metadata",
    [
        {"issuer": "https://evil.example"},
        {"token_endpoint": "http://id.example/token"},
        {"jwks_uri": "http://id.example/keys"},
        {"issuer": None},
    ],
    ids=["another's", "token in the open", "keys in the open", "no issuer"],
)
def test_a_provider_that_is_not_what_it_should_be_is_not_used(forger: Forger, metadata: dict[str, Any]) -> None:
    forger.metadata = metadata
    with pytest.raises(SignInRefused, match="does not answer just now"):
        arrived(forger)


def test_a_provider_that_is_down_is_told_on_the_page_and_passwords_still_work(forger: Forger) -> None:
    forger.down = True
    page = client_of(peopled(), Door(provider(), httpx2.MockTransport(forger))).get("/console/sign-in/company")
    assert (page.status_code, "Your company account does not answer just now" in page.text) == (401, True)
    assert 'name="password"' in page.text


@pytest.mark.parametrize("address", ["http://id.example", "id.example", "ftp://id.example"])
def test_a_provider_is_reached_by_https(address: str) -> None:
    with pytest.raises(InvalidSettings, match="https"):
        Door(provider(address))


@pytest.mark.parametrize(
    ("values", "role"),
    [
        ({"everyone"}, "viewer"),
        ({"everyone", "support-leads"}, "supervisor"),
        ({"it", "everyone", "support-leads"}, "admin"),
        ({"Everyone", "visitors"}, None),
        (set(), None),
    ],
)
def test_the_highest_role_that_a_group_gives_wins(values: set[str], role: Role | None) -> None:
    assert provider().role_of(Identity("s", "n", "n", frozenset(values))) == role


def test_neither_provider_nor_journey_shows_what_is_secret() -> None:
    door = Door(provider(), httpx2.MockTransport(Forger()))
    _, journey = door.lead(BACK, "/")
    told = f"{provider()!r} {journey!r}"
    assert not re.search(f"{SECRET}|{journey.nonce}|{journey.verifier}", told)


# settings


WHOLE = {
    "oidc_issuer": ISSUER,
    "oidc_client_id": "assuage",
    "oidc_client_secret": SECRET,
    "oidc_roles": " support-leads = supervisor, cn=it=admin,, everyone=viewer",
}


def test_the_settings_make_the_door(tmp_path: Path) -> None:
    settings = read_settings(home=tmp_path, **WHOLE)
    door = open_door(settings)
    assert door is not None
    found = door.provider
    assert (found.issuer, found.client_id, found.client_secret, found.claim) == (ISSUER, "assuage", SECRET, "groups")
    assert found.roles == {"support-leads": "supervisor", "cn=it": "admin", "everyone": "viewer"}
    assert SECRET not in repr(settings)
    assert open_door(read_settings(home=tmp_path)) is None


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"oidc_client_id": ""}, "needs ASSUAGE_OIDC_CLIENT_ID"),
        ({"oidc_roles": ""}, "needs ASSUAGE_OIDC_ROLES"),
        ({"oidc_roles": "it=king"}, "roles are viewer, agent, supervisor, admin"),
        ({"oidc_roles": "it"}, "pairs such as everyone=viewer"),
        ({"oidc_roles": "=admin"}, "pairs such as everyone=viewer"),
    ],
)
def test_settings_that_would_let_nobody_in_are_refused_at_the_start(changed: dict[str, str], why: str) -> None:
    with pytest.raises(InvalidSettings, match=why):
        read_settings(**{**WHOLE, **changed})


def test_with_a_database_for_many_the_key_is_asked_for_at_the_start(tmp_path: Path) -> None:
    with pytest.raises(InvalidSettings, match="ASSUAGE_SECRET_KEY"):
        open_door(read_settings(home=tmp_path, database_url="postgresql://x@db/x", **WHOLE))


# what is sealed meanwhile


def test_a_note_is_opened_by_the_same_key_for_a_while() -> None:
    key, note = new_key(), {"state": "s", "wanted": "/ö"}
    sealed = Vault([key]).seal_note(note)
    assert Vault([new_key(), key]).open_note(sealed, 60) == note
    assert "wanted" not in sealed
    assert Vault([key]).open_note(sealed, -1) is None
    for wrong in ("", "x", "é", sealed[:-2], sealed.swapcase(), Vault([key]).seal(Secrets(("a",), {"b": "c"}))):
        assert Vault([key]).open_note(wrong, 60) is None
    assert Vault([new_key()]).open_note(sealed, 60) is None
