"""The Excel briefing: ``write_workbook``."""

from annotations.briefing.workbook import Note, WorkbookReport, write_workbook

__all__ = ["Note", "WorkbookReport", "write_workbook"]
