"""Who may take a conversation at this moment; and when nobody may, which hurdle nobody cleared, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from assuage.decide.team import Team, is_angry
from assuage.decide.words import listed
from assuage.domain import TIERS, Band, Tier
from assuage.roster import Agent


@dataclass(frozen=True, slots=True)
class Need:
    """What a conversation asks of whoever takes it.

    `excluded` may not take it (a second contact is wanted), nor may those who gave it back (`declined`); `known` had it
    before and would know it again.
    """

    tier: Tier
    band: Band
    language: str | None = None
    issues: tuple[str, ...] = ()
    product: str | None = None
    excluded: tuple[str, ...] = ()
    known: tuple[str, ...] = ()
    declined: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cleared:
    """Those who may; when nobody may, why, and when that may change."""

    agents: tuple[Agent, ...]
    because: str = ""
    next_chance: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Hurdle:
    """A test, what to say of the people who all failed it, and in a few words what stopped one who did."""

    may: Callable[[Agent], bool]
    failed: Callable[[Sequence[Agent]], str]
    stops: str
    next_chance: Callable[[Agent], datetime | None] = lambda _agent: None


def clear(need: Need, team: Team) -> Cleared:
    """The agents who clear every hurdle, in the order of their ids."""
    left = tuple(sorted(team.roster.agents.values(), key=lambda agent: agent.id))
    if not left:
        return Cleared((), "There is nobody in the roster: add agents with PUT /v1/agents or `assuage agents apply`")
    for hurdles in (_person, _skills, _moment):
        for hurdle in hurdles(need, team, left):
            passed = tuple(agent for agent in left if hurdle.may(agent))
            if not passed:
                chances = [chance for agent in left if (chance := hurdle.next_chance(agent)) is not None]
                return Cleared((), hurdle.failed(left), min(chances, default=None))
            left = passed
    return Cleared(left)


def stopped(need: Need, team: Team) -> dict[str, str]:
    """What stopped each of those who may not, by agent: the first hurdle they did not clear."""
    left = tuple(sorted(team.roster.agents.values(), key=lambda agent: agent.id))
    found: dict[str, str] = {}
    for hurdles in (_person, _skills, _moment):
        for hurdle in hurdles(need, team, left):
            found |= {agent.id: hurdle.stops for agent in left if not hurdle.may(agent)}
            left = tuple(agent for agent in left if agent.id not in found)
    return found


def _person(need: Need, _team: Team, _left: Sequence[Agent]) -> Iterator[_Hurdle]:
    """Experience, and who is out of the question."""
    least = TIERS.index(need.tier)
    yield _Hurdle(
        lambda agent: TIERS.index(agent.tier) >= least,
        lambda _: f"Nobody in the roster is {need.tier}" + (" or more" if need.tier != "experienced" else ""),
        f"less experienced than asked for ({need.tier})",
    )
    yield _Hurdle(
        lambda agent: agent.id not in need.excluded,
        lambda them: f"A second person is wanted, and {_names(them)} had it already",
        "had it already, and a second person is wanted",
    )
    yield _Hurdle(
        lambda agent: agent.id not in need.declined,
        lambda them: f"{_names(them)} gave it back, and nobody else may take it",
        "gave it back",
    )


def _moment(need: Need, team: Team, _left: Sequence[Agent]) -> Iterator[_Hurdle]:
    """At work, with room, and rested."""
    yield _Hurdle(
        team.at_work,
        lambda them: f"{_all(them)} not at work",
        "not at work",
        team.next_start,
    )
    yield _Hurdle(
        lambda agent: team.has_room(agent, need.band),
        lambda them: f"{_all(them)} full ({_loads(them, team, need.band)})",
        "full",
    )
    if is_angry(need.band):
        yield _Hurdle(
            team.has_angry_room,
            lambda them: f"{_all(them)} full of angry conversations ({_angry_loads(them, team)})",
            "full of angry conversations",
        )
        yield _Hurdle(
            lambda agent: team.pause_ends(agent) is None,
            lambda them: f"{_all(them)} in a pause after a furious customer",
            "in a pause after a furious customer",
            team.pause_ends,
        )


def _skills(need: Need, team: Team, left: Sequence[Agent]) -> Iterator[_Hurdle]:
    """What they must know; an empty list means any.

    A language is asked for where anyone in the roster speaks it, since nobody else can help; a product or an issue only
    where one of those who are left knows it.
    """
    everyone = tuple(team.roster.agents.values())
    wanted: tuple[tuple[str, tuple[str, ...], Callable[[Agent], Sequence[str]], Sequence[Agent]], ...] = (
        ("answers in", (need.language,) if need.language else (), lambda agent: agent.languages, everyone),
        ("knows", (need.product,) if need.product else (), lambda agent: agent.products, left),
        ("is good at", need.issues, lambda agent: agent.issues, left),
    )
    for verb, codes, skills, among in wanted:
        asked = {code for code in codes if any(code in skills(agent) for agent in among)}
        if asked:
            yield _Hurdle(
                lambda agent, asked=asked, skills=skills: not skills(agent) or not asked.isdisjoint(skills(agent)),  # type: ignore[misc]
                lambda _, verb=verb, asked=asked: (  # type: ignore[misc]
                    f"Nobody {need.tier} {verb} {listed(sorted(asked))}".replace("_", " ")
                ),
                f"is not known as one who {verb} {listed(sorted(asked))}".replace("_", " "),
            )


def _names(agents: Sequence[Agent]) -> str:
    return listed([agent.name for agent in agents])


def _all(agents: Sequence[Agent]) -> str:
    return f"{_names(agents)} {'is' if len(agents) == 1 else 'are'}"


def _loads(agents: Sequence[Agent], team: Team, band: Band) -> str:
    loads = [(team.load(agent.id), team.capacity(agent, band)) for agent in agents]
    return listed([f"{load.open + load.elsewhere} of {most}" for load, most in loads])


def _angry_loads(agents: Sequence[Agent], team: Team) -> str:
    return listed([f"{team.load(agent.id).angry} of {team.angry_capacity(agent)}" for agent in agents])
