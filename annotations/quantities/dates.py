"""Times among the figures: mostly none, but the day something happened is a claim's value."""

import re
from dataclasses import replace

from annotations.model import Comparator
from annotations.quantities.assembling import no_claim
from annotations.quantities.model import NotAClaim, Quantity
from annotations.quantities.numerals import value_of
from annotations.quantities.times import DAY_ALONE, TIME_AT, written

_ALONE = re.compile(DAY_ALONE)
_RELATIVE_YEAR = re.compile(r"(?:今年|去年|前年|明年|当年|本年|同年)$")
_EVENT_VERB = re.compile(
    r"签署|签订|签约|达成|举办|举行|召开|成立|揭牌|开工|投产|启动(?!项目|仪式|区|资金)|发布(?!会|上)|落户|开幕|竣工|获批|启用|"
    r"上线|上市|挂牌|奠基|"
    r"施行|起执行|生效|到位|交付使用|动工|完工|"
    r"封顶|投用|落成|入驻|开园|揭幕|印发|出台|亮相|开业|交付|通车|批复|设立|建成|"
    r"投入运营|投入使用|投运|颁布|开诊|拉开[帷序]幕|认定为|入选|收购(?![点站价])|首飞|开航|下线|受理|公示|启幕|闭幕|试运行"
)
_ON_SITE = re.compile(r",?[^,。;!?\n]{2,40}?(?:现场|工地|车间里|车间内|展厅)(?=[,。;])")
_DATED_BY = frozenset({"year", "month", "part"})
_NOT_WHEN = re.compile("(?:到|至|截至|截止|比|较|与|近|前|从|自|以|按|面向|迈向|始于)$")
_AT_ONCE = re.compile(
    "(?:[份底末初内]|年[底末初中内])?前?[,]?(?:[一二三四]期|主体|基本|正式|全面|全部|顺利|整体|竣工|已|便|就|将|可|一次性|联合)*"
    "(?:动工|开工|开建|投产|建成|竣工|完工|投用|交付|启用|启动|到位|施行|实施|执行|生效|获批|获评|入选|上市|揭牌|成立|挂牌|落成|"
    "奠基|封顶|投入使用|投入运营|投入生产|投运|颁布|开诊|开园|通车|开业|正式运营|组建|创立|创建|创办|申报上市|对外营业|营业|对外开放|"
    "开馆|试运行|试生产|试运营|量产|上线|下线|落户|迁入|受理|首飞|开航|收官|完成(?:建设|验收|搬迁|交割)|(?:拿到|取得|获得|拿下)(?=[^,。;]{0,20}(?:证|批件|批文|许可|资质|牌照)))"
    "(?!的|以来|后|之后|至今|大会|仪式|方案|规划|计划|项目)(?:投产|投用|使用|运营|建设|开工|揭牌)?(?!的|以来|后)"
)
# 示范药业成立于1998年, 科学城始建于2003年
_SINCE = re.compile(
    "(?:成立|创立|创建|始建|创办|创设|组建|设立|诞生|注册|建成|上市|启用|起步|兴建|落户|投产|动工|开工|创刊|建校|建院)于$"
)
_WHOLE_EVENT = re.compile(
    "(?:签署|签订|颁布|开诊|作出(?=[^,。;]{0,40}(?:部署|决定|决策))|成立|揭牌|开工|动工|奠基|投产|竣工|落成|获批|启用|上线|挂牌|封顶|投用|开园|印发|出台|"
    "发布|组建|设立|落户|获评|升级为|更名为|迁入|开业|通车|"
    "(?:被|获)?(?:认定|评|列|确定|批准|命名|授予|纳入|遴选)为?(?=[^,。;]{0,24}(?:基地|试点|示范|园区|开发区|高新区|集群|城市|企业|中心|称号|名单|"
    "目录|小巨人|实验室|单位|主办地|承办地|主产区))|入选|跻身|晋升为|升格为|投入(?:运营|使用|生产)|投运|"
    "(?:完成|获得|取得|拿到|拿下)(?=[^,。;]{0,16}(?:融资|收购|并购|验收|交割|给药|入组|重组|搬迁|改制|混改|投资|批准|批件|许可|认证|认定|授权|批文|注册证))|"
    "(?:全资)?收购|并购|控股|创办|创立|创建|首飞|开航|开行|下线|发往|中标|受理|(?:回国|返乡)创业|搬入|迁至|入驻(?=[^,。;]{2}))"
    "(?!的|后|会|仪式|以来|时间|地|率|量|数|项目|企业|公司)"
)
_SINCE_THEN = re.compile("(?:以来|至今)$")
# 经省政府批准,…设立: how, told before what
_HOW = re.compile("(?:经|在|由|随着|作为|根据|按照|依托|为|借助|凭借|应)[^,。;!?\n]{2,30},")
# 9月下旬,供应链大会在合肥召开
_HELD = re.compile(
    "(?:大会|论坛|峰会|博览会|[展博年]会|推介会|洽谈会|研讨会|对接会|座谈会|发布会|大赛|仪式)"
    "[^,。;的]{0,16}?(?:召开|举行|举办|开幕|启幕)(?!的|后|以来)|"
    "(?:召开|举行|举办)了?[^,。;]{2,30}(?:大会|论坛|峰会|博览会|推介会|洽谈会|研讨会|仪式)$"
)
_TODAY = re.compile("[今昨][天日](?:上午|下午|早上|早晨|中午|晚上|晚间|晚)?(?=[,在])")
_RELATIVE = re.compile(
    "(?:明年|后年|(?:今年|去年)(?=年?[底末初]|年中|[上下]半年|第?[一二三四]季度))"
    "(?:年?[底末初]|年中|[上下]半年|第?[一二三四]季度)?前?"
)
_COUNTED = re.compile(
    "[0-9](?:[0-9,.]*[余多]?)(?:[万亿%]|[个家项条款种名件套台座户人届期次辆吨米亩元平公])|"
    "[一二两三四五六七八九十百千数几]{1,3}[余多]?(?:[家项款种名件套座户]|个(?!月)|大(?=[产平集板领])|条(?!件|例))|"
    "首[个家批条款例台套]|第[一二三四五六七八九十]|唯一|最[大多高早]|翻[一番]"
)
_TOLD = re.compile(
    r"表示|宣布|(?<!印)发文(?!件)|指出|获悉|透露|报道|介绍|记者|数据|[称说](?=[,:“])"
)
_PLANLIKE = frozenset(f"{digit}五" for digit in "一二三四五六")
_SESSION = re.compile(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})届"
    r"(?P<name>(?:(?![今昨明][日天])[^,。;“”!?\n第0-9于在]){1,20}?)"
    r"(?P<end>期间|上(?![市海线升])|(?:在[^,。;\n]{1,10}?)?(?:召开|举行|举办|开幕|闭幕))"
)

_DAY_BEFORE = re.compile(r"[0-9]日[^。;!?\n]*$")


def time_at(text: str, start: int) -> Quantity | None:
    """The time that begins at ``start``: a claim where something happened on that day."""
    ahead = text[start : start + 14]
    if "日" in ahead[1:3] and (alone := _ALONE.match(text, start)) is not None:
        end = alone.end()
        return Quantity(start, end, text[start:end], start, end, value_class="date")
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
        return no_claim(text, start, end, "plan-name")
    if match.group("event") is None and what is None and not match.group("cent"):
        return None
    if what is not None and what.form == "day" and match.group("iso") is None:
        relative = _RELATIVE_YEAR.search(text[max(0, start - 2) : start])
        shown = start - 2 if relative else start
        reason: NotAClaim | None = "plain-time"
        if text[end : end + 1] in ("电", "讯"):
            return no_claim(text, start, end, "plain-time")  # 据新华社某地4月11日电
        event = _EVENT_VERB.search(text, end, _ahead(text, end))
        if _ON_SITE.match(text, end):
            event = None  # 8月18日,某某项目建设现场,厂房已完工: when one went to see
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
    quantity = replace(no_claim(text, start, end, "plain-time"), value_class="date")
    if what is None or what.form not in _DATED_BY:
        return quantity
    relative = _RELATIVE_YEAR.search(text[max(0, start - 2) : start])
    shown = start - 2 if relative else start
    if not _happened(text, shown, end):
        return quantity
    return replace(quantity, start=shown, text=text[shown:end], not_a_claim=None)


def relative_at(text: str, start: int) -> Quantity | None:
    """明年底申报上市, 去年投产: a year told by the article's, where an event follows at once."""
    match = _RELATIVE.match(text, start)
    if match is None:
        return None
    end = match.end()
    what = _AT_ONCE.match(text, end)
    if (
        what is None
        or _NOT_WHEN.search(text, max(0, start - 3), start)
        or _COUNTED.search(text, what.end(), _clause_end(text, what.end()))
    ):
        return None
    return Quantity(start, end, text[start:end], start, end, value_class="date")


def today_at(text: str, start: int) -> Quantity | None:
    """今日上午,…揭牌: the day of the article, or the one before, where an event follows."""
    match = _TODAY.match(text, start)
    if match is None:
        return None
    end = match.end()
    event = _EVENT_VERB.search(text, end, _ahead(text, end))
    if event is None or _ON_SITE.match(text, end) or _TOLD.search(text, end, event.start()):
        return None
    return Quantity(start, end, text[start:end], start, end, value_class="date")


def _happened(text: str, start: int, end: int) -> bool:
    """Whether a month or a year is told as the date of an event, and of nothing counted.

    Either the event follows at once (于今年6月交付使用, 2025年建成), or the time opens the
    sentence and an event without a figure follows (2019年,由…组建了创新中心).
    """
    if _SINCE.search(text, max(0, start - 4), start):
        return text[end : end + 1] in ",。;!?、\n)" and end < len(text)
    if _NOT_WHEN.search(text, max(0, start - 3), start):
        return False
    if _SINCE_THEN.search(text, end, _clause_end(text, end)):
        return False  # 2018年落户本市以来: what follows is told of all the time since
    at_once = _AT_ONCE.match(text, end)
    if at_once is not None:
        return not _COUNTED.search(text, at_once.end(), _clause_end(text, at_once.end()))
    alone = text[start - 1 : start] == "," == text[end : end + 1]  # 他说,2019年,…
    if start and not alone and text[start - 1] not in '。;!?\n 　"“”在于':
        return False
    comma = end + text.startswith(",", end)
    how = _HOW.match(text, comma)
    comma = how.end() if how is not None and not _WHOLE_EVENT.search(how.group()) else comma
    clause = text[comma : min(_clause_end(text, comma), comma + 60)]
    if _HELD.search(clause):
        return not _COUNTED.search(clause)
    verb = _WHOLE_EVENT.search(text, comma, comma + len(clause))
    if verb is None or _TOLD.search(text, comma, verb.end() + 4):
        return False
    return not _COUNTED.search(text, comma, _clause_end(text, comma))


def _clause_end(text: str, start: int) -> int:
    limit = min(len(text), start + 80)
    return min(
        (at for mark in ",。;!?\n" if (at := text.find(mark, start, limit)) >= 0), default=limit
    )


def session_at(text: str, start: int) -> Quantity | None:
    """第五届进博会期间: the date of what happened then, told by an event's number."""
    match = _SESSION.match(text, start)
    if match is None or _DAY_BEFORE.search(text, max(0, start - 60), start):
        return None  # 6月12日,第十届…大会开幕: the day is told already
    value = value_of(match.group("number")) if match else None
    if value is None or not _EVENT_VERB.search(
        text, match.end("name"), _ahead(text, start, hard=False)
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


def _ahead(text: str, start: int, *, hard: bool = True) -> int:
    """Where the sentence ends, at most 120 characters on; ``hard``: a line end ends it."""
    limit = min(len(text), start + 120)
    stops = (text.find(mark, start, limit) for mark in ("。;!?\n" if hard else "。;!?"))
    return min((at for at in stops if at >= 0), default=limit)
