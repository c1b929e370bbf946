"""The first message about a draft: what was read, what it already answers, one challenge, what comes after."""

from dataclasses import dataclass, replace

from assistant.dialogue.agenda import board_of, next_slug, upcoming
from assistant.dialogue.phrases import phrases_of
from assistant.dialogue.ports import Examiner, Librarian
from assistant.dialogue.presenting import Said, present, reply_with
from assistant.dialogue.quoting import ended, narrowed, word_count
from assistant.dialogue.reading_back import read_back
from assistant.domain.conversation import (
    AnsweredPoint,
    Block,
    Conversation,
    EntryState,
    Heading,
    Paragraph,
    Question,
    Quotation,
    Turn,
)
from assistant.domain.draft import Draft, Language, without_spans
from assistant.domain.finding import Evidence, Examination, Figure, Finding, Status
from assistant.domain.knowledge import KEY_SLUGS

MOST_WORDS = 230
LONGEST_ANSWERED_QUOTE = 30  # words
LONGEST_SET_ASIDE = 20
_FEWEST_WORDS_OF_A_QUOTE = 4


@dataclass(frozen=True, slots=True)
class Extent:
    """How much of what could be said is said. The opening takes the fullest extent that fits its length."""

    points: int
    sums: int = 0
    not_applicable: bool = False
    topics: int = 1
    names: bool = True
    quote_words: int = LONGEST_ANSWERED_QUOTE
    figures: bool = True  # the sums that come out right, beside their points


_EXTENTS = (
    Extent(points=3, sums=2, not_applicable=True, topics=2),
    Extent(points=3, sums=1, not_applicable=True, topics=2),
    Extent(points=3, sums=1, topics=2),
    Extent(points=2, sums=1, topics=2),
    Extent(points=2, topics=2),
    Extent(points=1, sums=1),
    Extent(points=1),
    Extent(points=1, names=False),
)
_EXTENTS_WHEN_MOSTLY_ANSWERED = (
    Extent(points=5, sums=1, not_applicable=True, topics=2, quote_words=20),
    Extent(points=5, topics=2, quote_words=18, figures=False),
    Extent(points=5, quote_words=18, figures=False, names=False),
    Extent(points=4, quote_words=20, figures=False),
    Extent(points=4, quote_words=18, figures=False, names=False),
)


def open_conversation(
    draft: Draft, *, librarian: Librarian, examiner: Examiner, id: str, language: Language | None = None
) -> Conversation:
    """Examine a draft and say the opening. The language is the draft's unless another is given.

    The conversation that comes back holds its first turn, whose message is None.
    """
    conversation = Conversation(id=id, language=language or draft.language)
    conversation, said = begin(conversation, draft, librarian, examiner)
    return replace(conversation, turns=(Turn(None, reply_with(conversation, said)),))


def begin(
    conversation: Conversation, draft: Draft, librarian: Librarian, examiner: Examiner
) -> tuple[Conversation, Said]:
    """Take a draft into a conversation that has none, and say the opening."""
    examination = examiner.examine(draft, conversation.corrections)
    board = board_of(examination)
    slug = next_slug(board, examination, ())
    if slug is not None:
        board = board.put(replace(board.entry(slug), state=EntryState.ASKED))
    conversation = replace(
        conversation,
        draft=draft,
        examination=examination,
        board=board,
        pending=examination.finding(slug).challenge if slug is not None else None,
        asked=(slug,) if slug is not None else (),
        sketch=None,
        finished=False,
    )
    said = _opening(conversation, examination, draft, librarian)
    return conversation, replace(
        said, blocks=(*said.blocks[:1], *_set_aside(examination, conversation.language), *said.blocks[1:])
    )


def _opening(conversation: Conversation, examination: Examination, draft: Draft, librarian: Librarian) -> Said:
    if examination.facts.unlike_an_intervention and conversation.pending is not None:
        note = Paragraph(phrases_of(conversation.language).unlike_an_intervention)
        return Said((note,)) + present(conversation.pending, librarian, conversation.language)
    extents: tuple[Extent, ...] = _EXTENTS
    if mostly_answered(examination):
        extents = (*_EXTENTS_WHEN_MOSTLY_ANSWERED, *_EXTENTS)
    said = Said()
    for extent in extents:
        said = _at(extent, conversation, examination, draft, librarian)
        if words_of(said) <= MOST_WORDS:
            break
    return said


def _set_aside(examination: Examination, language: Language) -> tuple[Block, ...]:
    """What the draft says to the assistant: said once, beside the reading, with the first of its sentences."""
    if not examination.set_aside:
        return ()
    first = narrowed(examination.set_aside[0], LONGEST_SET_ASIDE)
    return (Paragraph(phrases_of(language).set_aside, "note"), Quotation(first))


def _at(
    extent: Extent, conversation: Conversation, examination: Examination, draft: Draft, librarian: Librarian
) -> Said:
    language, pending = conversation.language, conversation.pending
    phrases = phrases_of(language)
    turn = len(without_spans(draft.text, [(quote.start, quote.end) for quote in examination.set_aside]))
    points = answered_points(examination, librarian, language, extent.points, extent.quote_words)
    if not extent.figures:
        points = tuple(replace(point, figure="") for point in points)
    shown = {point.figure for point in points}
    sums = [
        phrases.sum_holds[turn % len(phrases.sum_holds)].format(text=ended(figure.text))
        for figure in examination.figures
        if figure.holds and figure.text not in shown
    ][: extent.sums]
    reading = (*read_back(examination.facts, language, turn, extent.names), *sums)
    blocks: list[Block] = [Paragraph(" ".join(reading), "reading")]
    if points:
        mostly = mostly_answered(examination) and pending is not None
        blocks.append(
            Paragraph(phrases.answered_mostly if mostly else phrases.answered[turn % len(phrases.answered)], "answered")
        )
        blocks.extend(points)
    if extent.not_applicable:
        blocks.extend(_not_applicable(examination, librarian, language))
    if pending is None:
        blocks.append(Paragraph(phrases.nothing_to_challenge))
        return Said(tuple(blocks))
    said = Said(tuple(blocks)) + present(pending, librarian, language)
    topics = tuple(librarian.criterion(slug).topic[language] for slug in upcoming(conversation, extent.topics))
    if topics:
        said += Said((Paragraph(phrases.after.format(topics="; ".join(topics)), "next"),))
    return said


def answered_points(
    examination: Examination,
    librarian: Librarian,
    language: Language,
    most: int,
    quote_words: int = LONGEST_ANSWERED_QUOTE,
) -> tuple[AnsweredPoint, ...]:
    """What the draft answers, each with a quote: key criteria first, then the surest, `most` at most."""
    quotes = {
        found.slug: best_quote(found, quote_words) for found in examination.findings if found.status is Status.ADDRESSED
    }
    ranked = sorted(
        ((slug, quote) for slug, quote in quotes.items() if quote is not None),
        key=lambda point: (point[0] not in KEY_SLUGS, -point[1].strength),
    )
    points: list[AnsweredPoint] = []
    for slug, quote in ranked:
        if len(points) == most:
            break
        if any(_overlap(quote, point.quote) for point in points):
            continue
        figure = _sum_that_holds(examination.figures, slug)
        points.append(AnsweredPoint(slug, librarian.criterion(slug).name[language], quote, figure))
    return tuple(points)


def best_quote(finding: Finding, most_words: int = LONGEST_ANSWERED_QUOTE) -> Evidence | None:
    """The quote that best shows what a draft answers: specific, short, strong; one that is too long is narrowed."""
    if not finding.evidence:
        return None

    def fitness(evidence: Evidence) -> tuple[bool, bool, float]:
        length = word_count(evidence.quote)
        fits = _FEWEST_WORDS_OF_A_QUOTE <= length <= most_words
        return (evidence.label == "specific", fits, evidence.strength)

    return narrowed(max(finding.evidence, key=fitness), most_words)


def mostly_answered(examination: Examination) -> bool:
    """Whether two thirds of the criteria that apply are answered."""
    applying = [found for found in examination.findings if found.status is not Status.NOT_APPLICABLE]
    answered = sum(found.status is Status.ADDRESSED for found in applying)
    return bool(applying) and 3 * answered >= 2 * len(applying)


def words_of(said: Said) -> int:
    """How many words a reader would read."""
    total = 0
    for block in said.blocks:
        match block:
            case Paragraph(text) | Question(text):
                total += word_count(text)
            case Heading():
                total += word_count(block.text)
            case Quotation(evidence):
                total += word_count(evidence.quote)
            case AnsweredPoint():
                total += word_count(f"{block.topic} {block.quote.quote} {block.figure}")
            case _:
                total += word_count(block.text)
    return total


def _not_applicable(examination: Examination, librarian: Librarian, language: Language) -> tuple[Paragraph, ...]:
    for found in examination.findings:
        if found.status is Status.NOT_APPLICABLE and found.why:
            name = librarian.criterion(found.slug).name[language]
            reason = ended(found.why[:1].lower() + found.why[1:])
            return (Paragraph(phrases_of(language).not_applicable.format(name=name, why=reason), "answered"),)
    return ()


def _sum_that_holds(figures: tuple[Figure, ...], slug: str) -> str:
    return next((figure.text for figure in figures if figure.slug == slug and figure.holds), "")


def _overlap(one: Evidence, other: Evidence) -> bool:
    return one.start < other.end and other.start < one.end
