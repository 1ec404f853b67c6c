"""People whom nothing but the place they stand in makes so: in stamps and wire lines."""

import re
from collections.abc import Iterator

from annotations.suggest.vocabulary import Words

# 18:40:25 甲某某 乙某某来源:
_STAMPED = re.compile(
    "\\d{2}:\\d{2}(?::\\d{2})?[ \\t]+"
    "((?:[\u4e00-\u9fff]{2,3}[ \\t]+){0,3}[\u4e00-\u9fff]{2,3}?)[ \\t]*"
    "(?=来源|编辑|责任编辑|$)",
    re.M,
)
# 2月7日电(牛某某)
_WIRE = re.compile(
    "(?:日电|日讯|电)[ \\t]*\\(([\u4e00-\u9fff]{2,3}(?:[、 ][\u4e00-\u9fff]{2,3}){0,3})\\)"
)
# 审核:甲某 终审:乙某某, 编辑/甲某某
_SEEN_TO = re.compile(
    "(?:编辑|责编|编审|审核|初审|复审|终审|校对|监制|统筹|策划|值班编辑|责任编辑)[:/|丨]"
    "[ \\t]*([\u4e00-\u9fff]{2,3})(?=[ \\t)\n、,】\\]]|$)"
)
# 江州新闻记者 甲某某 江州观察 乙某某, alone on its line
_TWO_MEDIA = re.compile(
    "^[^\n,。]{0,16}记者 [\u4e00-\u9fff]{2,3} [\u4e00-\u9fff]{3,8} ([\u4e00-\u9fff]{2,3})[ \\t]*$",
    re.M,
)
# (甲某某 乙某 摄), and a name alone in brackets where a paragraph ends
_TAKEN_BY = re.compile(
    "\\(((?:[\u4e00-\u9fff]{2,3}[ 、]){0,3}[\u4e00-\u9fff]{2,3}) ?"
    "(?:摄影?|文/?图?|图/?文?|供图|整理|报道|摄影报道)\\)"
)
_SIGNED = re.compile("。[ \\t]*\\(([\u4e00-\u9fff]{2,3})\\)[ \\t]*$", re.M)
# 来源:岭南网 甲某某 乙某某
_BEHIND_SOURCE = re.compile(
    "来源[:：][ \\t]*[\u4e00-\u9fff]{1,8}(?:网|报|社|新闻|客户端)[ \\t]+"
    "((?:[\u4e00-\u9fff]{2,3}[ \\t]+){0,2}[\u4e00-\u9fff]{2,3})[ \\t]*$",
    re.M,
)
_OFFICES = frozenset("局科室部处办网报社组台")
_NAME = re.compile("[\u4e00-\u9fff]{2,3}")


def bylined(shadow: str, words: Words) -> Iterator[tuple[int, int]]:
    """Names between a time and 来源 or 编辑, and in brackets behind 2月7日电; code points."""
    for pattern in (_STAMPED, _WIRE, _SEEN_TO, _TWO_MEDIA, _TAKEN_BY, _SIGNED, _BEHIND_SOURCE):
        for line in pattern.finditer(shadow):
            for name in _NAME.finditer(shadow, *line.span(1)):
                if like_a_name(words, name[0]):
                    yield name.span()


def like_a_name(words: Words, name: str) -> bool:
    """A surname first, and no word that bylines are made of."""
    if name[-1] in _OFFICES:
        return False  # 编审:商务局
    taken = name in words.no_persons or name in words.titles or name in words.bylines
    return name[0] in words.surnames and not taken and name not in words.never
