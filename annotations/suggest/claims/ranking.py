"""What a rank is of: 产业集群排名 of 全市首个产业集群, 产值排名 of 产值…,位居全国第二."""

import re

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

_LARGEST = re.compile("(?:[、,和][^,。;、的]{1,6}最[^,。;、的]{1,4})*(?=的)")
_LISTED = ("县", "区", "市", "园区", "企业")  # 全国百强县: what the list is of


def rank(page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon) -> Found:
    """产业集群排名 of 全市首个…产业集群; 地区生产总值排名 of 总量跃居全省第二."""
    shadow = page.shadow
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = noun_of(page, after, lexicon)
    if quantity.measure.endswith("强") and not quantity.measure.startswith(("第", "前", "最")):
        listed = next((one for one in _LISTED if shadow.startswith(one, quantity.end)), "")
        return Found(f"{quantity.measure}{listed}排名", f"rank:{quantity.measure}", 0.85)
    if quantity.measure in ("最高", "最多", "最强", "最快", "最低", "最大", "最密集", "最长"):
        said = measure_before(page, clause, quantity, lexicon)
        if said is not None and (not noun or said.words[1] == quantity.start):
            things = _LARGEST.match(shadow, quantity.end, clause.end)
            what = things.end() if things is not None else quantity.end
            beyond = run_after(page, what, clause.end, lexicon) if things is not None else after
            whose = noun_of(page, beyond, lexicon)
            if whose:  # 规模最大、功能最全的检测平台: what it is that ranks
                name = f"{last_word(page, beyond)}{said.indicator}排名"
                return Found(name, said.reason, 0.8, beyond, said.words, whose)
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
