"""Ranks: 全市首个, 唯一, 位居全国第二, 前十, 最大. The number is the place, the unit 位次."""

import re
from dataclasses import replace
from decimal import Decimal
from typing import Final

from annotations.model import Comparator
from annotations.quantities.model import Cue, NotAClaim, Quantity
from annotations.quantities.numerals import numeral_at

UNIT: Final = "位次"

_SCOPE = (
    "全国|全中国|全球|世界|国内外|国内|国际|海内外|我国|我省|我市|我区|中国|全省|全市|全区|全县|全州|"
    "全行业|全网|省内|市内|"
    "区内|县内|州内|业内|行业内|行业|业界|同行业|同类|亚洲|亚太|亚太地区|中西部|中西部地区|西部|"
    "西部地区|东部|中部|"
    "西南|西南地区|西北|西北地区|东北|东北地区|华东|华东地区|华南|华南地区|华北|华北地区|华中|"
    "华中地区|北方|南方|"
    "长三角|珠三角|大湾区|京津冀|成渝|成渝地区|长江经济带|长江中游|环渤海|东盟|欧洲|北美|本省|"
    "本市|本区"
)
_SCOPE_END = r"(?:的|范围内|内|地区)?$"
_SCOPE_BEFORE = re.compile(rf"(?:{_SCOPE}){_SCOPE_END}")
_PLACE_BEFORE = re.compile(
    rf"(?:(?<![\u4e00-\u9fff])[\u4e00-\u9fff]{{2,3}}[省市区县]|"
    rf"[\u4e00-\u9fff]{{2}}[省市]){_SCOPE_END}"
)
_EVIDENCE = re.compile(rf"{_SCOPE}|[省市区县州国]|地区|规模|总量|体量|面积|产能|产量|密度|集聚度")
_FIRST = re.compile(
    r"首(?:个|家|款|例|台套|台|座|条|项|支|部|种|套(?!房)|只|艘|架|辆|枚|单|件|处|所|张(?!江)|块|"
    r"片|本|颗|栋|场(?=[\u4e00-\u9fff]{0,12}(?:会|活动|赛|论坛|展))|"
    r"幢|份|门|间|档|宗|笔|票|列|类|届(?=全)|位(?=[院的]))"
)
_LEAD_FIRST = re.compile(
    r"(?:位居|居于|位列|排名|排在|稳居|跃居|高居|名列|居|列|排|占据)(?:\S{0,4})$"
)
_HEAD_PLACE = re.compile(
    r"首位(?!度|产业|支柱|主导|经济)|榜首|首席之地|第一梯队|第一方阵|之首(?!席)|(?<!单项)(?<!隐形)冠军(?!企|产)|头名|龙头地位"
)
_ONLY = re.compile(
    r"唯一(?:一[个家款座所项处条支]|的一[个家款座所项])?(?!性|标识|编码|代码|识别|官方|指定)"
)
_RANK_WORD = re.compile(
    r"(?:排名|排在|排|位居|位列|居|列|稳居|跃居|升至|跃升至|名列|跻身|进入|晋级|入选|入围|荣登|"
    r"荣获|"
    r"全国|全球|世界|国内|全省|全市|全区|全县|我国|中国|亚洲|中西部|西部|中部|东部|华东|华中|华南|华北|"
    r"东北|西北|西南|珠三角|京津冀|大湾区|行业|国际|[省市区县]|均为|"
    r"总量|规模|增速|产值|综合实力|位次|占有率|市占率|份额|销量|产量|出货量|数量|总额|营收|"
    r"(?:排名|位次|名次|排位)已?[由从])"
    r"(?:[的同类城市区省内各县级]{0,6})$|(?:位居|位列|名列|高居|稳居)[^,。;\s]{1,14}$"
)
_ORDINAL_UNIT = re.compile(r"(?:位|名(?!单|义)|大(?!厦|道|会|街|学|厅)|强(?!化))")
_COUNTED = re.compile(r"[个家款例座台](?!人|月|年)")
_AMONG_ALL = re.compile(
    r"(?:全国|全球|世界|国内|国际|全省|全市|我国|亚洲|西部|中西部|中部|东部|东北|西北|西南|长三角|珠三角|京津冀)$"
)
_NOT_RANK_AFTER = re.compile(
    r"[季批届次期代时方轮章节条款项个家只人产步阶类线版级年天周月日书医中小实党师军路台种部区所组手站场座间号者语性"
    r"桶笔课份责张眼步]|大街|生产力|资源|阶段|完整|分?会场|现场|展区|小组"
)
# 是园区获批的第17个新药: how many there are by now.
_NUMBERED_IN = re.compile(r"(?:是|成为|系|迎来|诞生|拿下|斩获|建成)[^,。;:]{0,20}的?$")
_SERIES = re.compile(r"[个家款例座条](?![人月年类级层阶段])")
_SUPERLATIVE = re.compile(
    r"最(?:大(?!限|程度|化|的?(?:特点|特色|亮点|优势|问题|难题|限度|不同|变化|努力|收获|感受|"
    r"公约))|多(?!可|达)"
    r"|高(?!可|达|法|检|人民|院|级|端|领导|奖|补|额|限|给|资|气|为|不|温|价|学|境|\s*[0-9])"
    r"|强(?!大脑|音|烈)|早|快(?!捷)|长(?!不|可)|密(?!集的?劳)|全(?!面)|完整|完善|完备|先进|集中|"
    r"齐全|具规模|具影响力|迅速|便捷|繁荣|成熟|发达|雄厚"
    r"|具竞争力|具活力|活跃|低(?!可|不|工资|生活|限|\s*[0-9])|小(?!化|限)|优(?!化|先)|专业|"
    r"新(?!的|一|进展|消息|款|版|数据|研|成|发|修|政|技|动|闻|型|冠|资|公|出|统)"
    r"|突出(?=的是)|密集|富集|丰富|"
    r"为(?:显著|突出|完整|集中|密集|活跃|完善|齐全|丰富|雄厚|成熟|发达|领先))"
)
_SUPERLATIVE_STRONG = re.compile(
    r"最(?:大|多|强|高|早|为|具规模|完整|长|密集|集中|全|快|齐全|先进|密|迅速|便捷|繁荣|发达|雄厚)"
)
_AMONG = re.compile(r"^[^,，。;；!！?？\n]{0,30}之一")
_HEDGE = re.compile(r"或将|有望|可能|有可能|据称|号称|堪称|或(?=成|为)|预计|疑似")
_FRONT = re.compile(r"前(?= ?[0-9一二三四五六七八九十百])")
_FRONT_UNIT = re.compile(r"(?:位|名|强|家|甲|席)(?!单)")
_NOT_FRONT = re.compile(r"[年月日天周季期个次轮述条款批届者]|方百|千|小时|分钟")
_TOP = re.compile(r"(?:TOP|Top|top)[ -]?(?=[0-9])")
_ENTERED = re.compile("跻身|入选|进入|荣登|入围|晋级|位列|名列|上榜|闯入|登上|迈入|评为|列入")
_LIST_END = re.compile(
    "(?:榜单?|名单|行列|之列|方阵|阵营|企业(?:榜单?|名单|行列)?)?[,。;、!?)\n“”]|(?:县|区|市|园区)?(?:榜单?|名单|行列)?[,。;]|$"
)
_CLAUSE_END = re.compile("[,。;!?\n]|[0-9]+[家个]|[中的][0-9]")
_COUNTED_ONES = re.compile("[0-9一二两三四五六七八九十数余多][家个](?:[^,。;!?\n]{0,12})$")
_SPAN = 20


def rank_at(text: str, start: int) -> Quantity | None:
    """The rank whose first word begins at ``start`` of the folded text, or None.

    Ordinals that rank nothing come back with the reason ``ordinal``.
    """
    first = text[start]
    if first == "首":
        match = _FIRST.match(text, start) or _HEAD_PLACE.match(text, start)
        return _made(text, start, match.end()) if match else None
    if first == "唯":
        match = _ONLY.match(text, start)
        return _made(text, start, match.end()) if match else None
    if first == "率":  # 在国内率先实现; without a place it ranks nothing
        first_there = _SCOPE_BEFORE.search(text[max(0, start - 9) : start].removesuffix("上"))
        return _made(text, start, start + 2) if first_there else None
    if first in "榜冠之头龙":
        match = _HEAD_PLACE.match(text, start)
        return _made(text, start, match.end()) if match else None
    if first == "第":
        return _ordinal(text, start)
    if first == "最":
        return _superlative(text, start)
    if first == "前":
        return _front(text, start)
    return _top(text, start)


def listed_at(text: str, start: int, end: int, number: Decimal) -> Quantity | None:
    """跻身世界500强, 入选…百强榜十强: among the first of a list, by the verb that leads there.

    ``start``:``end``: the number, 强 behind it. None where the words only name such firms
    (3家世界500强企业) or nobody is said to have got there.
    """
    strong = text.startswith("强", end)
    if not strong or not _LIST_END.match(text, end + 1):
        return None
    window = text[max(0, start - 28) : start]
    entered = max(_ENTERED.finditer(window), key=lambda match: match.start(), default=None)
    if entered is None or _CLAUSE_END.search(window, entered.end()):
        return None
    if _COUNTED_ONES.search(window[: entered.start()]):
        return None  # 5家企业进入中国制造业500强: of which there are five
    return _made(text, start, end + 1, number=number, comparator="≤")


def _ordinal(text: str, start: int) -> Quantity | None:
    place = _HEAD_PLACE.match(text, start)
    if place is not None:
        return _made(text, start, place.end())
    numeral = numeral_at(text, _behind(text, start))
    if numeral is None or numeral.high is not None or numeral.infix_start >= 0:
        return None
    end = numeral.end
    number = numeral.low
    before = text[max(0, start - 18) : start]
    unit = _ORDINAL_UNIT.match(text, end)
    ranked = _RANK_WORD.search(before) is not None
    if number == 0 or number > 1000 or number != number.to_integral_value():
        return _made(text, start, end, number=number, reason="ordinal")
    if unit is not None:
        shown = unit.end()
        if unit.group() in ("位", "强") and not ranked and text[shown : shown + 1] not in ",。;的":
            return _made(text, start, shown, number=number, reason="ordinal")
        return _made(text, start, shown, number=number)
    if ranked and not _NOT_RANK_AFTER.match(text, end):
        return _made(text, start, end, number=number)
    if _COUNTED.match(text, end) and _AMONG_ALL.search(before):
        return _made(text, start, end + 1, number=number)  # 全球第三个获批
    if (
        number > 1
        and _SERIES.match(text, end)
        and _NUMBERED_IN.search(text[max(0, start - 24) : start])
    ):
        made = _made(text, start, end + 1, number=number, scope=False)
        return replace(made, unit=text[end], value_class="number", measure=text[end])
    shown = min(end + 1, len(text)) if _NOT_RANK_AFTER.match(text, end) else end
    return _made(text, start, shown, number=number, reason="ordinal")


def _behind(text: str, start: int) -> int:
    """Where the number of 第3, 第 3 starts: a page may have a blank around its digits."""
    blank = text.startswith(" ", start + 1) and text[start + 2 : start + 3].isdecimal()
    return start + 1 + blank


def _superlative(text: str, start: int) -> Quantity | None:
    match = _SUPERLATIVE.match(text, start)
    # 最高五百万元 bounds a number.
    if match is None or numeral_at(text, match.end()) is not None:
        return None
    window = text[max(0, start - _SPAN) : start]
    cut = max(window.rfind(mark) for mark in ",。;!?:\n“”")
    clause = window[cut + 1 :]
    strong = _SUPERLATIVE_STRONG.match(text, start) is not None
    among = _AMONG.match(text[match.end() : match.end() + 34])
    if not strong and among is None:
        return None
    # 、最专业 after 最大: one rank, said twice.
    if clause.endswith(("、", "和", "且")) and "最" in clause:
        return None
    whole = start == 0 and match.end() == len(text)
    # 集聚度最高,专业化色彩最为显著的园区: ranked as what stands before it is.
    if "最" in window[: cut + 1] and text.startswith("的", match.end()):
        return _made(text, start, match.end(), scope=False)
    if not _EVIDENCE.search(clause) and among is None and not whole:
        return None
    return _made(text, start, match.end(), scope=False)


def _front(text: str, start: int) -> Quantity | None:
    if not _FRONT.match(text, start):
        return None
    numeral = numeral_at(text, _behind(text, start))
    if numeral is None or numeral.high is not None or numeral.infix_start >= 0:
        return None
    before = text[max(0, start - 12) : start]
    unit = _FRONT_UNIT.match(text, numeral.end)
    if unit is None and (not _RANK_WORD.search(before) or _NOT_FRONT.match(text, numeral.end)):
        return None
    end = unit.end() if unit else numeral.end
    return _made(text, start, end, number=numeral.low, comparator="≤")


def _top(text: str, start: int) -> Quantity | None:
    match = _TOP.match(text, start)
    numeral = numeral_at(text, match.end()) if match else None
    if numeral is None:
        return None
    return _made(text, start, numeral.end, number=numeral.low, comparator="≤")


def _made(
    text: str,
    start: int,
    end: int,
    *,
    number: Decimal = Decimal(1),
    comparator: Comparator = "=",
    reason: NotAClaim | None = None,
    scope: bool = True,
) -> Quantity:
    shown = start
    if scope and reason is None:
        window = text[max(0, start - 8) : start]
        found = _SCOPE_BEFORE.search(window) or _PLACE_BEFORE.search(window)
        if found is not None:
            shown = start - len(window) + found.start()
    cues: tuple[Cue, ...] = ()
    if comparator == "=":
        hedge = _hedge(text, start)
        if hedge is not None:
            comparator, cues = "≈", (hedge,)
        elif text[start] == "最":
            among = _AMONG.match(text[end : end + 34])
            if among is not None:
                at = end + among.end() - 2
                comparator, cues = "≈", (Cue(at, at + 2, "之一", "≈"),)
    return Quantity(
        start=shown,
        end=end,
        text=text[shown:end],
        number_start=start,
        number_end=end,
        low=number,
        unit=UNIT,
        comparator=comparator,
        value_class="rank",
        measure=text[start:end],
        cues=cues,
        not_a_claim=reason,
    )


def _hedge(text: str, start: int) -> Cue | None:
    """A word in the clause that makes the place a guess: 或将成为…最具规模."""
    low = max(0, start - 24)
    window = text[low:start]
    cut = max(window.rfind(mark) for mark in ",。;!?\n")
    last = None
    for match in _HEDGE.finditer(window, cut + 1):
        last = match
    if last is None:
        return None
    return Cue(low + last.start(), low + last.end(), last.group(), "≈")
