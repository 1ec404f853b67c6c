"""From a figure and its surroundings to a complete proposal of a claim."""

import re
from dataclasses import replace

from annotations.model import ClaimFields, Comparator
from annotations.quantities.kinds import scope_of
from annotations.quantities.model import Quantity
from annotations.suggest.base import Suggestion
from annotations.suggest.claims import indicators, places, subjects
from annotations.suggest.claims.admission import makes_claim
from annotations.suggest.claims.beside import Found
from annotations.suggest.claims.confidence import doubtful_of, score_of
from annotations.suggest.claims.events import event_of
from annotations.suggest.claims.page import Page
from annotations.suggest.claims.passages import passage_of
from annotations.suggest.claims.places import Place
from annotations.suggest.claims.subjects import Subject
from annotations.suggest.claims.timing import kind_for, only_dates, period_of, present_period
from annotations.suggest.claims.tools import State, Tools
from annotations.suggest.claims.weighing import dimension_of

_SOURCE = "quantity"
_PEOPLE = re.compile("人数$|人次$")
_NEAR: tuple[tuple[str, Comparator], ...] = (("约", "≈"), ("近", "≈"), ("超", ">"), ("逾", ">"))


def figure_claim(page: Page, quantity: Quantity, state: State, tools: Tools) -> Suggestion | None:
    """The claim that ``quantity`` makes, or None where it stands outside the body."""
    number = page.clause_number(quantity.number_start)
    if number is None:
        return None
    clause = page.clauses[number]
    if not makes_claim(page, quantity, clause, tools.lexicon):
        return None
    if quantity.value_class == "date":
        found, subject = event_of(page, number, quantity, tools.lexicon)
    else:
        found = indicators.indicator_of(page, clause, quantity, state.measure, tools.lexicon)
        subject = subjects.subject_of(page, number, quantity, found, state.subject, tools.lexicon)
    if not quantity.unit and (people := _PEOPLE.search(found.indicator)):
        quantity = replace(quantity, unit="人次" if people[0] == "人次" else "人")
    carried = subject.reason.startswith(("sentence:", "paragraph:", "article:", "none"))
    main = page.main
    place = places.place_of(
        page,
        number,
        quantity,
        state.place,
        main,
        tools.registry,
        carried_subject=carried,
        own_subject=not subject.reason.startswith(("paragraph:", "article:", "none")),
        headings=tools.regions_of_heading(clause),
    )
    period, period_reason = period_of(page, quantity)
    if period is not None and only_dates(page, clause, period, found):
        period, period_reason = None, "none"
    if not subject.text and place.regions:
        subject = Subject("、".join(place.regions), f"region:{place.regions[0]}", 0.6, "地区")
    guess = kind_for(page, quantity, period)
    kind = guess.kind
    vague = period is not None and not period.resolved and period.reason == "vague"
    scoped = scope_of(page.text, (quantity.number_start, quantity.number_end), shadow=page.shadow)
    scope, scope_reason = places.scope_for(
        place,
        subject.type,
        scoped.scope,
        main,
        tools.registry,
        organisations=subjects.ORGANISATIONS,
        zones=subjects.ZONES,
    )
    if (period is None or vague) and kind == "actual" and quantity.value_class != "date":
        period = present_period(page, quantity, scope)
        period_reason = f"default:{period.reason}"
    if period is None and kind in ("target", "plan"):
        frame = page.framed(quantity.number_start)
        if frame is not None and frame.ahead is not None:
            period, period_reason = frame.ahead, f"heading:{frame.ahead.text}"
    start, end = passage_of(page, number, quantity)
    choice = tools.filing.choice(found.indicator, subject.text, quantity.unit) or dimension_of(
        page, number, quantity, found, subject, tools, state, start, end
    )
    if choice is None:
        return None
    comparator, near = _near(page, quantity, found)
    _remember(state, page, number, quantity, found, subject, place)
    fields = ClaimFields(
        regions=place.regions,
        subject=subject.text,
        indicator=found.indicator,
        value_text=quantity.text,
        low=quantity.low,
        high=quantity.high,
        unit=quantity.unit,
        comparator=comparator,
        period_text=period.text if period is not None else "",
        period_start=period.period_start if period is not None else "",
        period_end=period.period_end if period is not None else "",
        kind=kind,
        value_class=quantity.value_class,
        scope=scope,
    )
    said = f"words:{quantity.text}"
    reasons = {
        "dimension": f"{choice.where}:{choice.cue}" if choice.cue else "default",
        "regions": place.reason,
        "subject": subject.reason,
        "indicator": found.reason,
        "value_text": said,
        "low": said,
        "high": said if quantity.high is not None else "none",
        "unit": f"unit:{quantity.measure}" if quantity.measure else "none",
        "comparator": f"cue:{near}" if near else _cues(quantity),
        "period_text": period_reason,
        "period_start": period_reason,
        "period_end": period_reason,
        "kind": f"cue:{guess.cue}" if guess.cue else "default",
        "class": f"value:{quantity.value_class}",
        "scope": f"cue:{scoped.cue}" if scope_reason == "cue" else scope_reason,
    }
    return Suggestion(
        article_id=page.article.id,
        start=start,
        end=end,
        quote=page.text[start:end],
        type="claim",
        label=choice.dimension,
        score=score_of(quantity, found, subject, place, choice, guess.confidence),
        source=_SOURCE,
        fields=fields,
        reasons=reasons,
        doubtful=doubtful_of(
            quantity, found, subject, place, choice, period, kind, guess.confidence
        ),
    )


def _remember(
    state: State,
    page: Page,
    number: int,
    quantity: Quantity,
    found: Found,
    subject: Subject,
    place: Place,
) -> None:
    clause = page.clauses[number]
    indicators.note(state.measure, clause, quantity, found)
    if quantity.value_class == "date":
        return
    named = subject.reason.startswith(("clause:", "meant:", "sentence:"))
    if subject.text and subject.sure >= 0.5 and (quantity.value_class != "rank" or named):
        state.subject.subject = subject
        state.subject.paragraph, state.subject.sentence = clause.paragraph, clause.sentence
    if place.regions and place.sure >= 0.7:
        state.place.place = place
        state.place.paragraph, state.place.sentence = clause.paragraph, clause.sentence
        state.place.part = clause.part
        state.place.among = page.shadow.startswith("其中", page.sentence_start(number))


def _near(page: Page, quantity: Quantity, found: Found) -> tuple[Comparator, str]:
    """约占全球的四分之一: the word that approximates stands before 占."""
    if (
        quantity.comparator == "="
        and found.indicator.startswith("占")
        and found.words[1] > found.words[0]
    ):
        before = page.shadow[max(0, found.words[0] - 2) : found.words[0]]
        for word, comparator in _NEAR:
            if before.endswith(word):
                return comparator, word
    return quantity.comparator, ""


def _cues(quantity: Quantity) -> str:
    said = "".join(cue.text for cue in quantity.cues if cue.comparator != "=")
    return f"cue:{said}" if said else "default"
