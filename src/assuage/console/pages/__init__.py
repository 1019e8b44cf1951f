"""One module a page: what it shows as dataclasses, how that is gathered from the store, and its routes."""
