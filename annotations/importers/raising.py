"""Figures that are set above the line, by characters that show it: 10 to the 4th is not 104."""

import re
from typing import Final

_RAISED: Final = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_FIGURES: Final = re.compile(r"\s*[+\-−]?[0-9]{1,3}\s*")


def raised(text: str) -> str:
    """``text`` with its figures raised, "" where it is not just a short number."""
    return text.strip().translate(_RAISED) if _FIGURES.fullmatch(text) else ""
