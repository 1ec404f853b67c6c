"""A small project as an analyst would have it: four regions, claims of every kind."""

from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import annotations
from annotations.model import Block, ClaimFields, ParsedArticle
from annotations.operations.articles import ImportArticles, UpdateArticle
from annotations.operations.base import Passage
from annotations.operations.claims import AddClaims, NewClaim
from annotations.operations.spans import AddSpans, NewSpan
from annotations.project import Project

# (region, title, read to the end, [(dimension, sentence, fields)])
_F = ClaimFields
_D = Decimal
_ARTICLES: list[tuple[str, str, bool, list[tuple[str, str, ClaimFields]]]] = [
    (
        "临江高新区",
        "临江高新区：一条街上的药械链",
        False,
        [
            (
                "产业规模",
                "去年，临江高新区生物医药产业产值达到386.5亿元，今年力争跨过四百亿元门槛。",
                _F(
                    indicator="产业产值",
                    value_text="386.5亿元",
                    low=_D("38650000000"),
                    unit="元",
                    period_text="去年",
                    period_start="2023",
                    period_end="2023",
                    scope="zone",
                ),
            ),
            (
                "产业规模",
                "按照规划，到2027年产业产值要达到600亿元。",
                _F(
                    indicator="产业产值",
                    value_text="600亿元",
                    low=_D("60000000000"),
                    unit="元",
                    comparator="≥",
                    period_text="到2027年",
                    period_start="2027",
                    period_end="2027",
                    kind="target",
                    scope="zone",
                ),
            ),
            (
                "产业规模",
                "另有报道称，2023年全区生物医药产值为412亿元。",
                _F(
                    indicator="产业产值",
                    value_text="412亿元",
                    low=_D("41200000000"),
                    unit="元",
                    period_text="2023年",
                    period_start="2023",
                    period_end="2023",
                    scope="zone",
                ),
            ),
            (
                "企业集聚",
                "园区里已经聚集了428家相关企业，其中规上企业61家。",
                _F(
                    indicator="相关企业",
                    value_text="428家",
                    low=_D("428"),
                    unit="家",
                    period_start="2023",
                    period_end="2023",
                    period_text="目前",
                ),
            ),
            (
                "创新平台",
                "国家级工程研究中心一期已经封顶，明年投用后将成为全省第一家核药中试平台。",
                _F(
                    subject="国家级工程研究中心",
                    value_text="全省第一家核药中试平台，明年投用",
                    kind="plan",
                    value_class="qualitative",
                    period_text="明年",
                    period_start="2025",
                    period_end="2025",
                ),
            ),
            (
                "区域定位",
                "这里要建成全国有影响力的药械协同创新策源地。",
                _F(
                    value_text="全国有影响力的药械协同创新策源地",
                    kind="target",
                    value_class="qualitative",
                ),
            ),
            (
                "空间载体",
                "园区规划面积12平方公里，首期载体30万平方米。",
                _F(
                    indicator="规划面积",
                    value_text="12平方公里",
                    low=_D("12000000"),
                    unit="平方米",
                    kind="plan",
                ),
            ),
            (
                "卡点/堵点",
                "截至年底，园区尚无一家企业获得三类证，数量为0。",
                _F(
                    indicator="三类证企业",
                    value_text="0",
                    low=_D("0"),
                    unit="家",
                    period_start="2023-12-31",
                    period_end="2023-12-31",
                    period_text="截至年底",
                ),
            ),
        ],
    ),
    (
        "云岭新区",
        "云岭新区晒出五年成绩单",
        True,
        [
            (
                "产业规模",
                "云岭新区的大健康产业产值约为210亿元。",
                _F(
                    indicator="产业产值",
                    value_text="约为210亿元",
                    low=_D("21000000000"),
                    unit="元",
                    comparator="≈",
                    period_start="2022",
                    period_end="2022",
                    period_text="上一年度",
                ),
            ),
            (
                "产业规模",
                "专家测算，2025年产业产值可达280亿元至320亿元。",
                _F(
                    indicator="产业产值",
                    value_text="280亿元至320亿元",
                    low=_D("28000000000"),
                    high=_D("32000000000"),
                    unit="元",
                    comparator="range",
                    kind="estimate",
                    period_start="2025",
                    period_end="2025",
                    period_text="2025年",
                ),
            ),
            (
                "企业集聚",
                "五年间新增企业不少于150家。",
                _F(
                    indicator="相关企业",
                    value_text="不少于150家",
                    low=_D("150"),
                    unit="家",
                    comparator="≥",
                    period_start="2018",
                    period_end="2022",
                    period_text="五年间",
                ),
            ),
            (
                "龙头企业/重大项目",
                "总投资5000万元至1亿元的冷链仓储项目已经签约。",
                _F(
                    subject="冷链仓储项目",
                    indicator="总投资",
                    value_text="5000万元至1亿元",
                    low=_D("50000000"),
                    high=_D("100000000"),
                    unit="元",
                    comparator="range",
                    kind="plan",
                    period_text="",
                ),
            ),
            (
                "专家建议",
                "省药学会的林教授建议，尽快出台中试补贴细则，让成果留在本地。",
                _F(
                    subject="林教授",
                    value_text="尽快出台中试补贴细则",
                    kind="advice",
                    value_class="qualitative",
                ),
            ),
        ],
    ),
    (
        "滨海三市联盟（核心区）",
        "一湾三城，如何把药做成一条链",
        True,
        [
            (
                "产业规模",
                "三市去年主导产业总产值近3900亿元。",
                _F(
                    indicator="主导产业总产值",
                    value_text="近3900亿元",
                    low=_D("390000000000"),
                    unit="元",
                    comparator="≈",
                    period_start="2023",
                    period_end="2023",
                    period_text="去年",
                ),
            ),
            (
                "企业集聚",
                "据不完全统计，三市共有12,345家上下游企业。",
                _F(
                    indicator="相关企业",
                    value_text="12,345家",
                    low=_D("12345"),
                    unit="家",
                    period_start="2023",
                    period_end="2023",
                ),
            ),
            (
                "人才",
                "三市共享院士工作站9个，骨干中80后占比68.5%。",
                _F(indicator="80后骨干占比", value_text="68.5%", low=_D("68.5"), unit="%"),
            ),
            (
                "协同机制",
                "三市签署框架协议，按季度公布供需对接清单。",
                _F(value_text="签署框架协议，按季度公布供需对接清单", value_class="qualitative"),
            ),
        ],
    ),
    ("石江县", "石江县的新药田", False, []),
]


def build(path: Path) -> Project:
    """Make the project at ``path`` and leave it open."""
    project = annotations.create_project(path, annotator="林")
    parsed = []
    for region, title, _done, claims in _ARTICLES:
        text = "\n".join([title, *(sentence for _, sentence, _ in claims)]) + "\n"
        parsed.append(
            ParsedArticle(
                file_name=f"{title}.txt",
                raw=text.encode(),
                encoding="utf-8",
                text=text,
                edits=(),
                blocks=(Block(0, len(text), "body"),),
                title=title,
                regions=(region,),
            )
        )
    project.apply(ImportArticles(tuple(parsed)))
    new: list[NewClaim] = []
    for article, (region, _title, done, claims) in zip(project.articles(), _ARTICLES, strict=True):
        if done:
            project.apply(UpdateArticle(article_id=article.id, state="done"))
        text = project.text(article.id)
        for dimension, sentence, fields in claims:
            start = text.index(sentence)
            passages = [Passage(article.id, start, start + len(sentence))]
            if fields.value_text and fields.value_text in sentence:
                at = start + sentence.index(fields.value_text)
                if fields.kind == "actual":
                    passages.append(Passage(article.id, at, at + len(fields.value_text)))
            new.append(NewClaim(dimension, replace(fields, regions=(region,)), tuple(passages)))
    project.apply(AddClaims(tuple(new)))
    first = project.articles()[0]
    start = project.text(first.id).index("国家级工程研究中心")
    project.apply(AddSpans((NewSpan(first.id, start, start + 9, "机构/实验室"),)))
    return project
