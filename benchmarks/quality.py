"""How well anger is heard, beside others that score the same texts without a network.

    python benchmarks/quality.py [PATH...] [--model DIR] [--train FILE] [--plot FILE.png] [--json FILE]

PATH is a .jsonl file labelled by the guideline, a SemEval-2018 EI-reg file, or a folder with such files below it;
without one, ../shared/data/support/dev.jsonl and ../shared/data/airline/dev.jsonl. `--train` names labelled messages
for one more peer, a linear model of words, which is left out where its own messages are scored. Prints text, then JSON.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from measure import ROOT, record
from quality_files import find
from quality_peers import LINEAR, Peer, peers
from quality_plot import Panel, draw

from assuage.batch.progress import progress
from assuage.domain import Reading
from assuage.errors import AssuageError
from assuage.policy import Policy
from assuage.score.scorer import Scorer, load_scorer
from assuage.training.evaluate import as_text, compare, heard
from assuage.training.figures import Numbers, pearson, spearman
from assuage.training.labels import labelled_rows
from assuage.training.semeval import Post, read_intensities

Figures = dict[str, Any]


def main() -> None:
    options = _options()
    files = find(options.path)
    scorer = load_scorer(options.model)
    others = peers(options.train)
    panels: list[Panel] = []
    labelled, semeval = {}, {}
    for path in files.labelled:
        fair = {name: peer for name, peer in others.items() if name != LINEAR or not _same(path, options.train)}
        labelled[str(path)] = _labelled(path, scorer, fair, panels)
    for path in files.semeval:
        semeval[str(path)] = _semeval(path, scorer, others, panels)
    figures = record("quality", {"model": scorer.model, "files": labelled, "semeval": semeval})
    print(figures)
    if options.json:
        options.json.write_text(figures + "\n", encoding="utf-8")
    if options.plot:
        _draw(panels, scorer.model, options.plot)


def _draw(panels: Sequence[Panel], model: str, path: Path) -> None:
    if panels:
        draw(panels, model, path)
    else:
        print(f"{path} not written: no labelled messages and no anger to draw", file=sys.stderr)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="How well anger is heard, beside others.")
    parser.add_argument("path", nargs="*", type=Path)
    parser.add_argument("--model", type=Path, default=ROOT / "models" / "anger-minilm")
    parser.add_argument("--train", type=Path, help="labelled messages that the linear peer learns from")
    parser.add_argument("--plot", type=Path, help="picture to write")
    parser.add_argument("--json", type=Path, help="file for the JSON that is printed too")
    return parser.parse_args()


def _labelled(path: Path, scorer: Scorer, others: Mapping[str, Peer], panels: list[Panel]) -> Figures:
    """All figures of a labelled file, and those of the peers; prints them and adds a panel."""
    rows = labelled_rows(path)
    texts, labels = [row["text"] for row in rows], np.array([row["anger"] for row in rows])
    readings = _heard(texts, scorer)
    scores = _anger(readings)
    result = compare(rows, readings, Policy(), scorer.model)
    beside = _beside(texts, labels, scores, others)
    print(f"{path}\n\n{as_text(result)}\n\n{_table('anger', len(rows), beside)}\n\n")
    panels.append(Panel(f"{_short(path)}, {len(rows)} messages", scores, labels, same_scale=True))
    return {**result.to_json(), "beside": beside}


def _semeval(path: Path, scorer: Scorer, others: Mapping[str, Peer], panels: list[Panel]) -> Figures:
    """Correlations by emotion: the model claims anger alone. No error: the scale is its file's own."""
    file = read_intensities(path)
    print(f"{path}: without {file.mystery} mystery rows and {file.unlabelled} that have no score\n")
    emotions = {}
    for emotion, posts in file.by_emotion().items():
        scores, labels = _anger(_heard([post.text for post in posts], scorer)), _intensities(posts)
        beside = _beside([post.text for post in posts], labels, scores, others)
        print(_table(emotion, len(posts), beside) + "\n")
        emotions[emotion] = {"posts": len(posts), "beside": beside}
        if emotion == "anger":
            panels.append(Panel(f"{_short(path)}, {len(posts)} posts", scores, labels, same_scale=False))
    return {"emotions": emotions, "mystery_left_out": file.mystery, "unlabelled_left_out": file.unlabelled}


def _heard(texts: Sequence[str], scorer: Scorer) -> list[Reading]:
    with progress("scoring", len(texts)) as advance:
        return heard([{"text": text} for text in texts], scorer, advance)


def _anger(readings: Sequence[Reading]) -> Numbers:
    return np.array([reading.anger for reading in readings])


def _intensities(posts: Sequence[Post]) -> Numbers:
    return np.array([post.intensity for post in posts])


def _beside(texts: Sequence[str], labels: Numbers, scores: Numbers, others: Mapping[str, Peer]) -> dict[str, Figures]:
    """Correlations with the labels, ours first."""
    each = {"assuage": scores, **{name: np.array(peer(texts)) for name, peer in others.items()}}
    return {name: {"pearson": pearson(its, labels), "spearman": spearman(its, labels)} for name, its in each.items()}


def _table(emotion: str, count: int, beside: Mapping[str, Figures]) -> str:
    lines = [f"{f'{emotion}, {count} texts':<26}{'Pearson':>10}{'Spearman':>10}"]
    for name, its in beside.items():
        lines.append(f"{name:<26}{_number(its['pearson']):>10}{_number(its['spearman']):>10}")
    return "\n".join(lines)


def _number(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"


def _same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()


def _short(path: Path) -> str:
    return "/".join(path.parts[-2:])


try:
    main()
except AssuageError as error:
    sys.exit(f"Error: {error}")
