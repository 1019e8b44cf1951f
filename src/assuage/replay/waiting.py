"""How long customers would have waited: the real arrivals, served by those on duty, the angriest first.

A simulation of single events, without chance: a message waits until someone on duty of its tier or above has room;
whoever becomes free takes the angriest they may. A pause after a furious customer and the caps on angry ones hold as
they do live; skills, languages, second contacts and fairness are left out, so real waits are somewhat longer.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from heapq import heappop, heappush
from typing import Final

import numpy as np

from assuage.domain import BANDS, TIERS, Band
from assuage.policy import Policy
from assuage.replay.crew import Hand
from assuage.replay.outcomes import ANGRY, FURIOUS, Outcomes, tiers_of_bands
from assuage.replay.past import Flags, Floats, Past, Whole

NEVER: Final = float("inf")


@dataclass(frozen=True, slots=True)
class BandWait:
    """Waiting of a band's messages that need a person, in minutes; None where most are never reached.

    `never_reached` counts those nobody had come to a week after the period. `beyond_target_ratio` is the share that
    waited longer than the policy's response target, those never reached among them.
    """

    band: Band
    messages: int
    median_minutes: float | None
    most_minutes: float | None
    """The 95th percentile: one in twenty waits longer."""
    target_minutes: float
    beyond_target_ratio: float | None
    never_reached: int


def waiting(
    readings: Past, decided: Outcomes, policy: Policy, hands: Sequence[Hand], handling_minutes: float
) -> tuple[BandWait, ...]:
    """Waits by band, the angriest band first."""
    rows = decided.needs_human
    band = decided.band[rows]
    desk = Desk(hands, tiers_of_bands(policy).tolist(), handling_minutes * 60)
    waits = desk.serve(readings.received_at[rows], band, readings.anger[rows])
    return tuple(
        _summary(BANDS[code], waits[band == code] / 60, policy.response_target_minutes[BANDS[code]])
        for code in reversed(range(len(BANDS)))
    )


def _summary(band: Band, minutes: Floats, target: float) -> BandWait:
    if not len(minutes):
        return BandWait(band, 0, None, None, target, None, 0)
    median, most = np.percentile(minutes, (50, 95), method="inverted_cdf")
    beyond: Flags = minutes > target
    return BandWait(
        band, len(minutes), _finite(median), _finite(most), target, float(beyond.mean()), int(np.isinf(minutes).sum())
    )


def _finite(minutes: float) -> float | None:
    return round(float(minutes), 2) if np.isfinite(minutes) else None


class Desk:
    """The state of the simulation; times in seconds, agents by their place in `hands`.

    Every agent is in one of three conditions: in `idle` (room for more, as far as known), full with an end to come in
    `events`, or off duty with a start to come in `events`. So no message is forgotten while someone may take it.
    """

    def __init__(self, hands: Sequence[Hand], tier_of_band: Sequence[int], handling_seconds: float) -> None:
        self._hands = hands
        self._tier_of_band = tier_of_band
        self._handling = handling_seconds
        self._queues: list[list[tuple[float, float, int]]] = [[] for _ in BANDS]
        self._idle: list[dict[int, None]] = [{} for _ in TIERS]
        self._events: list[tuple[float, int, int]] = []
        self._busy = [0] * len(hands)
        self._angry = [0] * len(hands)
        self._calm_until = [-NEVER] * len(hands)
        self._shift = [0] * len(hands)
        self._called = [-NEVER] * len(hands)
        for agent, hand in enumerate(hands):
            self._call(agent, hand.duty[0][0])

    def serve(self, arrivals: Floats, bands: Whole, anger: Floats) -> Floats:
        """The wait of every message, in the order given (by arrival); NEVER where nobody came."""
        waits = [NEVER] * len(arrivals)
        self._waits = waits
        for row, (now, band, level) in enumerate(zip(arrivals.tolist(), bands.tolist(), anger.tolist(), strict=True)):
            self._run_until(now)
            if (agent := self._taker(band, now)) is None:
                heappush(self._queues[band], (-level, now, row))
            else:
                waits[row] = 0.0
                self._start(agent, band, now)
        self._run_until(NEVER)
        return np.array(waits, dtype=np.float64)

    def _run_until(self, moment: float) -> None:
        """Handles ends of work, ends of pauses and starts of shifts; `what` is the band that was done, or -1."""
        while self._events and self._events[0][0] <= moment:
            now, what, agent = heappop(self._events)
            if what >= 0:
                self._busy[agent] -= 1
                self._angry[agent] -= what >= ANGRY
            self._offer(agent, now)

    def _offer(self, agent: int, now: float) -> None:
        """Gives an agent with room the angriest messages they may take, else puts them among the idle."""
        idle = self._idle[self._hands[agent].tier]
        if not self._on_duty(agent, now):
            idle.pop(agent, None)
            return
        while self._busy[agent] < self._hands[agent].places:
            band = self._angriest(agent, now)
            if band is None:
                idle[agent] = None
                return
            _, arrived, row = heappop(self._queues[band])
            self._waits[row] = now - arrived
            self._start(agent, band, now)

    def _angriest(self, agent: int, now: float) -> int | None:
        for band in (FURIOUS, ANGRY, 1, 0):
            if self._queues[band] and self._may(agent, band, now):
                return band
        return None

    def _may(self, agent: int, band: int, now: float) -> bool:
        hand = self._hands[agent]
        if hand.tier < self._tier_of_band[band]:
            return False
        return band < ANGRY or (self._angry[agent] < hand.angry_places and self._calm_until[agent] <= now)

    def _taker(self, band: int, now: float) -> int | None:
        """Who has room now: the least experienced who may, of those the one idle longest."""
        for tier in range(self._tier_of_band[band], len(TIERS)):
            for agent in list(self._idle[tier]):
                if not self._on_duty(agent, now):
                    del self._idle[tier][agent]
                elif self._may(agent, band, now):
                    return agent
        return None

    def _start(self, agent: int, band: int, now: float) -> None:
        hand = self._hands[agent]
        self._busy[agent] += 1
        self._angry[agent] += band >= ANGRY
        heappush(self._events, (now + self._handling, band, agent))
        if band == FURIOUS and hand.pause_seconds:
            self._calm_until[agent] = now + hand.pause_seconds
            heappush(self._events, (now + hand.pause_seconds, -1, agent))
        idle = self._idle[hand.tier]
        idle.pop(agent, None)
        if self._busy[agent] < hand.places:
            idle[agent] = None

    def _on_duty(self, agent: int, now: float) -> bool:
        """Whether they are at work; if not, they are called when their next shift begins."""
        duty = self._hands[agent].duty
        while self._shift[agent] < len(duty) and duty[self._shift[agent]][1] <= now:
            self._shift[agent] += 1
        if self._shift[agent] == len(duty):
            return False
        start = duty[self._shift[agent]][0]
        if start > now:
            self._call(agent, start)
        return start <= now

    def _call(self, agent: int, start: float) -> None:
        if self._called[agent] != start:
            self._called[agent] = start
            heappush(self._events, (start, -1, agent))
