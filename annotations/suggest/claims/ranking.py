"""What a rank is of: 产业集群排名 of 全市首个产业集群, 产值排名 of 产值…,位居全国第二."""

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import (
    Before,
    Found,
    last_word,
    link_start,
    measure_before,
    noun_of,
)
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_after, run_before
from annotations.suggest.claims.page import Clause, Page


def rank(page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon) -> Found:
    """产业集群排名 of 全市首个…产业集群; 地区生产总值排名 of 总量跃居全省第二."""
    shadow = page.shadow
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = noun_of(page, after, lexicon)
    if quantity.measure in ("最高", "最多", "最强", "最快", "最低", "最大", "最密集", "最长"):
        said = measure_before(page, clause, quantity, lexicon)
        if said is not None and (not noun or said.words[1] == quantity.start):
            return Found(f"{said.indicator}排名", said.reason, 0.8, said.owner, said.words)
    if noun and not shadow[quantity.number_start : quantity.number_end].startswith(
        ("第", "前", "TOP")
    ):
        last = last_word(page, after)
        name = noun if len(noun) <= 6 else last if len(last) >= 2 else noun[-6:]
        return Found(f"{name}排名", f"noun:{noun}", 0.85, after, after, noun)
    end = link_start(page, quantity.start, clause.start, lexicon)
    position = end
    for _ in range(3):  # 跃居, 位列, 排名: the verb that leads up to the place
        word, tag, start, stop = (
            page.word(page.token_before(position)) if position > clause.start else ("", "", 0, 0)
        )
        if (
            word
            and stop <= position
            and (
                tag.startswith("v")
                or word in ("居", "列", "排", "位居", "排名", "位列", "跃居", "稳居", "名列")
            )
        ):
            position = start
        else:
            break
    words = run_before(page, position, clause.start, lexicon)
    phrase = noun_of(page, words, lexicon)
    known = lexicon.measure(phrase) if phrase else None
    if known is not None:
        name = known[0]
        if (
            name in ("总量", "规模", "增速", "体量", "总规模")
            and before.latest
            and before.at == clause.sentence
        ):
            name = f"{before.latest}{name}" if not before.latest.endswith(name) else before.latest
        return Found(
            f"{name}排名", f"measure:{phrase}", 0.85, (words[0], words[0] + known[1]), words
        )
    if before.latest and before.at == clause.sentence and not phrase:
        return Found(f"{before.latest}排名", f"carried:{before.latest}", 0.75)
    if phrase:
        return Found(f"{phrase[-8:].removesuffix('排名')}排名", f"noun:{phrase}", 0.6, words, words)
    return Found("排名", f"rank:{quantity.measure}", 0.5)
