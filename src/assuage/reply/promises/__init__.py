"""What a reply promises, and by when."""

from __future__ import annotations

from assuage.reply.promises.due import due_time
from assuage.reply.promises.find import promises

__all__ = ["due_time", "promises"]
