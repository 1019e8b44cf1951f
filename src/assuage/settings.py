"""Deployment settings from the environment: for operators, read once at start, changed by a restart.

The only reader of `os.environ`. What supervisors tune while it runs is in `policy`.
"""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

from platformdirs import user_data_path
from pydantic import Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

from assuage.domain import ROLES, Role
from assuage.errors import InvalidSettings

_PACKAGE: Final = Path(__file__).parent
_MODEL: Final = "anger-minilm"
_REPLY_MODEL: Final = "reply-minilm"


def default_model(name: str = _MODEL) -> Path:
    """The model shipped inside an installed package, else the one of the checkout the code runs from."""
    inside = _PACKAGE / "_models" / name
    return inside if inside.exists() else _PACKAGE.parents[1] / "models" / name


def default_reply_model() -> Path:
    return default_model(_REPLY_MODEL)


class Settings(BaseSettings):
    """Each field is an `ASSUAGE_*` variable; the description is the documentation."""

    model_config = SettingsConfigDict(env_prefix="ASSUAGE_", env_ignore_empty=True, extra="ignore", frozen=True)

    home: Path = Field(
        default_factory=lambda: user_data_path("assuage", appauthor=False),
        description="Folder for everything kept on this machine; made when missing.",
    )
    database_url: str | None = Field(
        default=None,
        description="Database to use instead of SQLite in the home folder: postgresql://user:password@host/name.",
    )
    secret_key: SecretStr | None = Field(
        default=None,
        description="Key that seals the secrets of connections, made by `assuage keys secret`; several are separated "
        "by commas, the newest first. Without it a key is kept in the home folder.",
    )
    public_url: str | None = Field(
        default=None,
        description="Address under which help-desks reach this server, such as https://triage.example.com; without it "
        "the address it listens on.",
    )
    oidc_issuer: str | None = Field(
        default=None,
        description="Identity provider through which people sign in to the console, such as "
        "https://login.example.com/realms/acme; needs the oidc extra, a client id and roles.",
    )
    oidc_client_id: str | None = Field(default=None, description="Our id at the identity provider.")
    oidc_client_secret: SecretStr | None = Field(
        default=None, description="Our secret at the identity provider; without it we are a public client there."
    )
    oidc_roles: str = Field(
        default="",
        description="Which values of the claim give which role in the console, such as "
        "support-leads=supervisor,everyone=viewer; the highest wins, nobody else gets in.",
    )
    oidc_claim: str = Field(default="groups", description="Claim of the identity provider that gives the role.")
    oidc_scopes: str = Field(
        default="openid profile email", description="What is asked of the identity provider, with spaces between."
    )
    oidc_name: str = Field(default="your company account", description="What the button to sign in there says.")
    poll_minutes: Annotated[float, Field(ge=0, le=24 * 60)] = Field(
        default=5.0,
        description="Minutes between looks for messages that a help-desk did not deliver, where it does not try again; "
        "0 never looks.",
    )
    model: Path = Field(default_factory=default_model, description="Model folder, made by `assuage train`.")
    reply_model: Path = Field(
        default_factory=default_reply_model,
        description="Folder of the reply check's model, made by `assuage train-replies`; without it rules check alone.",
    )
    engine: Literal["onnx", "torch"] = Field(
        default="onnx", description="What runs the model: onnx (CPU), or torch (GPU if there is one; train extra)."
    )
    threads: Annotated[int, Field(ge=0, le=256)] = Field(
        default=0, description="Processor threads one scoring call uses; 0 is one per core."
    )
    host: str = Field(default="127.0.0.1", description="Address the server listens on; 0.0.0.0 is every network.")
    port: Annotated[int, Field(ge=0, le=65535)] = Field(
        default=8000, description="Port the server listens on; 0 lets the system choose a free one."
    )
    batch_size: Annotated[int, Field(ge=1, le=512)] = Field(
        default=32, description="Messages a worker claims and scores at once."
    )
    lease_seconds: Annotated[float, Field(ge=5, le=3600)] = Field(
        default=120.0, description="Seconds after which the messages of a worker that died are claimed by another."
    )
    poll_seconds: Annotated[float, Field(gt=0, le=60)] = Field(
        default=0.5, description="Seconds between looks for messages that came in through another process."
    )
    max_body_bytes: Annotated[int, Field(ge=1024, le=64 * 1024 * 1024)] = Field(
        default=2 * 1024 * 1024, description="Largest request body in bytes; a larger one is answered 413."
    )
    max_score_messages: Annotated[int, Field(ge=1, le=10_000)] = Field(
        default=256, description="Most messages in one call of POST /v1/score."
    )
    score_calls: Annotated[int, Field(ge=1, le=64)] = Field(
        default=4, description="Calls of POST /v1/score under way at once; further ones are answered 429."
    )
    docs: Literal["auto", "on", "off"] = Field(
        default="auto",
        description="Whether /docs and /openapi.json are open to everyone; auto opens them on a loopback address only.",
    )
    log_level: Literal["debug", "info", "warning", "error"] = Field(
        default="info", description="How much is logged; message texts and keys never are."
    )

    @model_validator(mode="after")
    def _lease_outlives_batch(self) -> Settings:
        """Even 48 windows a message are read within a second or two; a lease must not end under a living worker."""
        if self.lease_seconds < 2 * self.batch_size:
            raise ValueError("ASSUAGE_LEASE_SECONDS must be at least twice ASSUAGE_BATCH_SIZE")
        return self

    @model_validator(mode="after")
    def _oidc_is_whole(self) -> Settings:
        if self.oidc_issuer and not self.oidc_client_id:
            raise ValueError("ASSUAGE_OIDC_ISSUER needs ASSUAGE_OIDC_CLIENT_ID")
        if self.oidc_issuer and not self.oidc_role_of():
            raise ValueError("ASSUAGE_OIDC_ISSUER needs ASSUAGE_OIDC_ROLES, such as support-leads=supervisor")
        return self

    def oidc_role_of(self) -> dict[str, Role]:
        """Which value of the claim gives which role."""
        pairs = [pair.rpartition("=") for pair in self.oidc_roles.split(",") if pair.strip()]
        known: dict[str, Role] = {role: role for role in ROLES}
        for value, _, role in pairs:
            if not value.strip() or role.strip() not in known:
                raise ValueError(f"ASSUAGE_OIDC_ROLES has pairs such as everyone=viewer; roles are {', '.join(ROLES)}")
        return {value.strip(): known[role.strip()] for value, _, role in pairs}

    def database(self) -> str:
        """The database's address: the one named, else a SQLite file under `home`."""
        return self.database_url or f"sqlite:///{self.home / 'assuage.db'}"

    def docs_open(self) -> bool:
        return self.docs == "on" or (self.docs == "auto" and self.host in ("127.0.0.1", "::1", "localhost"))


def read_settings(**overrides: object) -> Settings:
    """The settings, with options of a command (those not None) before the environment's."""
    given = {name: value for name, value in overrides.items() if value is not None}
    try:
        return Settings(**given)  # type: ignore[arg-type]
    except ValidationError as error:
        raise InvalidSettings("; ".join(_plain(detail["loc"], detail["msg"]) for detail in error.errors())) from error


def _plain(location: tuple[int | str, ...], message: str) -> str:
    text = message.removeprefix("Value error, ")
    return f"ASSUAGE_{'_'.join(map(str, location)).upper()}: {text}" if location else text
