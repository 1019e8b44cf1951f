"""What the tests of sign-in through an identity provider share."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from cryptography.fernet import Fernet
from fastapi import FastAPI
from fastapi.testclient import TestClient

from assuage.act.oidc import Door, Provider
from assuage.console.app import build_console
from assuage.domain import Account, Role
from assuage.metrics import Metrics
from assuage.parts import Gate, Parts
from assuage.recent import Recent
from assuage.score.keywords import KeywordScorer
from assuage.store.memory import MemoryStore
from assuage.vault import Vault

ROLES: dict[str, Role] = {"support-leads": "supervisor", "everyone": "viewer", "it": "admin"}
BACK = "https://desk.example/console/sign-in/company/back"
ISSUER = "https://id.example"
SECRET = "a-client-secret"


def provider(issuer: str = ISSUER, **changed: Any) -> Provider:
    return replace(Provider(issuer, "assuage", SECRET, ROLES), **changed)


def client_of(store: MemoryStore, door: Door | None) -> TestClient:
    vault = Vault([Fernet.generate_key().decode()])
    parts = Parts(store, KeywordScorer(), Metrics(), Gate(2), vault=lambda: vault, door=door, recent=Recent(store))
    app = FastAPI()
    app.mount("/console", build_console(parts))
    return TestClient(app, base_url="https://desk.example", follow_redirects=False)


def peopled() -> MemoryStore:
    made = MemoryStore()
    made.add_account(Account("ama", "Ama", "agent", password="some hash"))
    made.add_account(Account("boss", "Boss", "admin"))
    return made
