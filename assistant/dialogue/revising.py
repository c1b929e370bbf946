"""What was read put right, and a new version of the draft: examined again, and the board brought along."""

from collections.abc import Sequence
from dataclasses import replace

from assistant.dialogue.agenda import state_of
from assistant.dialogue.moving import Step, go_on, state
from assistant.dialogue.phrases import phrases_of
from assistant.dialogue.ports import Librarian, Ports
from assistant.dialogue.presenting import Said, ask_again, note, present
from assistant.dialogue.quoting import ended, joined, quoted
from assistant.dialogue.reading_back import fact_of, facts_in_words, in_words, named, reading_paragraph
from assistant.dialogue.version_changes import MOST_POINTS, facts_changed, spaces_changed, touched
from assistant.domain.conversation import SETTLED, Board, Conversation, Entry, EntryState
from assistant.domain.draft import Draft, Language
from assistant.domain.facts import CorrectableFact, Correction, Fact, Facts
from assistant.domain.finding import Examination, Finding, Status

MOST_SUMS = 2
_BY_CONVERSATION = frozenset({EntryState.RESOLVED, EntryState.WAIVED})
_RANK = {Status.CONTRADICTS: 0, Status.MISSING: 1, Status.PARTLY: 2, Status.ADDRESSED: 3}


def correct(conversation: Conversation, fact: CorrectableFact, text: str, ports: Ports) -> Step:
    """Put one thing right that was read, and redo sums, findings and the pending challenge."""
    board, before = state(conversation)
    if conversation.draft is None:
        raise ValueError("the conversation has no draft yet")
    corrections = (*conversation.corrections, Correction(fact, text.strip()))
    after = ports.examiner.examine(conversation.draft, corrections)
    carried = Board(tuple(examined_anew(entry, after.finding(entry.slug)) for entry in board.entries))
    conversation = replace(conversation, corrections=corrections, examination=after, board=carried, finished=False)
    said = _corrected(before.facts, after.facts, fact, conversation.language)
    said += note(_new_sums(before, after, conversation.language))
    said += note(*_moved(before, after, ports.librarian, conversation.language))
    return pending_anew(conversation, ports.librarian, said)


def which_fact(conversation: Conversation) -> Said:
    """Something was misread and it is not clear what: show what is used, and how to say it."""
    _, examination = state(conversation)
    phrases, language = phrases_of(conversation.language), conversation.language
    facts = facts_in_words(examination.facts, language) or joined(tuple(phrases.fact_names.values()), language)
    return note(phrases.correction_unclear.format(facts=facts)) + ask_again(conversation)


def take_new_version(conversation: Conversation, draft: Draft, ports: Ports) -> Step:
    """Examine a new version against the old, say what changed, and go on where it matters."""
    board, before = state(conversation)
    if conversation.draft is None:
        raise ValueError("the conversation has no draft yet")
    corrections = _still_valid(conversation, draft, ports)
    after = ports.examiner.examine(draft, corrections)
    anew = touched(before, after, conversation.draft)
    carried = Board(
        tuple(
            _after_version(
                entry, before.finding(entry.slug), after.finding(entry.slug), on_other_ground=entry.slug in anew
            )
            for entry in board.entries
        )
    )
    conversation = replace(
        conversation,
        draft=draft,
        language=draft.language,
        examination=after,
        board=carried,
        corrections=corrections,
        earlier=(*conversation.earlier, conversation.draft),
        finished=False,
    )
    language = conversation.language
    phrases = phrases_of(language)
    said = note(phrases.version_compared, *_compared(before, after, anew, ports.librarian, language))
    said += Said((reading_paragraph(after.facts, language, len(conversation.turns)),))
    if corrections:
        names = tuple(dict.fromkeys(phrases.fact_names[correction.fact] for correction in corrections))
        said += note(phrases.corrections_kept.format(names=joined(names, language)))
    moved = tuple(found.slug for found in after.findings if found.status is not before.finding(found.slug).status)
    return pending_anew(conversation, ports.librarian, said, asking_anew=True, changed=(*anew, *moved))


def rank(status: Status) -> int | None:
    """The place of a status from worst (0) to best (3); None for one that stands beside the order."""
    return _RANK.get(status)


def examined_anew(entry: Entry, finding: Finding) -> Entry:
    """The entry after the same draft was examined again: what the conversation settled stays settled."""
    entry = replace(entry, status=finding.status)
    if entry.state in _BY_CONVERSATION:
        return entry
    now = state_of(finding)
    if now in SETTLED:
        return replace(entry, state=now)
    return replace(entry, state=EntryState.WAITING) if entry.state in SETTLED else entry


def _after_version(entry: Entry, before: Finding, after: Finding, *, on_other_ground: bool) -> Entry:
    now = state_of(after)
    old, new = rank(before.status), rank(after.status)
    worse = old is not None and new is not None and new < old
    if entry.state in _BY_CONVERSATION and not worse:
        return replace(entry, status=after.status)
    if now in SETTLED:
        return replace(entry, status=after.status, state=now)
    if before.status is after.status and entry.state not in _BY_CONVERSATION:
        return replace(entry, state=EntryState.WAITING, follow_ups=0) if on_other_ground else entry
    return Entry(entry.slug, after.status, EntryState.WAITING)


def pending_anew(
    conversation: Conversation,
    librarian: Librarian,
    said: Said,
    asking_anew: bool = False,
    changed: Sequence[str] = (),
) -> Step:
    """Present the pending challenge as it now is; go on when it fell away, or when nothing was pending.

    `changed` are the criteria on which a new version says something else: their question is said to be put anew.
    """
    board, examination = state(conversation)
    if conversation.pending is None:
        conversation, onward = go_on(conversation, librarian)
        return conversation, said + onward
    slug = conversation.pending.slug
    challenge = examination.finding(slug).challenge
    entry = board.entry(slug)
    if entry.state in SETTLED or challenge is None:
        conversation = replace(conversation, pending=None)
        if not asking_anew:
            said += note(phrases_of(conversation.language).corrected_and_settled)
        conversation, onward = go_on(conversation, librarian)
        return conversation, said + onward
    if slug in changed:
        said += note(phrases_of(conversation.language).version_asked_anew)
    conversation = replace(conversation, pending=challenge, board=board.put(replace(entry, state=EntryState.ASKED)))
    return conversation, said + present(challenge, librarian, conversation.language)


def _corrected(before: Facts, after: Facts, fact: CorrectableFact, language: Language) -> Said:
    phrases = phrases_of(language)
    name = phrases.fact_names[fact]
    old, new = fact_of(before, fact), fact_of(after, fact)
    if old is None and new is None:
        return note(phrases.correction_of_nothing.format(name=name))
    if new is None:
        return note(phrases.correction_removed.format(name=name, old=_words(old, language)))
    if old is None:
        return note(phrases.correction_first.format(name=name, new=_words(new, language)))
    return note(phrases.correction.format(name=name, old=_words(old, language), new=_words(new, language)))


def _words(fact: Fact | None, language: Language) -> str:
    return quoted(in_words(fact), language) if fact is not None else ""


def _new_sums(before: Examination, after: Examination, language: Language) -> str:
    known = {figure.text for figure in before.figures}
    sums = [ended(figure.text) for figure in after.figures if figure.text not in known][:MOST_SUMS]
    return phrases_of(language).sums_now.format(sums=" ".join(sums)) if sums else ""


def _moved(before: Examination, after: Examination, librarian: Librarian, language: Language) -> tuple[str, ...]:
    phrases = phrases_of(language)
    return tuple(
        phrases.moves.format(
            name=librarian.criterion(found.slug).name[language],
            old=phrases.status_names[before.finding(found.slug).status],
            new=phrases.status_names[found.status],
        )
        for found in after.findings
        if found.status is not before.finding(found.slug).status
    )


def _compared(
    before: Examination, after: Examination, anew: Sequence[str], librarian: Librarian, language: Language
) -> tuple[str, ...]:
    """What changed: the figures; what got better or worse by criterion; what and who is in it for the first time.

    `anew` are the criteria that stand on other ground than before, with the same status.
    """
    phrases = phrases_of(language)
    better: list[str] = []
    worse: list[str] = []
    new: list[str] = []
    for found in after.findings:
        name = librarian.criterion(found.slug).name[language]
        old_rank, new_rank = rank(before.finding(found.slug).status), rank(found.status)
        if old_rank is None and new_rank is not None:
            new.append(name)
        elif old_rank is not None and new_rank is not None and new_rank != old_rank:
            (better if new_rank > old_rank else worse).append(name)
    known = {actor.name for actor in before.facts.actors}
    new.extend(name for name in named(after.facts, language) if name.split(" (")[0] not in known)
    same = [librarian.criterion(slug).name[language] for slug in anew[:MOST_POINTS]]
    changes = (facts_changed(before.facts, after.facts, language), spaces_changed(before.facts, after.facts, language))
    sentences = tuple(change for change in changes if change) + tuple(
        sentence.format(items=joined(tuple(items), language))
        for sentence, items in (
            (phrases.version_better, better),
            (phrases.version_worse, worse),
            (phrases.version_new, new),
            (phrases.version_touched, same),
        )
        if items
    )
    return sentences or (phrases.version_same,)


def _still_valid(conversation: Conversation, draft: Draft, ports: Ports) -> tuple[Correction, ...]:
    """The corrections that hold in the new version: those of facts that it states as the old one did."""
    if not conversation.corrections or conversation.draft is None:
        return ()
    old, new = ports.examiner.examine(conversation.draft).facts, ports.examiner.examine(draft).facts
    return tuple(
        correction
        for correction in conversation.corrections
        if _as_stated(fact_of(old, correction.fact)) == _as_stated(fact_of(new, correction.fact))
    )


def _as_stated(fact: Fact | None) -> str | None:
    return None if fact is None else " ".join(fact.text.split()).lower()
