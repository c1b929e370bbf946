"""What the whole knowledge directory must hold together, beyond the format of each file."""

import re
from collections import Counter, defaultdict
from pathlib import Path

import pytest

from assistant.domain.knowledge import SLUGS, Criterion
from assistant.examiners.rulebook.actors.lexicon import load_lexicon
from assistant.examiners.rulebook.agenda import load_kinds
from assistant.examiners.rulebook.arithmetic.reference_classes import load_reference_classes
from assistant.library.exemplars import LABELS
from assistant.library.labelled_drafts import load_answers, load_pairs
from assistant.library.shelf import Shelf, load_shelf

KNOWLEDGE = Path(__file__).resolve().parents[1] / "knowledge"
SENTENCES_IN_A_CELL = 60


@pytest.fixture(scope="module")
def shelf() -> Shelf:
    return load_shelf(KNOWLEDGE)


def test_everything_that_the_rulebook_reads_loads(shelf):
    assert [criterion.slug for criterion in shelf.criteria] == list(SLUGS)
    assert {pair.criterion for pair in load_pairs(KNOWLEDGE)} == set(SLUGS)
    assert {answer.criterion for answer in load_answers(KNOWLEDGE)} == set(SLUGS)
    assert load_lexicon(KNOWLEDGE / "lexicon").forms.keys() == {"es", "en"}
    assert all(0 <= weight <= 1 for kind in kinds() for weight in kind.weights.values())
    assert load_reference_classes(KNOWLEDGE).entries


def kinds():
    return load_kinds(KNOWLEDGE / "intervention-kinds.yaml")


def test_the_first_kind_of_intervention_weighs_every_criterion_and_has_no_cues():
    assert kinds()[0].weights.keys() == set(SLUGS)
    assert kinds()[0].cues is None


def test_every_criterion_has_sixty_sentences_of_each_label_in_each_language(shelf):
    cells = Counter(
        (exemplar.criterion, exemplar.labels[exemplar.criterion], exemplar.language)
        for exemplar in shelf.exemplars
        if exemplar.criterion
    )
    wanted = {(slug, label, language) for slug in SLUGS for label in LABELS for language in ("es", "en")}
    assert {cell: cells[cell] for cell in wanted if cells[cell] < SENTENCES_IN_A_CELL} == {}


@pytest.mark.parametrize("slug", SLUGS)
def test_every_citation_resolves_and_is_named_and_no_other_is(shelf, slug):
    for wording in shelf.criterion(slug).wordings:
        recommendation = wording.claim.split(".")[0]
        assert wording.claim in {claim.id for claim in shelf.recommendation(recommendation).claims}
        for language in ("es", "en"):
            assert set(re.findall(r"\bR\d\b", wording.reason[language])) == {recommendation}
            assert not re.search(r"\bR\d\b", wording.question[language] + wording.settles[language])


@pytest.mark.parametrize("language", ["es", "en"])
def test_no_sentence_of_a_wording_serves_two_criteria(shelf, language):
    owners = defaultdict(set)
    for criterion in shelf.criteria:
        for sentence in sentences_of(criterion, language):
            owners[sentence].add(criterion.slug)
    assert {sentence: slugs for sentence, slugs in owners.items() if len(slugs) > 1} == {}


def sentences_of(criterion: Criterion, language: str) -> set[str]:
    texts = [
        text[language] for wording in criterion.wordings for text in (wording.reason, wording.question, wording.settles)
    ]
    return {sentence for text in texts for sentence in re.split(r"(?<=[.?])\s+", text.strip()) if sentence}
