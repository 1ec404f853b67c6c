"""How the workbook looks: one font, quiet lines, a tint for each kind of figure."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from annotations.briefing.sheet import Styles
from annotations.model import CLAIM_KINDS

# Excel takes one font name; the family and the character set pick the stand-in elsewhere.
FONT: Mapping[str, Any] = {
    "font_name": "Microsoft YaHei",
    "font_family": 2,
    "font_charset": 134,
    "font_size": 10,
}
_LINE = "#C9CFD6"
_INK = "#1F2933"
_MUTED = "#5B6470"
_LINK = "#0B5CAD"
# Kind: tint of the cell, colour of its figure (at least 4.5:1 on the tint).
_KINDS: Mapping[str, tuple[str, str]] = {
    "actual": ("#E6F0FB", "#1B4F8A"),
    "target": ("#FFF3DC", "#7A4B00"),
    "plan": ("#E7F5E8", "#25602B"),
    "estimate": ("#F2EAFB", "#5A3591"),
    "advice": ("#E4F4F4", "#0B5A63"),
}
_ZERO = ("#FCE8E6", "#9B1C1C")
_NOTHING = ("#EEF0F2", "#6B7480")


@dataclass(frozen=True, slots=True)
class CellLook:
    """Formats of one matrix cell: its heading with and without link, its details, their runs."""

    heading: Any
    heading_plain: Any
    detail: Any


@dataclass(frozen=True, slots=True)
class MatrixStyles:
    """The formats of the matrix sheet; ``figures`` are fonts for a figure of each kind."""

    header: Any
    region: Any
    region_again: Any
    articles: Any
    articles_plain: Any
    dates: Any
    kinds: Mapping[str, CellLook]
    zero: CellLook
    nothing: CellLook
    empty: CellLook
    figures: Mapping[str, Any]
    remark: Any
    comparability_title: Any
    comparability: Any
    note: Any
    legend_title: Any


def list_styles(add: Callable[[dict[str, Any]], Any]) -> Styles:
    """Formats of the Evidence, Sources and Codebook sheets; ``add`` is ``Workbook.add_format``."""
    cell = {**FONT, "font_color": _INK, "valign": "top", "border": 1, "border_color": _LINE}
    return Styles(
        header=add(_header()),
        cell=add(cell),
        wrapped=add({**cell, "text_wrap": True}),
        integer=add({**cell, "num_format": "#,##0", "align": "right", "indent": 1}),
        fraction=add({**cell, "num_format": "General", "align": "right", "indent": 1}),
        link=add({**cell, "font_color": _LINK, "underline": 1}),
    )


def matrix_styles(add: Callable[[dict[str, Any]], Any]) -> MatrixStyles:
    """Formats of the Matrix sheet; ``add`` is ``Workbook.add_format``."""
    top = {"left": 1, "right": 1, "top": 1, "border_color": _LINE, "valign": "vcenter"}
    bottom = {"left": 1, "right": 1, "bottom": 1, "border_color": _LINE, "valign": "top"}

    def look(tint: str | None, ink: str, *, align: str = "left", linked: bool = True) -> CellLook:
        ground = {"bg_color": tint} if tint else {}
        heading = {**FONT, **top, **ground, "font_color": ink, "bold": True, "font_size": 11}
        heading["align"] = align
        detail = {**FONT, **bottom, **ground, "font_color": _MUTED, "font_size": 9}
        detail["text_wrap"] = True
        return CellLook(
            heading=add({**heading, "underline": 1} if linked else heading),
            heading_plain=add(heading),
            detail=add(detail),
        )

    side = {**FONT, "bg_color": "#F6F7F9", "font_color": _INK}
    return MatrixStyles(
        header=add(_header()),
        region=add({**side, **top, "bold": True, "font_size": 11}),
        region_again=add({**side, **bottom, "font_color": "#8A93A0", "font_size": 8}),
        articles=add({**side, **top, "font_color": _LINK, "underline": 1}),
        articles_plain=add({**side, **top}),
        dates=add({**side, **bottom, "font_color": _MUTED, "font_size": 9, "text_wrap": True}),
        kinds={kind: look(*_KINDS[kind]) for kind in CLAIM_KINDS},
        zero=look(*_ZERO),
        nothing=look(*_NOTHING, align="center", linked=False),
        empty=look(None, _MUTED, linked=False),
        figures={
            kind: add({**FONT, "font_size": 9, "bold": True, "font_color": _KINDS[kind][1]})
            for kind in CLAIM_KINDS
        },
        remark=add({**FONT, "font_size": 9, "font_color": _MUTED}),
        comparability_title=add(
            {**side, "border": 1, "border_color": _LINE, "bold": True, "valign": "top"}
        ),
        comparability=add(
            {
                **FONT,
                "font_size": 9,
                "font_color": _MUTED,
                "text_wrap": True,
                "border": 1,
                "border_color": _LINE,
                "valign": "top",
                "bg_color": "#FBFBF4",
            }
        ),
        note=add({**FONT, "font_color": _INK, "valign": "vcenter"}),
        legend_title=add({**FONT, "font_color": _INK, "bold": True, "valign": "vcenter"}),
    )


def _header() -> dict[str, Any]:
    return {
        **FONT,
        "bold": True,
        "font_color": "#FFFFFF",
        "bg_color": "#33475B",
        "text_wrap": True,
        "valign": "vcenter",
        "border": 1,
        "border_color": _LINE,
    }
