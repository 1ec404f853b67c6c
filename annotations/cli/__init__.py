"""The command line: a published contract of names, flags, JSON keys and exit codes.

0 done, 1 failed with one clear line on stderr, 2 wrong usage. With ``--json`` one
JSON document goes to stdout and nothing else; progress goes to stderr.
"""

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from annotations.cli import commands, regions, repairs
from annotations.cli.messages import message
from annotations.cli.quantity import quantity
from annotations.errors import BijianError
from annotations.model import READING_STATES

NAMES = (
    "new",
    "import",
    "articles",
    "text",
    "annotate",
    "annotations",
    "view",
    "export",
    "undo",
    "redo",
    "check",
    "regions",
    "repairs",
    "repair",
    "quantity",
    "suggest",
    "accept",
    "learn",
    "evaluate",
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; returns its exit code."""
    # Windows would otherwise write text in the console's code page.
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="backslashreplace")
    arguments = parser().parse_args(argv)
    try:
        code = int(arguments.run(arguments))
        sys.stdout.flush()
        return code
    except BijianError as error:
        print(f"bijian: {message(error)}", file=sys.stderr)
        return 1
    except BrokenPipeError:
        # Whoever read the output (head, less) has seen enough. Nothing may be flushed at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        print("bijian: interrupted", file=sys.stderr)
        return 1


def parser() -> argparse.ArgumentParser:
    """The whole grammar; ``bijian --help`` prints it."""
    root = argparse.ArgumentParser(
        prog="bijian",
        description="Compare regions from annotated articles. Without a command the app opens.",
    )
    subparsers = root.add_subparsers(dest="command", required=True, metavar="COMMAND")

    def add(name: str, run: Any, text: str, *, project: bool = True) -> argparse.ArgumentParser:
        sub = subparsers.add_parser(name, help=text, description=text)
        sub.set_defaults(run=run)
        if project:
            sub.add_argument("project", type=Path, metavar="PROJECT")
        return sub

    sub = subparsers.add_parser("demo", help="open the sample project in the app")
    sub.set_defaults(run=commands.demo)
    sub.add_argument("--headless", action="store_true", help="do the same job without a screen")
    sub.add_argument("--out", metavar="DIR", help="where to write the files")

    sub = add("new", commands.new, "make a new project file")
    sub.add_argument("--codebook", default=None, metavar="NAME|FILE")
    sub.add_argument("--json", action="store_true")

    sub = add("import", commands.import_files, "import files and folders")
    sub.add_argument("paths", nargs="+", type=Path, metavar="PATH")
    sub.add_argument(
        "--columns",
        metavar="FIELD=COLUMN,…",
        help="what the columns of tables are: text, title, source, author, date, url, regions;"
        " a column by its heading or its number (#3); place=!a/b.xlsx: only of that table in"
        " an archive",
    )
    sub.add_argument("--json", action="store_true")

    sub = add("articles", commands.articles, "list the articles")
    sub.add_argument("--json", action="store_true")
    sub.add_argument("--region", metavar="NAME", help="of this region or what lies in it")
    sub.add_argument("--since", metavar="DATE", help="published then or later: 2024, 2024-06, …")
    sub.add_argument("--until", metavar="DATE", help="published then or earlier")
    sub.add_argument("--state", choices=READING_STATES, help="reading state")

    sub = add("text", commands.text, "print the reading text of an article")
    sub.add_argument("article", metavar="ARTICLE")
    sub.add_argument("--map", action="store_true", help="print the map to the raw text, as JSON")

    sub = add("annotate", commands.annotate, "add annotations from a JSON file, all or none")
    sub.add_argument("file", type=Path, metavar="FILE.json")
    sub.add_argument("--json", action="store_true")

    sub = add("annotations", commands.print_annotations, "print all annotations")
    sub.add_argument("--json", action="store_true")

    sub = add("view", commands.view, "print a compiled view")
    sub.add_argument("name", metavar="NAME", help="matrix, …")
    form = sub.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true")
    form.add_argument("--csv", action="store_true")

    sub = add("export", commands.export, "write a workbook or gold labels")
    sub.add_argument("--as", dest="form", required=True, metavar="FORMAT", help="excel, jsonl, bio")
    sub.add_argument("out", type=Path, metavar="OUT")
    sub.add_argument("--language", default="zh_CN", choices=("zh_CN", "en"), help="of the workbook")
    sub.add_argument("--json", action="store_true")

    for name, run in (("undo", commands.undo), ("redo", commands.redo)):
        sub = add(name, run, f"{name} the last change")
        sub.add_argument("--json", action="store_true")

    sub = add("repairs", repairs.repairs, "list repairs and doubtful places of an article")
    sub.add_argument("article", metavar="ARTICLE")
    sub.add_argument("--doubtful", action="store_true", help="only places that wait for a decision")
    sub.add_argument("--quick", action="store_true", help="do not search for candidates")
    sub.add_argument("--json", action="store_true")

    sub = add("repair", repairs.repair, "decide what stands at a damaged place")
    sub.add_argument("article", metavar="ARTICLE")
    sub.add_argument("site", type=int, metavar="SITE", help="its id, as repairs lists it")
    what = sub.add_mutually_exclusive_group(required=True)
    what.add_argument("--take", type=int, metavar="K", help="candidate number K, from 1")
    what.add_argument("--text", metavar="TEXT", help="this text")
    what.add_argument("--undo", action="store_true", help="back to what the raw text says")
    sub.add_argument("--json", action="store_true")

    sub = add("regions", regions.regions, "list the regions a project knows")
    sub.add_argument("--add", type=Path, metavar="FILE.toml", help="merge a list of your own")
    sub.add_argument("--all", action="store_true", help="also those that no article is about")
    sub.add_argument("--json", action="store_true")

    sub = add("quantity", quantity, "read one phrase as a quantity", project=False)
    sub.add_argument("phrase", metavar="PHRASE", help="近3900亿元, 到2025年集聚200家企业, …")
    sub.add_argument("--date", default="", metavar="ISO", help="of the article, for 今年, 近三年")
    sub.add_argument("--json", action="store_true")

    sub = add("suggest", _suggestions("print_suggestions"), "propose entities and claims")
    _choice(sub)

    sub = add("accept", _suggestions("accept"), "turn suggestions into annotations, as one step")
    _choice(sub)
    sub.add_argument("--min-score", type=_score, default=0.0, metavar="S", help="0 to 1")

    sub = add("learn", _suggestions("learn"), "learn from what is annotated to suggest better")
    sub.add_argument("--json", action="store_true")

    sub = add("evaluate", _suggestions("print_evaluation"), "score suggestions against a gold file")
    sub.add_argument("gold", type=Path, metavar="GOLD", help="quotes as JSON, or our JSON Lines")
    sub.add_argument("--annotations", action="store_true", help="score what is annotated instead")
    sub.add_argument("--only", choices=("entity", "claim"))
    _advice(sub)
    sub.add_argument("--json", action="store_true")

    sub = add("check", commands.check, "look for damage in a project file")
    sub.add_argument("--json", action="store_true")
    return root


def _suggestions(name: str) -> Callable[[argparse.Namespace], int]:
    """A command of annotations.cli.suggest, which no other command waits for."""

    def run(arguments: argparse.Namespace) -> int:
        from annotations.cli import suggest

        return int(getattr(suggest, name)(arguments))

    return run


def _choice(sub: argparse.ArgumentParser) -> None:
    """What of the suggestions is meant."""
    sub.add_argument("--article", metavar="ARTICLE", help="only of this one")
    sub.add_argument("--only", choices=("entity", "claim"))
    _advice(sub)
    sub.add_argument("--json", action="store_true")


def _advice(sub: argparse.ArgumentParser) -> None:
    sub.add_argument(
        "--advice", action="store_true", help="also what experts advise without a figure"
    )


def _score(text: str) -> float:
    value = float(text)
    if not 0 <= value <= 1:
        raise argparse.ArgumentTypeError(f"{text} is not between 0 and 1")
    return value
