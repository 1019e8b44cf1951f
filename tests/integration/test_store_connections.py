"""Help-desk connections, what they deliver and what is kept in quarantine, over every store."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path

import pytest
from sqlalchemy import inspect
from sqlalchemy.exc import IntegrityError

from assuage.domain import Message
from assuage.errors import NotFound
from assuage.store.engine import alembic_config, open_engine, upgrade
from assuage.store.protocol import Store
from assuage.store.values import Accepted, ConnectionState
from tests.integration.conftest import Opener
from tests.integration.linked import claim, connect, connection, errand, keys, together, want

FULL = connection(
    options={"inbox": "7"},
    people={"ama": "12"},
    groups={"experienced": "3", "standard": "4"},
    writes=("tags", "note"),
    per_minute=30,
    paused=True,
)
HOUR = timedelta(hours=1)


def said(number: int, text: str = "Where is it?") -> Message:
    return Message(f"m-{number}", text, source="acme", external_id=f"x-{number}", conversation_id="acme:1")


def is_lately(when: datetime | None) -> bool:
    return when is not None and abs(when - datetime.now(UTC)) < timedelta(minutes=1)


# connections


def test_a_connection_is_read_back_whole(opener: Opener) -> None:
    opener().save_connection(FULL)
    assert opener().connection("acme") == FULL
    assert opener().connection("other") is None


def test_connections_are_listed_by_name(store: Store) -> None:
    assert store.connections() == []
    connect(store, "b", "c", "a")
    assert [each.name for each in store.connections()] == ["a", "b", "c"]


def test_saving_a_connection_again_replaces_it_and_keeps_its_lease_and_its_state(store: Store) -> None:
    connect(store)
    store.note_refusal("acme", "no signature")
    want(store, errand("k"))
    claimed = claim(store)
    changed = connection(url="https://moved.example", writes=("owner",))
    store.save_connection(changed)
    assert store.connections() == [changed]
    assert store.connection_states()["acme"].refused == 1
    assert store.claim_round(1, 60) is None
    assert store.finish_errand(claimed, claimed.errands[0], "done", "") is True


def test_a_desk_sees_what_is_written_into_the_tickets_of_each_connection(store: Store) -> None:
    store.save_connection(FULL)
    connect(store, "b")
    with store.desk() as desk:
        assert desk.connected() == {"acme": ("tags", "note"), "b": ()}


def test_a_connection_that_was_removed_is_gone_with_all_but_its_messages(store: Store) -> None:
    connect(store, "acme", "b")
    for name in ("acme", "b"):
        store.deliver(name, "d-1", [replace(said(1), source=name, id=name)], [errand(name, connection=name)])
        store.quarantine(name, "no id", [], b"{}")
    assert store.remove_connection("acme") is True
    assert store.remove_connection("acme") is False
    assert store.connection("acme") is None
    assert list(store.connection_states()) == ["b"]
    assert keys(store.errands()) == ["b"]
    assert [each.connection for each in store.quarantined()] == ["b"]
    assert store.find("acme") is not None
    assert store.forget_deliveries(datetime.now(UTC) + HOUR) == 1


def test_a_connection_made_anew_begins_anew(store: Store) -> None:
    connect(store)
    store.deliver("acme", "d-1", [], [errand("k")])
    lost = claim(store)
    store.remove_connection("acme")
    connect(store)
    assert store.connection_states() == {"acme": ConnectionState()}
    assert store.deliver("acme", "d-1", [], [errand("k")]) == []
    assert store.finish_errand(lost, lost.errands[0], "done", "") is False
    assert keys(claim(store)) == ["k"]


# what becomes of them


def test_a_connection_to_which_nothing_happened_has_an_empty_state(store: Store) -> None:
    connect(store)
    assert store.connection_states() == {"acme": ConnectionState()}


def test_refusals_are_counted_with_the_last_reason(store: Store) -> None:
    connect(store, "acme", "b")
    store.note_refusal("acme", "no signature")
    store.note_refusal("acme", "too old")
    state = store.connection_states()["acme"]
    assert (state.refused, state.refusal) == (2, "too old")
    assert is_lately(state.refused_at)
    assert store.connection_states()["b"] == ConnectionState()


def test_refusals_of_many_at_once_are_all_counted(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    connect(stores[0])
    together(*(partial(stores[n % 4].note_refusal, "acme", "no signature") for n in range(12)))
    assert stores[0].connection_states()["acme"].refused == 12


def test_trouble_stands_until_a_call_goes_through(store: Store) -> None:
    connect(store)
    store.note_trouble("acme", None)
    assert store.connection_states()["acme"] == ConnectionState()
    store.note_trouble("acme", "it answers 500")
    state = store.connection_states()["acme"]
    assert state.trouble == "it answers 500"
    assert is_lately(state.trouble_at)
    store.note_trouble("acme", None)
    assert store.connection_states()["acme"] == replace(state, trouble=None)


def test_until_when_messages_were_looked_through_is_kept_to_the_microsecond(store: Store) -> None:
    connect(store)
    until = datetime(2026, 3, 2, 9, 0, 0, 123457, tzinfo=UTC)
    store.note_poll("acme", until)
    assert store.connection_states()["acme"].polled_at == until


def test_notes_about_an_unknown_connection_do_nothing(store: Store) -> None:
    store.note_refusal("nobody", "no signature")
    store.note_trouble("nobody", "it answers 500")
    store.note_poll("nobody", datetime.now(UTC))
    assert store.connection_states() == {}


# deliveries


def test_a_delivery_brings_messages_and_errands_at_once(store: Store) -> None:
    connect(store)
    brought = store.deliver("acme", "d-1", [said(1), said(2)], [errand("k", kind="closed")])
    assert brought == [Accepted("m-1", duplicate=False), Accepted("m-2", duplicate=False)]
    found = store.find("m-1")
    assert found is not None
    assert (found.message, found.state) == (said(1), "waiting")
    assert keys(store.errands("acme", ["waiting"])) == ["k"]
    assert is_lately(store.connection_states()["acme"].delivered_at)


def test_a_delivery_that_came_before_stores_nothing(store: Store) -> None:
    connect(store, "acme", "b")
    store.deliver("acme", "d-1", [said(1)], [])
    before = store.connection_states()
    assert store.deliver("acme", "d-1", [said(2)], [errand("k")]) is None
    assert (store.find("m-2"), store.errands(), store.connection_states()) == (None, [], before)
    assert store.deliver("b", "d-1", [said(2)], []) == [Accepted("m-2", duplicate=False)]


def test_what_was_fetched_has_no_key_and_is_no_delivery(store: Store) -> None:
    connect(store)
    for duplicate in (False, True):
        brought = store.deliver("acme", None, [said(1)], [errand("k")])
        assert brought == [Accepted("m-1", duplicate=duplicate)]
    assert keys(store.errands()) == ["k"]
    assert store.connection_states()["acme"].delivered_at is None
    assert store.forget_deliveries(datetime.now(UTC) + HOUR) == 0


def test_a_message_that_was_edited_there_is_a_duplicate_of_the_first(store: Store) -> None:
    connect(store)
    store.deliver("acme", "d-1", [said(1, "Where?")], [])
    edited = replace(said(1, "Where is my kettle?"), id="m-9")
    assert store.deliver("acme", "d-2", [edited, said(2)], []) == [Accepted("m-1", True), Accepted("m-2", False)]
    found = store.find("m-1")
    assert found is not None
    assert found.message.text == "Where?"
    assert store.find("m-9") is None


def test_a_message_that_comes_twice_in_a_delivery_is_stored_once(store: Store) -> None:
    connect(store)
    twice = [said(1), replace(said(1, "Edited."), id="m-9")]
    assert store.deliver("acme", None, twice, []) == [Accepted("m-1", False), Accepted("m-1", True)]
    assert len(store.conversation("acme:1")) == 1


def test_a_paused_connection_still_delivers(store: Store) -> None:
    store.save_connection(FULL)
    assert store.deliver("acme", "d-1", [said(1)], [errand("k")]) == [Accepted("m-1", duplicate=False)]
    assert keys(store.errands()) == ["k"]


def test_an_unknown_connection_delivers_nothing_and_the_sender_hears_of_it(store: Store) -> None:
    with pytest.raises(NotFound, match="no connection nobody"):
        store.deliver("nobody", "d-1", [said(1)], [errand("k", connection="nobody")])
    with pytest.raises(NotFound, match="no connection nobody"):
        store.quarantine("nobody", "no id", [], b"{}")
    assert (store.find("m-1"), store.errands(), store.quarantined()) == (None, [], [])


@pytest.mark.parametrize("opener", ["sqlite", "postgresql"], indirect=True)  # in memory nothing fails half-way
def test_of_a_delivery_that_fails_nothing_is_kept(store: Store) -> None:
    connect(store)
    with pytest.raises(IntegrityError):
        store.deliver("acme", "d-1", [said(1)], [errand("k", what=None)])  # type: ignore[arg-type]
    assert store.deliver("acme", "d-1", [said(1)], []) == [Accepted("m-1", duplicate=False)]
    assert store.errands() == []


def test_the_same_delivery_by_many_at_once_is_stored_once(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    connect(stores[0])
    brought: list[list[Accepted] | None] = []

    def deliver(number: int) -> None:
        message = replace(said(1), id=f"m-{number}")
        brought.append(stores[number % 4].deliver("acme", "d-1", [message], [errand("k")]))

    together(*(partial(deliver, number) for number in range(8)))
    assert sorted(brought, key=bool)[:7] == [None] * 7
    assert len(stores[0].conversation("acme:1")) == 1
    assert len(stores[0].errands()) == 1


def test_the_same_message_in_many_deliveries_at_once_is_stored_once(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    connect(stores[0], "acme", "b")
    duplicates: list[bool] = []

    def deliver(number: int) -> None:
        message = replace(said(1), id=f"m-{number}")
        brought = stores[number % 4].deliver(("acme", "b")[number % 2], f"d-{number}", [message], [])
        duplicates.extend(each.duplicate for each in brought or ())

    together(*(partial(deliver, number) for number in range(8)))
    assert sorted(duplicates) == [False] + [True] * 7


def test_old_deliveries_are_forgotten_and_counted(store: Store) -> None:
    connect(store)
    store.deliver("acme", "d-1", [], [])
    store.deliver("acme", "d-2", [], [])
    assert store.forget_deliveries(datetime.now(UTC) - HOUR) == 0
    assert store.deliver("acme", "d-1", [], []) is None
    assert store.forget_deliveries(datetime.now(UTC) + HOUR) == 2
    assert store.deliver("acme", "d-1", [], []) == []


# quarantine


def test_a_delivery_in_quarantine_is_read_back_byte_by_byte(opener: Opener) -> None:
    store = opener()
    connect(store)
    body, headers = bytes(range(256)), (("x-event", "ping"), ("x-event", "pong"), ("date", "é"))
    number = store.quarantine("acme", "it has no id", headers, body)
    (kept,) = opener().quarantined()
    assert (kept.id, kept.connection, kept.why) == (number, "acme", "it has no id")
    assert (kept.headers, kept.body) == (headers, body)
    assert is_lately(kept.received_at)


def test_the_same_body_is_kept_once_for_each_connection(store: Store) -> None:
    connect(store, "acme", "b")
    first = store.quarantine("acme", "it has no id", [("try", "1")], b"{}")
    assert store.quarantine("acme", "another reason", [("try", "2")], b"{}") == first
    assert store.quarantine("b", "it has no id", [], b"{}") != first
    assert [(each.connection, each.why) for each in store.quarantined("acme")] == [("acme", "it has no id")]


def test_the_same_body_by_many_at_once_is_kept_once(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    connect(stores[0])
    together(*(partial(stores[n % 4].quarantine, "acme", "no id", [], b"{}") for n in range(8)))
    assert len(stores[0].quarantined()) == 1


def test_the_newest_in_quarantine_come_first(store: Store) -> None:
    connect(store, "acme", "b")
    ids = [store.quarantine(name, "no id", [], name.encode() + bytes([n])) for n in range(3) for name in ("acme", "b")]
    assert [each.id for each in store.quarantined()] == ids[::-1]
    assert [each.id for each in store.quarantined("b", limit=2)] == [ids[5], ids[3]]


def test_what_left_quarantine_is_gone_and_its_number_never_means_another(store: Store) -> None:
    connect(store)
    first = store.quarantine("acme", "no id", [], b"1")
    assert store.leave_quarantine(first) is True
    assert (store.leave_quarantine(first), store.quarantined()) == (False, [])
    assert store.quarantine("acme", "no id", [], b"1") > first


# the schema


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_tables_of_help_desks_can_be_taken_away_and_made_again(
    database: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    from alembic import command

    url = f"sqlite:///{tmp_path}/a.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    engine = open_engine(url)
    upgrade(engine)
    ours = {"connections", "deliveries", "quarantine", "outbox"}
    assert ours <= set(inspect(engine).get_table_names())
    with engine.begin() as db:
        config = alembic_config()
        config.attributes["connection"] = db
        command.downgrade(config, "0003")
    assert not ours & set(inspect(engine).get_table_names())
    upgrade(engine)
    assert ours <= set(inspect(engine).get_table_names())
    engine.dispose()
