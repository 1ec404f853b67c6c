"""What Word and Excel files have in common: a ZIP of XML, checked before a library opens it."""

import re

from annotations.errors import ImportFailure
from annotations.importers import packages
from annotations.importers.limits import Budget

_XML = (".xml", ".rels", ".vml")
# No office program writes a document type; it is how entities that grow without bound, or
# name files of this computer, come in. UTF-16 hides the word from a search for ASCII.
_DOCTYPE = re.compile(
    rb"<\0?!\0?(?:D\0?O\0?C\0?T\0?Y\0?P\0?E|E\0?N\0?T\0?I\0?T\0?Y)", re.IGNORECASE
)


def check(raw: bytes, budget: Budget, *, kind: str) -> None:
    """Raises ``ImportFailure`` where opening ``raw`` would not be safe.

    Codes: "broken-file", "zip-bomb", "too-many-members", "encrypted", "xml-entities".
    """
    with packages.opened(raw, budget, kind=kind) as package:
        for entry in package.infolist():
            limit = budget.limits.unpacked
            data = packages.content(package, entry, budget, limit=limit, kind=kind)
            if entry.filename.lower().endswith(_XML) and _DOCTYPE.search(data):
                raise ImportFailure("xml-entities", part=entry.filename[:100])
