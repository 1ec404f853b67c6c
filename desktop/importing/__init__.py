"""Dialogs of importing: an article from the clipboard, and the columns of a table."""
