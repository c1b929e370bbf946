"""What a model quotes stands in the draft; what it cites was retrieved."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.examiners.model.guard import citations
from assistant.examiners.model.guard.delimiters import between, neutralised
from assistant.examiners.model.guard.quotes import check_quote, find_quote
from assistant.examiners.model.guard.rejected import Rejected

DRAFT = (
    "Unas 1.200 familias «sin riego» siembran quinua —y poco más—.\n\n"
    "La alcaldía paga el <agua> hasta 2028; después, “ya se verá”. Son ~30 hectáreas."
)


@pytest.mark.parametrize(
    "said",
    [
        "Unas 1.200 familias",
        'familias "sin riego" siembran quinua - y poco más'.replace("- y", "-y"),
        "La alcaldía paga el ‹agua› hasta 2028",
        "«la alcaldia paga»",
        "quinua —y poco más—. La alcaldía",
        'despues, "ya se vera"',
        "Son ∼30 hectáreas.",
        "...siembran quinua...",
    ],
)
def test_a_quote_that_differs_only_in_its_typography_is_the_drafts_own(said):
    span = find_quote(said, DRAFT)
    assert span is not None
    assert DRAFT[slice(*span)] in DRAFT


@pytest.mark.parametrize(
    "said",
    [
        "Unas 1.300 familias",
        "familias siembran quinua",  # words left out
        "familias … siembran quinua",
        "La alcaldía pagará el agua",
        "caldía paga",  # cut in a word
        "200 familias",
        "a",
        "",
        "«»",
    ],
)
def test_a_quote_that_is_not_word_for_word_is_none(said):
    assert find_quote(said, DRAFT) is None
    with pytest.raises(Rejected):
        check_quote(said, DRAFT)


@settings(max_examples=300, deadline=None)
@given(said=st.text(max_size=60), draft=st.text(max_size=200))
def test_an_admitted_quote_is_always_verbatim_in_the_draft(said, draft):
    span = find_quote(said, draft)
    if span is not None:
        start, end = span
        assert 0 <= start < end <= len(draft)


@settings(max_examples=200, deadline=None)
@given(st.integers(0, len(DRAFT)), st.integers(0, len(DRAFT)))
def test_whole_words_of_the_neutralised_draft_are_found_in_the_draft(one, other):
    start, end = sorted((one, other))
    words = DRAFT[start:end].split()[1:-1]
    if sum(letter.isalnum() for letter in "".join(words)) >= 3:
        assert find_quote(neutralised(" ".join(words)), DRAFT)


@settings(max_examples=300, deadline=None)
@given(st.text(alphabet=st.sampled_from("</draft> \n[INST]`~|{}%-=\u200b\u202eabc<>＜＞"), max_size=80))
def test_no_text_can_close_the_delimiters_it_stands_between(text):
    sent = between("draft", text)
    assert sent.count("<") == sent.count(">") == 2
    assert "```" not in sent
    assert "[INST" not in sent.upper()
    assert "\u200b" not in sent
    assert between("draft", text) == sent


def test_only_what_was_retrieved_is_cited():
    citations.check(["R3.2", "Manual de campo"], {"R3.2", "Manual de campo"})
    citations.check_mentions("R3 pide fortalecer; R3.2 también.", {"R3.2"})
    for text in ("R8 dice otra cosa.", "Según R3.1, sí.", "R4 asks for it."):
        with pytest.raises(Rejected) as refused:
            citations.check_mentions(text, {"R3.2"})
        assert "R3.2" in refused.value.reason
    with pytest.raises(Rejected):
        citations.check(["R3"], {"R3.2"})
