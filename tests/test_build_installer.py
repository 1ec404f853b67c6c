import subprocess
import sys
from pathlib import Path

import pytest

import build_installer

ROOT = Path(__file__).resolve().parent.parent


def test_says_that_nothing_is_built_and_leaves_nothing_behind(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "build_installer.py")],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.returncode == 2
    assert "not there yet" in done.stderr
    assert len(done.stdout.splitlines()) == len(build_installer.steps(sys.platform))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("platform", build_installer.PACKAGES)
def test_every_platform_ends_in_a_package_that_is_tried(platform: str) -> None:
    *_, package, smoke = build_installer.steps(platform)
    assert build_installer.PACKAGES[platform] in package
    assert smoke.startswith("smoke test")


def test_unknown_platform_is_refused() -> None:
    with pytest.raises(ValueError, match="plan9"):
        build_installer.steps("plan9")
