"""About what the model has no say, and why."""

from __future__ import annotations

import time

import pytest

from assuage.score.language import language_of
from assuage.score.text import prepare
from assuage.score.undetermined import PLAIN_EMOJI, why_undetermined

from .human_texts import HUMAN
from .machine_texts import MACHINE_MAIL, NOT_LANGUAGE


def why(text: str, subject: str | None = None) -> str | None:
    prepared = prepare(text, subject)
    return why_undetermined(prepared, language_of(prepared), ("en",))


@pytest.mark.parametrize(
    ("subject", "text"), [pytest.param(subject, text, id=name) for name, subject, text in MACHINE_MAIL]
)
def test_what_programs_send_is_machine_mail(subject: str | None, text: str) -> None:
    assert why(text, subject) == "machine_mail"


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in NOT_LANGUAGE])
def test_logs_data_and_struck_keys_are_no_language(text: str) -> None:
    assert why(text) == "not_language"


@pytest.mark.parametrize(("subject", "text"), [pytest.param(subject, text, id=name) for name, subject, text in HUMAN])
def test_people_are_heard_whatever_they_quote_paste_or_misspell(subject: str | None, text: str) -> None:
    assert why(text, subject) is None


@pytest.mark.parametrize("text", ["", "?", "???!!", "...", ":(", "-----", "🤬", "👎👎", "🙂 🤬", "📦"])
def test_without_words_there_is_nothing_to_hear(text: str) -> None:
    assert why(text) == "no_text"


@pytest.mark.parametrize("text", ["👍", "👍🏽", "❤️", "🙏🙏", "🎉 😊!", "😡", "😡😡😡"])
def test_emoji_of_plain_feeling_are_read(text: str) -> None:
    assert why(text) is None


def test_a_foreign_text_is_of_a_language_the_model_does_not_know() -> None:
    assert why("Wo bleibt mein Paket?") == "language"


@pytest.mark.parametrize(
    "hostile",
    [
        "a" * 200_000,
        "at a(" * 40_000,
        '{"a":' * 40_000,
        "<a " * 60_000,
        "Subject: " * 20_000,
        "your message " * 15_000,
        "I am out of the office " * 9_000,
        "\n".join(['File "a", line 1'] * 12_000),
        '"' * 200_000,
        "a." * 100_000,
        "2026-05-04 10:11 " * 12_000,
        "sdfghjkl" * 25_000,
    ],
    ids=lambda text: text[:12].strip(),
)
def test_hostile_texts_cost_little(hostile: str) -> None:
    """A pattern that backtracks over such a text would take minutes."""
    started = time.process_time()
    why_undetermined(hostile, None, ("en",))
    assert time.process_time() - started < 5


def test_no_shade_or_joiner_is_an_emoji_of_its_own() -> None:
    assert why_undetermined("🏽\u200d\ufe0f", None, ("en",)) == "no_text"
    assert "\ufe0f" not in PLAIN_EMOJI
