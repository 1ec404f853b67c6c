"""The colours that the matrix, the chart and the inspector paint with, from a theme."""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QWidget

from annotations.model import ClaimKind
from desktop.theme import Theme, mixed, theme_for

_KIND_HUES: Mapping[ClaimKind, tuple[str, str]] = {
    "actual": ("#1b7a5a", "#5fd0a5"),
    "target": ("#1f5fbf", "#79b8ff"),
    "plan": ("#6a4bb0", "#b79cff"),
    "estimate": ("#8f5500", "#e3b341"),
    "advice": ("#5b6470", "#aab4c0"),
}
_DANGER = ("#c8330f", "#ff7b72")
DOUBT = ("#8f5500", "#e3b341")
"""The hue of what should be looked at, light and dark."""


@dataclass(frozen=True, slots=True)
class Shades:
    """Opaque colours of one theme; ``kinds`` maps a claim's kind to its hue."""

    theme: Theme
    base: QColor
    text: QColor
    muted: QColor
    faint: QColor
    line: QColor
    edge: QColor
    header: QColor
    header_active: QColor
    selection: QColor
    hover: QColor
    hatch: QColor
    badge: QColor
    accent: QColor
    danger: QColor
    danger_fill: QColor
    doubt: QColor
    doubt_fill: QColor
    kinds: Mapping[ClaimKind, QColor]


def shades(theme: Theme) -> Shades:
    """The shades of ``theme``."""
    base, text, accent, dark = theme.base, theme.text, theme.accent, theme.dark
    danger, doubt = theme.hue(_DANGER), theme.hue(DOUBT)
    return Shades(
        theme=theme,
        base=base,
        text=text,
        muted=theme.muted,
        faint=mixed(text, base, 0.42),
        line=mixed(theme.border, base, 0.75),
        edge=mixed(text, base, 0.34 if dark else 0.27),
        header=theme.raised,
        header_active=mixed(accent, theme.raised, 0.2 if dark else 0.13),
        selection=mixed(accent, base, 0.22 if dark else 0.12),
        hover=mixed(accent, base, 0.09 if dark else 0.05),
        hatch=mixed(text, base, 0.13 if dark else 0.1),
        badge=mixed(accent, base, 0.17 if dark else 0.1),
        accent=accent,
        danger=danger,
        danger_fill=mixed(danger, base, 0.16 if dark else 0.07),
        doubt=doubt,
        doubt_fill=mixed(doubt, base, 0.16 if dark else 0.1),
        kinds={kind: theme.hue(hues) for kind, hues in _KIND_HUES.items()},
    )


def shades_for(widget: QWidget, theme: Theme | None) -> Shades:
    """The shades of ``theme``, or of the theme that fits the widget's palette."""
    return shades(theme or theme_for(widget.palette()))


def field_style(tones: Shades, *, wrong: bool = False, doubtful: bool = False) -> str:
    """The style sheet of a line or box to type in.

    ``wrong``: its content can't be taken; ``doubtful``: it should be looked at.
    """
    edge, ground = tones.edge, tones.base
    if wrong:
        edge, ground = tones.danger, tones.danger_fill
    elif doubtful:
        edge, ground = tones.doubt, tones.doubt_fill
    focus = tones.danger if wrong else tones.accent
    return (
        f"QLineEdit, QPlainTextEdit {{ border: 1px solid {edge.name()}; border-radius: 3px;"
        f" padding: 2px 3px; background: {ground.name()}; }}"
        f"QLineEdit:focus, QPlainTextEdit:focus {{ border-color: {focus.name()}; }}"
        f"QLineEdit:read-only, QPlainTextEdit:read-only {{ background: {tones.header.name()}; }}"
    )


def paint_surface(widget: QWidget, tones: Shades) -> None:
    """Give ``widget`` and what is in it the theme's surfaces, whatever the system's are."""
    palette = QPalette(widget.palette())
    role = QPalette.ColorRole
    colours = {
        role.Window: tones.base,
        role.Base: tones.base,
        role.AlternateBase: tones.header,
        role.Button: tones.header,
        role.WindowText: tones.text,
        role.Text: tones.text,
        role.ButtonText: tones.text,
        role.PlaceholderText: tones.faint,
        role.Highlight: tones.accent,
        role.HighlightedText: tones.base,
    }
    for name, colour in colours.items():
        palette.setColor(QPalette.ColorGroup.Active, name, colour)
        palette.setColor(QPalette.ColorGroup.Inactive, name, colour)
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, tones.faint)
    for name in (role.Window, role.Base, role.Button):
        palette.setColor(QPalette.ColorGroup.Disabled, name, colours[name])
    # Inherited is not enough: below a style sheet Qt takes inherited palettes back.
    if palette != widget.palette() or palette.resolveMask() != widget.palette().resolveMask():
        widget.setPalette(palette)


def show_boxes(palette: QPalette, theme: Theme) -> QPalette:
    """The palette with which empty tick boxes are seen: in the dark their edge is too dark."""
    seen = QPalette(palette)
    if theme.dark:
        seen.setColor(QPalette.ColorRole.Base, theme.border)
    return seen
