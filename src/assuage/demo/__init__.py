"""A made-up help-desk's week, to see the product at work without connecting anything."""
