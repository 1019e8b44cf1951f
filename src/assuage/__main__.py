"""`python -m assuage` is `assuage`."""

from assuage.cli import main

main()
