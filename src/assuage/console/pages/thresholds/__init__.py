"""Thresholds: where the lines are drawn, what drawing them elsewhere would do, and who drew them when."""
