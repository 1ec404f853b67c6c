"""The Codebook sheet: what the labels mean, so that the workbook can be read alone."""

from collections import Counter
from collections.abc import Mapping

from annotations.briefing.plan import Plan
from annotations.briefing.sheet import Column, Sheet, Styles, text_height, write_header
from annotations.briefing.wording import Words
from annotations.codebook import Label
from annotations.views.order import dimension_ids

COLUMNS = (
    Column("section", 14),
    Column("id", 22, True),
    Column("name", 26, True),
    Column("key", 6),
    Column("colour", 10),
    Column("used", 10),
    Column("guideline", 60, True),
    Column("aliases", 30, True),
    Column("cues", 40, True),
)
_COLOUR, _USED = 4, 5


def write_codebook(
    sheet: Sheet, styles: Styles, words: Words, plan: Plan, swatches: Mapping[str, object]
) -> None:
    """Write all labels of the codebook; ``swatches`` are cell formats by colour."""
    write_header(sheet, COLUMNS, [words(column.key) for column in COLUMNS], styles.header)
    codebook, snapshot = plan.snapshot.codebook, plan.snapshot
    ids = dimension_ids(snapshot)
    dimensions = Counter(ids[claim.dimension] for claim in snapshot.claims.values())
    entities = Counter(span.label for span in snapshot.spans.values())
    row = 1
    for section, labels, used in (
        ("dimensions", codebook.dimensions, dimensions),
        ("entities", codebook.entities, entities),
        ("relations", codebook.relations, None),
    ):
        for label in labels:
            texts = _values(label, words(section), words.language)
            pieces = [sheet.pieces(text) for text in texts]
            for part in range(max(map(len, pieces))):
                shown = [parts[part] if part < len(parts) else "" for parts in pieces]
                for place, column in enumerate(COLUMNS):
                    style = styles.wrapped if column.wrap else styles.cell
                    sheet.text(row, place, shown[place], style)
                if part == 0:
                    sheet.text(row, _COLOUR, label.colours[0], swatches[label.colours[0]])
                    if used is not None:
                        sheet.count(row, _USED, used[label.id], styles.integer)
                sheet.height(row, text_height(shown, COLUMNS))
                row += 1
    sheet.filter(row - 1, len(COLUMNS) - 1)
    sheet.worksheet.freeze_panes(1, 2)
    sheet.page(words)


def _values(label: Label, section: str, language: str) -> list[str]:
    guideline = label.guideline.get(language.split("_")[0], "")
    return [
        section,
        label.id,
        label.title(language),
        label.key,
        "",
        "",
        guideline,
        "、".join(label.aliases),
        "、".join(label.cues),
    ]
