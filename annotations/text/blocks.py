"""What each line of a reading text is: title, meta, heading, caption, body or noise.

Rules over lines and their neighbours, read on the simplified shadow. Where a
rule could take a sentence of the article for noise it lets the line stand:
folding a sentence costs the analyst more than a link that was not folded.
"""

from collections.abc import Collection
from dataclasses import dataclass
from itertools import pairwise, takewhile

from annotations.model import Block, BlockKind
from annotations.text import cues
from annotations.text.repeats import cells, repeated
from annotations.text.script import simplified, traditional_share
from annotations.text.written_dates import HAN_LINE

_HEAD_LINES = 40
_TITLE_MAX = 90
_MENU = 6  # words on one line
_SITE_NAME = 6  # characters of what a site or account is called, at most
_HEADING_MAX = 45
_PROSE_MIN = 30


_SHORT_NOISE = (
    cues.NAVIGATION_WORD, cues.URL_ONLY, cues.EDITOR_BRACKET, cues.TOOLS, cues.APPEAL, cues.THE_END,
    cues.COUNTS, cues.FIRST_PRINTED, cues.NOTE, cues.CREDIT_LABEL, cues.PRINTED,
    cues.PLACE_OF_SENDER, cues.CREDIT_NAMES, cues.CONTENTS, cues.CHANNEL, cues.PRAISED,
    cues.WEATHER, cues.NO_AUTHOR,
)  # fmt: skip
_RANKINGS = ("排行榜", "排行", "热榜", "榜单")
_SHORT_META = (
    cues.PROFILE, cues.RELATIVE_TIME, cues.PAGE_OF_PAPER, cues.SIGNED_LABEL, cues.AFFILIATION,
    cues.ISSUE,
)  # fmt: skip


@dataclass(slots=True)
class _Line:
    """``text``: the simplified line, stripped; ``kind`` None until decided.

    ``marked``: the source says it is a heading.
    """

    start: int
    end: int
    text: str
    kind: BlockKind | None = None
    marked: bool = False

    @property
    def is_prose(self) -> bool:
        """It holds a full stop, or is long enough to be nothing but running text."""
        text = self.text
        if "。" in text or len(text) > 120:
            return True
        commas = text.count(",") + text.count("，") + text.count("、")
        if len(text) < _PROSE_MIN:
            return False
        return bool((commas and cues.PROSE_END.search(text)) or cues.ENGLISH_END.search(text[-8:]))


def classify(text: str, *, headings: Collection[int] = ()) -> tuple[Block, ...]:
    """Blocks that tile ``text`` by whole lines; runs of one kind are one block.

    ``headings``: starts (code points) of lines that the source marks as headings,
    besides those with Markdown's ``#``. The first of them is the title if no
    running text stands before it. Blank lines belong to what stands before them.
    """
    lines = _lines(text, headings)
    filled = [line for line in lines if line.text]
    if filled:
        _mark_noise(filled, text)
        _mark_cards(filled)
        _mark_printed(filled)
        _mark_links(filled)
        head = _head(filled)
        _mark_head(filled[:head], filled[head : head + 1])
        _mark_duplicates(filled)
        _mark_tail(filled)
        for number in cells([line.text for line in filled]):
            filled[number].kind = "body"
        _mark_headings(filled)
    return _tiled(lines)


def _lines(text: str, headings: Collection[int]) -> list[_Line]:
    shadow = simplified(text)
    lines: list[_Line] = []
    start = 0
    while start < len(text):
        newline = shadow.find("\n", start)
        end = len(text) if newline < 0 else newline + 1
        line = shadow[start:end]
        mark = cues.ATX_HEADING.match(line)
        stripped = line[mark.end() if mark else 0 :].strip()
        lines.append(_Line(start, end, stripped, marked=bool(mark) or start in headings))
        start = end
    return lines


def _mark_noise(lines: list[_Line], text: str) -> None:
    """Lines that are noise wherever they stand."""
    page_is_traditional = traditional_share(text) > 0.6
    for line in lines:
        if _is_noise(line.text) or (
            page_is_traditional
            and _is_pipe_list(line.text, 2)
            and traditional_share(text[line.start : line.end]) < 0.2
        ):
            line.kind = "boilerplate"


def _is_noise(text: str) -> bool:
    if len(text) > 1500:
        return False
    if len(text) <= 60 and any(pattern.match(text) for pattern in _SHORT_NOISE):
        return not cues.META_TOOLS.match(text)  # of the header: 打印 放大 缩小
    if len(text) <= 200 and (cues.FORM.match(text) or _is_fairs(text)):
        return True
    if cues.TITLE_OF_CONTENTS.match(text) and "。" not in text:
        return True
    if len(text) <= 110 and cues.ATTACHMENT.match(text):
        return True
    if len(text) <= 240 and cues.PAPER_LABEL.match(text):
        return True
    if len(text) <= 160 and "。" not in text and cues.BREADCRUMB.match(text):
        return True
    if len(text) <= 300 and cues.SPAM.search(text) and not cues.PROSE_STOP.search(text):
        return True
    if _is_labelled_noise(text) or _is_disclaimer(text) or _is_footer(text):
        return True
    return _is_pipe_list(text, 4) or _is_word_list(text)


def _mark_cards(lines: list[_Line]) -> None:
    """The card of a program below a line of spam: - 平台:安卓, - 更新:2025-10-12."""
    below = False
    for line in lines:
        if line.kind == "boilerplate" and cues.SPAM.search(line.text):
            below = True
        elif below and cues.SPAM_LISTED.match(line.text):
            line.kind = "boilerplate"
        else:
            below = False


def _mark_printed(lines: list[_Line]) -> None:
    """What a browser prints around a page: its address below, the hour and the title above."""
    if not any(cues.PRINTED.match(line.text) for line in lines):
        return
    for line in lines:
        if cues.PRINTED.match(line.text) or cues.PRINTED_AT.match(line.text):
            line.kind = "boilerplate"


def _is_labelled_noise(text: str) -> bool:
    """关键词: … / 责任编辑: … / 原文链接: …; a long one with a full stop is a sentence."""
    if len(text) > 240 or "。" in text or not cues.LABELLED_NOISE.match(text):
        return False
    # 原标题：… 来源：… 2024-06-30 is a header that begins with something else.
    return not (cues.DATE.search(text) and cues.PUBLISHED_LABEL.search(text))


def _is_disclaimer(text: str) -> bool:
    found = {match.group(0)[:4] for match in cues.DISCLAIMER_CUE.finditer(text)}
    if cues.DISCLAIMER_START.match(text):
        return bool(found or cues.DISCLAIMED.search(text)) or len(text) <= 12
    return len(text) <= 500 and len(found) >= 2


def _is_fairs(text: str) -> bool:
    """宁波医疗展、医疗器械展览会、秋季医博会、康复展 and nothing else."""
    names = text.rstrip("、").split("、")
    return len(names) >= 4 and all(
        2 < len(name) <= 16 and name.isalpha() and name.endswith(cues.FAIRS) for name in names
    )


def _is_footer(text: str) -> bool:
    if len(text) > 200 or text.count("。") > 1:
        return False
    if cues.SITE_FOOTER.search(text) and not text.endswith("。"):
        return True
    return len(text) <= 80 and bool(cues.PHONE.search(text)) and "。" not in text


def _is_pipe_list(text: str, at_least: int) -> bool:
    """Names between bars; a Markdown table (bars at both ends, or digits) is not one."""
    text = text.replace("｜", "|").replace("丨", "|")
    if text.count("|") < at_least or "。" in text or text.startswith("|") or _is_header(text):
        return False
    cells = [cell.strip() for cell in text.split("|")]
    digits = sum(any(c.isdigit() for c in cell) for cell in cells)
    return digits * 3 < len(cells) and max(map(len, cells)) <= 40


def _is_word_list(text: str) -> bool:
    """A menu on one line: 首页 新闻 财经 体育 …"""
    words = text.split()
    return (
        len(words) >= 5
        and max(map(len, words)) <= 6
        and not any(c.isdigit() or c in "。,，、;；:：" for c in text)
        and any(word in {"首页", "登录", "注册", "更多", "视频", "图片", "专题"} for word in words)
    )


def _mark_links(lines: list[_Line]) -> None:
    """Lists of links: everything after their heading until running text comes back."""
    inside = False
    for number, line in enumerate(lines):
        if len(line.text) <= 30 and cues.SECTION_OF_LINKS.match(line.text):
            # 最新 or 排行 alone in the middle of an article may be a heading: look ahead.
            following = [other for other in lines[number + 1 : number + 4] if other.kind is None]
            inside = not following or "。" not in following[0].text
            if inside:
                line.kind = "boilerplate"
            continue
        if inside and line.kind is None:
            if "。" in line.text:
                inside = False
            else:
                line.kind = "boilerplate"
    _mark_ranked(lines)
    for number, line in enumerate(lines):
        if cues.REFERENCES.match(line.text):
            listed = lines[number + 1 :]
            if listed and cues.REFERENCE.match(listed[0].text):
                for other in (line, *takewhile(lambda o: cues.REFERENCE.match(o.text), listed)):
                    other.kind = "boilerplate"


def _mark_ranked(lines: list[_Line]) -> None:
    """Three or more numbered lines in a row that each end in a count of readers."""
    run: list[_Line] = []
    for number, line in enumerate([*lines, _Line(0, 0, "")]):
        if cues.RANKED.match(line.text) and "。" not in line.text:
            run.append(line)
            continue
        if len(run) >= 3:
            for member in run:
                member.kind = "boilerplate"
            above = lines[number - len(run) - 1] if number > len(run) else None
            if above is not None and len(above.text) <= 12 and above.text.endswith(_RANKINGS):
                above.kind = "boilerplate"
        run = []


def _head(lines: list[_Line]) -> int:
    """How many lines stand before the first running text."""
    for number, line in enumerate(lines[:_HEAD_LINES]):
        if line.kind is not None or line.marked or is_meta(line.text):
            continue
        # A long title may end in a question: only a full stop is proof this high up.
        asks = line.text.rstrip(cues.CLOSERS).endswith(("?", "？", "!", "！"))
        if line.is_prose and ("。" in line.text or len(line.text) > _TITLE_MAX or not asks):
            return number
    # No sentence at all: only a first line of several can be told to be a title.
    return 1 if 1 < len(lines) <= _HEAD_LINES else 0


def _mark_head(lines: list[_Line], rest: list[_Line]) -> None:
    crumbs: list[str] = []
    for number, line in enumerate(lines):
        if line.kind == "boilerplate" and cues.BREADCRUMB.match(line.text):
            crumbs = [crumb.strip() for crumb in cues.CRUMB.split(line.text)]
            goes_on = any(other.kind is None for other in lines[number + 1 :])
            for other in lines[:number]:
                if other.kind is None and (goes_on or len(other.text) <= 10):
                    other.kind = None if cues.DATE.search(other.text) else "boilerplate"
    for line in lines:
        if line.kind is None and is_meta(line.text):
            line.kind = "meta"
        elif (
            line.kind is None
            and not line.marked
            and (
                _is_words(line.text, least=_MENU)
                or ("|" in line.text and _is_words(line.text.replace("|", " ")))
            )
        ):
            line.kind = "boilerplate"  # 食用菌 羊肚菌 香菇 天麻 四川 北京: what a site is about
    _mark_menu(lines)
    title = _title(lines, crumbs[-1] if crumbs else "", rest)
    if title is None:
        return
    title.kind = "title"
    for number, line in enumerate(lines):
        beside = [*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2]]
        if (
            line.kind is None
            and not line.marked
            and cues.OUTLET.match(line.text)
            and (cues.SURE_OUTLET.match(line.text) or any(o.kind == "meta" for o in beside))
        ):
            line.kind = "meta"
    for line in lines:
        if line is title or line.kind is not None:
            continue
        if line.text == title.text or _is_title_with_site(line.text, title.text):
            line.kind = "duplicate"
        elif line.start > title.start and (
            (len(line.text) <= 30 and cues.BYLINE.match(line.text)) or _is_marked_name(line.text)
        ):
            line.kind = "meta"
        elif line.start < title.start and (cues.KICKER.match(line.text) or _is_words(line.text)):
            line.kind = "boilerplate"
        elif line.start < title.start and len(line.text) <= _TITLE_MAX:
            line.kind = "heading"  # the line above a title that leads up to it


def _is_words(text: str, *, least: int = 3) -> bool:
    """Three short words or more and nothing else: a part of a menu."""
    words = text.split()
    return len(words) >= least and all(2 <= len(word) <= 6 and word.isalpha() for word in words)


def _is_title_with_site(text: str, title: str) -> bool:
    """The title as the window of a browser has it: with the site's name behind it."""
    rest = text.removeprefix(title).strip()
    return len(title) >= 6 and text != rest and rest[:1] in ("_", "-", "|", "—", "–", "·")


def _mark_menu(lines: list[_Line]) -> None:
    """Three or more very short lines in a row above the article: its site's menu."""
    run: list[_Line] = []
    for line in [*lines, _Line(0, 0, "")]:
        short = 0 < len(line.text) <= 8 and not any(c in "。,，!?！？:：" for c in line.text)
        if (short or line.kind == "boilerplate") and not line.marked:
            run.append(line)
            continue
        if sum(member.kind is None for member in run) >= 3:
            for member in run:
                member.kind = "boilerplate"
        run = []


def _is_header(text: str) -> bool:
    """A line with a full date and nothing beside it but what headers say: 浏览 6,403 | 分享."""
    dated = cues.DATE.search(text)
    if dated is None or len(text) > 160 or "。" in text:
        return False
    rest = cues.CLOCK.sub("", text[: dated.start()] + " " + text[dated.end() :])
    if cues.META_LABEL.search(rest) and len(text) <= 100:
        return True
    for pattern in (cues.REPORTED, cues.READ_COUNT, cues.HEADER_TOOLS):
        rest = pattern.sub(" ", rest)
    rest = " ".join(rest.split())
    long = cues.WRITER.search(rest) is not None
    return len(rest) <= (48 if long else 24) and "," not in rest and "，" not in rest


def is_meta(text: str) -> bool:
    """A line of the header: source, author, date, tools such as 打印 放大 缩小."""
    if len(text) > 160 or "。" in text:
        return False
    if len(text) <= 100 and cues.DOCUMENT_LABEL.match(text):
        return True
    if len(text) <= 60 and any(pattern.match(text) for pattern in _SHORT_META):
        return True
    if cues.META_TOOLS.match(text) or cues.DIGITS_ONLY.match(text) or HAN_LINE.match(text):
        return True
    if cues.META_LABEL.search(text) and len(text) <= 100:
        return True
    if cues.DATE.search(text):
        return _is_header(text)
    if cues.ENGLISH_BYLINE.match(text):
        return True
    return bool(cues.BYLINE.match(text)) and len(text) <= 30 and "记者" in text


def _title(lines: list[_Line], crumb: str, rest: list[_Line]) -> _Line | None:
    candidates = [
        line
        for line in lines
        if line.kind is None
        and 4 <= len(line.text) <= _TITLE_MAX
        and "。" not in line.text
        and not line.text.endswith((":", "："))  # 各街道办事处、区政府直属各单位:
        and not cues.SUBTITLE.match(line.text)
        and not cues.KICKER.match(line.text)
        and not _is_marked_name(line.text)
    ]
    for line in lines:
        if line.marked and line.kind in (None, "meta") and line.text:
            return line
    if not candidates:
        return None
    if len(crumb) >= 4:
        for line in candidates:
            if line.text.startswith(crumb.rstrip("….")) or crumb.startswith(line.text):
                return line
    # A medium's name, where anything else could be the title; nor what a browser made of it.
    named = [
        line
        for number, line in enumerate(candidates)
        if not cues.SURE_OUTLET.match(line.text) and not (number and cues.OUTLET.match(line.text))
    ]
    candidates = [
        line
        for line in named or candidates
        if not any(_is_title_with_site(line.text, other.text) for other in candidates)
    ]
    # A teaser of the first paragraph is no title.
    first = next((line.text for line in rest if line.kind is None), "")
    candidates = [
        line for line in candidates if not (len(line.text) >= 15 and first.startswith(line.text))
    ]
    for line in candidates:
        after = [
            other
            for other in lines
            if other.start > line.start
            and not cues.SUBTITLE.match(other.text)
            and not cues.OUTLET.match(other.text)
        ]
        # 深圳Plus below a headline: whose page it is.
        whose = len(line.text) <= _SITE_NAME < len(candidates[0].text) // 2
        if after and after[0].kind == "meta" and not (whose and line is candidates[1]):
            return line
    return candidates[0] if candidates else None


def _mark_duplicates(lines: list[_Line]) -> None:
    """A teaser: the beginning of the line that follows, cut off, or a summary out of it."""
    for number, line in enumerate(lines):
        summary = cues.SUMMARY.match(line.text)
        if line.kind is None and summary and summary.end() > 2:
            words = line.text[summary.end() :].rstrip("。….")
            following = (other.text for other in lines[number + 1 : number + 6])
            if len(words) >= 10 and any(words in text for text in following):
                line.kind = "duplicate"
    for number in repeated([line.text if line.kind is None else "" for line in lines]):
        lines[number].kind = "duplicate"
    previous: _Line | None = None
    for line in lines:
        if line.kind is not None:
            continue
        if previous is not None:
            teaser = previous.text.rstrip("….·").removesuffix("[详细]").removesuffix("[查看全文]")
            if len(teaser) >= 15 and line.text.startswith(teaser.strip()):
                previous.kind = "duplicate"
        previous = line


def _mark_tail(lines: list[_Line]) -> None:
    """Captions and credits anywhere; bylines and captions after the last running text."""
    last = -1
    for number, line in enumerate(lines):
        if line.kind is not None or line.marked:
            continue
        if _is_caption(line.text):
            line.kind = "caption"
        elif line.is_prose:
            last = number
    if last < 0:
        return
    # Names of firms may end an article; only after a byline or a credit are they captions.
    signed = False
    for line in lines[last + 1 :]:
        if line.kind is not None or line.marked:
            signed = signed or line.kind in ("meta", "caption")
            continue
        if _is_byline(line.text) or is_meta(line.text):
            line.kind = "meta"
            signed = True
        elif (
            signed
            and len(line.text) <= 40
            and not any(c in "。,，;；:：!?！？|" for c in line.text)
        ):
            line.kind = "caption"


def _is_caption(text: str) -> bool:
    if len(text) > 120 or cues.SIGNED_LABEL.match(text):
        return False
    if cues.FIGURE.match(text):
        return True
    return bool(cues.CREDIT.search(text)) and (len(text) <= 60 and not text.endswith("。"))


def _is_byline(text: str) -> bool:
    if _is_marked_name(text):
        return True
    if len(text) <= 60 and cues.BYLINE.match(text):
        return True
    return is_name(text)


def _is_marked_name(text: str) -> bool:
    """○陈晓东 王大明"""
    return text.startswith(("○", "●", "◎", "◇", "◆", "□", "■", "△", "▲")) and is_name(text[1:])


def is_name(text: str) -> bool:
    """One or more Chinese personal names and nothing else: 张雪峰 / 王某 李某某."""
    names = text.strip("()（）[]【】 ").replace("、", " ").split()
    return 1 <= len(names) <= 4 and all(
        2 <= len(name) <= 4 and name[0] in cues.SURNAMES and all("㐀" <= c <= "鿿" for c in name)
        for name in names
    )


def _mark_headings(lines: list[_Line]) -> None:
    """What is left: headings stand between running text, the rest is body."""
    left = [line for line in lines if line.kind is None]
    before: _Line | None = None
    for number, line in enumerate(left):
        following = left[number + 1] if number + 1 < len(left) else None
        line.kind = "body"
        if line.marked:
            line.kind = "heading"
        elif following is None or line.is_prose:
            pass
        elif following.is_prose or _ends(following.text):
            # A sentence broken by a hard line end goes on in a line that may look like a heading.
            broken = (
                before is not None
                and before.kind == "body"
                and len(before.text) >= 20
                and not _ends(before.text)
            )
            if _is_heading(line.text) and not broken:
                line.kind = "heading"
        before = line
    for line, following in reversed(list(pairwise(left))):
        # 二、重点任务 above （一）完善设施, and 01 above a heading, are headings above a heading.
        if line.kind != "body" or following.kind != "heading" or not _is_heading(line.text):
            continue
        numbered = cues.ENUMERATED.match(line.text)
        below = cues.ENUMERATED.match(following.text)
        if cues.NUMBER_ALONE.match(line.text) or (
            numbered and below and _style(numbered.group(0)) != _style(below.group(0))
        ):
            line.kind = "heading"


def _style(number: str) -> str:
    """How a heading is numbered: 一、 and 二、 alike, （一） not."""
    return "".join("#" if c.isdigit() or c in "一二三四五六七八九十" else c for c in number)


def _ends(text: str) -> bool:
    return bool(cues.PROSE_END.search(text[-8:]) or cues.ENGLISH_END.search(text[-8:]))


def _is_heading(text: str) -> bool:
    if not 2 <= len(text) <= _HEADING_MAX:
        return False
    if cues.ENUMERATED.match(text) and text[-1] not in "。；;":
        return True
    if cues.PROSE_END.search(text) or text[-1] in ",，、(（“":
        return False
    if len(text) > _PROSE_MIN and ("," in text or "，" in text):
        return False
    return _balanced(text)


def _balanced(text: str) -> bool:
    return (
        text.count("(") + text.count("（") == text.count(")") + text.count("）")
        and text.count("“") == text.count("”")
        and text.count("《") == text.count("》")
    )


def _tiled(lines: list[_Line]) -> tuple[Block, ...]:
    """Runs of one kind; blank lines go with what stands before them."""
    kinds: list[BlockKind] = []
    kind: BlockKind = next((line.kind for line in lines if line.kind), "body")
    for line in lines:
        kind = line.kind or kind
        kinds.append(kind)
    blocks: list[Block] = []
    for line, kind in zip(lines, kinds, strict=True):
        if blocks and blocks[-1].kind == kind:
            blocks[-1] = Block(blocks[-1].start, line.end, kind)
        else:
            blocks.append(Block(line.start, line.end, kind))
    return tuple(blocks)
