"""Going from one challenge to another: on, aside, back. Weighs nothing."""

from dataclasses import replace

from assistant.dialogue.agenda import is_settled, left, next_slug, set_aside
from assistant.dialogue.phrases import phrases_of, pick
from assistant.dialogue.ports import Librarian
from assistant.dialogue.presenting import Said, ask_again, label_of, note, present
from assistant.dialogue.quoting import ended, joined, narrowed, open_ended, quoted, shortened
from assistant.domain.conversation import Board, Conversation, Entry, EntryState, Quotation
from assistant.domain.finding import Examination, Outcome
from assistant.domain.knowledge import SLUGS

Step = tuple[Conversation, Said]


def state(conversation: Conversation) -> tuple[Board, Examination]:
    """The board and the examination of a conversation about a draft. Raises ValueError while there is no draft."""
    if conversation.board is None or conversation.examination is None:
        raise ValueError("the conversation has no draft yet")
    return conversation.board, conversation.examination


def pending_entry(conversation: Conversation) -> Entry:
    """The entry of the pending challenge. Raises ValueError when none is pending."""
    board, _ = state(conversation)
    if conversation.pending is None:
        raise ValueError("no challenge is pending")
    return board.entry(conversation.pending.slug)


def go_on(conversation: Conversation, librarian: Librarian) -> Step:
    """Present what comes next; when nothing does, say so."""
    board, examination = state(conversation)
    slug = next_slug(board, examination, conversation.asked)
    if slug is None:
        return replace(conversation, pending=None), note(phrases_of(conversation.language).all_done)
    phrases = phrases_of(conversation.language)
    returning = board.entry(slug).state is EntryState.PARKED
    variants = phrases.back_to_parked if returning else phrases.transition
    topic = librarian.criterion(slug).topic[conversation.language]
    words = note(_with_topic(pick(variants, len(conversation.turns)), topic))
    return _ask(conversation, slug, librarian, words)


def park(conversation: Conversation, librarian: Librarian) -> Step:
    """Leave the pending challenge for the end; the second time it is left open."""
    if conversation.pending is None:
        return nothing_pending(conversation)
    phrases = phrases_of(conversation.language)
    board, _ = state(conversation)
    entry = set_aside(pending_entry(conversation), conversation.asked)
    parked = entry.state is EntryState.PARKED
    words = pick(phrases.parked, len(conversation.turns)) if parked else phrases.parked_again
    conversation = replace(conversation, board=board.put(entry), pending=None)
    if parked and next_slug(board.put(entry), state(conversation)[1], conversation.asked) == entry.slug:
        # Nothing else is left: it would come straight back.
        conversation = replace(conversation, board=board.put(left(entry)))
        words = pick(phrases.next_left, len(conversation.turns))
    conversation, said = go_on(conversation, librarian)
    return conversation, note(words) + said


def skip(conversation: Conversation, librarian: Librarian) -> Step:
    """Leave the pending challenge open and go on."""
    conversation = replace(conversation, finished=False)
    if conversation.pending is None:
        return go_on(conversation, librarian)
    board, _ = state(conversation)
    conversation = replace(conversation, board=board.put(left(pending_entry(conversation))), pending=None)
    words = pick(phrases_of(conversation.language).next_left, len(conversation.turns))
    conversation, said = go_on(conversation, librarian)
    return conversation, note(words) + said


def go_back(conversation: Conversation, slug: str | None, librarian: Librarian) -> Step:
    """Go back to a criterion; a settled one is shown as recorded, and what was pending stays pending."""
    phrases, language = phrases_of(conversation.language), conversation.language
    board, examination = state(conversation)
    slug = slug or _last_before(conversation)
    if slug is None:
        return conversation, note(phrases.nothing_before) + ask_again(conversation)
    if slug not in SLUGS:
        topics = tuple(librarian.criterion(seen).topic[language] for seen in dict.fromkeys(conversation.asked))
        return conversation, note(phrases.unknown_place.format(topics=joined(topics, language))) + ask_again(
            conversation
        )
    conversation = replace(conversation, finished=False)
    entry = board.entry(slug)
    if conversation.pending is not None and conversation.pending.slug == slug:
        return conversation, note(phrases.already_here) + ask_again(conversation)
    if is_settled(entry) or examination.finding(slug).challenge is None:
        return conversation, _recorded(conversation, entry, librarian) + ask_again(conversation)
    if conversation.pending is not None:
        aside = set_aside(pending_entry(conversation), conversation.asked)
        conversation = replace(conversation, board=board.put(aside))
    topic = librarian.criterion(slug).topic[language]
    words = _with_topic(pick(phrases.going_back, len(conversation.turns)), topic)
    return _ask(conversation, slug, librarian, note(words))


def nothing_pending(conversation: Conversation) -> Step:
    """Say that no question is open, and what can be done."""
    phrases = phrases_of(conversation.language)
    if conversation.finished:
        return conversation, note(phrases.finished_already)
    return conversation, note(pick(phrases.nothing_pending, len(conversation.turns)))


def _ask(conversation: Conversation, slug: str, librarian: Librarian, words: Said) -> Step:
    board, examination = state(conversation)
    challenge = examination.finding(slug).challenge
    if challenge is None:
        raise ValueError(f"{slug}: the examination holds no challenge to present")
    # Asked anew: what was said before counts still, but not how often it was asked after.
    entry = replace(board.entry(slug), state=EntryState.ASKED, follow_ups=0)
    conversation = replace(
        conversation,
        board=board.put(entry),
        pending=challenge,
        asked=(*conversation.asked, slug),
    )
    return conversation, words + present(challenge, librarian, conversation.language)


def _with_topic(phrase: str, topic: str) -> str:
    """The phrase with its topic: one colon at most, and "al" for "a el"."""
    if ":" in phrase:
        topic = topic.replace(": ", ", ")
    return phrase.format(topic=topic).replace(" a el ", " al ").replace(" de el ", " del ")


def _last_before(conversation: Conversation) -> str | None:
    pending = conversation.pending.slug if conversation.pending else None
    return next((slug for slug in reversed(conversation.asked) if slug != pending), None)


def _recorded(conversation: Conversation, entry: Entry, librarian: Librarian) -> Said:
    language = conversation.language
    phrases = phrases_of(language)
    finding = state(conversation)[1].finding(entry.slug)
    match entry.state:
        case EntryState.RESOLVED:
            label = label_of(librarian.criterion(entry.slug), finding.claims, language)
            counted = [answer.text for answer in entry.answers if answer.outcome != Outcome.OPEN]
            arrived = " ".join(quoted(open_ended(shortened(words, 40)), language) for words in counted)
            return note(phrases.recorded_resolved.format(label=label, arrived=arrived))
        case EntryState.WAIVED:
            said = note(phrases.recorded_waived.format(reason=quoted(shortened(entry.waiver, 40), language)))
            if entry.against_waiver is not None:
                said += Said((Quotation(narrowed(entry.against_waiver, 40)),))
            return said
        case EntryState.NOT_APPLICABLE:
            return note(phrases.recorded_not_applicable.format(why=ended(finding.why)))
        case _:
            quotes = tuple(Quotation(narrowed(evidence, 40)) for evidence in finding.evidence[:2])
            return note(phrases.recorded_answered) + Said(quotes)
