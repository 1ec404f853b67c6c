"""The core of Bijian: projects, reading texts, annotations, views and exports, without Qt.

A notebook needs no more than this::

    import annotations

    with annotations.open_project("health.bijian") as project:
        for claim in project.claims():
            print(claim.fields.regions, claim.fields.indicator, claim.fields.low)
"""

from annotations.errors import BijianError
from annotations.project import Project, create_project, open_project

__all__ = ["BijianError", "Project", "create_project", "open_project"]
