"""The clauses openers are made of: text only. A writer works here; `language.py` has the notation.

Clauses start small and end without a full stop unless they ask something; how they are joined is decided elsewhere.
"""
