"""Every change that can be made to a project; apply one with ``Project.apply``."""

from annotations.operations.annotate import Annotate, NewEntity
from annotations.operations.articles import ImportArticles, SetCodebook, UpdateArticle
from annotations.operations.base import Operation, Passage
from annotations.operations.batch import Batch
from annotations.operations.blocks import SetBlockKind
from annotations.operations.claims import AddClaims, NewClaim, UpdateClaim
from annotations.operations.deletion import DeleteAnnotations, DeleteArticles
from annotations.operations.regions import SetRegions
from annotations.operations.relations import AddRelations, NewRelation
from annotations.operations.repairs import TakeRepair, UndoRepair
from annotations.operations.reprints import SetReprint
from annotations.operations.spans import AddSpans, NewSpan, UpdateSpan
from annotations.operations.suggestions import AcceptSuggestions, RejectSuggestions

__all__ = [
    "AcceptSuggestions",
    "AddClaims",
    "AddRelations",
    "AddSpans",
    "Annotate",
    "Batch",
    "DeleteAnnotations",
    "DeleteArticles",
    "ImportArticles",
    "NewClaim",
    "NewEntity",
    "NewRelation",
    "NewSpan",
    "Operation",
    "Passage",
    "RejectSuggestions",
    "SetBlockKind",
    "SetCodebook",
    "SetRegions",
    "SetReprint",
    "TakeRepair",
    "UndoRepair",
    "UpdateArticle",
    "UpdateClaim",
    "UpdateSpan",
]
