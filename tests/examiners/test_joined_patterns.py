import re

import pytest

from assistant.examiners.joined_patterns import joined

PATTERNS = [r"\bsaw(?:mill|yer)", r"(?:mill|loom)s\b", r"\bloom|weft", r"\b[|(]x", r"\bdye\)|y"]


@pytest.mark.parametrize(
    "text",
    ["a sawyer", "two mills", "a loom", "broadweft", "resaw", "sawyers, looms", "dye)", "ay", "bread", "x|x", "(x"],
)
def test_what_is_joined_finds_what_any_of_the_patterns_finds(text):
    found = any(re.search(pattern, text) for pattern in PATTERNS)
    assert bool(re.search(joined(PATTERNS, [r"\b"]), text)) is found


def test_a_start_that_is_shared_is_tried_once():
    assert joined([r"\bloom", r"mill", r"\bweft"], [r"\b"]) == r"\b(?:(?:loom)|(?:weft))|(?:mill)"


def test_where_there_is_no_pattern_nothing_is_found():
    assert re.search(joined([], [r"\b"]), "a loom") is None


def test_nothing_to_join_is_left_as_it_is():
    assert joined(["mill"], [r"\b"]) == "(?:mill)"
