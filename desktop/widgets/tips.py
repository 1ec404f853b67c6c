"""Tooltips of text that was written by others: wrapped, and never read as HTML."""

from html import escape


def tip(text: str) -> str:
    """``text`` as a tooltip; empty stays empty, which means none."""
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>" if text else ""
