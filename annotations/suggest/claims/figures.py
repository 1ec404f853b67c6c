"""From a figure and its surroundings to a complete proposal of a claim."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annotations.model import ClaimFields, ClaimKind, Comparator
from annotations.quantities.kinds import kind_of, scope_of
from annotations.quantities.model import KindGuess, Period, Quantity
from annotations.quantities.periods import default_period, period_for, sentence_bounds
from annotations.regions import Mention, Registry
from annotations.suggest.base import Suggestion
from annotations.suggest.claims import indicators, places, subjects
from annotations.suggest.claims.dimensions import Choice, Dimensions
from annotations.suggest.claims.indicators import Found
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_after, run_before
from annotations.suggest.claims.page import Clause, Page
from annotations.suggest.claims.places import Place
from annotations.suggest.claims.statements import Statement
from annotations.suggest.claims.subjects import Subject

_LONG_CLAUSE = 72
_LEAD_IN = 16
_SOURCE = "quantity"
_SAYING = {"bottleneck": "不足 短板 瓶颈 卡点 堵点 问题", "advice": "建议", "stage": ""}
_NEAR: tuple[tuple[str, Comparator], ...] = (("约", "≈"), ("近", "≈"), ("超", ">"), ("逾", ">"))
_COUNTED = frozenset("个 家 项 种 名 位 款 条 台 座 件 例 套 支 部 处 所 户 人 场 次 批".split())
_FIRST_SET = re.compile(
    r"首台(?:\(?套\)?)(?=保险|政策|产品|装备|认定|推广|应用|奖励|重大|技术|补偿|示范|补贴)"
)
_BUILT = re.compile(
    r"(?:项目|全部|全面|一期|二期|正式|整体)?(?:达产|满产|投产|建成|投用|竣工|达效|投入使用|投入运营|运营)(?:达效|投产|达产|投用|运营|使用)?(?:后|之后)"
)
_NEARNESS = frozenset("公里 米 千米 小时 分钟 秒".split())
_WITHIN = re.compile(r"的?(?:范围|半径|以内|之内|内|经济圈|生活圈|通勤圈|交通圈|路程|车程)")
_LASTING = ("面积", "产能", "总投资", "投资额", "里程", "长度", "注册资本")
_BUILDING = re.compile(r"开工|投产|竣工|奠基|投用|启用|落成|封顶|动工|下线")
_ALREADY = re.compile(r"已(?!知)|现有|拥有|累计|集聚(?!区)|共有|达(?!成|标|产)|截至|覆盖率")
_AHEAD = re.compile(r"将|力争|计划|到20|预计|未来|目标|争取|拟|规划")
_DOCUMENT = re.compile(
    r"(?:》|方案|规划|计划|意见|措施|办法|政策|条例|纲要)(?:中|还|明确|也|将)?(?:提出|明确|要求|规定|指出|部署)|项目规划|计划总|按照?规划|根据规划"
)
_PLANNED = frozenset({"target", "plan", "estimate", "advice"})


@dataclass(slots=True)
class State:
    """What the figures before said, in the order of the text."""

    measure: indicators.Before = field(default_factory=indicators.Before)
    subject: subjects.Carried = field(default_factory=subjects.Carried)
    place: places.Last = field(default_factory=places.Last)


@dataclass(frozen=True, slots=True)
class Tools:
    """What every claim of a project is made with."""

    lexicon: Lexicon
    dimensions: Dimensions
    registry: Registry


def figure_claim(page: Page, quantity: Quantity, state: State, tools: Tools) -> Suggestion | None:
    """The claim that ``quantity`` makes, or None where it stands outside the body."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    clause = page.clauses[number]
    if not makes_claim(page, quantity, clause, tools.lexicon):
        return None
    if quantity.value_class == "date":
        found, subject = _event(page, number, quantity, tools.lexicon)
    else:
        found = indicators.indicator_of(page, clause, quantity, state.measure, tools.lexicon)
        subject = subjects.subject_of(page, number, quantity, found, state.subject, tools.lexicon)
    carried = subject.reason.startswith(("sentence:", "paragraph:", "article:", "none"))
    main = places.main_region(page.article.regions, tools.registry)
    place = places.place_of(
        page,
        number,
        quantity,
        state.place,
        main,
        tools.registry,
        carried_subject=carried,
        headings=_headings(clause, tools.registry),
    )
    period, period_reason = _period(page, quantity)
    if period is not None and _only_dates(page, clause, period, found):
        period, period_reason = None, "none"
    if not subject.text and place.regions:
        subject = Subject("、".join(place.regions), f"region: {place.regions[0]}", 0.6, "地区")
    guess = kind_for(page, quantity, period)
    kind = guess.kind
    vague = period is not None and not period.resolved and period.reason == "vague"
    if (period is None or vague) and kind == "actual" and quantity.value_class != "date":
        period = default_period(page.article.published, page.article.published_basis)
        period_reason = f"default: {period.reason}"
    scoped = scope_of(page.text, (quantity.number_start, quantity.number_end), shadow=page.shadow)
    scope, scope_reason = places.scope_for(
        place,
        subject.type,
        scoped.scope,
        main,
        tools.registry,
        organisations=subjects.ORGANISATIONS,
        zones=subjects.ZONES,
    )
    start, end = _passage(page, number, quantity)
    choice = _dimension(page, clause, quantity, found, subject, tools, start, end)
    if choice is None:
        return None
    comparator, near = _near(page, quantity, found)
    _remember(state, clause, quantity, found, subject, place)
    fields = ClaimFields(
        regions=place.regions,
        subject=subject.text,
        indicator=found.indicator,
        value_text=quantity.text,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        comparator=comparator,
        period_text=period.text if period is not None else "",
        period_start=period.period_start if period is not None else "",
        period_end=period.period_end if period is not None else "",
        kind=kind,
        value_class=quantity.value_class,
        scope=scope,
    )
    reasons = {
        "region": place.reason,
        "subject": subject.reason,
        "indicator": found.reason,
        "value": f"words: {quantity.text}",
        "unit": f"unit: {quantity.measure}" if quantity.measure else "none",
        "comparator": f"cue: {near}" if near else _cues(quantity),
        "period": period_reason,
        "kind": f"cue: {guess.cue}" if guess.cue else "default",
        "class": f"value: {quantity.value_class}",
        "scope": f"{scope_reason}: {scoped.cue}" if scope_reason == "cue" else scope_reason,
        "dimension": f"{choice.where}: {choice.cue}" if choice.cue else "default",
    }
    return Suggestion(
        article_id=page.article.id,
        start=start,
        end=end,
        quote=page.text[start:end],
        type="claim",
        label=choice.dimension,
        score=_score(quantity, found, subject, place, choice, guess.confidence),
        source=_SOURCE,
        fields=fields,
        reasons=reasons,
        doubtful=_doubtful(quantity, found, subject, place, choice, period, kind, guess.confidence),
    )


def statement_claim(page: Page, statement: Statement, tools: Tools) -> Suggestion | None:
    """The claim that a statement without a figure makes."""
    clause = page.clauses[statement.clause]
    value = page.text[statement.value[0] : statement.value[1]].strip("，,、 “”")
    main = places.main_region(page.article.regions, tools.registry)
    blank = Quantity(
        statement.value[0],
        statement.value[1],
        value,
        statement.value[0],
        statement.value[1],
        value_class="qualitative",
    )
    place = places.place_of(
        page,
        statement.clause,
        blank,
        places.Last(),
        main,
        tools.registry,
        carried_subject=False,
        headings=_headings(clause, tools.registry),
    )
    subject, indicator, reason = _stated(page, statement, clause, tools.lexicon)
    advice = statement.what == "advice"
    default = default_period(page.article.published, page.article.published_basis)
    stated = period_for(
        page.text,
        (blank.start, blank.end),
        page.periods,
        page.article.published,
        shadow=page.shadow,
    )
    period = stated if stated is not None and not advice else None if advice else default
    passages = [("indicator", _SAYING[statement.what] or indicator), ("verb", statement.cue)]
    if statement.what == "stage":
        passages += [
            ("clause", page.shadow[clause.start : clause.end]),
            ("heading", clause.heading),
        ]
    choice = tools.dimensions.choose(passages)
    if choice is None:
        return None
    scope, scope_reason = places.scope_for(
        place,
        subject.type,
        scope_of(page.text, (blank.start, blank.end), shadow=page.shadow).scope
        if not advice
        else "",
        main,
        tools.registry,
        organisations=subjects.ORGANISATIONS,
        zones=subjects.ZONES,
    )
    kind: ClaimKind = "advice" if advice else "actual"
    fields = ClaimFields(
        regions=place.regions,
        subject=subject.text,
        indicator=indicator,
        value_text=value,
        comparator="=",
        period_text=period.text if period is not None else "",
        period_start=period.period_start if period is not None else "",
        period_end=period.period_end if period is not None else "",
        kind=kind,
        value_class="qualitative",
        scope=scope,
    )
    reasons = {
        "region": place.reason,
        "subject": subject.reason,
        "indicator": reason,
        "value": f"words: {value}",
        "unit": "none",
        "comparator": "none",
        "period": f"stated: {period.text}"
        if period is not None and period.text
        else "default"
        if period
        else "none",
        "kind": f"cue: {statement.cue}" if advice else "default",
        "class": "value: qualitative",
        "scope": scope_reason,
        "dimension": f"{choice.where}: {choice.cue}" if choice.cue else "default",
    }
    doubtful = [
        name
        for name, weak in (
            ("subject", not subject.text),
            ("region", not place.regions),
            ("dimension", choice.sure < 0.3),
        )
        if weak
    ]
    return Suggestion(
        article_id=page.article.id,
        start=statement.start,
        end=statement.end,
        quote=page.text[statement.start : statement.end],
        type="claim",
        label=choice.dimension,
        score=statement.score,
        source=f"statement-{statement.what}",
        fields=fields,
        reasons=reasons,
        doubtful=tuple(doubtful),
    )


def _stated(
    page: Page, statement: Statement, clause: Clause, lexicon: Lexicon
) -> tuple[Subject, str, str]:
    if statement.what == "advice":
        subject = Subject(
            statement.speaker,
            f"speaker: {statement.speaker}" if statement.speaker else "none",
            0.8 if statement.speaker else 0.0,
            "人物",
        )
        return subject, "建议", f"cue: {statement.cue}"
    found = Found("", "", 0.0)
    blank = Quantity(
        statement.value[0], statement.value[1], "", statement.value[0], statement.value[1]
    )
    begin, end = run_before(
        page,
        indicators.link_start(page, statement.value[0], statement.start, lexicon),
        statement.start,
        lexicon,
    )
    phrase = page.shadow[begin:end]
    subject = subjects.subject_of(
        page,
        statement.clause,
        blank,
        replace(found, words=(begin, end)),
        subjects.Carried(),
        lexicon,
    )
    if statement.what == "stage":
        return (
            subject if subject.text or not phrase else Subject(phrase, f"noun: {phrase}", 0.6),
            "进展阶段",
            f"cue: {statement.cue}",
        )
    if not subject.text or subject.sure < 0.65:
        subject = Subject(phrase, f"noun: {phrase}", 0.6) if phrase else subject
    return (
        subject,
        f"{phrase[-10:]}状况" if phrase else "短板",
        f"noun: {phrase}" if phrase else f"cue: {statement.cue}",
    )


def makes_claim(page: Page, quantity: Quantity, clause: Clause, lexicon: Lexicon) -> bool:
    """False for a figure that only says which things are counted.

    百亿级 of 百亿级企业10家, 超10亿元 of 5个总投资超10亿元的项目, 首台套 of 首台套保险.
    """
    shadow = page.shadow
    if quantity.value_class == "rank" and shadow.startswith("首台", quantity.number_start):
        if _FIRST_SET.match(shadow, quantity.number_start):
            return False
    if shadow.startswith("每", quantity.number_start - 1) or (
        quantity.unit in _NEARNESS and _WITHIN.match(shadow, quantity.end)
    ):
        return False  # 每60秒, 5公里范围内: said of another figure
    if quantity.value_class != "number" or not quantity.unit or quantity.unit in _COUNTED:
        return True
    start, end = run_after(page, quantity.end, clause.end, lexicon, measure=quantity.measure)
    if end > start and (end in page.figure_starts or end + 1 in page.figure_starts):
        following = page.figure_at(end) or page.figure_at(end + 1)
        if following is not None and following.unit in _COUNTED and not following.noun:
            return False
    before = page.figure_end(clause.start, quantity.start)
    earlier = page.figure_ending(before) if before > clause.start else None
    if earlier is None or earlier.unit not in _COUNTED or quantity.start - before > 10:
        return True
    between = shadow[before : quantity.start]
    things = shadow[start:end].endswith(tuple(lexicon.counted)) if end > start else False
    return not (things and not any(mark in between for mark in "、,;和及的与"))


def kind_for(page: Page, quantity: Quantity, period: Period | None) -> KindGuess:
    """The kind from the sentence; plans quoted from a document are plans."""
    low, high = sentence_bounds(page.shadow, quantity.number_start, quantity.number_end)
    sentence = page.shadow[low:high]
    place = (quantity.number_start - low, quantity.number_end - low)
    guess = kind_of(sentence, place, anchor=page.article.published, period=period, shadow=sentence)
    before = sentence[: place[0]]
    if guess.kind == "target" and guess.cue.startswith("打造"):
        # 已建成…,打造智能工厂58家: told among what there is already.
        told = _ALREADY.search(before)
        if told is not None and not _AHEAD.search(before):
            return KindGuess("actual", told.group(), 0.65)
    if guess.kind == "actual" and not guess.cue:
        planned = _DOCUMENT.search(before)
        if planned is not None and not _ALREADY.search(before[planned.end() :]):
            return KindGuess("plan", planned.group(), 0.7)
    return guess


def _event(page: Page, number: int, quantity: Quantity, lexicon: Lexicon) -> tuple[Found, Subject]:
    """What happened on a date, and to whom."""
    first, last = page.sentence(number)
    end = page.clauses[last - 1].end
    window = page.shadow[quantity.end : min(end, quantity.end + 120)]
    at, word, name = len(window), "", "日期"
    for candidate, called in lexicon.events:
        place = window.find(candidate)
        if 0 <= place < at:
            at, word, name = place, candidate, called
    thing = ""
    if word in ("签署", "签订", "签约", "签下", "达成", "印发", "发布", "出台", "批复", "公布"):
        rest = window[at : at + 48]
        thing = next((noun for noun in lexicon.objects if noun in rest), "")
    if word in ("举办", "举行", "召开", "开幕", "会议"):
        near = window[: at + 48]
        if any(noun in near for noun in lexicon.meetings):
            name = "会议日期"
    indicator = f"{thing}{name}" if thing and not name.startswith(thing) else name
    start = quantity.end
    stop = quantity.end + at
    names = [n for n in page.names_in(start, stop) if n.type not in ("地区", "人物", "媒体")]
    beyond = [
        n
        for n in page.names_in(start + at, min(end, start + at + 60))
        if n.type not in ("地区", "人物", "媒体", "产业赛道")
    ]
    if name == "会议日期":
        events = [n for n in (*names, *beyond) if n.type == "活动/会议"]
        names = events[:1] or names
    if thing in ("框架协议", "合作协议", "战略合作协议", "协议") and not names:
        names = beyond[:1]
    names = [n for n in names if n.type != "产业赛道"] or names
    joined: list[str] = []
    stop_at = None
    for one in names:
        if stop_at is not None and page.shadow[stop_at : one.start] not in (
            "、",
            "和",
            "与",
            "同",
            "联合",
            "及",
            "携手",
        ):
            break
        joined.append(one.name)
        stop_at = one.end
    text = "、".join(dict.fromkeys(joined))
    sure = 0.8 if word else 0.4
    found = Found(indicator, f"event: {word}" if word else "none", sure)
    if text:
        return found, Subject(text, f"event: {text}", 0.8, names[0].type)
    subject = subjects.subject_of(page, number, quantity, found, subjects.Carried(), lexicon)
    return found, subject


def _period(page: Page, quantity: Quantity) -> tuple[Period | None, str]:
    """The period of a figure and where it is from; a date is its own period."""
    if quantity.value_class == "date":
        for start, end in page.openers(quantity.number_start):
            own = page.period_at(start)
            if own is not None and end >= quantity.number_end:
                return own, f"stated: {own.text}"
    after = _built(page, quantity)
    if after is not None:
        return after, f"event: {after.text}"
    # 产值突破2300亿元,位居全国第二: of the same time as the figure before it.
    placed = quantity.value_class == "rank" and quantity.measure.startswith(("第", "前"))
    what = (quantity.number_start, quantity.number_end) if placed else quantity
    period = period_for(page.text, what, page.periods, page.article.published, shadow=page.shadow)
    if period is None:
        return None, "none"
    reason = period.reason if period.resolved else f"unresolved, {period.reason}"
    return period, f"{reason}: {period.text}"


def _only_dates(page: Page, clause: Clause, period: Period, found: Found) -> bool:
    """9月26日,工厂投产,占地1078亩: the day is that of the event, the area has none."""
    if period.end > clause.start or not found.indicator.endswith(_LASTING):
        return False
    event = page.figure_at(period.start)
    return (
        event is not None and event.value_class == "date" and event.not_a_claim is None
        and _BUILDING.search(page.shadow, period.end, clause.start) is not None
    )


def _built(page: Page, quantity: Quantity) -> Period | None:
    """达产后年产值可达60亿元: at a time that no calendar knows, so no other time governs it."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    first, _ = page.sentence(number)
    low = max(page.clauses[first].start, quantity.start - 60)
    last = None
    for last in _BUILT.finditer(page.shadow, low, quantity.start):
        pass
    if last is None or page.periods_in(last.end(), quantity.start):
        return None
    return Period(last.start(), last.end(), page.text[last.start() : last.end()], reason="vague")


def _passage(page: Page, number: int, quantity: Quantity) -> tuple[int, int]:
    """The stretch that states it: its clause, with a time that stands alone before it."""
    clause = page.clauses[number]
    start, end = min(clause.start, quantity.start), max(clause.end, quantity.end)
    if quantity.value_class == "date":
        _, last = page.sentence(number)
        for other in page.clauses[number + 1 : last]:
            if other.part != clause.part or other.end - start > 120:
                break
            if end - start >= 14:
                break
            end = other.end
        return start, end
    if end - start > _LONG_CLAUSE:
        low, high = max(start, quantity.start - 40), min(end, quantity.end + 32)
        mark = page.shadow.rfind("、", low, quantity.start)
        start = mark + 1 if mark >= 0 else start if low == start else low
        if high < end:
            mark = page.shadow.rfind("、", quantity.end, high)
            end = mark if mark > quantity.end else high
    elif number and start == clause.start:
        before = page.clauses[number - 1]
        if (
            before.sentence == clause.sentence
            and before.part == clause.part
            and before.end - before.start <= _LEAD_IN
        ):
            if any(
                p >= before.start and q <= before.end and (q - p) * 2 >= before.end - before.start
                for p, q in page.periods_in(before.start, before.end)
            ):
                start = before.start
    return start, end


def _dimension(
    page: Page,
    clause: Clause,
    quantity: Quantity,
    found: Found,
    subject: Subject,
    tools: Tools,
    start: int,
    end: int,
) -> Choice | None:
    near_start, near_end = max(start, quantity.start - 30), min(end, quantity.end + 30)
    low = max(0, clause.start - 100)
    return tools.dimensions.choose(
        (
            ("indicator", found.indicator),
            ("noun", found.noun or page.shadow[found.words[0] : found.words[1]]),
            ("unit", quantity.measure),
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


def _remember(
    state: State, clause: Clause, quantity: Quantity, found: Found, subject: Subject, place: Place
) -> None:
    indicators.note(state.measure, clause, quantity, found)
    if quantity.value_class == "date":
        return
    named = subject.reason.startswith(("clause:", "meant:", "sentence:"))
    if subject.text and subject.sure >= 0.5 and (quantity.value_class != "rank" or named):
        state.subject.subject = subject
        state.subject.paragraph, state.subject.sentence = clause.paragraph, clause.sentence
    if place.regions and place.sure >= 0.7:
        state.place.place = place
        state.place.paragraph, state.place.sentence = clause.paragraph, clause.sentence
        state.place.part = clause.part


def _headings(clause: Clause, registry: Registry) -> Sequence[Mention]:
    return registry.mentions(clause.heading) if clause.heading else ()


def _near(page: Page, quantity: Quantity, found: Found) -> tuple[Comparator, str]:
    """约占全球的四分之一: the word that approximates stands before 占."""
    if (
        quantity.comparator == "="
        and found.indicator.startswith("占")
        and found.words[1] > found.words[0]
    ):
        before = page.shadow[max(0, found.words[0] - 2) : found.words[0]]
        for word, comparator in _NEAR:
            if before.endswith(word):
                return comparator, word
    return quantity.comparator, ""


def _cues(quantity: Quantity) -> str:
    said = "".join(cue.text for cue in quantity.cues if cue.comparator != "=")
    return f"cue: {said}" if said else "default"


def _score(
    quantity: Quantity, found: Found, subject: Subject, place: Place, choice: Choice, kind: float
) -> float:
    base = {
        "number": 0.95,
        "rank": 0.8,
        "date": 0.75,
        "duration": 0.7,
        "grade": 0.6,
        "qualitative": 0.5,
    }[quantity.value_class]
    weak = (
        0.14 * max(0.0, 0.9 - found.sure)
        + 0.08 * max(0.0, 0.8 - subject.sure)
        + 0.12 * max(0.0, 0.8 - place.sure)
        + 0.1 * max(0.0, 0.6 - choice.sure)
        + 0.08 * max(0.0, 0.7 - kind)
    )
    return round(max(0.2, base - weak), 3)


def _doubtful(
    quantity: Quantity,
    found: Found,
    subject: Subject,
    place: Place,
    choice: Choice,
    period: Period | None,
    kind: ClaimKind,
    kind_confidence: float,
) -> tuple[str, ...]:
    """Fields worth a look: few, or nobody looks at all."""
    names: list[str] = []
    if not place.regions or place.sure < 0.65:
        names.append("region")
    if not subject.text or subject.sure < 0.5:
        names.append("subject")
    if found.sure < 0.5:
        names.append("indicator")
    if (
        quantity.low is None
        and quantity.value_class == "number"
        or not quantity.unit
        and quantity.value_class == "number"
    ):
        names.append("unit")
    if (
        kind in _PLANNED
        and kind != "advice"
        and period is not None
        and period.text
        and not period.resolved
        and period.reason != "vague"
    ):
        names.append("period")
    if kind_confidence < 0.55:
        names.append("kind")
    if choice.sure < 0.42:
        names.append("dimension")
    return tuple(names)
