"""What a percentage is called: growth of what was told before it, or a share of something."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import (
    Before,
    Found,
    last_word,
    link_start,
    measure_before,
    noun_of,
    tail_of,
)
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_after, run_before
from annotations.suggest.claims.page import Clause, Page

_SHARE_OF = re.compile(
    r"占(?P<whole>[^,。;占]{1,24}?)的?(?:比重|比例|份额)?"
    r"(?:的|已|达到?|约|为|超过?|近|逾|到|了|高|将|不足|不到|至|提升|提高|上升|增长| )*$"
)
_TWO = 2
_NAME = 12  # characters of a measure that no list has
_RATE_BEHIND = re.compile(
    "(?:左右|以上|上下)?的(?:高)?(?:年均|平均|复合)?(?P<rate>增速|增长率|增幅)"
)
_SIDE_BY_SIDE = re.compile("[、和与及]")
_RATE_SAID = re.compile(
    "(?P<yearly>(?:[两二三四五六]年)?(?:年均|平均|复合))?(?:同比|环比)?(?P<rate>增速|增长率|增幅|涨幅|降幅)$"
)
_GROWTH_OF = re.compile("(?:同比|环比)?(?:年均)?(?:增速|增长率|增幅|涨幅|降幅)$")
_GROWTH_MEASURE = re.compile(r"(?:增速|增长率|增幅|涨幅|降幅)$")


def growth(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found | None:
    """同比增长8.5% after a figure: 总产值同比增速."""
    each = _each(page, clause, quantity, before, lexicon)
    if each is not None:
        return each
    low = page.figure_end(max(clause.start, quantity.start - 24), quantity.start - 1)
    twin = page.figure_ending(quantity.start - 1)
    beside = twin is not None and page.shadow[quantity.start - 1] in "和与及、"
    if beside and twin is not None and twin.unit == quantity.unit == "%":
        # 同比增长34.4%和35.5%
        low = page.figure_end(max(clause.start, twin.start - 24), twin.start - 1)
    window = page.shadow[low : quantity.number_start].replace("增加值", "产出值")
    word = name = ""
    for candidate, called in lexicon.growth:
        if candidate in window:
            word, name = candidate, called
            break
    if not word and quantity.text.startswith("翻"):
        word, name = "翻", "增长倍数"
    behind = _RATE_BEHIND.match(page.shadow, quantity.end, clause.end)
    if not word and behind is not None:
        # 保持年均20%左右的增速
        word = "年均" if "年均" in window[-6:] else behind["rate"]
        name = f"年均{behind['rate']}" if "年均" in window[-6:] else behind["rate"]
    direct = measure_before(page, clause, quantity, lexicon)
    if direct is not None and _GROWTH_MEASURE.search(direct.indicator):
        owner = page.shadow[direct.owner[0] : direct.owner[1]]
        base = "" if owner and lexicon.measure(owner) else before.measure
        if owner and (known := lexicon.measure(owner)) is not None:
            return Found(f"{known[0]}{direct.indicator}", direct.reason, 0.9, words=direct.words)
        if base and before.paragraph == clause.paragraph and not _GROWTH_MEASURE.search(base):
            return Found(f"{base}{direct.indicator}", direct.reason, 0.9, words=direct.words)
        return direct
    if not word:
        return None
    found = window.find(word)
    at = low + found if found >= 0 else quantity.start
    tail = page.shadow[at + len(word) : quantity.number_start]
    if tail.startswith(("至", "到")):  # 由35%提升至52%: a level, no growth
        return None
    own = run_before(page, link_start(page, at, clause.start, lexicon), clause.start, lexicon)
    phrase = page.shadow[own[0] : own[1]]
    known = lexicon.measure(phrase) if phrase else None
    if known is None:
        # 研发投入 before 年均增长: a measure whose words the dictionary calls verbs.
        end = link_start(page, at, clause.start, lexicon)
        own_low = max(clause.start, page.figure_end(clause.start, end - 1), end - 10)
        said = lexicon.measure(page.shadow[own_low:end])
        if said is not None and end - own_low - said[1] >= 4:
            own, known = (own_low + said[1], end), (said[0], 0)
    if known is not None:
        return Found(known[0] + name, f"cue:{word}", 0.9, (own[0], own[0] + known[1]), own)
    if phrase and phrase.endswith(lexicon.endings):
        tail_name, start = tail_of(page, *own, lexicon)
        return Found(tail_name + name, f"cue:{word}", 0.85, (own[0], start), own)
    if (
        before.measure
        and before.sentence == clause.sentence
        and not _GROWTH_MEASURE.search(before.measure)
    ):
        return Found(before.measure + name, f"cue:{word}+carried:{before.measure}", 0.85)
    if phrase and phrase not in lexicon.worthless:
        return Found(phrase[-8:] + name, f"cue:{word}", 0.7, own, own)
    if before.measure and before.paragraph == clause.paragraph:
        return Found(before.measure + name, f"cue:{word}+carried:{before.measure}", 0.7)
    return Found(name, f"cue:{word}", 0.55)


def _each(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found | None:
    """分别增长8.5%、7.1%和6%: of the three amounts, or of the measures, named before, in turn."""
    at = page.shadow.rfind("分别", clause.start, quantity.start)
    if at < 0:
        return None
    row = [one for one in page.quantities if at < one.number_start < clause.end]
    if any(one.unit != quantity.unit for one in row) or len(row) < _TWO:
        return None
    number = row.index(quantity)
    lead = page.shadow[at : row[0].start]
    word, name = next(((w, n) for w, n in lexicon.growth if w in lead), ("", ""))
    if not word:
        return _one_rate(page, clause, at, before, lexicon)
    named = _SIDE_BY_SIDE.split(page.shadow[clause.start : at])
    if len(named) == len(row):
        known = lexicon.measure(named[number])
        base = known[0] if known is not None else named[number][-_NAME:]
    elif before.sentence == clause.sentence and len(before.row) >= len(row):
        base = before.row[-len(row) :][number].removesuffix("增速").removesuffix("同比")
    else:
        return None
    return Found(base + name, f"cue:分别{word}", 0.85, words=(at, quantity.start))


def _one_rate(
    page: Page, clause: Clause, at: int, before: Before, lexicon: Lexicon
) -> Found | None:
    """上半年和全年增速分别为9.6%和6.2%: one measure, at several times or of several places."""
    said = _RATE_SAID.search(page.shadow[clause.start : at])
    if said is None:
        return None
    name = ("年均" if said["yearly"] else "") + said["rate"]
    low = clause.start + said.start()
    own = run_before(page, low, clause.start, lexicon)
    known = lexicon.measure(page.shadow[own[0] : own[1]])
    base = known[0] if known is not None else _GROWTH_OF.sub("", before.measure)
    return Found(base + name, f"cue:{said.group()}", 0.85, words=(low, at))


def share(page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon) -> Found | None:
    """占全市工业比重达12%; 贡献了90%的产值."""
    shadow = page.shadow
    low = page.figure_end(max(clause.start, quantity.start - 32), quantity.start - 1)
    window = shadow[low : quantity.start]
    match = _SHARE_OF.search(window)
    if match is not None:
        whole = re.sub(r"(?:的)?(?:比重|比例|份额)?$", "", match["whole"].strip("的了到约超近"))
        whole = whole.strip(' “”"')
        if whole in ("比", "据", "到", "了") or whole.startswith("比"):
            whole = ""
        owner = run_before(page, low + match.start(), clause.start, lexicon)
        of = page.shadow[owner[0] : owner[1]] if not whole else ""
        of = last_word(page, owner) if len(of) > 8 else of
        name = f"占{whole}比重" if whole else f"{of}占比"
        return Found(
            name, f"cue: 占{match['whole']}", 0.85, words=(low + match.start(), quantity.start)
        )
    after = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    noun = noun_of(page, after, lexicon)
    if shadow.startswith("的", quantity.end) and noun:
        last = last_word(page, after)
        return Found(f"{last}占比", f"noun:{noun}", 0.8, words=after, noun=noun)
    at = window.rfind("占")
    if at >= 0:
        return Found("占比", "cue:占", 0.7)
    return None
