"""Commands on suggestions: seeing them, deciding on them, learning from what was decided."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP

from desktop.commands.base import Command, with_articles, with_project, writable

if TYPE_CHECKING:
    from desktop.main_window import MainWindow


def _has_queue(window: "MainWindow") -> bool:
    return with_project(window) and window.desk().suggestions.has_queue()


def _can_decide(window: "MainWindow") -> bool:
    return with_project(window) and window.desk().suggestions.can_decide()


def _can_tag_occurrences(window: "MainWindow") -> bool:
    return writable(window) and window.desk().can_tag_occurrences()


def _can_accept_above(window: "MainWindow") -> bool:
    return writable(window) and with_articles(window) and window.desk().suggestions.is_on()


def _can_learn(window: "MainWindow") -> bool:
    return writable(window) and not window.desk().suggestions.learning.busy()


COMMANDS = (
    Command(
        "suggestions.show",
        QT_TRANSLATE_NOOP("Commands", "Show suggestions"),
        "suggestions",
        0,
        lambda window: window.desk().suggestions.toggle(),
        ("Ctrl+Shift+S",),
        with_project,
        lambda window: window.workspace is not None and window.workspace.suggestions.is_on(),
    ),
    Command(
        "suggestions.review",
        QT_TRANSLATE_NOOP("Commands", "Review suggestions"),
        "suggestions",
        0,
        lambda window: window.desk().suggestions.start(),
        ("Ctrl+R",),
        with_project,
    ),
    Command(
        "suggestions.next",
        QT_TRANSLATE_NOOP("Commands", "Next suggestion"),
        "suggestions",
        1,
        lambda window: window.desk().suggestions.step(1),
        (".",),
        _has_queue,
    ),
    Command(
        "suggestions.previous",
        QT_TRANSLATE_NOOP("Commands", "Previous suggestion"),
        "suggestions",
        1,
        lambda window: window.desk().suggestions.step(-1),
        (",",),
        _has_queue,
    ),
    Command(
        "suggestions.accept",
        QT_TRANSLATE_NOOP("Commands", "Accept the suggestion"),
        "suggestions",
        2,
        lambda window: window.desk().suggestions.accept(),
        (),
        _can_decide,
        shown_keys=("Return",),
    ),
    Command(
        "suggestions.reject",
        QT_TRANSLATE_NOOP("Commands", "Reject the suggestion"),
        "suggestions",
        2,
        lambda window: window.desk().suggestions.reject(),
        (),
        _can_decide,
        shown_keys=("Del", "Backspace"),
    ),
    Command(
        "suggestions.correct",
        QT_TRANSLATE_NOOP("Commands", "Correct the suggestion…"),
        "suggestions",
        2,
        lambda window: window.desk().suggestions.correct(),
        (),
        _can_decide,
        shown_keys=("F2",),
    ),
    Command(
        "suggestions.occurrences",
        QT_TRANSLATE_NOOP("Commands", "Tag all occurrences…"),
        "suggestions",
        3,
        lambda window: window.desk().tag_occurrences(),
        ("Ctrl+Shift+L",),
        _can_tag_occurrences,
    ),
    Command(
        "suggestions.accept_above",
        QT_TRANSLATE_NOOP("Commands", "Accept all above a score…"),
        "suggestions",
        3,
        lambda window: window.desk().suggestions.accept_above(),
        ("Ctrl+Shift+Return",),
        _can_accept_above,
    ),
    Command(
        "suggestions.advice",
        QT_TRANSLATE_NOOP("Commands", "Suggest experts’ advice"),
        "suggestions",
        4,
        lambda window: window.desk().suggestions.toggle_advice(),
        (),
        with_project,
        lambda window: window.workspace is not None and window.workspace.suggestions.review.advice,
    ),
    Command(
        "suggestions.learn",
        QT_TRANSLATE_NOOP("Commands", "Learn from the annotations now"),
        "suggestions",
        4,
        lambda window: window.desk().suggestions.learning.learn_now(),
        (),
        _can_learn,
    ),
)
