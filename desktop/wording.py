"""Names of operations, kinds and states in the interface's language."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from annotations.model import JournalEntry

_OPERATIONS = {
    "add-spans": QT_TRANSLATE_NOOP("Operations", "tagging"),
    "update-span": QT_TRANSLATE_NOOP("Operations", "change of an entity"),
    "add-claims": QT_TRANSLATE_NOOP("Operations", "adding a claim"),
    "update-claim": QT_TRANSLATE_NOOP("Operations", "change of a claim"),
    "delete-annotations": QT_TRANSLATE_NOOP("Operations", "deletion"),
    "delete-articles": QT_TRANSLATE_NOOP("Operations", "removal of articles"),
    "import-articles": QT_TRANSLATE_NOOP("Operations", "import"),
    "update-article": QT_TRANSLATE_NOOP("Operations", "change of an article"),
    "set-codebook": QT_TRANSLATE_NOOP("Operations", "change of the codebook"),
    "take-repair": QT_TRANSLATE_NOOP("Operations", "repair of the text"),
    "undo-repair": QT_TRANSLATE_NOOP("Operations", "undoing a repair"),
    "set-block-kind": QT_TRANSLATE_NOOP("Operations", "kind of a paragraph"),
    "set-reprint": QT_TRANSLATE_NOOP("Operations", "grouping of reprints"),
    "set-regions": QT_TRANSLATE_NOOP("Operations", "change of the regions"),
    "add-relations": QT_TRANSLATE_NOOP("Operations", "adding relations"),
    "annotate": QT_TRANSLATE_NOOP("Operations", "adding annotations"),
    "accept-suggestions": QT_TRANSLATE_NOOP("Operations", "accepting suggestions"),
    "reject-suggestions": QT_TRANSLATE_NOOP("Operations", "rejecting suggestions"),
    "correct-suggestion": QT_TRANSLATE_NOOP("Operations", "correcting a suggestion"),
    "sample": QT_TRANSLATE_NOOP("Operations", "sample annotations"),
}
_STATES = {
    "new": QT_TRANSLATE_NOOP("States", "unread"),
    "reading": QT_TRANSLATE_NOOP("States", "reading"),
    "done": QT_TRANSLATE_NOOP("States", "read"),
}
_BLOCKS = {
    "title": QT_TRANSLATE_NOOP("Blocks", "Title"),
    "meta": QT_TRANSLATE_NOOP("Blocks", "Source and date"),
    "body": QT_TRANSLATE_NOOP("Blocks", "Body"),
    "heading": QT_TRANSLATE_NOOP("Blocks", "Heading"),
    "caption": QT_TRANSLATE_NOOP("Blocks", "Caption"),
    "boilerplate": QT_TRANSLATE_NOOP("Blocks", "Boilerplate"),
    "duplicate": QT_TRANSLATE_NOOP("Blocks", "Repeated text"),
}
_NOTICES = {
    "links-as-text": QT_TRANSLATE_NOOP(
        "Notices", "Links written as text, because Excel takes no more: {count}"
    ),
    "urls-as-text": QT_TRANSLATE_NOOP("Notices", "Addresses written as text, too long: {count}"),
    "texts-split": QT_TRANSLATE_NOOP("Notices", "Long texts split over several rows: {count}"),
    "texts-shortened": QT_TRANSLATE_NOOP(
        "Notices", "Headings shortened; the Evidence sheet has them whole: {count}"
    ),
    "characters-replaced": QT_TRANSLATE_NOOP(
        "Notices", "Texts with characters that no workbook can hold: {count}"
    ),
    "numbers-as-text": QT_TRANSLATE_NOOP(
        "Notices", "Numbers written as text to keep all digits: {count}"
    ),
    "dropped-overlap": QT_TRANSLATE_NOOP(
        "Notices", "Entities left out because longer ones overlap them: {count}"
    ),
    "dropped-skipped-block": QT_TRANSLATE_NOOP(
        "Notices", "Entities left out because they stand in folded blocks: {count}"
    ),
    "not-carried-claims": QT_TRANSLATE_NOOP(
        "Notices", "Claims left out, for which the format has no place: {count}"
    ),
    "not-carried-relations": QT_TRANSLATE_NOOP(
        "Notices", "Relations left out, for which the format has no place: {count}"
    ),
    "not-carried-characters": QT_TRANSLATE_NOOP("Notices", "Characters written otherwise: {count}"),
}


def notice_text(code: str, count: int) -> str:
    """What an export left out or wrote otherwise."""
    wording = QCoreApplication.translate("Notices", _NOTICES.get(code, code + ": {count}"))
    return wording.format(count=count)


def operation_title(entry: JournalEntry) -> str:
    """What an undo step did, for the undo menu."""
    wording = _OPERATIONS.get(entry.operation)
    title = QCoreApplication.translate("Operations", wording) if wording else entry.operation
    count = entry.detail.get("count", 1)
    return f"{title} ×{count}" if isinstance(count, int) and count > 1 else title


def block_title(kind: str) -> str:
    """A kind of paragraph in words."""
    return QCoreApplication.translate("Blocks", _BLOCKS[kind])


def state_title(state: str) -> str:
    """A reading state in words."""
    return QCoreApplication.translate("States", _STATES[state])
