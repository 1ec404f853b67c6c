"""Names of places that are given to another place as a title: 通化是“中国医药城”."""

import re

_GIVEN = re.compile(
    '(?:是|为|称|称作|誉为|称为|素有|享有|号称|堪称|作为|打造|建设|建成|争创|创建|命名为|授予|获评|成为|叫)(?:了|的)?[“"「『]$'
)
_WINDOW = 8


def is_epithet(shadow: str, start: int, end: int) -> bool:
    """Whether the name at ``start`` to ``end`` (of the simplified text) is quoted as a title."""
    if start == 0 or shadow[start - 1] not in '“"「『':
        return False
    if shadow[end : end + 1] not in ("”", '"', "」", "』"):
        return False
    return _GIVEN.search(shadow, max(0, start - _WINDOW), start) is not None
