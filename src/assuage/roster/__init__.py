"""The roster: who may be given conversations, with what experience, skills, hours and room.

A roster is a value like a policy: read from JSON, YAML or CSV rows, checked as a whole, compared agent by agent,
written as CSV or JSON, and saved under a version number by the store.
"""

from assuage.roster.changes import AgentChange, FieldChange, RosterChanges, as_texts, roster_changes
from assuage.roster.files import COLUMNS, csv_rows, json_rows, rows_in, to_csv, to_json, to_rows
from assuage.roster.model import (
    ALWAYS,
    ANY,
    WEEKDAYS,
    Agent,
    Presence,
    Roster,
    RosterVersion,
    Shift,
    parse_roster,
    read_agent,
    shifts,
)

__all__ = [
    "ALWAYS",
    "ANY",
    "COLUMNS",
    "WEEKDAYS",
    "Agent",
    "AgentChange",
    "FieldChange",
    "Presence",
    "Roster",
    "RosterChanges",
    "RosterVersion",
    "Shift",
    "as_texts",
    "csv_rows",
    "json_rows",
    "parse_roster",
    "read_agent",
    "roster_changes",
    "rows_in",
    "shifts",
    "to_csv",
    "to_json",
    "to_rows",
]
