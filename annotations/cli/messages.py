"""The command line's wording of error codes: one line that says what to do."""

from annotations.errors import BijianError

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
    "read-only": "{path} can't be changed ({reason}); close the other program or make the file"
    " and its folder writable",
    "no-permission": "no permission: {detail}",
    "cannot-open": "can't open {path}: {detail}",
    "disk-full": "the disk is full; nothing was changed in {path}. Free some space and try again",
    "disk-error": "the disk reports an error at {path}: {detail}",
    "project-busy": "{path} is busy in another program; try again",
    "database-error": "{path}: {detail}",
    "system-error": "{path}: {detail}",
    "no-such-article": "there is no article {article}; list them with: bijian articles PROJECT --json",
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
    "claim-without-passage": "a claim needs at least one passage",
    "bad-period": "{field} {value!r} is no date; write 2025, 2022-05 or 2023-01-10",
    "period-reversed": "the period ends ({end}) before it starts ({start})",
    "bad-choice": "{field} {value!r} is none of: {choices}",
    "bad-number": "{field} {value!r} is not a number",
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
    "codebook-key-twice": "the codebook gives the key {key!r} to both {labels}",
    "not-json": "{path} is not JSON: {detail}",
    "unreadable": "{path} can't be read: {detail}",
    "nothing-to-undo": "there is nothing to undo",
    "nothing-to-redo": "there is nothing to redo",
    "unknown-view": "there is no view {name!r}; there are: {known}",
    "unknown-format": "there is no format {name!r}; there are: {known}",
    "not-text": "it is not a text file",
    "empty-file": "it is empty",
    "no-text": "it holds no text",
    "too-large": "it is too large ({size} bytes; the limit is {limit})",
    "unsupported-format": "files of this format can't be imported",
    "vanished": "it vanished while it was read",
}


def message(error: BijianError) -> str:
    """One line in plain words; codes without a wording are shown with their data."""
    wording = _MESSAGES.get(error.code)
    data = {name: _shown(value) for name, value in error.data.items()}
    try:
        text = wording.format(**data) if wording else str(error)
    except (KeyError, IndexError):
        text = str(error)
    place = error.data.get("item")
    text = f"{place}: {text}" if place else text
    return " ".join(text.split())


def _shown(value: object) -> object:
    if isinstance(value, list | tuple):
        return ", ".join(str(item) for item in value)
    if isinstance(value, str) and len(value) > 80:
        return value[:77] + "..."
    return value


_NOTICES = {
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
    "not-carried-characters": "{count} characters were written otherwise",
}


def notice(code: str, count: int, place: str = "") -> str:
    """One line on what an export left out or wrote otherwise."""
    return _NOTICES.get(code, "{code}: {count}").format(code=code, count=count, place=place)
