"""Files in, files out: every row once, in order."""
