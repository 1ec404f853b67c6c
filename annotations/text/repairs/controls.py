"""Characters that no text consists of, or that Qt would not show as they stand."""

import re

from annotations.model import Edit

REASON = "control"

# C0 and DEL carry no text; U+FEFF, zero-width spaces and soft hyphens are invisible and
# split words for every search; U+FFFC marks where a picture stood.
_EMPTY = "\x00-\x08\x0e-\x1f\x7f\xad\u200b\u2060\ufeff\ufffc"
# Something stood here that is lost: C1 is a Windows character read in the wrong encoding,
# half a surrogate pair an emoji cut in two. Qt uses U+FDD0 and U+FDD1 as frame marks.
_LOST = "\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef" + "".join(
    f"{chr(plane * 0x10000 + 0xFFFE)}{chr(plane * 0x10000 + 0xFFFF)}" for plane in range(17)
)
_ODD = re.compile(f"([{_EMPTY}]+)|[{_LOST}]")


def propose(text: str) -> list[Edit]:
    """Controls deleted; what stands for a lost character becomes U+FFFD, visibly."""
    return [
        Edit(match.start(), match.end(), "" if match.group(1) else "\ufffd", REASON)
        for match in _ODD.finditer(text)
    ]
