"""`bijian regions`: what regions a project knows, and adding to them."""

import argparse
from contextlib import AbstractContextManager
from pathlib import Path
from typing import Any

from annotations.cli.commands import readable, writable
from annotations.cli.output import print_columns, print_json
from annotations.errors import BijianError
from annotations.operations import SetRegions
from annotations.project import Project
from annotations.regions.loading import load_registry, merged_regions, parse_regions


def regions(arguments: argparse.Namespace) -> int:
    """List those that articles are about and the project's own; ``--all``: every one."""
    opened: AbstractContextManager[Project] = (
        readable(arguments.project) if arguments.add is None else writable(arguments.project)
    )
    with opened as project:
        if arguments.add is not None:
            added = _source(arguments.add)
            merged = merged_regions(project.own_regions(), added, str(arguments.add))
            project.apply(SetRegions(merged))
        own = project.own_regions()
        used = dict.fromkeys(name for a in project.articles() for name in a.regions)
    rows = _rows(own, used, every=arguments.all)
    if arguments.json:
        print_json(rows)
    else:
        print_columns(
            [
                [row["name"], row["level"], row["parent"], "、".join(row["aliases"]), row["source"]]
                for row in rows
            ]
        )
    return 0


def _rows(own: str, used: dict[str, None], *, every: bool) -> list[dict[str, Any]]:
    registry = load_registry(own=own)
    own_names = {region.name for region in parse_regions(own, "regions")}
    listed = [
        region for region in registry if every or region.name in used or region.name in own_names
    ]
    rows: list[dict[str, Any]] = [
        {
            "name": region.name,
            "level": region.level,
            "parent": region.parent,
            "aliases": list(region.aliases),
            "members": list(region.members),
            "source": "project" if region.name in own_names else "shipped",
        }
        for region in listed
    ]
    # A name typed by hand that no list has.
    known = {region.name for region in registry}
    rows += [
        {"name": name, "level": "", "parent": "", "aliases": [], "members": [], "source": "project"}
        for name in used
        if name not in known
    ]
    return rows


def _source(path: Path) -> str:
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise BijianError("unreadable", path=str(path), detail=error.strerror) from error
    except UnicodeDecodeError as error:
        raise BijianError("regions-unreadable", path=str(path), detail=str(error)) from error
