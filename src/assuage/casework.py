"""Everything that happens to conversations beside a customer's message: replies, people, resolution, and time.

Each function is one desk: facts in, a pure step of `decide`, what changed stored, the waiting places served; all in one
transaction in which nobody else decides.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, Literal

from assuage.decide import decide, duties, ownership
from assuage.decide.floor import Floor
from assuage.decide.hearing import hear_message, hear_reply
from assuage.decide.serving import serve
from assuage.decide.team import Team
from assuage.decide.turns import agent_turn, bot_turn
from assuage.domain import Conversation, Message, Reading, Task, Turn
from assuage.errands import errands_of, ticket_of
from assuage.errors import NotFound, NotPossible
from assuage.policy import Policy
from assuage.reply.promises import promises
from assuage.reply.values import OfficeHours
from assuage.roster import WEEKDAYS, Agent, Presence, Roster, RosterVersion
from assuage.score.text import prepare
from assuage.store.protocol import Desk, Store
from assuage.store.values import Outcome, Reply

Step = Callable[[Floor, Conversation], Conversation]

EVERYONE: Final = 100
"""Of those who wait for each experience, the most urgent and the oldest looked at when someone may have room again."""
FOREMOST: Final = 10
"""The same after a message or a reply, which give nobody room: enough that a newcomer overtakes no graver one."""


def hear(desk: Desk, said: Sequence[tuple[Message, Reading] | Reply]) -> list[Outcome]:
    """Customers' messages: each is decided, its conversation follows, and whoever needs a person gets one or waits.

    Replies may stand between them, where somebody tells what was said before assuage was asked.
    """
    floor = open_floor(desk, [each.conversation_id if isinstance(each, Reply) else each[0].thread for each in said])
    outcomes = []
    for each in said:
        if isinstance(each, Reply):
            said_at = min(each.sent_at or desk.now, desk.now)
            promised = promises_in(each.text, said_at, floor.policy) if each.agent else []
            _hear_reply(desk, floor, each, [one for one in promised if one.due_at > desk.now])
            continue
        message, reading = each
        decision = decide(reading, floor.policy, floor.policy_version.version)
        hear_message(floor, message, reading, decision)
        outcomes.append(Outcome(message.id, reading, decision))
    settle(desk, floor, FOREMOST)
    return outcomes


@dataclass(frozen=True, slots=True)
class Promised:
    what: str
    due_at: datetime


def reply(store: Store, said: Reply, promised: Sequence[Promised] | None = None, now: datetime | None = None) -> bool:
    """An agent's (or a bot's) reply to a known conversation; False when it came before.

    What it promises by a time is kept in mind (C12): what the caller says, or what is found in the text when the
    caller leaves that open. It may be faster than the decision about the message it answers: the message then takes
    its place before it.
    """
    with store.desk(now) as desk:
        floor = open_floor(desk, [said.conversation_id])
        fresh = _hear_reply(desk, floor, said, promised)
        if fresh:
            settle(desk, floor, FOREMOST)
    return fresh


def _hear_reply(desk: Desk, floor: Floor, said: Reply, promised: Sequence[Promised] | None) -> bool:
    if not desk.add_reply(said):
        return False
    if said.conversation_id not in floor.known and desk.has_messages(said.conversation_id):
        floor.put(Conversation(said.conversation_id, min(said.sent_at or desk.now, desk.now), desk.now))
    conversation = hear_reply(floor, _known(floor, said.conversation_id), turn_of(said, desk.now))
    said_at = min(said.sent_at or desk.now, desk.now)
    if promised is None:
        promised = promises_in(said.text, said_at, floor.policy) if said.agent else ()
    if promised:
        floor.known_tasks |= {task.id: task for task in desk.tasks_of([conversation.id])}
    for each in promised:
        _must_lie_ahead(each, said_at)
        duties.promise(floor, conversation, each.what, each.due_at, said.agent or conversation.owner or "")
    return True


def promises_in(text: str, said_at: datetime, policy: Policy) -> list[Promised]:
    """What a reply promises by a time that can be known, in its writer's own words; these say what."""
    found = promises(prepare(text), said_at, office_hours(policy))
    return [Promised(each.text, each.due_at) for each in found if each.due_at is not None]


def office_hours(policy: Policy) -> OfficeHours:
    return OfficeHours(
        time_zone=policy.time_zone,
        opens=policy.office_hours[0],
        closes=policy.office_hours[1],
        days=tuple(WEEKDAYS.index(day) for day in policy.office_days),
        holidays=policy.holiday_calendar,
    )


def turn_of(said: Reply, now: datetime) -> Turn:
    """A reply as a turn, at the time it was sent (not later than now)."""
    at, name = min(said.sent_at or now, now), turn_name(said)
    return agent_turn(name, at, said.agent, said.text) if said.agent else bot_turn(name, at)


def turn_name(said: Reply) -> str:
    """The id of a reply among the turns of its conversation."""
    return f"{said.source}:{said.id}"


def take(store: Store, conversation_id: str, agent: str, now: datetime | None = None) -> Conversation:
    return _change(store, conversation_id, lambda floor, it: ownership.take(floor, it, agent), now)


def hand_on(
    store: Store,
    conversation_id: str,
    to: str | None,
    actor: str,
    note: str = "",
    owner: str | None = None,
    now: datetime | None = None,
) -> Conversation:
    return _change(store, conversation_id, lambda floor, it: ownership.hand_on(floor, it, to, actor, note, owner), now)


def want_second(
    store: Store, conversation_id: str, actor: str, note: str = "", now: datetime | None = None
) -> Conversation:
    return _change(store, conversation_id, lambda floor, it: ownership.want_second(floor, it, actor, note), now)


def resolve(
    store: Store, conversation_id: str, actor: str, note: str = "", now: datetime | None = None
) -> Conversation:
    return _change(store, conversation_id, lambda floor, it: ownership.resolve(floor, it, actor, note), now)


def add_promise(
    store: Store, conversation_id: str, promised: Promised, agent: str, now: datetime | None = None
) -> Task:
    """A promise that somebody made outside a reply, on the telephone say."""
    with store.desk(now) as desk:
        floor = open_floor(desk, [conversation_id])
        floor.known_tasks |= {task.id: task for task in desk.tasks_of([conversation_id])}
        conversation = _known(floor, conversation_id)
        _must_lie_ahead(promised, desk.now)
        if floor.team.roster.agents:
            ownership.must_be_known(floor, agent)
        task = duties.promise(floor, conversation, promised.what, promised.due_at, agent)
        settle(desk, floor)
    return task


def _must_lie_ahead(promised: Promised, said_at: datetime) -> None:
    """A promise is due after it was made; a minute is left for clocks that differ."""
    if promised.due_at < said_at - timedelta(minutes=1):
        raise NotPossible("a promise cannot be due before it is made: give `due_at` a later time")


def finish_task(
    store: Store,
    task_id: str,
    state: Literal["done", "cancelled"] | None,
    actor: str,
    due_at: datetime | None = None,
    now: datetime | None = None,
) -> Task:
    """Marks a follow-up or promise as done or cancelled, or moves it to another time."""
    with store.desk(now) as desk:
        task = desk.task(task_id)
        if task is None:
            raise NotFound("there is no follow-up or promise with this id")
        floor = open_floor(desk, [task.conversation_id])
        task = duties.change(floor, _known(floor, task.conversation_id), task, state, due_at, actor)
        settle(desk, floor)
    return task


def save_roster(store: Store, roster: Roster, author: str, note: str, now: datetime | None = None) -> RosterVersion:
    """Puts a roster in force; conversations of people who are no longer in it are given to others, or wait."""
    return change_roster(store, lambda _: roster.agents, author, note, now)


def change_roster(
    store: Store,
    edit: Callable[[Mapping[str, Agent]], Mapping[str, Agent]],
    author: str,
    note: str,
    now: datetime | None = None,
) -> RosterVersion:
    """The roster in force, edited; two edits at the same time both count."""
    with store.desk(now) as desk:
        before = desk.roster().roster.agents
        saved = desk.save_roster(Roster(edit(before)), author, note)
        left = sorted(set(before) - set(saved.roster.agents))
        owed = [task for agent in left for task in desk.owed_by(agent)]
        for agent in left:
            desk.forget_presence(agent)
        floor = open_floor(desk, [task.conversation_id for task in owed])
        for agent in desk.held():
            if agent not in saved.roster.agents:
                strangers = desk.held_by(agent)
                floor.know({each.id: each for each in strangers})
                ownership.drop_strangers(floor, strangers)
        floor.know({each.id: each for each in desk.proposed(EVERYONE)})
        serve_waiting(desk, floor, EVERYONE)
        duties.own_anew(floor, owed)
        leave(desk, floor)
    return saved


def set_presence(store: Store, agent: str, presence: Presence, now: datetime | None = None) -> None:
    """Someone comes or goes; what waits for them is given at once."""
    if agent not in store.current_roster().roster.agents:
        raise NotFound("there is no agent with this id in the roster")
    store.set_presence(agent, presence)
    tick(store, now)


def tick(store: Store, now: datetime | None = None) -> None:
    """What time brings: due tasks, alarms, and waiting places that someone may take by now."""
    with store.desk(now) as desk:
        waking, alarming = desk.waking(), desk.alarming()
        floor = open_floor(desk, [task.conversation_id for task in waking])
        floor.know({each.id: each for each in alarming})
        duties.wake(floor, waking)
        duties.watch(floor, [floor.known[each.id] for each in alarming])
        settle(desk, floor)


def open_floor(desk: Desk, conversation_ids: Iterable[str] = ()) -> Floor:
    """The facts as they are, with these conversations and the tasks of those that have an episode behind them."""
    policy, roster = desk.policy(), desk.roster()
    team = Team(roster.roster, policy.policy, desk.now, desk.loads(policy.policy))
    floor = Floor(desk.now, policy, roster, team)
    floor.know(desk.conversations(list(conversation_ids)))
    over = [each.id for each in floor.known.values() if each.state == "resolved" or each.episode > 1]
    floor.known_tasks |= {task.id: task for task in desk.tasks_of(over)}
    return floor


def settle(desk: Desk, floor: Floor, most: int = EVERYONE) -> None:
    """Serves the waiting places, and stores all that changed."""
    serve_waiting(desk, floor, most)
    leave(desk, floor)


def leave(desk: Desk, floor: Floor) -> None:
    """Stores what changed, and what is to be written into tickets for it."""
    desk.save(floor)
    if any(ticket_of(each)[0] for each in floor.changed):
        desk.add_errands(errands_of(floor.changed.values(), desk.connected(), desk.now))


def serve_waiting(desk: Desk, floor: Floor, most: int) -> None:
    if most == EVERYONE and floor.policy.stages["assignment"] == "automatic":  # what an earlier stage proposed
        floor.know({each.id: each for each in desk.proposed(most)})
    if floor.team.roster.agents:  # with nobody in the roster, looking at all who wait would be idle
        floor.know({each.id: each for each in desk.asking(most)})
    serve(floor, [each for each in floor.known.values() if each.place is not None])


def _change(store: Store, conversation_id: str, step: Step, now: datetime | None) -> Conversation:
    with store.desk(now) as desk:
        floor = open_floor(desk, [conversation_id])
        step(floor, _known(floor, conversation_id))
        settle(desk, floor)
        return floor.known[conversation_id]


def _known(floor: Floor, conversation_id: str) -> Conversation:
    if conversation_id not in floor.known:
        raise NotFound("there is no conversation with this id")
    return floor.known[conversation_id]
