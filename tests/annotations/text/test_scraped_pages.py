"""What pages of many sites put around an article: never in its body, nothing of it lost."""

import pytest

from annotations.text.blocks import classify
from annotations.text.metadata import read_metadata, title_of
from annotations.text.repeats import cells, repeated

TITLE = "镜湖新区产业观察"
BODY = (
    "镜湖新区今年引进独角兽企业2家、潜在独角兽5家，总投资12亿元。\n"
    "企业落户，看重的是15分钟通关、30分钟到机场的便利。\n"
)


def kinds(text: str) -> dict[str, str]:
    found = {}
    for block in classify(text):
        for line in text[block.start : block.end].split("\n"):
            if line.strip():
                found[line] = block.kind
    return found


@pytest.mark.parametrize(
    "line",
    [
        "初审编辑：周敏 责任编辑：陈晓东",
        "【纠错】 【责任编辑：周敏】",
        "[我要纠错]",
        "免责声明：投资有风险，决策需谨慎。",
        "[ad_1] [ad_2]",
        "LEAVE A REPLY",
        "Please enter your name here",
        "Your email address will not be published. Required fields are marked *",
        "※ 提醒您：未經許可，請勿轉載",
        "温馨提示：1.本站所有资源均需登录。2.下载需要20积分",
        "附件：1.江州产业图.pdf",
        "佚名",
        "江州医疗展、江州养老展览会、江州医博会、江州用品展、江州康复展",
    ],
)
def test_below_the_text_it_is_boilerplate(line: str) -> None:
    found = kinds(f"{TITLE}\n{BODY}{line}\n")
    assert found[line] == "boilerplate"
    assert all(found[sentence] == "body" for sentence in BODY.split("\n") if sentence)


@pytest.mark.parametrize(
    "line",
    [
        "棋牌入口丨在线小说丨高清影院丨综艺大全丨手机壁纸",
        "您当前所在位置：首页-新闻中心-江州要闻",
        "• 江州 小雨转阴 17℃~11℃",
        "江州 多云 -3~5℃",
        "版权说明：本文档由用户提供并上传，若存在侵权请举报或认领",
        "文档简介",
    ],
)
def test_above_the_text_it_is_no_title_and_no_heading(line: str) -> None:
    found = kinds(f"{line}\n{TITLE}\n来源：江州日报 2024-06-30\n{BODY}")
    assert found[line] == "boilerplate"
    assert found[TITLE] == "title"


@pytest.mark.parametrize(
    "line",
    [
        # Sentences and headings that look like it.
        "基因编辑：从实验室走向临床",
        "江州展、镜湖展两个展会签约12亿元。",
        "全市多云转晴，气温17℃至21℃，园区建设加快推进。",
        "投资有风险，但园区企业的信心没有变，今年新增项目12个。",
        "专家提醒，市场有风险，投资需谨慎，但园区企业的信心没有变。",
        "平台内容由用户上传，收益归属用户，一年来增长了12倍。",
        "企业排行榜",
        "附件里有三个园区，面积最大的有12平方公里。",
        "佚名先生为园区捐款100万元。",
    ],
)
def test_what_only_looks_like_it_stays(line: str) -> None:
    found = kinds(f"{TITLE}\n{BODY}{line}\n{BODY.replace('今年', '去年')}")
    assert found[line] in ("body", "heading")


@pytest.mark.parametrize(
    ("line", "source", "author", "published"),
    [
        ("2024-06-30 04:05 【本報記者陳曉東江州報道】  瀏覽 6,403  |  分享  |  字號 大 中 小",
         "", "陳曉東", "2024-06-30"),
        ("2024-06-30 04:05 【本报记者陈晓东江州报道】 浏览 6,403 | 分享 | 字号 大 中 小",
         "", "陈晓东", "2024-06-30"),
        ("来源:镜湖管委会   2024-06-30 10:05   浏览量:7   | | | |", "镜湖管委会", "", "2024-06-30"),
        ("來源:鏡湖管委會   2024-06-30 10:05   瀏覽量:7   | | | |", "鏡湖管委會", "", "2024-06-30"),
        ("2024-06-30 08:02 江州日报 阅读 2.3万", "江州日报", "", "2024-06-30"),
        ("本文转自：江州日报", "江州日报", "", ""),
        ("记者 | 陈晓东  编辑 | 周敏", "", "陈晓东", ""),
        ("記者陳曉東／江州縣報導", "", "陳曉東", ""),
        ("○陈晓东 王大明", "", "陈晓东 王大明", ""),
        ("○陈晓东\n江州某研究院 江州镜湖 310000", "", "陈晓东", ""),
        ("体裁分类：统计  发布机构：江州市统计局", "江州市统计局", "", ""),
        ("发布机构：江州市统计局\n信息来源：江州市人民政府", "江州市人民政府", "江州市统计局", ""),
    ],
)  # fmt: skip
def test_header_lines_of_many_sites(line: str, source: str, author: str, published: str) -> None:
    text = f"{TITLE}\n{line}\n{BODY}"
    found = read_metadata(text, classify(text))
    assert set(kinds(text)[one] for one in line.split("\n")) == {"meta"}
    assert (found.title, found.source, found.author) == (TITLE, source, author)
    assert found.published == published
    assert found.published_basis == ("stated" if published else "unknown")


@pytest.mark.parametrize(
    ("opening", "source", "author"),
    [
        ("江州晚报讯(记者 陈晓东 实习生 王大明)", "江州晚报", "陈晓东 王大明"),
        ("某某网6月30日电 (陈晓东 王大明)", "", "陈晓东 王大明"),
        ("本报讯(记者 陈晓东)", "", "陈晓东"),
        ("某某网6月30日电 (镜湖新区)", "", ""),
    ],
)
def test_who_writes_as_the_text_opens(opening: str, source: str, author: str) -> None:
    text = f"{TITLE}\n{opening}{BODY}"
    found = read_metadata(text, classify(text))
    assert (found.source, found.author) == (source, author)


def test_all_who_wrote_where_the_header_names_one_of_them() -> None:
    text = f"{TITLE}\n来源：江州网 作者：陈晓东\n江州网讯(记者 陈晓东 王大明){BODY}"
    assert read_metadata(text, classify(text)).author == "陈晓东 王大明"
    text = text.replace("作者：陈晓东", "作者：周敏")
    assert read_metadata(text, classify(text)).author == "周敏"


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("原题：镜湖新区引进十家企业", "镜湖新区引进十家企业"),
        ("时政|镜湖新区引进十家企业", "镜湖新区引进十家企业"),
        ("時政｜鏡湖新區引進十家企業", "鏡湖新區引進十家企業"),
        ("原标题：财经丨镜湖新区引进十家企业", "镜湖新区引进十家企业"),
        ("财经观察：镜湖新区引进十家企业", "财经观察：镜湖新区引进十家企业"),
        ("镜湖新区|十家企业落户", "镜湖新区|十家企业落户"),
        # What was put before or behind it is folded with it, the title is not lost.
        ("百家乐 - 首页【下载——V1.2(5分钟了解)镜湖新区引进十家企业", "镜湖新区引进十家企业"),
        (
            "镜湖新区产业发展研究报告目录摘要 3一、概述 51.1企业 51.2园区 7",
            "镜湖新区产业发展研究报告",
        ),
    ],
)
def test_title(line: str, title: str) -> None:
    text = f"{line}\n{BODY}"
    assert title_of(text, classify(text)) == title


def test_a_card_below_spam_has_no_date() -> None:
    card = "- 平台:安卓\n- 类型:社交\n- 更新:2024-07-02\n"
    text = f"百家乐 - 首页【下载(5分钟了解)镜湖新区引进十家企业\n{card}{BODY}"
    found = kinds(text)
    assert {found[line] for line in card.split("\n") if line} == {"boilerplate"}
    assert read_metadata(text, classify(text)).published == ""
    # Without spam above it is a list of the author's.
    listed = kinds(f"{TITLE}\n{BODY}- 平台:安卓\n- 类型:社交\n{BODY.replace('今年', '去年')}")
    assert listed["- 平台:安卓"] != "boilerplate"


@pytest.mark.parametrize(
    ("text", "published", "basis"),
    [
        (f"{TITLE}\n2024-06-30 06:00 · admin目前，{BODY}", "2024-06-30", "stated"),
        (f"{TITLE}\n2024-13-45 06:00 · admin目前，{BODY}", "", "unknown"),
        # A day in the middle of a sentence, and a stamp far below, are not the page's.
        (f"{TITLE}\n项目2024-06-30 06:00 开工，{BODY}", "", "unknown"),
        (f"{TITLE}\n{BODY * 4}2024-06-30 06:00 开工，{BODY}", "", "unknown"),
        (
            f"{TITLE}\n某某网6月30日电 2024年上半年，镜湖新区产值增长12%。{BODY}",
            "2024-06-30",
            "inferred",
        ),
        (f"{TITLE}\n某某网6月30日电 {BODY}", "", "unknown"),
        # Since then, not this year: a later one is spoken of.
        (
            f"{TITLE}\n某某网6月30日电 2021年以来增长快。2024年上半年，产值增长12%。\n",
            "2024-06-30",
            "inferred",
        ),
    ],
)
def test_dates_of_pages(text: str, published: str, basis: str) -> None:
    found = read_metadata(text, classify(text))
    assert (found.published, found.published_basis) == (published, basis)


def test_a_reference_of_a_manager_of_references() -> None:
    text = (
        "%0 Journal Article %T 园区发展研究 %A 陈晓东 %A 周敏 %J 某刊 %D 2015 %X 对园区的调研。\n"
    )
    found = read_metadata(text, classify(text))
    assert (found.title, found.author) == ("园区发展研究", "陈晓东、周敏")
    assert (found.published, found.published_basis) == ("2015", "stated")


def test_an_article_pasted_twice() -> None:
    text = f"{TITLE}\n{BODY}{BODY}"
    blocks = classify(text)
    assert [block.kind for block in blocks] == ["title", "body", "duplicate"]
    assert text[blocks[2].start : blocks[2].end] == BODY
    # A short line may come again.
    refrain = "镜湖新区，产业之城！"
    assert "duplicate" not in kinds(f"{TITLE}\n{refrain}\n{BODY}{refrain}\n").values()
    assert repeated(["一" * 30, "二" * 30, "三", "一" * 30, "四" * 30]) == set()
    assert repeated(["一" * 30, "二" * 30, "三", "一" * 30, "二" * 30]) == {3, 4}


def test_a_table_with_a_cell_a_line_stays_whole_and_states_no_date() -> None:
    table = (
        "序号\n项目名称\n建设单位\n投资(亿元)\n开工时间\n1\n原料药项目\n江州某某制药有限公司\n6.8\n2023年3月\n"
        "2\n智慧配药中心\n江州医院\n1.1\n2023年9月\n"
    )
    text = f"江州重点项目名单\n来源：江州发改委 字号：T|T\n{table}合计投资7.9亿元。\n"
    found = kinds(text)
    assert {found[line] for line in table.split("\n") if line} == {"body"}
    assert read_metadata(text, classify(text)).published == ""
    lines = table.strip().split("\n")
    assert cells(lines) == set(range(15))
    assert cells(["序号", "1", "甲", "2", "乙"]) == set()  # one column: a list
    assert cells(lines[:10]) == set()  # one row
