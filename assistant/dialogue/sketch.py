"""Help for somebody without a draft: six questions, and a draft composed of the answers alone."""

import re
from collections.abc import Mapping
from dataclasses import replace

from assistant.dialogue.moving import Step
from assistant.dialogue.opening import begin
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Ports
from assistant.dialogue.presenting import Said, note, reply_with
from assistant.dialogue.quoting import capitalised, ended, word_count
from assistant.dialogue.reading_back import fact_of
from assistant.domain.conversation import Block, Conversation, Paragraph, Question, Quotation, Sketch, Turn
from assistant.domain.draft import Draft, Language, QuantityKind
from assistant.domain.errors import ReadingError
from assistant.domain.facts import CorrectableFact, Correction, Facts
from assistant.domain.finding import Evidence

SKETCHED = ("timeline", "market", "timeline", "actors", "spaces", "sustainability")  # what each question bears on
_ASKED_FOR: Mapping[tuple[int, QuantityKind], CorrectableFact] = {
    (0, QuantityKind.PEOPLE): "people",
    (2, QuantityKind.TIME): "horizon",
    (2, QuantityKind.DATE): "horizon",
    (2, QuantityKind.MONEY): "budget",
}
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
    stated = stated_facts(draft, answers, ports.examiner.examine(draft).facts)
    conversation = replace(conversation, corrections=stated)
    conversation, opening = begin(conversation, draft, ports.librarian, ports.examiner)
    return conversation, note(phrases.sketch_shown) + Said(_shown(draft)) + opening


def stated_facts(draft: Draft, answers: tuple[str, ...], read: Facts) -> tuple[Correction, ...]:
    """What the answers say by the question they answer (people, time, money), where reading the draft missed it."""
    paragraphs = _paragraphs(draft)
    given = [position for position, answer in enumerate(answers) if answer]
    if len(paragraphs) != len(given):
        return ()
    stated: dict[CorrectableFact, Correction] = {}
    for position, (start, end) in zip(given, paragraphs, strict=True):
        for quantity in draft.quantities_in(start, end):
            fact = _ASKED_FOR.get((position, quantity.kind))
            if fact is not None and fact_of(read, fact) is None and fact not in stated:
                stated[fact] = Correction(fact, quantity.text)
    return tuple(stated.values())


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
    return tuple(Quotation(Evidence(draft.text[start:end], start, end, "none")) for start, end in _paragraphs(draft))


def _paragraphs(draft: Draft) -> tuple[tuple[int, int], ...]:
    return tuple(match.span() for match in re.finditer(r"\S(?:.*\S)?", draft.text))
