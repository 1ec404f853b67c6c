"""The Sources sheet: one row per article, with what is known of its origin and date."""

from collections.abc import Mapping

from annotations.briefing.plan import EvidencePlaces, Plan, address
from annotations.briefing.sheet import Column, Sheet, Styles, text_height, write_header
from annotations.briefing.wording import Words
from annotations.model import Article, ArticleId

COLUMNS = (
    Column("number", 7),
    Column("title", 44, True),
    Column("publisher", 20, True),
    Column("author", 14, True),
    Column("published", 11),
    Column("published_basis", 11),
    Column("published_evidence", 26, True),
    Column("regions", 24, True),
    Column("state", 9),
    Column("evidence_count", 10),
    Column("characters", 10),
    Column("file", 30, True),
    Column("url", 36),
    Column("imported_at", 20),
    Column("hash", 20),
    Column("reprint_of", 11),
    Column("also_in", 16, True),
)
_PLACE = {column.key: place for place, column in enumerate(COLUMNS)}
_SPECIAL = frozenset(_PLACE[key] for key in ("evidence_count", "characters", "url", "reprint_of"))


def source_rows(plan: Plan) -> dict[ArticleId, int]:
    """The row of each article. Texts too long for a cell take rows below the last article."""
    return {article.id: place for place, article in enumerate(plan.articles, 1)}


def write_sources(
    sheet: Sheet,
    styles: Styles,
    words: Words,
    plan: Plan,
    rows: Mapping[ArticleId, int],
    places: EvidencePlaces,
) -> None:
    """Write all articles; the number of evidence rows leads to the first of them."""
    write_header(sheet, COLUMNS, [words(column.key) for column in COLUMNS], styles.header)
    overflow = len(rows) + 1
    reprints = _reprints(plan, rows)
    for article in plan.articles:
        row = rows[article.id]
        original = None if article.reprint_of is None else rows.get(article.reprint_of)
        values = [*_values(article, row, words), "", "、".join(reprints.get(article.id, ()))]
        pieces = [sheet.pieces(text) for text in values]
        firsts = [parts[0] for parts in pieces]
        for place, column in enumerate(COLUMNS):
            if place not in _SPECIAL:
                style = styles.wrapped if column.wrap else styles.cell
                sheet.text(row, place, firsts[place], style)
        first, count = places.articles.get(article.id, (0, 0))
        if count:
            target = address("Evidence", first, 0)
            text = str(count)
            sheet.link(row, _PLACE["evidence_count"], target, text, styles.link, styles.cell)
        else:
            sheet.count(row, _PLACE["evidence_count"], 0, styles.integer)
        sheet.count(row, _PLACE["characters"], article.characters, styles.integer)
        if original is None:
            sheet.text(row, _PLACE["reprint_of"], "", styles.cell)
        else:
            target = address("Sources", original, 0)
            sheet.link(row, _PLACE["reprint_of"], target, f"S{original}", styles.link, styles.cell)
        sheet.url(row, _PLACE["url"], firsts[_PLACE["url"]], styles.link, styles.cell)
        sheet.height(row, text_height(firsts, COLUMNS))
        parts = max(map(len, pieces))
        for part in range(1, parts):
            rest = [texts[part] if part < len(texts) else "" for texts in pieces]
            rest[0] = f"S{row} {words('continued', part=part + 1, parts=parts)}"
            for place, text in enumerate(rest):
                sheet.text(overflow, place, text, styles.wrapped)
            sheet.height(overflow, text_height(rest, COLUMNS))
            overflow += 1
    sheet.filter(overflow - 1, len(COLUMNS) - 1)
    sheet.worksheet.freeze_panes(1, 2)
    sheet.page(words)
    sheet.worksheet.print_area(0, 0, max(overflow - 1, 1), _PLACE["file"])


def _reprints(plan: Plan, rows: Mapping[ArticleId, int]) -> dict[ArticleId, list[str]]:
    """For every article that others reprint, the numbers of those."""
    found: dict[ArticleId, list[str]] = {}
    for article in plan.articles:
        if article.reprint_of is not None:
            found.setdefault(article.reprint_of, []).append(f"S{rows[article.id]}")
    return found


def _values(article: Article, row: int, words: Words) -> list[str]:
    return [
        f"S{row}",
        article.title or article.file_name,
        article.source,
        article.author,
        article.published,
        words("basis." + article.published_basis),
        article.published_evidence,
        "、".join(article.regions),
        words("state." + article.state),
        "",
        "",
        article.file_name,
        article.url,
        article.imported_at,
        article.raw_sha256,
    ]
