"""From a statement without a figure to a complete proposal of a claim."""

from dataclasses import replace

from annotations.model import ClaimFields, ClaimKind
from annotations.quantities.governing import default_period, period_for
from annotations.quantities.kinds import scope_of
from annotations.quantities.model import Quantity
from annotations.suggest.base import Suggestion
from annotations.suggest.claims import places, subjects
from annotations.suggest.claims.beside import Found, link_start
from annotations.suggest.claims.lexicon import Lexicon
from annotations.suggest.claims.nouns import run_before
from annotations.suggest.claims.page import Clause, Page
from annotations.suggest.claims.statements import Statement
from annotations.suggest.claims.subjects import Subject
from annotations.suggest.claims.timing import kind_for
from annotations.suggest.claims.tools import Tools

_SAYING = {
    "bottleneck": "不足 短板 瓶颈 卡点 堵点 问题",
    "advice": "建议",
    "stage": "重大项目",
    "standing": "",
}


def statement_claim(page: Page, statement: Statement, tools: Tools) -> Suggestion | None:
    """The claim that a statement without a figure makes."""
    clause = page.clauses[statement.clause]
    value = page.text[statement.value[0] : statement.value[1]].strip("，,、 “”")
    main = page.main
    blank = Quantity(
        statement.value[0],
        statement.value[1],
        value,
        statement.value[0],
        statement.value[1],
        value_class="qualitative",
    )
    place = places.place_of(
        page,
        statement.clause,
        blank,
        places.Last(),
        main,
        tools.registry,
        carried_subject=False,
        headings=tools.regions_of_heading(clause),
    )
    subject, indicator, reason = _stated(page, statement, clause, tools.lexicon)
    advice = statement.what == "advice"
    default = page.frame(blank.start) or default_period(
        page.article.published, page.article.published_basis
    )
    stated = period_for(
        page.text,
        (blank.start, blank.end),
        page.periods,
        page.article.published,
        shadow=page.shadow,
    )
    period = stated if stated is not None and not advice else None if advice else default
    passages = [("indicator", _SAYING[statement.what] or indicator), ("verb", statement.cue)]
    if statement.what == "standing" and not statement.cue.startswith("填补"):
        passages[0] = ("indicator", "定位")
    if statement.what in ("stage", "standing"):
        passages += [
            ("clause", page.shadow[clause.start : clause.end]),
            ("heading", clause.heading),
            ("paragraph", page.shadow[page.sentence_start(statement.clause) : clause.start]),
        ]
    choice = tools.dimensions.choose(passages)
    if choice is None:
        return None
    scope, scope_reason = places.scope_for(
        place,
        subject.type,
        scope_of(page.text, (blank.start, blank.end), shadow=page.shadow).scope
        if not advice
        else "",
        main,
        tools.registry,
        organisations=subjects.ORGANISATIONS,
        zones=subjects.ZONES,
    )
    kind: ClaimKind = "advice" if advice else "actual"
    if statement.what == "standing":
        kind = kind_for(page, blank, stated).kind
        if kind != "actual" and stated is None:
            period = None
    fields = ClaimFields(
        regions=place.regions,
        subject=subject.text,
        indicator=indicator,
        value_text=value,
        comparator="=",
        period_text=period.text if period is not None else "",
        period_start=period.period_start if period is not None else "",
        period_end=period.period_end if period is not None else "",
        kind=kind,
        value_class="qualitative",
        scope=scope,
    )
    when = "none"
    if period is not None:
        when = f"stated:{period.text}" if period.text else "default"
    reasons = {
        "dimension": f"{choice.where}:{choice.cue}" if choice.cue else "default",
        "regions": place.reason,
        "subject": subject.reason,
        "indicator": reason,
        "value_text": f"cue:{statement.cue}",
        "low": "none",
        "high": "none",
        "unit": "none",
        "comparator": "none",
        "period_text": when,
        "period_start": when,
        "period_end": when,
        "kind": f"cue:{statement.cue}" if advice else "default",
        "class": "value:qualitative",
        "scope": scope_reason,
    }
    doubtful = [
        name
        for name, weak in (
            ("subject", not subject.text),
            ("regions", not place.regions),
            ("dimension", choice.sure < 0.3),
        )
        if weak
    ]
    return Suggestion(
        article_id=page.article.id,
        start=statement.start,
        end=statement.end,
        quote=page.text[statement.start : statement.end],
        type="claim",
        label=choice.dimension,
        score=statement.score,
        source=f"statement-{statement.what}",
        fields=fields,
        reasons=reasons,
        doubtful=tuple(doubtful),
    )


def _stated(
    page: Page, statement: Statement, clause: Clause, lexicon: Lexicon
) -> tuple[Subject, str, str]:
    if statement.what == "advice":
        subject = Subject(
            statement.speaker,
            f"speaker:{statement.speaker}" if statement.speaker else "none",
            0.8 if statement.speaker else 0.0,
            "人物",
        )
        return subject, "建议", f"cue:{statement.cue}"
    found = Found("", "", 0.0)
    blank = Quantity(
        statement.value[0], statement.value[1], "", statement.value[0], statement.value[1]
    )
    begin, end = run_before(
        page,
        link_start(page, statement.value[0], statement.start, lexicon),
        statement.start,
        lexicon,
    )
    phrase = page.shadow[begin:end]
    subject = subjects.subject_of(
        page,
        statement.clause,
        blank,
        replace(found, words=(begin, end)),
        subjects.Carried(),
        lexicon,
    )
    if statement.what in ("stage", "standing"):
        return (
            subject if subject.text or not phrase else Subject(phrase, f"noun:{phrase}", 0.6),
            "进展阶段" if statement.what == "stage" else "建设目标",
            f"cue:{statement.cue}",
        )
    if not subject.text or subject.sure < 0.65:
        subject = Subject(phrase, f"noun:{phrase}", 0.6) if phrase else subject
    return (
        subject,
        f"{phrase[-10:]}状况" if phrase else "短板",
        f"noun:{phrase}" if phrase else f"cue:{statement.cue}",
    )
