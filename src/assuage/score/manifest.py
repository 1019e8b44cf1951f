"""A model folder: what it must hold, and the proof that it is whole."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from assuage.errors import ModelUnusable
from assuage.score.engine import COLUMNS
from assuage.score.windows import Sizes

MANIFEST_FILE: Final = "manifest.json"
ONNX_FILE: Final = "model.onnx"
TOKENIZER_FILE: Final = "tokenizer.json"
CALIBRATION_FILE: Final = "calibration.json"
FORMAT: Final = 2


@dataclass(frozen=True, slots=True)
class Manifest:
    """`name` and `version` make the `model` of a reading; `windows` count tokens with the two special ones."""

    folder: Path
    name: str
    version: str
    languages: tuple[str, ...]
    windows: Sizes
    files: Mapping[str, str]

    @property
    def model(self) -> str:
        return f"{self.name}@{self.version}"

    def verified(self, name: str) -> Path:
        """The path of one of the folder's files, after its sha256 has been compared with the manifest's."""
        path = self.folder / name
        if name not in self.files:
            raise ModelUnusable(f"{self.folder / MANIFEST_FILE} does not list {name}: export the model again")
        try:
            found = sha256(path)
        except OSError as error:
            raise ModelUnusable(
                f"{path} cannot be read ({error.strerror}): copy the whole model folder again, or set ASSUAGE_MODEL"
            ) from error
        if found != self.files[name]:
            raise ModelUnusable(f"{path} is damaged or was changed (sha256 differs): copy the model folder again")
        return path


def read_manifest(folder: Path) -> Manifest:
    """Reads and checks `manifest.json`; every error names the file and what to do."""
    path = folder / MANIFEST_FILE
    try:
        raw: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise ModelUnusable(
            f"no model in {folder} ({path.name}: {error.strerror}): "
            "name a folder made by `assuage train` with --model or ASSUAGE_MODEL"
        ) from error
    except ValueError as error:
        raise ModelUnusable(f"{path} is not JSON ({error}): copy the model folder again") from error
    if not isinstance(raw, dict) or raw.get("format") != FORMAT or raw.get("columns") != list(COLUMNS):
        raise ModelUnusable(f"{path} is of another version of assuage: train or download a model for this one")
    try:
        return Manifest(
            folder=folder,
            name=str(raw["name"]),
            version=str(raw["version"]),
            languages=tuple(raw["languages"]),
            windows=Sizes(**{name: int(raw["windows"][name]) for name in ("whole", "part", "overlap")}),
            files=dict(raw["files"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise ModelUnusable(f"{path} lacks or garbles {error}: copy the model folder again") from error


def sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
