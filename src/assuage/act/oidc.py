"""Sign-in through a company's identity provider: OpenID Connect, the authorization code flow with PKCE.

Two steps: `Door.lead` sends the browser there, `Door.arrive` learns from what it comes back with who it is. Meanwhile
the `Journey` stays with the browser, sealed. Signature, issuer, audience, expiry and nonce are checked by Authlib.
"""

from __future__ import annotations

import hmac
import logging
import time
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from threading import Lock
from typing import Any, Final, cast
from urllib.parse import urlsplit

from assuage import __version__
from assuage.domain import ROLES, Identity, Role
from assuage.errors import InvalidSettings, MissingExtra, SignInRefused

try:
    import httpx2
    from authlib.common.errors import AuthlibBaseError
    from authlib.common.security import generate_token
    from authlib.integrations.httpx_client import OAuth2Client
    from authlib.oidc.core import CodeIDToken
    from joserfc import jwt
    from joserfc.errors import InvalidKeyIdError, JoseError
    from joserfc.jwk import KeySet, KeySetSerialization
    from joserfc.jws import JWSRegistry
except ImportError as error:  # raised where a door is made, so that one can see whether to make one without the extra
    _MISSING: ImportError | None = error
else:
    _MISSING = None

log = logging.getLogger(__name__)

_SIGNED: Final = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA", "Ed25519")
"""Signatures that only the provider can make: none with a shared secret, and never `none`."""
_LEEWAY_SECONDS: Final = 60
_KEPT_SECONDS: Final = 3600
_TIMEOUT_SECONDS: Final = 10.0
_LOOPBACK: Final = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True)
class Provider:
    """An identity provider, and which role each value of `claim` gives there; `title` is what people call it."""

    issuer: str
    client_id: str
    client_secret: str | None = field(repr=False)
    roles: Mapping[str, Role]
    claim: str = "groups"
    scopes: str = "openid profile email"
    title: str = "your company account"

    def role_of(self, identity: Identity) -> Role | None:
        """The highest role that one of the values gives; None when none gives any."""
        found = [role for value, role in self.roles.items() if value in identity.values]
        return max(found, key=ROLES.index, default=None)


@dataclass(frozen=True, slots=True)
class Journey:
    """What must be the same when the browser comes back, and the page it wanted."""

    state: str
    nonce: str = field(repr=False)
    verifier: str = field(repr=False)
    wanted: str

    def packed(self) -> dict[str, str]:
        return asdict(self)


class Door:
    """The way in through one provider; what it publishes about itself is asked for once an hour."""

    def __init__(self, provider: Provider, transport: Any = None) -> None:
        if _MISSING is not None:
            raise MissingExtra("sign-in through an identity provider", "oidc") from _MISSING
        _check_address(provider.issuer)
        self.provider = provider
        self._transport = transport
        self._lock = Lock()
        self._metadata: tuple[float, dict[str, Any]] = (0.0, {})
        self._keys: KeySet | None = None

    def lead(self, back: str, wanted: str) -> tuple[str, Journey]:
        """The address to send the browser to; `back` is the one it shall come back to. SignInRefused without answer."""
        journey = Journey(generate_token(43), generate_token(43), generate_token(64), wanted)
        metadata = self._told()
        with self._client(back) as client:
            url, _ = client.create_authorization_url(
                metadata["authorization_endpoint"],
                state=journey.state,
                nonce=journey.nonce,
                code_verifier=journey.verifier,
            )
        return url, journey

    def arrive(self, packed: Mapping[str, str], back: str, query: Mapping[str, str]) -> Identity:
        """Who came back with this query; SignInRefused, in one plain sentence, when that is not proved.

        `packed` is the journey, empty when it was not found any more.
        """
        journey = Journey(*(packed.get(each, "") for each in ("state", "nonce", "verifier", "wanted")))
        if not journey.state or not hmac.compare_digest(query.get("state", "").encode(), journey.state.encode()):
            raise SignInRefused("this sign-in was begun in another window or long ago: begin it again")
        if not query.get("code"):
            raise SignInRefused(f"the sign-in with {self.provider.title} was given up or refused there")
        try:
            return self._identity(journey, back, query["code"])
        except (
            AuthlibBaseError,
            JoseError,
            httpx2.HTTPError,
            AttributeError,
            KeyError,
            TypeError,
            ValueError,
        ) as error:
            # Only the kind of error: its text may hold what the provider said of a person.
            log.warning("a sign-in through the identity provider failed: %s", _kind(error))
            raise SignInRefused(f"{self.provider.title} did not prove who you are: try again") from error

    def _identity(self, journey: Journey, back: str, code: str) -> Identity:
        metadata = self._told()
        with self._client(back) as client:
            token = client.fetch_token(
                metadata["token_endpoint"], grant_type="authorization_code", code=code, code_verifier=journey.verifier
            )
            claims = self._claims(token, journey.nonce)
            if self.provider.claim not in claims and "userinfo_endpoint" in metadata:
                more = client.get(metadata["userinfo_endpoint"]).raise_for_status().json()
                if more["sub"] != claims["sub"]:
                    raise ValueError("the userinfo is about another person")
                claims = {**more, **claims}
        return self._read(claims)

    def _read(self, claims: Mapping[str, Any]) -> Identity:
        email = claims.get("email") if claims.get("email_verified", True) is True else None
        name = claims.get("preferred_username") or email
        if not isinstance(name, str):
            raise SignInRefused(f"{self.provider.title} tells us no name of yours: ask an administrator")
        told = claims.get(self.provider.claim, ())
        values = frozenset(map(str, [told] if isinstance(told, str) else told))
        return Identity(f"{self._told()['issuer']} {claims['sub']}", name, str(claims.get("name") or name), values)

    def _claims(self, token: Mapping[str, Any], nonce: str) -> dict[str, Any]:
        """The claims of the ID token, all checks passed."""
        decoded = self._decoded(token["id_token"])
        metadata, client_id = self._told(), self.provider.client_id
        options = {
            "iss": {"essential": True, "value": metadata["issuer"]},
            "aud": {"essential": True, "value": client_id},
        }
        known = {"nonce": nonce, "client_id": client_id, "access_token": token.get("access_token")}
        claims = CodeIDToken(decoded.claims, decoded.header, options, known)
        claims.validate(leeway=_LEEWAY_SECONDS)
        return dict(claims)

    def _decoded(self, id_token: str) -> jwt.Token:
        """Verified with the provider's keys, fetched anew when it signed with one that is not known yet."""
        offered = self._told().get("id_token_signing_alg_values_supported") or _SIGNED
        allowed = [each for each in offered if each in _SIGNED] or list(_SIGNED)  # never what comes without a list
        registry = JWSRegistry(algorithms=allowed, strict_check_header=False)
        try:
            return jwt.decode(id_token, self._key_set(), registry=registry)
        except InvalidKeyIdError:
            return jwt.decode(id_token, self._key_set(anew=True), registry=registry)

    def _key_set(self, anew: bool = False) -> KeySet:
        if self._keys is None or anew:
            self._keys = KeySet.import_key_set(cast("KeySetSerialization", self._fetched(self._told()["jwks_uri"])))
        return self._keys

    def _told(self) -> dict[str, Any]:
        """What the provider publishes about itself (OpenID Connect Discovery)."""
        with self._lock:
            at, kept = self._metadata
            if kept and time.monotonic() - at < _KEPT_SECONDS:
                return kept
            metadata = self._discovered()
            self._metadata, self._keys = (time.monotonic(), metadata), None
            return metadata

    def _discovered(self) -> dict[str, Any]:
        issuer = self.provider.issuer.rstrip("/")
        try:
            metadata = self._fetched(f"{issuer}/.well-known/openid-configuration")
            _check_metadata(metadata, issuer)
        except (httpx2.HTTPError, InvalidSettings, AttributeError, KeyError, TypeError, ValueError) as error:
            log.warning("the identity provider %s is of no use: %s", issuer, _kind(error))
            raise SignInRefused(f"{self.provider.title} does not answer just now: try again in a moment") from error
        return metadata

    def _fetched(self, url: str) -> dict[str, Any]:
        with self._client() as client:
            found: dict[str, Any] = client.request("GET", url, withhold_token=True).raise_for_status().json()
        return found

    def _client(self, back: str | None = None) -> OAuth2Client:
        _, metadata = self._metadata
        methods = metadata.get("token_endpoint_auth_methods_supported") or ["client_secret_basic"]
        method = "client_secret_basic" if "client_secret_basic" in methods else "client_secret_post"
        return OAuth2Client(
            self.provider.client_id,
            self.provider.client_secret,
            token_endpoint_auth_method=method if self.provider.client_secret else "none",
            scope=self.provider.scopes,
            redirect_uri=back,
            code_challenge_method="S256",
            timeout=_TIMEOUT_SECONDS,
            trust_env=False,
            transport=self._transport,
            headers={"User-Agent": f"assuage/{__version__}"},
        )


def _kind(error: Exception) -> str:
    """What went wrong, in words that hold nothing that was sent."""
    code = getattr(error, "error", None)
    return f"{type(error).__name__} {code}" if isinstance(code, str) else type(error).__name__


def _check_metadata(metadata: Mapping[str, Any], issuer: str) -> None:
    if metadata["issuer"].rstrip("/") != issuer:
        raise ValueError("it calls itself something else than ASSUAGE_OIDC_ISSUER")
    for name in ("authorization_endpoint", "token_endpoint", "jwks_uri"):
        _check_address(metadata[name])
    if "userinfo_endpoint" in metadata:
        _check_address(metadata["userinfo_endpoint"])


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
        raise InvalidSettings("ASSUAGE_OIDC_ISSUER: an identity provider is reached by https")
