import pytest
from PySide6.QtGui import QColor, QPalette

from annotations.codebook import load_codebook, shipped
from desktop.theme import DARK, LIGHT, READABLE, contrast, mixed, theme_for

HUES = sorted(
    {
        label.colours
        for name in shipped()
        for book in [load_codebook(name)]
        for label in (*book.entities, *book.dimensions, *book.relations)
    }
    | {("#ffff00", "#000080"), ("#ffffff", "#000000")}
)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("hues", HUES, ids="-".join)
def test_text_on_chips_and_tints_is_readable(theme, hues):
    ink = theme.ink(hues)
    assert contrast(ink.chip_text, ink.chip) >= READABLE
    assert contrast(ink.chip_text, theme.base) >= READABLE
    assert contrast(ink.on_line, ink.line) >= READABLE
    ground = theme.base
    for _ in range(theme.stacked_tints):
        ground = mixed(ink.tint, ground, ink.tint.alphaF())
    assert contrast(theme.text, ground) >= READABLE


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_text_of_the_theme_is_readable(theme):
    for ground in (theme.base, theme.raised, theme.folded):
        assert contrast(theme.text, ground) >= READABLE
        assert contrast(theme.muted, ground) >= READABLE
    for over in (theme.selection, theme.flash):
        assert contrast(theme.text, mixed(over, theme.base, over.alphaF())) >= READABLE


def test_theme_follows_the_palette():
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Window, QColor("#202020"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#eeeeee"))
    assert theme_for(palette) is DARK
    palette.setColor(QPalette.ColorRole.Window, QColor("#f0f0f0"))
    palette.setColor(QPalette.ColorRole.WindowText, QColor("#101010"))
    assert theme_for(palette) is LIGHT


def test_contrast_of_black_and_white():
    assert contrast(QColor("#000000"), QColor("#ffffff")) == pytest.approx(21)
    assert contrast(QColor("#777777"), QColor("#777777")) == pytest.approx(1)
