"""Tags that a page's source left in its text: </p>, <br>, and /p> behind a lost <.

Only the tags that text is set with, written as such; x<p and <姓名> stay.
"""

import re

from annotations.model import Edit

REASON = "tag"
CONFIDENCE = 0.95

_NAMES = "p|br|div|span|strong|font|em|b|i|u|center|h[1-6]|tr|td|table|tbody|ul|li|o:p"
_TAG = re.compile(
    rf"(?:</?({_NAMES})(?:\s[^<>\n]{{0,200}})?\s?/?>|(?<=\?)/(p|div|br)>)", re.IGNORECASE
)
_BREAKS = frozenset({"p", "br", "div", "tr", "table", "ul", "li", *(f"h{n}" for n in range(1, 7))})


def propose(text: str) -> list[Edit]:
    """Tags go; where one ended a paragraph and no line ends there, a line end stays."""
    edits: list[Edit] = []
    at_line_start = True
    position = 0
    for match in _TAG.finditer(text):
        between = text[position : match.start()]
        if between:
            at_line_start = between.endswith("\n") or (at_line_start and not between.strip())
        name = (match.group(1) or match.group(2)).casefold()
        broken = name in _BREAKS and not at_line_start
        broken = broken and text[match.end() : match.end() + 1] not in ("", "\n")
        edits.append(Edit(match.start(), match.end(), "\n" if broken else "", REASON, CONFIDENCE))
        at_line_start = at_line_start or broken
        position = match.end()
    return edits
