"""Units and measure words from resources/units: what may follow a number, and its base unit."""

import functools
import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, localcontext
from pathlib import Path
from typing import Any, Final

from annotations.quantities.numerals import value_of, whole

SHIPPED: Final = Path(__file__).resolve().parent.parent.parent / "resources" / "units"

_MEASURE_LIKE = "强级岁年月日号期"
_PLACES = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Unit:
    """One spelling: ``times``/``over`` base units, exactly.

    ``kind``: money, area, …, ``count`` for measure words.
    """

    spelling: str
    base: str
    kind: str
    times: Decimal = Decimal(1)
    over: Decimal = Decimal(1)
    not_before: tuple[str, ...] = ()

    def to_base(self, number: Decimal) -> Decimal:
        """``number`` of these in base units: exact, save where the ratio is none (亩).

        What has no finite decimal is rounded to two places, far below what any source states.
        """
        if self.times == 1 and self.over == 1:
            return number
        with localcontext() as context:
            context.prec = 90
            product = number * self.times
            if self.over == 1:
                return whole(product)
            quotient = product / self.over
            if quotient * self.over == product and quotient.as_tuple().exponent > -20:  # type: ignore[operator]
                return whole(quotient)
            return quotient.quantize(_PLACES)


@dataclass(frozen=True, slots=True)
class Implied:
    """What a number without a unit counts, by words after and before it."""

    unit: str
    after: tuple[str, ...]
    before: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class UnitTable:
    """All that resources/units says."""

    by_first: Mapping[str, tuple[Unit, ...]]
    names: Mapping[str, tuple[str, ...]]
    name_first: frozenset[str]
    implied: tuple[Implied, ...]
    usual: Mapping[str, tuple[str, ...]]
    bare: Mapping[str, str]
    bare_noun: re.Pattern[str]
    idioms: Mapping[str, tuple[str, ...]]
    contact: re.Pattern[str]
    notice: re.Pattern[str]

    def unit_at(self, text: str, start: int) -> Unit | None:
        """The longest unit that begins at ``start`` and is no part of another word."""
        for unit in self.by_first.get(text[start : start + 1], ()):
            if text.startswith(unit.spelling, start):
                end = start + len(unit.spelling)
                if unit.not_before and text.startswith(unit.not_before, end):
                    continue
                then = text[end : end + 1]
                if unit.spelling[-1].isascii() and then.isascii() and then.isalnum():
                    continue
                return unit
        return None

    def bare_at(self, text: str, start: int) -> str:
        """The measure word that what is counted at ``start`` goes without, or ""."""
        match = self.bare_noun.match(text, start)
        return "" if match is None else self.bare[match["noun"]]

    def unit(self, spelling: str) -> Unit | None:
        """The unit spelled exactly so."""
        units = self.by_first.get(spelling[:1], ())
        return next((unit for unit in units if unit.spelling == spelling), None)

    def idiom_at(self, text: str, start: int) -> str:
        """The set phrase that begins at ``start``, or ""."""
        for phrase in self.idioms.get(text[start : start + 2], ()):
            if text.startswith(phrase, start):
                return phrase
        return ""


@functools.cache
def unit_table(directory: Path = SHIPPED) -> UnitTable:
    """The units of ``directory``, read once."""
    measures, counts, phrases = (
        _read(directory / name) for name in ("measures.toml", "counts.toml", "phrases.toml")
    )
    units: dict[str, Unit] = {}
    for word, following in counts["words"].items():
        units[word] = Unit(word, word, "count", not_before=tuple(following))
    for row in measures["unit"]:
        for spelling, factor in row["factors"].items():
            times, _, over = factor.partition("/")
            units[spelling] = Unit(
                spelling,
                row["base"],
                row["kind"],
                Decimal(times),
                Decimal(over or 1),
                tuple(row.get("not_before", ())),
            )
    return UnitTable(
        by_first=_grouped(units.values(), lambda unit: unit.spelling, 1),
        name_first=frozenset(word[0] for words in counts["names"].values() for word in words),
        names={name: _longest_first(words) for name, words in counts["names"].items()},
        implied=tuple(
            Implied(row["unit"], tuple(row["after"]), tuple(row["before"]))
            for row in counts["implied"]
        ),
        usual={unit: tuple(words.split()) for unit, words in counts["usual"].items()},
        bare={word: unit for unit, words in counts["bare"].items() for word in words.split()},
        bare_noun=_bare_noun(counts["bare"]),
        idioms=_grouped(phrases["idioms"]["words"], str, 2),
        contact=_any_of(phrases["context"]["contact"]),
        notice=_any_of(phrases["context"]["notice"]),
    )


def to_base(number: Decimal, unit: str) -> tuple[Decimal, str]:
    """``number`` of ``unit`` (亿元, 万平方米, 家 …) in the base unit; an unknown unit stays.

    For comparing what people typed: ``to_base(Decimal(12), "平方公里")`` is
    ``(Decimal(12000000), "平方米")``.
    """
    table = unit_table()
    unit = unit.strip().replace("％", "%")
    length = 0
    while length < len(unit) and unit[length] in "十百千万亿":
        length += 1
    for cut in range(length, -1, -1):
        found = table.unit(unit[cut:])
        scale = value_of(unit[:cut]) if cut else (Decimal(1), None)
        if found is not None and scale is not None:
            with localcontext() as context:
                context.prec = 90
                return found.to_base(number * scale[0]), found.base
    return number, unit


def _bare_noun(bare: Mapping[str, str]) -> re.Pattern[str]:
    """A counted noun with a few describing characters before it: 创新|平台."""
    nouns = _longest_first(" ".join(bare.values()).split())
    described = f"[^的了在是为、,。;:和与及就都{_MEASURE_LIKE}]{{0,4}}?"
    return re.compile(f"{described}(?P<noun>{'|'.join(nouns)})")


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, words)))


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def _grouped(items: Any, spelling: Any, length: int) -> dict[str, tuple[Any, ...]]:
    """Items by the first ``length`` characters of their spelling, longest first."""
    grouped: defaultdict[str, list[Any]] = defaultdict(list)
    for item in items:
        grouped[spelling(item)[:length]].append(item)
    return {
        first: tuple(sorted(group, key=lambda item: -len(spelling(item))))
        for first, group in grouped.items()
    }


def _longest_first(words: list[str]) -> tuple[str, ...]:
    return tuple(sorted(words, key=len, reverse=True))
