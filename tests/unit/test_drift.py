"""Drift: what has changed in a period against the time before it, and when nothing can be said."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import numpy as np
import pytest

from assuage.policy import Policy
from assuage.replay.drift import Drift, Measure, drift, stability_index
from assuage.replay.past import Past
from tests.unit.columns import END, Heard, columns

WEEK = timedelta(days=7)


def weeks(now: int, before: int, changed: dict[str, Any] | None = None, share: float = 1.0, seed: int = 1) -> Past:
    """So many messages in the last week and in the four before it; `changed` holds for that share of the week's."""
    generator = np.random.default_rng(seed)

    def some(count: int, first: float, days: float) -> Iterator[Heard]:
        anger = generator.beta(1, 4, count)
        for place in range(count):
            new = (changed or {}) if first == 0 and place < share * count else {}
            yield Heard(days=first + days * (place + 0.5) / count, **{"anger": float(anger[place]), **new})

    return columns([*some(now, 0, 7), *some(before, 7, 28)])


def drifted(readings: Past) -> Drift:
    return drift(readings, Policy(), END - WEEK, END, END - 5 * WEEK)


def measure(found: Drift, name: str) -> Measure:
    return next(each for each in found.measures if each.name == name)


def test_nothing_is_said_of_few_messages_and_that_is_said() -> None:
    found = drifted(weeks(99, 400))
    assert (found.enough, found.look, found.measures, found.models) == (False, False, (), ())
    assert found.because == (
        "Nothing can be said yet: 99 messages in this period and 400 in the time before; it takes 100 in each."
    )


def test_nothing_at_all_is_too_little() -> None:
    assert drifted(columns([])).enough is False


@pytest.mark.parametrize("seed", range(12))
def test_what_has_not_changed_deserves_no_look(seed: int) -> None:
    found = drifted(weeks(250, 1000, seed=seed))
    assert not found.look, [each.because for each in found.measures if each.look]
    assert found.because == "Messages and readings are as they were."


@pytest.mark.parametrize(
    ("changed", "share", "name"),
    [
        ({"anger": 0.7}, 0.4, "anger_distribution"),
        ({"anger": 0.7}, 0.4, "mean_anger"),
        ({"needs_human": 0.9}, 0.5, "needs_human"),
        ({"undetermined": "no_text"}, 0.06, "undetermined"),
        ({"undetermined": "language"}, 0.06, "other_language"),
        ({"fallback": True}, 0.06, "fallback"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_what_has_changed_deserves_a_look_and_is_named(changed: dict[str, Any], share: float, name: str) -> None:
    found = drifted(weeks(300, 1200, changed, share))
    assert found.look
    assert measure(found, name).look


def test_another_language_is_not_a_message_without_words() -> None:
    found = drifted(weeks(300, 1200, {"undetermined": "no_text"}, 0.1))
    assert measure(found, "undetermined").now == pytest.approx(0.1)
    assert measure(found, "other_language").now == 0


def test_the_sentences_hold_the_numbers() -> None:
    found = drifted(weeks(300, 1200, {"fallback": True}, 0.1))
    assert measure(found, "fallback").because == (
        "10.0% of the messages were read by the word list because the model could not be asked; it was 0.0%."
    )


def test_three_times_the_messages_deserve_a_look_and_a_few_more_do_not() -> None:
    assert measure(drifted(weeks(900, 1200)), "messages_a_day").look
    assert not measure(drifted(weeks(360, 1200)), "messages_a_day").look


def test_an_installation_of_last_week_has_not_grown_fourfold() -> None:
    """The reference counts from its first message on."""
    readings = columns([Heard(days=days) for days in np.linspace(0.01, 11, 1100)])
    volume = measure(drifted(readings), "messages_a_day")
    assert not volume.look
    assert volume.because == "100 messages a day; before, 100."


def test_a_model_that_is_new_is_named_first() -> None:
    found = drifted(weeks(300, 1200, {"model": "m@2"}, 0.5))
    assert [(each.model, each.now, each.reference) for each in found.models] == [("m@1", 0.5, 1.0), ("m@2", 0.5, 0.0)]
    assert found.look
    assert found.because.startswith("A model that read nothing before reads 50% of the messages now (m@2)")


def test_messages_outside_are_left_out() -> None:
    readings = columns([Heard(days=days) for days in np.linspace(-5, 60, 6500)])
    found = drifted(readings)
    assert (found.messages, found.reference_messages) == (700, 2800)


def test_the_index_is_zero_for_the_same_and_large_for_another() -> None:
    anger = np.random.default_rng(2).beta(1, 4, 5000)
    assert stability_index(anger, anger)[0] == pytest.approx(0, abs=1e-9)
    assert stability_index(anger + 0.3, anger)[0] > 1


def test_the_index_bears_many_equal_values() -> None:
    index, places = stability_index(np.zeros(200), np.zeros(300))
    assert index < 0.01
    assert places <= 2
    assert not drifted(columns([Heard(days=days, anger=0.0) for days in np.linspace(0.1, 34, 1000)])).look
