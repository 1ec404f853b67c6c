"""When a figure holds and what kind of statement it makes: actual, target, plan …"""

import re
from collections.abc import Sequence
from dataclasses import replace

from annotations.model import Scope
from annotations.quantities.governing import OWN_RULE, default_period, period_for
from annotations.quantities.kinds import kind_of
from annotations.quantities.model import KindGuess, Period, Quantity
from annotations.quantities.sentences import sentence_bounds
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.frames import TITLED, within
from annotations.suggest.claims.page import Clause, Page

_BUILT = re.compile(
    r"(?:项目|全部|全面|一期|二期|正式|整体)?(?:达产|满产|投产|建成|投用|竣工|达效|投入使用|投入运营|运营)(?:达效|投产|达产|投用|运营|使用)?(?:后|之后)"
)
_LASTING = ("面积", "产能", "总投资", "投资额", "里程", "长度", "注册资本")
_BUILDING = re.compile(r"开工|投产|竣工|奠基|投用|启用|落成|封顶|动工|下线")
_ALREADY = re.compile(r"已(?!知)|现有|拥有|累计|集聚(?!区)|共有|达(?!成|标|产)|截至|覆盖率")
# Verbs that tell no time by themselves: 新增企业20家 may be done or to be done.
_TOLD_PLAINLY = frozenset(
    ("", "新增", "开工", "投用", "签约", "落户", "上线", "发布", "取得", "获批")
)
_YEAR_LENGTH = len("2024")
_OF_A_YEAR = re.compile("全年$|1?[0-9][-—–~至到]+1?[0-9]月$")
_A_YEAR = re.compile("20[0-9]{2}年$")
_DAY_LENGTH = len("2024-01-01")
_TOTAL = re.compile(
    "(?:总数|数|总量|市值|规模)(?:达到?|增至|升至|超过?|突破|$)|位居|位列|居|共有|现有|总计"
)
_REACHES = re.compile("(?:达到?|突破|超过?|增至|升至)(?:了)?$")
_ADDED = re.compile("新增|增长|增加|引进|完成|累计|年均|投入|培育|签约|新建|获")
_TOLD_THEN = re.compile("(?:介绍|表示|透露|指出|称|说|强调|通报)(?:道|说)?[:,]?[“:,]")
_THEN = re.compile("届时|到时|到那时|那时")
_AFTER_IT = re.compile("(?:之后|以后|后)[,,]")
_THE_DAY = frozenset(("今天", "今日", "昨天", "昨日"))
_SAME_DAY = frozenset(("当日", "当天", "同日", "同一天"))
# What a sentence says that is told of today, after one that was told of a year to come.
_TOLD_NOW = re.compile(
    r"目前|现有|已(?!知)|截至|去年|今年|近年|如今|现在|当前|上年|年来|以来|了|同比|拥有|据悉|据了解|数据显示|介绍|说|但(?![是书])|然而|不过|却|仅为|薄弱|不足|缺乏"
)
_OPENS = re.compile(
    r"(?:(?:《[^》]{2,40}》|[^,。;]{0,8})(?:还|也)?(?:提出|明确|指出),)?(?:[一二三四五六]是)?(?:力争|争取|计划|预计|目标是?|(?:根据|按照?|依据)[^,]{0,14},)?(?:到|至|在)?$"
)
_DIGIT = re.compile("[0-9]")
_BY_NOW = re.compile(r"累计|已(?!知)|现有|目前")
_GOING_ON = re.compile(r"正在|正(?=[加推聚建开积全大努向着按以])")
_SPOKE = re.compile(r"说|表示|介绍|告诉|称[。,]|坦言|透露|讲")
_AHEAD = re.compile(r"将|力争|计划|到20|预计|未来|目标|争取|拟|规划")
# 今年,我省将…: a paragraph that opens with what is to come …
_WILL = re.compile(
    r"\s*(?:(?:根据|按照?)[^,。;\n]{0,8}(?:规划|方案|计划),)?(?:今年|明年|下一步|下步|接下来|下一阶段|今后|20[0-9]{2}年|“?十[三四五]五”?(?:期间|时期))"
    r"[^。;\n]{0,24}?(?P<cue>将|计划|拟|(?<=间)要|(?<=间,)要)(?![近领])"
)
# … and goes on with what is to be done.
_TO_DO = re.compile(
    r"(?:[一二三四五六七八]是|同时|此外)?[,:]?(?:着力|大力|加快|全力|重点|持续|进一步|深入|积极)?"
    r"(?:推动|推进|通过|支持|建好|建设|实施|培育|选拔|争创|加快|打造|引进|新建|开展|组织|完善|深化|聚焦|围绕|"
    r"遴选|新增|建立|构建|壮大|做[强大优]|强化|加强|加大|抓好|鼓励|引导|创建|布局|落实|统筹)"
)
# 完成全年目标的56.6%: how much of it is reached
_OF_THE_TARGET = re.compile(
    "(?<![将可力争要能])(?:完成|达到?)(?:了)?[^,。;将]{0,10}(?:目标|计划|任务)[值数量]?的(?:近|超)?$"
)
_SOON = re.compile("年(?:之?内|时间内)$")
_NUMBER_OF_YEAR = re.compile("[0-9]{4}")
_REACHED = re.compile("达到?$|突破$|超过?$")
_PLANNED_WHOLE = re.compile(
    "谋划(?=布局|实施|储备|推进|建设|生成)|计划(?=新建|建设|实施|推进)|拟(?=新建|建)"
)
_SENTENCE = re.compile(r"[^。;!?\n]+")
_SEVERAL = 2
_JOINED = frozenset(("、", "和", "与", "及", "以及"))
_DOCUMENT = re.compile(
    r"(?:》|方案|规划|计划|意见|措施|办法|政策|条例|纲要)(?:中|还|明确|也|将)?(?:提出|明确|要求|规定|指出|部署)|项目规划|计划总|按照?规划|根据规划"
)


def kind_for(page: Page, quantity: Quantity, period: Period | None) -> KindGuess:
    """The kind from the sentence; plans quoted from a document are plans."""
    low, high = sentence_bounds(page.shadow, quantity.number_start, quantity.number_end)
    sentence = page.shadow[low:high]
    place = (quantity.number_start - low, quantity.number_end - low)
    guess = kind_of(sentence, place, anchor=page.article.published, period=period, shadow=sentence)
    if quantity.value_class == "date" and period is not None and guess.cue == period.text:
        return KindGuess("plan", guess.cue, guess.confidence)  # a day to come is no target
    if period is not None and guess.cue == period.text and _SOON.search(guess.cue):
        # 使得企业三年内新增专利57项: within years that are over
        last = _NUMBER_OF_YEAR.match(period.period_end)
        if last is not None and last.group() <= page.article.published[:_YEAR_LENGTH]:
            return KindGuess("actual", period.text, 0.6)
    if guess.kind in ("target", "plan") and _OF_THE_TARGET.search(sentence[: place[0]]):
        return KindGuess("actual", "完成", 0.65)
    before = sentence[: place[0]]
    own = before[max((before.rfind(mark) for mark in ",;:"), default=-1) + 1 :]
    rule = OWN_RULE.match(sentence, len(before) - len(own))
    if rule is not None and guess.kind in ("target", "plan") and not _AHEAD.search(own):
        return KindGuess("actual", rule.group()[-2:], 0.65)
    now = _BY_NOW.search(own) if period is None and guess.kind in ("target", "plan") else None
    if now is not None and not _AHEAD.search(own):
        # 预计2025年上市,…累计惠及50万人: told of now, in its own clause.
        return KindGuess("actual", now.group(), 0.65)
    if guess.kind == "target" and guess.cue.startswith("打造"):
        # 已建成…,打造智能工厂58家: told among what there is already.
        told = _ALREADY.search(before)
        if told is not None and not _AHEAD.search(before):
            return KindGuess("actual", told.group(), 0.65)
    if (
        guess.kind == "actual"
        and guess.cue in _TOLD_PLAINLY
        and period is not None
        and period.reason == "vague"
        and _BUILT.fullmatch(period.text)
    ):
        return KindGuess("plan", period.text, 0.65)  # 全部投产后,年产值60亿元: not yet
    review = page.frame(quantity.number_start) if period is None else None
    if (
        guess.kind == "target"
        and "打造" in guess.cue
        and _is_over(review, page.article.published)
        and not _AHEAD.search(own)
    ):
        return KindGuess("actual", "", 0.6)  # 2023年,…打造高地,规模突破1200亿元: it was reached
    frame = page.framed(quantity.number_start)
    if (
        frame is not None
        and frame.kind is not None
        and guess.kind in ("actual", "plan")
        and guess.cue in _TOLD_PLAINLY
        and not _ALREADY.search(before)
        and not _is_over(period, page.article.published)
        and "了" not in page.shadow[max(low, quantity.start - 12) : quantity.start]
    ):
        # 二、2025年主要目标 … 新增企业20家: below such a heading nothing has happened yet.
        kind = guess.kind if guess.kind == "plan" and guess.cue else frame.kind
        return KindGuess(kind, frame.cue, 0.7)
    if guess.kind == "actual" and period is not None and period.reason == "sentence-before":
        return KindGuess("target", period.text, 0.6)
    if guess.kind == "actual" and period is not None and period.period_end[:4] in page.aims:
        # 力争到2030年…: what an undated text goes on to tell of 2030 is aimed at, too
        return KindGuess("target", period.text, 0.6)
    if guess.kind == "actual" and guess.cue in _TOLD_PLAINLY and sentence.startswith("其中"):
        planned_all = _planned_whole(page, low)
        if planned_all and not _ALREADY.search(before):
            return KindGuess("plan", planned_all, 0.65)
    if guess.kind == "actual" and guess.cue in _TOLD_PLAINLY:
        goes_on = _goes_on_planning(page, quantity, period)
        if goes_on:
            reached = _REACHED.search(own) is not None
            return KindGuess("target" if reached else "plan", goes_on, 0.65)
    if guess.kind == "actual" and guess.cue in _TOLD_PLAINLY:
        planned = _DOCUMENT.search(before)
        if (
            planned is not None
            and planned.group().startswith("计划总")
            and (";" in before[planned.end() :] or _DIGIT.search(before, planned.end()))
        ):
            planned = None  # 计划总投资10亿元;开工项目27个
        if planned is not None and not _ALREADY.search(before[planned.end() :]):
            return KindGuess("plan", planned.group(), 0.7)
    return guess


def _planned_whole(page: Page, low: int) -> str:
    """共谋划布局项目60个。其中,新建项目13个: the word by which the whole is planned, or ""."""
    before = sentence_bounds(page.shadow, max(0, low - 2), max(0, low - 2))[0]
    planned = _PLANNED_WHOLE.search(page.shadow, before, low)
    if planned is None or _ALREADY.search(page.shadow, planned.end(), low):
        return ""
    return planned.group()


def _goes_on_planning(page: Page, quantity: Quantity, period: Period | None) -> str:
    """今年,我省将…。推动…。选拔集群7个: the word of the sentence before that plans, where all
    sentences since begin with what is to be done and none tells of what has been; or ""."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return ""
    low, begin = page.paragraph_start(number), page.sentence_start(number)
    end = page.clauses[page.sentence(number)[1] - 1].end
    opened = _WILL.match(page.shadow, low, begin)
    if opened is None or _TOLD_NOW.search(page.shadow, opened.end(), end):
        return ""
    if period is not None and period.start >= opened.end():
        return ""  # it has a time of its own
    sentences = [one for one in _SENTENCE.finditer(page.shadow, low, end) if one.group().strip()]
    since = sentences[1:]
    doing = all(_TO_DO.match(page.shadow, one.start(), one.end()) for one in since)
    return opened.group("cue") if since and doing else ""


def _is_over(period: Period | None, published: str) -> bool:
    """Whether a time was past when the article was written."""
    if period is None or not period.resolved or not published:
        return False
    shared = min(len(period.period_end), len(published))
    return period.period_end[:shared] < published[:shared] or period.role in ("as-of", "from")


def period_of(page: Page, quantity: Quantity) -> tuple[Period | None, str]:
    """The period of a figure and where it is from; a date is its own period."""
    if quantity.value_class == "date":
        for start, end in page.openers(quantity.number_start):
            own = page.period_at(start)
            if own is not None and end >= quantity.number_end:
                return own, f"stated:{own.text}"
    turn = _in_turn(page, quantity)
    if turn is not None:
        return turn, f"{turn.reason}:{turn.text}"
    after = _built(page, quantity)
    if after is not None:
        return after, f"event:{after.text}"
    # 产值突破2300亿元,位居全国第二: of the same time as the figure before it.
    placed = quantity.value_class == "rank" and quantity.measure.startswith(
        ("第", "前", "首位", "榜首", "之首")
    )
    what = (quantity.number_start, quantity.number_end) if placed else quantity
    period = period_for(page.text, what, page.periods, page.article.published, shadow=page.shadow)
    if period is not None and _is_background(page, period, quantity):
        return None, "none"
    if period is not None and _is_when_told(page, period, quantity):
        return None, "none"
    if period is not None and _is_total_by_now(page, period, quantity):
        return None, "none"
    if period is not None and period.text in _SAME_DAY and not period.resolved:
        period = _day_before(page, period) or period
    if period is None:
        then = _then(page, quantity, None) or _aimed_at(page, quantity)
        return (then, f"{then.reason}:{then.text}") if then is not None else (None, "none")
    then = _then(page, quantity, period)
    if then is not None:
        return then, f"{then.reason}:{then.text}"
    frame = page.frame(quantity.number_start) or _year_told(page, period)
    if frame is not None:
        period = within(frame, period)
    reason = period.reason if period.resolved else f"unresolved, {period.reason}"
    return period, f"{reason}:{period.text}"


def _in_turn(page: Page, quantity: Quantity) -> Period | None:
    """一季度、上半年和全年增速分别为18.8%、9.6%和6.2%: the time named at the figure's turn."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    clause = page.clauses[number]
    at = page.shadow.rfind("分别", clause.start, quantity.start)
    if at < 0:
        return None
    row = [
        one
        for one in page.quantities
        if at < one.number_start < clause.end and one.unit == quantity.unit and not one.not_a_claim
    ]
    told = _side_by_side(page, page.periods_told(page.sentence_start(number), at))
    if quantity not in row or len(row) != len(told) or len(row) < _SEVERAL:
        return None
    period = told[row.index(quantity)]
    year = page.frame(quantity.number_start)
    for one in told:
        year = _year_told(page, one) or year  # 全年 of the run says of which year all are
    return within(year, period) if year is not None else period


def _side_by_side(page: Page, periods: Sequence[Period]) -> list[Period]:
    """The last list of times: 上半年、前三季度和全年."""
    found: list[Period] = []
    for period in periods:
        if found and page.shadow[found[-1].end : period.start] not in _JOINED:
            found = []
        found.append(period)
    return found


def _year_told(page: Page, period: Period) -> Period | None:
    """2024年,…。其中,…全年…: the year that the paragraph named last before, if it is over."""
    number = page.clause_number(period.start)
    if number is None or not _OF_A_YEAR.match(period.text):
        return None
    told = page.periods_told(page.paragraph_start(number), period.start)
    years = [one for one in told if one.resolved and _A_YEAR.match(one.text)]
    return years[-1] if years and len(years[-1].period_end) == _YEAR_LENGTH else None


def _is_background(page: Page, period: Period, quantity: Quantity) -> bool:
    """继2013年退市之后,再次…: when something else was."""
    if period.end > quantity.start or not page.shadow.startswith("继", max(0, period.start - 1)):
        return False
    return _AFTER_IT.search(page.shadow, period.end, quantity.start) is not None


def _is_total_by_now(page: Page, period: Period, quantity: Quantity) -> bool:
    """2020年以来新增8家,上市企业数达到47家: what has come in since then, and how many there are."""
    lately = period.text.startswith(("近", "过去"))
    if (period.role != "from" and not lately) or quantity.value_class == "date":
        return False
    number = page.clause_number(quantity.number_start)
    if number is None or page.clauses[number].start <= period.end:
        return False
    clause = page.clauses[number]
    if lately and _REACHES.search(page.shadow, clause.start, quantity.number_start):
        return _ADDED.search(page.shadow, clause.start, quantity.number_start) is None
    return _TOTAL.search(page.shadow, clause.start, quantity.start) is not None


def _is_when_told(page: Page, period: Period, quantity: Quantity) -> bool:
    """9月25日,…副区长介绍:“…规模达到…”: the day on which it was said, not of what is said."""
    if not period.resolved or len(period.period_end) != _DAY_LENGTH:
        return False
    if quantity.value_class == "date" or period.end > quantity.start:
        return False
    between = page.shadow[period.end : quantity.start]
    return _TOLD_THEN.search(between) is not None


def _then(page: Page, quantity: Quantity, period: Period | None) -> Period | None:
    """届时: at the time to come that was named last before it in the paragraph."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    clause = page.clauses[number]
    word = _THEN.search(page.shadow, clause.start, quantity.start)
    if word is None or (period is not None and period.start >= word.start()):
        return None
    low = page.paragraph_start(number)
    ahead = [
        one
        for one in page.periods
        if low <= one.start
        and one.end <= word.start()
        and one.resolved
        and not _is_over(one, page.article.published)
    ]
    return ahead[-1] if ahead else None


def _day_before(page: Page, period: Period) -> Period | None:
    """当日: the day that the paragraph named last before."""
    days = [
        one
        for one in page.periods_told(max(0, period.start - 300), period.start)
        if one.resolved and len(one.period_end) == _DAY_LENGTH
    ]
    return days[-1] if days else None


def _aimed_at(page: Page, quantity: Quantity) -> Period | None:
    """到2020年,建成公园64个。锻炼人数达到30%: the year to come that an earlier sentence of the
    paragraph opened with, where nothing since is told of today."""
    number = page.clause_number(quantity.number_start)
    if number is None or page.framed(quantity.number_start) is not None:
        return None
    low, begin = page.paragraph_start(number), page.sentence_start(number)
    if _TOLD_NOW.search(page.shadow, begin, quantity.end + 2):
        return None
    told = page.periods_told(low, begin)
    one = told[-1] if told else None
    if one is None or one.role != "by" or not one.resolved:
        return None
    if _is_over(one, page.article.published) or _TOLD_NOW.search(page.shadow, one.end, begin):
        return None
    head = sentence_bounds(page.shadow, one.start, one.end)[0]
    opens = _OPENS.fullmatch(page.shadow[head : one.start].strip()) is not None
    return replace(one, reason="sentence-before") if opens else None


def present_period(page: Page, quantity: Quantity, scope: Scope) -> Period:
    """The period of what is told without a time: the article's year.

    In a review it is the time its title or heading names. The article's month,
    where the article is dated to the month and what is told is seen or said while it is written:
    what one organisation has by then, what goes on (正在), what someone says.
    """
    frame = page.frame(quantity.number_start)
    if frame is not None and not (frame.reason == TITLED and _told_now(page, quantity)):
        return replace(frame, reason="heading")
    article = page.article
    period = default_period(article.published, article.published_basis)
    if len(article.published) != 7 or not (
        scope == "organisation" or _ongoing(page, quantity) or _said(page, quantity)
    ):
        return period
    return replace(period, period_start=article.published, period_end=article.published)


def _told_now(page: Page, quantity: Quantity) -> bool:
    """现有企业200家 is told of today, whatever months the title is about."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return False
    return _BY_NOW.search(page.shadow, page.clauses[number].start, quantity.start) is not None


def _ongoing(page: Page, quantity: Quantity) -> bool:
    number = page.clause_number(quantity.number_start)
    if number is None:
        return False
    clause = page.clauses[number]
    return _GOING_ON.search(page.shadow, clause.start, clause.end) is not None


def _said(page: Page, quantity: Quantity) -> bool:
    """Whether a figure stands in direct speech that someone is named for: “…”某某说."""
    shadow, start = page.shadow, quantity.number_start
    low = max(0, start - 300)
    opened = shadow.rfind("“", low, start)
    if opened < 0 or shadow.rfind("”", low, start) > opened:
        return False
    closed = shadow.find("”", start, start + 300)
    inside = shadow[opened + 1 : closed]
    if closed < 0 or "\n" in inside or not any(mark in inside for mark in ",。"):
        return False
    return _SPOKE.search(shadow, closed, closed + 30) is not None


def only_dates(page: Page, clause: Clause, period: Period, found: Found) -> bool:
    """9月26日,工厂投产,占地1078亩: the day is that of the event, the area has none."""
    if not found.indicator.endswith(_LASTING):
        return False
    if period.text in _SAME_DAY and not period.resolved:
        return True  # 当日发布的一期占地55亩
    if period.text[:2] in _THE_DAY and len(period.period_end) == _DAY_LENGTH:
        return True  # 今天开园的基地…占地300亩
    if period.end > clause.start:
        return False
    event = page.figure_at(period.start)
    return (
        event is not None
        and event.value_class == "date"
        and event.not_a_claim is None
        and _BUILDING.search(page.shadow, period.end, clause.start) is not None
    )


def _built(page: Page, quantity: Quantity) -> Period | None:
    """达产后年产值可达60亿元: at a time that no calendar knows, so no other time governs it."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    first, _ = page.sentence(number)
    low = max(page.clauses[first].start, quantity.start - 60)
    found = list(_BUILT.finditer(page.shadow, low, quantity.start))
    last = found[-1] if found else None
    if last is None or page.periods_in(last.end(), quantity.start):
        return None
    return Period(last.start(), last.end(), page.text[last.start() : last.end()], reason="vague")
