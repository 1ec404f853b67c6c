"""The kinds of lines: some known from the format, the others told from their words."""

from collections.abc import Collection, Sequence

from annotations.model import Block
from annotations.text.blocks import classify


def classified(
    text: str, *, headings: Collection[int] = (), kinds: Sequence[Block] = ()
) -> tuple[Block, ...]:
    """Blocks that tile ``text``; ``kinds`` as in ``Reading``.

    What is known is taken out before the rest is looked at, so that a menu
    above an article changes nothing about how the article is read.
    """
    known = _whole_lines(text, kinds)
    if not known:
        return classify(text, headings=headings)
    gaps: list[tuple[int, int]] = []
    position = 0
    for block in known:
        if position < block.start:
            gaps.append((position, block.start))
        position = block.end
    if position < len(text):
        gaps.append((position, len(text)))
    rest = "".join(_lined(text[start:end]) for start, end in gaps)
    inside: list[int] = []
    base = 0
    found: list[Block] = list(known)
    offsets: list[tuple[int, int, int]] = []  # where each gap stands in the rest
    for start, end in gaps:
        inside += [base + heading - start for heading in headings if start <= heading < end]
        offsets.append((base, start, end))
        base += len(_lined(text[start:end]))
    blocks = classify(rest, headings=frozenset(inside))
    number = 0
    for at, start, end in offsets:
        while number < len(blocks) and blocks[number].end <= at:
            number += 1
        index = number
        while index < len(blocks) and blocks[index].start < at + end - start:
            block = blocks[index]
            first = max(block.start, at) - at + start
            last = min(block.end - at + start, end)
            if first < last:
                found.append(Block(first, last, block.kind))
            index += 1
    return _joined(sorted(found, key=lambda block: block.start))


def _whole_lines(text: str, kinds: Sequence[Block]) -> list[Block]:
    """A repair may have joined lines: a line of two kinds is of the first one."""
    known: list[Block] = []
    position = 0
    for block in kinds:
        if block.start >= block.end:
            continue
        start = max(text.rfind("\n", 0, block.start) + 1, position)
        newline = text.find("\n", block.end - 1)
        end = len(text) if newline < 0 else newline + 1
        if start < end:
            known.append(Block(start, end, block.kind))
            position = end
    return known


def _lined(piece: str) -> str:
    """The last line of the text may lack its end; between others it needs one."""
    return piece if piece.endswith("\n") else piece + "\n"


def _joined(blocks: Sequence[Block]) -> tuple[Block, ...]:
    joined: list[Block] = []
    for block in blocks:
        if joined and joined[-1].kind == block.kind:
            joined[-1] = Block(joined[-1].start, block.end, block.kind)
        else:
            joined.append(block)
    return tuple(joined)
