"""What tests of claims share."""

import pytest

from tests.annotations.suggest.claims.unseen import Workbench


@pytest.fixture(scope="module")
def bench() -> Workbench:
    return Workbench()
