"""How long the reading pane takes, against a plain text widget showing the same text.

Run by its own command, on an otherwise idle machine:

    python -m pytest tests/benchmarks/reader/bench_reader.py --benchmark-group-by=group

Each group holds the pane and its floor, a ``QPlainTextEdit`` in the same font
and size (it lays out lazily too; a ``QTextEdit`` lays out everything first and
is given for the first frame only). ``marks`` in the name: characters x marks.
"""

import random
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QTextEdit, QWidget

from annotations.codebook import load_codebook
from desktop.reader.marks import Mark, reading_order
from desktop.reader.metrics import DEFAULT_SIZE, reading_family
from desktop.reader.pane import ReaderPane
from desktop.theme import LIGHT

SIZES = ((10_000, 1_000), (100_000, 10_000), (1_000_000, 50_000))
WIDTH, HEIGHT = 800, 900
SENTENCES = (
    "示例市高新园区集聚生物医药企业312家，", "产业规模突破500亿元，同比增长4.8%。",
    "专家建议加快建设公共服务平台，", "到2030年力争建成具有影响力的创新高地。",
    "重点实验室与高校共建中试基地，", "部分企业反映高端人才不足。",
)  # fmt: skip


def article(characters: int) -> str:
    """Paragraphs of two to eight clauses, always the same."""
    dice, parts, length = random.Random(7), [], 0
    while length < characters:
        part = "".join(dice.choice(SENTENCES) for _ in range(dice.randint(2, 8))) + "\n"
        parts.append(part)
        length += len(part)
    return "".join(parts)[:characters]


def marks_over(text: str, count: int) -> list[Mark]:
    """Marks of the shipped codebook's labels, short and long, many overlapping."""
    dice, codebook = random.Random(11), load_codebook()
    found = []
    for number in range(count):
        claim = dice.random() < 0.25
        label = dice.choice(codebook.dimensions if claim else codebook.entities)
        start = dice.randrange(len(text) - 60)
        end = start + (dice.randint(12, 45) if claim else dice.randint(2, 9))
        title = label.title("zh_CN")
        shape = "claim" if claim else "entity"
        found.append(Mark(f"m{number}", start, end, title, label.colours, shape))
    return sorted(found, key=reading_order)  # as a project hands them out


@pytest.fixture(params=SIZES, ids=lambda size: f"marks-{size[0]}x{size[1]}")
def material(request: pytest.FixtureRequest) -> tuple[str, list[Mark]]:
    characters, count = request.param
    text = article(characters)
    return text, marks_over(text, count)


@pytest.fixture
def application(qapp: QApplication) -> Iterator[QApplication]:
    # The first text ever drawn loads fonts: not what is measured here.
    warm = ReaderPane(LIGHT)
    warm.set_article(article(2_000), (), marks_over(article(2_000), 200))
    warm.resize(WIDTH, HEIGHT)
    warm.grab()
    yield qapp
    remove_widgets()


def remove_widgets() -> None:
    """Really delete what is shown: a forgotten pane goes on measuring in the background."""
    for widget in QApplication.topLevelWidgets():
        widget.deleteLater()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def shown(widget: QWidget) -> QWidget:
    widget.resize(WIDTH, HEIGHT)
    widget.show()
    QApplication.processEvents()
    return widget


def plain(text: str, kind: type[QPlainTextEdit] | type[QTextEdit] = QPlainTextEdit) -> QWidget:
    widget = kind()
    font = QFont(reading_family())
    font.setPixelSize(DEFAULT_SIZE)
    widget.setFont(font)
    widget.setReadOnly(True)
    widget.setPlainText(text)
    return widget


def reader(text: str, marks: list[Mark]) -> ReaderPane:
    pane = ReaderPane(LIGHT)
    pane.set_article(text, (), marks)
    return pane


def first_frame(make: Callable[[], QWidget]) -> Callable[[], None]:
    def run() -> None:
        widget = make()
        widget.resize(WIDTH, HEIGHT)
        widget.show()
        widget.grab()

    return run


def settle() -> None:
    QApplication.sendPostedEvents()
    QApplication.processEvents()


# -- first frame -------------------------------------------------------------


def test_first_frame(benchmark, application, material):
    benchmark.group = f"first frame {len(material[0])}"
    benchmark.pedantic(first_frame(lambda: reader(*material)), setup=remove_widgets, rounds=7)


def test_first_frame_floor(benchmark, application, material):
    benchmark.group = f"first frame {len(material[0])}"
    benchmark.pedantic(first_frame(lambda: plain(material[0])), setup=remove_widgets, rounds=7)


def test_first_frame_qtextedit(benchmark, application, material):
    benchmark.group = f"first frame {len(material[0])}"
    run = first_frame(lambda: plain(material[0], QTextEdit))
    benchmark.pedantic(run, setup=remove_widgets, rounds=3)


# -- one mark more, one less ----------------------------------------------------


def test_add_and_paint(benchmark, application, material):
    benchmark.group = f"add or remove a mark {len(material[0])}"
    pane = shown(reader(*material))
    new = Mark("new", 120, 131, "园区/基地", ("#4b7a12", "#a5d65a"))

    def without() -> None:
        pane.remove_marks(["new"])
        settle()

    benchmark.pedantic(lambda: (pane.add_marks([new]), settle()), setup=without, rounds=50)
    assert pane.range_of("new") == (120, 131)


def test_remove_and_paint(benchmark, application, material):
    benchmark.group = f"add or remove a mark {len(material[0])}"
    pane = shown(reader(*material))
    new = Mark("new", 120, 131, "园区/基地", ("#4b7a12", "#a5d65a"))

    def there() -> None:
        pane.add_marks([new])
        settle()

    benchmark.pedantic(lambda: (pane.remove_marks(["new"]), settle()), setup=there, rounds=50)
    assert pane.range_of("new") is None


def test_repaint_floor(benchmark, application, material):
    """Two lines of the plain widget painted again."""
    benchmark.group = f"add or remove a mark {len(material[0])}"
    widget = shown(plain(material[0]))

    def run() -> None:
        widget.viewport().update(0, 100, WIDTH, 50)
        settle()

    benchmark.pedantic(run, rounds=50)


# -- moving about ----------------------------------------------------------------


def pages_down(widget: QWidget, bar_of: Callable[[], object]) -> Callable[[], None]:
    bar = bar_of()

    def run() -> None:
        bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
        settle()

    return run


def test_page_down(benchmark, application, material):
    benchmark.group = f"page down {len(material[0])}"
    pane = shown(reader(*material))
    benchmark.pedantic(pages_down(pane, pane.verticalScrollBar), rounds=12)


def test_page_down_floor(benchmark, application, material):
    benchmark.group = f"page down {len(material[0])}"
    widget = shown(plain(material[0]))
    benchmark.pedantic(pages_down(widget, widget.verticalScrollBar), rounds=12)


def places(text: str) -> Iterator[int]:
    dice = random.Random(5)
    while True:
        yield dice.randrange(len(text) - 20)


def test_jump(benchmark, application, material):
    benchmark.group = f"jump {len(material[0])}"
    pane, where = shown(reader(*material)), places(material[0])

    def run() -> None:
        start = next(where)
        pane.reveal(start, start + 8, flash=False)
        settle()

    benchmark.pedantic(run, rounds=20)


def test_jump_floor(benchmark, application, material):
    benchmark.group = f"jump {len(material[0])}"
    widget, where = shown(plain(material[0])), places(material[0])

    def run() -> None:
        cursor = widget.textCursor()
        cursor.setPosition(next(where))
        widget.setTextCursor(cursor)
        settle()

    benchmark.pedantic(run, rounds=20)


def narrower(widget: QWidget) -> Callable[[], None]:
    widths = [WIDTH - 17 * step for step in range(1, 16)] * 4

    def run() -> None:
        widget.resize(widths.pop(), HEIGHT)
        settle()

    return run


def test_resize(benchmark, application, material):
    benchmark.group = f"resize {len(material[0])}"
    pane = shown(reader(*material))
    pane.reveal(len(material[0]) // 2, len(material[0]) // 2 + 5, flash=False)
    benchmark.pedantic(narrower(pane), rounds=15)
    assert pane.cursorForPosition(QPoint(100, 100)).position() > 0


def test_resize_floor(benchmark, application, material):
    benchmark.group = f"resize {len(material[0])}"
    benchmark.pedantic(narrower(shown(plain(material[0]))), rounds=15)


# -- endless lines and doubtful places ----------------------------------------------


@pytest.mark.parametrize("broken", [False, True], ids=["as-it-is", "broken-for-reading"])
def test_first_frame_of_an_endless_line(benchmark, application, broken):
    benchmark.group = "endless line of 200,000"
    text = article(200_000).replace("\n", "")

    def make() -> ReaderPane:
        pane = ReaderPane(LIGHT)
        pane.set_broken(broken)
        pane.set_article(text, (), ())
        return pane

    benchmark.pedantic(first_frame(make), setup=remove_widgets, rounds=7)


@pytest.mark.parametrize("doubts", [0, 2_000])
def test_page_down_past_doubts(benchmark, application, doubts):
    benchmark.group = "page down past doubts 100000"
    text = article(100_000)
    marks = marks_over(text, 10_000)
    dice = random.Random(3)
    places = sorted(dice.sample(range(0, len(text) - 10, 10), doubts))
    marks += [Mark(f"d{at}", at, at + 5, "", ("#8f5500", "#e3b341"), "doubt") for at in places]
    pane = shown(reader(text, marks))
    benchmark.pedantic(pages_down(pane, pane.verticalScrollBar), rounds=40)


def test_next_doubt(benchmark, application):
    """From the last doubtful place round to the first: all paragraphs between are looked at."""
    benchmark.group = "next doubt 1000000"
    text = article(1_000_000)
    marks = [*marks_over(text, 50_000), Mark("d", 40, 44, "", ("#8f5500", "#e3b341"), "doubt")]
    pane = shown(reader(text, marks))
    benchmark.pedantic(lambda: (pane.select_next_doubt(), settle()), rounds=10)
    assert pane.selected_mark() == "d"
