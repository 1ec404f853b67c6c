"""What of an article is compared: its own words, without what copies differ in."""

import functools
import re
from collections.abc import Sequence

from annotations.model import COUNTED_BLOCKS, Block
from annotations.text.script import simplified

# A reading in brackets behind a character, as a gloss leaves it; (POCT) is no reading.
_GLOSS = re.compile(r"(?<=[\u3400-\u9fff])[(（\[［][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,7}[)）\]］]")
_NO_WORD = re.compile(r"[\W_]+")


def comparable(text: str, blocks: Sequence[Block] = ()) -> str:
    """Title, headings and body in simplified characters, only letters and digits of it.

    All of ``text`` where ``blocks`` are not given or none of them counts.
    """
    counted = "\n".join(text[b.start : b.end] for b in blocks if b.kind in COUNTED_BLOCKS)
    shadow = simplified(counted if counted.strip() else text)
    return _NO_WORD.sub("", _GLOSS.sub("", shadow)).lower()


@functools.lru_cache(maxsize=1 << 12)
def same_words(quote: str) -> str:
    """A passage in the form in which its reprints are told to be the same words."""
    return _NO_WORD.sub("", _GLOSS.sub("", simplified(quote))).lower()
