"""Figures of a table: its cells' measures and times stand in its head and its first column.

Importers give a table as lines whose cells are parted by tabs. A cell without a unit takes that
in brackets behind its row's or column's name, or of 单位:亿元 above; without any it claims nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from annotations.model import Block, ClaimFields, ClaimKind
from annotations.quantities.find import find_quantities
from annotations.quantities.governing import default_period
from annotations.quantities.model import Period, Quantity
from annotations.quantities.periods import find_periods
from annotations.suggest.base import Suggestion
from annotations.suggest.claims.page import Page
from annotations.suggest.claims.tools import Tools

Range = tuple[int, int]

_SCORE: Final = 0.85
_MOST_ROWS: Final = 500
_FIGURE = re.compile(
    r"[+-]?[0-9][0-9,]*(?:\.[0-9]+)?\s?(?P<unit>[%‰]|[\u4e00-\u9fff][\u4e00-\u9fff/]{0,7})?"
)
_BRACKET = re.compile(r"[(\[](?:单位:?)?(?P<unit>[^()\[\]]{1,8})[)\]]")
_COUNT = re.compile("[数量率额]$|数\\(")
_ABOVE = re.compile(r"单位\s?[:：]?\s?(?P<unit>[\u4e00-\u9fff%]{1,8})")


@dataclass(frozen=True, slots=True)
class Cell:
    """``text`` is of the shadow, blanks at its ends left out."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """``head`` may be empty; ``unit`` is what a line above says of all cells, or ""."""

    head: Sequence[Cell]
    rows: Sequence[Sequence[Cell]]
    unit: str

    @property
    def start(self) -> int:
        return (self.head or self.rows[0])[0].start

    @property
    def end(self) -> int:
        return (self.rows or [self.head])[-1][-1].end


def tables_of(shadow: str, blocks: Sequence[Block]) -> list[Table]:
    """Two or more lines in a row with as many tabs each, within the article's own blocks."""
    found: list[Table] = []
    lines: list[list[Cell]] = []
    above = ""
    for start, end in _lines(shadow, blocks):
        cells = _cells(shadow, start, end)
        if len(cells) < 2 or (lines and len(cells) != len(lines[0])) or len(lines) >= _MOST_ROWS:
            _close(found, lines, above)
            lines = []
            above = shadow[start:end][-40:]
        if len(cells) >= 2:
            lines.append(cells)
    _close(found, lines, above)
    return found


def table_claims(page: Page, tables: Sequence[Table], tools: Tools) -> list[Suggestion]:
    """One claim for each cell that states a figure."""
    found: list[Suggestion] = []
    for table in tables:
        for row in table.rows:
            # 1, 深圳, 500亿元: the first column may only number the rows.
            named = next((n for n, cell in enumerate(row) if not cell.text[:1].isdigit()), None)
            if named is None:
                continue
            for number in range(named + 1, len(row)):
                head = table.head[number] if table.head else None
                suggestion = _claim(page, table, row[named], head, row[number], tools)
                if suggestion is not None:
                    found.append(suggestion)
    return found


def _lines(shadow: str, blocks: Sequence[Block]) -> Iterator[Range]:
    for block in blocks:
        if block.kind not in ("body", "heading"):
            continue
        start = block.start
        while start < block.end:
            end = shadow.find("\n", start, block.end)
            end = block.end if end < 0 else end
            yield start, end
            start = end + 1


def _cells(shadow: str, start: int, end: int) -> list[Cell]:
    if "\t" not in shadow[start:end]:
        return []
    cells: list[Cell] = []
    for text in shadow[start:end].split("\t"):
        bare = text.strip()
        at = start + text.find(bare)
        cells.append(Cell(at, at + len(bare), bare))
        start += len(text) + 1
    return cells


def _close(found: list[Table], lines: list[list[Cell]], above: str) -> None:
    if len(lines) < 2:
        return
    headed = not any(_FIGURE.fullmatch(cell.text) and not _is_year(cell) for cell in lines[0][1:])
    head, rows = (lines[0], lines[1:]) if headed else ([], lines)
    said = _ABOVE.search(above)
    found.append(Table(head, rows, said["unit"] if said is not None else ""))


def _is_year(cell: Cell) -> bool:
    return (
        bool(find_periods(cell.text, shadow=cell.text))
        or re.fullmatch(r"(?:19|20)[0-9]{2}", cell.text) is not None
    )


def _claim(
    page: Page, table: Table, name: Cell, head: Cell | None, cell: Cell, tools: Tools
) -> Suggestion | None:
    figure = _FIGURE.fullmatch(cell.text)
    if figure is None or not name.text:
        return None
    quantity = _read(cell.text, figure["unit"] or _unit(name, head) or table.unit)
    if quantity is None:
        return None
    article = page.article
    names = [name.text, head.text if head is not None else ""]
    period = _period(names, article.published, article.published_basis)
    region = next((found.name for text in names if (found := tools.registry.find(_bare(text)))), "")
    measured = [
        bare
        for text in names
        if (bare := _bare(text)) and tools.registry.find(bare) is None and not _times(text)
    ]
    main = page.main
    regions = (region,) if region else (main.name,) if main is not None else article.regions[:1]
    indicator = "".join(dict.fromkeys(measured))
    if quantity.unit in tools.lexicon.things and not _COUNT.search(indicator):
        indicator += "数"
    choice = tools.filing.choice(indicator, "", quantity.unit) or tools.dimensions.choose(
        (("indicator", indicator), ("unit", quantity.measure))
    )
    if choice is None or not measured:
        return None
    when = period or default_period(article.published, article.published_basis)
    ahead = bool(article.published) and when.period_start[:4] > article.published[:4]
    kind: ClaimKind = "target" if ahead else "actual"
    value = page.text[cell.start : cell.end]
    fields = ClaimFields(
        regions=regions,
        subject=regions[0] if regions else "",
        indicator=indicator,
        value_text=value,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        comparator=quantity.comparator,
        period_text=period.text if period is not None else "",
        period_start=when.period_start,
        period_end=when.period_end,
        kind=kind,
        value_class=quantity.value_class,
        scope="region",
    )
    said = f"words:{value}"
    dated = f"stated:{period.text}" if period is not None else f"default:{when.reason}"
    located = f"clause:{region}" if region else f"article:{regions[0]}" if regions else "none"
    reasons = dict.fromkeys(("value_text", "low"), said) | {
        "dimension": f"{choice.where}:{choice.cue}" if choice.cue else "default",
        "regions": located,
        "subject": f"region:{regions[0]}" if regions else "none",
        "indicator": f"words:{indicator}",
        "high": "none",
        "unit": f"unit:{quantity.measure}",
        "comparator": "default",
        **dict.fromkeys(("period_text", "period_start", "period_end"), dated),
        "kind": "default",
        "class": f"value:{quantity.value_class}",
        "scope": "default",
    }
    return Suggestion(
        article_id=article.id,
        start=name.start,
        end=cell.end,
        quote=page.text[name.start : cell.end],
        type="claim",
        label=choice.dimension,
        score=_SCORE,
        source="quantity",
        fields=fields,
        reasons=reasons,
        doubtful=("dimension",) if choice.sure < 0.42 else (),
    )


def _read(cell: str, unit: str) -> Quantity | None:
    """The figure of a cell in ``unit``: 240.3 in 亿元."""
    number = cell.rstrip("%‰") if not cell[-1:].isdigit() else cell
    text = cell if not cell[-1:].isdigit() else f"{number}{unit}"
    found = find_quantities(text, shadow=text, claims_only=True)
    return found[0] if len(found) == 1 and found[0].unit else None


def _unit(name: Cell, head: Cell | None) -> str:
    for cell in (name, head):
        match = _BRACKET.search(cell.text) if cell is not None else None
        if match is not None:
            return match["unit"]
    return ""


def _bare(text: str) -> str:
    return _BRACKET.sub("", text).strip(" :*")


def _times(text: str) -> list[Period]:
    text = f"{text}年" if re.fullmatch(r"(?:19|20)[0-9]{2}", text) else text
    return find_periods(text, shadow=text)


def _period(names: Sequence[str], anchor: str, basis: str) -> Period | None:
    for text in names:
        written = f"{text}年" if re.fullmatch(r"(?:19|20)[0-9]{2}", text) else text
        for period in find_periods(written, anchor=anchor, basis=basis, shadow=written):
            if period.resolved:
                return period
    return None
