"""What each line is; above all: no sentence of an article is ever folded."""

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.model import FOLDED_BLOCKS
from annotations.text.blocks import classify
from annotations.text.decode import decode
from annotations.text.offsets import apply_edits
from annotations.text.repair import propose_edits
from annotations.text.script import simplified

PAGE = """\
首页 > 新闻中心 > 本地要闻
新港生物医药产业产值突破百亿元
来源：新港日报 发布时间：2023年3月7日 08:15 浏览次数：1024次
打印 放大 缩小
近日，记者从新港开发区获悉，去年全区生物医药产业产值首次突破百
近日，记者从新港开发区获悉，去年全区生物医药产业产值首次突破百亿元，同比增长11%。
一、平台建设提速
全区建成公共服务平台40个。“目标是一流高地。”有关负责人说。
▲新港生物港一角 张三摄
引育人才
如何留住人才？
新港给出了自己的答案：住房、子女入学、医疗一并解决。
关键词是三个：一是创新，二是开放，三是合作。这是大家的共识。
（记者 李明）
【责任编辑：王五】
关键词：生物医药 产业 新港
相关新闻
新港与邻市签署合作协议
新港再添三家上市企业，你知道是哪几家吗？
- 1怎样喝水最健康 12775
- 2夏天吃什么好 11235
- 3走路的好处有哪些 9652
主站蜘蛛池模板: 某某网站| 某某视频| 某某小说| 某某|
免责声明：本文来源于网络，版权归原作者所有，如有侵权请与本网联系，我们将及时删除。
版权所有：新港日报社 某ICP备05001234号
联系电话：0512-12345678
"""


def lined(text: str) -> list[tuple[str, str]]:
    """Each filled line with the kind of its block, in the order of the text."""
    return [
        (line.strip(), block.kind)
        for block in classify(text)
        for line in text[block.start : block.end].split("\n")
        if line.strip()
    ]


def kinds(text: str) -> dict[str, str]:
    """As ``lined``, of lines that stand twice the last one."""
    return dict(lined(text))


def test_a_scraped_page() -> None:
    lines = PAGE.strip().split("\n")
    expected = (
        ["boilerplate", "title", "meta", "meta", "duplicate", "body", "heading", "body", "caption"]
        + ["heading", "body", "body", "body", "meta"]
        + ["boilerplate"] * (len(lines) - 14)
    )
    found = kinds(PAGE)
    assert [found[line] for line in lines] == expected


def test_a_traditional_page_is_read_like_a_simplified_one() -> None:
    text = (
        "新港產業觀察\n2021-07-26 16:46:27 來源:新港商報\n打印 放大 縮小\n"
        "政府如何助力產業,向來是區域發展的重要議題。\n關鍵詞: 生命 健康\n責任編輯:ERM523\n"
        "最近更新\n某酒店呈現慶典 某地一小區電梯墜落3人受傷,有人骨折\n"
        "主站蜘蛛池模板: 某某电影| 某某视频| 某某网站|\n"
    )
    assert Counter(kinds(text).values()) == {
        "title": 1, "meta": 2, "body": 1, "boilerplate": 5,
    }  # fmt: skip


def test_a_menu_above_the_article_is_folded() -> None:
    text = (
        "某某观察网\n网站首页\n时政快讯\n产业聚焦\n"
        "当前所在:首页 > 产业 > 新港医药如何发展,专家这样说\n"
        "新港医药如何发展,专家这样说\n发布时间:2024-06-30 来源: 新港网 作者:佚名\n"
        "  生物医药产业是新港的支柱产业。\n"
    )
    found = list(kinds(text).values())
    assert found == ["boilerplate"] * 5 + ["title", "meta", "body"]


def test_running_text_ends_a_list_of_links() -> None:
    text = (
        "标题在这里\n第一段话说完了。\n相关阅读\n某某一条\n某某两条\n"
        "新港产业园昨天开工，总投资五十亿元。\n"
    )
    assert kinds(text)["新港产业园昨天开工，总投资五十亿元。"] == "body"
    assert kinds(text)["某某一条"] == "boilerplate"


@pytest.mark.parametrize(
    "sentence",
    [
        "责任编辑制度是报社的根本制度，沿用了三十年。",
        "声明说，双方将在三年内投入50亿元。",
        "关键词：一是创新，二是开放，三是合作。这三个词贯穿始终。",
        "最近更新的规划显示，全区将新增用地12平方公里。",
        "如有侵权行为，法院将依法判决，这是营商环境的底线。",
        "企业热线电话开通半年来，已受理诉求3000件，办结率达99%。",
        "首页、二版、三版都报道了这一项目，引起广泛关注。",
        "推荐阅读的书单由图书馆提供，共有300种。",
        "转载这一成果的国际期刊有三家，其中两家在欧洲。",
        "1月10日，两个实验室达成合作，总投资55.5亿元。",
        "会议由市政府主办，参事室承办，共有200人参加。",
    ],
)
def test_sentences_that_look_like_noise_stay(sentence: str) -> None:
    text = (
        f"新港产业观察\n新港的产业发展很快，去年增长了11%。\n{sentence}\n"
        "今年还会更好，大家都有信心。\n"
    )
    assert kinds(text)[sentence] == "body"


def test_a_sentence_broken_by_line_ends_is_no_heading() -> None:
    text = (
        "新港产业观察\n\n着力解决生物医药企业在研发、生产过程中面临的一系列重大科学\n\n问题和技术瓶颈\n\n"
        "引领全市生命健康产业高质量发展，这是实验室的目标。\n"
    )
    assert kinds(text)["问题和技术瓶颈"] == "body"


def test_marked_headings() -> None:
    text = (
        "眉题在标题之上\n# 新港打造新高地\n新年伊始，新港动作不断。\n## 平台 人才\n"
        "新港建成平台40个。\n"
    )
    assert list(kinds(text).values()) == ["heading", "title", "body", "heading", "body"]


def test_a_markdown_table_is_body() -> None:
    text = (
        "标题在这里\n产值如下表所示。\n| 指标 | 新港 | 旧港 | 中港 | 南港 |\n"
        "|---|---|---|---|---|\n| 产值 | 1 | 2 | 3 | 4 |\n"
    )
    assert set(list(kinds(text).values())[1:]) == {"body"}


def test_names_of_firms_at_the_end_are_no_captions_without_a_byline() -> None:
    text = "入选名单公布\n名单昨天公布，共三家。\n甲生物工程股份有限公司\n乙制药股份有限公司\n"
    assert kinds(text)["乙制药股份有限公司"] == "body"


@given(
    st.text(
        st.characters() | st.sampled_from("。，\n\r #|->首页来源:2021年月日摄/(1)"), max_size=200
    )
)
def test_blocks_tile_any_text_by_whole_lines(text: str) -> None:
    position = 0
    for block in classify(text):
        assert block.start == position < block.end
        assert block.end == len(text) or text[block.end - 1] == "\n"
        position = block.end
    assert position == len(text)


@given(st.lists(st.sampled_from([*PAGE.split("\n"), "一句完整的话，说完了。", "", "短句"])))
def test_lines_with_running_text_are_folded_only_as_disclaimers(lines: list[str]) -> None:
    told = [
        (line, kind)
        for line, kind in lined("\n".join(lines))
        if "。" in line and not line.startswith(("免责声明", "近日"))
    ]
    read = {line for line, kind in told if kind not in FOLDED_BLOCKS}
    # A head that stands twice is folded once: it is read where it stands unfolded.
    assert all(line in read for line, _ in told)
    assert all(kind == "duplicate" for _, kind in told if kind in FOLDED_BLOCKS)


# Per real article: kinds of its filled lines, cue words of what must be folded.
REAL = {
    "000": (
        {"title": 1, "meta": 2, "duplicate": 1, "body": 4, "boilerplate": 1},
        ["免责声明"],
    ),
    "001": (
        {"title": 1, "meta": 2, "body": 15, "boilerplate": 19},
        ["关键词", "责任编辑", "最近更新", "蜘蛛池", "房贷逾期", "寒假"],
    ),
    "002": (
        {"heading": 4, "title": 1, "body": 28, "caption": 5, "meta": 1},
        [],
    ),
    "003": (
        {"title": 1, "body": 9, "boilerplate": 23},
        ["相关知识", "推荐资讯", "网址", "12775", "7826", "裕农通", "(2024"],
    ),
    "004": (
        {"boilerplate": 12, "title": 1, "meta": 1, "body": 17, "heading": 3},
        ["网站首页", "法治聚焦", "当前所在", "原文链接", "免责声明", "欢迎加入"],
    ),
}


@pytest.mark.parametrize("number", sorted(REAL))
def test_the_real_articles(seeds: Path, number: str) -> None:
    raw = decode(next(seeds.glob(f"{number}_*.txt")).read_bytes()).text
    text = apply_edits(raw, propose_edits(raw))
    lines = [
        (line, block.kind)
        for block in classify(text)
        for line in simplified(text[block.start : block.end]).split("\n")
        if line.strip()
    ]
    counts, cues = REAL[number]
    assert Counter(kind for _, kind in lines) == counts
    for cue in cues:
        assert {kind for line, kind in lines if cue in line} == {"boilerplate"}, cue
    for line, kind in lines:
        if "。" in line and not re.match(r"\[?免责声明", line) and kind != "duplicate":
            assert kind == "body", line[:10]


def test_whose_page_it_is_below_the_headline_is_no_title() -> None:
    page = "光谷新城:理想家园闪耀科学之光\n江洲Plus\n2023-09-19 21:06\n\n新城东部,产业兴旺。\n"
    assert kinds(page)["光谷新城:理想家园闪耀科学之光"] == "title"
    above = "产业观察\n江洲医药产业持续壮大\n2023-09-19 21:06\n\n新城东部,产业兴旺。\n"
    assert kinds(above)["江洲医药产业持续壮大"] == "title"


def test_what_a_site_is_about_is_no_title() -> None:
    page = "食用菌 羊肚菌 香菇 天麻 四川 山西\n\n近年来,新港县发展天麻,产值达到1.8亿元。\n"
    assert kinds(page)["食用菌 羊肚菌 香菇 天麻 四川 山西"] == "boilerplate"
