"""Comparator words before and after a number, kept apart from it.

The words stand in resources/units/comparators.toml. The rule, in line with the hand-made gold:

    >   超 逾 突破 多于, and 多 余 几 right after the numeral (20多个, 5300余家)
    ≥   以上 不少于 不低于 至少 起, and 数十, 上百
    <   不到 不足 低于 以内 以下
    ≤   不超过 至多 最高 最高可达
    ≈   近 约 左右 上下 许 来, a level (千亿级) and a bare scale (百亿元)

A word that bounds beats one that approximates, a strict bound beats a weak one
(超过90%以上 is >), and a word beside the number beats what the numeral itself
implies (约20余个 is ≈).
"""

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from annotations.model import Comparator
from annotations.quantities.model import Cue
from annotations.quantities.units import SHIPPED

# Comparators with a verb between them and the number: 最高补助500万元, 至少建成15个.
_APART: Final[tuple[tuple[re.Pattern[str], Comparator], ...]] = (
    (
        re.compile(
            r"(?:最高|至多|最多|上限)[\u4e00-\u9fff]{0,4}(?:可|给予|补助|奖励|资助|补贴|支持|获|得|到|达|"
            r"予|为|至|贷|贷款|授信|扶持|奖补|享受|投入|提供|降低?|涨)$"
        ),
        "≤",
    ),
    (re.compile(r"(?:至少|起码|最少)[\u4e00-\u9fff]{1,4}$"), "≥"),
)

# 不到全国的万分之一, 约占全省三成: whose share it is stands between.
_SHARE_WORDS: Final = frozenset(
    "不到 不足 超过 超 逾 约 近 将近 接近 不超过 不高于 最高 不低于 不少于".split()
)
_WHOLE = r"(?:占)?(?:全国|全省|全市|全区|全县|全球|世界|我国|全行业)(?:总量|总数)?的?$"
_OF_WHAT = "[\u4e00-\u9fff]{2,14}的$"
_APART_SHARE: Final[tuple[tuple[re.Pattern[str], Comparator], ...]] = (
    (re.compile(rf"(?:不到|不足){_WHOLE}"), "<"),
    (re.compile(rf"(?:超过|超|逾){_WHOLE}"), ">"),
    (re.compile(rf"(?:约|近|将近|接近){_WHOLE}"), "≈"),
    # 不超过设备投资额的15%
    (re.compile(rf"(?:不超过|不高于|最高){_OF_WHAT}"), "≤"),
    (re.compile(rf"(?:不低于|不少于){_OF_WHAT}"), "≥"),
)

_APART_BEHIND: Final = ("以上", "以下", "左右", "以内", "上下")
# 担任过两个: 过 tells that it was so, and bounds nothing.
_FEW: Final = re.compile("[一两二三四五六七八九](?![十百千万亿成分])")

_STRENGTH: Final[tuple[Comparator, ...]] = ("<", "≤", ">", "≥", "≈")


@dataclass(frozen=True, slots=True)
class _Words:
    before: Mapping[str, Comparator]
    longest: int
    last: frozenset[str]
    not_after: Mapping[str, str]
    after: tuple[tuple[str, Comparator], ...]
    after_first: frozenset[str]
    not_before: Mapping[str, tuple[str, ...]]


@functools.cache
def _words() -> _Words:
    path = SHIPPED / "comparators.toml"
    document = tomllib.loads(path.read_text(encoding="utf-8"))
    before = {word: sign for sign, words in document["before"].items() for word in words.split()}
    after = [(word, sign) for sign, words in document["after"].items() for word in words.split()]
    return _Words(
        before=before,
        longest=max(map(len, before)),
        last=frozenset(word[-1] for word in before),
        not_after=document["not_after"],
        # 及以上 before 以上, 起步 before 起
        after=tuple(sorted(after, key=lambda row: -len(row[0]))),
        after_first=frozenset(word[0] for word, _ in after),
        not_before={word: tuple(then.split()) for word, then in document["not_before"].items()},
    )


def cues_before(text: str, start: int) -> list[Cue]:
    """Comparators of the folded ``text`` that end at ``start``, nearest first."""
    words = _words()
    found: list[Cue] = []
    while len(found) < 4:
        at = start
        if at and text[at - 1] == " ":
            at -= 1
        if not at or text[at - 1] not in words.last:
            break
        lengths = range(min(words.longest, at), 0, -1)
        length = next((n for n in lengths if text[at - n : at] in words.before), 0)
        word = text[at - length : at]
        previous = text[at - length - 1 : at - length] if at > length else ""
        if word == "过" and _FEW.match(text, start):
            break
        if not length or (previous and previous in words.not_after.get(word, "")):
            break
        start = at - length
        found.append(Cue(start, at, word, words.before[word]))
    if not found or all(cue.comparator == "=" for cue in found):
        apart = _apart(text, start)
        if apart is not None:
            found.append(apart)
    return found


def cues_after(text: str, end: int) -> list[Cue]:
    """Comparators of the folded ``text`` that begin at ``end``."""
    words = _words()
    found: list[Cue] = []
    if text[end : end + 1] == " " and text.startswith(_APART_BEHIND, end + 1):
        end += 1  # 8% 以上
    while len(found) < 2 and text[end : end + 1] in words.after_first:
        word, comparator = next(
            (row for row in words.after if text.startswith(row[0], end)), ("", None)
        )
        then = end + len(word)
        if comparator is None or text.startswith(words.not_before.get(word, ("\0",)), then):
            break
        found.append(Cue(end, then, word, comparator))
        end = then
    return found


def resolve(cues: Iterable[Cue], implied: Comparator) -> Comparator:
    """One comparator from the words beside a number and what its numeral implies."""
    said = {cue.comparator for cue in cues}
    for comparator in _STRENGTH:
        if comparator in said:
            return comparator
    return implied


def share_cue(text: str, start: int) -> Cue | None:
    """The comparator of a share that stands before the whole: 不到 of 不到全国的万分之一."""
    window = text[max(0, start - 20) : start]
    for pattern, comparator in _APART_SHARE:
        match = pattern.search(window)
        if match is not None:
            at = start - len(window) + match.start()
            word = match.group()
            length = next(n for n in (3, 2, 1) if word[:n] in _SHARE_WORDS)
            return Cue(at, at + length, word[:length], comparator)
    return None


def _apart(text: str, start: int) -> Cue | None:
    window = text[max(0, start - 9) : start]
    if not ("最" in window or "至" in window or "上限" in window or "起码" in window):
        return None
    for pattern, comparator in _APART:
        match = pattern.search(window)
        if match is not None:
            at = start - len(window)
            return Cue(at + match.start(), start, match.group(), comparator)
    return None
