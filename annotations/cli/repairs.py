"""``bijian repairs`` and ``bijian repair``: damaged places, and what to let stand there."""

import argparse
from typing import Any

from annotations.cli.commands import article_id_of, readable, writable
from annotations.cli.output import print_columns, print_json, progress
from annotations.errors import InvalidAnnotation
from annotations.model import ArticleId
from annotations.operations import TakeRepair, UndoRepair
from annotations.repairing import Site, Source, candidates_for, site_at, sites, source_of


def repairs(arguments: argparse.Namespace) -> int:
    """List what was repaired in an article and what is doubtful."""
    with readable(arguments.project) as project:
        source = source_of(project, article_id_of(project, arguments.article))
    found = sites(source)
    if arguments.doubtful:
        found = [site for site in found if site.state == "proposed"]
    doubtful = [site for site in found if site.state == "proposed"]
    candidates = {site.id: site.candidates for site in doubtful}
    if not arguments.quick:
        for number, site in enumerate(doubtful):
            progress(number, len(doubtful), site.raw)
            candidates[site.id] = candidates_for(source, site.id)
        if doubtful:
            progress(len(doubtful), len(doubtful), "")
    rows = [_row(site, candidates.get(site.id, ())) for site in found]
    if arguments.json:
        print_json(rows)
        return 0
    print_columns(
        [
            [str(site.id), site.state, site.reason, site.raw, site.text
             if site.state == "applied" else " | ".join(candidates[site.id])]
            for site in found
        ]
    )  # fmt: skip
    return 0


def repair(arguments: argparse.Namespace) -> int:
    """Decide about one place: take a candidate or a text, or take a repair back."""
    with writable(arguments.project) as project:
        article_id = ArticleId(article_id_of(project, arguments.article))
        source = source_of(project, article_id)
        site = site_at(sites(source), arguments.site)
        if site is None:
            raise InvalidAnnotation("no-such-repair", article=article_id, site=arguments.site)
        if arguments.undo:
            changes = project.apply(UndoRepair(article_id, site.id))
        else:
            text = arguments.text
            if text is None:
                text = _taken(source, site, arguments.take)
            changes = project.apply(TakeRepair(article_id, site.id, text))
        after = site_at(sites(source_of(project, article_id)), site.id)
    assert after is not None, "a repair decides about a place and does not remove it"
    if arguments.json:
        print_json({**_row(after, after.candidates), "entry": changes.entry_id})
    else:
        print_columns([[after.state, after.raw, after.text]])
    return 0


def _taken(source: Source, site: Site, number: int) -> str:
    """Candidate ``number``, counted from 1 as ``bijian repairs`` lists them."""
    candidates = candidates_for(source, site.id)
    if not 1 <= number <= len(candidates):
        raise InvalidAnnotation("no-such-candidate", number=number, count=len(candidates))
    return candidates[number - 1]


def _row(site: Site, candidates: tuple[str, ...]) -> dict[str, Any]:
    return {
        "id": site.id,
        "raw": [site.raw_start, site.raw_end],
        "reading": [site.start, site.end],
        "raw_text": site.raw,
        "reading_text": site.text,
        "reason": site.reason,
        "confidence": site.confidence,
        "state": site.state,
        "candidates": list(candidates),
    }
