"""Reading files of SemEval-2018 EI-reg, here made up."""

from __future__ import annotations

from pathlib import Path

import pytest

from assuage.errors import UnreadableFile
from assuage.training.semeval import Post, is_intensities, read_intensities

HEADER = "ID\tTweet\tAffect Dimension\tIntensity Score"
ROWS = (
    '2018-En-00001\tThe "best airline, sure. Never again\tanger\t0.812',
    "2018-En-00002\tBus is late\tanger\t0.125",
    "2018-En-mystery-05498\tAlonzo feels angry.\tanger\tNONE",
    "2018-En-mystery-05499\tLatisha feels angry.\tanger\t0.5",
    "2018-En-00003\tNobody has looked at this one\tanger\tNONE",
    "2018-En-00004\tBest day of my life\tjoy\t0.958",
    "",
)


def file(folder: Path, *rows: str, header: str = HEADER) -> Path:
    path = folder / "2018-EI-reg-En-anger-test.txt"
    path.write_text("\n".join((header, *rows)), encoding="utf-8")
    return path


def test_posts_come_by_emotion_without_mystery_and_unlabelled_rows(tmp_path: Path) -> None:
    read = read_intensities(file(tmp_path, *ROWS))
    assert read.by_emotion() == {
        "anger": [Post('The "best airline, sure. Never again', "anger", 0.812), Post("Bus is late", "anger", 0.125)],
        "joy": [Post("Best day of my life", "joy", 0.958)],
    }
    assert (read.mystery, read.unlabelled) == (2, 1)


def test_a_file_of_mystery_rows_alone_has_no_posts(tmp_path: Path) -> None:
    read = read_intensities(file(tmp_path, *ROWS[2:4]))
    assert (read.by_emotion(), read.mystery) == ({}, 2)


def test_a_row_whose_affect_dimension_is_mystery_is_left_out_too(tmp_path: Path) -> None:
    assert read_intensities(file(tmp_path, "2018-En-9\tShe feels angry.\tmystery\tNONE")).mystery == 1


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        pytest.param(HEADER, True, id="EI-reg"),
        pytest.param(f"\ufeff{HEADER}\r", True, id="from Windows"),
        pytest.param("ID\tTweet\tAffect Dimension\tIntensity Class", False, id="EI-oc: classes"),
        pytest.param("ID,Tweet,Affect Dimension,Intensity Score", False, id="commas"),
        pytest.param("", False, id="empty"),
    ],
)
def test_a_file_is_known_by_its_header(tmp_path: Path, header: str, expected: bool) -> None:
    assert is_intensities(file(tmp_path, header=header)) is expected


@pytest.mark.parametrize(
    ("row", "message"),
    [
        pytest.param("1\tno score\tanger", "has 3 fields between tabs, not 4", id="a field is missing"),
        pytest.param("1\ttext\tanger\thigh", "the intensity 'high' is neither a number", id="a word for a number"),
        pytest.param("1\ttext\tanger\t1.5", "the intensity '1.5' is neither a number", id="above 1"),
        pytest.param("1\ttext\tanger\tnan", "the intensity 'nan' is neither a number", id="no number"),
    ],
)
def test_a_row_that_cannot_be_read_is_named_with_its_line(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(UnreadableFile, match=rf"test\.txt:3: {message}"):
        read_intensities(file(tmp_path, ROWS[0], row))


def test_a_file_of_another_kind_or_none_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnreadableFile, match="header of EI-reg"):
        read_intensities(file(tmp_path, header="text,anger"))
    with pytest.raises(UnreadableFile, match="no such file"):
        read_intensities(tmp_path / "missing.txt")
