"""What was decided is done in the help-desk, once each: the only part that calls out."""
