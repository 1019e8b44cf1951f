"""What a message says, each thing with its place: durations, counts, amounts, names, points, wishes, circumstances."""

from assuage.reply.facts.finding import facts_of

__all__ = ["facts_of"]
