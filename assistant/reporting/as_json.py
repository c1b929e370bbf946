"""A review as JSON, described by `review.schema.json` beside this file."""

import json
from pathlib import Path
from typing import Any

from assistant.domain.conversation import Entry
from assistant.domain.finding import Evidence, Figure, Finding
from assistant.domain.model_use import ModelUse
from assistant.domain.review import SCHEMA_VERSION, Review

SCHEMA = Path(__file__).with_name("review.schema.json")
_FACTS = ("goal", "horizon", "people", "baseline", "budget", "area")


def review_as_json(review: Review) -> dict[str, Any]:
    """One JSON object: findings, what comes first, sums, what was read, hashes, and any conversation."""
    draft, examination = review.draft, review.examination
    return {
        "schema": SCHEMA_VERSION,
        "draft": {"name": draft.name, "title": draft.title, "language": draft.language},
        "read": {
            "words": draft.words_read,
            "skipped": {item.what: item.words for item in draft.skipped},
            "unlike_an_intervention": examination.facts.unlike_an_intervention,
        },
        "facts": {
            name: {"text": fact.text, "value": fact.value, "corrected": fact.corrected}
            for name in _FACTS
            if (fact := getattr(examination.facts, name)) is not None
        },
        "findings": [finding_as_json(finding) for finding in examination.findings],
        "first": list(examination.first),
        "figures": [_figure(figure) for figure in examination.figures],
        "conversation": _conversation(review) if review.board else None,
        "by": examination.by,
        "summary": review.summary or None,
        "model": _model(review.use) if review.use else None,
        "hashes": dict(review.hashes),
    }


def schema() -> dict[str, Any]:
    """The JSON schema of `review_as_json`."""
    read: dict[str, Any] = json.loads(SCHEMA.read_text(encoding="utf-8"))
    return read


def finding_as_json(finding: Finding) -> dict[str, Any]:
    """One finding, with its question and what would settle it, None where nothing is asked."""
    challenge = finding.challenge
    return {
        "criterion": finding.slug,
        "status": finding.status.value,
        "evidence": [_evidence(item) for item in finding.evidence],
        "why": finding.why,
        "starts_from": _evidence(challenge.quote) if challenge and challenge.quote else None,
        "question": challenge.question if challenge else None,
        "reason": challenge.reason if challenge else None,
        "settles": challenge.settles if challenge else None,
        "claims": list(challenge.claims if challenge else finding.claims),
        "by": finding.by,
        "question_by": challenge.by if challenge else None,
        "replaced": finding.replaced or None,
        "explanation": {
            "rule": finding.explanation.rule,
            "nearest": [{"sentence": sentence, "label": label} for sentence, label in finding.explanation.nearest],
        },
    }


def _model(use: ModelUse) -> dict[str, Any]:
    """What was asked of a model, what came of it, and what of the person's went out."""
    return {
        "name": use.model,
        "calls": use.calls,
        "tokens_in": use.tokens_in,
        "tokens_out": use.tokens_out,
        "money": use.money,
        "units": {"admitted": use.admitted, "repaired": use.repaired, "replaced": use.replaced},
        "fault": use.fault or None,
        "notice": use.notice or None,
        "stopped": use.stopped,
        "prompts": dict(use.prompts),
        "sent": list(use.sent),
    }


def _evidence(item: Evidence) -> dict[str, Any]:
    return {
        "quote": item.quote,
        "start": item.start,
        "end": item.end,
        "page": item.page,
        "section": item.section,
        "label": item.label,
    }


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "name": figure.name,
        "criterion": figure.slug or None,
        "text": figure.text,
        "value": figure.value,
        "unit": figure.unit,
        "holds": figure.holds,
        "inputs": [_evidence(item) for item in figure.inputs],
        "comparisons": [
            {"programme": item.programme, "text": item.text, "source": item.source} for item in figure.comparisons
        ],
    }


def _conversation(review: Review) -> dict[str, Any]:
    assert review.board is not None
    return {
        "board": [_entry(entry) for entry in review.board.entries],
        "take_along": [
            {"criterion": item.slug, "question": item.question, "whom": item.whom, "settles": item.settles}
            for item in review.take_along
        ],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    return {
        "criterion": entry.slug,
        "state": entry.state.value,
        "answers": [{"text": answer.text, "outcome": answer.outcome} for answer in entry.answers],
        "waiver": entry.waiver or None,
        "against_waiver": entry.against_waiver.quote if entry.against_waiver else None,
        "unknown": entry.unknown,
    }
