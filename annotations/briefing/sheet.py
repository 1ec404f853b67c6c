"""A worksheet that loses nothing silently: every refusal of XlsxWriter is an error of ours.

All rows and columns are counted from zero, as XlsxWriter does.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from annotations.briefing.celltext import (
    CELL_LIMIT,
    LINK_LIMIT,
    clean,
    is_linkable,
    lines_needed,
    needs_parts,
    safe_parts,
    split_text,
    utf16_length,
)
from annotations.briefing.wording import Words
from annotations.errors import ExportError
from annotations.quantities.format import plain_digits

LINE_HEIGHT = 14.0
"""Points one line of the 10 point body font takes."""

TALLEST_ROW = 409.0
"""Points; Excel and LibreOffice refuse more."""

_EXACT_DIGITS = 15


@dataclass
class Tally:
    """What had to be done differently on a worksheet, for the report."""

    links: int = 0
    links_as_text: int = 0
    urls_as_text: int = 0
    texts_split: int = 0
    texts_shortened: int = 0
    texts_cleaned: int = 0
    numbers_as_text: int = 0


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list sheet: its key, width in letters, and whether its text wraps."""

    key: str
    width: float
    wrap: bool = False


@dataclass
class Sheet:
    """Writes checked cells to one XlsxWriter worksheet.

    ``run`` is the font format for the parts of a string that can't be written plain.
    """

    name: str
    worksheet: Any
    run: Any
    tally: Tally = field(default_factory=Tally)

    def text(self, row: int, column: int, text: str, style: Any) -> None:
        """A string cell whatever the string begins with; one too long ends in …."""
        cleaned = self.cleaned(text)
        if len(cleaned) > CELL_LIMIT // 2 and utf16_length(cleaned) > CELL_LIMIT:
            cleaned = split_text(cleaned, CELL_LIMIT - 1)[0] + "…"
            self.tally.texts_shortened += 1
        self._string(row, column, cleaned, style)

    def rich(self, row: int, column: int, runs: Sequence[tuple[str, Any]], style: Any) -> None:
        """A string cell of runs, each text with its font format."""
        fragments = [
            (part, font) for text, font in runs for part in safe_parts(self.cleaned(text)) if part
        ]
        if len(fragments) < 2:
            self.text(row, column, "".join(text for text, _ in fragments), style)
            return
        tokens = [token for part, font in fragments for token in (font, part)]
        self._check(self.worksheet.write_rich_string(row, column, *tokens, style), row)

    def number(self, row: int, column: int, number: Decimal | None, styles: "Styles") -> None:
        """A number cell, or its digits as text where a spreadsheet would round it."""
        if number is None:
            self._check(self.worksheet.write_blank(row, column, None, styles.cell), row)
        elif (
            number.is_finite()
            and len(plain_digits(number).strip("-").replace(".", "").strip("0")) <= _EXACT_DIGITS
            and abs(number.adjusted()) < 100
        ):
            whole = number == number.to_integral_value()
            value = int(number) if whole else float(number)
            style = styles.integer if whole else styles.fraction
            self._check(self.worksheet.write_number(row, column, value, style), row)
        else:
            self.tally.numbers_as_text += 1
            digits = plain_digits(number) if number.is_finite() else str(number)
            self.text(row, column, digits, styles.cell)

    def count(self, row: int, column: int, number: int, style: Any) -> None:
        """A whole number of ours, such as an offset."""
        self._check(self.worksheet.write_number(row, column, number, style), row)

    def link(self, row: int, column: int, target: str, text: str, style: Any, plain: Any) -> None:
        """A cell that leads to ``target`` ("'Evidence'!A12"); plain text past Excel's limit.

        LibreOffice shows the text of a linked cell on one line, so it should be short.
        """
        if self.tally.links >= LINK_LIMIT:
            self.tally.links_as_text += 1
            self.text(row, column, text, plain)
            return
        self.tally.links += 1
        self._check(
            self.worksheet.write_url(row, column, f"internal:{target}", style, string="…"), row
        )
        self.text(row, column, text, style)

    def url(self, row: int, column: int, url: str, style: Any, plain: Any) -> None:
        """A link to the web where Excel takes it, else the address as text."""
        if not is_linkable(url) or self.tally.links >= LINK_LIMIT:
            if url:
                self.tally.urls_as_text += 1
            self.text(row, column, url, plain)
            return
        try:
            code = self.worksheet.write_url(row, column, url, style, string="…")
        except ValueError:
            # Escaping made it longer than Excel takes.
            self.tally.urls_as_text += 1
            self.text(row, column, url, plain)
            return
        self._check(code, row)
        self.tally.links += 1
        self.text(row, column, url, style)

    def height(self, row: int, points: float) -> None:
        """Set the height of a row, as far as the limit allows."""
        self._check(self.worksheet.set_row(row, min(points, TALLEST_ROW)), row)

    def width(self, first: int, last: int, letters: float) -> None:
        """Set the width of columns ``first`` to ``last``, both included."""
        self._check(self.worksheet.set_column(first, last, letters), 0)

    def filter(self, last_row: int, last_column: int) -> None:
        """Filter buttons on the first row over the rows up to ``last_row``."""
        self._check(self.worksheet.autofilter(0, 0, max(last_row, 1), last_column), 0)

    def page(self, words: Words) -> None:
        """Print on A3 landscape, one page wide, the first row on every page, pages numbered."""
        worksheet = self.worksheet
        worksheet.set_paper(8)
        worksheet.set_landscape()
        worksheet.fit_to_pages(1, 0)
        worksheet.repeat_rows(0)
        worksheet.set_margins(left=0.4, right=0.4, top=0.7, bottom=0.6)
        worksheet.set_header('&L&"Microsoft YaHei,Bold"&12' + words(f"sheet.{self.name}"))
        worksheet.set_footer('&R&"Microsoft YaHei,Regular"&9' + words("page"))
        worksheet.hide_gridlines(2)

    def cleaned(self, text: str) -> str:
        """``text`` without what XML can't hold, counted where that changed it."""
        cleaned = clean(text)
        if cleaned is not text and cleaned != text:
            self.tally.texts_cleaned += 1
        return cleaned

    def pieces(self, text: str) -> list[str]:
        """Cleaned ``text`` in pieces that fit a cell each."""
        cleaned = self.cleaned(text)
        if len(cleaned) <= CELL_LIMIT // 2:
            return [cleaned]
        pieces = split_text(cleaned)
        if len(pieces) > 1:
            self.tally.texts_split += 1
        return pieces

    def _string(self, row: int, column: int, text: str, style: Any) -> None:
        if text == "":
            code = self.worksheet.write_blank(row, column, None, style)
        elif needs_parts(text):
            first, *others = safe_parts(text)
            tokens = [token for part in others for token in (self.run, part)]
            code = self.worksheet.write_rich_string(row, column, first, *tokens, style)
        else:
            code = self.worksheet.write_string(row, column, text, style)
        self._check(code, row)

    def _check(self, code: int | None, row: int) -> None:
        if not code:
            return
        if row >= 1_048_576:
            raise ExportError("workbook-too-many-rows", sheet=self.name, row=row)
        raise ExportError("workbook-refused", sheet=self.name, row=row, detail=str(code))


@dataclass(frozen=True, slots=True)
class Styles:
    """The cell formats that list sheets share."""

    header: Any
    cell: Any
    wrapped: Any
    integer: Any
    fraction: Any
    link: Any


def write_header(
    sheet: Sheet, columns: Sequence[Column], titles: Sequence[str], style: Any
) -> None:
    """Write the first row, set the columns' widths and keep that row in view and in print."""
    lines = 1
    for number, (column, title) in enumerate(zip(columns, titles, strict=True)):
        sheet.width(number, number, column.width)
        sheet.text(0, number, title, style)
        # Room for the filter button.
        lines = max(lines, lines_needed(title, column.width - 1))
    sheet.height(0, lines * LINE_HEIGHT + 8)


def text_height(texts: Sequence[str], columns: Sequence[Column]) -> float:
    """Points a row needs to show ``texts``, one per column, wrapped where the column wraps."""
    lines = 1
    for text, column in zip(texts, columns, strict=True):
        # Most texts are short: three bytes a character can't fill the line.
        if column.wrap and (len(text) * 2 > column.width - 2 or "\n" in text):
            lines = max(lines, lines_needed(text, column.width))
    return lines * LINE_HEIGHT + 4
