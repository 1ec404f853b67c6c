"""What the head of a page states: meta elements, JSON-LD, <time>, canonical links."""

import html
import json
import re
from collections.abc import Iterator
from datetime import datetime, timedelta, timezone
from typing import Any, Final

from annotations.importers.html_page import Page

_NAMES = {
    "title": (
        "og:title", "articletitle", "twitter:title", "headline", "dc.title", "citation_title",
    ),
    "source": (
        "contentsource", "mediaid", "source", "article:source", "og:site_name", "sitename",
        "dc.source", "publisher", "dc.publisher",
    ),
    "author": (
        "author", "article:author", "og:article:author", "dc.creator", "byl", "parsely-author",
    ),
    "date": (
        "article:published_time", "og:published_time", "og:article:published_time", "pubdate",
        "publishdate", "publish_time", "publish-date", "datepublished", "parsely-pub-date",
        "firstpublishedtime", "citation_publication_date", "dc.date", "date",
        "weibo:article:create_at",
    ),
    "url": ("og:url", "url"),
}  # fmt: skip
_LONGEST: Final = 400
_ADDRESS = re.compile(r"https?://\S+$", re.IGNORECASE)
_ARTICLE = re.compile(r"(article|posting|report|webpage)$", re.IGNORECASE)
_NOT_A_NAME = re.compile(r"https?://|@", re.IGNORECASE)
_LABEL = re.compile(r"^(来源|來源|作者|文章来源|记者)\s*[:：]\s*")
_SITE = re.compile(r"\s*[_|｜«»<>]+\s*|\s+[-—–·]+\s+")
# A dash without blanks may be the title's own: 2024—2026年. Behind the last one stands a site.
_SITE_BEHIND = re.compile(
    r"[-—–]+[^-—–]{0,12}(网|报|站|局|厅|委|政府|频道|新闻|中心|门户|在线|客户端|观察|财经|资讯|论坛|发布)$"
)
_JSON_LARGEST: Final = 500_000
# WeChat writes the date of an article into the page with a script, from seconds since 1970.
_WECHAT = re.compile(r"mp\.weixin\.qq\.com|id=[\"']js_content[\"']")
_WECHAT_TIME = re.compile(r"\b(?:ct|oriCreateTime|create_time)\s*[=:]\s*[\"'](1[0-9]{9})[\"']")
_WECHAT_NAME = re.compile(
    r"\bnickname\s*[=:]\s*(?:htmlDecode\()?\s*[\"']([^\"'<>\n]{1,40})[\"']"
    r"|id=[\"']js_name[\"'][^>]{0,200}>\s*([^<>]{1,40}?)\s*<"
)
_CHINA: Final = timezone(timedelta(hours=8))
_PLATFORMS: Final = frozenset({"微信公众平台"})
"""What hosts articles and is not their source."""


def stated(page: Page, source: str, title_line: str) -> dict[str, str]:
    """title, source, author, url and date as the page states them, as far as it does."""
    metas = _metas(page)
    data = _json_ld(page, source) or _wechat(source)
    found: dict[str, str] = {}
    for key, names in _NAMES.items():
        values = [data.get(key, ""), *(metas.get(name, "") for name in names)]
        if key == "date":
            values += _times(page)
        if key == "url":
            values.append(_canonical(page))
        for value in values:
            value = " ".join(value.split())[:_LONGEST]
            if key in ("source", "author"):
                value = _LABEL.sub("", value)
            if value and _fits(key, value):
                found[key] = value
                break
    title = _title(page.title, found.get("title", ""), title_line)
    if title:
        found["title"] = title
    return found


def _fits(key: str, value: str) -> bool:
    if key == "url":
        return bool(_ADDRESS.match(value))
    if key == "date":
        return bool(re.search(r"(19|20)\d\d", value))
    if key == "source" and value in _PLATFORMS:
        return False
    if key in ("author", "source"):
        return not _NOT_A_NAME.search(value) and not value.isdigit()
    return True


def _title(whole: str, given: str, line: str) -> str:
    """The line of the page that is the title, else what the head says without the site's name."""
    if line:
        return line
    if given:
        return given
    parts = [part for part in _SITE.split(whole) if part]
    title = parts[0] if parts and len(parts[0]) >= 4 else whole
    shorter = _SITE_BEHIND.sub("", title)
    return shorter if len(shorter) >= 4 else title


def _metas(page: Page) -> dict[str, str]:
    found: dict[str, str] = {}
    for meta in page.metas:
        if meta[""] != "meta":
            continue
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or ""
        if name and meta.get("content"):
            found.setdefault(name.strip().lower(), meta["content"])
    return found


def _times(page: Page) -> list[str]:
    """<time> of the article: one that says so first; several without a word are a list's."""
    times = [meta for meta in page.metas if meta[""] == "time" and meta.get("datetime")]
    named = [
        meta["datetime"]
        for meta in times
        if "pubdate" in meta
        or "published" in (meta.get("itemprop", "") + meta.get("class", "")).lower()
    ]
    return named[:1] or ([times[0]["datetime"]] if len(times) == 1 else [])


def _canonical(page: Page) -> str:
    for meta in page.metas:
        if meta[""] == "link" and meta.get("rel", "").lower() == "canonical":
            return meta.get("href", "")
    return ""


def _json_ld(page: Page, source: str) -> dict[str, str]:
    for start, end in page.data[:20]:
        if end - start > _JSON_LARGEST:
            continue
        try:
            document = json.loads(source[start:end].strip().removesuffix(";"))
        except (ValueError, RecursionError):
            continue
        for item in _items(document):
            kind = item.get("@type", "")
            kinds = kind if isinstance(kind, list) else [kind]
            if not any(isinstance(one, str) and _ARTICLE.search(one) for one in kinds):
                continue
            found = {
                "title": _name(item.get("headline")),
                "source": _name(item.get("publisher")),
                "author": _name(item.get("author")),
                "date": _name(item.get("datePublished")),
                "url": _name(item.get("url") or item.get("mainEntityOfPage")),
            }
            if found["title"] or found["date"]:
                return found
    return {}


def _wechat(source: str) -> dict[str, str]:
    """The account and the date of an article saved from WeChat, {} for other pages."""
    if not _WECHAT.search(source):
        return {}
    found: dict[str, str] = {}
    seconds = _WECHAT_TIME.search(source)
    if seconds:
        when = datetime.fromtimestamp(int(seconds.group(1)), _CHINA)
        found["date"] = f"{when.isoformat(' ', 'minutes')} ({seconds.group(0)})"
    name = _WECHAT_NAME.search(source)
    if name:
        found["source"] = html.unescape(name.group(1) or name.group(2))
    return found


def _items(document: Any) -> Iterator[dict[str, Any]]:
    pending = document if isinstance(document, list) else [document]
    for item in pending[:50]:
        if isinstance(item, dict):
            graph = item.get("@graph")
            if isinstance(graph, list):
                yield from (one for one in graph[:50] if isinstance(one, dict))
            yield item


def _name(value: Any) -> str:
    """A string, the name of an object, or the names of several."""
    if isinstance(value, list):
        return "、".join(name for name in map(_one_name, value[:5]) if name)
    return _one_name(value)


def _one_name(value: Any) -> str:
    if isinstance(value, dict):
        value = value.get("name") or value.get("@id")
    return value.strip() if isinstance(value, str) else ""
