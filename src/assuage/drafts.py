"""The check of an agent's draft: faults with their verdicts, and promises with their times."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from assuage.casework import office_hours
from assuage.counsel import unanswered_in
from assuage.domain import Message, Verdict
from assuage.pipeline import read_all
from assuage.policy import Policy
from assuage.reply.check import check, verdict
from assuage.reply.promises import promises
from assuage.reply.values import Fault, Promise
from assuage.reply.wordings import Wordings
from assuage.score.replies import ReplyScorer
from assuage.score.scorer import Scorer
from assuage.store.protocol import Store


@dataclass(frozen=True, slots=True)
class Draft:
    """What an agent means to send; what it answers is a text, a known conversation, or not told."""

    reply: str
    customer: str | None = None
    conversation_id: str | None = None
    sent_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """Faults in the order of the draft, each with what follows from it; those that are switched off are left out."""

    verdict: Verdict
    faults: tuple[tuple[Fault, Verdict], ...]
    promises: tuple[Promise, ...]
    model: str
    """What had a say beside the rules, or `rules`."""


def check_stored(store: Store, scorer: Scorer, replies: ReplyScorer, draft: Draft) -> Checked:
    """Checks a draft under the policy and the wordings in force; NotFound for a conversation that is not known."""
    text, anger = _answered(store, scorer, draft)
    policy, wordings = store.current_policy().policy, store.current_wordings().wordings
    return check_draft(draft, text, anger, replies, policy, wordings)


def check_draft(
    draft: Draft,
    customer: str,
    anger: float | None,
    replies: ReplyScorer,
    policy: Policy,
    wordings: Wordings,
) -> Checked:
    """`anger` is what was heard in the customer's message, None where nobody listened."""
    scores = replies.score(draft.reply, customer, anger)
    found = check(draft.reply, customer, anger, scores, wordings.words)
    judged = [(fault, verdict([fault], policy.fault_verdicts)) for fault in found]
    kept = tuple((fault, what) for fault, what in judged if what != "off")
    return Checked(
        verdict=verdict([fault for fault, _ in kept], policy.fault_verdicts),
        faults=kept,
        promises=promises(draft.reply, draft.sent_at or datetime.now(UTC), office_hours(policy)),
        model=replies.model,
    )


def _answered(store: Store, scorer: Scorer, draft: Draft) -> tuple[str, float | None]:
    """What the draft answers, and how angry it is."""
    if draft.conversation_id is not None:
        heard = unanswered_in(store, draft.conversation_id)
        return "\n".join(each.scored_text for each in heard), max(each.anger for each in heard)
    if draft.customer is None:
        return "", None
    reading = read_all([Message("m-1", draft.customer)], scorer)[0]
    return reading.scored_text, None if reading.undetermined else reading.anger
