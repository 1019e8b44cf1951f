"""Pure decisions: a reading and a policy in, a decision with its reasons out."""

from assuage.decide.triage import decide

__all__ = ["decide"]
