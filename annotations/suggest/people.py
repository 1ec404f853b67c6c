"""People: a title and a name, a name and a title, or a name before 表示, 认为, 说.

A name found once is found wherever the article has it bare (annotations.suggest.echoes).
"""

from collections.abc import Iterator, Sequence
from typing import Final

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of
from annotations.suggest.tagging import known_word
from annotations.suggest.vocabulary import CLOSES, INSIDE, SAYS, SIGNS, SURNAME, Words

PERSON = "人物"
_PARTS: Final = 4  # tokens a segmenter may have cut a name into
_PERSON_TAGS = ("nr", "nrt", "nrfg")
_BLANKS = frozenset({" ", "\n", "\t", "\r", ":", "/", "丨", "|", "·", "、"})
_BESIDE = SAYS | SIGNS


class People:
    name = "people"
    type: SuggestionType = "entity"

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        words = context.vocabulary.words
        ranges: dict[tuple[int, int], tuple[float, str]] = {}

        def note(first: int, last: int, score: float, reason: str) -> None:
            old = ranges.get((first, last))
            if old is None or old[0] < score:
                ranges[first, last] = (score, reason)

        for title in spine.titles:
            after, before = spine.reading.at[title.end], spine.reading.at[title.start]
            byline = title.word in words.bylines
            for first, last in _after(spine, words, after, byline=byline):
                note(first, last, 0.85, f"title:{title.word}")
            span = _before(spine, words, before)
            if span is not None and _bounded(spine, span[0], titled=True):
                note(*span, 0.8, f"title:{title.word}")
        for number in [n for n, bits in spine.marked if bits & _BESIDE]:
            if spine.kinds[number] & SAYS and number:
                span = _before(spine, words, number)
                if span is not None and _bounded(spine, span[0], titled=False):
                    note(*span, 0.75, f"says:{spine.reading.tokens[number][0]}")
            elif spine.kinds[number] & SIGNS:
                for first, last in _after(spine, words, number + 1, byline=True):
                    note(first, last, 0.7, "byline")
        for first, last in _authors(spine, article.author):
            note(first, last, 0.85, "author")
        bounds = spine.reading.bounds
        return [
            Suggestion(
                article_id=article.id,
                start=bounds[first],
                end=bounds[last],
                quote=text[bounds[first] : bounds[last]],
                type="entity",
                label=PERSON,
                score=score,
                source="pattern",
                reasons={"label": reason},
            )
            for (first, last), (score, reason) in ranges.items()
        ]


def _after(spine: Spine, words: Words, first: int, *, byline: bool) -> Iterator[tuple[int, int]]:
    """Names right behind a title, or several with 、 or blanks between behind a byline."""
    tokens = spine.reading.tokens
    for _ in range(6):
        while byline and first < len(tokens) and tokens[first][0] in _BLANKS:
            first += 1
        if not byline and first < len(tokens) and tokens[first][0] == " ":
            first += 1
        last = _name_from(spine, words, first)
        if last is None:
            return
        yield first, last
        if last >= len(tokens) or tokens[last][0] not in ("、", " ", "和", "与"):
            return
        first = last + 1


def _name_from(spine: Spine, words: Words, first: int) -> int | None:
    """The end of the name that starts with token ``first``, if one does."""
    tokens, kinds = spine.reading.tokens, spine.kinds
    if first >= len(tokens) or not kinds[first] & SURNAME:
        return None
    best = None
    for last in range(first + 1, min(first + _PARTS, len(tokens)) + 1):
        name = spine.reading.slice(first, last)
        if len(name) > 4:
            break
        if not is_name(spine, words, first, last, name):
            continue
        # A word of three characters that is tagged as a person is one whatever follows.
        whole = last - first == 1 and len(name) == 3
        if whole or _ends(spine, words, last):
            best = last
    return best


def _before(spine: Spine, words: Words, last: int) -> tuple[int, int] | None:
    """The name that ends before token ``last``: the longest that is well made."""
    best = None
    for first in range(last - 1, max(-1, last - 1 - _PARTS), -1):
        name = spine.reading.slice(first, last)
        if len(name) > 4 or spine.kinds[first] & CLOSES:
            break
        if spine.kinds[first] & SURNAME and is_name(spine, words, first, last, name):
            best = first, last
            if _bounded(spine, first, titled=False):
                return best
    return best


def is_name(spine: Spine, words: Words, first: int, last: int, name: str) -> bool:
    longest = 4 if name.startswith(words.compound_surnames) else 3
    if not 2 <= len(name) <= longest or name in words.no_persons or not _han(name):
        return False
    if name in words.titles or name in words.entries or name in words.never:
        return False
    if first in spine.place_starts:
        return False
    tokens = spine.reading.tokens
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
