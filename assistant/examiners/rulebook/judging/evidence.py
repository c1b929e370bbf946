"""Choose the passages that carry a status, as verbatim quotes."""

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from assistant.domain.draft import Draft, Passage, QuantityKind
from assistant.domain.facts import Facts
from assistant.domain.finding import Evidence, Status
from assistant.domain.knowledge import SLUGS, Label
from assistant.examiners.rulebook.judging.afterwards import pays_later
from assistant.examiners.rulebook.judging.bare_lists import tells_nothing
from assistant.examiners.rulebook.learning.classifier import SentenceScores

MOST_QUOTES = 3
SHARE_OF_BEST = 0.5  # a further quote must be at least this strong beside the best
_LEAST = 0.12
_LIKELY = 0.5
_FEW_WORDS = 5
_LEANS = re.compile(
    r"(?<!\w)(?:sus?|est[oae]s?|es[oae]s?|aquell[oa]s?|its|their|them|this|that|it)(?!\w)", re.IGNORECASE
)
_ABOUT_SOMEBODY = re.compile(r"(?:they|it|he|she|these|those|ellos|ellas|[ée]stos|[ée]stas)\b", re.IGNORECASE)
_SHORT_ENOUGH_TO_LEAN = 9  # words
_PLANNED = re.compile(
    r"(?<!\w)(?:vamos\s+a|se\s+va\s+a|queremos|proponemos|meta|objetivo|\w+r(?:á|án|emos)|we\s+will|will|we\s+plan|goal|target|we\s+want)(?!\w)",
    re.IGNORECASE,
)
_WORTH_QUOTING = 0.3  # below it a passage is not about the criterion: nothing is quoted
_OF_A_QUESTION = 0.2
_BESIDE_IT = 0.9
_CARRIED_BY: dict[Status, tuple[Label, ...]] = {
    Status.ADDRESSED: ("specific",),
    Status.PARTLY: ("specific", "generic"),
    Status.CONTRADICTS: ("against",),
    Status.MISSING: (),
    Status.NOT_APPLICABLE: (),
}


def quote(draft: Draft, passage: Passage, label: Label, strength: float) -> Evidence:
    """A passage as evidence, placed in the file's own terms."""
    return Evidence(
        passage.text,
        passage.start,
        passage.end,
        label,
        draft.page_at(passage.start),
        draft.section_at(passage.start),
        round(float(strength), 3),
    )


def carrying(draft: Draft, scores: SentenceScores, slug: str, status: Status) -> tuple[Evidence, ...]:
    """The strongest quotes for this status, in the order of the draft; empty where the draft is silent."""
    labels = _CARRIED_BY[status]
    if not labels or not draft.passages:
        return ()
    criterion = SLUGS.index(slug)
    by_label = np.stack([scores.of(label)[:, criterion] for label in labels])
    strength = by_label.max(axis=0)
    strength = np.where([tells_nothing(passage.text) for passage in draft.passages], 0.0, strength)
    if status is Status.ADDRESSED:  # what the draft asks itself is shown as an answer only if nothing else is
        asks = np.array([passage.text.rstrip().endswith("?") for passage in draft.passages])
        strength = np.where(asks, strength * _OF_A_QUESTION, strength)
    if slug == "sustainability" and status is Status.PARTLY:  # who pays later is what a question starts from
        telling = np.array([pays_later(passage.text) for passage in draft.passages])
        if telling.any():
            strength = np.where(telling, strength.max(), strength * _BESIDE_IT)
    chosen = np.argsort(-strength, kind="stable")[:MOST_QUOTES]
    best = float(strength[chosen[0]])
    kept = [
        index for rank, index in enumerate(chosen) if rank == 0 or strength[index] >= max(_LEAST, best * SHARE_OF_BEST)
    ]
    return tuple(
        quote(draft, draft.passages[index], labels[int(by_label[:, index].argmax())], strength[index])
        for index in sorted(kept)
    )


def with_goal(draft: Draft, evidence: tuple[Evidence, ...], facts: Facts) -> tuple[Evidence, ...]:
    """The evidence with the sentence that holds the target first: what a challenge on size starts from."""
    target = next((fact for fact in (facts.people, facts.area, facts.goal) if fact and fact.start >= 0), None)
    passage = draft.passage_at(target.start) if target else None
    if passage is None:
        return _more_than_a_date(draft, evidence)
    others = tuple(item for item in evidence if item.start != passage.start)
    if target is facts.goal and not _has_number(passage.text):  # a result in figures says more of size than a wish
        figured = next((item for item in others if _has_number(item.quote)), None)
        if figured is not None:
            return (replace(figured, strength=1.0), *(item for item in others if item is not figured))
    return (quote(draft, passage, "generic", 1.0), *others)[:MOST_QUOTES]


def _more_than_a_date(draft: Draft, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The evidence with what is to be done in place of a sentence that tells nothing but how long it will take."""
    best = strongest(evidence)
    if best is None or _counts_something(draft, best.start, best.end):
        return evidence
    planned = next(
        (
            passage
            for passage in draft.passages
            if _PLANNED.search(passage.text) and _counts_something(draft, passage.start, passage.end)
        ),
        None,
    )
    if planned is None:
        return evidence
    others = tuple(item for item in evidence if item.start not in (best.start, planned.start))
    return (quote(draft, planned, "generic", 1.0), *others)


def _counts_something(draft: Draft, start: int, end: int) -> bool:
    plain = (QuantityKind.TIME, QuantityKind.DATE, QuantityKind.MONEY)
    return any(quantity.kind not in plain for quantity in draft.quantities_in(start, end))


def _has_number(text: str) -> bool:
    return any(mark.isdigit() for mark in text)


def specific_spans(draft: Draft, scores: SentenceScores, slug: str) -> tuple[tuple[int, int], ...]:
    """Where the draft gives specific evidence that is more likely than not."""
    strength = scores.of("specific")[:, SLUGS.index(slug)]
    return tuple(
        (passage.start, passage.end)
        for passage, value in zip(draft.passages, strength, strict=True)
        if value >= _LIKELY
    )


def passages_against(draft: Draft, scores: SentenceScores, slug: str) -> tuple[Passage, ...]:
    """The passages that go against a criterion nearly as much as the one that does most."""
    strength = scores.of("against")[:, SLUGS.index(slug)]
    best = float(strength.max(initial=0.0))
    return tuple(
        passage
        for passage, value in zip(draft.passages, strength, strict=True)
        if value >= max(_LEAST, best * SHARE_OF_BEST)
    )


def strongest(evidence: Sequence[Evidence]) -> Evidence | None:
    """The strongest quote, None where there is none."""
    return max(evidence, key=lambda item: item.strength, default=None)


def worth_quoting(evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """Those that are strong enough to begin a challenge with; an uncertain one may be about something else."""
    return tuple(item for item in evidence if item.strength >= _WORTH_QUOTING and _says_something(item.quote))


def _says_something(text: str) -> bool:
    """More than a few words that lean on the sentence before them: "El proyecto apoyará su funcionamiento." """
    words = len(text.split())
    few = words <= _FEW_WORDS and not _has_number(text)
    return not (few and _LEANS.search(text)) and not leans(text)


def leans(text: str) -> bool:
    """Whether a short sentence begins with somebody whom the one before it names: "They pay the guide themselves." """
    return len(text.split()) <= _SHORT_ENOUGH_TO_LEAN and _ABOUT_SOMEBODY.match(text) is not None
