"""The inbox that is also the queue, and everything decided from it: SQLite, PostgreSQL, or memory."""
