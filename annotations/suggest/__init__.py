"""Suggestions: mentions and claims proposed for an article, never stored until accepted.

Loaded when first used: whoever only opens projects pays for no patterns and word lists.
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from annotations.suggest.base import Suggester, Suggestion
    from annotations.suggest.context import Context, SuggestSource, context_of
    from annotations.suggest.registry import SUGGESTERS, suggest

__all__ = [
    "SUGGESTERS",
    "Context",
    "SuggestSource",
    "Suggester",
    "Suggestion",
    "context_of",
    "suggest",
]

_HOMES = {
    "SUGGESTERS": "registry",
    "Context": "context",
    "SuggestSource": "context",
    "Suggester": "base",
    "Suggestion": "base",
    "context_of": "context",
    "suggest": "registry",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"annotations.suggest.{_HOMES[name]}"), name)
