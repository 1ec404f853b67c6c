"""Nothing on screen stays untranslated, and what is shipped is what is in the sources."""

import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import pytest
from PySide6.QtCore import QFileInfo
from PySide6.QtWidgets import QApplication, QFileDialog, QFileIconProvider, QLabel
from pytestqt.qtbot import QtBot

from desktop.i18n import TRANSLATIONS, Translation

ROOT = Path(__file__).resolve().parents[2]
TOOLS = Path(sys.executable).parent
PLACE = re.compile(r"\{\w+\}|%n")


def messages(path: Path) -> dict[tuple[str, str, str], ElementTree.Element]:
    """Messages of a .ts file by context, source and comment."""
    found = {}
    for context in ElementTree.parse(path).getroot().iter("context"):
        for message in context.iter("message"):
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            found[key] = message
    return found


def translation(message: ElementTree.Element) -> list[str]:
    element = message.find("translation")
    assert element is not None
    forms = [form.text or "" for form in element.iter("numerusform")]
    return forms or [element.text or ""]


def run_tool(name: str, *arguments: str) -> None:
    program = next(TOOLS.glob(f"{name}*"), None)
    if program is None:
        pytest.skip(f"{name} is not installed beside Python")
    subprocess.run([str(program), *arguments], check=True, capture_output=True, timeout=120)


def test_qts_own_file_dialog_is_chinese(qtbot: QtBot) -> None:
    application = QApplication.instance()
    assert application is not None
    translation = Translation(application)
    translation.switch("zh_CN")
    try:
        dialog = QFileDialog()
        qtbot.addWidget(dialog)
        dialog.setOption(QFileDialog.Option.DontUseNativeDialog)
        words = [label.text() for label in dialog.findChildren(QLabel)]
        words.append(QFileIconProvider().type(QFileInfo(str(ROOT))))
    finally:
        translation.switch("en")
        translation.remove()
    words = [re.sub(r"\(&\w\)", "", word) for word in words if word]
    assert len(words) >= 3
    assert [word for word in words if re.search("[A-Za-z]", word)] == []


def test_every_string_has_a_chinese_translation(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    sources = sorted(str(path) for path in (ROOT / "desktop").rglob("*.py"))
    run_tool(
        "pyside6-lupdate",
        *sources,
        "-ts",
        str(fresh),
        "-source-language",
        "en",
        "-target-language",
        "zh_CN",
    )
    needed, have = messages(fresh), messages(TRANSLATIONS / "bijian_zh_CN.ts")
    assert sorted(set(needed) - set(have)) == []
    unfinished = [
        key
        for key in needed
        if not all(translation(have[key])) or have[key].find("translation").get("type")  # type: ignore[union-attr]
    ]
    assert unfinished == []


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_translations_keep_every_placeholder(language: str) -> None:
    for key, message in messages(TRANSLATIONS / f"bijian_{language}.ts").items():
        for text in translation(message):
            assert sorted(PLACE.findall(text)) == sorted(PLACE.findall(key[1])), key


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_compiled_translations_are_current(language: str, tmp_path: Path) -> None:
    compiled = tmp_path / "fresh.qm"
    source = TRANSLATIONS / f"bijian_{language}.ts"
    run_tool("pyside6-lrelease", "-silent", str(source), "-qm", str(compiled))
    assert compiled.read_bytes() == (TRANSLATIONS / f"bijian_{language}.qm").read_bytes()
