"""Words beside a time that say how it is meant: 到, 截至, 自 … before it, 起, 前 after it."""

import re
from dataclasses import replace
from typing import Final

from annotations.quantities.model import Period

_BEFORE: Final = re.compile(
    r"(?P<by>到|至|直到|力争到|预计到|截至|截止到?|截至到|自|从|由|始于|早在|迈向|面向|面向到|"
    r"展望|在|于)\s?$"
)
_GROWN_TO = re.compile(
    r"(?:增|长|加|升|高|大|降|少|变|延|展|续|涨|扩|推迟|提前|缩短|至|[0-9%元家个年])(?:至|到)\s?$"
)
_BY_AFTER = re.compile(r"^(?:以?前|之前|底前|末前|左右)")
_FROM_AFTER = re.compile(r"^(?:起(?!步|点|到|草)|[^,。;、]{0,8}以来|开始|至今|到现在|到目前)")


def with_words(text: str, period: Period) -> Period:
    """到, 截至, 自 … before, and 起, 前 after, taken into the period's role and range."""
    start, end, role = period.start, period.end, period.role
    window = text[max(0, start - 6) : start]
    after = text[end : end + 11]
    just = re.search(r"(?:刚刚|即将)?过去的$", window)
    if just is not None:
        start -= len(window) - just.start()
    before = _BEFORE.search(window)
    if before is not None and period.resolved and just is None:
        word = before["by"]
        shown = start - len(window) + before.start()
        if word in ("截至", "截止", "截止到", "截至到"):
            start, role = shown, "as-of"
        elif word in ("到", "至", "直到", "力争到", "预计到", "迈向", "面向", "面向到", "展望"):
            if not _GROWN_TO.search(window):
                role = "by"
                start = start - 1 if word.endswith("到") and word != "面向到" else start
        elif word in ("自", "从", "由") and _FROM_AFTER.match(after):
            start, role = shown, "from"
    if _BY_AFTER.match(after) and not after.startswith("左右") and role != "as-of":
        role = "by"
        end += 2 if after.startswith(("以前", "之前", "底前", "末前")) else 1
    elif (since := _FROM_AFTER.match(after)) and role in ("in", "from"):
        role = "from"
        end += since.end()
    return replace(period, start=start, end=end, role=role)
