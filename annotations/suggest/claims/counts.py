"""What a count is called: 科研团队数 of 20个科研团队, 签约项目数 of 签约项目20个."""

import re

from annotations.quantities.model import Quantity
from annotations.suggest.claims.beside import (
    NOWHERE,
    Before,
    Found,
    link_start,
    noun_of,
    verb_after,
    verb_at,
    verb_before,
)
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import Range, run_after, run_before
from annotations.suggest.claims.page import Clause, Page

_FIRMS = frozenset(("家", "户"))  # 医疗器械生产企业近400家 are not produced
_SIZED = re.compile(
    r"(?P<kept>(?:总?投资)?(?:超|过|超过)?(?:[0-9]+|[一二三五十百千]+)?亿元(?:以上|级)?的?(?=[\u4e00-\u9fff]{0,4}项目)|"
    r"规模以上|限额以上|规上)|"
    r"(?:(?:年)?(?:主营业务收入|营业收入|销售收入|营收|总产值|产值|收入|规模))?(?:超过?|过|突破|达|逾)?[0-9.]+亿元?(?:以上|左右|级)?(?:产值|规模)?"
    r"(?:、[0-9]+[个家](?:规模)?超过?[0-9.]+亿元)?的|"
    r"(?:国家级?|省级|市级|部级)(?:及以上|以上)的?(?=[\u4e00-\u9fff])|"
    r"(?:[0-9.]+|[百千万]+)(?:亩|平方米|吨|万吨)(?:级|以上)的?(?=[\u4e00-\u9fff])|"
    r"[\u4e00-\u9fff]{0,3}[百千万亿]+级的?(?=[\u4e00-\u9fff])"
)
_WHO_COMES = re.compile(
    "(?:参会|参展|观展|参观|观看|到场|参赛|参与|报名|就诊|接诊|培训|服务|就业)(?:人数|人次)$"
)
_QUOTED = re.compile("“[^”]{1,8}”(?:产业|行业)?企业")  # 61家“三新”产业企业
_SAID = 20  # characters between a figure and the 的 before what it counts
_THINGS = ("项目", "企业", "平台", "机构", "团队", "产品", "基地", "园区", "人才")
_PLACED = re.compile(
    "(?:[、与和][0-9.]+[\u4e00-\u9fff]{1,2})*(?:的成绩)?(?:位居|位列|居|列|排名?|名列|领先)"
)
_RESULT = re.compile(r"(?:总数|数量|总量|数|人数|量)$")


def count(
    page: Page, clause: Clause, quantity: Quantity, before: Before, lexicon: Lexicon
) -> Found:
    """科研团队数 of 20个科研团队; 签约项目数 of 签约项目20个."""
    shadow = page.shadow
    sized = _SIZED.match(shadow, quantity.end, clause.end)
    behind = sized.end() if sized is not None else quantity.end
    after = run_after(page, behind, clause.end, lexicon, measure=quantity.measure)
    noun = noun_of(page, after, lexicon)
    if sized is not None and noun and sized["kept"]:
        noun = sized["kept"].removesuffix("的") + noun  # 97个亿元以上项目
    if noun.endswith(("型", "化", "级")) and shadow.startswith(("、", "和"), after[1]):
        further = run_after(page, after[1] + 1, clause.end, lexicon)  # 5000名创新型、专业化|人才
        if (more := noun_of(page, further, lexicon)) and more not in lexicon.worthless:
            after, noun = further, more
    if noun.endswith(("一流", "知名", "领先", "顶尖")):
        noun = ""  # 34家国际国内一流的|物流企业
    if not noun or noun in lexicon.worthless:
        # 7个国内外拟落地园区的优秀创业项目: what is counted behind what is said of it
        of = shadow.find("的", behind, min(clause.end, behind + _SAID))
        further = run_after(page, of + 1, clause.end, lexicon) if of >= 0 else NOWHERE
        if noun_of(page, further, lexicon).endswith(_THINGS):
            after, noun = further, noun_of(page, further, lexicon)
    if not noun and quantity.unit in _FIRMS and _QUOTED.match(shadow, behind):
        return Found("企业数", "noun:企业", 0.85, noun="企业")
    verb = verb_before(page, clause, quantity, lexicon)
    sure = 0.95
    words = after
    owner = NOWHERE
    by = shadow.endswith("以", clause.start, quantity.start) or (
        shadow.startswith(("、", "与", "和"), quantity.start - 1)
        and "分别以" in shadow[clause.start : quantity.start]
    )
    if by and _PLACED.match(shadow, quantity.end, clause.end):
        # 湖南省以2256件居首: of what is counted there
        kept = before.by_unit.get(quantity.unit, "数量")
        return Found(kept, f"carried:{kept}", 0.7)
    if not noun or noun in lexicon.worthless:
        end = link_start(page, quantity.start, clause.start, lexicon)
        end -= shadow.startswith("各", end - 1)  # 国家级、省级产业集群|各50个
        words = run_before(page, end, clause.start, lexicon)
        noun = noun_of(page, words, lexicon)
        if len(noun) < 2 or noun.endswith(("里", "内", "中")) or noun.startswith("每"):
            noun = ""
        elif _is_where(page, words) and (told := before.by_unit.get(quantity.unit)):
            # 按区域分,沙坪坝区16个: where they are; what they are was said before
            return Found(told, f"carried:{told}", 0.7)
        sure = 0.9
        verb = verb_at(page, words[0], clause.start, lexicon) if noun else verb
        if not noun and shadow.startswith("的", end - 1):
            sure = 0.5
        known = lexicon.measure(noun) if noun else None
        if known is not None and (known[1] == 0 or not noun.endswith(tuple(lexicon.counted))):
            start = words[0] + known[1] if noun == shadow[words[0] : words[1]] else words[0]
            name = known[0]
            if name in ("保有量", "销量", "产量", "产能", "订单量", "出货量") and known[1]:
                name = noun
            if name.endswith(("率", "额")):
                name = noun
            return Found(
                name, f"measure:{name}", 0.9, (words[0], max(words[0], start)), words, noun
            )
        who = _WHO_COMES.search(shadow[max(clause.start, words[1] - 6) : words[1]])
        if noun in ("人数", "人次") and who is not None:
            return Found(who.group(), f"measure:{who.group()}", 0.9, NOWHERE, words, who.group())
        if "数" in noun[-2:] or noun.endswith("量"):
            return Found(noun[-10:], f"measure:{noun}", 0.9, NOWHERE, words, noun)
    if not noun:
        earlier = before.of_unit(quantity.unit, clause.paragraph)
        if earlier and (not verb or verb in lexicon.having or verb in lexicon.links):
            return Found(earlier, f"carried:{earlier}", 0.7)
        if verb in lexicon.verb_measures and quantity.unit in (
            "辆",
            "台",
            "架",
            "艘",
            "件",
            "只",
            "套",
        ):
            return Found(lexicon.verb_measures[verb], f"verb:{verb}", 0.6)
        return _uncounted(page, clause, quantity, lexicon, verb)
    if shadow.startswith("的", quantity.end) and quantity.unit in lexicon.people:
        return Found(f"{noun[-8:]}人数", f"noun:{noun}", 0.9, NOWHERE, words, noun)
    if shadow.startswith("之一的", words[1]):
        owner = run_after(page, words[1] + 3, clause.end, lexicon)
    elif shadow.startswith("之一", words[1] - 2) and shadow.startswith("的", words[1]):
        owner = run_after(page, words[1] + 1, clause.end, lexicon)
    name = noun
    if quantity.unit in _FIRMS and any(
        one.type == "企业" and one.end == words[1] for one in page.names_in(words[0], words[1])
    ):
        return Found("企业数", "noun:企业", 0.7, NOWHERE, words, "企业")  # …、北陆制药10家
    if quantity.unit in ("人", "名", "位") and noun in (
        "就业",
        "从业",
        "培训",
        "毕业",
        "参会",
        "参展",
        "再就业",
    ):
        return Found(f"{noun}人数", f"noun:{noun}", sure, owner, words, noun)
    if (
        verb.endswith("产")
        and verb in lexicon.verb_measures
        and quantity.unit not in lexicon.people
        and quantity.unit not in _FIRMS
    ):
        return Found(lexicon.verb_measures[verb], f"verb:{verb}", 0.85, owner, words, noun)
    later = "" if verb in lexicon.acting else verb_after(page, words, clause, quantity)
    if verb in lexicon.gathering and name.endswith(tuple(lexicon.gathered)):
        return Found(lexicon.gathered_name, f"verb:{verb}", sure, NOWHERE, words, noun)
    if verb in lexicon.acting and not name.startswith(verb):
        name = f"{verb}{name}"
    elif later in lexicon.acting and not name.startswith(later):
        name = f"{later}{name}"
    if not _RESULT.search(name):
        name += "数"
    return Found(name, f"noun:{noun}", sure, owner, words, noun)


def _is_where(page: Page, words: Range) -> bool:
    """Whether what stands before a count is a region: 沙坪坝区16个, never 产业园区16个."""
    return any((start, end) == words for start, end, _ in page.mentions_in(words[0], words[1]))


def _uncounted(
    page: Page, clause: Clause, quantity: Quantity, lexicon: Lexicon, verb: str
) -> Found:
    """带动就业2000人, 排队的还有40余个: nothing countable stands beside it."""
    if quantity.unit in ("人", "名", "位") and verb and verb not in lexicon.having:
        return Found(f"{verb}人数", f"verb:{verb}", 0.7)
    if quantity.unit in ("次", "人次", "场") and verb:
        return Found(f"{verb}次数", f"verb:{verb}", 0.7)
    if quantity.unit in ("人", "名", "位", "户", "人次"):
        return Found(
            "人数" if quantity.unit in ("人", "名", "位") else f"{quantity.unit}数",
            f"unit:{quantity.unit}",
            0.5,
        )
    if quantity.unit == "家":
        return Found("企业数", f"unit:{quantity.unit}", 0.5)
    return Found(f"{quantity.measure or quantity.unit}数", f"unit:{quantity.measure}", 0.3)
