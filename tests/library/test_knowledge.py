"""The knowledge itself, tested as data."""

import re
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest

from assistant.domain.knowledge import SITUATIONS, SLOTS, SLUGS, TOLD, LabelledQuestion, Sample
from assistant.library.shelf import Shelf, load_shelf

KNOWLEDGE = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return load_shelf(KNOWLEDGE)


def test_every_claim_of_the_seven_is_used_by_a_criterion(shelf: Shelf):
    used = {claim for criterion in shelf.criteria for claim in criterion.claims}
    assert used == set(shelf.claims)


def test_every_criterion_has_field_practice_or_claims_and_words_for_every_situation(shelf: Shelf):
    for criterion in shelf.criteria:
        assert criterion.claims, criterion.slug
        assert {wording.situation for wording in criterion.wordings} - {TOLD} == set(SITUATIONS), criterion.slug


def test_a_wording_cites_only_claims_that_its_criterion_rests_on(shelf: Shelf):
    astray = [
        (criterion.slug, wording.claim)
        for criterion in shelf.criteria
        for wording in criterion.wordings
        if wording.claim not in criterion.claims
    ]
    assert astray == []


def test_no_two_wordings_of_a_criterion_are_the_same(shelf: Shelf):
    for criterion in shelf.criteria:
        for language in ("es", "en"):
            counted = Counter((wording.situation, wording.question[language]) for wording in criterion.wordings)
            assert [each for each, times in counted.items() if times > 1] == []


def test_every_criterion_has_sentences_of_every_label_in_both_languages(shelf: Shelf):
    counted = Counter(
        (exemplar.criterion, exemplar.language, exemplar.labels.get(exemplar.criterion, "none"))
        for exemplar in shelf.exemplars
    )
    for slug in SLUGS:
        for language in ("es", "en"):
            for label in ("specific", "generic", "against"):
                assert counted[slug, language, label] >= 30, (slug, language, label)
    assert counted["", "es", "none"] >= 100
    assert counted["", "en", "none"] >= 100


def test_no_sentence_has_two_different_labels(shelf: Shelf):
    seen: dict[tuple[str, str], object] = {}
    for exemplar in shelf.exemplars:
        key = (exemplar.text, exemplar.criterion)
        assert seen.setdefault(key, exemplar.labels) == exemplar.labels


def test_every_criterion_has_questions_in_both_languages_of_several_authors(shelf: Shelf):
    for slug in SLUGS:
        for language in ("es", "en"):
            authors = Counter(
                question.author
                for question in shelf.questions
                if slug in question.criteria and question.language == language
            )
            assert len(authors) >= 3, (slug, language)
            assert authors.total() >= 20, (slug, language)


def test_as_many_questions_lie_outside_as_the_largest_criterion_has(shelf: Shelf):
    outside = sum(not question.criteria for question in shelf.questions)
    assert outside >= max(sum(slug in question.criteria for question in shelf.questions) for slug in SLUGS)


def normalised(question: LabelledQuestion) -> str:
    return " ".join(re.findall(r"\w+", question.text.lower()))


def test_no_question_is_there_twice(shelf: Shelf):
    counted = Counter(map(normalised, shelf.questions))
    assert [text for text, times in counted.items() if times > 1] == []


def test_samples_differ_in_what_they_teach_and_one_is_sound(shelf: Shelf):
    assert Counter(sample.language for sample in shelf.samples) == {"es": 3, "en": 3}
    flawed = [sample for sample in shelf.samples if sample.first]
    assert len(flawed) < len(shelf.samples)
    assert all(not is_raised(sample) for sample in shelf.samples if not sample.first)
    assert all(a.teaches != b.teaches for a, b in combinations(shelf.samples, 2))


def is_raised(sample: Sample) -> bool:
    return any(status in ("missing", "contradicts") for status in sample.statuses.values())


def test_what_a_sample_puts_first_is_not_what_it_answers(shelf: Shelf):
    for sample in shelf.samples:
        for slug in sample.first:
            assert sample.statuses[slug] in ("partly", "missing", "contradicts"), (sample.slug, slug)


def test_the_readme_names_every_slot_situation_label_and_file():
    text = (KNOWLEDGE / "README.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`([^`\n]+)`", text))
    assert named >= SLOTS
    assert named >= {*SITUATIONS, TOLD}
    assert named >= set(SLUGS)
    for path in KNOWLEDGE.iterdir():
        assert path.name == "README.md" or path.name in text, path.name
