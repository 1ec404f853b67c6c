"""What kind of statement a figure makes, and whose figure it is, from its sentence.

A cue in the figure's own clause counts more than one in a clause before it, and of
several the nearest one. What has happened (已建成) beats what will (将), a stated
target (力争) beats a plain future, and a forecast beats both.
"""

import re
from typing import Final

from annotations.model import ClaimKind, Scope
from annotations.quantities.model import KindGuess, Period, ScopeGuess
from annotations.quantities.periods import find_periods
from annotations.quantities.sentences import sentence_bounds
from annotations.quantities.shadow import folded

_ADVICE = (
    r"建议|呼吁|(?<![供响效反相适对感回呼顺理报策])应(?:当|该|着力|积极|继续|进一步|加快|发挥|"
    r"聚焦|加强|重点|尽快|抓住|围绕|"
    r"充分|把|以|从|坚持|注重|统筹|建立|推动|强化|设立|放大|支持|考虑|"
    r"(?=[^用急对届收税激付邀聘试有变声运景激力]))|不妨|应予|须要|亟需|亟待|"
    r"(?<!不)(?:需要|有必要)(?=尽快|进一步|加|建|设)|主张|倡议|提议"
)
_TARGET = (
    r"力争|争取(?!了|到了?[0-9]|的)|(?<!高质量发展)(?<!战略)目标|努力(?=实现|把|将|打造|到|在|达)|确保|奋力|冲刺|旨在|致力于?|剑指|瞄准|迈向|"
    r"锚定|愿景|(?:约束性|预期性|考核|规划|对赌)指标|"
    r"力促|全力打造|着力打造|(?<!以)打造(?!了|的)|建成(?=具有|全国|世界|国际|"
    r"国内)(?!了|(?:全国|世界|国际|国内)(?:首|唯一|最大|第一))|争创|"
    r"要(?=不少于|不低于|不超过)|(?:要|将|须|(?<![供响])应)(?:达到|达|突破|超过|实现)(?=[^,，。;；]{0,12}$)"
)
_PLAN = (
    r"谋划(?=布局|实施|储备|推进|建设|生成|了?[0-9])|力推(?=[0-9一二三四五六七八九十]|.{0,6}[个家])|拟(?!定了|人|合)|(?<![》”原按超较])(?<!按照)(?<!施工)(?<!招商)计划(?![》”\"\]的中内]|单列|生育|项目|任务|课题|专项|执行|完成)|规划(?=人口|建设|占地|面积|用地|总|布局|到|建|投资|形成|"
    r"打造|发展|培育|新|[0-9]|了[0-9一两三])|即将|下一步|下一阶段|在建(?!(?:项目|工程)数|设[过中期方上之时])|正在建设|正建设|准备|打算|"
    r"筹建|筹备|部署(?=.{0,8}$)|设想|蓝图|"
    r"(?:还|也|均|都|并|又|再|仍|便|就|预期)将|"
    r"将(?=与|同|和|持续|继续|不断|进一步|全面|重点|加快|加大|大力|陆续|逐步|正式|于|在|建|新|打造|形成|"
    r"推|聚焦|投|引|实施|实现|开展|开|"
    r"为|会|有|是|达|签约|突破|超|成为|布局|组建|设立|构建|围绕|依托|以|从|按|全力|努力|着力|争取|"
    r"力争|拿出|出台|启动|完成|提供|"
    r"共同|联合|搭建|培育|集聚|落地|落户|入驻|扩|增|提|发布|举办|迎来|覆盖|用于|再|至少|分|迁|"
    r"同步|免费|可|承|带动|"
    r"[0-9])|(?<![主重需首])要(?=在[^,，。;；]{1,20}(?:建|打造|留|设|形成|布局)|建成|打造|建设|形成|实现|达到|"
    r"新增|培育|引进)|待建|"
    r"(?<![览展大议协年商学工员委晚聚集峰谈说洽推介布盛省市区本该社机交赛坛次届])会(?=有|达|再|新|增|超|在|于)|将会|建设中|扩至|扩到|增至(?=.{0,12}$)(?<=将增至)|"
    r"(?<!面[对向])(?<![着放]眼)(?<!引领)(?<!决胜)(?<!预见)未来(?!医疗|论坛|工厂|车间|教育|产业|科学|科技|之城|社区|健康|学校|城|能源|食品)"
)
_ESTIMATE = (
    r"预计|预测|估计|有望|或将|预期(?!目标|将)|料将|可望|测算|估算|据估|预估|大约将|折算|推算|"
    r"展望|年可(?=实现|创|新增|生产|处理|贡献|完成|加工)|可(?=实现年?(?:产值|销售|营收|收入|税收|利税))|或(?=达|超|突破|增|降)|"
    r"业内估|潜力(?=[^,，。;；]{0,8}(?:达|超|可|将|约|为|在|[0-9]))|(?<=[^不许认无])可(?=新增|吸纳|带动|创造|提供就业)|(?<!最高)(?<!最多)(?<!最长)可达(?!性)|(?<![产性功智效])能达到|将达(?=[^,，。;；]{0,8}$)"
)
_ACTUAL = (
    r"已(?!故|知|有所)|已经|现(?=完成|已|累计|建有|拥有)|目前|截至|截止|现有|共有|累计|实现了|达到了|完成了|建成了|"
    r"引进了|集聚了|入驻了|形成了|"
    r"同比|环比|增长了|吸引了|取得|获批|投用了?|投产了|开工了?|落户|发布了?|签约|新增了?|拥有|"
    r"荣获|上线|贡献了|"
    r"(?<=[成引建开入发完实])了"
)
_CUE = re.compile(
    rf"(?P<advice>{_ADVICE})|(?P<estimate>{_ESTIMATE})|(?P<target>{_TARGET})|(?P<plan>{_PLAN})|"
    rf"(?P<actual>{_ACTUAL})"
)
_MARKET = re.compile(r"市场|行业|全国|全球|我国|世界|国内")
_BUILT = re.compile(
    r"上市(?!企业|公司)|获批(?!企业)|量产|下线|交付|开业|开园|建成|投产|开工|完工|竣工|投用|建设|封顶|交付|落成|扩建|启用|动工|新建"
)
_STRONG_PAST = re.compile(
    r"已(?!知)|已经|累计|建成了|达到了|实现了|完成了|贡献了|增长(?:至|到|了)|涨到|同比"
)
_DONE = re.compile(r"了|目前|现有|共有|截至|已")
_AFTER = re.compile(
    r"^[^,;。]{0,14}?(?P<target>的?目标)|^[^,;。]{0,14}?(?P<plan>(?:正在|正)(?:建设|推进|规划)|"
    r"在建|即将|将(?=与|携|参加|在[^,。;]{1,8}(?:与|洽谈|展示|亮相))|(?:将|将于|将在|预计|计划|拟|拟于|预计将|有望)(?:于|在)?[^,;。]{0,10}?"
    r"(?:投用|建成|投产|竣工|交付|启用|开工|完工|落成|投入|开业|运营|封顶|举行|举办|召开|开幕))"
)
_AREA_PLANNED = re.compile("规划(?:总|建设|用地)?(?:占地)?(?:面积|用地)")  # only of how large it is
_ONCE_BUILT = re.compile("(?:建成|达产|投产|满产|运营)[^,。;]{0,4}(?:后|之后),?$")
_ASIDE: Final = frozenset({"瞄准", "剑指"})  # 瞄准高端,…新引进10个: only of their own clause
_NOW: Final = frozenset({"目前", "截至", "截止", "现有"})
_LINES = re.compile("(?:生产线|产线|车间|厂房)")
_INVESTED = re.compile("总?投资")
_DIGIT = re.compile("[0-9]")
# 规划布局24个创新载体|相继落户, 计划建设的6栋|已投用: it has happened
_SETTLED = re.compile(
    "(?:相继|陆续|先后|均已|都已|全部|正式|已|顺利)(?:落户|启用|投用|建成|落成|开工|投产|入驻|签约|开业)"
)
_TITLE = re.compile(r"《[^《》\n]{1,80}》")
_WEAK_TARGETS = ("打造", "着力打造", "全力打造", "建成", "致力")
_REACHING = re.compile("达到?|突破|超过?|实现|形成")
_FIXED = frozenset({"stated", "plan"})
_FACTIVE_PERIOD = frozenset({"as-of", "from"})
_BACK: Final = 120

_NATIONAL = (
    r"我国|全国(?!性|人大|政协|工商联|统一|首|重点|唯一|最|领先|影响|有影响|竞争|具有|一流|百强|"
    r"第|各地)|中国(?=.{0,12}(?:市场|规模|产业|行业|"
    r"企业|的))(?!科学院|医学|平安|生物|医药集团|科协|工程院|石|移动|电信|联通|银行|建|铁|船|航|"
    r"电)|全球(?!首|最|唯一|领先|知名|第)|"
    r"世界(?!级|一流|首|最|领先|级|第|500)|国内(?=市场|外?[^首最唯领一先知]{0,6}(?:规模|市场|"
    r"行业))|各国|全行业|我国国内|国家统计局"
)
_ORGANISATION = (
    r"公司|集团|药业|药厂|企业(?=已|将|年|计划|拟|的年|目前)|该企业|我司|本公司|实验室|研究院|"
    r"研究所|研究中心|创新中心|医院|大学|学院|"
    r"团队|该项目|项目(?=总|投资|占地|建成|达产|预计|一期|二期|的总)|工厂|车间|生产线|该中心|"
    r"我们(?=公司)|产线|该平台|基金|该院|该校|厂商|银行"
)
_ZONE = (
    r"科学城|高新区|经开区|开发区|产业园区?|科技园|园区|新区|自贸区|保税区|示范区|工业园|科学园|"
    r"创新港|科创城|软件园|"
    r"药谷|生命芯谷|基地(?!落户)|产业城|未来城|片区|该园"
)
_REGION = (
    r"全[省市区县]|[我本该][省市区县]|三地|两地|京津冀|长三角|珠三角|大湾区|成渝|川渝|"
    r"[\u4e00-\u9fff](?![全本我该])[\u4e00-\u9fff]省|"
    r"[\u4e00-\u9fff](?![全本我该上城超股楼门夜都集入])[\u4e00-\u9fff]市(?![场值级民政委面])|"
    r"[\u4e00-\u9fff](?![园地小社片校辖景分厂库战特全动城老新街考])[\u4e00-\u9fff]区(?![域位别间块])|"
    r"[\u4e00-\u9fff]{2}(?:自治区|州(?!际)|县(?!级))|北京|上海|天津|重庆|深圳|广州|苏州|杭州|南京|"
    r"成都|武汉|西安|河北|江苏|浙江|广东|山东|四川|湖北|湖南|安徽|福建|江西|河南|陕西|辽宁|吉林|"
    r"黑龙江|云南|贵州|广西|海南|甘肃|青海|宁夏|新疆|西藏|内蒙古|山西"
)
_SCOPE = re.compile(
    rf"(?P<national>{_NATIONAL})|(?P<organisation>{_ORGANISATION})|(?P<zone>{_ZONE})|"
    rf"(?P<region>{_REGION})"
)
_SCOPES: Final[dict[str, Scope]] = {
    "national": "national",
    "organisation": "organisation",
    "zone": "zone",
    "region": "region",
}


def kind_of(
    sentence: str,
    quantity: tuple[int, int],
    *,
    anchor: str = "",
    period: Period | None = None,
    shadow: str | None = None,
) -> KindGuess:
    """Actual, target, plan, estimate or advice, with its cue and a confidence.

    ``quantity``: the range of its number in ``sentence`` (code points). ``anchor``: the
    article's date, if known: a figure of a later year is no actual. ``period``: what
    ``period_for`` gave, so that it needs not be sought again; its range may be of another text.
    """
    text = folded(sentence) if shadow is None else shadow
    start, end = quantity
    low = max(sentence_bounds(text, start, end)[0], start - _BACK)
    if period is None:
        period = _sole_period(text, start, anchor)
    clause = max((text.rfind(mark, low, start) for mark in ",;:。“”—"), default=-1) + 1
    clause = max(clause, low)
    found = list(_CUE.finditer(text, low, min(len(text), end)))
    named = [match.span() for match in _TITLE.finditer(text, low, min(len(text), end))]
    found = [
        match
        for match in found
        if match.start() < start and not any(a < match.start() < b for a, b in named)
    ]
    found = [match for match in found if not _is_settled(text, match)]
    own = [match for match in found if match.start() >= clause]
    part = text.rfind(";", low, start)
    earlier = [
        match
        for match in found
        if match.start() < clause
        and not _AREA_PLANNED.match(text, match.start())
        and not (match.group() in _ASIDE and text[clause:start])
        and not _is_said_apart(text, match, low, start, part)
    ]
    future = _is_future(period, anchor)

    if own:
        return _judge(text, start, end, own, earlier, future, clause)
    after = _AFTER.match(text[end : end + 24])
    if after is not None:
        kind: ClaimKind = "target" if after.group("target") else "plan"
        return KindGuess(kind, after.group(after.lastgroup or 0), 0.7)
    if earlier:
        match = earlier[-1]
        ahead = [m for m in earlier if m.lastgroup != "actual"]
        if ahead and match.lastgroup == "actual" and not _DONE.search(text, ahead[-1].end(), start):
            # 计划新开工项目30个,完成投资…: the plan goes on.
            match = ahead[-1]
        advice = [m for m in earlier if m.lastgroup == "advice"]
        if advice:
            return KindGuess("advice", advice[-1].group(), 0.75)
        planned = [m for m in earlier if m.lastgroup == "plan"]
        targets = [m for m in earlier if m.lastgroup == "target"]
        strong = [m for m in targets if not m.group().startswith(_WEAK_TARGETS)]
        aimed = bool(strong) and (not planned or strong[-1].start() > planned[-1].start())
        if planned and not aimed and _BUILT.search(text, clause, start):
            return KindGuess("plan", planned[-1].group(), 0.7)
        now = [m for m in earlier if m.group() in _NOW]
        forecast = _estimates(earlier)
        coming = (*targets, *planned, *advice, *forecast)
        if now and not any(m.start() > now[-1].start() for m in coming):
            return KindGuess("actual", now[-1].group(), 0.7)  # 玉米剑指进口;目前,…合同2亿元
        if not strong and forecast and forecast[-1] is match and future is not False:
            # 计划打造产业园,建成后预计年产值10亿元,年纳税1亿元: all of it is forecast.
            return KindGuess("estimate", match.group(), 0.65)
        if targets and future is not False:
            return KindGuess("target", targets[-1].group(), 0.8 if future else 0.65)
        carried = match.lastgroup
        estimates = [m for m in earlier if m.lastgroup == "estimate"]
        building = estimates and estimates[-1].group().startswith(("预计", "有望", "可望", "预期"))
        if building and _BUILT.search(text, estimates[-1].start(), start):
            estimates = []  # 预计2026年建成…,成为…: planned, not forecast
        if estimates and not targets and future is not False:
            # 据…预测,2026年市场规模将达255亿元,年增长超过40%: all of it is forecast.
            return KindGuess("estimate", estimates[-1].group(), 0.7)
        if future:
            if carried == "plan" and period and period.role == "by" and period.reason in _FIXED:
                # 到2025年,规模将突破2000亿元,培育企业2家: all of it is to be reached by then.
                return KindGuess("target", period.text, 0.7)
            if carried == "plan" and _REACHING.match(text, match.end()):
                return KindGuess("target", match.group(), 0.65)  # 2025年要达到100亿元,占比5%以上
            if carried in ("estimate", "target", "plan"):
                return KindGuess(carried, match.group(), 0.75)  # type: ignore[arg-type]
            return KindGuess("target", period.text if period else "", 0.7)
        if carried in ("estimate", "plan", "target") and future is None:
            return KindGuess(carried, match.group(), 0.55)  # type: ignore[arg-type]
        return KindGuess("actual", match.group() if carried == "actual" else "", 0.7)
    if future:
        return KindGuess("target", period.text if period else "", 0.75)
    return KindGuess("actual", "", 0.8 if future is False else 0.65)


def _estimates(cues: list[re.Match[str]]) -> list[re.Match[str]]:
    return [cue for cue in cues if cue.lastgroup == "estimate"]


def _is_settled(text: str, cue: re.Match[str]) -> bool:
    """Whether what was planned is told to have happened in the plan's own clause."""
    if cue.lastgroup != "plan" or not cue.group().startswith(("规划", "计划")):
        return False
    end = min((at for mark in ",;。" if (at := text.find(mark, cue.end())) >= 0), default=len(text))
    settled = _SETTLED.search(text, cue.end(), end)
    return settled is not None and "将" not in text[cue.end() : settled.start()]


def _is_said_apart(text: str, cue: re.Match[str], low: int, start: int, part: int) -> bool:
    """Whether a cue before the clause is of something else: within quotation marks that are
    closed (“共享未来”), of an investment (计划总投资), or a forecast of another part."""
    closed = text.find("”", cue.end(), start)
    if closed >= 0 and text.rfind("“", low, cue.start()) > text.rfind("”", low, cue.start()):
        return True
    if cue.group().endswith("计划") and _INVESTED.match(text, cue.end()):
        return True
    part_of = max(text.rfind(mark, low, start) for mark in ",(;") + 1
    if cue.group() == "计划" and text.startswith("其中", part_of):
        own = text.find(",", cue.end(), start)
        if own > 0 and _DIGIT.search(text, cue.end(), own):
            return True  # 计划供地1760亩,其中签约项目57个: the ground is to come
    before_part = cue.lastgroup == "estimate" and cue.start() < part
    if before_part and _ONCE_BUILT.search(text, max(low, cue.start() - 12), cue.start()):
        return False  # 建成达产后,预计…;附属企业…,年产值…: all of it is forecast
    return before_part and _DIGIT.search(text, low, cue.start()) is not None


def scope_of(sentence: str, quantity: tuple[int, int], *, shadow: str | None = None) -> ScopeGuess:
    """Whose figure it is: of the country, a region, a zone or one organisation.

    The last such word before the quantity in its sentence says it; a country named in the
    clause beats what stands before the clause. ("", "", 0) where nothing is named.
    """
    text = folded(sentence) if shadow is None else shadow
    start, end = quantity
    low = max(sentence_bounds(text, start, end)[0], start - _BACK)
    clause = max((text.rfind(mark, low, start) for mark in ",;。“”"), default=-1) + 1
    clause = max(clause, low)
    # 我国北方最大: what a rank is counted among is not whose it is.
    ranked = text[start : start + 1] in ("最", "首", "唯", "第", "前")
    matches = [
        match
        for match in _SCOPE.finditer(text, low, start)
        if not (ranked and match.lastgroup == "national")
    ]
    own = [match for match in matches if match.start() >= clause]
    for match in own:
        if match.lastgroup == "national":
            return ScopeGuess("national", match.group(), 0.9)
    if own:
        # The subject stands first: 科学城…引进3家企业.
        match = own[0]
        for then in own[1:]:
            # 天津滨海新区 is a zone of the city.
            gap = then.start() - match.end()
            if gap > (2 if then.lastgroup == "zone" else 0) or then.lastgroup == "organisation":
                break
            match = then
        return ScopeGuess(_SCOPES[match.lastgroup or ""], match.group(), 0.75)
    after = _SCOPE.match(text, end)
    if after is not None and after.lastgroup == "national":
        return ScopeGuess("national", after.group(), 0.6)
    if matches:
        nearest = matches[-1]
        for match in matches:
            # 我国…市场规模由27亿元增长至289亿元,复合年增长率达80.9%: the country stays subject.
            if match.lastgroup == "national":
                later = [m for m in matches if m.start() > match.start()]
                if not later:
                    return ScopeGuess("national", match.group(), 0.8)
        return ScopeGuess(_SCOPES[nearest.lastgroup or ""], nearest.group(), 0.5)
    return ScopeGuess("", "", 0.0)


def _judge(
    text: str,
    start: int,
    end: int,
    own: list[re.Match[str]],
    earlier: list[re.Match[str]],
    future: bool | None,
    clause: int,
) -> KindGuess:
    kinds = {match.lastgroup for match in own}
    words = {match.lastgroup: match.group() for match in own}
    forecast = next((match.group() for match in reversed(_estimates(earlier))), "")
    # 预计…,到2030年,规模将达到…: of the forecast, too
    foretold = forecast.startswith(("预计", "预测"))
    if "advice" in kinds:
        return KindGuess("advice", words["advice"], 0.9)
    if "estimate" in kinds:
        guessed = [m.group() for m in own if m.lastgroup == "estimate"]
        word = next((cue for cue in guessed if not cue.startswith("将达")), guessed[-1])
        if word.startswith(("预计", "有望", "可望", "预期")) and (
            _BUILT.search(text, clause, end + 6) or _LINES.search(text, end, end + 8)
        ):
            return KindGuess("plan", word, 0.75)
        if word.startswith("将达") and foretold:
            return KindGuess("estimate", forecast, 0.7)
        if word.startswith("将达") and not _MARKET.search(text, max(0, clause - 40), start):
            return KindGuess("target" if future else "plan", word, 0.7)
        return KindGuess("estimate", word, 0.9)
    past = _STRONG_PAST.search(text, clause, start)
    advised = [match.group() for match in earlier if match.lastgroup == "advice"]
    if advised and past is None:
        return KindGuess("advice", advised[-1], 0.7)
    if "target" in kinds:
        word = words["target"]
        if past is not None and past.start() > text.rfind(word, clause, start):
            return KindGuess("actual", past.group(), 0.75)
        if word.startswith("打造") and "plan" in kinds:
            return KindGuess("plan", words["plan"], 0.7)
        if word.startswith("将") and foretold:
            return KindGuess("estimate", forecast, 0.7)
        if "plan" in kinds or future or word.startswith(("力争", "争取", "目标", "确保", "冲刺")):
            return KindGuess("target", word, 0.9)
        return KindGuess("target", word, 0.75)
    if past is not None and not future:
        return KindGuess("actual", past.group(), 0.85)
    ahead = [match for match in earlier if match.lastgroup in ("target", "plan")]
    told = past is None and kinds == {"actual"} and future is not False
    if told and forecast and not ahead and not _DONE.search(text, clause, start):
        return KindGuess("estimate", forecast, 0.65)  # 据测算,…新增100亿元
    if (
        past is None
        and kinds == {"actual"}
        and ahead
        and future is not False
        and (not _DONE.search(text, clause, start))
    ):
        # 计划…投入100亿元,新增5000亩: the verb alone tells no time.
        if future and ahead[-1].group().startswith("将") and ahead[-1].lastgroup == "plan":
            return KindGuess("target", ahead[-1].group(), 0.65)  # 到2025年将达…,新增企业6家
        return KindGuess(ahead[-1].lastgroup, ahead[-1].group(), 0.65)  # type: ignore[arg-type]
    if "plan" in kinds:
        word = words["plan"]
        if any(match.lastgroup == "target" for match in earlier) or (
            future and re.search(r"达|突破|超|集聚|形成", text[clause:start])
        ):
            return KindGuess("target", word, 0.7)
        if past is not None:
            return KindGuess("actual", past.group(), 0.6)
        return KindGuess("plan", word, 0.8)
    if future:
        return KindGuess("target", words["actual"], 0.6)
    return KindGuess("actual", words["actual"], 0.85)


def _sole_period(text: str, start: int, anchor: str) -> Period | None:
    """The last period before the number in its sentence."""
    low = max(0, start - _BACK)
    before = find_periods(text[low:start], anchor=anchor, shadow=text[low:start])
    return before[-1] if before else None


def _is_future(period: Period | None, anchor: str) -> bool | None:
    """Whether the period lies after the article; None if that can't be told."""
    if period is None:
        return None
    if period.role in _FACTIVE_PERIOD:
        return False
    if not period.resolved:
        return True if period.text.startswith(("未来", "下一", "不久的将来")) else None
    if not anchor:
        return True if period.role == "by" else None
    shared = min(len(anchor), len(period.period_end))
    end, now = period.period_end[:shared], anchor[:shared]
    if period.role == "by":
        return end >= now
    if period.period_start[:4] > anchor[:4]:
        return True
    if end > now and period.period_start[:shared] >= now:
        return True
    return False if end < now else None
