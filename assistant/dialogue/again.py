"""Asking the pending question in another way, or answering the person's last question anew."""

from dataclasses import replace

from assistant.dialogue.answering import WAIVER_REASON, asked_again
from assistant.dialogue.explaining import answer_question, clarify
from assistant.dialogue.intent import AnsweringAndAsking, Asking, understand
from assistant.dialogue.moving import Step, nothing_pending, state
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Ports
from assistant.dialogue.presenting import Said, ask_again, note
from assistant.domain.conversation import Again, Citation, Conversation, Paragraph, Question, Reply, Say


def take_again(conversation: Conversation, ports: Ports) -> Step:
    """Say the last thing in another way. What was said before stays above; what is asked for stays the same."""
    question = _question_to_us(conversation) if ports.colleague is not None else ""
    if question:
        said = answer_question(conversation, question, ports.librarian, ports.colleague)
        opening = note(phrases_of(conversation.language).answered_again)
        return conversation, opening + said + ask_again(conversation)
    if conversation.pending is None or conversation.draft is None:
        return nothing_pending(conversation)
    return _reworded(conversation, ports)


def wordings(conversation: Conversation, slug: str) -> tuple[str, ...]:
    """The questions asked about a criterion so far, each once, oldest first."""
    asked = dict.fromkeys(
        block.text
        for turn in conversation.turns
        for block in turn.reply.blocks
        if isinstance(block, Question) and block.slug == slug
    )
    if conversation.pending is not None and conversation.pending.slug == slug:
        asked[conversation.pending.question] = None
    return tuple(asked)


def _reworded(conversation: Conversation, ports: Ports) -> Step:
    pending, draft = conversation.pending, conversation.draft
    if pending is None or draft is None:
        raise ValueError("no challenge is pending")
    phrases, turn = phrases_of(conversation.language), len(conversation.turns)
    asked = wordings(conversation, pending.slug)
    if pending.situation == WAIVER_REASON:
        others = [words for words in phrases.ask_reason if words not in asked]
        other = replace(pending, question=others[0]) if others else None
    else:
        finding = state(conversation)[1].finding(pending.slug)
        other = ports.examiner.reword(pending, finding, draft, asked, conversation.corrections)
    if other is None:
        return conversation, clarify(conversation, ports.librarian)
    conversation = replace(conversation, pending=other)
    return conversation, note(pick(phrases.another_wording, turn)) + Said(asked_again(other, pending))


def _question_to_us(conversation: Conversation) -> str:
    """The question that the last reply answered or declined, or ""."""
    last = next((turn for turn in reversed(conversation.turns) if not isinstance(turn.message, Again)), None)
    if last is None or not isinstance(last.message, Say) or not _answers(last.reply):
        return ""
    match understand(last.message.text, conversation, conversation.language):
        case Asking(question) | AnsweringAndAsking(_, question):
            return question
        case _:
            return ""


def _answers(reply: Reply) -> bool:
    return any(
        isinstance(block, Citation) or (isinstance(block, Paragraph) and block.role == "decline")
        for block in reply.blocks
    )
