"""Pages: the article is found, the rest is kept and named, every position leads to the source."""

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotations.errors import ImportFailure
from annotations.importers import parse_file
from annotations.importers.html import read
from annotations.importers.html_page import parse
from annotations.importers.html_tokens import attributes, tokens
from annotations.importers.limits import Budget, Limits
from annotations.model import ParsedArticle
from annotations.regions import Registry, load_registry
from annotations.text.decode import decode
from annotations.text.offsets import TextMap, apply_edits
from tests.annotations.importers import documents
from tests.annotations.importers.documents import BODY, page, paragraphs

MENU = "<ul class='nav'>" + "".join(
    f"<li><a href='/{n}'>{word}</a></li>"
    for n, word in enumerate(("首页", "新闻", "财经", "产业", "区县", "视频", "专题"))
) + "</ul>"  # fmt: skip
RELATED = "<div class='related'><h3>相关阅读</h3><ul>" + "".join(
    f"<li><a href='/r{n}'>成都产业园区又有新的项目落地开工，第{n}批</a></li>" for n in range(5)
) + "</ul></div>"  # fmt: skip
FOOTER = "<div class='footer'>版权所有 某某网 京ICP备12345678号 电话：010-12345678</div>"


@pytest.fixture(scope="module")
def registry() -> Registry:
    return load_registry()


def kinds(article: ParsedArticle) -> dict[str, str]:
    """Lines of the reading text with the kind of the block they are in."""
    found: dict[str, str] = {}
    for block in article.blocks:
        for line in article.text[block.start : block.end].splitlines():
            found[line] = block.kind
    return found


NEWS = (
    f"<div id='top'>{MENU}</div><div class='wrap'><div class='left'>"
    "<h1>成都生物医药产业加速集聚</h1>"
    "<div class='info'>来源：新港日报 2023-11-02 08:30 <a href='#'>字号</a></div>"
    f"<div class='content'>{paragraphs()}</div><div class='share'>分享到：微信 微博</div>"
    f"{RELATED}</div><div class='right'><h3>热门排行</h3><ul><li><a href='/1'>一条新闻</a></li>"
    f"<li><a href='/2'>两条新闻</a></li></ul></div></div>{FOOTER}"
)
GOVERNMENT = (
    f"<table width=100%><tr><td>{MENU}</td></tr></table><table><tr><td align=center>"
    "<b>成都生物医药产业加速集聚</b></td></tr>"
    "<tr><td>发布时间：2023-11-02 信息来源：新港日报</td></tr>"
    f"<tr><td class='TRS_Editor'>　　{'<br><br>　　'.join(BODY)}</td></tr></table>{FOOTER}"
)
ADVERT = "广告：购买我们的产品，价格优惠，欢迎来电咨询，先到先得。"
WECHAT = (
    "<div id='js_article'><h1 class='rich_media_title'>成都生物医药产业加速集聚</h1>"
    "<div>来源：新港日报 2023-11-02</div>"
    "<div id='js_content' style='visibility: hidden; opacity: 0'>"
    + "".join(f"<section><section><p><span>{text}</span></p></section></section>" for text in BODY)
    + f"</div></div>{RELATED}{FOOTER}"
)
SECTIONS = (
    f"{MENU}<article><header><h1>成都生物医药产业加速集聚</h1>"
    "<p>来源：新港日报 2023-11-02</p></header>"
    + "".join(
        f"<div class='part'><h2>第{n}节 要点</h2><p>{t}</p></div>" for n, t in enumerate(BODY)
    )
    + f"</article><aside>{paragraphs([ADVERT])}</aside>{FOOTER}"
)


@pytest.mark.parametrize("body", [NEWS, GOVERNMENT, WECHAT, SECTIONS])
@pytest.mark.parametrize("charset", ["utf-8", "gb18030"])
def test_the_article_is_found_in_pages_of_many_builds(
    registry: Registry, body: str, charset: str
) -> None:
    raw = page(body, head="<title>成都生物医药产业加速集聚_新港网</title>", charset=charset)
    article = parse_file("页面.html", raw, registry)
    found = kinds(article)
    for sentence in BODY:
        assert found[sentence] == "body"
    assert found["成都生物医药产业加速集聚"] == "title"
    folded = [line for line in found if line.startswith(("首页", "相关阅读", "版权所有", "广告"))]
    assert folded and all(found[line] == "boilerplate" for line in folded)
    assert (article.title, article.source) == ("成都生物医药产业加速集聚", "新港日报")
    assert (article.published, article.published_basis) == ("2023-11-02", "stated")
    assert article.encoding == charset
    assert article.regions == ("成都",)


def test_every_position_leads_to_the_source(registry: Registry) -> None:
    raw = page(NEWS.replace("生物医药产业数据", "生物<b>医&#33647;</b>产业数据"))
    article = parse_file("a.html", raw, registry)
    source = decode(article.raw).text
    assert apply_edits(source, article.edits) == article.text
    positions = TextMap(article.edits, len(source))
    at = article.text.index("医药产业数据")
    start, end = positions.raw_range(at, at + 6)
    assert source[start:end] == "医&#33647;</b>产业数据"


def test_comments_longer_than_the_article_are_not_it(registry: Registry) -> None:
    comment = "我觉得这件事说得很对，但是也要看到不足，大家怎么看，欢迎回复。"
    each = "".join(f"<li><p>{comment}{number}</p></li>" for number in range(30))
    comments = f"<ul class='comment-list'>{each}</ul>"
    article = f"<h1>标题在此处</h1><div class='txt'>{paragraphs()}</div>"
    body = f"<div class='left'>{article}{comments}</div>"
    found = kinds(parse_file("a.html", page(body), registry))
    assert all(found[sentence] == "body" for sentence in BODY)
    assert all(kind == "boilerplate" for line, kind in found.items() if line.startswith(comment))


def test_what_the_head_states_comes_first(registry: Registry) -> None:
    head = (
        "<title>别的</title><meta property='og:title' content='成都生物医药产业加速集聚'>"
        "<meta name='PubDate' content='2023-05-06 10:00'>"
        "<meta name='ContentSource' content='某部门'>"
        "<meta name='author' content='张某'><link rel='canonical' href='https://example.org/a.html'>"
    )
    article = parse_file("a.html", page(f"<div>{paragraphs()}</div>", head=head), registry)
    assert (article.title, article.source, article.author, article.published, article.url) == (
        "成都生物医药产业加速集聚", "某部门", "张某", "2023-05-06", "https://example.org/a.html",
    )  # fmt: skip


def test_json_ld_and_time_state_the_date(registry: Registry) -> None:
    data = (
        '{"@context":"https://schema.org","@graph":[{"@type":"NewsArticle","headline":"标题甲乙",'
        '"datePublished":"2022-03-04T05:06:07+08:00","author":[{"name":"李某"}],'
        '"publisher":{"name":"某报"}}]}'
    )
    head = f"<title>甲</title><script type='application/ld+json'>{data}</script>"
    article = parse_file("a.html", page(paragraphs(), head=head), registry)
    assert (article.published, article.author, article.source) == ("2022-03-04", "李某", "某报")
    timed = page(f"<time datetime='2021-02-03'>某日</time>{paragraphs()}")
    assert parse_file("b.html", timed, registry).published == "2021-02-03"


def test_hidden_text_and_scripts_go_and_are_counted() -> None:
    body = (
        f"{paragraphs()}<p style='display: none'>藏<b>起</b>来</p><div hidden>也藏</div>"
        "<script>var a = '<p>脚本</p>';</script><style>p{}</style><!-- 注 -->"
        "<noscript>请启用脚本</noscript><template><p>模板</p></template>"
    )
    reading = read(page(body), Budget())
    for word in ("藏", "脚本", "注", "模板", "p{}"):
        assert word not in reading.text
    assert reading.notices == ("hidden-characters:5",)


def test_a_page_that_hides_everything_is_read_all_the_same() -> None:
    reading = read(page(f"<div style='display:none'>{paragraphs()}</div>"), Budget())
    assert BODY[0] in reading.text


def test_tables_of_data_are_rows_and_tables_of_layout_are_not() -> None:
    data = (
        "<table><tr><th>指标</th><th>数值</th></tr><tr><td><p>产值</p></td><td>500<br>亿元</td></tr>"
        "<tr><td></td><td>300家</td></tr></table>"
    )
    text = read(page(paragraphs() + data), Budget()).text
    assert "指标\t数值\n产值\t500 亿元\n\t300家\n" in text
    layout = f"<table><tr><td>{paragraphs()}</td><td>旁边</td></tr><tr><td>a</td></tr></table>"
    assert "\t" not in read(page(layout), Budget()).text


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("a  b\n c", "a b c\n"),
        ("中文\n换行", "中文换行\n"),
        ("甲&nbsp;&nbsp;乙&amp;丙&#x4e01;&bogus;", "甲 乙&丙丁&bogus;\n"),
        ("1 < 2 且 3 > 2", "1 < 2 且 3 > 2\n"),
        ("<p>一<p>二<br/>三</p>四", "一\n二\n三\n四\n"),
        ("<b>粗</b><i>斜</i>", "粗斜\n"),
        ("<a href=1>首页</a><a href=2>新闻</a>", "首页 新闻\n"),
        ("<pre>一\n二</pre>", "一\n二\n"),
        ("<li>一<li>二", "一\n二\n"),
        ("<p>没有结束 <b", "没有结束\n"),
        ("甲<!-- 没有结束的注 <p>乙", "甲 没有结束的注\n乙\n"),
        ("<a title='>'>链</a>", "链\n"),
        ("<p title=it's>一</p><p>二</p>", "一\n二\n"),
        ("&nbsp;　　缩进", "缩进\n"),
        ("", ""),
    ],
)  # fmt: skip
def test_source_to_text(source: str, text: str) -> None:
    parsed = parse(source, Budget())
    assert parsed.text == text
    assert apply_edits(source, parsed.edits) == text


def test_declared_encodings_are_believed_unless_the_bytes_belie_them() -> None:
    text = paragraphs()
    assert read(page(text, charset="gb2312"), Budget()).encoding == "gb18030"
    wrong = page(text).replace(b'charset="utf-8"', b'charset="gb2312"')
    assert read(wrong, Budget()).encoding == "utf-8"
    latin = page(text, charset="gb18030").replace(b'charset="gb18030"', b'charset="iso-8859-1"')
    assert read(latin, Budget()).encoding == "gb18030"
    # Two characters are not enough to guess from, but they are enough to be believed.
    short = page("<p>說明</p>", head="", charset="big5")
    assert (read(short, Budget()).encoding, read(short, Budget()).text) == ("big5hkscs", "說明\n")
    cafe = page("<p>café</p>", head="", charset="windows-1252")
    assert read(cafe, Budget()).text == "café\n"


MARKUP = st.lists(
    st.sampled_from(
        ["<p>", "</p>", "<div>", "</div>", "<td>", "<tr>", "<table>", "</table>", "<br>",
         "<a href=x>", "</a>", "<b", ">", "<", "&", "&nbsp;", "&lt", "<!--", "-->", "<script>",
         "</script>", "'", '"',
         "=", " ", "\n", "甲", "乙，", "𠮷", "<li>", "</ul>", "<ul>", "<span style='display:none'>",
         "</span>", "<title>", "<pre>", "\x00", "　", "<h1>", "</h1>", "]]>", "<![CDATA["]
    ),
    max_size=60,
).map("".join)  # fmt: skip


@given(MARKUP | st.text(max_size=80))
def test_any_source_is_read_and_mapped(source: str) -> None:
    pieces = [source[token.start : token.end] for token in tokens(source)]
    assert "".join(pieces) == source
    for token in tokens(source):
        if token.kind == "start":
            attributes(source, token)
    raw = source.encode("utf-8", "replace")
    try:
        reading = read(raw, Budget())
    except ImportFailure as failure:
        assert failure.code == "not-text"
        return
    assert apply_edits(reading.raw_text, reading.edits) == reading.text
    position = 0
    for block in reading.kinds:
        assert position <= block.start <= block.end <= len(reading.text)
        position = block.end
    assert all(0 <= start <= len(reading.text) for start in reading.headings)


UNITS = (
    "<div>", "</div>", "<table><td>", "<i><div>", '<a b="', "<!--", "<title>", "<a ='", "<p>a", "<",
    "<li>a", "<div hidden>x", "<ul><li>", "&nbsp;", "<select><option>", "<a='>", "<![CDATA[",
)  # fmt: skip


@pytest.mark.parametrize("unit", UNITS)
def test_time_grows_with_length_only(unit: str) -> None:
    """100,000 deep included: no recursion, and no search that starts over.

    Of the process: what else the machine does must not count.
    """

    def seconds(count: int) -> float:
        source = unit * count + "<p>正文一句，说完了。"
        start = time.process_time()
        parse(source, Budget())
        return time.process_time() - start

    small = min(seconds(12_500) for _ in range(2))
    # Quadratic would be 64 times.
    assert seconds(100_000) < 24 * small + 0.2


def test_a_page_beyond_the_limit_is_refused(registry: Registry) -> None:
    with pytest.raises(ImportFailure) as caught:
        parse_file("big.html", page("<p>" + "字" * 100 + "</p>"), registry,
                   budget=Budget(Limits(markup=150)))  # fmt: skip
    assert caught.value.code == "file-too-large"


def test_deep_pages_are_read(registry: Registry) -> None:
    depth = 100_000
    raw = page("<div>" * depth + paragraphs() + "</div>" * depth)
    assert kinds(parse_file("deep.html", raw, registry))[BODY[0]] == "body"


WECHAT = """<!DOCTYPE html><html><head><meta charset="utf-8"><title></title>
<meta property="og:title" content="滨江区凭什么？"/>
<meta property="og:site_name" content="微信公众平台"/>
<meta property="og:url" content="http://mp.weixin.qq.com/s?__biz=abc"/>
<script>var ct = "1719712800"; var nickname = htmlDecode("江畔财经");</script></head>
<body><div id="js_article"><div id="img-content"><h1 id="activity-name">滨江区凭什么？</h1>
<div id="meta_content" class="rich_media_meta_list"><span>原创</span><span>小禾</span>
<span><a id="js_name">江畔财经</a></span><em id="publish_time"></em></div>
<div id="js_content" style="visibility: hidden;"><section><p>点击蓝字 关注我们</p></section>
<section><p>一个面积只有72平方公里的城区，聚集了全市四成的人工智能企业。</p>
<p><strong>01</strong></p><p><strong>算力从哪里来</strong></p>
<p>答案藏在一座智算中心里，这里部署了1.2万张加速卡，算力规模达到3000P。</p>
<p>▲ 智算中心外景 图源：视觉中国</p><p>编辑 | 小禾</p></section></div>
<div>预览时标签不可点</div><a>阅读原文</a></div></div></body></html>"""


def test_an_article_saved_from_wechat(registry: Registry) -> None:
    article = parse_file("a.html", WECHAT.encode(), registry)
    assert (article.title, article.source) == ("滨江区凭什么？", "江畔财经")
    assert (article.published, article.published_basis) == ("2024-06-30", "stated")
    assert article.published_evidence == '2024-06-30 10:00+08:00 (ct = "1719712800")'
    counted = "".join(article.text[b.start : b.end] for b in article.blocks if b.kind == "body")
    assert counted.splitlines() == [
        "一个面积只有72平方公里的城区，聚集了全市四成的人工智能企业。",
        "答案藏在一座智算中心里，这里部署了1.2万张加速卡，算力规模达到3000P。",
    ]
    other = WECHAT.replace("mp.weixin.qq.com", "example.org").replace("js_content", "content")
    assert parse_file("a.html", other.encode(), registry).published_basis == "unknown"


PARTS = [
    "近日，成都高新区发布数据，企业达300家，同比增长12%。",
    "其中，疫苗、抗体药物增长较快，带动就业两万余人。",
    "园区已建成公共服务平台，服务企业一千余家次。",
    "下一步，成都将加快建设，力争产业规模达到1000亿元。",
    "来自北京的企业负责人表示，这里人才多，配套全。",
    "当地还出台了人才政策，最高奖励五百万元。",
]
MENU = '<div class="a1"><a href="1">首页</a><a href="2">新闻</a></div>'
LINKS = '<div class="b1"><ul><li><a href="x">武汉的企业多起来了，同比增长三成</a></li></ul></div>'


def tagged(name: str, texts: list[str]) -> str:
    return "".join(f"<{name}>{text}</{name}>" for text in texts)


@pytest.mark.parametrize(
    "body",
    [
        f'<div class="c">{tagged("p", PARTS)}</div>',
        f'<div class="c"><div class="s1">{tagged("p", PARTS[:4])}</div>'
        f'<div class="s2">{tagged("p", PARTS[4:])}</div></div>',
        f"<section>{tagged('p', PARTS[:5])}</section><section>{tagged('p', PARTS[5:])}</section>",
        f"<div><p>{PARTS[0]}</p><ol>{tagged('li', PARTS[1:5])}</ol><p>{PARTS[5]}</p></div>",
        f'<div class="c">{PARTS[0]}<br>{PARTS[1]}<div>{tagged("p", PARTS[2:])}</div></div>',
        f'<div class="c"><div class="d">{tagged("p", PARTS[:5])}</div><p>{PARTS[5]}</p></div>',
        f'<div><div class="l">{tagged("p", PARTS)}</div><div class="r"><h3>热点</h3>'
        "<p>武汉的企业多起来了，同比增长三成，大家都有信心。</p></div></div>",
        f"<table><tr><td>{tagged('p', PARTS)}</td><td>{LINKS}</td></tr></table>",
    ],
)
def test_no_part_of_an_article_is_left_behind(registry: Registry, body: str) -> None:
    page = documents.page(f"{MENU}{body}{LINKS}")
    article = parse_file("a.html", page, registry)
    kept = "".join(article.text[b.start : b.end] for b in article.blocks if b.kind == "body")
    assert kept.splitlines() == PARTS
    assert article.regions == ("成都高新区",)


def test_figures_above_the_line_and_readings_beside_characters(registry: Registry) -> None:
    page = documents.page(
        "<p>产能10<sup>4</sup>吨<sup>[1]</sup>，精度10<sup>-3</sup>，占地5km<sup>2</sup>，CO<sub>2</sub>减排。</p>"
        "<p><ruby>学<rt>xué</rt></ruby>习<ruby>科<rp>(</rp><rt>kē<rp>)</rp></ruby>学，"
        "<ruby>城<rt>chéng</ruby>市兴旺。</p><p>下一步，成都将加快建设。</p>"
    )
    article = parse_file("a.html", page, registry)
    assert article.text.splitlines() == [
        "产能10⁴吨[1]，精度10⁻³，占地5km²，CO2减排。", "学习科学，城市兴旺。",
        "下一步，成都将加快建设。",
    ]  # fmt: skip
    assert apply_edits(page.decode(), article.edits) == article.text


def test_a_title_below_the_head_of_a_document_and_linked_sources(registry: Registry) -> None:
    head = "".join(
        f"<div>{line}</div>"
        for line in (
            "索 引 号：000014349/2024-00021", "发文机关：江州市政府办公室",
            "成文日期：2024年03月08日",
            "发文字号：江政办发〔2024〕12号", "主题分类：工业", "有效性：有效",
        )
    )  # fmt: skip
    page = documents.page(
        f"{MENU}<div class='c'>{head}<h1>江州市产业规划（2024—2026年）</h1>"
        f"<div><a href='x'>来源：江州日报</a></div><div>发布时间：2024-03-15</div>"
        f"{tagged('p', PARTS)}"
        f"<div><a href='x'>（记者 陈晓东）</a></div></div>{LINKS}",
        head="<title>江州市产业规划（2024—2026年）-江州市政府网</title>",
    )
    article = parse_file("a.html", page, registry)
    assert article.title == "江州市产业规划（2024—2026年）"
    assert (article.source, article.author) == ("江州日报", "陈晓东")
    assert (article.published, article.published_basis) == ("2024-03-15", "stated")
    kept = "".join(article.text[b.start : b.end] for b in article.blocks if b.kind == "body")
    assert kept.splitlines() == PARTS


@pytest.mark.parametrize(
    ("whole", "title"),
    [
        ("江州市产业规划（2024—2026年）-江州市政府网", "江州市产业规划（2024—2026年）"),
        ("江州市产业规划（2024—2026年）_政务公开_江州市", "江州市产业规划（2024—2026年）"),
        ("江州产业观察 - 财经频道", "江州产业观察"),
        ("江州产业观察—江州新闻网", "江州产业观察"),
        ("从0到1：江州的CAR-T之路", "从0到1：江州的CAR-T之路"),
        ("江州产业观察", "江州产业观察"),
    ],
)
def test_the_site_s_name_is_no_part_of_a_title(registry: Registry, whole: str, title: str) -> None:
    page = documents.page(tagged("p", PARTS), head=f"<title>{whole}</title>")
    assert parse_file("a.html", page, registry).title == title
