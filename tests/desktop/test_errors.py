"""Every error that a user of the app can meet is worded, and none is worded twice or in vain."""

import ast
from pathlib import Path

from annotations.cli.messages import _MESSAGES
from annotations.errors import BijianError
from desktop.errors import _WORDING, describe

ROOT = Path(__file__).resolve().parents[2]

# Codes that only the command line and its JSON documents can raise.
COMMAND_LINE_ONLY = frozenset(
    """ambiguous-article bad-choice bad-columns bad-field-type columns-wrong document-not-object
    entity-without-name fields-not-object gold-bad-document gold-bad-line
    gold-not-readable id-twice item-not-object missing-key
    needs-app not-json nothing-to-redo nothing-to-undo quote-differs range-outside-text
    section-not-list several-articles unknown-block-kind unknown-field unknown-format unknown-key
    unknown-language unknown-relation unknown-section unknown-state unknown-view""".split()
)


def raised_codes() -> set[str]:
    """Codes given to an error class anywhere in the core and the app."""
    found: set[str] = set()
    for path in (*(ROOT / "annotations").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                found.add(node.value)
    return found


def test_every_code_of_the_command_line_has_a_wording_in_the_app() -> None:
    missing = {
        code
        for code in _MESSAGES
        if code not in _WORDING
        and code not in COMMAND_LINE_ONLY
        and not code.startswith("codebook-")
    }
    assert missing == set()


def test_no_wording_without_a_code() -> None:
    assert set(_WORDING) - raised_codes() == set()


def test_unknown_codes_are_shown_with_their_data() -> None:
    assert "strange" in describe(BijianError("strange", path="p"))
    assert "codebook-bad-key" in describe(BijianError("codebook-bad-key", key="%"))
