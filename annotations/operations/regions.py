"""The project's own list of regions."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class SetRegions:
    """Give the project its own list of regions, as TOML text; "" for none.

    Raises ``BijianError("regions-unreadable" or "regions-bad-entry")``. Articles and
    claims keep the names they have.
    """

    source: str
    kind = "set-regions"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": 1, "label": ""}

    def run(self, transaction: Transaction) -> None:
        # Late: regions are wanted seldom, and reading them loads a converter of characters.
        from annotations.regions.loading import parse_regions

        parse_regions(self.source, "regions")
        if transaction.row("setting", "regions") is None:
            if self.source:
                transaction.insert("setting", {"id": "regions", "value": self.source})
        else:
            transaction.update("setting", "regions", {"value": self.source})
