"""A character of which only the second byte is left: what it may have been."""

from annotations.text.repairs import gbk
from annotations.text.repairs.decoding import shadow
from annotations.text.repairs.language import Language

_MOST = 9  # as many as there are number keys


def candidates_of_lost(
    trail: bytes, before: str, after: str, language: Language
) -> tuple[str, ...]:
    """The likeliest characters that end in ``trail``, best first."""
    left = shadow(before[-1]) if before else ""
    right = shadow(after[0]) if after else ""
    table = gbk.pairs()
    scored = []
    for lead in range(0x81, 0xFF):
        character = table.get(lead << 8 | trail[0])
        if character is None:
            continue
        short = shadow(character)
        likely = language.step(left, short) if left else 0.0
        likely += language.step(short, right) if right else 0.0
        # A sentence has ended before a quotation more often than any word has.
        if character == "。":
            likely += 5.0 if after[:1] in ("“", "”") else -1.5
        scored.append((likely, character))
    scored.sort(key=lambda row: -row[0])
    return tuple(character for _, character in scored[:_MOST])
