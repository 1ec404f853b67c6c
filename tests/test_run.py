"""run.py: what it installs when, what it says where it cannot, and that the locks are sound."""

import os
import re
import runpy
import subprocess
import sys
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest

import run

ROOT = Path(__file__).resolve().parent.parent
LOCKS = ("requirements.lock", "requirements-dev.lock", "requirements-build.lock")


class Installer:
    """Stands in for pip, which would need the network; keeps what it was asked for."""

    def __init__(self) -> None:
        self.calls: list[str] = []
        self.fails_at = ""

    def __call__(self, venv: Path, *arguments: str) -> None:
        call = " ".join(arguments)
        self.calls.append(call)
        if self.fails_at and self.fails_at in call:
            run.fail("interrupted")

    def taken(self) -> str:
        """What was asked for since the last time."""
        calls, self.calls = "\n".join(self.calls), []
        return calls


@pytest.fixture
def installer(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Installer:
    """A checkout that has only what run.py reads, and no real pip."""
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    for name in ("pyproject.toml", *LOCKS):
        (checkout / name).write_bytes((ROOT / name).read_bytes())
    installer = Installer()
    monkeypatch.setattr(run, "ROOT", checkout)
    monkeypatch.setattr(run, "pip", installer)
    return installer


@pytest.fixture(scope="module")
def real_venv(tmp_path_factory: pytest.TempPathFactory) -> Path:
    venv = tmp_path_factory.mktemp("real") / "venv"
    subprocess.run([sys.executable, "-m", "venv", str(venv)], check=True, capture_output=True)
    return venv


@pytest.fixture
def venv(real_venv: Path) -> Path:
    (real_venv / "bijian-setup.txt").unlink(missing_ok=True)
    return real_venv


def test_installs_once(installer: Installer, venv: Path) -> None:
    run.set_up(venv, "runtime")
    build, runtime, project = installer.taken().splitlines()
    assert build.endswith("requirements-build.lock") and "--require-hashes" in build
    assert runtime.endswith("requirements.lock") and "--require-hashes" in runtime
    assert project.startswith("--no-deps") and project.endswith(f"-e {run.ROOT}")
    run.set_up(venv, "runtime")
    assert installer.taken() == ""


def test_tests_after_app_and_app_after_tests(installer: Installer, venv: Path) -> None:
    run.set_up(venv, "runtime")
    installer.taken()
    run.set_up(venv, "dev")
    assert "requirements-dev.lock" in installer.taken()
    run.set_up(venv, "runtime")
    assert installer.taken() == ""


@pytest.mark.parametrize("name", ["pyproject.toml", *LOCKS])
def test_changed_lock_upgrades_in_place(installer: Installer, venv: Path, name: str) -> None:
    run.set_up(venv, "dev")
    installer.taken()
    own = venv / "of-the-user.txt"
    own.touch()
    with (run.ROOT / name).open("a") as file:
        file.write("# changed\n")
    run.set_up(venv, "runtime")
    calls = installer.taken()
    assert "requirements-dev.lock" in calls, "the tests' tools must not stay behind"
    assert "--ignore-installed" not in calls
    assert own.exists()


@pytest.mark.parametrize("place", LOCKS[1:])
def test_goes_on_after_an_interruption(installer: Installer, venv: Path, place: str) -> None:
    installer.fails_at = place
    with pytest.raises(SystemExit):
        run.set_up(venv, "dev")
    installer.taken()
    installer.fails_at = ""
    run.set_up(venv, "runtime")
    calls = installer.taken()
    assert calls.count("--ignore-installed") == 2, "half-installed packages are written again"
    assert "requirements-dev.lock" in calls
    run.set_up(venv, "dev")
    assert installer.taken() == ""


@pytest.mark.parametrize("damage", ["gone", "no python", "python of another version", "no pip"])
def test_broken_environment_is_made_anew(
    installer: Installer, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, damage: str
) -> None:
    made: list[list[str]] = []
    real_quiet = run.quiet

    def quiet(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        if command[1:3] == ["-m", "venv"]:
            made.append(command)
            (tmp_path / "venv").mkdir(exist_ok=True)
            return subprocess.CompletedProcess(command, 0, "", "")
        return real_quiet(command, **options)

    monkeypatch.setattr(run, "quiet", quiet)
    venv = tmp_path / "venv"
    if damage != "gone":
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", str(venv)], check=True)
        run_python = run.program(venv, "python")
        if damage == "no python":
            run_python.unlink()
        if damage == "python of another version":
            monkeypatch.setattr(run, "MINOR", "3.99")
    run.set_up(venv, "runtime")
    assert made == [[sys.executable, "-m", "venv", "--clear", str(venv)]]
    assert "requirements.lock" in installer.taken()


def test_offline_is_one_clear_line(
    venv: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    (tmp_path / "one.lock").write_text("filelock==3.16.1\n")
    for name in [name for name in os.environ if name.startswith("PIP_")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("PIP_CONFIG_FILE", os.devnull)
    monkeypatch.setenv("PIP_INDEX_URL", "http://127.0.0.1:9/simple")
    monkeypatch.setenv("PIP_RETRIES", "1")
    with pytest.raises(SystemExit) as stop:
        run.pip(venv, "-r", str(tmp_path / "one.lock"))
    assert stop.value.code == 3
    (line,) = capfd.readouterr().err.splitlines()
    assert "cannot reach the package index" in line and "HTTPS_PROXY" in line


def test_other_failure_names_its_reason(
    venv: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    with pytest.raises(SystemExit):
        run.pip(venv, "--no-index", "-r", str(tmp_path / "none.lock"))
    (line,) = capfd.readouterr().err.splitlines()
    assert "none.lock" in line and "ERROR" in line


@pytest.fixture
def bare_linux(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run.sys, "platform", "linux")
    monkeypatch.setattr(run, "loads", lambda library: library.startswith("libdbus"))
    monkeypatch.setattr(run.shutil, "which", lambda name: f"/usr/bin/{name}")


def needed(capfd: pytest.CaptureFixture[str], **options: bool) -> str:
    with pytest.raises(SystemExit) as stop:
        run.require_system_libraries(**options)
    assert stop.value.code == 3
    (line,) = capfd.readouterr().err.splitlines()
    return line


@pytest.mark.usefixtures("bare_linux")
def test_user_is_told_one_command(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    line = needed(capfd, screen=False, new_venv=False)
    assert line.endswith(
        "sudo apt-get install -y --no-install-recommends"
        " libegl1 libfontconfig1 libgl1 libglib2.0-0 libxkbcommon0"
    )
    on_screen = needed(capfd, screen=True, new_venv=False)
    assert " libxcb-cursor0 " in on_screen and " libegl1 " in on_screen


@pytest.mark.usefixtures("bare_linux")
def test_python_without_ensurepip(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(run.importlib.util, "find_spec", lambda name: None)
    monkeypatch.setattr(run.sys, "base_prefix", "/usr")
    assert f" python{run.MINOR}-venv" in needed(capfd, screen=False, new_venv=True)
    assert "venv" not in needed(capfd, screen=False, new_venv=False)
    monkeypatch.setattr(run.sys, "base_prefix", "/elsewhere")
    assert "without ensurepip" in needed(capfd, screen=False, new_venv=True)


@pytest.mark.usefixtures("bare_linux")
def test_other_linux_is_told_the_libraries(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(run.shutil, "which", lambda name: None)
    assert "libEGL.so.1" in needed(capfd, screen=False, new_venv=False)


@pytest.mark.usefixtures("bare_linux")
@pytest.mark.parametrize("status", [0, 100])
def test_root_has_them_installed(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], status: int
) -> None:
    commands: list[list[str]] = []

    def quiet(command: list[str], **options: object) -> subprocess.CompletedProcess[str]:
        commands.append(command)
        return subprocess.CompletedProcess(command, status, "", "W: old\nE: no such package\n")

    monkeypatch.setattr(run.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(run, "quiet", quiet)
    if status:
        with pytest.raises(SystemExit):
            run.require_system_libraries(screen=False, new_venv=False)
        assert capfd.readouterr().err.splitlines()[-1].endswith(": E: no such package")
    else:
        run.require_system_libraries(screen=False, new_venv=False)
    assert [command[1] for command in commands] == ["update", "install"]
    assert "libegl1" in commands[1] and "libdbus-1-3" not in commands[1]


def test_complete_machine_needs_nothing() -> None:
    """These tests run with Qt loaded, so its libraries are here."""
    run.require_system_libraries(screen=False, new_venv=False)


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[..., tuple[str, str]]:
    """``started(*arguments)``: the level that is set up and the command that is run."""
    levels: list[str] = []
    commands: list[list[str]] = []
    monkeypatch.setenv("BIJIAN_VENV", str(tmp_path / "venv"))
    monkeypatch.setattr(run, "require_system_libraries", lambda **_: None)
    monkeypatch.setattr(run, "set_up", lambda venv, level: levels.append(level))
    monkeypatch.setattr(run, "run", lambda command, environment: commands.append(command) or 0)
    monkeypatch.chdir(tmp_path)

    def start(*arguments: str) -> tuple[str, str]:
        assert run.main(list(arguments)) == 0
        first, *others = commands[-1]
        return levels[-1], " ".join([Path(first).stem, *others])

    return start


def test_starts_what_it_is_asked_for(started, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(run, "has_screen", lambda: True)
    assert started() == ("runtime", "bijian demo")
    assert started("import", "a.bijian", "b") == ("runtime", "bijian import a.bijian b")
    assert started("test", "-x", "tests/test_run.py") == (
        "dev",
        "python -m pytest -x tests/test_run.py",
    )
    core = "python -m pytest -p tests.without_qt -p no:pytest-qt -o testpaths=tests/annotations"
    assert started("test", "--core") == ("dev", core)
    assert started("test", "--core", "-x") == ("dev", f"{core} -x")
    monkeypatch.setattr(run, "has_screen", lambda: False)
    assert started() == ("runtime", "bijian demo --headless")


@pytest.mark.parametrize(
    ("platform", "variables", "screen"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("linux", {"DISPLAY": ":0", "QT_QPA_PLATFORM": "offscreen"}, False),
        ("darwin", {}, True),
        ("win32", {}, True),
    ],
)
def test_screen(
    monkeypatch: pytest.MonkeyPatch, platform: str, variables: dict[str, str], screen: bool
) -> None:
    monkeypatch.setattr(run.sys, "platform", platform)
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    assert run.has_screen() is screen


@pytest.mark.parametrize("version", [(3, 10, 9), (3, 15, 0)])
def test_other_python_is_refused(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str], version: tuple[int, ...]
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as stop:
        runpy.run_path(str(ROOT / "run.py"))
    assert stop.value.code == 3
    assert "needs Python 3.11 to 3.14" in capfd.readouterr().err


def test_bijian_stands_in_the_environment() -> None:
    script = Path(sys.executable).with_name("bijian.exe" if os.name == "nt" else "bijian")
    if not script.exists():
        pytest.skip("this environment was not made by run.py")
    done = subprocess.run([script, "new"], capture_output=True, text=True, timeout=60)
    assert done.returncode == 2, done.stderr


def locked(name: str) -> dict[str, set[str]]:
    """Versions of each distribution in a lock; some have one per Python version."""
    found: dict[str, set[str]] = {}
    lines = (ROOT / name).read_text(encoding="utf-8")
    for package, version in re.findall(r"^([\w.-]+)==(\S+)", lines, re.MULTILINE):
        found.setdefault(package, set()).add(version)
    return found


@pytest.mark.parametrize("name", LOCKS)
def test_lock_has_hashes_and_no_places(name: str) -> None:
    text = (ROOT / name).read_text(encoding="utf-8")
    assert not re.search(r"://|^-|\s-[ief]\b|@|\\\S|(^|[\s=])/|\.whl|localhost", text, re.MULTILINE)
    entries = re.split(r"^(?=\w)", text, flags=re.MULTILINE)[1:]
    assert len(entries) >= len(locked(name)) > 5
    assert all(re.search(r"--hash=sha256:[0-9a-f]{64}", entry) for entry in entries)


def test_locks_agree_and_hold_what_the_project_names() -> None:
    runtime, dev, build = map(locked, LOCKS)
    assert {name: dev.get(name) for name in runtime} == runtime
    assert all(dev[name] == build[name] for name in build.keys() & dev.keys())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    for lock, requirements in (
        (runtime, project["project"]["dependencies"]),
        (dev, project["dependency-groups"]["dev"]),
        (build, project["dependency-groups"]["build"]),
        (build, project["build-system"]["requires"]),
    ):
        names = {re.match(r"[\w.-]+", line)[0].lower().replace("_", "-") for line in requirements}
        assert names <= lock.keys()
