"""When an edition of a recurring event was held: resources/lexicons/events.toml, read once."""

import functools
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from annotations.quantities.shadow import folded
from annotations.quantities.units import SHIPPED

FILE: Final = SHIPPED.parent / "lexicons" / "events.toml"


@dataclass(frozen=True, slots=True)
class Event:
    """``editions``: number → ISO year or month, for all that are known."""

    name: str
    editions: Mapping[int, str]


@dataclass(frozen=True, slots=True)
class Calendar:
    """``events`` by every name they go by, ``occasions``: name → ISO month."""

    events: Mapping[str, tuple[Event, ...]]
    occasions: Mapping[str, str]

    def edition(self, name: str, number: int) -> tuple[str, str]:
        """(date, "") of an edition of the event called ``name``, or ("", why there is none).

        Words before the name are passed over (中国国际…进博会). Reasons: ``unknown-event``,
        ``ambiguous-event`` where several go by that name, ``unknown-edition``.
        """
        called = folded(name)
        for start in range(len(called)):
            known = self.events.get(called[start:])
            if known is None:
                continue
            if len(known) > 1:
                return "", "ambiguous-event"
            date = known[0].editions.get(number, "")
            return date, "" if date else "unknown-edition"
        return "", "unknown-event"


@functools.cache
def shipped_calendar() -> Calendar:
    """The events that come with Bijian."""
    return parse_calendar(FILE.read_text(encoding="utf-8"))


def parse_calendar(source: str) -> Calendar:
    """A calendar from its TOML text; raises ``KeyError`` or ``tomllib.TOMLDecodeError``."""
    document = tomllib.loads(source)
    events: defaultdict[str, list[Event]] = defaultdict(list)
    for row in document.get("event", ()):
        event = Event(row["name"], _editions(row))
        for name in dict.fromkeys((row["name"], *row.get("aliases", ()))):
            events[folded(name)].append(event)
    return Calendar(
        events={name: tuple(called) for name, called in events.items()},
        occasions={
            folded(name): row["date"]
            for row in document.get("occasion", ())
            for name in row["names"]
        },
    )


def _editions(row: Mapping[str, Any]) -> dict[int, str]:
    """By the rule first, then what differs from it."""
    found: dict[int, str] = {}
    if "first" in row:
        year, _, month = row["first"].partition("-")
        months = row.get("months")
        for number in range(1, row["last"] + 1):
            if months:
                later, part = divmod(number - 1, len(months))
                found[number] = f"{int(year) + later}-{months[part]}"
            else:
                held = int(year) + (number - 1) * row.get("every", 1)
                found[number] = f"{held}-{month}" if month else f"{held}"
    found.update({int(number): date for number, date in row.get("editions", {}).items()})
    return found
