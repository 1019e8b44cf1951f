"""HTTP in: what callers post is checked, committed to the inbox and answered; what became of it can be read."""
