"""Whole pages in the manner of many sites: what counts as text, and what they say of themselves."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from annotations.importers import parse_file
from annotations.model import COUNTED_BLOCKS
from annotations.regions import Registry, load_registry
from annotations.text.blocks import classify

DATA = Path(__file__).resolve().parents[2] / "data" / "page-kinds.txt"
KINDS = {"T": "title", "H": "heading", "B": "body"}


@dataclass(slots=True)
class Page:
    name: str
    said: dict[str, str] = field(default_factory=dict)
    lines: list[tuple[str, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(line + "\n" for _, line in self.lines)


def pages() -> Iterator[Page]:
    page: Page | None = None
    for row in DATA.read_text(encoding="utf-8").splitlines():
        if row.startswith("=== "):
            if page is not None:
                yield page
            page = Page(row[4:])
        elif page is None or not row.strip():
            continue
        elif row[:2] in ("T ", "H ", "B ", "- "):
            page.lines.append((row[0], row[2:]))
        else:
            key, _, value = row.partition(": ")
            page.said[key] = value
    if page is not None:
        yield page


PAGES = list(pages())


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def test_the_pages_are_read() -> None:
    assert len(PAGES) >= 10 and all(len(page.lines) >= 6 for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_the_kind_of_every_line(page: Page, registry: Registry) -> None:
    article = parse_file("page.txt", page.text.encode(), registry)
    assert article.text == page.text
    wrong: list[str] = []
    position = 0
    for mark, line in page.lines:
        kind = next(b.kind for b in article.blocks if b.start <= position < b.end)
        right = kind not in COUNTED_BLOCKS if mark == "-" else kind == KINDS[mark]
        if not right:
            wrong.append(f"{mark} → {kind}: {line}")
        position += len(line) + 1
    assert wrong == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_says_of_itself(page: Page, registry: Registry) -> None:
    article = parse_file("page.txt", page.text.encode(), registry)
    date, _, basis = page.said["published"].rpartition(" ")
    found = {
        "title": article.title,
        "source": article.source,
        "author": article.author,
        "published": (article.published, article.published_basis),
    }
    assert found == {
        "title": page.said["title"],
        "source": page.said.get("source", ""),
        "author": page.said.get("author", ""),
        "published": (date, basis),
    }
    if date:
        assert article.published_evidence in article.text


SENTENCES = (
    "来源于农业的原料，就地加工率达到65%。",
    "来源/去向可追溯的产品达到90%",
    "分享经济平台企业达到32家。",
    "关注企业需求，才能留住企业。",
    "编辑人才缺口约2000人，缺口最大的是医学编辑。",
    "审核时间由20天压缩到5天。",
    "阅读产业年产值12亿元。",
    "打印设备企业落户高新区，投资3亿元",
    "扫描电镜国产化率不足5%，企业关注度很高",
    "附件企业名录显示，链上企业有45家。",
    "下载量突破1亿次的应用有3款。",
    "评论认为，这一政策力度空前。",
    "点击率、转化率是电商园区最看重的指标。",
    "主办单位介绍，本届大会签约项目87个，承办企业达12家。",
    "设计、出品、策划全部由本地企业完成。",
    "设计/研发一体化基地投用，面积3万平方米",
    "策划/设计企业120家，年营收8亿元",
    "封面新材料公司年产能3万吨。",
    "3年前，这里还是一片滩涂。",
    "昨天，项目正式投产。",
    "第1版图纸已经完成，总投资12亿元。",
    "版权所有人登记的作品有3.2万件，同比增长18%。",
    "未经许可转载使用数据的案件下降了四成。",
    "声明称，公司将在三年内投资60亿元。",
    "本网架工程总投资4.6亿元，年内完工。",
    "法律服务业营收突破20亿元，风险提示系统覆盖率达到95%。",
    "打开国际市场的企业已有1200家，出口额增长17%。",
    "相关企业还有40余家，分布在3个园区。",
    "推荐目录收录的首台套装备达到56项。",
    "本文所称重点企业，是指年营收过亿元的企业。",
    "地址选定后，企业最快7天就能开工，邮编、水电一次办妥。",
    "首页式办事大厅上线，登录、注册、申报一次完成。",
    "客服产业园已有坐席1.2万个，电话呼叫量居全省第一。",
    "主任 张三 李四",
    "评委 王五 赵六",
    "参考文献管理软件企业落户，注册资本5000万元。",
)  # fmt: skip


@pytest.mark.parametrize("at", ["inside", "last"])
@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_that_sound_like_noise_are_text(sentence: str, at: str) -> None:
    lines = [
        "镜湖新区产业观察",
        "来源：镜湖日报 2024-05-06",
        "镜湖新区今年引进独角兽企业2家、潜在独角兽5家。",
        "企业落户，看重的是15分钟通关、30分钟到机场的便利。",
    ]
    lines.insert(3 if at == "inside" else 4, sentence)
    text = "".join(line + "\n" for line in lines)
    position = text.index(sentence)
    (kind,) = (b.kind for b in classify(text) if b.start <= position < b.end)
    # Without its full stop it may pass for a heading, which counts as text all the same.
    assert kind == "body" or (kind == "heading" and "。" not in sentence)
