"""What holds for every roster, policy and order of events (C6, C10, C11): a random week on the store in memory."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any

import hypothesis.strategies as st
from hypothesis import HealthCheck, Phase, settings
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from assuage import casework
from assuage.decide.assignment import decide_again
from assuage.decide.serving import facts_of
from assuage.decide.team import Team
from assuage.domain import ISSUES, REASONS, TIERS, TREATMENTS, Event, Message, Reading
from assuage.policy import Policy
from assuage.roster import Agent, Presence, Roster
from assuage.store.memory import MemoryStore
from assuage.store.values import Reply

START = datetime(2026, 3, 27, 7, 30, tzinfo=UTC)  # a Friday, two days before summer time

agents = st.builds(
    Agent,
    id=st.sampled_from("abcdefgh"),
    name=st.just("Someone"),
    tier=st.sampled_from([*TIERS, "experienced", "experienced"]),
    hours=st.sampled_from(
        ["always", "always", "always", "mon-fri 09:00-17:00", "mon-sun 22:00-06:00", "sat 10:00-14:00, sun 10:00-12:00"]
    ),
    time_zone=st.sampled_from(["UTC", "Europe/London", "America/New_York"]),
    languages=st.sampled_from([(), ("en",), ("en",), ("de", "en")]),
    issues=st.sampled_from([(), ("refund",), ("billing", "delivery")]),
    capacity=st.sampled_from([None, None, 1, 2]),
    angry_capacity=st.sampled_from([None, None, None, 0, 1]),
    pause_minutes=st.sampled_from([None, 0, 0, 45]),
)
rosters = st.lists(agents, min_size=2, max_size=8, unique_by=lambda agent: agent.id).map(
    lambda them: Roster({agent.id: agent for agent in them})
)
policies = st.builds(
    Policy,
    open_cap=st.sampled_from([3, 8]),
    angry_cap=st.sampled_from([1, 3]),
    reserved_for_angry=st.sampled_from([0, 1]),
    pause_minutes=st.sampled_from([0, 30]),
    fallback_owner=st.sampled_from(["", "boss"]),
    stages=st.fixed_dictionaries(
        dict.fromkeys(
            ("assignment", "second_contact", "follow_ups"), st.sampled_from(["shadow", "suggest", "automatic"])
        )
    ),
)
HELP = "I am sorry. I have looked at your order and sent the refund today."
anger = st.sampled_from([0.05, 0.3, 0.7, 0.9, 0.95])


said = st.tuples(
    st.integers(0, 20),
    anger,
    st.sampled_from(REASONS),
    st.sampled_from(ISSUES),
    st.sampled_from(["en", "en", "en", "de", "fr"]),
    st.sampled_from([0, 0, 2, 20]),
)


def reading(anger: float, code: str, issue: str, language: str) -> Reading:
    return Reading(
        anger=anger,
        needs_human=anger,
        reasons={**dict.fromkeys(REASONS, 0.01), code: 0.8 if anger > 0.2 else 0.1},
        issues={**dict.fromkeys(ISSUES, 0.01), issue: 0.9},
        treatment=dict.fromkeys(TREATMENTS, 0.01),
        model="test@1",
        scored_text="word " * 60,
        language=language,
    )


class Routing(RuleBasedStateMachine):
    """Messages, replies, people coming and going, hours passing; after each step nothing is broken or orphaned."""

    def __init__(self) -> None:
        super().__init__()
        self.store = MemoryStore()
        self.now = START
        self.count = 0
        self.seen = 0
        self.last_furious: dict[str, datetime] = {}

    @initialize(roster=rosters, policy=policies)
    def begin(self, roster: Roster, policy: Policy) -> None:
        self.store.save_policy(policy, "test", "")
        casework.save_roster(self.store, roster, "test", "", self.now)

    def conversations(self) -> list[str]:
        return sorted(each.id for each in self.store._cases.all())

    def pick(self, number: int) -> str:
        known = self.conversations()
        return known[number % len(known)]

    def write(self, number: int, heat: float, code: str, issue: str, language: str) -> str | None:
        """A customer writes; returns who has the conversation then."""
        self.count += 1
        message = Message(f"m-{self.count}", "text", conversation_id=f"c-{number}")
        with self.store.desk(self.now) as desk:
            casework.hear(desk, [(message, reading(heat, code, issue, language))])
        conversation = self.store.find_conversation(f"c-{number}")
        return conversation.owner if conversation else None

    @rule(hour=st.lists(said, min_size=1, max_size=8))
    def customers_write(self, hour: list[tuple[int, float, str, str, str, int]]) -> None:
        """Several messages, some answered by whoever owns the conversation, and some customers are angry still."""
        for number, heat, code, issue, language, minutes in hour:
            owner = self.write(number, heat, code, issue, language)
            self.now += timedelta(minutes=minutes)
            if minutes and owner:
                casework.reply(self.store, Reply(f"r-{self.count}", f"c-{number}", HELP, owner), now=self.now)
            if minutes > 2:
                self.write(number, heat, code, issue, language)

    @rule(night=st.lists(said, min_size=3, max_size=8), elsewhere=st.sampled_from([0, 0, 1, 5]))
    def a_shift_begins(self, night: list[tuple[int, float, str, str, str, int]], elsewhere: int) -> None:
        """Everyone is away, customers write, then one after another comes in and is given what waits."""
        everyone = sorted(self.store.current_roster().roster.agents)
        for agent in everyone:
            casework.set_presence(self.store, agent, Presence(available=False), self.now)
        for number, heat, code, issue, language, _ in night:
            self.write(number, heat, code, issue, language)
        self.now += timedelta(hours=1)
        for agent in everyone:
            casework.set_presence(self.store, agent, Presence(available=True, elsewhere=elsewhere), self.now)

    @precondition(lambda self: self.conversations())
    @rule(
        number=st.integers(0, 50),
        agent=st.sampled_from([*"abcdefgh", "stranger", None]),
        text=st.sampled_from(["Thank you for your message.", HELP]),
    )
    def somebody_answers(self, number: int, agent: str | None, text: str) -> None:
        self.count += 1
        casework.reply(self.store, Reply(f"r-{self.count}", self.pick(number), text, agent), now=self.now)

    @precondition(lambda self: self.conversations())
    @rule(number=st.integers(0, 50), data=st.data())
    def a_person_decides(self, number: int, data: Any) -> None:
        chosen = self.store.find_conversation(self.pick(number))
        known = sorted(self.store.current_roster().roster.agents)
        assert chosen is not None
        if chosen.state == "resolved":
            return
        what = data.draw(st.sampled_from(["resolve", "give back", "second", *(["take", "hand on"] if known else [])]))
        if what == "resolve":
            casework.resolve(self.store, chosen.id, "boss", now=self.now)
        elif what == "give back":
            casework.hand_on(self.store, chosen.id, None, "boss", now=self.now)
        elif what == "second" and chosen.owner and not chosen.proposed:
            casework.want_second(self.store, chosen.id, "boss", now=self.now)
        elif what == "take":
            casework.take(self.store, chosen.id, data.draw(st.sampled_from(known)), now=self.now)
        elif what == "hand on" and (others := [each for each in known if each != chosen.owner]):
            casework.hand_on(self.store, chosen.id, data.draw(st.sampled_from(others)), "boss", now=self.now)

    @rule(agent=st.sampled_from("abcdefgh"), available=st.booleans(), elsewhere=st.sampled_from([0, 0, 5]))
    def somebody_comes_or_goes(self, agent: str, available: bool, elsewhere: int) -> None:
        if agent in self.store.current_roster().roster.agents:
            casework.set_presence(self.store, agent, Presence(available, elsewhere), self.now)

    @rule(roster=rosters)
    def the_roster_changes(self, roster: Roster) -> None:
        casework.save_roster(self.store, roster, "test", "", self.now)

    @rule(policy=policies)
    def the_policy_changes(self, policy: Policy) -> None:
        """From any stage to any other, and back."""
        self.store.save_policy(policy, "test", "")

    @precondition(lambda self: self.conversations())
    @rule(number=st.integers(0, 50), agent=st.sampled_from("abcdefgh"), hours=st.sampled_from([1, 30]))
    def somebody_promises(self, number: int, agent: str, hours: int) -> None:
        due = self.now + timedelta(hours=hours)
        known = self.store.current_roster().roster.agents
        if not known or agent in known:
            casework.add_promise(self.store, self.pick(number), casework.Promised("call", due), agent, self.now)

    @rule(minutes=st.sampled_from([1, 7, 40, 300, 60 * 24 * 3, -1]))
    def time_passes(self, minutes: int) -> None:
        """Now and then the clock is set back a little."""
        self.now += timedelta(minutes=minutes)
        casework.tick(self.store, self.now)

    def new_events(self) -> list[Event]:
        events = self.store._cases.events[self.seen :]
        self.seen = len(self.store._cases.events)
        return events

    @invariant()
    def nobody_is_forgotten(self) -> None:
        """Every open conversation that needs a person has an owner in the roster, or a place with a clock."""
        known = self.store.current_roster().roster.agents
        for each in self.store._cases.all():
            if each.state == "open" and each.flagged_at is not None:
                assert each.place is not None or (each.owner in known and not each.proposed)
                assert each.owner is None or each.owner in known
            if each.place is not None:
                assert each.place.because

    @invariant()
    def what_we_give_respects_everyone(self) -> None:
        """Tier, capacity, hours, pause and the second contact's newness hold for whatever we ourselves decided."""
        roster = self.store.current_roster()
        policy = self.store.current_policy().policy
        for event in self.new_events():
            if event.kind not in ("assigned", "proposed"):
                continue
            need, loads = facts_of(dict(event.facts))
            agent = roster.roster.agents[event.agent or ""]
            load = loads.get(agent.id) or Team(roster.roster, policy, event.at).load(agent.id)
            team = Team(roster.roster, policy, event.at, loads)
            assert TIERS.index(agent.tier) >= TIERS.index(need.tier)
            assert agent.id not in need.excluded
            assert agent.on_duty(event.at)
            assert load.available
            assert load.open + load.elsewhere < team.capacity(agent, need.band)
            if need.band in ("angry", "furious"):
                assert load.angry < team.angry_capacity(agent)
                assert self.pause_is_over(agent, policy, event.at)
            if event.band == "furious":
                self.last_furious[agent.id] = event.at
            again = decide_again(need, loads, roster.roster, policy, event.at)
            assert (again.agent, again.because) == (event.agent, event.because[1:])

    def pause_is_over(self, agent: Agent, policy: Policy, at: datetime) -> bool:
        minutes = policy.pause_minutes if agent.pause_minutes is None else agent.pause_minutes
        last = self.last_furious.get(agent.id)
        return last is None or abs(at - last) >= timedelta(minutes=minutes)

    @invariant()
    def the_loads_are_what_people_hold(self) -> None:
        """What a desk believes of everyone's load is what the conversations say."""
        held = Counter(c.owner for c in self.store._cases.all() if c.state == "open" and c.owner)
        assert {agent: load.open for agent, load in self.store.loads(self.now).items() if load.open} == dict(held)

    @invariant()
    def the_second_contact_is_another_person(self) -> None:
        """Nobody stands twice in an episode's list of contacts, and whoever owns it is its last one."""
        for each in self.store._cases.all():
            assert len(set(each.contacts)) == len(each.contacts)
            if each.owner and not each.proposed:
                assert each.contacts[-1] == each.owner


Routing.TestCase.settings = settings(
    max_examples=60,
    stateful_step_count=40,
    deadline=None,
    phases=[Phase.explicit, Phase.generate],  # shrinking a week of events would take minutes
    suppress_health_check=list(HealthCheck),
)
TestRouting = Routing.TestCase
