"""The page Health: connections, what was not understood, what could not be done, who may touch what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.fernet import Fernet

from assuage.connections import Wanted, connect
from assuage.domain import Message, Role
from assuage.store.engine import open_engine
from assuage.store.sql import SqlStore
from assuage.store.values import Errand
from assuage.vault import Vault
from assuage.worker import Worker
from tests.integration.console import Firm, firm
from tests.integration.linked import claim, want

SAID = {
    "type": "message.created",
    "data": {"conversation": 7, "id": 1, "text": "Where is my <b>parcel</b>?", "author": {"type": "customer"}},
}


class Plant:
    """A firm with two connections: `care` (Zendesk, where nobody answers) and `shop` (which only sends)."""

    def __init__(self, store: SqlStore) -> None:
        self.store, self.vault = store, Vault([Fernet.generate_key().decode()])
        self.firm: Firm = firm(store, vault=lambda: self.vault)
        given = {"email": "assuage@example.com", "token": "t0p-secret-token"}
        connect(store, self.vault, Wanted("care", "zendesk", "http://127.0.0.1:9", given, hook_secret="hook-secret"))
        connect(store, self.vault, Wanted("shop", "standard"))

    def dead(self, key: str = "k", **fields: Any) -> int:
        want(self.store, Errand(key, "care", "care:7", "note", 1, '{"text": "what the note says"}'))
        claimed = claim(self.store)
        for each in claimed.errands:
            self.store.finish_errand(claimed, each, "dead", "the ticket is not there any more (404)")
        self.store.end_round(claimed)
        return claimed.errands[0].id

    def keeps(self, body: bytes = b"{}", why: str = "it has no id", connection: str = "shop") -> int:
        return self.store.quarantine(connection, why, [("content-type", "application/json")], body)


@pytest.fixture
def plant(tmp_path: Path) -> Iterator[Plant]:
    store = SqlStore(open_engine(f"sqlite:///{tmp_path}/a.db"))
    yield Plant(store)
    store.close()


# looking


def test_a_house_without_a_helpdesk_says_how_to_connect_one(plant: Plant) -> None:
    for name in ("care", "shop"):
        plant.store.remove_connection(name)
    page = plant.firm.browser("viewer").text("/health")
    assert page.startswith("Health All is well.")
    assert "No help-desk is connected yet" in page
    assert "assuage connect" in page


def test_the_page_says_what_reads_what_decides_and_where_it_is_kept(plant: Plant) -> None:
    plant.firm.says()
    page = plant.firm.browser("viewer").text("/health")
    assert "Model keywords@" in page
    assert "1 message read; all by the model" in page
    assert "Database SQLite, tables of version 00" in page
    assert "Worker in another process" in page
    assert "version 1, by test on" in page


def test_a_connection_is_shown_with_its_last_delivery_its_trouble_and_what_waits_but_never_its_secrets(
    plant: Plant,
) -> None:
    plant.store.deliver("shop", "d-1", [Message("m", "hello", "shop", "1", "shop:1")], [])
    plant.store.note_trouble("care", "nobody answers (connection refused)")
    plant.store.note_refusal("care", "the signature is not right")
    want(plant.store, Errand("k", "care", "care:7", "note", 1, "{}"))
    browser = plant.firm.browser("viewer")
    page = browser.text("/health")
    assert (
        "The connection care cannot be called: nobody answers (connection refused). 1 other thing needs a look" in page
    )
    assert "care Zendesk in trouble" in page
    assert "none yet: is its webhook set up there?" in page
    assert "1, the last one: the signature is not right" in page
    assert "1 thing to be done" in page
    assert "shop Standard Webhooks in order" in page
    assert "0 min ago" in page
    for secret in ("t0p-secret-token", "hook-secret"):
        assert secret not in browser.get("/health").text


def test_messages_that_wait_and_a_worker_that_stopped_are_on_top(plant: Plant) -> None:
    parts = plant.firm.parts
    stopped = Firm(plant.store, replace(parts, worker=Worker(plant.store, parts.scorer)))
    plant.store.accept(Message("m-1", "hello"))
    page = stopped.browser("viewer").text("/health")
    assert "The worker has stopped" in page
    assert "Worker has stopped" in page
    assert "1 message waits, the oldest for 0 min" in page


def test_a_list_longer_than_a_page_is_counted_and_led_on(plant: Plant) -> None:
    for number in range(60):
        plant.keeps(str(number).encode())
    browser = plant.firm.browser()
    page = browser.get("/health").text
    assert page.count("Read again") == 20
    assert "All of them" in page
    first = browser.get("/health/quarantine").text
    assert first.count("Read again") == 50
    assert browser.get("/health/quarantine?before=11").text.count("Read again") == 10


# the quarantine


def test_what_a_customer_wrote_is_shown_to_supervisors_alone_and_as_text(plant: Plant) -> None:
    number = plant.keeps(b'{"text": "<script>alert(1)</script> my secret"}')
    roles: tuple[Role, ...] = ("viewer", "agent")
    for role in roles:
        browser = plant.firm.browser(role)
        for path in ("/health", "/health/quarantine"):
            assert "my secret" not in browser.get(path).text
            assert f"/health/quarantine/{number}" not in browser.get(path).text
        browser.get(f"/health/quarantine/{number}", 403)
    page = plant.firm.browser().get(f"/health/quarantine/{number}").text
    assert "my secret" in page
    assert "<script>alert" not in page


def test_a_long_delivery_is_cut_and_says_so(plant: Plant) -> None:
    number = plant.keeps("é".encode() * 5000)
    page = plant.firm.browser().get(f"/health/quarantine/{number}").text
    assert page.count("é") == 4000
    assert "Only the first 4,000 characters are shown." in page
    short = plant.keeps(b"\xff\xfe\x00")
    assert "Only the first" not in plant.firm.browser().get(f"/health/quarantine/{short}").text


def test_a_delivery_is_read_again_and_its_message_comes_in(plant: Plant) -> None:
    number = plant.keeps(json.dumps(SAID).encode())
    page = plant.firm.browser().post(f"/health/quarantine/{number}/again", came_from=f"/health/quarantine/{number}")
    assert "Understood now: 1 message is decided like any other." in page.text
    assert page.url.path == "/console/health/quarantine"
    assert plant.store.find_quarantined(number) is None
    assert plant.store.backlog().waiting == 1


def test_one_that_still_cannot_be_understood_stays_and_says_why(plant: Plant) -> None:
    number = plant.keeps(b"no JSON at all")
    page = plant.firm.browser().post(f"/health/quarantine/{number}/again", came_from="/health")
    assert 'class="notice wrong"' in page.text
    assert plant.store.find_quarantined(number) is not None


def test_a_delivery_is_dropped(plant: Plant) -> None:
    number = plant.keeps()
    browser = plant.firm.browser()
    assert "The delivery is dropped." in browser.post(f"/health/quarantine/{number}/drop", came_from="/health").text
    assert (
        "is not in quarantine any more" in browser.post(f"/health/quarantine/{number}/drop", came_from="/health").text
    )
    browser.get(f"/health/quarantine/{number}", 404)
    browser.get("/health/quarantine/99999999999999999999", 404)


# what could not be done


def test_what_could_not_be_done_is_tried_again(plant: Plant) -> None:
    number = plant.dead()
    browser = plant.firm.browser()
    page = browser.text("/health")
    assert "Could not be done 1" in page
    assert "a note in the ticket" in page
    assert "the ticket is not there any more (404)" in page
    assert "what the note says" not in browser.get("/health").text
    assert "It is tried again." in browser.post(f"/health/dead/{number}/again", came_from="/health").text
    (errand,) = plant.store.errands("care")
    assert (errand.state, errand.attempts) == ("waiting", 0)
    assert "not given up any more" in browser.post(f"/health/dead/{number}/again", came_from="/health").text


# connections


def test_a_connection_is_tried_and_what_is_wrong_is_said(plant: Plant) -> None:
    browser = plant.firm.browser()
    page = browser.post("/health/connections/care/test", came_from="/health")
    assert "care does not let us in: " in page.text
    assert plant.store.connection_states()["care"].trouble is not None
    assert (
        "shop answers: Standard Webhooks only sends"
        in browser.post("/health/connections/shop/test", came_from="/health").text
    )
    assert (
        "There is no connection with this name"
        in browser.post("/health/connections/nobody/test", came_from="/health").text
    )


def test_a_connection_is_paused_and_goes_on(plant: Plant) -> None:
    browser = plant.firm.browser()
    page = browser.post("/health/connections/care/pause", came_from="/health").text
    assert "The connection care is paused: nothing is written there until it goes on." in page
    assert "Let it go on" in page
    assert [each.paused for each in plant.store.connections()] == [True, False]
    assert "care goes on" in browser.post("/health/connections/care/resume", came_from="/health").text
    assert [each.paused for each in plant.store.connections()] == [False, False]


def test_a_server_without_a_key_for_secrets_says_what_to_set(plant: Plant) -> None:
    bare = Firm(plant.store, firm(plant.store).parts)
    page = bare.browser().post("/health/connections/care/test", came_from="/health")
    assert "ASSUAGE_SECRET_KEY" in page.text


@pytest.mark.parametrize("role", ["viewer", "agent"])
def test_who_may_only_look_touches_nothing(plant: Plant, role: Any) -> None:
    errand, kept = plant.dead(), plant.keeps()
    browser = plant.firm.browser(role)
    assert 'method="post"' not in browser.get("/health").text.split("<main")[1]
    assert 'method="post"' not in browser.get("/health/quarantine").text.split("<main")[1]
    for path in (
        "/health/connections/care/test",
        "/health/connections/care/pause",
        "/health/connections/care/resume",
        f"/health/dead/{errand}/again",
        f"/health/quarantine/{kept}/again",
        f"/health/quarantine/{kept}/drop",
    ):
        browser.post(path, 403)
    assert plant.store.find_quarantined(kept) is not None
    assert [each.state for each in plant.store.errands("care")] == ["dead"]
    assert not plant.store.connections()[0].paused
