"""From a text to a Reading: preparation, windows, an engine, calibration."""
