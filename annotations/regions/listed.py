"""Places that only begin a name in a list: 北京 of 、北京康辰、上海奕谱科技等."""

import re

_NAME = re.compile(r"(?![省市区县州等和与及的两三四五])[\u4e00-\u9fffA-Za-z]{2,8}(?:、|等)")


def begins_listed_name(shadow: str, start: int, end: int, stop: int | None = None) -> bool:
    """Whether the place at ``start``:``end`` (code points of the folded text) goes on as a name
    between two marks of a list, looked at up to ``stop``."""
    limit = len(shadow) if stop is None else stop
    return shadow[start - 1 : start] == "、" and _NAME.match(shadow, end, limit) is not None
