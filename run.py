#!/usr/bin/env python3
"""Set Bijian up and run it; needs nothing but Python.

    python3 run.py                    open the sample project (no screen: do its job headless)
    python3 run.py ARGUMENTS...       run `bijian ARGUMENTS...`
    python3 run.py test [ARGUMENTS]   run the tests; `test --core` only the core's, with Qt blocked

Everything is installed, once, into .venv or where BIJIAN_VENV points. Exit 3: could not set up.
"""

import ctypes
import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any, NoReturn

OLDEST, NEWEST = (3, 11), (3, 14)  # PySide6 6.11 is for no later one
if not OLDEST <= sys.version_info[:2] <= NEWEST:
    # Older Pythons get here only while they can read the syntax of this whole file.
    needed = f"{OLDEST[0]}.{OLDEST[1]} to {NEWEST[0]}.{NEWEST[1]}"
    found = f"{sys.version.split()[0]} ({sys.executable})"
    print(f"[setup] Bijian needs Python {needed}; this is {found}", file=sys.stderr)
    sys.exit(3)

ROOT = Path(__file__).resolve().parent
MINOR = f"{sys.version_info[0]}.{sys.version_info[1]}"
BUILD_LOCK = "requirements-build.lock"
LOCKS = {"runtime": "requirements.lock", "dev": "requirements-dev.lock"}

# Shared libraries that PySide6 loads, each with its Debian package: always, and under X11.
QT_LIBRARIES = """libGL.so.1 libgl1  libEGL.so.1 libegl1  libdbus-1.so.3 libdbus-1-3
    libfontconfig.so.1 libfontconfig1  libglib-2.0.so.0 libglib2.0-0
    libxkbcommon.so.0 libxkbcommon0"""
X11_LIBRARIES = """libxcb-cursor.so.0 libxcb-cursor0  libxcb-icccm.so.4 libxcb-icccm4
    libxcb-keysyms.so.1 libxcb-keysyms1  libxcb-shape.so.0 libxcb-shape0
    libxkbcommon-x11.so.0 libxkbcommon-x11-0"""


def main(arguments: list[str]) -> int:
    testing = arguments[:1] == ["test"]
    headless = testing or not has_screen()
    venv = Path(os.environ.get("BIJIAN_VENV") or ROOT / ".venv").absolute()
    require_system_libraries(screen=not headless, new_venv=not program(venv, "python").exists())
    set_up(venv, "dev" if testing else "runtime")
    environment = dict(os.environ)
    if headless:
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    if not testing:
        demo = ["demo", "--headless"] if headless else ["demo"]
        return run([str(program(venv, "bijian")), *(arguments or demo)], environment)
    os.chdir(ROOT)  # where pytest's "testpaths" counts from
    chosen = arguments[1:]
    if chosen[:1] == ["--core"]:
        blocked = ["-p", "tests.without_qt", "-p", "no:pytest-qt"]
        chosen = [*blocked, "-o", "testpaths=tests/annotations", *chosen[1:]]
    return run([str(program(venv, "python")), "-m", "pytest", *chosen], environment)


def has_screen() -> bool:
    if os.environ.get("QT_QPA_PLATFORM", "").split(":")[0] in ("offscreen", "minimal"):
        return False
    if not sys.platform.startswith("linux"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def program(venv: Path, name: str) -> Path:
    return venv / "Scripts" / f"{name}.exe" if os.name == "nt" else venv / "bin" / name


def require_system_libraries(*, screen: bool, new_venv: bool) -> None:
    """Install what this machine lacks; who may not is told all of it in one command."""
    packages = {}
    if sys.platform.startswith("linux"):
        pairs = (QT_LIBRARIES + "  " + X11_LIBRARIES if screen else QT_LIBRARIES).split()
        wanted = dict(zip(pairs[::2], pairs[1::2], strict=True))
        packages = {name: package for name, package in wanted.items() if not loads(name)}
    if new_venv and importlib.util.find_spec("ensurepip") is None:
        if sys.base_prefix != "/usr":  # not the system's Python: no package can mend it
            fail(f"{sys.executable} was built without ensurepip; use another Python")
        packages["ensurepip"] = f"python{MINOR}-venv"
    if not packages:
        return
    if not shutil.which("apt-get"):
        fail(f"please install what this system lacks: {' '.join(packages)}")
    install = ["apt-get", "install", "-y", "--no-install-recommends", *sorted(packages.values())]
    if os.geteuid() != 0:
        fail(f"system packages are missing; please run:  sudo {' '.join(install)}")
    say(f"installing system packages: {' '.join(install[4:])}")
    environment = dict(os.environ, DEBIAN_FRONTEND="noninteractive")
    quiet(["apt-get", "update", "-q"], env=environment)  # one stale source is no reason to stop
    done = quiet(install, env=environment)
    if done.returncode != 0:
        fail(f"{' '.join(install)}: {reason(done.stderr)}")


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def set_up(venv: Path, level: str) -> None:
    """Bring ``venv`` to what the locks say; ``level`` is "runtime" or "dev" (which has both).

    The stamp holds the level, and once all is installed what it was installed from.
    """
    stamp = venv / "bijian-setup.txt"
    sources = [ROOT / name for name in ("pyproject.toml", BUILD_LOCK, *LOCKS.values())]
    content = b"\0".join(source.read_bytes() for source in sources)
    digest = hashlib.sha256(content + f"\0{ROOT}\0{venv}\0{MINOR}".encode()).hexdigest()
    state = stamp.read_text().split() if stamp.exists() else []
    if program(venv, "python").exists() and state in ([level, digest], ["dev", digest]):
        return
    if not works(program(venv, "python")):
        say(f"creating {venv}")
        done = quiet([sys.executable, "-m", "venv", "--clear", str(venv)])
        if done.returncode != 0:
            fail(f"cannot create {venv}: {reason(done.stderr or done.stdout)}")
        state = []
    # `bijian` after `test` must not leave the tests' tools behind at older versions.
    level = "dev" if state[:1] == ["dev"] else level
    # Interrupted before: files may be missing of what pip takes for installed; write all again.
    again = ["--ignore-installed"] if len(state) == 1 else []
    stamp.write_text(level)
    say("installing packages; the first time takes some minutes")
    locked = ["--require-hashes", "--no-build-isolation", "--use-pep517", *again, "-r"]
    pip(venv, *locked, str(ROOT / BUILD_LOCK))
    pip(venv, *locked, str(ROOT / LOCKS[level]))
    pip(venv, "--no-deps", "--no-index", "--no-build-isolation", "-e", str(ROOT))
    stamp.write_text(f"{level} {digest}")


def works(python: Path) -> bool:
    """Whether the environment runs, has pip, and is of the Python that runs this."""
    check = f"import sys, pip; sys.exit('%d.%d' % sys.version_info[:2] != {MINOR!r})"
    return python.exists() and quiet([str(python), "-I", "-c", check]).returncode == 0


def pip(venv: Path, *arguments: str) -> None:
    log = venv / "setup.log"
    # -I: what a PYTHONPATH of the user's offers does not count as installed.
    command = [str(program(venv, "python")), "-I", "-m", "pip", "install", *arguments]
    options = ["--no-input", "--disable-pip-version-check", "--log", str(log)]
    progress = sys.stderr if sys.stderr.isatty() else subprocess.DEVNULL
    done = quiet([*command, *options], stdout=progress)
    if done.returncode == 0:
        log.unlink(missing_ok=True)  # some megabytes that nobody will read
        return
    if any(sign in done.stderr for sign in ("Retrying (", "ConnectionError", "ProxyError")):
        fail(f"cannot reach the package index: offline? a proxy? (set HTTPS_PROXY; log: {log})")
    fail(f"installing packages failed: {reason(done.stderr)} (log: {log})")


def quiet(command: list[str], **options: Any) -> subprocess.CompletedProcess[str]:
    """Run to the end without a keyboard, keeping what it says for ``reason``."""
    pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
    return subprocess.run(command, text=True, errors="replace", **{**pipes, **options})


def reason(output: str) -> str:
    """The line of a program's output that says why it failed."""
    lines = [line.strip() for line in output.splitlines() if line.strip()]
    errors = [line for line in lines if line.startswith(("ERROR:", "E:"))]
    return (errors or lines or ["it gave no reason"])[-1]


def say(message: str) -> None:
    """To stderr: stdout belongs to the program that is started."""
    print("[setup]", message, file=sys.stderr, flush=True)


def fail(message: str) -> NoReturn:
    say(message)
    sys.exit(3)


def run(command: list[str], environment: dict[str, str]) -> int:
    if os.name != "nt":
        os.execve(command[0], command, environment)
    try:
        return subprocess.run(command, env=environment).returncode  # Windows cannot exec
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
