"""The draft's own words never become markup; what the review says is in order."""

import re
from itertools import pairwise

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

from assistant.reporting.markdown import escape, markdown
from tests.reporting.hostile import MARKUP, name_of, review_with

PARSER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
NEVER = {"html_block", "html_inline", "image", "link_open", "code_inline", "code_block", "fence", "hr", "s_open"}
NEVER |= {"ordered_list_open", "hardbreak"}


def tokens_of(text: str) -> list[Token]:
    return [token for block in PARSER.parse(text) for token in (block, *(block.children or ()))]


def text_of(tokens: list[Token]) -> str:
    return "".join(token.content for token in tokens if token.type == "text")


@pytest.mark.parametrize("text", MARKUP)
def test_escaped_text_is_shown_letter_for_letter(text):
    tokens = tokens_of(escape(text))
    assert {token.type for token in tokens} <= {"paragraph_open", "inline", "text", "text_special", "paragraph_close"}
    assert text_of(tokens) == " ".join(text.split())


@pytest.mark.parametrize("language", ["es", "en"])
@pytest.mark.parametrize("board", [False, True], ids=["alone", "after a conversation"])
@pytest.mark.parametrize("text", MARKUP)
def test_markup_of_the_draft_stays_text_in_the_review(text, board, language):
    plain = tokens_of(markdown(review_with("plain", board), language, name_of))
    tokens = tokens_of(written := markdown(review_with(text, board), language, name_of))
    assert not {token.type for token in tokens} & NEVER
    assert [token.type for token in tokens if token.type.endswith("_open")] == [
        token.type for token in plain if token.type.endswith("_open")
    ]
    assert not re.search(r"(?<!\\)(\\\\)*\$", written), "a dollar sign would become a formula"
    assert not re.search(r"\w://|www\.", written), "an address would become a link"


def test_the_first_challenges_stand_before_all_else():
    blocks = PARSER.parse(markdown(review_with("x"), "en", name_of))
    headings = [title.content for opening, title in pairwise(blocks) if opening.type == "heading_open"]
    assert headings[1] == "What comes first"
    assert [heading.split(" (")[0] for heading in headings[2:5]] == [
        name_of(slug) for slug in ("timeline", "spaces", "public-sector")
    ]


def test_a_review_of_every_sample_is_written_in_both_languages(house, sample_reviews):
    for review in sample_reviews.values():
        for language in ("es", "en"):
            written = markdown(review, language, lambda slug, spoken=language: house.shelf.criterion(slug).name[spoken])
            assert written.count("\n## ") >= 3
            for slug in review.examination.first:
                assert escape(review.examination.finding(slug).challenge.question) in written


def test_answers_of_the_conversation_are_in_the_review():
    written = markdown(review_with("our own words", board=True), "en", name_of)
    assert "What you answered: our own words" in written
