"""Colours of the light and the dark theme, and what is derived from a label's hue.

A codebook gives each label two hues, one per theme. Everything else (tints,
underlines, chips and the text on them) is worked out here so that it stays
readable: text on chips has a contrast of at least 4.5:1 (WCAG AA).
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette

READABLE = 4.5


def luminance(colour: QColor) -> float:
    """Relative luminance of an opaque colour, 0 to 1 (WCAG 2.1)."""

    def linear(channel: float) -> float:
        return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4

    return (
        0.2126 * linear(colour.redF())
        + 0.7152 * linear(colour.greenF())
        + 0.0722 * linear(colour.blueF())
    )


def contrast(one: QColor, other: QColor) -> float:
    """Contrast ratio of two opaque colours, 1 to 21 (WCAG 2.1)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def mixed(colour: QColor, background: QColor, share: float) -> QColor:
    """``share`` (0 to 1) of ``colour`` laid over an opaque ``background``."""
    return QColor.fromRgbF(
        colour.redF() * share + background.redF() * (1 - share),
        colour.greenF() * share + background.greenF() * (1 - share),
        colour.blueF() * share + background.blueF() * (1 - share),
    )


def with_alpha(colour: QColor, alpha: float) -> QColor:
    """The same colour, translucent (``alpha`` 0 to 1)."""
    translucent = QColor(colour)
    translucent.setAlphaF(alpha)
    return translucent


def readable_on(colour: QColor, *backgrounds: QColor) -> QColor:
    """``colour``, moved towards black or white until it reads on every background."""
    targets = (QColor("#000000"), QColor("#ffffff"))
    worst: Callable[[QColor], float] = lambda c: min(contrast(c, b) for b in backgrounds)  # noqa: E731
    if worst(colour) >= READABLE:
        return QColor(colour)
    target = max(targets, key=worst)
    for percent in range(5, 101, 5):
        candidate = mixed(target, colour, percent / 100)
        if worst(candidate) >= READABLE:
            return candidate
    return QColor(target)


@dataclass(frozen=True, slots=True)
class Ink:
    """The colours one hue is drawn with in one theme."""

    tint: QColor
    tint_strong: QColor
    line: QColor
    chip: QColor
    chip_text: QColor
    on_line: QColor


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one theme. ``selection`` and ``flash`` are translucent.

    ``stacked_tints`` is how many tints may lie on one another before text on
    them stops being readable.
    """

    name: str
    dark: bool
    base: QColor
    raised: QColor
    border: QColor
    text: QColor
    muted: QColor
    folded: QColor
    accent: QColor
    selection: QColor
    flash: QColor
    stacked_tints: int

    def hue(self, colours: tuple[str, str]) -> QColor:
        """The hue of a (light, dark) pair that belongs to this theme."""
        return QColor(colours[1] if self.dark else colours[0])

    def ink(self, colours: tuple[str, str]) -> Ink:
        """Everything needed to draw in a label's hue."""
        hue = self.hue(colours)
        chip = mixed(hue, self.base, 0.22 if self.dark else 0.12)
        return Ink(
            tint=with_alpha(hue, 0.17 if self.dark else 0.12),
            tint_strong=with_alpha(hue, 0.32 if self.dark else 0.24),
            line=hue,
            chip=chip,
            # Chips of claims are outlined on the page itself: readable on both.
            chip_text=readable_on(hue, chip, self.base),
            on_line=readable_on(QColor("#0d1117" if self.dark else "#ffffff"), hue),
        )


LIGHT = Theme(
    name="light",
    dark=False,
    base=QColor("#ffffff"),
    raised=QColor("#f4f6f8"),
    border=QColor("#d5dbe1"),
    text=QColor("#1c2126"),
    muted=QColor("#5f6975"),
    folded=QColor("#f1f3f5"),
    accent=QColor("#0969da"),
    selection=with_alpha(QColor("#0969da"), 0.22),
    flash=with_alpha(QColor("#ffc53d"), 0.55),
    stacked_tints=3,
)

DARK = Theme(
    name="dark",
    dark=True,
    base=QColor("#1b1f24"),
    raised=QColor("#23282f"),
    border=QColor("#3a424c"),
    text=QColor("#dde3ea"),
    muted=QColor("#949eaa"),
    folded=QColor("#23282f"),
    accent=QColor("#58a6ff"),
    selection=with_alpha(QColor("#388bfd"), 0.42),
    flash=with_alpha(QColor("#d9a514"), 0.50),
    stacked_tints=2,
)


def theme_for(palette: QPalette) -> Theme:
    """The theme that fits the system's palette (of the application, as a rule)."""
    window = palette.color(QPalette.ColorRole.Window)
    text = palette.color(QPalette.ColorRole.WindowText)
    return DARK if luminance(window) < luminance(text) else LIGHT
