"""A review as JSON keeps to its published schema, whatever the draft."""

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.dialogue.review import make_review, review_of
from assistant.domain.conversation import Finish, Next, Say, Waive
from assistant.domain.knowledge import SLUGS
from assistant.domain.review import SCHEMA_VERSION
from assistant.reporting import words
from assistant.reporting.as_json import review_as_json, schema
from assistant.reporting.markdown import markdown
from tests.reporting.hostile import MARKUP, review_with

SAMPLES = ("butchers", "cabras", "guarderias", "hazelnuts", "panela", "sewing")
ANSWERS = {
    "es": (Say("Lo pagan las familias, 12 por mes."), Waive("No aplica: es un solo barrio."), Next(), Finish()),
    "en": (Say("Families pay it, 12 a month."), Waive("Not applicable: it is one street."), Next(), Finish()),
}


def faults(value: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema()).iter_errors(value)]


def through_text(value: object) -> object:
    return json.loads(json.dumps(value, allow_nan=False))


def test_the_schema_is_a_schema_and_names_its_version():
    Draft202012Validator.check_schema(schema())
    assert schema()["properties"]["schema"] == {"const": SCHEMA_VERSION}


def test_the_samples_are_those_that_come_with_the_program(sample_reviews):
    assert set(sample_reviews) == set(SAMPLES)
    assert {review.draft.language for review in sample_reviews.values()} == {"es", "en"}


@pytest.mark.parametrize("slug", SAMPLES)
def test_the_review_of_a_sample_keeps_to_the_schema(sample_reviews, slug):
    review = sample_reviews[slug]
    written = through_text(review_as_json(review))
    assert faults(written) == []
    assert [finding["criterion"] for finding in written["findings"]] == list(SLUGS)
    assert written["conversation"] is None


@pytest.mark.parametrize("slug", SAMPLES)
def test_quotes_are_verbatim_at_their_offsets(sample_reviews, sample_drafts, slug):
    written = review_as_json(sample_reviews[slug])
    quotes = [quote for finding in written["findings"] for quote in finding["evidence"]]
    quotes += [quote for figure in written["figures"] for quote in figure["inputs"]]
    assert quotes
    for quote in quotes:
        assert sample_drafts[slug].text[quote["start"] : quote["end"]] == quote["quote"]


@pytest.mark.parametrize("slug", ["panela", "hazelnuts"])
def test_the_review_after_a_conversation_keeps_to_the_schema(house, sample_drafts, slug):
    conversation = open_conversation(sample_drafts[slug], librarian=house.librarian, examiner=house.examiner, id="c")
    for message in ANSWERS[conversation.language]:
        conversation, _ = advance(
            conversation, message, reader=house.reader, librarian=house.librarian, examiner=house.examiner
        )
    written = through_text(review_as_json(make_review(conversation, {"prompts": "2" * 64})))
    assert faults(written) == []
    board = written["conversation"]["board"]
    assert [entry["criterion"] for entry in board] == list(SLUGS)
    assert sum(len(entry["answers"]) for entry in board) >= 1
    assert written["hashes"]["prompts"] == "2" * 64


@pytest.mark.parametrize("text", MARKUP)
def test_any_text_keeps_to_the_schema(text):
    assert faults(through_text(review_as_json(review_with(text, board=True)))) == []


def test_a_review_that_lacks_a_finding_is_refused():
    review = review_with("x")
    shorter = replace(review, examination=replace(review.examination, findings=review.examination.findings[1:]))
    assert faults(review_as_json(shorter))


def test_a_review_of_a_recipe_says_that_it_reads_like_no_intervention(house):
    text = (
        "Pan de anís. Ingredientes: tres tazas de harina, dos huevos, una cucharada de anís, aceite y sal al gusto. "
        "Mezcla todo, deja reposar una hora y hornea a fuego medio. Corta en rodajas y sirve."
    )
    draft = house.reader.read_text(text, "pan.txt", "es")
    review = review_of(draft, house.examiner.examine(draft))
    written = review_as_json(review)
    assert written["read"]["unlike_an_intervention"] is True
    assert faults(written) == []
    assert "no se lee como" in markdown(review, "es", lambda slug: slug)


def test_a_review_of_a_sample_says_nothing_of_the_kind(sample_reviews):
    for review in sample_reviews.values():
        assert review_as_json(review)["read"]["unlike_an_intervention"] is False
        assert words.UNLIKE["en"] not in markdown(review, "en", lambda slug: slug)


def test_what_a_question_starts_from_is_given_as_the_draft_has_it(sample_reviews):
    for review in sample_reviews.values():
        for finding in review_as_json(review)["findings"]:
            if start := finding["starts_from"]:
                assert finding["question"]
                assert review.draft.text[start["start"] : start["end"]] == start["quote"]
