"""A help-desk in memory, in Zendesk's shape: strict, and as unreliable as asked. To play with, and to test against."""
