"""Errors and their statuses."""

from __future__ import annotations

from assuage import errors
from assuage.receive.problems import problem
from assuage.statuses import STATUS


def leaves(kind: type[Exception]) -> set[type[Exception]]:
    return {kind}.union(*(leaves(each) for each in kind.__subclasses__()))


def test_every_error_has_a_status() -> None:
    assert set(STATUS) == leaves(errors.AssuageError) - {errors.AssuageError}


def test_half_a_character_in_an_error_breaks_no_answer() -> None:
    answer = problem(422, "a\ud800", faults=[{"field": "text", "message": "b\udfff"}])
    assert (b'"detail":"a?"' in answer.body, b'"message":"b?"' in answer.body) == (True, True)


def test_the_tree_in_the_docstring_names_every_error() -> None:
    assert errors.__doc__ is not None
    assert not [each.__name__ for each in leaves(errors.AssuageError) if each.__name__ not in errors.__doc__]
