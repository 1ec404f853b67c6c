"""The Matrix sheet: two rows per region, the headline figures above what else is known.

The heading of a cell is one short line because LibreOffice shows a linked
cell on one line only; the rows below it wrap and have no links.
"""

from collections.abc import Sequence
from typing import Any

from annotations.briefing.celltext import lines_needed, shortened, width_of
from annotations.briefing.evidence_sheet import dimension_title
from annotations.briefing.plan import (
    FIRST_DIMENSION_COLUMN,
    FIRST_REGION_ROW,
    ROWS_PER_REGION,
    EvidencePlaces,
    Plan,
    address,
)
from annotations.briefing.sheet import LINE_HEIGHT, Sheet
from annotations.briefing.styles import CellLook, MatrixStyles
from annotations.briefing.wording import CONFLICT_MARK, NOTHING_MARK, Words
from annotations.model import CLAIM_KINDS, Article, ArticleId, Claim
from annotations.quantities.format import format_value
from annotations.views.base import Cell, Header
from annotations.views.indicators import period_label
from annotations.views.marks import KIND_MARKS

MOST_LINES = 12
"""Claims a cell lists before it only counts the others."""

_REGION_WIDTH = 17.0
_ARTICLES_WIDTH = 15.0
_SLIM_WIDTH = 11.0
# A3 stays legible up to some 260 letters in all columns together.
_LETTERS = 260.0
_WIDEST, _NARROWEST = 32.0, 21.0
_LINE_WIDTH = 200
_SMALL_LINE = 13.0
_LEGEND_STEP = 4
"""Columns from one entry of the legend to the next: a meaning runs over three of them."""
_HEADING_HEIGHT = 21.0


def write_matrix(
    sheet: Sheet,
    styles: MatrixStyles,
    words: Words,
    plan: Plan,
    places: EvidencePlaces,
    source_rows: dict[ArticleId, int],
) -> None:
    """Write the comparison, what limits it, and the legend."""
    widths = _write_header(sheet, styles, words, plan)
    for header in plan.table.rows:
        _write_region(sheet, styles, words, plan, header, places, source_rows, widths)
    row = FIRST_REGION_ROW + ROWS_PER_REGION * len(plan.table.rows)
    last_column = FIRST_DIMENSION_COLUMN + len(plan.table.columns) - 1
    sheet.filter(row - 1, last_column)
    row = _write_comparability(sheet, styles, words, plan, row, widths)
    _write_legend(sheet, styles, words, plan, row + 1)
    sheet.worksheet.freeze_panes(1, 1)
    sheet.worksheet.repeat_columns(0, 0)
    sheet.page(words)


def _write_header(sheet: Sheet, styles: MatrixStyles, words: Words, plan: Plan) -> list[float]:
    used = {column for (_, column), cell in plan.table.cells.items() if cell.claims}
    slim = _SLIM_WIDTH * (len(plan.table.columns) - len(used))
    room = _LETTERS - _REGION_WIDTH - _ARTICLES_WIDTH - slim
    full = min(_WIDEST, max(_NARROWEST, float(round(room / max(1, len(used))))))
    widths = [full if header.key in used else _SLIM_WIDTH for header in plan.table.columns]
    titles = [dimension_title(plan, header, words) for header in plan.table.columns]
    texts = [words("region"), words("articles"), *titles]
    lines = 1
    for column, (text, width) in enumerate(
        zip(texts, [_REGION_WIDTH, _ARTICLES_WIDTH, *widths], strict=True)
    ):
        sheet.width(column, column, width)
        sheet.text(0, column, text, styles.header)
        lines = max(lines, lines_needed(text, width - 2))
    sheet.height(0, lines * LINE_HEIGHT + 10)
    return widths


def _write_region(
    sheet: Sheet,
    styles: MatrixStyles,
    words: Words,
    plan: Plan,
    region: Header,
    places: EvidencePlaces,
    source_rows: dict[ArticleId, int],
    widths: Sequence[float],
) -> None:
    row = FIRST_REGION_ROW + ROWS_PER_REGION * plan.regions[region.key]
    title = region.title if region.key else words("no_region")
    # The name stands in both rows so that filtering and sorting keep them together.
    sheet.text(row, 0, title, styles.region)
    sheet.text(row + 1, 0, title, styles.region_again)
    articles = [article for article in plan.articles if region.key in article.regions]
    dates = _write_articles(sheet, styles, words, row, articles, source_rows)
    lines = max(lines_needed(title, _REGION_WIDTH), lines_needed(dates, _ARTICLES_WIDTH + 2))
    for place, dimension in enumerate(plan.table.columns):
        column = FIRST_DIMENSION_COLUMN + place
        cell = plan.table.cell(region.key, dimension.key)
        claims = plan.claims(region, dimension)
        if not claims:
            look = styles.nothing if cell.state == "nothing" else styles.empty
            mark = NOTHING_MARK if cell.state == "nothing" else ""
            sheet.text(row, column, mark, look.heading)
            sheet.text(row + 1, column, "", look.detail)
            continue
        kind = claims[0].fields.kind
        look = styles.zero if cell.state == "zero" else styles.kinds[kind]
        target = address("Evidence", places.cells[region.key, dimension.key], 0)
        heading = _heading(claims[0], cell, widths[place])
        sheet.link(row, column, target, heading, look.heading, look.heading_plain)
        taken = _write_details(sheet, styles, words, row + 1, column, claims, look, widths[place])
        lines = max(lines, taken)
    sheet.height(row, _HEADING_HEIGHT)
    sheet.height(row + 1, lines * _SMALL_LINE + 6)


def _write_articles(
    sheet: Sheet,
    styles: MatrixStyles,
    words: Words,
    row: int,
    articles: Sequence[Article],
    source_rows: dict[ArticleId, int],
) -> str:
    """How many articles a region has and of when; returns the text of their dates."""
    if not articles:
        sheet.text(row, 1, "", styles.articles_plain)
        sheet.text(row + 1, 1, "", styles.dates)
        return ""
    count = words.count("article_count", len(articles))
    target = address("Sources", source_rows[articles[0].id], 0)
    sheet.link(row, 1, target, count, styles.articles, styles.articles_plain)
    dates: dict[str, None] = {}
    for article in articles:
        basis = words("inferred") if article.published_basis == "inferred" else ""
        dates[(article.published + basis) if article.published else words("undated")] = None
    text = "\n".join(dates)
    sheet.text(row + 1, 1, text, styles.dates)
    return text


def _heading(claim: Claim, cell: Cell, width: float) -> str:
    # The heading font is a tenth larger than the letters that widths are counted in.
    room = int(width * 0.95) - 1
    value = format_value(claim.fields) or claim.fields.indicator or claim.fields.subject
    tail = f" {CONFLICT_MARK}" if cell.conflict else ""
    head = f"{KIND_MARKS[claim.fields.kind]} "
    period = _period(claim)
    if period and width_of(f"{head}{value} · {period}{tail}") <= room:
        tail = f" · {period}{tail}"
    return head + shortened(value, room - width_of(head) - width_of(tail)) + tail


def _write_details(
    sheet: Sheet,
    styles: MatrixStyles,
    words: Words,
    row: int,
    column: int,
    claims: Sequence[Claim],
    look: CellLook,
    width: float,
) -> int:
    """One line per claim, up to ``MOST_LINES``; returns how many lines they take."""
    runs: list[tuple[str, Any]] = []
    texts: list[str] = []
    for claim in claims[:MOST_LINES]:
        figure, remark = _line(claim, words)
        texts.append(figure + remark)
        runs.append((figure, styles.figures[claim.fields.kind]))
        runs.append((remark + "\n", styles.remark))
    if len(claims) > MOST_LINES:
        texts.append(words("more", count=len(claims) - MOST_LINES))
        runs.append((texts[-1], styles.remark))
    else:
        runs[-1] = (runs[-1][0].rstrip("\n"), styles.remark)
    sheet.rich(row, column, runs, look.detail)
    # A letter of the small font takes 4.5 points, one of the width 5.25 and the padding is shared.
    return sum(lines_needed(text, width * 1.2) for text in texts)


def _line(claim: Claim, words: Words) -> tuple[str, str]:
    fields = claim.fields
    value = shortened(format_value(fields), _LINE_WIDTH) or "?"
    subject = "" if (fields.subject,) == fields.regions else fields.subject
    about = " ".join(part for part in (subject, fields.indicator) if part)
    passages = len({(item.article_id, item.start, item.end) for item in claim.evidence})
    # The mark says the kind, as the legend explains: words would fill the cell.
    parts = (
        shortened(about, _LINE_WIDTH),
        _period(claim),
        words.count("passages", passages),
    )
    remark = "".join(f" · {part}" for part in parts if part)
    return f"{KIND_MARKS[fields.kind]} {value}", remark


def _write_comparability(
    sheet: Sheet,
    styles: MatrixStyles,
    words: Words,
    plan: Plan,
    row: int,
    widths: Sequence[float],
) -> int:
    """Per dimension, in what its figures differ; returns the next row."""
    sheet.text(row, 0, words("comparability"), styles.comparability_title)
    sheet.text(row, 1, "", styles.comparability)
    lines = 1
    for place, dimension in enumerate(plan.table.columns):
        text = _differences(
            [claims for region in plan.table.rows if (claims := plan.claims(region, dimension))],
            words,
        )
        sheet.text(row, FIRST_DIMENSION_COLUMN + place, text, styles.comparability)
        lines = max(lines, lines_needed(text, widths[place] * 1.1))
    sheet.height(row, lines * _SMALL_LINE + 6)
    return row + 1


def _differences(cells: Sequence[Sequence[Claim]], words: Words) -> str:
    """In what the headline figures of a dimension differ between regions, if they do."""
    if len(cells) < 2:
        return ""
    headlines = [claims[0].fields for claims in cells]
    kinds = {fields.kind for fields in headlines}
    years = {(fields.period_end or fields.period_start)[:4] for fields in headlines}
    periods = sorted(years - {""})
    units = list(dict.fromkeys(fields.unit for fields in headlines if fields.unit))
    parts: list[str] = []
    if len(kinds) > 1:
        marks = [
            f"{KIND_MARKS[kind]} {words('kind.' + kind)}" for kind in CLAIM_KINDS if kind in kinds
        ]
        parts.append(words("kinds", kinds="、".join(marks)))
    if len(periods) > 1:
        parts.append(words("periods", periods="、".join(periods)))
    if len(units) > 1:
        parts.append(words("units", units="、".join(units)))
    return "\n".join(parts)


def _write_legend(sheet: Sheet, styles: MatrixStyles, words: Words, plan: Plan, row: int) -> None:
    dates = sorted(article.published for article in plan.articles if article.published)
    note = words("comparability_note")
    if dates and dates[0] != dates[-1]:
        note += words("dates_span", first=dates[0], last=dates[-1])
    sheet.text(row, 0, note, styles.note)
    sheet.height(row, 18)
    row += 1
    # A few rows only: a legend on a sheet of its own explains nothing.
    sheet.text(row, 0, words("legend"), styles.legend_title)
    for place, kind in enumerate(CLAIM_KINDS):
        sample = f"{KIND_MARKS[kind]} {words('kind.' + kind)}"
        sheet.text(row, 1 + place, sample, styles.kinds[kind].heading_plain)
    states = (
        ("", styles.empty.heading, words("empty_legend")),
        (NOTHING_MARK, styles.nothing.heading, words("nothing_legend")),
        (words("zero_sample"), styles.zero.heading_plain, words("zero_legend")),
        (CONFLICT_MARK, styles.legend_title, words("conflict_legend")),
    )
    for place, (sample, style, meaning) in enumerate(states):
        down, right = divmod(place, 2)
        sheet.text(row + 1 + down, right * _LEGEND_STEP, sample, style)
        sheet.text(row + 1 + down, right * _LEGEND_STEP + 1, meaning, styles.note)
    sheet.text(row + 3, 1, words("link_legend"), styles.note)
    for line in range(row, row + 4):
        sheet.height(line, 18)


def _period(claim: Claim) -> str:
    fields = claim.fields
    return period_label(fields.period_start, fields.period_end) or shortened(fields.period_text, 24)
