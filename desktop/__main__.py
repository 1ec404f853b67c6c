"""``bijian``: the command line where a command is given, else the app.

Nothing of Qt is imported before it is known to be needed.
"""

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command or open the app; returns the exit code."""
    if getattr(sys, "frozen", False):
        # A worker process of an executable is this executable, started again.
        import multiprocessing

        multiprocessing.freeze_support()
    arguments = list(sys.argv[1:] if argv is None else argv)
    if arguments and arguments[0] == "demo":
        from annotations.cli import parser

        options = parser().parse_args(arguments)
        from desktop.demo import run_demo

        return run_demo(headless=options.headless, out=options.out)
    if arguments and not arguments[0].endswith(".bijian"):
        from annotations.cli import main as run_command

        return run_command(arguments)
    from desktop.app import run_app

    return run_app(project=arguments[0] if arguments else None)


if __name__ == "__main__":
    sys.exit(main())
