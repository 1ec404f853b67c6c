"""Title, source, author, link, and the date with what it rests on."""

from pathlib import Path

import pytest

from annotations.text.blocks import classify
from annotations.text.decode import decode
from annotations.text.metadata import Metadata, read_metadata
from annotations.text.offsets import apply_edits
from annotations.text.repair import propose_edits


def metadata(text: str) -> Metadata:
    return read_metadata(text, classify(text))


def article(
    *, head: str = "", body: str = "新港的产业发展很快，大家都有信心。", tail: str = ""
) -> str:
    return f"新港产业观察\n{head}\n{body}\n{tail}\n"


@pytest.mark.parametrize(
    ("head", "date"),
    [
        ("2021-07-26 16:46:27 来源:新港商报", "2021-07-26"),
        ("发布时间:2024-06-30 来源: 新港网 作者:佚名", "2024-06-30"),
        ("2022年5月8日", "2022-05-08"),
        ("2022年05月08日 09:30", "2022-05-08"),
        ("時間：2022/5/8 來源：新港報", "2022-05-08"),
        ("发布日期：20220508", "2022-05-08"),
        ("更新时间：2023-01-02 发布时间：2022-12-30", "2022-12-30"),
        ("来源：新港网 2022.05.08 10:11 浏览：78212", "2022-05-08"),
    ],
)
def test_a_full_date_in_the_header_is_stated(head: str, date: str) -> None:
    found = metadata(article(head=head))
    assert (found.published, found.published_basis) == (date, "stated")
    assert found.published_evidence in head


@pytest.mark.parametrize(
    "head",
    [
        "78212/19",
        "20212/19",
        "2021/13/45",
        "2021-02-30",
        "12021-07-26",
        "20210726",
        "2021/26",
        "1.2.3",
    ],
)
def test_what_only_looks_like_a_date_is_unknown(head: str) -> None:
    found = metadata(article(head=head))
    assert (found.published, found.published_basis) == ("", "unknown")


@pytest.mark.parametrize(
    ("body", "date", "evidence"),
    [
        (
            "新年伊始，动作不断。1月10日，两个实验室达成合作。在刚刚过去的2022年，布局已成型。",
            "2023-01",
            "2022年",
        ),
        (
            "全市共有企业5300家，2023年产值近3900亿元。过去一年，2023中国大会成功举办。",
            "2024",
            "过去一年",
        ),
        (
            "5月的新港，细雨绵绵，预计2023年投产。今年3月14日，产品获批上市。"
            "2021年，新区发布了规划，到2025年达到500亿元。",
            "2022-05",
            "今年3月14日",
        ),
        ("今年（2021年）是关键一年，全区上下都很努力。", "2021", "今年（2021年）"),
        ("今年是“十四五”开局之年，新港动作不断。", "2021", "开局之年"),
        ("2022年5月8日，新港大桥正式通车，全长3公里。", "2022", "2022年5月8日"),
        (
            "2025年1月8日，新区印发若干措施，自2025年3月1日起施行。2024年产值720亿元。"
            "力争到2027年达到千亿元。",
            "2025",
            "2025年1月8日",
        ),
        ("2024年以来，新港新增企业300家，增速全省第一。", "2024", "2024年以来"),
        ("2023年11月8日，新港发布数据：2023年前三季度产值增长12%。", "2023", "2023年11月8日"),
    ],
)
def test_a_date_is_inferred_with_its_evidence(body: str, date: str, evidence: str) -> None:
    found = metadata(article(head="78212/19", body=body))
    assert (found.published, found.published_basis) == (date, "inferred")
    assert evidence in found.published_evidence


@pytest.mark.parametrize(
    "body",
    [
        "行动计划（2021-2030年）提出，到2025年产值达到500亿元，到2030年达到千亿元。",
        "新港的产业发展很快，大家都有信心。",
        "2020年全市产值为300亿元，2021年为400亿元，增长很快。",
        "公司成立于2021年3月15日，总部在新港，目前已有员工300人。",
        "近日，新港发布方案。方案自2024年7月1日起施行，有效期五年。",
        "2019年12月3日，国家批复规划。五年来，新港企业增加了三成。",
        "截至2024年3月31日，新港有企业300家，产业规模还在扩大。",
        "9月5日，新港举行签约仪式，总投资46亿元。",
    ],
)
def test_no_date_is_made_up(body: str) -> None:
    assert metadata(article(body=body)).published_basis == "unknown"


def test_related_links_say_nothing_about_the_date() -> None:
    text = article(tail="最近更新\n2022年寒假计划启动\n去年2023年的新闻\n发布时间:2020-01-01的旧闻")
    assert metadata(text).published_basis == "unknown"


@pytest.mark.parametrize(
    ("head", "tail", "source", "author"),
    [
        ("来源:新港商报", "", "新港商报", ""),
        ("来源： 新港网 作者：李明", "", "新港网", "李明"),
        ("作者:新港新聞 來源: 今日專欄", "", "今日專欄", "新港新聞"),
        ("稿源：新港日报 记者：王小红", "", "新港日报", "王小红"),
        ("来源: 新港网 作者:佚名", "（新港日报记者 米某 赵六）", "新港网", "米某 赵六"),
        ("", "张雪峰\n图片由新港管委会提供", "", "张雪峰"),
        ("本报记者 刘某某", "", "", "刘某某"),
    ],
)
def test_source_and_author(head: str, tail: str, source: str, author: str) -> None:
    found = metadata(article(head=head, tail=tail))
    assert (found.source, found.author) == (source, author)


def test_a_reporter_in_brackets_at_the_end_of_the_text() -> None:
    found = metadata(article(body="产值突破百亿元。（新港日报记者 米彦）"))
    assert found.author == "米彦"


def test_the_link_is_the_labelled_one() -> None:
    text = article(
        body="详见官网，网上有说明。", tail="原文链接:http://www.example.org/a/62296.html"
    )
    assert metadata(text).url == "http://www.example.org/a/62296.html"


def test_the_title_is_without_its_mark() -> None:
    assert metadata("# 新港打造新高地 #\n\n新年伊始，新港动作不断。\n").title == "新港打造新高地"


@pytest.mark.parametrize(
    ("number", "title", "source", "author", "published", "basis"),
    [
        ("000", "科學城", "今日頭條專欄", "上游新聞", "2022-05", "inferred"),
        ("001", "生命健康立足", "深圳商報", "", "2021-07-26", "stated"),
        ("002", "西部(重庆)科学城", "", "张雪峰", "2023-01", "inferred"),
        ("003", "協同創新", "", "", "2024", "inferred"),
        ("004", "京津冀生物医药", "河北长安网", "米彦泽", "2024-06-30", "stated"),
    ],
)
def test_the_real_articles(
    seeds: Path, number: str, title: str, source: str, author: str, published: str, basis: str
) -> None:
    raw = decode(next(seeds.glob(f"{number}_*.txt")).read_bytes()).text
    text = apply_edits(raw, propose_edits(raw))
    found = metadata(text)
    assert found.title.startswith(title)
    assert (found.source, found.author) == (source, author)
    assert (found.published, found.published_basis) == (published, basis)
    assert found.published_evidence


PROSE = "第一段文字说明产业规模达到五百亿元，企业二百家，园区三个。"


def described(head: str, tail: str = "") -> Metadata:
    text = f"某地生命健康产业发展报告\n{head}\n{PROSE * 2}\n{PROSE}以上是全部情况。{tail}\n"
    return read_metadata(text, classify(text))


@pytest.mark.parametrize(
    ("head", "tail", "source", "author"),
    [
        ("来源：某某网 作者：示例编辑部", "", "某某网", "示例编辑部"),
        ("来源: 长江日报记者站 2024年5月6日", "", "长江日报记者站", ""),
        ("2024-05-06 来源:新华社记者 张明", "", "新华社", "张明"),
        ("来源:河北日报作者:王强 2024-05-06", "", "河北日报", "王强"),
        ("作者：上游新闻记者 孙磊", "", "", "孙磊"),
        ("文/王强 图/李明", "", "", "王强"),
        ("责任编辑：王五 来源：重庆日报 浏览：78212/19", "", "重庆日报", ""),
        ("来源：某某网", "上游新聞記者 孫磊", "某某网", "孫磊"),
        ("来源：某某网 作者:上游新闻", "上游新闻记者 孙磊", "某某网", "上游新闻 孙磊"),
        ("来源：某某网", "(河北日报记者 米彦泽)", "某某网", "米彦泽"),
        ("来源：某某网", "本报记者 张明、李强 通讯员 王力", "某某网", "张明 李强 王力"),
        ("来源：某某网", "记者看到", "某某网", ""),
        ("来源：某某网", "这是记者 发现", "某某网", ""),
        ("来源：某某网 作者：赵六", "上游新闻记者 孙磊", "某某网", "赵六"),
    ],
)
def test_who_wrote_it_and_where(head: str, tail: str, source: str, author: str) -> None:
    found = described(head, tail)
    assert (found.source, found.author) == (source, author)


@pytest.mark.parametrize(
    ("tail", "url"),
    [
        ("\n原文链接：http://www.example.com/b.html", "http://www.example.com/b.html"),
        ("\n原文链接：\nhttp://www.example.com/b.html", "http://www.example.com/b.html"),
        ("\n网址：www.example.com/b/1", "www.example.com/b/1"),
        ("\n[阅读原文](https://example.com/x)", "https://example.com/x"),
        ("\n更多请看 https://example.com/x", ""),
        ("\n投稿邮箱：a@www.example.com", ""),
    ],
)
def test_the_articles_own_address(tail: str, url: str) -> None:
    assert described("来源：某某网", tail).url == url


@pytest.mark.parametrize("glued", ["78212/19", "12345/6 2024", "8921 2/19", "浏览：78212/19"])
def test_a_glued_header_is_never_a_date(glued: str) -> None:
    found = described(glued)
    assert (found.published, found.published_basis) == ("", "unknown")
