"""Errors of the core in the user's words, and the one function that shows them."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtWidgets import QMessageBox, QWidget

from annotations.errors import BijianError

_CONTEXT = "Errors"

_WORDING = {
    "already-exists": QT_TRANSLATE_NOOP("Errors", "{path} exists already. Choose another name."),
    "no-such-folder": QT_TRANSLATE_NOOP("Errors", "The folder {path} does not exist."),
    "not-found": QT_TRANSLATE_NOOP("Errors", "{path} does not exist. It may have been moved."),
    "not-a-project": QT_TRANSLATE_NOOP("Errors", "{path} is not a Bijian project."),
    "project-damaged": QT_TRANSLATE_NOOP(
        "Errors", "{path} is damaged. Restore it from a backup; nothing was changed in it."
    ),
    "newer-schema": QT_TRANSLATE_NOOP(
        "Errors", "{path} was made by a newer Bijian. Update Bijian to open it."
    ),
    "older-schema-read-only": QT_TRANSLATE_NOOP(
        "Errors",
        "{path} is of an older version and can't be upgraded where it is. Copy it to a folder"
        " that you can write to and open the copy.",
    ),
    "open-elsewhere": QT_TRANSLATE_NOOP(
        "Errors", "{path} is open in another Bijian. Close it there first."
    ),
    "read-only": QT_TRANSLATE_NOOP(
        "Errors",
        "The project is open read-only, so nothing can be changed. Close it in the other window"
        " or make its folder writable, then open it again.",
    ),
    "no-permission": QT_TRANSLATE_NOOP("Errors", "No permission: {detail}"),
    "cannot-open": QT_TRANSLATE_NOOP("Errors", "{path} can't be opened: {detail}"),
    "disk-full": QT_TRANSLATE_NOOP(
        "Errors", "The disk is full. Nothing was changed; free some space and try again."
    ),
    "disk-error": QT_TRANSLATE_NOOP("Errors", "The disk reports an error: {detail}"),
    "project-busy": QT_TRANSLATE_NOOP(
        "Errors", "The project is busy in another program. Try again."
    ),
    "database-error": QT_TRANSLATE_NOOP("Errors", "The project file reports an error: {detail}"),
    "system-error": QT_TRANSLATE_NOOP("Errors", "The system reports an error: {detail}"),
    "reprint-of-itself": QT_TRANSLATE_NOOP("Errors", "An article can't be a reprint of itself."),
    "regions-unreadable": QT_TRANSLATE_NOOP(
        "Errors", "The list of regions can't be read: {detail}"
    ),
    "span-exists": QT_TRANSLATE_NOOP("Errors", "This passage has the label {label} already."),
    "range-is-blank": QT_TRANSLATE_NOOP("Errors", "The selection covers no text."),
    "article-is-annotated": QT_TRANSLATE_NOOP(
        "Errors",
        "The article is annotated already. A repair would move the text under its annotations:"
        " delete them first, or leave the text as it is.",
    ),
    "no-such-repair": QT_TRANSLATE_NOOP(
        "Errors", "This place has been decided otherwise meanwhile."
    ),
    "no-such-candidate": QT_TRANSLATE_NOOP("Errors", "There is no such candidate."),
    "repair-is-needed": QT_TRANSLATE_NOOP(
        "Errors", "What stands here in the file can't be shown, so this repair stays."
    ),
    "repair-too-long": QT_TRANSLATE_NOOP("Errors", "This text is too long for one place."),
    "repair-empties-text": QT_TRANSLATE_NOOP("Errors", "Nothing would be left of the article."),
    "raw-text-differs": QT_TRANSLATE_NOOP(
        "Errors",
        "The text can't be taken from the file again as it was at the import, so it can't be"
        " repaired here. Import the file anew.",
    ),
    "unknown-label": QT_TRANSLATE_NOOP("Errors", "The codebook has no entity type {label}."),
    "unknown-dimension": QT_TRANSLATE_NOOP("Errors", "The codebook has no dimension {dimension}."),
    "bad-period": QT_TRANSLATE_NOOP(
        "Errors", "{value} is not a date. Write 2025, 2022-05 or 2023-01-10."
    ),
    "period-reversed": QT_TRANSLATE_NOOP(
        "Errors", "The period ends ({end}) before it starts ({start})."
    ),
    "bad-number": QT_TRANSLATE_NOOP("Errors", "{value} is not a number."),
    "range-reversed": QT_TRANSLATE_NOOP(
        "Errors", "The lower number {low} is above the upper one {high}."
    ),
    "codebook-not-toml": QT_TRANSLATE_NOOP("Errors", "The codebook can't be read: {detail}"),
    "not-text": QT_TRANSLATE_NOOP("Errors", "It is not a text file."),
    "empty-file": QT_TRANSLATE_NOOP("Errors", "It is empty."),
    "broken-file": QT_TRANSLATE_NOOP("Errors", "It is broken, or not a {kind} file."),
    "encrypted": QT_TRANSLATE_NOOP(
        "Errors", "It is protected by a password. Save it without one and import it again."
    ),
    "old-office-format": QT_TRANSLATE_NOOP(
        "Errors", "It is of an old Office format. Save it as .docx or .xlsx and import that."
    ),
    "pdf-scanned": QT_TRANSLATE_NOOP(
        "Errors",
        "It holds pictures of pages without a text layer. Run text recognition over it first.",
    ),
    "too-many-pages": QT_TRANSLATE_NOOP("Errors", "It has {count} pages; the limit is {limit}."),
    "mhtml-without-page": QT_TRANSLATE_NOOP("Errors", "There is no page in it."),
    "xml-entities": QT_TRANSLATE_NOOP(
        "Errors", "It defines XML entities, which no Office program does. It was not opened."
    ),
    "zip-bomb": QT_TRANSLATE_NOOP(
        "Errors", "Unpacked it would be out of all proportion ({size} bytes). It was not opened."
    ),
    "too-many-members": QT_TRANSLATE_NOOP(
        "Errors", "It holds {count} files; the limit is {limit}."
    ),
    "unsafe-path": QT_TRANSLATE_NOOP("Errors", "Its path leads out of the archive."),
    "archive-link": QT_TRANSLATE_NOOP("Errors", "It is a link, not a file."),
    "nested-archive": QT_TRANSLATE_NOOP(
        "Errors", "Archives in archives are not opened. Unpack it first."
    ),
    "took-too-long": QT_TRANSLATE_NOOP("Errors", "It took longer than {seconds} seconds to read."),
    "process-crashed": QT_TRANSLATE_NOOP(
        "Errors", "What worked on it crashed ({detail}). It may be damaged."
    ),
    "too-much-memory": QT_TRANSLATE_NOOP("Errors", "It needs more than {megabytes} MB of memory."),
    "columns-unknown": QT_TRANSLATE_NOOP(
        "Errors", "The headings do not tell which column holds the text."
    ),
    "columns-missing": QT_TRANSLATE_NOOP("Errors", "The table has no such columns: {missing}"),
    "too-many-rows": QT_TRANSLATE_NOOP("Errors", "It has more than {limit} rows."),
    "empty-row": QT_TRANSLATE_NOOP("Errors", "The row has no text."),
    "file-too-large": QT_TRANSLATE_NOOP(
        "Errors", "It is too large ({size} bytes; the limit is {limit})."
    ),
    "file-missing": QT_TRANSLATE_NOOP("Errors", "It does not exist any more."),
    "file-changed": QT_TRANSLATE_NOOP("Errors", "It was changed while it was read. Try again."),
    "file-unreadable": QT_TRANSLATE_NOOP("Errors", "It can't be read: {detail}"),
    "not-a-file": QT_TRANSLATE_NOOP("Errors", "It is not a regular file."),
    "permission-denied": QT_TRANSLATE_NOOP("Errors", "There is no permission to read it."),
    "unsupported-format": QT_TRANSLATE_NOOP("Errors", "Files of this format can't be imported."),
    "unreadable": QT_TRANSLATE_NOOP("Errors", "It can't be read: {detail}"),
    "no-such-article": QT_TRANSLATE_NOOP("Errors", "This article is no longer in the project."),
    "no-quantity": QT_TRANSLATE_NOOP("Errors", "There is no figure in this."),
    "no-such-row": QT_TRANSLATE_NOOP("Errors", "This is no longer in the project."),
    "no-such-annotation": QT_TRANSLATE_NOOP("Errors", "This annotation no longer exists."),
    "claim-without-passage": QT_TRANSLATE_NOOP("Errors", "A claim needs at least one passage."),
    "too-many-backups": QT_TRANSLATE_NOOP(
        "Errors", "There are a thousand backups beside {path}. Move some of them away."
    ),
    "too-many-samples": QT_TRANSLATE_NOOP(
        "Errors", "No copy of the sample project in {path} can be opened. Clear that folder."
    ),
    "upgrade-failed": QT_TRANSLATE_NOOP(
        "Errors", "{path} can't be upgraded to this version and was left as it was: {detail}"
    ),
    "export-disk-full": QT_TRANSLATE_NOOP("Errors", "The disk is full. {path} was left as it was."),
    "export-failed": QT_TRANSLATE_NOOP("Errors", "{path} can't be written: {detail}"),
    "export-is-a-folder": QT_TRANSLATE_NOOP("Errors", "{path} is a folder. Name a file."),
    "export-no-permission": QT_TRANSLATE_NOOP(
        "Errors", "{path} can't be written. If it is open in Excel, close it and try again."
    ),
    "export-no-such-folder": QT_TRANSLATE_NOOP("Errors", "The folder {path} does not exist."),
    "workbook-refused": QT_TRANSLATE_NOOP("Errors", "The workbook can't be written: {detail}"),
    "workbook-too-many-rows": QT_TRANSLATE_NOOP(
        "Errors", "The sheet {sheet} would have more rows than Excel can show."
    ),
    "training-failed": QT_TRANSLATE_NOOP(
        "Errors", "The learned labels could not be made: {detail}"
    ),
    "lexicon-unreadable": QT_TRANSLATE_NOOP(
        "Errors", "A list of words that comes with Bijian can't be read: {detail}"
    ),
    "regions-bad-entry": QT_TRANSLATE_NOOP(
        "Errors", "Entry {number} of the list of regions is malformed."
    ),
}


def describe(error: BijianError) -> str:
    """An error in the interface's language; unknown codes with their data."""
    wording = _WORDING.get(error.code)
    if wording is None and error.code.startswith("codebook-"):
        malformed = QCoreApplication.translate(_CONTEXT, "The codebook is malformed: {details}")
        return malformed.format(details=str(error))
    if wording is None:
        unknown = QCoreApplication.translate(_CONTEXT, "That did not work: {details}")
        return unknown.format(details=str(error))
    try:
        return QCoreApplication.translate(_CONTEXT, wording).format(**error.data)
    except (KeyError, IndexError):
        return str(error)


def show_error(parent: QWidget | None, error: BijianError) -> None:
    """Tell the user; the one place where an error becomes a dialog."""
    box = QMessageBox(parent)
    box.setIcon(QMessageBox.Icon.Warning)
    box.setWindowTitle(QCoreApplication.translate(_CONTEXT, "Bijian"))
    box.setText(describe(error))
    box.open()
