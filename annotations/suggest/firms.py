"""Firms without 有限公司: a brand and a trade (植恩+生物), and short forms of full names."""

from collections.abc import Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.places import SHORT_FORMS
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, FRONT, INSIDE, TRADE, Words

FIRM: Final = "企业"
_BRAND: Final = 4  # characters
_LONG_BRAND: Final = 6
# What a firm does or is, right behind its name; without such a word a mark must follow.
_NAME_TAGS = ("nr", "nrt", "nrfg")
# Single characters that say what is done with what follows: 做大医药.
_ACTS = frozenset("做搞用管抓促推保办建看造")
# Before a brand these say whose or where it is, and are no part of it.
_WHOSE = frozenset(
    {"国内", "国外", "中国", "我国", "民营", "国有", "本地", "地方", "全球", "海外", "外资", "当地"}
)
_NO_BRAND_END = frozenset("级型式类性化款系用上内外候")  # 车规级|芯片, 证候|诊断
_LEVELS = frozenset("省市县区镇乡州")  # 生态旅游名市|建设
_POINTS = frozenset("这那该占")
_COUNTS = frozenset({"一管", "一座", "一家", "一款", "一条", "一种", "一个", "每家", "各家"})
_NO_BRANDS = frozenset({"规上", "规模以上", "首批", "头部"})
# Before these a word of the language is a brand too: 纵横股份.
_STRONG = frozenset({"股份", "药业", "制药", "控股", "乳业", "酒业", "置业"})


_KINDS = frozenset({"企业", "产业", "行业", "产业链", "领域"})


class Firms:
    name = "firms"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        bounds = spine.reading.bounds
        found: list[Suggestion] = []
        for number in [n for n, bits in spine.marked if bits & TRADE]:
            word = spine.reading.tokens[number][0]
            first = _brand(spine, words, number)
            if first is None:
                continue
            last = number + 1
            while last < len(spine.reading.tokens):
                more = spine.reading.tokens[last][0]
                if more not in words.trades or more in words.builds:
                    break  # 隆平制药|建设 a base
                last += 1
            if last < len(spine.reading.tokens) and spine.reading.tokens[last][0] in _KINDS:
                continue  # 欧美|医疗器械|企业, 乐城国际医疗健康|产业: which firms, not whose name
            if last < len(spine.kinds) and spine.kinds[last] & INSIDE and not _goes_on(spine, last):
                continue  # 植恩|生物|医药|产业…: part of a longer phrase
            start, end = bounds[first], bounds[last]
            found.append(
                named(article.id, text, start, end, FIRM, score=0.65, reason=f"trade:{word}")
            )
        return found


def trade_name(spine: Spine, words: Words, first: int, last: int) -> bool:
    """Whether exactly these tokens are a brand and a trade."""
    return (
        last - first > 1
        and spine.reading.tokens[last - 1][0] in words.trades
        and _brand(spine, words, last - 1) == first
    )


def _goes_on(spine: Spine, token: int) -> bool:
    """Whether a sentence goes on behind a name: a verb, a place, somebody's title."""
    _, tag = spine.reading.tokens[token]
    return (
        tag[0] == "v"
        or token in spine.place_starts
        or bool(spine.kinds[token] & FRONT)
        or spine.reading.bounds[token] in spine.title_starts
    )


def _brand(spine: Spine, words: Words, trade: int) -> int | None:
    """The first token of a brand before the trade: what is no phrase of the language.

    From the trade back to something that cannot be a brand's: a mark, a particle, a common
    word, a place. Between them stand two to four characters, as a segmenter cuts what it
    does not know: 葆|年, 普|瑞金, 迈|科普|瑞.
    """
    tokens, bounds = spine.reading.tokens, spine.reading.bounds
    listed = spine.entries.get(trade + 1)
    if trade in spine.places or trade in spine.entries or (listed and listed.first < trade):
        return None
    first = trade
    while first > 0 and bounds[trade] - bounds[first - 1] <= _BRAND:
        if not of_brand(spine, words, first - 1, tokens[trade][0]):
            break
        first -= 1
    size = bounds[trade] - bounds[first]
    brand = spine.reading.slice(first, trade)
    if size < 2 or not all("\u3400" <= c <= "\u9fff" for c in brand):
        return None
    if brand[-1] in _NO_BRAND_END or brand[-1] in _LEVELS or brand in _NO_BRANDS:
        return None
    if brand[0] in _POINTS or brand[:2] in _COUNTS:
        return None  # 这座|能源之城, 一管|细胞
    if len(brand) == 2 and brand[0] in _ACTS:
        return None  # 做大|医药
    if first > 0 and bounds[trade] - bounds[first - 1] > _BRAND and first not in spine.places:
        word, tag = tokens[first - 1]
        if len(word) == 1 and tag[0] not in "pcud" and not spine.kinds[first - 1] & CLOSES:
            return None  # the brand may well begin further left
    while (
        first > 0
        and _proper_before(spine, first)
        and bounds[trade] - bounds[first - 1] <= _LONG_BRAND
    ):
        first -= 1  # 扬子江|紫龙|药业
    # In the middle of a longer phrase of common words it is more likely part of that.
    if first > 0 and spine.kinds[first - 1] & INSIDE and first not in spine.places:
        before, tag = tokens[first - 1]
        if before not in words.front and before not in _WHOSE and tag[0] != "v":
            return None
    return first


_PHRASE = 4  # characters


def _proper_before(spine: Spine, first: int) -> bool:
    """Whether another proper name of at least two characters stands glued before a brand."""
    word, tag = spine.reading.tokens[first - 1]
    if len(word) == _PHRASE:
        return False  # 大力支持, which the dictionary takes for somebody
    return len(word) >= 2 and tag in ("nr", "nz", "nrt") and first not in spine.places


def of_brand(spine: Spine, words: Words, token: int, trade: str) -> bool:
    """Whether a brand may have this token."""
    word, tag = spine.reading.tokens[token]
    if token + 1 in spine.entries or word in words.no_brands:
        return False
    if spine.kinds[token] & CLOSES or word in words.never or word in words.titles:
        return False
    place = spine.places.get(token + 1)
    if place is not None:
        # 普|瑞金: a place by chance, where a character stands glued before it.
        glued = place > 0 and _glued(spine, words, place - 1)
        return glued and spine.reading.bounds[token + 1] - spine.reading.bounds[place] <= 2
    if word in words.heads and len(word) > 1:
        return False
    if word.isascii() or word in words.particles or SHORT_FORMS.fullmatch(word):
        return False
    if len(word) == 1:
        return True
    if not known_word(word):
        return True
    if spine.kinds[token] & FRONT:
        return len(word) == 2 and token > 0 and _glued(spine, words, token - 1)  # 迈|科普|瑞
    if len(word) > 3:
        return False
    strong = trade in _STRONG and len(word) == 2
    return tag.startswith((*_NAME_TAGS, "ns", "nz")) or strong


def _glued(spine: Spine, words: Words, token: int) -> bool:
    """A single character that is no word of grammar, at the start of what a mark or 的 opens."""
    word, tag = spine.reading.tokens[token]
    if len(word) != 1 or word in words.particles or not "\u3400" <= word <= "\u9fff":
        return False
    if word in words.never or tag[0] in "pcu" or spine.kinds[token] & CLOSES:
        return False
    if token == 0:
        return True
    return bool(spine.kinds[token - 1] & CLOSES) or spine.reading.tokens[token - 1][0] == "的"


def short_forms(name: str, places: Sequence[str], words: Words) -> list[str]:
    """What a text may call a firm of this full name (simplified) again, longest first.

    重庆植恩药业有限公司: 植恩药业, 植恩. ``places``: names of places the name may begin with.
    """
    bare = name
    for opened, closed in (("(", ")"),):
        while opened in bare and closed in bare:
            bare = bare[: bare.index(opened)] + bare[bare.index(closed) + 1 :]
    for end in ("股份有限公司", "有限责任公司", "集团有限公司", "有限公司", "股份公司", "公司"):
        if bare.endswith(end):
            bare = bare.removesuffix(end)
            break
    else:
        return []
    whole = bare
    for place in sorted(places, key=len, reverse=True):
        if bare.startswith(place) and len(bare) - len(place) >= 2:
            bare = bare.removeprefix(place)
            break
    forms = [whole, bare]
    for cut in range(2, min(len(bare), 5)):
        rest = bare[cut:]
        trade = next((rest[:size] for size in (5, 4, 3, 2) if rest[:size] in words.trades), None)
        if trade is not None:
            forms += [bare[:cut] + trade, bare[:cut]]
            if whole != bare:
                forms += [whole[: len(whole) - len(bare)] + bare[:cut]]
            break
    return sorted({form for form in forms if len(form) >= 2}, key=len, reverse=True)
