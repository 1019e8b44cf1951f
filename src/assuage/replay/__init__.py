"""What another policy would have done with messages already read, and which thresholds to choose.

Pure: stored readings, policies, labels and a roster in; a report or a recommendation out.
"""
