"""Times among the figures: mostly none, but the day something happened is a claim's value."""

import re
from dataclasses import replace

from annotations.model import Comparator
from annotations.quantities.assembling import no_claim
from annotations.quantities.model import NotAClaim, Quantity
from annotations.quantities.numerals import value_of
from annotations.quantities.times import TIME_AT, written

_RELATIVE_YEAR = re.compile(r"(?:今年|去年|前年|明年|当年|本年|同年)$")
_EVENT_VERB = re.compile(
    r"签署|签订|签约|达成|举办|举行|召开|成立|揭牌|开工|投产|启动|发布|落户|开幕|竣工|获批|启用|"
    r"上线|上市|挂牌|奠基|"
    r"封顶|投用|落成|入驻|开园|揭幕|印发|出台|亮相|开业|交付|通车|批复|设立|建成"
)
_TOLD = re.compile(r"表示|宣布|发文|指出|获悉|透露|报道|介绍|记者|数据|[称说](?=[,:“])")
_PLANLIKE = frozenset(f"{digit}五" for digit in "一二三四五六")
_SESSION = re.compile(
    r"第(?P<number>[0-9]{1,3}|[一二三四五六七八九十百]{1,5})届(?P<name>[^,。;“”!?\n第0-9于在]{1,20}?)"
    r"(?P<end>期间|上(?![市海线升])|(?:在[^,。;\n]{1,10}?)?(?:召开|举行|举办|开幕|闭幕))"
)


def time_at(text: str, start: int) -> Quantity | None:
    """The time that begins at ``start``: a claim where something happened on that day."""
    ahead = text[start : start + 14]
    if not (
        "年" in ahead
        or "月" in ahead
        or ahead[:2] in ("20", "19")
        or ahead[1:3] in _PLANLIKE
        or "世纪" in ahead
    ):
        return None
    match = TIME_AT.match(text, start)
    if match is None or (text[start] in "两" and match.lastgroup == "months"):
        return None
    what = written(match)
    end = match.end()
    if match.group("plan"):
        return no_claim(text, start, end, "plan-name")
    if match.group("event") is None and what is None and not match.group("cent"):
        return None
    if what is not None and what.form == "day" and match.group("iso") is None:
        relative = _RELATIVE_YEAR.search(text[max(0, start - 2) : start])
        shown = start - 2 if relative else start
        reason: NotAClaim | None = "plain-time"
        event = _EVENT_VERB.search(text, end, _ahead(text, end))
        # 3月14日,…发文表示,…: what was told that day need not have happened then.
        if event is not None and not _TOLD.search(text, end, event.start()):
            reason = None
        comparator: Comparator = "range" if what.start != what.end else "="
        return Quantity(
            shown,
            end,
            text[shown:end],
            start,
            end,
            comparator=comparator,
            value_class="date",
            not_a_claim=reason,
        )
    quantity = no_claim(text, start, end, "plain-time")
    return replace(quantity, value_class="date")


def session_at(text: str, start: int) -> Quantity | None:
    """第五届进博会期间: the date of what happened then, told by an event's number."""
    match = _SESSION.match(text, start)
    value = value_of(match.group("number")) if match else None
    if (
        match is None
        or value is None
        or not _EVENT_VERB.search(text, match.end("name"), _ahead(text, start, hard=False))
    ):
        return None
    end = match.end() if match.group("end") == "期间" else match.end("name")
    return Quantity(
        start,
        end,
        text[start:end],
        start,
        end,
        low=value[0],
        unit="届",
        value_class="date",
        measure="届",
    )


def _ahead(text: str, start: int, *, hard: bool = True) -> int:
    """Where the sentence ends, at most 120 characters on; ``hard``: a line end ends it."""
    limit = min(len(text), start + 120)
    stops = (text.find(mark, start, limit) for mark in ("。;!?\n" if hard else "。;!?"))
    return min((at for at in stops if at >= 0), default=limit)
