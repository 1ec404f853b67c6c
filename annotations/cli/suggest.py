"""`bijian suggest`, `accept` and `evaluate`: proposals, taking them over, and how good they are."""

import argparse
from typing import Any

from annotations.cli.commands import article_id_of, readable, writable
from annotations.cli.output import print_columns, print_json, progress
from annotations.errors import BijianError
from annotations.evaluation import as_suggestions, evaluate, evaluation_to_json, read_gold
from annotations.fields import fields_to_json
from annotations.operations import AcceptSuggestions
from annotations.processes import Workers, cores
from annotations.project import Project
from annotations.regions import load_registry
from annotations.suggest import Suggestion, context_of, suggest
from annotations.suggest.corpus import Known, Text, look_through
from annotations.suggest.model_cache import forget_model, keep_model, kept_model
from annotations.suggest.training import ENOUGH, train

_MANY = 100_000  # characters from which several processes are faster, their start included


def print_suggestions(arguments: argparse.Namespace) -> int:
    with readable(arguments.project) as project:
        found = _suggestions(project, arguments)
        names = {article.id: article.file_name for article in project.articles()}
    if arguments.json:
        print_json([_row(suggestion) for suggestion in found])
    else:
        print_columns(
            [[names[s.article_id], f"{s.score:.2f}", s.label, s.quote, s.source] for s in found]
        )
    return 0


def accept(arguments: argparse.Namespace) -> int:
    """Accept all suggestions from a score on, as one step that ``undo`` takes back."""
    with writable(arguments.project) as project:
        found = [s for s in _suggestions(project, arguments) if s.score >= arguments.min_score]
        entry = project.apply(AcceptSuggestions(tuple(found))).entry_id if found else ""
    counts = {
        "entities": sum(s.type == "entity" for s in found),
        "claims": sum(s.type == "claim" for s in found),
    }
    if arguments.json:
        print_json({**counts, "entry": entry})
    else:
        print(", ".join(f"{count} {what}" for what, count in counts.items()), "accepted")
    return 0


def learn(arguments: argparse.Namespace) -> int:
    """Train on what is annotated, say how good it is, keep it where it is better."""
    with readable(arguments.project) as project:
        training = train(context_of(project), progress=progress)
        if training.model is not None:
            keep_model(project.path, training.model)
        elif training.held_out:
            forget_model(project.path)
    document = {
        "sentences": training.sentences,
        "needed": ENOUGH,
        "held_out": training.held_out,
        "patterns_f1": round(training.patterns_f1, 3),
        "learned_f1": round(training.learned_f1, 3),
        "kept": training.model is not None,
    }
    if arguments.json:
        print_json(document)
    else:
        print_columns([[name, str(value)] for name, value in document.items()])
    return 0


def print_evaluation(arguments: argparse.Namespace) -> int:
    """Score what would be suggested, or with ``--annotations`` what is annotated.

    Suggestions are made as if the gold's articles had not been annotated at all: what was
    accepted or rejected in them neither helps nor is left out.
    """
    with readable(arguments.project) as project:
        registry = load_registry(own=project.own_regions())
        if arguments.annotations:
            proposed = as_suggestions(project.spans(), project.claims())
        else:
            judged = set(read_gold(arguments.gold, project).articles)
            # A model that learned from these very articles would be judged by its own lesson.
            context = context_of(
                project, article_ids=judged, registry=registry, advice=arguments.advice
            )
            context = context.with_annotations(
                spans=[s for s in context.spans if s.article_id not in judged],
                claims=(),
                entities=context.entities,
                rejections=[r for r in context.rejections if r.article_id not in judged],
            )
            proposed = suggest(context, only=arguments.only, progress=progress)
        evaluation = evaluate(project, arguments.gold, proposed, registry)
        names = {article.id: article.file_name for article in project.articles()}
    document = evaluation_to_json(evaluation)
    if arguments.json:
        print_json(document)
        return 0
    _print_entities(document, names)
    _print_claims(document, names)
    for row in document["lost"]:
        print_columns([["lost", row["file"], row["quote"]]])
    return 0


def _suggestions(project: Project, arguments: argparse.Namespace) -> list[Suggestion]:
    chosen = None
    if arguments.article is not None:
        chosen = {article_id_of(project, arguments.article)}
    articles = [a for a in project.articles() if chosen is None or a.id in chosen]
    model = kept_model(project.path)
    if sum(article.characters for article in articles) < _MANY or cores() < 2:
        context = context_of(project, article_ids=chosen, model=model, advice=arguments.advice)
        return suggest(context, only=arguments.only, progress=progress)
    known = Known(
        codebook=project.codebook,
        own_regions=project.own_regions(),
        spans=project.spans(),
        claims=project.claims(),
        entities={entity.id: entity for entity in project.entities()},
        rejections=project.rejections(),
        model=model,
        advice=arguments.advice,
    )
    texts = (Text(a, project.text(a.id), project.blocks(a.id)) for a in articles)
    found: list[Suggestion] = []
    with Workers() as workers:
        looked = look_through(known, texts, workers, only=arguments.only)
        for number, (article, each) in enumerate(zip(articles, looked, strict=True)):
            name = article.title or article.file_name
            if each.error is not None:
                raise BijianError(each.error.code, **{**each.error.data, "item": name})
            progress(number, len(articles), name)
            found += each.suggestions or ()
    progress(len(articles), len(articles), "")
    return found


def _row(suggestion: Suggestion) -> dict[str, Any]:
    row: dict[str, Any] = {
        "id": suggestion.id,
        "article": suggestion.article_id,
        "start": suggestion.start,
        "end": suggestion.end,
        "quote": suggestion.quote,
        "type": suggestion.type,
        "label": suggestion.label,
        "score": suggestion.score,
        "source": suggestion.source,
        "reasons": dict(suggestion.reasons),
    }
    if suggestion.fields is not None:
        row["fields"] = fields_to_json(suggestion.fields)
        row["doubtful"] = list(suggestion.doubtful)
    else:
        row["entity"] = suggestion.entity or suggestion.quote
    return row


def _print_entities(document: dict[str, Any], names: dict[Any, str]) -> None:
    entities = document["entities"]
    print_columns(
        [
            [
                document["unit"],
                "wanted",
                "proposed",
                "precision",
                "recall",
                "strict F1",
                "partial F1",
            ]
        ]
    )
    for label, scores in (*entities["types"].items(), ("all", entities["all"])):
        print_columns(
            [
                [
                    label,
                    str(scores["wanted"]),
                    str(scores["proposed"]),
                    f"{scores['precision']:.3f}",
                    f"{scores['recall']:.3f}",
                    f"{scores['f1']:.3f}",
                    f"{scores['partial_f1']:.3f}",
                ]
            ]
        )
    for kind in ("missed", "wrong"):
        for row in entities[kind]:
            instead = ", ".join(f"{item['label']} {item['quote']}" for item in row["instead"])
            print_columns([[kind, names[row["article"]], row["label"], row["quote"], instead]])


def _print_claims(document: dict[str, Any], names: dict[Any, str]) -> None:
    claims = document["claims"]
    rows = {
        "claims found": claims["found"],
        "number claims found": claims["numbers_found"],
        **{f"  of class {name}": share for name, share in claims["classes_found"].items()},
        **{f"{field} right": share for field, share in claims["fields"].items()},
        "false of all proposed": claims["false"],
    }
    for what, share in rows.items():
        rate = "" if share["rate"] is None else f"{share['rate']:.3f}"
        print_columns([[what, f"{share['right']} of {share['of']}", rate]])
    for row in claims["missed"]:
        print_columns([["claim missed", names[row["article"]], row["value_text"], row["quote"]]])
    for row in claims["wrong_fields"]:
        print_columns(
            [
                [
                    "field wrong",
                    names[row["article"]],
                    row["field"],
                    row["wanted"],
                    row["proposed"],
                    row["quote"],
                ]
            ]
        )
    for row in claims["invented"]:
        print_columns([["claim invented", names[row["article"]], row["value_text"], row["quote"]]])
