"""The core of Bijian: projects, reading texts, annotations, views and exports, without Qt.

A notebook needs no more than this::

    import annotations

    with annotations.open_project("health.bijian") as project:
        for claim in project.claims():
            print(claim.fields.regions, claim.fields.indicator, claim.fields.low)
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotations.errors import BijianError
    from annotations.project import Project, create_project, open_project

__all__ = ["BijianError", "Project", "create_project", "open_project"]


def __getattr__(name: str) -> Any:
    # Late: the app's first window imports a module or two from here and must not wait
    # for the whole store.
    if name == "BijianError":
        from annotations.errors import BijianError

        return BijianError
    if name in __all__:
        from annotations import project

        return getattr(project, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
