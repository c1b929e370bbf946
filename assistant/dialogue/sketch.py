"""Help for somebody without a draft: six questions, and a draft composed of the answers alone."""

from dataclasses import replace

from assistant.dialogue.moving import Step
from assistant.dialogue.opening import begin
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Ports
from assistant.dialogue.presenting import Said, note, reply_with
from assistant.dialogue.quoting import capitalised, ended, word_count
from assistant.domain.conversation import Block, Conversation, Paragraph, Question, Quotation, Sketch, Turn
from assistant.domain.draft import Draft, Language
from assistant.domain.errors import ReadingError
from assistant.domain.finding import Evidence

SKETCHED = ("timeline", "market", "timeline", "actors", "spaces", "sustainability")  # what each question bears on
_A_SENTENCE = 8  # words: a shorter answer gets a label, so that it can be read by itself


def open_sketch(language: Language, *, id: str) -> Conversation:
    """A conversation without a draft: its first turn asks the first question."""
    conversation = Conversation(id=id, language=language, sketch=Sketch())
    said = note(phrases_of(language).sketch_opening) + ask(conversation)
    return replace(conversation, turns=(Turn(None, reply_with(conversation, said)),))


def ask(conversation: Conversation) -> Said:
    """The question that comes next in the sketch."""
    position = len(conversation.sketch.answers) if conversation.sketch else 0
    position = min(position, len(SKETCHED) - 1)
    return Said((Question(phrases_of(conversation.language).sketch_questions[position], SKETCHED[position]),))


def take_sketch_answer(conversation: Conversation, text: str, ports: Ports) -> Step:
    """Note an answer ("" where it is not known); after the last one, compose the draft and challenge it."""
    phrases, turn = phrases_of(conversation.language), len(conversation.turns)
    answers = (*(conversation.sketch.answers if conversation.sketch else ()), " ".join(text.split()))
    sketched = replace(conversation, sketch=Sketch(answers))
    if len(answers) < len(SKETCHED):
        words = pick(phrases.sketch_noted if text else phrases.sketch_skipped, turn)
        return sketched, note(words) + ask(sketched)
    return compose(conversation, answers, ports)


def compose(conversation: Conversation, answers: tuple[str, ...], ports: Ports) -> Step:
    """Write the draft from the answers, show it, and open the conversation on it."""
    phrases = phrases_of(conversation.language)
    text = composed(answers, conversation.language)
    if not text:
        again = replace(conversation, sketch=Sketch())
        return again, note(phrases.sketch_empty) + ask(again)
    try:
        draft = ports.reader.read_text(text, phrases.sketch_name, conversation.language)
    except ReadingError as error:
        return conversation, note(error.say(conversation.language)) + ask(conversation)
    conversation, opening = begin(conversation, draft, ports.librarian, ports.examiner)
    return conversation, note(phrases.sketch_shown) + Said(_shown(draft)) + opening


def composed(answers: tuple[str, ...], language: Language) -> str:
    """The draft: a paragraph per answer, in the person's words; a short answer after its label. "" for none."""
    labels = phrases_of(language).sketch_labels
    paragraphs = []
    for label, answer in zip(labels, answers, strict=False):
        if not answer:
            continue
        paragraphs.append(
            ended(capitalised(answer)) if word_count(answer) >= _A_SENTENCE else ended(f"{label}: {answer}")
        )
    return "\n\n".join(paragraphs)


def take_draft(conversation: Conversation, draft: Draft, ports: Ports) -> Step:
    """A draft arrived in the middle of the sketch: it is taken as it is."""
    return begin(replace(conversation, language=draft.language), draft, ports.librarian, ports.examiner)


def take_back(conversation: Conversation) -> Step:
    """Go back to the question before, dropping its answer."""
    answers = conversation.sketch.answers if conversation.sketch else ()
    conversation = replace(conversation, sketch=Sketch(answers[:-1]), finished=False)
    return conversation, ask(conversation)


def explain_sketch(conversation: Conversation) -> Said:
    """Why these questions are asked."""
    return note(phrases_of(conversation.language).sketch_why) + ask(conversation)


def sketch_example(conversation: Conversation) -> Said:
    """An invented answer to the question that is open."""
    position = min(len(conversation.sketch.answers) if conversation.sketch else 0, len(SKETCHED) - 1)
    example = phrases_of(conversation.language).sketch_examples[position]
    return Said((Paragraph(example, "example"),)) + ask(conversation)


def finish_sketch(conversation: Conversation) -> Step:
    """End without a draft."""
    return replace(conversation, finished=True), note(phrases_of(conversation.language).sketch_finished)


def _shown(draft: Draft) -> tuple[Block, ...]:
    blocks: list[Block] = []
    start = 0
    for paragraph in draft.text.split("\n\n"):
        start = draft.text.index(paragraph, start)
        blocks.append(Quotation(Evidence(paragraph, start, start + len(paragraph), "none")))
        start += len(paragraph)
    return tuple(blocks)
