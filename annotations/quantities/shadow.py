"""The text as the parser reads it: simplified, half-width, and exactly as long."""

from annotations.text.script import simplified

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
    return simplified(text).translate(_FOLDED)
