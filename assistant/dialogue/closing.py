"""The end: what was settled, what is open, and the questions to take along."""

from dataclasses import replace
from itertools import groupby

from assistant.dialogue.agenda import left
from assistant.dialogue.moving import Step, pending_entry, state
from assistant.dialogue.phrases import phrases_of
from assistant.dialogue.presenting import Said, note
from assistant.dialogue.quoting import capitalised, joined, quoted
from assistant.dialogue.review import take_along
from assistant.domain.conversation import Conversation, EntryState

MOST_QUESTIONS = 8  # in the closing message; the review holds them all
_COUNTED_AS = {
    EntryState.ANSWERED: "answered",
    EntryState.RESOLVED: "resolved",
    EntryState.WAIVED: "waived",
    EntryState.NOT_APPLICABLE: "not_applicable",
    EntryState.PARTLY: "partly",
    EntryState.OPEN: "open",
    EntryState.ASKED: "open",
    EntryState.PARKED: "open",
    EntryState.WAITING: "open",
}


def finish(conversation: Conversation) -> Step:
    """End the conversation and say how it stands. What was pending stays open."""
    if conversation.pending is not None:
        board, _ = state(conversation)
        conversation = replace(conversation, board=board.put(left(pending_entry(conversation))), pending=None)
    conversation = replace(conversation, finished=True)
    return conversation, _counts(conversation) + _questions(conversation)


def _counts(conversation: Conversation) -> Said:
    board, _ = state(conversation)
    phrases = phrases_of(conversation.language)
    numbers = dict.fromkeys(phrases.counted, 0)
    for entry in board.entries:
        numbers[_COUNTED_AS[entry.state]] += 1
    counts = tuple(phrases.counted[name][number > 1].format(n=number) for name, number in numbers.items() if number)
    return note(phrases.finished.format(total=len(board.entries), counts=joined(counts, conversation.language)))


def _questions(conversation: Conversation) -> Said:
    board, examination = state(conversation)
    language = conversation.language
    phrases = phrases_of(language)
    taken = take_along(examination, board, language)
    if not taken:
        return note(phrases.nothing_to_take)
    said = note(phrases.take_along)
    for whom, items in groupby(taken[:MOST_QUESTIONS], key=lambda item: item.whom):
        questions = "; ".join(quoted(item.question, language) for item in items)
        said += note(phrases.take_for.format(whom=capitalised(whom), questions=questions))
    return said + note(phrases.take_more if len(taken) > MOST_QUESTIONS else "")
