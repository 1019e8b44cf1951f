"""Openers for labelled messages: invented facts, faults, English, lengths, how alike they are, and how long it takes.

    python benchmarks/openers.py [--file FILE.jsonl] [--most N] [--page FILE.html] [--seed N] [--messages N]
                                 [--recent N] [-v]

FILE (default ../shared/data/support/dev.jsonl) holds labelled messages; with --most, N of them are drawn by the seed.
Every message that needs a human gets three openers, made with the band and codes of its labels; the openers made
before, the last N of them (default 2000, as the product has it), are passed as the day's. Two openers of different
messages are compared by the share of their words (Dice over word sets, all words counted); a pair is excused where the
messages themselves share more than half of theirs. --page writes messages drawn by the seed, with their openers, for
people to judge. -v prints what was found wrong.
"""

from __future__ import annotations

import argparse
import html
import json
import random
import statistics
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from typing import Any

from measure import ROOT, show

sys.path.insert(0, str(ROOT))

from tests.unit.openers_witness import NEUTRAL, invented, shared, slips, stock_phrases, word_set

from assuage.counsel import MOST_LATELY
from assuage.decide.triage import band_of
from assuage.policy import Policy
from assuage.reply.brief import brief
from assuage.reply.check import check
from assuage.reply.facts import facts_of
from assuage.reply.openers import openers
from assuage.reply.openers.limits import FORMS
from assuage.reply.values import Facts, Opener, Situation


@dataclass(frozen=True)
class Made:
    """One message and what was offered for it."""

    row: dict[str, Any]
    situation: Situation
    openers: tuple[Opener, Opener, Opener]
    seconds: float


def main() -> None:
    options = _options()
    rows = [row for row in _rows(Path(options.file)) if row["needs_human"]]
    if options.most:
        rows = random.Random(options.seed).sample(rows, min(options.most, len(rows)))
    made = list(_made(rows, options.recent))
    found = {name: list(faults) for name, faults in _checks(made)}
    if options.verbose:
        for name, faults in found.items():
            for fault in faults:
                print(f"{name}: {fault}", file=sys.stderr)
    show(
        "openers",
        {**_counts(made, found), "alike": _alike(made, verbose=options.verbose), "milliseconds": _speed(made)},
    )
    if options.page:
        Path(options.page).write_text(_page(made, options.messages, options.seed), encoding="utf-8")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--file", default=str(ROOT.parent / "shared" / "data" / "support" / "dev.jsonl"))
    parser.add_argument("--most", type=int, default=0)
    parser.add_argument("--page")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--messages", type=int, default=60)
    parser.add_argument("--recent", type=int, default=MOST_LATELY)
    parser.add_argument("-v", "--verbose", action="store_true")
    return parser.parse_args()


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        yield from (json.loads(line) for line in lines)


def situation_of(row: dict[str, Any], facts: Facts) -> Situation:
    """The situation that the labels describe."""
    return Situation(
        facts=facts,
        anger=row["anger"],
        band=band_of(row["anger"], Policy()),
        reasons=frozenset(row["reasons"]),
        issues=frozenset(row["issues"]),
        treatment=frozenset(row["treatment"]),
        channel=row["channel"],
    )


def _made(rows: Iterable[dict[str, Any]], most: int) -> Iterator[Made]:
    recent: list[str] = []
    for row in rows:
        start = time.process_time()
        situation = situation_of(row, facts_of(row["text"]))
        brief([situation.facts])
        offered = openers(situation, seed=row["id"], recent=recent[-most:] if most else ())
        seconds = time.process_time() - start
        recent += [opener.text for opener in offered]
        yield Made(row, situation, offered, seconds)


# --- checks ---------------------------------------------------------------------------------------------------------


def _checks(made: Sequence[Made]) -> Iterator[tuple[str, Iterator[str]]]:
    yield "invented", (f"{one.row['id']} {words} {o.text!r}" for one, o in _each(made) if (words := _invented(one, o)))
    yield "english", (f"{one.row['id']} {found} {o.text!r}" for one, o in _each(made) if (found := slips(o.text)))
    yield (
        "stock phrases",
        (f"{found} {o.text!r}" for one, o in _each(made) if (found := stock_phrases(o.text, one.row["text"]))),
    )
    yield "too long", (o.text for one, o in _each(made) if len(o.text) > FORMS[one.situation.channel].limit(o.style))
    yield "reply check", _faults(made)


def _each(made: Sequence[Made]) -> Iterator[tuple[Made, Opener]]:
    return ((one, opener) for one in made for opener in one.openers)


def _invented(one: Made, opener: Opener) -> list[str]:
    misplaced = [f.text for f in opener.facts if one.row["text"][f.start : f.end] != f.text]
    return misplaced + invented(opener.text, one.situation.facts, asked=one.situation.reasons)


def _faults(made: Sequence[Made]) -> Iterator[str]:
    for one, opener in _each(made):
        for fault in check(opener.text, one.row["text"], one.row["anger"]):
            yield f"{fault.code} {fault.text!r} in {opener.text!r}"


def _counts(made: Sequence[Made], found: dict[str, list[str]]) -> dict[str, Any]:
    stating = sum(bool(opener.facts) for _, opener in _each(made))
    return {
        "messages": len(made),
        "openers": 3 * len(made),
        "openers that state a fact": stating,
        "messages with nothing to say back": sum(not one.situation.facts.facts for one in made),
        "neutral words": len(NEUTRAL),
        **{name: len(faults) for name, faults in found.items()},
    }


def _alike(made: Sequence[Made], *, verbose: bool) -> dict[str, Any]:
    texts = [(one.row["id"], opener.text, word_set(opener.text)) for one, opener in _each(made)]
    messages = {one.row["id"]: word_set(one.row["text"]) for one in made}
    ratios: Counter[int] = Counter()
    above, excused = [], 0
    for (id_, text, words), (other_id, other_text, other) in combinations(texts, 2):
        if id_ == other_id:
            continue
        ratio = shared(words, other)
        ratios[int(ratio * 1000)] += 1
        if ratio > 0.5 and shared(messages[id_], messages[other_id]) > 0.5:
            excused += 1
        elif ratio > 0.5:
            above.append((ratio, text, other_text))
    if verbose:
        for ratio, text, other_text in sorted(above, reverse=True)[:20]:
            print(f"alike {ratio:.2f}\n  {text!r}\n  {other_text!r}", file=sys.stderr)
    return {
        "pairs": ratios.total(),
        "highest": max(ratios) / 1000,
        "99.9 in a hundred below": _percentile(ratios, 0.999),
        "median": _percentile(ratios, 0.5),
        "pairs over half": len(above),
        "pairs over half, excused": excused,
        "content words": _content_alike(texts),
    }


def _content_alike(texts: Sequence[tuple[str, str, frozenset[str]]]) -> dict[str, Any]:
    content = [(id_, words - FUNCTION_WORDS) for id_, _, words in texts]
    ratios: Counter[int] = Counter()
    for place, (one_id, one) in enumerate(content):
        for other_id, other in content[place + 1 :]:
            if one_id != other_id:
                ratios[int(shared(one, other) * 1000)] += 1
    over = sum(count for ratio, count in ratios.items() if ratio > 500)
    return {
        "highest": max(ratios) / 1000,
        "99.9 in a hundred below": _percentile(ratios, 0.999),
        "pairs over half": over,
    }


FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "and",
        "or",
        "but",
        "so",
        "if",
        "as",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "with",
        "about",
        "into",
        "over",
        "up",
        "down",
        "out",
        "i",
        "i'm",
        "i've",
        "i'll",
        "i'd",
        "me",
        "my",
        "myself",
        "you",
        "you're",
        "you've",
        "your",
        "it",
        "it's",
        "its",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "am",
        "do",
        "does",
        "did",
        "have",
        "has",
        "had",
        "not",
        "no",
        "don't",
        "won't",
        "can't",
        "isn't",
        "we",
        "us",
        "our",
        "they",
        "them",
        "their",
        "he",
        "she",
        "his",
        "her",
        "what",
        "which",
        "who",
        "when",
        "where",
        "how",
        "that's",
        "there's",
        "here",
        "can",
        "could",
        "would",
        "will",
        "should",
        "may",
        "might",
        "must",
        "than",
        "then",
        "now",
        "here",
        "there",
    ]
)


def _percentile(ratios: Counter[int], share: float) -> float:
    left = share * ratios.total()
    for ratio in sorted(ratios):
        left -= ratios[ratio]
        if left <= 0:
            return ratio / 1000
    return max(ratios) / 1000


def _speed(made: Sequence[Made]) -> dict[str, float]:
    times = sorted(one.seconds * 1000 for one in made)
    return {
        "facts, brief and openers, processor time, median": round(statistics.median(times), 2),
        "95 in a hundred below": round(times[int(len(times) * 0.95)], 2),
        "longest": round(times[-1], 2),
    }


# --- the page -------------------------------------------------------------------------------------------------------

STYLE = """
body{font:17px/1.55 Georgia,'Times New Roman',serif;max-width:46rem;margin:2.5rem auto;padding:0 1.2rem;color:#222}
h1{font-size:1.5rem} article{border-top:1px solid #ccc;padding:1.4rem 0} .about{color:#666;font-size:.85rem}
blockquote{margin:.6rem 0;padding:.2rem 0 .2rem 1rem;border-left:3px solid #bbb;color:#444;white-space:pre-wrap}
dl{margin:0} dt{font-variant:small-caps;color:#777;margin-top:.7rem} dd{margin:0;white-space:pre-wrap}
.furious{color:#a01616}.angry{color:#b8500f}.annoyed{color:#8a6d00}.calm{color:#31694a}
"""


def _page(made: Sequence[Made], count: int, seed: int) -> str:
    drawn = random.Random(seed).sample(list(made), min(count, len(made)))
    return (
        f"<!doctype html><html lang=en><meta charset=utf-8><title>Openers</title><style>{STYLE}</style>"
        f"<h1>{len(drawn)} messages and their openers</h1><p class=about>Drawn with seed {seed}.</p>"
        f"{''.join(map(_article, drawn))}</html>\n"
    )


def _article(one: Made) -> str:
    situation = one.situation
    codes = ", ".join(sorted(situation.reasons | situation.issues | situation.treatment))
    lines = [(opener.style, opener.text) for opener in one.openers] + _brief(situation)
    listed = "".join(f"<dt>{html.escape(name)}<dd>{html.escape(text)}" for name, text in lines if text)
    return (
        f"<article><p class=about><b class={situation.band}>{situation.band} {one.row['anger']:.2f}</b> · "
        f"{html.escape(str(situation.channel))} · {html.escape(codes)}</p>"
        f"<blockquote>{html.escape(one.row['text'])}</blockquote><dl>{listed}</dl></article>"
    )


def _brief(situation: Situation) -> list[tuple[str, str]]:
    found = brief([situation.facts])
    return [("what happened", found.happened), ("wants", found.wants), ("tried", found.tried)]


if __name__ == "__main__":
    main()
