"""A real project with claims of every kind, and a session on it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from annotations.project import Project
from desktop.session import Session
from tests.desktop.claims.sample import build


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with build(tmp_path / "regions.bijian") as project:
        yield project


@pytest.fixture
def session(qapp: object, project: Project) -> Session:
    return Session(project, language="zh_CN")
