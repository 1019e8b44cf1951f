"""`assuage brief`: one message read for whoever answers it, without a store."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from assuage.decide import decide
from assuage.domain import Channel, Decision, Message, Reading
from assuage.errors import InvalidInput
from assuage.policy import Policy
from assuage.reply.brief import brief
from assuage.reply.openers import openers
from assuage.reply.situation import situation
from assuage.reply.values import Brief, Opener
from assuage.reply.wordings import Wordings
from assuage.score.scorer import load_scorer
from assuage.score.text import is_blank
from assuage.settings import Settings
from assuage.views import reading_view

_LINES = (("what happened", "happened"), ("what they want", "wants"), ("what was tried", "tried"))


@dataclass(frozen=True, slots=True)
class Asked:
    """A message, and what is known of those who talk."""

    text: str
    channel: Channel | None = None
    customer_name: str | None = None
    agent_name: str | None = None
    second_contact: bool = False
    seed: str = ""

    def known(self) -> dict[str, Any]:
        return {name: getattr(self, name) for name in self.__slots__ if name not in ("text", "seed")}


def brief_text(asked: Asked, settings: Settings, policy: Policy, wordings: Wordings, as_json: bool) -> str:
    """Reading, brief and openers, as lines for people or as JSON."""
    if is_blank(asked.text):
        raise InvalidInput("the text is empty: put what the customer wrote in quotes")
    message = Message(id="m-1", text=asked.text.encode("utf-8", "replace").decode(), channel=asked.channel)
    reading = load_scorer(settings.model, settings.engine, settings.threads).score([message])[0]
    decision = decide(reading, policy, policy_version=0)
    written_for = situation([(reading, decision)], **asked.known())
    lines, offered = brief([written_for.facts]), openers(written_for, wordings, asked.seed)
    return _as_json(reading, decision, lines, offered) if as_json else _as_text(reading, decision, lines, offered)


def _as_text(reading: Reading, decision: Decision, lines: Brief, offered: tuple[Opener, ...]) -> str:
    shown = [f"anger {reading.anger * 100:.0f} of 100, {decision.band}; queue: {decision.queue}", ""]
    shown += [f"{title}: {getattr(lines, name)}" for title, name in _LINES if getattr(lines, name)]
    for opener in offered:
        shown += ["", f"[{opener.style}]", opener.text]
    return "\n".join(shown)


def _as_json(reading: Reading, decision: Decision, lines: Brief, offered: tuple[Opener, ...]) -> str:
    return json.dumps(
        {
            "reading": reading_view("m-1", reading, decision).model_dump(mode="json"),
            "brief": {name: getattr(lines, name) for _, name in _LINES},
            "openers": [{"style": opener.style, "text": opener.text} for opener in offered],
        },
        ensure_ascii=False,
        indent=1,
    )
