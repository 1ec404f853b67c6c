"""Claims without a figure: bottlenecks, experts' advice, stages reached.

All of them score low, so that an analyst who wants figures only never sees them; advice,
of which such articles are full, is proposed only where it is asked for.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.page import Clause, Page

What = Literal["bottleneck", "advice", "stage", "standing"]

_NEGATED = re.compile(r"(?:不|不可|不能|无|没有|避免|防止|以免|从不)$")
# 分散, 紧张 and 偏高 say that something is wrong at the end of what they say.
_AT_THE_END = frozenset({"分散", "紧张", "偏高", "缺少"})
_ENDS = re.compile(r"[,。;、!?\n”)]|等|的(?:问题|局面|状况|现状|矛盾|难题|短板)|$")
_SCARCE = re.compile(
    r"(?:用地|指标|资金|人才|供应|供给|要素|空间|土地|用工|用电|电力|运力|床位|产能|资源|供需|物流|劳动力|"
    r"能耗|厂房)[^,。;、]{0,5}$"
)
_QUOTED_WORK = re.compile('[”"]?(?:招商|攻关|公关|清单|专班|服务|直通|破题)')
_UNCHANGED = ("根本改变",)
_SEVERE = re.compile(r"(?:较为|比较|十分|日益)?(?:严重|激烈|突出)")
_LACKS = re.compile("[^\u4e00-\u9fff]|[等的之以与和及、问]|$")
_NOT_LACKING = re.compile(r"年|月|[0-9一二两三四五六七八九十百千万亿]|之|为奇|以|够[的地]")
_ABSENT = re.compile(r"^(?:未|尚未|仍未|还未)")
_ADVISED = re.compile(r"^(?:[,:“\" ]|,[“\"])*")
_ILLUSTRATES = re.compile(r"(?:例|比|譬|诸)?如(?![今何果此期实一需同])")
_STANDING = (
    r"(?:建成|打造|冲刺|迈向|争创|跻身|培育|建设|成为|形成)(?:为|成)?(?:一个|一批|一座)?"
    r"(?P<level>世界级|世界一流|国际一流|国内一流|全国一流)(?!的?(?:企业|水平|标准|设施|人才|专家|团队|大学|学科))"
    r"|填补了?[^,。;]{0,12}空白"
)
_PERSON = "人物"
_TITLED = re.compile(
    r"(?:专家|教授|院长|主任|会长|研究员|所长|经理|总监|院士|参事|校长|秘书长|董事长|委员|代表|博士|处长|"
    r"局长|总裁|分析师|工程师)(?P<name>(?!们)[\u4e00-\u9fff]{2,3})(?:也|还|则)?$"
)
_SENTENCE_MARK = re.compile(r"[。!?\n]")
_MOST = 160
_MOST_GAPS = 6


@dataclass(frozen=True, slots=True)
class Statement:
    """``start``/``end``: what states it; ``value``: the words that say it; ``cue``: why."""

    what: What
    start: int
    end: int
    clause: int
    value: tuple[int, int]
    cue: str
    speaker: str = ""
    score: float = 0.4


def statements_of(page: Page, lexicon: Lexicon, *, advice: bool = False) -> list[Statement]:
    """All statements of the body without a figure, in order, at most one a clause.

    ``advice``: also what experts advise; what stands before it in its sentence may still be a gap.
    """
    found: list[Statement] = []
    advised: dict[int, int] = {}
    for statement in _advice(page, lexicon):
        sentence = page.clauses[statement.clause].sentence
        advised[sentence] = min(statement.value[0], advised.get(sentence, statement.value[0]))
        if advice:
            found.append(statement)
    bottleneck = re.compile(
        "|".join(map(re.escape, sorted(lexicon.bottleneck, key=len, reverse=True)))
    )
    stages = re.compile("|".join(map(re.escape, sorted(lexicon.stages, key=len, reverse=True))))
    solving = re.compile("|".join(map(re.escape, lexicon.solving)))
    lacking = -1
    standings = re.compile(_STANDING)
    for number, clause in enumerate(page.clauses):
        if page.shadow[clause.end : clause.end + 1] == "?":
            continue  # 空间不足是不是主要原因?: asked, not said
        if clause.sentence in advised and clause.end > advised[clause.sentence]:
            continue
        if clause.sentence == lacking and _ILLUSTRATES.match(page.shadow, clause.start):
            advised[clause.sentence] = (
                clause.start
            )  # …尚有待提升,如…: all that follows only illustrates
            continue
        gaps = _bottlenecks(page, number, clause, bottleneck, solving)
        if gaps:
            found += gaps
            lacking = clause.sentence
        elif (stage := _stage(page, number, clause, stages)) is not None:
            found.append(stage)
        elif (standing := _standing(clause, page, standings)) is not None:
            found.append(replace(standing, clause=number))
    return sorted(found, key=lambda statement: statement.start)


def _bottlenecks(
    page: Page, number: int, clause: Clause, pattern: re.Pattern[str], solving: re.Pattern[str]
) -> list[Statement]:
    """All of 原创药物偏少、中试平台缺乏、成果转化不畅等短板."""
    found: list[Statement] = []
    rest = clause
    while len(found) < _MOST_GAPS:
        said = _bottleneck(page, number, rest, pattern, solving)
        if said is None:
            break
        found.append(said)
        if page.shadow[said.end : said.end + 1] != "、":
            break
        rest = replace(clause, start=said.end + 1)
    return found


def _bottleneck(
    page: Page, number: int, clause: Clause, pattern: re.Pattern[str], solving: re.Pattern[str]
) -> Statement | None:
    """核心技术不足, 融资渠道不畅, 广度深度尚有待提升; never 补齐短板, which says what is done."""
    shadow = page.shadow
    for match in pattern.finditer(shadow, clause.start, clause.end):
        if match.start() - clause.start < 2 and not match.group().startswith(
            ("缺", "尚", "亟", "存在")
        ):
            continue
        if _NEGATED.search(shadow, max(clause.start, match.start() - 3), match.start()):
            continue
        if match.group() == "不足" and not _LACKS.match(shadow, match.end()):
            continue  # 产值不足韩国一家企业: less than
        if match.group() in ("不足", "尚未", "仍未", "不够") and _NOT_LACKING.match(
            shadow, match.end()
        ):
            continue
        if match.group() in ("尚未", "仍未") and not shadow.startswith(
            ("有", "形成", "建立", "完善", "成熟", "突破", "解决", "打通", "掌握"), match.end()
        ):
            continue
        if (
            match.group() in _AT_THE_END
            and match.group() != "缺少"
            and not _ENDS.match(shadow, match.end())
        ):
            continue
        if _QUOTED_WORK.match(shadow, match.end()):
            continue  # “堵点”招商: what is done about it
        if match.group() == "紧张" and not _SCARCE.search(shadow, clause.start, match.start()):
            continue  # 团队紧张有序: how one works
        if match.group() in (
            "空白",
            "瓶颈",
            "短板",
            "卡点",
            "堵点",
            "痛点",
            "难点",
            "断点",
            "卡脖子",
        ) and (
            solving.search(
                shadow, max(page.sentence_start(number), match.start() - 40), match.start()
            )
            or solving.search(shadow, match.end(), min(clause.end, match.end() + 8))
            or not re.search(
                r"是|存在|面临|成为|仍|还|较|有|:|凸显|突出|明显|制约|“",
                shadow[max(clause.start, match.start() - 14) : clause.end],
            )
        ):
            continue
        if match.group() == "制约" and solving.search(
            shadow, max(clause.start, match.start() - 14), match.start()
        ):
            continue
        start = clause.start
        listed = max(shadow.rfind("、", clause.start, match.start()), -1)
        if (
            listed >= 0
            and match.start() - listed > 3
            and pattern.search(shadow, clause.start, listed)
        ):
            start = listed + 1
        if solving.match(shadow, start):
            continue
        end = clause.end
        after = shadow.find("、", match.end(), clause.end)
        if after >= 0 and start == clause.start and after - match.end() < 3:
            end = after
        value_end = match.end()
        if match.group() in (
            "有待",
            "亟待",
            "亟需",
            "亟须",
            "尚未",
            "仍未",
            "缺乏",
            "缺少",
            "制约",
        ):
            value_end = min(end, match.end() + 10)
        if (severe := _SEVERE.match(shadow, match.end(), end)) is not None:
            value_end = severe.end()
        value_start = match.start()
        if match.group().endswith(_UNCHANGED):
            value_start = start  # what has not changed is all that says it
        while value_start > start and shadow[value_start - 1] in "尚仍还较较为":
            value_start -= 1
        return Statement(
            "bottleneck", start, end, number, (value_start, value_end), match.group(), score=0.5
        )
    return None


def _standing(clause: Clause, page: Page, pattern: re.Pattern[str]) -> Statement | None:
    """建成世界一流的产业地标, 填补了西北地区空白: how high one aims or stands."""
    match = pattern.search(page.shadow, clause.start, clause.end)
    if match is None:
        return None
    place = match.span("level") if match["level"] else match.span()
    return Statement("standing", clause.start, clause.end, 0, place, match.group(), score=0.4)


def _stage(page: Page, number: int, clause: Clause, pattern: re.Pattern[str]) -> Statement | None:
    """CAR-T项目进入临床试验."""
    match = pattern.search(page.shadow, clause.start, clause.end)
    if match is None or match.start() - clause.start < 2:
        return None
    if any(
        mark in page.shadow[clause.start : match.start()]
        for mark in ("力争", "助力", "推动", "加快", "如果", "一旦")
    ):
        return None
    return Statement(
        "stage", clause.start, clause.end, number, match.span(), match.group(), score=0.45
    )


def _advice(page: Page, lexicon: Lexicon) -> Iterator[Statement]:
    """One a sentence: who advises, and what. 李璞认为,河北应发挥…区位优势."""
    verbs = re.compile("|".join(map(re.escape, lexicon.advice)))
    opinions = re.compile("|".join(map(re.escape, (*lexicon.opinion, *lexicon.advice))))
    should = re.compile(
        r"应(?!用|对|急|届|变|收|税|邀|聘|有尽有|运)(?:当|该|着力|积极|进一步|继续|加快)?|需要|必须|(?<![不只])要(?!素|求|点|闻|约)"
    )
    number = 0
    speaker, paragraph = "", -1
    total = len(page.clauses)
    while number < total:
        first, last = page.sentence(number)
        number = max(last, number + 1)
        opening = page.clauses[first]
        start, end = opening.start, page.clauses[last - 1].end
        if end - start > 600:
            continue
        if opening.paragraph != paragraph:
            speaker, paragraph = "", opening.paragraph
        people = [name for name in page.names_in(start, end) if name.type == _PERSON]
        said = opinions.search(page.shadow, start, end)
        named = next(
            (p.name for p in people if said is not None and abs(said.start() - p.end) <= 12), ""
        )
        if not named and said is not None:
            named = _spoken(page, start, said.start())
        if named:
            speaker = named
        direct = verbs.search(page.shadow, start, end)
        if direct is not None and _is_noun(page, direct.start(), direct.end()):
            direct = None
        if direct is not None and (named or speaker or direct.start() - start < 30):
            what = _ADVISED.match(page.shadow, direct.end())
            begin = what.end() if what is not None else direct.end()
            if begin >= end - 4:
                begin = start
            yield _advised(page, first, last, start, end, begin, direct.group(), named or speaker)
            continue
        if not (named or speaker):
            continue
        must = should.search(page.shadow, start, end)
        if must is None or not (named or must.start() - start < 24):
            continue
        yield _advised(
            page,
            first,
            last,
            start,
            end,
            _clause_start(page, first, must.start()),
            must.group(),
            named or speaker,
        )


def _spoken(page: Page, low: int, end: int) -> str:
    """The person right before 表示 or 强调, by the word's tag: no name was found there."""
    titled = _TITLED.search(page.shadow[max(low, end - 12) : end])
    if titled is not None:
        return titled["name"]
    position = end
    for _ in range(3):
        if position <= low:
            return ""
        word, tag, start, stop = page.word(page.token_before(position))
        if stop > position:
            return ""
        if tag == "nr" and 2 <= len(word) <= 4:
            return word
        if tag not in ("d", "v") or len(word) > 1:
            return ""
        position = start
    return ""


def _advised(
    page: Page, first: int, last: int, start: int, end: int, begin: int, cue: str, speaker: str
) -> Statement:
    stop = min(end, begin + _MOST)
    for other in range(last - 1, first - 1, -1):
        if begin < page.clauses[other].end <= stop:
            stop = page.clauses[other].end
            break
    number = page.clause_number(begin)
    return Statement(
        "advice",
        start if begin - start <= 40 else begin,
        stop,
        number if number is not None else first,
        (begin, min(stop, begin + 60)),
        cue,
        speaker,
        0.45 if speaker else 0.35,
    )


def _clause_start(page: Page, first: int, position: int) -> int:
    number = page.clause_number(position)
    return page.clauses[number].start if number is not None else page.clauses[first].start


def _is_noun(page: Page, start: int, end: int) -> bool:
    """政协委员的建议, 建议书: talked about, not given."""
    if page.shadow.startswith(("书", "稿", "案"), end):
        return True
    return page.shadow.startswith(("的", "条", "项", "提", "意见"), start - 1) or page.shadow[
        max(0, start - 2) : start
    ] in ("意见", "提出", "合理")
