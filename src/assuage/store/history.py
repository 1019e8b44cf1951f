"""Stored readings of a period, and people's corrections of them, on SQL."""

from __future__ import annotations

from assuage.store.base import Base


class History(Base):
    pass
