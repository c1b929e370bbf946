"""Words to the assistant in a message change nothing of what the rulebook answers."""

import pytest

from assistant.dialogue.advance import advance
from assistant.dialogue.opening import open_conversation
from assistant.domain.conversation import Correct, Say, Waive
from assistant.domain.finding import Outcome
from tests.examiners.model.injection.injected import PLAIN, cases, said, states

IN_MESSAGES = cases("in_messages")  # `place` is what the person says besides


@pytest.fixture(scope="module")
def opened(house):
    found = {}
    for language, text in PLAIN.items():
        draft = house.reader.read_text(text, "", language)
        found[language] = open_conversation(draft, librarian=house.librarian, examiner=house.examiner, id="one")
    return found


@pytest.fixture(scope="module")
def answered(house, opened):
    """The conversation and the reply after a message of this kind."""
    kept = {}

    def send(language, kind, words):
        if (language, kind, words) not in kept:
            message = {"waiver": Waive(words), "correction": Correct("people", words)}.get(kind, Say(words))
            ports = {"reader": house.reader, "librarian": house.librarian, "examiner": house.examiner}
            kept[language, kind, words] = advance(opened[language], message, **ports)
        return kept[language, kind, words]

    return send


@pytest.mark.parametrize("before", [False, True], ids=["after", "before"])
@pytest.mark.parametrize("case", IN_MESSAGES, ids=[case.id for case in IN_MESSAGES])
def test_words_to_the_assistant_beside_a_message_change_no_reply(case, before, answered):
    words = f"{case.text} {case.place}" if before else f"{case.place} {case.text}"
    conversation, reply = answered(case.language, case.kind, words)
    without, plain_reply = answered(case.language, case.kind, case.place)
    assert states(conversation) == states(without)
    assert said(reply) == said(plain_reply)


@pytest.mark.parametrize("case", IN_MESSAGES[::5], ids=[case.id for case in IN_MESSAGES[::5]])
def test_words_to_the_assistant_alone_settle_nothing(case, answered, opened, house):
    conversation, _ = answered(case.language, "chat", case.text)
    assert conversation.board.settled == opened[case.language].board.settled
    pending = opened[case.language].pending
    finding = opened[case.language].examination.finding(pending.slug)
    verdict = house.examiner.weigh(pending, finding, [case.text], opened[case.language].draft)
    assert verdict.outcome is Outcome.OPEN
