"""One turn: a message in, the conversation with the new turn and the reply out."""

from dataclasses import replace
from typing import assert_never

from assistant.dialogue.again import take_again
from assistant.dialogue.answering import (
    take_answer,
    take_answer_before_leaving,
    take_answer_with_question,
    take_unknown,
    take_waiver,
    take_waiver_in_passing,
)
from assistant.dialogue.closing import finish
from assistant.dialogue.commands import Command
from assistant.dialogue.consent import take_consent
from assistant.dialogue.explaining import answer_question, clarify, explain, meet_objection, show_example
from assistant.dialogue.intent import (
    Answering,
    AnsweringAndAsking,
    AnsweringAndBidding,
    Asking,
    Bidding,
    Correcting,
    GoingBack,
    Intent,
    NotKnown,
    Objecting,
    Pasting,
    Silence,
    Waiving,
    asks_about_recommendations,
    is_assent,
    understand,
)
from assistant.dialogue.moving import Step, go_back, nothing_pending, park, skip
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Colleague, Examiner, Librarian, Ports, Reader
from assistant.dialogue.presenting import ask_again, note, reply_with
from assistant.dialogue.review import make_review
from assistant.dialogue.revising import correct, take_new_version, which_fact
from assistant.dialogue.sketching import advance_sketch
from assistant.domain.conversation import (
    Again,
    Back,
    Consent,
    Conversation,
    Correct,
    Example,
    Finish,
    Message,
    NewVersion,
    Next,
    Park,
    Reply,
    Say,
    Turn,
    Waive,
    Why,
)
from assistant.domain.errors import ReadingError

UNCLEAR_PLACE = "?"  # a slug that no criterion has
_CERTAIN = (
    Bidding,
    GoingBack,
    NotKnown,
    Objecting,
    Pasting,
    Silence,
)  # intents that the rules do not take from half a sentence


def advance(
    conversation: Conversation,
    message: Message,
    *,
    reader: Reader,
    librarian: Librarian,
    examiner: Examiner,
    colleague: Colleague | None = None,
) -> tuple[Conversation, Reply]:
    """Take a message and say what follows. The conversation that comes back holds the new turn; no port is kept.

    Every message is answered at every point, after the end too. `ReadingError` is said, not raised.
    """
    ports = Ports(reader, librarian, examiner, colleague)
    if conversation.draft is None:
        after, said = advance_sketch(conversation, _heard(message, ports.examiner), ports)
    else:
        after, said = _step(conversation, _heard(message, ports.examiner), ports)
    after = _summarised(conversation, after, ports)
    reply = reply_with(after, said)
    return replace(after, turns=(*after.turns, Turn(message, reply))), reply


def _heard(message: Message, examiner: Examiner) -> Message:
    """The message without what it tells the assistant to hold; the message itself where that is all there is."""
    match message:
        case Say(text) | Correct(_, text):
            return replace(message, text=examiner.hear(text) or text)
        case Waive(reason):
            return replace(message, reason=examiner.hear(reason) or reason)
        case _:
            return message


def _step(conversation: Conversation, message: Message, ports: Ports) -> Step:
    match message:
        case Say(text):
            return _say(conversation, text, ports)
        case Correct(fact, text):
            return correct(conversation, fact, text, ports)
        case Waive(reason):
            return take_waiver(conversation, reason, ports)
        case Park():
            return park(conversation, ports.librarian)
        case Next():
            return skip(conversation, ports.librarian)
        case Back(slug):
            return go_back(conversation, slug, ports.librarian)
        case Why():
            return conversation, explain(conversation, ports.librarian)
        case Example():
            return conversation, show_example(conversation, ports.librarian)
        case NewVersion(draft):
            return take_new_version(conversation, draft, ports)
        case Finish():
            return finish(conversation)
        case Consent(model):
            return take_consent(conversation, model, ports)
        case Again():
            return take_again(conversation, ports)
        case unknown:
            assert_never(unknown)


def _say(conversation: Conversation, text: str, ports: Ports) -> Step:
    offered = _offered_version(conversation)
    if offered and is_assent(text, conversation.language):
        return _read_version(conversation, offered, ports)
    phrases = phrases_of(conversation.language)
    match _understood(text, conversation, ports):
        case Answering(answer):
            return take_answer(conversation, answer, ports)
        case AnsweringAndAsking(answer, question):
            taken = take_answer_with_question(conversation, answer, question, ports)
            return taken or _ask(conversation, question, ports)
        case AnsweringAndBidding(answer, command):
            step, settled = take_answer_before_leaving(conversation, answer, ports)
            return step if settled and command is not Command.FINISH else _bid(step[0], command, ports)
        case Asking(question):
            return _ask(conversation, question, ports)
        case NotKnown():
            return take_unknown(conversation, text, ports)
        case Waiving(reason):
            return take_waiver_in_passing(conversation, text, reason, ports)
        case GoingBack(slug, unclear):
            return go_back(conversation, UNCLEAR_PLACE if unclear else slug, ports.librarian)
        case Correcting(fact, corrected):
            if fact is None:
                return conversation, which_fact(conversation)
            return correct(conversation, fact, corrected, ports)
        case Pasting():
            return conversation, note(phrases.offer_version) + ask_again(conversation)
        case Bidding(command):
            return _bid(conversation, command, ports)
        case Objecting(recommendation):
            return conversation, meet_objection(conversation, recommendation, ports.librarian)
        case Silence():
            return conversation, note(phrases.empty) + ask_again(conversation)
        case unknown:
            assert_never(unknown)


def _understood(text: str, conversation: Conversation, ports: Ports) -> Intent:
    """By the dialogue's own rules what they know for certain; else by a colleague, where there is one."""
    own = understand(text, conversation, conversation.language)
    certain = isinstance(own, _CERTAIN) or (isinstance(own, Asking) and asks_about_recommendations(text))
    if ports.colleague is None or certain or not ports.examiner.hear(text):
        return own
    return ports.colleague.understand(text, conversation) or own


def _bid(conversation: Conversation, command: Command, ports: Ports) -> Step:
    phrases, turn = phrases_of(conversation.language), len(conversation.turns)
    match command:
        case Command.PARK:
            return park(conversation, ports.librarian)
        case Command.NEXT:
            return skip(conversation, ports.librarian)
        case Command.FINISH:
            return finish(conversation)
        case Command.WHY:
            return conversation, explain(conversation, ports.librarian)
        case Command.EXAMPLE:
            return conversation, show_example(conversation, ports.librarian)
        case Command.CLARIFY:
            if ports.colleague is not None:
                return take_again(conversation, ports)
            return conversation, clarify(conversation, ports.librarian)
        case Command.BACK:
            return go_back(conversation, None, ports.librarian)
        case Command.UNKNOWN:
            return take_unknown(conversation, "", ports)
        case Command.VERSION:
            return conversation, note(phrases.how_to_version) + ask_again(conversation)
        case Command.WEARY:
            return conversation, note(pick(phrases.weary, turn)) + ask_again(conversation)
        case Command.ABOUT:
            return conversation, note(phrases.about) + ask_again(conversation)
        case Command.GREET:
            return conversation, note(pick(phrases.greeting, turn)) + ask_again(conversation)
        case Command.THANK:
            return conversation, note(pick(phrases.thanks, turn)) + ask_again(conversation)
        case Command.ASSENT:
            return nothing_pending(conversation)
        case unknown:
            assert_never(unknown)


def _ask(conversation: Conversation, question: str, ports: Ports) -> Step:
    conversation = replace(conversation, finished=False)
    said = answer_question(conversation, question, ports.librarian, ports.colleague)
    return conversation, said + ask_again(conversation)


def _summarised(before: Conversation, after: Conversation, ports: Ports) -> Conversation:
    """With a colleague's summary for the review once the talk is ended; without one as soon as the board moves on."""
    if after.finished and not before.finished and after.draft is not None and ports.colleague is not None:
        return replace(after, summary=ports.colleague.summarise(make_review(after)) or "")
    moved = after.board != before.board or after.examination != before.examination
    return replace(after, summary="") if moved else after


def _offered_version(conversation: Conversation) -> str:
    """The pasted text that the last reply offered to take as a new version, or ""."""
    last = conversation.turns[-1] if conversation.turns else None
    if last is None or not isinstance(last.message, Say):
        return ""
    offer = phrases_of(conversation.language).offer_version
    offered = any(getattr(block, "text", "") == offer for block in last.reply.blocks)
    return last.message.text if offered else ""


def _read_version(conversation: Conversation, text: str, ports: Ports) -> Step:
    name = conversation.draft.name if conversation.draft else ""
    try:
        draft = ports.reader.read_text(text, name)
    except ReadingError as error:
        return conversation, note(error.say(conversation.language)) + ask_again(conversation)
    return take_new_version(conversation, draft, ports)
