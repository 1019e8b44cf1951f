"""A model's behaviour on small cases with known answers: what must not matter, what must, and whom it favours."""
