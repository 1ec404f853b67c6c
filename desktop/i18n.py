"""The interface's language: English in the source, Chinese from a Qt translation."""

from pathlib import Path

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

LANGUAGES = ("zh_CN", "en")
# Qt's own Chinese lacks these words of its file dialog.
_OF_QT = (
    QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"),
    QT_TRANSLATE_NOOP("QFileDialog", "Computer"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "File"),
)
TRANSLATIONS = Path(__file__).resolve().parent.parent / "resources" / "translations"


def resolve_language(setting: str) -> str:
    """``zh_CN`` or ``en``: what the setting names, else what the system speaks."""
    if setting in LANGUAGES:
        return setting
    for name in QLocale.system().uiLanguages():
        if name.startswith("zh"):
            return "zh_CN"
        if name.startswith("en"):
            return "en"
    return "en"


class Translation:
    """The translators installed in the application; ``switch`` replaces them."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self.language = "en"

    def switch(self, language: str) -> None:
        self.remove()
        self.language = language
        QLocale.setDefault(QLocale(language))
        if language == "en":
            # Only the plural forms: %n needs them in English too.
            self._install("bijian_en", TRANSLATIONS)
            return
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
        self._install(f"qtbase_{language}", qt)
        self._install(f"bijian_{language}", TRANSLATIONS)

    def remove(self) -> None:
        """Take the translators out again: the source's English remains."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: Path) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, str(folder)):
            self._application.installTranslator(translator)
            self._installed.append(translator)
