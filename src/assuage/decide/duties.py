"""What time brings (C6, C12, C14): alarms of age, reminders, broken promises, follow-ups in working hours."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from assuage.decide.floor import Floor
from assuage.decide.priority import waits_since
from assuage.decide.takeover import takeover
from assuage.decide.words import plural, span
from assuage.domain import Conversation, Place, Task
from assuage.errors import NotPossible
from assuage.policy import Policy

_SATURDAY: Final = 5


# alarms


def watch(floor: Floor, conversations: Iterable[Conversation]) -> None:
    """Raises the alarm for places that grew old and for owners who kept the customer waiting; once each.

    One that is not due under the policy of today is stored anew, with the time at which it will be. None rings while
    assignment is in `shadow`: the help-desk's own people have the conversations, unknown to us.
    """
    if floor.policy.stages["assignment"] == "shadow":
        return
    for conversation in conversations:
        due = alarm_at(conversation, floor.policy)
        if due is None or due > floor.now:
            floor.touch(conversation)
        elif conversation.place is not None and conversation.place.alarmed_at is None:
            _place_alarm(floor, conversation, conversation.place)
        else:
            _silence_alarm(floor, conversation)


def alarm_at(conversation: Conversation, policy: Policy) -> datetime | None:
    """When the next alarm about an open conversation is due; None when there is none to come."""
    if conversation.state != "open":
        return None
    if conversation.place is not None and conversation.place.alarmed_at is None:
        return place_alarm_at(conversation.place, policy)
    return silence_alarm_at(conversation, policy)


def place_alarm_at(place: Place, policy: Policy) -> datetime:
    return place.since + timedelta(minutes=policy.waiting_alarm_minutes)


def silence_alarm_at(conversation: Conversation, policy: Policy) -> datetime | None:
    """When the owner's silence becomes an alarm; None when nobody has it, nothing waits, or it was raised."""
    since = waits_since(conversation)
    if conversation.state != "open" or conversation.owner is None or conversation.alarm is not None or since is None:
        return None
    target = policy.response_target_minutes[conversation.band]
    return max(since, conversation.owned_since or since) + timedelta(minutes=target * policy.silence_alarm_ratio)


def _place_alarm(floor: Floor, conversation: Conversation, place: Place) -> None:
    watcher = floor.policy.fallback_owner or None
    who = f"{floor.team.roster.name(watcher)} answers for it" if watcher else "no fall-back owner is set"
    waited = span((floor.now - place.since).total_seconds() / 60)
    words = f"Waiting {waited} without a person: {place.because} {who.capitalize() if not watcher else who}."
    floor.note("alarm", conversation, (words,), agent=watcher)
    place = replace(place, alarmed_at=floor.now, watcher=watcher)
    floor.put(replace(conversation, place=place, alarm=words, alarmed_at=floor.now, updated_at=floor.now))


def _silence_alarm(floor: Floor, conversation: Conversation) -> None:
    owner, since = conversation.owner or "", waits_since(conversation) or floor.now
    waited = span((floor.now - since).total_seconds() / 60)
    target = span(floor.policy.response_target_minutes[conversation.band])
    words = f"The customer has waited {waited} for {floor.team.roster.name(owner)}; the target is {target}."
    floor.note("alarm", conversation, (words,), agent=owner)
    floor.put(replace(conversation, alarm=words, alarmed_at=floor.now, updated_at=floor.now))


# follow-ups


def schedule_follow_ups(floor: Floor, conversation: Conversation) -> None:
    """One task for each of the policy's days, due in the customer's working hours."""
    for number, days in enumerate(floor.policy.follow_up_days, 1):
        due = in_working_hours(floor.now + timedelta(days=days), conversation, floor.policy)
        task = Task(
            id=_task_id("follow-up", conversation, number),
            kind="follow_up",
            conversation_id=conversation.id,
            episode=conversation.episode,
            due_at=due,
            what=f"Ask whether all is still well, {plural(round(days), 'day')} after it was resolved.",
            owner=conversation.owner,
            stage=floor.policy.stages["follow_ups"],
        )
        floor.put_task(task)


def _task_id(kind: str, conversation: Conversation, number: int) -> str:
    """The same for the same follow-up of the same episode, and usable in an address."""
    key = f"{conversation.id}\n{conversation.episode}\n{number}"
    return f"{kind}-{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def in_working_hours(moment: datetime, conversation: Conversation, policy: Policy) -> datetime:
    """The moment itself, or the next start of a working day (Monday to Friday) where the customer lives."""
    zone = ZoneInfo(conversation.time_zone or policy.time_zone)
    opens, closes = policy.follow_up_hours
    local = moment.astimezone(zone)
    if local.weekday() < _SATURDAY and opens <= local.hour < closes:
        return moment
    day = local if local.hour < opens else local + timedelta(days=1)
    while day.weekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day.replace(hour=opens, minute=0, second=0, microsecond=0).astimezone(moment.tzinfo)


def cancel_follow_ups(floor: Floor, conversation: Conversation, because: str) -> None:
    """Something is wrong again: asking whether all is well would be an insult."""
    for task in list(floor.known_tasks.values()):
        open_follow_up = task.kind == "follow_up" and task.state in ("waiting", "due")
        if open_follow_up and task.conversation_id == conversation.id:
            floor.put_task(replace(task, state="cancelled"))
            floor.note("follow_up", conversation, (f"Cancelled: {because}.",), agent=task.owner)


# promises


def promise(floor: Floor, conversation: Conversation, what: str, due_at: datetime, agent: str) -> Task:
    """An agent's promise, with a reminder before it is due (C12); the same one said twice is one."""
    due_at = due_at.astimezone(UTC)
    remind_at = due_at - timedelta(minutes=floor.policy.promise_reminder_minutes)
    task_id = _promise_id(conversation, what, due_at)
    if task_id in floor.known_tasks:
        return floor.known_tasks[task_id]
    task = Task(
        id=task_id,
        kind="promise",
        conversation_id=conversation.id,
        episode=conversation.episode,
        due_at=due_at,
        what=what,
        owner=agent,
        remind_at=max(remind_at, floor.now),
    )
    floor.put_task(task)
    floor.note(
        "promise", conversation, (f"Promised: {what}, by {due_at:%Y-%m-%d %H:%M} UTC.",), actor=agent, agent=agent
    )
    return task


def _promise_id(conversation: Conversation, what: str, due_at: datetime) -> str:
    key = f"{conversation.id}\n{conversation.episode}\n{what}\n{due_at.timestamp()}"
    return f"promise-{hashlib.sha256(key.encode()).hexdigest()[:20]}"


def wake_at(task: Task, policy: Policy) -> datetime | None:
    """When a task must be looked at next; None when time has nothing more to do with it."""
    if task.kind == "follow_up":
        return task.due_at if task.state == "waiting" else None
    if task.state == "waiting":
        return task.remind_at
    return task.due_at + timedelta(minutes=policy.promise_grace_minutes) if task.state == "due" else None


def wake(floor: Floor, tasks: Iterable[Task]) -> None:
    """Brings tasks whose time has come to their owners; a promise past its grace is broken."""
    for read in tasks:
        task = floor.known_tasks.get(read.id, read)  # another one's breaking may have cancelled it just now
        conversation = floor.known.get(task.conversation_id)
        when = wake_at(task, floor.policy)
        if conversation is None or when is None or when > floor.now:
            floor.put_task(task)  # stored anew with its time under the policy of today
            continue
        if task.kind == "promise" and task.state == "due":
            _break(floor, conversation, task)
        else:
            _fall_due(floor, conversation, task)


def _fall_due(floor: Floor, conversation: Conversation, task: Task) -> None:
    owner = _who_answers(floor, conversation, task)
    floor.put_task(replace(task, state="due", owner=owner))
    soon = "Due" if task.kind == "follow_up" else f"Due at {task.due_at:%H:%M} UTC"
    floor.note(task.kind, conversation, (f"{soon}: {task.what}",), agent=owner, stage=task.stage)


def _break(floor: Floor, conversation: Conversation, task: Task) -> None:
    """A broken promise raises the priority of an open conversation and an alarm with whoever answers for it."""
    owner = _who_answers(floor, conversation, task)
    floor.put_task(replace(task, state="broken", owner=owner))
    words = f"A promise was not kept: {task.what}, due {task.due_at:%Y-%m-%d %H:%M} UTC."
    floor.note("promise", conversation, (words,), agent=owner)
    floor.note("alarm", conversation, (words,), agent=owner)
    count = conversation.broken_promises + 1
    broken = replace(conversation, broken_promises=count, alarm=words, alarmed_at=floor.now, updated_at=floor.now)
    if broken.state == "resolved":
        cancel_follow_ups(floor, broken, "a promise was not kept")
        floor.note("reopened", broken, (words,), agent=owner)
        broken = replace(broken, state="open", resolved_at=None)
    floor.put(takeover(floor, replace(broken, flagged_at=broken.flagged_at or floor.now)))


def change(
    floor: Floor,
    conversation: Conversation,
    task: Task,
    state: Literal["done", "cancelled"] | None,
    due_at: datetime | None,
    actor: str,
) -> Task:
    """The task done, cancelled, or moved to `due_at`; one that is over stays over."""
    if task.state not in ("waiting", "due", "broken"):
        raise NotPossible(f"this {task.kind.replace('_', '-')} is {task.state} already")
    if state is not None:
        changed, words = replace(task, state=state), f"{state.capitalize()}: {task.what}"
    elif due_at is not None:
        due_at = due_at.astimezone(UTC)
        if due_at < floor.now:
            raise NotPossible("that time is past: move it to a later one, or mark it as done")
        remind_at = due_at - timedelta(minutes=floor.policy.promise_reminder_minutes)
        remind = max(remind_at, floor.now) if task.kind == "promise" else None
        changed = replace(task, state="waiting", due_at=due_at, remind_at=remind)
        words = f"Moved to {due_at:%Y-%m-%d %H:%M} UTC: {task.what}"
    else:
        raise NotPossible("say what to do with it: a state (done, cancelled) or another due_at")
    floor.note(task.kind, conversation, (words,), actor=actor, agent=task.owner)
    place_rang = conversation.place is not None and conversation.place.alarmed_at is not None
    if task.state == "broken" and not place_rang:  # its alarm is answered
        floor.put(replace(conversation, alarm=None))
    return floor.put_task(changed)


def own_anew(floor: Floor, tasks: Iterable[Task]) -> None:
    """What somebody who left the roster still owed goes to whoever answers for it now."""
    for task in tasks:
        conversation = floor.known.get(task.conversation_id)
        if conversation is not None:
            owner = _who_answers(floor, conversation, task)
            floor.put_task(replace(task, owner=owner))
            words = f"{floor.team.roster.name(owner or '')} answers for it now: {task.what}"
            floor.note(task.kind, conversation, (words,), agent=owner)


def _who_answers(floor: Floor, conversation: Conversation, task: Task) -> str | None:
    """The task's owner, else the conversation's, as long as they are in the roster; else the fall-back owner."""
    for agent in (conversation.owner, task.owner):
        if agent is not None and agent in floor.team.roster.agents:
            return agent
    return floor.policy.fallback_owner or conversation.owner or task.owner
