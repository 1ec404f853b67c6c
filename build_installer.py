#!/usr/bin/env python3
"""The steps from this checkout to an installer for the system it runs on.

Nothing of it is built yet; `python3 build_installer.py` names the steps and exits 2.
"""

import sys

PACKAGES = {
    "linux": "a .deb, and a self-extracting .run that needs no root",
    "win32": "an NSIS set-up, per user, in Chinese and English",
    "darwin": "a .app bundle in a .dmg",
}


def steps(platform: str) -> list[str]:
    """What building for ``platform`` (as ``sys.platform`` calls it) consists of, in order."""
    package = PACKAGES.get(platform)
    if package is None:
        raise ValueError(
            f"no installer is planned for {platform}; there are: {', '.join(PACKAGES)}"
        )
    libraries = "collect the system libraries that the app may not find elsewhere"
    return [
        "check: a clean tree, the tests pass, the locks fit pyproject.toml",
        "bundle: PyInstaller, one folder, without the parts of Qt that are not used",
        *([f"runtime libraries: {libraries}"] if platform == "linux" else []),
        f"package: {package}",
        "smoke test: install it, let the installed app do the demo job, read its workbook back",
    ]


def main() -> int:
    try:
        plan = steps(sys.platform)
    except ValueError as error:
        print(error, file=sys.stderr)
        return 2
    for number, step in enumerate(plan, 1):
        print(f"{number}. {step}")
    print("Building is not there yet: none of these steps was taken.", file=sys.stderr)
    return 2


if __name__ == "__main__":
    sys.exit(main())
