"""Sizes of lines, chips and lanes, all derived from one font size."""

from dataclasses import dataclass, replace

from PySide6.QtGui import QFont, QFontDatabase

DEFAULT_SIZE = 17
SMALLEST, LARGEST = 10, 44

# The first installed one is taken; naming absent families makes Qt warn on macOS.
_FAMILIES = (
    "Microsoft YaHei UI",
    "Microsoft YaHei",
    "PingFang SC",
    "Noto Sans CJK SC",
    "Source Han Sans SC",
    "WenQuanYi Micro Hei",
)


def reading_family() -> str:
    """A family with Chinese glyphs if one is installed, else the system's own."""
    for family in _FAMILIES:
        if QFontDatabase.hasFamily(family):
            return family
    return QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont).family()


@dataclass(frozen=True, slots=True)
class Metrics:
    """Vertical sizes of one kind of paragraph, in pixels.

    A line is ``pitch`` high: a strip for chips, the glyphs around the
    ``baseline``, and a strip for the lanes of underlines. Pitches and gaps are
    whole pixels so that sums of heights are exact.
    """

    font: QFont
    bold: bool
    pitch: int
    blank: int
    gap: int
    baseline: float
    glyph_top: float
    glyph_bottom: float
    chip_height: float
    lane_offset: float
    lane_step: float
    stroke: float

    def chip_top(self) -> float:
        """Top of the chips of a line, from the top of the line."""
        return self.glyph_top - self.chip_height - 1.5

    def lane_y(self, lane: int, lanes: int) -> float:
        """Height of an underline from the top of its line; ``lanes`` share the strip."""
        room = self.pitch - self.glyph_bottom - self.lane_offset - self.stroke
        step = self.lane_step if lanes < 2 else min(self.lane_step, room / (lanes - 1))
        return self.glyph_bottom + self.lane_offset + lane * step


@dataclass(frozen=True, slots=True)
class PageMetrics:
    """Sizes of a whole page: one ``Metrics`` a kind of block, chips, margins."""

    size: int
    margin: int
    column: int
    chip_font: QFont
    fold_font: QFont
    fold_row: int
    body: Metrics
    by_kind: dict[str, Metrics]

    def of(self, kind: str) -> Metrics:
        return self.by_kind.get(kind, self.body)


def page_metrics(family: str, size: int) -> PageMetrics:
    """Sizes for a body text of ``size`` pixels."""
    size = max(SMALLEST, min(LARGEST, size))
    chip_font = QFont(family)
    chip_font.setPixelSize(max(9, round(size * 0.65)))
    chip_font.setWeight(QFont.Weight.Medium)
    fold_font = QFont(family)
    fold_font.setPixelSize(max(10, round(size * 0.76)))
    body = _metrics(family, size, chip_font.pixelSize(), bold=False)
    title = _metrics(family, round(size * 1.45), chip_font.pixelSize(), bold=True)
    heading = _metrics(family, round(size * 1.12), chip_font.pixelSize(), bold=True)
    small = _metrics(family, max(SMALLEST - 1, round(size * 0.86)), chip_font.pixelSize())
    return PageMetrics(
        size=size,
        margin=round(size * 1.3),
        column=size * 46,
        chip_font=chip_font,
        fold_font=fold_font,
        fold_row=round(size * 1.9),
        body=body,
        by_kind={
            "title": replace(title, gap=title.gap + round(size * 0.4)),
            "heading": heading,
            "meta": small,
            "caption": small,
        },
    )


def _metrics(family: str, size: int, chip_size: int, *, bold: bool = False) -> Metrics:
    font = QFont(family)
    font.setPixelSize(size)
    font.setBold(bold)
    chip_height = chip_size + 2.5
    # Of the em box: CJK glyphs reach from 0.90 above to 0.14 below the baseline.
    glyph_top = chip_height + 2.0
    baseline = glyph_top + size * 0.90
    glyph_bottom = baseline + size * 0.14
    lane_step = max(2.4, size * 0.165)
    lane_offset = max(1.8, size * 0.13)
    stroke = max(1.2, size * 0.088)
    return Metrics(
        font=font,
        bold=bold,
        pitch=round(glyph_bottom + lane_offset + 2 * lane_step + stroke + 0.5),
        blank=round(size * 0.9),
        gap=round(size * 0.6),
        baseline=baseline,
        glyph_top=glyph_top,
        glyph_bottom=glyph_bottom,
        chip_height=chip_height,
        lane_offset=lane_offset,
        lane_step=lane_step,
        stroke=stroke,
    )
