"""assuage: hears how angry a customer's message is and gets the angriest to people who can help."""

__version__ = "0.1.0"
