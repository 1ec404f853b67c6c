"""Importing 2,000 articles: against reading and decoding alone, and in the real window.

    python -m pytest tests/benchmarks/bench_scale.py -p no:randomly -s

Printed are characters and articles per second, the ratio to reading and decoding the
same files in the same run, the longest waits of the window's event loop (a timer of
5 ms) with the CPU time of the longest single turn, and how much memory it took. On a
busy machine the waits include what other processes took; the turns do not.
"""

import random
import sys
import time
from pathlib import Path
from typing import Any

import pytest

ARTICLES = 2_000
WORDS = [
    "生物医药", "产业集群", "实验室", "企业", "园区", "重庆", "深圳", "天津", "亿元",
    "同比增长", "创新", "平台", "规模", "研发", "器械", "目标", "建设", "项目", "落地", "发展",
    "政策", "人才", "资金", "市场", "技术", "数字", "医疗", "健康", "示范", "临床",
]  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    chance = random.Random(11)
    folder = tmp_path_factory.mktemp("articles")
    for number in range(ARTICLES):
        paragraphs = [
            "，".join("".join(chance.choices(WORDS, k=5)) for _ in range(chance.randint(4, 10)))
            + f"，达到{chance.randint(10, 900)}亿元。"
            for _ in range(chance.randint(8, 16))
        ]
        title = f"{chance.choice(WORDS)}观察第{number}期"
        head = f"{title}\n来源：重庆日报 2024年{number % 12 + 1}月6日\n"
        (folder / f"{number:05}.txt").write_text(head + "\n".join(paragraphs), encoding="utf-8")
    return folder


def test_against_reading_and_decoding(folder: Path, tmp_path: Path) -> None:
    from annotations import create_project
    from annotations.importers import collect, read_bytes
    from annotations.importing import import_paths
    from annotations.text.decode import decode

    started = time.perf_counter()
    characters = sum(len(decode(read_bytes(path)).text) for path in collect([folder]).files)
    alone = time.perf_counter() - started
    with create_project(tmp_path / "p.bijian") as project:
        started = time.perf_counter()
        reports = import_paths(project, [folder], progress=lambda done, total, what: None)
        whole = time.perf_counter() - started
        started = time.perf_counter()
        again = import_paths(project, [folder], progress=lambda done, total, what: None)
        skipped = time.perf_counter() - started
        started = time.perf_counter()
        project.undo()
        undone = time.perf_counter() - started
        assert project.articles() == []
    assert {report.status for report in reports} == {"imported"}
    assert {report.status for report in again} == {"duplicate"}
    print(
        f"\n{ARTICLES} articles, {characters:,} characters: {whole:.1f} s,"
        f" {ARTICLES / whole:.0f} articles/s, {characters / whole:,.0f} characters/s;"
        f" reading and decoding alone {alone:.2f} s ({whole / alone:.0f}x);"
        f" the same again {skipped:.2f} s; undo {undone:.2f} s"
    )
    assert whole < 120


def test_in_the_window(folder: Path, tmp_path: Path) -> None:
    resource = pytest.importorskip("resource")  # not on Windows
    from PySide6.QtCore import QEventLoop, QTimer

    from desktop.app import Shell, make_application
    from desktop.settings import Settings

    shell = Shell(make_application(), Settings(tmp_path / "settings.ini"))
    window = shell.window
    window.resize(1500, 940)
    window.show()
    window.files.new_project(tmp_path / "p.bijian")
    before = _peak(resource)
    waits: list[float] = []
    turns: list[float] = []
    last = [time.perf_counter(), time.thread_time()]

    def tick() -> None:
        now = [time.perf_counter(), time.thread_time()]
        waits.append(now[0] - last[0])
        turns.append(now[1] - last[1])
        last[:] = now

    timer = QTimer()
    timer.setInterval(5)
    timer.timeout.connect(tick)
    loop = QEventLoop()
    window.files.imported.connect(loop.quit)
    timer.start()
    started = time.perf_counter()
    window.files.import_paths([folder])
    loop.exec()
    took = time.perf_counter() - started
    timer.stop()
    waits.sort()
    print(
        f"\nin the window: {took:.1f} s, {ARTICLES / took:.0f} articles/s; waits of the event"
        f" loop: p99 {_ms(waits[int(len(waits) * 0.99)])}, longest"
        f" {', '.join(_ms(wait) for wait in waits[-3:])}; longest turn {_ms(max(turns))} CPU;"
        f" memory +{_peak(resource) - before:.0f} MB"
    )
    undoable = window.session().undoable()
    assert undoable is not None and undoable.detail["count"] == ARTICLES
    shell.close()
    assert waits[int(len(waits) * 0.99)] < 0.1
    assert _peak(resource) - before < 200


def _ms(seconds: float) -> str:
    return f"{seconds * 1000:.0f} ms"


def _peak(resource: Any) -> float:
    """The largest size of the process so far, in MB."""
    size: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size / (1e6 if sys.platform == "darwin" else 1e3)
