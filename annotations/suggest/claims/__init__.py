"""Claims from figures and statements: one suggestion for each, its fields filled in."""

from annotations.suggest.claims.suggester import Claims

__all__ = ["Claims"]
