"""The memo opens in Word's format and begins with what comes first."""

from io import BytesIO

import pytest
from docx import Document

from assistant.reporting.docx import docx
from tests.reporting.hostile import MARKUP, name_of, review_with


def paragraphs_of(content: bytes) -> list[str]:
    return [paragraph.text for paragraph in Document(BytesIO(content)).paragraphs]


def test_the_memo_of_every_sample_opens_and_holds_the_first_challenges(house, sample_reviews):
    for review in sample_reviews.values():
        language = review.draft.language
        written = paragraphs_of(docx(review, language, lambda slug, spoken=language: names(house, slug)[spoken]))
        asked = [review.examination.finding(slug).challenge for slug in review.examination.first]
        assert asked
        places = [written.index(challenge.question) for challenge in asked]
        assert places == sorted(places)
        for challenge in asked:
            assert challenge.settles in written
            assert challenge.quote is None or any(challenge.quote.quote.strip() in text for text in written)


def names(house, slug: str) -> dict[str, str]:
    return house.shelf.criterion(slug).name


@pytest.mark.parametrize("board", [False, True], ids=["alone", "after a conversation"])
def test_the_table_has_a_row_for_each_point(board):
    document = Document(BytesIO(docx(review_with("x", board), "es", name_of)))
    rows = document.tables[0].rows
    assert len(rows) == 15
    assert len(rows[0].cells) == (3 if board else 2)


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_kept_as_text(text):
    assert any(text in paragraph for paragraph in paragraphs_of(docx(review_with(text), "en", name_of)))


@pytest.mark.parametrize("text", ["a\x00b", "a\x0bb", "a\x1fb", "a\ud800b", "a\ufffeb", "a\uffffb"], ids=ascii)
def test_characters_that_word_refuses_are_left_out(text):
    assert any("ab" in paragraph for paragraph in paragraphs_of(docx(review_with(text, board=True), "es", name_of)))


def test_questions_are_grouped_by_whom_to_ask():
    written = paragraphs_of(docx(review_with("the mayor", board=True), "en", name_of))
    assert written[written.index("Questions to take along") + 1 :][:2] == ["The mayor", "When: the mayor?"]
