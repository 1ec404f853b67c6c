"""What speaks for a figure's dimension: its measure, its words, whose it is, what is given."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.dimensions import Choice
from annotations.suggest.claims.page import Page
from annotations.suggest.claims.subjects import Subject
from annotations.suggest.claims.tools import State, Tools

_OWN_AMOUNTS = (
    "收入",
    "产值",
    "产量",
    "产能",
    "销售额",
    "利润",
    "营收",
    "税收",
    "纳税额",
    "订单额",
)
_GAPS = ("短板", "瓶颈", "难题", "堵点", "卡点", "痛点", "难点", "不足")
_POSITIONS = ("高新区", "经开区", "新区", "示范区", "先导区", "城市", "支柱产业", "枢纽", "试点")
_UNDERTAKINGS = ("项目", "工程", "生产线", "产线", "工厂", "车间")
_PEOPLE_AND_MONEY = frozenset({"人", "名", "位", "人次", "元"})
_GIFT = re.compile(
    r"(?:给予|予以|发放|兑现|享受)[^。;]{0,30}(?:奖励|补助|补贴|贴息|奖补|资助|支持|扶持|创新券|资金|红包)|"
    r"(?:奖励|补助|补贴|贴息|奖补|资助)(?:总额|额度|标准|金额|资金|比例)?(?:最高|不超过|可达|上限|[0-9])|"
    r"一次性(?:奖励|补助|补贴)"
)
_TOLD_BEFORE = 120
_POLICY = re.compile(r"(?:措施|办法|意见|条例|细则|政策|政策解读|条)(?:》|解读|$)")


def dimension_of(
    page: Page,
    number: int,
    quantity: Quantity,
    found: Found,
    subject: Subject,
    tools: Tools,
    state: State,
    start: int,
    end: int,
) -> Choice | None:
    """The dimension of a figure whose passage is ``start``:``end``; None without dimensions."""
    clause = page.clauses[number]
    near_start, near_end = max(start, quantity.start - 30), min(end, quantity.end + 30)
    low = max(0, clause.start - 100)
    owner = _owner(quantity, found, subject)
    told = max(page.sentence_start(number), clause.start - _TOLD_BEFORE)
    given = _GIFT.search(page.shadow, told, clause.end) is not None
    policy = _POLICY.search(page.article.title) is not None
    # 建成 is a word of positioning elsewhere; when a phase is done is none.
    indicator = (
        found.indicator if quantity.value_class != "date" else found.indicator.removeprefix("建成")
    )
    noun = found.noun or page.shadow[found.words[0] : found.words[1]]
    if quantity.unit == "家":
        # 培育龙头企业2家 counts firms; no single one is told of.
        indicator, noun = indicator.replace("龙头企业", "企业"), noun.replace("龙头企业", "企业")
    if found.indicator.startswith("占") and found.indicator.endswith("比重"):
        noun = state.measure.measure or noun  # 产值2476亿元,占全省的34.8%: a share of that
    return tools.dimensions.choose(
        (
            ("indicator", indicator),
            ("noun", noun),
            ("unit", quantity.measure),
            ("owner", owner),
            ("given", "政策支持" if given else ""),
            ("title", "政策" if policy else ""),
            ("clause", page.shadow[near_start:near_end]),
            ("subject", subject.text[:60]),
            ("heading", clause.heading),
            (
                "paragraph",
                page.shadow[
                    max(low, page.shadow.rfind("\n", low, clause.start) + 1) : clause.start
                ],
            ),
        )
    )


def _owner(quantity: Quantity, found: Found, subject: Subject) -> str:
    """The dimension's cue that whose figure it is decides, or "".

    One firm's or project's revenue, output, area or staff is no measure of the region's
    industry; what a laboratory has or serves tells of the platform, its floor space and its
    people aside.
    """
    if quantity.value_class == "qualitative" or found.noun.endswith(_GAPS):
        # 尚未有…标准: that there is none is a gap, whatever it is a gap of.
        return "短板"
    if quantity.unit == "平方米":
        return ""
    if subject.type == "企业" or subject.text.endswith(_UNDERTAKINGS):
        return "重大项目"
    if quantity.value_class == "rank" and (
        subject.type == "地区" or found.noun.endswith(_POSITIONS)
    ):
        return "定位"
    plain = quantity.value_class in ("number", "rank") and quantity.unit not in _PEOPLE_AND_MONEY
    if subject.type == "机构/实验室" and plain and not found.indicator.endswith(_OWN_AMOUNTS):
        return "实验室"
    return ""
