"""The desk and what routing stores, over every store: one suite (C6; complaints 11, 14, 15, 18)."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from assuage import casework
from assuage.decide.floor import Floor
from assuage.decide.team import Load, Team
from assuage.domain import Conversation, Event, Finding, Message, Place, Task, Turn
from assuage.errors import IdempotencyClash
from assuage.policy import Policy
from assuage.roster import Presence, Roster
from assuage.store.protocol import Desk, Store
from assuage.store.values import Reply, TasksAsked
from tests.integration.conftest import Opener
from tests.unit.road import MONDAY, agent, reading, roster

ROSTER = roster(agent("ama"), agent("bo"))


def conversation(id: str = "c", **fields: Any) -> Conversation:  # noqa: A002 - the field's own name
    return Conversation(**{"id": id, "opened_at": MONDAY, "updated_at": MONDAY, **fields})


def waits(id: str, minutes: float = 0, **fields: Any) -> Conversation:  # noqa: A002 - the field's own name
    """One that has been in a waiting place since so many minutes after nine."""
    place = Place(MONDAY + timedelta(minutes=minutes), "Nobody is there.")
    return conversation(id, flagged_at=MONDAY, place=place, **fields)


def task(id: str, minutes: float = 0, **fields: Any) -> Task:  # noqa: A002 - the field's own name
    due = MONDAY + timedelta(minutes=minutes)
    known = {"kind": "follow_up", "conversation_id": "c", "episode": 1, "due_at": due, "what": "Ask."}
    return Task(**{"id": id, **known, **fields})


def given(kind: Any, who: str, minutes: float, band: Any = "furious") -> Event:
    """Something that somebody got so long before nine."""
    return Event(kind, "c", MONDAY - timedelta(minutes=minutes), "assuage", agent=who, band=band)


def floor_of(desk: Desk) -> Floor:
    policy, people = desk.policy(), desk.roster()
    return Floor(desk.now, policy, people, Team(people.roster, policy.policy, desk.now))


def keep(store: Store, *things: Conversation | Task | Event, now: datetime = MONDAY) -> None:
    with store.desk(now) as desk:
        floor = floor_of(desk)
        for thing in things:
            if isinstance(thing, Conversation):
                floor.put(thing)
            elif isinstance(thing, Task):
                floor.put_task(thing)
            else:
                floor.events.append(thing)
        desk.save(floor)


FULL = conversation(
    episode=2,
    customer="k",
    channel="email",
    product="kettle",
    language="en",
    time_zone="Asia/Tokyo",
    turns=(
        Turn("customer", "m-1", MONDAY, anger=0.9, reasons={"abuse": 0.5}, weight=0.75),
        Turn("agent", "r-1", MONDAY, agent="ama", attempt=True),
    ),
    band="furious",
    tier="experienced",
    reasons=(Finding("abuse", 0.5),),
    issues=(Finding("refund", 0.9),),
    flagged_at=MONDAY,
    owner="ama",
    contacts=("bo", "ama"),
    declined=("cy",),
    former_owner="bo",
    second_contact="wanted",
    place=Place(MONDAY, "Größe 😡", MONDAY + timedelta(hours=1), MONDAY, "boss"),
    alarm="Too long.",
    broken_promises=1,
    model="test@1",
)


def test_a_conversation_is_read_back_whole(store: Store) -> None:
    assert store.find_conversation("c") is None
    keep(store, FULL)
    assert store.find_conversation("c") == FULL
    with store.desk(MONDAY) as desk:
        assert desk.conversations(["c", "none"]) == {"c": FULL}
        assert desk.conversations([]) == {}


def test_a_conversation_saved_again_replaces_itself(store: Store) -> None:
    keep(store, FULL)
    keep(store, replace(FULL, state="resolved", place=None, alarm=None))
    found = store.find_conversation("c")
    assert found is not None
    assert (found.state, store.waiting_places(), store.alarms()) == ("resolved", [], [])


def test_the_places_are_those_most_urgent_and_those_oldest(store: Store) -> None:
    """Complaint 14: with a limit neither the gravest nor the longest waiting is left out."""
    grave = waits("grave", 9, reasons=(Finding("safety_or_harm", 0.9),))
    keep(store, waits("oldest"), waits("second", 1), waits("third", 2), grave, conversation("owned", owner="ama"))
    assert {each.id for each in store.waiting_places()} == {"oldest", "second", "third", "grave"}
    assert {each.id for each in store.waiting_places(1)} == {"grave", "oldest"}
    assert store.waiting_places(2)[0].id == "grave"


def test_a_desk_looks_at_those_who_ask_for_each_experience(store: Store) -> None:
    """However many wait for the experienced, whoever waits for another is seen; proposals ask for nobody."""
    angry = [waits(f"furious-{n}", n, band="furious", tier="experienced") for n in range(5)]
    calm = waits("calm", 9)
    second = waits("second", 8, owner="ama", second_contact="wanted", band="angry", tier="standard")
    keep(store, *angry, calm, second, waits("proposed", owner="bo", proposed=True))
    with store.desk(MONDAY) as desk:
        assert {each.id for each in desk.asking(1)} == {"furious-0", "calm"}
        assert {each.id for each in desk.asking(9)} == {each.id for each in (*angry, calm, second)}


def test_a_reply_id_that_comes_with_another_reply_is_a_clash(store: Store) -> None:
    reply = Reply("r", "c", "Hello", "ama")
    with store.desk() as desk:
        assert (desk.add_reply(reply), desk.add_reply(reply)) == (True, False)
    for other in (replace(reply, text="Bye"), replace(reply, conversation_id="d"), replace(reply, agent="bo")):
        with pytest.raises(IdempotencyClash), store.desk() as desk:
            desk.add_reply(other)


def test_presences_set_at_once_by_many_do_not_clash(store: Store) -> None:
    def set_often(number: int) -> None:
        for each in range(20):
            store.set_presence("ama", Presence(available=bool(each % 2), elsewhere=number))

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(set_often, range(4)))
    assert "ama" in store.loads()


def test_tasks_only_recorded_are_listed_when_asked_for(store: Store) -> None:
    task = Task("t", "follow_up", "c", 1, MONDAY, "ask", "ama", "due", stage="shadow")
    with store.desk(MONDAY) as desk:
        floor = casework.open_floor(desk)
        floor.put_task(task)
        desk.save(floor)
    assert (store.tasks(TasksAsked()), store.standing().owed) == ([], 0)
    assert store.tasks(TasksAsked(with_shadow=True)) == [task]


def test_alarms_due_are_found_by_the_clock(store: Store) -> None:
    """After 10 minutes in a place, and after twice the target without an owner's answer."""
    turns = (Turn("customer", "m", MONDAY),)
    silent = conversation("silent", owner="ama", band="furious", flagged_at=MONDAY, turns=turns)
    over = waits("over", alarm="Rung.", state="resolved")
    keep(store, waits("early"), waits("late", 5), silent, over)

    def alarming(minutes: float, limit: int = 200) -> list[str]:
        with store.desk(MONDAY + timedelta(minutes=minutes)) as desk:
            return [each.id for each in desk.alarming(limit)]

    assert [alarming(minutes) for minutes in (9, 10, 15, 30)] == [
        [],
        ["early"],
        ["early", "late"],
        ["early", "late", "silent"],
    ]
    assert alarming(30, 1) == ["early"]


def test_alarms_nobody_answered_are_listed_newest_first(store: Store) -> None:
    for number in range(3):
        keep(store, conversation(f"c-{number}", alarm="Rung.", updated_at=MONDAY + timedelta(minutes=number)))
    keep(store, conversation("quiet"))
    assert [each.id for each in store.alarms()] == ["c-2", "c-1", "c-0"]
    assert [each.id for each in store.alarms(1)] == ["c-2"]


def test_tasks_wake_when_their_time_has_come(store: Store) -> None:
    """A follow-up when due; a promise at its reminder, and when its grace is over; never what is over."""
    promise: dict[str, Any] = {"kind": "promise", "due_at": MONDAY + timedelta(minutes=60)}
    keep(
        store,
        task("follow-up", 30),
        task("reminder", remind_at=MONDAY + timedelta(minutes=20), **promise),
        task("grace", state="due", remind_at=MONDAY, **promise),
        *(task(state, state=state) for state in ("due", "done", "cancelled", "broken")),
    )

    def waking(minutes: float) -> list[str]:
        with store.desk(MONDAY + timedelta(minutes=minutes)) as desk:
            return [each.id for each in desk.waking()]

    assert [waking(minutes) for minutes in (19, 20, 30, 75)] == [
        [],
        ["reminder"],
        ["reminder", "follow-up"],
        ["reminder", "follow-up", "grace"],
    ]


@pytest.mark.parametrize(
    ("asked", "found"),
    [
        pytest.param(TasksAsked(), ["a", "b", "c"], id="all that is open, those due first at the top"),
        pytest.param(TasksAsked(kind="promise"), ["b"], id="of one kind"),
        pytest.param(TasksAsked(owner="ama"), ["a", "c"], id="of one owner"),
        pytest.param(TasksAsked(conversation_id="other"), ["c"], id="of one conversation"),
        pytest.param(TasksAsked(due_before=MONDAY + timedelta(minutes=2)), ["a"], id="due before a time"),
        pytest.param(TasksAsked(states=("done",)), ["d"], id="in a state"),
        pytest.param(TasksAsked(states=()), [], id="in no state"),
        pytest.param(TasksAsked(limit=2), ["a", "b"], id="the first two"),
        pytest.param(TasksAsked(kind="follow_up", owner="ama", conversation_id="other"), ["c"], id="all at once"),
    ],
)
def test_tasks_are_listed_as_asked(store: Store, asked: TasksAsked, found: list[str]) -> None:
    keep(
        store,
        task("c", 3, owner="ama", conversation_id="other"),
        task("b", 2, kind="promise", owner="bo"),
        task("a", 1, owner="ama"),
        task("d", 4, state="done"),
    )
    assert [each.id for each in store.tasks(asked)] == found


def test_a_task_is_read_back_whole_and_replaces_itself(store: Store) -> None:
    first = task("t", 5, kind="promise", owner="ama", remind_at=MONDAY, stage="shadow")
    keep(store, first, task("another", conversation_id="other"))
    with store.desk(MONDAY) as desk:
        assert (desk.task("t"), desk.task("none")) == (first, None)
        assert desk.tasks_of(["c"]) == [first]
        assert desk.tasks_of([]) == []
    keep(store, replace(first, state="done"))
    asked = TasksAsked(states=("waiting", "done"), conversation_id="c", with_shadow=True)
    assert [each.state for each in store.tasks(asked)] == ["done"]


def test_a_reply_is_stored_once_for_its_source(store: Store) -> None:
    """Exactly once: the same id of another help-desk is another reply."""
    said = Reply("r-1", "c", "Ich rufe an. ☎", "ama", "zendesk", MONDAY)
    bot = Reply("r-1", "c", "Hello", None, "chatwoot")
    with store.desk(MONDAY) as desk:
        assert [desk.add_reply(each) for each in (said, said, bot)] == [True, False, True]
    assert store.replies("c") == [said, bot]
    assert store.replies("none") == []


def test_rosters_are_versions_from_nought(store: Store) -> None:
    assert (store.current_roster().version, store.current_roster().roster) == (0, Roster())
    with store.desk(MONDAY) as desk:
        saved = desk.save_roster(ROSTER, "boss", "the first")
        assert desk.roster() == saved
    assert (saved.version, saved.author, saved.note) == (1, "boss", "the first")
    casework.save_roster(store, Roster(), "boss", "all gone", MONDAY)
    assert store.current_roster().version == 2
    assert store.roster_version(1) == saved
    first = store.roster_version(0)
    assert first is not None
    assert first.roster == Roster()
    assert store.roster_version(9) is None


def test_a_policy_is_found_by_its_version(store: Store) -> None:
    saved = store.save_policy(Policy(open_cap=5), "boss", "")
    assert store.policy_version(2) == saved
    assert store.policy_version(9) is None


def test_loads_say_what_everyone_carries(store: Store) -> None:
    """Complaint 18: counted for all at once; what is resolved, or somebody else's, does not count."""
    keep(
        store,
        conversation("1", owner="ama", band="furious"),
        conversation("2", owner="ama", band="angry"),
        conversation("3", owner="ama", band="calm"),
        conversation("4", owner="ama", state="resolved", band="angry"),
        conversation("5", owner="bo", band="annoyed"),
        conversation("6"),
    )
    store.set_presence("cy", Presence(available=False, elsewhere=2))
    loads = {"ama": Load(3, 2), "bo": Load(1), "cy": Load(available=False, elsewhere=2)}
    assert store.loads(MONDAY) == loads
    with store.desk(MONDAY) as desk:
        assert desk.loads(Policy()) == loads
        assert desk.held() == {"ama": 3, "bo": 1}
        assert sorted(each.id for each in desk.held_by("ama")) == ["1", "2", "3"]
        assert desk.held_by("cy") == []


def test_the_last_word_about_presence_counts(store: Store) -> None:
    for presence in (Presence(False, 3), Presence(True, 1)):
        store.set_presence("ama", presence)
    assert store.loads(MONDAY) == {"ama": Load(elsewhere=1)}


def test_loads_remember_what_was_given_in_the_shift(store: Store) -> None:
    """C10: the anger of the last 8 hours, the last time, and the last furious one, older ones too."""
    keep(
        store,
        given("assigned", "ama", 30, "angry"),
        given("taken", "ama", 90, "calm"),
        given("assigned", "ama", 600, "furious"),
        given("handed_on", "bo", 20, "furious"),
        given("proposed", "bo", 40, "furious"),
        given("replied", "bo", 1, "furious"),
        given("assigned", "cy", 60 * 25, "furious"),
    )
    ago = {minutes: MONDAY - timedelta(minutes=minutes) for minutes in (20, 30, 600)}
    assert store.loads(MONDAY) == {
        "ama": Load(given=0.9, last_given_at=ago[30], last_furious_at=ago[600]),
        "bo": Load(given=2.0, last_given_at=ago[20], last_furious_at=ago[20]),
    }


def test_after_a_clock_was_set_back_the_latest_furious_one_counts(store: Store) -> None:
    keep(store, given("assigned", "ama", 5), given("assigned", "ama", 15))
    assert store.loads(MONDAY)["ama"].last_furious_at == MONDAY - timedelta(minutes=5)


def test_the_journal_is_kept_in_order(store: Store) -> None:
    """What happened to a conversation, and because of a message; facts come back as they were."""
    facts = {"need": {"tier": "new"}, "loads": {"ama": {"open": 1}}, "parts": [{"points": 12.5}]}
    lines = [
        Event("flagged", "c", MONDAY, "assuage", ("Why.",), "m-1", None, "angry", 1, 2, "test@1"),
        Event("assigned", "c", MONDAY, "assuage", agent="ama", message_id="m-1", stage="automatic", facts=facts),
        Event("resolved", "c", MONDAY, "ama", message_id="m-2"),
        Event("flagged", "other", MONDAY, "assuage", message_id="m-3"),
    ]
    keep(store, *lines[:2])
    keep(store, *lines[2:])
    assert store.journal("c") == lines[:3]
    assert store.actions("m-1") == lines[:2]
    assert (store.journal("none"), store.actions("none")) == ([], [])


def test_a_desk_that_raises_leaves_nothing_behind(store: Store) -> None:
    store.accept(Message("m-1", "text"))
    claim = store.claim(1, 60)

    def spoil() -> None:
        with store.desk(MONDAY) as desk:
            assert desk.still_held(claim.token, ["m-1"]) == {"m-1"}
            floor = floor_of(desk)
            floor.put(FULL)
            floor.put_task(task("t"))
            floor.events.append(given("assigned", "ama", 1))
            desk.save(floor)
            desk.add_reply(Reply("r-1", "c", "text"))
            desk.save_roster(ROSTER, "boss", "")
            raise RuntimeError("the machine broke")

    with pytest.raises(RuntimeError, match="the machine broke"):
        spoil()
    assert store.find_conversation("c") is None
    assert (store.journal("c"), store.replies("c"), store.tasks(TasksAsked())) == ([], [], [])
    assert store.current_roster().version == 0
    with store.desk(MONDAY) as desk:
        assert desk.still_held(claim.token, ["m-1"]) == {"m-1"}


def test_without_a_time_the_databases_clock_counts(store: Store) -> None:
    before = datetime.now(UTC)
    with store.desk() as desk:
        assert desk.now.tzinfo is not None
        assert abs(desk.now - before) < timedelta(minutes=5)
    with store.desk(MONDAY) as desk:
        assert desk.now == MONDAY


def hear(store: Store, number: int) -> None:
    with store.desk(MONDAY) as desk:
        casework.hear(desk, [(Message(f"m-{number}", "text", conversation_id=f"c-{number}"), reading(0.7))])


def test_desks_side_by_side_never_exceed_a_capacity(opener: Opener) -> None:
    """Complaints 11 and 15: two workers at once, each agent with room for one; nobody gets two."""
    stores = [opener() for _ in range(4)]
    people = roster(*(agent(name, capacity=1) for name in ("ama", "bo", "cy")))
    casework.save_roster(stores[0], people, "boss", "", MONDAY)
    start = threading.Barrier(4)

    def work(number: int) -> None:
        start.wait(30)
        for step in range(5):
            hear(stores[number], 10 * number + step)

    with ThreadPoolExecutor(4) as pool:
        list(pool.map(work, range(4)))
    assert {name: load.open for name, load in stores[0].loads(MONDAY).items()} == {"ama": 1, "bo": 1, "cy": 1}
    assert len(stores[0].waiting_places()) == 17


def test_a_conversation_taken_by_two_at_once_has_one_owner(opener: Opener) -> None:
    """Complaint 11: several agents grab the same one; the later one is on record as having taken it over."""
    stores = [opener(), opener()]
    casework.save_roster(stores[0], ROSTER, "boss", "", MONDAY)
    keep(stores[0], waits("c", tier="experienced", band="furious"))
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda store, who: casework.take(store, "c", who, MONDAY), stores, ("ama", "bo")))
    found = stores[0].find_conversation("c")
    assert found is not None
    assert (set(found.contacts), found.owner) == ({"ama", "bo"}, found.contacts[-1])
    assert [event.agent for event in stores[0].journal("c")] == list(found.contacts)
    assert sum(load.open for load in stores[0].loads(MONDAY).values()) == 1
