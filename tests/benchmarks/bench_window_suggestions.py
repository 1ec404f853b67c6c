"""Suggestions in the real window: waits of its event loop, and what a decision costs.

    python -m pytest tests/benchmarks/bench_window_suggestions.py -p no:randomly -s

300 articles made of the sentences of the invented ones (about 1,500 characters each).
Printed are waits between ticks of a 5 ms timer and, as other programs lengthen those, the
CPU time of the GUI thread in the longest single turns.
"""

import itertools
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEventLoop, QTimer

from tests.annotations.evaluation import unseen

ARTICLES = 300


class Clock:
    """Ticks every 5 ms; what lies between two ticks is a turn."""

    def __init__(self) -> None:
        self.timer = QTimer()
        self.timer.setInterval(5)
        self.timer.timeout.connect(self._tick)
        self.waits: list[float] = []
        self.turns: list[float] = []

    def run(self, until: Callable[[], bool], seconds: float) -> float:
        """Run the event loop until something is so; returns how long it took."""
        self.waits, self.turns = [], []
        loop = QEventLoop()
        look = QTimer()
        look.setInterval(20)
        look.timeout.connect(lambda: until() and loop.quit())
        started = time.perf_counter()
        self._wall, self._cpu = started, time.thread_time()
        QTimer.singleShot(int(seconds * 1000), loop.quit)
        self.timer.start()
        look.start()
        loop.exec()
        self.timer.stop()
        return time.perf_counter() - started

    def words(self) -> str:
        waits, turns = sorted(self.waits), sorted(self.turns)
        return (
            f"waits p99 {waits[int(len(waits) * 0.99)] * 1e3:.0f} ms, longest"
            f" {', '.join(f'{wait * 1e3:.0f}' for wait in waits[-4:])} ms; turns (CPU) p99"
            f" {turns[int(len(turns) * 0.99)] * 1e3:.0f} ms, longest"
            f" {', '.join(f'{turn * 1e3:.0f}' for turn in turns[-4:])} ms"
        )

    def _tick(self) -> None:
        wall, cpu = time.perf_counter(), time.thread_time()
        self.waits.append(wall - self._wall)
        self.turns.append(cpu - self._cpu)
        self._wall, self._cpu = wall, cpu


@pytest.fixture(scope="module")
def project_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    from annotations import create_project
    from annotations.importing import import_paths

    chance = random.Random(5)
    sentences = [
        sentence + "。"
        for name in ("unseen", "held-out", "blind")
        for text in unseen.texts(name).values()
        for line in text.splitlines()
        for sentence in line.split("。")
        if len(sentence) > 8
    ]
    folder = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        paragraphs = ["".join(chance.choices(sentences, k=4)) for _ in range(9)]
        (folder / f"{number:04}.txt").write_text(
            f"产业观察第{number}期\n" + "\n".join(paragraphs), encoding="utf-8"
        )
    path = tmp_path_factory.mktemp("project") / "p.bijian"
    with create_project(path) as project:
        import_paths(project, [folder], progress=lambda *_: None)
    return path


@pytest.fixture
def window(project_path: Path, tmp_path: Path) -> Any:
    from desktop.app import Shell, make_application
    from desktop.settings import Settings

    shell = Shell(make_application(), Settings(tmp_path / "settings.ini"))
    shell.window.resize(1500, 940)
    shell.window.show()
    shell.window.files.open_project(project_path)
    yield shell.window
    shell.close()


def test_in_the_window(window: Any) -> None:
    desk = window.desk()
    suggestions, project = desk.suggestions, desk.session.project
    articles = project.articles()
    suggestions.set_on(True)
    clock = Clock()

    def settled() -> bool:
        return suggestions.pending.waiting() == 0 and not suggestions.pending.busy()

    print(f"\n{ARTICLES} articles, {sum(a.characters for a in articles):,} characters")
    for article in articles[:2]:
        desk.columns.open_article(article.id)
        took = clock.run(settled, 60)
        print(f"an article opened: looked through after {took * 1e3:.0f} ms; {clock.words()}")
    _decide(clock, suggestions, desk, "one article in the queue", settled)
    suggestions.panel.everywhere.setChecked(True)
    took = clock.run(settled, 300)
    pending = len(suggestions.review.queue())
    print(f"all articles: {took:.1f} s, {pending:,} suggestions; {clock.words()}")
    assert settled()
    _decide(clock, suggestions, desk, "all articles in the queue", lambda: False)


def _decide(
    clock: Clock, suggestions: Any, desk: Any, where: str, until: Callable[[], bool]
) -> None:
    review = suggestions.review
    walls, cpus, worst = [], [], []
    for decide in itertools.islice(itertools.cycle((review.accept, review.reject)), 24):
        if review.current() is None:
            review.step(1)
            clock.run(lambda: False, 0.2)
        wall, cpu = time.perf_counter(), time.thread_time()
        decide()
        walls.append(time.perf_counter() - wall)
        cpus.append(time.thread_time() - cpu)
        clock.run(until, 0.6)
        worst.append(max(clock.turns))
        desk.session.project  # noqa: B018 - still open
    for values in (walls, cpus, worst):
        values.sort()
    middle = len(walls) // 2
    print(
        f"a decision, {where}: {walls[middle] * 1e3:.0f} ms (at worst {walls[-1] * 1e3:.0f}), CPU"
        f" {cpus[middle] * 1e3:.0f} (at worst {cpus[-1] * 1e3:.0f}); the longest turn of the 0.6 s"
        f" after it: CPU {worst[middle] * 1e3:.0f} (at worst {worst[-1] * 1e3:.0f})"
    )
