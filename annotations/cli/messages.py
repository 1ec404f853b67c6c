"""The command line's wording of codes: one line that says what to do."""

from annotations.errors import BijianError

# Shortened in messages: they can be as long as an article.
_LONG = frozenset({"quote", "found", "value", "detail"})
_LONGEST = 80

_MESSAGES = {
    "already-exists": "{path} exists already; choose another name or delete it first",
    "no-such-folder": "the folder {path} does not exist; create it first",
    "not-found": "{path} does not exist; create a project with: bijian new {path}",
    "not-a-project": "{path} is not a Bijian project",
    "project-damaged": "{path} is damaged ({detail}); restore it from a backup",
    "newer-schema": "{path} was made by a newer Bijian (schema {found}, this one knows {known});"
    " update Bijian to open it",
    "older-schema-read-only": "{path} is of an older schema and can't be upgraded while it is"
    " read-only; make it writable or copy it",
    "open-elsewhere": "{path} is open in another Bijian; close it there first",
    "read-only": "{path} is open read-only and can't be changed ({reason})",
    "no-permission": "no permission for {path}: {detail}",
    "cannot-open": "can't open {path}: {detail}",
    "disk-full": "the disk is full; nothing was changed in {path}. Free some space and try again",
    "disk-error": "the disk reports an error at {path}: {detail}",
    "project-busy": "{path} is busy in another program; try again",
    "database-error": "{path}: {detail}",
    "system-error": "{path}: {detail}",
    "too-many-backups": "there are a thousand backups beside {path}; move some away",
    "upgrade-failed": "{path} can't be upgraded to this version ({detail}) and was left as it was;"
    " run: bijian check",
    "no-such-article": "there is no article {article};"
    " list them with: bijian articles PROJECT --json",
    "ambiguous-article": "several articles are called {article}; give the id instead",
    "range-outside-text": "range {start}-{end} lies outside the text of {article}"
    " ({length} characters)",
    "range-is-blank": "range {start}-{end} of {article} covers no text",
    "quote-differs": "range {start}-{end} of {article} reads {found!r}, not {quote!r}",
    "span-exists": "{article} has {label} at {start}-{end} already",
    "unknown-label": "the codebook has no entity type {label!r}; it has: {known}",
    "unknown-dimension": "the codebook has no dimension {dimension!r}; it has: {known}",
    "unknown-relation": "the codebook has no relation {label!r}; it has: {known}",
    "no-such-annotation": "there is no span or claim {id}",
    "no-quantity": "there is no figure in {value!r}",
    "no-such-row": "there is no {table} {id}",
    "id-twice": "the id {id} is used twice in the document",
    "entity-without-name": "an entity needs a name",
    "article-is-annotated": "{article} is annotated already, and repairs would move what its"
    " annotations stand on; delete them first or leave its text as it is",
    "no-such-repair": "{article} has no damaged place {site}; list them with: bijian repairs",
    "no-such-candidate": "there is no candidate {number} (there are {count}); use --text",
    "repair-is-needed": "what stands at {site} of {article} can't be shown without its repair",
    "repair-too-long": "{length} characters are too many for one place (the limit is {limit})",
    "repair-empties-text": "nothing would be left of {article}",
    "raw-text-differs": "the text of {article} can't be taken from its file again as it was at the"
    " import, so it can't be repaired; import the file anew",
    "unknown-block-kind": "there is no kind of block {kind!r}; there are: {known}",
    "reprint-of-itself": "{article} can't be a reprint of itself",
    "unknown-state": "there is no reading state {state!r}; there are: {known}",
    "claim-without-passage": "a claim needs at least one passage",
    "bad-period": "{field} {value!r} is no date; write 2025, 2022-05 or 2023-01-10",
    "period-reversed": "the period ends ({end}) before it starts ({start})",
    "bad-choice": "{field} {value!r} is none of: {choices}",
    "bad-number": "{field} {value!r} is not a number of at most 40 digits",
    "range-reversed": "low {low} is above high {high}",
    "fields-not-object": "fields must be a JSON object",
    "unknown-field": "unknown fields {fields}; a claim has: {known}",
    "bad-field-type": "{field} must be a {expected}",
    "document-not-object": "the document must be a JSON object with spans, claims, relations",
    "unknown-section": "unknown sections {sections}; a document has: {known}",
    "section-not-list": "{section} must be a list",
    "item-not-object": "it must be a JSON object",
    "unknown-key": "unknown keys {keys}; known are: {known}",
    "missing-key": "{key} is missing",
    "codebook-not-found": "there is no codebook {name!r}; shipped are: {shipped}",
    "codebook-not-toml": "the codebook is not TOML: {detail}",
    "codebook-unreadable": "the codebook {name} can't be read: {detail}",
    "codebook-no-head": "the codebook lacks its [codebook] table with an id",
    "codebook-empty": "the codebook has neither entity types nor dimensions",
    "codebook-bad-version": "the codebook's version {version!r} is not a whole number",
    "codebook-bad-section": "{section} must be a list of tables: [[{section}]]",
    "codebook-label-without-id": "{section} number {number} of the codebook has no id",
    "codebook-id-twice": "the codebook has two entries of one id among its [[{section}]]",
    "codebook-spelling-twice": "{spelling!r} names two entries among the codebook's [[{section}]]",
    "codebook-bad-colour": "{section} {label}: colours are two, for light and dark, each like"
    " '#2f6fb7'",
    "codebook-bad-key": "{section} {label}: the key {key!r} is not one of 0-9 and a-z",
    "codebook-bad-words": "{section} {label}: {name} must be a list of strings",
    "codebook-key-twice": "the codebook gives the key {key!r} to both {labels}",
    "not-json": "{path} is not JSON: {detail}",
    "unreadable": "{path} can't be read: {detail}",
    "nothing-to-undo": "there is nothing to undo",
    "nothing-to-redo": "there is nothing to redo",
    "unknown-view": "there is no view {name!r}; there are: {known}",
    "unknown-format": "there is no format {name!r}; there are: {known}",
    "unknown-language": "there is no language {language!r}; there are: {known}",
    "needs-app": "demo needs the app; start it as: bijian demo",
    "export-no-such-folder": "the folder {path} does not exist; create it first",
    "export-is-a-folder": "{path} is a folder; name a file",
    "export-no-permission": "{path} can't be written ({detail}); if it is open in another program,"
    " close it there first",
    "export-disk-full": "the disk is full; {path} was left as it was",
    "export-failed": "{path} can't be written: {detail}",
    "workbook-refused": "the workbook can't be written: {detail}",
    "workbook-too-many-rows": "the sheet {sheet} would have more rows than Excel can show",
    "gold-not-readable": "the gold file {path} can't be read: {detail}",
    "gold-bad-document": "{path} is not a gold file: {detail}",
    "training-failed": "learning failed: {detail}",
    "lexicon-unreadable": "the word list {path} can't be read: {detail}",
    "gold-bad-line": "line {line} of {path} is not a gold line: {detail}",
    "regions-unreadable": "the list of regions {path} can't be read: {detail}",
    "regions-bad-entry": "entry {number} of the list of regions {path} is malformed",
    "not-text": "it is not a text file",
    "empty-file": "it holds no text",
    "file-too-large": "it is too large ({size} bytes; the limit is {limit})",
    "file-missing": "it does not exist",
    "file-changed": "it was changed while it was read; try again",
    "file-unreadable": "it can't be read: {detail}",
    "not-a-file": "it is not a regular file",
    "permission-denied": "no permission to read it",
    "unsupported-format": "files of this format can't be imported",
    "broken-file": "it is broken, or no {kind} file",
    "encrypted": "it is protected by a password; save it without one",
    "old-office-format": "it is of an old Office format; save it as .docx or .xlsx",
    "pdf-scanned": "it holds pictures of pages without a text layer; run OCR over it first",
    "too-many-pages": "it has {count} pages; the limit is {limit}",
    "mhtml-without-page": "there is no page in it",
    "xml-entities": "it defines XML entities, which no Office program does; it was not opened",
    "zip-bomb": "unpacked it would be {size} bytes, out of all proportion; it was not opened",
    "too-many-members": "it holds {count} files; the limit is {limit}",
    "unsafe-path": "its path leads out of the archive",
    "archive-link": "it is a link, not a file",
    "nested-archive": "archives in archives are not opened; unpack it first",
    "several-articles": "it holds {count} articles where one was expected",
    "columns-unknown": "which column holds the text can't be told from the headings ({columns});"
    " say it with --columns text=NAME,title=NAME",
    "columns-missing": "there are no columns {missing}; there are: {columns}",
    "bad-columns": "{value!r} does not say what columns are; write: text=NAME,title=NAME",
    "columns-wrong": "columns {columns} are unknown or missing; known are: {known} (text must be"
    " given)",
    "took-too-long": "reading it took more than {seconds} seconds",
    "process-crashed": "the process that worked on it crashed ({detail}); it may be damaged",
    "too-much-memory": "it needs more than {megabytes} MB of memory",
    "too-many-rows": "it has more than {limit} rows",
    "empty-row": "the row has no text",
}

_NOTICES = {
    "undecodable-characters": "{count} characters could not be decoded",
    "turned-characters": "{count} characters set aslant, such as a watermark, were left out",
    "hidden-characters": "{count} characters that the page hides were left out",
    "links-as-text": "sheet {place}: {count} links were written as text; Excel takes no more",
    "urls-as-text": "sheet {place}: {count} addresses were written as text; they are too long",
    "texts-split": "sheet {place}: {count} texts were split over several rows",
    "texts-shortened": "sheet {place}: {count} headings were shortened; Evidence has them whole",
    "characters-replaced": "sheet {place}: {count} texts had characters no workbook can hold",
    "numbers-as-text": "sheet {place}: {count} numbers were written as text to keep all digits",
    "dropped-overlap": "{count} spans were left out because others overlap them",
    "dropped-skipped-block": "{count} spans were left out because they stand in folded blocks",
    "not-carried-claims": "{count} claims were left out; the format has no place for them",
    "not-carried-relations": "{count} relations were left out; the format has no place for them",
    "not-carried-characters": "{count} characters of folded blocks were left out",
}

_FAULTS = {
    "file-damaged": "the file itself is damaged",
    "dangling-reference": "refers to something that is not there",
    "content-damaged": "bytes of a file or text changed on the disk",
    "wrong-length": "the text is not as long as it was",
    "quote-differs": "the text at its place is not what was marked",
    "blocks-have-gaps": "its blocks do not cover the text",
    "claim-without-passage": "a claim without a passage",
    "not-in-journal": "the journal does not know it",
    "differs-from-journal": "not what the journal says",
}

_READ_ONLY = {
    "asked": "as was asked for",
    "open-elsewhere": "another program writes it",
    "no-permission": "no permission to write the file or its folder",
    "disk-full": "the disk is full",
}


def message(error: BijianError) -> str:
    """One line in plain words; codes without a wording are shown with their data."""
    wording = _MESSAGES.get(error.code)
    data = {name: _shown(name, value) for name, value in error.data.items()}
    try:
        text = wording.format(**data) if wording else str(error)
    except (KeyError, IndexError):
        text = str(error)
    place = error.data.get("item")
    text = f"{place}: {text}" if place else text
    return " ".join(text.split())


def notice(code: str, count: int, place: str = "") -> str:
    """One line on something that was done otherwise than asked."""
    return _NOTICES.get(code, f"{code}: {{count}} {{place}}").format(count=count, place=place)


def fault(code: str) -> str:
    """One line on something that is wrong in a project file."""
    return _FAULTS.get(code, code)


def _shown(name: str, value: object) -> object:
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if name == "reason":
        return _READ_ONLY.get(str(value), value)
    if name in _LONG and isinstance(value, str) and len(value) > _LONGEST:
        return value[: _LONGEST - 3] + "..."
    return value
