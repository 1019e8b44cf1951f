"""One suite over every store: in memory, SQLite, PostgreSQL."""

from __future__ import annotations

import json
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from sqlalchemy import text

from assuage.decide import decide
from assuage.domain import ISSUES, REASONS, TREATMENTS, Message, Reading
from assuage.errors import IdempotencyClash, StoreUnavailable, Superseded
from assuage.policy import Policy
from assuage.replay.past import Feedback
from assuage.replay.report import Frame
from assuage.score.keywords import KeywordScorer
from assuage.store.engine import open_engine, upgrade
from assuage.store.protocol import Store
from assuage.store.sql import SqlStore
from assuage.store.values import Claim, Outcome
from assuage.whatif import replay_stored
from tests.integration.conftest import Opener


def message(number: int, **fields: object) -> Message:
    return Message(id=f"m-{number}", text=fields.pop("text", f"text {number}"), **fields)  # type: ignore[arg-type]


def outcomes(claim: Claim) -> list[Outcome]:
    messages = [claimed.message for claimed in claim.messages]
    readings = KeywordScorer().score(messages)
    return [Outcome(m.id, r, decide(r, Policy(), 1)) for m, r in zip(messages, readings, strict=True)]


def ids(claim: Claim) -> list[str]:
    return [claimed.message.id for claimed in claim.messages]


def record(store: Store, claim: Claim, decided: Sequence[Outcome] | None = None) -> int:
    """Stores what became (by the word list) of the claimed messages; returns how many were still held."""
    with store.desk() as desk:
        held = desk.still_held(claim.token, ids(claim))
        desk.keep([outcome for outcome in decided or outcomes(claim) if outcome.message_id in held])
    return len(held)


def test_an_accepted_message_is_found_and_waits(store: Store) -> None:
    sent = message(
        1, text="Où est mon colis? 😡\nمرحبا", conversation_id="c", customer="k", channel="email", subject="s"
    )
    assert store.accept(sent).duplicate is False
    found = store.find("m-1")
    assert found is not None
    assert (found.message, found.state, found.reading, found.decision) == (sent, "waiting", None, None)


def test_an_unknown_message_is_none(store: Store) -> None:
    assert store.find("nobody") is None


def test_the_same_message_again_is_a_duplicate_of_the_first(store: Store) -> None:
    store.accept(message(1, external_id="e"))
    again = store.accept(Message(id="another", text="text 1", external_id="e"))
    assert (again.message_id, again.duplicate) == ("m-1", True)
    assert store.accept(message(1)).duplicate
    assert store.backlog().waiting == 1


def test_messages_without_a_key_are_never_duplicates_of_each_other(store: Store) -> None:
    assert not any(store.accept(message(n, text="same words")).duplicate for n in range(3))


@pytest.mark.parametrize("clashing", [{"external_id": "e"}, {"id": "m-1"}], ids=["key", "id"])
def test_the_same_key_with_another_text_is_a_clash(store: Store, clashing: dict[str, str]) -> None:
    store.accept(message(1, external_id="e"))
    with pytest.raises(IdempotencyClash, match="use a new one"):
        store.accept(Message(**{"id": "m-2", "text": "something else", **clashing}))  # type: ignore[arg-type]


def test_messages_are_claimed_oldest_first_and_only_once(store: Store) -> None:
    for n in range(5):
        store.accept(message(n))
    first, second, third = (store.claim(2, 60) for _ in range(3))
    assert [*ids(first), *ids(second), *ids(third)] == [f"m-{n}" for n in range(5)]
    assert ids(store.claim(2, 60)) == []


def test_an_expired_lease_is_claimed_again_and_counts_its_attempts(store: Store) -> None:
    store.accept(message(1))
    store.claim(1, 0)
    again = store.claim(1, 60)
    assert (ids(again), again.messages[0].attempts) == (["m-1"], 2)


def test_recorded_outcomes_are_read_back_whole(store: Store) -> None:
    store.accept(message(1, text="I am furious, this is a disgrace"))
    claim = store.claim(1, 60)
    assert record(store, claim) == 1
    found = store.find("m-1")
    assert found is not None
    assert found.decided_at is not None
    assert (found.reading, found.decision) == (outcomes(claim)[0].reading, outcomes(claim)[0].decision)
    assert found.state == "decided"
    assert ids(store.claim(1, 60)) == []


def test_a_worker_that_lost_its_lease_records_nothing(store: Store) -> None:
    store.accept(message(1))
    late, current = store.claim(1, 0), store.claim(1, 60)
    assert record(store, late) == 0
    assert record(store, current) == 1
    assert record(store, current) == 0


def test_releasing_all_leases_frees_what_was_claimed(store: Store) -> None:
    store.accept(message(1))
    store.claim(1, 600)
    assert store.release_all() == 1
    assert ids(store.claim(1, 600)) == ["m-1"]


def test_the_backlog_counts_what_waits(store: Store) -> None:
    assert (store.backlog().waiting, store.backlog().oldest_seconds) == (0, 0.0)
    store.accept(message(1))
    assert store.backlog().waiting == 1
    claim = store.claim(1, 60)
    record(store, claim)
    assert store.backlog().waiting == 0


def test_a_conversation_holds_its_messages_in_order(store: Store) -> None:
    for n, conversation in enumerate(["a", "b", "a"]):
        store.accept(message(n, conversation_id=conversation))
    assert [each.message.id for each in store.conversation("a")] == ["m-0", "m-2"]
    assert store.conversation("none") == []


def test_many_workers_never_decide_a_message_twice(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    for n in range(120):
        stores[0].accept(message(n))
    decided: list[str] = []

    def work(store: Store) -> None:
        while (claim := store.claim(7, 60)).messages:
            if record(store, claim) == len(claim.messages):
                decided.extend(ids(claim))

    threads = [threading.Thread(target=work, args=(store,)) for store in stores]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(decided) == sorted(f"m-{n}" for n in range(120))


def test_the_same_key_posted_by_many_at_once_is_one_message(opener: Opener) -> None:
    stores = [opener() for _ in range(4)]
    answers: list[tuple[str, bool]] = []

    def post(number: int) -> None:
        accepted = stores[number % 4].accept(Message(id=f"n-{number}", text="same", external_id="key"))
        answers.append((accepted.message_id, accepted.duplicate))

    threads = [threading.Thread(target=post, args=(n,)) for n in range(12)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len({message_id for message_id, _ in answers}) == 1
    assert sum(not duplicate for _, duplicate in answers) == 1


def test_reading_waits_for_no_writer(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/a.db")
    store = SqlStore(engine)
    store.accept(message(1))
    with engine.begin() as writer:
        writer.exec_driver_sql("UPDATE messages SET attempts = 1")
        assert store.find("m-1") is not None
    store.close()


def test_a_newer_database_is_left_alone(tmp_path: Path) -> None:
    engine = open_engine(f"sqlite:///{tmp_path}/a.db")
    SqlStore(engine)
    with engine.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    for use in (SqlStore, upgrade):
        with pytest.raises(StoreUnavailable, match="newer assuage"):
            use(engine)
    engine.dispose()


def test_what_was_stored_is_there_after_reopening(opener: Opener) -> None:
    first = opener()
    first.accept(message(1))
    first.close()
    assert opener().find("m-1") is not None


def test_policies_are_versions_from_one(store: Store) -> None:
    assert store.current_policy().version == 1
    saved = store.save_policy(Policy(annoyed_from=0.3), "ann", "fewer false alarms")
    assert (saved.version, saved.author, saved.note) == (2, "ann", "fewer false alarms")
    assert store.current_policy() == saved
    assert [each.version for each in store.policy_versions()] == [2, 1]


def test_a_key_is_known_by_its_hash_until_it_is_revoked(store: Store) -> None:
    key = store.add_key("k1", "hash", "first", ["ingest", "read"])
    assert store.key_by_secret("hash") == key
    assert store.keys() == [key]
    assert store.key_by_secret("other") is None
    assert store.revoke_key("k1") is True
    assert (store.key_by_secret("hash"), store.keys(), store.revoke_key("k1")) == (None, [], False)


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_the_migrations_make_exactly_the_tables_in_the_code(
    database: str, request: pytest.FixtureRequest, tmp_path: Path
) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.runtime.migration import MigrationContext

    from assuage.store.tables import metadata

    engine = open_engine(
        f"sqlite:///{tmp_path}/a.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    )
    upgrade(engine)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    engine.dispose()


# looking back

FROM, UNTIL = datetime.now(UTC) - timedelta(days=1), datetime.now(UTC) + timedelta(days=1)


def decided(store: Store, *messages: Message) -> None:
    for each in messages:
        store.accept(each)
    claim = store.claim(len(messages), 60)
    record(store, claim)


def test_history_holds_the_numbers_of_every_reading_oldest_first(store: Store) -> None:
    about: dict[str, object] = {"conversation_id": "t", "customer": "k", "product": "kettle"}
    decided(store, message(2, text="I am furious", **about), message(1, text="hello"))
    readings = store.history(FROM, UNTIL)
    assert (list(readings.ids), list(readings.conversation_ids)) == (["m-2", "m-1"], ["t", None])
    assert (list(readings.customers), list(readings.models)) == (["k", None], ["keywords@1"] * 2)
    assert list(readings.products) == ["kettle", None]
    assert [readings.thread(row) for row in range(2)] == ["t", "message:m-1"]
    for row, name in enumerate(readings.ids):
        found = store.find(name)
        assert found is not None
        assert found.reading is not None
        heard = found.reading
        assert (readings.anger[row], readings.needs_human[row]) == (heard.anger, heard.needs_human)
        assert readings.reasons[row].tolist() == [heard.reasons[code] for code in REASONS]
        assert readings.issues[row].tolist() == [heard.issues[code] for code in ISSUES]
        assert readings.treatment[row].tolist() == [heard.treatment[code] for code in TREATMENTS]
        assert readings.received_at[row] == pytest.approx(found.received_at.timestamp(), abs=1e-3)


def test_history_keeps_exact_numbers_and_what_a_model_did_not_judge(store: Store) -> None:
    store.accept(message(1))
    claim = store.claim(1, 60)
    odd = Reading(
        0.1 + 0.2, 1 / 3, {"abuse": 5e-324}, {"refund": 1.0}, {"rude": 0.7}, "m@1", "t", undetermined="language"
    )
    odd = replace(odd, fallback=True)
    record(store, claim, [Outcome("m-1", odd, outcomes(claim)[0].decision)])
    readings = store.history(FROM, UNTIL)
    assert (readings.anger[0], readings.needs_human[0]) == (0.1 + 0.2, 1 / 3)
    assert readings.reasons[0, REASONS.index("abuse")] == 5e-324
    assert np.isnan(readings.reasons[0]).sum() == len(REASONS) - 1
    assert readings.issues[0, ISSUES.index("refund")] == 1
    assert readings.treatment[0, TREATMENTS.index("rude")] == 0.7
    assert np.isnan(readings.treatment[0]).sum() == len(TREATMENTS) - 1
    assert (readings.undetermined.tolist(), readings.fallback.tolist()) == ([True], [True])
    assert readings.other_language.tolist() == [True]


def test_a_reading_keeps_its_uncertainty_and_why_it_is_undetermined(store: Store) -> None:
    store.accept(message(1))
    claim = store.claim(1, 60)
    told = outcomes(claim)[0]
    reading = replace(told.reading, uncertainty=0.0625, undetermined="machine_mail")
    record(store, claim, [replace(told, reading=reading)])
    found = store.find("m-1")
    assert found is not None
    assert found.reading == reading
    assert store.history(FROM, UNTIL).other_language.tolist() == [False]


def test_history_leaves_out_what_waits_and_what_came_outside_the_period(store: Store) -> None:
    assert len(store.history(FROM, UNTIL)) == 0
    store.accept(message(1))
    assert len(store.history(FROM, UNTIL)) == 0
    claim = store.claim(1, 60)
    record(store, claim)
    received = store.history(FROM, UNTIL).received_at[0]
    at = datetime.fromtimestamp(float(received), UTC)
    second = timedelta(seconds=1)
    assert len(store.history(at - second, at + second)) == 1
    assert len(store.history(FROM, at - second)) == len(store.history(at + second, UNTIL)) == 0


def test_a_replay_of_the_policy_in_force_counts_what_was_decided_live(store: Store) -> None:
    texts = ("I am furious, this is a disgrace", "hello", "I want a manager", "")
    decided(store, *(message(n, text=text) for n, text in enumerate(texts)))
    found = replay_stored(store, Policy(), Frame(FROM, UNTIL))
    records = [store.find(f"m-{n}") for n in range(len(texts))]
    live = Counter(each.decision.queue for each in records if each and each.decision)
    assert {queue: counted.after for queue, counted in found.queues.items() if counted.after} == live
    assert (found.messages, found.changes.messages) == (len(texts), 0)


def test_feedback_is_kept_with_the_stores_time(store: Store) -> None:
    decided(store, message(1), message(2))
    long_ago = datetime(2000, 1, 1, tzinfo=UTC)
    whole = Feedback("m-1", "ama", long_ago, 0.9, True, ("abuse", "unusual"), "é \u4e2d")
    little = Feedback("m-2", "bob", long_ago, needs_human=False)
    kept = [store.add_feedback(each) for each in (whole, little)]
    assert store.feedback(FROM, UNTIL) == kept
    assert [replace(each, at=long_ago) for each in kept if each] == [whole, little]
    assert all(each and FROM < each.at < UNTIL for each in kept)
    assert store.feedback(FROM, FROM + timedelta(hours=1)) == []


def test_feedback_on_an_unknown_message_is_none(store: Store) -> None:
    assert store.add_feedback(Feedback("nobody", "ama", FROM, 0.5)) is None
    assert store.feedback(FROM, UNTIL) == []


def test_a_policy_based_on_an_older_version_is_refused(store: Store) -> None:
    assert store.save_policy(Policy(), "ann", "one", based_on=1).version == 2
    with pytest.raises(Superseded, match="version 2 is in force"):
        store.save_policy(Policy(), "bob", "two", based_on=1)
    assert store.current_policy().version == 2


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_readings_survive_a_downgrade_and_an_upgrade(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    from alembic import command

    from assuage.store.engine import alembic_config

    url = f"sqlite:///{tmp_path}/a.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    engine = open_engine(url)
    upgrade(engine)
    store = SqlStore(engine)
    decided(store, message(1), message(2))
    with engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.downgrade(config, "0001")
        counts = [connection.scalar(text(f"SELECT count(*) FROM {table}")) for table in ("messages", "readings")]
    assert counts == [2, 2]
    upgrade(engine)
    for name in ("m-1", "m-2"):
        record = store.find(name)
        assert record is not None
        assert record.reading is not None
        assert record.decision is not None
    store.close()


@pytest.mark.parametrize("database", ["sqlite", "postgresql"])
def test_a_database_of_the_first_version_is_upgraded_with_its_policies(
    database: str, tmp_path: Path, request: pytest.FixtureRequest
) -> None:
    """The band that went to experienced agents becomes a tier for every band; messages and keys stay."""
    from alembic import command

    from assuage.store.engine import alembic_config

    url = f"sqlite:///{tmp_path}/old.db" if database == "sqlite" else request.getfixturevalue("postgres_url")
    engine = open_engine(url)
    old = {**Policy().model_dump(mode="json"), "experienced_from_band": "angry"}
    kept = ("annoyed_from", "angry_from", "furious_from", "needs_human_from", "reasons_from", "issues_from")
    body = json.dumps({name: old[name] for name in (*kept, "treatment_from", "experienced_from_band")})
    with engine.begin() as connection:
        config = alembic_config()
        config.attributes["connection"] = connection
        command.upgrade(config, "0001")
        value = ":body" if database == "sqlite" else "CAST(:body AS JSON)"
        connection.execute(text(f"INSERT INTO policies VALUES (1, {value}, 'ann', 'ours', 0.0)"), {"body": body})
    assert upgrade(engine) != "0001"
    store = SqlStore(engine)
    saved = store.current_policy()
    assert (saved.version, saved.author) == (1, "ann")
    assert saved.policy.tier_for_band == {
        "calm": "new",
        "annoyed": "new",
        "angry": "experienced",
        "furious": "experienced",
    }
    store.close()


def test_corrections_of_certain_messages_are_told_in_the_order_they_were_given(store: Store) -> None:
    for number in range(3):
        store.accept(Message(f"m-{number}", "hello"))
    given = [
        store.add_feedback(Feedback(f"m-{place}", "ama", datetime.now(UTC), anger=place / 10)) for place in (2, 0, 1, 2)
    ]
    assert store.feedback_for(["m-2", "m-0", "nobody"]) == [given[0], given[1], given[3]]
    assert store.feedback_for([]) == []
