"""What speaks for a figure's dimension: its measure, its words, whose it is, what is given."""

import re
from dataclasses import replace

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
_GAP = "短板"
_GAPS = ("短板", "瓶颈", "难题", "堵点", "卡点", "痛点", "难点", "不足")
# 西北地区最大的物流中心: what a region is to those around it.
_CENTRES = ("产业基地", "生产基地", "制造基地", "集散地", "物流中心", "交易市场", "物流枢纽")
_POSITIONS = ("高新区", "经开区", "新区", "示范区", "先导区", "城市", "支柱产业", "枢纽", "试点")
_BODIES = frozenset(("家", "户", "个", "所"))
_COUNTED_BODIES = (
    "认证数",
    "企业数",
    "公司数",
    "机构数",
    "商户数",
    "单位数",
    "企业集聚数",
    "药企数",
)
_GOVERNED = ("高新区", "经开区", "新区", "科学城", "开发区", "自贸区", "药港", "医药城")
_SITES = frozenset(("处", "个", "片", "座"))
_PLACES = re.compile(
    r"(?:示范区|(?:国家级?|省级)?(?:经开区|高新区|开发区|自贸区)|试验区|先行区|示范基地|试点县|示范县|示范点|牧场)(?=数?$)"
)
_CARRIED_UNITS = frozenset(("元", "美元", "%", "百分点", "倍", "位次", "", "人", "名", "件", "项"))
_AREAS = frozenset(("平方米", "平方公里", "亩", "公顷"))
_UNDERTAKINGS = ("项目", "工程", "生产线", "产线", "工厂", "车间")
_PEOPLE_AND_MONEY = frozenset({"人", "名", "位", "人次", "元"})
_GIFT = re.compile(
    r"(?:给予|予以|发放|兑现|享受)[^。;]{0,30}(?:奖励|补助|补贴|贴息|奖补|资助|支持|扶持|创新券|资金|红包)|"
    r"(?:奖励|补助|补贴|贴息|奖补|资助)(?:总额|额度|标准|金额|资金|比例)?(?:最高|不超过|可达|上限|[0-9])|"
    r"一次性(?:奖励|补助|补贴)"
)
_OWN_SHARE = re.compile("的?(?:市场|产量|销量|出口|供应|份额|用量|需求)")  # not of what was before
_GROWTH = ("增速", "增幅", "降幅", "增长倍数")
_TOLD_BEFORE = 120
_THINGS = re.compile(
    "(?:实验室|中心|平台|研究院|立法|条例|法规|基金|企业|公司|药物?|器械|产品|技术|装备|系统|工厂|项目|医院|大学|学院|航线|班列|机器人|芯片)$"
)
# 总量居全国第二位: what is ranked says what it is about.
_MEASURED = re.compile("(?:总量|产值|规模|增速|收入|产量|产能|率|额|面积|总值|增加值)排名$")
_STANDING = re.compile(r"竞争力|综合实力|影响力")
_TROUBLE = re.compile(r"问题|短板|困难|不足|瓶颈|制约")
_ONLY = re.compile(
    r"(?:率|占比|比重|比例)(?:还|却|目前)?(?:仅|只有|不到|不足|尚不足|低至)|(?:仅|只有)[为有]?$"
)
_FOREIGN = re.compile("(?:以上|左右)?[^,。;]{0,6}(?:依靠|依赖|靠)(?:进口|国外|海外|省外|外省|外购)")
_OPENS_GAPS = re.compile(r"^[^,。;:]{0,12}(?:问题|短板|困难|不足|瓶颈)[^,。;:]{0,12}:")
# 二是…, of the points that a paragraph on troubles makes
_POINT = re.compile(r"^(?:一|二|三|四|五)是[^。]{0,60}$")
_JOINT = re.compile(
    r"(?:[两三多四]地|双方|三方|川渝|两省|两市)[^,。;]{0,8}(?:联合|共同|携手|协同|合作)|"
    r"联合(?:制定|实施|申报|认定|攻关)"
)
_WITH_THEM = re.compile("(?:与|同|和|携手|联合)[^,。;]{0,8}$")
_RESEARCH = re.compile(
    "(?:开展|进行|达成|建立)了?[^,。;]{0,6}(?:技术|研发|科研|产学研|科技)[^,。;]{0,6}合作"
)
_COMING = re.compile(
    r"^[^,。;]{0,16}?(?:参会|到会|与会|齐聚|出席|参展|到场|观展|观摩|"
    r"参加(?:了?(?:本届|本次|此次)?(?:活动|大会|会议|论坛|展会|博览会|(?:签约|开工|启动|揭牌)?仪式)|[,。;]))"
)
_CAME = re.compile(
    r"(?:参会|参展|观展|到场|观看)(?:总)?(?:人数|人次|观众|嘉宾|企业|机构)[^,。;0-9]{0,6}$"
)
_FOR_FIRMS = re.compile(r"政策|惠企|惠及|减免|减税|奖补|补贴|贷款|授信")
_ONCE_RUNNING = re.compile(r"(?:达产|投产|满产|建成投产)(?:达效)?(?:后|之后)")
_FAIR = re.compile("博览会|交易会|药交会|医博会|健博会|洽谈会|展览会|展销会|推介会")
_OPENING = 160
# 到会代表5万余人,参展品种8930余个, 整体交易面积20000平方米: of the fair that the article is about
_OF_FAIR = re.compile(
    "到会|参展|展出|展览面积|设置|交易面积|展位|展馆|场馆|成交额|观众|采购商|届(?:[\u4e00-\u9fff]{0,6}[会展]|$)"
)
_OF_ALL = re.compile("[全我][市省县区州国]|园区|产业(?:规模|总)|行业|市场")
_WOULD_YIELD = re.compile("年可|可实现|预计|可年产|可新增")
_OF_PROJECT = re.compile("项目|总投资|生产线|工厂|基地")
_FIRMS_OWN = re.compile(
    r"(?:[^,。;:、的]{2,24}(?:有限|股份)公司|(?:该|这家)?公司|该企业|该项目)(?!数|总数|[0-9]|等|、|和|与|联合|落户|入驻|将在)"
)
# 推动|该企业年营收突破35亿元
_ITS_OWN = re.compile(
    "(?:推动|带动|支持|助力|帮助|使得?|让)?(?:该|这家)(?:企业|公司)(?![数0-9等、和与])"
)
# Bodies that do no research: what is told of them is not their platform's.
_OFFICES_OWN = ("专班", "协会", "商会", "学会", "联合会", "促进会", "委员会", "领导小组", "指挥部")
_TALENTED = re.compile(r"(?:院士|诺贝尔奖|诺奖|得主|人才|博士)[^,。;、]{0,3}团队[^,。;、]{0,2}$")
_FOR_TALENT = re.compile(r"对[^,。;]{0,30}(?:人才|团队|博士|院士)[^,。;]{0,8},")
_ISSUED = re.compile(
    "(?:[^,]{0,6}(?:计划|方案|意见|措施|政策|办法|条例|规划|规定|细则))(?:发布|印发|出台|施行|实施)日期"
)
_SHARE_OF = re.compile(
    "(?P<what>[^,。;、]{0,6}?(?:企业|人员|人才|产值|产量|销量|销售|项目|面积|收入|规模|专利|平台|园区|药品|品种|从业|出口|进口|增加值|利润|税收)[^,。;、]{0,6}?)(?:约|仅|就|均)?占"
)
_TITLE_WON = re.compile(
    "[^。;!?\n]{0,16}?(?:获批|获评|被认定为|被授予|入选|被列为|获得|荣获|被评为|被确定为|跻身)[^,。;]{0,24}?(?:试验区|示范区|示范县|示范市|试点|先行区|城市|称号|之乡|名单|示范省)"
)
_LEAGUE = re.compile("竞争力[^。;]{0,10}(?:排行|排名|榜)|综合竞争力")
_GROWN = re.compile(
    "种植|栽种|栽植|栽培|加种|套种|药材|种苗|茶园|果园|桑园|[早春有机]茶面积|新发展"
)
_HEIGHTS = ("集聚区", "高地", "策源地", "先行区")
_OPENED = ("成立", "揭牌", "挂牌", "组建", "设立")
_WORKS = re.compile(r"封顶|完工|竣工|建成|投产|主体|交付|贯通|落成|投用")
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
    owner = (
        _shared_research(page, number, quantity)
        or _owner(quantity, found, subject)
        or _told_of(page, number, quantity, found, subject)
    )
    if owner == "会议" and quantity.unit == "平方米":
        found = replace(found, indicator="会议", noun="会议")  # 展出面积10万平方米
    told = max(page.sentence_start(number), clause.start - _TOLD_BEFORE)
    given = ""
    if _GIFT.search(page.shadow, told, clause.end) is not None:
        talents = _FOR_TALENT.search(page.shadow, told, clause.end) is not None
        given = "高层次人才" if talents else "政策支持"
    policy = _POLICY.search(page.article.title) is not None
    # 建成 is a word of positioning elsewhere; when a phase is done is none.
    indicator = (
        found.indicator if quantity.value_class != "date" else found.indicator.removeprefix("建成")
    )
    noun = found.noun or page.shadow[found.words[0] : found.words[1]]
    if indicator.startswith("用时") and _WORKS.search(page.shadow, clause.start, clause.end):
        indicator = noun = "工期"  # 用时270天封顶: of a building site, not of an office
    unit = "" if owner == "会议" else quantity.measure
    if (
        quantity.unit == "平方米"
        and "亩" in quantity.measure
        and (
            found.indicator.endswith("种植面积")
            or _GROWN.search(page.shadow, max(clause.start, quantity.start - 12), quantity.end + 6)
            or any(
                name.type == "产品/技术" and name.start <= quantity.end + 1
                for name in page.names_in(quantity.end, quantity.end + 8)
            )
        )
    ):
        indicator = noun = "种植面积"  # 种植南药7.8万亩
        unit = ""
    if quantity.unit == "家":
        # 培育龙头企业2家 counts firms; no single one is told of.
        indicator, noun = indicator.replace("龙头企业", "企业"), noun.replace("龙头企业", "企业")
        indicator, noun = (part.replace("产业链企业", "企业") for part in (indicator, noun))
        if indicator.endswith("企业数"):
            indicator, noun = "企业数", noun[-2:]  # 机器人企业数: which ones says the sector
        if indicator.endswith(_OWN_AMOUNTS):
            indicator = "企业数"  # 年产值过亿元的9家
    elif quantity.unit == "个" and indicator.endswith("项目数"):
        # 产业链项目9个, 科研项目5个 are projects first
        for word in ("产业链", "创新链", "主导产业", "签约", "数字经济", "数字"):
            indicator, noun = indicator.replace(word, ""), noun.replace(word, "")
    elif quantity.value_class == "number" and quantity.unit in _SITES:
        # 建成示范区67处: so many places, not what the region is
        indicator = _PLACES.sub("园区", indicator)
        noun = _PLACES.sub("园区", noun)
    elif quantity.unit == "人次":
        indicator = indicator.replace("人数", "人次")
    elif quantity.unit == "元":
        indicator = indicator.replace("全产业链", "")
        if indicator in ("产业链", "产业", "行业", "集群", ""):
            indicator = noun = "产业规模"  # 全产业链突破3000亿元
        if found.indicator.endswith(("集群规模", "板块规模", "产业链规模")):
            indicator, noun = "产业规模", ""  # 千亿级产业集群: how big it is to be
    before = page.shadow[max(clause.start, quantity.start - 14) : quantity.start]
    if indicator.endswith(("基地数", "站数")) and "博士后" in before:
        indicator = noun = "工作站"  # 博士后创新实践基地2个
    if quantity.value_class == "date":
        noun = noun.removeprefix("建成")
        if _ISSUED.match(indicator):
            indicator = noun = "政策措施"  # 行动计划发布日期: what was issued is a policy
    own_share = _OWN_SHARE.match(page.shadow, quantity.end)
    if own_share is not None and found.indicator.startswith("占"):
        noun = own_share.group().strip("的") + "份额"
    elif found.indicator.startswith("占") and found.indicator.endswith("比重"):
        named = _SHARE_OF.search(page.shadow, clause.start, quantity.start)
        # 产值2476亿元,占全省的34.8%: a share of that; 研发人员数量占全国的40%: of its own
        noun = named["what"] if named is not None else state.measure.measure or noun
    gap = owner == _GAP
    if (
        found.indicator.endswith(_GROWTH)
        and state.dimension
        and state.sentence == clause.sentence
        and state.measure.measure
        and found.indicator.startswith(state.measure.measure)
        and not gap
    ):
        # 技术交易额6.3亿元,同比翻番: growth goes where what grew went
        return Choice(state.dimension, found.indicator, "carried", 0.8)
    choice = tools.dimensions.choose(
        (
            ("indicator", indicator),
            ("noun", noun),
            ("unit", unit),
            ("gap" if gap else "owner", owner),
            ("given", given),
            ("title", "政策" if policy else ""),
            ("clause", _plain(page.shadow[near_start:near_end]).replace("投入使用", "投用")),
            ("subject", _plain(subject.text[:60])),
            ("heading", clause.heading),
            (
                "paragraph",
                page.shadow[
                    max(low, page.shadow.rfind("\n", low, clause.start) + 1) : clause.start
                ],
            ),
        ),
        before=state.dimension if _goes_on(quantity, state, clause.sentence) else "",
    )
    if choice is not None and quantity.unit not in _AREAS:
        state.dimension, state.sentence = choice.dimension, clause.sentence
        state.unit = quantity.unit
        state.gap = gap
    return choice


def _plain(text: str) -> str:
    """Without words that hold a cue and mean something else: 合作社 is no cooperation."""
    return text.replace("专业合作", "专业").replace("合作社", "社").replace("合作组织", "组织")


def _goes_on(quantity: Quantity, state: State, sentence: int) -> bool:
    """Whether a figure may go on with the one before: money and shares may, other things not."""
    if state.sentence != sentence:
        return False
    if quantity.value_class == "date" and state.gap:
        return False  # 为攻克两大难题,某某公司2021年组建…
    return quantity.unit in _CARRIED_UNITS or quantity.unit == state.unit


def _owner(quantity: Quantity, found: Found, subject: Subject) -> str:
    """The dimension's cue that whose figure it is decides, or "".

    One firm's or project's revenue, output, area or staff is no measure of the region's
    industry; what a laboratory has or serves tells of the platform, its floor space and its
    people aside.
    """
    if quantity.value_class == "qualitative" or found.noun.endswith(_GAPS):
        # 尚未有…标准: that there is none is a gap, whatever it is a gap of.
        return _GAP
    if quantity.unit == "平方米":
        return ""
    if quantity.value_class == "rank" and found.noun.endswith(_HEIGHTS):
        return "定位"  # 深圳市首个…产业发展集聚区
    counted = subject.type == "企业" and quantity.unit in _BODIES
    if counted and (found.indicator.endswith(_COUNTED_BODIES) or "企业" in found.indicator):
        return ""  # 引进甲公司等,企业发展到50家: how many there are is no single one's
    if subject.type == "企业" or subject.text.endswith(_UNDERTAKINGS):
        return "重大项目"
    if quantity.value_class == "rank" and (
        (
            (subject.type == "地区" or subject.text.endswith(_GOVERNED))
            and not _THINGS.search(found.noun)
            and not _MEASURED.search(found.indicator)
        )
        or found.noun.endswith((*_POSITIONS, *_CENTRES))
        or _STANDING.search(found.indicator)
    ):
        return "定位"
    opened = quantity.value_class == "date" and found.indicator.startswith(_OPENED)
    plain = quantity.value_class in ("number", "rank") and quantity.unit not in _PEOPLE_AND_MONEY
    plain = plain or opened
    if subject.text.endswith(_OFFICES_OWN):
        return ""
    if subject.type == "机构/实验室" and plain and not found.indicator.endswith(_OWN_AMOUNTS):
        return "实验室"
    return ""


def _shared_research(page: Page, number: int, quantity: Quantity) -> str:
    """与300多家企业开展技术合作: the cue of research that is done together, or ""."""
    clause = page.clauses[number]
    together = quantity.unit == "家" and _WITH_THEM.search(
        page.shadow[clause.start : quantity.start]
    )
    return "产学研" if together and _RESEARCH.search(page.shadow, quantity.end, clause.end) else ""


def _told_of(page: Page, number: int, quantity: Quantity, found: Found, subject: Subject) -> str:
    """The dimension's cue that the sentence around a figure decides, or ""."""
    clause = page.clauses[number]
    begin = page.sentence_start(number)
    before = page.shadow[begin : quantity.start]
    after = page.shadow[quantity.end : clause.end]
    if quantity.value_class == "date" and _TITLE_WON.search(
        page.shadow, quantity.end, min(len(page.shadow), quantity.end + 40)
    ):
        return "定位"  # 2016年,成功获批国家…试验区
    ranked = quantity.value_class == "rank" and not _MEASURED.search(
        page.shadow[begin : quantity.start]
    )
    if (ranked or quantity.unit == "席") and _LEAGUE.search(page.shadow, begin, clause.end):
        return "定位"  # 综合竞争力排行前10名中占3席
    comers = quantity.unit in _PEOPLE_AND_MONEY or quantity.unit == "家"
    if (_COMING.match(after) and comers) or _CAME.search(before):
        return "会议"
    if quantity.unit == "家次":  # how often firms were served: by a platform, or by a policy
        return "政策" if _FOR_FIRMS.search(page.shadow, begin, clause.end) else "公共服务平台"
    lead = page.shadow[clause.start : quantity.start]
    if (
        ("," not in clause.heading and _TROUBLE.search(clause.heading))
        or _OPENS_GAPS.search(before)
        or (
            _POINT.match(before)
            and _TROUBLE.search(page.shadow, page.paragraph_start(number), begin) is not None
        )
        or _FOREIGN.match(after)
        or (
            quantity.unit == "%"
            and _ONLY.search(lead + page.shadow[quantity.start : quantity.number_start])
        )
    ):
        return _GAP
    if _JOINT.search(before):
        return "协同"
    at_fair = _FAIR.search(page.article.title) or _FAIR.search(page.shadow, 0, _OPENING)
    own_deals = found.indicator.endswith(("项目数", "合同金额", "投资额", "总投资", "签约金额"))
    if at_fair and not own_deals and _OF_FAIR.search(page.shadow, begin, quantity.end):
        return "会议"
    if quantity.unit == "元" and _ONCE_RUNNING.search(before):
        return "重大项目"
    if quantity.unit == "元" and _WOULD_YIELD.search(lead) and _OF_PROJECT.search(before):
        return "重大项目"  # 二期项目…,总投资2亿元,年可实现产值3亿元
    if _TALENTED.search(lead):
        return "高层次人才"
    other = subject.type in ("园区/基地", "机构/实验室", "地区") and not subject.reason.startswith(
        "region:"
    )
    if subject.text.startswith(("集团", "公司")) and quantity.unit not in ("平方米", "家", "人"):
        return "重大项目"  # 集团海藻酸盐年产能: its owner is meant
    if (
        page.portrait
        and found.indicator.endswith(_OWN_AMOUNTS)
        and quantity.unit not in ("%", "百分点")
        and subject.type not in ("园区/基地", "地区")
        and not _OF_ALL.search(page.shadow, begin, quantity.start)
    ):
        return "重大项目"  # 2021年,销售额达到2.9亿元: of the firm that is portrayed
    single = not other and quantity.unit not in ("平方米", "家", "人")
    its = _ITS_OWN.match(page.shadow, clause.start, quantity.start)
    if single and (_FIRMS_OWN.match(before) or its):
        return "重大项目"
    return ""
