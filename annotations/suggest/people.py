"""People: a title and a name, a name and a title, or a name before 表示, 认为, 说.

A name found once is found wherever the article has it bare (annotations.suggest.echoes).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.bylines import bylined, like_a_name
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word, tagged
from annotations.suggest.vocabulary import CLOSES, INSIDE, SAYS, SIGNS, SURNAME, Words

PERSON = "人物"
_PARTS: Final = 4  # tokens a segmenter may have cut a name into
_PERSON_TAGS = ("nr", "nrt", "nrfg")
_BLANKS = frozenset({" ", "?", "\n", "\t", "\r", ":", "/", "丨", "|", "·", "、"})
_BESIDE = SAYS | SIGNS
_BETWEEN = frozenset({"、", " ", "?", "和", "与"})
_SHORT: Final = 2  # characters of a region that may be a person's name as well
_NAMES: Final = 6  # names in a row
# Behind a title: Daniel Hsu, 阿依古丽·买买提, and names of Tibetans by what they are made of.
_FOREIGN = re.compile(
    "[A-Z][a-z]{1,14}(?: [A-Z]\\.)?(?: [A-Z][A-Za-z'-]{1,14}){1,2}(?![A-Za-z])"
    '|[\u4e00-\u9fff]{1,6}·[\u4e00-\u9fff]{1,8}?(?=[,，。、;：:()”"\\s]|等|表示|介绍|说|认为|告诉|坦言|指出|带|在|把)'
    "|(?:才让|多杰|扎西|卓玛|次仁|旺堆|尼玛|达瓦|丹增|格桑|央金|拉姆|索南|平措|洛桑|仁青|桑杰|卓嘎|普布|巴桑|边巴"
    "|拉巴|强巴|白玛|德吉|次旦|贡布|旦增|嘉措|顿珠|罗布|措姆|拉毛|东珠|毛措|李毛|吉|加){2,3}"
)
# 通讯员 洪朝班): a byline says it, whatever the dictionary says of the characters.
_SIGNED = re.compile("(?<=[ :])[\u4e00-\u9fff]{2,3}(?=[ )]|$)", re.M)
_AHEAD: Final = 6  # characters cut anew behind a name


class People:
    name = "people"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        ranges: dict[tuple[int, int], tuple[float, str]] = {}
        bounds = spine.reading.bounds
        regions = {start for start, end, _ in spine.mentions if end - start > _SHORT}

        def note(start: int, end: int, score: float, reason: str) -> None:
            old = ranges.get((start, end))
            if old is None or old[0] < score:
                ranges[start, end] = (score, reason)

        for title in spine.titles:
            byline = title.word in words.bylines
            for start, end in _after(spine, words, title.end, byline=byline):
                note(start, end, 0.85, f"title:{title.word}")
            before = spine.reading.at.get(title.start)
            span = _before(spine, words, before, titled=True) if before is not None else None
            if span is not None and bounds[span[0]] in regions:
                continue  # 吴中|区委副书记
            if span is not None and _bounded(spine, span[0], titled=True):
                note(bounds[span[0]], bounds[span[1]], 0.8, f"title:{title.word}")
        for number in [n for n, bits in spine.marked if bits & _BESIDE]:
            if spine.kinds[number] & SAYS and number:
                span = _before(spine, words, number)
                if span is not None and _bounded(spine, span[0], titled=False):
                    said = f"says:{spine.reading.tokens[number][0]}"
                    note(bounds[span[0]], bounds[span[1]], 0.75, said)
            elif spine.kinds[number] & SIGNS:
                behind = number - 1 if number and spine.reading.tokens[number - 1][0] == " " else 0
                span = _before(spine, words, behind) if behind else None
                if span is not None and _bounded(spine, span[0], titled=False):
                    note(bounds[span[0]], bounds[span[1]], 0.7, "byline")  # 沈谦 摄影报道
                for start, end in _after(spine, words, bounds[number + 1], byline=True):
                    note(start, end, 0.7, "byline")
        for number, (word, tag) in enumerate(spine.reading.tokens):
            if tag != "nr":
                continue
            acts = len(word) == 3 and _acting(spine, words, number)
            if acts or _of_a_place(spine, words, number):
                note(bounds[number], bounds[number + 1], 0.6, "acts")
        for start, end in bylined(spine.reading.shadow, words):
            note(start, end, 0.8, "byline")
        for first, last in _authors(spine, article.author):
            note(bounds[first], bounds[last], 0.85, "author")
        return [
            named(article.id, text, start, end, PERSON, score=score, reason=reason)
            for (start, end), (score, reason) in ranges.items()
        ]


def _after(spine: Spine, words: Words, start: int, *, byline: bool) -> Iterator[tuple[int, int]]:
    """Names right behind a title, or several with 、 or blanks between behind a byline."""
    shadow = spine.reading.shadow
    for _ in range(_NAMES):
        if byline:
            while shadow[start : start + 1] in _BLANKS:
                start += 1
        elif shadow[start : start + 1] == " ":
            start += 1
        foreign = _FOREIGN.match(shadow, start)
        end = _without_title(shadow, foreign) if foreign else spelled(spine, words, start)
        if end is None and byline:
            signed = _SIGNED.match(shadow, start)
            if signed and like_a_name(words, signed[0]):
                end = signed.end()
        if end is None:
            return
        yield start, end
        if shadow[end : end + 1] not in _BETWEEN:
            return
        start = end + 1


_TITLE_BEHIND = re.compile("(?:教授|院士|博士|先生|女士|主席|会长)$")


def _without_title(shadow: str, foreign: re.Match[str]) -> int:
    """厄温·内尔|教授"""
    title = _TITLE_BEHIND.search(shadow, foreign.start(), foreign.end())
    return title.start() if title else foreign.end()


def spelled(spine: Spine, words: Words, start: int) -> int | None:
    """The end of the name that starts at ``start``, if one does: by its characters.

    A segmenter cuts names it does not know anywhere (陆敏作|了); a surname, one or two
    characters more and what may stand behind a name say better where it ends.
    """
    shadow = spine.reading.shadow
    surname = next((s for s in words.compound_surnames if shadow.startswith(s, start)), "")
    if not surname:
        surname = shadow[start : start + 1]
        if surname not in words.surnames:
            return None
    best: tuple[float, int] | None = None
    for given in (2, 1):
        end = start + len(surname) + given
        name = shadow[start:end]
        if len(name) != len(surname) + given or not _may_be(spine, words, start, end, name):
            continue
        rank = _end_rank(spine, words, end)
        if given == 1 and _cut_short(spine, words, start, end):
            continue  # 郭沛|然, 房予|安
        if given == 1 and rank < 1:
            continue
        speaks = _speaks(spine, words, end) and name[-1] not in _PREPOSITIONS
        joins = name[-1] in "和与及" and shadow[end : end + 1] in _MARKS
        if rank and given == 2 and name[-1] in words.seldom_last and not speaks and not joins:
            rank -= 1.5  # 陆敏作了解读, 王军在会上, 李春在致辞中
        if rank > 0 and (best is None or rank > best[0]):
            best = rank, end
    return best[1] if best else None


def _cut_short(spine: Spine, words: Words, start: int, end: int) -> bool:
    """Whether a surname and one character are but the beginning of a name."""
    at, tokens = spine.reading.at, spine.reading.tokens
    last = at.get(end)
    if last is None:
        given = at.get(end - 1)
        if given is not None:
            word = tokens[given][0]  # 匡|明达
            if len(word) == 2 and known_word(word) and word[1] not in words.seldom_last:
                return True
        first = at.get(start)
        return (
            first is not None
            and len(tokens[first][0]) == end - start + 1
            and tokens[first][1] in _PERSON_TAGS
            and tokens[first][0][-1] not in words.seldom_last
        )
    if last >= len(tokens) or last + 1 >= len(tokens):
        return False
    word, tag = tokens[last]
    if len(word) > 1 or not _han(word) or tag[0] in "puc" or spine.kinds[last] & SAYS:
        return False
    taken = words.seldom_last | words.particles
    return word not in taken and word not in words.follow and _given_ends(spine, last + 1)


def _given_ends(spine: Spine, token: int) -> bool:
    """Whether a word of the language begins here, so that a name ends before."""
    word = spine.reading.tokens[token][0]
    return len(word) > 1 and known_word(word)


def _speaks(spine: Spine, words: Words, end: int) -> bool:
    """Whether right behind a name it is said that somebody speaks: 田景和|说."""
    last = spine.reading.at.get(end)
    if last is None or last >= len(spine.kinds):
        return False
    word = spine.reading.tokens[last][0]
    return bool(spine.kinds[last] & SAYS) and (len(word) > 1 or word in "说称")


def _may_be(spine: Spine, words: Words, start: int, end: int, name: str) -> bool:
    if not _han(name) or name in words.no_persons or name in words.titles:
        return False
    if name[0] == "和" and known_word(name[1:]):
        return False  # 政协委员|和市级
    if name in words.entries or name in words.never or name[-1] in "的了着等们":
        return False
    if _given(name) in words.titles:
        return False  # 院长和|书记
    at = spine.reading.at
    first = at.get(start)
    if first is None:
        return False
    place = spine.place_starts.get(first)
    if place is not None and spine.reading.bounds[place] > start + 1:
        return False
    word, tag = spine.reading.tokens[first]
    speaks = _speaks(spine, words, end) and len(name) == 3
    if (
        len(word) > 1
        and known_word(word)
        and not _goes_on_as_name(spine, first, name)
        and not tag.startswith((*_PERSON_TAGS, "ns"))
        and word not in words.compound_surnames
        and not (speaks and len(word) == 2)
    ):
        return False  # 高新区 after 书记 is no Mr Gao
    if len(word) > 1 and word in words.no_persons:
        return False
    if speaks or (end in at and at[end] == first + 1):
        return True
    return not any(word in words.never for word in (_given(name), name[1:]))


def _goes_on_as_name(spine: Spine, first: int, name: str) -> bool:
    """董家|鸿: the dictionary has the first two characters, and says the third is a name's."""
    if first + 1 >= len(spine.reading.tokens) or len(name) != 3:
        return False
    word, tag = spine.reading.tokens[first + 1]
    return len(word) == 1 and tag in _PERSON_TAGS and name.endswith(word)


def _given(name: str) -> str:
    return name[2:] if len(name) == 4 else name[1:]


_MARKS = frozenset(",。;、)”\n")  # 院士包信和,…: nothing is joined to what stands before a mark
_PREPOSITIONS = frozenset("在对向从将把被给跟")
_NO_LAST = frozenset("镇村乡县酒")
_SAID = tuple(f"{verb}{mark}" for verb in ("说", "表示", "介绍", "称") for mark in ",:。“")


def _end_rank(spine: Spine, words: Words, end: int) -> float:
    """How well a name may end here: 0 not at all, 1 perhaps, 2 surely."""
    shadow, at = spine.reading.shadow, spine.reading.at
    last = at.get(end)
    if last is not None and (last == len(at) - 1 or not _guessed(spine, last)):
        begins = last < len(spine.kinds) and spine.reading.tokens[last][0] in words.seldom_last
        return 2 if begins or _ends(spine, words, last) else 0.5
    if shadow.startswith(_SAID, end):
        return 3  # 院长瞿介|明说: the segmenter cut it wrong
    word, tag = tagged(shadow[end : end + _AHEAD])[0]
    if word in words.says or word in words.follow or tag[0] in "vpcud":
        return 0.4 if tag == "d" and len(word) == 1 and word not in words.follow else 1
    return 0


def _guessed(spine: Spine, token: int) -> bool:
    """Whether a word of several characters is in no dictionary: 叶凯|欣则."""
    word = spine.reading.tokens[token][0]
    return len(word) > 1 and _han(word) and not known_word(word)


def _before(
    spine: Spine, words: Words, last: int, *, titled: bool = False
) -> tuple[int, int] | None:
    """The name that ends before token ``last``: the longest that is well made."""
    best = None
    for first in range(last - 1, max(-1, last - 1 - _PARTS), -1):
        name = spine.reading.slice(first, last)
        if len(name) > 4 or spine.kinds[first] & CLOSES:
            break
        hill = titled and first == last - 1 and len(name) == 3 and first not in spine.place_starts
        hill = hill and spine.reading.tokens[first][1] == "ns"  # 钟南山院士
        named = hill or is_name(spine, words, first, last, name)
        if spine.kinds[first] & SURNAME and named:
            best = first, last
            if _bounded(spine, first, titled=False):
                return best
    return best


def is_name(spine: Spine, words: Words, first: int, last: int, name: str) -> bool:
    longest = 4 if name.startswith(words.compound_surnames) else 3
    if not 2 <= len(name) <= longest or name in words.no_persons or not _han(name):
        return False
    if len(name) == 3 and name[-1] in _NO_LAST:
        return False  # 乐从镇, 马山村, 桑黄酒
    start = spine.reading.bounds[first]
    if name[0] == "位" and start and spine.reading.shadow[start - 1].isalnum():
        return False  # 21位中外院士
    if name in words.titles or name in words.entries or name in words.never:
        return False
    tokens = spine.reading.tokens
    if first in spine.place_starts or tokens[last - 1][0] in words.trades:
        return False
    if last - first == 1:
        # A word of the dictionary is a name only if the dictionary says so.
        word, tag = tokens[first]
        return tag.startswith(_PERSON_TAGS) or not known_word(word)
    for token in range(first + 1, last):
        if spine.kinds[token] & (CLOSES | SAYS) or tokens[token][0] in words.follow:
            return False
    if len(tokens[first][0]) == 1:
        given = spine.reading.slice(first + 1, last)
        return last - first <= 3 and given not in words.never and len(given) <= 2
    word, tag = tokens[first]
    if word in words.compound_surnames:
        return last - first <= 3 and spine.reading.slice(first + 1, last) not in words.never
    return len(name) == 3 and (tag.startswith(_PERSON_TAGS) or not known_word(word))


def _han(name: str) -> bool:
    return all("\u3400" <= character <= "\u9fff" for character in name)


def _ends(spine: Spine, words: Words, last: int) -> bool:
    """Whether a name may end here: a mark, a verb, a particle follows."""
    tokens, kinds = spine.reading.tokens, spine.kinds
    if last >= len(tokens):
        return True
    word, tag = tokens[last]
    return (
        bool(kinds[last] & (CLOSES | SAYS))
        or word in words.follow
        or tag[0] in "vpcudrsft"
        or word in ("/", "-", "—", "·")
        or spine.reading.bounds[last] in spine.classes
        or spine.reading.bounds[last] in spine.title_starts
    )


def _bounded(spine: Spine, first: int, *, titled: bool) -> bool:
    """Whether a name may start here: a mark or a title before it; with a title, any head too."""
    if first == 0:
        return True
    if spine.kinds[first - 1] & CLOSES:
        return True
    word, tag = spine.reading.tokens[first - 1]
    if word in ("据", "由", "和", "与", "对", "向", "让", "请", "时", "但", "而", "如", "像"):
        return True
    start = spine.reading.bounds[first]
    if start in spine.title_ends:
        return True
    return titled and (tag[0] in "nvpcuj" or not spine.kinds[first - 1] & INSIDE)


def _acting(spine: Spine, words: Words, token: int) -> bool:
    """Whether a word made as a name is, that no dictionary has, stands where somebody acts."""
    tokens, kinds = spine.reading.tokens, spine.kinds
    word = tokens[token][0]
    if not kinds[token] & SURNAME or known_word(word) or token in spine.place_starts:
        return False
    if not is_name(spine, words, token, token + 1, word) or word[1:] in words.modifiers:
        return False
    if token + 1 >= len(tokens) or token == 0:
        return False
    before, tag = tokens[token - 1]
    opened = before in ("的", "”") or (
        tag == "n" and spine.reading.bounds[token] in spine.title_ends
    )
    _, then = tokens[token + 1]
    return opened and (then[0] in "vrd" or then in ("p", "uz"))


def _of_a_place(spine: Spine, words: Words, token: int) -> bool:
    """山东人|常兆华: who comes from a place."""
    tokens = spine.reading.tokens
    word = tokens[token][0]
    before = tokens[token - 1][0] if token else ""
    start = spine.reading.bounds[token] - 1
    if len(before) < 2 or before[-1] != "人" or not is_name(spine, words, token, token + 1, word):
        return False
    return any(end == start for _, end, _ in spine.mentions)


def _authors(spine: Spine, author: str) -> Iterator[tuple[int, int]]:
    """A line that is the author's name and nothing else, or the byline that says it."""
    if not 2 <= len(author) <= 4:
        return
    shadow, at = spine.reading.shadow, spine.reading.at
    place = shadow.find(author)
    while place >= 0:
        first, last = at.get(place), at.get(place + len(author))
        if first is not None and last is not None and spine.kinds[first] & SURNAME:
            yield first, last
        place = shadow.find(author, place + len(author))
