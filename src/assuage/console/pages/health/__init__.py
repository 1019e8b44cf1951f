"""Whether all is well: connections, what came in and could not be understood, what could not be done, the model."""
