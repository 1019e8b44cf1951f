"""Progress on a terminal's stderr, silence elsewhere."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn


def _bar() -> Progress:
    console = Console(stderr=True)
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
        TimeRemainingColumn(),
    )
    return Progress(*columns, console=console, disable=not console.is_terminal, transient=True)


@contextmanager
def progress(what: str, total: int | None) -> Iterator[Callable[[int], None]]:
    """Yields a function to call with the number of rows just done; `total` None when it is not known."""
    with _bar() as bar:
        task = bar.add_task(what, total=total)
        yield lambda count: bar.advance(task, count)


@contextmanager
def training_progress() -> Iterator[Callable[[int, int, float], None]]:
    """Yields a function for (step, steps in all, loss)."""
    with _bar() as bar:
        task = bar.add_task("training", total=None)
        yield lambda step, steps, loss: bar.update(
            task, completed=step, total=steps, description=f"training, loss {loss:.3f}"
        )
