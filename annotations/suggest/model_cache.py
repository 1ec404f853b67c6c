"""Trained models kept beside the user's caches, one a project file; losing them costs a training.

Not in the project: a model holds nothing that its annotations don't say, and would be in the
way of merging and of undo.
"""

import hashlib
import json
import os
from pathlib import Path

from annotations.suggest.learned import Model

_FORMAT = 2
_NAMES = ("sentences", "held_out", "patterns_f1", "learned_f1", "spans")


def default_directory() -> Path:
    """Where models are kept if nothing else is said."""
    import platformdirs

    return Path(platformdirs.user_cache_path("bijian", appauthor=False)) / "models"


def keep_model(project: Path, model: Model, directory: Path | None = None) -> Path:
    """Write the model of a project file; raises ``OSError``. Returns where it is."""
    path = _place(project, directory)
    path.parent.mkdir(parents=True, exist_ok=True)
    head = {
        "format": _FORMAT,
        "labels": sorted(model.labels),
        **{name: getattr(model, name) for name in _NAMES},
    }
    line = json.dumps(head, ensure_ascii=False).encode("utf-8")
    temporary = path.with_suffix(f".{os.getpid()}.part")
    try:
        temporary.write_bytes(line + b"\n" + model.weights)
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    return path


def kept_model(project: Path, directory: Path | None = None) -> Model | None:
    """The model last kept for a project file; None where there is none that can be read."""
    try:
        data = _place(project, directory).read_bytes()
    except OSError:
        return None
    line, _, weights = data.partition(b"\n")
    try:
        head = json.loads(line)
        if head["format"] != _FORMAT or not weights:
            return None
        return Model(weights, frozenset(head["labels"]), *(head[name] for name in _NAMES))
    except (ValueError, KeyError, TypeError):
        return None


def forget_model(project: Path, directory: Path | None = None) -> None:
    """Remove what is kept for a project file, if anything is."""
    _place(project, directory).unlink(missing_ok=True)


def _place(project: Path, directory: Path | None) -> Path:
    name = hashlib.blake2b(os.fsencode(project.resolve()), digest_size=12).hexdigest()
    return (directory or default_directory()) / f"{name}.model"
