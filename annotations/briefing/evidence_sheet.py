"""The Evidence sheet: one row per passage, the rows of one matrix cell together."""

from collections.abc import Callable, Mapping

from annotations.briefing.plan import EvidencePlaces, Plan, address
from annotations.briefing.sentences import Sentences, TextProvider
from annotations.briefing.sheet import (
    Column,
    Sheet,
    Styles,
    text_height,
    write_header,
)
from annotations.briefing.wording import Words
from annotations.model import ArticleId
from annotations.quantities.format import format_value
from annotations.views.base import Header
from annotations.views.evidence import EvidenceRow, rows_of
from annotations.views.indicators import period_label
from annotations.views.marks import KIND_MARKS

COLUMNS = (
    Column("number", 7),
    Column("region", 16, True),
    Column("dimension", 14, True),
    Column("kind", 8),
    Column("value", 16, True),
    Column("period", 12, True),
    Column("subject", 18, True),
    Column("indicator", 15, True),
    Column("quote", 46, True),
    Column("context", 58, True),
    Column("title", 28, True),
    Column("source_number", 8),
    Column("published", 11),
    # Printed up to here.
    Column("low", 18),
    Column("high", 14),
    Column("unit", 8),
    Column("comparator", 9),
    Column("value_text", 18, True),
    Column("period_text", 14, True),
    Column("period_start", 11),
    Column("period_end", 11),
    Column("class", 9),
    Column("scope", 10),
    Column("note", 26, True),
    Column("annotator", 12),
    Column("file", 22, True),
    Column("start", 9),
    Column("end", 9),
    Column("claim", 14),
    Column("passage", 14),
)
_PLACE = {column.key: place for place, column in enumerate(COLUMNS)}
_PRINTED = _PLACE["published"]
_LINKED = (_PLACE["number"], _PLACE["source_number"])
_NUMBERS = (_PLACE["low"], _PLACE["high"])
_COUNTS = (_PLACE["start"], _PLACE["end"])


def write_evidence(
    sheet: Sheet,
    styles: Styles,
    words: Words,
    plan: Plan,
    *,
    texts: TextProvider,
    source_rows: Mapping[ArticleId, int],
    step: Callable[[], None],
) -> EvidencePlaces:
    """Write all rows; ``step`` is called before each and may raise to stop.

    A text longer than a cell goes on in rows of its own below, marked in the
    number column.
    """
    write_header(sheet, COLUMNS, [words(column.key) for column in COLUMNS], styles.header)
    sentences = Sentences(texts)
    cells: dict[tuple[str, str], int] = {}
    articles: dict[ArticleId, tuple[int, int]] = {}
    titles = _dimension_titles(plan, words)
    row, number = 1, 0
    for region in plan.table.rows:
        for dimension in plan.table.columns:
            claims = plan.claims(region, dimension)
            if not claims:
                continue
            cells[region.key, dimension.key] = row
            back = plan.matrix_target(region, dimension)
            lead = (region.title if region.key else words("no_region"), titles[dimension.key])
            for claim in claims:
                for item in rows_of(plan.snapshot, claim, dimension.key):
                    step()
                    number += 1
                    if item.passage is not None:
                        first, count = articles.get(item.passage.article_id, (row, 0))
                        articles[item.passage.article_id] = (first, count + 1)
                    values = _values(item, lead, words, sentences)
                    row = _write(
                        sheet, styles, words, row, f"E{number}", values, item, back, source_rows
                    )
    _set_up(sheet, words, row - 1)
    return EvidencePlaces(cells=cells, articles=articles, rows=number)


def _values(
    item: EvidenceRow, lead: tuple[str, str], words: Words, sentences: Sentences
) -> list[str]:
    fields, passage, article = item.claim.fields, item.passage, item.article
    quote = context = title = published = file_name = passage_id = ""
    if passage is not None:
        quote, passage_id = passage.quote, passage.id
        if article is not None:
            context = sentences.around(passage.article_id, passage.start, passage.end)
    if article is not None:
        title, published, file_name = article.title, article.published, article.file_name
    period = period_label(fields.period_start, fields.period_end) or fields.period_text
    comparator = "" if fields.low is None and fields.high is None else fields.comparator
    return [
        "",
        *lead,
        f"{KIND_MARKS[fields.kind]} {words('kind.' + fields.kind)}",
        format_value(fields),
        period,
        fields.subject,
        fields.indicator,
        quote,
        context,
        title or file_name,
        "",
        published,
        "",
        "",
        fields.unit,
        comparator,
        fields.value_text,
        fields.period_text,
        fields.period_start,
        fields.period_end,
        words("class." + fields.value_class),
        words("scope." + fields.scope),
        fields.note,
        item.claim.annotator,
        file_name,
        "",
        "",
        item.claim.id,
        passage_id,
    ]


def _write(
    sheet: Sheet,
    styles: Styles,
    words: Words,
    row: int,
    name: str,
    values: list[str],
    item: EvidenceRow,
    back: str,
    source_rows: Mapping[ArticleId, int],
) -> int:
    """Write one row (and its continuations); returns the next free row."""
    longest = max(map(len, values))
    pieces = [sheet.pieces(text) for text in values] if longest > 16_000 else None
    fields, passage = item.claim.fields, item.passage
    sheet.link(row, 0, back, name, styles.link, styles.cell)
    source = None if passage is None else source_rows.get(passage.article_id)
    if source is None:
        sheet.text(row, _LINKED[1], "", styles.cell)
    else:
        target = address("Sources", source, 0)
        sheet.link(row, _LINKED[1], target, f"S{source}", styles.link, styles.cell)
    sheet.number(row, _NUMBERS[0], fields.low, styles)
    sheet.number(row, _NUMBERS[1], fields.high, styles)
    for place, offset in zip(
        _COUNTS, (passage.start, passage.end) if passage else (None, None), strict=True
    ):
        if offset is None:
            sheet.text(row, place, "", styles.cell)
        else:
            sheet.count(row, place, offset, styles.integer)
    special = (*_LINKED, *_NUMBERS, *_COUNTS)
    firsts = values if pieces is None else [parts[0] for parts in pieces]
    for place, column in enumerate(COLUMNS):
        if place not in special:
            style = styles.wrapped if column.wrap else styles.cell
            sheet.text(row, place, firsts[place], style)
    sheet.height(row, text_height(firsts, COLUMNS))
    if pieces is None:
        return row + 1
    return _continue(sheet, styles, words, row, name, pieces)


def _continue(
    sheet: Sheet, styles: Styles, words: Words, row: int, name: str, pieces: list[list[str]]
) -> int:
    parts = max(map(len, pieces))
    for part in range(1, parts):
        mark = words("continued", part=part + 1, parts=parts)
        rest = [texts[part] if part < len(texts) else "" for texts in pieces]
        rest[0] = f"{name} {mark}"
        for place, column in enumerate(COLUMNS):
            style = styles.wrapped if column.wrap else styles.cell
            sheet.text(row + part, place, rest[place], style)
        sheet.height(row + part, text_height(rest, COLUMNS))
    return row + parts


def _dimension_titles(plan: Plan, words: Words) -> dict[str, str]:
    return {header.key: dimension_title(plan, header, words) for header in plan.table.columns}


def dimension_title(plan: Plan, header: Header, words: Words) -> str:
    """A dimension's name in the workbook's language."""
    if not header.key:
        return words("no_dimension")
    label = plan.snapshot.codebook.dimension(header.key)
    return header.title if label is None else label.title(words.language)


def _set_up(sheet: Sheet, words: Words, last_row: int) -> None:
    sheet.filter(last_row, len(COLUMNS) - 1)
    sheet.worksheet.freeze_panes(1, 1)
    sheet.page(words)
    sheet.worksheet.print_area(0, 0, max(last_row, 1), _PRINTED)
