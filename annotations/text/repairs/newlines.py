"""Every kind of line end becomes LF."""

import re

from annotations.model import Edit

REASON = "newline"
_OTHER = re.compile("\r\n|[\r\v\f\x85\u2028\u2029]")


def propose(text: str) -> list[Edit]:
    """CR LF, CR, VT, FF, NEL, U+2028 and U+2029, each to one LF."""
    edits: list[Edit] = []
    for match in _OTHER.finditer(text):
        start, end = match.span()
        if end - start == 2:
            edits.append(Edit(start, start + 1, "", REASON))  # keep the LF itself
        else:
            edits.append(Edit(start, end, "\n", REASON))
    return edits
