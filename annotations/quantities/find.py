"""Finds every quantity of a text, in time proportional to its length.

One scan stops where a figure may begin; a reader then looks at a bounded window.
What looks like a figure and is none comes back too, with the reason.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext
from typing import Final

from annotations.model import Comparator, ValueClass
from annotations.quantities import comparators, ranks, rejections
from annotations.quantities.model import Cue, NotAClaim, Quantity
from annotations.quantities.numerals import LONGEST, Numeral, numeral_at, run_end, value_of
from annotations.quantities.shadow import folded
from annotations.quantities.times import TIME_AT, written
from annotations.quantities.units import Unit, UnitTable, unit_table

_SCAN = re.compile(
    r"(?P<digit>[0-9])"
    r"|(?P<half>一半(?!导|信)|(?:过|超|超过|逾)半数?(?!导|年|个|信)|半(?=数|年|个[月小]|天|小时))"
    r"|(?P<part>[百千万]分之)"
    r"|(?P<han>[零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟])"
    r"|(?P<rank>[首唯第最榜冠前]|之首|头名|龙头地位|TOP|Top|top)"
    r"|(?P<vague>好几|[数几]|上(?=[百千万亿])|成[百千]上|若干)"
    r"|(?P<title>《)"
    r"|(?P<grow>翻(?:了)?(?:[一二两三四五六1-6]?番|倍))"
    r"|(?P<none>尚无(?!法|从|力|需|暇|明)|尚未有|尚没有|暂无(?!法|需)|仍无(?!法)|"
    r"没有一[家个项款]|[尚仍]属空白)"
    r"|(?P<money>US\$|HK\$|[$¥€£]|RMB)(?=\s?[0-9])"
    r"|(?P<url>https?://[!-~]++|www\.[!-~]++)"
)
# The first characters of all those: a plain set is what the engine searches fastest.
_HOT = re.compile(
    "[0-9零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟过超逾半首唯第最榜冠前之头龙T"
    "t好数几上成若《翻尚暂仍没UH$¥€£Rhw]"
)
_DIGITS: Final = frozenset("0123456789")
_NUMERALS: Final = frozenset("零〇一二两三四五六七八九十百千万亿廿卅壹贰叁伍陆柒捌玖拾佰仟")
_PLACES: Final = frozenset("0123456789一二三四五六七八九十百")
_SOME: Final = frozenset("十百千万亿个家项种名位款条台次所座类批")
# What may follow a character of _HOT; one that is not listed is left to the pattern.
_THEN: Final[dict[str, frozenset[str]]] = {
    "首": frozenset(
        "个家款例台座条项支部种套只艘架辆枚单件处所张块片本颗栋幢份门间档宗笔票列类届位席"
    ),
    "最": frozenset("大多高强早快长密全完先集齐具活低小优专新突富丰"),
    "第": _PLACES,
    "前": _PLACES,
    "数": _SOME,
    "几": _SOME,
    "上": frozenset("百千万亿"),
    "成": frozenset("百千"),
    **{
        first: frozenset(then)
        for first, then in zip(
            "唯榜冠之头龙过逾超好若没尚暂仍半",
            (
                "一",
                "首",
                "军",
                "首",
                "名",
                "头",
                "半",
                "半",
                "半过",
                "几",
                "干",
                "有",
                "无未没属",
                "无",
                "无属",
                "数年个天小",
            ),
            strict=True,
        )
    },
}
_CURRENCY: Final = {
    "US$": "美元",
    "$": "美元",
    "HK$": "港元",
    "¥": "元",
    "RMB": "元",
    "€": "欧元",
    "£": "英镑",
}
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_SEPARATOR = re.compile(r"[ ]?(?:--?|——?|~|至|到|或(?=[0-9]))[ ]?")
_TRAILING_SCALE = re.compile(r"(?:[十百千]?[万亿]++|[百千])$")
_LEVEL = re.compile(r"(?:元)?(?:量级|级)(?!别|数|配)")
_LEVEL_NOUN = re.compile(
    r"(?=产业|园区|集群|市场|工业|规模|赛道|企业|板块|项目|投资|产值|基金|大关|俱乐部|台阶|龙头)"
)
_TENTH = re.compile(
    r"成(?:(?P<half>[半一二三四五六七八九]))?(?![为了果功立员本长熟都品药分型套份群就绩语体交规])"
)
_MONTHS = re.compile(r"个(?P<more>[多余半])(?P<unit>月|小时|星期|钟头)")
_GREAT = re.compile(
    r"大(?![会街道学厦厅洋洲战棚洞堂都幅型量约概于小米豆麦连庆同理夫雁声气众数]|家|兴区|兴)"
)
_PER = re.compile(r"/(?P<unit>[\u4e00-\u9fff㎡²]{1,4}|m²|m2|km²|kWh|kg|t|a)(?![A-Za-z])")
_CLASS_NAME = re.compile(
    r"[型线甲](?!企业数)|级(?!以上)|类(?=新药|医疗器械|器械|注册|创新药|备案|疫苗|药|产品\(|"
    r"生物制品|、[ⅠⅡⅢ一二三])"
)
_GRADE = re.compile(r"(?:[1-5一二三四五]?A{1,5}|[1-5]A)级")
_NOT_NUMERAL_AFTER: Final = {
    "一": "统唯同之专单划归如任第万逐某每另哪这那进",
    "三": "再周",
    "十": "数合",
    "百": "老",
    "两": "斤银伎",
    "千": "大秋",
    "万": "千小",
    **dict.fromkeys("二四五六", "周"),
}
_ONLY_ONE = re.compile(r"(?:只有|仅有|仅|只|至少|不到|唯|不足)$")
_RELATIVE_YEAR = re.compile(r"(?:今年|去年|前年|明年|当年|本年|同年)$")
_EVENT_VERB = re.compile(
    r"签署|签订|签约|达成|举办|举行|召开|成立|揭牌|开工|投产|启动|发布|落户|开幕|竣工|获批|启用|"
    r"上线|上市|挂牌|奠基|"
    r"封顶|投用|落成|入驻|开园|揭幕|印发|出台|亮相|开业|交付|通车|批复|设立|建成"
)
_TOLD = re.compile(r"表示|宣布|发文|指出|获悉|透露|报道|介绍|记者|数据|[称说](?=[,:“])")
_PLANLIKE = frozenset(f"{digit}五" for digit in "一二三四五六")
_SESSION = re.compile(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})届(?P<name>[^,。;“”!?\n第0-9于在]{1,20}?)"
    r"(?P<end>期间|上(?![市海线升])|(?:在[^,。;\n]{1,10}?)?(?:召开|举行|举办|开幕|闭幕))"
)
_NOUN = re.compile(r"的?[ ]?(?P<noun>[\u4e00-\u9fffA-Za-z0-9·]{1,16})")
_NOUN_END = re.compile(
    r"[的了在将已等和与及为由是被把从向并也都有正或至到达]|[基用属位处关]于|[对于]|之[一二]|入驻|"
    r"签约|落户"
)
_INDEFINITE_UNITS = frozenset("个家项种名位款条台次所座类批")
_LEVEL_FLOOR = Decimal(10) ** 10
_FRACTION = re.compile(r"([1-9])/([2-9]|10)(?![0-9/])")
_OF = re.compile(r"[约近超逾占到足过的了]$")
_COUNTED_AFTER = re.compile(
    r"(?:以上|以下)?的?[\u4e00-\u9fff]{0,6}(?:企业|集群|园区|项目|基地|龙头)"
    r"(?:[0-9]{1,5}|[一二三四五六七八九十两]{1,3})[余多]?[家个条座]"
)
_HUNDRED = Decimal(100)
_ROUNDED = Decimal("0.01")


def find_quantities(
    text: str, *, shadow: str | None = None, claims_only: bool = False
) -> list[Quantity]:
    """All quantities of ``text`` in order, disjoint by their numbers.

    ``shadow``: ``shadow.folded(text)`` where the caller has it already.
    ``claims_only``: leave out what is no claim. Of each quantity ``text`` is as in the
    article; ``unit``, ``measure``, ``noun`` and the cues' words are in simplified characters.
    """
    reading = folded(text) if shadow is None else shadow
    found = list(_scan(reading, unit_table()))
    if claims_only:
        found = [quantity for quantity in found if quantity.not_a_claim is None]
    if reading == text:
        return found
    return [replace(quantity, text=text[quantity.start : quantity.end]) for quantity in found]


@dataclass(slots=True)  # not frozen, which would cost three times as much to make
class _Measured:
    """A number with what it is measured in, before its surroundings are looked at."""

    low: Decimal
    high: Decimal | None
    end: int
    unit: Unit | None
    base: str
    measure: str
    implied: Comparator
    level: bool = False
    reason: NotAClaim | None = None


def _scan(text: str, table: UnitTable) -> Iterator[Quantity]:
    position = 0
    title_end = 0
    while (hot := _HOT.search(text, position)) is not None:
        start = hot.start()
        position = start + 1
        character, then = text[start], text[start + 1 : start + 2]
        # Most stops are decided by two characters; only the rest pays for the pattern.
        if character in _DIGITS:
            form, end = "digit", position
        elif character in _NUMERALS and then != "半" and then != "分":
            form, end = "han", position
        elif then not in _THEN.get(character, then):
            continue
        else:
            match = _SCAN.match(text, start)
            if match is None:
                continue
            form, end = match.lastgroup or "", match.end()
            position = end
        quantity: Quantity | None
        match form:
            case "url":
                continue
            case "title":
                title = _TITLE.match(text, start)
                title_end = title.end() if title else title_end
                continue
            case "digit":
                quantity, position = _digits(text, start, table)
            case "han":
                quantity, position = _han(text, start, table)
            case "part":
                quantity, position = _part(text, start)
            case "vague":
                quantity, position = _vague(text, start, table)
            case "half":
                quantity = _half(text, start, end, table)
            case "rank":
                quantity, position = _rank(text, start, end)
            case "grow":
                quantity = _growth(text, start, end)
            case "money":
                quantity, position = _money(text, start, end, table)
            case _:
                quantity = _absence(text, start, end)
        if quantity is None:
            continue
        position = max(position, quantity.number_end)
        if quantity.start < title_end and quantity.not_a_claim is None:
            quantity = replace(quantity, not_a_claim="title")
        yield quantity


def _digits(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    time = _time(text, start)
    if time is not None:
        return time, time.number_end
    fraction = _FRACTION.match(text, start)
    if fraction is not None and _OF.search(text[max(0, start - 3) : start]):
        top, bottom = Decimal(fraction[1]), Decimal(fraction[2])
        if top < bottom:
            share = _simple(text, start, fraction.end(), _share(top, bottom), "%", fraction.group())
            return share, fraction.end()
    rejected = rejections.before_number(text, start, table)
    if rejected is not None:
        reason, end = rejected
        return _rejected(text, start, end, reason), end
    numeral = numeral_at(text, start)
    if numeral is None:
        end = run_end(text, start)
        return _rejected(text, start, end, "too-long"), end
    measured = _measure(text, numeral, table)
    kind = measured.unit.kind if measured.unit else ""
    if rejections.part_of_name(text, start, kind):
        end = max(rejections.digits_end(text, start), numeral.end)
        return _rejected(text, start, end, "model-name"), end
    if measured.unit is None and not measured.base and not measured.reason:
        after = text[numeral.end : numeral.end + 1]
        if after.isascii() and after.isalpha():
            grade = _GRADE.match(text, start)
            if grade:
                return _grade(text, start, grade.end()), grade.end()
            end = rejections.digits_end(text, start)
            return _rejected(text, start, end, "model-name"), end
        if not numeral.scaled:
            end = measured.end
            why: NotAClaim = "no-unit"
            if rejections.read_count(text, start, end):
                why = "ranked-list"
            elif (called := rejections.contact(text, start, end, table)) is not None:
                why = called
            elif end - start > 6 and numeral.arabic:
                why = "phone-or-id"
            quantity = _rejected(text, start, end, why)
            return replace(quantity, low=measured.low, high=measured.high), end
    return _quantity(text, start, numeral, measured, table), measured.end


def _han(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    phrase = table.idiom_at(text, start)
    if phrase:
        return _rejected(text, start, start + len(phrase), "set-phrase"), start + len(phrase)
    if text[start] in "一二两三四五六七八九十":
        time = _time(text, start)
        if time is not None:
            return time, time.number_end
    previous = text[start - 1] if start else "\n"
    if previous in _NOT_NUMERAL_AFTER.get(text[start], ""):
        return None, run_end(text, start)
    numeral = numeral_at(text, start)
    if numeral is None:
        return None, run_end(text, start)
    end = numeral.end
    if text[end : end + 1] == "是" and numeral.low < 20 and _enumerates(text, start):
        return _rejected(text, start, end + 1, "list-number"), end + 1
    if previous in "([\n \t" and rejections.list_number(text, start):
        return _rejected(text, start, end, "list-number"), end
    measured = _measure(text, numeral, table)
    if measured.unit is None and not measured.base and not measured.reason:
        if measured.level or (numeral.scaled and not numeral.bare):
            return _quantity(text, start, numeral, measured, table), measured.end
        return None, end
    return _quantity(text, start, numeral, measured, table), measured.end


def _vague(text: str, start: int, table: UnitTable) -> tuple[Quantity | None, int]:
    numeral = numeral_at(text, start)
    if numeral is not None:
        previous = text[start - 1] if start else "\n"
        if (text[start] == "上" and previous in "以线网市海路船身台跟赶迈登跃站踏跨升") or (
            text[start] == "数" and previous in "指系参函多少总倍位次"
        ):
            return None, start + 1
        measured = _measure(text, numeral, table)
        if measured.unit is None and not measured.base and not numeral.scaled:
            return None, numeral.end
        return _quantity(text, start, numeral, measured, table), measured.end
    end = start + (2 if text.startswith(("若干", "好几"), start) else 1)
    if text[end : end + 1] in _INDEFINITE_UNITS and text[start - 1 : start] not in ("十", "无"):
        quantity = _rejected(text, start, end + 1, "indefinite")
        return replace(quantity, comparator="vague", measure=text[end]), end + 1
    return None, end


def _part(text: str, start: int) -> tuple[Quantity | None, int]:
    """百分之九十, 千分之三: percent."""
    factor = {"百": Decimal(1), "千": Decimal("0.1"), "万": Decimal("0.01")}[text[start]]
    numeral = numeral_at(text, start + 3)
    if numeral is None:
        return None, start + 3
    low, high, end = numeral.low, numeral.high, numeral.end
    separator = _SEPARATOR.match(text, end)
    if separator and high is None:
        at = separator.end()
        at += 3 if text.startswith(text[start : start + 3], at) else 0
        second = numeral_at(text, at)
        if second and second.high is None and second.low > low:
            high, end = second.low, second.end
    measured = _Measured(
        low * factor,
        None if high is None else high * factor,
        end,
        None,
        "%",
        text[start : start + 3],
        numeral.implied,
    )
    return _quantity(text, start, numeral, measured, unit_table()), end


def _half(text: str, start: int, end: int, table: UnitTable) -> Quantity | None:
    word = text[start:end]
    if word in ("一半",) or (word == "半" and text.startswith("数", end)):
        end += 0 if word == "一半" else 1
        return _simple(text, start, end, Decimal(50), "%", word)
    if word != "半":
        if text.startswith("数", end):
            end += 1
        cue = Cue(start, start + len(word.rstrip("数")) - 1, word.rstrip("数")[:-1], ">")
        quantity = _simple(text, start, end, Decimal(50), "%", "半")
        return replace(quantity, comparator=">", cues=(cue, *quantity.cues))
    if text[start - 1 : start] in ("上", "下", "大", "多", "小", "年", "月"):
        return None
    spelling = "个月" if text.startswith("个月", end) else text[end : end + 1]
    spelling = (
        "小时" if text.startswith("小时", end) or text.startswith("个小时", end) else spelling
    )
    unit = table.unit(spelling)
    if unit is None:
        return None
    shown = end + (3 if text.startswith("个小时", end) else len(spelling))
    quantity = _simple(text, start, shown, unit.to_base(Decimal("0.5")), unit.base, spelling)
    reason = rejections.duration_dates(text, start, quantity.end, unit.base)
    if text.startswith("来", quantity.end) and not text[start - 1 : start].isalpha():
        reason = "plain-time"  # 半年来,…
    return replace(quantity, value_class="duration", not_a_claim=reason)


def _rank(text: str, start: int, end: int) -> tuple[Quantity | None, int]:
    if text[start] == "第":
        session = _session(text, start)
        if session is not None:
            return session, session.number_end
    if text[start] == "前":
        time = TIME_AT.match(text, start + 1)
        if time is not None or text.startswith("前三季", start):
            return None, end
    quantity = ranks.rank_at(text, start)
    return quantity, quantity.number_end if quantity else end


def _session(text: str, start: int) -> Quantity | None:
    """第五届进博会期间: the date of what happened then, told by an event's number."""
    match = _SESSION.match(text, start)
    value = value_of(match.group("number")) if match else None
    if (
        match is None
        or value is None
        or not _EVENT_VERB.search(text, match.end("name"), _ahead(text, start, hard=False))
    ):
        return None
    end = match.end() if match.group("end") == "期间" else match.end("name")
    return Quantity(
        start,
        end,
        text[start:end],
        start,
        end,
        low=value[0],
        unit="届",
        value_class="date",
        measure="届",
    )


def _growth(text: str, start: int, end: int) -> Quantity:
    word = text[start:end]
    power = value_of(word[-2]) if word.endswith("番") and word[-2] not in "翻了" else None
    low = Decimal(2) ** int(power[0]) if power else Decimal(2)
    return _simple(text, start, end, low, "倍", word[-1])


def _money(text: str, start: int, end: int, table: UnitTable) -> tuple[Quantity | None, int]:
    """$5亿, ¥300万: the sign is the unit, whatever 元 follows."""
    at = end + (text[end] == " ")
    numeral = numeral_at(text, at)
    if numeral is None:
        return None, run_end(text, at)
    base = _CURRENCY[text[start:end]]
    measured = _measure(text, numeral, table)
    if measured.unit is None or measured.unit.kind != "money":
        measured = _Measured(
            numeral.low,
            numeral.high,
            numeral.end,
            table.unit(base),
            base,
            text[start:end],
            numeral.implied,
        )
    elif measured.base == "元":
        measured = replace(measured, base=base)
    return _quantity(text, start, numeral, measured, table), measured.end


def _absence(text: str, start: int, end: int) -> Quantity:
    """尚无, 尚未有: none so far, which is a statement and no gap."""
    word = text[start:end]
    unit = word[-1] if word.startswith("没有一") else ""
    quantity = _simple(text, start, end, Decimal(0), unit, unit)
    return replace(quantity, value_class="qualitative", noun=_noun(text, end))


def _time(text: str, start: int) -> Quantity | None:
    ahead = text[start : start + 14]
    if not (
        "年" in ahead
        or "月" in ahead
        or ahead[:2] in ("20", "19")
        or ahead[1:3] in _PLANLIKE
        or "世纪" in ahead
    ):
        return None
    match = TIME_AT.match(text, start)
    if match is None or (text[start] in "两" and match.lastgroup == "months"):
        return None
    what = written(match)
    end = match.end()
    if match.group("plan"):
        return _rejected(text, start, end, "plan-name")
    if match.group("event") is None and what is None and not match.group("cent"):
        return None
    if what is not None and what.form == "day" and match.group("iso") is None:
        relative = _RELATIVE_YEAR.search(text[max(0, start - 2) : start])
        shown = start - 2 if relative else start
        reason: NotAClaim | None = "plain-time"
        event = _EVENT_VERB.search(text, end, _ahead(text, end))
        # 3月14日,…发文表示,…: what was told that day need not have happened then.
        if event is not None and not _TOLD.search(text, end, event.start()):
            reason = None
        comparator: Comparator = "range" if what.start != what.end else "="
        return Quantity(
            shown,
            end,
            text[shown:end],
            start,
            end,
            comparator=comparator,
            value_class="date",
            not_a_claim=reason,
        )
    quantity = _rejected(text, start, end, "plain-time")
    return replace(quantity, value_class="date")


def _ahead(text: str, start: int, *, hard: bool = True) -> int:
    """Where the sentence ends, at most 120 characters on; ``hard``: a line end ends it."""
    limit = min(len(text), start + 120)
    stops = (text.find(mark, start, limit) for mark in ("。;!?\n" if hard else "。;!?"))
    return min((at for at in stops if at >= 0), default=limit)


def _measure(text: str, numeral: Numeral, table: UnitTable) -> _Measured:
    """The unit after a numeral, and the second number of a range."""
    first = _unit_after(text, numeral, table)
    if numeral.high is not None or numeral.implied == ">":
        return first
    separator = _SEPARATOR.match(text, first.end if first.unit else numeral.end)
    if separator is None or first.reason is not None:
        return first
    second = numeral_at(text, separator.end())
    if second is None or second.high is not None or second.implied not in ("=", "≈"):
        return first
    last = _unit_after(text, second, table)
    if last.reason is not None or (first.unit and last.base != first.base):
        return first
    # 从5家到10家 is a growth, not a range; 2021-5 and 3-乙 are neither.
    if first.unit and numeral.start and text[numeral.start - 1] in "从由自":
        return first
    if (
        last.unit is None
        and not last.base
        and not (second.scaled and (numeral.scaled or numeral.arabic))
    ):
        return first
    low = first.low
    if first.unit is None and last.unit is not None:
        low = last.unit.to_base(numeral.low) if not first.base else first.low
    if first.unit is None and not numeral.scaled and len(text[numeral.start : numeral.end]) < 9:
        scale = _TRAILING_SCALE.search(text[second.start : second.end])
        factor = value_of(scale.group()) if scale else None
        if (
            factor is not None
            and low * factor[0] < last.low
            and text[numeral.start] not in "百千万亿"
        ):
            low = low * factor[0]
    if low >= last.low:
        return first
    return replace(last, low=low, high=last.low, implied="=")


def _unit_after(text: str, numeral: Numeral, table: UnitTable) -> _Measured:
    end = numeral.end
    at = end + (numeral.arabic and text[end : end + 1] == " ")
    low, high, implied = numeral.low, numeral.high, numeral.implied

    if text.startswith("分之", end) and not numeral.scaled:
        top = numeral_at(text, end + 2)
        if top is not None and top.high is None and 0 < top.low < low:
            share = _share(top.low, low)
            return _Measured(share, None, top.end, None, "%", "分之", top.implied)
    tenth = _TENTH.match(text, end)
    if tenth is not None and low < 10 and (high or low) < 10:
        extra = Decimal(0)
        if tenth.group("half"):
            extra = (
                Decimal(5)
                if tenth["half"] == "半"
                else (value_of(tenth["half"]) or (Decimal(0),))[0]
            )
        top_share = None if high is None else 10 * high
        return _Measured(10 * low + extra, top_share, tenth.end(), None, "%", "成", implied)
    months = _MONTHS.match(text, end)
    if months is not None:
        spelling = "个月" if months["unit"] == "月" else months["unit"]
        unit = table.unit(spelling)
        assert unit is not None
        half = Decimal("0.5") if months["more"] == "半" else Decimal(0)
        sign: Comparator = implied if half else ">"
        return _Measured(
            unit.to_base(low + half), None, months.end(), unit, unit.base, spelling, sign
        )

    reason = _name_after(text, numeral, at, table)
    if reason is not None:
        return replace(reason, low=low, high=high)
    unit = table.unit_at(text, at)
    if unit is not None:
        shown = at + len(unit.spelling)
        base = unit.base
        if (
            unit.kind == "duration"
            and text.startswith("半", shown)
            and (text[shown + 1 : shown + 2] not in ("导", "数"))
        ):
            low, shown = low + Decimal("0.5"), shown + 1
        per = _PER.match(text, shown)
        if per is not None and unit.kind != "duration":
            base, shown = f"{base}/{per['unit']}", per.end()
        upper = None if high is None else unit.to_base(high)
        measured = _Measured(unit.to_base(low), upper, shown, unit, base, text[at:shown], implied)
        return _leveled(text, measured, numeral)
    great = _GREAT.match(text, end)
    if great is not None and high is None and numeral.implied == "=" and not numeral.scaled:
        if 2 <= low <= 10:
            return _Measured(low, None, great.end(), None, "个", "大", implied)
        if numeral.low > 10 and not numeral.arabic:
            return _Measured(low, None, great.end(), None, "", "大", implied, reason="set-phrase")
        if low == 1:
            return _Measured(low, None, great.end(), None, "个", "大", implied, reason="article")
    measured = _Measured(low, high, end, None, "", "", implied)
    if numeral.scaled:
        return _leveled(text, replace(measured, base=_implied(text, numeral, end, table)), numeral)
    return measured


def _name_after(text: str, numeral: Numeral, at: int, table: UnitTable) -> _Measured | None:
    """6号楼, 500强, 二期, 3.0版: the number is part of a name."""
    if text[at : at + 1] not in table.name_first:
        return None
    made = _Measured(Decimal(0), None, at, None, "", "", numeral.implied)
    for name, words in table.names.items():
        if not text.startswith(words, at):
            continue
        word = next(word for word in words if text.startswith(word, at))
        if name == "grade-name" and not _CLASS_NAME.match(text, at):
            continue
        clean = word == "级" and rejections.clean_room(text, at)
        if name == "grade-name" and numeral.scaled and not clean:
            continue
        if name == "phase-name" and numeral.low > 5:
            continue
        if name == "phase-name" and text.startswith(("期间", "期待", "期货", "期望"), at):
            continue
        if name == "list-name" and numeral.low < 5:
            continue
        if name == "address" and text.startswith(
            ("楼宇", "楼市", "室内", "室外", "号召", "号称", "号文"), at
        ):
            continue
        if (
            name == "version"
            and word == "代"
            and text.startswith(("代表", "代理", "代码", "代工"), at)
        ):
            continue
        return replace(made, end=at + len(word), measure=word, reason=name)  # type: ignore[arg-type]
    return None


def _leveled(text: str, measured: _Measured, numeral: Numeral) -> _Measured:
    """千亿级, 万吨级, 百亿产业: the order of magnitude."""
    level = _LEVEL.match(text, measured.end)
    if level is not None and (numeral.scaled or measured.low >= 10_000):
        base = measured.base
        if not base and measured.low >= _LEVEL_FLOOR:
            base = "元"
        return replace(
            measured,
            end=level.end(),
            implied="≈",
            level=True,
            base=base,
            measure=measured.measure + level.group(),
        )
    if measured.unit is None and numeral.bare and numeral.low >= _LEVEL_FLOOR:
        after = text[measured.end : measured.end + 1]
        if measured.base or not after or not "\u4e00" <= after <= "\u9fff":
            return replace(measured, base=measured.base or "元", level=True)
    return measured


def _implied(text: str, numeral: Numeral, end: int, table: UnitTable) -> str:
    """The unit a number without one most likely has, by what stands beside it, or ""."""
    at = end
    level = _LEVEL.match(text, end)
    if level is not None:
        at = level.end()
    at += text.startswith("的", at)
    after = text[at : at + 8]
    for rule in table.implied:
        if any(word in after for word in rule.after if after.find(word) <= 4 and word in after):
            return rule.unit
    before = text[max(0, numeral.start - 14) : numeral.start]
    cut = max(before.rfind(mark) for mark in ",。;!?\n")
    clause = before[cut + 1 :]
    best, unit = -1, ""
    for rule in table.implied:
        for word in rule.before:
            at = clause.rfind(word)
            if at > best:
                best, unit = at, rule.unit
    return unit


def _quantity(
    text: str, start: int, numeral: Numeral, measured: _Measured, table: UnitTable
) -> Quantity:
    """A quantity with its comparators, noun and, if it is none, the reason."""
    end = measured.end
    low, high = measured.low, measured.high
    kind = measured.unit.kind if measured.unit else ""
    if (
        start
        and text[start - 1] == "-"
        and measured.base == "%"
        and (
            start < 2
            or (
                not (text[start - 2].isalnum() and text[start - 2].isascii())
                and text[start - 2] != "%"
            )
        )
    ):
        start, low, high = start - 1, -low, high
    before = comparators.cues_before(text, start)
    after = comparators.cues_after(text, end)
    shown, shown_end = start, end
    comparator: Comparator = "range" if high is not None else measured.implied
    cues: tuple[Cue, ...] = ()
    if before or after:
        if high is None:
            comparator = comparators.resolve((*before, *after), measured.implied)
        shown = min((cue.start for cue in before if cue.comparator != "="), default=start)
        shown_end = max((cue.end for cue in after), default=end)
        cues = (*reversed(before), *after)
    at = numeral.infix_start
    if at >= 0:
        infix = Cue(at, at + 1, text[at], numeral.implied)
        cues = (*reversed(before), infix, *after)
    value_class: ValueClass = "duration" if kind == "duration" else "number"
    reason = measured.reason or _reason(text, start, end, numeral, measured, table)
    if kind == "duration" and text.startswith("来", shown_end) and text[end + 1 : end + 2] != "自":
        shown_end += 1
        # 协同发展十年来 tells how long, 三年来,… only when.
        alone = shown == 0 and shown_end == len(text)
        if not alone and not (shown and "\u4e00" <= text[shown - 1] <= "\u9fff"):
            reason = reason or "plain-time"
    noun = _noun(text, shown_end) if kind in ("count", "people", "") or measured.level else ""
    return Quantity(
        start=shown,
        end=shown_end,
        text=text[shown:shown_end],
        number_start=start,
        number_end=end,
        low=low,
        high=high,
        unit=measured.base,
        comparator=comparator,
        value_class=value_class,
        measure=measured.measure,
        noun=noun,
        cues=cues,
        not_a_claim=reason,
    )


def _reason(
    text: str, start: int, end: int, numeral: Numeral, measured: _Measured, table: UnitTable
) -> NotAClaim | None:
    unit = measured.unit
    kind = unit.kind if unit else ""
    if rejections.clean_room(text, end) and numeral.scaled:
        return "grade-name"
    if unit is not None and kind == "duration":
        dates = rejections.duration_dates(text, start, end, unit.base)
        contact = rejections.contact(text, start, end, table)
        if contact is not None or dates is not None:
            return contact or dates
        if unit.base == "年" and text[start:end] in ("百年", "千年", "万年"):
            return "set-phrase"
    if text[start : numeral.end] == "一" and measured.low == 1:
        if kind == "duration":
            return "plain-time"
        said = _ONLY_ONE.search(text[max(0, start - 3) : start])
        if kind in ("count", "people") and not said:
            return "article"
    if start and text[start - 1] == "每":
        return "unit-name"  # 每万人, 每10个
    if kind == "money" or measured.level:
        # 3家百亿级企业, 过50亿元企业5家: what kind of firm is counted, not how much it is.
        before = comparators.cues_before(text, start)
        at = min((cue.start for cue in before), default=start)
        counted = _COUNTED_AFTER.match(text, end) or text[at - 1 : at] in ("个", "家", "条", "座")
        if counted and (measured.level or before or text.startswith("以上", end)):
            return "grade-name"
    if (
        numeral.bare
        and len(text[start : numeral.end]) == 1
        and rejections.unit_head(text, start, end)
    ):
        return "unit-name"
    if (
        (kind == "count" or measured.measure == "大")
        and not numeral.arabic
        and rejections.set_phrase(text, start, end)
    ):
        return "set-phrase"
    if kind in ("count", ""):
        return rejections.contact(text, start, end, table)
    return None


def _noun(text: str, start: int) -> str:
    match = _NOUN.match(text, start)
    if match is None:
        return ""
    noun = match["noun"]
    stop = _NOUN_END.search(noun, 1)
    return noun[: stop.start()] if stop else noun


def _simple(text: str, start: int, end: int, low: Decimal, unit: str, measure: str) -> Quantity:
    before = comparators.cues_before(text, start)
    after = comparators.cues_after(text, end)
    cues = (*reversed(before), *after)
    shown = min((cue.start for cue in before if cue.comparator != "="), default=start)
    shown_end = max((cue.end for cue in after), default=end)
    return Quantity(
        shown,
        shown_end,
        text[shown:shown_end],
        start,
        end,
        low=low,
        unit=unit,
        comparator=comparators.resolve(cues, "="),
        measure=measure,
        cues=cues,
    )


def _grade(text: str, start: int, end: int) -> Quantity:
    return Quantity(
        start,
        end,
        text[start:end],
        start,
        end,
        unit="级",
        value_class="grade",
        measure="级",
        noun=_noun(text, end),
    )


def _rejected(text: str, start: int, end: int, reason: NotAClaim) -> Quantity:
    end = min(end, len(text))
    # A run of 10 MB is named, not copied.
    return Quantity(
        start, end, text[start : min(end, start + LONGEST)], start, end, not_a_claim=reason
    )


def _enumerates(text: str, start: int) -> bool:
    """一是…, 二是…: at the beginning of a clause."""
    return not start or text[start - 1] in ",。;:!?\n“” 、"


def _share(top: Decimal, bottom: Decimal) -> Decimal:
    """A fraction in percent: exact if finite within two places, else rounded to two."""
    with localcontext() as context:
        context.prec = 90
        exact = _HUNDRED * top / bottom
        rounded = exact.quantize(_ROUNDED)
        return (
            rounded.normalize() if rounded != rounded.to_integral_value() else Decimal(int(rounded))
        )
