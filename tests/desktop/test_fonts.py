"""The shipped Chinese font: loaded only where needed, and then really drawn with."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop import fonts

ROOT = Path(__file__).resolve().parents[2]

CONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""

# Glyphs that a font lacks are drawn as equal boxes, so different signs then look the same.
PROGRAM = """
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase, QImage, QPainter
from PySide6.QtWidgets import QApplication

from desktop.fonts import ensure_chinese_font

SIGNS = "健康产业龘，、；：？！（）《》“”…—≈≤≥①←→✓●▼℃㎡"


def drawn(sign):
    image = QImage(40, 40, QImage.Format.Format_Grayscale8)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    painter.setPen(Qt.GlobalColor.black)
    painter.drawText(8, 28, sign)
    painter.end()
    return bytes(image.constBits())


def distinct():
    return len({drawn(sign) for sign in SIGNS})


app = QApplication([])
before = distinct()
first, again = ensure_chinese_font(app), ensure_chinese_font(app)
print(before, distinct(), len(SIGNS), first, again, sep="|")
"""


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="other systems have no fontconfig")
def test_system_without_fonts_draws_chinese(tmp_path: Path) -> None:
    (tmp_path / "fonts").mkdir()
    config = tmp_path / "fonts.conf"
    config.write_text(CONFIG.format(fonts=tmp_path / "fonts", cache=tmp_path / "cache"))
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM],
        cwd=ROOT,
        env={**os.environ, "FONTCONFIG_FILE": str(config), "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    before, after, signs, first, again = done.stdout.strip().split("|")
    assert int(before) == 1, "this test needs a system without fonts"
    assert after == signs
    assert (first, again) == ("Noto Sans CJK SC", "")


def test_missing_font_file_does_not_keep_the_app_from_opening(
    qapp, monkeypatch, tmp_path, expected_log
) -> None:
    monkeypatch.setattr(fonts, "SHIPPED", tmp_path / "none.otf")
    monkeypatch.setattr(fonts.QFontDatabase, "families", lambda *_: [])
    expected_log("cannot load .*none.otf")
    assert fonts.ensure_chinese_font(qapp) == ""


def test_font_is_small_and_licensed() -> None:
    folder = fonts.SHIPPED.parent
    assert fonts.SHIPPED.stat().st_size < 5 * 2**20
    assert "SIL OPEN FONT LICENSE" in (folder / "OFL.txt").read_text(encoding="utf-8")
