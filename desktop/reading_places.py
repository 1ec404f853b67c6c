"""Which articles of a project are open and where each is being read, kept between sessions.

They are the user's, not the project's: they stand in the settings, one entry a project, by its
file's path, and never make the project look changed.
"""

import hashlib
import json
from dataclasses import dataclass
from pathlib import Path

from annotations.model import ArticleId
from desktop.reader.columns import MOST_COLUMNS, ReaderColumns
from desktop.settings import PLACES, Settings

_PROJECTS = 40  # of which places are remembered, the latest ones


@dataclass(frozen=True, slots=True)
class Place:
    """An open article; ``top``: the code point at the head of the view."""

    article_id: ArticleId
    top: int
    active: bool


def places_of(columns: ReaderColumns) -> list[Place]:
    """What is open, from left to right."""
    active = columns.active()
    return [
        Place(each.article_id, each.pane.first_visible(), each is active)
        for each in columns.columns()
    ]


def show_places(columns: ReaderColumns, places: list[Place], known: set[str]) -> None:
    """Open what was open; articles that are gone (not in ``known``) are passed over."""
    front = None
    for place in places:
        if place.article_id not in known:
            continue
        column = columns.open_article(place.article_id, beside=True)
        if place.top:
            column.pane.scroll_to(place.top)
        if place.active:
            front = place.article_id
    if front is not None:
        columns.open_article(front)


def remember(settings: Settings, path: Path, places: list[Place]) -> None:
    """Keep the places of the project at ``path``; of other projects the latest are kept too."""
    rows = [[place.article_id, place.top, place.active] for place in places]
    entry = json.dumps([_key(path), rows], ensure_ascii=True, separators=(",", ":"))
    others = [text for text in settings.get(PLACES) if _parsed(text)[0] != _key(path)]
    settings.set(PLACES, [entry, *others][:_PROJECTS])


def remembered(settings: Settings, path: Path) -> list[Place]:
    """The places of the project at ``path``; none where nothing readable is kept."""
    for text in settings.get(PLACES):
        key, places = _parsed(text)
        if key == _key(path):
            return places
    return []


def _key(path: Path) -> str:
    return hashlib.blake2b(str(path.resolve()).encode(), digest_size=8).hexdigest()


def _parsed(text: object) -> tuple[str, list[Place]]:
    """("", []) for what was not written by ``remember``."""
    try:
        key, rows = json.loads(str(text))
        places = [
            Place(ArticleId(str(article_id)), max(0, int(top)), bool(active))
            for article_id, top, active in rows[:MOST_COLUMNS]
        ]
    except (ValueError, TypeError):
        return "", []
    return str(key), places
