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


class _Seat:
    """One agent at the desk: what never changes, and how they stand. Times in seconds."""

    __slots__ = ("angry", "angry_places", "busy", "called", "calm_until", "duty", "ends", "pause", "places", "shift",
                 "starts", "tier")  # fmt: skip

    def __init__(self, hand: Hand) -> None:
        self.tier, self.places, self.angry_places = hand.tier, hand.places, hand.angry_places
        self.pause, self.duty = hand.pause_seconds, hand.duty
        self.busy = self.angry = self.shift = 0
        self.calm_until = self.called = -NEVER
        self.starts, self.ends = hand.duty[0]

    def at_work(self, now: float) -> bool:
        """Whether they are on duty; if not, `starts` is when they next are, NEVER after the last shift."""
        while self.ends <= now:
            self.shift += 1
            self.starts, self.ends = self.duty[self.shift] if self.shift < len(self.duty) else (NEVER, NEVER)
        return self.starts <= now

    def may(self, band: int, tier: int, now: float) -> bool:
        """Whether they may be given a message of a band that asks for that tier."""
        return self.tier >= tier and (band < ANGRY or (self.angry < self.angry_places and self.calm_until <= now))


class Desk:
    """The state of the simulation; times in seconds, agents by their place in `hands`.

    Every agent is in one of three conditions: in `idle` (room for more, as far as known), full with an end to come in
    `events`, or off duty with a start to come in `events`. So no message is forgotten while someone may take it.
    Ends of work, ends of pauses and starts of shifts are events; each says which band was done, or -1.
    """

    def __init__(self, hands: Sequence[Hand], tier_of_band: Sequence[int], handling_seconds: float) -> None:
        self._seats = [_Seat(hand) for hand in hands]
        self._tier_of_band = tier_of_band
        self._handling = handling_seconds
        self._queues: list[list[tuple[float, float, int]]] = [[] for _ in BANDS]
        self._waiting = 0
        self._idle: list[dict[int, None]] = [{} for _ in TIERS]
        self._events: list[tuple[float, int, int]] = []
        for agent, seat in enumerate(self._seats):
            self._call(agent, seat)

    def serve(self, arrivals: Floats, bands: Whole, anger: Floats) -> Floats:
        """The wait of every message, in the order given (by arrival); NEVER where nobody came."""
        self._waits = waits = [NEVER] * len(arrivals)
        events = self._events
        for row, (now, band, level) in enumerate(zip(arrivals.tolist(), bands.tolist(), anger.tolist(), strict=True)):
            if events and events[0][0] <= now:
                self._run_until(now)
            if (agent := self._taker(band, now)) is None:
                heappush(self._queues[band], (-level, now, row))
                self._waiting += 1
            else:
                waits[row] = 0.0
                self._start(agent, band, now)
        self._run_until(NEVER)
        return np.array(waits, dtype=np.float64)

    def _run_until(self, moment: float) -> None:
        events, seats = self._events, self._seats
        while events and events[0][0] <= moment:
            now, done, agent = heappop(events)
            seat = seats[agent]
            if done >= 0:
                seat.busy -= 1
                seat.angry -= done >= ANGRY
            if seat.starts <= now < seat.ends or seat.at_work(now):
                self._offer(agent, seat, now)
            else:
                self._idle[seat.tier].pop(agent, None)
                self._call(agent, seat)

    def _offer(self, agent: int, seat: _Seat, now: float) -> None:
        """Gives an agent with room the angriest messages they may take, else puts them among the idle."""
        while seat.busy < seat.places:
            band = self._angriest(seat, now) if self._waiting else None
            if band is None:
                self._idle[seat.tier][agent] = None
                return
            _, arrived, row = heappop(self._queues[band])
            self._waiting -= 1
            self._waits[row] = now - arrived
            self._start(agent, band, now)

    def _angriest(self, seat: _Seat, now: float) -> int | None:
        for band in (FURIOUS, ANGRY, 1, 0):
            if self._queues[band] and seat.may(band, self._tier_of_band[band], now):
                return band
        return None

    def _taker(self, band: int, now: float) -> int | None:
        """Who has room now: the least experienced who may, of those the one idle longest."""
        for tier in range(self._tier_of_band[band], len(TIERS)):
            gone = []
            for agent in self._idle[tier]:
                seat = self._seats[agent]
                if not seat.at_work(now):
                    gone.append(agent)
                elif seat.may(band, tier, now):
                    break
            else:
                agent = -1
            for each in gone:
                self._leave(each, tier)
            if agent >= 0:
                return agent
        return None

    def _leave(self, agent: int, tier: int) -> None:
        del self._idle[tier][agent]
        self._call(agent, self._seats[agent])

    def _start(self, agent: int, band: int, now: float) -> None:
        seat = self._seats[agent]
        seat.busy += 1
        heappush(self._events, (now + self._handling, band, agent))
        if band >= ANGRY:
            seat.angry += 1
            if band == FURIOUS and seat.pause:
                seat.calm_until = now + seat.pause
                heappush(self._events, (now + seat.pause, -1, agent))
        idle = self._idle[seat.tier]
        idle.pop(agent, None)
        if seat.busy < seat.places:
            idle[agent] = None

    def _call(self, agent: int, seat: _Seat) -> None:
        """They are offered work when their next shift begins."""
        if seat.starts < NEVER and seat.called != seat.starts:
            seat.called = seat.starts
            heappush(self._events, (seat.starts, -1, agent))
