"""Several operations as one: one transaction, one journal entry, one undo step."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from annotations.operations.base import Operation
from annotations.store.transaction import Transaction


@dataclass(frozen=True, slots=True)
class Batch:
    """``kind`` names the whole in the journal and in the undo menu."""

    operations: tuple[Operation, ...]
    kind: str = "batch"

    @property
    def detail(self) -> Mapping[str, Any]:
        return {"count": sum(op.detail.get("count", 1) for op in self.operations), "label": ""}

    def run(self, transaction: Transaction) -> None:
        for operation in self.operations:
            operation.run(transaction)
