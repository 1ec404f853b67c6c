"""Near-duplicates: which articles print the same text, found without comparing all pairs."""

from annotations.reprints.grouping import Candidate, Grouper
from annotations.reprints.index import SketchIndex
from annotations.reprints.shadow import comparable
from annotations.reprints.sketch import containment, sketch_of

__all__ = ["Candidate", "Grouper", "SketchIndex", "comparable", "containment", "sketch_of"]
