"""Documents in title marks, names in quotation marks with a kind behind, X+Y in quotation marks."""

import re
from collections.abc import Sequence

from annotations.model import Article, Block, SuggestionType
from annotations.suggest.base import Suggestion, named
from annotations.suggest.context import Context
from annotations.suggest.spine import Spine, spine_of

POLICY, SECTOR, PRODUCT, PARK = "政策/规划", "产业赛道", "产品/技术", "园区/基地"
_TITLE = re.compile("《([^《》\n]{2,60})》")
_POLICY_END = re.compile(
    "(规划|计划|方案|意见|办法|条例|协议|措施|纲要|行动|通知|细则|指南|法|规定|决定|若干政策|政策|标准|目录|规范|白皮书|蓝皮书|报告|清单|指引|备忘录|战略|倡议|宣言|合同|协定|举措|纪要|决议|公告|制度|名录|公约|准则|章程|守则|规程|建议书|[条则点])"
    "(\\([^()]{2,20}\\)|\\d\\.0版?)?$"
)
_DOCUMENT = re.compile(
    "(?:(?:关于)?(?:进一步)?(?:支持|促进|推动|推进|加快|鼓励|扶持)[\u4e00-\u9fff]{4,24}?发展(?:的)?[\u4e00-\u9fff\\d]{0,4}?"
    "(?:若干政策措施|政策措施|若干政策|若干措施|条措施|若干意见|实施意见|指导意见|实施方案|行动方案|行动计划|条政策)"
    "|(?:国民经济和社会发展)?(?:“?十[二三四五]五”?|第十[二三四五]个五年)[\u4e00-\u9fff]{0,16}?(?:规划纲要|发展规划|规划))"
    "(?:\\([^()\n]{2,16}\\))?"
)
_PLUS = re.compile("“([A-Za-z\u4e00-\u9fff]{2,8}[+×][A-Za-z\u4e00-\u9fff]{2,8})”")
# Whole between quotation marks: “某某创新信息平台”, “某某与某某重点实验室”.
_KINDS = {
    **dict.fromkeys(
        ("实验室", "研究院", "研究所", "研究中心", "创新中心", "联盟", "联合体"), "机构/实验室"
    ),
    **dict.fromkeys(("信息平台", "服务平台", "产业园", "科技园", "产业基地"), PARK),
}
_QUOTED_BODY = re.compile(f"“([\u4e00-\u9fff()]{{4,28}}?({'|'.join(_KINDS)}))”")
_QUOTED_PARK = re.compile("“([\u4e00-\u9fff]{2,7}[谷城港岛园湾])”")
# What was signed, however it is called: 签订|共建某某产业园合作框架协议.
_SIGNED = re.compile(
    "(?:签订|签署|签下|达成)(?:了)?([^,。;:、“”《》()\n的]{2,34}?(?:协议书|协议|备忘录|意向书|协定))(?![书签])"
)
_PLAIN_SIGNED = frozenset({"合作协议", "框架协议", "相关协议", "投资协议", "入驻协议", "项目协议"})
_QUOTED_PLAN = re.compile(
    "“([\u4e00-\u9fff\\d]{2,10}(?:计划|工程|行动|政策|战略|规划))”"
    "|(“[\u4e00-\u9fff\\d]{2,8}”(?:品牌|行动|计划|工程|战略))"
    "|“([\u4e00-\u9fff\\d]{2,8})”(?:服务)?(?:机制|制度|协议|条款|举措|试点|扩围|改革|通关模式|监管模式)"
    "|(?:推行|首创|推行的|深化)了?“([\u4e00-\u9fff\\d]{3,8})”"
    "|“([\u4e00-\u9fff\\d]{2,6}改革)”"
)
# Slogans that name a policy by its numbers: 三园多点, 六链五群, 一企一专员, 药都十条, 健康贷.
_QUOTED_SLOGAN = re.compile(
    "“([一二三四五六七八九十两][主副片圈纵横链园核区带轴廊心极群业企品县港城谷翼湾岛][一二三四五六七八九十两多N][\u4e00-\u9fff]{1,3}"
    "|[\u4e00-\u9fff]{1,6}[一二三四五六七八九十\\d]{1,3}条|[\u4e00-\u9fff]{2,4}[贷券保码]|[\u4e00-\u9fff\\d]{2,8}\\d\\.0)”"
)
# 产业扶持政策, 人才激励政策体系: what it supports and how, then 政策.
_SUPPORT = re.compile(
    "(?:产业|人才|财税|金融|税收|土地|医保|惠企|科技|科创|招商|创新)"
    "(?:产业|人才|财税|金融|税收|科技|创新|创业|扶持|激励|支持|优惠|奖励|奖补|补贴|引导|专项|发展){0,3}政策(?:体系)?"
)
_SUPPORT_NOT_BEFORE = ("性", "红利", "研究", "法规", "解读", "咨询", "环境")
# Products called by a name in quotation marks: “泰医惠”数字平台.
_QUOTED_PRODUCT = re.compile(
    "“([\u4e00-\u9fffA-Za-z0-9·.+-]{2,12})”(?:[\u4e00-\u9fffA-Za-z]{0,8}?)(?:平台|系统|大模型|机器人|APP|小程序|芯片|设备)"
)
# Medicines and devices by their codes: MK-203, HSK7653.
_CODE = re.compile(
    "(?<![A-Za-z0-9-])[A-Z]{1,5}[0-9]{0,2}(?:-[0-9]{2,5}|[0-9]{4,5})(?![A-Za-z0-9-])"
)
_SHORT_CODE = re.compile(
    "(?:(?<=基因)|(?<=药物)|(?<=新药)|(?<=单抗)|(?<=抗体)|(?<=疫苗)|(?<=代号))[A-Z]{2,5}-?[0-9]{2,4}(?![A-Za-z0-9-])"
)
_NO_CODE = ("GB", "ISO", "YY", "COVID", "CN", "GMP", "G", "T", "AN", "S")


class Documents:
    name = "documents"
    type: SuggestionType = "entity"
    by_annotations = False

    def suggest(
        self, context: Context, article: Article, text: str, blocks: Sequence[Block]
    ) -> list[Suggestion]:
        spine = spine_of(context, article, text, blocks)
        shadow = spine.reading.shadow
        found: list[Suggestion] = []

        def add(start: int, end: int, label: str, score: float, reason: str) -> None:
            found.append(named(article.id, text, start, end, label, score=score, reason=reason))

        for match in _TITLE.finditer(shadow):
            if _POLICY_END.search(match[1]):
                add(match.start(), match.end(), POLICY, 0.85, "title-marks")
        for match in _PLUS.finditer(shadow):
            label = PRODUCT if match[1].startswith(("AI", "智能")) else SECTOR
            if not _field(context, match[1]):
                continue
            add(match.start(1), match.end(1), label, 0.85, "plus")
        for match in _QUOTED_BODY.finditer(shadow):
            add(match.start(1), match.end(1), _KINDS[match[2]], 0.92, f"head:{match[2]}")
        for start, end in _of_places(spine):
            add(start, end, POLICY, 0.8, "head:措施")
        for match in _QUOTED_PARK.finditer(shadow):
            if "之" in match[1] or match[1].startswith(("一座", "一个", "这座")):
                continue
            add(match.start(1), match.end(1), PARK, 0.6, "quoted")
        for match in _SIGNED.finditer(shadow):
            if match[1] not in _PLAIN_SIGNED:
                add(match.start(1), match.end(1), POLICY, 0.8, "head:协议")
        for match in _QUOTED_SLOGAN.finditer(shadow):
            sure = 0.8 if match[1].endswith("条") else 0.55
            add(match.start(1), match.end(1), POLICY, sure, "quoted")
        for match in _SUPPORT.finditer(shadow):
            if not shadow.startswith(_SUPPORT_NOT_BEFORE, match.end()):
                add(match.start(), match.end(), POLICY, 0.55, "head:政策")
        for match in _QUOTED_PRODUCT.finditer(shadow):
            add(match.start(1), match.end(1), PRODUCT, 0.6, "quoted")
        for match in _CODE.finditer(shadow):
            if not match[0].rstrip("-0123456789").startswith(_NO_CODE):
                add(match.start(), match.end(), PRODUCT, 0.6, f"cue:{match[0]}")
        for match in _SHORT_CODE.finditer(shadow):
            add(match.start(), match.end(), PRODUCT, 0.6, f"cue:{match[0]}")
        for match in _QUOTED_PLAN.finditer(shadow):
            group = match.lastindex or 0
            if match[group].lstrip("“").startswith(("头号", "一号", "民生", "民心")):
                continue
            add(match.start(group), match.end(group), POLICY, 0.6, "quoted")
        return found


def _of_places(spine: Spine) -> list[tuple[int, int]]:
    """某某市|支持生物医药产业高质量发展十条措施: a place's document without title marks."""
    shadow = spine.reading.shadow
    found: list[tuple[int, int]] = []
    for start, end, _ in spine.mentions:
        document = _DOCUMENT.match(shadow, end)
        if document is not None:
            found.append((start, document.end()))
    return found


def _field(context: Context, name: str) -> bool:
    """Whether a part of X+Y is of the field: 中医药+养老 is, 园区+基金 is not."""
    entries = context.vocabulary.words.entries
    parts = re.split("[+×]", name)
    return any(part.isascii() or part in entries for part in parts)
