"""Megabytes and seconds of the serving install in an empty virtual environment.

python benchmarks/install_size.py
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from measure import ROOT, show


def megabytes(folder: Path) -> float:
    return round(sum(path.lstat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6, 1)


def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        subprocess.run([sys.executable, "-m", "venv", folder], check=True)
        empty = megabytes(place)
        started = time.perf_counter()
        subprocess.run([place / "bin" / "pip", "install", "-q", "--no-compile", str(ROOT)], check=True)
        seconds = time.perf_counter() - started
        packages = subprocess.run([place / "bin" / "pip", "list"], check=True, capture_output=True, text=True).stdout
        result = {
            "megabytes": round(megabytes(place) - empty, 1),
            "packages": len(packages.splitlines()) - 2,
            "seconds": round(seconds, 1),
        }
    show("serving install", result)


main()
