"""The board and what to ask next. Knows nothing of wording, models or screens."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.domain.conversation import SETTLED, Board, Conversation, Entry, EntryState
from assistant.domain.finding import Examination, Finding, Outcome, Status
from assistant.domain.knowledge import KEY_SLUGS

KEYS_WITHIN = 5  # each unanswered key criterion is asked within the first five challenges


def state_of(finding: Finding) -> EntryState:
    """Where a criterion stands before anything is asked."""
    match finding.status:
        case Status.ADDRESSED:
            return EntryState.ANSWERED
        case Status.NOT_APPLICABLE:
            return EntryState.NOT_APPLICABLE
        case Status.CONTRADICTS | Status.MISSING | Status.PARTLY:
            return EntryState.WAITING


def board_of(examination: Examination) -> Board:
    """The board of a draft just examined."""
    return Board(tuple(Entry(found.slug, found.status, state_of(found)) for found in examination.findings))


def to_ask(examination: Examination) -> tuple[str, ...]:
    """What deserves a challenge, most pressing first: the examiner's order, and no key criterion left out of it."""
    order = dict.fromkeys((*examination.agenda, *KEY_SLUGS))
    with_challenge = {found.slug for found in examination.findings if found.challenge is not None}
    return tuple(slug for slug in order if slug in with_challenge)


def next_slug(board: Board, examination: Examination, asked: Sequence[str]) -> str | None:
    """What to ask next: waiting criteria in order, keys in time; at the end what was parked, once; else None."""
    waiting = [slug for slug in to_ask(examination) if board.entry(slug).state is EntryState.WAITING]
    if waiting:
        keys = [slug for slug in waiting if slug in KEY_SLUGS]
        room = KEYS_WITHIN - len(dict.fromkeys(asked))
        return keys[0] if keys and len(keys) >= room else waiting[0]
    parked = [slug for slug in to_ask(examination) if board.entry(slug).state is EntryState.PARKED]
    return min(parked, key=lambda slug: _last_asked(slug, asked), default=None)


def _last_asked(slug: str, asked: Sequence[str]) -> int:
    return max((position for position, other in enumerate(asked) if other == slug), default=-1)


def upcoming(conversation: Conversation, most: int) -> tuple[str, ...]:
    """What would be asked after the pending challenge, in order, `most` at most."""
    board, examination = conversation.board, conversation.examination
    if board is None or examination is None:
        return ()
    coming: list[str] = []
    while len(coming) < most:
        slug = next_slug(board, examination, (*conversation.asked, *coming))
        if slug is None:
            break
        board = board.put(replace(board.entry(slug), state=EntryState.ASKED))
        coming.append(slug)
    return tuple(coming)


def set_aside(entry: Entry, asked: Sequence[str]) -> Entry:
    """The entry when its challenge is parked: parked the first time, left open when it has come back already."""
    if asked.count(entry.slug) > 1:
        return left(entry)
    return replace(entry, state=EntryState.PARKED)


def left(entry: Entry) -> Entry:
    """The entry when its challenge is left: partly when an answer brought a part, else open."""
    partly = any(answer.outcome == Outcome.PARTLY for answer in entry.answers)
    return replace(entry, state=EntryState.PARTLY if partly else EntryState.OPEN)


def is_settled(entry: Entry) -> bool:
    """Whether nothing is asked about it any more."""
    return entry.state in SETTLED
