"""Counts of right, found and wanted, and what is made of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Score:
    """``right`` of ``proposed`` are right (precision); ``found`` of ``wanted`` were found (recall).

    In strict scoring right and found are the same number; in partial scoring several
    proposals may touch one wanted name, or one proposal several.
    """

    right: int = 0
    proposed: int = 0
    found: int = 0
    wanted: int = 0

    @property
    def precision(self) -> float:
        """1.0 where nothing was proposed: nothing proposed is wrong."""
        return self.right / self.proposed if self.proposed else 1.0

    @property
    def recall(self) -> float:
        """1.0 where nothing was wanted."""
        return self.found / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        if not self.wanted and not self.proposed:
            return 1.0
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __add__(self, other: "Score") -> "Score":
        return Score(
            self.right + other.right,
            self.proposed + other.proposed,
            self.found + other.found,
            self.wanted + other.wanted,
        )


@dataclass(frozen=True, slots=True)
class Share:
    """``right`` out of ``of``."""

    right: int = 0
    of: int = 0

    @property
    def rate(self) -> float | None:
        """None where there was nothing to judge."""
        return self.right / self.of if self.of else None

    def __add__(self, other: "Share") -> "Share":
        return Share(self.right + other.right, self.of + other.of)
