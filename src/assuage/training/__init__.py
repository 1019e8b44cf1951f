"""From labelled messages to a folder in models/: data, fitting, calibration, export, evaluation."""
