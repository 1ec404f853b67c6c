"""Articles by region, date and reading state."""

from annotations.fields import check_period
from annotations.model import Article
from annotations.project import Project


def filtered(
    project: Project,
    *,
    region: str | None = None,
    since: str | None = None,
    until: str | None = None,
    state: str | None = None,
) -> list[Article]:
    """The articles that meet every condition that is given, in the order of their import.

    ``region``: a name or alias; articles of what lies in it are among them. ``since``
    and ``until`` are ISO dates of any precision, both included; an article whose date
    is known less precisely is in where any day of it is. Undated ones are in neither.
    Raises ``InvalidAnnotation("bad-period")``.
    """
    for name, value in (("since", since), ("until", until)):
        if value is not None:
            check_period(name, value)
    found = [
        article
        for article in project.articles()
        if (state is None or article.state == state)
        and (not since or (article.published and _last(article.published) >= _first(since)))
        and (not until or (article.published and _first(article.published) <= _last(until)))
    ]
    return found if region is None else _of_region(project, found, region)


def _of_region(project: Project, articles: list[Article], name: str) -> list[Article]:
    from annotations.regions import load_registry

    registry = load_registry(own=project.own_regions())
    outer = registry.find(name)

    def lies_in(other: str) -> bool:
        if other == name:
            return True
        inner = registry.find(other)
        if outer is None or inner is None:
            return False
        return inner.name == outer.name or registry.contains(outer, inner)

    return [article for article in articles if any(map(lies_in, article.regions))]


def _first(date: str) -> str:
    return (date + "-01-01")[:10] if len(date) < 7 else (date + "-01")[:10]


def _last(date: str) -> str:
    # Compared as text only: no month needs to have 31 days for that.
    return (date + "-12-31")[:10] if len(date) < 7 else (date + "-31")[:10]
