"""What was found once is found wherever the article has the same words again."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from annotations.suggest.aliases import Alias
from annotations.suggest.base import Suggestion
from annotations.suggest.reading import Reading

_ECHOED = frozenset(
    {
        "企业",
        "机构/实验室",
        "园区/基地",
        "政府部门",
        "高校院所",
        "人物",
        "媒体",
        "活动/会议",
        "产品/技术",
    }
)
_SURE = 0.6
_WORD = 3  # up to so many characters a name must be a word, or words, of its own


def echoes(
    reading: Reading, found: Sequence[Suggestion], aliases: Iterable[Alias]
) -> list[Suggestion]:
    """Further mentions of the names and of their aliases, in one pass over the text."""
    import ahocorasick

    shadow = reading.shadow
    names: dict[str, tuple[Suggestion | Alias, float]] = {}
    example: Suggestion | None = None
    for suggestion in found:
        example = suggestion
        if suggestion.label in _ECHOED and suggestion.score >= _SURE:
            name = shadow[suggestion.start : suggestion.end]
            known = names.get(name)
            if known is None or known[1] < suggestion.score:
                names[name] = (suggestion, suggestion.score)
    for alias in aliases:
        known = names.get(alias.form)
        if known is None or known[1] <= alias.score:
            names[alias.form] = (alias, alias.score)
    if not names or example is None:
        return []
    automaton = ahocorasick.Automaton()
    for name, (owner, score) in names.items():
        automaton.add_word(name, (len(name), owner, score))
    automaton.make_automaton()
    taken = {(s.start, s.end, s.label) for s in found}
    at = reading.at
    result: list[Suggestion] = []
    for last, (size, owner, score) in automaton.iter_long(shadow):
        start, end = last + 1 - size, last + 1
        if (start, end, owner.label) in taken and isinstance(owner, Suggestion):
            continue
        if size <= _WORD and owner.label != "人物" and (start not in at or end not in at):
            continue
        quote = reading.text[start:end]
        entity = owner.name if isinstance(owner, Alias) else owner.entity
        reason = owner.reason if isinstance(owner, Alias) else f"again:{owner.quote}"
        result.append(
            replace(
                example,
                start=start,
                end=end,
                quote=quote,
                label=owner.label,
                score=score,
                source="pattern" if isinstance(owner, Alias) else owner.source,
                reasons={"label": reason},
                entity="" if entity == quote else entity,
            )
        )
    return result
