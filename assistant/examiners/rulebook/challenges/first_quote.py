"""Which of the draft's sentences a challenge quotes first: one that speaks of what is asked.

Knows nothing of how evidence is found. What a finding holds as its evidence stays as it is.
"""

import re
from collections.abc import Iterator, Sequence

from assistant.domain.draft import Draft, Passage
from assistant.domain.facts import Facts
from assistant.domain.finding import Challenge, Evidence, Figure
from assistant.examiners.rulebook.challenges.telling import (
    Sought,
    is_taken,
    most_telling,
    says_whole,
    shown,
    sought_by,
    sought_by_any,
    told_in,
    without_loose_end,
)
from assistant.examiners.rulebook.challenges.wording import Worded
from assistant.examiners.rulebook.judging.evidence import SHARE_OF_BEST, quote, strongest

_QUOTATION = re.compile(r"[«“]([^»”]*)[»”]")
_FEWEST_WORDS_OF_A_QUOTE = 5  # a reason that says so many of the draft's words needs no further quote

Spans = Sequence[tuple[int, int]]


def start_of(
    draft: Draft,
    facts: Facts,
    figures: Sequence[Figure],
    slug: str,
    evidence: Sequence[Evidence],
    worded: Worded,
    taken: Spans = (),
) -> Evidence | None:
    """What a challenge quotes first; None where its reason quotes the draft, or where the draft has nothing to quote.

    The sentence that its wording starts from; else, of the evidence, what speaks of what is asked; else the sentence
    of the draft that tells most of what the wording uses. One that is not `taken` by an earlier challenge comes first.
    """
    if worded.starts_at:
        start, end = worded.starts_at
        return quote(draft, without_loose_end(Passage(draft.text[start:end], start, end)), "generic", 1.0)
    sought = sought_by(worded, facts, sum_said(figures, slug, worded))
    if held := speaking_of(evidence, sought, taken):
        if held.label == "against" or not _passes_by(held, sought):
            return _narrowed(draft, held, sought)
        other = most_telling(draft, sought, taken, must=True)
        return quote(draft, other, "generic", 1.0) if other and not is_taken(other.start, other.end, taken) else held
    if any(len(words.split()) >= _FEWEST_WORDS_OF_A_QUOTE for words in _QUOTATION.findall(worded.reason)):
        return None
    telling = most_telling(draft, sought or sought_by_any(facts), taken)
    return quote(draft, telling, "generic", 1.0) if telling else None


def said_by(draft: Draft, challenge: Challenge) -> Iterator[tuple[int, int]]:
    """Where the draft says what a challenge quotes, first of all and inside its reason."""
    if challenge.quote:
        yield challenge.quote.start, challenge.quote.end
    for words in _QUOTATION.findall(challenge.reason):
        if len(words.split()) >= _FEWEST_WORDS_OF_A_QUOTE and (start := draft.text.find(words)) >= 0:
            yield start, start + len(words)


def sum_said(figures: Sequence[Figure], slug: str, worded: Worded) -> Figure | None:
    """The sum that the wording's reason says, the first of its kind that informs on `slug` or breaks its scale."""
    own = [figure for figure in figures if figure.slug == slug]
    if "scale_sum" in worded.used:
        return next((figure for figure in own if figure.holds is False), None)
    return next((figure for figure in own if figure.holds is None), None) if "sum" in worded.used else None


def speaking_of(evidence: Sequence[Evidence], sought: Sequence[Sought], taken: Spans = ()) -> Evidence | None:
    """Of the evidence nearly as strong as the strongest, what tells most of what is asked about; None without any."""
    best = strongest(evidence)
    if best is None:
        return None
    near = [item for item in evidence if item.strength >= best.strength * SHARE_OF_BEST and item.label == best.label]
    near = [item for item in near if not is_taken(item.start, item.end, taken)] or near
    asked = [each for each in sought if each.asked]
    musts = [each for each in asked if each.must_be_said]

    def tells(item: Evidence) -> tuple[float, bool, float]:
        must = told_in(item.start, item.end, item.quote, musts)
        return must, says_whole(item.start, item.end, item.quote, asked), item.strength

    return max(near, key=tells)


def _passes_by(held: Evidence, sought: Sequence[Sought]) -> bool:
    """Whether it speaks of nothing that must be said."""
    musts = [each for each in sought if each.must_be_said]
    return bool(musts) and not told_in(held.start, held.end, held.quote, musts)


def _narrowed(draft: Draft, held: Evidence, sought: Sequence[Sought]) -> Evidence:
    """The evidence; of a long sentence the clauses that speak of what is sought."""
    words = shown(Passage(held.quote, held.start, held.end), sought)
    return (
        held if words.end == held.end and words.start == held.start else quote(draft, words, held.label, held.strength)
    )
