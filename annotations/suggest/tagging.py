"""Words with their parts of speech, for whole texts: (word, tag) pairs that join to the text.

The tags are jieba's (n, v, nr for persons, ns for places, x for marks …). They are a
hint for where a name may begin; jieba is nearly useless at naming organisations.
"""

import functools
from collections.abc import Callable
from operator import itemgetter

Token = tuple[str, str]
Tag = Callable[[str], list[Token]]

_PIECE = 1 << 16
_WORD = itemgetter(0)


def tagged(shadow: str) -> list[Token]:
    """The words, marks and blanks of a simplified text, in order and without gaps."""
    tag = tagger()
    if len(shadow) <= _PIECE:
        return _aligned(shadow, tag(shadow))
    found: list[Token] = []
    start = 0
    while start < len(shadow):
        end = min(start + _PIECE, len(shadow))
        newline = shadow.rfind("\n", start, end)
        if end < len(shadow) and newline > start:
            end = newline + 1
        piece = shadow[start:end]
        found += _aligned(piece, tag(piece))
        start = end
    return found


@functools.cache
def tagger() -> Tag:
    """``rjieba`` if there is a build of it, else ``jieba``: the same dictionary."""
    try:
        import rjieba
    except ImportError:
        return _jieba()
    tag: Tag = rjieba.tag
    return tag


def known_word(word: str) -> bool:
    """Whether the segmenter's dictionary has the word."""
    return _has_word()(word)


@functools.cache
def _has_word() -> Callable[[str], bool]:
    try:
        import rjieba
    except ImportError:
        import jieba

        jieba.initialize()
        return lambda word: bool(jieba.dt.FREQ.get(word))
    has_word: Callable[[str], bool] = rjieba.has_word
    return has_word


def _jieba() -> Tag:
    import logging

    import jieba
    import jieba.posseg

    jieba.setLogLevel(logging.ERROR)

    def tag(text: str) -> list[Token]:
        return [(pair.word, pair.flag) for pair in jieba.posseg.cut(text)]

    return tag


def _aligned(piece: str, tokens: list[Token]) -> list[Token]:
    """The tokens, or single characters where a segmenter lost or changed some."""
    if sum(map(len, map(_WORD, tokens))) == len(piece):
        return tokens
    return [(character, "x") for character in piece]
