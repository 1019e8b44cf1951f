"""Others that score a text without a network or a download, turned so that more is angrier."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Final

from assuage.training.labels import labelled_rows

LINEAR: Final = "TF-IDF and ridge"
Peer = Callable[[Sequence[str]], list[float]]


def peers(train: Path | None) -> Mapping[str, Peer]:
    """VADER and TextBlob with the word lists in their packages; with labelled messages also one that learns them."""
    lists: dict[str, Peer] = {"VADER": vader(), "TextBlob": textblob}
    return {**lists, LINEAR: ridge(train)} if train else lists


def vader() -> Peer:
    """The negative compound score, the way it is commonly used."""
    from vaderSentiment.vaderSentiment import SentimentIntensityAnalyzer

    analyzer = SentimentIntensityAnalyzer()
    return lambda texts: [-analyzer.polarity_scores(text)["compound"] for text in texts]


def textblob(texts: Sequence[str]) -> list[float]:
    """The negative polarity of its default analyser, the word list of `pattern`."""
    from textblob import TextBlob

    return [-TextBlob(text).sentiment.polarity for text in texts]


def ridge(train: Path) -> Peer:
    """A linear model of words and pairs of words, fitted on the labels of `train`: what learning alone would give."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import Ridge
    from sklearn.pipeline import make_pipeline

    rows = labelled_rows(train)
    model = make_pipeline(TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True), Ridge(alpha=1.0))
    model.fit([row["text"] for row in rows], [row["anger"] for row in rows])
    return lambda texts: [float(score) for score in model.predict(texts)]
