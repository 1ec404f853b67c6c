"""The run of nouns before or after a figure, by the tags of its words.

The dictionary's tags are a hint only: words of the lexicon count as nouns whatever their
tag, and a verb belongs to a run where it modifies what follows (生产 in 生产基地).
"""

from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.page import Page

Range = tuple[int, int]

_OWN_NOUNS = frozenset("家名位人户")
_THINGS = frozenset({"机构/实验室", "园区/基地", "产品/技术", "企业"})

_GUILDS = ("协会", "商会", "学会", "联合会", "促进会")  # 15家某协会的|企业
_WHO = ("企业", "公司", "机构", "单位", "药企")
_TOGETHER = ("一起", "共同", "一道", "联合", "携手")
_SUFFIXES = frozenset(
    "率额值量度数业园区站所院室网链群类型级性化器机剂药品件款项库仓厂店馆港城谷带圈企车船线"
)
_JOINTS = frozenset("·+&-/”“")
_NOUN_TAGS = frozenset("njlbgziks")
_SHORT_ADJECTIVES = frozenset("新高大小低强优特精智绿")


def is_noun(word: str, tag: str, lexicon: Lexicon) -> bool:
    if word in lexicon.stop or not word[0].isalnum():
        return False
    if word in lexicon.counted or word in lexicon.measures or word in lexicon.modifying:
        return True
    if tag[0] in _NOUN_TAGS or tag in ("vn", "an", "eng", "x", "un"):
        return not word.isdigit()
    return len(word) == 1 and word in _SUFFIXES


def run_before(page: Page, end: int, low: int, lexicon: Lexicon, *, most: int = 24) -> Range:
    """The nouns that end at ``end``; empty (``end``, ``end``) if the word there is none."""
    start = end
    low = page.figure_end(low, end - 1)
    number = page.token_before(end)
    while number >= 0 and start > low:
        word, tag, first, last = page.word(number)
        if last > start and start == end:
            word, last = page.shadow[first:end], end  # 占地 of 占地约
        if last > start or first < low or end - first > most or not word:
            break
        if end - start > 1 and (word in lexicon.acting or word in lexicon.transitive):
            break
        if not is_noun(word, tag, lexicon):
            joined = start < end and (
                word in _JOINTS or word in _SHORT_ADJECTIVES or word in lexicon.plain
            )
            measured = (
                end - start == 1 and page.shadow[start:end] in lexicon.endings and tag[0] in "avd"
            )
            if (
                not joined
                and not measured
                and not (start == end and len(word) <= 2 and word.endswith(lexicon.endings))
            ):
                break
        start = first
        number -= 1
    while start < end and page.shadow[start] in "·+&-/”“":
        start += 1
    return start, end


def run_after(page: Page, start: int, high: int, lexicon: Lexicon, *, measure: str = "") -> Range:
    """The nouns counted by a figure that ends at ``start``: empty if there are none.

    A clause that describes them (基于AI设计的…新分子) is passed over, and so is a bracket
    (产品(Ⅱ类)注册证). ``measure``: the measure word; 家 and 名 go with firms and people, after
    others the noun behind 的 is what is counted.
    """
    shadow = page.shadow
    first = start
    while first < high and shadow[first] in ' “"':
        first += 1
    if shadow.startswith("的", first):
        first += 1
    found = _nouns_from(page, first, high, lexicon)
    end = found[1]
    if end > found[0] and shadow.startswith("(", end):
        closed = shadow.find(")", end, min(high, end + 10))
        if closed > 0:
            further = _nouns_from(page, closed + 1, high, lexicon)
            if further[1] > further[0]:
                return further
    passed = shadow.find("的", first, min(high, first + 48))
    while passed >= 0:
        rest = passed + 1
        # 1000多种疾病 after 20多个专科的: another figure, what stands before 的 is complete.
        if rest in page.figure_starts:
            break
        if found[1] > found[0] and page.figure_end(found[1], passed) > found[1]:
            break  # 近千亿的地区生产总值|和超2000亿的总产值: what the next figure is of
        between = shadow[first:passed]
        guild = shadow.endswith(_GUILDS, found[0], found[1])
        whole = (
            found[1] == passed
            and not guild
            and (measure in _OWN_NOUNS or between.endswith(("之一", "左右")))
        )
        # 五大产业园|带动集群发展的方式: nouns and then a verb, the nouns are what is counted.
        acts = found[1] > found[0] and found[1] < passed and _acts(page, found[1], lexicon)
        # 200家企业|一起形成了…的集群
        acts = acts or (
            measure in _OWN_NOUNS
            and found[1] > found[0]
            and shadow.endswith(_WHO, found[0], found[1])
            and shadow.startswith(_TOGETHER, found[1])
        )
        described = found[0] == found[1] or not (whole or acts)
        if not described or any(mark in between for mark in "。;!?\n,"):
            break
        further = _nouns_from(page, rest, high, lexicon)
        if further[0] == further[1]:
            break
        if (
            found[1] > found[0]
            and found[1] < passed
            and not _describes(page, first, passed, lexicon)
            and not (measure == "家" and shadow.endswith(_WHO, further[0], further[1]))
        ):
            break
        found = further
        first = rest
        passed = shadow.find("的", first, min(high, first + 32))
    return found


def _nouns_from(page: Page, start: int, high: int, lexicon: Lexicon) -> Range:
    end = counted = start
    number = page.token_at(start) if start < high else len(page.tokens)
    while number < len(page.tokens):
        word, tag, first, last = page.word(number)
        if first < start == end < last:
            word, tag, first = page.shadow[start:last], "n", start  # 子 of 条子
        if last > high or first < end or last - start > 24 or first in page.figure_starts:
            break
        named = page.name_from(first, high)
        if named is not None and (named.end > last or named.type in _THINGS):
            end = counted = named.end
            number = page.token_at(end) if end < high else len(page.tokens)
            continue
        if first == start and word in lexicon.doing:
            there = page.mentions_in(last, high)
            if there and there[0][0] == last:
                break  # 12家|落户浦东新区
        goes_on = _goes_on(page, number, lexicon)
        if (
            end > start == counted
            and word in "及和与"
            and _counted_soon(page, number, high, lexicon)
        ):
            number += 1  # 15个高端原料及制剂研发|项目
            continue
        if end > start:
            if word in lexicon.doing and not goes_on:
                break
            verb = tag == "v" and word not in lexicon.counted and word not in lexicon.measures
            if verb and not (word in lexicon.modifying and (goes_on or counted < end)):
                break
            if not is_noun(word, tag, lexicon):
                if goes_on and tag[0] in "anbd":
                    number += 1
                    continue
                break
        elif not is_noun(word, tag, lexicon):
            # 签约|项目, 成年|绵羊: whatever stands right after the figure describes.
            if tag[0] in "pcrux" or word in lexicon.stop or not _noun_next(page, number, lexicon):
                break
        elif tag == "v" and word not in lexicon.counted and not _noun_next(page, number, lexicon):
            break
        end = last
        if any(page.shadow[max(start, end - n) : end] in lexicon.counted for n in (2, 3, 4)):
            counted = last
        number += 1
    return (start, counted) if counted > start else (start, end)


def _counted_soon(page: Page, number: int, high: int, lexicon: Lexicon) -> bool:
    """Whether what is counted comes within a few nouns behind a 及."""
    for other in range(number + 1, min(number + 5, len(page.tokens))):
        word, tag, first, last = page.word(other)
        if last > high or first in page.figure_starts or not is_noun(word, tag, lexicon):
            return False
        if word in lexicon.counted:
            return True
    return False


def _acts(page: Page, position: int, lexicon: Lexicon) -> bool:
    word, tag, start, _ = page.word(page.token_at(position))
    return start == position and (tag == "v" or word in lexicon.doing or word in lexicon.transitive)


def _goes_on(page: Page, number: int, lexicon: Lexicon) -> bool:
    """Whether the word after ``number`` is one that is counted: 签约|项目, 新|分子."""
    following = page.tokens[number + 1] if number + 1 < len(page.tokens) else ("", "x")
    word = page.tokens[number][0]
    return following[0] in lexicon.counted or f"{word}{following[0]}" in lexicon.counted


def _noun_next(page: Page, number: int, lexicon: Lexicon) -> bool:
    """Whether nouns come after the word ``number``, another describing word between."""
    for word, tag in page.tokens[number + 1 : number + 3]:
        if is_noun(word, tag, lexicon):
            return True
        if tag[0] not in "abd":
            break
    return False


def _describes(page: Page, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether ``start``:``end`` before 的 is a clause of its own: it has a verb or preposition."""
    number = page.token_at(start)
    while number < len(page.tokens):
        word, tag, first, last = page.word(number)
        if last > end:
            return False
        told = tag in ("v", "p") or first in page.figure_starts
        if first >= start and told and word not in lexicon.modifying:
            return True
        number += 1
    return False
