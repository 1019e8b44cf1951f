"""Long texts in windows."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from assuage.score.windows import Sizes, combine, split


@pytest.mark.parametrize("length", [0, 1, 9, 10, 11, 17, 18, 25, 100, 229])
def test_every_token_is_in_a_window_and_none_is_too_long(length: int) -> None:
    windows, truncated = split(range(length), Sizes(whole=20, part=10, overlap=3), most=40)
    assert not truncated
    assert all(len(window) <= (20 if length <= 20 else 10) for window in windows)
    assert {token for window in windows for token in window} == set(range(length))


def test_neighbouring_windows_overlap() -> None:
    windows, _ = split(range(50), Sizes(whole=20, part=10, overlap=3))
    assert all(len({*a} & {*b}) >= 3 for a, b in pairwise(windows))


def test_of_a_very_long_text_the_beginning_and_the_end_are_read() -> None:
    windows, truncated = split(range(1000), Sizes(whole=10, part=10, overlap=2), most=6)
    assert truncated
    assert len(windows) == 6
    assert windows[0][0] == 0
    assert windows[-1][-1] == 999


def test_a_texts_numbers_are_the_highest_of_its_windows() -> None:
    logits = np.array([[0, 5], [1, 2], [3, 0], [2, 2]], dtype=np.float32)
    assert combine(logits, [1, 2, 1]).tolist() == [[0, 5], [3, 2], [2, 2]]
