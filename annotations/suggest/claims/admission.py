"""Which figures make a claim, and which only say what things are counted."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_after
from annotations.suggest.claims.page import Clause, Page

_COUNTED = frozenset("个 家 项 种 名 位 款 条 台 座 件 例 套 支 部 处 所 户 人 场 次 批".split())
_FIRST_SET = re.compile(
    r"首台(?:\(?套\)?)(?=保险|政策|产品|装备|认定|推广|应用|奖励|重大|技术|补偿|示范|补贴)"
)
_BOUNDS = frozenset("<≤>≥")
_CONDITION = re.compile(
    r"(?:[(（]?[一二三四五六七八九十0-9]+[)）.、])?(?:对|凡|经认定|给予|其中对|鼓励)"
)
_FOR_WHOM = re.compile(
    r"(?:且[^,;。]{1,12})?的[^,;。]{0,16}?(?:企业|项目|单位|机构|个人|团队|平台|人才|园区|产品|主体|投资|载体|基金|"
    r"基地|药材|种植|合作社|农户|大户|生产线|车间|实验室|品种|设备)"
)
_ASSEMBLY = re.compile(
    "(?:[一二三四五六七八九十]+[次中])?(?:[、和][一二三四五六七八九十]+次)*"
    "(?:人大|政协|人民代表大会|中央|全会|党代会|代表大会|全体会议|常委会|主席会议|主任会议|常务会议|[一二三四五六七八九十]+次)"
)
# 两个市场、两种资源: a phrase.
_SET_PHRASE = re.compile("(?:个市场|种资源)")
_MARKETS = re.compile("国内国[外际]|国际国内|“?两个市场")
_CHAMPION = re.compile("冠军(?:[、,运选得]|的?队)")
_AIM_AFTER = re.compile("(?:的)?(?:远景|长远|发展|奋斗)目标")
_MEASURES = re.compile("(?:若干)?(?:政策)?(?:措施|政策|意见|举措)")
_RANKED_BY = re.compile(
    "(?:大)?(?:维度|项?(?:具体|细分|二级|一级|三级)?指标)(?:进行|开展|综合|对|等|的)"
)
_OF_A_WEEK = re.compile("[本上下这当]周\\($")
_ASPECTS = re.compile("(?:方面|层面|角度|维度)(?!军)")
_ALTITUDE = re.compile("海拔")
_PER_TEN_THOUSAND = re.compile("[千万]人(?:发明|专利|床位|拥有|均|口)")
_ON_AVERAGE = re.compile("(?:间|来|内)?(?:平均|年均)")
_SORTS = re.compile("[^,。;的]{0,4}(?:类型|类别)(?=[,、:。])")
_THESE = re.compile("(?:仅此|此|上述|这)$")
_FIRST_ONES = re.compile(
    "(?:设计|制药|医药|器械|芯片)?(?:企业|药企|车企|公司|机构)中?有? ?[0-9]+ ?[余多]?家"
)
_HALLS = re.compile("[主分]会场")
_INSTITUTES = re.compile("(?:集团|电科|科工|航天|核工业|中船|兵器|总参)$")
_WEIGHED = re.compile("的[^,。;]{0,8}(?:患者|病人|儿童|孩子|体重|者)")
_PARTY = re.compile("一行$|等一行$|率队$")  # 冯玉英一行11人: who came along
_OF_THE_FIRST = re.compile(
    r"的[^,。;]{1,8}[和与及](?:全球|国际|国内|全国)?(?:排名)?前[0-9一二三四五六七八九十百]+[位名强家的]{0,2}[^,。;]{1,10}中[,有]|(?:的)?[^,。;]{0,10}(?:中|里|当中)[,有]|的[^,。;]{1,8}(?:企业|园区|城市|药企)中"
)
_SIZED = re.compile(
    r"的?(?:示范)?(?:企业|公司|园区|(?<=的)项目|大户|农户|种植户|“[^”]{1,10}”项目)?(?:有|就?达到?|超|近|约)?"
    r"[0-9一二三四五六七八九十]+[余多]?[家个户]"
)
_NAMED_BEFORE = re.compile(
    r"(?:、|和|与|及)[^、,。;]{2,24}(?:公司|集团|药业|大学|学院|医院|研究院|研究所|实验室|银行)$"
)
_BODIES = re.compile(r"(?:龙头|骨干|重点)?(?:企业|公司|单位|机构|高校|院校|院所|医院|药企)")
_GROUPED = frozenset(("家", "所", "个"))
_NAMED = frozenset({"企业", "机构/实验室", "园区/基地", "高校院所", "人物", "媒体", "地区"})
_PLACES_IN = re.compile(
    "[^,。;]{0,6}(?:提升|上升|前进|跃升|下降|后退|提高)[^,。;]{0,6}(?:名次|位次|位)"
)
_SCHEME_OF = re.compile("等|计划|专家|学者|人才")
_INDICATORS = re.compile("(?:一级|二级|三级|核心|评价|考核)指标")
_CLASSES = re.compile(r"类[^,。;]{0,6}(?:药|器械|证|制品)")
_TIERED = frozenset(("元", "平方米", "人", "家", "名", "%"))
_TIERS = re.compile(
    r"(?:[、和或][^、,。;]{1,12}){0,4}(?:以上|以下)?(?:\([^()]{0,12}\))?的[^,;。]{0,16}?"
    r"(?:企业|项目|单位|机构|平台|人才|团队|个人|产品|园区),?(?:可|将)?(?:按[^,。;]{0,16})?"
    r"(?:分别)?(?:一次性)?(?:给予|奖励|补助|补贴|资助)"
)
_NEARNESS = frozenset("公里 米 千米 小时 分钟 秒".split())
_WITHIN = re.compile(r"的?(?:范围|半径|以内|之内|内|经济圈|生活圈|通勤圈|交通圈|路程|车程)")


def _names_end(page: Page, start: int, end: int) -> bool:
    """Whether a list of names, each of which is known, ends before a figure."""
    last = next((name for name in page.names_in(start, end) if name.end == end), None)
    return last is not None and page.shadow[last.start - 1 : last.start] in ("、", "和", "与", "及")


def makes_claim(page: Page, quantity: Quantity, clause: Clause, lexicon: Lexicon) -> bool:
    """False for a figure that only says which things are counted.

    百亿级 of 百亿级企业10家, 超10亿元 of 5个总投资超10亿元的项目, 首台套 of 首台套保险.
    """
    shadow = page.shadow
    inside = page.inside_name(quantity.number_start, quantity.number_end)
    if inside is not None and inside.type in _NAMED:
        return False  # 百克生物, 三一重工: part of a name
    if quantity.unit == "岁" and "平均" not in shadow[clause.start : quantity.start]:
        return False  # 适用于40岁以上人群
    if quantity.value_class == "rank" and _FIRST_SET.match(shadow, quantity.number_start):
        return False
    if quantity.value_class == "rank" and shadow.startswith("对", quantity.start - 1):
        return False  # 对首条航线给予…奖励
    if shadow.startswith("每", quantity.number_start - 1) or (
        quantity.unit in _NEARNESS and _WITHIN.match(shadow, quantity.end)
    ):
        return False  # 每60秒, 5公里范围内: said of another figure
    if (
        quantity.comparator in _BOUNDS
        and _CONDITION.match(shadow, clause.start)
        and _FOR_WHOM.match(shadow, quantity.end)
    ):
        return False  # 对投资5亿元以上的项目,…: whom a policy is for
    if (
        quantity.value_class == "rank"
        and shadow.startswith(("前", "TOP", "Top", "top"), quantity.number_start)
        and _OF_THE_FIRST.match(shadow, quantity.end)
    ):
        return False  # 排名前20位的药企中,…: of which others are counted
    if quantity.comparator in _BOUNDS and _SIZED.match(shadow, quantity.end):
        return False  # 产值过亿元的9家
    if (
        quantity.unit in _GROUPED
        and quantity.low is not None
        and 2 <= quantity.low <= 9
        and _BODIES.match(shadow, quantity.end)
        and (
            _NAMED_BEFORE.search(shadow, clause.start, quantity.start)
            or _names_end(page, clause.start, quantity.start)
        )
    ):
        return False  # 甲公司、乙公司两家企业: those just named
    if (
        quantity.unit == "位"
        and quantity.low is not None
        and 2 <= quantity.low <= 9
        and (
            quantity.start == clause.start
            or any(
                one.end == quantity.start and one.type == "人物"
                for one in page.names_in(clause.start, quantity.start)
            )
        )
    ):
        return False  # 甲、乙、丙三位专家; 三位大使将…: those just named
    if quantity.unit == "人" and _PARTY.search(
        shadow, max(clause.start, quantity.start - 4), quantity.start
    ):
        return False
    if quantity.unit in ("届", "次") and _ASSEMBLY.match(shadow, quantity.end):
        return False  # 省六届人大会议, 二十届四中全会, 七届二次、五次全会
    if _SET_PHRASE.match(shadow, quantity.end - 1) and _MARKETS.search(
        shadow, max(clause.start, quantity.start - 8), quantity.start
    ):
        return False
    if quantity.value_class == "rank":
        quoted = shadow[quantity.number_start - 1] == "“" if quantity.number_start else False
        if quoted and shadow.startswith("”", quantity.number_end):
            return False  # 一批“首个”“首创”的标签
        if _CHAMPION.match(shadow, quantity.number_start):
            return False  # 全国冠军、…: a person's title
    if not quantity.unit and "级" in quantity.measure:
        return False  # 双模百万级生产线: which kind
    if quantity.value_class == "duration" and _ON_AVERAGE.match(shadow, quantity.end):
        return False  # 两年平均增长6.6%: what the average is over
    if quantity.value_class == "duration" and _AIM_AFTER.match(shadow, quantity.end):
        return False  # 15年远景目标
    if (
        quantity.unit == "条"
        and shadow.startswith("发展", quantity.start - 2)
        and _MEASURES.match(shadow, quantity.end)
    ):
        return False  # …高质量发展|十条措施: its name
    if quantity.value_class == "date" and _OF_A_WEEK.search(
        shadow, max(0, quantity.start - 4), quantity.start
    ):
        return False  # 本周(10月25日至31日)
    if quantity.unit in ("个", "项") and _RANKED_BY.match(shadow, quantity.end):
        return False  # 20项指标进行综合评估
    if quantity.unit in ("个", "条") and _ASPECTS.match(shadow, quantity.end):
        return False  # 抓好4个方面的工作
    if quantity.unit == "人" and _PER_TEN_THOUSAND.match(shadow, quantity.number_start):
        return False  # 万人发明专利拥有量
    if quantity.unit == "期" and shadow.startswith("期、", quantity.start - 2):
        return False  # 四期、五期、六期正陆续开工: which ones
    if quantity.unit in ("个", "种", "类") and _SORTS.match(shadow, quantity.end):
        return False  # 分三种项目类型
    if quantity.unit in ("项", "个", "家") and _THESE.search(
        shadow, max(0, quantity.start - 2), quantity.start
    ):
        return False  # 仅此两项
    if quantity.value_class == "rank" and _FIRST_ONES.match(shadow, quantity.end):
        return False  # 全球前十设计企业7家入驻: of which others are counted
    if quantity.unit == "个" and _HALLS.match(shadow, quantity.end):
        return False  # 一个主会场三个分会场
    if quantity.unit == "所" and _INSTITUTES.search(
        shadow, max(0, quantity.start - 4), quantity.start
    ):
        return False  # 中国电科集团九所: which institute
    if quantity.unit == "个" and shadow[quantity.end : quantity.end + 1].isdecimal():
        beside = page.figure_at(quantity.end)
        if beside is None or not beside.unit:
            return False  # “6个50”工程
    if quantity.unit == "吨" and _WEIGHED.match(shadow, quantity.end):
        return False  # 超过200斤的患者
    if quantity.unit == "米" and _ALTITUDE.search(
        shadow, max(clause.start, quantity.start - 6), min(clause.end, quantity.end + 8)
    ):
        return False
    if quantity.unit == "名" and _PLACES_IN.match(shadow, quantity.end):
        return False  # 较上年度的88名提升38个名次: a place, no people
    if quantity.unit == "人" and quantity.number_end - quantity.number_start == 2:
        talents = shadow[quantity.number_start : quantity.number_end] in ("千人", "万人", "百人")
        if talents and _SCHEME_OF.match(shadow, quantity.number_end):
            return False  # 国家千人等高层次人才
    if quantity.unit == "类" and shadow[quantity.end : quantity.end + 1].isdecimal():
        return False  # 二类2445家: which class is counted
    if quantity.unit in ("个", "项") and _INDICATORS.match(shadow, quantity.end):
        return False  # 评价指标由4个一级指标构成
    if quantity.value_class == "rank" and shadow.startswith("”", quantity.end):
        opened = shadow.rfind("“", max(0, quantity.start - 40), quantity.start)
        if opened >= 0 and shadow[opened + 1 : opened + 5].isdecimal():
            return False  # “2024新锐企业top20”: what the list is called
    if quantity.unit == "类" and _CLASSES.match(shadow, quantity.end - 1):
        return False  # 1类中药创新药: its class
    if quantity.unit in _TIERED and _TIERS.match(shadow, quantity.end):
        return False  # 收入超过2000万元、5000万元的企业,分别奖励…
    if quantity.value_class != "number" or not quantity.unit or quantity.unit in _COUNTED:
        return True
    if quantity.unit == "%" and not quantity.cues:
        return True  # 集聚全国31%的企业(1367家): a share says how many, never which ones
    start, end = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    if end > start and (end in page.figure_starts or end + 1 in page.figure_starts):
        following = page.figure_at(end) or page.figure_at(end + 1)
        if following is not None and following.unit in _COUNTED and not following.noun:
            return False
    before = page.figure_end(clause.start, quantity.start)
    earlier = page.figure_ending(before) if before > clause.start else None
    if earlier is None or earlier.unit not in _COUNTED or quantity.start - before > 10:
        return True
    if earlier.not_a_claim == "article" and quantity.start == before:
        return True  # 下一个千亿产业
    if earlier.unit == "所" and _INSTITUTES.search(shadow, earlier.start - 4, earlier.start):
        return True
    between = shadow[before : quantity.start]
    things = shadow[start:end].endswith(tuple(lexicon.counted)) if end > start else False
    return not (things and not any(mark in between for mark in "、,;和及的与"))
