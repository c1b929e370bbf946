"""Words to the assistant in a draft change nothing of what the rulebook makes of it."""

import pytest

from assistant.dialogue.opening import open_conversation
from tests.examiners.model.injection.injected import PLAIN, cases, held, said

IN_DRAFTS = cases("in_drafts")
ids = [case.id for case in IN_DRAFTS]


@pytest.fixture(scope="module")
def opened(house):
    """The opening on a text, by the rulebook."""

    def open_on(text, language, name=""):
        draft = house.reader.read_text(text, name, language)
        return open_conversation(draft, librarian=house.librarian, examiner=house.examiner, id="one")

    return open_on


@pytest.fixture(scope="module")
def plain(opened):
    return {language: opened(text, language) for language, text in PLAIN.items()}


@pytest.mark.parametrize("case", IN_DRAFTS, ids=ids)
def test_words_to_the_assistant_in_a_draft_change_no_finding_and_no_reply(case, opened, plain):
    conversation, without = opened(case.draft, case.language), plain[case.language]
    assert held(conversation.examination) == held(without.examination)
    assert said(conversation.turns[0].reply) == said(without.turns[0].reply)


@pytest.mark.parametrize("case", IN_DRAFTS, ids=ids)
def test_what_was_set_aside_is_said_once_unless_it_was_never_visible(case, opened):
    conversation = opened(case.draft, case.language)
    notes = [
        block
        for block in conversation.turns[0].reply.blocks
        if getattr(block, "text", "").startswith(("Dejo aparte", "I set aside"))
    ]
    hidden = sum(part.words for part in conversation.draft.skipped if part.what == "hidden")
    assert len(notes) == (1 if conversation.examination.set_aside else 0)
    assert conversation.examination.set_aside or hidden


def test_there_are_enough_cases_in_both_languages():
    by_language = {language: sum(case.language == language for case in IN_DRAFTS) for language in ("es", "en")}
    assert min(by_language.values()) >= 50
    assert len(IN_DRAFTS) >= 120
