"""Signs that tell kinds of claims apart without colour, on screen, in workbooks and in print."""

from collections.abc import Mapping
from types import MappingProxyType

from annotations.model import ClaimKind

# Signs that every Chinese font has, and none that is also a comparator (≈, ≥).
KIND_MARKS: Mapping[ClaimKind, str] = MappingProxyType(
    {"actual": "●", "target": "◎", "plan": "△", "estimate": "◇", "advice": "※"}
)
