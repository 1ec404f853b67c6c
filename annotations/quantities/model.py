"""What the parser finds: quantities, periods and guesses about a quantity's sentence."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal, NamedTuple

from annotations.model import ClaimKind, Comparator, Scope, ValueClass

NotAClaim = Literal[
    "plain-time",  # a year, a date, a clock time, a span of time that only dates something
    "article",  # 一个, 一批
    "ordinal",  # 第四代, 第一批
    "list-number",  # 一是, (1), 1.
    "ranked-list",  # - 1发朋友圈… 12775: the place and the read count of a linked list
    "address",  # 6号楼4楼
    "decade",  # 80后
    "phone-or-id",  # a telephone, a postal code, an account
    "contact-notice",  # 请在30日内与本网联系
    "version",  # 3.0版, v2.1, 第四代
    "model-name",  # 5G, PD-1, ISO 9001, GB/T 19001
    "document-number",  # 国发〔2021〕5号
    "title",  # inside 《…》
    "plan-name",  # 十四五, 三年行动
    "phase-name",  # 一期工程
    "list-name",  # 世界500强
    "grade-name",  # 三级医院, 十万级洁净车间
    "set-phrase",  # 一体化, “三园多点”, 二十大
    "unit-name",  # (单位:亿元)
    "indefinite",  # 几家, 若干: no number in it
    "ratio-or-score",  # 3:1, 24/7
    "no-unit",  # a bare number
    "too-long",  # more digits than any figure has
]


@dataclass(frozen=True, slots=True)
class Cue:
    """A word beside a number that says how to read it; code points of the text it stands in."""

    start: int
    end: int
    text: str
    comparator: Comparator


@dataclass(frozen=True, slots=True)
class Quantity:
    """A value in a text. All offsets are code points, half-open.

    ``start``/``end``/``text``: the whole expression with its comparators
    (近3900亿元, 20个以上), what a claim keeps as ``value_text``.
    ``number_start``/``number_end``: numeral and unit alone (3900亿元, 20个).
    ``low`` is in the base unit ``unit``; for <, ≤, >, ≥ it is the bound.
    ``high`` is set for ranges only. Both are None where the words have no number
    (dates, 若干). ``measure`` is the unit or measure word as written, ``noun``
    what is counted after it, if anything (家 … 企业).
    ``not_a_claim``: why it is no claim (see ``NotAClaim``), or None.
    """

    start: int
    end: int
    text: str
    number_start: int
    number_end: int
    low: Decimal | None = None
    high: Decimal | None = None
    unit: str = ""
    comparator: Comparator = "="
    value_class: ValueClass = "number"
    measure: str = ""
    noun: str = ""
    cues: tuple[Cue, ...] = ()
    not_a_claim: NotAClaim | None = None


PeriodRole = Literal["in", "by", "as-of", "from", "span"]


@dataclass(frozen=True, slots=True)
class Period:
    """A time expression; offsets in code points.

    ``period_start``/``period_end``: ISO as precise as known, both inclusive, equal
    for one year, month or day; empty where unresolved or open.
    ``reason``: how it was resolved (``stated``, ``article-date``,
    ``inferred-article-date``, ``plan``, ``named-event``, ``year-before``, ``event``), or why
    not (``no-article-date``, ``article-date-imprecise``, ``vague``, ``no-year-before``,
    ``impossible-date``, ``unknown-edition``, ``ambiguous-event``, ``unknown-event``).
    ``role``: ``by`` for 到2025年 (a target's end), ``as-of`` for 截至, ``from`` for 自…起,
    ``span`` for what has two ends, else ``in``.
    """

    start: int
    end: int
    text: str
    period_start: str = ""
    period_end: str = ""
    resolved: bool = False
    reason: str = ""
    role: PeriodRole = "in"


class KindGuess(NamedTuple):
    """``cue``: the word it rests on, or empty for the default; ``confidence`` 0 to 1."""

    kind: ClaimKind
    cue: str
    confidence: float


class ScopeGuess(NamedTuple):
    """``cue``: the word it rests on, or empty where nothing in the sentence says it."""

    scope: Scope
    cue: str
    confidence: float
