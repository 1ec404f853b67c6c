"""One article as suggesters see it: its simplified shadow, cut into tagged words.

Folded blocks (navigation, spam, repeated teasers) are blanked: nothing is suggested there.
Offsets are those of the reading text throughout.
"""

from bisect import bisect_right
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from operator import itemgetter

from annotations.model import FOLDED_BLOCKS, Block
from annotations.suggest.tagging import Token, known_word, tagged
from annotations.text.script import simplified

# An earlier tool may have folded the punctuation of a page to ASCII, or not: here it is folded.
_FOLDED = tuple(
    zip(
        "（）［］，：；！？　．／＋－～＂＇‘’「」『』〈〉",
        "()[],:;!? ./+-~\"'''“”“”《》",
        strict=True,
    )
)  # one replacement a character: for texts this is ten times as fast as str.translate


_WORD = itemgetter(0)
_WHOLES = ("产业", "行业", "领域", "市场")
# Words of grammar that a segmenter takes for the first character of a name it does not know.
_GRAMMAR = frozenset("如至赴了除由在与对为将及到被让把并是有以给则正已就也又还从向设")


@dataclass(frozen=True, slots=True)
class Reading:
    """``tokens[i]`` is (word, tag) and stands at ``bounds[i]`` to ``bounds[i + 1]``.

    ``at`` gives the number of the token that starts at an offset, ``len(tokens)`` for the
    end of the text.
    """

    text: str
    shadow: str
    kinds: tuple[tuple[int, int, str], ...]
    tokens: list[Token]
    bounds: list[int]
    at: dict[int, int]

    def slice(self, first: int, last: int) -> str:
        """The shadow of the tokens ``first`` up to but not including ``last``."""
        return self.shadow[self.bounds[first] : self.bounds[last]]


class Joints(dict[Token, tuple[Token, ...]]):
    """What a token is better parted into, () for as it is; for every token seen so far."""

    def __missing__(self, token: Token) -> tuple[Token, ...]:
        self[token] = parts = self._parts(*token)
        return parts

    def _parts(self, word: str, tag: str) -> tuple[Token, ...]:
        if len(word) > 1 and not _GRAMMAR.isdisjoint(word) and not known_word(word):
            if word[0] in _GRAMMAR:
                return (word[0], "p"), (word[1:], tag)  # 除|金凤
            if len(word) == 2 and word[1] in _GRAMMAR and word[1] not in "正如":
                return (word[0], tag), (word[1], "p")
        if len(word) in (2, 3, 4) and word[-1] in "说等" and not known_word(word):
            return (word[:-1], tag), (word[-1], "v")
        if len(word) == 2 and word[0] == "会" and word[1] in "上后前间":
            return ("会", "n"), (word[1], "f")  # 推进会|上
        if word in ("园内", "园里"):
            return (word[0], "n"), (word[1], "f")  # 国家科技园|内
        if len(word) == 4 and word[1:] == "委书记":
            return (word[:2], "n"), (word[2:], "n")  # 本溪市委|书记
        if len(word) == 4 and word.startswith("大学"):
            return ("大学", "n"), (word[2:], "n")  # 某某大学|教授
        if len(word) == 4 and word.endswith(_WHOLES):
            return (word[:2], tag), (word[2:], "n")  # 电子|信息|产业
        if len(word) == 4 and word[1] == word[2] and word[3] == "长":
            return (word[:2], "n"), (word[2:], "n")  # 协会|会长
        if len(word) == 3 and word[0] == word[1] and word[2] == "长":
            return (word[0], "n"), (word[1:], "n")  # 科技局|局长
        return ()


def read(text: str, blocks: Sequence[Block], joints: Joints) -> Reading:
    """The reading of a text whose blocks tile it (or of all of it, without blocks)."""
    shadow = simplified(text)
    for wide, narrow in _FOLDED:
        shadow = shadow.replace(wide, narrow)
    if any(block.kind in FOLDED_BLOCKS for block in blocks):
        shadow = "".join(
            "\n" * (block.end - block.start)
            if block.kind in FOLDED_BLOCKS
            else shadow[block.start : block.end]
            for block in blocks
        )
    tokens = _without_grammar(tagged(shadow), joints)
    if "共建" in shadow:
        tokens = _rejoined(tokens)
    return _reading(text, shadow, tuple((b.start, b.end, b.kind) for b in blocks), tokens)


def _rejoined(tokens: list[Token]) -> list[Token]:
    """共建|华西 where the segmenter has 共|建华|西: who does it is not part of whose it is."""
    for number in [n for n, token in enumerate(tokens) if token[0] == "共"]:
        word = tokens[number + 1][0] if number + 1 < len(tokens) else ""
        if word[:1] == "建" and len(word) > 1 and not word.startswith("建设"):
            tokens[number : number + 2] = [("共建", "v"), (word[1:], "n")]
    return tokens


def parted(reading: Reading, offsets: Iterable[int], certain: Collection[int] = ()) -> Reading:
    """With further cuts inside words that no dictionary has: there a listed name knows better.

    ``certain``: offsets at which a word is cut though a dictionary has it.
    """
    cuts: dict[int, list[int]] = {}
    for offset in sorted({*offsets, *certain}):
        number = bisect_right(reading.bounds, offset) - 1
        if offset in certain or not known_word(reading.tokens[number][0]):
            cuts.setdefault(number, []).append(offset - reading.bounds[number])
    if not cuts:
        return reading
    tokens: list[Token] = []
    done = 0
    for number, places in cuts.items():
        tokens += reading.tokens[done:number]
        word, tag = reading.tokens[number]
        edges = [0, *places, len(word)]
        tokens += [(word[a:b], tag) for a, b in pairwise(edges)]
        done = number + 1
    tokens += reading.tokens[done:]
    return _reading(reading.text, reading.shadow, reading.kinds, tokens)


def _reading(
    text: str, shadow: str, kinds: tuple[tuple[int, int, str], ...], tokens: list[Token]
) -> Reading:
    bounds = list(accumulate(map(len, map(_WORD, tokens)), initial=0))
    return Reading(
        text, shadow, kinds, tokens, bounds, dict(zip(bounds, range(len(bounds)), strict=True))
    )


def _without_grammar(tokens: list[Token], joints: Joints) -> list[Token]:
    result: list[Token] = []
    done = 0
    for number in [number for number, token in enumerate(tokens) if joints[token]]:
        result += tokens[done:number]
        result += joints[tokens[number]]
        done = number + 1
    return [*result, *tokens[done:]] if done else tokens
