"""A review says what was asked of a model, who judged what, and what it cost."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from assistant.domain.model_use import ModelUse
from assistant.domain.review import Review
from assistant.reporting.as_json import review_as_json, schema
from assistant.reporting.docx import docx
from assistant.reporting.markdown import markdown
from assistant.reporting.outline import outline, use_in_words

USE = ModelUse(
    "test:one", 9, 12_345, 678, 0.0123, 20, 3, 2, "stalled", "Notice.", False, (("examine", "0a1b2c"),), ("passages",)
)


def judged_by_model(review: Review) -> Review:
    """The same with a model for a judge, who was refused on the first criterion that has a challenge."""
    findings = []
    refused = False
    for finding in review.examination.findings:
        if finding.challenge and not refused:
            refused = True
            findings.append(replace(finding, replaced="a quote that the draft does not hold"))
            continue
        challenge = replace(finding.challenge, by="model") if finding.challenge else None
        findings.append(replace(finding, by="model", challenge=challenge))
    examination = replace(review.examination, findings=tuple(findings), by="model")
    return replace(review, examination=examination, use=USE, summary="A summary <b>of</b> the draft.")


@pytest.mark.parametrize("slug", ["cabras", "butchers"])
def test_the_json_keeps_to_the_schema_and_names_each_judge(sample_reviews, slug):
    written = json.loads(json.dumps(review_as_json(judged_by_model(sample_reviews[slug])), allow_nan=False))
    assert list(Draft202012Validator(schema()).iter_errors(written)) == []
    (replaced,) = [finding for finding in written["findings"] if finding["replaced"]]
    assert (replaced["by"], replaced["question_by"]) == ("rulebook", "rulebook")
    assert {finding["by"] for finding in written["findings"] if not finding["replaced"]} == {"model"}
    assert written["model"]["units"] == {"admitted": 20, "repaired": 3, "replaced": 2}
    assert written["model"]["prompts"] == {"examine": "0a1b2c"}


def test_without_a_model_there_is_none_in_the_json(sample_reviews):
    written = review_as_json(sample_reviews["cabras"])
    assert (written["model"], written["summary"]) == (None, None)
    assert {finding["question_by"] for finding in written["findings"]} <= {"rulebook", None}


@pytest.mark.parametrize("language", ["es", "en"])
def test_every_written_form_says_the_model_its_cost_and_what_was_replaced(sample_reviews, language):
    review = judged_by_model(sample_reviews["cabras"])
    lines = [part.text for part in outline(review, language, str) if hasattr(part, "text")]
    assert use_in_words(USE, language) in lines
    assert USE.notice in lines
    assert lines.index(use_in_words(USE, language)) < lines.index(review.summary)
    assert not any("sin red" in line or "no network" in line for line in lines)
    assert "<b>" not in markdown(review, language, str)
    assert docx(review, language, str)


def test_numbers_are_written_as_the_language_does():
    assert "12.345" in use_in_words(USE, "es")
    assert "0,0123" in use_in_words(USE, "es")
    assert "12,345" in use_in_words(USE, "en")
    assert "0.0123" in use_in_words(USE, "en")
    unknown = replace(USE, money=None)
    assert "US$" not in use_in_words(unknown, "es") + use_in_words(unknown, "en")
