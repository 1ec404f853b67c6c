"""The text as the parser reads it: simplified, half-width, and exactly as long."""

import re

from annotations.text.script import simplified

# A full stop that an earlier tool folded to ASCII: behind a word and before one or a line's end,
# neither a decimal point nor the point of 1. at a line's head.
_STOP = re.compile(
    r"\.(?:(?<=[\u4e00-\u9fff%)\]\"”』」》]\.)(?=[\u4e00-\u9fff\"“『「《(0-9]|\s|$)"
    r"|(?<=[\u4e00-\u9fff,~][0-9]\.)(?=[\u4e00-\u9fff])"
    r"|(?<=[^\s0-9][0-9]{2}\.)(?=[\u4e00-\u9fff])"
    r"|(?<=[0-9]{3}\.)(?=[\u4e00-\u9fff])"
    r"|(?<=[0-9][A-Za-z]{3}\.)(?=[\u4e00-\u9fff\n])"
    r"|(?<=[0-9][A-Za-z]{2}\.)(?=[\u4e00-\u9fff\n]))"
)

_FOLDED = {
    **{0xFF01 + n: 0x21 + n for n in range(94)},  # full-width ASCII: ０ ％ ～ （
    **dict.fromkeys(map(ord, "　\u00a0\u2009\u202f"), " "),
    **dict.fromkeys(map(ord, "〔【"), "["),
    **dict.fromkeys(map(ord, "〕】"), "]"),
    **dict.fromkeys(map(ord, "○◯"), "〇"),
    **dict.fromkeys(map(ord, "﹣−‐‑"), "-"),
    **dict.fromkeys(map(ord, "‒–―"), "—"),
    **dict.fromkeys(map(ord, "〜∼"), "~"),
    ord("﹪"): "%",
    ord("￥"): "¥",
    ord("￡"): "£",
    ord("＄"): "$",
    ord("馀"): "余",
    ord("両"): "两",
    ord("圓"): "元",
}


def folded(text: str) -> str:
    """``text`` simplified and with half-width digits and marks, 1:1 by code points.

    Pass it to ``find_quantities``, ``find_periods`` and the others as ``shadow``
    to make it once for all of them.
    """
    shadow = simplified(text).translate(_FOLDED)
    return _STOP.sub("。", shadow) if "." in shadow else shadow
