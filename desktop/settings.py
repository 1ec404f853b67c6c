"""The user's settings: each declared once, with type, default and description."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import QSettings


@dataclass(frozen=True, slots=True)
class Setting:
    """A declared setting; ``kind`` is str, int, bool, list or bytes."""

    key: str
    kind: type
    default: Any
    description: str


LANGUAGE = Setting("language", str, "system", "Language of the interface: system, zh_CN or en")
THEME = Setting("theme", str, "system", "Colours: system, light or dark")
RECENT = Setting("recent", list, [], "Paths of projects opened lately, the newest first")
GEOMETRY = Setting("window/geometry", bytes, b"", "Size and place of the window")
SPLITTERS = Setting("window/splitters", list, [], "Sizes of the panels, as text of numbers")
LAYOUT = Setting("window/layout", str, "both", "What the middle shows: reading, matrix or both")
TRANSPOSED = Setting("matrix/transposed", bool, False, "Dimensions as rows of the matrix")
FOLDER = Setting("files/folder", str, "", "Folder that file dialogs start in")
SUGGESTIONS = Setting("suggestions/on", bool, True, "Suggest what could be tagged")
ADVICE = Setting("suggestions/advice", bool, False, "Suggest what experts advise, too")
BREAKS = Setting("reader/breaks", bool, True, "Break endless lines for reading")
PLACES = Setting("projects/places", list, [], "Open articles and where they are read, by project")
ALL = (
    LANGUAGE, THEME, RECENT, GEOMETRY, SPLITTERS, LAYOUT, TRANSPOSED, FOLDER, SUGGESTIONS, ADVICE,
    BREAKS, PLACES,
)  # fmt: skip

_RECENT_LENGTH = 10


class Settings:
    """Typed access to a settings file; values of a wrong type count as absent."""

    def __init__(self, path: Path) -> None:
        path.parent.mkdir(parents=True, exist_ok=True)
        self._store = QSettings(str(path), QSettings.Format.IniFormat)

    def get(self, setting: Setting) -> Any:
        value = self._store.value(setting.key)
        if value is None:
            return setting.default
        if setting.kind is list:
            return [value] if isinstance(value, str) else list(value)
        if setting.kind is bool:
            return value in (True, "true", "1")
        if setting.kind is int:
            return int(value) if str(value).lstrip("-").isdigit() else setting.default
        if setting.kind is bytes:
            return bytes(value.data()) if hasattr(value, "data") else setting.default
        return value if isinstance(value, setting.kind) else setting.default

    def set(self, setting: Setting, value: Any) -> None:
        if setting.kind is bytes:
            from PySide6.QtCore import QByteArray

            value = QByteArray(value)
        self._store.setValue(setting.key, value)

    def add_recent(self, path: Path) -> None:
        """Put a project at the head of the list of recent ones."""
        entry = str(path.resolve())
        others = [item for item in self.get(RECENT) if item != entry]
        self.set(RECENT, [entry, *others][:_RECENT_LENGTH])

    def sync(self) -> None:
        self._store.sync()
